"""The browser's Python, run under Node."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from calculators import bundle

HERE = Path(__file__).parent
Ask = Callable[[Path, list[dict[str, Any]]], list[str]]


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive the browser loads, made anew."""
    made = bundle.build(tmp_path_factory.mktemp("engine"))
    return made.files[str(made.manifest["archive"])]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Asks Pyodide, started with a standard library that holds the calculators."""

    def asking(library: Path, requests: list[dict[str, Any]]) -> list[str]:
        asked, answers = tmp_path / "requests.json", tmp_path / "answers.json"
        asked.write_text(json.dumps(requests, default=str), encoding="utf-8")
        subprocess.run(["node", HERE / "ask.mjs", library, asked, answers], check=True)
        return list(json.loads(answers.read_text(encoding="utf-8")))

    return asking
