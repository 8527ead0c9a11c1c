"""Which of many patterns can match at all, told by the letters that a match must hold.

A sentence meets few of some hundred patterns, and most of a search is finding that out. What
stands in every match of a pattern is read off the pattern, so it cannot be forgotten or go stale.

>>> sorted(map(sorted, needles(r"(?:no|not)\b[^.]{0,9}refund(?:s|ed)?")))
[['refund', 'refunded', 'refunds']]
>>> Sieve([("zh", "退[款费]"), ("en", "refund")]).fits("退款。Please refund", [(0, 3), (3, 17)])
[['zh'], ['en']]
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from operator import add

# The standard library has no public way to read a pattern; `re` itself has compiled from this one
# since 3.11. What is not known here counts as matching anything: slower, never wrong.
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

Node = tuple[Any, Any]
Strings = frozenset[str]
Name = TypeVar("Name", bound=Hashable)

MOST = 400
"""Strings of one place of a pattern beyond which they are not told one by one."""

SETS = 2
"""Sets of strings to look for: a second one makes up for a gap between two common words."""

_RUN = re.compile(r"[^\0-\x7f]+|[\0-\x7f]{4,}")
_GRAM = re.compile(r"[^\0-\x7f]{1,2}|[\0-\x7f]{4}")
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
_WIDE = 12
"""Letters of a range beyond which it stands for any letter."""


@cache
def needles(pattern: str) -> tuple[Strings, ...]:
    """Up to two sets of strings, the rarest: one of each stands in whatever matches `pattern`."""
    whole = parser.parse(pattern)
    return () if whole.state.flags & re.IGNORECASE else _needed(whole)


class Sieve(Generic[Name]):
    """Patterns, each under a name of the caller's, by their needles."""

    def __init__(self, patterns: Iterable[tuple[Name, str]]) -> None:
        self._names: list[Name] = []
        self._anywhere = [0] * SETS
        self._by_gram: dict[str, list[int]] = {}
        for name, pattern in patterns:
            self._add(1 << len(self._names), needles(pattern))
            self._names.append(name)

    def _add(self, bit: int, found: tuple[Strings, ...]) -> None:
        for number in range(SETS):
            if number >= len(found):
                self._anywhere[number] |= bit
            else:
                for gram in map(_gram, found[number]):
                    self._by_gram.setdefault(gram, [0] * SETS)[number] |= bit

    def fits(self, text: str, spans: Sequence[tuple[int, int]]) -> list[list[Name]]:
        """For each of `spans`, in their order, the names of the patterns that may match in it.

        The names come in the order in which they were given.
        """
        starts = [start for start, _ in spans]
        one, other = ([always] * len(spans) for always in self._anywhere)
        for place, (first, second) in self._hits(text):
            span = bisect_right(starts, place) - 1
            if span >= 0:
                one[span] |= first
                other[span] |= second
        return [self._named(first & second) for first, second in zip(one, other, strict=True)]

    def _named(self, bits: int) -> list[Name]:
        return [self._names[number] for number in _numbers(bits)]

    def _hits(self, text: str) -> Iterator[tuple[int, list[int]]]:
        for start, grams in _grams(text):
            for place, bits in enumerate(map(self._by_gram.get, grams), start):
                if bits:
                    yield place, bits


def _grams(text: str) -> Iterator[tuple[int, Iterable[str]]]:
    """Runs of one and two characters beyond ASCII, and of four within, from a place on."""
    for run in _RUN.finditer(text):
        letters = run[0]
        pairs = map(add, letters, letters[1:])
        if letters.isascii():
            fours = list(pairs)
            yield run.start(), map(add, fours, fours[2:])
        else:
            yield run.start(), letters
            yield run.start(), pairs


def _gram(needle: str) -> str:
    """What is looked for of it; empty if it would be found everywhere."""
    found = _GRAM.match(needle)
    return found[0] if found else ""


def _needed(nodes: Iterable[Node]) -> tuple[Strings, ...]:
    offers = {one for one in _offers(nodes) if one and all(map(_gram, one))}
    return tuple(sorted(offers, key=_frequency)[:SETS])


def _offers(nodes: Iterable[Node]) -> Iterator[Strings | None]:
    """What could be told of a sequence: of each of its parts, and of parts without a gap."""
    run: Strings = frozenset({""})
    for node in nodes:
        exact = _exact(node)
        if exact is None:
            yield run
            yield from _inside(node)
            run = frozenset({""})
        else:
            longer = _joined(run, exact)
            if longer is None:
                yield run
            run = longer or exact
    yield run


def _inside(node: Node) -> tuple[Strings, ...]:
    kind, what = node
    if kind is op.SUBPATTERN and not what[1]:
        return _needed(what[3])
    if kind in _REPEATS and what[0]:
        return _needed(what[2])
    if kind is op.BRANCH:
        whole = _either([(*_needed(branch), None)[0] for branch in what[1]])
        return (whole,) if whole else ()
    return ()


def _exact(node: Node) -> Strings | None:
    """Everything the node can match, if that is little."""
    kind, what = node
    read = _READ.get(kind)
    return read(what) if read else None


def _repeated(what: Any) -> Strings | None:
    least, most, nodes = what
    if most != 1:
        return None
    return _either([_sequence(nodes), *([] if least else [frozenset({""})])])


def _letters(kind: Any, what: Any) -> Strings | None:
    if kind is op.LITERAL:
        return frozenset({chr(what)})
    if kind is op.RANGE and what[1] - what[0] < _WIDE:
        return frozenset(map(chr, range(what[0], what[1] + 1)))
    return None


def _sequence(nodes: Iterable[Node]) -> Strings | None:
    whole: Strings | None = frozenset({""})
    for node in nodes:
        exact = _exact(node)
        whole = exact and whole and _joined(whole, exact)
    return whole


_READ: dict[Any, Callable[[Any], Strings | None]] = {
    op.LITERAL: lambda code: frozenset({chr(code)}),
    op.IN: lambda parts: _either([_letters(*part) for part in parts]),
    op.BRANCH: lambda what: _either([_sequence(branch) for branch in what[1]]),
    op.SUBPATTERN: lambda what: None if what[1] else _sequence(what[3]),
    **dict.fromkeys((op.MAX_REPEAT, op.MIN_REPEAT), _repeated),
    **dict.fromkeys((op.ASSERT, op.ASSERT_NOT, op.AT), lambda _: frozenset({""})),
}


def _joined(before: Strings, after: Strings) -> Strings | None:
    if len(before) * len(after) > MOST:
        return None
    return frozenset(one + other for one in before for other in after)


def _either(sets: Sequence[Strings | None]) -> Strings | None:
    known = [one for one in sets if one is not None]
    return frozenset().union(*known) if len(known) == len(sets) else None


def _frequency(strings: Strings) -> tuple[int, list[str]]:
    """How often one of them is met, roughly; then an order that never changes."""
    return sum(_rarity(gram) for gram in set(map(_gram, strings))), sorted(strings)


def _rarity(gram: str) -> int:
    """Of two Chinese characters it is rarest, then of four letters."""
    if gram.isascii():
        return 10
    return 100 if len(gram) == 1 else 1


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
