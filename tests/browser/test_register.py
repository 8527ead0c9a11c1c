"""A link to an article leads to it, and the law it belongs to stays in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.test_paper import printed, squeezed, text_of

LANGUAGES = pytest.mark.parametrize("home", ["./", "./en/"], ids=["zh", "en"])
WIDTHS = pytest.mark.parametrize("width", [320, 390, 1280])


def top(page: Page, selector: str) -> float:
    return float(page.locator(selector).first.evaluate("el => el.getBoundingClientRect().top"))


def bottom(page: Page, selector: str) -> float:
    return float(page.locator(selector).first.evaluate("el => el.getBoundingClientRect().bottom"))


@LANGUAGES
@WIDTHS
def test_a_link_to_an_article_shows_it_below_the_name_of_its_law(
    page: Page, home: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{home}law/register/#penalties-10")
    assert top(page, "#penalties .bar") == pytest.approx(0, abs=1)
    assert bottom(page, "#penalties .bar") <= top(page, "#penalties-10") < 350
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@LANGUAGES
def test_the_contents_lead_up_and_down_to_the_start_of_a_law(page: Page, home: str) -> None:
    page.goto(f"{home}law/register/#zhejiang")
    page.locator("#zhejiang .bar a").click()
    page.locator(".register-list a[href='#consumer']").click()
    assert 0 <= top(page, "#consumer h2") < 100
    assert bottom(page, "#consumer .bar") <= top(page, "#consumer .full")


def test_paper_has_every_article(page: Page) -> None:
    page.goto("./law/register/")
    summaries = page.locator(".entry > p:not(.unsure)").all_inner_texts()
    assert len(summaries) > 100
    text = squeezed(text_of(printed(page))).replace("戶", "户")  # they share a glyph
    lost = [summary for summary in summaries if squeezed(summary)[:12] not in text]
    assert not lost
