"""The seven days of art. 14 (C1): the principal back, without a reason."""

from datetime import date

from calculators import law
from calculators.limits import MOVES, over, yours
from calculators.refund.case import Case
from calculators.refund.part import Part
from calculators.result import Deadline, Line, Note, Span, exactly

ARTICLE = ("prepaid.14",)


def seven_days(case: Case, on: date, balance: Span) -> Part:
    """What art. 14 makes of the `balance` while the seven days run; the balance itself after.

    It is a choice beside arts 15 to 17, so it never lowers what they give. The request counts
    on the day of rescission, or today; the law, on the day of payment. Whether courts apply
    art. 14 to app memberships is arguable: the result says so whenever it rests on it.
    """
    if case.bought_on is None:
        return Part(balance)
    try:
        due = yours("prepaid.seven_days", "seven_days", case.bought_on, case.bought_on)
    except law.NotInForce:
        return Part(balance)  # paid before there was an art. 14
    asked = case.rescinded_on or on
    if over(due, asked) or case.prior_service:
        return Part(balance, notes=(_closed(due, asked),))
    if asked > due.day:
        return _moved(case, balance, due)
    own_reason = case.cause in ("consumer", "unsure")
    if balance == exactly(case.paid) and not (own_reason and case.prior_service is False):
        note = Note("seven_days_open", {"until": due.day}, ARTICLE)
        return Part(balance, notes=(note,), deadlines=(due,))
    return _principal(case, balance, due)


def _closed(due: Deadline, asked: date) -> Note:
    if over(due, asked):
        return Note("seven_days_over", {"until": due.day}, ARTICLE)
    return Note("seven_days_prior", ref=ARTICLE)


def _moved(case: Case, balance: Span, due: Deadline) -> Part:
    """Asked after the seventh day, which was a day off: nobody has seen a court move it."""
    until = due.other or due.day
    moved = Note("seven_days_moved", {"day": due.day, "until": until}, (*ARTICLE, MOVES))
    if balance == exactly(case.paid):
        return Part(balance, notes=(moved,))
    line = Line("refund_seven_days", case.paid, {"paid": case.paid, "until": due.day}, ARTICLE)
    notes = (Note("seven_days_arguable", ref=ARTICLE), moved)
    return Part(Span(balance.low, case.paid), (line,), notes, ())


def _principal(case: Case, balance: Span, due: Deadline) -> Part:
    """Untouched and no prior service: the principal. Otherwise from the balance up to it."""
    line = Line("refund_seven_days", case.paid, {"paid": case.paid, "until": due.day}, ARTICLE)
    notes: tuple[Note, ...] = (Note("seven_days_arguable", ref=ARTICLE),)
    untouched = case.unused or balance.low == case.paid
    if untouched and case.prior_service is False:
        return Part(exactly(case.paid), (line,), notes, (), (due,))
    decides: tuple[str, ...] = () if case.prior_service is False else ("prior_service",)
    if not untouched:
        told = case.unused is not None or case.units_used or case.consumed or case.uses
        decides += () if told else ("unused",)
        notes += (Note("seven_days_used", ref=("prepaid.14", "prepaid.15")),)
    return Part(Span(balance.low, case.paid), (line,), notes, decides, (due,))
