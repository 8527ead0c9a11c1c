"""What must hold for any question to any calculator."""

import json
import re
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from calculators import CALCULATORS
from calculators.form import read
from calculators.result import Claim, Result
from calculators.worker import answer
from tests.calculators.questions import questions

EVERY = pytest.mark.parametrize("name", CALCULATORS)


def results(name: str) -> list[Result]:
    """The results of generated questions, those without one left out."""
    module = import_module(f"calculators.{name}")
    asked = list(questions(name, 150, seed=3))
    given = [one for one in asked if "result" in json.loads(answer(json.dumps(one)))]
    found = (
        module.calculate(read(module.Case, one["case"]), date.fromisoformat(one["on"]))
        for one in given
    )
    return list(found)


@EVERY
def test_a_sum_lies_between_nothing_and_what_it_is_a_part_of(name: str) -> None:
    for result in results(name):
        if isinstance(result, Claim):
            assert 0 <= result.amount.low <= result.amount.high <= result.paid
            assert result.amount.low <= result.total.low
            assert result.amount.high <= result.total.high


@EVERY
def test_the_lines_lead_to_the_sum(name: str) -> None:
    for result in results(name):
        if isinstance(result, Claim) and result.outcome != "unknown":
            values = {0, result.paid, *(line.value for line in result.lines)}
            assert {result.amount.low, result.amount.high} <= values


@EVERY
def test_no_answer_is_empty_or_holds_markup_that_was_typed(name: str) -> None:
    for question in questions(name, 150, seed=4):
        found: dict[str, Any] = json.loads(answer(json.dumps(question)))
        for text in (found.get("html", ""), *(str(error) for error in found.get("errors", ()))):
            assert "<img" not in text
            assert "\u202e" not in text
            assert not re.search(r"None\b(?! of)|Decimal\(|datetime", text)
        if "html" in found:
            lead = re.search(r'class="lead">([^<]+)<', found["html"])
            assert lead, "an answer begins with a sentence"
            assert '<p class="why">' in found["html"]
