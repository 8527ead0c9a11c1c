"""The time limits of a ground: its last days, and what is left of it once they are over."""

from collections.abc import Iterable
from datetime import date, timedelta

from calculators import law
from calculators.result import Deadline
from calculators.workdays import add_years, rolled

RESCISSION, AVOIDANCE, LIMITATION = "rescission", "avoidance", "limitation"
YEARS = {
    RESCISSION: "civil-code.rescission_years",
    AVOIDANCE: "civil-code.avoidance_years",
    LIMITATION: "civil-code.limitation_years",
}
"""Each clock that starts on the day the ground became known, with the value it runs for."""


def limits(clocks: Iterable[str], knew_on: date | None, on: date) -> tuple[Deadline, ...]:
    """The last day of every clock, or none of them while nobody told when they started."""
    if knew_on is None:
        return ()
    values = ((key, law.value(YEARS[key], on)) for key in clocks)
    return tuple(
        _last(key, add_years(knew_on, int(value.amount)), knew_on, (value.article,))
        for key, value in values
    )


def days_after(key: str, since: date, days: int, *ref: str) -> Deadline:
    """The last of `days` calendar days after `since`."""
    return _last(key, since + timedelta(days=days), since, ref)


def over(due: Deadline, on: date) -> bool:
    """Whether the limit has passed even if a day off moved its end (Civil Code, art. 203)."""
    return on > (due.other or due.day)


def _last(key: str, day: date, since: date, ref: tuple[str, ...]) -> Deadline:
    later = rolled(day)
    if later is None or later == day:
        return Deadline(key, day, since, ref)
    return Deadline(key, day, since, (*ref, "civil-code.203"), later)
