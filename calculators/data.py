"""The package's own data files, read the same way from a folder and from a zip."""

import json
import pkgutil
from functools import cache
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table in `calculators/<name>.toml`. Treat it as read-only: it is shared.

    The browser's archive holds the same tables as JSON, which CPython reads in C: parsing
    TOML in Python there would cost a tenth of a second at every start.
    """
    as_json = _read(f"{name}.json")
    if as_json is not None:
        return dict(json.loads(as_json))
    as_toml = _read(f"{name}.toml")
    if as_toml is None:
        raise FileNotFoundError(name)
    import tomllib  # noqa: PLC0415 - not in the browser's archive

    return tomllib.loads(as_toml.decode())


def _read(path: str) -> bytes | None:
    try:
        return pkgutil.get_data("calculators", path)
    except OSError:
        return None
