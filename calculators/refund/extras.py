"""What comes on top of the refund: the fraud supplement (C9), and the sum of everything."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.refund.case import Case
from calculators.refund.part import NOTHING, Part
from calculators.result import Line, Note, Span, exactly, to_fen


def punitive(case: Case, on: date) -> Part:
    """Three times the price, at least 500 yuan (art. 55), when the box is ticked."""
    if not case.fraud:
        return NOTHING
    times = law.value("consumer.fraud_multiple", on)
    least = law.value("consumer.fraud_minimum", on)
    note = (Note("fraud_proof", ref=("consumer.55", "prepaid.23")),)
    threefold = times.amount * case.paid
    line = Line("fraud_threefold", threefold, {"times": times.amount, "paid": case.paid},
                (times.article,))  # fmt: skip
    if threefold >= least.amount:
        return Part(exactly(to_fen(threefold)), (line,), note)
    floor = Line("fraud_minimum", to_fen(least.amount), {"least": least.amount}, (least.article,))
    return Part(exactly(to_fen(least.amount)), (line, floor), note)


def total(amount: Span, sums: Iterable[tuple[Decimal, Decimal]], extra: Part) -> Part:
    """The least and the most of `sums` (refund, interest) with the `extra` on top.

    No lines where that is the refund's own amount.
    """
    added = extra.amount.high
    ends = sorted(((refund, more + added) for refund, more in sums), key=sum)
    low, high = ends[0], ends[-1]
    whole = Span(sum(low, NOTHING.amount.low), sum(high, NOTHING.amount.low))
    if whole == amount:
        return Part(amount)
    told = {"total": high} if whole.single else {"total_low": low, "total_high": high}
    lines = (
        Line(key, refund + more, {"refund": refund, "added": more})
        for key, (refund, more) in told.items()
    )
    return Part(whole, tuple(lines))
