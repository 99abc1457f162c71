"""Looks for mistakes in one map and tells all of them, not only the first.

What needs the ways of bodies is found by `game.checking`, which may know the simulation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.content.loader import Tables
from game.core.constants import TILE
from game.core.errors import MapError
from game.core.level import Level, MapObject, Shape
from game.core.paths import levels_dir
from game.maps.places import shown
from game.maps.problems import WARNING, Problem
from game.maps.tmx import level_path, read_level

SUPPORT_REACH = 6.0  # px between an item's underside and what carries it
MAX_PROBLEMS = 200  # of one map
HOUSE = "house"  # the group of lights that follow the fight's house light
CARRIERS = ("coat_rack",)  # props that hold things somewhere between floor and top


@dataclass(frozen=True, slots=True)
class Examined:
    """A map that was looked through: its level if it could be read, and all its mistakes."""

    file: str  # its name in messages
    level: Level | None
    problems: tuple[Problem, ...]


def examine(path: Path, tables: Tables, root: Path | None = None, name: str = "") -> Examined:
    """Reads a map for its mistakes. `root` is the folder of the pack that it belongs to."""
    found: list[Problem] = []

    def report(error: MapError) -> None:
        problem = Problem.of(error)
        if problem not in found:
            found.append(problem)
        if len(found) >= MAX_PROBLEMS:
            raise error  # more help nobody

    try:
        file = level_path(path)
        level = read_level(file, tables, report, root, name)
    except MapError as error:
        problem = Problem.of(error)
        found += [] if problem in found else [problem]
        return Examined(shown(path), None, tuple(found))
    broken = {problem.object for problem in found}
    for obj in level.objects:
        message = "" if obj.id in broken else _doubt(level, obj, tables, file)
        if message:
            found.append(Problem(shown(file), obj.line, WARNING, obj.layer, obj.id, message))
    found += _hidden(level, file)
    return Examined(shown(file), level, tuple(found))


def _hidden(level: Level, path: Path) -> list[Problem]:
    """Layers that stop bodies and cannot be seen."""
    return [
        Problem(shown(path), 0, WARNING, layer.name, 0, "the layer is hidden, but bodies meet it")
        for layer in level.layers
        if layer.name in ("solid", "oneway") and layer.opacity == 0.0 and layer.tiles.any()
    ]


def _doubt(level: Level, obj: MapObject, tables: Tables, path: Path) -> str:
    """What is odd about an object, or ''."""
    nailed = obj.cls == "Weapon" and tables.weapons[obj.text("kind")].sticks  # hangs on a wall
    if obj.cls == "Weapon" and not nailed and not _supported(level, obj, tables):
        return f"the Weapon {obj.text('kind')!r} hangs in the air"
    if obj.cls == "Prop" and _inside_wall(level, obj):
        return f"the Prop {obj.text('kind')!r} stands in a wall"
    if obj.cls == "Light" and not _lit(level, obj):
        return f"follows the group {obj.text('group')!r}, which no Prop has"
    if obj.cls == "Encounter" and obj.text("start") == "phase":
        return ""  # it may only mark that a boss has come so far
    if obj.cls == "Encounter" and obj.integer("left") >= len(_men(level, obj)):
        return f"ends at once: `left` is {obj.integer('left')} of {len(_men(level, obj))} men"
    if obj.cls == "Exit" and obj.text("next") and not _sibling(path, obj.text("next")):
        return f"leads to the map {obj.text('next')!r}, which does not exist yet"
    return ""


def _men(level: Level, fight: MapObject) -> list[MapObject]:
    """Who belongs to a fight."""
    return [man for man in level.of_class("Enemy") if man.text("encounter") == fight.name]


def _lit(level: Level, light: MapObject) -> bool:
    """Whether the light's group is that of a prop, of a switch, of a lamp that can be shot out,
    or of the house."""
    group = light.text("group")
    groups = {prop.text("group") for prop in level.of_class("Prop", "Switch")}
    groups |= {lamp.text("group") for lamp in level.of_class("Light") if lamp.flag("breakable")}
    return group in ("", HOUSE) or group in groups


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
