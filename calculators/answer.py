"""A result as HTML, in the order in which a reader needs it."""

from collections.abc import Iterable, Iterator

from calculators.explain import explain, span
from calculators.findings import cited, dates, found, have, sheets
from calculators.markup import Html, el, join
from calculators.picture import bar, parts
from calculators.result import Claim, Result, Span
from calculators.text import LANGUAGES, Words, money
from calculators.told import Explanation, Step

Ways = Iterable[tuple[str, str]]
"""Where a reader goes from an answer: a key of `next`, and a place below the start page."""

SEVERAL = 6
"""Articles that are listed openly; more of them would keep what is next out of sight."""

NEXT: Ways = (
    ("tell", "steps/contact/"), ("list", "print/materials/"), ("method", "law/method/"),
)  # fmt: skip
"""The ways of a calculator that names none as its own `NEXT`; the first is the main one."""


def answer(result: Result, words: Words, root: str, given: Html, ways: Ways = NEXT) -> Html:
    """The whole answer; its links start at `root`, the language's start page.

    `given` is what was asked with, for paper: on the screen the form stands beside it.
    """
    told = explain(result, words)
    return el(
        "article",
        el("h2", words.raw("result.title"), class_="unseen"),
        _headline(result, told, words),
        _decides(result, told, words),
        *_body(result, told, words, given),
        _sources(told, words),
        _next(words, root, ways),
        el("p", told.basis, class_="basis"),
        class_="result", lang=LANGUAGES[words.lang], data_outcome=result.outcome,
    )  # fmt: skip


def _body(result: Result, told: Explanation, words: Words, given: Html) -> Iterator[Html | None]:
    """The answer itself before what it rests on; a sum alone rests on it first of all."""
    basis = [
        _listed("assumed", told.assumed, words),
        el("section", el("h3", words.raw("result.given")), given, class_="given"),
    ]
    bare = isinstance(result, Claim) and not told.found
    items, tables = have(told, words), sheets(told)
    yield from basis if bare else ()
    yield from (items, tables) if result.listing else ()
    yield from (found(told, words), _steps(told, words))
    yield from () if result.listing else (tables,)
    yield _compare(result, told, words)
    yield None if result.listing else items
    yield dates(result, told, words)
    yield from () if bare else basis


def amount_bar(result: Result, words: Words) -> Html:
    """The answer in a few words, for the bar that stays in view and for screen readers."""
    told = explain(result, words)
    return el("a", el("span", told.lead), " ", el("b", told.headline), href="#answer")


def steps_table(told: Explanation, words: Words) -> Html | None:
    """The calculation as a table: one row a step, with its articles."""
    if not told.steps:
        return None
    head = el("tr", el("th", words.raw("result.step"), scope="col"),
              el("th", words.raw("result.value"), scope="col"))  # fmt: skip
    rows = map(_row, told.steps)
    return el("table", el("thead", head, class_="unseen"), el("tbody", *rows), class_="sum")


def _headline(result: Result, told: Explanation, words: Words) -> Html:
    extra = el("span", told.extra, class_="extra") if told.extra else None
    return join(
        el("p", told.lead, class_="lead"),
        _amount(result, told),
        el("p", extra, class_="extra-line") if extra else None,
        _scale(result, words) if isinstance(result, Claim) else None,
        el("p", told.why, class_="why"),
    )


def _amount(result: Result, told: Explanation) -> Html | None:
    if result.headline is not None or not isinstance(result, Claim):
        return el("p", told.headline, class_="headline") if told.headline else None
    low, high = money(result.amount.low), money(result.amount.high)
    return el("p", told.headline, class_="amount", data_low=low, data_high=high)


def _scale(result: Claim, words: Words) -> Html | None:
    if not result.paid:
        return None
    label = f"{words.raw('result.back')} {span(result.amount, words)}"
    rest = Span(result.paid - result.amount.high, result.paid - result.amount.low)
    kept = f"{words.raw('result.kept')} {span(rest, words)}"
    scale = el("p", el("span", kept if rest.high else ""), el("span", label), class_="scale")
    return join(parts(result.paid, result.amount, label), _known(result, scale))


def _known(result: Claim, scale: Html) -> Html | None:
    return None if result.outcome == "unknown" else scale


def _steps(told: Explanation, words: Words) -> Html | None:
    table = steps_table(told, words)
    return el("section", el("h3", words.raw("result.sum")), table) if table else None


def _row(step: Step) -> Html:
    what = join(
        el("span", step.label, class_="what"),
        el("span", step.formula, class_="formula") if step.formula else None,
        el("span", cited(step.cites), class_="ref") if step.cites else None,
    )
    return el("tr", el("td", what), el("td", step.value), class_="sure" if step.sure else None)


def _compare(result: Result, told: Explanation, words: Words) -> Html | None:
    if not result.compare:
        return None
    whole = max(one.amount.high for one in result.compare)
    if isinstance(result, Claim):
        whole = max(whole, result.paid)
    rows = (
        el("tr",
           el("th", label, scope="row"),
           el("td", bar(one.amount, whole, "ours" if one.key == "law" else "theirs")),
           el("td", text), class_=one.key)
        for one, (label, text) in zip(result.compare, told.compare, strict=True)
    )  # fmt: skip
    table = el("table", el("tbody", *rows), class_="compare")
    return el("section", el("h3", words.raw("result.compare")), table)


def _sources(told: Explanation, words: Words) -> Html | None:
    if not told.sources:
        return None
    articles = (
        el("details",
           el("summary", source.cite),
           el("p", source.summary),
           el("p", source.title, " ", el("a", words.raw("result.official"), href=source.address,
                                         rel="noreferrer"), class_="title"))
        for source in told.sources
    )  # fmt: skip
    hint = el("p", words.raw("result.summary"), class_="hint")
    if len(told.sources) <= SEVERAL:
        return el("section", el("h3", words.raw("result.articles")), *articles, hint,
                  class_="sources")  # fmt: skip
    title = words.say("result.articles_count", count=len(told.sources))
    folded = el("details", el("summary", title), *articles, hint, class_="all")
    return el("section", folded, class_="sources")


def _decides(result: Result, told: Explanation, words: Words) -> Html | None:
    """The open questions, each leading to its field."""
    if not told.decides:
        return None
    asked = zip(result.decides, told.decides, strict=True)
    links = (el("li", el("a", text, href=f"#field-{field}")) for field, text in asked)
    return el("section", el("h3", words.raw("result.decides")), el("ul", *links), class_="decides")


def _listed(part: str, texts: tuple[str, ...], words: Words) -> Html | None:
    if not texts:
        return None
    heading = el("h3", words.raw(f"result.{part}"))
    return el("section", heading, el("ul", *(el("li", text) for text in texts)), class_=part)


def _next(words: Words, root: str, ways: Ways) -> Html:
    links = (
        el("a", words.raw(f"next.{key}"), href=f"{root}/{place}",
           class_="button main" if number == 0 else "button")
        for number, (key, place) in enumerate(ways)
    )  # fmt: skip
    printing = el("button", words.raw("result.print"), type="button", class_="button",
                  data_act="print")  # fmt: skip
    buttons = el("p", *links, printing, class_="next")
    return el("section", el("h3", words.raw("result.next")), buttons, class_="then")
