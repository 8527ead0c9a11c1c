"""What a form was filled with, for paper and for the worked examples."""

from collections.abc import Mapping
from typing import Any

from calculators.controls import unit_of
from calculators.form import PART, Field, Rows, fields_of
from calculators.kinds import Choice, Text, YesNo
from calculators.markup import Html, el
from calculators.text import Words

BRIEF = 80
"""Characters of a long text that are shown: the reader has all of it."""


def facts(raw: Mapping[str, str], case: type[Any], words: Words) -> Html:
    """What a form was filled with, as a list of labels and texts."""
    asked = (field for field in fields_of(case) if raw.get(field.name) and field.asked(raw))
    pairs = ((words.raw(f"fields.{field.name}.label"), _said(field, raw, words)) for field in asked)
    return el("dl", *(el("div", el("dt", label), el("dd", text)) for label, text in pairs))


def _said(field: Field, raw: Mapping[str, str], words: Words) -> str:
    text = raw[field.name].strip()
    if isinstance(field.kind, Rows):
        return "; ".join(_row(field.name, field.kind, line, words) for line in text.split("\n"))
    if isinstance(field.kind, Text) and len(text) > BRIEF:
        return words.say("form.text_brief", start=text[:BRIEF], length=len(text))
    return _word(field.name, field, text, words)


def _row(name: str, rows: Rows, line: str, words: Words) -> str:
    cells = zip(fields_of(rows.row), PART.split(line), strict=False)
    said = (_word(f"{name}.{field.name}", field, cell.strip(), words) for field, cell in cells)
    return " · ".join(cell for cell in said if cell)


def _word(path: str, field: Field, text: str, words: Words) -> str:
    if isinstance(field.kind, Choice):
        return words.find(f"fields.{path}.{text}") or text
    if isinstance(field.kind, YesNo) and text:
        return words.raw("form.yes" if field.kind.read(text) else "form.no")
    unit = unit_of(field, words)
    return f"{text} {unit}" if unit and text[-1:].isdigit() else text
