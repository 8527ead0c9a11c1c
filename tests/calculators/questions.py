"""Questions nobody thought of: any calculator's fields filled at random, from a fixed seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib import import_module
from typing import Any

from calculators.form import Field, Rows, fields_of
from calculators.kinds import Choice, Count, Day, Moment, Money, Percent, Text, YesNo
from calculators.worker import answer

ON = date(2026, 11, 22)
HOSTILE = (
    "<img src=x onerror=alert(1)>", "\u202e12", "🙂" * 40, "{paid}", "' or 1=1", "\x00", "１" * 99,
    "9" * 5000, "\ud83d", "|||", "\t\n|\n", "%s %d", "۱۲", "null", "\\", "]]>", "−1",
)  # fmt: skip
SENTENCES = (
    "一经开通概不退款。", "本协议最终解释权归平台所有。", "您可在7天内申请退款，未使用的全额退还。",
    "会员到期前自动续费，您可以随时取消。", "亲，虚拟商品不支持退款哦~",
    "请耐心等待，我们会尽快处理",
    "Fees are non-refundable once the membership is active.", "提前解约须支付30%的手续费。",
    "This agreement is governed by the courts of the seller’s seat.", "余额逾期作废，不予找零。",
    "您的订单我们已经退了", "平台有权单方修改本协议。", "1. 2. 3.", "退款原路返回，7个工作日到账。",
)  # fmt: skip


def questions(calculator: str, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` questions that get an answer, as the browser asks them, and those that do not.

    The languages take turns.
    """
    source, answered, case = random.Random(seed), 0, import_module(f"calculators.{calculator}").Case
    asked = {"calculator": calculator, "root": ".."}
    for turn in range(40 * count):
        if answered == count:
            return
        given = {name: text for name, text in _fill(case, source) if text}
        lang = ("zh", "en")[turn % 2]
        question = asked | {"lang": lang, "on": ON.isoformat(), "case": given}
        answered += "result" in json.loads(answer(json.dumps(question)))
        yield question
    raise AssertionError(f"{calculator}: only {answered} of {count} questions got an answer")


def _fill(case: type[Any], source: random.Random) -> Iterator[tuple[str, str]]:
    often = source.choice([0.15, 0.4, 0.8])
    for field in fields_of(case):
        if field.required or source.random() < often:
            yield field.name, _text(field, source)


def _text(field: Field, source: random.Random) -> str:
    if source.random() < 0.01:
        return source.choice(HOSTILE)
    if isinstance(field.kind, Rows):
        rows = range(source.choice([1, 1, 2, 3, 6]))
        return "\n".join(_row(field.kind, source) for _ in rows)
    return _TYPED[type(field.kind)](field.kind, source)


def _row(rows: Rows, source: random.Random) -> str:
    cells = fields_of(rows.row)
    return " | ".join(
        _text(cell, source) if cell.required or source.random() < 0.6 else "" for cell in cells
    )


def _day(source: random.Random) -> date:
    return ON - timedelta(
        days=source.choice([0, 1, 7, source.randint(-20, 40), source.randint(0, 1500)])
    )


def _money(source: random.Random) -> str:
    amount = source.choice([source.randint(1, 30_000), source.randint(1, 500), 100]) / 100
    return source.choice([f"{amount:.2f}", f"￥{amount:,.2f}", f"{int(amount) + 1}元"])


def _moment(source: random.Random) -> str:
    clock = f" {source.randint(0, 23)}:{source.randint(0, 59):02}"
    return f"{_day(source)}{source.choice(['', clock])}"


def _prose(source: random.Random) -> str:
    return "".join(source.choices([*SENTENCES, *HOSTILE], k=source.randint(1, 30)))[:15_000]


_TYPED: dict[type, Callable[[Any, random.Random], str]] = {
    Money: lambda _, source: _money(source),
    Percent: lambda _, source: f"{source.randint(0, 100)}%",
    Count: lambda kind, source: str(
        source.randint(kind.least, kind.least + source.choice([2, 40]))
    ),
    Day: lambda _, source: _day(source).isoformat(),
    Moment: lambda _, source: _moment(source),
    Choice: lambda kind, source: str(source.choice(kind.options)),
    YesNo: lambda kind, source: str(source.choice(kind.options)),
    Text: lambda _, source: _prose(source),
}
