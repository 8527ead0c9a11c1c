"""After the judgment: interest for the delay (C14), and the last day to ask for enforcement."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.court.case import Case
from calculators.limits import yours
from calculators.result import Deadline, Line, Note, Value, to_fen

REFS = ("late-interest", "procedure.264")


def days_late(case: Case, on: date) -> int:
    """Days after the judgment's period, the day of payment (or today) counted; 0 when in time."""
    if case.perform_until is None:
        return 0
    return max(((case.paid_on or on) - case.perform_until).days, 0)


def interest(case: Case, on: date) -> Decimal:
    """The extra interest on what was not paid in time, rounded once; 0 when there is none."""
    days = days_late(case, on)
    if case.unpaid is None or case.perform_until is None or not days:
        return Decimal(0)
    return to_fen(case.unpaid * _rate(case.perform_until) / 100 * days)


def _rate(since: date) -> Decimal:
    return law.value("late-interest.daily_rate", since).amount


def lines(case: Case, on: date) -> Iterator[Line]:
    """How the interest comes about, in two steps."""
    days = days_late(case, on)
    if case.unpaid is None or case.perform_until is None or not days:
        return
    until = case.paid_on or on
    yield Line("late_days", days, {"perform_until": case.perform_until, "until": until}, REFS)
    uses: dict[str, Value] = {
        "unpaid": case.unpaid, "rate": _rate(case.perform_until), "days": days,
    }  # fmt: skip
    yield Line("late_interest", interest(case, on), uses, REFS)


def notes(case: Case, on: date) -> Iterator[Note]:
    """What the late interest leaves out, or why there is none."""
    if case.perform_until is None:
        return
    if not days_late(case, on):
        yield Note("late_in_time" if case.paid_on else "late_not_yet", ref=REFS)
        return
    if case.unpaid is None:
        yield Note("late_unpaid_needed", ref=REFS)
        return
    yield Note("late_principal", ref=REFS)
    if case.paid_on is None:
        yield Note("late_until_today", {"on": on}, REFS)


def deadlines(case: Case, on: date) -> tuple[Deadline, ...]:
    """The last day to apply for enforcement while nothing was paid (art. 250)."""
    if case.perform_until is None or case.paid_on is not None:
        return ()
    return (yours("procedure.enforcement_years", "enforcement", case.perform_until, on),)
