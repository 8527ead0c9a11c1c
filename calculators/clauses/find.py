"""The clauses of an agreement: the rules of `patterns.toml`, put to each sentence in question.

The rules are data. `find` is what must stand in a sentence, one of them; each of `with` must
stand there too, each of `near` there or shortly before, and none of `without`
close to it.
`<12>` is a gap of at most twelve characters, `<name>` one of the language's `words`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from calculators.clauses.cut import sentences
from calculators.clauses.flat import Flat, flatten
from calculators.data import load

KINDS = (
    "no_refund", "account_ban", "expiry", "fee", "renewal", "unilateral_change", "time_limit",
    "final_say", "liability", "jurisdiction", "transfer", "conditions", "refund_route",
)  # fmt: skip
"""What is looked for, what weighs most first."""

BEFORE = 120
"""Characters before a sentence that tell what it is about."""

AROUND = {"zh": 50, "en": 120}
"""Characters on each side of the telling words in which `without` must not stand."""

_LETTERS = {"zh": re.compile(r"[\u4e00-\u9fff]"), "en": re.compile(r"[a-z]{3}")}


@dataclass(frozen=True)
class Passage:
    """A clause of `kind` at `text[start:end]`, whose telling words are at `first` to `last`.

    `kept` marks one that is good for the reader.
    """

    kind: str
    kept: bool
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Rule:
    """One way of writing a clause."""

    kept: bool
    find: tuple[re.Pattern[str], ...]
    beside: tuple[re.Pattern[str], ...]
    near: tuple[re.Pattern[str], ...]
    without: re.Pattern[str] | None
    around: int

    def search(self, sentence: str, before: str) -> re.Match[str] | None:
        """The telling words in `sentence`, which follows `before`."""
        if not all(words.search(sentence) for words in self.beside):
            return None
        if not all(words.search(sentence) or words.search(before) for words in self.near):
            return None
        hits = (hit for words in self.find for hit in words.finditer(sentence))
        return next((hit for hit in hits if self._holds(hit)), None)

    def _holds(self, hit: re.Match[str]) -> bool:
        """Whether nothing around the words turns them into something else."""
        first, last = max(0, hit.start() - self.around), hit.end() + self.around
        return self.without is None or not self.without.search(hit.string[first:last])


def passages(text: str) -> tuple[Passage, ...]:
    """Every clause found in `text`, in its order; a sentence may hold several kinds."""
    flat = flatten(text)
    cuts = list(sentences(flat.text))
    found = [
        passage
        for lang, letters in _LETTERS.items()
        if letters.search(flat.text)
        for kind in KINDS
        for passage in _of_kind(kind, lang, flat, cuts)
    ]
    return tuple(sorted(found, key=lambda one: (one.start, KINDS.index(one.kind))))


def _of_kind(kind: str, lang: str, flat: Flat, cuts: list[tuple[int, int]]) -> Iterator[Passage]:
    key, rules = _rules(lang)[kind]
    starts = [start for start, _ in cuts]
    places = (bisect_right(starts, hit.start()) - 1 for hit in key.finditer(flat.text))
    for place, _ in groupby(places):
        start, end = cuts[place]
        before = flat.text[max(0, start - BEFORE) : start]
        hits = ((rule.kept, rule.search(flat.text[start:end], before)) for rule in rules)
        kept, hit = next((told for told in hits if told[1]), (False, None))
        if hit:
            telling = flat.origin(start + hit.start(), start + hit.end())
            yield Passage(kind, kept, *flat.origin(start, end), *telling)


@cache
def _rules(lang: str) -> dict[str, tuple[re.Pattern[str], tuple[Rule, ...]]]:
    """For each kind the words that call for a closer look, and its rules as they are tried."""
    table = load("clauses/patterns")[lang]
    words = table["words"]
    return {
        kind: (
            re.compile(table[kind]["key"]),
            tuple(_rule(entry, words, AROUND[lang]) for entry in table[kind]["rule"]),
        )
        for kind in KINDS
    }


def _rule(entry: dict[str, Any], words: dict[str, str], around: int) -> Rule:
    return Rule(
        kept=entry.get("kept", False),
        find=tuple(_compile([one], words) for one in entry["find"]),
        beside=tuple(_compile([one], words) for one in entry.get("with", ())),
        near=tuple(_compile([one], words) for one in entry.get("near", ())),
        without=_compile(entry["without"], words) if "without" in entry else None,
        around=around,
    )


def _compile(patterns: list[str], words: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(_PLACE.sub(lambda place: _fill(place[1], words), one)
                               for one in patterns))  # fmt: skip


_PLACE = re.compile(r"(?<!\(\?)<([0-9]+|[a-z_]+)>")


def _fill(name: str, words: dict[str, str]) -> str:
    if name.isdecimal():
        return f".{{0,{name}}}?"
    return f"(?:{_PLACE.sub(lambda place: _fill(place[1], words), words[name])})"


def readable(text: str) -> bool:
    """Whether there is any Chinese or English to look through."""
    flat = flatten(text).text
    return any(letters.search(flat) for letters in _LETTERS.values())


def patterns(lang: str) -> Iterator[str]:
    """Every pattern of a language as it is searched for."""
    for key, rules in _rules(lang).values():
        yield key.pattern
        for rule in rules:
            parts = (*rule.find, *rule.beside, *rule.near, rule.without)
            yield from (part.pattern for part in parts if part)
