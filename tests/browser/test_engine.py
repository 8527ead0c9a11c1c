"""An engine that loads slowly, fails, or cannot run at all leaves a way on."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from calculators.bundle import PYODIDE
from tests.browser.form import ENGINE, LANGUAGES, TOOL, answered, fill, hold


@LANGUAGES
def test_an_engine_that_cannot_load_gives_a_sentence_the_worksheet_and_another_try(
    page: Page, lang: str, faults: list[str], violations: Callable[[Page], list[str]]
) -> None:
    page.route("**/calculators-*.zip", lambda route: route.abort())
    page.goto(TOOL[lang])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"})
    failed = page.locator("[data-state=failed]")
    expect(failed).to_be_visible(timeout=ENGINE)
    expect(page.locator("[name=paid]")).to_have_value("120")
    assert "Traceback" not in page.locator("body").inner_text()
    assert not violations(page)
    worksheet = failed.locator("a").get_attribute("href")
    page.unroute("**/calculators-*.zip")
    failed.locator("[data-act=again]").click()
    answered(page)
    faults.clear()  # the broken engine complained, as it should
    page.goto(f"{page.url}{worksheet}")
    expect(page.locator("table.worksheet").first).to_be_visible()


def test_an_engine_that_failed_is_not_fetched_again_until_the_reader_asks(
    page: Page, faults: list[str]
) -> None:
    fetched: list[str] = []
    page.on("request", lambda sent: fetched.append(sent.url.rsplit("/", 1)[-1]))
    page.route("**/calculators-*.zip", lambda route: route.abort())
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120"})
    expect(page.locator("[data-state=failed]")).to_be_visible(timeout=ENGINE)
    page.locator("[name=months_total]").press_sequentially("12")
    page.locator("[name=months_used]").press_sequentially("3")
    page.wait_for_timeout(600)  # longer than the pause after which a change is answered
    before = fetched.count("pyodide.asm.wasm")
    page.locator("[data-state=failed] [data-act=again]").click()
    expect(page.locator("[data-state=failed]")).to_be_visible(timeout=ENGINE)
    assert fetched.count("pyodide.asm.wasm") == before + 1
    assert before == 1
    faults.clear()


def test_an_engine_that_never_answers_is_given_up(page: Page, faults: list[str]) -> None:
    page.clock.install()
    page.route("**/pyodide.asm.wasm", lambda _: None)  # never fulfilled
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120"})
    page.clock.run_for(1_000)
    expect(page.locator("[data-state=loading]")).to_be_visible()
    page.clock.run_for(61_000)
    expect(page.locator("[data-state=slow]")).to_be_visible()
    faults.clear()


def test_loading_shows_bytes_that_arrived_of_bytes_expected(page: Page) -> None:
    held: list[Route] = []
    page.route("**/calculators-*.zip", lambda route: hold(route, held))
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"})
    told = json.loads(page.locator("#engine").text_content() or "")
    expected = told["manifest"]["bytes"] / 1e6
    wasm = PYODIDE.joinpath("pyodide.asm.wasm").stat().st_size / 1e6
    expect(page.locator("[data-size]")).to_have_text(f"{expected:.1f}", timeout=ENGINE)
    expect(page.locator("[data-loaded]")).to_have_text(f"{wasm:.1f}", timeout=ENGINE)
    share = float(page.locator("progress").get_attribute("value") or "")
    assert share == pytest.approx(wasm / expected)
    held[0].continue_()
    answered(page)


def test_a_browser_that_keeps_nothing_is_told_and_still_answers(page: Page) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(TOOL["zh"])
    fill(page, {"kind": "term", "paid": "120", "months_total": "12", "months_used": "3"})
    answered(page)
    expect(page.locator("[data-state=unkept]")).to_be_visible()


@LANGUAGES
def test_without_scripts_the_form_the_examples_and_the_worksheet_are_there(
    browser: Browser, base_url: str, lang: str
) -> None:
    with browser.new_context(base_url=base_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(TOOL[lang])
        expect(page.locator("noscript .note, .note").first).to_be_visible()
        expect(page.locator("[name=months_total]")).to_be_visible()
        page.locator("#K1 summary").click()
        expect(page.locator("#K1 .sum")).to_contain_text("1,710.67")
        page.goto(TOOL[lang].replace("tools/refund", "print/worksheet"))
        expect(page.locator("table.worksheet").first).to_be_visible()


@LANGUAGES
def test_without_webassembly_there_is_a_sentence_and_a_way_on(
    page: Page, faults: list[str], lang: str
) -> None:
    def lock_down(route: Route) -> None:
        """As in the lockdown mode of phones, which takes WebAssembly away."""
        body = route.fetch().text()
        route.fulfill(body=f"delete globalThis.WebAssembly;{body}", content_type="text/javascript")

    page.route("**/worker.js", lock_down)
    page.goto(TOOL[lang])
    fill(page, {"kind": "term", "paid": "120"})
    failed = page.locator("[data-state=failed]")
    expect(failed).to_be_visible(timeout=ENGINE)
    expect(failed.locator("a")).to_be_visible()
    page.locator("#K1 summary").click()
    expect(page.locator("#K1 .sum")).to_contain_text("1,710.67")
    faults.clear()
