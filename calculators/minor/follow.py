"""What the answer rests on, and what follows from it: dates to keep, things to have at hand."""

from collections.abc import Iterator
from datetime import date

from calculators.limits import yours
from calculators.minor.case import Case
from calculators.result import Deadline, Item, Note

LIMITATION = ("civil-code.195", "general-interpretation.36")


def notes(case: Case) -> Iterator[Note]:
    """The sentences beside the sum, the most important first."""
    if case.payer == "child":
        yield Note("child_alone", ref=("civil-code.20", "civil-code.144"))
        if case.guardian_fault is not False:
            yield Note("child_shared", ref=("civil-code.157",))
    else:
        yield Note("discretion", ref=("civil-code.157", "general-interpretation.5"))
        yield Note("own_wages", ref=("civil-code.18",))
        yield Note("draft_standard")
    yield Note("scope", ref=("prepaid.1", "prepaid.10"))
    yield Note("fabricated", ref=("complaints.42",))
    yield Note("who_sues", ref=("prepaid.3",))


def deadlines(case: Case, on: date) -> Iterator[Deadline]:
    """Thirty days to answer the operator, unless ratified already; three years to claim."""
    if case.ratify_asked_on is not None and not case.agreed:
        yield yours(
            "civil-code.ratification_days", "ratify", case.ratify_asked_on, on, "civil-code.203"
        )
    if case.knew_on is not None:
        yield yours("civil-code.limitation_years", "limitation", case.knew_on, on, *LIMITATION)


def items(case: Case) -> Iterator[Item]:
    """The evidence: who the child is, what was paid, and that the child did it."""
    yield Item("kinship", "who")
    yield Item("guardian_id", "who")
    yield Item("orders", "what")
    yield Item("payments", "what")
    yield Item("device_use", "child_did")
    yield Item("account_page", "child_did")
    yield Item("dialogue", "child_did")
    if case.payer == "child":
        yield Item("delivered", "used")
