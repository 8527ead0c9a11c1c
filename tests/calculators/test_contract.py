"""What every calculator folder owes: words in both languages, formulas that are the sum."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import Any

import pytest

from calculators import CALCULATORS, law
from calculators.answer import NEXT
from calculators.answer import answer as to_html
from calculators.data import load
from calculators.explain import explain
from calculators.form import Field, Rows, fields_of
from calculators.kinds import Choice
from calculators.markup import Html
from calculators.result import FEN, Line, Result, to_fen
from calculators.text import LANGUAGES, words
from tests.calculators.answers import Answer, answers

ALL = answers()
TABLES = [*LANGUAGES, *(f"{name}/{lang}" for name in CALCULATORS for lang in LANGUAGES)]


def leaves(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", str(value)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", text))


@pytest.mark.parametrize("folder", ["", *(f"{name}/" for name in CALCULATORS)])
def test_both_languages_have_the_same_words_with_the_same_places_to_fill(folder: str) -> None:
    zh, en = (dict(leaves(load(f"{folder}{lang}"))) for lang in LANGUAGES)
    assert zh.keys() == en.keys()
    different = [key for key in zh if placeholders(zh[key]) != placeholders(en[key])]
    assert not different


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CALCULATORS)
def test_every_field_group_and_option_has_words(name: str, lang: str) -> None:
    say = words(lang, name)
    wanted = [path for field in fields_of(import_module(f"calculators.{name}").Case)
              for path in words_of(field, f"fields.{field.name}")]  # fmt: skip
    assert not [path for path in wanted if not say.find(path)]


def words_of(field: Field, path: str) -> Iterator[str]:
    """The words a field needs, and those of its cells if it is a table."""
    yield f"{path}.label"
    if isinstance(field.kind, Choice):
        yield from (f"{path}.{option}" for option in field.kind.options)
    if isinstance(field.kind, Rows):
        for cell in fields_of(field.kind.row):
            yield from words_of(cell, f"{path}.{cell.name}")
    if field.group:
        yield f"groups.{field.group}"


@pytest.mark.parametrize("name", CALCULATORS)
def test_every_sentence_a_result_can_say_is_reached_by_an_example(name: str) -> None:
    said: dict[str, set[str]] = {}
    for result in (answer.result for answer in ALL if answer.calculator == name):
        for part, key in keys_of(result):
            said.setdefault(part, set()).add(key)
    said["why"], said["after"] = said["outcomes"], said.get("deadlines", set())
    written = load(f"{name}/zh")
    parts = (*PARTS, "why", "after")
    unreached = {part: set(written.get(part, {})) - said.get(part, set()) for part in parts}
    assert {part: keys for part, keys in unreached.items() if keys} == {}
    assert set(written) <= {*OWN, *parts}
    shared = load("zh")
    assert set(written.get("result", {})) <= set(shared["result"])


OWN = ("title", "up_to", "fields", "groups", "errors", "form", "next", "result")
PARTS = (
    "outcomes", "headlines", "extra", "decides", "lines", "notes", "compare", "deadlines", "items",
    "findings", "strength", "sections", "tables",
)  # fmt: skip


def keys_of(result: Result) -> Iterator[tuple[str, str]]:
    """Every key of a result, with the part of the words it stands in."""
    yield "outcomes", result.outcome
    yield from (("headlines", note.key) for note in (result.headline,) if note)
    yield from (("extra", note.key) for note in (result.extra,) if note)
    yield from (("decides", field) for field in result.decides)
    for part in ("lines", "notes", "compare", "deadlines", "items", "findings", "tables"):
        yield from ((part, one.key) for one in getattr(result, part))
    for finding in result.findings:
        yield "strength", finding.strength
        yield from (("deadlines", due.key) for due in finding.deadlines)
    groups = [one.group for one in result.findings] + [one.group for one in result.items]
    yield from (("sections", group) for group in groups)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answer", ALL, ids=str)
def test_a_result_can_be_told_in_full(answer: Answer, lang: str) -> None:
    say = words(lang, answer.calculator)
    told = explain(answer.result, say)
    ways = getattr(import_module(f"calculators.{answer.calculator}"), "NEXT", NEXT)
    html = to_html(answer.result, say, ".", Html(), ways)
    assert told.headline in html
    assert not re.search(r"\{\w+|None(?! of)|Decimal\(", html), "a place was left unfilled"
    for step in told.steps:
        assert step.value in html
    numbered = [source.cite for source in told.sources if re.search("[0-9]", source.ref)]
    assert all(("第 " in cite) == (lang == "zh") for cite in numbered), "cited as it is done"


@pytest.mark.parametrize("answer", ALL, ids=str)
def test_every_article_named_is_on_record_and_in_force(answer: Answer) -> None:
    law.require_in_force(answer.result.refs, answer.result.on)
    for ref in answer.result.refs:
        assert all(law.article(ref).summary[lang] for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answer", ALL, ids=str)
def test_the_formula_shown_gives_the_figure_beside_it(answer: Answer, lang: str) -> None:
    say = words(lang, answer.calculator)
    checked = 0
    for line in answer.result.lines:
        template = say.raw(f"lines.{line.key}.formula")
        shown = placeholders(template) | placeholders(say.raw(f"lines.{line.key}.label"))
        assert shown == set(line.uses), line.key
        if is_arithmetic(template, line):
            checked += 1
            assert_equal_figures(evaluate(template, line), line)
    assert checked or not answer.result.lines


def is_arithmetic(template: str, line: Line) -> bool:
    numbers = [isinstance(line.uses[name], Decimal | int) for name in placeholders(template)]
    return not line.key.startswith("floor") and bool(numbers) and all(numbers)


def evaluate(template: str, line: Line) -> Fraction:
    """The template with its own numbers, worked out exactly."""
    text = template
    for name, value in line.uses.items():
        text = text.replace(f"{{{name}:rate}}", f"(F('{value}')/100)")
        text = text.replace(f"{{{name}}}", f"F('{value}')")
    for sign, operator in {"×": "*", "÷": "/", "−": "-"}.items():
        text = text.replace(sign, operator)
    found = eval(text, {"__builtins__": {}, "F": Fraction})
    assert isinstance(found, Fraction)
    return found


def assert_equal_figures(found: Fraction, line: Line) -> None:
    value = line.value
    if isinstance(value, Decimal) and value == value.quantize(FEN):
        exact = Decimal(found.numerator) / Decimal(found.denominator)
        assert to_fen(exact) == value, line.key
    else:
        assert isinstance(value, Decimal | int)
        assert abs(found - Fraction(value)) < Fraction(1, 10**20), line.key
