"""Interest on the refund, from rescission to repayment (C8)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.rates import ARTICLES, FROM_NOTICE, Rate, beside, no_rate, rates
from calculators.refund.case import Case
from calculators.refund.part import ZERO
from calculators.refund.readings import Readings
from calculators.result import Line, Note, Value, to_fen


@dataclass(frozen=True)
class Interest:
    """Lines and notes, and `sums`: refunds, each with the interest that belongs to it, in yuan."""

    sums: tuple[tuple[Decimal, Decimal], ...]
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    decides: tuple[str, ...] = ()


def interest(case: Case, on: date, found: Readings) -> Interest:
    """Simple interest on each possible refund, to the day of repayment or to today.

    The agreed rate goes first; otherwise it is the one-year LPR at contracting for the
    operator's cause, the benchmark deposit rate for the consumer's; a neutral cause gives
    both. None is worked out on a refund that is itself a range.
    """
    spans = [part.amount for part in found.possible]
    bare = tuple((end, ZERO) for span in spans for end in (span.low, span.high))
    if case.rescinded_on is None:
        return Interest(bare, notes=FROM_NOTICE)
    if case.bought_on is None and case.agreed_rate is None:
        return Interest(bare, decides=("bought_on",))
    if not _settled(case, found):
        return Interest(bare, notes=(Note("interest_open", ref=ARTICLES[2:]),))
    try:
        known = rates(case.cause, case.bought_on, case.agreed_rate)
    except law.NotInForce as gap:
        return Interest(bare, notes=(no_rate(gap),))
    return _counted(case, case.rescinded_on, case.repaid_on or on, _refunds(case, found, known))


def _settled(case: Case, found: Readings) -> bool:
    """Whether every rate has one refund of its own to be taken on."""
    single = all(part.amount.single for part in found.possible)
    amounts = {part.amount for part in found.possible}
    return single and (case.agreed_rate is None or len(amounts) == 1)


def _counted(
    case: Case, rescinded_on: date, until: date, refunds: tuple[tuple[Rate, Decimal], ...]
) -> Interest:
    days, year = (until - rescinded_on).days, int(case.year_days)
    pairs = [_lines(rate, refund, days, year) for rate, refund in refunds]
    first = Line(
        "interest_days", days, {"rescinded_on": rescinded_on, "until": until}, ARTICLES[2:]
    )
    notes = () if case.repaid_on else (Note("interest_until_today", {"day": until}),)
    return Interest(
        tuple((refund, amount) for (_, refund), (amount, _) in zip(refunds, pairs, strict=True)),
        (first, *(line for _, lines in pairs for line in lines)),
        (*notes, *beside(tuple(rate for rate, _ in refunds), year)),
    )


def _refunds(
    case: Case, found: Readings, known: tuple[Rate, ...]
) -> tuple[tuple[Rate, Decimal], ...]:
    """The refund for each rate; only the consumer's own reading can differ."""
    operator, consumer = found.operator.amount.high, found.consumer.amount.high
    theirs = {"consumer": consumer, "unsure": consumer}.get(case.cause, operator)
    return tuple((rate, operator if rate.name == "lpr" else theirs) for rate in known)


def _lines(rate: Rate, refund: Decimal, days: int, year: int) -> tuple[Decimal, tuple[Line, Line]]:
    uses: dict[str, Value] = {"sum": refund, "rate": rate.percent, "days": days, "year": year}
    amount = to_fen(refund * rate.percent * days / (100 * year))
    return amount, (rate.line, Line(f"interest_{rate.name}", amount, uses, ARTICLES))
