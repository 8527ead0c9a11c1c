"""What a reader needs beside the days: how they are counted, and what they do not say."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from calculators import law
from calculators.deadlines.case import Case
from calculators.deadlines.count import Started
from calculators.limits import unannounced
from calculators.result import Note

FIRST_AND_LAST = ("civil-code.201", "civil-code.203")
PRACTICE = ("review", "payout", "agreed")


def notes(case: Case, on: date, found: Sequence[Started]) -> Iterator[Note]:
    """The notes for the clocks of `case`, what changes a step first, how it is counted last."""
    running = {one.clock.key: one for one in found if not one.met}
    yield from _kept(case, found)
    yield from _years(case, on, running)
    if case.judged_on and case.small_claims:
        yield Note("no_appeal", ref=("procedure.165",))
    if any(ref.startswith("e-commerce.") for one in running.values() for ref in one.due.ref):
        yield Note("content_services", ref=("e-commerce.2",))
    if running.keys() & set(PRACTICE):
        yield Note("practice")
    if running:
        yield Note("counting", ref=FIRST_AND_LAST)
    if any(_unmoved(one) for one in running.values()):
        yield Note("unannounced")


def _kept(case: Case, found: Sequence[Started]) -> Iterator[Note]:
    """Whether the seven days were kept; nobody has seen a court move their end."""
    for one in found:
        if one.clock.key != "seven_days" or not one.met or case.asked_on is None:
            continue
        if case.asked_on <= one.due.day:
            yield Note("seven_days_kept", {"day": one.due.day}, one.due.ref)
        else:
            uses = {"day": one.due.day, "other": one.last}
            yield Note("seven_days_moved", uses, one.due.ref)


def _years(case: Case, on: date, running: Mapping[str, Started]) -> Iterator[Note]:
    """What a demand does to the limitation, and that it does nothing to the right to rescind."""
    first, again = running.get("limitation"), running.get("limitation_again")
    if "rescission" in running and (first or again):
        values = {"limitation": "limitation_years", "rescission": "rescission_years"}
        uses = {key: law.value(f"civil-code.{name}", on).amount for key, name in values.items()}
        yield Note("two_clocks", uses, ("civil-code.195", "civil-code.199"))
    if first and case.demanded_on and case.demanded_on > first.last:
        yield Note("late_demand", {"day": first.due.day}, ("civil-code.195",))
    elif first and case.asked_on and first.due.since <= case.asked_on <= first.last:
        yield Note("asking_counts", {"day": case.asked_on}, ("civil-code.195",))


def _unmoved(one: Started) -> bool:
    """Whether one's own last day might move, in a year whose days off nobody knows."""
    return one.clock.mine and unannounced(one.due.day)
