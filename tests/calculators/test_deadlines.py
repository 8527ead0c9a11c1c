"""Every clock has one last day, it is clear whose it is, and the next one is named."""

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from calculators import law
from calculators.calendar import calendar
from calculators.deadlines import NEXT, Case, calculate
from calculators.deadlines.clocks import CLOCKS
from calculators.form import InvalidCase, fields_of, read
from calculators.kinds import Day
from calculators.limits import MOVES
from calculators.result import Deadline, Result
from calculators.text import LANGUAGES, words
from calculators.workdays import add_working_days, rolled

ON = date(2026, 11, 22)
MINE = {clock.key: clock.mine for clock in CLOCKS}
DAYS = [field.name for field in fields_of(Case) if isinstance(field.kind, Day)]


def asked(on: date | str = ON, **given: str) -> Result:
    day = on if isinstance(on, date) else date.fromisoformat(on)
    return calculate(read(Case, given), day)


def due(key: str, on: date | str = ON, **given: str) -> Deadline | None:
    found = asked(on, **given).deadlines
    return next((one for one in found if one.key == key), None)


def last(one: Deadline) -> date:
    return max(one.day, one.other or one.day)


def generated(count: int, seed: int) -> list[Case]:
    """Cases with some of the days, ticks and promises, none of which contradicts another."""
    source = random.Random(seed)
    found: list[Case] = []
    while len(found) < count:
        often = source.choice([0.1, 0.3, 0.6])
        case = Case(**{name: _value(name, source) for name in DAYS if source.random() < often},
                    fraud=source.random() < 0.5, small_claims=source.random() < 0.5)  # fmt: skip
        if case.approved_on:
            case = replace(case, payout_days=source.randint(1, 9))
        if case.asked_on:
            case = replace(case, review_days=source.randint(1, 60))
        given = {name: value for name, value in vars(case).items() if value}
        if any(name in given for name in DAYS) and not list(Case.faults(given)):
            found.append(case)
    return found


def _value(name: str, source: random.Random) -> Any:
    ahead = 60 if name in ("agreed_on", "perform_until") else 0
    return ON - timedelta(days=source.choice([source.randint(-ahead, 60), source.randint(0, 1500)]))


CASES = generated(800, seed=20261122)


@pytest.mark.parametrize(
    ("since", "count", "day"),
    [("2026-09-24", 7, "2026-10-12"), ("2026-02-13", 7, "2026-03-02"),
     ("2026-04-30", 7, "2026-05-13"), ("2026-09-30", 3, "2026-10-10"),
     ("2026-11-22", 7, "2026-12-01")],
)  # fmt: skip
def test_promised_working_days_skip_holidays_and_count_the_weekends_worked_instead(
    since: str, count: int, day: str
) -> None:
    found = due("payout", approved_on=since, payout_days=str(count))
    assert found
    assert (found.day, found.open) == (date.fromisoformat(day), False)


@pytest.mark.parametrize(
    ("key", "field", "since", "day", "other"),
    [("accept", "complained_on", "2026-04-30", "2026-05-13", None),
     ("mediation", "accepted_on", "2026-08-08", "2026-10-08", "2026-10-07"),
     ("seven_days", "bought_on", "2026-09-24", "2026-10-01", "2026-10-08"),
     ("refund_days", "asked_on", "2026-09-20", "2026-10-08", "2026-10-05"),
     ("appeal", "judged_on", "2026-11-13", "2026-11-28", "2026-11-30"),
     ("ratification", "ratify_asked_on", "2026-09-03", "2026-10-03", "2026-10-08"),
     ("confirmation", "settled_on", "2026-09-05", "2026-10-05", "2026-10-08"),
     ("docket", "filed_on", "2026-09-24", "2026-10-08", "2026-10-01"),
     ("closing", "announced_on", "2026-09-03", "2026-10-03", None),
     ("rule_change", "rules_changed_on", "2026-09-24", "2026-10-01", None),
     ("agreed", "agreed_on", "2026-10-03", "2026-10-03", None),
     ("rescission", "knew_on", "2024-02-29", "2025-02-28", None),
     ("limitation_again", "demanded_on", "2023-10-03", "2026-10-03", "2026-10-08"),
     ("enforcement", "perform_until", "2024-10-03", "2026-10-03", "2026-10-08")],
)  # fmt: skip
def test_ones_own_day_stands_before_the_days_off_and_the_other_sides_after_them(
    key: str, field: str, since: str, day: str, other: str | None
) -> None:
    found = due(key, **{field: since})
    assert found
    assert found.day == date.fromisoformat(day)
    assert found.other == (other and date.fromisoformat(other))
    assert found.since == date.fromisoformat(since)


