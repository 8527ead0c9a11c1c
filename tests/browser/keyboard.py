"""Filling any calculator's form with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page

from calculators.form import PART, Field, Rows, fields_of
from calculators.kinds import Choice, YesNo
from tests.browser.form import choose, tab_to

OPEN = "document.querySelector(`[name='${name}']`)?.closest('details.group')?.open ?? true"


def type_case(page: Page, case_type: type, case: dict[str, str]) -> None:
    """Types `case`, field by field in the order of the form, opening groups on the way."""
    for field in fields_of(case_type):
        if case.get(field.name):
            _open_group(page, field.name)
            _type(page, field, case[field.name])


def _open_group(page: Page, name: str) -> None:
    if page.evaluate(f"(name) => {OPEN}", name):
        return
    group = page.locator("details.group:not([open])", has=page.locator(f"[name='{name}']"))
    group.locator("summary").focus()
    page.keyboard.press("Enter")


def _type(page: Page, field: Field, text: str) -> None:
    if isinstance(field.kind, Rows):
        _type_rows(page, field.name, field.kind, text)
    elif field.tick:
        tab_to(page, field.name)
        page.keyboard.press("Space")
    elif isinstance(field.kind, Choice | YesNo):
        choose(page, field.name, text)
    else:
        tab_to(page, field.name)
        page.keyboard.insert_text(text)


def _type_rows(page: Page, name: str, rows: Rows, text: str) -> None:
    for number, line in enumerate(text.strip().split("\n")):
        if number:
            page.locator(f"[data-field={name}] [data-act=add-row]").focus()
            page.keyboard.press("Enter")
        for cell, typed in zip(fields_of(rows.row), PART.split(line), strict=False):
            tab_to(page, f"{name}.{number}.{cell.name}")
            _type_cell(page, cell, typed.strip())


def _type_cell(page: Page, cell: Field, text: str) -> None:
    if not isinstance(cell.kind, Choice | YesNo):
        page.keyboard.insert_text(text)
        return
    for _ in range(cell.kind.options.index(text) + 1 if text else 0):
        page.keyboard.press("ArrowDown")
