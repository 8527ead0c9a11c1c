"""The time limits of a ground: its last days, and what is left of it once they are over."""

from collections.abc import Iterable
from datetime import date

from calculators.limits import Length, counted, yours
from calculators.result import Deadline

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
    return tuple(yours(YEARS[key], key, knew_on, on) for key in clocks)


def days_after(key: str, since: date, days: int, *ref: str) -> Deadline:
    """The last of `days` calendar days after `since`."""
    return counted(key, since, Length(days, "days", ref), mine=True)
