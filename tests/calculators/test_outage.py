"""How long it was down: no minute twice, none too many, and mistakes told at their cell."""

import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from calculators.form import InvalidCase, read
from calculators.law import NotInForce
from calculators.outage import NEXT, Case, calculate
from calculators.outage.stretch import Stretch, merged, total, within
from calculators.result import Claim, Result
from calculators.text import LANGUAGES, words

ON = date(2026, 11, 22)
TERM = {"starts_on": "2026-03-01", "ends_on": "2026-03-31"}


def ask(outages: str, on: date = ON, /, **raw: str) -> Result:
    return calculate(read(Case, {"outages": outages} | raw), on)


def minutes(result: Result) -> object:
    assert result.headline is not None
    return result.headline.uses["minutes"]


def value(result: Result) -> object:
    assert result.extra is not None
    return result.extra.uses["sum"]


def found(result: Result) -> set[str]:
    return {one.key for one in result.findings} | {note.key for note in result.notes}


def faults(outages: str, /, **raw: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidCase) as caught:
        ask(outages, **raw)
    return [(error.field, error.code) for error in caught.value.errors]


def generated(source: random.Random) -> list[Stretch]:
    start = datetime(2026, 1, 1)
    begins = [start + timedelta(minutes=source.randint(0, 400)) for _ in range(12)]
    return [Stretch(begin, begin + timedelta(minutes=source.randint(1, 60))) for begin in begins]


def test_joined_outages_hold_exactly_the_minutes_that_any_of_them_holds() -> None:
    source = random.Random(20261122)
    for _ in range(300):
        typed = generated(source)
        single = {one.begin + timedelta(minutes=n) for one in typed for n in range(one.minutes)}
        joined = merged(typed)
        assert total(joined) == len(single)
        assert all(a.end < b.begin for a, b in pairwise(joined))


