"""Pictures of amounts as inline SVG. The same facts stand beside them as text."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from math import isqrt

from calculators.markup import Html, el
from calculators.result import Deadline, Span

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


def timeline(deadlines: Sequence[Deadline], on: date, today: str) -> Html:
    """The days on one line with today on it; the list beside it says them in words.

    Distances from today count by their square roots: next week stays apart from tomorrow though
    another clock runs for three years.
    """
    days = [one.day for one in deadlines]
    far = {day: _root((day - on).days) for day in (*days, on)}
    first, last = min(far.values()), max(far.values())
    # The ends keep a margin, so that a mark at the edge is whole.
    at = {day: 40 + (place - first) * (WIDE - 80) // max(last - first, 1)
          for day, place in far.items()}  # fmt: skip
    marks = (_mark(at[day], "past" if day < on else "left") for day in sorted(set(days)))
    return el(
        "svg",
        el("line", x1=0, x2=WIDE, y1=40, y2=40),
        *marks,
        el("line", x1=at[on], x2=at[on], y1=14, y2=66, class_="today"),
        el("text", today, x=at[on], y=92, text_anchor=_anchor(at[on])),
        viewBox=f"0 0 {WIDE} 100", class_="timeline", aria_hidden="true", focusable="false",
    )  # fmt: skip


def _root(days: int) -> int:
    """The square root in hundredths, with the sign of `days`."""
    return isqrt(abs(days) * 10_000) * (1 if days > 0 else -1)


def _mark(x: int, kind: str) -> Html:
    return el("circle", cx=x, cy=40, r=13, class_=kind)


def _anchor(x: int) -> str:
    return "start" if x < 150 else "end" if x > WIDE - 150 else "middle"
