"""What comes back of money a child or a teenager paid without the guardian (C11, C12).

>>> from calculators.form import read
>>> case = read(Case, {"payer": "child", "paid": "600", "delivered": "0"})
>>> calculate(case, date(2026, 11, 22)).amount.low
Decimal('600.00')
"""

from datetime import date

from calculators import law
from calculators.answer import Ways
from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.minor.case import Case
from calculators.minor.child import child
from calculators.minor.findings import findings
from calculators.minor.follow import deadlines, items, notes
from calculators.minor.tables import tables
from calculators.minor.teen import teen
from calculators.result import Claim

__all__ = ["NEXT", "Case", "calculate"]

NEXT: Ways = (
    ("tell", "steps/contact/"), ("list", "steps/materials/"), ("refused", "steps/follow-up/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Claim:
    """What the guardian can ask back, in yuan, as asked on the day `on`.

    For a child under 8 the price less what was delivered; for a teenager always a range, as
    the share is the court's discretion. Raises `law.NotInForce` for a day before the rules and
    `InvalidCase` for a day that has not come yet.
    """
    law.require_in_force(("prepaid.10", "complaints.42"), on)
    _refuse_future(case, on)
    found = child(case) if case.payer == "child" else teen(case)
    return Claim(
        outcome=found.outcome,
        amount=found.amount,
        total=found.amount,
        paid=case.paid,
        on=on,
        findings=tuple(findings(case, found.amount)),
        lines=found.lines,
        tables=tuple(tables(case, found.amount)),
        notes=tuple(notes(case)),
        decides=found.decides,
        deadlines=tuple(deadlines(case, on)),
        items=tuple(items(case)),
    )


def _refuse_future(case: Case, on: date) -> None:
    days = {"knew_on": case.knew_on, "ratify_asked_on": case.ratify_asked_on}
    late = [FieldError("in_future", name, on=on) for name, day in days.items() if day and day > on]
    if late:
        raise InvalidCase(tuple(late))
