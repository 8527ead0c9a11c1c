"""How long a service was down, as evidence, and what the lost time may be worth.

>>> from calculators.form import read
>>> case = read(Case, {"outages": "2026-03-01 20:15 | 2026-03-03 23:30"})
>>> calculate(case, date(2026, 11, 22)).headline.uses
{'minutes': 3075}
"""

from datetime import date

from calculators import law
from calculators.outage.case import Case
from calculators.outage.down import Down, down, lines, table
from calculators.outage.grounds import deadlines, findings, items, notes
from calculators.outage.worth import worth
from calculators.result import Note, Result, Value

__all__ = ["NEXT", "Case", "calculate"]

NEXT = (
    ("refund", "tools/refund/"), ("materials", "steps/materials/"), ("tell", "steps/contact/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Result:
    """The minutes without service as on the day `on`, as evidence.

    Once price and term are known, `extra` holds the share of the price in yuan. No statute names
    that sum, so it is no `Claim`. Raises `law.NotInForce` for a day before the Interpretation
    and `InvalidCase` for a time that has not come yet.
    """
    law.require_in_force(("prepaid.12",), on)
    found = down(case, on)
    value = worth(case, found)
    return Result(
        outcome="still" if found.still else "over",
        on=on,
        headline=_headline(found),
        findings=findings(case, found),
        lines=(*lines(found), *value.lines),
        tables=(table(found),),
        notes=(*notes(case, found), *found.notes, *value.notes),
        extra=Note("worth", {"sum": value.amount}) if value.amount is not None else None,
        decides=value.decides,
        deadlines=deadlines(found, on),
        items=items(case),
    )


def _headline(found: Down) -> Note:
    minutes: dict[str, Value] = {"minutes": found.minutes}
    count = len(found.stretches)
    return Note("several", minutes | {"count": count}) if count > 1 else Note("one", minutes)
