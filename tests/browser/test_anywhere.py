"""The guide is there without scripts, and the site works in a folder as at a root."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect


def test_a_page_without_scripts_gives_its_text_its_menu_and_its_other_language(
    browser: Browser, base_url: str, chinese: str
) -> None:
    with browser.new_context(base_url=base_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"./{chinese}")
        for other in ("en", "zh-Hans"):
            expect(page.locator("h1")).to_be_visible()
            assert len(page.locator("article.prose").inner_text()) > 200
            expect(page.locator(".ways a").first).to_be_visible()
            page.locator("#switch").click()
            expect(page.locator("html")).to_have_attribute("lang", other)


@pytest.mark.parametrize("prefix", ["/", "/a/b/"])
def test_the_calculator_answers_at_a_root_and_in_a_folder(
    browser: Browser, serve: Callable[[str], str], prefix: str
) -> None:
    with browser.new_context(base_url=serve(prefix)) as context:
        page = context.new_page()
        page.goto("./en/tools/refund/")
        page.locator("#W3 summary").click()
        page.locator("#W3 [data-act=fill]").click()
        expect(page.locator("output .amount")).to_have_text("871.23 yuan", timeout=60_000)
