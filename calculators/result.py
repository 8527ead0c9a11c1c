"""What every calculator returns: amounts, the lines that lead to them, and what is next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from calculators import law

Value = Decimal | int | date | str
"""A `datetime` is a `date` here too: a minute of that day."""

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
    """The last day of a time limit, counted from `since` (whose day does not count).

    `day` is the one to go by: the earlier for what the reader must do, the later for what the
    other side must. `other` is what the other way of counting gives, where it differs. `open`
    marks a day that needs a calendar not announced yet: `day` is then the earliest possible.
    """

    key: str
    day: date
    since: date
    ref: tuple[str, ...] = ()
    other: date | None = None
    open: bool = False


@dataclass(frozen=True)
class Item:
    """One thing to have at hand; its words are `items.<key>`. `group` heads a part of the list."""

    key: str
    group: str = ""
    ref: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quote:
    """Words of the reader's own text, as they stand there; `line` counts from 1."""

    text: str
    line: int


@dataclass(frozen=True)
class Finding:
    """One thing found out: a ground, a clause, a refusal.

    Its words are `findings.<key>.title` and those of `explain.PARTS` that were written. `strength`
    says how far it carries (`strength.<strength>`), `group` under which heading it stands
    (`sections.<group>`).
    """

    key: str
    strength: str = ""
    group: str = ""
    uses: Mapping[str, Value] = field(default_factory=dict)
    ref: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of values under `columns`; the words are `tables.<key>.title` and `.<column>`."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Result:
    """An answer with its reasons.

    `headline` is the answer in one line (`headlines.<key>`); `extra` is the one thing to say
    right under it; `decides` names the fields whose answer would narrow a range. Where the
    question is what to have, `listing` puts the `items` first.
    """

    outcome: str
    on: date
    listing: bool = False
    headline: Note | None = None
    findings: tuple[Finding, ...] = ()
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    extra: Note | None = None
    decides: tuple[str, ...] = ()
    compare: tuple[Bar, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    items: tuple[Item, ...] = ()
    letters: tuple[str, ...] = ()

    @property
    def law_as_of(self) -> date | None:
        """The day on which the oldest check of the law behind the answer was made, if any is."""
        return law.as_of(self.refs) if self.refs else None

    @property
    def refs(self) -> tuple[str, ...]:
        """Every article the answer rests on, once, in the order of first use."""
        return tuple(dict.fromkeys(ref for part in self._parts() for ref in part.ref))

    def _parts(self) -> Iterator[Finding | Line | Note | Deadline | Item]:
        for found in self.findings:
            yield found
            yield from found.deadlines
        for parts in (self.lines, self.notes, self.deadlines, self.items):
            yield from parts


@dataclass(frozen=True, kw_only=True)
class Claim(Result):
    """An answer that is a sum of money, in yuan.

    `total` is the `amount` with everything on top of it, `paid` what the amount is a part of.
    """

    amount: Span
    total: Span
    paid: Decimal
