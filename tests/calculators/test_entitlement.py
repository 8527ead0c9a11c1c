"""Grounds at the edges of their time limits, and what must hold whatever was ticked."""

import random
from datetime import date, timedelta
from itertools import product

import pytest

from calculators import law
from calculators.answer import answer
from calculators.entitlement import NEXT, Case, calculate
from calculators.entitlement.case import HAPPENINGS
from calculators.entitlement.ground import STRENGTHS
from calculators.form import InvalidCase, fields_of, read
from calculators.law import NotInForce
from calculators.markup import Html
from calculators.result import Finding, Result
from calculators.text import LANGUAGES, words

ON = date(2026, 11, 22)
PUBLIC = ("consumer", "regulation", "trading", "prepaid", "penalties", "e-commerce")
"""Instruments that protect consumers only."""


def ask(on: date = ON, /, **raw: str) -> Result:
    return calculate(read(Case, {"term": "year"} | raw), on)


def strengths(result: Result) -> dict[str, str]:
    return {one.key: one.strength for one in result.findings}


def usable(result: Result) -> list[Finding]:
    return [one for one in result.findings if one.group == "usable"]


def generated(count: int, seed: int) -> list[Case]:
    """Cases of every term, channel, payer and purpose, with ticks and days of every sort."""
    source = random.Random(seed)
    return [_generate(source) for _ in range(count)]


def _generate(source: random.Random) -> Case:
    bought = source.choice([None, ON - timedelta(days=source.choice([0, 6, 7, 8, 400, 2000]))])
    since = (ON - bought).days if bought else 2000
    return Case(
        term=source.choice(["month", "quarter", "year", "balance", "other"]),
        channel=source.choice(["platform", "shop", "reseller", "app_store"]),
        payer=source.choice(["adult", "adult", "teen", "child"]),
        purpose=source.choice(["own", "own", "resale"]),
        bought_on=bought,
        unused=source.choice([None, True, False]),
        prior_service=source.choice([None, True, False]),
        policy_days=source.choice([None, 0, 7, 15]),
        knew_on=source.choice([None, ON - timedelta(days=source.randint(0, since))]),
        **{name: source.random() < 0.2 for name in HAPPENINGS},
    )


CASES = generated(600, 20261122)


def test_there_is_always_a_way_left() -> None:
    for case in CASES:
        result = calculate(case, ON)
        assert usable(result)
        assert result.headline is not None
        assert result.headline.uses["count"] == len(usable(result))


def test_the_strongest_ground_comes_first_and_is_the_headline() -> None:
    for case in CASES:
        result = calculate(case, ON)
        first = usable(result)[0]
        order = [STRENGTHS.index(one.strength) for one in usable(result)]
        assert order == sorted(order)
        assert (result.outcome, result.headline and result.headline.key) == (
            first.strength, first.key,
        )  # fmt: skip


def test_grounds_then_whom_to_ask_then_what_does_not_help() -> None:
    parts = ["usable", "whom", "useless"]
    for case in CASES:
        groups = [parts.index(one.group) for one in calculate(case, ON).findings]
        assert groups == sorted(groups)


def test_no_ground_is_told_twice() -> None:
    for case in CASES:
        keys = [one.key for one in calculate(case, ON).findings]
        assert len(keys) == len(set(keys))


def test_a_ground_by_law_never_has_a_limit_that_is_over() -> None:
    for case in CASES:
        for one in calculate(case, ON).findings:
            over = [due for due in one.deadlines if (due.other or due.day) < ON]
            assert not (over and one.strength == "law"), one.key


def test_who_bought_to_resell_is_given_no_article_of_consumer_law_as_a_ground() -> None:
    for case in CASES:
        if case.resale:
            refs = {ref for one in usable(calculate(case, ON)) for ref in one.ref}
            assert not [ref for ref in refs if ref.partition(".")[0] in PUBLIC]


def test_the_seven_days_are_never_more_than_arguable() -> None:
    said = {strengths(calculate(case, ON)).get("seven_days") for case in CASES}
    assert said == {None, "arguable"}


