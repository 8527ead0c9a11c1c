"""The law register as a page: the Markdown fence ```register.

    ```register lang="en" root="../.."
    ```

Takes the same options as the other fences (see `calculators.fence`) and no content.
"""

from typing import Any

from calculators import law
from calculators.law.record import refs
from calculators.markup import Html, el
from calculators.register.instrument import instrument, name
from calculators.register.tables import CONTENTS, calendar
from calculators.register.usage import users
from calculators.text import Words, words


def register(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Any, **rest: Any
) -> str:
    """The contents list, every instrument on record, and the working days.

    Raises `KeyError` when a page's front matter lists an article that is not on record.
    """
    say = words(options["lang"], "register")
    used_by = users(say.lang)
    whole = (instrument(key, used_by, say, options["root"]) for key in law.INSTRUMENTS)
    return el("div", _contents(say), *whole, calendar(say), class_="register")


def _contents(say: Words) -> Html:
    lines = (_line(key, name(law.instrument(key), say), len(refs(key)), say)
             for key in law.INSTRUMENTS)  # fmt: skip
    return el(
        "nav",
        el("ul", *lines, _line("workdays", say.raw("workdays"), 0, say)),
        class_="register-list", id=CONTENTS, aria_label=say.raw("contents"),
    )  # fmt: skip


def _line(key: str, text: str, articles: int, say: Words) -> Html:
    count = say.say("articles", count=articles) if articles > 1 else None
    return el("li", el("a", text, href=f"#{key}"), el("small", count) if count else None)
