"""How to mask a copy of an ID card: what stays readable, what is hidden, what is written on."""

from calculators.markup import el
from calculators.pictures.labels import Labels
from calculators.pictures.pen import WIDE, Sheet, box, mark, path, text

ROWS = {"sex": (56, 20), "born": (84, 20), "home": (112, 44)}
"""The fields between the name and the number, with their place and height on the card."""

FACE = "M-40 120C-38 94-22 86 0 86S38 94 40 120ZM0 78a20 24 0 1 0-.1 0Z"


def draw(sheet: Sheet, label: Labels) -> None:
    """Draws the card, then what its three numbers mean."""
    sheet.put(box((1, 1), (WIDE - 2, 212), "device", 12))
    _open(sheet, label)
    _hidden(sheet, label)
    _purpose(sheet, label)
    sheet.y = 228
    for number, part in enumerate(("open", "purpose", "hidden"), 1):
        sheet.put(mark(str(number), 12, sheet.y + 11))
        sheet.write(label(f"{part}.name"), 32, "strong")
        sheet.write(label(f"{part}.what"), 32, "small", "quiet")
        sheet.y += 8


def _open(sheet: Sheet, label: Labels) -> None:
    sheet.put(
        text(label("card.name"), (16, 20), "small", "quiet"),
        text(label("card.person"), (86, 18), "name"),
        mark("1", 164, 30),
        text(label("card.number"), (16, 182), "small", "quiet"),
        text(label("card.digits"), (118, 181), "strong"),
        mark("1", 320, 192),
    )


def _hidden(sheet: Sheet, label: Labels) -> None:
    for row, (y, height) in ROWS.items():
        sheet.put(text(label(f"card.{row}"), (16, y), "small", "quiet"))
        sheet.put(box((86, y), (130, height), "grey"))
    sheet.put(box((236, 20), (88, 120), "grey"), path(FACE, "face", 280, 20), mark("3", 250, 34))


def _purpose(sheet: Sheet, label: Labels) -> None:
    lines = (text(label("card.purpose"), (0, 0), "name", "stamp"),
             text(label("card.once"), (70, 26), "name", "stamp"))  # fmt: skip
    sheet.put(el("g", *lines, transform="translate(84 104) rotate(-9)"), mark("2", 116, 144))
