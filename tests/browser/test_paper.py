"""Paper is a screen too: A4, black on white, boxes to tick, nothing of the page's chrome."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

LANGUAGES = pytest.mark.parametrize("home", ["./", "./en/"], ids=["zh", "en"])
A4 = (595, 842)  # points
RADICALS = str.maketrans("⻚⻓⻅⻛⻔⻋⻉", "页长见风门车贝")


def printed(page: Page) -> PdfReader:
    """The page as a printer gets it: no backgrounds, the size the style sheet asks for."""
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))


def text_of(sheet: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in sheet.pages)


def squeezed(text: str) -> str:
    """Without white space, which a PDF sets as it likes, and with the usual code points.

    A PDF names glyphs: ⾏ (a radical) and 行 (a character) share one. NFKC knows most of them.
    """
    return "".join(normalize("NFKC", text).translate(RADICALS).split())


@LANGUAGES
def test_the_checklist_is_one_a4_sheet_with_every_item_and_a_foot(page: Page, home: str) -> None:
    page.goto(f"{home}print/materials/")
    items = page.locator(".checklist .what").all_inner_texts()
    sheet = printed(page)
    assert len(sheet.pages) == 1
    box = sheet.pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4
    text = squeezed(text_of(sheet))
    assert not [item for item in items if squeezed(item) not in text]
    assert len(items) >= 10
    assert text.count(squeezed(page.locator(".where").first.get_attribute("data-label") or "")) == (
        len(items)
    )
    for part in ("2026-11-22", "print/materials/", "1/1"):
        assert part in text


@LANGUAGES
def test_boxes_to_tick_are_drawn_not_filled(page: Page, home: str) -> None:
    page.goto(f"{home}print/materials/")
    page.emulate_media(media="print")
    drawn = page.locator(".checklist input").evaluate_all(
        """boxes => boxes.map((box) => {
          const { width, height } = box.getBoundingClientRect();
          const style = getComputedStyle(box);
          return [width > 12 && height > 12, style.borderTopStyle, style.borderTopColor,
                  style.backgroundColor, style.appearance];
        })"""
    )
    assert drawn
    assert all(box == [True, "solid", "rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "none"] for box in drawn)


@LANGUAGES
def test_no_item_and_no_group_heading_is_torn_apart(page: Page, home: str) -> None:
    page.goto(f"{home}print/materials/")
    page.emulate_media(media="print")
    kept = page.evaluate(
        """() => [...document.querySelectorAll(".checklist li")]
          .map((item) => getComputedStyle(item).breakInside)
          .concat([...document.querySelectorAll(".checklist h2")]
          .map((heading) => getComputedStyle(heading).breakAfter))"""
    )
    assert set(kept) == {"avoid"}


@LANGUAGES
def test_paper_shows_nothing_that_only_a_screen_can_use(page: Page, home: str) -> None:
    page.goto(f"{home}steps/contact/")
    page.emulate_media(media="print")
    for chrome in (".top", ".foot", ".rail", ".turn", ".toc", ".button"):
        expect(page.locator(chrome).first).to_be_hidden()


@LANGUAGES
def test_the_worksheet_for_pen_and_paper_fits_two_sheets(page: Page, home: str) -> None:
    page.goto(f"{home}print/worksheet/")
    assert len(printed(page).pages) <= 2


@LANGUAGES
def test_a_printed_result_holds_amount_formula_and_articles_but_no_form(
    page: Page, home: str
) -> None:
    page.goto(f"{home}tools/refund/")
    page.locator("#K1 summary").click()
    page.locator("#K1 [data-act=fill]").click()
    expect(page.locator("output .result")).to_be_visible(timeout=60_000)
    text = squeezed(text_of(printed(page)))
    assert "1,710.67" in text
    assert squeezed("2,000 − 434 × 2,000 ÷ (2,000 + 1,000)") in text
    folded = squeezed(page.locator("output .sources details p").first.text_content() or "")
    assert folded in text, "what is folded on the screen is open on paper"
    assert squeezed(page.locator("[type=submit]").inner_text()) not in text
