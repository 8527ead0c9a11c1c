"""Words of a language, and numbers and days as they are written in both.

>>> words("zh", "refund").say("lines.days_left.value", value=265)
'265 天'
>>> words("en").say("yuan", amount=Decimal("1710.67"))
'1,710.67 yuan'
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Any

from calculators.data import load
from calculators.result import to_fen

LANGUAGES = {"zh": "zh-Hans", "en": "en"}
"""The languages, each with the tag that goes into a page's `lang`."""


def money(amount: Decimal) -> str:
    """An amount as a result shows it: grouped, always two decimals."""
    return f"{to_fen(amount):,.2f}".replace("-", "−")


def number(amount: Decimal) -> str:
    """An amount as it was typed: grouped, without decimals that say nothing."""
    text = money(amount)
    return text.removesuffix(".00")


def rate(share: Decimal) -> str:
    """A percentage, with the decimals it was given."""
    return f"{share}%"


def ratio(share: Decimal) -> str:
    """A ratio to four decimals, for reading only: calculations keep it exact."""
    return f"{share:.4f}"


def moment(value: date) -> str:
    """A day, or the minute of one, as both languages write it."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat()


_FORMS = {"": number, "money": money, "rate": rate, "ratio": ratio}


class _Formatter(Formatter):
    """`str.format` for words: bare fields take the form that fits their type."""

    def __init__(self, words: "Words") -> None:
        self._words = words

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "duration":
            return self._words.duration(value)
        if format_spec in _FORMS and isinstance(value, Decimal):
            return _FORMS[format_spec](value)
        if isinstance(value, date):
            return moment(value)
        if isinstance(value, int):
            return f"{value:,}"
        return str(value)


class Words:
    """The words of one language: the shared ones, and over them a calculator's own."""

    def __init__(
        self, lang: str, tables: tuple[Mapping[str, Any], ...], calculator: str | None = None
    ) -> None:
        self.lang, self.calculator, self._tables = lang, calculator, tables
        self._formatter = _Formatter(self)

    def find(self, path: str) -> str | None:
        """The raw template at a dotted `path`, or `None`."""
        for table in self._tables:
            found: Any = table
            for part in path.split("."):
                found = found.get(part) if isinstance(found, Mapping) else None
            if isinstance(found, str):
                return found
        return None

    def raw(self, path: str) -> str:
        """The template at `path`. Raises `KeyError` when nobody wrote it."""
        found = self.find(path)
        if found is None:
            raise KeyError(f"{self.lang}: {path}")
        return found

    def say(self, path: str, /, **facts: Any) -> str:
        """The words at `path` with `facts` filled in. Raises `KeyError` for a missing one."""
        return self._formatter.vformat(self.raw(path), (), facts)

    def duration(self, minutes: int) -> str:
        """`minutes` in days, hours and minutes, those that are nothing left out.

        >>> words("en").duration(2 * 24 * 60 + 75)
        '2 d 1 h 15 min'
        """
        days, rest = divmod(minutes, 24 * 60)
        parts = {"days": days, "hours": rest // 60, "minutes": rest % 60}
        told = [self.say(f"duration.{unit}", n=n) for unit, n in parts.items() if n]
        return " ".join(told) or self.say("duration.minutes", n=0)


@cache
def words(lang: str, calculator: str | None = None) -> Words:
    """The words of `lang`, with those of a calculator's folder if one is named."""
    tables = (load(lang),)
    own = (load(f"{calculator}/{lang}"),) if calculator else ()
    return Words(lang, (*own, *tables), calculator)


OTHERS = ("earlier", "other", "whole")
"""The facts of an error that name another field."""


def path_of(field: str) -> str:
    """Where the words of a field stand; `charges.2.day` is the `day` of any row."""
    return ".".join(part for part in f"fields.{field}".split(".") if not part.isdecimal())


def error(words: Words, field: str, code: str, facts: Mapping[str, Any]) -> str:
    """The message of a `FieldError`, with other fields named by their labels."""
    named, beside = dict(facts), field.rpartition(".")[0]
    for key in OTHERS:
        if key in named:
            other = f"{beside}.{named[key]}".lstrip(".")
            named[key] = words.raw(f"{path_of(other)}.label")
    if code == "not_choice":
        options = str(named["options"]).split(", ")
        found = (words.find(f"{path_of(field)}.{option}") for option in options)
        named["options"] = words.raw("and_so").join(label for label in found if label)
    return words.say(f"errors.{code}", **named)
