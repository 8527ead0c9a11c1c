"""Charges by auto-renewal: what a day, a notice or a cancellation decides."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from calculators.explain import explain
from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.renewal import Case, Charge, calculate
from calculators.result import Claim, Finding, Line
from calculators.text import words

ON = date(2026, 11, 22)


def ask(charges: str, given: date | None = None, /, **raw: str) -> Claim:
    return calculate(read(Case, {"charges": charges, **raw}), given or ON)


def notes(result: Claim) -> set[str]:
    return {note.key for note in result.notes}


def findings(result: Claim) -> dict[str, Finding]:
    return {one.key: one for one in result.findings}


def lines(result: Claim) -> dict[str, Line]:
    return {line.key: line for line in result.lines}


def generated(count: int, seed: int) -> list[Case]:
    source = random.Random(seed)
    return [_generate(source) for _ in range(count)]


def _generate(source: random.Random) -> Case:
    total = source.randint(1, 31)
    return Case(
        charges=tuple(_charge(source) for _ in range(source.randint(1, 12))),
        used_last=source.choice(["no", "yes", "unsure"]),
        last_days_total=source.choice([None, total]),
        last_days_used=source.choice([None, source.randint(0, total)]),
        cancelled_on=source.choice([None, ON - timedelta(days=source.randint(0, 900))]),
    )


def _charge(source: random.Random) -> Charge:
    day = ON - timedelta(days=source.randint(0, 2400))
    amount = source.choice([Decimal("29.90"), Decimal(source.randint(1, 50_000)) / 100])
    return Charge(day, amount, source.choice(["none", "unclear", "clear"]))


CASES = generated(1000, seed=20261122)


def test_the_sum_claimed_is_the_sum_of_the_table() -> None:
    for case in CASES:
        result = calculate(case, ON)
        rows = result.tables[0].rows
        sure = [row[4] for row in rows if isinstance(row[4], Decimal)]
        open_ = [row[2] for row in rows if row[4] == "open"]
        assert len(rows) == len(case.charges)
        assert result.amount.low == sum(sure)
        assert result.amount.high - result.amount.low == sum(map(Decimal, map(str, open_)))


def test_the_table_goes_from_the_oldest_charge_to_the_newest() -> None:
    for case in CASES:
        rows = calculate(case, ON).tables[0].rows
        assert [row[1] for row in rows] == sorted(charge.day for charge in case.charges)
        assert [row[0] for row in rows] == list(range(1, len(rows) + 1))


def test_the_sum_claimed_is_the_sum_of_the_lines() -> None:
    for case in CASES:
        result = calculate(case, ON)
        told = {key: line.value for key, line in lines(result).items()}
        parts = [value for key, value in told.items() if key in ("sure", "unclear")]
        assert sum(map(Decimal, map(str, parts))) == result.amount.high
        ends = {told[key] for key in told if key.startswith("refund_")}
        assert ends == ({result.amount.low, result.amount.high} if parts else set())


def test_the_terms_shown_add_up_to_the_figure_beside_them() -> None:
    checked = 0
    for case in CASES:
        for line in (line for line in calculate(case, ON).lines if "terms" in line.uses):
            terms = str(line.uses["terms"]).replace(",", "").split(" + ")
            factors = [[Fraction(factor) for factor in term.split(" × ")] for term in terms]
            assert sum(one[0] * (one[1] if one[1:] else 1) for one in factors) == line.value
            assert sum(one[1] if one[1:] else 1 for one in factors) == line.uses["count"]
            checked += 1
    assert checked > len(CASES)


def test_a_clearer_notice_never_adds_to_the_claim() -> None:
    for case in CASES:
        before = calculate(case, ON).amount
        for clearer in ("unclear", "clear"):
            charges = tuple(replace(c, notice=_clearer(c.notice, clearer)) for c in case.charges)
            after = calculate(replace(case, charges=charges), ON).amount
            assert after.low <= before.low, case
            assert after.high <= before.high, case


def _clearer(notice: str, least: str) -> str:
    order = ("none", "unclear", "clear")
    return max(notice, least, key=order.index)


def test_the_order_in_which_charges_are_typed_changes_nothing() -> None:
    for case in CASES:
        if len({charge.day for charge in case.charges}) == len(case.charges):
            turned = replace(case, charges=case.charges[::-1])
            assert calculate(turned, ON).lines == calculate(case, ON).lines, case


def test_the_other_sum_is_never_above_the_claim_nor_below_nothing() -> None:
    compared = 0
    for case in CASES:
        bars = {bar.key: bar.amount for bar in calculate(case, ON).compare}
        if bars:
            compared += 1
            assert 0 <= bars["if_used"].low <= bars["law"].low, case
            assert bars["if_used"].low <= bars["if_used"].high <= bars["law"].high, case
    assert compared


def test_a_period_used_to_its_end_leaves_nothing_of_the_last_charge() -> None:
    result = ask("2026-09-01|10|none\n2026-10-01|31|none", used_last="yes",
                 last_days_total="31", last_days_used="31")  # fmt: skip
    assert result.compare[0].amount.high == Decimal("10.00")
    assert result.amount.high == Decimal("41.00"), "the claim itself stays whole"


def test_a_last_charge_that_does_not_count_is_not_taken_off_again() -> None:
    facts = {"used_last": "yes", "last_days_total": "30", "last_days_used": "30"}
    result = ask("2026-09-01|10|none\n2026-10-01|31|clear", **facts)
    assert result.compare == ()
    assert result.amount.low == Decimal("10.00")


def test_of_two_charges_on_the_last_day_the_one_typed_last_is_the_last() -> None:
    facts = {"used_last": "yes", "last_days_total": "2", "last_days_used": "1"}
    result = ask("2026-10-01|10|none\n2026-10-01|30|none", **facts)
    assert lines(result)["if_used"].value == Decimal("25.00")


@pytest.mark.parametrize("notice", ["none", "unclear", "clear"])
def test_from_the_day_after_cancelling_no_notice_saves_a_charge(notice: str) -> None:
    late = ask(f"2026-10-02|25|{notice}", cancelled_on="2026-10-01")
    assert late.amount.low == late.amount.high == Decimal("25.00")
    assert findings(late)["after_cancel"].strength == "law"
    same_day = ask(f"2026-10-01|25|{notice}", cancelled_on="2026-10-01")
    assert "after_cancel" not in findings(same_day)


def test_no_number_of_days_is_told_and_the_day_the_five_were_deleted() -> None:
    told = {note.key: note.uses for note in ask("2026-10-01|25|clear").notes}
    assert told["no_days"] == {"day": date(2025, 3, 18)}


@pytest.mark.parametrize(
    ("day", "refs", "note"),
    [
        ("2021-04-30", ("consumer.9", "consumer.26"), {"before_trading"}),
        ("2021-05-01", ("trading.18",), {"before_regulation"}),
        ("2024-06-30", ("trading.18",), {"before_regulation"}),
        ("2024-07-01", ("regulation.10", "trading.18"), set()),
    ],
)
def test_a_charge_rests_on_the_rules_of_its_own_day(
    day: str, refs: tuple[str, ...], note: set[str]
) -> None:
    result = ask(f"{day}|25|none")
    assert lines(result)["sure"].ref == refs
    assert notes(result) & {"before_trading", "before_regulation"} == note
    sure = "law" if "trading.18" in refs else "arguable"
    assert findings(result)["no_notice"].strength == sure


def test_old_rules_are_not_told_for_charges_that_do_not_count() -> None:
    assert notes(ask("2020-01-01|25|clear")) == {"no_days"}


def test_three_years_to_the_day_are_in_time_and_one_day_more_is_late() -> None:
    in_time, late = ask("2023-11-22|25|none"), ask("2023-11-20|25|none")
    assert ask("2023-11-21|25|none").deadlines, "a Saturday moves to the Monday after"
    assert [(due.key, due.day, due.other) for due in in_time.deadlines] == [
        ("limitation", ON, date(2026, 11, 23))
    ]
    assert "old_charges" not in notes(in_time)
    assert late.deadlines == ()
    assert "old_charges" in notes(late)
    assert late.amount == in_time.amount, "an old charge stays in the claim"


def test_a_last_day_that_is_no_day_off_does_not_move() -> None:
    due = ask("2023-11-24|25|none").deadlines[0]
    assert (due.day, due.other) == (date(2026, 11, 24), None)


def test_fifteen_days_run_from_the_day_of_asking() -> None:
    due = ask("2026-10-01|25|none", asked_on="2026-11-22").deadlines[0]
    assert (due.key, due.day, due.ref) == ("refund_days", date(2026, 12, 7), ("penalties.10",))


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        ({}, ["platform", "wechat", "alipay", "app_store"]),
        ({"pay_way": "wechat"}, ["platform", "wechat"]),
        ({"pay_way": "alipay"}, ["platform", "alipay"]),
        ({"pay_way": "bank"}, ["platform", "bank"]),
        ({"pay_way": "app_store"}, ["platform", "app_store"]),
        ({"pay_way": "wechat", "channel": "app_store"}, ["platform", "wechat", "app_store"]),
        ({"channel": "app_store"}, ["platform", "app_store"]),
        ({"channel": "shop"}, ["platform", "wechat", "alipay", "app_store"]),
        ({"pay_way": "personal"}, ["platform", "wechat", "alipay", "app_store"]),
    ],
)
def test_both_switches_are_named_where_the_money_is_taken(
    raw: dict[str, str], places: list[str]
) -> None:
    found = findings(ask("2026-10-01|25|none", **raw))
    assert [key[4:] for key in found if key.startswith("off_")] == places
    assert ("through_store" in found) == ("app_store" in raw.values())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_text_to_send_asks_for_the_sum_of_its_own_charges(lang: str) -> None:
    charges = "2026-08-01|7|none\n2026-09-01|11|unclear\n2026-10-01|13|clear\n2026-11-01|17|clear"
    told = explain(ask(charges, cancelled_on="2026-10-15"), words(lang, "renewal"))
    sends = {one.key: (one.send, one.reading) for one in told.found if one.send}
    assert sends.keys() == {"claim_unclear", "claim_after"}
    assert "2 笔，共 18.00 元" in sends["claim_unclear"][0]
    assert "1 笔，共 17.00 元" in sends["claim_after"][0]
    assert ("18.00 yuan" in sends["claim_unclear"][1]) == (lang == "en")


def test_who_has_cancelled_is_not_told_to_write_a_cancellation() -> None:
    assert "cancel" in findings(ask("2026-10-01|25|none"))
    assert "cancel" not in findings(ask("2026-10-01|25|none", cancelled_on="2026-10-02"))


def test_no_claim_is_written_for_charges_that_were_announced() -> None:
    assert not {"claim", "claim_unclear"} & findings(ask("2026-10-01|25|clear")).keys()


@pytest.mark.parametrize(
    ("charges", "raw", "field", "code"),
    [
        ("|", {}, "charges", "missing"),
        ("2026-10-01|0|none", {}, "charges.0.amount", "not_above"),
        ("2026-10-01|25|", {}, "charges.0.notice", "missing"),
        ("2026-10-01|25|none\n2026-11-23|25|none", {}, "charges.1.day", "in_future"),
        ("2026-10-01|25|none", {"asked_on": "2026-11-23"}, "asked_on", "in_future"),
        ("2026-10-01|25|none", {"cancelled_on": "2026-11-23"}, "cancelled_on", "in_future"),
        (
            "2026-10-01|25|none",
            {"used_last": "yes", "last_days_total": "30", "last_days_used": "31"},
            "last_days_used",
            "more_than",
        ),
        (
            "2026-10-01|25|none",
            {"used_last": "yes", "last_days_used": "3"},
            "last_days_total",
            "needs",
        ),
    ],
)
def test_what_cannot_be_is_told_at_one_field(
    charges: str, raw: dict[str, str], field: str, code: str
) -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(charges, **raw)
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


def test_today_itself_is_not_in_the_future() -> None:
    result = ask("2026-11-22|25|none", asked_on="2026-11-22", cancelled_on="2026-11-22")
    assert result.outcome == "full"


def test_a_day_before_the_implementing_regulation_has_no_answer() -> None:
    with pytest.raises(NotInForce):
        ask("2024-06-01|25|none", date(2024, 6, 30))
    assert ask("2024-06-01|25|none", date(2024, 7, 1)).outcome == "full"
