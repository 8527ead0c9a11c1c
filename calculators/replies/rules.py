"""The rules of `rules.toml`, compiled: what each kind of refusal looks like."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from calculators.data import load
from calculators.needles import Sieve

Pattern = re.Pattern[str]
Place = tuple[int, int]
"""Of a pattern in its rule: the number of its level, and its own there."""

LEVELS = ("any", "weak", "bare")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]{2}")
_NAME = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True)
class Rule:
    """When a sentence is a refusal of `kind`; what the parts mean stands in `rules.toml`."""

    kind: str
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

    def patterns(self) -> Iterator[tuple[Place, str]]:
        """Every pattern with its place, the surest first."""
        for level, patterns in enumerate(self.levels):
            for number, pattern in enumerate(patterns):
                yield (level, number), pattern

    def places(self) -> list[Place]:
        """The places of all its patterns."""
        return [place for place, _ in self.patterns()]

    def met(self, text: str, places: Iterable[Place]) -> tuple[int, re.Match[str]] | None:
        """How sure (0 is surest) and where `text` meets one of the patterns at `places`."""
        for level, number in places:
            for found in compiled(self.levels[level][number]).finditer(text):
                if not (self.but and self.but.search(_clauses(text, *found.span()))):
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
    """A rule that is about no refusal: `agrees`, `asks` or `informs`."""
    return _rule(name, load("replies/rules")[name])


def _rule(kind: str, parts: Mapping[str, Any]) -> Rule:
    single = {part: compiled(parts[part]) for part in ("but", "along", "unless") if part in parts}
    levels = tuple(tuple(map(_whole, parts.get(level, ()))) for level in LEVELS)
    return Rule(kind, levels, yields=tuple(parts.get("yields", ())), **single)


def sieves(text: str) -> list[Sieve[tuple[str, Place]]]:
    """For all rules that are put to sentences: the kind and the place of a pattern.

    One for each script of `text`: most replies are in one, and reading patterns takes time.
    """
    return [_sieve(latin) for latin, script in enumerate((_HAN, _LATIN)) if script.search(text)]


@cache
def _sieve(latin: int) -> Sieve[tuple[str, Place]]:
    every = (*rules().values(), side("agrees"), side("asks"))
    return Sieve(
        ((rule.kind, place), words)
        for rule in every
        for place, words in rule.patterns()
        if latin == (not _HAN.search(words))
    )


@cache
def compiled(pattern: str) -> Pattern:
    """The pattern with its words filled in; most are never needed, so none is made ahead."""
    return re.compile(_whole(pattern))


@cache
def _whole(pattern: str) -> str:
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda place: _word(place[1]), pattern)
    return pattern


def _word(name: str) -> str:
    return f"(?:{load('replies/rules')['words'][name]})"
