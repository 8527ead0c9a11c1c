"""Whether a refund can be asked for: every ground with its strength, its limits, its proof.

>>> from calculators.form import read
>>> case = read(Case, {"term": "year", "not_delivered": "yes", "knew_on": "2026-08-01"})
>>> [(one.key, one.strength) for one in calculate(case, date(2026, 11, 22)).findings]
[('not_delivered', 'law')]
"""

from datetime import date

from calculators import law
from calculators.answer import Ways
from calculators.entitlement.beside import decides, notes
from calculators.entitlement.case import Case
from calculators.entitlement.consumer import CONSUMER
from calculators.entitlement.contract import CONTRACT
from calculators.entitlement.ground import STRENGTHS, grounds, usable, useless
from calculators.entitlement.have import items
from calculators.entitlement.no_reason import no_reason
from calculators.entitlement.seller import seller
from calculators.form import InvalidCase
from calculators.kinds import FieldError
from calculators.result import Finding, Note, Result

__all__ = ["NEXT", "Case", "calculate"]

NEXT: Ways = (
    ("amount", "tools/refund/"), ("tell", "steps/contact/"), ("list", "print/materials/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Result:
    """Every ground of `case` as it stands on the day `on`, the strongest first.

    There is always one that can be used. Raises `InvalidCase` for a day that has not come yet
    and `law.NotInForce` for a day on which an article behind the answer was not in force.
    """
    _refuse_future(case, on)
    found = _findings(case, on)
    usables = [one for one in found if one.group == "usable"]
    first = usables[0]
    result = Result(
        outcome=first.strength,
        on=on,
        headline=Note(first.key, {"count": len(usables)}),
        findings=found,
        notes=tuple(notes(case, found, on)),
        decides=decides(case, found),
        items=items(found),
    )
    law.require_in_force(result.refs, on)
    return result


def _refuse_future(case: Case, on: date) -> None:
    days = {"bought_on": case.bought_on, "knew_on": case.knew_on}
    late = [name for name, day in days.items() if day and day > on]
    if late:
        raise InvalidCase(tuple(FieldError("in_future", name, on=on) for name in late))


def _findings(case: Case, on: date) -> tuple[Finding, ...]:
    """The usable grounds, whom to ask first, then what does not help: each by strength."""
    table = CONTRACT if case.resale else CONSUMER
    found = [*grounds(table, case, on), *no_reason(case, on)]
    if case.resale:
        found.append(useless("resale", ("consumer.2", "complaints.16", "complaints.17")))
    if all(one.group == "useless" for one in found):
        found.append(usable("remains", "agreement", ("civil-code.562",)))
    found.sort(key=lambda one: STRENGTHS.index(one.strength))
    split = [one for one in found if one.group == "usable"]
    return (*split, *seller(case), *found[len(split) :])
