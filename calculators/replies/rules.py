"""The rules of `rules.toml`, compiled: what each kind of refusal looks like."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from calculators.data import load

Pattern = re.Pattern[str]
LEVELS = ("any", "weak", "bare")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]{2}")
_PLACE = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True)
class Rule:
    """When a sentence is a refusal of `kind`; what the parts mean stands in `rules.toml`."""

    kind: str
    first: tuple[tuple[Pattern, Pattern], ...]
    levels: tuple[tuple[str, ...], ...]
    but: Pattern | None = None
    along: Pattern | None = None
    unless: Pattern | None = None
    yields: tuple[str, ...] = ()

    def allows(self, whole: str) -> bool:
        """Whether the reply as a whole leaves room for this kind."""
        if self.along and not self.along.search(whole):
            return False
        return not (self.unless and self.unless.search(whole))

    def met(self, sentence: str) -> tuple[int, re.Match[str]] | None:
        """How sure (0 is surest) and where `sentence` meets the rule, if it does."""
        # Most sentences meet no rule: one search for all patterns of its script tells so.
        if not any(one.search(sentence) for script, one in self.first if script.search(sentence)):
            return None
        for level, patterns in enumerate(self.levels):
            for pattern in patterns:
                for found in compiled(pattern).finditer(sentence):
                    if not (self.but and self.but.search(_clauses(sentence, *found.span()))):
                        return level, found
        return None


def _clauses(sentence: str, start: int, end: int) -> str:
    """The clauses of `sentence` that `start` to `end` touches."""
    first = sentence.rfind(",", 0, start) + 1
    last = sentence.find(",", end)
    return sentence[first : last if last >= 0 else len(sentence)]


@cache
def rules() -> dict[str, Rule]:
    """The rule of every kind, in the order of the file."""
    return {kind: _rule(kind, parts) for kind, parts in load("replies/rules")["kind"].items()}


@cache
def side(name: str) -> Rule:
    """A rule that is about no refusal: `agrees` or `asks`."""
    return _rule(name, load("replies/rules")[name])


def _rule(kind: str, parts: Mapping[str, Any]) -> Rule:
    single = {part: compiled(parts[part]) for part in ("but", "along", "unless") if part in parts}
    levels = tuple(tuple(parts.get(level, ())) for level in LEVELS)
    return Rule(
        kind, tuple(_first(levels)), levels, yields=tuple(parts.get("yields", ())), **single
    )


def _first(levels: tuple[tuple[str, ...], ...]) -> Iterator[tuple[Pattern, Pattern]]:
    """For each script all patterns written in it, as one; those in neither go with both."""
    patterns = [_whole(pattern) for level in levels for pattern in level]
    for script, other in ((_HAN, _LATIN), (_LATIN, _HAN)):
        own = [one for one in patterns if script.search(one) or not other.search(one)]
        if own:
            yield script, re.compile("|".join(own))


@cache
def compiled(pattern: str) -> Pattern:
    """The pattern with its words filled in; most are never needed, so none is made ahead."""
    return re.compile(_whole(pattern))


def _whole(pattern: str) -> str:
    while _PLACE.search(pattern):
        pattern = _PLACE.sub(lambda place: _word(place[1]), pattern)
    return pattern


def _word(name: str) -> str:
    return f"(?:{load('replies/rules')['words'][name]})"
