"""What the built site promises before any browser opens it; `--strict` has seen to the links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

DOCS = Path(__file__).parents[2] / "docs"
FACTS = [
    f"{letter}{number}"
    for letter, last in {"E": 6, "C": 9, "M": 9, "F": 7, "A": 6, "B": 2}.items()
    for number in range(1, last + 1)
]
LOADED = {"src", "srcset", "poster", "data"}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect"}

Attributes = dict[str, str]


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, Attributes]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def tags(html: str) -> list[tuple[str, Attributes]]:
    return Tags(html).found


def headings(html: str) -> list[tuple[str, str]]:
    """Below the title of the page, which is not linked to: [("h2", "do"), …]."""
    main = html[html.index("<main") : html.index("</main>")]
    return [(tag, a.get("id", "")) for tag, a in tags(main) if re.fullmatch("h[2-6]", tag)]


def loaded(html: str) -> Iterator[str]:
    """Addresses a browser fetches on its own."""
    for tag, attributes in tags(html):
        yield from (value for name, value in attributes.items() if name in LOADED)
        if tag in {"use", "image"} or LOADING_LINKS & set(attributes.get("rel", "").split()):
            yield attributes.get("href", "")
    yield from re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""", html)


def is_foreign(address: str) -> bool:
    return re.match(r"(https?:)?//", address.strip()) is not None


def facts_in(language: str) -> dict[str, set[str]]:
    """Where each fact of the guide is told: {"E1": {"steps/entitlement.md"}}."""
    told: dict[str, set[str]] = {}
    for file in (DOCS / language).rglob("*.md"):
        for fact in re.findall(r"<!--\s*([ECMFAB]\d)\s*-->", file.read_text("utf-8")):
            told.setdefault(fact, set()).add(file.relative_to(DOCS / language).as_posix())
    return told


def test_every_page_in_docs_was_built_and_no_other(pages: dict[str, str], paths: list[str]) -> None:
    assert sorted(pages) == paths


def test_both_languages_have_the_same_pages(paths: list[str]) -> None:
    english = {path.removeprefix("en/") for path in paths if path.startswith("en/")}
    assert english == {path for path in paths if not path.startswith("en/")}


def test_both_languages_have_the_same_headings_so_that_links_and_the_switch_keep_their_place(
    pages: dict[str, str],
) -> None:
    chinese = {path: headings(html) for path, html in pages.items() if not path.startswith("en/")}
    english = {path: headings(pages[f"en/{path}"]) for path in chinese}
    assert english == chinese


def test_every_heading_that_can_be_linked_has_an_id_of_its_own(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        ids = [place for _, place in headings(html)]
        assert not [place for place in ids if re.fullmatch(r"(start)?(_\d+)?", place)], path
        assert len(set(ids)) == len(ids), path


def test_every_page_tells_screen_readers_its_language(pages: dict[str, str]) -> None:
    told = {path: dict(tags(html))["html"].get("lang") for path, html in pages.items()}
    assert told == {path: "en" if path.startswith("en/") else "zh-Hans" for path in pages}


def test_every_page_has_a_title_and_a_description_of_its_own(pages: dict[str, str]) -> None:
    titles = Counter(re.findall("<title>(.*?)</title>", "".join(pages.values())))
    descriptions = Counter(
        attributes["content"]
        for html in pages.values()
        for tag, attributes in tags(html)
        if tag == "meta" and attributes.get("name") == "description"
    )
    assert len(titles) == len(descriptions) == len(pages)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_fact_of_the_guide_is_missing(language: str) -> None:
    assert sorted(facts_in(language)) == sorted(FACTS)


def test_a_fact_is_told_on_the_same_pages_in_both_languages() -> None:
    assert facts_in("en") == facts_in("zh")


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    found = {
        file.relative_to(site).as_posix(): foreign
        for file in site.rglob("*")
        if file.suffix in {".html", ".css", ".svg"}
        and (foreign := [a for a in loaded(file.read_text("utf-8")) if is_foreign(a)])
    }
    assert not found


def test_addresses_are_relative_so_that_the_site_works_in_any_folder(pages: dict[str, str]) -> None:
    found = {
        path: rooted
        for path, html in pages.items()
        if (
            rooted := [
                address
                for _, attributes in tags(html)
                for name in ("href", "src", "action")
                if (address := attributes.get(name, "")).startswith("/")
            ]
        )
    }
    assert not found


def test_the_sitemap_names_every_page_and_its_other_language(site: Path, paths: list[str]) -> None:
    entries = list(ElementTree.parse(site / "sitemap.xml").getroot())
    places = [entry.findtext("{*}loc") or "" for entry in entries]
    home = min(places, key=len)
    assert sorted(place.removeprefix(home) for place in places) == paths
    for entry, place in zip(entries, places, strict=True):
        chinese = place.removeprefix(home).removeprefix("en/")
        links = {link.get("hreflang"): link.get("href") for link in entry.iterfind("{*}link")}
        both = {"zh-Hans": f"{home}{chinese}", "en": f"{home}en/{chinese}"}
        assert both.items() <= links.items(), place


def test_the_page_for_what_is_missing_speaks_both_languages(site: Path) -> None:
    found = tags((site / "404.html").read_text("utf-8"))
    assert {"zh-Hans", "en"} <= {attributes.get("lang") for _, attributes in found}
    targets = [attributes.get("href", "") for tag, attributes in found if tag == "a"]
    assert any(target.endswith("/en/") for target in targets)
    assert any(target.endswith("/") and not target.endswith("/en/") for target in targets)
