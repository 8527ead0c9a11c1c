"""What follows from the sum: dates to keep and things to have at hand."""

from collections.abc import Iterator
from datetime import date, timedelta

from calculators import law
from calculators.renewal.case import Case
from calculators.renewal.claim import Sums
from calculators.renewal.notes import lapses
from calculators.result import Deadline, Item
from calculators.workdays import rolled

LIMITATION = ("civil-code.188", "civil-code.195")


def deadlines(case: Case, found: Sums, on: date) -> Iterator[Deadline]:
    """When an unpaid request becomes punishable, and when the next charge gets too old."""
    if case.asked_on is not None:
        days = int(law.value("penalties.refund_days", on).amount)
        last = case.asked_on + timedelta(days=days)
        yield Deadline("refund_days", last, case.asked_on, ("penalties.10",))
    open_ = [charge for charge in found.counted if lapses(charge, on) >= on]
    if open_:
        last, later = lapses(open_[0], on), rolled(lapses(open_[0], on))
        other = later if later != last else None
        yield Deadline("limitation", last, open_[0].day, LIMITATION, other)


def items(case: Case) -> Iterator[Item]:
    """The evidence this case needs: bills first."""
    yield Item("charge_record")
    yield Item("message_record")
    yield Item("signup_page")
    yield Item("switch_page")
    if case.cancelled_on is not None:
        yield Item("cancel_proof")
    if case.used_last != "no":
        yield Item("usage_record")
    if case.asked_on is not None:
        yield Item("request_proof")
