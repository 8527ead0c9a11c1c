"""What a form was filled with, for paper and for the worked examples."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.controls import unit_of
from calculators.form import PART, Field, Rows, fields_of
from calculators.kinds import Choice, FieldError, Text, YesNo
from calculators.markup import Html, el
from calculators.text import Words, moment, number

BRIEF = 80
"""Characters of a long text that are shown: the reader has all of it."""


def facts(raw: Mapping[str, str], case: type[Any], words: Words) -> Html:
    """What a form was filled with, as a list of labels and of texts as they were understood."""
    asked = (field for field in fields_of(case) if raw.get(field.name) and field.asked(raw))
    pairs = ((words.raw(f"fields.{field.name}.label"), _said(field, raw, words)) for field in asked)
    return el("dl", *(el("div", el("dt", label), *values) for label, values in pairs))


def _said(field: Field, raw: Mapping[str, str], words: Words) -> Iterator[Html]:
    """The answer, or one for each row of a table."""
    text = raw[field.name].strip()
    if isinstance(field.kind, Rows):
        rows = (_row(field.name, field.kind, line, words) for line in text.split("\n"))
        yield from (el("dd", row, class_="row") for row in rows if row)
    elif isinstance(field.kind, Text) and len(text) > BRIEF:
        yield el("dd", words.say("form.text_brief", start=text[:BRIEF], length=len(text)))
    else:
        yield el("dd", _word(field.name, field, text, words))


def _row(name: str, rows: Rows, line: str, words: Words) -> str:
    cells = zip(fields_of(rows.row), PART.split(line), strict=False)
    said = (_word(f"{name}.{field.name}", field, cell.strip(), words) for field, cell in cells)
    return " · ".join(cell for cell in said if cell)


def _word(path: str, field: Field, text: str, words: Words) -> str:
    """One answer: choices by their labels, numbers and days as they were read."""
    if not text or isinstance(field.kind, Text | Rows):
        return text
    try:
        value = field.kind.read(text)
    except FieldError:
        return text
    if isinstance(field.kind, YesNo):
        return words.raw("form.yes" if value else "form.no")
    if isinstance(field.kind, Choice):
        return words.find(f"fields.{path}.{value}") or str(value)
    unit = unit_of(field, words)
    return f"{_plain(value)} {unit}" if unit else _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return number(value)
    return moment(value) if isinstance(value, date) else str(value)