def test_of_a_year_nobody_announced_only_the_other_sides_day_is_open() -> None:
    theirs, mine = (
        due("mediation", accepted_on="2026-11-20"),
        due("rescission", knew_on="2026-01-02"),
    )
    assert theirs
    assert mine
    assert (theirs.day, theirs.open, theirs.other) == (date(2027, 1, 19), True, None)
    assert (mine.day, mine.open, mine.other) == (date(2027, 1, 2), False, None)


def test_working_days_that_need_next_years_calendar_are_open_and_the_earliest_possible() -> None:
    found = [due("accept", "2026-12-31", complained_on=f"2026-12-{day}") for day in (22, 23)]
    assert [(one.day, one.open) for one in found if one] == [
        (date(2026, 12, 31), False), (date(2027, 1, 1), True),
    ]  # fmt: skip


def test_a_day_of_years_past_is_not_called_unannounced() -> None:
    found = asked(bought_on="2022-01-01", knew_on="2022-01-01", agreed_on="2022-01-01")
    assert not any(one.open for one in found.deadlines if one.day.year < 2027)
    refund = next(one for one in found.deadlines if one.key == "refund_days")
    assert (refund.day, refund.other) == (date(2022, 1, 16), None)


def test_the_new_complaint_measures_are_not_stretched_back_over_the_old_rule() -> None:
    assert due("accept", complained_on="2026-04-15")
    for given in ({"complained_on": "2026-04-14"}, {"accepted_on": "2026-04-14"}):
        found = asked(**given)
        assert not found.deadlines
        assert [(note.key, note.uses) for note in found.notes] == [
            ("old_complaint", {"since": date(2026, 4, 15)})
        ]


def test_one_gap_is_told_once() -> None:
    found = asked(complained_on="2026-04-01", accepted_on="2026-04-09", ended_on="2026-04-10")
    assert [note.key for note in found.notes] == ["old_complaint"]


def test_a_complaint_today_is_admitted_by_todays_law_whenever_the_harm_was_known() -> None:
    found = due("complaint", knew_on="2024-11-22")
    assert found
    assert found.day == date(2027, 11, 22)


def test_the_fifteen_days_run_from_the_agreed_day_and_without_one_from_the_request() -> None:
    request, agreed = (
        due("refund_days", asked_on="2026-11-02"),
        due("refund_days", asked_on="2026-11-02", agreed_on="2026-11-09"),
    )
    assert request
    assert agreed
    assert (request.day, agreed.day) == (date(2026, 11, 17), date(2026, 11, 24))
    both = asked(asked_on="2026-11-02", agreed_on="2026-11-09").deadlines
    assert [one.key for one in both].count("refund_days") == 1


@pytest.mark.parametrize(
    ("asked_on", "notes", "listed"),
    [("2026-10-01", ["seven_days_kept"], False), ("2026-10-02", ["seven_days_moved"], False),
     ("2026-10-08", ["seven_days_moved"], False), ("2026-10-09", [], True)],
)  # fmt: skip
def test_asking_in_time_closes_the_seven_days_and_a_moved_end_is_not_sold_as_certain(
    asked_on: str, notes: list[str], listed: bool
) -> None:
    given = {"bought_on": "2026-09-24", "asked_on": asked_on}
    found = asked(**given)
    assert [note.key for note in found.notes if note.key.startswith("seven_days")] == notes
    assert bool(due("seven_days", **given)) is listed


@pytest.mark.parametrize(
    ("key", "started", "answer"),
    [("review", {"asked_on": "2026-06-01", "review_days": "3"},
      {"approved_on": "2026-06-20", "payout_days": "1"}),
     ("complaint", {"knew_on": "2026-06-01"}, {"complained_on": "2026-06-02"}),
     ("accept", {"complained_on": "2026-06-01"}, {"accepted_on": "2026-07-01"}),
     ("mediation", {"accepted_on": "2026-06-01"}, {"ended_on": "2026-10-01"}),
     ("mediation", {"accepted_on": "2026-06-01"}, {"settled_on": "2026-10-01"}),
     ("limitation", {"knew_on": "2026-06-01"}, {"filed_on": "2026-07-01"}),
     ("limitation_again", {"demanded_on": "2026-06-01"}, {"filed_on": "2026-07-01"}),
     ("docket", {"filed_on": "2026-06-01"}, {"judged_on": "2026-09-01"})],
)  # fmt: skip
def test_a_clock_that_was_answered_is_no_longer_listed(
    key: str, started: dict[str, str], answer: dict[str, str]
) -> None:
    assert due(key, **started)
    assert not due(key, **started, **answer)


