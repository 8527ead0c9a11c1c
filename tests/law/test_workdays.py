"""Working days: the published years, what nobody has published, and the calendar's corners."""

from datetime import date, timedelta

import chinese_calendar
import pytest

from calculators import workdays
from calculators.law import NotInForce

FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


@pytest.mark.parametrize(
    ("since", "count", "due"),
    [("2026-09-24", 7, "2026-10-12"), ("2026-02-13", 7, "2026-03-02"),
     ("2026-04-30", 7, "2026-05-13"), ("2026-09-30", 3, "2026-10-10"),
     ("2026-11-22", 7, "2026-12-01")],
)  # fmt: skip
def test_working_days_skip_holidays_and_count_the_weekends_worked_instead(
    since: str, count: int, due: str
) -> None:
    found = workdays.add_working_days(date.fromisoformat(since), count)
    assert found == date.fromisoformat(due)
    assert workdays.earliest(date.fromisoformat(since), count) == found


@pytest.mark.parametrize(
    ("last", "rolled"),
    [("2026-10-01", "2026-10-08"),  # day 7 after a payment on 2026-09-24
     ("2026-10-07", "2026-10-08"),  # 60 days after 2026-08-08
     ("2026-11-21", "2026-11-23"),  # a plain Saturday
     ("2026-10-10", "2026-10-10"),  # a Saturday that is worked
     ("2026-12-31", "2026-12-31")],
)  # fmt: skip
def test_a_last_day_off_moves_to_the_first_day_that_is_none(last: str, rolled: str) -> None:
    assert workdays.rolled(date.fromisoformat(last)) == date.fromisoformat(rolled)


def test_every_day_of_the_announced_years_agrees_with_an_independent_calendar() -> None:
    working = {on for on in DAYS if workdays.rolled(on) == on}
    assert working == {on for on in DAYS if chinese_calendar.is_workday(on)}


def test_counting_one_working_day_at_a_time_visits_each_of_them_once() -> None:
    expected = [on for on in DAYS if chinese_calendar.is_workday(on)]
    found = [expected[0]]
    while found[-1] < expected[-1]:
        found.append(workdays.add_working_days(found[-1], 1))
    assert found == expected
    assert workdays.add_working_days(expected[0], len(expected) - 1) == expected[-1]


def test_a_year_that_nobody_announced_is_refused_and_not_guessed() -> None:
    assert workdays.add_working_days(date(2026, 12, 30), 1) == LAST
    with pytest.raises(NotInForce) as caught:
        workdays.add_working_days(date(2026, 12, 30), 2)
    assert (caught.value.since, caught.value.until) == (FIRST, LAST)
    assert caught.value.on == date(2027, 1, 1)
    for on in (date(2027, 1, 4), FIRST - timedelta(days=1)):
        assert workdays.rolled(on) is None
    for count in (workdays.add_working_days, workdays.earliest):
        with pytest.raises(NotInForce):
            count(date(2023, 12, 28), 1)


def test_the_earliest_day_takes_a_year_to_come_as_having_weekends_only() -> None:
    assert workdays.earliest(date(2026, 12, 30), 7) == date(2027, 1, 8)


def test_no_working_day_is_the_day_itself_and_fewer_are_an_error() -> None:
    assert workdays.add_working_days(date(2026, 10, 1), 0) == date(2026, 10, 1)
    with pytest.raises(ValueError, match="-1"):
        workdays.add_working_days(date(2026, 10, 1), -1)


@pytest.mark.parametrize(
    ("since", "months", "due"),
    [("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
     ("2026-11-30", 3, "2027-02-28"), ("2026-12-05", 1, "2027-01-05"),
     ("2026-08-31", 1, "2026-09-30"), ("2026-03-31", -1, "2026-02-28")],
)  # fmt: skip
def test_a_month_ends_on_the_same_number_or_on_its_own_last_day(
    since: str, months: int, due: str
) -> None:
    assert workdays.add_months(date.fromisoformat(since), months) == date.fromisoformat(due)


def test_a_year_from_29_february_ends_on_28_february() -> None:
    assert workdays.add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert workdays.add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_weekend_days_worked_are_weekend_days_and_no_day_is_both_off_and_worked() -> None:
    for year in workdays.years():
        off = {on for on in DAYS for first, last in year.off if first <= on <= last}
        assert not off & set(year.work)
        assert all(on.isoweekday() > 5 for on in year.work)
        assert {on.year for on in off | set(year.work)} == {year.year}
