"""The pages there are, and the site built from them, for every test that looks at it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DEFAULT = "zh"


def address(source: Path) -> str:
    """Where a page of docs/ ends up: zh/index.md at "", en/about.md at "en/about/"."""
    language, *folders = source.relative_to(ROOT / "docs").with_suffix("").parts
    parts = [language, *folders] if language != DEFAULT else folders
    return "".join(f"{part}/" for part in parts if part != "index")


PATHS = sorted(
    address(source)
    for language in (DEFAULT, "en")
    for source in (ROOT / "docs" / language).rglob("*.md")
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for a `path` runs once for every page, one for `chinese` for half of them.

    The latter is for what leads to the other language itself.
    """
    if "chinese" in metafunc.fixturenames:
        chinese = [path for path in PATHS if not path.startswith("en/")]
        metafunc.parametrize("chinese", chinese, ids=[path or "home" for path in chinese])
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", PATHS, ids=[path or "home" for path in PATHS])


@pytest.fixture(scope="session")
def paths() -> list[str]:
    return PATHS


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site: the one SITE_DIR names, else built here, once."""
    if given := os.environ.get("SITE_DIR"):
        built = Path(given).resolve()
        assert (built / "index.html").is_file(), f"SITE_DIR holds no site: {built}"
        return built
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target
