"""Where sentences begin and end in an even text."""

import re
from collections.abc import Iterator

from calculators.clauses.flat import HAN

LONGEST = 500
"""Characters of a sentence; what has no end of its own is cut near here."""

_SHORTENED = r"(?<!e\.g)(?<!i\.e)(?<!\betc)(?<!\binc)(?<!\bltd)(?<!\bvs)(?<!\bco)(?<!\bart)"
_END = re.compile(
    rf"[。!?;]+[\"')]{{0,2}}|\n|(?<=[a-z0-9)\"'%]){_SHORTENED}\.[\"')]{{0,2}}(?= |\n|$)"
    rf"|(?<=[{HAN}])\.(?![0-9])"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, its full stop included, none longer than `LONGEST`."""
    start = 0
    for end in _END.finditer(text):
        yield from _pieces(text, start, end.end())
        start = end.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        middle = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ", ")
        middle = middle + 1 if middle > 0 else start + LONGEST
        yield start, middle
        start = middle
    if end > start:
        yield start, end
