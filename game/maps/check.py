"""Looks for mistakes in maps and tables and tells all of them, not only the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content.loader import Tables, load_tables
from game.core.constants import TILE
from game.core.errors import MapError, TableError
from game.core.level import Level, MapObject, Shape
from game.core.paths import assets_dir, levels_dir
from game.maps.places import shown
from game.maps.tmx import level_path, read_level

SUPPORT_REACH = 6.0  # px between an item's underside and what carries it
CARRIERS = ("coat_rack",)  # props that hold things somewhere between floor and top


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. str() is `file:line: error: sentence (layer, object)`."""

    file: str
    line: int
    level: str  # error or warning
    layer: str
    object: int
    message: str

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                f"layer {self.layer}" if self.layer else "",
                f"object {self.object}" if self.object else "",
            )
            if part
        )
        text = f"{self.file}:{self.line}: {self.level}: {self.message}"
        return f"{text} ({place})" if place else text


def check_paths(paths: Sequence[Path], tables: Tables | None = None) -> list[Problem]:
    """All problems of these maps, in file order; of all shipped maps when none is named.

    `tables` are read from the assets when they are not given; broken tables are a problem too."""
    problems: list[Problem] = []
    try:
        known = tables or load_tables(assets_dir())
    except TableError as error:
        file, _, message = str(error).partition(": ")
        return [Problem(f"assets/data/{file}", 0, "error", "", 0, message)]
    for path in paths or sorted(levels_dir().glob("*.tmx")):
        if path.suffix != ".toml":  # tables have been checked above, all together
            problems += check_map(path, known)
    return problems


def check_map(path: Path, tables: Tables) -> list[Problem]:
    """All problems of one map."""
    problems: list[Problem] = []

    def report(error: MapError) -> None:
        found = Problem(error.file, error.line, "error", error.layer, error.obj, error.reason)
        if found not in problems:
            problems.append(found)

    try:
        file = level_path(path)
        level = read_level(file, tables, report)
    except MapError as error:
        report(error)
        return problems
    problems += _warnings(level, tables, problems, file)
    return sorted(problems, key=lambda found: (found.file, found.line))


def _warnings(level: Level, tables: Tables, problems: list[Problem], path: Path) -> list[Problem]:
    """What plays, but was hardly meant."""
    broken = {problem.object for problem in problems}
    name = shown(path)
    found: list[Problem] = []
    for obj in level.objects:
        message = "" if obj.id in broken else _doubt(level, obj, tables, path)
        if message:
            found.append(Problem(name, obj.line, "warning", obj.layer, obj.id, message))
    return found

    return shown(path)


def _doubt(level: Level, obj: MapObject, tables: Tables, path: Path) -> str:
    """What is odd about an object, or ''."""
    if obj.cls == "Weapon" and not _supported(level, obj, tables):
        return f"the Weapon {obj.text('kind')!r} hangs in the air"
    if obj.cls == "Prop" and _inside_wall(level, obj):
        return f"the Prop {obj.text('kind')!r} stands in a wall"
    if obj.cls == "Exit" and obj.text("next") and not _sibling(path, obj.text("next")):
        return f"leads to the map {obj.text('next')!r}, which does not exist yet"
    return ""


def _supported(level: Level, item: MapObject, tables: Tables) -> bool:
    """Whether ground, or a prop's top, carries the item."""
    row, column = int(item.y) // TILE, int(item.x) // TILE
    near_ground = item.y % TILE <= SUPPORT_REACH and 0 <= row < level.height
    if near_ground and level.shapes[row, column] != Shape.EMPTY:
        return True
    for prop in level.of_class("Prop"):
        table = tables.props[prop.text("kind")]
        near = abs(item.x - prop.x) <= table.half_width + 2
        if near and table.surface and abs(prop.y - table.surface - item.y) <= SUPPORT_REACH:
            return True
        if near and prop.text("kind") in CARRIERS and prop.y - table.height <= item.y <= prop.y:
            return True
    return False


def _inside_wall(level: Level, prop: MapObject) -> bool:
    row, column = int(prop.y - 1) // TILE, int(prop.x) // TILE
    inside = 0 <= row < level.height and 0 <= column < level.width
    return inside and int(level.shapes[row, column]) == Shape.SOLID


def _sibling(path: Path, name: str) -> bool:
    return (path.parent / f"{name}.tmx").is_file() or (levels_dir() / f"{name}.tmx").is_file()
