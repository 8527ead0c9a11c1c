"""A calculator's form as HTML: complete before any script runs, ready to be upgraded."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from calculators.form import Field, fields_of
from calculators.kinds import Choice, Count, Day, Money, Percent, YesNo
from calculators.markup import Html, el, escape, join, slots
from calculators.text import LANGUAGES, Words


def calculator(name: str, case: type, words: Words, root: str) -> Html:
    """The `<legal-calculator>` of a calculator: form, engine's messages, place for the answer.

    `root` leads from the page to the language's start page, without a trailing slash.
    """
    place = el("output", id="answer", class_="answer", tabindex="-1", aria_live="off")
    return el(
        "legal-calculator",
        el("noscript", el("p", words.raw("form.no_script"), class_="note")),
        _form(name, case, words),
        el("div", _engine(words, root), place, class_="side"),
        el("p", class_="amount-bar", role="status", hidden=True),
        name=name, lang=LANGUAGES[words.lang], data_lang=words.lang, data_root=root,
    )  # fmt: skip


def _form(name: str, case: type, words: Words) -> Html:
    """The fields that are always asked, then each group behind its question."""
    parts: list[Html] = []
    for group, members in groupby(fields_of(case), key=lambda field: field.group):
        body = join(*(_field(name, field, words) for field in members))
        if group:
            body = el("details", el("summary", words.raw(f"groups.{group}")), body, class_="group")
        parts.append(body)
    actions = el(
        "p",
        el("button", words.raw("form.submit"), type="submit", class_="button main"),
        el("button", words.raw("form.reset"), type="reset", class_="button"),
        class_="actions",
    )
    return el("form", *parts, actions, class_="case", novalidate=True, autocomplete="off")


def _field(name: str, field: Field, words: Words) -> Html:
    if isinstance(field.kind, Choice) or (isinstance(field.kind, YesNo) and not field.tick):
        return _choices(name, field, words)
    return _tick(name, field, words) if field.tick else _input(name, field, words)


def _input(name: str, field: Field, words: Words) -> Html:
    key = f"{name}-{field.name}"
    unit = _unit(field, words)
    box = el(
        "input", id=key, name=field.name, type="text", required=field.required or None,
        inputmode="decimal" if isinstance(field.kind, Money | Percent) else "numeric",
        aria_describedby=f"{key}-hint {key}-error", enterkeyhint="next",
    )  # fmt: skip
    return el(
        "div",
        el("label", *_label(field, words), *_mark(field, words), for_=key),
        el("span", box, unit and el("b", unit, aria_hidden="true"), class_="input"),
        _hint(key, field, words),
        _error(key),
        class_="field", **_asked(field),
    )  # fmt: skip


def _choices(name: str, field: Field, words: Words) -> Html:
    key = f"{name}-{field.name}"
    return el(
        "fieldset",
        el("legend", words.raw(f"fields.{field.name}.label"), *_mark(field, words)),
        _hint(key, field, words),
        el("div", *_picks(key, field, words), class_="picks"),
        _error(key),
        class_="field", aria_describedby=f"{key}-hint {key}-error", **_asked(field),
    )  # fmt: skip


def _picks(key: str, field: Field, words: Words) -> Iterator[Html]:
    yes_no = isinstance(field.kind, YesNo)
    for option in field.kind.options if isinstance(field.kind, Choice | YesNo) else ():
        label = words.raw(f"form.{option}" if yes_no else f"fields.{field.name}.{option}")
        hint = words.find(f"fields.{field.name}.{option}_hint")
        yield el(
            "label",
            el("input", type="radio", name=field.name, value=option, id=f"{key}-{option}"),
            el("span", label, hint and el("small", hint)),
            class_="pick",
        )


def _tick(name: str, field: Field, words: Words) -> Html:
    key = f"{name}-{field.name}"
    box = el("input", type="checkbox", name=field.name, value="yes", id=key,
             aria_describedby=f"{key}-hint {key}-error")  # fmt: skip
    label = el("label", box, el("span", words.raw(f"fields.{field.name}.label")), class_="tick")
    return el("div", label, _hint(key, field, words), _error(key), class_="field", **_asked(field))


def _label(field: Field, words: Words) -> tuple[Html, ...]:
    """The question, or one for each answer it hangs on (`label_term`): a script shows the fit."""
    path = f"fields.{field.name}.label"
    values = field.when.values if field.when else ()
    asked = {value: label for value in values if (label := words.find(f"{path}_{value}"))}
    on = field.when.field if field.when else ""
    return (
        el("span", words.raw(path), data_when=on, data_is="") if asked else escape(words.raw(path)),
        *(el("span", label, data_when=on, data_is=value, hidden=True)
          for value, label in asked.items()),
    )  # fmt: skip


def _mark(field: Field, words: Words) -> tuple[str | None, ...]:
    return (" ", el("small", words.raw("form.required"))) if field.required else ()


def _hint(key: str, field: Field, words: Words) -> Html:
    hint = words.find(f"fields.{field.name}.hint") or ""
    if isinstance(field.kind, Day):
        hint = " ".join(part for part in (hint, words.raw("form.day_example")) if part)
    return el("p", hint, class_="hint", id=f"{key}-hint", hidden=not hint)


def _error(key: str) -> Html:
    return el("p", class_="error", id=f"{key}-error", role="alert", hidden=True)


def _unit(field: Field, words: Words) -> str | None:
    if isinstance(field.kind, Count):
        return words.raw(f"unit_{field.kind.unit}")
    if isinstance(field.kind, Money):
        return words.raw("unit_yuan")
    return words.raw("unit_percent") if isinstance(field.kind, Percent) else None


def _asked(field: Field) -> dict[str, str]:
    asked = {"data_field": field.name, "id": f"field-{field.name}"}
    if field.when:
        asked |= {"data_when": field.when.field, "data_is": " ".join(field.when.values)}
    return asked


def _engine(words: Words, root: str) -> Html:
    """Everything the engine may have to say, one `data-state` each; scripts only choose."""
    again = el("button", words.raw("form.again"), type="button", class_="button", data_act="again")
    paper = el("a", words.raw("form.worksheet"), href=f"{root}/print/worksheet/", class_="button")
    loaded = slots(words.raw("form.loaded"), loaded=el("b", "0", data_loaded=True),
                   size=el("b", "0", data_size=True))  # fmt: skip
    progress = el("progress", max="1", value="0", aria_label=words.raw("form.loading"))
    said = {
        "incomplete": el("p", words.raw("form.incomplete")),
        "correct": el("p", words.raw("form.correct")),
        "failed": join(el("p", words.raw("form.failed")), el("p", again, paper, class_="next")),
        "slow": join(el("p", words.raw("form.slow")), el("p", again, paper, class_="next")),
        "unkept": el("p", words.raw("form.unkept")),
        "told": el("p"),
    }
    # Shown but not read out: they change with every pause in typing.
    shown = {
        "loading": join(el("p", words.raw("form.loading")), progress, el("p", loaded)),
        "working": el("p", words.raw("form.working")),
    }
    return el(
        "div",
        el("div", *_states(said), role="status"),
        *_states(shown),
        class_="engine",
        tabindex="-1",
    )


def _states(messages: dict[str, Html]) -> Iterator[Html]:
    for state, body in messages.items():
        yield el("div", body, data_state=state, hidden=True)


def facts(raw: Mapping[str, str], case: type[Any], words: Words) -> Html:
    """What a form was filled with, as a list of labels and texts."""
    asked = (field for field in fields_of(case) if raw.get(field.name) and field.asked(raw))
    pairs = ((words.raw(f"fields.{field.name}.label"), _said(field, raw, words)) for field in asked)
    return el("dl", *(el("div", el("dt", label), el("dd", text)) for label, text in pairs))


def _said(field: Field, raw: Mapping[str, str], words: Words) -> str:
    text = raw[field.name]
    if isinstance(field.kind, Choice):
        return words.find(f"fields.{field.name}.{text}") or text
    if isinstance(field.kind, YesNo):
        return words.raw("form.yes" if field.kind.read(text) else "form.no")
    unit = _unit(field, words)
    return f"{text} {unit}" if unit and text[-1:].isdigit() else text
