"""People type as they speak; what cannot be read says what was expected."""

from datetime import date
from decimal import Decimal

import pytest

from calculators.form import InvalidCase, read
from calculators.kinds import Choice, Count, Day, FieldError, Kind, Money, Percent, YesNo
from calculators.refund import Case
from calculators.text import LANGUAGES, error, words

READ: list[tuple[Kind, str, object]] = [
    (Money(), "1000", Decimal("1000.00")),
    (Money(), "1,000.10", Decimal("1000.10")),
    (Money(), "￥1000", Decimal("1000.00")),
    (Money(), "¥ 1,234,567.8", Decimal("1234567.80")),
    (Money(), "１０００．５０元", Decimal("1000.50")),
    (Money(), "1.2万", Decimal("12000.00")),
    (Money(), " 99块 ", Decimal("99.00")),
    (Money(), "RMB 20", Decimal("20.00")),
    (Percent(), "30%", Decimal(30)),
    (Percent(), "２．５", Decimal("2.5")),
    (Count("times"), "１２次", 12),
    (Count("months"), "3 个月", 3),
    (Day(), "2026-1-5", date(2026, 1, 5)),
    (Day(), "2026年1月5日", date(2026, 1, 5)),
    (Day(), "2026/01/05", date(2026, 1, 5)),
    (Day(), "2026.1.5", date(2026, 1, 5)),
    (Day(), "20260105", date(2026, 1, 5)),
    (Day(), "2026 年 1 月 5 号", date(2026, 1, 5)),
    (Money(), "\u200b198", Decimal("198.00")),
    (Count("months"), "3 months", 3),
    (Day(), "２０２６－１－５", date(2026, 1, 5)),
    (Choice("term", "units"), " Term ", "term"),
    (YesNo(), "是", True),
    (YesNo(), "NO", False),
]

REFUSED: list[tuple[Kind, str, str]] = [
    (Money(), "1,00", "not_money"),
    (Money(), "abc", "not_money"),
    (Money(), "-5", "not_money"),
    (Money(), "1e5", "not_money"),
    (Money(), "１,0", "not_money"),
    (Money(), "٣", "not_money"),
    (Money(), "0.001", "too_many_decimals"),
    (Money(above=Decimal(0)), "0", "not_above"),
    (Money(), "999,999,999", "too_much"),
    (Percent(), "101", "not_percent"),
    (Count("times"), "1.5", "not_count"),
    (Count("times"), "1,5", "not_count"),
    (Count("times"), "100001", "out_of_range"),
    (Count("months", least=1), "0", "out_of_range"),
    (Day(), "2026-2-30", "no_such_day"),
    (Day(), "5/1/2026", "not_day"),
    (Day(), "1999-01-01", "not_day"),
    (Choice("term"), "year", "not_choice"),
    (YesNo(), "maybe", "not_yes_no"),
]


@pytest.mark.parametrize(("kind", "text", "value"), READ)
def test_what_people_type_is_understood(kind: Kind, text: str, value: object) -> None:
    assert kind.read(text) == value


@pytest.mark.parametrize(("kind", "text", "code"), REFUSED)
def test_anything_else_says_what_was_expected(kind: Kind, text: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        kind.read(text)
    assert caught.value.code == code
    for lang in LANGUAGES:
        assert error(words(lang, "refund"), "kind", code, caught.value.facts)


def test_all_errors_are_told_at_once_in_the_order_of_the_form() -> None:
    raw = {"kind": "x", "paid": "1,00", "bought_on": "soon", "fee_percent": "200"}
    with pytest.raises(InvalidCase) as caught:
        read(Case, raw)
    assert [error.field for error in caught.value.errors] == list(raw)


def test_a_required_field_left_empty_is_told() -> None:
    with pytest.raises(InvalidCase) as caught:
        read(Case, {"paid": "  "})
    codes = [(error.field, error.code) for error in caught.value.errors]
    assert codes == [("kind", "missing"), ("paid", "missing")]


def test_a_field_that_is_not_asked_cannot_be_wrong() -> None:
    case = read(Case, {"kind": "balance", "paid": "5", "months_used": "many", "other": "x"})
    assert case == Case(kind="balance", paid=Decimal("5.00"))


@pytest.mark.parametrize(
    "text", ["<b>", "\u202e12", "9" * 10_000, "🙂", "' or 1=1", "\x00", "１" * 99]
)
@pytest.mark.parametrize("field", ["kind", "paid", "bought_on", "units_used", "policy", "fraud"])
def test_no_text_in_any_field_breaks_the_reading(field: str, text: str) -> None:
    raw = {"kind": "units", "paid": "100"} | {field: text}
    with pytest.raises(InvalidCase) as caught:
        read(Case, raw)
    assert [fault.field for fault in caught.value.errors] == [field]
