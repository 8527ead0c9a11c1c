"""A legal value has a day and a source, or it is an error."""

from datetime import date, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, law
from calculators.data import load
from calculators.examples import all_of
from calculators.form import read
from calculators.law.record import changes, refs, series
from calculators.text import LANGUAGES

VALUES = [value.name for key in law.INSTRUMENTS for value in series(key)]
ARTICLES = [ref for key in law.INSTRUMENTS for ref in refs(key)]
RATES = {"lpr", "deposit"}
"""Tables nobody could check in the original; every answer that uses one says so."""


def test_every_file_of_the_register_is_listed_and_no_other() -> None:
    files = {path.stem for path in Path(law.__file__).parent.glob("*.toml")}
    assert files == {*law.INSTRUMENTS, "workdays"}
    assert len(set(law.INSTRUMENTS)) == len(law.INSTRUMENTS)


@pytest.mark.parametrize("key", law.INSTRUMENTS)
def test_an_instrument_is_complete_in_both_languages(key: str) -> None:
    found = law.instrument(key)
    for words in (found.title, found.short, found.number):
        assert all(words[lang] for lang in LANGUAGES)
    assert {found.confidence, found.in_force_confidence} <= {"V", "V2", "M"}
    assert found.address.startswith("http")
    assert found.in_force <= found.checked
    assert found.until is None or found.in_force < found.until


@pytest.mark.parametrize("key", law.INSTRUMENTS)
def test_every_article_has_a_plain_summary_in_both_languages(key: str) -> None:
    for number, summary in load(f"law/{key}")["article"].items():
        assert set(summary) - {"confidence"} == set(LANGUAGES), number
        assert all(len(summary[lang]) >= least for lang, least in (("zh", 8), ("en", 20))), number


@pytest.mark.parametrize("key", law.INSTRUMENTS)
def test_what_changed_is_told_in_both_languages_newest_first(key: str) -> None:
    found = changes(key)
    assert [change.day for change in found] == sorted((c.day for c in found), reverse=True)
    for change in found:
        assert change.day <= law.instrument(key).checked
        for words in filter(None, (change.text, change.was)):
            assert all(words[lang] for lang in LANGUAGES)


def test_articles_are_listed_by_number_and_not_as_text() -> None:
    assert refs("prepaid")[:3] == ("prepaid.1", "prepaid.2", "prepaid.3")
    assert refs("late-interest")[0] == "late-interest"
    numbers = [int(ref.partition(".")[2]) for ref in refs("civil-code")]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("name", VALUES)
def test_a_value_names_an_article_on_record_and_has_none_before_its_first_day(name: str) -> None:
    key, _, row = name.partition(".")
    first = min(law.day(since) for since in load(f"law/{key}")["value"][row]["since"])
    found = law.value(name, first)
    assert law.article(found.article).instrument.key == key
    assert found.confidence == law.article(found.article).confidence
    assert first >= law.instrument(key).in_force
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


@pytest.fixture
def repealed(monkeypatch: pytest.MonkeyPatch) -> str:
    """An instrument that held from 2020 to the end of 2021, with one article and one value."""
    words = {"zh": "旧办法", "en": "Old Measures"}
    table: dict[str, Any] = {
        "instrument": {
            "in_force": date(2020, 1, 1), "until": date(2022, 1, 1), "checked": date(2026, 11, 22),
            "confidence": "V", "in_force_confidence": "M", "address": "https://example.org/",
            "title": words, "short": words, "number": words,
        },
        "article": {"5": {**words, "confidence": "V2"}},
        "value": {"days": {"unit": "days", "article": "5", "since": {"2020-01-01": "7"}}},
    }  # fmt: skip
    monkeypatch.setattr(law, "INSTRUMENTS", (*law.INSTRUMENTS, "repealed"))
    monkeypatch.setattr(law, "load", lambda name: table if name == "law/repealed" else load(name))
    return "repealed"


def test_a_repealed_instrument_holds_to_its_last_day_and_not_a_day_longer(repealed: str) -> None:
    law.require_in_force((f"{repealed}.5",), date(2021, 12, 31))
    assert law.value(f"{repealed}.days", date(2021, 12, 31)).amount == 7
    for day in (date(2022, 1, 1), date(2019, 12, 31)):
        with pytest.raises(law.NotInForce) as caught:
            law.require_in_force((f"{repealed}.5",), day)
        assert (caught.value.since, caught.value.until) == (date(2020, 1, 1), date(2021, 12, 31))
        with pytest.raises(law.NotInForce):
            law.value(f"{repealed}.days", day)


def test_an_article_can_be_less_sure_than_its_instrument_and_so_is_its_value(repealed: str) -> None:
    assert law.instrument(repealed).confidence == "V"
    assert law.instrument(repealed).in_force_confidence == "M"
    assert law.article(f"{repealed}.5").confidence == "V2"
    assert law.value(f"{repealed}.days", date(2021, 1, 1)).confidence == "V2"


def test_without_a_word_of_its_own_an_article_and_a_day_are_as_sure_as_the_instrument() -> None:
    assert law.article("platform-rules.32").confidence == "V2"
    assert law.instrument("prepaid").in_force_confidence == "V"


def test_a_summary_of_what_nobody_read_says_so() -> None:
    said = {"V2": ("据报道", "s reported"), "M": ("确认", "confirm")}
    for article in map(law.article, ARTICLES):
        if article.confidence != "V" and article.instrument.key != "lpr":  # told with its rates
            for lang, words in zip(("zh", "en"), said[article.confidence], strict=True):
                assert words in article.summary[lang], article


def test_no_sum_and_no_deadline_rests_on_an_article_that_nobody_read() -> None:
    unread = {ref for ref in ARTICLES if law.article(ref).confidence != "V"} - RATES
    assert unread
    for name in CALCULATORS:
        module = import_module(f"calculators.{name}")
        for one in all_of(name):
            found = module.calculate(read(module.Case, one["case"]), law.day(one["on"]))
            rests_on = {ref for part in (*found.lines, *found.deadlines) for ref in part.ref}
            assert not unread & rests_on, (name, one["id"])
