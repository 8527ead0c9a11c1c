"""The way the money takes back, and how long each part of it usually lasts."""

from calculators.pictures.labels import Labels
from calculators.pictures.pen import WIDE, Sheet, arrow, box, clock, path, tall, text

SIGNS = {
    "platform": "M4 1H20V29H4ZM10 25H14",
    "provider": "M3 10H24M19 5L24 10L19 15M27 20H6M11 15L6 20L11 25",
    "balance": "M3 8H27V27H3ZM3 8L20 3V8M19 15H27V20H19Z",
    "card": "M1 5H29V25H1ZM1 11H29M6 19H13",
}
HALF = 162


def draw(sheet: Sheet, label: Labels) -> None:
    """Draws platform and provider, then side by side the two places where money arrives."""
    _stop(sheet, label, "platform")
    sheet.put(arrow(32, sheet.y, 44), clock(57, sheet.y + 12))
    sheet.put(text(label("platform.practice"), (72, sheet.y + 2), "fact"))
    sheet.y += 54
    _stop(sheet, label, "provider")
    lines = max(tall(label(f"{end}.practice"), "fact") for end in ("balance", "card"))
    _end(sheet, label, "balance", 0, lines)
    _end(sheet, label, "card", WIDE - HALF, lines)
    sheet.y += 34 + 54 + lines + 12


def _stop(sheet: Sheet, label: Labels, stop: str) -> None:
    sheet.put(
        box((1, sheet.y + 1), (WIDE - 2, 66), "item", 8),
        path(SIGNS[stop], "sign", 18, sheet.y + 18),
    )
    sheet.put(text(label(f"{stop}.name"), (58, sheet.y + 10), "name"))
    sheet.put(text(label(f"{stop}.what"), (58, sheet.y + 36), "small", "quiet"))
    sheet.y += 74


def _end(sheet: Sheet, label: Labels, end: str, left: int, lines: int) -> None:
    top = sheet.y + 34
    sheet.put(
        arrow(left + HALF // 2, sheet.y, 26),
        box((left + 1, top), (HALF - 2, 54 + lines + 10), "end", 8),
        path(SIGNS[end], "sign", left + 10, top + 10),
        text(label(f"{end}.name"), (left + 47, top + 13), "name"),
        clock(left + 24, top + 57),
        text(label(f"{end}.practice"), (left + 47, top + 47), "fact"),
    )