def test_whatever_happened_is_taken_up_or_said_to_be_too_late() -> None:
    for name, purpose, knew in product(HAPPENINGS, ("own", "resale"), ("2026-11-01", "2020-01-01")):
        result = ask(**{name: "yes", "purpose": purpose, "knew_on": knew})
        wish = {key for key in strengths(result) if key.startswith("own_wish")}
        assert not wish, name
        assert set(strengths(result)) - {"resale"}


def test_a_proof_is_asked_for_whenever_something_can_be_proved() -> None:
    for case in CASES:
        result = calculate(case, ON)
        keys = [item.key for item in result.items]
        assert len(keys) == len(set(keys))
        assert len(keys) > 1
        assert keys[0] == "order_record"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_answer_can_be_told_and_leads_on(lang: str) -> None:
    say = words(lang, "entitlement")
    for case in CASES:
        html = answer(calculate(case, ON), say, ".", Html(), NEXT)
        assert all(say.raw(f"next.{key}") in html for key, _ in NEXT)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_ground_says_why_what_to_prove_and_what_to_do(lang: str) -> None:
    say = words(lang, "entitlement")
    for one in {one.key: one for case in CASES for one in calculate(case, ON).findings}.values():
        proof = one.group == "usable" and one.key != "remains"
        wanted = ("title", "why", "next", *(("proof",) if proof else ()))
        assert not [part for part in wanted if not say.find(f"findings.{one.key}.{part}")], one.key


@pytest.mark.parametrize(
    ("knew", "strength"),
    [
        ("2025-11-22", "law"),  # a year ago today
        ("2025-11-21", "law"),  # ended on a Saturday, moved to Monday
        ("2025-11-20", "arguable"),  # ended on a Friday
    ],
)
def test_one_day_decides_the_year_of_rescission(knew: str, strength: str) -> None:
    assert strengths(ask(not_delivered="yes", knew_on=knew)) == {"not_delivered": strength}


@pytest.mark.parametrize(("knew", "late"), [("2023-11-21", False), ("2023-11-20", True)])
def test_one_day_decides_the_three_years_of_limitation(knew: str, late: bool) -> None:
    found = strengths(ask(renewed="yes", knew_on=knew))
    assert ("expired_limitation" in found, "renewed" in found) == (late, not late)


def test_the_day_a_day_off_moves_a_limit_to_is_shown_beside_the_safe_one() -> None:
    due = ask(not_delivered="yes", knew_on="2025-11-21").findings[0].deadlines[0]
    assert (due.day, due.other) == (date(2026, 11, 21), date(2026, 11, 23))
    assert due.ref == ("civil-code.564", "civil-code.203")


def test_a_leap_day_ends_a_year_later_on_the_last_of_february() -> None:
    ground = ask(not_delivered="yes", knew_on="2024-02-29").findings[0]
    assert ground.deadlines[0].day == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("on", "key"),
    [
        (date(2026, 11, 13), "seven_days"),  # day 7, a Friday
        (date(2026, 11, 14), "seven_days_over"),
    ],
)
def test_one_day_decides_the_seven_days(on: date, key: str) -> None:
    assert key in strengths(ask(on, bought_on="2026-11-06"))


def test_the_seven_days_that_end_in_the_holidays_may_move_to_their_end() -> None:
    inside, late = date(2026, 10, 8), date(2026, 10, 9)
    assert "seven_days" in strengths(ask(inside, bought_on="2026-09-24"))
    assert "seven_days_over" in strengths(ask(late, bought_on="2026-09-24"))


def test_the_platforms_window_runs_to_its_last_day() -> None:
    facts = {"bought_on": "2026-11-09", "policy_days": "10", "unused": "yes"}
    assert strengths(ask(date(2026, 11, 19), **facts))["window"] == "agreement"
    assert strengths(ask(date(2026, 11, 20), **facts))["window_over"] == "none"


def test_a_promise_without_a_day_of_payment_is_a_ground_whose_limit_is_asked_for() -> None:
    result = ask(policy_days="7", not_delivered="yes")
    assert strengths(result)["window"] == "agreement"
    assert result.decides == ("bought_on", "unused", "knew_on")


