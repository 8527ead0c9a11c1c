"""A part of an answer: an amount with the lines and notes that lead to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.result import Deadline, Line, Note, Span, Value, exactly, to_fen

ZERO = to_fen(Decimal(0))

FLOORS = {"floor": ("prepaid.20",), "floor_deal": ("prepaid.15",)}
"""Art. 20 stops the refund at zero where the list price outruns what was paid; where the deal
price already does, there is simply no balance left under art. 15."""

UNDISCOUNTED = ("list", "list_months", "listed", "market", "face")
"""The ways of valuing use at the price before discount."""


@dataclass(frozen=True)
class Part:
    """An amount in yuan, its reasons, and the fields (`decides`) that would narrow it.

    `known` is false where the amount is open because usage was not told.
    """

    amount: Span
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    decides: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    known: bool = True


NOTHING = Part(exactly(ZERO))


def unknown(paid: Decimal, *decides: str) -> Part:
    """The refund when usage is not known: anything from nothing to all of it."""
    return Part(Span(ZERO, paid), decides=decides, known=False)


def settle(
    balance: Decimal, *lines: Line, notes: tuple[Note, ...] = (), floor: str = "floor_deal"
) -> Part:
    """The refund that ends in `balance`; below zero it is zero (C5), with the line `floor`."""
    if balance < 0:
        lines += (Line(floor, ZERO, {"balance": to_fen(balance)}, FLOORS[floor]),)
    return Part(exactly(to_fen(max(balance, ZERO))), lines, notes)


def after_use(paid: Decimal, value: Decimal, key: str, uses: Mapping[str, Value], ref: str) -> Part:
    """Paid less the `value` of what was used: the lines `value_at_<key>`, `refund_at_<key>`."""
    left = paid - value
    return settle(
        left,
        Line(f"value_at_{key}", to_fen(value), uses, (ref,)),
        Line(f"refund_at_{key}", to_fen(left), {**uses, "paid": paid}, ("prepaid.15",)),
        floor="floor" if key in UNDISCOUNTED else "floor_deal",
    )
