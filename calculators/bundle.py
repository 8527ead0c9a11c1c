"""What the browser loads: stock Pyodide, and one archive of compiled modules and data.

The same sources give the same bytes under the same names, so a host may keep them forever.
"""

import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from calculators import CALCULATORS
from calculators.data import load
from calculators.examples import all_of
from calculators.text import LANGUAGES

HERE = Path(__file__).parent
PYODIDE = HERE.parent / "node_modules" / "pyodide"
STOCK = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
BUILD_ONLY = (
    "__main__", "archive", "bundle", "examples", "fence", "pictures", "register", "terminal",
)  # fmt: skip
"""Modules the browser never imports; `*/examples.toml` stays behind with them."""


@dataclass(frozen=True)
class Bundle:
    """`files` maps names below `assets/engine/` to files; `manifest` tells the page of them."""

    files: dict[str, Path]
    manifest: dict[str, Any]


def build(cache: Path) -> Bundle:
    """The engine's files, made in `cache` unless the same sources made them before.

    Raises `FileNotFoundError` without npm's packages and `CalledProcessError` when Pyodide
    cannot answer the examples.
    """
    archive = cache / f"calculators-{_digest(_sources())}.zip"
    if not archive.exists():
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob("calculators-*.zip"):
            old.unlink()
        _make(archive)
    stock = [PYODIDE / name for name in STOCK]
    folder = f"pyodide-{_digest(stock)}"
    files = {f"{folder}/{path.name}": path for path in stock}
    return Bundle(files | {archive.name: archive}, _manifest(folder, archive))


def _manifest(folder: str, archive: Path) -> dict[str, Any]:
    """Where things are, how many bytes arrive, and the lock file's `info`.

    With `info` at hand and no packages, Pyodide need not fetch its 119 kB lock file.
    """
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    wasm = PYODIDE / "pyodide.asm.wasm"
    return {
        "pyodide": f"{folder}/pyodide.mjs",
        "archive": archive.name,
        "bytes": wasm.stat().st_size + archive.stat().st_size,
        "lock": {"info": lock["info"], "packages": {}},
    }


def _sources() -> list[Path]:
    own = [path for path in HERE.rglob("*") if path.suffix in (".py", ".toml", ".mjs")]
    return [*sorted(own), PYODIDE / "package.json"]


def _digest(paths: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        name = path.relative_to(HERE.parent).as_posix()
        whole.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:12]


def _make(archive: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        stage, made = Path(scratch), Path(scratch) / "made.zip"
        lay_out(stage)
        (stage / "requests.json").write_text(json.dumps(list(requests())), encoding="utf-8")
        subprocess.run(["node", HERE / "archive.mjs", stage, made], check=True)
        shutil.move(made, archive)


def lay_out(target: Path) -> None:
    """Writes the package below `target` as the browser gets it: sources, and tables as JSON."""
    for path in filter(_shipped, HERE.rglob("*.py")):
        _copy(path, target / "calculators" / path.relative_to(HERE))
    for path in filter(_shipped, HERE.rglob("*.toml")):
        name = path.relative_to(HERE).with_suffix("")
        if name.name != "examples":
            table = json.dumps(load(name.as_posix()), ensure_ascii=False, default=str)
            (target / "calculators" / f"{name}.json").write_text(table, encoding="utf-8")


def _shipped(path: Path) -> bool:
    return path.relative_to(HERE).parts[0].removesuffix(".py") not in BUILD_ONLY


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def requests() -> Iterator[dict[str, Any]]:
    """Every example in every language, and a form with mistakes, as the browser asks them."""
    for name in CALCULATORS:
        for lang in LANGUAGES:
            asked = {"calculator": name, "lang": lang, "root": "."}
            for example in all_of(name):
                yield asked | {"on": str(example["on"]), "case": example["case"]}
            yield asked | {"on": "2026-11-22", "case": {"kind": "?", "bought_on": "2026-2-30"}}
            yield asked | {"on": "2001-01-01", "case": all_of(name)[0]["case"]}
