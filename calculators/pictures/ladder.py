"""Whom to ask next, from official support to court, and how long each takes."""

from calculators.pictures.labels import Labels
from calculators.pictures.pen import WIDE, Sheet, clock, path, seal, text

RUNGS = {
    "support": ("practice",),
    "team": ("test",),
    "payer": ("ask",),
    "association": ("ask",),
    "authority": ("law_accept", "law_mediation", "law_until"),
    "court": ("law_docket", "law_term", "law_until"),
}
"""Each rung with its times, in order. Those named `law_…` are fixed by law."""
INDENT = 46


def draw(sheet: Sheet, label: Labels) -> None:
    """Draws the rungs under each other along one line; the seals of those with law are inked."""
    for number, (rung, times) in enumerate(RUNGS.items(), 1):
        top = sheet.y
        fixed = any(time.startswith("law_") for time in times)
        sheet.put(seal(str(number), 1, top, "inked" if fixed else "plain"))
        _rung(sheet, label, rung, times)
        if number < len(RUNGS):
            sheet.put(path(f"M16 {top + 36}V{sheet.y + 10}", "rail"))
            sheet.y += 16


def _rung(sheet: Sheet, label: Labels, rung: str, times: tuple[str, ...]) -> None:
    sheet.put(text(label(f"{rung}.does"), (WIDE - 2, sheet.y + 5), "small", "jade", "end"))
    sheet.y += 3
    sheet.write(label(f"{rung}.name"), INDENT, "name")
    sheet.write(label(f"{rung}.what"), INDENT, "text", "quiet")
    for time in times:
        sheet.y += 3
        sheet.put(clock(INDENT + 7, sheet.y + 10))
        sheet.write(label(f"{rung}.{time}"), INDENT + 22, "fact")
