"""What the sum rests on: what the law says of it and what it does not, and old charges."""

from collections.abc import Iterator
from datetime import date

from calculators import law
from calculators.law.record import changes
from calculators.renewal.case import Charge
from calculators.renewal.claim import EARLIER, Sums, since
from calculators.result import Note
from calculators.workdays import add_years

NOTICE = ("regulation.10", "trading.18")


def notes(found: Sums, on: date) -> Iterator[Note]:
    """The sentences beside the sum, the most important first."""
    if found.counted:
        yield Note("claim_not_award", ref=NOTICE)
    deleted = changes("trading")[-1].day
    yield Note("no_days", {"day": deleted}, NOTICE)
    days = [charge.day for charge in found.counted]
    known, older = since("regulation.10"), since("trading.18")
    if any(older <= day < known for day in days):
        yield Note("before_regulation", {"since": known, "older": older}, ("trading.18",))
    if any(day < older for day in days):
        yield Note("before_trading", {"since": older}, EARLIER)
    late = [charge for charge in found.counted if lapses(charge, on) < on]
    if late:
        uses = {"count": len(late), "years": _years(on)}
        yield Note("old_charges", uses, ("civil-code.188", "civil-code.195"))


def lapses(charge: Charge, on: date) -> date:
    """The last day of limitation, counted from the charge as if it had been seen at once."""
    return add_years(charge.day, _years(on))


def _years(on: date) -> int:
    return int(law.value("civil-code.limitation_years", on).amount)
