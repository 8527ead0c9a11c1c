"""People find pages by the words they would say, in the language they read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

QUERIES = [
    ("./", "续费", "steps/afterwards/"),
    ("./", "手续费", "law/method/"),
    ("./", "材料清单", "print/materials/"),
    ("./", "客服", "steps/contact/"),
    ("./en/", "refund", "en/tools/refund/"),
    ("./en/", "renewal", "en/steps/afterwards/"),
]


@pytest.mark.parametrize(("home", "words", "wanted"), QUERIES)
def test_a_word_people_say_finds_the_page_and_only_their_language(
    page: Page, home: str, words: str, wanted: str
) -> None:
    page.goto(home)
    page.locator("#open-search").click()
    page.keyboard.type(words)
    links = page.locator("#search .md-search-result__link, #search ol a")
    expect(links.first).to_be_visible()
    found = [link.get_attribute("href") or "" for link in links.all()]
    inside = [address.split("/refund/", 1)[-1] for address in found]
    assert any(wanted in address for address in inside), inside
    assert all(("en/" in address) == ("en" in home) for address in inside), inside
