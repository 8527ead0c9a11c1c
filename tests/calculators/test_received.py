"""Whether the right sum came: what counts as money, what a gap means, interest part by part."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.received import NEXT, Case, calculate
from calculators.received.case import Repayment
from calculators.refund import Case as RefundCase
from calculators.refund import calculate as refund
from calculators.result import Claim
from calculators.text import LANGUAGES, words

ON = date(2026, 11, 22)
LATE = {"rescinded_on": "2025-01-06", "bought_on": "2022-03-31", "cause": "operator"}


def ask(due: str, came: str = "", on: date = ON, /, **raw: str) -> Claim:
    return calculate(read(Case, {"due": due, "repayments": came} | raw), on)


def keys(result: Claim) -> list[str]:
    return [one.key for one in result.findings]


def generated(count: int) -> list[Case]:
    source = random.Random(20261122)
    return [_generate(source) for _ in range(count)]


def _generate(source: random.Random) -> Case:
    due = Decimal(source.randint(1, 500_000)) / 100
    rows = tuple(
        Repayment(
            ON - timedelta(days=source.randint(0, 400)),
            Decimal(source.randint(1, 300_000)) / 100,
            source.choice(["same", "other", "balance", "voucher"]),
        )
        for _ in range(source.randint(0, 5))
    )
    return Case(
        due,
        rows,
        fee_percent=source.choice([None, Decimal(source.randint(0, 100))]),
        rescinded_on=source.choice([None, ON - timedelta(days=source.randint(0, 300))]),
        bought_on=source.choice([None, ON - timedelta(days=source.randint(400, 2500))]),
        cause=source.choice(["operator", "consumer", "neutral", "unsure"]),
    )


def test_what_is_missing_and_what_came_as_money_are_what_was_due() -> None:
    for case in generated(800):
        result = calculate(case, ON)
        cash = sum(one.amount for one in case.repayments if one.route in ("same", "other"))
        assert result.amount.single
        assert result.amount.high == max(case.due - cash, Decimal(0)), case
        assert result.amount.high <= result.total.low <= result.total.high, case


def test_a_fee_the_platform_claims_never_lowers_what_is_missing() -> None:
    for case in generated(400):
        bare = Case(**(vars(case) | {"fee_percent": None}))
        assert calculate(case, ON).amount == calculate(bare, ON).amount, case


def test_the_order_in_which_payments_are_typed_changes_nothing() -> None:
    for case in generated(400):
        turned = Case(**(vars(case) | {"repayments": case.repayments[::-1]}))
        first, second = calculate(case, ON), calculate(turned, ON)
        assert first.lines == second.lines
        assert first.total == second.total


def test_the_whole_sum_late_bears_the_same_interest_as_in_the_refund_calculator() -> None:
    facts = LATE | {"repaid_on": "2025-05-06", "kind": "balance", "paid": "12240"}
    for cause in ("operator", "consumer"):
        raw = LATE | {"cause": cause}
        ours = ask("12240", "2025-05-06 | 12240 | same", **raw)
        theirs = refund(read(RefundCase, facts | {"consumed": "0", "cause": cause}), ON)
        assert ours.total.high == theirs.total.high - theirs.amount.high
    assert ours.total.high == Decimal("60.36")


def test_interest_is_rounded_once_however_many_parts_came() -> None:
    parts = "\n".join(f"2025-05-06 | {part} | same" for part in ("0.01",) * 50 + ("12239.50",))
    assert ask("12240", parts, **LATE).total.high == Decimal("148.89")


def test_each_part_bears_interest_to_its_own_day_and_the_rest_to_today() -> None:
    result = ask("12240", "2025-01-07 | 12000 | same", **LATE)
    weights = {line.key: line.value for line in result.lines}
    assert weights["yuan_days"] == Decimal("12000.00") + 240 * 685


def test_money_that_came_before_the_notice_bears_no_interest() -> None:
    result = ask("100", "2025-01-06 | 100 | same", **LATE)
    assert result.total.high == 0
    assert [line.key for line in result.lines] == ["missing"]


def test_vouchers_stop_neither_the_debt_nor_its_interest() -> None:
    with_voucher = ask("12240", "2025-05-06 | 12240 | voucher", **LATE)
    assert with_voucher.amount.high == Decimal("12240.00")
    assert with_voucher.total == ask("12240", **LATE).total


def test_what_is_missing_is_a_part_of_what_was_due() -> None:
    for case in generated(200):
        result = calculate(case, ON)
        assert result.paid == case.due
        assert result.amount.high <= case.due, case


def test_more_than_due_is_never_a_claim() -> None:
    result = ask("100", "2025-05-06 | 100.01 | same", **LATE)
    assert result.outcome == "over"
    assert result.amount.high == result.total.high == 0


@pytest.mark.parametrize(
    ("came", "raw", "key"),
    [
        ("70", {"fee_percent": "30"}, "fee_kept"),
        ("70.01", {"fee_percent": "30"}, "unexplained"),
        ("70", {"fee_amount": "30", "gift": "30"}, "fee_kept"),
        ("70", {"gift": "30"}, "gift_deducted"),
        ("70", {"gift": "0"}, "share_kept"),
        ("70", {"gift": "20"}, "share_kept"),
        ("70", {}, "share_kept"),
        ("50", {}, "share_kept"),
        ("45", {}, "unexplained"),
        ("90", {}, "share_kept"),
        ("89", {}, "unexplained"),
        ("99", {}, "share_kept"),
        ("99.01", {}, "unexplained"),
    ],
)
def test_the_gap_to_the_fen_says_what_was_kept(came: str, raw: dict[str, str], key: str) -> None:
    assert keys(ask("100", f"2026-11-10 | {came} | same", **raw)) == [key]


@pytest.mark.parametrize(
    ("came", "differs"), [("", False), ("70", False), ("80", True), ("60", True), ("100", False)]
)
def test_a_claimed_fee_is_said_not_to_match_only_where_something_was_kept(
    came: str, differs: bool
) -> None:
    result = ask("100", came and f"2026-11-10 | {came} | same", fee_amount="30")
    assert ("fee_differs" in {note.key for note in result.notes}) == differs


def test_a_share_is_told_by_the_sum_rounded_to_the_fen() -> None:
    result = ask("9.99", "2026-11-10 | 8.99 | same")
    assert result.findings[0].uses["percent"] == 10


def test_what_vouchers_make_up_needs_no_other_reason() -> None:
    rows = "2026-11-10 | 70 | same\n2026-11-10 | {} | voucher"
    assert keys(ask("100", rows.format("30"))) == ["not_money"]
    assert keys(ask("100", rows.format("20"))) == ["share_kept", "not_money"]


def test_a_voucher_beside_the_full_sum_in_money_is_no_matter() -> None:
    assert keys(ask("100", "2026-11-10 | 100 | same\n2026-11-10 | 5 | voucher")) == ["complete"]


@pytest.mark.parametrize(
    ("promised", "outcome", "key"),
    [("2026-11-23", "waiting", "not_due"), ("2026-11-22", "waiting", "not_due"),
     ("2026-11-21", "nothing", "nothing")],
)  # fmt: skip
def test_the_agreed_day_must_be_over_before_nothing_came(
    promised: str, outcome: str, key: str
) -> None:
    result = ask("100", promised_on=promised)
    assert (result.outcome, keys(result)) == (outcome, [key])


def test_the_fifteen_days_run_from_the_agreed_day_and_the_limitation_from_the_request() -> None:
    days = {due.key: due.day for due in ask("1", asked_on="2026-10-01").deadlines}
    assert days == {"refund_days": date(2026, 10, 16), "limitation": date(2029, 10, 1)}
    both = ask("1", asked_on="2026-10-01", promised_on="2026-10-10")
    assert [due.day for due in both.deadlines] == [date(2026, 10, 26), date(2029, 10, 1)], (
        "a Sunday rolls"
    )
    assert not ask("1").deadlines


def test_proof_of_a_full_refund_is_kept_three_years_from_the_last_yuan() -> None:
    rows = "2024-02-29 | 60 | same\n2024-01-01 | 40 | same\n2025-01-01 | 5 | voucher"
    days = {due.key: due.day for due in ask("100", rows, asked_on="2024-01-01").deadlines}
    assert days == {"keep_proof": date(2027, 2, 28)}


def test_last_checks_come_only_after_the_last_yuan() -> None:
    short, full = (ask("100", f"2026-11-10 | {came} | same") for came in ("99.99", "100"))
    assert "renewal_payment" not in {item.key for item in short.items}
    assert {"membership_over", "renewal_platform", "renewal_payment", "proof"} == {
        item.key for item in full.items
    }


@pytest.mark.parametrize(
    ("came", "raw", "wanted"),
    [
        ("2026-11-23 | 1 | same", {}, ("repayments.0.day", "in_future")),
        ("2026-11-10 | 0 | same", {}, ("repayments.0.amount", "not_above")),
        ("2026-11-10 | 1 |", {}, ("repayments.0.route", "missing")),
        ("2026-11-10 | 1 | cash", {}, ("repayments.0.route", "not_choice")),
        ("2026-11-10 | 1 | same\n2026-01-01 | 1 | same", {"bought_on": "2026-01-02"},
         ("repayments.1.day", "before_payment")),
        ("", {"asked_on": "2026-11-23"}, ("asked_on", "in_future")),
        ("", {"rescinded_on": "2026-11-23"}, ("rescinded_on", "in_future")),
        ("", {"bought_on": "2026-11-23"}, ("bought_on", "in_future")),
        ("", {"bought_on": "2026-01-02", "rescinded_on": "2026-01-01"}, ("rescinded_on", "before")),
        ("", {"due": "0"}, ("due", "not_above")),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_cell(
    came: str, raw: dict[str, str], wanted: tuple[str, str]
) -> None:
    given = {"due": "100"} | raw
    with pytest.raises(InvalidCase) as caught:
        ask(given.pop("due"), came, **given)
    assert [(error.field, error.code) for error in caught.value.errors] == [wanted]


def test_money_on_the_day_of_payment_and_today_is_accepted() -> None:
    for day in ("2026-01-02", "2026-11-22"):
        assert ask("1", f"{day} | 1 | same", bought_on="2026-01-02").outcome == "complete"


def test_a_day_before_the_interpretation_has_no_answer() -> None:
    with pytest.raises(NotInForce):
        ask("1", "", date(2025, 4, 30))
    assert ask("1", "", date(2025, 5, 1)).outcome == "nothing"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_way_on_from_an_answer_about_a_payout_has_its_words(lang: str) -> None:
    assert all(words(lang, "received").raw(f"next.{key}") for key, _ in NEXT)
