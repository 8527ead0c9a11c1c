"""The Markdown fences ```calculator and ```checklist, as `pymdownx.superfences` calls them.

    ```calculator lang="en"
    refund
    ```

`lang` is the page's language (zh when left out); `root` leads from the page to the start
page of that language, `../..` for a page two folders deep.
"""

from importlib import import_module
from typing import Any

from pymdownx.superfences import SuperFencesException

from calculators import CALCULATORS
from calculators.examples import examples
from calculators.markup import Html, el
from calculators.page import calculator as form
from calculators.text import LANGUAGES, Words, words


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
    name = source.strip()
    if name not in CALCULATORS:
        raise SuperFencesException(f"there is no calculator {name!r}; there are {CALCULATORS}")
    say = words(options["lang"], name)
    module = import_module(f"calculators.{name}")
    shown = examples(name, module, say)
    return el("div", form(name, module.Case, say, options["root"]), shown, class_="tool")


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
