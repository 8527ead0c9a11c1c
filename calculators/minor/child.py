"""A child under 8: the contract is void, the money goes back (C11)."""

from decimal import Decimal

from calculators.minor.case import Case, Reading
from calculators.result import Line, Span, exactly

VOID = ("civil-code.144", "civil-code.157", "prepaid.10")


def child(case: Case) -> Reading:
    """Paid less what was delivered; all of it where the operator supplied it unlawfully.

    Whether it did, and what was delivered, are the facts that leave a range.
    """
    whole = Line("refund_all", case.paid, {"paid": case.paid}, VOID)
    if case.barred == "yes" or case.delivered == 0:
        return Reading("child_full", exactly(case.paid), (whole,))
    open_ = ("barred",) if case.barred == "unsure" else ()
    if case.delivered is None:
        return Reading("unknown", Span(Decimal("0.00"), case.paid), decides=("delivered", *open_))
    return _less(case, case.delivered, whole, open_)


def _less(case: Case, delivered: Decimal, whole: Line, open_: tuple[str, ...]) -> Reading:
    left = case.paid - delivered
    less = Line("refund_less", left, {"paid": case.paid, "delivered": delivered}, ("prepaid.10",))
    if open_:
        return Reading("child_range", Span(left, case.paid), (less, whole), open_)
    return Reading("child_part" if left else "child_nothing", exactly(left), (less,))
