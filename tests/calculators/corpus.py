"""The invented agreements and answers of support in `tests/corpus`, read for the tests."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "corpus"
HALVES = ("seen", "held-out")


@dataclass(frozen=True)
class Passage:
    """A marked place of an agreement: `text[start:end]` holds a clause of that kind."""

    kind: str
    start: int
    end: int
    friendly: bool = False

    def overlaps(self, start: int, end: int) -> bool:
        return start < self.end and self.start < end


@dataclass(frozen=True)
class Agreement:
    """A user agreement; what must be shown, and what may be."""

    name: str
    lang: str
    text: str
    passages: tuple[Passage, ...]
    borderline: tuple[Passage, ...]


@dataclass(frozen=True)
class Reply:
    """An answer of support; `kinds` must be named, the first first, and `maybe` may be."""

    name: str
    lang: str
    text: str
    kinds: tuple[str, ...]
    maybe: tuple[str, ...]


@cache
def agreements(half: str) -> tuple[Agreement, ...]:
    """The agreements of one of `HALVES`, in the order of their files."""
    return tuple(_agreement(path) for path in _files(half, "agreements"))


@cache
def replies(half: str) -> tuple[Reply, ...]:
    """The answers of one of `HALVES`, in the order of their files."""
    return tuple(
        _reply(f"{path.stem}-{number}", entry)
        for path in _files(half, "replies")
        for number, entry in enumerate(_load(path)["reply"], start=1)
    )


def _files(half: str, sort: str) -> list[Path]:
    return sorted((FOLDER / half / sort).glob("*.toml"))


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _agreement(path: Path) -> Agreement:
    table = _load(path)
    passages, borderline = (
        tuple(_passage(table["text"], entry) for entry in table.get(sort, ()))
        for sort in ("passage", "borderline")
    )
    return Agreement(path.stem, table["lang"], table["text"], passages, borderline)


def _passage(text: str, entry: dict[str, Any]) -> Passage:
    start = text.index(entry["quote"])
    end = start + len(entry["quote"])
    return Passage(entry["kind"], start, end, entry.get("friendly", False))


def _reply(name: str, entry: dict[str, Any]) -> Reply:
    kinds, maybe = tuple(entry["kinds"]), tuple(entry.get("maybe", ()))
    return Reply(name, entry["lang"], entry["text"], kinds, maybe)
