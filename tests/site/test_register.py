"""The register page shows all of the register, in words, and who uses what."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from calculators import CALCULATORS, law, workdays
from calculators.law.record import Series, refs, series
from calculators.register import usage
from calculators.register.tables import quantity
from calculators.register.usage import users
from calculators.text import words
from tests.site.test_build import tags

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
ARTICLES = [ref for key in law.INSTRUMENTS for ref in refs(key)]


def place(language: str) -> str:
    return "law/register/" if language == "zh" else "en/law/register/"


def entry(html: str, ref: str) -> str:
    """The HTML of one article, from its heading to the next one."""
    start = html.index(f'id="{ref.replace(".", "-")}"')
    return html[start : html.find('class="entry"', start)]


def text(html: str) -> str:
    return unescape(re.sub("<[^>]+>", "", html))


@LANGUAGES
def test_every_article_can_be_linked_to_and_is_summed_up(
    pages: dict[str, str], language: str
) -> None:
    html = pages[place(language)]
    ids = {attributes.get("id") for _, attributes in tags(html)}
    assert {ref.replace(".", "-") for ref in ARTICLES} <= ids
    assert set(law.INSTRUMENTS) | {"workdays"} <= ids
    shown = text(html)
    assert not [ref for ref in ARTICLES if law.article(ref).summary[language] not in shown]


@LANGUAGES
def test_every_instrument_says_its_number_its_days_and_its_address(
    pages: dict[str, str], language: str
) -> None:
    html = pages[place(language)]
    for key in law.INSTRUMENTS:
        found = law.instrument(key)
        part = html[html.index(f'<section class="instrument" id="{key}"') :]
        part = part[: part.index("</section>")]
        facts = (found.title[language], found.number[language], str(found.in_force),
                 str(found.checked))  # fmt: skip
        assert not [fact for fact in facts if fact not in text(part)], key
        assert f'href="{found.address}" rel="noreferrer"' in part, key


@LANGUAGES
def test_how_sure_we_are_is_said_in_words(pages: dict[str, str], language: str) -> None:
    say = words(language, "register")
    page = pages[place(language)]
    html = text(page[page.index('<div class="register"') :])
    assert not re.search(r"\bV2\b", html)
    whole = [law.instrument(key) for key in law.INSTRUMENTS]
    for sure in ("V", "V2", "M"):
        expected = sum(found.confidence == sure for found in whole)
        expected += sum(year.confidence == sure for year in workdays.years())
        expected += sum(
            article.confidence == sure != article.instrument.confidence
            for article in map(law.article, ARTICLES)
        )
        assert html.count(say.raw(f"sure.{sure}")) == expected, sure
    days = sum(found.in_force_confidence != found.confidence for found in whole)
    assert html.count(say.raw("sure.day")) == days > 0


@LANGUAGES
def test_every_figure_is_shown_with_its_unit_and_what_it_is(
    pages: dict[str, str], language: str
) -> None:
    say = words(language, "register")
    html = text(pages[place(language)])
    for value in (value for key in law.INSTRUMENTS for value in series(key)):
        for since, amount in value.since:
            shown = [quantity(amount, value.unit, say), str(since)]
            if len(value.since) == 1:
                shown.append(say.raw(f"values.{value.name}"))
            assert not [part for part in shown if part not in html], value.name


@LANGUAGES
def test_working_days_and_their_gap_are_shown(pages: dict[str, str], language: str) -> None:
    html = text(pages[place(language)])
    for year in workdays.years():
        days = {day for span in year.off for day in span} | set(year.work)
        assert not [day for day in days if str(day) not in html]
    assert words(language, "register").say("year.missing", year="2027") in html


def test_both_languages_show_the_same_days_in_the_same_order(pages: dict[str, str]) -> None:
    shown = [re.findall("<time>(.*?)</time>", pages[place(language)]) for language in ("zh", "en")]
    assert shown[0] == shown[1]
    assert len(shown[0]) > 100


def test_a_figure_of_one_is_not_a_plural_and_a_rate_keeps_its_decimals() -> None:
    def said(language: str, name: str) -> str:
        key = name.partition(".")[0]
        (value,) = (value for value in series(key) if value.name == name)
        assert isinstance(value, Series)
        return quantity(value.since[0][1], value.unit, words(language, "register"))

    assert said("en", "civil-code.rescission_years") == "1 year"
    assert said("en", "civil-code.limitation_years") == "3 years"
    assert said("en", "late-interest.daily_rate") == "0.0175% a day"
    assert said("zh", "court-fees.base_limit") == "10,000 元"


@LANGUAGES
def test_an_article_names_the_calculators_and_the_pages_that_rest_on_it(
    pages: dict[str, str], language: str
) -> None:
    html = pages[place(language)]
    for ref, places in {
        "prepaid.18": {"tools/refund/", "law/method/"},  # an answer's line; a page's front matter
        "court-fees.16": {"steps/follow-up/"},
        "personal-information.6": {"print/materials/", "steps/materials/"},
    }.items():
        linked = set(re.findall(r'href="\.\./\.\./([^"#]+)"', entry(html, ref)))
        listed = {user.place for user in users(language) if ref in user.refs}
        assert linked == listed, ref
        assert places <= linked, ref
    used = {ref for user in users(language) for ref in user.refs}
    numbered = {ref for ref in ARTICLES if "." in ref}
    assert {ref for ref in numbered if 'class="used"' in entry(html, ref)} == used & numbered
    assert used < set(ARTICLES)


def test_the_calculators_come_first_and_nobody_comes_twice() -> None:
    for language in ("zh", "en"):
        found = [user.place for user in users(language)]
        tools = [f"tools/{name}/" for name in CALCULATORS if f"tools/{name}/" in found]
        assert found[: len(tools)] == tools
        assert "tools/refund/" in tools
        assert len(found) == len(set(found))


def test_a_page_that_lists_an_article_nobody_recorded_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh/page.md").write_text("---\ntitle: 页\narticles: [prepaid.99]\n---\n", "utf-8")
    monkeypatch.setattr(usage, "DOCS", tmp_path)
    with pytest.raises(KeyError):
        users("zh")
