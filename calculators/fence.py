"""The Markdown fences calculator, example, checklist and letter, for `pymdownx.superfences`.

    ```calculator lang="en"
    refund
    cause: operator
    ```

Below the calculator's name stands what its form holds from the start, a field a line; its worked
examples then stay on its own page. `lang` is the page's language (zh when left out); `root` leads
from the page to the start page of that language, `../..` for a page two folders deep.
"""

from importlib import import_module
from typing import Any

from pymdownx.superfences import SuperFencesException

from calculators import CALCULATORS
from calculators.examples import examples, worked
from calculators.findings import sendable
from calculators.form import InvalidCase, fields_of, read
from calculators.markup import Html, el
from calculators.page import calculator as form
from calculators.text import LANGUAGES, Words, words

UNFINISHED = ("missing", "needs")
"""What may be wrong with a form that is only begun."""


def validator(
    language: str, inputs: dict[str, str], options: dict[str, Any], attrs: Any, md: Any
) -> bool:
    """Takes `lang` and `root`; any other option makes the fence plain code, which tests catch."""
    options |= {"lang": inputs.pop("lang", "zh"), "root": inputs.pop("root", "../..")}
    return not inputs and options["lang"] in LANGUAGES


def calculator(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any
) -> str:
    """The form of the calculator the fence names, with its worked examples below it."""
    name, *lines = source.strip().splitlines()
    module, say = _module(name), words(options["lang"], name)
    given = _given(lines, module.Case)
    asked = form(name, module.Case, say, options["root"], given)
    return el("div", asked, None if given else examples(name, module, say), class_="tool")


def example(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any
) -> str:
    """The worked example the fence names, `refund huangchuan`, with a way to its calculator."""
    name, _, key = source.strip().partition(" ")
    module, say = _module(name), words(options["lang"], name)
    return worked(name, key, module, say, options["root"])


def _module(name: str) -> Any:
    if name not in CALCULATORS:
        raise SuperFencesException(f"there is no calculator {name!r}; there are {CALCULATORS}")
    return import_module(f"calculators.{name}")


def _given(lines: list[str], case: type) -> dict[str, str]:
    """What `field: text` lines say; raises `SuperFencesException` for what the form refuses."""
    pairs = (line.partition(":") for line in filter(str.strip, lines))
    given = {field.strip(): text.strip() for field, _, text in pairs}
    unknown = given.keys() - {field.name for field in fields_of(case)}
    try:
        read(case, given)
    except InvalidCase as invalid:
        unknown |= {fault.field for fault in invalid.errors if fault.code not in UNFINISHED}
    if unknown:
        raise SuperFencesException(f"not a field, or not an answer: {sorted(unknown)}")
    return given


def checklist(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any
) -> str:
    """Groups `## title` of items `- what | hint`, each with a box to tick and, on paper, a line."""
    say = words(options["lang"])
    groups: list[tuple[str, list[Html]]] = []
    for line in filter(None, map(str.strip, source.splitlines())):
        if line.startswith("## "):
            groups.append((line[3:], []))
        elif line.startswith("- ") and groups:
            groups[-1][1].append(_item(f"item-{sum(len(i) for _, i in groups)}", line[2:], say))
        else:
            raise SuperFencesException(f"not a group, nor an item of a group: {line!r}")
    sections = (_group(f"group-{n}", *group) for n, group in enumerate(groups, 1))
    return el("div", *sections, class_="checklist")


def letter(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any
) -> str:
    """A Chinese text to send, with a button that copies it; after `---` what it says in English."""
    send, _, reading = source.strip().partition("\n---\n")
    return sendable(send.strip(), reading.strip() or None, words(options["lang"]))


def _group(key: str, title: str, items: list[Html]) -> Html:
    return el("section", el("h2", title, id=key), el("ul", *items), class_="group")


def _item(key: str, text: str, say: Words) -> Html:
    what, _, hint = (part.strip() for part in text.partition("|"))
    box = el("input", type="checkbox", id=key, name=key)
    return el(
        "li",
        el("label", box, el("span", what, class_="what")),
        el("span", hint, class_="hint") if hint else None,
        el("span", class_="where", data_label=say.raw("checklist.where"), aria_hidden="true"),
    )
