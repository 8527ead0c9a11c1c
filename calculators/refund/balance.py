"""Stored value, with or without a gift (C3, C4, C13)."""

from decimal import Decimal

from calculators.refund.case import Case
from calculators.refund.part import Part, settle, unknown
from calculators.result import Line, to_fen


def balance(case: Case, *, consumer: bool) -> Part:
    """Paid less what was consumed: at the preference ratio, or at face for the consumer's cause."""
    consumed = Decimal(0) if case.unused else case.consumed
    if consumed is None:
        return unknown(case.paid, "consumed")
    facts = {"paid": case.paid, "consumed": consumed}
    if not case.gift:
        left = case.paid - consumed
        return settle(left, Line("refund_plain", left, facts, ("prepaid.15",)))
    if consumer:
        left = case.paid - consumed
        return settle(
            left,
            Line("value_at_face", consumed, {"consumed": consumed}, ("prepaid.19",)),
            Line("refund_at_face", left, facts, ("prepaid.15",)),
        )
    facts["gift"] = case.gift
    # Multiply first, then divide once: art. 18's ratio itself is never rounded.
    value = consumed * case.paid / (case.paid + case.gift)
    return settle(
        case.paid - value,
        Line("ratio", case.paid / (case.paid + case.gift),
             {"paid": case.paid, "gift": case.gift}, ("prepaid.18",)),
        Line("value_at_ratio", to_fen(value), facts, ("prepaid.18",)),
        Line("refund_at_ratio", to_fen(case.paid - value), facts, ("prepaid.15",)),
    )  # fmt: skip
