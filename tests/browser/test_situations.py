"""A situation's calculator knows what the page knows, and what the reader said goes first."""

from __future__ import annotations

import json

from playwright.sync_api import Page, Request, expect

from tests.browser.form import ENGINE

PLACE = "./situations/benefits-cut/"


def chosen(page: Page, name: str) -> list[str]:
    boxes = page.locator(f"[name={name}]:checked")
    return [str(box.get_attribute("value")) for box in boxes.all()]


def ready(page: Page) -> None:
    expect(page.locator("legal-calculator")).to_have_attribute("data-ready", "")


def test_what_the_situation_says_is_chosen_and_nothing_is_loaded_for_it(page: Page) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(PLACE)
    ready(page)
    assert (chosen(page, "kind"), chosen(page, "cause")) == (["term"], ["operator"])
    assert not [address for address in asked if "pyodide" in address]


def test_what_the_reader_answered_elsewhere_goes_first(page: Page) -> None:
    page.goto(PLACE)
    page.evaluate(
        "(text) => sessionStorage.setItem('case', text)", json.dumps({"cause": "consumer"})
    )
    page.reload()
    ready(page)
    assert chosen(page, "cause") == ["consumer"]
    assert chosen(page, "kind") == ["term"]


def test_the_chosen_answers_lead_to_an_amount_and_stand_again_in_an_emptied_form(
    page: Page,
) -> None:
    page.clock.set_fixed_time("2026-11-22T12:00:00+08:00")
    page.goto(PLACE)
    ready(page)
    for name, text in (("paid", "1200"), ("months_total", "12"), ("months_used", "3")):
        page.locator(f"[name={name}]").fill(text)
    expect(page.locator("output .amount")).to_contain_text("900.00", timeout=ENGINE)
    page.locator("form [type=reset]").click()
    expect(page.locator("[name=paid]")).to_have_value("")
    assert chosen(page, "kind") == ["term"]


def test_a_letter_is_copied_as_it_stands(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PLACE)
    letter = page.locator(".send").first
    letter.locator("[data-act=copy]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == letter.locator("[data-copy]").evaluate("(text) => text.textContent")
    assert "〔" in copied


def test_a_browser_without_a_clipboard_still_shows_the_letter(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(PLACE)
    expect(page.locator(".send [data-copy]").first).to_be_visible()
    expect(page.locator(".send [data-act=copy]").first).to_be_hidden()
