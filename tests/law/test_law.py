"""A legal value has a day and a source, or it is an error."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from calculators import law
from calculators.data import load
from calculators.text import LANGUAGES

VALUES = [
    f"{key}.{name}" for key in law.INSTRUMENTS for name in load(f"law/{key}").get("value", {})
]


@pytest.mark.parametrize("key", law.INSTRUMENTS)
def test_an_instrument_is_complete_in_both_languages(key: str) -> None:
    found = law.instrument(key)
    for words in (found.title, found.short, found.number):
        assert all(words[lang] for lang in LANGUAGES)
    assert found.confidence in ("V", "V2", "M")
    assert found.address.startswith("http")
    assert found.in_force <= found.checked


@pytest.mark.parametrize("key", law.INSTRUMENTS)
def test_every_article_has_a_plain_summary_in_both_languages(key: str) -> None:
    for number, summary in load(f"law/{key}")["article"].items():
        assert set(summary) == set(LANGUAGES), number
        assert all(len(text) >= 20 for text in summary.values()), number


@pytest.mark.parametrize("name", VALUES)
def test_a_value_names_an_article_on_record_and_has_none_before_its_first_day(name: str) -> None:
    key, _, series = name.partition(".")
    first = min(law.day(since) for since in load(f"law/{key}")["value"][series]["since"])
    found = law.value(name, first)
    assert law.article(found.article).instrument.key == key
    with pytest.raises(law.NotInForce):
        law.value(name, first - timedelta(days=1))


def test_the_rate_of_a_month_that_nobody_checked_is_an_error() -> None:
    assert law.value("lpr.one_year", date(2026, 8, 20)).amount == Decimal("3.00")
    with pytest.raises(law.NotInForce) as caught:
        law.value("lpr.one_year", date(2026, 8, 21))
    assert caught.value.until == date(2026, 8, 20)


@pytest.mark.parametrize(
    ("day", "rate"),
    [("2019-08-20", "4.25"), ("2022-03-31", "3.70"), ("2024-07-21", "3.45"),
     ("2024-07-22", "3.35"), ("2025-05-19", "3.10"), ("2025-05-20", "3.00")],
)  # fmt: skip
def test_the_lpr_changes_on_the_day_of_publication(day: str, rate: str) -> None:
    assert law.value("lpr.one_year", date.fromisoformat(day)).amount == Decimal(rate)


def test_an_article_nobody_recorded_is_an_error() -> None:
    for ref in ("prepaid.99", "unknown.1"):
        with pytest.raises(KeyError):
            law.article(ref)


def test_what_is_not_verified_is_never_listed_as_law() -> None:
    unverified = {key for key in law.INSTRUMENTS if law.instrument(key).confidence != "V"}
    assert unverified == {"lpr", "deposit"}
