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
        return _at_list(case, case.list_price, used)
    found = _at_deal(case, used, "prepaid.19")
    return replace(found, notes=(Note("no_list_price"),)) if found.known else found


def _at_list(case: Case, price: Decimal, used: int) -> Part:
    """At the list price; where the market price is told, that may take its place (art. 19).

    It does if the list price is plainly unreasonable and the merchant shows no sale at it:
    nobody can tell beforehand, so both make a range.
    """
    listed = after_use(case.paid, price * used, "list", {"price": price, "used": used},
                       "prepaid.19")  # fmt: skip
    market = case.market_price
    if market is None or market >= price:
        return listed
    theirs = after_use(case.paid, market * used, "market", {"market": market, "used": used},
                       "prepaid.19")  # fmt: skip
    return Part(
        Span(listed.amount.low, theirs.amount.high),
        listed.lines + theirs.lines,
        (Note("list_price_unproven", ref=("prepaid.19",)),),
        ("market_price",),
    )


def open_below(found: Part, *untold: str) -> Part:
    """`found` with its lower end open: the merchant may prove a price not told (art. 19)."""
    if not untold or not found.amount.high:
        return found
    low = Span(ZERO, found.amount.high)
    note = Note("list_price_untold", {"high": found.amount.high}, ("prepaid.19", "prepaid.20"))
    return Part(low, found.lines, (note,), ("cause", *untold))


def _at_deal(case: Case, used: int, ref: str) -> Part:
    if case.deal_price is not None:
        uses: dict[str, Value] = {"price": case.deal_price, "used": used}
        return after_use(case.paid, case.deal_price * used, "deal", uses, ref)
    if case.units_total is None:
        return unknown(case.paid, "units_total", "deal_price")
    uses = {"paid": case.paid, "total": case.units_total, "used": used}
    value: Decimal = case.paid * used / case.units_total
    return after_use(case.paid, value, "average", uses, ref)
