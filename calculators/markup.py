"""HTML from values: the only place that escapes.

>>> el("p", "1 < 2 & ", el("b", "so"), class_="sum")
'<p class="sum">1 &lt; 2 &amp; <b>so</b></p>'
"""

import re
from typing import Any

_ESCAPES = str.maketrans({
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;",
    # Marks that reverse the direction of text could make an amount read as another.
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f", ""),
})  # fmt: skip
_VOID = {"input", "br"}


class Html(str):
    """Text that is HTML already. Only this module and `picture` make it."""


def escape(text: str) -> Html:
    """`text` as HTML; `Html` stays what it is."""
    return text if isinstance(text, Html) else Html(text.translate(_ESCAPES))


def join(*parts: str | None) -> Html:
    """The parts, each escaped unless it is `Html`, one after the other."""
    return Html("".join(escape(part) for part in parts if part))


def el(tag: str, /, *children: str | None, **attributes: Any) -> Html:
    """An element. `class_` and `for_` lose their underscore, `data_x` becomes `data-x`.

    `None` and `False` leave an attribute out, `True` writes its bare name.
    """
    start = f"<{tag}" + "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in _VOID:
        return Html(start + ">")
    return Html(f"{start}>{join(*children)}</{tag}>")


def slots(template: str, **parts: Html) -> Html:
    """A template of words whose `{name}` places take HTML."""
    pieces: list[str] = []
    for piece in template.split("{"):
        name, closed, rest = piece.partition("}")
        pieces += [parts[name], rest] if closed and name in parts else [piece]
    return join(*pieces)


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2})?")
_PIECE = re.compile(r"<(/?)([a-z0-9-]+)([^>]*)>|([^<]+)|<")
_CHINESE = re.compile(rf"[{_HAN}〔《“]*[\u4e00-\u9fff](?:[{_HAN}〔〕《》“”0-9]*[{_HAN}〕》”])?")
_OPAQUE = {"script", "style", "title", "textarea", "option"}


def mark_chinese(html: str) -> Html:
    """English HTML with its Chinese words in `<span lang="zh-Hans">`, so that they are spoken so.

    >>> mark_chinese('<p>a notice (解除通知)</p><p lang="zh-Hans">通知</p>')
    '<p>a notice (<span lang="zh-Hans">解除通知</span>)</p><p lang="zh-Hans">通知</p>'
    """
    marked: list[str] = []
    left_alone: list[str] = []
    for piece in _PIECE.finditer(html):
        closing, tag, attributes, text = piece.groups()
        if text and not left_alone:
            marked.append(_CHINESE.sub(r'<span lang="zh-Hans">\g<0></span>', text))
            continue
        marked.append(piece[0])
        if left_alone and tag == left_alone[-1]:
            left_alone.pop() if closing else left_alone.append(tag)
        elif tag and not closing and not left_alone and _keeps(tag, attributes):
            left_alone.append(tag)
    return Html("".join(marked))


def keep_days(html: str) -> Html:
    """HTML whose days stay on one line: browsers break them at their hyphens.

    >>> keep_days('<p title="2026-01-05">2026-01-05 20:15</p>')
    '<p title="2026-01-05"><span class="day">2026-01-05 20:15</span></p>'
    """
    pieces = (
        _DAY.sub(r'<span class="day">\g<0></span>', piece[0]) if piece[4] else piece[0]
        for piece in _PIECE.finditer(html)
    )
    return Html("".join(pieces))


def _keeps(tag: str, attributes: str) -> bool:
    """Whether an element's text is not to be marked: opaque, or Chinese already."""
    return tag in _OPAQUE or 'lang="zh-Hans"' in attributes
