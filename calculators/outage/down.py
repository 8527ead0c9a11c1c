"""How long it was down: the typed stretches, joined, with the lines and the table of evidence."""

from dataclasses import dataclass
from datetime import date, datetime

from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.outage.case import Case, midnight
from calculators.outage.stretch import MINUTE, Stretch, merged, total
from calculators.result import Line, Note, Table


@dataclass(frozen=True)
class Down:
    """The time without service; `still` when it goes on, `typed` are minutes before joining."""

    stretches: tuple[Stretch, ...]
    typed: int
    still: bool
    notes: tuple[Note, ...]

    @property
    def minutes(self) -> int:
        """All minutes, each counted once."""
        return total(self.stretches)

    @property
    def longest(self) -> Stretch:
        """The longest stretch without a break, the first of several."""
        return max(self.stretches, key=lambda stretch: stretch.minutes)


def down(case: Case, on: date) -> Down:
    """What was down up to `until`, or, when that is not told, up to the first minute of `on`.

    Raises `InvalidCase` for a time that has not come yet, and for a stretch that began on `on`
    and is still open while `until` is missing.
    """
    _refuse_future(case, on)
    still = any(one.end is None for one in case.outages)
    cut = case.until or midnight(on)
    if still and max(one.begin for one in case.outages if one.end is None) >= cut:
        raise InvalidCase((FieldError("until_needed", "until", on=on),))
    typed = [Stretch(one.begin, one.end or cut) for one in case.outages]
    key = "until_told" if case.until else "until_midnight"
    notes = (Note(key, {"until": cut}),) if still else ()
    return Down(merged(typed), total(typed), still, notes)


def lines(found: Down) -> tuple[Line, ...]:
    """Minutes in all, less those that were typed twice, and the longest stretch."""
    twice, longest = found.typed - found.minutes, found.longest
    first = Line("total", found.minutes, {"typed": found.typed})
    if twice:
        first = Line("merged", found.minutes, {"typed": found.typed, "twice": twice})
    told = {"begin": longest.begin, "end": longest.end}
    return first, Line("longest", longest.minutes, told)


def table(found: Down) -> Table:
    """The joined stretches, to be handed in as they are."""
    rows = tuple((one.begin, one.end, one.minutes) for one in found.stretches)
    return Table("outages", ("begin", "end", "duration"), rows)


def _refuse_future(case: Case, on: date) -> None:
    ends = [(f"outages.{number}.end", one.end) for number, one in enumerate(case.outages)]
    late = [
        (f"outages.{number}.begin", on)
        for number, one in enumerate(case.outages)
        if one.begin.date() > on
    ]
    late += [(name, on) for name, end in (*ends, ("until", case.until)) if _after(end, on)]
    if late:
        raise InvalidCase(tuple(FieldError("in_future", name, on=day) for name, day in late))


def _after(end: datetime | None, on: date) -> bool:
    """Whether `end` lies beyond the midnight that ends `on`."""
    return end is not None and (end - MINUTE).date() > on
