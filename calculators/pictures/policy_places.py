"""Three places in an app where the refund policy hides."""

from calculators.pictures.labels import Labels
from calculators.pictures.pen import Sheet, arrow, box, path, seal, text

PHONE, BESIDE, TALL = 150, 168, 176


def draw(sheet: Sheet, label: Labels) -> None:
    """Draws each place as the screen on which it is, with the way there beside it."""
    for number, (place, screen) in enumerate(SCREENS.items(), 1):
        top = sheet.y
        sheet.put(box((1, top), (PHONE - 2, TALL), "device", 12))
        screen(sheet, label, top)
        sheet.y = top + 4
        sheet.put(seal(str(number), BESIDE, sheet.y))
        sheet.y += 38
        sheet.write(label(f"{place}.name"), BESIDE, "name")
        sheet.y += 2
        sheet.write(label(f"{place}.what"), BESIDE, "small", "quiet")
        sheet.y = top + TALL + (20 if number < len(SCREENS) else 1)


def _menu(sheet: Sheet, label: Labels, top: int) -> None:
    for number, step in enumerate(("me", "settings", "about", "agreement")):
        y = top + 10 + number * 42
        last = step == "agreement"
        sheet.put(box((13, y), (PHONE - 26, 28), "found" if last else "item", 5),
                  text(label(f"menu.{step}"), (PHONE // 2, y + 3),
                       "strong" if last else "text", "ink", "middle"))  # fmt: skip
        if not last:
            sheet.put(arrow(PHONE // 2, y + 30, 10))


def _member(sheet: Sheet, label: Labels, top: int) -> None:
    sheet.put(
        text(label("member.page"), (PHONE // 2, top + 8), "strong", "ink", "middle"),
        box((13, top + 36), (PHONE - 26, 52), "card", 6),
        text(label("member.card"), (PHONE // 2, top + 51), "text", "quiet", "middle"),
        *(path("M0 0H124", "hair", 13, top + y) for y in (102, 114, 126)),
        box((13, top + 138), (PHONE - 26, 28), "found", 5),
        text(label("member.link"), (PHONE // 2, top + 142), "fact", "ink", "middle"),
    )


def _checkout(sheet: Sheet, label: Labels, top: int) -> None:
    sheet.put(
        text(label("checkout.page"), (PHONE // 2, top + 8), "strong", "ink", "middle"),
        text(label("checkout.sum"), (PHONE // 2, top + 38), "name", "ink", "middle"),
        box((13, top + 70), (PHONE - 26, 34), "pay", 17),
        text(label("checkout.pay"), (PHONE // 2, top + 76), "strong", "number", "middle"),
        box((13, top + 116), (PHONE - 26, 50), "found", 5),
        box((22, top + 124), (14, 14), "line", 2), path("M3 7L6 10L11 4", "line", 22, top + 124),
        text(label("checkout.link"), (44, top + 121), "fact"),
    )  # fmt: skip


SCREENS = {"menu": _menu, "member": _member, "checkout": _checkout}
