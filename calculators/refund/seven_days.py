"""The seven days of art. 14 (C1): the principal back, without a reason."""

from datetime import date, timedelta

from calculators import law
from calculators.refund.case import Case
from calculators.refund.part import Part
from calculators.result import Deadline, Line, Note, Span, exactly

ARTICLE = ("prepaid.14",)


def seven_days(case: Case, on: date, balance: Span) -> Part:
    """What art. 14 makes of the `balance` while the seven days run; the balance itself after.

    It is a choice beside arts 15 to 17, so it never lowers what they give. The request counts
    on the day of rescission, or today. Whether courts apply art. 14 to app memberships is
    arguable: the result says so whenever it rests on it.
    """
    if case.bought_on is None:
        return Part(balance)
    days = int(law.value("prepaid.seven_days", on).amount)
    until = case.bought_on + timedelta(days=days)
    if (case.rescinded_on or on) > until:
        return Part(balance, notes=(Note("seven_days_over", {"until": until}, ARTICLE),))
    if case.prior_service:
        return Part(balance, notes=(Note("seven_days_prior", ref=ARTICLE),))
    deadline = (Deadline("seven_days", until, case.bought_on, ARTICLE),)
    own_reason = case.cause in ("consumer", "unsure")
    if balance == exactly(case.paid) and not (own_reason and case.prior_service is False):
        note = Note("seven_days_open", {"until": until}, ARTICLE)
        return Part(balance, notes=(note,), deadlines=deadline)
    return _principal(case, balance, until, deadline)


def _principal(case: Case, balance: Span, until: date, deadline: tuple[Deadline, ...]) -> Part:
    """Untouched and no prior service: the principal. Otherwise from the balance up to it."""
    line = Line("refund_seven_days", case.paid, {"paid": case.paid, "until": until}, ARTICLE)
    notes: tuple[Note, ...] = (Note("seven_days_arguable", ref=ARTICLE),)
    untouched = case.unused or balance.low == case.paid
    if untouched and case.prior_service is False:
        return Part(exactly(case.paid), (line,), notes, (), deadline)
    decides: tuple[str, ...] = () if case.prior_service is False else ("prior_service",)
    if not untouched:
        told = case.unused is not None or case.units_used or case.consumed
        decides += () if told else ("unused",)
        notes += (Note("seven_days_used", ref=("prepaid.14", "prepaid.15")),)
    return Part(Span(balance.low, case.paid), (line,), notes, decides, deadline)
