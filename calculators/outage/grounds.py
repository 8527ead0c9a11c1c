"""What an outage may give a reader: a breach to argue, an agreed line, a right with a limit."""

from collections.abc import Iterator
from datetime import date

from calculators.limits import yours
from calculators.outage.case import Case
from calculators.outage.down import Down
from calculators.outage.stretch import Stretch
from calculators.result import Deadline, Finding, Item, Note, Value

BREACH = ("consumer.53", "prepaid.12", "civil-code.577")
RESCIND = ("prepaid.13", "civil-code.563", "civil-code.565")
LIMIT = "civil-code.rescission_years"
AGREED = {
    "agreed": ("consumer.16", "civil-code.577"),
    "agreed_in_total": ("prepaid.8", "civil-code.498"),
}


def findings(case: Case, found: Down) -> tuple[Finding, ...]:
    """The agreed line first where it was reached: it needs the least argument."""
    facts: dict[str, Value] = {
        "first": found.stretches[0].begin,
        "last": found.stretches[-1].end,
        "total": found.minutes,
        "longest": found.longest.minutes,
    }
    return tuple(_findings(case, found, facts))


def _findings(case: Case, found: Down, facts: dict[str, Value]) -> Iterator[Finding]:
    reached = _reached(case, found)
    if reached and case.promised_hours:
        uses = facts | {"hours": case.promised_hours}
        yield Finding(reached, "agreement", uses=uses, ref=AGREED[reached])
    if found.still:
        yield Finding("still_down", "arguable", uses=facts, ref=("civil-code.563",))
    yield Finding("breach", "arguable", uses=facts, ref=BREACH)
    # A notice of rescission is not put into the hands of someone whose outage was short.
    key = "rescind" if found.still or reached else "rescind_later"
    yield Finding(key, "arguable", uses=facts, ref=RESCIND)


def _reached(case: Case, found: Down) -> str:
    """Which reading of the agreed hours is met: one stretch alone, only all together, none."""
    if case.promised_hours is None:
        return ""
    limit = case.promised_hours * 60
    if found.longest.minutes >= limit:
        return "agreed"
    return "agreed_in_total" if found.minutes >= limit else ""


def notes(case: Case, found: Down) -> tuple[Note, ...]:
    """That no statute draws a line in hours, and how the agreed one was met or missed."""
    if case.promised_hours is None:
        return (Note("hours_are_no_law"),)
    hours, longest = case.promised_hours, found.longest.minutes
    uses: dict[str, Value] = {"hours": hours, "longest": longest}
    if not _reached(case, found):
        return (Note("agreed_not_reached", uses),)
    return (Note("agreed_exactly", {"hours": hours}),) if longest == hours * 60 else ()


def deadlines(found: Down, on: date) -> tuple[Deadline, ...]:
    """One year to rescind, from the first day; from the last, once it is over, as the other way.

    The year runs from knowing the ground. Which outage is the ground can be argued, so the
    earlier day is the one to go by.
    """
    first = found.stretches[0].begin.date()
    days = {"rescind_first": first}
    if not found.still and _last(found.stretches) != first:
        days["rescind_last"] = _last(found.stretches)
    return tuple(yours(LIMIT, key, day, on) for key, day in days.items())


def _last(stretches: tuple[Stretch, ...]) -> date:
    return stretches[-1].last_day


def items(case: Case) -> tuple[Item, ...]:
    """The proof of an outage, the strongest first."""
    keys = ["recording", "status_page", "support_answer", "order_record"]
    return tuple(map(Item, keys + (["agreement_page"] if case.promised_hours else [])))
