"""An answer in sentences: what page and terminal show, in the order in which a reader needs it."""

from dataclasses import dataclass, field

from calculators.result import Quote


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
class Due:
    """A date as shown: what for, the day and what is left of it, what happens then.

    `past` marks one that is over.
    """

    label: str
    when: str
    after: str
    cites: tuple[str, ...]
    past: bool


@dataclass(frozen=True)
class Found:
    """A finding as shown. `parts` are headings with their texts.

    `send` is a text to be sent, in Chinese, and `reading` the same for who does not read it.
    """

    key: str
    title: str
    group: str
    mark: str
    strength: str
    quotes: tuple[tuple[str, Quote], ...]
    parts: tuple[tuple[str, str], ...]
    send: str
    reading: str
    dates: tuple[Due, ...]
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A table as shown."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Have:
    """A thing to have at hand; `parts` are headings with their texts."""

    key: str
    what: str
    group: str
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Explanation:
    """An answer in sentences."""

    lead: str
    headline: str
    extra: str
    why: str
    decides: tuple[str, ...]
    assumed: tuple[str, ...]
    found: tuple[Found, ...]
    steps: tuple[Step, ...]
    sheets: tuple[Sheet, ...]
    compare: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    have: tuple[Have, ...]
    dates: tuple[Due, ...]
    basis: str
    sections: dict[str, str] = field(default_factory=dict)
