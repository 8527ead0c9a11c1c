"""One field of a form as HTML: label, control, hint, place for its error."""

from collections.abc import Iterator
from typing import Any

from calculators.form import Field, Rows, fields_of
from calculators.kinds import Choice, Count, Day, Kind, Money, Percent, Text, YesNo
from calculators.markup import Html, el, escape, slots
from calculators.text import Words, path_of

NUMERIC = (Money, Percent, Count, Day)


def control(name: str, field: Field, words: Words, given: str = "") -> Html:
    """The field as its kind is asked: `name` is the calculator, part of every id.

    `given` is what it holds from the start. A table holds nothing.
    """
    key = f"{name}-{field.name}"
    if isinstance(field.kind, Rows):
        return _rows(key, field, field.kind, words)
    if field.tick:
        return _tick(key, field, words, given)
    if isinstance(field.kind, Choice | YesNo):
        return _choices(key, field, words, given)
    return _input(key, field, words, given)


def _input(key: str, field: Field, words: Words, given: str = "") -> Html:
    unit = unit_of(field, words)
    long = isinstance(field.kind, Text) and field.kind.long
    box = _area(key, field, given) if long else _box(key, field, given)
    return el(
        "div",
        el("label", *_label(field, words), *_mark(field, words), for_=key),
        el("span", box, unit and el("b", unit, aria_hidden="true"),
           class_="input long" if long else "input"),
        _hint(key, field, words),
        _error(key),
        class_="field", **_asked(field),
    )  # fmt: skip


def _box(key: str, field: Field, given: str) -> Html:
    return el(
        "input", id=key, name=field.name, type="text", required=field.required or None,
        inputmode=_inputmode(field), enterkeyhint="next", value=given or None, **_described(key),
    )  # fmt: skip


def _area(key: str, field: Field, given: str) -> Html:
    return el("textarea", given, id=key, name=field.name, rows=8, required=field.required or None,
              spellcheck="false", **_described(key))  # fmt: skip


def _inputmode(field: Field) -> str | None:
    if isinstance(field.kind, Money | Percent):
        return "decimal"
    return "numeric" if isinstance(field.kind, NUMERIC) else None


def _choices(key: str, field: Field, words: Words, given: str) -> Html:
    return el(
        "fieldset",
        el("legend", _say(field, "label", words), *_mark(field, words)),
        _hint(key, field, words),
        el("div", *_picks(key, field, words, given), class_="picks"),
        _error(key),
        class_="field", aria_describedby=_described(key)["aria_describedby"], **_asked(field),
    )  # fmt: skip


def _picks(key: str, field: Field, words: Words, given: str) -> Iterator[Html]:
    for option, label in _options(field, words):
        hint = _find(field, f"{option}_hint", words)
        yield el(
            "label",
            el(
                "input",
                type="radio",
                name=field.name,
                value=option,
                id=f"{key}-{option}",
                checked=option == given,
            ),
            el("span", label, hint and el("small", hint)),
            class_="pick",
        )


def _options(field: Field, words: Words) -> Iterator[tuple[str, str]]:
    yes_no = isinstance(field.kind, YesNo)
    for option in field.kind.options if isinstance(field.kind, Choice | YesNo) else ():
        yield option, words.raw(f"form.{option}") if yes_no else _say(field, option, words)


def _tick(key: str, field: Field, words: Words, given: str) -> Html:
    box = el("input", type="checkbox", name=field.name, value="yes", id=key,
             checked=given == "yes", **_described(key))  # fmt: skip
    label = el("label", box, el("span", _say(field, "label", words)), class_="tick")
    return el("div", label, _hint(key, field, words), _error(key), class_="field", **_asked(field))


