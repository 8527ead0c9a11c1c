"""Tables are typed row by row: focus, errors and pasted lines are where they belong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.form import ENGINE, answered

RENEWAL = "./tools/renewal/"


@pytest.fixture
def renewal(page: Page) -> Page:
    page.clock.set_fixed_time("2026-11-22T12:00:00+08:00")
    page.goto(RENEWAL)
    expect(page.locator("legal-calculator")).to_have_attribute("data-ready", "")
    return page


def cell(page: Page, name: str) -> str:
    return page.locator(f"[name='charges.{name}']").input_value()


def paste(page: Page, text: str) -> None:
    page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def test_a_mistake_is_told_at_its_cell_and_read_out_with_it(renewal: Page) -> None:
    renewal.locator("[name='charges.0.day']").fill("2026-02-30")
    renewal.locator("[name='charges.0.amount']").fill("25")
    renewal.locator("[name='charges.0.notice']").select_option("none")
    renewal.keyboard.press("Tab")
    wrong = renewal.locator("[data-field='charges.0.day']")
    expect(wrong.locator(".error")).to_be_visible(timeout=ENGINE)
    expect(wrong.locator("input")).to_have_attribute("aria-invalid", "true")
    expect(renewal.locator("[data-field='charges.0.amount'] .error")).to_be_hidden()


def test_every_description_a_cell_names_is_there(renewal: Page) -> None:
    renewal.locator("[data-act=add-row]").click()
    missing = renewal.evaluate(
        """() => [...document.querySelectorAll("form [aria-describedby], form [aria-labelledby]")]
          .flatMap((part) => [part.getAttribute("aria-describedby"),
                              part.getAttribute("aria-labelledby")])
          .filter(Boolean).flatMap((ids) => ids.split(" "))
          .filter((id) => !document.getElementById(id))"""
    )
    assert missing == []


def test_lines_from_a_bill_fill_the_rows_and_the_focus_stays_in_the_table(renewal: Page) -> None:
    renewal.locator("[name='charges.0.day']").focus()
    paste(renewal, "2026-08-03\t25.00\t没有提醒\n2026-09-03\t25.00\tclear\n2026-10-03\t25.00")
    assert cell(renewal, "0.notice") == "none"
    assert cell(renewal, "1.notice") == "clear"
    assert cell(renewal, "2.amount") == "25.00"
    assert renewal.evaluate("document.activeElement.name") == "charges.2.notice"
    renewal.keyboard.press("ArrowDown")
    answered(renewal)
    expect(renewal.locator("output .amount")).to_have_text("50.00 元")


def test_a_row_taken_out_leaves_the_others_and_gives_the_focus_to_the_next(renewal: Page) -> None:
    renewal.locator("[name='charges.0.day']").focus()
    paste(renewal, "2026-08-03\t1\tnone\n2026-09-03\t2\tnone\n2026-10-03\t3\tnone")
    renewal.locator("form .row").nth(1).locator("[data-act=drop-row]").click()
    assert [cell(renewal, f"{row}.amount") for row in range(2)] == ["1", "3"]
    assert renewal.evaluate("document.activeElement.name") == "charges.1.day"
    answered(renewal)
    expect(renewal.locator("output .amount")).to_have_text("4.00 元")
    expect(renewal.locator("[data-act=drop-row]").nth(1)).to_have_text("删掉第 2 行")


def test_what_an_example_replaced_can_be_brought_back(renewal: Page) -> None:
    renewal.locator("[name='charges.0.amount']").fill("77")
    renewal.locator(".example > summary").first.click()
    renewal.locator(".example [data-act=fill]").first.click()
    answered(renewal)
    assert cell(renewal, "0.amount") != "77"
    renewal.locator("[data-act=undo]").click()
    assert cell(renewal, "0.amount") == "77"
    assert renewal.locator("form .row").count() == 1
    expect(renewal.locator("[data-act=undo]")).to_be_hidden()
    renewal.reload()
    expect(renewal.locator("[name='charges.0.amount']")).to_have_value("77")


def test_dates_are_saved_as_a_calendar_file(renewal: Page) -> None:
    renewal.goto("./tools/deadlines/")
    renewal.locator("[name=bought_on]").fill("2026-11-20")
    answered(renewal)
    with renewal.expect_download() as saved:
        renewal.locator("[data-act=save]").click()
    text = saved.value.path().read_text("utf-8")
    assert saved.value.suggested_filename == "dates.ics"
    assert "DTSTART;VALUE=DATE:20261127" in text
