"""Ways that need no breach: the platform's own window, the seven days, and a plain wish."""

from collections.abc import Iterator
from datetime import date

from calculators import law
from calculators.entitlement.case import Case
from calculators.entitlement.clocks import days_after
from calculators.entitlement.ground import usable, useless
from calculators.limits import over
from calculators.result import Finding

ARTICLE = "prepaid.14"
_WISH = {"month": "short", "quarter": "short", "balance": "balance"}


def no_reason(case: Case, on: date) -> Iterator[Finding]:
    """The ways open to someone who need not say why."""
    if case.policy_days is not None:
        yield _window(case, case.policy_days, on)
    if not case.resale and (case.bought_on or case.own_wish):
        yield _seven_days(case, on)
    if case.own_wish:
        yield usable(f"own_wish_{_WISH.get(case.term, 'long')}", "agreement", _wish_refs(case))


def _window(case: Case, days: int, on: date) -> Finding:
    """What the platform promises of itself: a term of the contract, not the law."""
    dues = (days_after("window", case.bought_on, days),) if case.bought_on else ()
    if any(over(due, on) for due in dues):
        return useless("window_over", (), *dues, days=days)
    if case.unused is False:
        return useless("window_used", (), *dues, days=days)
    promise = "civil-code.577" if case.resale else "regulation.12"
    return usable("window", "agreement", (promise,), *dues, days=days)


def _seven_days(case: Case, on: date) -> Finding:
    """Art. 14, which may not fit app memberships: never more than arguable."""
    days = law.value("prepaid.seven_days", on).amount
    dues = (days_after("seven_days", case.bought_on, int(days), ARTICLE),) if case.bought_on else ()
    if case.prior_service:
        return useless("seven_days_prior", (ARTICLE,), days=days)
    if any(over(due, on) for due in dues):
        return useless("seven_days_over", (ARTICLE,), *dues, days=days)
    return usable("seven_days", "arguable", (ARTICLE,), *dues, days=days)


def _wish_refs(case: Case) -> tuple[str, ...]:
    """What strikes down "no refunds at all", and what lets a renewal be ended."""
    if case.resale:
        return ("civil-code.497", "civil-code.562")
    renewal = () if case.term == "balance" else ("trading.18",)
    return ("consumer.26", "prepaid.9", *renewal, "civil-code.562")
