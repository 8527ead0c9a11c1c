"""Working days and rolled days of China, and months and years counted by the calendar.

>>> add_working_days(date(2026, 9, 24), 7)
datetime.date(2026, 10, 12)
>>> rolled(date(2026, 10, 1))
datetime.date(2026, 10, 8)
>>> add_months(date(2026, 8, 31), 1)
datetime.date(2026, 9, 30)
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from calculators.data import load
from calculators.law import NotInForce, day

_TABLE = "law/workdays"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Year:
    """A year as the State Council's notice sets it: runs of days off, weekend days worked.

    `number` is empty where the notice's number is not on record.
    """

    year: int
    title: dict[str, str]
    number: dict[str, str]
    confidence: str
    off: tuple[tuple[date, date], ...]
    work: tuple[date, ...]


def add_working_days(since: date, count: int) -> date:
    """The `count`-th working day after `since`, whose own day does not count.

    Raises `NotInForce` when a day of a year that is not announced is needed.
    """
    return _after(since, count, guess=False)


def earliest(since: date, count: int) -> date:
    """The same, with later years taken to have no days off but Saturdays and Sundays.

    The day to go by for someone who must act: the holidays still to be announced move it back,
    and only a weekend day worked instead could bring it forward. Where every day is announced
    it is `add_working_days`. Raises `NotInForce` before the first announced year.
    """
    return _after(since, count, guess=True)


def rolled(last: date) -> date | None:
    """The first day on or after `last` that is no day off (Civil Code, art. 203).

    Weekends and holidays are days off, weekend days worked instead are not. `None` when the
    year is not announced.
    """
    try:
        while not _works(last, guess=False):
            last += _DAY
    except NotInForce:
        return None
    return last


def add_months(since: date, count: int) -> date:
    """The day of the same number `count` months on, or that month's last (Civil Code, 202)."""
    months = since.year * 12 + since.month - 1 + count
    ends = _first(months + 1) - _DAY
    return ends.replace(day=min(since.day, ends.day))


def add_years(since: date, count: int) -> date:
    """The same day `count` years on; 28 February for a 29th that is missing."""
    return add_months(since, 12 * count)


@cache
def years() -> tuple[Year, ...]:
    """The announced years, oldest first."""
    return tuple(_year(int(key), entry) for key, entry in sorted(load(_TABLE)["year"].items()))


def _year(year: int, entry: dict[str, Any]) -> Year:
    off = tuple((day(first), day(last)) for first, last in entry["off"])
    work = tuple(map(day, entry["work"]))
    nowhere = {"zh": "", "en": ""}
    return Year(year, entry["title"], entry.get("number", nowhere), entry["confidence"], off, work)


def _after(since: date, count: int, *, guess: bool) -> date:
    if count < 0:
        raise ValueError(count)
    while count:
        since += _DAY
        count -= _works(since, guess=guess)
    return since


def _works(on: date, *, guess: bool) -> bool:
    """Whether `on` is a working day; beyond the last announced year only with `guess`."""
    found = next((year for year in years() if year.year == on.year), None)
    weekday = on.isoweekday() <= 5
    if found is None:
        first, last = years()[0].year, years()[-1].year
        if guess and on.year > last:
            return weekday
        raise NotInForce("workdays", on, date(first, 1, 1), date(last, 12, 31))
    off = any(first <= on <= last for first, last in found.off)
    return on in found.work or (weekday and not off)


def _first(months: int) -> date:
    """The first day of a month, counted in months from year 0."""
    return date(months // 12, months % 12 + 1, 1)
