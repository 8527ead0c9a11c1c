"""The yearly rate of interest on a refund (Prepaid Consumption Interpretation, arts 15 to 17)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import law
from calculators.result import Line, Note

ARTICLES = ("prepaid.15", "prepaid.16", "prepaid.17")

YEAR_DAYS = ("365", "360")
"""The law fixes no day basis: the first is what we use, the second gives more."""

TABLES = {
    "operator": ("lpr",),
    "consumer": ("deposit",),
    "neutral": ("lpr", "deposit"),
    "unsure": ("lpr", "deposit"),
}
"""The tables a cause can lead to: art. 16 names a rate for the two causes only."""

FROM_NOTICE = (Note("interest_from_notice", ref=ARTICLES[2:]),)


@dataclass(frozen=True)
class Rate:
    """`percent` a year from the table `name` (or `agreed`), with the line that tells it."""

    name: str
    percent: Decimal
    line: Line


def rates(cause: str, bought_on: date | None, agreed: Decimal | None) -> tuple[Rate, ...]:
    """The agreed rate, or those in force at contracting that the cause allows (art. 16).

    Empty while the day of contracting is needed and not told. Raises `law.NotInForce` for a
    day that a table does not hold.
    """
    if agreed is not None:
        return (Rate("agreed", agreed, Line("rate_agreed", agreed, {}, ("prepaid.16",))),)
    if bought_on is None:
        return ()
    return tuple(_rate(table, bought_on) for table in TABLES[cause])


def _rate(table: str, bought_on: date) -> Rate:
    found = law.value(f"{table}.one_year", bought_on)
    told = {"bought_on": bought_on, "since": found.since}
    refs = ("prepaid.16", found.article)
    return Rate(table, found.amount, Line(f"rate_{table}", found.amount, told, refs))


def beside(found: tuple[Rate, ...], year: int) -> tuple[Note, ...]:
    """What the reader must know of the rates and of the day basis."""
    sources = (_source(rate.name) for rate in found if rate.name != "agreed")
    return (Note("day_basis", {"days": year}), *sources)


def no_rate(gap: law.NotInForce) -> Note:
    """Why there is no rate: the contract is later than the table was checked, or older than it."""
    if gap.until and gap.on > gap.until:
        return Note("rate_not_checked", {"until": gap.until}, ("prepaid.16", "lpr"))
    return Note("rate_too_early", {"since": gap.since}, ("prepaid.16",))


def _source(table: str) -> Note:
    """LPR figures are reported, the deposit rate is not verified."""
    if table == "lpr":
        return Note("lpr_unverified", {"until": law.instrument(table).checked}, (table,))
    return Note("deposit_unverified", ref=(table,))
