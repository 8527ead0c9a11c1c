"""Worked examples: read for the tests, and shown below a calculator's form."""

import json
from typing import Any

from calculators.answer import steps_table
from calculators.data import load
from calculators.explain import explain
from calculators.form import read
from calculators.given import facts
from calculators.law import day
from calculators.markup import Html, el
from calculators.text import Words


def all_of(calculator: str) -> list[dict[str, Any]]:
    """Every example of `<calculator>/examples.toml`, in its order."""
    return list(load(f"{calculator}/examples")["example"])


def examples(calculator: str, module: Any, words: Words) -> Html:
    """The examples marked `show`, each calculated now: they need no script in the page."""
    shown = (_example(one, module, words) for one in all_of(calculator) if one.get("show"))
    return el(
        "section",
        el("h2", words.raw("result.examples"), id="examples"),
        el("p", words.raw("result.examples_hint"), class_="hint"),
        *shown,
        class_="examples",
    )


def worked(calculator: str, key: str, module: Any, words: Words, root: str) -> Html:
    """One example, calculated now, with a link to where it can be changed.

    Raises `KeyError` when the calculator has none of that id.
    """
    found = {one["id"]: one for one in all_of(calculator)}[key]
    way = el("a", words.raw("result.try"), href=f"{root}/tools/{calculator}/", class_="button")
    return el("div", _example(found, module, words, el("p", way)), class_="examples")


def _example(example: dict[str, Any], module: Any, words: Words, end: Html | None = None) -> Html:
    case = read(module.Case, example["case"])
    told = explain(module.calculate(case, day(example["on"])), words)
    fill = el("button", words.raw("result.fill"), type="button", class_="button", hidden=True,
              data_act="fill", data_case=json.dumps(example["case"]))  # fmt: skip
    return el(
        "details",
        el("summary", el("span", example["title"][words.lang]), el("b", told.headline)),
        facts(example["case"], module.Case, words),
        steps_table(told, words),
        el("p", example["source"][words.lang], class_="hint"),
        end or el("p", fill),
        class_="example", id=example["id"],
    )  # fmt: skip
