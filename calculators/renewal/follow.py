"""What follows from the sum: dates to keep and things to have at hand."""

from collections.abc import Iterator
from datetime import date

from calculators.limits import over, theirs
from calculators.renewal.case import Case
from calculators.renewal.claim import Sums
from calculators.renewal.notes import limitation
from calculators.result import Deadline, Item


def deadlines(case: Case, found: Sums, on: date) -> Iterator[Deadline]:
    """When an unpaid request becomes punishable, and when the next charge gets too old."""
    if case.asked_on is not None:
        yield theirs("penalties.refund_days", "refund_days", case.asked_on, on)
    limits = (limitation(charge, case, on) for charge in found.counted)
    yield from [due for due in limits if not over(due, on)][:1]


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
