"""One instrument of the register: what it is, how sure we are, its figures, its articles."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from calculators import law
from calculators.law import Article, Instrument
from calculators.law.record import Change, changes, refs, series
from calculators.markup import Html, el, join, slots
from calculators.register.tables import figures, section, since, when
from calculators.register.usage import User
from calculators.text import LANGUAGES, Words


def instrument(key: str, users: Iterable[User], say: Words, root: str) -> Html:
    """The section of an instrument: its id is its key, that of an article like `prepaid-18`."""
    source, users = law.instrument(key), list(users)
    articles = (_article(law.article(ref), ref, users, say, root) for ref in refs(key))
    return section(
        key, name(source, say), say,
        *(_full(source, lang, say) for lang in dict.fromkeys((say.lang, "zh"))),
        _facts(source, say),
        _changes(changes(key), say),
        figures(series(key), say),
        *articles,
    )  # fmt: skip


def name(source: Instrument, say: Words) -> str:
    """The instrument's short name, as a heading begins."""
    short = source.short[say.lang]
    return short[:1].upper() + short[1:]


def _full(source: Instrument, lang: str, say: Words) -> Html:
    full = f"{source.title[lang]}{'，' if lang == 'zh' else ', '}{source.number[lang]}"
    return el("p", full, class_="full", lang=LANGUAGES[lang] if lang != say.lang else None)


def _facts(source: Instrument, say: Words) -> Html:
    unsure = source.in_force_confidence != source.confidence
    checked = join(when(source.checked), el("span", say.raw(f"sure.{source.confidence}")))
    pairs = (
        ("in_force", join(_held(source, say), el("span", say.raw("sure.day")) if unsure else None)),
        ("checked", checked),
        ("text", _official(source.address, say)),
    )
    return el("dl", *(el("div", el("dt", say.raw(f"facts.{name}")), el("dd", fact))
                      for name, fact in pairs), class_="record")  # fmt: skip


def _held(source: Instrument, say: Words) -> Html:
    until = source.last_day
    if until is None:
        return since(source.in_force, say)
    return slots(say.raw("facts.between"), since=when(source.in_force), until=when(until))


def _official(address: str, say: Words) -> Html:
    parts = urlsplit(address)
    host = parts.hostname or address
    text = host if parts.path.strip("/") else say.say("facts.by_name", host=host)
    return el("a", text, href=address, rel="noreferrer")


def _changes(found: tuple[Change, ...], say: Words) -> Html | None:
    if not found:
        return None
    lines = (_change(change, say) for change in found)
    label = el("p", say.raw("facts.changes"), class_="label")
    return join(label, el("ul", *lines, class_="changes"))


def _change(change: Change, say: Words) -> Html:
    was = el("small", say.say("facts.was", was=change.was[say.lang])) if change.was else None
    return el("li", when(change.day), " ", change.text[say.lang], was)


def _article(article: Article, ref: str, users: list[User], say: Words, root: str) -> Html:
    source = article.instrument
    differs = article.confidence != source.confidence
    return el(
        "div",
        _heading(article, ref, say) if article.number else None,
        el("p", article.summary[say.lang]),
        el("p", say.raw(f"sure.{article.confidence}"), class_="unsure") if differs else None,
        _used([user for user in users if ref in user.refs], say, root),
        class_="entry",
    )


def _heading(article: Article, ref: str, say: Words) -> Html:
    """The number alone is shown; its instrument is there to be read out and searched for."""
    before = say.say("article.before", short=name(article.instrument, say))
    number = say.say("article.number", number=article.number)
    return el("h3", el("span", before, class_="unseen"), number, id=ref.replace(".", "-"))


def _used(users: list[User], say: Words, root: str) -> Html | None:
    if not users:
        return None
    links = (el("li", el("a", user.title, href=f"{root}/{user.place}")) for user in users)
    return el("div", el("span", say.raw("facts.used")), el("ul", *links), class_="used")
