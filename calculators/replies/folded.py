"""A text as patterns want it: one spelling, no decoration, and the way back to the original.

>>> folded = fold("虛 擬商品，ＯＫ")
>>> folded.text, folded.original(0, 2)
('虚拟商品,ok', '虛 擬')
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from calculators.data import load

LONGEST = 400
"""Letters after which a sentence without an end is cut, so that no pattern runs far."""

_SAME = load("replies/rules")["same"]
_LETTERS = dict(zip(map(ord, _SAME["from"]), _SAME["to"], strict=True))
_HAN = r"[\u3400-\u9fff。,]"
_IDLE = re.compile(rf"(?<={_HAN}) +| +(?={_HAN})")
_DOT = rf"\.(?!\s|{_HAN}|$)|(?<=\d)\.(?={_HAN})"
_SENTENCE = re.compile(rf"(?:[^。!?;\n.]|{_DOT}){{1,{LONGEST}}}[。!?;.]?")


@dataclass(frozen=True)
class Folded:
    """`text` is the folded `source`; its letter `i` came from the letter `places[i]`."""

    source: str
    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """The words of the source behind `text[start:end]`, trimmed."""
        if start >= end:
            return ""
        return self.source[self.places[start] : self.places[end - 1] + 1].strip()

    def line(self, start: int) -> int:
        """The line of the source in which `text[start]` stands, counted from 1."""
        return self.source.count("\n", 0, self.places[start]) + 1

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Start and end of each sentence; a line break ends one too."""
        for found in _SENTENCE.finditer(self.text):
            if found[0].strip():
                yield found.span()


def fold(source: str) -> Folded:
    """`source` in lower case, full width as half width, without blanks beside Chinese letters."""
    letters = [_FOLDED[letter] for letter in source]
    places = [place for place, letter in enumerate(letters) for _ in letter]
    text = "".join(letters)
    start, parts, kept = 0, [], []
    for run in _IDLE.finditer(text):
        parts.append(text[start : run.start()])
        kept += places[start : run.start()]
        start = run.end()
    return Folded(source, "".join((*parts, text[start:])), (*kept, *places[start:]))


class _Letters(dict[str, str]):
    """Each letter folded, once: a text uses few of the many there are."""

    def __missing__(self, letter: str) -> str:
        return self.setdefault(letter, _folded(letter))


_FOLDED = _Letters()


def _folded(letter: str) -> str:
    if letter == "\n" or " " <= letter < "\x7f":
        return letter.lower()
    if unicodedata.category(letter) in ("Cf", "Cs", "Mn"):
        return ""
    plain = unicodedata.normalize("NFKC", letter).lower().translate(_LETTERS)
    return " " if plain.isspace() or plain < " " else plain
