"""The page a host shows for an address that is not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page


@pytest.fixture
def base_url(serve: Callable[[str], str], site: Path) -> str:
    """Where the site was built for: this page alone cannot know how deep the address is."""
    places = ElementTree.parse(site / "sitemap.xml").iterfind(".//{*}loc")
    home = min((place.text or "" for place in places), key=len)
    return serve(urlsplit(home).path)


@pytest.mark.parametrize("missing", ["nothing/", "en/nothing/at/all/"])
def test_a_missing_page_is_answered_in_both_languages_wherever_it_was_sought(
    page: Page, missing: str, faults: list[str], violations: Callable[[Page], list[str]]
) -> None:
    page.goto(f"./{missing}")
    assert violations(page) == []
    assert page.locator("[lang=zh-Hans]").count()
    assert page.locator("[lang=en]").count()
    assert all(f"/{missing}" in fault for fault in faults), "\n".join(faults)
    faults.clear()
