"""A result in words: the one place where keys become sentences, for page and terminal alike."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from calculators import __version__, law
from calculators.result import (
    Claim,
    Deadline,
    Finding,
    Item,
    Line,
    Result,
    Span,
    Table,
    Value,
)  # fmt: skip
from calculators.text import Words, moment, money, words
from calculators.told import Due, Explanation, Found, Have, Sheet, Source, Step

PARTS = ("meaning", "why", "proof", "ask", "next")
"""The headings of a finding (`result.<part>`), of which those are shown that were written."""

ITEM_PARTS = ("why", "where", "visible", "mask", "copy")
"""The headings of an item, likewise."""


def explain(result: Result, words: Words) -> Explanation:
    """`result` in the language of `words`."""
    extra = result.extra
    return Explanation(
        lead=words.raw(f"outcomes.{result.outcome}"),
        headline=headline(result, words),
        extra=words.say(f"extra.{extra.key}", **extra.uses) if extra else "",
        why=words.raw(f"why.{result.outcome}"),
        decides=tuple(words.raw(f"decides.{field}") for field in result.decides),
        assumed=tuple(words.say(f"notes.{note.key}", **note.uses) for note in result.notes),
        found=tuple(_found(finding, result.on, words) for finding in result.findings),
        steps=tuple(_step(line, result, words) for line in result.lines),
        sheets=tuple(_sheet(table, words) for table in result.tables),
        compare=tuple(
            (words.raw(f"compare.{bar.key}"), span(bar.amount, words)) for bar in result.compare
        ),
        sources=tuple(_source(ref, words) for ref in result.refs),
        have=tuple(_have(item, words) for item in result.items),
        dates=tuple(due(one, result.on, words) for one in result.deadlines),
        basis=_basis(result, words),
        sections=_sections(result, words),
    )


def headline(result: Result, words: Words) -> str:
    """The answer in one line: the sum of a claim, or the line the calculator chose."""
    if result.headline is not None:
        return words.say(f"headlines.{result.headline.key}", **result.headline.uses)
    return amount(result.amount, words) if isinstance(result, Claim) else ""


def span(amount: Span, words: Words) -> str:
    """One figure, or both ends, without a unit."""
    if amount.single:
        return money(amount.high)
    return words.say("span", low=money(amount.low), high=money(amount.high))


def amount(amount: Span, words: Words) -> str:
    """The sum as the headline says it; a range open at the bottom reads "up to"."""
    text = span(amount, words)
    if not amount.single and amount.low == 0:
        text = words.say("up_to", high=money(amount.high))
    return words.say("yuan", amount=text)


def cites(refs: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The citations, articles of one instrument together."""
    found = map(law.article, refs)
    return tuple(
        law.cite(source, tuple(article.number for article in articles), lang)
        for source, articles in groupby(found, key=lambda article: article.instrument)
    )


def due(one: Deadline, on: date, words: Words) -> Due:
    """A deadline with what is left of it on the day `on`."""
    left = (one.day - on).days
    state = "past" if left < 0 else "left" if left else "today"
    when = words.say(f"when.{state}", day=one.day, left=abs(left))
    if one.open:
        when += words.say("when.open", year=str(one.day.year))
    if one.other is not None:
        later = "when.later_past" if left < 0 else "when.later"
        when += words.say(later if one.other > one.day else "when.earlier", day=one.other)
    after = words.find(f"after.{one.key}") or ""
    return Due(words.raw(f"deadlines.{one.key}"), when, after, cites(one.ref, words.lang), left < 0)


def _step(line: Line, result: Result, words: Words) -> Step:
    uses = dict(line.uses)
    template = words.find(f"lines.{line.key}.value")
    ends = (result.amount.low, result.amount.high) if isinstance(result, Claim) else ()
    return Step(
        words.say(f"lines.{line.key}.label", **uses),
        words.say(f"lines.{line.key}.formula", **uses),
        words.say(f"lines.{line.key}.value", value=line.value) if template else shown(line.value),
        cites(line.ref, words.lang),
        line.key.startswith(("refund_", "floor")) and line.value in ends,
    )


def shown(value: Value) -> str:
    """A value on its own: sums with two decimals, days and minutes as they are written."""
    if isinstance(value, Decimal):
        return money(value)
    return moment(value) if isinstance(value, date) else str(value)


def _found(finding: Finding, on: date, say: Words) -> Found:
    path = f"findings.{finding.key}"
    texts = ((part, _told(f"{path}.{part}", finding, say)) for part in PARTS)
    send = _told(f"{path}.send", finding, words("zh", say.calculator))
    return Found(
        finding.key,
        say.say(f"{path}.title", **finding.uses),
        finding.group,
        say.raw(f"strength.{finding.strength}") if finding.strength else "",
        finding.strength,
        tuple((say.say("result.line", n=quote.line), quote) for quote in finding.quotes),
        tuple((say.raw(f"result.{part}"), text) for part, text in texts if text),
        send,
        _told(f"{path}.send", finding, say) if send and say.lang != "zh" else "",
        tuple(due(_cited_once(one, finding), on, say) for one in finding.deadlines),
        cites(finding.ref, say.lang),
    )


def _cited_once(one: Deadline, finding: Finding) -> Deadline:
    """The deadline without the articles that its finding names already."""
    return replace(one, ref=tuple(ref for ref in one.ref if ref not in finding.ref))


def _told(path: str, finding: Finding, say: Words) -> str:
    return say.say(path, **finding.uses) if say.find(path) else ""


def _sheet(table: Table, words: Words) -> Sheet:
    path = f"tables.{table.key}"
    return Sheet(
        words.raw(f"{path}.title"),
        tuple(words.raw(f"{path}.{column}") for column in table.columns),
        tuple(tuple(_cells(table, row, words)) for row in table.rows),
    )


def _cells(table: Table, row: tuple[Value | None, ...], words: Words) -> Iterator[str]:
    """Cells as their column writes them (`<column>_value`); words of ours stand in `_words`."""
    for column, value in zip(table.columns, row, strict=True):
        path = f"tables.{table.key}.{column}"
        if value is None:
            yield "—"
        elif words.find(f"{path}_value"):
            yield words.say(f"{path}_value", value=value)
        else:
            own = words.find(f"{path}_words.{value}") if isinstance(value, str) else None
            yield own or shown(value)


def _have(item: Item, words: Words) -> Have:
    path = f"items.{item.key}"
    parts = ((part, words.find(f"{path}.{part}")) for part in ITEM_PARTS)
    return Have(
        item.key,
        words.find(f"{path}.what") or words.raw(path),
        item.group,
        tuple((words.raw(f"result.item_{part}"), text) for part, text in parts if text),
    )


def _sections(result: Result, words: Words) -> dict[str, str]:
    groups = [found.group for found in result.findings] + [item.group for item in result.items]
    return {group: words.raw(f"sections.{group}") for group in groups if group}


def _source(ref: str, words: Words) -> Source:
    found = law.article(ref)
    lang, of = words.lang, found.instrument
    title = f"{of.title[lang]} ({of.number[lang]})" if lang == "en" else (
        f"{of.title[lang]}，{of.number[lang]}")  # fmt: skip
    return Source(ref, found.cite(lang), found.summary[lang], title, of.address)


def _basis(result: Result, words: Words) -> str:
    facts = {"on": result.on, "version": __version__}
    if result.law_as_of is None:
        return words.say("result.basis_plain", **facts)
    return words.say("result.basis", law_as_of=result.law_as_of, **facts)
