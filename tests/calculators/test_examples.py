"""Published cases and amounts worked by hand are what the rules must give."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators.output import to_json
from tests.calculators.answers import Answer, answers

ALL = answers()


NOTHING: dict[str, Any] = {
    "decides": [], "refs": {}, "lines": {}, "notes": [], "compare": {}, "deadlines": {},
    "items": [], "findings": [], "tables": {}, "quotes": {}, "limits": {}, "others": {}, "open": [],
}  # fmt: skip
"""What an example need not state when there is none of it."""


def told(answer: Answer) -> dict[str, Any]:
    """The answer in the terms of `examples.toml`."""
    given = to_json(answer.result)
    some = {part: given[part] for part in ("amount", "total", "headline") if given.get(part)}
    if some.get("total") == some.get("amount"):
        some.pop("total", None)
    parts = [*given["lines"], *given["findings"]]
    return some | {
        "outcome": given["outcome"],
        "decides": given["decides"],
        "lines": {line["key"]: str(line["value"]) for line in given["lines"]},
        "refs": {part["key"]: part["ref"] for part in parts if part["ref"]},
        "findings": [f"{one['key']} {one['strength']}".strip() for one in given["findings"]],
        "quotes": {
            one["key"]: [quote["text"] for quote in one["quotes"]]
            for one in given["findings"]
            if one["quotes"]
        },
        "limits": {
            f"{one['key']}.{due['key']}": due["day"]
            for one in given["findings"]
            for due in one["deadlines"]
        },
        "tables": {
            table["key"]: [["" if cell is None else str(cell) for cell in row]
                           for row in table["rows"]]
            for table in given["tables"]
        },
        "notes": given["notes"],
        "compare": {bar["key"]: span(bar) for bar in given["compare"]},
        "deadlines": {due["key"]: date.fromisoformat(due["day"]) for due in given["deadlines"]},
        "others": {due["key"]: due["other"] for due in given["deadlines"] if due["other"]},
        "open": [due["key"] for due in given["deadlines"] if due["open"]],
        "items": given["items"],
    }  # fmt: skip


def span(bar: dict[str, str]) -> str | list[str]:
    return bar["low"] if bar["low"] == bar["high"] else [bar["low"], bar["high"]]


@pytest.mark.parametrize("answer", ALL, ids=str)
def test_an_example_gives_all_that_was_worked_out_and_in_that_order(answer: Answer) -> None:
    found = told(answer)
    wanted = NOTHING | answer.example
    assert found == {key: wanted[key] for key in found}
    assert [part for part in ("total", "headline", "amount") if part in answer.example] == [
        part for part in ("total", "headline", "amount") if part in found
    ]
    for part in ("lines", "compare", "deadlines", "tables"):
        assert list(found[part]) == list(wanted[part])


@pytest.mark.parametrize("answer", [a for a in ALL if a.example["grade"] == "C"], ids=str)
def test_where_a_court_used_its_discretion_a_range_holds_what_it_gave(answer: Answer) -> None:
    published = Decimal(answer.example["published"])
    assert not answer.claim.amount.single
    assert answer.claim.amount.low <= published <= answer.claim.amount.high
    assert answer.result.decides, "the range says which fact decides"


def test_every_published_case_about_an_amount_is_here() -> None:
    known = {answer.example["id"].split("-")[0] for answer in ALL}
    published = {"K1", "K3", "K5", "K7", "K9", "K10", "K11", "K12", "K16", "K18", "K22", "M1"}
    worked = {"W1", "W2", "W3", "W4", "W5", "W6", "W7", "accept", "payout"}
    assert published | worked <= known


def test_the_two_parts_of_the_gym_case_add_up_to_what_the_court_gave() -> None:
    parts = {a.example["id"]: a.claim.amount.high for a in ALL if a.example["id"][:2] == "K3"}
    assert sum(parts.values()) == Decimal("1295.00")
