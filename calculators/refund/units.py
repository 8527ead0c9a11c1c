"""Sessions or uses, at a deal price or by the bundle (C2, C4, C6)."""

from dataclasses import replace
from decimal import Decimal

from calculators.refund.case import Case
from calculators.refund.part import ZERO, Part, after_use, settle, unknown
from calculators.result import Line, Note, Span, Value


def units(case: Case, *, consumer: bool) -> Part:
    """Paid less what was used, at the deal price, or at the list price for the consumer's cause."""
    used = 0 if case.unused else case.units_used
    if used is None:
        return unknown(case.paid, "units_used")
    if used == 0:
        line = Line("refund_untouched", case.paid, {"paid": case.paid}, ("prepaid.15",))
        return settle(case.paid, line)
    if not consumer:
        return _at_deal(case, used, "prepaid.18")
    if case.list_price is not None:
        uses: dict[str, Value] = {"price": case.list_price, "used": used}
        value = case.list_price * used
        return after_use(case.paid, value, "list", uses, "prepaid.19")
    found = _at_deal(case, used, "prepaid.19")
    return replace(found, notes=(Note("no_list_price"),)) if found.known else found


def open_below(found: Part) -> Part:
    """`found` with its lower end open: the merchant may prove a list price (art. 19)."""
    low = Span(ZERO, found.amount.high)
    note = Note("list_price_untold", {"high": found.amount.high}, ("prepaid.19", "prepaid.20"))
    return Part(low, found.lines, (note,), ("cause", "list_price"))


def _at_deal(case: Case, used: int, ref: str) -> Part:
    if case.deal_price is not None:
        uses: dict[str, Value] = {"price": case.deal_price, "used": used}
        return after_use(case.paid, case.deal_price * used, "deal", uses, ref)
    if case.units_total is None:
        return unknown(case.paid, "units_total", "deal_price")
    uses = {"paid": case.paid, "total": case.units_total, "used": used}
    value: Decimal = case.paid * used / case.units_total
    return after_use(case.paid, value, "average", uses, ref)
