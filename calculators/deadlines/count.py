"""The last day of every clock that has started, as the rules of counting give it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.deadlines.case import Case
from calculators.deadlines.clocks import CLOCKS, Clock
from calculators.law import NotInForce
from calculators.limits import Length, counted, length
from calculators.result import Deadline, Note


@dataclass(frozen=True)
class Started:
    """A clock with its last day, and whether that was met."""

    clock: Clock
    due: Deadline
    met: bool

    @property
    def last(self) -> date:
        """The day after which it is over in every way of counting."""
        return max(self.due.day, self.due.other or self.due.day)


def started(case: Case, on: date) -> Iterator[Started | Note]:
    """Every clock that has started, in the order of `CLOCKS`; a note where the law has a gap."""
    running: set[str] = set()
    for clock in CLOCKS:
        since = getattr(case, clock.since)
        if since is None or not _asked(clock, case) or clock.follows in running:
            continue
        found = _started(clock, case, since, on)
        if isinstance(found, Started) and not found.met:
            running.add(clock.key)
        if found is not None:
            yield found


def _asked(clock: Clock, case: Case) -> bool:
    wanted = not clock.only or getattr(case, clock.only)
    return bool(wanted and not (clock.unless and getattr(case, clock.unless)))


def _started(clock: Clock, case: Case, since: date, on: date) -> Started | Note | None:
    try:
        limit = _length(clock, case, on if clock.new_law else since)
        if limit is None:
            return None
        due = counted(clock.key, since, limit, mine=clock.mine, rolls=clock.rolls)
    except NotInForce as gap:
        return _gap(gap, since)
    unmet = Started(clock, due, met=False)
    return Started(clock, due, met=any(_meets(unmet, getattr(case, name)) for name in clock.met))


def _meets(one: Started, day: date | None) -> bool:
    if day is None or day < one.due.since:
        return False
    return not one.clock.mine or day <= one.last


def _length(clock: Clock, case: Case, on: date) -> Length | None:
    if clock.promised:
        count: int | None = getattr(case, clock.promised)
        return None if count is None else Length(count, "working_days", clock.ref)
    if not clock.value:
        return Length(0, "days", clock.ref)
    return length(clock.value, on, *clock.ref)


def _gap(gap: NotInForce, since: date) -> Note:
    """Which rule is missing for a clock that started on the day `since`."""
    source = gap.name.partition(".")[0]
    uses = {"since": gap.since}
    if source == "complaints":
        return Note("old_complaint", uses)
    key = "no_calendar" if source == "workdays" else "older_than_law"
    return Note(key, uses | {"day": since})
