"""From 8 to 17: how much comes back is the court's discretion, so always a range (C12)."""

from collections.abc import Iterator
from decimal import Decimal

from calculators.minor.case import Case, Reading
from calculators.result import Line, Span, to_fen

LEAST, MOST = Decimal(15), Decimal(100)
"""The smallest and the largest share of published decisions, in per cent; none is binding."""

REF = ("civil-code.145", "prepaid.10")
SHARED = ("civil-code.157",)
"""Whoever was at fault bears a share: no article names how much."""


def teen(case: Case) -> Reading:
    """From the smallest to the largest published share of what does not fit the child's age.

    From nothing where the guardian agreed, or may have, or where it may all fit the age: the
    contract may then be valid.
    """
    low, high = _unfit(case)
    share = Decimal(0) if case.consent != "none" else LEAST
    span = Span(to_fen(low * share / 100), high)
    return Reading(_outcome(case), span, _lines(low, high, span), tuple(_decides(case)))


def _unfit(case: Case) -> tuple[Decimal, Decimal]:
    """The least and the most that does not fit the age, in yuan."""
    if case.fits_age == "no":
        return case.paid, case.paid
    if case.fits_age == "partly" and case.unfit is not None:
        return case.unfit, case.unfit
    return Decimal("0.00"), case.paid


def _lines(low: Decimal, high: Decimal, span: Span) -> tuple[Line, ...]:
    most = Line("refund_most", span.high, {"unfit": high, "share": MOST}, REF)
    if span.low == 0:
        return (Line("refund_valid", span.low, ref=REF), most)
    least = Line("refund_least", span.low, {"unfit": low, "share": LEAST}, SHARED)
    return (least, most)


def _outcome(case: Case) -> str:
    if case.agreed:
        return "agreed"
    return "fits" if case.fits_age == "yes" else "discretion"


def _decides(case: Case) -> Iterator[str]:
    """The open facts that move an end of the range; what a court weighs is not one of them."""
    if case.consent == "unsure":
        yield "consent"
    if case.fits_age == "unsure":
        yield "fits_age"
    if case.fits_age == "partly" and case.unfit is None:
        yield "unfit"
