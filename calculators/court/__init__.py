"""What it costs to sue for a refund, by which procedure, and what late payment adds.

>>> from calculators.form import read
>>> found = calculate(read(Case, {"claim": "300", "wage": "100000"}), date(2026, 11, 22))
>>> found.headline.uses["fee"]
Decimal('25.00')
"""

from datetime import date

from calculators import law
from calculators.answer import Ways
from calculators.court import late
from calculators.court.beside import COSTS, FILING, ITEMS, WHERE, cheaper, comparison, extra
from calculators.court.case import Case
from calculators.court.fee import fee
from calculators.court.track import duration, procedure, track
from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.result import Note, Result, Span

__all__ = ["NEXT", "Case", "calculate"]

NEXT: Ways = (
    ("list", "tools/materials/"), ("sum", "tools/refund/"), ("follow", "steps/follow-up/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Result:
    """The court's fee for `case`, in yuan, with what decides it and what follows.

    Raises `law.NotInForce` for a day on which an article it cites was not in force, and
    `InvalidCase` for a claim above the fee bands on record or a payment that has not come yet.
    """
    if case.paid_on is not None and case.paid_on > on:
        raise InvalidCase((FieldError("in_future", "paid_on", on=on),))
    found = track(case, on)
    cost = fee(case.claim, on, half=found.half)
    result = Result(
        outcome={True: "half", False: "full", None: "range"}[found.half],
        on=on,
        headline=_headline(cost.amount),
        extra=extra(cost.amount, case.claim, late.interest(case, on)),
        decides=found.decides,
        findings=(
            procedure(case, found, on),
            duration(case, found, on),
            cheaper(on),
            *WHERE,
            FILING,
        ),
        lines=(*cost.lines, *found.lines, *late.lines(case, on)),
        notes=(COSTS, *late.notes(case, on)),
        compare=comparison(cost.amount, case.claim),
        deadlines=late.deadlines(case, on),
        items=ITEMS,
    )
    law.require_in_force(result.refs, on)
    return result


def _headline(cost: Span) -> Note:
    if cost.single:
        return Note("fee", {"fee": cost.high})
    return Note("fee_range", {"low": cost.low, "high": cost.high})