def test_what_comes_before_a_clock_started_does_not_answer_it() -> None:
    assert due("limitation", knew_on="2026-06-01", filed_on="2026-05-31")
    assert due("mediation", accepted_on="2026-06-01", settled_on="2026-05-31")


def test_ones_own_late_act_does_not_close_the_clock_it_missed() -> None:
    assert due("complaint", knew_on="2023-06-05", complained_on="2026-06-05") is None
    assert due("complaint", knew_on="2023-06-05", complained_on="2026-06-08")


def test_a_demand_restarts_the_three_years_only_while_they_run() -> None:
    for demanded, key in {"2025-05-12": "limitation_again", "2025-05-13": "limitation"}.items():
        found = asked(knew_on="2022-05-10", demanded_on=demanded)
        kinds = {one.key for one in found.deadlines}
        assert kinds & {"limitation", "limitation_again"} == {key}
        late = any(note.key == "late_demand" for note in found.notes)
        assert late is (key == "limitation")
    before = asked(knew_on="2024-05-10", demanded_on="2024-05-09")
    assert "limitation_again" not in {one.key for one in before.deadlines}
    assert "late_demand" not in {note.key for note in before.notes}


def test_no_demand_moves_the_right_to_rescind() -> None:
    plain = due("rescission", knew_on="2026-01-05")
    assert plain
    assert plain == due("rescission", knew_on="2026-01-05", demanded_on="2026-11-20")


@pytest.mark.parametrize(
    ("given", "said"),
    [({"asked_on": "2026-01-05"}, True), ({"asked_on": "2026-01-04"}, False),
     ({"asked_on": "2026-02-01", "demanded_on": "2026-02-01"}, False)],
)  # fmt: skip
def test_a_request_that_is_a_demand_is_pointed_out_where_none_was_given(
    given: dict[str, str], said: bool
) -> None:
    notes = [note.key for note in asked(knew_on="2026-01-05", **given).notes]
    assert ("asking_counts" in notes) is said


def test_a_request_after_the_three_years_is_no_demand_that_counts() -> None:
    for request, said in {"2025-05-12": True, "2025-05-13": False}.items():
        notes = [note.key for note in asked(knew_on="2022-05-10", asked_on=request).notes]
        assert ("asking_counts" in notes) is said


REFS = {
    "seven_days": "prepaid.14", "review": "", "payout": "", "agreed": "",
    "refund_days": "penalties.10", "rescission": "civil-code.564 civil-code.199",
    "avoidance": "civil-code.152 civil-code.148", "limitation": "civil-code.188 civil-code.195",
    "limitation_again": "civil-code.188 civil-code.195",
    "complaint": "complaints.16 complaints.45",
    "accept": "complaints.15 complaints.45 regulation.46",
    "mediation": "complaints.23 complaints.45 regulation.46",
    "ended_notice": "complaints.23 complaints.45", "confirmation": "procedure.205",
    "docket": "procedure.126", "appeal": "procedure.171", "enforcement": "procedure.250",
    "closing": "regulation.21 trading.23 e-commerce.16", "rule_change": "e-commerce.34",
    "ratification": "civil-code.145",
}  # fmt: skip


def test_every_date_names_the_articles_it_rests_on() -> None:
    dues = [one for case in CASES for one in calculate(case, ON).deadlines]
    found = {one.key: [ref for ref in one.ref if ref != MOVES] for one in dues}
    assert {key: " ".join(ref) for key, ref in found.items()} == REFS
    assert all((one.other is not None) == (MOVES in one.ref) for one in dues)


def test_small_claims_have_no_appeal() -> None:
    given = {"judged_on": "2026-11-13"}
    assert due("appeal", **given)
    found = asked(**given, small_claims="yes")
    assert not found.deadlines
    assert [note.key for note in found.notes] == ["no_appeal"]


