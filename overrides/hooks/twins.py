"""The same page in two languages: each records the state of the other when both last agreed.

`python -m overrides.hooks.twins` names what is stale and fails; with `--agree` it writes into every
page's front matter what can be read off the page: its articles, its facts, the other's state.
"""

import hashlib
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from calculators import law
from calculators.law.record import refs
from calculators.register.cited import articles

DOCS = Path(__file__).parents[2] / "docs"
OTHER = {"zh": "en", "en": "zh"}

_FACT = re.compile(r"<!--\s*([ECMFAB]\d)\s*-->")
_WRITTEN = re.compile(r"^(?:articles|facts): \[[^\]]*\]\n|^other: \"?\w+\"?\n", re.MULTILINE)
_RECORDED = re.compile(r'^other: "(\w+)"$', re.MULTILINE)
_HEAD = re.compile(r"\A---\n(.*?)^---\n", re.MULTILINE | re.DOTALL)


def state(text: str) -> str:
    """Eight letters that change with anything but what `--agree` writes."""
    return hashlib.sha256(_WRITTEN.sub("", text).encode()).hexdigest()[:8]


def facts(text: str) -> list[str]:
    """The facts of the guide told in a page, in its order."""
    return list(dict.fromkeys(_FACT.findall(text)))


def is_stale(docs: Path, lang: str, place: str) -> bool:
    """Whether the page's other language has changed since both agreed."""
    twin = docs / OTHER[lang] / place
    recorded = re.search(
        r'^other: "(\w+)"$', (docs / lang / place).read_text("utf-8"), re.MULTILINE
    )
    return recorded is None or not twin.exists() or recorded[1] != state(twin.read_text("utf-8"))


def stale(docs: Path) -> list[str]:
    """Every page whose other language has changed, as a path below `docs`."""
    return [f"{lang}/{place}" for lang, place in _pages(docs) if is_stale(docs, lang, place)]


def agree(docs: Path) -> None:
    """Writes into every page what can be read off it and its twin."""
    for lang, place in _pages(docs):
        file, twin = docs / lang / place, docs / OTHER[lang] / place
        text = file.read_text("utf-8")
        file.write_text(headed(text, state(twin.read_text("utf-8"))), "utf-8")


def _pages(docs: Path) -> Iterator[tuple[str, str]]:
    for lang in OTHER:
        for file in sorted((docs / lang).rglob("*.md")):
            yield lang, file.relative_to(docs / lang).as_posix()


def headed(text: str, other: str) -> str:
    plain = _WRITTEN.sub("", text)
    order = [ref for key in law.INSTRUMENTS for ref in refs(key)]
    lists = {"articles": sorted(articles(plain), key=order.index), "facts": facts(plain)}
    lines = "".join(_line(name, found) for name, found in lists.items() if found)
    return _HEAD.sub(lambda head: f'---\n{head[1]}{lines}other: "{other}"\n---\n', plain, count=1)


def _line(name: str, items: list[str]) -> str:
    line = f"{name}: [{', '.join(items)}]\n"
    if len(line) <= 101:
        return line
    inner = textwrap.fill(", ".join(items), 100, initial_indent="  ", subsequent_indent="  ",
                          break_on_hyphens=False)  # fmt: skip
    return f"{name}: [\n{inner},\n]\n"


def main() -> int:
    if sys.argv[1:] == ["--agree"]:
        agree(DOCS)
        return 0
    found = stale(DOCS)
    for place in found:
        print(f"docs/{place}: its other language has changed since both agreed", file=sys.stderr)
    if found:
        print("When both say the same again:  make agree", file=sys.stderr)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
