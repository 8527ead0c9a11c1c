"""A part of an answer: an amount with the lines and notes that lead to it."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.result import Deadline, Line, Note, Span, exactly, to_fen

ZERO = to_fen(Decimal(0))


@dataclass(frozen=True)
class Part:
    """An amount in yuan, its reasons, and the fields (`decides`) that would narrow it."""

    amount: Span
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    decides: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


NOTHING = Part(exactly(ZERO))


def unknown(paid: Decimal, *decides: str) -> Part:
    """The refund when usage is not known: anything from nothing to all of it."""
    return Part(Span(ZERO, paid), decides=decides)


def settle(balance: Decimal, *lines: Line, notes: tuple[Note, ...] = ()) -> Part:
    """The refund that ends in `balance` (C5: below zero, art. 20 makes it zero)."""
    if balance < 0:
        lines += (Line("floor", ZERO, {"balance": to_fen(balance)}, ("prepaid.20",)),)
    return Part(exactly(to_fen(max(balance, ZERO))), lines, notes)
