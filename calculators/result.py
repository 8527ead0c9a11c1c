"""What every calculator returns: amounts, the lines that lead to them, and what is next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from calculators import law

Value = Decimal | int | date | str

FEN = Decimal("0.01")


def to_fen(amount: Decimal) -> Decimal:
    """`amount` rounded half up to the fen: the one rounding a sum of money gets."""
    return amount.quantize(FEN, ROUND_HALF_UP)


@dataclass(frozen=True)
class Span:
    """An amount in yuan: one figure, or the two ends between which a fact decides."""

    low: Decimal
    high: Decimal

    @property
    def single(self) -> bool:
        """Whether both ends are the same figure."""
        return self.low == self.high

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)


def exactly(amount: Decimal) -> Span:
    """The `Span` of one figure."""
    return Span(amount, amount)


@dataclass(frozen=True)
class Line:
    """One step of arithmetic: `value` follows from `uses` by the articles in `ref`.

    The words `lines.<key>` hold the formula as a template over `uses`, so what is shown
    is what was used.
    """

    key: str
    value: Value
    uses: Mapping[str, Value] = field(default_factory=dict)
    ref: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """A sentence the reader needs beside the amount: an assumption, a dispute, a gap."""

    key: str
    uses: Mapping[str, Value] = field(default_factory=dict)
    ref: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bar:
    """One of the sums that are compared, in yuan."""

    key: str
    amount: Span


@dataclass(frozen=True)
class Deadline:
    """The last day of a time limit, counted from `since` (whose day does not count)."""

    key: str
    day: date
    since: date
    ref: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """One thing to have at hand; its words are `items.<key>`."""

    key: str


@dataclass(frozen=True)
class Result:
    """An answer with its reasons.

    `total` is the amount with everything on top of it, `paid` what the amount is a part of;
    `extra` is the one thing to say right under it; `decides` names the fields whose answer would
    narrow a range.
    """

    outcome: str
    amount: Span
    total: Span
    paid: Decimal
    on: date
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    extra: Note | None = None
    decides: tuple[str, ...] = ()
    compare: tuple[Bar, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    items: tuple[Item, ...] = ()
    letters: tuple[str, ...] = ()

    @property
    def law_as_of(self) -> date:
        """The day on which the oldest check of the law behind the answer was made."""
        return law.as_of(self.refs)

    @property
    def refs(self) -> tuple[str, ...]:
        """Every article the answer rests on, once, in the order of first use."""
        parts: tuple[Line | Note | Deadline, ...] = (*self.lines, *self.notes, *self.deadlines)
        return tuple(dict.fromkeys(ref for part in parts for ref in part.ref))
