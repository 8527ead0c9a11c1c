"""The law as data: instruments, articles and dated values, each with its source.

>>> value("prepaid.seven_days", date(2026, 11, 22)).amount
Decimal('7')
>>> article("prepaid.18").cite("en")
'Prepaid Consumption Interpretation, art. 18'
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from calculators.data import load

INSTRUMENTS = (
    "prepaid", "consumer", "regulation", "complaints", "trading", "platform-rules", "civil-code",
    "e-commerce", "penalties", "online-disputes", "minors", "payment", "personal-information",
    "procedure", "procedure-interpretation", "evidence", "contract-interpretation",
    "general-interpretation", "online-court", "late-interest", "court-fees",
    "beijing", "shanghai", "zhejiang", "lpr", "deposit",
)  # fmt: skip
"""The files beside this one, in the order in which they are listed to readers."""


class NotInForce(LookupError):
    """A legal value or article was asked for a day for which none is on record.

    `name` is what was asked, `on` the day, `since` and `until` the first and the last day on
    record.
    """

    def __init__(self, name: str, on: date, since: date, until: date | None) -> None:
        super().__init__(f"{name} has no value on {on} (on record: {since} to {until or 'now'})")
        self.name, self.on, self.since, self.until = name, on, since, until


@dataclass(frozen=True)
class Instrument:
    """A statute, interpretation, rule or published table, as `<key>.toml` records it.

    `confidence` is V (its text was read), V2 (read in a second source) or M (from memory);
    `in_force_confidence` is that of the day alone. `until` is the first day without force.
    """

    key: str
    title: dict[str, str]
    short: dict[str, str]
    number: dict[str, str]
    in_force: date
    checked: date
    confidence: str
    address: str
    in_force_confidence: str
    until: date | None = None

    @property
    def last_day(self) -> date | None:
        """The last day of force, or `None` while nothing ended it."""
        return self.until and self.until - timedelta(days=1)


@dataclass(frozen=True)
class Article:
    """One article, with a plain summary in both languages (our words, not the law's)."""

    instrument: Instrument
    number: str
    summary: dict[str, str]
    confidence: str

    def cite(self, lang: str) -> str:
        """How the article is cited in `lang`."""
        return cite(self.instrument, (self.number,), lang)


@dataclass(frozen=True)
class LegalValue:
    """A number the law fixes, in `unit`, as sure as the article it comes from."""

    amount: Decimal
    unit: str
    since: date
    article: str
    confidence: str
    checked: date


@cache
def instrument(key: str) -> Instrument:
    """The instrument of that key. Raises `KeyError` when there is none."""
    if key not in INSTRUMENTS:
        raise KeyError(key)
    head = load(f"law/{key}")["instrument"]
    days = {name: day(head[name]) for name in ("in_force", "checked", "until") if name in head}
    sure = {"in_force_confidence": head["confidence"]}
    return Instrument(**(sure | head | days | {"key": key}))


def cite(source: Instrument, numbers: tuple[str, ...], lang: str) -> str:
    """How articles of one instrument are cited together in `lang`; a table has no numbers."""
    name = source.short[lang]
    if numbers == ("",):
        return name
    if lang == "zh":
        return f"{name}第 {'、'.join(numbers)} 条"
    return f"{name}, {'art.' if len(numbers) == 1 else 'arts'} {', '.join(numbers)}"


@cache
def article(ref: str) -> Article:
    """The article of a reference like `"prepaid.18"`. Raises `KeyError` when it is unknown."""
    key, _, number = ref.partition(".")
    source = instrument(key)
    entry = load(f"law/{key}")["article"][number or "all"]
    summary = {lang: entry[lang] for lang in ("zh", "en")}
    return Article(source, number, summary, entry.get("confidence", source.confidence))


def value(name: str, on: date) -> LegalValue:
    """The value in force on `on`, for example `"lpr.one_year"` in per cent a year.

    Raises `NotInForce` before the first recorded day, when its instrument no longer holds, and
    after the day up to which a table that changes was checked: the last known figure is never
    carried forward.
    """
    key, _, series = name.partition(".")
    source, entry = instrument(key), load(f"law/{key}")["value"][series]
    until = day(entry["until"]) if "until" in entry else source.last_day
    known = [(day(since), amount) for since, amount in entry["since"].items()]
    past = [(since, amount) for since, amount in known if since <= on]
    if not past or (until and on > until):
        raise NotInForce(name, on, min(known)[0], until)
    since, amount = max(past)
    ref = f"{key}.{entry['article']}".rstrip(".")
    sure = article(ref).confidence
    return LegalValue(Decimal(amount), entry["unit"], since, ref, sure, source.checked)


def require_in_force(refs: Iterable[str], on: date) -> None:
    """Raises `NotInForce` if an instrument behind `refs` was not in force on `on`."""
    for ref in refs:
        source = article(ref).instrument
        if on < source.in_force or (source.until and on >= source.until):
            raise NotInForce(ref, on, source.in_force, source.last_day)


def as_of(refs: Iterable[str]) -> date:
    """The day on which the oldest check of the instruments behind `refs` was made."""
    return min(article(ref).instrument.checked for ref in refs)


def day(text: Any) -> date:
    """TOML gives a date, the browser's JSON its ISO text."""
    return text if isinstance(text, date) else date.fromisoformat(text)
