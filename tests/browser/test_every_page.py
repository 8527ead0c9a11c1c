"""What holds for every page, besides what the page fixture forbids: errors, other hosts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

SCHEMES = ("light", "dark")

TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.outerHTML.slice(0, 120))"""

BRIGHTNESS = """() => {
  const seen = [...document.querySelectorAll("body, html")]
    .map((element) => getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number))
    .find(([, , , alpha = 1]) => alpha > 0) ?? [255, 255, 255];
  return Math.max(...seen.slice(0, 3));
}"""


def language_of(path: str) -> str:
    return "en" if path.startswith("en/") else "zh"


def counterpart(path: str) -> str:
    return path.removeprefix("en/") if language_of(path) == "en" else f"en/{path}"


def test_a_page_fits_a_small_phone_and_has_no_axe_violation(
    page: Page, path: str, violations: Callable[[Page], list[str]]
) -> None:
    # Both languages share style sheets and templates: each scheme is looked at in one of them.
    page.emulate_media(color_scheme="dark" if language_of(path) == "en" else "light")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"./{path}")
    found = [*page.evaluate(TOO_WIDE), *violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_site_follows_the_scheme_the_reader_prefers(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("./")
    brightness: float = page.evaluate(BRIGHTNESS)
    assert (brightness < 100) == (scheme == "dark")


def test_the_language_switch_keeps_the_page_and_the_place_in_it_both_ways(
    page: Page, chinese: str, base_url: str
) -> None:
    page.goto(f"./{chinese}")
    anchor: str | None = page.evaluate("() => document.querySelector('main h2[id]')?.id")
    place = f"#{anchor}" if anchor else ""
    page.goto(f"./{chinese}{place}")
    for path in (counterpart(chinese), chinese):
        switch = page.locator(f"body a[hreflang^={language_of(path)}]").first
        switch.evaluate("link => link.click()")
        page.wait_for_url(f"{base_url}{path}{place}")
