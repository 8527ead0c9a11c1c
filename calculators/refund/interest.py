"""Interest on the refund, from rescission to repayment (C8)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.refund.case import Case
from calculators.refund.part import ZERO
from calculators.refund.readings import Readings
from calculators.result import Line, Note, Value, to_fen

DAYS_A_YEAR = 365
"""The law fixes no day basis; 365 is the one published calculations use, 360 would give more."""

ARTICLES = ("prepaid.15", "prepaid.16", "prepaid.17")

RATES = {
    "operator": ("lpr",),
    "consumer": ("deposit",),
    "neutral": ("lpr", "deposit"),
    "unsure": ("lpr", "deposit"),
}
"""The tables a cause can lead to: art. 16 names a rate for the two causes only."""

FROM_NOTICE = (Note("interest_from_notice", ref=ARTICLES[2:]),)


@dataclass(frozen=True)
class Interest:
    """Lines and notes, and `sums`: refunds, each with the interest that belongs to it, in yuan."""

    sums: tuple[tuple[Decimal, Decimal], ...]
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    decides: tuple[str, ...] = ()


def interest(case: Case, on: date, found: Readings) -> Interest:
    """Simple interest on each possible refund, to the day of repayment or to today.

    The rate is the one-year LPR at contracting for the operator's cause, the benchmark
    deposit rate for the consumer's; a neutral cause gives both. None is worked out on a
    refund that is itself a range.
    """
    spans = [part.amount for part in found.possible]
    bare = tuple((end, ZERO) for span in spans for end in (span.low, span.high))
    if case.rescinded_on is None:
        return Interest(bare, notes=FROM_NOTICE)
    if case.bought_on is None:
        return Interest(bare, decides=("bought_on",))
    if not all(part.amount.single for part in found.possible):
        return Interest(bare, notes=(Note("interest_open", ref=ARTICLES[2:]),))
    try:
        return _counted(case, case.bought_on, case.rescinded_on, case.repaid_on or on, found)
    except law.NotInForce as gap:
        return Interest(bare, notes=(no_rate(gap),))


def _counted(
    case: Case, bought_on: date, rescinded_on: date, until: date, found: Readings
) -> Interest:
    days = (until - rescinded_on).days
    refunds = _refunds(case, found)
    pairs = [_lines(table, refund, days, bought_on) for table, refund in refunds]
    first = Line(
        "interest_days", days, {"rescinded_on": rescinded_on, "until": until}, ARTICLES[2:]
    )
    notes = () if case.repaid_on else (Note("interest_until_today", {"day": until}),)
    return Interest(
        tuple((refund, amount) for (_, refund), (amount, _) in zip(refunds, pairs, strict=True)),
        (first, *(line for _, lines in pairs for line in lines)),
        (
            *notes,
            Note("day_basis", {"days": DAYS_A_YEAR}),
            *(source_note(table) for table, _ in refunds),
        ),
    )


def _refunds(case: Case, found: Readings) -> tuple[tuple[str, Decimal], ...]:
    """The rate's table for each possible refund; only the consumer's own reading can differ."""
    operator, consumer = found.operator.amount.high, found.consumer.amount.high
    theirs = {"consumer": consumer, "unsure": consumer}.get(case.cause, operator)
    return tuple((name, operator if name == "lpr" else theirs) for name in RATES[case.cause])


def _lines(
    table: str, refund: Decimal, days: int, bought_on: date
) -> tuple[Decimal, tuple[Line, Line]]:
    rate, first = rate_line(table, bought_on)
    uses: dict[str, Value] = {"sum": refund, "rate": rate, "days": days, "year": DAYS_A_YEAR}
    amount = to_fen(refund * rate * days / (100 * DAYS_A_YEAR))
    return amount, (first, Line(f"interest_{table}", amount, uses, ARTICLES))


def rate_line(table: str, bought_on: date) -> tuple[Decimal, Line]:
    """The rate of `table` when the contract was made, in per cent a year, and its line (art. 16).

    Raises `law.NotInForce` for a day the table does not hold.
    """
    rate = law.value(f"{table}.one_year", bought_on)
    told = {"bought_on": bought_on, "since": rate.since}
    return rate.amount, Line(f"rate_{table}", rate.amount, told, ("prepaid.16", rate.article))


def source_note(table: str) -> Note:
    """What the reader must check: LPR figures are reported, the deposit rate is not verified."""
    if table == "lpr":
        return Note("lpr_unverified", {"until": law.instrument(table).checked}, (table,))
    return Note("deposit_unverified", ref=(table,))


def no_rate(gap: law.NotInForce) -> Note:
    """Why there is no rate: the contract is later than the table was checked, or older than it."""
    if gap.until and gap.on > gap.until:
        return Note("rate_not_checked", {"until": gap.until}, ("prepaid.16", "lpr"))
    return Note("rate_too_early", {"since": gap.since}, ("prepaid.16",))
