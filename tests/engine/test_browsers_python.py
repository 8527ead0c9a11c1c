"""The browser's Python gives what CPython gives, to the letter."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pyodide_build.common import make_zip_archive

from calculators import CALCULATORS, bundle
from calculators.worker import answer
from tests.calculators.questions import questions
from tests.engine.conftest import Ask


def by_cpython(requests: list[dict[str, Any]]) -> list[str]:
    return [answer(json.dumps(request, default=str)) for request in requests]


def test_every_example_in_both_languages_gives_the_same_text(archive: Path, ask: Ask) -> None:
    requests = list(bundle.requests())
    answers = by_cpython(requests)
    assert ask(archive, requests) == answers
    assert sum("1,710.67" in found for found in answers) >= 2


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", CALCULATORS)
def test_a_thousand_generated_questions_give_the_same_text(
    name: str, archive: Path, ask: Ask
) -> None:
    requests = list(questions(name, 1000, seed=20261122))
    answers = by_cpython(requests)
    assert ask(archive, requests) == answers
    assert sum('"result"' in found for found in answers) >= 1000


def test_the_same_sources_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    again = bundle.build(tmp_path)
    file = again.files[str(again.manifest["archive"])]
    assert file.name == archive.name
    assert file.read_bytes() == archive.read_bytes()


def test_the_archive_holds_byte_code_and_data_alone(archive: Path) -> None:
    with zipfile.ZipFile(archive) as stored:
        names = stored.namelist()
        assert {info.compress_type for info in stored.infolist()} == {zipfile.ZIP_DEFLATED}
    assert {Path(name).suffix for name in names} == {".pyc", ".json"}
    absent = ("fence", "bundle", "archive", "examples", "__main__", "tomllib", "unittest")
    assert not [name for name in names if name.split("/")[-1].split(".")[0] in absent]


def test_trimming_and_compiling_change_no_answer(archive: Path, ask: Ask, tmp_path: Path) -> None:
    """Beside the archive stands one made with pyodide-build: everything, as sources."""
    library = tmp_path / "library"
    with zipfile.ZipFile(bundle.PYODIDE / "python_stdlib.zip") as stock:
        stock.extractall(library)
    bundle.lay_out(library)
    whole = tmp_path / "whole.zip"
    make_zip_archive(whole, library, compression_level=0)
    requests = list(bundle.requests())
    assert ask(whole, requests) == ask(archive, requests)
