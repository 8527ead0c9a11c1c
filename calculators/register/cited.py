"""What a page says of the law: `[[prepaid.14]]` cites, `[[= complaints.accept_days]]` is a figure.

>>> page = Page("en", "../law/register/", date(2026, 11, 22))
>>> expand("See [[plain consumer.53]]: [[= complaints.accept_days]].", page)
'See Consumer Rights Protection Law, art. 53: 7 working days.'

The register's places are made by its fence, so links are HTML, which MkDocs does not look into.
Between the brackets stand articles, or the key of a whole instrument. A word before them tells how
they are written: nothing for links to the register, `plain` for none, `short` for the numbers
alone, `letter` for Chinese with full titles, as a letter cites them; `[[letter = …]]` is a figure
in Chinese.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from calculators import law
from calculators.law import Instrument
from calculators.law.record import series
from calculators.markup import Html, el
from calculators.register.tables import quantity
from calculators.text import words

_MACRO = re.compile(r"\[\[(letter =|=|plain |short |letter |)\s*([a-z0-9_. -]+)\]\]")
_INNER = str.maketrans("《》", "〈〉")
_STATE = "中华人民共和国"


@dataclass(frozen=True)
class Page:
    """Where a text stands: its language, the way to the register, the day of the law it tells."""

    lang: str
    register: str
    on: date


@dataclass(frozen=True)
class Cited:
    """Articles of one instrument cited together; none means the instrument as a whole."""

    instrument: Instrument
    numbers: tuple[str, ...]


def expand(markdown: str, page: Page) -> str:
    """The text with every macro replaced.

    Raises `KeyError` for what is not on record and `law.NotInForce` for a figure that does not
    hold on the page's day.
    """
    return _MACRO.sub(lambda found: _written(found[1].strip(), found[2].split(), page), markdown)


def articles(markdown: str) -> set[str]:
    """The references of all articles that a text cites or takes a figure from."""
    return {
        ref
        for found in _MACRO.finditer(markdown)
        for name in found[2].split()
        for ref in [_source(name) if "=" in found[1] else name]
        if "." in ref
    }


def _source(name: str) -> str:
    found = series(name.partition(".")[0])
    return next(one.article for one in found if one.name == name)


def _written(form: str, names: list[str], page: Page) -> str:
    if "=" in form:
        found = law.value(names[0], page.on)
        lang = page.lang if form == "=" else "zh"
        return quantity(found.amount, found.unit, words(lang, "register"))
    if form == "letter":
        return "、".join(map(_formal, _cited(names)))
    write = {"": _linked, "plain": _plain, "short": _short}[form]
    return ("、" if page.lang == "zh" else "; ").join(write(one, page) for one in _cited(names))


def _cited(names: list[str]) -> Iterator[Cited]:
    for key, group in groupby(names, lambda name: name.partition(".")[0]):
        numbers = tuple(law.article(name).number for name in group if "." in name)
        yield Cited(law.instrument(key), numbers)


def _plain(one: Cited, page: Page) -> str:
    return law.cite(one.instrument, one.numbers or ("",), page.lang)


def _short(one: Cited, page: Page) -> str:
    joined = "、".join(one.numbers) if page.lang == "zh" else ", ".join(one.numbers)
    if page.lang == "zh":
        return f"第 {joined} 条"
    return f"{'art.' if len(one.numbers) == 1 else 'arts'} {joined}"


def _formal(one: Cited) -> str:
    title = one.instrument.title["zh"].removeprefix(_STATE).translate(_INNER)
    return f"《{title}》" + (f"第 {'、'.join(one.numbers)} 条" if one.numbers else "")


def _linked(one: Cited, page: Page) -> str:
    """The first link holds the instrument's name, every other its own number."""
    key, name = one.instrument.key, one.instrument.short[page.lang]
    if not one.numbers:
        return _link(name, key, page)
    parts = [_short(Cited(one.instrument, (number,)), page) for number in one.numbers]
    texts = [f"{name}{'' if page.lang == 'zh' else ', '}{parts[0]}", *parts[1:]]
    places = [f"{key}-{number}" for number in one.numbers]
    links = [_link(text, place, page) for text, place in zip(texts, places, strict=True)]
    return ("、" if page.lang == "zh" else ", ").join(links)


def _link(text: str, place: str, page: Page) -> Html:
    return el("a", text, href=f"{page.register}#{place}", class_="cite")
