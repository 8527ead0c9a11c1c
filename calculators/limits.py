"""Time limits: a legal value and the day it runs from, as a deadline.

>>> yours("civil-code.rescission_years", "rescind", date(2025, 11, 22), date(2026, 11, 22))
... # doctest: +NORMALIZE_WHITESPACE
Deadline(key='rescind', day=datetime.date(2026, 11, 22), since=datetime.date(2025, 11, 22),
         ref=('civil-code.564', 'civil-code.203'), other=datetime.date(2026, 11, 23), open=False)
"""

from dataclasses import dataclass
from datetime import date, timedelta

from calculators import law, workdays
from calculators.result import Deadline

MOVES = "civil-code.203"
"""A last day that is a day off moves to the next that is none."""


@dataclass(frozen=True)
class Length:
    """`count` days, working days or years, as `unit` says, and the articles behind them."""

    count: int
    unit: str
    ref: tuple[str, ...] = ()


def length(value: str, on: date, *ref: str) -> Length:
    """The legal `value` in force on `on`. Raises `law.NotInForce`."""
    found = law.value(value, on)
    return Length(int(found.amount), found.unit, tuple(dict.fromkeys((found.article, *ref))))


def yours(value: str, key: str, since: date, on: date, *ref: str) -> Deadline:
    """What the reader must do within the `value` in force on `on`: the day that is safe.

    `other` is the day it may move to, where the last day is a day off (Civil Code, art. 203).
    """
    return counted(key, since, length(value, on, *ref), mine=True)


def theirs(value: str, key: str, since: date, on: date, *ref: str) -> Deadline:
    """What the other side must do: the day after which it is late in every way of counting.

    `other` is the day it is without moving past days off.
    """
    return counted(key, since, length(value, on, *ref), mine=False)


def counted(key: str, since: date, limit: Length, *, mine: bool, rolls: bool = True) -> Deadline:
    """The last day of a `limit` after `since`, whose own day does not count.

    Raises `ValueError` for a unit nobody has counted in yet.
    """
    if limit.unit == "working_days":
        day = workdays.earliest(since, limit.count)
        return Deadline(key, day, since, limit.ref, open=unannounced(day))
    last = _last(since, limit)
    moved = workdays.rolled(last) if rolls else last
    if moved is None:
        # For one's own duty the day that stands is the safe one, whatever is announced.
        return Deadline(key, last, since, limit.ref, open=not mine and unannounced(last))
    if moved == last:
        return Deadline(key, last, since, limit.ref)
    day, other = (last, moved) if mine else (moved, last)
    return Deadline(key, day, since, tuple(dict.fromkeys((*limit.ref, MOVES))), other)


def over(due: Deadline, on: date) -> bool:
    """Whether a limit has passed even if a day off moved its end (Civil Code, art. 203)."""
    return on > max(due.day, due.other or due.day)


def unannounced(day: date) -> bool:
    """Whether nobody has announced the days off of that year yet."""
    return day.year > workdays.years()[-1].year


def _last(since: date, limit: Length) -> date:
    if limit.unit == "years":
        return workdays.add_years(since, limit.count)
    if limit.unit == "days":
        return since + timedelta(days=limit.count)
    raise ValueError(limit.unit)
