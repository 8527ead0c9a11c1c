"""Pictures of amounts as inline SVG. The same facts stand beside them as text."""

from decimal import Decimal

from calculators.markup import Html, el
from calculators.result import Span

WIDE = 1000
"""Units across a picture; it is stretched to the width of its place."""


def parts(paid: Decimal, back: Span, label: str) -> Html:
    """What was paid as one bar: what comes back for certain, what may, and the rest."""
    low, high = (_units(end, paid) for end in (back.low, back.high))
    return _svg(
        _rect(0, WIDE, "kept"),
        _rect(WIDE - high, high - low, "open"),
        _rect(WIDE - low, low, "back"),
        label=label,
    )


def bar(amount: Span, whole: Decimal, kind: str) -> Html:
    """One sum of a comparison on the scale of `whole`; its text stands in the table."""
    low, high = (_units(end, whole) for end in (amount.low, amount.high))
    return _svg(_rect(0, low, kind), _rect(low, high - low, f"{kind} open"))


def _units(amount: Decimal, whole: Decimal) -> int:
    return min(int(amount * WIDE / whole), WIDE) if whole else 0


def _rect(start: int, width: int, kind: str) -> Html | None:
    if width <= 0:
        return None
    return el("rect", x=start, width=width, height=20, class_=kind)


def _svg(*shapes: Html | None, label: str | None = None) -> Html:
    named = {"role": "img", "aria_label": label} if label else {"aria_hidden": "true"}
    return el("svg", *shapes, viewBox=f"0 0 {WIDE} 20", preserveAspectRatio="none",
              class_="bars", focusable="false", **named)  # fmt: skip
