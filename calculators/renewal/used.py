"""The other sum: what is left if the period of the last charge was really used."""

from dataclasses import dataclass
from decimal import Decimal

from calculators.renewal.case import Case
from calculators.renewal.claim import Sums
from calculators.result import Bar, Line, Note, Span, Value, to_fen


@dataclass(frozen=True)
class Used:
    """The other sum as lines and as a bar beside the claim, or a note on why there is none."""

    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    bars: tuple[Bar, ...] = ()


def used(case: Case, found: Sums) -> Used:
    """The claim with the last charge pro rata, where its period was really used.

    Nothing where that charge does not count anyway.
    """
    last, reason = found.charges[-1]
    if case.used_last == "no" or reason == "clear":
        return Used()
    if case.used_last == "unsure":
        return Used(notes=(Note("used_unsure"),))
    if case.last_days_total is None or case.last_days_used is None:
        return Used(notes=(Note("used_needs_days"),))
    share: dict[str, Value] = {
        "amount": last.amount, "used": case.last_days_used, "total": case.last_days_total,
    }  # fmt: skip
    spent = last.amount * case.last_days_used / case.last_days_total
    return _beside(found, share, spent, sure=reason != "unclear")


def _beside(found: Sums, share: dict[str, Value], spent: Decimal, *, sure: bool) -> Used:
    """An unclear last charge is in the upper end only, so only that end shrinks."""
    whole = found.amount
    low = to_fen(whole.low - spent) if sure else whole.low
    high = to_fen(whole.high - spent)
    ends = {"if_used": (whole.high, high)}
    if not whole.single:
        ends = {"if_used_low": (whole.low, low)} if sure else {}
        ends["if_used_high"] = (whole.high, high)
    lines = tuple(Line(key, left, {"sum": sum_, **share}) for key, (sum_, left) in ends.items())
    bars = (Bar("if_used", Span(low, high)), Bar("law", whole))
    return Used(lines, (Note("used_arguable"),), bars)
