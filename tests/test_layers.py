"""The law of the layers, read from the syntax trees: who may import whom, and what breaks replays.

Modules right below `game` (app, cli, session, commands) may import everything; nothing imports
them.
"""

from __future__ import annotations

import ast
import functools
import graphlib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"

ALLOWED: dict[str, set[str]] = {
    "core": set(),
    "content": {"core"},
    "sim": {"core", "content"},
    "maps": {"core", "content"},
    "view": {"core", "content"},
    "sound": {"core", "content"},
    "desktop": {"core"},
    "bots": {"core", "content"},
    "screens": {"view", "sound", "desktop", "content", "core"},
}
PYGAME_LAYERS = {"view", "sound", "desktop", "screens"}
PYTMX_LAYERS = {"maps"}
THIRD_PARTY: dict[str, set[str]] = {
    "core": {"numpy"},
    "content": {"numpy", "msgspec"},
    "sim": {"numpy", "msgspec"},
    "maps": {"numpy", "msgspec", "pytmx"},
    "bots": {"numpy", "msgspec"},
}
DETERMINISTIC = ("core", "content", "sim", "bots")
FORBIDDEN_MODULES = {"random", "time", "datetime", "secrets", "uuid", "locale"}
UNSTABLE_NUMPY = {
    "exp", "log", "power", "tan", "arctan2", "cbrt", "tanh", "sin", "cos", "dot", "matmul",
    "argpartition", "random",
}  # fmt: skip
UNSTABLE_MATH = {"sin", "cos", "tan", "atan2", "exp", "log", "pow", "hypot", "atan"}


def sources(layer: str) -> list[Path]:
    return sorted((GAME / layer).rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """(line, full module name) of all imports, `from package import module` resolved."""
    package = path.parent.relative_to(ROOT).parts
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield node.lineno, module
            if module.count(".") == 0:
                for alias in node.names:
                    yield node.lineno, f"{module}.{alias.name}"


@functools.cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


@pytest.mark.parametrize("layer", sorted(ALLOWED))
def test_a_layer_imports_only_what_stands_above_it(layer: str) -> None:
    wrong = []
    for path in sources(layer):
        for line, module in imports(path):
            parts = module.split(".")
            if parts[0] != "game":
                continue
            target = parts[1] if len(parts) > 1 else ""
            known = target in ALLOWED or not target or target.startswith("__")
            if not known or (target in ALLOWED and target not in ALLOWED[layer] | {layer}):
                wrong.append(f"{path.relative_to(ROOT)}:{line}: {module}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("layer", sorted(ALLOWED))
def test_libraries_stay_in_their_layers(layer: str) -> None:
    wrong = []
    for path in sources(layer):
        for line, module in imports(path):
            library = module.partition(".")[0]
            if library == "pygame" and layer not in PYGAME_LAYERS:
                wrong.append(f"{path.relative_to(ROOT)}:{line}: pygame")
            if library == "pytmx" and layer not in PYTMX_LAYERS:
                wrong.append(f"{path.relative_to(ROOT)}:{line}: pytmx")
            third = library in {"numpy", "msgspec", "pygame", "pytmx", "platformdirs"}
            if third and layer in THIRD_PARTY and library not in THIRD_PARTY[layer]:
                wrong.append(f"{path.relative_to(ROOT)}:{line}: {library}")
    assert not wrong, "\n".join(wrong)


def test_no_imports_run_in_a_circle() -> None:
    """Not even those inside functions or for types only: each file can be read after others."""
    known = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for layer in ALLOWED
        for path in sources(layer)
    }
    graph = {
        name: {module for _, module in imports(path) if module in known and module != name}
        for name, path in known.items()
    }
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError and names the circle


def test_nothing_imports_the_program() -> None:
    programs = {"game.app", "game.cli", "game.session", "game.commands"}
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {module}"
        for layer in ALLOWED
        for path in sources(layer)
        for line, module in imports(path)
        if module in programs or module.startswith("game.commands.")
    ]
    assert not wrong, "\n".join(wrong)


def test_every_package_is_in_the_table_of_layers() -> None:
    packages = {path.parent.name for path in GAME.glob("*/__init__.py")}
    assert packages - {"commands"} == set(ALLOWED)


@pytest.mark.parametrize("layer", DETERMINISTIC)
def test_no_clock_chance_or_environment_in_deterministic_layers(layer: str) -> None:
    wrong = []
    for path in sources(layer):
        tree = parsed(path)
        for line, module in imports(path):
            if module.partition(".")[0] in FORBIDDEN_MODULES:
                wrong.append(f"{path.relative_to(ROOT)}:{line}: import {module}")
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}:
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: os.{node.attr}")
            name = called(node)
            if name in {"hash", "id", "vars"}:
                wrong.append(f"{path.relative_to(ROOT)}: {name}()")
    assert not wrong, "\n".join(wrong)


def called(node: ast.AST) -> str:
    """The name of a function called by its plain name, or ''."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    return ""


def is_set(node: ast.expr) -> bool:
    """A set literal, comprehension or call whose order depends on hashes."""
    if isinstance(node, ast.Set | ast.SetComp):
        return True
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr | ast.Sub):
        return is_set(node.left) or is_set(node.right)
    return called(node) in {"set", "frozenset"}


@pytest.mark.parametrize("layer", DETERMINISTIC)
def test_no_iteration_in_the_order_of_a_set(layer: str) -> None:
    wrong = []
    for path in sources(layer):
        for node in ast.walk(parsed(path)):
            loops: list[ast.expr] = []
            if isinstance(node, ast.For):
                loops = [node.iter]
            elif isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp):
                loops = [comprehension.iter for comprehension in node.generators]
            elif isinstance(node, ast.Call) and called(node) in {"list", "tuple", "enumerate"}:
                loops = list(node.args[:1])
            wrong += [
                f"{path.relative_to(ROOT)}:{loop.lineno}: sort the set first"
                for loop in loops
                if is_set(loop)
            ]
    assert not wrong, "\n".join(wrong)


def test_the_simulation_uses_no_function_that_differs_by_machine() -> None:
    wrong = []
    for path in sources("sim") + sources("core"):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
                if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: @")
                continue
            owner = node.value.id
            if owner in {"np", "numpy"} and node.attr in UNSTABLE_NUMPY:
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: np.{node.attr}")
            if owner == "math" and node.attr in UNSTABLE_MATH:
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: math.{node.attr}")
    assert not wrong, "\n".join(wrong)


def test_sorts_in_the_simulation_are_stable() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources("sim")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "argsort"
        and not any(
            word.arg == "kind" and getattr(word.value, "value", "") == "stable"
            for word in node.keywords
        )
    ]
    assert not wrong, "\n".join(wrong)


def test_key_names_stand_only_in_the_binding_table() -> None:
    """pygame.K_x or pygame.KSCAN_x in the source would be a hard-coded key."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.attr}"
        for path in sorted(GAME.rglob("*.py"))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr.startswith(("K_", "KSCAN_", "KMOD_"))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_file_or_function_is_too_long() -> None:
    wrong = []
    for folder in (GAME, ROOT / "assets"):
        for path in sorted(folder.rglob("*.py")):
            lines = sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines())
            if lines > 500:
                wrong.append(f"{path.relative_to(ROOT)}: {lines} lines")
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
                    length = node.end_lineno - node.lineno + 1
                    if length > 50:
                        place = f"{path.relative_to(ROOT)}:{node.lineno}"
                        wrong.append(f"{place}: {node.name} has {length} lines")
    assert not wrong, "\n".join(wrong)
