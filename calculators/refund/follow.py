"""What follows from an answer: dates to keep and things to have at hand."""

from collections.abc import Iterator
from datetime import date

from calculators.limits import theirs
from calculators.refund.case import Case
from calculators.result import Deadline, Item


def deadlines(case: Case, on: date) -> tuple[Deadline, ...]:
    """The day on which an unpaid reasonable request becomes punishable (calendar days)."""
    if case.rescinded_on is None or case.repaid_on is not None:
        return ()
    return (theirs("penalties.refund_days", "refund_days", case.rescinded_on, on),)


def items(case: Case) -> tuple[Item, ...]:
    """The evidence this case needs, in the order of the materials checklist."""
    return tuple(map(Item, _items(case)))


def _items(case: Case) -> Iterator[str]:
    yield "order_record"
    if not case.unused:
        yield "usage_record"
    if case.cause in ("operator", "unsure"):
        yield "breach_proof"
    if case.list_price is not None or case.gift:
        yield "offer_page"
    if case.policy != "none" or case.fee_percent or case.fee_amount:
        yield "policy_page"
    if case.fraud:
        yield "promise_proof"
    if case.rescinded_on:
        yield "notice_copy"
