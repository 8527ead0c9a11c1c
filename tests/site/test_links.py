"""Links that Markdown never saw: those inside forms and answers, and the widgets' languages.

A link to a PDF is tested where PDFs are, in tests/browser.
"""

from __future__ import annotations

import re
from posixpath import normpath
from urllib.parse import unquote

import pytest

from calculators import CALCULATORS
from calculators.answer import NEXT
from calculators.text import LANGUAGES
from tests.conftest import ROOT
from tests.site.test_build import tags


def ids_of(html: str) -> set[str]:
    return {attributes["id"] for _, attributes in tags(html) if "id" in attributes}


def target(path: str, address: str) -> str:
    """The page below the site's root that a relative link on `path` leads to."""
    joined = normpath(f"{path}{address}").lstrip("/")
    return "" if joined == "." else f"{joined}/"


def test_every_link_leads_to_a_page_and_a_place_that_exist(pages: dict[str, str]) -> None:
    ids = {path: ids_of(html) for path, html in pages.items()}
    dead = []
    for path, html in pages.items():
        for address in (a["href"] for tag, a in tags(html) if tag == "a" and "href" in a):
            page, _, place = unquote(address).partition("#")
            if re.match(r"[a-z]+:", page):
                continue
            found = target(path, page) if page else path
            if found not in pages or (place and place not in ids[found]):
                dead.append((path, address))
    assert not dead


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_ways_on_from_an_answer_exist(pages: dict[str, str], home: str) -> None:
    assert not [place for _, place in NEXT if f"{home}{place}" not in pages]


def test_widgets_speak_the_language_of_their_page(pages: dict[str, str]) -> None:
    shown = 0
    for path, html in pages.items():
        language = "en" if path.startswith("en/") else "zh"
        for tag, attributes in tags(html):
            if tag == "legal-calculator":
                shown += 1
                assert attributes["lang"] == LANGUAGES[language], path
                assert target(path, attributes["data-root"]) == ("en/" if language == "en" else "")
    sources = [file.read_text("utf-8") for file in (ROOT / "docs").rglob("*.md")]
    fences = sum(len(re.findall("^```calculator", text, re.MULTILINE)) for text in sources)
    assert shown == fences > len(CALCULATORS) * len(LANGUAGES)


def test_no_fence_is_left_as_plain_code(pages: dict[str, str]) -> None:
    assert not [path for path, html in pages.items() if "language-calculator" in html]
    assert not [path for path, html in pages.items() if "language-checklist" in html]