def test_what_lies_in_the_term_and_what_lies_outside_are_all_of_it() -> None:
    source = random.Random(7)
    for _ in range(300):
        joined = merged(generated(source))
        middle = joined[len(joined) // 2].begin + timedelta(minutes=1)
        before, after = (
            within(joined, Stretch(*ends))
            for ends in ((joined[0].begin, middle), (middle, joined[-1].end))
        )
        assert total(before) + total(after) == total(joined)
        assert all(one.minutes > 0 for one in (*before, *after))


def test_outages_that_touch_are_one_and_a_minute_between_makes_two() -> None:
    first = "2026-03-01 10:00 | 2026-03-01 11:00\n"
    touching = ask(first + "2026-03-01 11:00 | 2026-03-01 12:00")
    apart = ask(first + "2026-03-01 11:01 | 2026-03-01 12:00")
    assert len(touching.tables[0].rows) == 1
    assert len(apart.tables[0].rows) == 2
    assert (minutes(touching), minutes(apart)) == (120, 119)


def test_one_outage_inside_another_adds_nothing() -> None:
    result = ask("2026-03-01 10:00 | 2026-03-01 20:00\n2026-03-01 11:00 | 2026-03-01 12:00")
    assert minutes(result) == 600


def test_the_longest_counts_after_joining_not_before() -> None:
    rows = "2026-03-01 00:00 | 2026-03-02 00:00\n2026-03-02 00:00 | 2026-03-03 00:00"
    assert "agreed" in found(ask(rows, promised_hours="48"))


@pytest.mark.parametrize(
    ("end", "keys"),
    [
        ("2026-03-03 00:00", {"agreed", "agreed_exactly"}),
        ("2026-03-03 00:01", {"agreed"}),
        ("2026-03-02 23:59", {"agreed_not_reached"}),
    ],
)
def test_one_minute_decides_whether_the_agreed_hours_are_reached(end: str, keys: set[str]) -> None:
    said = found(ask(f"2026-03-01 00:00 | {end}", promised_hours="48"))
    assert {key for key in said if key.startswith("agreed")} == keys


def test_hours_reached_only_in_total_are_said_to_depend_on_the_wording() -> None:
    rows = "2026-03-01 00:00 | 2026-03-01 12:00\n2026-03-02 00:00 | 2026-03-02 {}"
    assert "agreed_in_total" in found(ask(rows.format("12:00"), promised_hours="24"))
    assert "agreed_not_reached" in found(ask(rows.format("11:59"), promised_hours="24"))


def test_no_outage_however_long_is_called_more_than_arguable_without_an_agreement() -> None:
    strengths = {one.strength for one in ask("2026-03-01 | 2026-11-01").findings}
    assert strengths == {"arguable"}


def test_a_value_needs_price_and_term_and_is_no_claim_but_one_way_to_value() -> None:
    row = "2026-03-01 | 2026-03-01"
    assert ask(row, paid="31").extra is None
    assert ask(row, **TERM).extra is None
    result = ask(row, paid="31", **TERM)
    assert value(result) == Decimal("1.00")
    assert not isinstance(result, Claim)
    assert "one_way" in found(result)


def test_the_sum_is_rounded_once_half_up() -> None:
    # 0.62 × 360 ÷ 44640 is exactly half a fen; a minute less is below it.
    for end, amount in (("06:00", "0.01"), ("05:59", "0.00")):
        result = ask(f"2026-03-01 00:00 | 2026-03-01 {end}", paid="0.62", **TERM)
        assert value(result) == Decimal(amount)


def test_a_membership_that_was_down_all_the_time_is_worth_its_price() -> None:
    result = ask("2026-02-01 | 2026-04-30", paid="99.99", **TERM)
    assert value(result) == Decimal("99.99")
    assert {line.key: line.value for line in result.lines}["share"] == Decimal("100.00")


def test_an_open_outage_runs_to_the_time_told_or_to_the_first_minute_of_today() -> None:
    assert minutes(ask("2026-11-21 23:00")) == 60
    assert minutes(ask("2026-11-21 23:00", until="2026-11-22 08:00")) == 540
    assert ask("2026-11-21 23:00").outcome == "still"
    assert ask("2026-11-21 23:00 | 2026-11-21 23:30", until="2026-11-22").outcome == "over"


def test_the_year_to_rescind_runs_from_the_first_day_and_from_the_last_once_it_is_over() -> None:
    rows = "2026-03-05 | 2026-03-05\n2024-02-29 10:00 | 2024-02-29 11:00"
    days = {due.key: due.day for due in ask(rows).deadlines}
    assert days == {"rescind_first": date(2025, 2, 28), "rescind_last": date(2027, 3, 5)}
    assert [due.key for due in ask("2026-03-05 | 2026-03-05").deadlines] == ["rescind_first"]


@pytest.mark.parametrize(
    ("outages", "raw", "wanted"),
    [
        ("2026-03-01 10:00 | 2026-03-01 09:59", {}, ("outages.0.end", "not_after")),
        ("2026-03-01 10:00 | 2026-03-01 10:00", {}, ("outages.0.end", "not_after")),
        ("\n2026-03-01 10:00 | 2026-02-01", {}, ("outages.1.end", "not_after")),
        ("2026-03-01 | 2026-03-02\n | 2026-03-05", {}, ("outages.1.begin", "missing")),
        (" | ", {}, ("outages", "missing")),
        ("", {}, ("outages", "missing")),
        ("2026-11-23 00:00 | 2026-11-23 01:00", {}, ("outages.0.begin", "in_future")),
        ("2026-11-22 00:00 | 2026-11-23 00:01", {}, ("outages.0.end", "in_future")),
        ("2026-11-20", {"until": "2026-11-23 00:01"}, ("until", "in_future")),
        ("2026-11-22 00:00", {}, ("until", "until_needed")),
        ("2026-11-20 09:00", {"until": "2026-11-20 09:00"}, ("until", "not_after")),
        ("2026-04-01 00:00 | 2026-04-02", TERM, ("outages.0.begin", "after_term")),
        ("2026-02-28 | 2026-03-01 00:00", TERM, ("outages.0.end", "before_term")),
        ("2026-03-01 | 2026-03-02", {"starts_on": "2026-03-01"}, ("ends_on", "needs")),
        ("2026-03-01 | 2026-03-02", {"ends_on": "2026-03-01"}, ("starts_on", "needs")),
        (
            "2026-03-01 | 2026-03-02",
            {"starts_on": "2026-03-31", "ends_on": "2026-03-30"},
            ("ends_on", "before"),
        ),
    ],
)
def test_a_mistake_is_told_once_at_the_cell_where_it_stands(
    outages: str, raw: dict[str, str], wanted: tuple[str, str]
) -> None:
    assert faults(outages, **raw)[:1] == [wanted]


def test_today_up_to_midnight_and_the_edges_of_the_term_are_accepted() -> None:
    assert minutes(ask("2026-11-22 00:00 | 2026-11-22")) == 1440
    assert minutes(ask("2026-03-31 23:59 | 2026-04-02", **TERM)) == 1 + 2 * 1440
    assert minutes(ask("2026-02-27 | 2026-03-01 00:01", **TERM)) == 2 * 1440 + 1


def test_the_last_day_of_all_calendars_breaks_nothing() -> None:
    assert minutes(ask("2026-03-01 | 2026-03-01", date(9999, 12, 31))) == 1440


def test_a_day_before_the_interpretation_has_no_answer() -> None:
    row = "2025-03-01 | 2025-03-01"
    with pytest.raises(NotInForce):
        ask(row, date(2025, 4, 30))
    assert minutes(ask(row, date(2025, 5, 1))) == 1440


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_way_on_from_an_answer_about_an_outage_has_its_words(lang: str) -> None:
    assert all(words(lang, "outage").raw(f"next.{key}") for key, _ in NEXT)
