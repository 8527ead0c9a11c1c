"""Who uses an article: the calculators whose answers rest on it, the pages that say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from calculators import CALCULATORS, law
from calculators.examples import all_of
from calculators.form import read

DOCS = Path(__file__).parents[2] / "docs"


@dataclass(frozen=True)
class User:
    """A page that rests on articles; `place` leads to it from its language's start page."""

    title: str
    place: str
    refs: frozenset[str]


def users(lang: str) -> list[User]:
    """The calculators' pages in the order of `CALCULATORS`, then the other pages by address.

    Raises `KeyError` for an article in a page's front matter that is not on record.
    """
    pages = {place: meta for place, meta in _pages(lang) if "title" in meta}
    tools = {f"tools/{name}/": _used_by(name) for name in CALCULATORS}
    found = [*(place for place in tools if place in pages), *(p for p in pages if p not in tools)]
    return [User(_title(pages[place]), place, _listed(pages[place]) | tools.get(place, frozenset()))
            for place in found]  # fmt: skip


def _pages(lang: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted((DOCS / lang).rglob("*.md")):
        parts = file.relative_to(DOCS / lang).with_suffix("").parts
        place = "".join(f"{part}/" for part in parts if part != "index")
        yield place, get_data(file.read_text(encoding="utf-8"))[1]


def _listed(meta: dict[str, Any]) -> frozenset[str]:
    refs = frozenset(meta.get("articles", ()))
    for ref in refs:
        law.article(ref)
    return refs


def _title(meta: dict[str, Any]) -> str:
    """The name before the colon: what follows it explains."""
    return str(meta["title"]).partition("：")[0].partition(": ")[0]


@cache
def _used_by(calculator: str) -> frozenset[str]:
    """Every article any worked example's answer rests on."""
    module = import_module(f"calculators.{calculator}")
    answers = (
        module.calculate(read(module.Case, one["case"]), law.day(one["on"]))
        for one in all_of(calculator)
    )
    return frozenset(ref for answer in answers for ref in answer.refs)
