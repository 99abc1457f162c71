"""Only maths that gives the same bits on every CPU, NumPy and BLAS (rules of the simulation)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import game.core
import game.sim

FORBIDDEN = {
    "dot", "matmul", "vdot", "inner", "einsum", "linalg", "norm",
    "exp", "expm1", "log", "log2", "log10", "log1p", "power", "float_power",
    "tan", "tanh", "arctan", "arctan2", "cbrt", "float32", "argpartition", "random",
}  # fmt: skip
MATHS = ("np", "numpy", "math")
SOURCES = sorted(
    path
    for package in (game.core, game.sim)
    for path in Path(next(iter(package.__path__))).rglob("*.py")
)


def complaints(source: str) -> list[str]:
    """What in this source is not portable."""
    found = []
    for node in ast.walk(ast.parse(source)):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.MatMult | ast.Pow):
            found.append(f"operator {type(node).__name__}")
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in MATHS and node.attr in FORBIDDEN:
                found.append(f"line {line}: {node.value.id}.{node.attr}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            sorts = node.func.attr in ("argsort", "dot") or (
                node.func.attr == "sort"
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in MATHS
            )
            stable = any(
                word.arg == "kind" and getattr(word.value, "value", "") == "stable"
                for word in node.keywords
            )
            if sorts and not stable:
                found.append(f"line {line}: {node.func.attr} without kind='stable'")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_simulation_uses_portable_maths(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    ["a @ b", "x ** 0.5", "np.exp(x)", "np.dot(a, b)", "order.argsort()", "np.sort(a)"],
)
def test_the_check_finds_what_it_forbids(source: str) -> None:
    assert complaints(source)
