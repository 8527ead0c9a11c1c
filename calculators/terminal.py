"""An answer as plain text, in the order of the page."""

from collections.abc import Iterable, Iterator

from calculators.text import Words
from calculators.told import Due, Explanation, Found, Have, Sheet, Step


def lines(told: Explanation, say: Words) -> Iterator[str]:
    """The lines of the answer, without line ends."""
    yield say.say("result.headline", lead=told.lead, headline=told.headline)
    yield from (part for part in (told.extra, told.why) if part)
    yield from _part("decides", told.decides, say)
    yield from _part("assumed", told.assumed, say)
    for found in told.found:
        yield from _found(found, say)
    yield from _part("sum", map(_step, told.steps), say)
    for sheet in told.sheets:
        yield from _sheet(sheet)
    yield from _part("compare", (f"{label} {text}" for label, text in told.compare), say)
    sources = (f"{source.cite} — {source.summary}" for source in told.sources)
    yield from _part("articles", sources, say)
    yield from _part("have", map(_have, told.have), say)
    yield from _part("dates", map(_due, told.dates), say)
    yield from ("", told.basis)


def _part(name: str, texts: Iterable[str], say: Words) -> Iterator[str]:
    rows = [f"- {text}" for text in texts]
    if rows:
        yield from ("", say.raw(f"result.{name}"), *rows)


def _found(found: Found, say: Words) -> Iterator[str]:
    yield from ("", f"{found.title} [{found.mark}]" if found.mark else found.title)
    yield from (f"  > {quote.text} ({place})" for place, quote in found.quotes)
    yield from (f"  {name}: {text}" for name, text in found.parts)
    sent = ((say.raw("result.send"), found.send), (say.raw("result.reading"), found.reading))
    yield from (f"  {name}: {text}" for name, text in sent if text)
    yield from (f"  {_due(one)}" for one in found.dates)
    if found.cites:
        yield f"  [{'; '.join(found.cites)}]"


def _step(step: Step) -> str:
    cites = f" [{'; '.join(step.cites)}]" if step.cites else ""
    formula = f"{step.formula} = " if step.formula else ""
    return f"{step.label}: {formula}{step.value}{cites}"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield from ("", sheet.title, " | ".join(sheet.columns))
    yield from (" | ".join(row) for row in sheet.rows)


def _have(item: Have) -> str:
    return " ".join((item.what, *(f"({name}: {text})" for name, text in item.parts)))


def _due(one: Due) -> str:
    return " ".join(part for part in (f"{one.label}: {one.when}", one.after) if part)
