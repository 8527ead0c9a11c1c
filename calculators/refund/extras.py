"""What comes on top of the refund: interest (C8) and the fraud supplement (C9)."""

from datetime import date
from decimal import Decimal

from calculators import law
from calculators.refund.case import Case
from calculators.refund.part import NOTHING, Part
from calculators.refund.readings import Readings
from calculators.result import Line, Note, Span, Value, exactly, to_fen

DAYS_A_YEAR = 365
"""The law fixes no day basis; 365 is the one published calculations use, 360 would give more."""

INTEREST = ("prepaid.15", "prepaid.16", "prepaid.17")


def interest(case: Case, on: date, found: Readings) -> Part:
    """Simple interest on the refund from rescission to repayment, or to today.

    The rate is the one-year LPR at contracting for the operator's cause, the benchmark
    deposit rate for the consumer's; a neutral or open cause gives both ends.
    """
    if case.rescinded_on is None:
        return Part(NOTHING.amount, notes=(Note("interest_from_notice", ref=INTEREST[2:]),))
    until = case.repaid_on or on
    if case.bought_on is None or until <= case.rescinded_on:
        return NOTHING if case.bought_on else Part(NOTHING.amount, decides=("bought_on",))
    days = (until - case.rescinded_on).days
    try:
        return _interest(case, case.bought_on, until, days, found)
    except law.NotInForce as gap:
        return Part(NOTHING.amount, notes=(_no_rate(gap),))


def _interest(case: Case, bought_on: date, until: date, days: int, found: Readings) -> Part:
    ends: dict[str, Decimal] = {}
    if case.cause != "consumer":
        ends["lpr"] = found.operator.amount.high
    if case.cause != "operator":
        least = found.consumer if case.cause != "neutral" else found.operator
        ends["deposit"] = least.amount.low
    lines = [_rate_lines(table, sum_, days, bought_on) for table, sum_ in ends.items()]
    amounts = [pair[1].value for pair in lines if isinstance(pair[1].value, Decimal)]
    started = {"rescinded_on": case.rescinded_on or until, "until": until}
    first = Line("interest_days", days, started, INTEREST[2:])
    notes = () if case.repaid_on else (Note("interest_until_today", {"day": until}),)
    return Part(
        Span(min(amounts), max(amounts)),
        (first, *(line for pair in lines for line in pair)),
        (*notes, Note("day_basis", {"days": DAYS_A_YEAR}), *map(_source_note, ends)),
    )


def _rate_lines(table: str, sum_: Decimal, days: int, bought_on: date) -> tuple[Line, Line]:
    rate = law.value(f"{table}.one_year", bought_on)
    facts: dict[str, Value] = {"sum": sum_, "rate": rate.amount, "days": days, "year": DAYS_A_YEAR}
    amount = to_fen(sum_ * rate.amount * days / (100 * DAYS_A_YEAR))
    return (
        Line(f"rate_{table}", rate.amount, {"bought_on": bought_on, "since": rate.since},
             ("prepaid.16", rate.article)),
        Line(f"interest_{table}", amount, facts, INTEREST),
    )  # fmt: skip


def _source_note(table: str) -> Note:
    """What the reader must check: LPR figures are reported, the deposit rate is not verified."""
    if table == "lpr":
        return Note("lpr_unverified", {"until": law.instrument(table).checked}, (table,))
    return Note("deposit_unverified", ref=(table,))


def _no_rate(gap: law.NotInForce) -> Note:
    if gap.until and gap.on > gap.until:
        return Note("rate_not_checked", {"until": gap.until}, ("prepaid.16", "lpr"))
    return Note("rate_too_early", {"since": gap.since}, ("prepaid.16",))


def punitive(case: Case, on: date) -> Part:
    """Three times the price, at least 500 yuan (art. 55), when the box is ticked."""
    if not case.fraud:
        return NOTHING
    times = law.value("consumer.fraud_multiple", on)
    least = law.value("consumer.fraud_minimum", on)
    note = (Note("fraud_proof", ref=("consumer.55",)),)
    threefold = times.amount * case.paid
    line = Line("fraud_threefold", threefold, {"times": times.amount, "paid": case.paid},
                (times.article,))  # fmt: skip
    if threefold >= least.amount:
        return Part(exactly(to_fen(threefold)), (line,), note)
    floor = Line("fraud_minimum", to_fen(least.amount), {"least": least.amount}, (least.article,))
    return Part(exactly(to_fen(least.amount)), (line, floor), note)


def total(refund: Span, *extras: Part) -> Part:
    """The refund with everything on top of it: a line for each end, none without extras."""
    added = sum((extra.amount for extra in extras), NOTHING.amount)
    if added == NOTHING.amount:
        return Part(refund)
    whole = refund + added
    ends = ("total",) if whole.single else ("total_low", "total_high")
    sums = ((whole.low, refund.low, added.low), (whole.high, refund.high, added.high))
    lines = (
        Line(key, sum_, {"refund": back, "added": extra})
        for key, (sum_, back, extra) in zip(ends, sums, strict=False)
    )
    return Part(whole, tuple(lines))
