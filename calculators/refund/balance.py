"""Stored value, with or without a gift or several prices (C2, C3, C4, C13)."""

from dataclasses import replace
from decimal import Decimal

from calculators.refund.case import Case, Use, spent_on
from calculators.refund.part import Part, after_use, settle, unknown
from calculators.result import Line, Table, to_fen


def balance(case: Case, *, consumer: bool) -> Part:
    """Paid less what was consumed: at the preference ratio, or at face for the consumer's cause.

    Where uses were told one by one, the consumer's cause values them at their list prices.
    """
    consumed = _consumed(case)
    if consumed is None:
        return unknown(case.paid, "consumed")
    if consumer and any(use.list_price for use in case.uses):
        value = sum((use.count * (use.list_price or use.price) for use in case.uses), Decimal(0))
        return after_use(case.paid, value, "listed", {"listed": value}, "prepaid.19")
    if not case.gift:
        left = case.paid - consumed
        facts = {"paid": case.paid, "consumed": consumed}
        return settle(left, Line("refund_plain", left, facts, ("prepaid.15",)))
    if consumer:
        uses = {"consumed": consumed}
        return after_use(case.paid, consumed, "face", uses, "prepaid.19")
    return _at_ratio(case.paid, case.gift, consumed)


def prices(uses: tuple[Use, ...]) -> tuple[Table, ...]:
    """What was used at which price, and what it comes to at both prices, in yuan."""
    columns = ("count", "price", "value", "list_price", "list_value")
    rows = tuple(
        (use.count, use.price, to_fen(use.count * use.price),
         use.list_price, to_fen(use.count * (use.list_price or use.price)))
        for use in uses
    )  # fmt: skip
    return (Table("prices", columns, rows),) if uses else ()


def _consumed(case: Case) -> Decimal | None:
    if case.unused:
        return Decimal(0)
    return to_fen(spent_on(case.uses)) if case.uses else case.consumed


def _at_ratio(paid: Decimal, gift: Decimal, consumed: Decimal) -> Part:
    both = {"paid": paid, "gift": gift}
    # Multiply first, then divide once: art. 18's ratio itself is never rounded.
    value = consumed * paid / (paid + gift)
    uses = both | {"consumed": consumed}
    found = after_use(paid, value, "ratio", uses, "prepaid.18")
    ratio = Line("ratio", paid / (paid + gift), both, ("prepaid.18",))
    return replace(found, lines=(ratio, *found.lines))
