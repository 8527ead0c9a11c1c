"""Every time limit that has started: its last day, whose it is, and what is left of it.

>>> from calculators.form import read
>>> found = calculate(read(Case, {"complained_on": "2026-11-22"}), date(2026, 11, 22))
>>> [(one.key, one.day.isoformat()) for one in found.deadlines]
[('accept', '2026-12-01')]
"""

from collections.abc import Sequence
from datetime import date

from calculators import law
from calculators.deadlines.beside import FIRST_AND_LAST, notes
from calculators.deadlines.case import Case, refuse
from calculators.deadlines.count import Started, started
from calculators.result import Finding, Note, Result

__all__ = ["NEXT", "Case", "calculate"]

NEXT = (("follow", "steps/follow-up/"), ("tell", "steps/contact/"), ("method", "law/method/"))
"""Where a reader goes from here: what to do when a day has passed comes first."""


def calculate(case: Case, on: date) -> Result:
    """The clocks of `case` as deadlines, the earliest first, and the next one after `on`.

    What is the reader's duty stands on the day that is safe, what is the other side's on the
    day it may have moved to. Raises `law.NotInForce` for a day before the Civil Code and
    `InvalidCase` for no day at all or one that has not come yet.
    """
    law.require_in_force(FIRST_AND_LAST, on)
    refuse(case, on)
    parts = tuple(started(case, on))
    found = [part for part in parts if isinstance(part, Started)]
    running = sorted((one for one in found if not one.met), key=_order)
    gaps = [part for part in parts if isinstance(part, Note)]
    outcome, headline, extra = _next(running, on)
    return Result(
        outcome=outcome,
        on=on,
        headline=headline,
        extra=extra,
        findings=_overdue(running, on),
        notes=(*notes(case, on, found), *_once(gaps)),
        decides=("knew_on",) if case.fraud and case.knew_on is None else (),
        deadlines=tuple(one.due for one in running),
    )


def _order(one: Started) -> tuple[date, bool]:
    return one.due.day, not one.clock.mine


def _next(running: Sequence[Started], on: date) -> tuple[str, Note, Note | None]:
    """Outcome, headline and what stands under it: the earliest clock that is not over yet."""
    ahead = next((one for one in running if on <= one.last), None)
    if ahead:
        outcome = "next" if ahead.clock.mine else "theirs_next"
        return outcome, _ahead(ahead, on), Note(ahead.clock.key)
    if not running:
        return "none", Note("none"), None
    last = max(one.last for one in running)
    return "all_past", Note("past", {"day": last, "past": (on - last).days}), None


def _ahead(one: Started, on: date) -> Note:
    day, left = one.due.day, (one.due.day - on).days
    if left > 0:
        return Note("left", {"day": day, "left": left})
    if left < 0:
        return Note("moved", {"day": day, "other": one.last})
    return Note("today", {"day": day})


def _overdue(running: Sequence[Started], on: date) -> tuple[Finding, ...]:
    """What the other side has let pass: it can be pressed for today, whatever comes next."""
    late = sum(one.last < on and not one.clock.mine for one in running)
    return (Finding("overdue", uses={"count": late}),) if late else ()


def _once(gaps: Sequence[Note]) -> list[Note]:
    return [note for place, note in enumerate(gaps) if note not in gaps[:place]]
