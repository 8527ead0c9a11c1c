"""Whom to ask first, when it was not bought from the platform itself."""

from calculators.entitlement.case import Case
from calculators.result import Finding

_REFS = {
    "shop": ("consumer.44",),
    "reseller": ("consumer.44", "regulation.13"),
    "app_store": (),
}


def seller(case: Case) -> tuple[Finding, ...]:
    """The one who took the money; for a consumer, with what helps to find out who that is."""
    if case.channel == "platform":
        return ()
    if case.resale and case.channel != "app_store":
        return (Finding("seller", group="whom", ref=("civil-code.577",)),)
    return (Finding(case.channel, group="whom", ref=_REFS[case.channel]),)
