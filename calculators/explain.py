"""A result in words: the one place where keys become sentences, for page and terminal alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from calculators import __version__, law
from calculators.result import Deadline, Line, Note, Result, Span
from calculators.text import Words, money


@dataclass(frozen=True)
class Step:
    """One line of the calculation as shown: what, with which numbers, how much, by which law.

    `sure` marks a line whose figure is an end of the amount.
    """

    label: str
    formula: str
    value: str
    cites: tuple[str, ...]
    sure: bool


@dataclass(frozen=True)
class Source:
    """An article as shown: citation, plain summary, full title and official address."""

    ref: str
    cite: str
    summary: str
    title: str
    address: str


@dataclass(frozen=True)
class Explanation:
    """An answer in sentences, in the order in which a reader needs them."""

    lead: str
    amount: str
    extra: str
    why: str
    decides: tuple[str, ...]
    assumed: tuple[str, ...]
    steps: tuple[Step, ...]
    compare: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    have: tuple[str, ...]
    dates: tuple[str, ...]
    basis: str


def explain(result: Result, words: Words) -> Explanation:
    """`result` in the language of `words`."""
    extra = result.extra
    return Explanation(
        lead=words.raw(f"outcomes.{result.outcome}"),
        amount=amount(result.amount, words),
        extra=words.say(f"extra.{extra.key}", **extra.uses) if extra else "",
        why=words.raw(f"why.{result.outcome}"),
        decides=tuple(words.raw(f"decides.{field}") for field in result.decides),
        assumed=tuple(_note(note, words) for note in result.notes),
        steps=tuple(_step(line, result.amount, words) for line in result.lines),
        compare=tuple(
            (words.raw(f"compare.{bar.key}"), span(bar.amount, words)) for bar in result.compare
        ),
        sources=tuple(_source(ref, words) for ref in result.refs),
        have=tuple(words.raw(f"items.{item.key}") for item in result.items),
        dates=tuple(_date(due, result.on, words) for due in result.deadlines),
        basis=words.say(
            "result.basis", on=result.on, law_as_of=result.law_as_of, version=__version__
        ),
    )


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


def _step(line: Line, amount: Span, words: Words) -> Step:
    uses = dict(line.uses)
    template = words.find(f"lines.{line.key}.value")
    if template is not None:
        shown = words.say(f"lines.{line.key}.value", value=line.value)
    else:
        shown = money(line.value) if isinstance(line.value, Decimal) else str(line.value)
    return Step(
        words.say(f"lines.{line.key}.label", **uses),
        words.say(f"lines.{line.key}.formula", **uses),
        shown,
        tuple(_cites(line.ref, words.lang)),
        line.key.startswith(("refund_", "floor")) and line.value in (amount.low, amount.high),
    )


def _cites(refs: tuple[str, ...], lang: str) -> Iterator[str]:
    """The citations, articles of one instrument together."""
    found = map(law.article, refs)
    for source, articles in groupby(found, key=lambda article: article.instrument):
        yield law.cite(source, tuple(article.number for article in articles), lang)


def _date(due: Deadline, on: date, words: Words) -> str:
    path = "result.date_past" if due.day < on else "result.date_until"
    return words.say(path, day=due.day, label=words.raw(f"deadlines.{due.key}"))


def _note(note: Note, words: Words) -> str:
    return words.say(f"notes.{note.key}", **note.uses)


def _source(ref: str, words: Words) -> Source:
    found = law.article(ref)
    lang, of = words.lang, found.instrument
    title = f"{of.title[lang]} ({of.number[lang]})" if lang == "en" else (
        f"{of.title[lang]}，{of.number[lang]}")  # fmt: skip
    return Source(ref, found.cite(lang), found.summary[lang], title, of.address)
