"""What must hold for any membership, on generated cases; and what an answer must say."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.refund import Case, calculate
from calculators.result import Result

ON = date(2026, 11, 22)


def ask(given: date | None = None, /, **raw: str) -> Result:
    return calculate(read(Case, raw), given or ON)


def generated(count: int, seed: int) -> list[Case]:
    """Cases of every kind with usage, prices, dates and claims of every sort."""
    source = random.Random(seed)
    cases = (_generate(source) for _ in range(3 * count))
    return [case for case in cases if not list(Case.faults(_given(case)))][:count]


def _given(case: Case) -> dict[str, object]:
    return {name: value for name, value in vars(case).items() if value is not None}


def _generate(source: random.Random) -> Case:
    kind = source.choice(["term", "units", "balance"])
    paid = Decimal(source.randint(1, 500_000)) / 100
    some = {
        "cause": source.choice(["operator", "consumer", "neutral", "unsure"]),
        "bought_on": source.choice([None, ON - timedelta(days=source.randint(0, 2500))]),
        "prior_service": source.choice([None, True, False]),
        "fee_percent": source.choice([None, Decimal(source.randint(0, 100))]),
        "policy": source.choice(["none", "no_refund"]),
        "fraud": source.random() < 0.2,
        "rescinded_on": source.choice([None, ON - timedelta(days=source.randint(0, 300))]),
    }
    price = source.choice([None, Decimal(source.randint(0, 20_000)) / 100])
    return Case(kind=kind, paid=paid, **_usage(kind, paid, price, source), **some)  # type: ignore[arg-type]


def _usage(
    kind: str, paid: Decimal, price: Decimal | None, source: random.Random
) -> dict[str, object]:
    total = source.randint(1, 60)
    used = source.choice([None, source.randint(0, total)])
    if kind == "term":
        starts = ON - timedelta(days=source.randint(-30, 400))
        days: dict[str, object] = {
            "starts_on": starts,
            "ends_on": starts + timedelta(days=source.randint(0, 400)),
        }
        months: dict[str, object] = {"months_total": total, "months_used": used}
        return {"list_price": price, **source.choice([days, months, days | months])}
    if kind == "units":
        deal = source.choice([None, paid / total])
        return {"units_total": total, "units_used": used, "deal_price": deal, "list_price": price}
    gift = source.choice([None, Decimal(source.randint(0, 100_000)) / 100])
    credit = int((paid + (gift or 0)) * 100)
    return {"gift": gift, "consumed": Decimal(source.randint(0, credit)) / 100}


CASES = generated(1500, seed=20261122)


def test_a_refund_is_never_below_nothing_nor_above_what_was_paid() -> None:
    for case in CASES:
        amount = calculate(case, ON).amount
        assert 0 <= amount.low <= amount.high <= case.paid, case


def test_the_operators_cause_never_gives_less_than_the_consumers() -> None:
    for case in CASES:
        theirs = calculate(replace(case, cause="operator"), ON).amount
        ours = calculate(replace(case, cause="consumer"), ON).amount
        assert ours.low <= theirs.low, case
        assert ours.high <= theirs.high, case


def test_not_sure_spans_both_causes() -> None:
    for case in CASES:
        open_cause = calculate(replace(case, cause="unsure"), ON).amount
        for cause in ("operator", "consumer"):
            amount = calculate(replace(case, cause=cause), ON).amount
            assert open_cause.low <= amount.low <= amount.high <= open_cause.high, case


def test_using_more_never_gives_more_back() -> None:
    for case in CASES:
        more = _with_more_use(case)
        if more is not None:
            before, after = (calculate(one, ON).amount for one in (case, more))
            assert after.low <= before.low, case
            assert after.high <= before.high, case


def _with_more_use(case: Case) -> Case | None:
    if case.units_used is not None and case.units_total and case.units_used < case.units_total:
        return replace(case, units_used=case.units_used + 1)
    if case.consumed is not None and case.consumed + 1 <= case.paid + (case.gift or 0):
        return replace(case, consumed=case.consumed + 1)
    if case.stopped_on is None and case.ends_on is not None and case.rescinded_on:
        return replace(case, rescinded_on=case.rescinded_on + timedelta(days=1))
    return None


def test_the_claimed_fee_and_the_policy_never_touch_the_legal_amount() -> None:
    for case in CASES:
        bare = replace(case, fee_percent=None, policy="none")
        assert calculate(case, ON).amount == calculate(bare, ON).amount, case


def test_the_fraud_supplement_is_added_only_when_ticked() -> None:
    for case in CASES:
        plain, ticked = (calculate(replace(case, fraud=told), ON) for told in (False, True))
        assert plain.amount == ticked.amount
        extra = ticked.total.low - plain.total.low
        assert extra == max(3 * case.paid, Decimal(500)), case


def test_one_day_earlier_or_later_decides_the_seven_days() -> None:
    facts = {"kind": "balance", "paid": "100", "consumed": "0", "prior_service": "no"}
    last, late = date(2026, 11, 8), date(2026, 11, 9)
    assert ask(last, **facts, bought_on="2026-11-01").outcome == "seven_days"
    assert ask(late, **facts, bought_on="2026-11-01").outcome == "full"


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
    ],
)
def test_what_cannot_be_true_together_is_told_at_one_field(
    raw: dict[str, str], field: str, code: str
) -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(**({"kind": "term", "paid": "100"} | raw))
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


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
