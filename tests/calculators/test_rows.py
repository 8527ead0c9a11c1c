"""Tables, texts and minutes are read as people type and paste them."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

import pytest

from calculators.form import InvalidCase, Rows, read
from calculators.kinds import Day, FieldError, Moment, Money, Text
from calculators.received import Case as Received
from calculators.refund import Case as Refund


@dataclass(frozen=True)
class Charge:
    day: Annotated[date, Day()]
    amount: Annotated[Decimal, Money()]
    end: Annotated[datetime | None, Moment(end=True)] = None


@dataclass(frozen=True)
class Case:
    charges: Annotated[tuple[Charge, ...], Rows(Charge, limit=3)]


def charges(text: str) -> tuple[Charge, ...]:
    return read(Case, {"charges": text}).charges


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidCase) as caught:
        charges(text)
    return [(error.field, error.code) for error in caught.value.errors]


def test_rows_are_read_line_by_line_and_empty_ones_left_out() -> None:
    rows = charges("2026-01-05 | 29.90\n |  | \n\n2026年2月5日\t￥29.9\t2026-02-06 8:30")
    assert rows == (
        Charge(date(2026, 1, 5), Decimal("29.90")),
        Charge(date(2026, 2, 5), Decimal("29.90"), datetime(2026, 2, 6, 8, 30)),
    )


def test_every_cell_at_fault_is_named_by_its_line_and_column() -> None:
    assert faults("2026-01-05 | x\n\n | 29.90") == [
        ("charges.0.amount", "not_money"),
        ("charges.2.day", "missing"),
    ]


def test_a_table_has_a_limit_and_one_that_is_asked_for_a_row() -> None:
    line = "2026-01-05 | 1\n"
    assert len(charges(line * 3)) == 3
    assert faults(line * 4) == [("charges", "too_many_rows")]
    assert faults(" | \n") == [("charges", "missing")]


def test_a_fault_between_rows_is_told_at_the_line_it_was_typed_in() -> None:
    raw = {"kind": "balance", "paid": "100", "uses": "1 | 9\n | \n1 | 9 | 8"}
    with pytest.raises(InvalidCase) as caught:
        read(Refund, raw)
    assert [error.field for error in caught.value.errors] == ["uses.2.list_price"]
    late = {"due": "9", "bought_on": "2026-02-01", "repayments": "\n2026-01-31 | 9 | same"}
    with pytest.raises(InvalidCase) as caught:
        read(Received, late)
    assert [error.field for error in caught.value.errors] == ["repayments.1.day"]


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("2026-03-01 20:15", datetime(2026, 3, 1, 20, 15)),
        ("20260301 2015", datetime(2026, 3, 1, 20, 15)),
        ("2026-03-01T08:05", datetime(2026, 3, 1, 8, 5)),
        ("２０２６年３月１日２０：１５", datetime(2026, 3, 1, 20, 15)),
        ("2026年3月1日20时", datetime(2026, 3, 1, 20, 0)),
        ("2026-03-01 24:00", datetime(2026, 3, 2)),
        ("2026-03-01", datetime(2026, 3, 1)),
    ],
)
def test_a_minute_is_read_as_it_is_written(text: str, minute: datetime) -> None:
    assert Moment().read(text) == minute


def test_a_day_alone_ends_at_midnight() -> None:
    assert Moment(end=True).read("2026-02-28") == datetime(2026, 3, 1)
    assert Moment(end=True).read("2026-02-28 10:00") == datetime(2026, 2, 28, 10)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-03-01 24:01", "no_such_time"),
        ("2026-03-01 12:60", "no_such_time"),
        ("2026-02-30 12:00", "no_such_day"),
        ("2026-03-0112:00", "not_moment"),
        ("12:00", "not_moment"),
    ],
)
def test_a_minute_that_is_none_is_told(text: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        Moment().read(text)
    assert caught.value.code == code


def test_a_text_keeps_its_lines_and_loses_what_no_file_can_hold() -> None:
    assert Text(20).read(" 一\r\n二\x00\ud83d\r三\t ") == "一\n二\n三"
    assert Text(4).read("🙂🙂🙂🙂") == "🙂🙂🙂🙂"
    with pytest.raises(FieldError) as caught:
        Text(4).read("12345")
    assert caught.value.facts == {"limit": 4, "length": 5}
