"""The tables of the register: an instrument's figures, a rate over time, the working days."""

from datetime import date
from decimal import Decimal

from calculators import law, workdays
from calculators.data import load
from calculators.law.record import Series
from calculators.markup import Html, el, join, slots
from calculators.text import Words

CONTENTS = "contents"
"""The id of the contents list, to which every section leads back."""


def section(key: str, title: str, say: Words, *parts: Html | None) -> Html:
    """A part of the register under its heading, linked to by `key`.

    The heading stays in view while the part passes under it; a place that sticks is none to
    scroll to, so the part itself has the id.
    """
    back = el("a", say.raw("contents"), href=f"#{CONTENTS}")
    bar = el("div", el("h2", title, id=f"{key}-title"), back, class_="bar")
    return el("section", bar, *parts, class_="instrument", id=key)


def when(day: date) -> Html:
    """A day as `<time>`."""
    return el("time", day.isoformat())


def since(day: date, say: Words) -> Html:
    """That it holds from this day, with the day as `<time>`."""
    return slots(say.raw("facts.from"), since=when(day))


def figures(values: tuple[Series, ...], say: Words) -> Html | None:
    """The values in one table, then each that changed over time in a table of its own."""
    if not values:
        return None
    fixed = [_row(value, say) for value in values if len(value.since) == 1]
    table = _table(("what", "value", "since", "article"), fixed, say) if fixed else None
    moving = (_over_time(value, say) for value in values if len(value.since) > 1)
    return join(el("p", say.raw("facts.values"), class_="label"), table, *moving)


def _row(value: Series, say: Words) -> Html:
    ((first, amount),) = value.since
    note = el("small", value.note[say.lang]) if value.note else None
    return el(
        "tr",
        el("th", say.raw(f"values.{value.name}"), note, scope="row"),
        el("td", quantity(amount, value.unit, say)),
        el("td", since(first, say)),
        el("td", _place(value.article, say)),
    )


def _place(ref: str, say: Words) -> Html:
    number = law.article(ref).number
    text = say.say("article.number", number=number) if number else say.raw("table.whole")
    return el("a", text, href=f"#{ref.replace('.', '-')}")


def quantity(amount: Decimal, unit: str, say: Words) -> str:
    """A figure with its unit, in words."""
    path = f"units.{unit}"
    if amount == 1 and (one := say.find(f"{path}_one")):
        return one
    return say.say(path, amount=amount)


def _over_time(value: Series, say: Words) -> Html:
    """Newest first, and the day up to which somebody looked."""
    rows = [
        el("tr", el("th", when(first), scope="row"), el("td", quantity(amount, value.unit, say)))
        for first, amount in reversed(value.since)
    ]
    until = say.say("table.until", until=value.until) if value.until else None
    table = _table(("since", "rate"), rows, say, narrow=True)
    return join(table, el("p", until, class_="hint") if until else None)


def _table(columns: tuple[str, ...], rows: list[Html], say: Words, *, narrow: bool = False) -> Html:
    head = el("tr", *(el("th", say.raw(f"table.{name}"), scope="col") for name in columns))
    table = el("table", el("thead", head), el("tbody", *rows))
    return el("div", table, class_="figures narrow" if narrow else "figures")


def calendar(say: Words) -> Html:
    """The working days of every announced year, newest first, and the years that are not."""
    missing = load("law/workdays")["not_announced"]
    return section(
        "workdays", say.raw("workdays"), say,
        el("p", say.raw("year.rule")),
        *(el("p", say.say("year.missing", year=str(year)), class_="unsure") for year in missing),
        *(_year(year, say) for year in reversed(workdays.years())),
    )  # fmt: skip


def _year(year: workdays.Year, say: Words) -> Html:
    name = str(year.year)
    full = ("，" if say.lang == "zh" else ", ").join(
        filter(None, (year.title[say.lang], year.number[say.lang]))
    )
    pairs = (
        ("off", [_span(first, last, say) for first, last in year.off]),
        ("work", [when(day) for day in year.work]),
    )
    return el(
        "div",
        el("h3", say.say("year.title", year=name), id=f"workdays-{name}"),
        el("p", full, class_="full"),
        el("p", say.raw(f"sure.{year.confidence}"), class_="full"),
        el("dl", *(el("div", el("dt", say.raw(f"year.{key}")),
                      el("dd", el("ul", *(el("li", day) for day in days))))
                   for key, days in pairs), class_="days"),
        class_="year",
    )  # fmt: skip


def _span(first: date, last: date, say: Words) -> Html:
    if first == last:
        return when(first)
    return slots(say.raw("year.span"), first=when(first), last=when(last))
