"""Field kinds of time: a calendar day, and a minute of one.

>>> Moment().read("2026年3月1日20时15分"), Moment(end=True).read("2026-03-01")
(datetime.datetime(2026, 3, 1, 20, 15), datetime.datetime(2026, 3, 2, 0, 0))
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from calculators.typed import FieldError, plain


@dataclass(frozen=True)
class Day:
    """A calendar day from 2000 to 2099."""

    def read(self, text: str) -> date:
        """`2026-1-5`, `2026/1/5`, `2026.1.5`, `20260105` or `2026年1月5日`."""
        match = _DAY.fullmatch(plain(text))
        if match is None:
            raise FieldError("not_day")
        return _date(match.groups())


def _date(parts: tuple[str | None, ...]) -> date:
    try:
        return date(*(int(part) for part in parts if part))
    except ValueError:
        raise FieldError("no_such_day") from None


_DAY_PARTS = (
    r"(20[0-9]{2})\s*"
    r"(?:[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*[日号]?|([0-9]{2})([0-9]{2}))"
)
_DAY = re.compile(_DAY_PARTS)


@dataclass(frozen=True)
class Moment:
    """A minute of a day. A day alone is its first minute, or with `end` its last: midnight."""

    end: bool = False

    def read(self, text: str) -> datetime:
        """A day as `Day` reads it, then `20:15`, `2015`, `20时15分` or nothing."""
        match = _MOMENT.fullmatch(plain(text))
        if match is None:
            raise FieldError("not_moment")
        *parts, hour, minute = (match[place] for place in _MOMENT_PARTS[match["pad"] is not None])
        hours, minutes = (24 if self.end else 0) if hour is None else int(hour), int(minute or 0)
        if minutes > 59 or hours * 60 + minutes > 24 * 60:
            raise FieldError("no_such_time")
        midnight = datetime.combine(_date(tuple(parts)), time())
        return midnight + timedelta(hours=hours, minutes=minutes)


_MOMENT = re.compile(
    _DAY_PARTS + r"(?:(?:\s+|\s*T\s*|(?<=[日号])\s*)"
    r"(?:([0-9]{1,2})\s*[:时点]\s*([0-9]{1,2})?\s*分?|(?P<pad>[0-9]{2})([0-9]{2})))?"
)
_MOMENT_PARTS = ((1, 2, 3, 4, 5, 6, 7), (1, 2, 3, 4, 5, 8, 9))
"""The groups of the day, the hour and the minute: with a colon, or typed on a number pad."""
