"""How hard a built page is to read: Chinese by the length of sentences, English by school grade."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from statistics import median

import pyphen

SYLLABLES = pyphen.Pyphen(lang="en_US")
SKIPPED = {"legal-calculator", "script", "style", "nav", "svg", "table", "button", "summary"}
SET_APART = {"examples", "kicker", "register", "send"}
BLOCKS = {"p", "li", "h1", "h2", "h3", "dt", "dd", "blockquote", "figcaption", "div", "section"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class Prose(HTMLParser):
    """The running text of a page's article, without widgets and texts in another language."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(html[html.index("<article") : html.index("</article>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        foreign = len(self._open) > 1 and "lang" in said
        if tag in BLOCKS:
            self.parts.append("\n")
        if tag not in VOID:
            apart = SET_APART & set((said.get("class") or "").split())
            skipped = tag in SKIPPED or foreign or bool(apart)
            self._open.append((tag, skipped))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not any(skipped for _, skipped in self._open):
            self.parts.append(re.sub(r"\s+", " ", data))


def prose(html: str) -> str:
    """The text, a paragraph a line."""
    return re.sub(r"\s*\n\s*", "\n", "".join(Prose(html).parts))


def sentence_length(html: str) -> float:
    """Characters of the middle sentence of a Chinese page."""
    sentences = (re.sub(r"\s", "", part) for part in re.split(r"[。！？；\n]", prose(html)))
    return median(len(sentence) for sentence in sentences if len(sentence) > 1)


def grade(html: str) -> float:
    """The Flesch–Kincaid grade of an English page."""
    sentences = [list(words(one)) for one in re.split(r"(?<=[.!?:;])[”’)]*\s+|\n", prose(html))]
    spoken = [sentence for sentence in sentences if sentence]
    every = [word for sentence in spoken for word in sentence]
    return 0.39 * len(every) / len(spoken) + 11.8 * sum(map(syllables, every)) / len(every) - 15.59


def words(sentence: str) -> Iterator[str]:
    """The words, hyphenated ones in their parts."""
    yield from re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", sentence)


def syllables(word: str) -> int:
    """By where the word may be parted: a little fewer than are spoken."""
    return len(SYLLABLES.positions(word.lower())) + 1