def _rows(key: str, field: Field, rows: Rows, words: Words) -> Html:
    """A table typed row by row. The text area holds the answer; a script fills it from the cells.

    The row in the `<template>` has `#` where its number goes.
    """
    cells = (_cell(f"{key}-#", field, cell, words) for cell in fields_of(rows.row))
    place = el("span", data_n=True)
    name = slots(words.raw("form.drop_row"), n=place)
    drop = el("button", name, type="button", class_="button drop", data_act="drop-row")
    number = slots(words.raw("form.row"), n=place)
    heading = el("p", el("b", number, id=f"{key}-#-row"), drop, class_="row-head")
    return el(
        "fieldset",
        el("legend", _say(field, "label", words), *_mark(field, words)),
        _hint(key, field, words),
        el("textarea", "", name=field.name, hidden=True, aria_hidden="true", tabindex="-1"),
        el("template", el("div", heading, *cells, class_="row", role="group",
                          aria_labelledby=f"{key}-#-row")),
        el("div", class_="rows", data_limit=rows.limit),
        el("p", el("button", words.raw("form.add_row"), type="button", class_="button",
                   data_act="add-row")),
        _error(key),
        class_="field table", **_described(key), **_asked(field),
    )  # fmt: skip


def _cell(key: str, table: Field, cell: Field, words: Words) -> Html:
    path = f"{table.name}.#.{cell.name}"
    named = Field(path, cell.kind, cell.required, tick=False, when=None, group="")
    own = f"{key}-{cell.name}"
    if not isinstance(cell.kind, Choice | YesNo):
        return _input(own, named, words)
    options = (el("option", label, value=option) for option, label in _options(named, words))
    box = el("select", el("option", "—", value=""), *options, id=own, name=path, **_described(own))
    return el(
        "div",
        el("label", _say(named, "label", words), *_mark(named, words), for_=own),
        el("span", box, class_="input"),
        _hint(own, named, words),
        _error(own),
        class_="field", **_asked(named),
    )  # fmt: skip


def _label(field: Field, words: Words) -> tuple[Html, ...]:
    """The question, or one for each answer it hangs on (`label_term`): a script shows the fit."""
    plain = _say(field, "label", words)
    values = field.when.values if field.when else ()
    asked = {value: label for value in values if (label := _find(field, f"label_{value}", words))}
    on = field.when.field if field.when else ""
    return (
        el("span", plain, data_when=on, data_is="") if asked else escape(plain),
        *(el("span", label, data_when=on, data_is=value, hidden=True)
          for value, label in asked.items()),
    )  # fmt: skip


def _path(field: Field) -> str:
    return path_of(field.name.replace(".#", ""))


def _say(field: Field, part: str, words: Words) -> str:
    return words.raw(f"{_path(field)}.{part}")


def _find(field: Field, part: str, words: Words) -> str | None:
    return words.find(f"{_path(field)}.{part}")


def _mark(field: Field, words: Words) -> tuple[str | None, ...]:
    """Says that the field must be filled; in a row most are, and those that need not say so."""
    if "#" in field.name:
        return () if field.required else (" ", el("small", words.raw("form.optional")))
    return (" ", el("small", words.raw("form.required"))) if field.required else ()


def _hint(key: str, field: Field, words: Words) -> Html:
    hint = _find(field, "hint", words) or ""
    # In a table the example stands once, in the table's own hint.
    kind = "row" if "#" in field.name else type(field.kind).__name__.lower()
    example = words.find(f"form.{kind}_example")
    told = " ".join(part for part in (hint, example) if part)
    return el("p", told, class_="hint", id=f"{key}-hint", hidden=not told)


def _error(key: str) -> Html:
    return el("p", class_="error", id=f"{key}-error", role="alert", hidden=True)


def _described(key: str) -> dict[str, str]:
    return {"aria_describedby": f"{key}-hint {key}-error"}


def unit_of(field: Field, words: Words) -> str | None:
    """What the field's number counts, in words, if it counts anything."""
    kind: Kind | Rows = field.kind
    if isinstance(kind, Count):
        return words.raw(f"unit_{kind.unit}")
    if isinstance(kind, Money):
        return words.raw("unit_yuan")
    return words.raw("unit_percent") if isinstance(kind, Percent) else None


def _asked(field: Field) -> dict[str, Any]:
    asked = {"data_field": field.name, "id": f"field-{field.name}"}
    if field.when:
        asked |= {"data_when": field.when.field, "data_is": " ".join(field.when.values)}
    return asked
