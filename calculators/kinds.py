"""Field kinds: each reads what people type into a value, or says what was expected.

>>> Money().read("￥1,000.10"), Day().read("2026年1月5日")
(Decimal('1000.10'), datetime.date(2026, 1, 5))
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from calculators.days import Day, Moment
from calculators.typed import FieldError, plain

__all__ = [
    "Choice", "Count", "Day", "FieldError", "Kind", "Moment", "Money", "Percent", "Text", "YesNo",
    "plain",
]  # fmt: skip


@dataclass(frozen=True)
class Money:
    """Yuan with at most two decimals, 0 or `above` it, up to 100 million."""

    above: Decimal | None = None
    limit: Decimal = Decimal(100_000_000)

    def read(self, text: str) -> Decimal:
        """The amount in yuan. Commas must group by three; ￥, 元, RMB and 万 are understood."""
        match = _MONEY.fullmatch(plain(text))
        if match is None:
            raise FieldError("not_money")
        amount = Decimal(match["number"].replace(",", "")) * (10_000 if match["myriad"] else 1)
        if amount != amount.quantize(Decimal("0.01")):
            raise FieldError("too_many_decimals")
        if self.above is not None and amount <= self.above:
            raise FieldError("not_above", above=self.above)
        if amount > self.limit:
            raise FieldError("too_much", limit=self.limit)
        return amount.quantize(Decimal("0.01"))


_NUMBER = r"(?P<number>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,6})?)"
_MONEY = re.compile(
    rf"(?:¥|rmb|cny)?\s*{_NUMBER}\s*(?P<myriad>万)?\s*(?:元|块|rmb|yuan|cny)?", re.IGNORECASE
)
_PERCENT = re.compile(rf"{_NUMBER}\s*%?")


@dataclass(frozen=True)
class Percent:
    """A share of 0 to 100 per cent, as typed: `30` and `30%` are both 30."""

    def read(self, text: str) -> Decimal:
        match = _PERCENT.fullmatch(plain(text))
        if match is None or Decimal(match["number"].replace(",", "")) > 100:
            raise FieldError("not_percent")
        return Decimal(match["number"].replace(",", ""))


@dataclass(frozen=True)
class Count:
    """A whole number from `least` to 100,000. `unit` names what is counted."""

    unit: str
    least: int = 0
    limit: int = 100_000

    def read(self, text: str) -> int:
        digits = _COUNT.fullmatch(plain(text))
        if digits is None:
            raise FieldError("not_count")
        count = int(digits[1].replace(",", ""))
        if not self.least <= count <= self.limit:
            raise FieldError("out_of_range", least=self.least, limit=self.limit)
        return count


_COUNT = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})\s*(?:次|个月|月|天|个工作日|小时|times?|uses?|months?|days?|hours?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, init=False)
class Choice:
    """One of a few words, which are also the values on the command line."""

    options: tuple[str, ...]

    def __init__(self, *options: str) -> None:
        object.__setattr__(self, "options", options)

    def read(self, text: str) -> str:
        word = plain(text).lower()
        if word not in self.options:
            raise FieldError("not_choice", options=", ".join(self.options))
        return word


@dataclass(frozen=True)
class YesNo:
    """A question with two answers; a field that starts as `False` is a box to tick."""

    options = ("yes", "no")

    def read(self, text: str) -> bool:
        word = plain(text).lower()
        if word in ("yes", "y", "true", "on", "1", "是", "有"):
            return True
        if word in ("no", "n", "false", "off", "0", "否", "没有"):
            return False
        raise FieldError("not_yes_no")


@dataclass(frozen=True)
class Text:
    """Free text of at most `limit` characters; `long` asks for it in a box of several lines."""

    limit: int
    long: bool = False

    def read(self, text: str) -> str:
        """The text with plain line ends and without control characters, trimmed."""
        if len(text) > self.limit:
            raise FieldError("too_long", limit=self.limit, length=len(text))
        # Half a surrogate pair, as a cut-off emoji leaves it, cannot be written to any file.
        whole = text.encode("utf-8", "ignore").decode("utf-8")
        return whole.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).strip()


_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))

Kind = Money | Percent | Count | Day | Moment | Choice | YesNo | Text
