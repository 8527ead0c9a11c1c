"""The check of the law register names what has grown old and what nobody has read."""

import sys
from datetime import date

import pytest

from calculators.law import check


def group(report: str, title: str) -> list[str]:
    """The lines under the one title that starts so."""
    (found,) = (part for part in report.split("\n\n") if part.startswith(title))
    return [line.strip() for line in found.splitlines()[1:]]


def test_what_nobody_read_is_listed_by_how_it_is_known() -> None:
    report = check.report(date(2026, 11, 22))
    second = group(report, "Read in a second source only")
    assert any(line.startswith("platform-rules:") for line in second)
    assert any(line.startswith("workdays 2024:") for line in second)
    memory = group(report, "From memory only")
    assert any(line.startswith("deposit:") for line in memory)
    assert any(line.startswith("penalties:") and "2015-03-15" in line for line in memory)
    assert not any(line.startswith(("prepaid", "consumer")) for line in second + memory)


def test_a_check_is_old_after_six_months_and_not_on_the_day() -> None:
    old = "Checked more than 6 months"
    assert group(check.report(date(2027, 2, 20)), old) == []
    assert any("lpr.one_year" in line for line in group(check.report(date(2027, 2, 21)), old))
    late = group(check.report(date(2027, 5, 23)), old)
    assert any(line.startswith("prepaid: ") for line in late)
    assert any(line.startswith("workdays") for line in late)


def test_a_year_without_a_notice_is_named_a_year_ahead() -> None:
    assert group(check.report(date(2025, 6, 1)), "Working days not announced") == []
    assert group(check.report(date(2026, 1, 1)), "Working days not announced") == ["2027"]


def test_the_command_prints_the_report_of_the_day_it_is_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["check", "--on", "2026-11-22"])
    check.main()
    assert capsys.readouterr().out == f"{check.report(date(2026, 11, 22))}\n"
