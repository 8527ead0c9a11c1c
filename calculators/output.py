"""A result as plain data: what `--json` prints and what crosses the worker's border."""

from datetime import date
from decimal import Decimal
from typing import Any

from calculators import __version__
from calculators.result import Claim, Deadline, Finding, Line, Note, Result, Span, Table, Value


def to_json(result: Result) -> dict[str, Any]:
    """`result` with amounts as decimal strings, days as ISO text and keys instead of words."""
    return {
        "outcome": result.outcome,
        **(_sums(result) if isinstance(result, Claim) else {}),
        "headline": _note(result.headline) if result.headline else None,
        "decides": list(result.decides),
        "findings": [_finding(found) for found in result.findings],
        "lines": [_line(line) for line in result.lines],
        "tables": [_table(table) for table in result.tables],
        "notes": [note.key for note in result.notes],
        "compare": [{"key": bar.key, **_span(bar.amount)} for bar in result.compare],
        "deadlines": [_deadline(due) for due in result.deadlines],
        "items": [item.key for item in result.items],
        "letters": list(result.letters),
        "on": _plain(result.on),
        "law_as_of": _plain(result.law_as_of),
        "version": __version__,
    }


def _sums(result: Claim) -> dict[str, Any]:
    return {"amount": _span(result.amount), "total": _span(result.total)}


def _note(note: Note) -> dict[str, Any]:
    return {"key": note.key, "uses": _uses(note)}


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "key": found.key,
        "strength": found.strength,
        "group": found.group,
        "uses": _uses(found),
        "ref": list(found.ref),
        "quotes": [{"text": quote.text, "line": quote.line} for quote in found.quotes],
        "deadlines": [_deadline(due) for due in found.deadlines],
    }


def _line(line: Line) -> dict[str, Any]:
    value = _plain(line.value)
    return {"key": line.key, "value": value, "uses": _uses(line), "ref": list(line.ref)}


def _table(table: Table) -> dict[str, Any]:
    rows = [[_plain(value) for value in row] for row in table.rows]
    return {"key": table.key, "columns": list(table.columns), "rows": rows}


def _deadline(due: Deadline) -> dict[str, Any]:
    return {
        "key": due.key,
        "day": _plain(due.day),
        "since": _plain(due.since),
        "ref": list(due.ref),
        "other": _plain(due.other),
        "open": due.open,
    }


def _uses(part: Note | Line | Finding) -> dict[str, Any]:
    return {name: _plain(value) for name, value in part.uses.items()}


def _span(amount: Span) -> dict[str, str]:
    return {"low": str(amount.low), "high": str(amount.high)}


def _plain(value: Value | None) -> str | int | None:
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else value
