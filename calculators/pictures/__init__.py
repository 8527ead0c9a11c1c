"""The guide's pictures: the Markdown fence ```picture.

    ```picture lang="en"
    ladder
    ```

Each picture is drawn once, by `draw` in the module of its name, with the words of either
language. It takes the options of the other fences (see `calculators.fence`).
"""

from importlib import import_module
from typing import Any

from pymdownx.superfences import SuperFencesException

from calculators.markup import Html, el, join, mark_chinese
from calculators.pictures.labels import Labels
from calculators.pictures.pen import WIDE, Sheet

PICTURES = (
    "ladder", "screenshot", "id-mask", "policy-places", "route-back", "evidence-kinds",
)  # fmt: skip
"""Names as the fences write them; the words stand under the same names."""


def picture(
    source: str, _language: str, _css_class: str, options: dict[str, Any], _md: Any, **_rest: Any
) -> str:
    """The figure the fence names.

    Raises `SuperFencesException`, which stops the build, for an unknown name, a word nobody
    wrote or a number of law that is not on record.
    """
    name = source.strip()
    if name not in PICTURES:
        known = ", ".join(PICTURES)
        raise SuperFencesException(f"there is no picture {name!r}; there are: {known}")
    try:
        return figure(name, options["lang"])
    except LookupError as missing:  # superfences would show the fence as code instead
        raise SuperFencesException(f"picture {name!r}: {missing}") from missing


def figure(name: str, lang: str) -> Html:
    """A picture with its caption, in `lang`."""
    label = Labels(name, lang)
    sheet = Sheet()
    import_module(f"calculators.pictures.{name.replace('-', '_')}").draw(sheet, label)
    caption = el("figcaption", label("caption"))
    return el("figure", _svg(name, sheet, label), caption, class_="picture")


def _svg(name: str, sheet: Sheet, label: Labels) -> Html:
    title, told = f"picture-{name}", f"picture-{name}-told"
    return el(
        "svg",
        el("title", label("title"), id=title),
        el("desc", label("description"), id=told),
        _spoken(join(*sheet.shapes), label.lang),
        viewBox=f"0 0 {WIDE} {sheet.y}", role="img", aria_labelledby=title,
        aria_describedby=told, focusable="false", fill="none", stroke="currentColor",
    )  # fmt: skip


def _spoken(shapes: Html, lang: str) -> Html:
    """English shapes with their Chinese marked; a `<span>` would end the drawing."""
    if lang == "zh":
        return shapes
    return Html(mark_chinese(shapes).replace("<span", "<tspan").replace("</span>", "</tspan>"))
