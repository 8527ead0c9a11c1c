"""Which clauses of a user agreement to look at, and what can be said against each.

>>> from calculators.form import read
>>> case = read(Case, {"agreement": "虚拟商品，一经售出概不退款。"})
>>> [finding.key for finding in calculate(case, date(2026, 11, 22)).findings][:1]
['no_refund']
"""

from datetime import date

from calculators import law
from calculators.answer import Ways
from calculators.clauses.case import Case
from calculators.clauses.find import KINDS, Passage, passages, readable
from calculators.clauses.quote import quotes
from calculators.clauses.weigh import KEPT_REFS, REFS, SILENT, STRENGTH
from calculators.result import Finding, Note, Quote, Result

__all__ = ["NEXT", "Case", "calculate"]

NEXT: Ways = (("ask", "steps/contact/"), ("sum", "tools/refund/"), ("list", "print/materials/"))


def calculate(case: Case, on: date) -> Result:
    """The clauses found, what weighs most first; then those good for the reader, then the gaps.

    Raises `law.NotInForce` for a day before one of the articles held against them.
    """
    law.require_in_force((ref for refs in (*REFS.values(), KEPT_REFS) for ref in refs), on)
    found = passages(case.agreement)
    worst, good = _findings(case, found, kept=False), _findings(case, found, kept=True)
    outcome = _outcome(case, worst, good)
    return Result(
        outcome=outcome,
        on=on,
        headline=_headline(outcome, found, worst, good),
        extra=Note(worst[0].key) if worst else None,
        findings=(*worst, *good, *(_silent(found) if outcome != "unread" else ())),
        notes=_notes(worst) if outcome != "unread" else (),
    )


def _findings(case: Case, found: tuple[Passage, ...], *, kept: bool) -> tuple[Finding, ...]:
    """One for each kind of clause against the reader, or for each that is `kept`."""
    some = {kind: tuple(one for one in found if one.kind == kind and one.kept == kept)
            for kind in KINDS}  # fmt: skip
    tell = _good if kept else _bad
    return tuple(tell(kind, quotes(case.agreement, of)) for kind, of in some.items() if of)


def _bad(kind: str, shown: tuple[Quote, ...]) -> Finding:
    return Finding(kind, STRENGTH[kind], "found", ref=REFS[kind], quotes=shown)


def _good(kind: str, shown: tuple[Quote, ...]) -> Finding:
    return Finding(f"{kind}_kept", "keep", "kept", ref=KEPT_REFS, quotes=shown)


def _silent(found: tuple[Passage, ...]) -> tuple[Finding, ...]:
    """What a refund depends on and no clause speaks of, then the letter that asks for it."""
    told = {one.kind for one in found}
    gaps = [f"{kind}_missing" for kind in SILENT if kind not in told]
    return tuple(Finding(gap, group="missing") for gap in (*gaps, *["ask_missing"][: len(gaps)]))


def _outcome(case: Case, worst: tuple[Finding, ...], good: tuple[Finding, ...]) -> str:
    if worst or good:
        return "found" if worst else "good"
    return "nothing" if readable(case.agreement) else "unread"


def _headline(
    outcome: str,
    found: tuple[Passage, ...],
    worst: tuple[Finding, ...],
    good: tuple[Finding, ...],
) -> Note:
    against = sum(not one.kept for one in found)
    uses = {"found": {"passages": against, "kinds": len(worst)}, "good": {"kinds": len(good)}}
    return Note(outcome, uses.get(outcome, {}))


def _notes(worst: tuple[Finding, ...]) -> tuple[Note, ...]:
    cited = {ref.partition(".")[0] for one in worst for ref in one.ref}
    scope = (Note("prepaid_scope", ref=("prepaid.1",)),) if "prepaid" in cited else ()
    reported = (Note("reported"),) if "platform-rules" in cited else ()
    return (Note("looked", {"kinds": len(KINDS)}), *scope, *reported)
