"""A page lists the articles it cites, so that the register can lead back to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from calculators import law
from calculators.law.record import refs
from tests.conftest import ROOT

DOCS = ROOT / "docs"
SOURCES = sorted(path.relative_to(DOCS / "zh").as_posix() for path in DOCS.glob("zh/**/*.md"))
IN_ORDER = [ref for key in law.INSTRUMENTS for ref in refs(key)]
NUMBERS = r"[0-9]+(?:\([0-9]\))?(?:\s*(?:、|,|–|到|至|to|and)\s*[0-9]+(?:\([0-9]\))?)*"
CITED = re.compile(rf"第\s*({NUMBERS})\s*条|\b[Aa]rt(?:\.|s\.?|icles?)\s+({NUMBERS})")
ALSO_CALLED = {
    "实施条例": "regulation", "投诉举报处理办法": "complaints", "处罚办法": "penalties",
    "令第73号": "penalties", "《民事诉讼证据规定》": "evidence", "解释第": "prepaid",
}  # fmt: skip
NAMES = ALSO_CALLED | {
    words[lang]: key
    for key in law.INSTRUMENTS
    for words in (law.instrument(key).title, law.instrument(key).short)
    for lang in ("zh", "en")
}
NAMED = re.compile("|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)))


def split(language: str, source: str) -> tuple[str, list[str]]:
    """The text of a page, and the articles its front matter lists."""
    text, meta = get_data((DOCS / language / source).read_text("utf-8"))
    return text, list(meta.get("articles", ()))


def numbers(text: str) -> Iterator[int]:
    """9, 13, 14, 15 from "9、13–15"."""
    plain = re.sub(r"\([0-9]\)", "", text)
    for first, last in re.findall(r"([0-9]+)(?:\s*(?:–|到|至|to)\s*([0-9]+))?", plain):
        yield from range(int(first), int(last or first) + 1)


def cited(text: str) -> Iterator[tuple[str | None, int]]:
    """Every article cited, with its instrument where the words right before it name one."""
    for found in CITED.finditer(text):
        before = text[max(0, found.start() - 100) : found.start() + 1]
        named = [name for name in NAMED.finditer(before) if near(before[name.end() :])]
        for number in numbers(found[1] or found[2]):
            yield NAMES[named[-1][0]] if named else None, number


def near(between: str) -> bool:
    """Whether nothing but brackets, an address or a colon stands between name and article."""
    return (
        re.fullmatch(r"[》\])]?(\([^()]*\))?(（[^（）]*）)?[\s，,：:]*[第aA]?", between) is not None
    )


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_article_a_page_cites_is_in_its_list(language: str, source: str) -> None:
    text, listed = split(language, source)
    pairs = {(key, int(number)) for key, _, number in (r.partition(".") for r in listed) if number}
    for key, number in cited(text):
        fits = [pair for pair in pairs if pair[1] == number and key in (None, pair[0])]
        assert fits, f"{key or 'an instrument'}, article {number}"


@pytest.mark.parametrize("source", SOURCES)
def test_a_page_lists_nothing_that_it_does_not_cite(source: str) -> None:
    text, listed = split("zh", source)
    found = {number for _, number in cited(text)}
    surplus = [ref for ref in listed if "." in ref and int(ref.partition(".")[2]) not in found]
    assert not surplus


@pytest.mark.parametrize("source", SOURCES)
def test_both_languages_list_the_same_articles_in_the_order_of_the_register(source: str) -> None:
    chinese = split("zh", source)[1]
    assert split("en", source)[1] == chinese
    assert chinese == [ref for ref in IN_ORDER if ref in chinese]


def test_the_ways_in_which_pages_cite_articles_are_understood() -> None:
    text = (
        "《民法典》第 563、565 条；[实施条例第 18 条](x)；第 13–15 条；"
        "[消费者权益保护法](../law/method.md#consumer)（2013 年文本）：第 26 条；"
        "Civil Code, articles 577 and 585; see articles 7 to 8; art. 10(2)"
    )
    assert list(cited(text)) == [
        ("civil-code", 563), ("civil-code", 565), ("regulation", 18), (None, 13), (None, 14),
        (None, 15), ("consumer", 26), ("civil-code", 577), ("civil-code", 585), (None, 7),
        (None, 8), (None, 10),
    ]  # fmt: skip


def test_the_pages_are_found() -> None:
    assert "law/method.md" in SOURCES
    assert Path(DOCS / "en" / SOURCES[0]).is_file()
