"""Sessions or uses, at a deal price or by the bundle (C2, C4, C6)."""

from decimal import Decimal

from calculators.refund.case import Case
from calculators.refund.part import ZERO, Part, settle, unknown
from calculators.result import Line, Note, Span, Value, to_fen


def units(case: Case, *, consumer: bool) -> Part:
    """Paid less what was used, at the deal price, or at the list price for the consumer's cause."""
    used = 0 if case.unused else case.units_used
    if used is None:
        return unknown(case.paid, "units_used")
    if used == 0:
        line = Line("refund_untouched", case.paid, {"paid": case.paid}, ("prepaid.15",))
        return settle(case.paid, line)
    if consumer and case.list_price is not None:
        return _at(case, used, "list", case.list_price, "prepaid.19")
    return _at_deal(case, used, "prepaid.19" if consumer else "prepaid.18")


def untold_list_price(case: Case) -> bool:
    """Whether, with the cause open, a list price nobody has named yet could lower the amount."""
    return case.cause == "unsure" and case.list_price is None and bool(case.units_used)


def open_below(found: Part) -> Part:
    """`found` with its lower end open: the merchant may prove a list price (art. 19)."""
    low = Span(ZERO, found.amount.high)
    note = Note("list_price_untold", {"high": found.amount.high}, ("prepaid.19", "prepaid.20"))
    return Part(low, found.lines, (note,), ("cause", "list_price"))


def _at_deal(case: Case, used: int, ref: str) -> Part:
    if case.deal_price is not None:
        return _at(case, used, "deal", case.deal_price, ref)
    if case.units_total is None:
        return unknown(case.paid, "units_total", "deal_price")
    facts: dict[str, Value] = {"paid": case.paid, "total": case.units_total, "used": used}
    value = case.paid * used / case.units_total
    return settle(
        case.paid - value,
        Line("value_at_average", to_fen(value), facts, (ref,)),
        Line("refund_at_average", to_fen(case.paid - value), facts, ("prepaid.15",)),
        notes=(Note("no_list_price"),) if ref == "prepaid.19" else (),
    )


def _at(case: Case, used: int, which: str, price: Decimal, ref: str) -> Part:
    facts: dict[str, Value] = {"price": price, "used": used}
    value = price * used
    return settle(
        case.paid - value,
        Line(f"value_at_{which}", value, facts, (ref,)),
        Line(f"refund_at_{which}", case.paid - value, facts | {"paid": case.paid}, ("prepaid.15",)),
        notes=(Note("no_list_price"),) if which == "deal" and ref == "prepaid.19" else (),
    )
