"""What pictures are drawn with: a sheet 340 units wide, lines of words, and a few signs.

One unit is one CSS pixel on a small phone, so words are never set below 14. Shapes have
classes, no colours: `pictures.css` gives them those of the page, in the dark and on paper.
"""

from calculators.markup import Html, el

WIDE = 340
Point = tuple[int, int]
STYLES = {"name": (17, 24, 700), "text": (15, 22, 400), "strong": (15, 22, 600),
          "small": (14, 20, 400), "fact": (14, 20, 600)}  # fmt: skip
"""Size, distance of lines and weight of each style."""


class Sheet:
    """A picture being drawn from top to bottom; it ends up as tall as `y`."""

    def __init__(self) -> None:
        self.y = 1  # half a line stands outside its shape
        self.shapes: list[Html] = []

    def put(self, *shapes: Html) -> None:
        """Adds shapes that stand at a place of their own."""
        self.shapes += shapes

    def write(
        self, words: str, x: int, style: str = "text", tone: str = "ink", anchor: str = "start"
    ) -> None:
        """Adds words below what is there."""
        self.put(text(words, (x, self.y), style, tone, anchor))
        self.y += tall(words, style)


def tall(words: str, style: str = "text") -> int:
    """The height of words."""
    return STYLES[style][1] * (words.count("\n") + 1)


def text(
    words: str, at: Point, style: str = "text", tone: str = "ink", anchor: str = "start"
) -> Html:
    """Words, one line under the other; `at` is on the upper edge of the first."""
    x, y = at
    size, leading, weight = STYLES[style]
    first = y + (leading + size) // 2 - size // 8
    lines = words.split("\n")
    spans = (el("tspan", line, x=x, y=first + n * leading) for n, line in enumerate(lines))
    return el(
        "text", *(spans if len(lines) > 1 else lines),
        x=x, y=first, class_=_drawn(tone), font_size=size, font_weight=weight,
        text_anchor=None if anchor == "start" else anchor, fill="currentColor", stroke="none",
    )  # fmt: skip


def box(at: Point, size: tuple[int, int], kind: str, radius: int = 0) -> Html:
    """A rectangle from its upper left corner."""
    (x, y), (width, height) = at, size
    return el("rect", x=x, y=y, width=width, height=height, rx=radius or None, class_=_drawn(kind))


def path(shape: str, kind: str, x: int = 0, y: int = 0) -> Html:
    """A path, moved by `x` and `y`."""
    move = f"translate({x} {y})" if x or y else None
    return el("path", d=shape, transform=move, class_=_drawn(kind))


def seal(sign: str, x: int, y: int, kind: str = "plain") -> Html:
    """A number on a seal, as the five steps have it; 30 units square. `inked` for weight."""
    tone = "number" if kind == "inked" else "ink"
    return el(
        "g", box((x, y), (30, 30), kind, 5), text(sign, (x + 15, y + 3), "name", tone, "middle")
    )


def mark(sign: str, x: int, y: int) -> Html:
    """A number in a ring, around the point; it links a place to what is said of it."""
    ring = el("circle", cx=x, cy=y, r=10, class_=_drawn("ring"))
    return el("g", ring, text(sign, (x, y - 10), "fact", "ink", "middle"))


def clock(x: int, y: int) -> Html:
    """A clock around the point: what follows is a time."""
    return el(
        "g", el("circle", cx=x, cy=y, r=7), path("M0-4V0L3 2", "", x, y), class_=_drawn("line")
    )


def yes(x: int, y: int) -> Html:
    """A tick on a disc, around the point."""
    return el(
        "g",
        el("circle", cx=x, cy=y, r=9, class_=_drawn("yes")),
        path("M-4 0L-1 3L4-3", "cut", x, y),
    )


def no(x: int, y: int) -> Html:
    """A cross in a square, around the point: told from `yes` by its form too."""
    return el("g", box((x - 9, y - 9), (18, 18), "no", 3), path("M-4-4L4 4M4-4L-4 4", "cut", x, y))


def arrow(x: int, y: int, length: int) -> Html:
    """An arrow that points down."""
    return path(f"M0 0V{length}M-5 {length - 6}L0 {length}L5 {length - 6}", "way", x, y)


def torn(width: int, height: int) -> str:
    """A strip with torn edges above and below, from its upper left corner, as a path."""
    teeth = range(0, width + 1, 16)
    above = "".join(f"L{at} {6 * (n % 2)}" for n, at in enumerate(teeth))
    below = "".join(f"L{at} {height + 6 * (n % 2)}" for n, at in reversed([*enumerate(teeth)]))
    return f"M0 0{above}{below}Z"


def _drawn(kind: str) -> str | None:
    """The class of a kind of shape, apart from those the rest of the page has."""
    return f"p-{kind}" if kind else None
