"""What can be asked back of charges by auto-renewal, and where to switch it off (C10).

>>> from calculators.form import read
>>> case = read(Case, {"charges": "2026-09-05|29.9|none\\n2026-10-05|29.9|none"})
>>> calculate(case, date(2026, 11, 22)).amount.low
Decimal('59.80')
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.answer import Ways
from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.renewal.case import Case, Charge
from calculators.renewal.claim import Sums, lines, sums
from calculators.renewal.findings import findings
from calculators.renewal.follow import deadlines, items
from calculators.renewal.notes import notes
from calculators.renewal.used import used
from calculators.result import Claim, Table, Value

__all__ = ["NEXT", "Case", "Charge", "calculate"]

NEXT: Ways = (
    ("tell", "steps/contact/"), ("refused", "steps/follow-up/"), ("closed", "steps/afterwards/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Claim:
    """The charges that lacked a valid notice, summed up in yuan, as asked on the day `on`.

    A notice that was not clear makes a range. Raises `law.NotInForce` for a day before the
    Implementing Regulation and `InvalidCase` for a day that has not come yet.
    """
    law.require_in_force(("regulation.10", "trading.18"), on)
    _refuse_future(case, on)
    found = sums(case)
    other = used(case, found)
    return Claim(
        outcome=_outcome(found),
        amount=found.amount,
        total=found.amount,
        paid=found.charged,
        on=on,
        findings=tuple(findings(case, found)),
        lines=(*lines(found), *other.lines),
        tables=(_table(found),),
        notes=(*notes(case, found, on), *other.notes),
        decides=("charges",) if found.unclear else (),
        compare=other.bars,
        deadlines=tuple(deadlines(case, found, on)),
        items=tuple(items(case)),
    )


def _refuse_future(case: Case, on: date) -> None:
    days = {f"charges.{number}.day": charge.day for number, charge in enumerate(case.charges)}
    days |= {name: day for name in ("asked_on", "cancelled_on") if (day := getattr(case, name))}
    late = [FieldError("in_future", name, on=on) for name, day in days.items() if day > on]
    if late:
        raise InvalidCase(tuple(late))


def _outcome(found: Sums) -> str:
    if found.unclear:
        return "range"
    if not found.sure:
        return "nothing"
    return "part" if found.clear else "full"


def _table(found: Sums) -> Table:
    """Every charge, oldest first, with what it adds to the sum: the sheet for the evidence."""
    columns = ("number", "day", "amount", "notice", "counted")
    return Table("charges", columns, tuple(_rows(found)))


def _rows(found: Sums) -> Iterator[tuple[Value, ...]]:
    counted: dict[str, Value] = {"unclear": "open", "clear": Decimal("0.00")}
    for number, (charge, reason) in enumerate(found.charges, 1):
        sum_ = counted.get(reason, charge.amount)
        yield number, charge.day, charge.amount, reason, sum_
