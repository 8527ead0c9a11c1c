"""What was found: why each charge counts, where to switch renewal off, what to write."""

from collections.abc import Iterator

from calculators.renewal.case import Case, Charge
from calculators.renewal.claim import Sums, basis, since, total
from calculators.result import Finding, Value

NOTICE = ("regulation.10", "trading.18")
PROOF = ("civil-code.496", "contract-interpretation.10")
ANYWHERE = (None, "personal")
"""Where the mandate sits is not told, or nothing can renew itself there: look everywhere."""


def findings(case: Case, found: Sums) -> Iterator[Finding]:
    """The grounds, then the switches, then the texts to send."""
    yield from _grounds(case, found)
    yield from _switches(case)
    yield from _letters(case, found)


def _grounds(case: Case, found: Sums) -> Iterator[Finding]:
    if after := found.of("after"):
        refs = _free(after)
        strength = "law" if "trading.18" in refs else "arguable"
        yield Finding("after_cancel", strength, "ground", _told(after), refs)
    if none := found.of("none"):
        refs = basis(none)
        strength = "law" if "trading.18" in refs else "arguable"
        yield Finding("no_notice", strength, "ground", _told(none), refs)
    if found.unclear:
        uses = _told(found.unclear)
        yield Finding("unclear_notice", "arguable", "ground", uses, basis(found.unclear))
    if found.clear:
        uses = _told(found.clear)
        yield Finding("clear_notice", "none", "ground", uses, ("trading.18", "civil-code.563"))
    yield from _signup(case)


def _signup(case: Case) -> Iterator[Finding]:
    if case.first_notice is False:
        yield Finding("no_first_notice", "law", "ground", ref=(*NOTICE, *PROOF))
    if case.first_notice:
        yield Finding("first_notice_only", "law", "ground", ref=NOTICE)
    if case.trial:
        yield Finding("trial", "arguable", "ground", ref=NOTICE)
    if case.through_store:
        yield Finding("through_store", "", "ground")


def _free(charges: tuple[Charge, ...]) -> tuple[str, ...]:
    """What lets a reader stop: the free choice, and the Measures for charges in their time."""
    return (*(ref for ref in basis(charges) if ref == "trading.18"), "consumer.9")


def _told(charges: tuple[Charge, ...]) -> dict[str, Value]:
    return {"count": len(charges), "sum": total(charges)}


def _switches(case: Case) -> Iterator[Finding]:
    """Two switches: the platform's own, and the one where the money is taken."""
    yield Finding("not_the_same", "", "switch")
    yield Finding("off_platform", "", "switch", ref=("trading.18",))
    for way in ("wechat", "alipay", "bank"):
        unknown = case.pay_way in ANYWHERE and way != "bank" and case.channel != "app_store"
        if case.pay_way == way or unknown:
            yield Finding(f"off_{way}", "", "switch")
    if case.through_store or case.pay_way in ANYWHERE:
        yield Finding("off_app_store", "", "switch")


def _letters(case: Case, found: Sums) -> Iterator[Finding]:
    if case.cancelled_on is None:
        yield Finding("cancel", "", "send", ref=("trading.18",))
    if after := found.of("after"):
        uses = {**_told(after), "day": case.cancelled_on or after[0].day}
        key = "claim_after" if "trading.18" in _free(after) else "claim_after_early"
        yield Finding(key, "", "send", uses, _free(after))
    if charges := found.of("none", "unclear"):
        uses = {**_told(charges), "trading": since("trading.18"), "regulation": since(NOTICE[0])}
        key = "claim_unclear" if found.unclear else "claim"
        if "trading.18" not in basis(charges):
            yield Finding("claim_early", "", "send", uses, ("consumer.9", "consumer.26"))
            return
        yield Finding(key, "", "send", uses, ("consumer.9", "consumer.26", *NOTICE))
