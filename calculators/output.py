"""A result as plain data: what `--json` prints and what crosses the worker's border."""

from datetime import date
from decimal import Decimal
from typing import Any

from calculators import __version__
from calculators.result import Line, Result, Span, Value


def to_json(result: Result) -> dict[str, Any]:
    """`result` with amounts as decimal strings, days as ISO text and keys instead of words."""
    return {
        "outcome": result.outcome,
        "amount": _span(result.amount),
        "total": _span(result.total),
        "decides": list(result.decides),
        "lines": [_line(line) for line in result.lines],
        "notes": [note.key for note in result.notes],
        "compare": [{"key": bar.key, **_span(bar.amount)} for bar in result.compare],
        "deadlines": [
            {
                "key": due.key,
                "day": _plain(due.day),
                "since": _plain(due.since),
                "ref": list(due.ref),
            }
            for due in result.deadlines
        ],
        "items": [item.key for item in result.items],
        "letters": list(result.letters),
        "on": _plain(result.on),
        "law_as_of": _plain(result.law_as_of),
        "version": __version__,
    }


def _line(line: Line) -> dict[str, Any]:
    uses = {name: _plain(value) for name, value in line.uses.items()}
    return {"key": line.key, "value": _plain(line.value), "uses": uses, "ref": list(line.ref)}


def _span(amount: Span) -> dict[str, str]:
    return {"low": str(amount.low), "high": str(amount.high)}


def _plain(value: Value) -> str | int:
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else value
