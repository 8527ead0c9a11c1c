"""Whether the right sum came back: what is missing, what that usually means, what to answer.

>>> from calculators.form import read
>>> case = read(Case, {"due": "871.23", "repayments": "2026-11-10 | 800 | same"})
>>> calculate(case, date(2026, 11, 22)).amount.high
Decimal('71.23')
"""

from datetime import date

from calculators import law
from calculators.form import InvalidCase
from calculators.received.account import Account, account, lines, table
from calculators.received.case import Case, future
from calculators.received.follow import deadlines, items
from calculators.received.late import late
from calculators.received.shortfall import fee_line, findings, notes, waits
from calculators.result import Claim, Line, Note, Span, exactly

__all__ = ["NEXT", "Case", "calculate"]

NEXT = (
    ("follow", "steps/follow-up/"), ("after", "steps/afterwards/"), ("refund", "tools/refund/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Claim:
    """What of `due` is still missing on the day `on`, and the total with interest, in yuan.

    Vouchers and platform balance are not money. A fee the platform claims stands on its own
    line and is never taken off. Raises `law.NotInForce` for a day before the Interpretation
    and `InvalidCase` for a day that has not come yet.
    """
    law.require_in_force(("prepaid.15",), on)
    faults = future(case, on)
    if faults:
        raise InvalidCase(faults)
    found = account(case)
    more = late(case, found, on)
    missing = exactly(found.missing)
    total = missing + more.amount
    claimed = fee_line(case)
    return Claim(
        outcome=_outcome(case, found, on),
        on=on,
        headline=_headline(found),
        findings=findings(case, found, more, on),
        lines=(*lines(found), *more.lines, *_total(missing, more.amount),
               *((claimed,) if claimed else ())),
        tables=(*table(found), *more.tables),
        notes=(*notes(case, found), *more.notes),
        extra=_extra(missing, total),
        decides=more.decides,
        deadlines=deadlines(case, found, on),
        items=items(case, found),
        amount=missing,
        total=total,
        paid=case.due,
    )  # fmt: skip


def _outcome(case: Case, found: Account, on: date) -> str:
    if not found.missing:
        return "over" if found.over else "complete"
    if found.cash:
        return "short"
    return "waiting" if waits(case, on) else "nothing"


def _headline(found: Account) -> Note | None:
    """All there, or too much; a sum that is missing speaks for itself."""
    if found.over:
        return Note("over", {"over": found.over})
    return None if found.missing else Note("complete", {"due": found.due})


def _total(missing: Span, interest: Span) -> tuple[Line, ...]:
    if not interest.high:
        return ()
    ends = (
        {"total": interest.high}
        if interest.single
        else {"total_low": interest.low, "total_high": interest.high}
    )
    return tuple(
        Line(key, missing.high + more, {"missing": missing.high, "interest": more})
        for key, more in ends.items()
    )


def _extra(missing: Span, total: Span) -> Note | None:
    if total == missing:
        return None
    if total.single:
        return Note("total", {"total": total.high})
    return Note("total_range", {"low": total.low, "high": total.high})
