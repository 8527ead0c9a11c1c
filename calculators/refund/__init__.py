"""How much of a prepaid membership comes back, by the Prepaid Consumption Interpretation.

>>> from calculators.form import read
>>> case = read(Case, {"kind": "balance", "paid": "2000", "gift": "1000", "consumed": "434",
...                    "cause": "operator"})
>>> calculate(case, date(2026, 11, 22)).amount.low
Decimal('1710.67')
"""

from datetime import date

from calculators import law
from calculators.refund.beside import beside, comparison
from calculators.refund.case import Case
from calculators.refund.extras import interest, punitive, total
from calculators.refund.follow import deadlines, items
from calculators.refund.part import NOTHING, Part
from calculators.refund.readings import readings
from calculators.refund.seven_days import seven_days
from calculators.result import Note, Result, Span

__all__ = ["Case", "calculate"]


def calculate(case: Case, on: date) -> Result:
    """The amount for `case` as asked on the day `on`, with its lines in the order of the law.

    Amounts are yuan, rounded half up to the fen. What the facts leave open is a range whose
    deciding fields are named. Raises `law.NotInForce` for a day before the Interpretation.
    """
    law.require_in_force(("prepaid.15",), on)
    found = readings(case, on)
    early = seven_days(case, on, found.amount)
    principal = bool(early.lines) and early.amount.single
    # Art. 14 gives the principal back; interest is no part of it.
    extra = (NOTHING if principal else interest(case, on, found)), punitive(case, on)
    claimed = beside(case, on, found)
    parts = (Part(found.amount) if principal else found.part, early, *extra)
    whole = total(early.amount, *extra)
    return Result(
        outcome=_outcome(case, early.amount, principal),
        amount=early.amount,
        total=whole.amount,
        paid=case.paid,
        on=on,
        lines=(*(line for part in parts for line in part.lines), *whole.lines, *claimed.lines),
        notes=(
            *_own_wish(case, early.amount, principal),
            *(note for part in parts for note in part.notes),
            *claimed.notes,
        ),
        decides=_decides(case, found.amount, parts),
        compare=comparison(case, found, early.amount, claimed),
        deadlines=early.deadlines + deadlines(case, on),
        items=items(case),
    )


def _outcome(case: Case, amount: Span, principal: bool) -> str:
    if principal:
        return "seven_days"
    if not amount.single:
        return "unknown" if amount == Span(NOTHING.amount.low, case.paid) else "range"
    if amount.high == case.paid:
        return "full"
    return "part" if amount.high else "nothing"


def _own_wish(case: Case, amount: Span, principal: bool) -> tuple[Note, ...]:
    """An amount after rescission is worth nothing to whom no ground to rescind is open."""
    open_to_all = principal or case.cause in ("operator", "neutral") or not amount.high
    return () if open_to_all else (Note("own_wish", ref=("prepaid.13",)),)


def _decides(case: Case, balance: Span, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The open fields, `cause` first where the two readings differ."""
    fields = [field for part in parts for field in part.decides]
    if case.cause == "unsure" and not balance.single and not parts[0].decides:
        fields.insert(0, "cause")
    return tuple(dict.fromkeys(fields))
