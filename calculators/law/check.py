"""What of the law register needs looking at: `python -m calculators.law.check --on 2026-11-22`.

Names what was last checked long ago and what nobody has read in its own text, one line each.
"""

import argparse
from collections.abc import Iterator
from datetime import date

from calculators import law, workdays
from calculators.data import load
from calculators.law.record import refs, series

MONTHS = 6
"""After this many months a check counts as old."""

UNREAD = {"V2": "Read in a second source only", "M": "From memory only, never checked"}


def report(on: date) -> str:
    """The groups of findings as on `on`, each with its count; the register's size at the end."""
    groups = {f"Checked more than {MONTHS} months before {on}": list(_old(on))}
    groups |= {title: list(_unread(sure)) for sure, title in UNREAD.items()}
    groups["Working days not announced"] = list(_missing(on))
    told = [line for title, found in groups.items() for line in _group(title, found)]
    articles = sum(len(refs(key)) for key in law.INSTRUMENTS)
    values = sum(len(series(key)) for key in law.INSTRUMENTS)
    size = f"{len(law.INSTRUMENTS)} instruments, {articles} articles, {values} values on record."
    return "\n".join([*told, size])


def _group(title: str, found: list[str]) -> Iterator[str]:
    yield f"{title}: {len(found) or 'none'}"
    yield from (f"  {line}" for line in found)
    yield ""


def _old(on: date) -> Iterator[str]:
    limit = workdays.add_months(on, -MONTHS)
    for key in law.INSTRUMENTS:
        source = law.instrument(key)
        if source.checked < limit:
            yield f"{key}: {source.short['en']}, checked on {source.checked}"
        for value in series(key):
            if value.until and value.until < limit:
                yield f"{value.name}: checked up to {value.until}"
    checked = law.day(load("law/workdays")["checked"])
    if checked < limit:
        yield f"workdays: checked on {checked}"


def _unread(sure: str) -> Iterator[str]:
    """Whole instruments, then days and articles that are less sure than their instrument."""
    for key in law.INSTRUMENTS:
        source = law.instrument(key)
        if source.confidence == sure:
            yield f"{key}: {source.short['en']}, all of it"
        elif source.in_force_confidence == sure:
            yield f"{key}: {source.short['en']}, in force from {source.in_force}"
        for article in map(law.article, refs(key)):
            if article.confidence == sure != source.confidence:
                yield f"{key}.{article.number}: {article.cite('en')}".replace(".:", ":")
    for year in workdays.years():
        if year.confidence == sure:
            yield f"workdays {year.year}: {year.title['en']}"


def _missing(on: date) -> Iterator[str]:
    announced = {year.year for year in workdays.years()}
    yield from (str(year) for year in (on.year, on.year + 1) if year not in announced)


def main() -> None:
    """Prints the report for the day given with `--on`."""
    parser = argparse.ArgumentParser(prog="python -m calculators.law.check", description=__doc__)
    parser.add_argument("--on", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    print(report(parser.parse_args().on))


if __name__ == "__main__":
    main()
