"""Unlimited use within a term, by days or by months (C7, C7a)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from calculators.refund.case import Case
from calculators.refund.part import Part, after_use, settle, unknown
from calculators.result import Line, Note, Span, Value, to_fen

ARGUABLE = Note("term_arguable", ref=("prepaid.22",))

BOTH = ("prepaid.19", "prepaid.22")


def term(case: Case, on: date, *, consumer: bool) -> Part:
    """The share of the term that is left; for the consumer's cause also the merchant's sum.

    Art. 22 names no cause, so the ratio holds for all. Where a long plan was sold below the
    list price of a month, the merchant may argue art. 19: the two ends make a range.
    """
    ratio = by_days(case, on) or by_months(case)
    if ratio is None:
        missing = (name for name in ("months_total", "months_used") if getattr(case, name) is None)
        return unknown(case.paid, *missing)
    used = months_used(case, on)
    if not consumer or used is None:
        return ratio
    if case.list_price is None:
        return replace(ratio, notes=(*ratio.notes, Note("list_price_may_count", ref=BOTH)))
    argued = _at_list_price(case, case.list_price, used)
    if argued.amount.low >= ratio.amount.low:
        return ratio
    return Part(
        Span(argued.amount.low, ratio.amount.high),
        ratio.lines + argued.lines,
        (*ratio.notes, Note("list_price_arguable", ref=BOTH), *_month_not_year(case)),
    )


def last_day(case: Case, on: date) -> date:
    """The last day that counts as used: the stop, or the rescission (today if none) before it."""
    end = case.rescinded_on or on
    return min(case.stopped_on, end) if case.stopped_on else end


def by_days(case: Case, on: date) -> Part | None:
    """Paid × days left ÷ days of the term, both ends counted; `None` without its dates."""
    if case.starts_on is None or case.ends_on is None:
        return None
    whole = (case.ends_on - case.starts_on).days + 1
    until = last_day(case, on)
    left = min(max((case.ends_on - until).days, 0), whole)
    refund = case.paid * left / whole
    return settle(
        refund,
        Line("term_days", whole, {"starts_on": case.starts_on, "ends_on": case.ends_on}),
        Line("days_left", left, {"last_day": until, "ends_on": case.ends_on}, ("prepaid.22",)),
        Line("refund_by_days", to_fen(refund),
             {"paid": case.paid, "left": left, "whole": whole}, ("prepaid.22",)),
        notes=(_cutoff(case, until), *_dates_win(case), ARGUABLE),
    )  # fmt: skip


def by_months(case: Case) -> Part | None:
    """Paid × months left ÷ months of the term; `None` without both numbers."""
    if case.months_total is None or case.months_used is None:
        return None
    left = case.months_total - case.months_used
    counts = {"total": case.months_total, "used": case.months_used}
    refund = case.paid * left / case.months_total
    return settle(
        refund,
        Line("months_left", left, counts),
        Line("refund_by_months", to_fen(refund),
             {"paid": case.paid, "left": left, "total": case.months_total}, ("prepaid.22",)),
        notes=(Note("whole_months"), ARGUABLE),
    )  # fmt: skip


def months_used(case: Case, on: date) -> int | None:
    """Months as the merchant counts them, a part month whole; `None` if nothing tells.

    Dates go before a number of months, here as in the ratio.
    """
    if case.starts_on is None:
        return case.months_used
    until = last_day(case, on)
    if until < case.starts_on:
        return 0
    begun = (until.year - case.starts_on.year) * 12 + until.month - case.starts_on.month
    return begun + (until.day >= case.starts_on.day)


def _month_not_year(case: Case) -> tuple[Note, ...]:
    """Shop pages show the price of the year: one month that costs as much asks to be checked."""
    if case.list_price is None or case.list_price < case.paid or case.months_total == 1:
        return ()
    return (Note("list_price_of_month", {"price": case.list_price}),)


def _at_list_price(case: Case, price: Decimal, used: int) -> Part:
    uses: dict[str, Value] = {"price": price, "used": used}
    return after_use(case.paid, price * used, "list_months", uses, "prepaid.19")


def _dates_win(case: Case) -> tuple[Note, ...]:
    told = case.months_total is not None or case.months_used is not None
    return (Note("dates_win"),) if told else ()


def _cutoff(case: Case, until: date) -> Note:
    if until == case.stopped_on:
        return Note("cutoff_stopped", {"day": until}, ("prepaid.22",))
    if case.rescinded_on:
        return Note("cutoff_rescinded", {"day": until}, ("civil-code.565",))
    return Note("cutoff_today", {"day": until}, ("civil-code.565",))
