"""Rules know no clock, no place, no network and no random number."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import calculators

PACKAGE = Path(calculators.__file__).parent
BUILD_TIME = {"archive.py", "bundle.py", "fence.py", "pictures", "register"}
"""They make files or serve MkDocs; no rule imports them."""
ALLOWED = {
    "argparse", "ast", "bisect", "calculators", "collections", "contextlib", "dataclasses",
    "datetime", "decimal", "functools", "importlib", "itertools", "json", "math", "operator",
    "pkgutil", "re", "string", "sys", "tomllib", "typing", "unicodedata",
}  # fmt: skip

RULES = [
    path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in BUILD_TIME
]


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("source", RULES, ids=lambda found: str(found.relative_to(PACKAGE)))
def test_a_rule_reads_neither_clock_nor_surroundings(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    modules = set(imports(tree))
    assert {module.partition(".")[0] for module in modules} <= ALLOWED
    assert not {f"calculators.{name.removesuffix('.py')}" for name in BUILD_TIME} & modules
    calls = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not calls & {"today", "now", "utcnow", "environ", "getcontext", "setcontext"}


@pytest.mark.parametrize("source", RULES, ids=lambda found: str(found.relative_to(PACKAGE)))
def test_no_assert_carries_logic_and_no_float_carries_money(source: Path) -> None:
    nodes = list(ast.walk(ast.parse(source.read_text(encoding="utf-8"))))
    assert not [node for node in nodes if isinstance(node, ast.Assert)]
    floats = [n for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, float)]
    assert not floats
