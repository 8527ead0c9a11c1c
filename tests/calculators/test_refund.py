"""What an answer must say, at the edges where one day or one fen decides."""

from datetime import date
from decimal import Decimal

import pytest

from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.refund import Case, calculate
from calculators.result import Claim
from tests.calculators.generated import ON


def ask(given: date | None = None, /, **raw: str) -> Claim:
    return calculate(read(Case, raw), given or ON)


def test_one_day_earlier_or_later_decides_the_seven_days() -> None:
    facts = {"kind": "balance", "paid": "100", "consumed": "0", "prior_service": "no"}
    last, moved, late = (date(2026, 11, day) for day in (8, 9, 10))
    assert ask(last, **facts, bought_on="2026-11-01").outcome == "seven_days"
    said = [{note.key for note in ask(day, **facts, bought_on="2026-11-01").notes}
            for day in (moved, late)]  # fmt: skip
    assert ["seven_days_moved" in notes for notes in said] == [True, False]
    assert ["seven_days_over" in notes for notes in said] == [False, True]


def test_the_seven_days_say_that_they_are_arguable() -> None:
    result = ask(date(2026, 11, 8), kind="balance", paid="100", consumed="0",
                 prior_service="no", bought_on="2026-11-01", unused="yes")  # fmt: skip
    assert "seven_days_arguable" in {note.key for note in result.notes}


def test_the_lpr_is_the_one_last_published_on_the_contract_day() -> None:
    facts = {"kind": "balance", "paid": "1000", "consumed": "0", "cause": "operator",
             "rescinded_on": "2026-01-01", "repaid_on": "2026-11-01"}  # fmt: skip
    rates = {}
    for bought in ("2022-08-21", "2022-08-22"):
        lines = {line.key: line.value for line in ask(**facts, bought_on=bought).lines}
        rates[bought] = lines["rate_lpr"]
    assert rates == {"2022-08-21": Decimal("3.70"), "2022-08-22": Decimal("3.65")}


def test_a_day_before_the_interpretation_has_no_answer() -> None:
    with pytest.raises(NotInForce):
        ask(date(2025, 4, 30), kind="balance", paid="100")
    assert ask(date(2025, 5, 1), kind="balance", paid="100").outcome == "unknown"


def test_art_22_is_said_to_be_arguable_for_app_memberships() -> None:
    result = ask(kind="term", paid="120", months_total="12", months_used="3")
    assert "term_arguable" in {note.key for note in result.notes}


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        ({"months_total": "3", "months_used": "4"}, "months_used", "more_than"),
        ({"starts_on": "2026-02-01", "ends_on": "2026-01-01"}, "ends_on", "before"),
        ({"ends_on": "2026-01-01"}, "starts_on", "needs"),
        ({"bought_on": "2026-02-01", "rescinded_on": "2026-01-01"}, "rescinded_on", "before"),
        ({"repaid_on": "2026-01-01"}, "rescinded_on", "needs"),
        ({"bought_on": "2026-11-23"}, "bought_on", "in_future"),
        ({"rescinded_on": "2027-01-01"}, "rescinded_on", "in_future"),
        ({"kind": "units", "deal_price": "100.01"}, "deal_price", "dearer_than_all"),
        (
            {"kind": "units", "units_total": "10", "list_price": "9.99"},
            "list_price",
            "below_deal",
        ),
        (
            {"kind": "units", "units_total": "10", "list_price": "20", "market_price": "9.99"},
            "market_price",
            "below_deal",
        ),
        ({"kind": "units", "market_price": "9.99"}, "list_price", "needs"),
        ({"kind": "balance", "uses": "1 | 9 | 8"}, "uses.0.list_price", "below_deal"),
        ({"kind": "balance", "uses": "1 | 9", "consumed": "9"}, "uses", "told_twice"),
        ({"kind": "balance", "uses": "2 | 50.01"}, "uses", "more_than_credit"),
        ({"kind": "balance", "uses": "1 | 9", "unused": "yes"}, "unused", "used_after_all"),
    ],
)
def test_what_cannot_be_true_together_is_told_at_one_field(
    raw: dict[str, str], field: str, code: str
) -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(**({"kind": "term", "paid": "100"} | raw))
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


