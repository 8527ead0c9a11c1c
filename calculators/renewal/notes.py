"""What the sum rests on: what the law says of it and what it does not, and old charges."""

from collections.abc import Iterator
from datetime import date

from calculators import law
from calculators.law.record import changes
from calculators.limits import over, yours
from calculators.renewal.case import Case, Charge
from calculators.renewal.claim import EARLIER, Sums, since
from calculators.result import Deadline, Note

YEARS = "civil-code.limitation_years"
NOTICE = ("regulation.10", "trading.18")


def notes(case: Case, found: Sums, on: date) -> Iterator[Note]:
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
    late = [charge for charge in found.counted if over(limitation(charge, case, on), on)]
    if late:
        years = int(law.value(YEARS, on).amount)
        uses = {"count": len(late), "years": years}
        yield Note("old_charges", uses, ("civil-code.188", "civil-code.195"))


def limitation(charge: Charge, case: Case, on: date) -> Deadline:
    """The last day to claim a charge, as if seen at once; a demand in time restarts it."""
    first = yours(YEARS, "limitation", charge.day, on, "civil-code.195")
    asked = case.asked_on
    if asked is None or asked < charge.day or over(first, asked):
        return first
    return yours(YEARS, "limitation", asked, on, "civil-code.195")
