"""A screenshot of an order that will do, beside one that will not."""

from calculators.pictures.labels import Labels
from calculators.pictures.pen import Sheet, box, mark, no, path, text, torn, yes

FACTS = ("order", "amount", "time")
TOP, PHONE, APART, ROW = 36, 162, 178, 54
"""The phones' upper edge, their width, the place of the second one; the height of a row."""
LEFT = APART + 1
PAINT = "M0 4C12-6 14 16 26 2S40 16 52 2S66 16 78 2S92 16 104 4S112 14 118 2"


def draw(sheet: Sheet, label: Labels) -> None:
    """Draws both phones, then what is right or wrong with each fact."""
    _heading(sheet, label)
    sheet.put(box((1, TOP), (PHONE - 2, 238), "device", 14))
    _page(sheet, label)
    _rows(sheet, label)
    _cut(sheet, label)
    _cover(sheet, label)
    sheet.y = TOP + 238 + 14
    for number, fact in enumerate(FACTS, 1):
        _verdict(sheet, label, str(number), fact)


def _heading(sheet: Sheet, label: Labels) -> None:
    sheet.put(yes(10, 12), text(label("good"), (27, 0), "name"))
    sheet.put(no(APART + 10, 12), text(label("bad"), (APART + 27, 0), "name"))


def _page(sheet: Sheet, label: Labels) -> None:
    sheet.put(
        text(label("clock"), (16, TOP + 6), "small", "quiet"),
        box((124, TOP + 11), (20, 10), "line", 2), box((126, TOP + 13), (12, 6), "grey"),
        text(label("page"), (PHONE // 2, TOP + 28), "strong", "ink", "middle"),
        path(f"M1 {TOP + 56}H{PHONE - 1}", "hair"),
    )  # fmt: skip


def _rows(sheet: Sheet, label: Labels) -> None:
    for number, fact in enumerate(FACTS):
        y = TOP + 64 + number * ROW
        sheet.put(
            text(label(f"{fact}.label"), (16, y), "small", "quiet"),
            text(label(f"{fact}.value"), (16, y + 20), "fact"),
            mark(str(number + 1), PHONE - 22, y + 8),
        )


def _cut(sheet: Sheet, label: Labels) -> None:
    """The outline of the same page, of which a strip is left: no top, no last row."""
    middle = APART + PHONE // 2
    sheet.put(
        box((LEFT, TOP), (PHONE - 2, 238), "gone", 14),
        path(torn(PHONE - 2, 124), "device", LEFT, TOP + 54),
        text(label("cut"), (middle, TOP + 16), "small", "quiet", "middle"),
        text(label("cut"), (middle, TOP + 198), "small", "quiet", "middle"),
        mark("3", APART + PHONE - 22, TOP + 208),
    )
    for number, fact in enumerate(FACTS[:2]):
        y = TOP + 64 + number * ROW
        sheet.put(text(label(f"{fact}.label"), (LEFT + 15, y), "small", "quiet"))
        sheet.put(mark(str(number + 1), APART + PHONE - 22, y + 8))


def _cover(sheet: Sheet, label: Labels) -> None:
    """What hides the two rows that are left: paint, and a message that popped up."""
    sheet.put(
        path(PAINT, "scribble", LEFT + 15, TOP + 93),
        box((LEFT + 8, TOP + 136), (112, 32), "bubble", 8),
        text(label("bubble"), (LEFT + 64, TOP + 142), "small", "ink", "middle"),
    )


def _verdict(sheet: Sheet, label: Labels, number: str, fact: str) -> None:
    y = sheet.y
    sheet.put(mark(number, 12, y + 10), mark(number, APART + 12, y + 10))
    sheet.put(text(label(f"{fact}.good"), (28, y), "small"))
    sheet.write(label(f"{fact}.bad"), APART + 28, "small")
    sheet.y += 8
