"""Every calculator, used in the page: by example, by keyboard, on a phone, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from calculators import CALCULATORS
from calculators.examples import all_of
from calculators.explain import explain
from calculators.form import read
from calculators.law import day
from calculators.text import words
from tests.browser.form import LANGUAGES, answered
from tests.browser.keyboard import type_case

EVERY = pytest.mark.parametrize("name", CALCULATORS)
PHONE: ViewportSize = {"width": 390, "height": 844}


def shown(name: str) -> list[dict[str, Any]]:
    return [example for example in all_of(name) if example.get("show")]


def headline(name: str, example: dict[str, Any], lang: str) -> str:
    module = import_module(f"calculators.{name}")
    result = module.calculate(read(module.Case, example["case"]), day(example["on"]))
    return explain(result, words(lang, name)).headline


def open_tool(page: Page, name: str, lang: str, example: dict[str, Any]) -> None:
    page.clock.set_fixed_time(f"{example['on']}T12:00:00+08:00")
    page.goto(f"./{'en/' if lang == 'en' else ''}tools/{name}/")
    expect(page.locator("legal-calculator")).to_have_attribute("data-ready", "")


@EVERY
@LANGUAGES
def test_an_example_fills_the_form_and_its_answer_fits_a_phone(
    page: Page, name: str, lang: str, violations: Callable[[Page], list[str]]
) -> None:
    page.set_viewport_size(PHONE)
    first = shown(name)[0]
    open_tool(page, name, lang, first)
    for example in (one for one in shown(name) if one["on"] == first["on"]):
        page.locator(f"#{example['id']} > summary").click()
        page.locator(f"#{example['id']} [data-act=fill]").click()
        expect(page.locator("output")).to_contain_text(headline(name, example, lang))
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert not violations(page)


@EVERY
def test_the_keyboard_alone_leads_from_the_first_field_to_the_answer(page: Page, name: str) -> None:
    example = shown(name)[0]
    open_tool(page, name, "zh", example)
    type_case(page, import_module(f"calculators.{name}").Case, example["case"])
    page.locator("legal-calculator [type=submit]").focus()
    page.keyboard.press("Enter")
    answered(page)
    expect(page.locator("output")).to_be_focused()
    expect(page.locator("output")).to_contain_text(headline(name, example, "zh"))


@EVERY
def test_what_was_typed_is_still_there_after_a_reload_and_in_the_other_language(
    page: Page, name: str
) -> None:
    example = shown(name)[0]
    open_tool(page, name, "zh", example)
    page.locator(f"#{example['id']} > summary").click()
    page.locator(f"#{example['id']} [data-act=fill]").click()
    answered(page)
    # An example is kept once something in it was changed, so that none is taken for one's own.
    page.locator("form.case").dispatch_event("input")
    page.reload()
    expect(page.locator("output")).to_contain_text(headline(name, example, "zh"))
    open_tool(page, name, "en", example)
    expect(page.locator("output")).to_contain_text(headline(name, example, "en"))
