"""The refund calculator in the page: by keyboard, with mistakes, kept while the tab is open."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators import refund
from calculators.examples import all_of
from calculators.explain import explain
from calculators.form import read
from calculators.law import day
from calculators.text import words
from tests.browser.form import ENGINE, LANGUAGES, TOOL, answered, choose, fill, tab_to

EXAMPLES = {example["id"]: example for example in all_of("refund")}
SHIFTS = """() => new Promise((done) => {
  const sum = (list) => list.getEntries().reduce((all, shift) => all + shift.value, 0);
  const watcher = new PerformanceObserver((list) => done(sum(list)));
  watcher.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 300);
})"""
SHOWN = [example["id"] for example in EXAMPLES.values() if example.get("show")]


@LANGUAGES
def test_the_published_case_typed_by_keyboard_alone_gives_amount_formula_and_articles(
    page: Page, lang: str, violations: Callable[[Page], list[str]]
) -> None:
    page.goto(TOOL[lang])
    choose(page, "kind", "balance")
    for name, text in (("paid", "2000"), ("gift", "1000"), ("consumed", "434")):
        tab_to(page, name)
        page.keyboard.type(text)
    choose(page, "cause", "operator")
    page.keyboard.press("Enter")
    answered(page)
    expect(page.locator("output")).to_be_focused()
    shown = page.locator("output").inner_text()
    told = explain(refund.calculate(read(refund.Case, EXAMPLES["K1"]["case"]), day("2026-11-22")),
                   words(lang, "refund"))  # fmt: skip
    assert told.headline in shown
    for step in told.steps:
        assert step.formula in shown
        assert all(cite in shown for cite in step.cites)
    assert "2,000 − 434 × 2,000 ÷ (2,000 + 1,000)" in shown
    assert all(article in shown for article in ("15", "18"))
    assert not violations(page)


@pytest.mark.parametrize("example", SHOWN)
def test_an_example_below_the_form_fills_it_and_gets_the_amount_it_shows(
    page: Page, example: str
) -> None:
    page.clock.set_fixed_time(f"{EXAMPLES[example]['on']}T12:00:00+08:00")
    page.goto(TOOL["zh"])
    told = page.locator(f"#{example}")
    told.locator("summary").click()
    told.locator("[data-act=fill]").click()
    answered(page)
    expect(page.locator("output .amount")).to_have_text(told.locator("summary b").inner_text())


@LANGUAGES
def test_every_mistake_is_told_at_its_field_and_the_first_gets_the_focus(
    page: Page, lang: str, violations: Callable[[Page], list[str]]
) -> None:
    page.goto(TOOL[lang])
    fill(page, {"kind": "term", "paid": "1,00", "months_total": "3", "months_used": "12",
                "bought_on": "2026-2-30"})  # fmt: skip
    page.locator("[type=submit]").click()
    wrong = page.locator(".error:visible")
    expect(wrong).to_have_count(3, timeout=ENGINE)
    expect(page.locator("[name=paid]")).to_be_focused()
    for name in ("paid", "months_used", "bought_on"):
        field = page.locator(f"[name={name}]")
        expect(field).to_have_attribute("aria-invalid", "true")
        described = (field.get_attribute("aria-describedby") or "").split()
        assert any(page.locator(f"#{place}.error:visible").count() for place in described)
    assert not violations(page)
    page.locator("[name=paid]").fill("100")
    expect(wrong).to_have_count(2)


def test_nobody_is_scolded_for_what_they_have_not_reached(page: Page) -> None:
    page.goto(TOOL["zh"])
    page.locator("[name=paid]").fill("100")
    page.locator("[name=paid]").blur()
    expect(page.locator("[data-state=incomplete]")).to_be_visible(timeout=ENGINE)
    expect(page.locator(".error:visible")).to_have_count(0)


def test_a_mistake_that_was_answered_before_the_field_was_left_is_told_then(page: Page) -> None:
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12"})
    page.locator("[name=months_used]").press_sequentially("1")
    answered(page)
    page.locator("[name=months_used]").press_sequentially("5")
    page.wait_for_timeout(800)  # longer than the pause after which a change is answered
    expect(page.locator("output")).not_to_have_attribute("data-stale", "")
    page.keyboard.press("Tab")
    expect(page.locator("#refund-months_used-error")).to_be_visible()
    expect(page.locator("output")).to_have_attribute("data-stale", "")


def test_mending_one_field_leaves_the_others_message(page: Page) -> None:
    page.goto(TOOL["zh"])
    page.locator("[type=submit]").click()
    expect(page.locator(".error:visible")).to_have_count(2, timeout=ENGINE)
    page.locator("[name=kind][value=term]").check(force=True)
    expect(page.locator("#refund-kind-error")).to_be_hidden()
    expect(page.locator("#refund-paid-error")).to_be_visible()


def test_a_second_date_is_not_asked_for_before_the_reader_gets_there(page: Page) -> None:
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "starts_on": "2026-01-01"})
    expect(page.locator("legal-calculator")).to_have_attribute(
        "data-engine", "ready", timeout=ENGINE
    )
    page.locator("[name=ends_on]").focus()
    page.wait_for_timeout(600)
    expect(page.locator("#refund-ends_on-error")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.locator("#refund-ends_on-error")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_an_answer_asked_for_comes_into_view(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3",
                "policy": "no_refund", "bought_on": "2026-01-05"})  # fmt: skip
    page.locator("[type=submit]").click()
    expect(page.locator("output .amount")).to_be_in_viewport(timeout=ENGINE)


def test_the_bar_does_not_come_up_over_the_field_being_filled(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "198", "months_total": "12", "months_used": "3"})
    answered(page)
    bar = page.locator(".amount-bar")
    expect(bar).not_to_have_class(re.compile("covered"))
    page.wait_for_timeout(300)
    field, over = page.locator("[name=months_used]").bounding_box(), bar.bounding_box()
    assert field
    assert over
    assert field["y"] + field["height"] <= over["y"]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_form_comes_alive(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.wait_for_timeout(600)  # a change of size counts as input, which excuses what moves
    page.goto(TOOL["zh"])
    expect(page.locator("legal-calculator")).to_have_attribute("data-ready", "")
    page.wait_for_timeout(500)
    moved: float = page.evaluate(SHIFTS)
    assert moved < 0.01


def test_what_another_answer_calls_for_is_told_at_its_field(page: Page) -> None:
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "repaid_on": "2026-01-01"})
    page.locator("[name=repaid_on]").blur()
    expect(page.locator("#refund-rescinded_on-error")).to_be_visible(timeout=ENGINE)


@LANGUAGES
def test_a_device_whose_clock_is_wrong_is_told_so(page: Page, lang: str) -> None:
    page.clock.set_fixed_time("2020-03-01T12:00:00+08:00")
    page.goto(TOOL[lang])
    fill(page, {"kind": "term", "paid": "120"})
    told = page.locator("[data-state=told]")
    expect(told).to_be_visible(timeout=ENGINE)
    expect(told).to_contain_text("2020-03-01")


def test_today_is_the_day_in_china(browser: Browser, base_url: str) -> None:
    with browser.new_context(base_url=base_url, timezone_id="America/Los_Angeles") as context:
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-21T18:00:00Z")  # 2 a.m. on the 22nd in China
        page.goto(TOOL["zh"])
        fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"})
        answered(page)
        expect(page.locator("output .basis")).to_contain_text("2026-11-22")


def test_the_answer_follows_every_change_without_a_submit(page: Page) -> None:
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"})
    answered(page)
    expect(page.locator("output .amount")).to_contain_text("90.00")
    page.locator("[name=months_used]").fill("6")
    expect(page.locator("output .amount")).to_contain_text("60.00")


def test_reload_back_and_the_other_language_lose_nothing(page: Page) -> None:
    page.goto(TOOL["zh"])
    typed = {"paid": "2000", "gift": "1000", "consumed": "434", "fee_percent": "?"}
    fill(page, {"kind": "balance"} | typed)

    def kept() -> None:
        for name, text in typed.items():
            expect(page.locator(f"[name={name}]")).to_have_value(text)
        expect(page.locator("[value=balance]")).to_be_checked()

    page.reload()
    kept()
    page.locator("#switch").click()
    page.wait_for_url("**/en/tools/refund/")
    kept()
    page.go_back()
    kept()


def test_back_to_a_page_that_was_kept_shows_the_newer_answers(page: Page) -> None:
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"})
    answered(page)
    page.evaluate(
        """() => {
          const answers = {...JSON.parse(sessionStorage.getItem("case")), paid: "240"};
          sessionStorage.setItem("case", JSON.stringify(answers));
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }"""
    )
    expect(page.locator("[name=paid]")).to_have_value("240")
    expect(page.locator("output .amount")).to_contain_text("180.00")


def test_clear_empties_the_form_and_what_was_kept(page: Page) -> None:
    page.goto(TOOL["zh"])
    fill(page, {"kind": "balance", "paid": "2000", "consumed": "434"})
    answered(page)
    page.locator("[type=reset]").click()
    expect(page.locator("[name=paid]")).to_have_value("")
    expect(page.locator("output")).to_be_empty()
    assert page.evaluate("sessionStorage.getItem('case')") == "{}"
    page.reload()
    expect(page.locator("[name=paid]")).to_have_value("")


def test_nothing_typed_ever_stands_in_the_address(page: Page) -> None:
    page.goto(TOOL["zh"])
    before = page.url
    fill(page, {"kind": "balance", "paid": "2000"})
    page.locator("[type=submit]").click()
    answered(page)
    assert page.url == before
