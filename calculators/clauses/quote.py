"""Passages as the reader sees them: their own words, with the line they stand in."""

from calculators.clauses.find import Passage
from calculators.result import Quote

MOST = 5
"""Quotes of one kind that are shown."""
LONG = 200
"""Characters of a quote; of a longer sentence the part around the telling words is shown."""


def quotes(text: str, found: tuple[Passage, ...]) -> tuple[Quote, ...]:
    """The first passages, in the order of the text."""
    return tuple(_quote(text, passage) for passage in found[:MOST])


def _quote(text: str, passage: Passage) -> Quote:
    start, end = _around(passage)
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    return Quote(said.strip(), text.count("\n", 0, start) + 1)


def _around(passage: Passage) -> tuple[int, int]:
    """At most `LONG` characters, with as much before the telling words as after them."""
    if passage.end - passage.start <= LONG:
        return passage.start, passage.end
    spare = max(0, LONG - (passage.last - passage.first))
    start = max(passage.start, min(passage.first - spare // 2, passage.end - LONG))
    return start, min(passage.end, start + LONG)
