"""Five kinds of evidence, each with what it proves."""

from calculators.pictures.labels import Labels
from calculators.pictures.pen import WIDE, Sheet, path

KINDS = {
    "order": "M6 2H30V34L26 31L22 34L18 31L14 34L10 31L6 34ZM12 10H24M12 17H24M12 24H19",
    "payment": "M2 8H34V30H2ZM2 14H34M7 24H15",
    "promise": "M4 14V24H10L26 32V6L10 14ZM30 14C33 17 33 21 30 24M10 24L12 33H16L15 26",
    "chat": "M2 5H25V20H12L6 25V20H2ZM29 12H34V27H31V32L25 27H15V24",
    "use": "M5 5H31V33H5ZM5 12H31M12 2V8M24 2V8M11 18H15M11 25H15M20 18H25M20 25H25",
}


def draw(sheet: Sheet, label: Labels) -> None:
    """Draws one kind under the other, with a line between them."""
    for number, (kind, sign) in enumerate(KINDS.items()):
        if number:
            sheet.y += 12
            sheet.put(path(f"M0 {sheet.y}H{WIDE}", "hair"))
            sheet.y += 12
        sheet.put(path(sign, "sign", 4, sheet.y + 4))
        sheet.write(label(f"{kind}.name"), 58, "name")
        sheet.write(label(f"{kind}.what"), 58, "small", "quiet")
        sheet.y += 2
        sheet.write(label(f"{kind}.proves"), 58, "fact", "jade")
