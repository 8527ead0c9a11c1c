"""A calculator's form as HTML: complete before any script runs, ready to be upgraded."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from calculators.controls import control
from calculators.form import Field, fields_of
from calculators.markup import Html, el, join, slots
from calculators.text import LANGUAGES, Words


def calculator(
    name: str, case: type, words: Words, root: str, given: Mapping[str, str] | None = None
) -> Html:
    """The `<legal-calculator>` of a calculator: form, engine's messages, place for the answer.

    `root` leads from the page to the language's start page, without a trailing slash. `given`
    is what some fields hold from the start, as it would be typed.
    """
    # Only a page of its own has worked examples below the form.
    plain = "form.no_script_given" if given else "form.no_script"
    place = el("output", id="answer", class_="answer", tabindex="-1", aria_live="off")
    return el(
        "legal-calculator",
        el("noscript", el("p", words.raw(plain), class_="note")),
        _form(name, case, words, given or {}),
        el("div", _engine(words, root), place, class_="side"),
        el("p", class_="amount-bar", role="status", hidden=True),
        name=name, lang=LANGUAGES[words.lang], data_lang=words.lang, data_root=root,
    )  # fmt: skip


def _form(name: str, case: type, words: Words, given: Mapping[str, str]) -> Html:
    """The fields that are always asked, then each group behind its question."""
    parts: list[Html] = []
    for group, found in groupby(fields_of(case), key=lambda field: field.group):
        members = list(found)
        body = join(*_fields(name, members, words, given))
        if group:
            asked = any(field.name in given for field in members)
            title = el("summary", words.raw(f"groups.{group}"))
            body = el("details", title, body, class_="group", open=asked)
        parts.append(body)
    back = el("button", words.raw("form.undo"), type="button", class_="button", data_act="undo")
    undo = el("p", words.raw("form.replaced"), " ", back, class_="undo", role="status", hidden=True)
    actions = el(
        "p",
        el("button", words.raw("form.submit"), type="submit", class_="button main"),
        el("button", words.raw("form.reset"), type="reset", class_="button"),
        class_="actions",
    )
    return el("form", *parts, actions, undo, class_="case", novalidate=True, autocomplete="off")


def _fields(
    name: str, fields: Iterable[Field], words: Words, given: Mapping[str, str]
) -> Iterator[Html]:
    """The fields, boxes to tick that follow each other under one question."""
    for tick, members in groupby(fields, key=lambda field: field.tick):
        asked = [control(name, field, words, given.get(field.name, "")) for field in members]
        if tick and len(asked) > 1:
            yield el("fieldset", el("legend", words.raw("form.ticks")), *asked, class_="ticks")
        else:
            yield from asked


def _engine(words: Words, root: str) -> Html:
    """Everything the engine may have to say, one `data-state` each; scripts only choose."""
    again = el("button", words.raw("form.again"), type="button", class_="button", data_act="again")
    paper = el("a", words.raw("form.worksheet"), href=f"{root}/print/worksheet/", class_="button")
    loaded = slots(words.raw("form.loaded"), loaded=el("b", "0", data_loaded=True),
                   size=el("b", "0", data_size=True))  # fmt: skip
    progress = el("progress", max="1", value="0", aria_label=words.raw("form.loading"))
    said = {
        "incomplete": el("p", words.raw("form.incomplete")),
        "row": el("p", words.raw("form.row_incomplete")),
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