def test_setting_aside_is_counted_only_for_who_was_deceived() -> None:
    assert due("avoidance", knew_on="2026-01-05", fraud="yes")
    assert not due("avoidance", knew_on="2026-01-05")


@pytest.mark.parametrize(
    ("on", "headline", "outcome"),
    [("2026-11-30", "left", "next"), ("2026-12-01", "today", "next"),
     ("2026-12-02", "left", "next")],
)  # fmt: skip
def test_the_next_date_is_named_up_to_its_own_day(on: str, headline: str, outcome: str) -> None:
    found = asked(on, knew_on="2025-12-01")
    assert found.headline
    assert (found.headline.key, found.outcome) == (headline, outcome)
    assert found.headline.uses["day"] == date(2028 if on == "2026-12-02" else 2026, 12, 1)


@pytest.mark.parametrize(
    ("on", "headline"),
    [("2026-10-01", "today"), ("2026-10-02", "moved"), ("2026-10-08", "moved"),
     ("2026-10-09", "past")],
)  # fmt: skip
def test_a_day_that_may_have_moved_is_not_given_up(on: str, headline: str) -> None:
    found = asked(on, bought_on="2026-09-24").headline
    assert found
    assert found.key == headline


def test_of_two_on_the_same_day_ones_own_comes_first() -> None:
    found = asked(rules_changed_on="2026-11-24", on="2026-11-24", bought_on="2026-11-24")
    assert [one.key for one in found.deadlines] == ["seven_days", "rule_change"]


def test_without_a_day_the_first_field_says_so() -> None:
    for given in ({}, {"fraud": "yes"}, {"small_claims": "yes"}):
        with pytest.raises(InvalidCase) as caught:
            asked(**given)
        assert [(fault.field, fault.code) for fault in caught.value.errors] == [
            ("bought_on", "no_day")
        ]


@pytest.mark.parametrize("name", DAYS)
def test_only_a_promise_and_a_time_to_pay_can_lie_ahead(name: str) -> None:
    more = {"payout_days": "3"} if name == "approved_on" else {}
    tomorrow, today = (ON + timedelta(days=1)).isoformat(), ON.isoformat()
    assert asked(**more, **{name: today})
    if name in ("agreed_on", "perform_until"):
        assert asked(**{name: tomorrow}).deadlines
        return
    with pytest.raises(InvalidCase) as caught:
        asked(**more, **{name: tomorrow})
    assert [(fault.field, fault.code) for fault in caught.value.errors] == [(name, "in_future")]


@pytest.mark.parametrize(
    ("later", "earlier"),
    [("asked_on", "bought_on"), ("knew_on", "bought_on"), ("approved_on", "asked_on"),
     ("agreed_on", "asked_on"), ("complained_on", "bought_on"), ("accepted_on", "complained_on"),
     ("ended_on", "accepted_on"), ("filed_on", "bought_on"), ("judged_on", "filed_on"),
     ("perform_until", "judged_on"), ("demanded_on", "bought_on")],
)  # fmt: skip
def test_days_in_the_wrong_order_are_told_at_the_later_one(later: str, earlier: str) -> None:
    given = {earlier: "2026-06-02", "payout_days": "2"} | (
        {} if "approved_on" in (later, earlier) else {"approved_on": "2026-07-01"}
    )
    assert asked(**given, **{later: "2026-06-02"})
    with pytest.raises(InvalidCase) as caught:
        asked(**given, **{later: "2026-06-01"})
    assert [(fault.field, fault.code) for fault in caught.value.errors] == [(later, "before")]


@pytest.mark.parametrize(
    ("given", "field"),
    [({"review_days": "3"}, "asked_on"), ({"payout_days": "3"}, "approved_on"),
     ({"approved_on": "2026-11-01"}, "payout_days")],
)  # fmt: skip
def test_days_are_counted_only_from_a_day_that_was_given(given: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidCase) as caught:
        asked(**given)
    assert [(fault.field, fault.code) for fault in caught.value.errors] == [(field, "needs")]


@pytest.mark.parametrize("count", ["0", "61"])
def test_a_promise_of_no_days_or_of_months_is_not_one_in_working_days(count: str) -> None:
    with pytest.raises(InvalidCase):
        asked(asked_on="2026-11-01", review_days=count)
    assert asked(asked_on="2026-11-01", review_days="60")


