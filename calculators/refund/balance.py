"""Stored value, with or without a gift (C3, C4, C13)."""

from dataclasses import replace
from decimal import Decimal

from calculators.refund.case import Case
from calculators.refund.part import Part, after_use, settle, unknown
from calculators.result import Line


def balance(case: Case, *, consumer: bool) -> Part:
    """Paid less what was consumed: at the preference ratio, or at face for the consumer's cause."""
    consumed = Decimal(0) if case.unused else case.consumed
    if consumed is None:
        return unknown(case.paid, "consumed")
    if not case.gift:
        left = case.paid - consumed
        facts = {"paid": case.paid, "consumed": consumed}
        return settle(left, Line("refund_plain", left, facts, ("prepaid.15",)))
    if consumer:
        uses = {"consumed": consumed}
        return after_use(case.paid, consumed, "face", uses, "prepaid.19")
    return _at_ratio(case.paid, case.gift, consumed)


def _at_ratio(paid: Decimal, gift: Decimal, consumed: Decimal) -> Part:
    both = {"paid": paid, "gift": gift}
    # Multiply first, then divide once: art. 18's ratio itself is never rounded.
    value = consumed * paid / (paid + gift)
    uses = both | {"consumed": consumed}
    found = after_use(paid, value, "ratio", uses, "prepaid.18")
    ratio = Line("ratio", paid / (paid + gift), both, ("prepaid.18",))
    return replace(found, lines=(ratio, *found.lines))
