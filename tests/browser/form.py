"""Filling the refund form as people do, shared by the tests that use it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

TOOL = {"zh": "./tools/refund/", "en": "./en/tools/refund/"}
ENGINE = 60_000
"""Milliseconds until the engine has answered, on a slow and busy machine."""

LANGUAGES = pytest.mark.parametrize("lang", ["zh", "en"])


def tab_to(page: Page, name: str) -> None:
    """Tabs from field to field until the one of that name has the focus."""
    for _ in range(60):
        if page.evaluate("document.activeElement?.name") == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{name} cannot be reached by keyboard")


def choose(page: Page, name: str, value: str) -> None:
    """Presses the arrow until the radio of that value is checked."""
    tab_to(page, name)
    for _ in range(6):
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.activeElement.value") == value:
            return
    pytest.fail(f"{name} has no choice {value}")


def answered(page: Page) -> None:
    expect(page.locator("output .result")).to_be_visible(timeout=ENGINE)


def fill(page: Page, case: dict[str, str]) -> None:
    """Types and picks a case as a pointer would, opening the groups it needs."""
    for name, text in case.items():
        field = page.locator(f"[name={name}]").first
        group = page.locator("details.group:not([open])", has=field)
        if group.count():
            group.locator("summary").click()
        if field.get_attribute("type") == "text":
            field.fill(text)
        else:
            page.locator(f"[name={name}][value={text}]").check(force=True)


def hold(route: Route, held: list[Route]) -> None:
    """Keeps a request waiting. Playwright asks handlers for their arguments: no bare append."""
    held.append(route)
