"""All that is on record about an instrument, for the page and the check that list it whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators import law
from calculators.data import load


@dataclass(frozen=True)
class Change:
    """What changed on a day, in both languages, and what it was before where that helps."""

    day: date
    text: Mapping[str, str]
    was: Mapping[str, str] | None


@dataclass(frozen=True)
class Series:
    """A value with every figure it has had, oldest first, each with the day it holds from.

    `article` is its source, `note` a warning for readers; a table that goes on changing was
    checked up to `until`.
    """

    name: str
    unit: str
    article: str
    since: tuple[tuple[date, Decimal], ...]
    until: date | None
    note: Mapping[str, str] | None


def refs(key: str) -> tuple[str, ...]:
    """The reference of every article on record, by number; the whole instrument's own first."""
    numbers = sorted(load(f"law/{key}")["article"], key=_in_order)
    return tuple(key if number == "all" else f"{key}.{number}" for number in numbers)


def changes(key: str) -> tuple[Change, ...]:
    """What changed in the instrument, newest first."""
    found = map(_change, load(f"law/{key}").get("change", ()))
    return tuple(sorted(found, key=lambda change: change.day, reverse=True))


def series(key: str) -> tuple[Series, ...]:
    """The instrument's dated values, in the order of the file."""
    values = load(f"law/{key}").get("value", {})
    return tuple(_series(key, name, entry) for name, entry in values.items())


def _change(entry: Mapping[str, Any]) -> Change:
    text = {lang: entry[lang] for lang in ("zh", "en")}
    return Change(law.day(entry["day"]), text, entry.get("was"))


def _series(key: str, name: str, entry: Mapping[str, Any]) -> Series:
    since = sorted((law.day(day), Decimal(amount)) for day, amount in entry["since"].items())
    until = law.day(entry["until"]) if "until" in entry else None
    ref = f"{key}.{entry['article']}".rstrip(".")
    return Series(f"{key}.{name}", entry["unit"], ref, tuple(since), until, entry.get("note"))


def _in_order(number: str) -> tuple[int, str]:
    digits = re.match("[0-9]+", number)
    return (int(digits[0]) if digits else 0, number)
