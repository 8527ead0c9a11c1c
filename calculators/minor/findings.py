"""What was found: the ground, what a court weighs, and what to write."""

from collections.abc import Iterator

from calculators.minor.case import Case
from calculators.minor.child import VOID
from calculators.result import Finding, Span

CONSENT = ("civil-code.145", "prepaid.10")
AGE = ("civil-code.145", "general-interpretation.5")
CLAIM = ("civil-code.145", "civil-code.157", "prepaid.10")
BARRED = ("prepaid.10", "minors.44", "minors.46")

STRENGTH = {"none": "law", "before": "none", "after": "none", "unsure": "arguable"}
"""How far the answer on consent carries; what fits an age a court decides."""


def findings(case: Case, amount: Span) -> Iterator[Finding]:
    """The ground first, then what is weighed, then the texts to send."""
    yield from _ground(case)
    yield from _weighed(case)
    yield from _letters(case, amount)


def _ground(case: Case) -> Iterator[Finding]:
    if case.payer == "child":
        yield Finding("void", "law", "ground", ref=VOID)
        return
    yield Finding(f"consent_{case.consent}", STRENGTH[case.consent], "ground", ref=CONSENT)
    strength = "none" if case.fits_age == "yes" else "arguable"
    yield Finding(f"fits_{case.fits_age}", strength, "ground", ref=AGE)


def _weighed(case: Case) -> Iterator[Finding]:
    if case.barred != "no":
        strength = "law" if case.barred == "yes" else "arguable"
        yield Finding(f"barred_{case.barred}", strength, "weighed", ref=BARRED)
    if case.guardian_fault:
        yield Finding("guardian_fault", "arguable", "weighed", ref=("civil-code.157",))
    if case.second_time:
        yield Finding("second_time", "reported", "weighed")


def _letters(case: Case, amount: Span) -> Iterator[Finding]:
    """A demand only where each sentence can be true: not agreed, and the unfit part is told."""
    if case.payer == "child" and amount.high:
        yield Finding("claim_child", "", "send", {"sum": amount.high, "paid": case.paid}, VOID)
    told = case.fits_age in ("no", "unsure") or case.unfit is not None
    if case.payer == "teen" and case.consent == "none" and told:
        uses = {"sum": amount.high, "paid": case.paid}
        yield Finding("claim_teen", "", "send", uses, CLAIM)
    yield Finding("ask_records", "", "send", ref=BARRED if case.barred != "no" else ())
