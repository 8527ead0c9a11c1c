"""Stretches of time: joined where they overlap or touch, cut to a term, counted in minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Stretch:
    """From `begin` up to `end`, whose minute is no longer part of it."""

    begin: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return (self.end - self.begin) // MINUTE

    @property
    def last_day(self) -> date:
        """The day of its last minute: one that ends at midnight ends on the day before."""
        return (self.end - MINUTE).date()


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The stretches in order, those that overlap or touch as one, so no minute counts twice."""
    joined: list[Stretch] = []
    for one in sorted(stretches, key=lambda stretch: stretch.begin):
        if joined and one.begin <= joined[-1].end:
            joined[-1] = Stretch(joined[-1].begin, max(joined[-1].end, one.end))
        else:
            joined.append(one)
    return tuple(joined)


def within(stretches: Iterable[Stretch], term: Stretch) -> tuple[Stretch, ...]:
    """What of the stretches lies in `term`."""
    cut = (Stretch(max(one.begin, term.begin), min(one.end, term.end)) for one in stretches)
    return tuple(one for one in cut if one.begin < one.end)


def total(stretches: Iterable[Stretch]) -> int:
    """The minutes of all of them."""
    return sum(one.minutes for one in stretches)
