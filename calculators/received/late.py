"""Interest on money that came late or not at all, each part up to its own day (C8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.rates import ARTICLES, FROM_NOTICE, Rate, beside, no_rate, rates
from calculators.received.account import Account
from calculators.received.case import Case
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
    try:
        known = rates(case.cause, case.bought_on, case.agreed_rate)
    except law.NotInForce as gap:
        return Late(notes=(no_rate(gap),))
    if not known:
        return Late(decides=("bought_on",))
    return _counted(case, owed, known, on, open_part=bool(found.missing))


def _owed(found: Account, since: date, on: date) -> Iterator[Owed]:
    for one in found.paid:
        yield Owed(one.amount, one.day, max((one.day - since).days, 0))
    if found.missing:
        yield Owed(found.missing, on, (on - since).days)


def _counted(
    case: Case, owed: tuple[Owed, ...], known: tuple[Rate, ...], on: date, *, open_part: bool
) -> Late:
    weight, year = sum((one.yuan_days for one in owed), ZERO), int(case.year_days)
    since = {"rescinded_on": case.rescinded_on} if case.rescinded_on else {}
    lines = [Line("yuan_days", weight, since, ARTICLES[2:])]
    sums = []
    for rate in known:
        uses: dict[str, Value] = {"sum": weight, "rate": rate.percent, "year": year}
        sums.append(to_fen(weight * rate.percent / (100 * year)))
        lines += [rate.line, Line(f"interest_{rate.name}", sums[-1], uses, ARTICLES)]
    notes = (Note("interest_until_today", {"day": on}),) if open_part else ()
    return Late(
        Span(min(sums), max(sums)),
        tuple(lines),
        (_table(owed),),
        (*notes, *_order(owed), *beside(known, year)),
    )


def _order(owed: tuple[Owed, ...]) -> tuple[Note, ...]:
    return (Note("principal_first"),) if len(owed) > 1 else ()


def _table(owed: tuple[Owed, ...]) -> Table:
    rows = tuple((one.amount, one.until, one.days, one.yuan_days) for one in owed)
    return Table("interest", ("amount", "until", "days", "yuan_days"), rows)
