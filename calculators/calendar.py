"""The dates of a result as an iCalendar file (RFC 5545): one day each, with reminders."""

from collections.abc import Iterator
from datetime import date, timedelta

from calculators.explain import due
from calculators.result import Deadline, Result
from calculators.text import Words

REMIND = (7, 1)
"""Days before a date on which it is called to mind."""

FOLD = 75
"""The most octets of a line; the next begins with a space (RFC 5545, 3.1)."""


def calendar(result: Result, words: Words) -> str:
    """The file's text. The same result gives the same text: its stamp is the day asked on."""
    events = (line for one in result.deadlines for line in _event(one, result.on, words))
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Refund in Five Steps//Dates//ZH",
             "CALSCALE:GREGORIAN", "METHOD:PUBLISH", *events, "END:VCALENDAR")  # fmt: skip
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(one: Deadline, on: date, words: Words) -> Iterator[str]:
    told = due(one, on, words)
    yield "BEGIN:VEVENT"
    yield f"UID:{one.key}-{one.since:%Y%m%d}-{one.day:%Y%m%d}@refund-in-five-steps"
    yield f"DTSTAMP:{on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escape(told.label)}"
    text = " ".join(part for part in (told.after, *told.cites) if part)
    yield f"DESCRIPTION:{_escape(text)}"
    yield "TRANSP:TRANSPARENT"
    for days in REMIND:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{days}D",
                    f"DESCRIPTION:{_escape(told.label)}", "END:VALARM")  # fmt: skip
    yield "END:VEVENT"


def _escape(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Pieces of at most 75 octets, no character cut in two."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > FOLD:
            yield piece
            piece = " "
        piece += sign
    yield piece
