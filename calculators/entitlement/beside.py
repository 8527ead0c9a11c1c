"""What stands beside the grounds: notes and open questions."""

from collections.abc import Iterator
from datetime import date

from calculators import law
from calculators.entitlement.case import Case
from calculators.entitlement.clocks import AVOIDANCE, RESCISSION
from calculators.entitlement.consumer import CONSUMER
from calculators.entitlement.contract import CONTRACT
from calculators.limits import over
from calculators.result import Finding, Note

RULES = "platform-rules.32"
SCOPE = ("prepaid.1", "prepaid.26")
NO_REASON = ("window", "seven_days")
CLOCKED = {ground.key for ground in (*CONSUMER, *CONTRACT) if ground.clocks}


def notes(case: Case, found: tuple[Finding, ...], on: date) -> Iterator[Note]:
    """What the grounds take for granted, and what is disputed about them."""
    open_keys = {one.key for one in found if one.group == "usable"}
    refs = {ref for one in found if one.group == "usable" for ref in one.ref}
    if case.payer == "adult" and not case.resale:
        yield Note("assumed")
    if not case.own_wish and not open_keys.isdisjoint(NO_REASON):
        yield Note("one_reason")
    if _lapsed(found, on):
        yield Note("lapsed", {"years": law.value("civil-code.rescission_years", on).amount})
    if refs & {"prepaid.12", "prepaid.13", "prepaid.15"}:
        yield Note("app_memberships", ref=SCOPE)
    if "changed" in open_keys and case.channel == "platform" and _rules_held(case, on):
        yield Note("platform_rules", ref=(RULES,))
    if "closed" in open_keys:
        yield Note("closed_in_bad_faith", ref=("prepaid.23",))
    if any(ref.startswith("e-commerce.") for one in found for ref in one.ref):
        yield Note("content_services", ref=("e-commerce.2",))


def _lapsed(found: tuple[Finding, ...], on: date) -> bool:
    dues = (due for one in found if one.group == "usable" for due in one.deadlines)
    return any(due.key in (RESCISSION, AVOIDANCE) and over(due, on) for due in dues)


def _rules_held(case: Case, on: date) -> bool:
    """The rules for platforms are young: not for a change that was known before them."""
    return (case.knew_on or on) >= law.article(RULES).instrument.in_force


def decides(case: Case, found: tuple[Finding, ...]) -> tuple[str, ...]:
    """The open fields that would change the answer, in the order of the form."""
    keys = {one.key for one in found}
    window, seven = "window" in keys, "seven_days" in keys
    asked = {
        "bought_on": window or seven,
        "unused": window,
        "prior_service": seven,
        "policy_days": case.own_wish,
        "knew_on": bool(keys & CLOCKED),
    }
    return tuple(name for name, asks in asked.items() if asks and getattr(case, name) is None)
