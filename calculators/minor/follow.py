"""What the answer rests on, and what follows from it: dates to keep, things to have at hand."""

from collections.abc import Iterator
from datetime import date, timedelta

from calculators import law
from calculators.minor.case import Case
from calculators.result import Deadline, Item, Note
from calculators.workdays import add_years, rolled

LIMITATION = ("civil-code.188", "civil-code.195", "general-interpretation.36")
RATIFY = ("civil-code.145", "civil-code.203")


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
        days = int(law.value("civil-code.ratification_days", on).amount)
        last = case.ratify_asked_on + timedelta(days=days)
        yield _deadline("ratify", last, case.ratify_asked_on, RATIFY)
    if case.knew_on is not None:
        years = int(law.value("civil-code.limitation_years", on).amount)
        yield _deadline("limitation", add_years(case.knew_on, years), case.knew_on, LIMITATION)


def _deadline(key: str, last: date, since: date, ref: tuple[str, ...]) -> Deadline:
    """Both are the guardian's own to keep: the safe day, with the rolled one beside it."""
    later = rolled(last)
    return Deadline(key, last, since, ref, later if later != last else None)


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
