"""What was found, as HTML: grounds, passages, tables, things to have and dates to keep."""

from collections.abc import Iterator
from itertools import groupby

from calculators.markup import Html, el, join
from calculators.picture import timeline
from calculators.result import Result
from calculators.text import LANGUAGES, Words
from calculators.told import Due, Explanation, Found, Have, Sheet


def found(told: Explanation, words: Words) -> Html | None:
    """The findings, each group below its heading."""
    groups = groupby(told.found, key=lambda one: one.group)
    return join(*(_group(group, list(members), told, words) for group, members in groups))


def _group(group: str, members: list[Found], told: Explanation, words: Words) -> Html:
    heading = told.sections[group] if group else words.raw("result.found")
    return el("section", el("h3", heading), *(_finding(one, words) for one in members),
              class_="found", data_group=group or None)  # fmt: skip


def _finding(one: Found, words: Words) -> Html:
    """Title and strength, the reader's own words, then the reasons: nothing to open first."""
    mark = el("span", one.mark, class_="strength", data_strength=one.strength) if one.mark else None
    return el(
        "section",
        el("h4", el("span", one.title), mark and " ", mark),
        *(_quote(place, quote.text) for place, quote in one.quotes),
        _parts(one.parts),
        _send(one, words),
        _dates(one.dates),
        el("p", cited(one.cites), class_="ref") if one.cites else None,
        class_="finding", data_finding=one.key,
    )  # fmt: skip


def _quote(place: str, text: str) -> Html:
    # Whose language it is nobody knows: `und` lets a screen reader choose by the letters.
    return el("figure", el("blockquote", text, lang="und", dir="auto"), el("figcaption", place))


def _parts(parts: tuple[tuple[str, str], ...]) -> Html | None:
    if not parts:
        return None
    rows = (el("div", el("dt", name), el("dd", text)) for name, text in parts)
    return el("dl", *rows, class_="parts")


def _send(one: Found, words: Words) -> Html | None:
    return sendable(one.send, one.reading, words) if one.send else None


def sendable(send: str, reading: str | None, words: Words) -> Html:
    """The text to be sent, which is Chinese, to copy; in English with its reading below."""
    copy = el("button", words.raw("result.copy"), type="button", class_="button", hidden=True,
              data_act="copy", data_done=words.raw("result.copied"))  # fmt: skip
    label = el("b", words.raw("result.reading"))
    meaning = el("p", label, reading, class_="reading") if reading else None
    text = el("p", send, lang=LANGUAGES["zh"], data_copy=True)
    return el("div", el("b", words.raw("result.send")), text, copy, meaning, class_="send")


def cited(cites: tuple[str, ...]) -> str:
    """The citations in a row, parted so that they are read apart too."""
    return " · ".join(cites)


def sheets(told: Explanation) -> Html | None:
    """The tables, each in a frame that scrolls sideways on its own."""
    return join(*(_sheet(f"table-{n}", sheet) for n, sheet in enumerate(told.sheets))) or None


def _sheet(key: str, sheet: Sheet) -> Html:
    head = el("tr", *(el("th", column, scope="col") for column in sheet.columns))
    rows = (el("tr", *(el("td", cell) for cell in row)) for row in sheet.rows)
    table = el("table", el("thead", head), el("tbody", *rows))
    frame = el("div", table, class_="sheet", tabindex="0", role="group", aria_labelledby=key)
    return el("section", el("h3", sheet.title, id=key), frame)


def have(told: Explanation, words: Words) -> Html | None:
    """The things to have at hand; those with more to say carry it below them."""
    if not told.have:
        return None
    groups = groupby(told.have, key=lambda item: item.group)
    lists = (part for group, items in groups for part in _items(group, items, told))
    return el("section", el("h3", words.raw("result.have")), *lists, class_="have")


def _items(group: str, items: Iterator[Have], told: Explanation) -> Iterator[Html]:
    if group:
        yield el("h4", told.sections[group])
    yield el("ul", *map(_item, items))


def _item(one: Have) -> Html:
    """A thing to have; what more there is to say of it opens below."""
    if not one.parts:
        return el("li", one.what)
    more = el("details", el("summary", one.what), _parts(one.parts), class_="more")
    return el("li", more)


def dates(result: Result, told: Explanation, words: Words) -> Html | None:
    """The dates to keep, on a line with today when there are several, and as a calendar file."""
    if not told.dates:
        return None
    several = len(result.deadlines) > 1
    save = el("button", words.raw("result.calendar"), type="button", class_="button", hidden=True,
              data_act="save", data_file="dates.ics")  # fmt: skip
    return el(
        "section",
        el("h3", words.raw("result.dates")),
        timeline(result.deadlines, result.on, words.raw("result.today")) if several else None,
        _dates(told.dates),
        el("p", save),
        class_="dates",
    )


def _dates(dues: tuple[Due, ...]) -> Html | None:
    return el("ul", *(_due(one) for one in dues), class_="dues") if dues else None


def _due(one: Due) -> Html:
    return el(
        "li",
        el("b", one.label), " ", el("span", one.when, class_="when"),
        el("p", one.after) if one.after else None,
        el("span", cited(one.cites), class_="ref") if one.cites else None,
        class_="past" if one.past else None,
    )  # fmt: skip
