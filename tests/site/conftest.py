"""The built pages as what a test asks of them."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """The HTML of every page with an address of its own, by that address."""
    return {
        "".join(f"{part}/" for part in file.parent.relative_to(site).parts): file.read_text("utf-8")
        for file in site.rglob("index.html")
    }
