"""Interest on money that came late or not at all, each part up to its own day (C8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.received.account import Account
from calculators.received.case import Case
from calculators.refund.interest import (
    ARTICLES,
    DAYS_A_YEAR,
    FROM_NOTICE,
    RATES,
    no_rate,
    rate_line,
    source_note,
)
from calculators.refund.part import ZERO
from calculators.result import Line, Note, Span, Table, Value, exactly, to_fen


@dataclass(frozen=True)
class Late:
    """The interest as a `Span` in yuan: one figure for each rate that the cause allows."""

    amount: Span = exactly(ZERO)  # noqa: RUF009 - a frozen value
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    decides: tuple[str, ...] = ()


@dataclass(frozen=True)
class Owed:
    """A part of what was due, and the day on which it came, or up to which it is counted."""

    amount: Decimal
    until: date
    days: int

    @property
    def yuan_days(self) -> Decimal:
        """Its weight: the sum times the days it was owed."""
        return self.amount * self.days


def late(case: Case, found: Account, on: date) -> Late:
    """Simple interest from rescission on each part of what was due, rounded once.

    A part that came runs to its day, the rest to `on`. What came counts as principal first,
    which never gives the reader more than another order would. None is worked out where more
    than the sum due came: what is over may be the interest.
    """
    if found.over:
        return Late()
    if case.rescinded_on is None:
        return Late(notes=FROM_NOTICE if found.missing else ())
    owed = tuple(_owed(found, case.rescinded_on, on))
    if not any(one.days for one in owed):
        return Late()
    if case.bought_on is None:
        return Late(decides=("bought_on",))
    try:
        rates = [(name, *rate_line(name, case.bought_on)) for name in RATES[case.cause]]
    except law.NotInForce as gap:
        return Late(notes=(no_rate(gap),))
    return _counted(owed, rates, case.rescinded_on, on, open_part=bool(found.missing))


def _owed(found: Account, since: date, on: date) -> Iterator[Owed]:
    for one in found.paid:
        yield Owed(one.amount, one.day, max((one.day - since).days, 0))
    if found.missing:
        yield Owed(found.missing, on, (on - since).days)


def _counted(
    owed: tuple[Owed, ...],
    rates: list[tuple[str, Decimal, Line]],
    since: date,
    on: date,
    *,
    open_part: bool,
) -> Late:
    weight = sum((one.yuan_days for one in owed), ZERO)
    lines = [Line("yuan_days", weight, {"rescinded_on": since}, ARTICLES[2:])]
    sums = []
    for name, rate, line in rates:
        uses: dict[str, Value] = {"sum": weight, "rate": rate, "year": DAYS_A_YEAR}
        sums.append(to_fen(weight * rate / (100 * DAYS_A_YEAR)))
        lines += [line, Line(f"interest_{name}", sums[-1], uses, ARTICLES)]
    notes = (Note("interest_until_today", {"day": on}),) if open_part else ()
    return Late(
        Span(min(sums), max(sums)),
        tuple(lines),
        (_table(owed),),
        (*notes, *_order(owed), Note("day_basis", {"days": DAYS_A_YEAR}),
         *(source_note(name) for name, _, _ in rates)),
    )  # fmt: skip


def _order(owed: tuple[Owed, ...]) -> tuple[Note, ...]:
    return (Note("principal_first"),) if len(owed) > 1 else ()


def _table(owed: tuple[Owed, ...]) -> Table:
    rows = tuple((one.amount, one.until, one.days, one.yuan_days) for one in owed)
    return Table("interest", ("amount", "until", "days", "yuan_days"), rows)
