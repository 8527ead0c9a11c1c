"""Published cases and amounts worked by hand are what the rules must give."""

from decimal import Decimal

import pytest

from calculators.output import to_json
from tests.calculators.answers import Answer, answers

ALL = answers()


@pytest.mark.parametrize("answer", ALL, ids=str)
def test_an_example_gives_every_line_that_was_worked_out(answer: Answer) -> None:
    given = to_json(answer.result)
    lines = {line["key"]: str(line["value"]) for line in given["lines"]}
    assert lines == answer.example["lines"]
    assert list(lines) == list(answer.example["lines"]), "the order is that of the law"
    assert given["amount"] == answer.example["amount"]
    assert given["outcome"] == answer.example["outcome"]
    assert given["decides"] == answer.example.get("decides", [])


@pytest.mark.parametrize("answer", [a for a in ALL if a.example["grade"] == "C"], ids=str)
def test_where_a_court_used_its_discretion_a_range_holds_what_it_gave(answer: Answer) -> None:
    published = Decimal(answer.example["published"])
    assert not answer.result.amount.single
    assert answer.result.amount.low <= published <= answer.result.amount.high
    assert answer.result.decides, "the range says which fact decides"


def test_every_published_case_about_an_amount_is_here() -> None:
    known = {answer.example["id"].split("-")[0] for answer in ALL}
    published = {"K1", "K3", "K5", "K7", "K9", "K10", "K11", "K12", "K16", "K18", "K22"}
    worked = {"W1", "W2", "W3", "W4", "W5", "W6"}
    assert published | worked <= known


def test_the_two_parts_of_the_gym_case_add_up_to_what_the_court_gave() -> None:
    parts = {a.example["id"]: a.result.amount.high for a in ALL if a.example["id"][:2] == "K3"}
    assert sum(parts.values()) == Decimal("1295.00")