def test_a_breach_and_a_change_of_mind_are_not_to_be_mixed_in_one_request() -> None:
    mixed = ask(not_delivered="yes", bought_on="2026-11-20")
    assert "one_reason" in {note.key for note in mixed.notes}
    for alone in (ask(not_delivered="yes"), ask(bought_on="2026-11-20")):
        assert "one_reason" not in {note.key for note in alone.notes}


def test_a_breach_is_not_bound_by_the_cooling_off_period() -> None:
    result = ask(not_delivered="yes", bought_on="2026-01-01", policy_days="7", unused="no")
    assert strengths(result)["not_delivered"] == "law"


def test_the_rules_for_platforms_are_named_only_where_they_held() -> None:
    def named(**raw: str) -> bool:
        return "platform_rules" in {note.key for note in ask(changed="yes", **raw).notes}

    since = law.article("platform-rules.32").instrument.in_force
    assert named(knew_on=since.isoformat())
    assert not named(knew_on=(since - timedelta(days=1)).isoformat())
    assert not named(channel="app_store")


def test_a_lapsed_right_is_noted_only_where_a_ground_lives_on_without_it() -> None:
    facts = {"purpose": "resale", "fraud": "yes", "knew_on": "2025-11-20"}
    for raw, noted in ((facts, False), (facts | {"outage": "yes"}, True)):
        assert ("lapsed" in {note.key for note in ask(**raw).notes}) == noted


@pytest.mark.parametrize(
    ("channel", "purpose", "whom"),
    [
        ("platform", "own", None),
        ("platform", "resale", None),
        ("shop", "own", "shop"),
        ("shop", "resale", "seller"),
        ("reseller", "own", "reseller"),
        ("reseller", "resale", "seller"),
        ("app_store", "own", "app_store"),
        ("app_store", "resale", "app_store"),
    ],
)
def test_whoever_took_the_money_is_asked_first(
    channel: str, purpose: str, whom: str | None
) -> None:
    found = [one.key for one in ask(channel=channel, purpose=purpose).findings if not one.strength]
    assert found == ([whom] if whom else [])


def test_a_blocked_account_is_arguable_whatever_was_left_in_it() -> None:
    assert strengths(ask(term="balance", banned="yes")) == {"banned_balance": "arguable"}
    assert strengths(ask(term="year", banned="yes")) == {"banned": "arguable"}


def test_the_e_commerce_law_is_never_named_without_saying_what_it_leaves_out() -> None:
    for case in CASES:
        result = calculate(case, ON)
        named = any(ref.startswith("e-commerce") for one in result.findings for ref in one.ref)
        assert named == ("content_services" in {note.key for note in result.notes})


def test_only_a_fact_that_is_missing_is_asked_for() -> None:
    order = [field.name for field in fields_of(Case)]
    for case in CASES:
        decides = calculate(case, ON).decides
        assert not [name for name in decides if getattr(case, name) is not None]
        assert list(decides) == sorted(decides, key=order.index)


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        ({"bought_on": "2026-11-23"}, "bought_on", "in_future"),
        ({"knew_on": "2026-11-23"}, "knew_on", "in_future"),
        ({"bought_on": "2026-11-02", "knew_on": "2026-11-01"}, "knew_on", "before"),
        ({"term": ""}, "term", "missing"),
    ],
)
def test_a_day_that_cannot_be_is_told_at_its_field(
    raw: dict[str, str], field: str, code: str
) -> None:
    with pytest.raises(InvalidCase) as caught:
        ask(**raw)
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


def test_a_ground_may_become_known_on_the_day_of_payment() -> None:
    assert ask(not_delivered="yes", bought_on="2026-11-20", knew_on="2026-11-20").outcome == "law"


def test_a_day_before_the_interpretation_has_no_answer() -> None:
    with pytest.raises(NotInForce):
        ask(date(2025, 4, 30))
    assert ask(date(2025, 5, 1)).outcome == "agreement"


def test_a_day_before_an_article_behind_the_answer_has_no_answer() -> None:
    with pytest.raises(NotInForce):
        ask(date(2026, 4, 14), purpose="resale")
    assert ask(date(2026, 4, 15), purpose="resale").outcome == "agreement"
