"""Money a minor paid: what age, consent and use decide, and what only a court can."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from calculators.explain import explain
from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.minor import Case, calculate
from calculators.result import Claim, to_fen
from calculators.text import words

ON = date(2026, 11, 22)


def ask(given: date | None = None, /, **raw: str) -> Claim:
    return calculate(read(Case, raw), given or ON)


def findings(result: Claim) -> dict[str, str]:
    return {one.key: one.strength for one in result.findings}


def generated(count: int, seed: int) -> list[Case]:
    source = random.Random(seed)
    return [_generate(source) for _ in range(count)]


def _generate(source: random.Random) -> Case:
    paid = Decimal(source.randint(1, 500_000)) / 100
    part = to_fen(paid * source.randint(1, 100) / 100)
    payer = source.choice(["child", "teen"])
    barred = source.choice(["yes", "no", "unsure"])
    if payer == "child":
        delivered = source.choice([None, Decimal(0), part, paid])
        return Case(payer, paid, delivered=delivered, barred=barred)
    fits = source.choice(["no", "partly", "yes", "unsure"])
    unfit = source.choice([None, max(part, Decimal("0.01"))]) if fits == "partly" else None
    consent = source.choice(["none", "before", "after", "unsure"])
    return Case(payer, paid, consent=consent, fits_age=fits, unfit=unfit, barred=barred)


CASES = generated(1000, seed=20261122)
CHILDREN = [case for case in CASES if case.payer == "child"]
TEENS = [case for case in CASES if case.payer == "teen"]


def test_the_refund_is_never_below_nothing_nor_above_what_was_paid() -> None:
    for case in CASES:
        amount = calculate(case, ON).amount
        assert 0 <= amount.low <= amount.high <= case.paid, case


def test_for_a_teenager_there_is_never_one_number() -> None:
    for case in TEENS:
        assert not calculate(case, ON).amount.single, case


def test_for_a_teenager_the_range_ends_where_the_published_shares_do() -> None:
    for case in TEENS:
        result = calculate(case, ON)
        sums = [row[3] for row in result.tables[0].rows]
        assert sums[-1] == result.amount.high, case
        sure = case.consent == "none" and (case.fits_age == "no" or case.unfit is not None)
        assert result.amount.low == (sums[0] if sure else 0), case


def test_where_the_contract_may_be_valid_the_range_starts_at_nothing() -> None:
    facts = {"payer": "teen", "paid": "1000", "fits_age": "no"}
    lows = {consent: ask(**facts, consent=consent).amount.low
            for consent in ("none", "before", "after", "unsure")}  # fmt: skip
    nothing = Decimal("0.00")
    assert lows == {"none": Decimal("150.00"), "before": nothing, "after": nothing,
                    "unsure": nothing}  # fmt: skip
    for fits in ("yes", "unsure"):
        result = ask(payer="teen", paid="1000", consent="none", fits_age=fits)
        assert result.amount.low == nothing


def test_for_a_child_an_operator_that_broke_the_rules_never_pays_less() -> None:
    for case in CHILDREN:
        broke, kept, open_ = (
            calculate(replace(case, barred=barred), ON).amount for barred in ("yes", "no", "unsure")
        )
        assert broke.low == broke.high == case.paid
        assert (open_.low, open_.high) == (kept.low, broke.high)


def test_for_a_child_more_use_never_gives_more_back() -> None:
    for case in CHILDREN:
        if case.delivered is not None and case.delivered < case.paid:
            more = replace(case, delivered=case.delivered + Decimal("0.01"))
            before, after = (calculate(one, ON).amount for one in (case, more))
            assert after.low <= before.low, case
            assert after.high <= before.high, case


def test_the_consent_of_a_guardian_is_not_asked_for_a_child_under_8() -> None:
    result = ask(payer="child", paid="600", delivered="0", consent="before", fits_age="yes")
    assert result.outcome == "child_full"
    assert findings(result)["void"] == "law"


def test_one_fen_kept_is_a_part_and_all_of_it_is_nothing() -> None:
    facts = {"payer": "child", "paid": "600", "barred": "no"}
    assert ask(**facts, delivered="0.01").outcome == "child_part"
    assert ask(**facts, delivered="599.99").outcome == "child_part"
    assert ask(**facts, delivered="600").outcome == "child_nothing"


def test_open_fields_are_named_only_while_they_are_open() -> None:
    assert ask(payer="child", paid="600", barred="no").decides == ("delivered",)
    assert ask(payer="child", paid="600", barred="yes").decides == ()
    assert ask(payer="teen", paid="600", consent="none").decides == ("fits_age",)
    assert ask(payer="teen", paid="600", fits_age="yes").decides == ("consent",)


def test_silence_for_thirty_days_is_a_day_to_keep_and_may_move_past_days_off() -> None:
    result = ask(payer="teen", paid="600", ratify_asked_on="2026-09-01", knew_on="2023-11-22")
    told = [(due.key, due.day, due.other) for due in result.deadlines]
    assert told == [
        ("ratify", date(2026, 10, 1), date(2026, 10, 8)),
        ("limitation", date(2026, 11, 22), date(2026, 11, 23)),
    ]


def test_only_a_last_day_that_is_a_day_off_may_move() -> None:
    due = ask(payer="teen", paid="600", ratify_asked_on="2026-09-03").deadlines[0]
    assert (due.day, due.other) == (date(2026, 10, 3), date(2026, 10, 8))
    due = ask(payer="teen", paid="600", ratify_asked_on="2026-10-30").deadlines[0]
    assert (due.day, due.other) == (date(2026, 11, 29), date(2026, 11, 30)), "a Sunday"
    due = ask(payer="teen", paid="600", ratify_asked_on="2026-11-01").deadlines[0]
    assert (due.day, due.other) == (date(2026, 12, 1), None), "a Tuesday"


@pytest.mark.parametrize("consent", ["before", "after"])
def test_who_agreed_has_nothing_left_to_answer(consent: str) -> None:
    result = ask(payer="teen", paid="600", consent=consent, ratify_asked_on="2026-11-01")
    assert result.deadlines == ()


@pytest.mark.parametrize(
    ("raw", "sent"),
    [
        ({"consent": "none", "fits_age": "no"}, True),
        ({"consent": "none", "fits_age": "unsure"}, True),
        ({"consent": "none", "fits_age": "partly", "unfit": "400"}, True),
        ({"consent": "none", "fits_age": "partly"}, False),
        ({"consent": "none", "fits_age": "yes"}, False),
        ({"consent": "before", "fits_age": "no"}, False),
        ({"consent": "after", "fits_age": "no"}, False),
        ({"consent": "unsure", "fits_age": "no"}, False),
    ],
)
def test_a_demand_is_written_only_where_every_sentence_of_it_is_true(
    raw: dict[str, str], *, sent: bool
) -> None:
    assert ("claim_teen" in findings(ask(payer="teen", paid="600", **raw))) == sent


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_demand_asks_for_the_upper_end(lang: str) -> None:
    result = ask(payer="teen", paid="600", consent="none", fits_age="partly", unfit="400")
    told = {one.key: one for one in explain(result, words(lang, "minor")).found}
    assert "请退回 400.00 元" in told["claim_teen"].send
    assert "付款共 600.00 元" in told["claim_teen"].send


def test_a_rule_that_was_kept_is_not_held_against_the_platform() -> None:
    for payer in ("child", "teen"):
        kept = ask(payer=payer, paid="600", barred="no")
        assert not {"minors.44", "minors.46"} & set(kept.refs)
        assert "caps" not in {table.key for table in kept.tables}
        open_ = ask(payer=payer, paid="600")
        assert {"minors.44", "minors.46"} <= set(open_.refs)
        assert "caps" in {table.key for table in open_.tables}


def test_every_answer_warns_against_made_up_payments() -> None:
    for case in CASES[:100]:
        assert "fabricated" in {note.key for note in calculate(case, ON).notes}


def test_only_a_second_claim_is_warned_that_it_is_harder() -> None:
    told = {answer: "second_time" in findings(ask(payer="child", paid="600", **raw))
            for answer, raw in (("yes", {"second_time": "yes"}), ("no", {"second_time": "no"}),
                                ("", {}))}  # fmt: skip
    assert told == {"yes": True, "no": False, "": False}


def test_a_teenager_is_told_that_own_wages_make_an_adult() -> None:
    told = {note.key for note in ask(payer="teen", paid="600").notes}
    assert "own_wages" in told
    assert "own_wages" not in {note.key for note in ask(payer="child", paid="600").notes}


def test_the_fault_of_the_guardian_is_told_unless_it_is_denied() -> None:
    def told(**raw: str) -> bool:
        result = ask(payer="child", paid="600", **raw)
        return "child_shared" in {note.key for note in result.notes}

    assert told()
    assert told(guardian_fault="yes")
    assert not told(guardian_fault="no")


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        ({"payer": "adult"}, "payer", "not_choice"),
        ({"payer": "child", "delivered": "600.01"}, "delivered", "more_than"),
        ({"payer": "teen", "fits_age": "partly", "unfit": "600.01"}, "unfit", "more_than"),
        ({"payer": "teen", "fits_age": "partly", "unfit": "0"}, "unfit", "not_above"),
        ({"payer": "child", "knew_on": "2026-11-23"}, "knew_on", "in_future"),
        ({"payer": "teen", "ratify_asked_on": "2026-11-23"}, "ratify_asked_on", "in_future"),
    ],
)
def test_what_cannot_be_is_told_at_one_field(raw: dict[str, str], field: str, code: str) -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(**({"paid": "600"} | raw))
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


def test_what_lies_exactly_at_a_limit_is_accepted() -> None:
    assert ask(payer="teen", paid="600", fits_age="partly", unfit="600").amount.high == 600
    days = {"knew_on": "2026-11-22", "ratify_asked_on": "2026-11-22"}
    assert len(ask(payer="teen", paid="600", **days).deadlines) == 2


def test_a_day_before_the_rules_it_rests_on_has_no_answer() -> None:
    with pytest.raises(NotInForce):
        ask(date(2026, 4, 14), payer="child", paid="600")
    assert ask(date(2026, 4, 15), payer="child", paid="600").outcome == "unknown"
