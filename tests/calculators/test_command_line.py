"""The command line answers as the page does, and says every mistake at once."""

import json
import subprocess
import sys

import pytest

from calculators.form import fields_of
from calculators.refund import Case

K1 = ["--kind", "balance", "--paid", "2000", "--gift", "1000", "--consumed", "434",
      "--cause", "operator", "--on", "2026-11-22"]  # fmt: skip


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "calculators", "refund", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.mark.parametrize(("lang", "article"), [("zh", "第 18 条"), ("en", "art. 18")])
def test_the_explanation_has_amount_formula_and_articles(lang: str, article: str) -> None:
    found = run(*K1, "--lang", lang)
    assert found.returncode == 0
    for part in ("1,710.67", article, "2,000 − 434 × 2,000 ÷ (2,000 + 1,000)"):
        assert part in found.stdout


def test_json_is_one_object_with_amounts_as_strings() -> None:
    found = json.loads(run(*K1, "--json").stdout)
    assert found["amount"] == {"low": "1710.67", "high": "1710.67"}
    assert {"outcome", "lines", "deadlines", "items", "letters", "law_as_of"} <= set(found)
    assert found["lines"][1] == {
        "key": "value_at_ratio",
        "value": "289.33",
        "uses": {"paid": "2000.00", "consumed": "434.00", "gift": "1000.00"},
        "ref": ["prepaid.18"],
    }


def test_a_bad_field_exits_2_with_every_fields_message() -> None:
    found = run("--kind", "year", "--paid", "abc", "--bought-on", "2026-2-30", "--on", "2026-11-22")
    assert found.returncode == 2
    assert found.stdout == ""
    for flag in ("--kind", "--paid", "--bought_on"):
        assert flag in found.stderr
    assert "term, units, balance" in found.stderr, "a choice is named as it is typed"


def test_a_day_without_law_exits_2() -> None:
    found = run("--kind", "term", "--paid", "1", "--on", "2020-01-01")
    assert found.returncode == 2
    assert "2025-05-01" in found.stderr
    assert "Traceback" not in found.stderr


def test_help_is_written_from_the_case() -> None:
    shown = run("--help", "--lang", "en").stdout
    missing = [field.name for field in fields_of(Case) if f"--{field.name}" not in shown]
    assert not missing
    assert "How much comes back" in shown
