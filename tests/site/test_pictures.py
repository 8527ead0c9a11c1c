"""The guide's pictures say the same in both languages, to eyes, ears and paper."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown import markdown
from pymdownx.superfences import SuperFencesException

from calculators import bundle, law, pictures
from calculators.fence import validator
from calculators.pictures import PICTURES, figure, labels
from calculators.pictures.pen import WIDE

ROOT = Path(__file__).parents[2]
FOLDER = Path(pictures.__file__).parent
STYLES = ROOT / "overrides/assets/stylesheets"
FENCE = re.compile(r"^( *)```\s*picture\b([^\n]*)\n(.*?)\n\1```", re.MULTILINE | re.DOTALL)
SLOT = re.compile(r"{(\w+)}")
TIME = re.compile(r"\.(law_\w+|test|practice)$")
HAN = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
EVERY = pytest.mark.parametrize(
    ("name", "lang"), [(name, lang) for name in PICTURES for lang in ("zh", "en")]
)


def flat(table: dict[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    """("ladder.court.name", "Court") of a table of words."""
    for key, entry in table.items():
        if isinstance(entry, dict):
            yield from flat(entry, f"{above}{key}.")
        else:
            yield f"{above}{key}", str(entry)


def told(lang: str) -> dict[str, str]:
    return dict(flat(tomllib.loads((FOLDER / f"{lang}.toml").read_text("utf-8"))))


def drawn(name: str, lang: str) -> ElementTree.Element:
    return ElementTree.fromstring(figure(name, lang))


def lines(name: str, lang: str) -> Iterator[tuple[ElementTree.Element, str, int]]:
    """Each line of words, with its `<text>` and the place of its anchor."""
    for text in drawn(name, lang).iter("text"):
        broken = [part for part in text if "x" in part.attrib] or [text]
        for line in broken:
            yield text, "".join(line.itertext()), int(line.attrib["x"])


def wide(line: str, size: int) -> float:
    """About as wide as a wide font sets it: a Chinese character is a square."""
    return sum(1 if HAN.match(sign) else 0.53 for sign in line) * size


def built(source: str) -> str:
    fence = {"name": "picture", "class": "picture", "validator": validator,
             "format": pictures.picture}  # fmt: skip
    return markdown(
        source,
        extensions=["pymdownx.superfences"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [fence]}},
    )


def test_both_languages_have_words_for_the_same_places() -> None:
    assert told("zh").keys() == told("en").keys()
    assert {key.partition(".")[0] for key in told("zh")} == set(PICTURES)


def test_both_languages_state_the_same_numbers_of_law_in_the_same_places() -> None:
    found = [{k: set(SLOT.findall(v)) for k, v in told(lang).items()} for lang in ("zh", "en")]
    assert found[0] == found[1]
    assert set().union(*found[0].values()) == set(labels.LAW)


@EVERY
def test_a_picture_has_a_name_and_is_told_in_full_to_those_who_do_not_see_it(
    name: str, lang: str
) -> None:
    svg = drawn(name, lang).find("svg")
    assert svg is not None
    assert svg.get("role") == "img"
    parts = {part.get("id"): (part.tag, "".join(part.itertext())) for part in svg}
    assert parts[svg.get("aria-labelledby")] == ("title", told(lang)[f"{name}.title"])
    tag, description = parts[svg.get("aria-describedby")]
    assert tag == "desc"
    assert len(description) > 3 * len(told(lang)[f"{name}.title"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_description_holds_every_number_the_picture_shows(lang: str) -> None:
    said = told(lang)
    for name in PICTURES:
        own = {key: words for key, words in said.items() if key.startswith(f"{name}.")}
        numbers = "\n".join(words for key, words in own.items() if TIME.search(key))
        shown = set(SLOT.findall(numbers)) | set(re.findall(r"\d+(?:–\d+)?", numbers))
        description = said[f"{name}.description"]
        assert not [part for part in shown if part not in description], name


@EVERY
def test_no_slot_of_a_picture_is_left_unfilled(name: str, lang: str) -> None:
    assert not re.search("[{}]", figure(name, lang))


@EVERY
def test_colours_come_from_the_page_so_that_the_dark_and_paper_have_their_own(
    name: str, lang: str
) -> None:
    css = (STYLES / "pictures.css").read_text("utf-8")
    known = set(re.findall(r"\.(p-[a-z]+)\b", css))
    for shape in drawn(name, lang).iter():
        assert {shape.get("fill"), shape.get("stroke")} <= {None, "none", "currentColor"}
        assert not {"style", "color", "stop-color"} & shape.attrib.keys()
        assert set((shape.get("class") or "").split()) <= known | {"picture"}


def test_the_pictures_style_sheet_names_no_colour_of_its_own() -> None:
    css = (STYLES / "pictures.css").read_text("utf-8")
    tokens = (STYLES / "tokens.css").read_text("utf-8")
    painted = re.findall(r"\b(?:fill|stroke|color):\s*([^;}]+)", css)
    assert painted
    for colour in painted:
        token = re.fullmatch(r"var\((--[a-z0-9-]+)\)", colour.strip())
        assert colour.strip() == "none" or (token and f"{token[1]}:" in tokens), colour


@EVERY
def test_words_fit_into_the_picture_and_are_large_enough_for_a_phone(name: str, lang: str) -> None:
    for text, line, x in lines(name, lang):
        size = int(text.attrib["font-size"])
        assert size >= 14
        if text.get("class") == "p-stamp":
            continue  # it is turned and moved; the eye has checked it
        width = wide(line, size)
        start = x - {"end": 1.0, "middle": 0.5}.get(text.get("text-anchor", ""), 0.0) * width
        assert start >= 0, line
        assert start + width <= WIDE, line


@pytest.mark.parametrize("name", PICTURES)
def test_chinese_in_an_english_picture_is_spoken_as_chinese(name: str) -> None:
    figure_ = drawn(name, "en")
    marked = "".join("".join(part.itertext()) for part in figure_.iter("tspan") if part.get("lang"))
    shown = "".join("".join(text.itertext()) for text in figure_.iter("text"))
    assert re.findall("[\u4e00-\u9fff]", shown) == re.findall("[\u4e00-\u9fff]", marked)
    assert not list(figure_.iter("span"))


def test_numbers_of_law_come_from_the_register_and_are_not_typed() -> None:
    for lang in ("zh", "en"):
        for key, words in told(lang).items():
            fixed = ".law_" in key or key.endswith(".test")
            assert not fixed or SLOT.search(words), key
            for line in words.splitlines() if key.endswith(".description") else [words]:
                if SLOT.search(line):
                    typed = re.sub(r"^\d\. |12315", "", SLOT.sub("", line))
                    assert not re.search(r"\d", typed), line


def test_a_number_that_changes_in_the_register_changes_in_the_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = law.value

    def changed(name: str, on: object) -> law.LegalValue:
        known = real(name, law.day(on))
        return law.LegalValue(known.amount + 900, *list(vars(known).values())[1:])

    labels.numbers.cache_clear()
    monkeypatch.setattr(law, "value", changed)
    shown = figure("ladder", "en")
    monkeypatch.undo()
    labels.numbers.cache_clear()
    assert not [part for part in ("907 working days", "960 days", "903 years") if part not in shown]
    assert "907" not in figure("ladder", "en")


def test_every_picture_a_page_asks_for_exists_and_speaks_the_pages_language() -> None:
    for page in (ROOT / "docs").rglob("*.md"):
        lang = page.relative_to(ROOT / "docs").parts[0]
        for _, options, name in FENCE.findall(page.read_text("utf-8")):
            assert name.strip() in PICTURES, page
            assert ('lang="en"' in options) == (lang == "en"), page


def test_a_fence_becomes_the_picture() -> None:
    assert '<figure class="picture"><svg' in built("```picture\nladder\n```\n")
    assert "Official support" in built('```picture lang="en"\nladder\n```\n')


def test_an_unknown_picture_stops_the_build_and_is_told_the_known_ones() -> None:
    with pytest.raises(SuperFencesException) as stopped:
        built("```picture\nno-such-thing\n```\n")
    assert not [name for name in ("no-such-thing", *PICTURES) if name not in str(stopped.value)]


def test_a_word_that_nobody_wrote_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels, "numbers", lambda _lang: {})
    with pytest.raises(SuperFencesException, match="ladder"):
        built("```picture\nladder\n```\n")


def test_the_browser_does_not_load_the_pictures(tmp_path: Path) -> None:
    bundle.lay_out(tmp_path)
    assert (tmp_path / "calculators" / "markup.py").exists()
    assert not (tmp_path / "calculators" / "pictures").exists()
