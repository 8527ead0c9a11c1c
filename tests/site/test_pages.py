"""What the guide's pages owe each other: facts, articles, figures, the other language, a way in."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath

import pytest
from mkdocs.utils.meta import get_data

from calculators import CALCULATORS
from overrides.hooks import twins
from tests.conftest import ROOT
from tests.site.reading import grade, prose, sentence_length

DOCS = ROOT / "docs"
REGISTER = "law/register.md"
"""Made by its own fence and tested on its own: its links follow the pages of each language."""
PAGES = sorted(path.relative_to(DOCS / "zh").as_posix() for path in DOCS.glob("zh/**/*.md"))
STEPS = [f"steps/{n}/" for n in ("entitlement", "contact", "materials", "follow-up", "afterwards")]
SITUATIONS = [page for page in PAGES if re.fullmatch(r"situations/(?!index)[a-z-]+\.md", page)]
READ = [*STEPS, *(page.removesuffix(".md") + "/" for page in SITUATIONS)]
SECTIONS = ["is-this-you", "what-you-get", "do", "calculate", "letter", "say", "dates", "odds",
            "sources"]  # fmt: skip
LAW_UNITS = re.compile(
    r"\d+\s*(?:个?工作日|天|日内|(?<!\d{4} )(?<!\d{4})年|倍|元"
    r"|(?:working |calendar )?days?\b|years?\b|times\b|yuan\b)"
)


def source(language: str, page: str) -> str:
    return (DOCS / language / page).read_text("utf-8")


class Links(HTMLParser):
    """Where links lead, and the widgets there are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.widgets: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag == "legal-calculator":
            self.widgets.append(said["name"])
        if {"checklist", "send", "picture", "example", "register"} & set(
            said.get("class", "").split()
        ):
            self.widgets.append(said["class"])


def article(html: str) -> str:
    return html[html.index("<article") : html.index("</article>")]


def numbers(html: str) -> set[str]:
    text = re.sub(r"(?<=\d),(?=\d)", "", prose(html))
    return set(re.findall(r"\d+(?:[.-]\d+)*%?", text))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_records_its_articles_its_facts_and_the_state_of_its_other_language(
    language: str, page: str
) -> None:
    text, other = source(language, page), source(twins.OTHER[language], page)
    assert text == twins.headed(text, twins.state(other)), "run: make agree"


def test_a_page_whose_other_language_changed_is_named(tmp_path: Path) -> None:
    for language in ("zh", "en"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.md").write_text(f"---\ntitle: {language}\n---\n", "utf-8")
    twins.agree(tmp_path)
    assert twins.stale(tmp_path) == []
    page = tmp_path / "zh/a.md"
    page.write_text(page.read_text("utf-8") + "更正。\n", "utf-8")
    assert twins.stale(tmp_path) == ["en/a.md"]


def test_a_reader_of_a_stale_page_is_told(pages: dict[str, str]) -> None:
    template = (ROOT / "overrides/partials/content.html").read_text("utf-8")
    assert "page.meta.stale" in template
    assert not [path for path, html in pages.items() if "changed since this translation" in html]


@pytest.mark.parametrize("page", [page for page in PAGES if page != REGISTER])
def test_both_languages_lead_to_the_same_places_with_the_same_widgets(
    page: str, pages: dict[str, str]
) -> None:
    place = built(page)
    chinese, english = (Links(article(pages[home + place])) for home in ("", "en/"))
    assert sorted(english.links) == sorted(chinese.links)
    assert english.widgets == chinese.widgets


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_give_the_same_numbers_and_dates(page: str, pages: dict[str, str]) -> None:
    place = built(page)
    assert numbers(pages[f"en/{place}"]) == numbers(pages[place])


def built(page: str) -> str:
    return re.sub(r"(^|/)index\.md$", r"\1", page).replace(".md", "/")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_articles_and_figures_of_the_law_are_never_typed(language: str, page: str) -> None:
    text = re.sub(r"\A---\n.*?^---\n", "", source(language, page), flags=re.MULTILINE | re.DOTALL)
    assert not re.findall(r"第\s*[0-9][0-9、 ]*条|\b[Aa]rts?(?:\.|icles?)?\s+[0-9]+", text)
    for sentence in re.split(r"[。；;!?\n]|\.\s", text):
        if re.search(r"\[\[(?!=|letter)", sentence):
            plain = re.sub(r"\[\[[^\]]*\]\]|〔[^〕]*〕|\[[^\]]*\]|“[^”]*”", "", sentence)
            assert not LAW_UNITS.findall(plain), sentence


def test_no_macro_is_left_unread(pages: dict[str, str]) -> None:
    assert not [path for path, html in pages.items() if "[[" in prose(html)]


def test_every_page_is_reached_from_the_start_by_the_pages_on_the_way(
    pages: dict[str, str],
) -> None:
    for home in ("", "en/"):
        seen, waiting = set[str](), [home]
        while waiting:
            place = waiting.pop()
            if place in seen:
                continue
            seen.add(place)
            for link in Links(pages[place]).links:
                target = normpath(join(place, link.partition("#")[0])).strip(".") + "/"
                target = "" if target == "/" else target
                if target in pages and target.startswith(home):
                    waiting.append(target)
        own = {path for path in pages if path.startswith("en/") == bool(home)}
        assert own - seen == set()


def test_there_is_a_page_for_every_situation() -> None:
    assert len(SITUATIONS) == 10


@pytest.mark.parametrize("page", SITUATIONS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_situation_answers_the_same_questions_in_the_same_order(language: str, page: str) -> None:
    text = source(language, page)
    assert re.findall(r"^## .*\{#([a-z-]+)\}$", text, re.MULTILINE) == SECTIONS
    assert "B2" in twins.facts(text)
    assert re.search(rf"^```calculator.*\n(?:{'|'.join(CALCULATORS)})\n\w+: ", text, re.MULTILINE)
    assert "```letter" in text


@pytest.mark.parametrize("place", READ)
def test_chinese_sentences_stay_short(place: str, pages: dict[str, str]) -> None:
    assert sentence_length(pages[place]) < 25


@pytest.mark.parametrize("place", READ)
def test_english_stays_at_school_grade_eight_or_below(place: str, pages: dict[str, str]) -> None:
    assert grade(pages[f"en/{place}"]) <= 8


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_says_on_which_day_it_was_checked(language: str, pages: dict[str, str]) -> None:
    home = "" if language == "zh" else "en/"
    for page in PAGES:
        checked = get_data(source(language, page))[1]["checked"]
        assert f'<time datetime="{checked}">' in pages[home + built(page)]
