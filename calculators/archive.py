"""The browser's Python archive, made inside the Pyodide that will read it.

`archive.mjs` runs this under Node. Byte code is bound to the interpreter's magic number, so
no other Python can write it; npm's own `python_stdlib.zip` holds sources, and compiling
those at every start is half of the start-up time.
"""

import json
import py_compile
import sys
import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry, so that the same sources give the same bytes."""


def build(stage: Path, standard_library: Path) -> bytes:
    """A zip of the modules that answering needs, as optimised byte code, and of the data.

    Which modules those are is found by answering `requests.json` in `stage`.
    """
    needed = _needed(stage)
    scratch = stage / "scratch"
    with zipfile.ZipFile(standard_library) as library:
        library.extractall(scratch, sorted(set(library.namelist()) & set(needed)))
    entries = {name: _compiled(_source(name, stage, scratch), name) for name in needed}
    data = {path.relative_to(stage).as_posix(): path.read_bytes()
            for path in (stage / "calculators").rglob("*.json")}  # fmt: skip
    target = stage / "archive.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted((entries | data).items()):
            stored = f"{name}c" if name.endswith(".py") else name
            entry = zipfile.ZipInfo(stored, EPOCH)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return target.read_bytes()


def _needed(stage: Path) -> list[str]:
    """The archive paths of every module loaded after answering, frozen ones left out."""
    sys.path.insert(0, str(stage))
    from calculators.worker import answer  # noqa: PLC0415 - only now on the path

    for request in json.loads((stage / "requests.json").read_text()):
        answer(json.dumps(request))
    loaded = set(sys.modules) - {"py_compile"}  # imported here, not by the answer
    return sorted(path for name in loaded if (path := _path(name)))


def _path(name: str) -> str | None:
    spec = getattr(sys.modules[name], "__spec__", None)
    if spec is None or spec.origin in (None, "frozen", "built-in") or not spec.has_location:
        return None
    folder = name.replace(".", "/")
    return f"{folder}/__init__.py" if spec.submodule_search_locations else f"{folder}.py"


def _source(name: str, stage: Path, scratch: Path) -> Path:
    own = stage / name
    return own if own.exists() else scratch / name


def _compiled(source: Path, name: str) -> bytes:
    """Unchecked-hash byte code without docstrings: nothing else is ever on disk beside it."""
    target = source.with_suffix(".out")
    py_compile.compile(
        str(source), str(target), dfile=name, doraise=True, optimize=2,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )  # fmt: skip
    return target.read_bytes()
