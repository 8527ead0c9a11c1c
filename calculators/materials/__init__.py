"""Which materials to hand in for a refund, sorted, with an evidence index to print.

>>> from calculators.form import read
>>> found = calculate(read(Case, {"ground": "no_reason", "unused": "yes"}), date(2026, 11, 22))
>>> [item.key for item in found.items if item.group == "ground"]
['policy_page', 'nonuse_proof']
"""

from datetime import date

from calculators import law
from calculators.answer import Ways
from calculators.materials.beside import NEVER, index, notes
from calculators.materials.case import Case
from calculators.materials.lists import items
from calculators.result import Note, Result

__all__ = ["NEXT", "Case", "calculate"]

NEXT: Ways = (
    ("hand_in", "steps/materials/"), ("print", "print/materials/"), ("follow", "steps/follow-up/"),
)  # fmt: skip


def calculate(case: Case, on: date) -> Result:
    """The list for `case`, in the order in which it is handed in; the outcome is the receiver.

    Raises `law.NotInForce` for a day on which an article it cites was not in force.
    """
    found = items(case)
    result = Result(
        outcome=case.stage,
        on=on,
        listing=True,
        headline=Note("count", {"n": len(found)}),
        findings=NEVER,
        tables=(index(found),),
        notes=tuple(notes(case, found)),
        items=found,
    )
    law.require_in_force(result.refs, on)
    return result