def test_before_the_civil_code_nothing_is_answered() -> None:
    with pytest.raises(law.NotInForce):
        asked("2020-12-31", asked_on="2020-12-01")


def test_the_earliest_day_that_is_not_over_is_the_one_named() -> None:
    for case in CASES:
        found = calculate(case, ON)
        ahead = [one for one in found.deadlines if last(one) >= ON]
        assert found.headline
        if not ahead:
            assert found.outcome == ("all_past" if found.deadlines else "none"), case
            assert found.extra is None
            continue
        assert found.headline.uses["day"] == ahead[0].day == min(one.day for one in ahead)
        assert found.extra
        assert found.extra.key == ahead[0].key
        assert found.outcome == ("next" if MINE[ahead[0].key] else "theirs_next"), case
        if found.headline.key == "left":
            assert found.headline.uses["left"] == (ahead[0].day - ON).days > 0


def test_days_come_in_order_each_once_and_never_before_what_started_them() -> None:
    for case in CASES:
        found = calculate(case, ON).deadlines
        assert [one.day for one in found] == sorted(one.day for one in found)
        assert len({one.key for one in found}) == len(found)
        assert all(one.since < one.day for one in found if one.key != "agreed"), case


def test_the_second_date_is_later_for_ones_own_duty_and_earlier_for_theirs() -> None:
    for one in (one for case in CASES for one in calculate(case, ON).deadlines):
        if one.other is not None:
            assert (one.other > one.day) is MINE[one.key]
            assert rolled(min(one.day, one.other)) == last(one)
        if one.open:
            assert not MINE[one.key]
            assert one.day.year > 2026


def test_notes_about_days_off_and_the_two_clocks_are_said_when_and_only_when_they_apply() -> None:
    for case in CASES:
        found = calculate(case, ON)
        keys, said = {one.key for one in found.deadlines}, {note.key for note in found.notes}
        mine = [one for one in found.deadlines if MINE[one.key]]
        assert ("unannounced" in said) == any(one.day.year > 2026 for one in mine), case
        both = "rescission" in keys and bool(keys & {"limitation", "limitation_again"})
        assert ("two_clocks" in said) is both, case
        assert ("practice" in said) is bool(keys & {"review", "payout", "agreed"}), case
        assert ("counting" in said) is bool(keys), case


def test_a_day_known_beside_the_others_hides_none_that_it_does_not_answer() -> None:
    for case in CASES:
        keys = {one.key for one in calculate(case, ON).deadlines}
        whole = replace(case, announced_on=ON, rules_changed_on=ON, ratify_asked_on=ON)
        assert keys <= {one.key for one in calculate(whole, ON).deadlines}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_date_of_an_answer_goes_into_the_calendar_file(lang: str) -> None:
    say = words(lang, "deadlines")
    for case in CASES[:40]:
        found = calculate(case, ON)
        text = calendar(found, say)
        assert text.count("BEGIN:VEVENT") == len(found.deadlines)
        assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == [
            f"{one.day:%Y%m%d}" for one in found.deadlines
        ]


def test_a_label_says_whose_turn_it_is() -> None:
    for key, mine in MINE.items():
        label, english = (words(lang, "deadlines").raw(f"deadlines.{key}") for lang in LANGUAGES)
        assert label.startswith("你") is mine, key
        assert mine or label.startswith(("平台", "12315", "法院")), key
        assert (" for you " in english) is mine, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_clock_says_what_to_do_and_every_way_on_has_words(lang: str) -> None:
    say = words(lang, "deadlines")
    for clock in CLOCKS:
        for part in ("deadlines", "after", "extra"):
            assert say.raw(f"{part}.{clock.key}")
    assert all(say.raw(f"next.{key}") for key, _ in NEXT)


def test_every_clock_stands_on_an_article_or_on_a_promise_that_was_given() -> None:
    values = [law.value(clock.value, ON) for clock in CLOCKS if clock.value]
    assert all(value.confidence == "V" for value in values)
    assert {value.unit for value in values} == {"days", "working_days", "years"}
    practice = {clock.key for clock in CLOCKS if not clock.value}
    assert practice == {"review", "payout", "agreed"}


def test_working_days_agree_with_the_calendar_that_counts_them() -> None:
    for since in (date(2026, 4, 15) + timedelta(days=n) for n in range(200)):
        found = due("accept", complained_on=since.isoformat())
        assert found
        assert found.day == add_working_days(since, 7)