def test_the_day_a_service_stopped_says_nothing_without_the_days_of_the_term() -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(kind="term", paid="100", stopped_on="2026-01-01")
    codes = [(error.field, error.code) for error in caught.value.errors]
    assert codes == [("starts_on", "needs"), ("ends_on", "needs")]


@pytest.mark.parametrize(
    "raw",
    [
        {"months_total": "3", "months_used": "3"},
        {"starts_on": "2026-01-01", "ends_on": "2026-01-01"},
        {"bought_on": "2026-11-22", "rescinded_on": "2026-11-22", "repaid_on": "2026-11-22"},
        {"kind": "units", "units_total": "10", "units_used": "10", "list_price": "10"},
        {"kind": "units", "deal_price": "100", "units_used": "1"},
        {"kind": "balance", "gift": "50", "consumed": "150"},
        {"kind": "balance", "paid": "100000000", "fee_percent": "100"},
    ],
)
def test_what_lies_exactly_at_a_limit_is_accepted(raw: dict[str, str]) -> None:
    assert ask(**({"kind": "term", "paid": "100"} | raw)).amount.low >= 0


def test_the_right_to_the_principal_never_lowers_what_is_owed() -> None:
    facts = {"kind": "balance", "paid": "10000", "consumed": "0", "cause": "operator",
             "bought_on": "2026-08-10", "rescinded_on": "2026-08-15"}  # fmt: skip
    with_right = ask(**facts, prior_service="no")
    without = ask(**facts, prior_service="yes")
    assert with_right.total == without.total
    assert with_right.total.low > with_right.amount.low, "interest runs"


def test_no_interest_is_worked_out_on_a_refund_nobody_can_tell() -> None:
    result = ask(kind="balance", paid="10000", bought_on="2025-06-01",
                 rescinded_on="2025-11-01", cause="operator")  # fmt: skip
    assert result.outcome == "unknown"
    assert result.total == result.amount


def test_what_is_known_to_be_used_up_is_not_called_unknown() -> None:
    assert ask(kind="balance", paid="100", consumed="100").outcome == "nothing"


def test_a_year_without_end_does_not_break_the_counting_of_months() -> None:
    last = date(9999, 12, 31)
    result = ask(last, kind="term", paid="100", starts_on="2026-01-01", ends_on="2026-12-31",
                 list_price="10", cause="consumer")  # fmt: skip
    assert result.outcome == "nothing"


def test_a_policy_half_told_leaves_the_legal_amount_alone() -> None:
    facts = {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"}
    result = ask(**facts, policy="cooling_off")
    assert result.amount == ask(**facts).amount
    assert "policy_cooling_off_needs" in {note.key for note in result.notes}


@pytest.mark.parametrize("policy", ["none", "no_refund"])
def test_a_fee_is_a_share_of_what_the_merchant_would_pay_back(policy: str) -> None:
    result = ask(kind="term", paid="120", months_total="12", months_used="3",
                 policy=policy, fee_percent="10")  # fmt: skip
    lines = {line.key: line.value for line in result.lines}
    assert lines["fee_share"] == Decimal("9.00")
    bars = {bar.key: bar.amount.high for bar in result.compare}
    assert bars["merchant"] == Decimal("81.00")
    assert bars["law"] == Decimal("90.00")


def test_more_cannot_be_consumed_than_was_ever_there() -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(kind="balance", paid="100", gift="50", consumed="151", unused="yes")
    codes = [(error.field, error.code) for error in caught.value.errors]
    assert codes == [("consumed", "more_than_credit"), ("unused", "used_after_all")]


def test_a_policy_by_time_is_refused_for_a_balance() -> None:
    with pytest.raises(InvalidCase, match="policy_for_term"):
        ask(kind="balance", paid="100", policy="by_days")
