"""Everything that `kikimora check` knows: what the reader of maps finds, and what Eve's body cannot
do there. It stands above the layers because it needs both maps and simulation.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from game.content.loader import Tables, load_tables
from game.core.constants import TILE
from game.core.errors import TableError
from game.core.level import Level, MapObject
from game.core.paths import assets_dir, levels_dir
from game.maps.check import Examined, examine
from game.maps.packs import PackError, is_pack, open_pack
from game.maps.problems import ERROR, WARNING, Problem
from game.sim.kernel.navigate import Graph
from game.sim.kernel.terrain import Terrain
from game.sim.kernel.waymaking import RUN_SHARE, Edge

ARM: Final = 1  # columns to each side from which a hand still takes a thing
ABOVE: Final = 64.0  # px above the floor that a hand reaches from a standing jump's start
BELOW: Final = 10.0
BODY: Final = 52.0  # px


@dataclass(frozen=True, slots=True)
class EveBody:
    """Eve as the movement graph wants her. The graph trusts a jumper with a share of the speed
    only; the checker asks what she can do at best, so the share is taken back."""

    half_width: float
    run_speed: float
    jump_speed: float
    gravity: float
    ladder_speed: float

    @classmethod
    def of(cls, tables: Tables) -> EveBody:
        """Her real jump."""
        eve = tables.eve
        return cls(
            half_width=eve.half_width,
            run_speed=eve.run_speed / RUN_SHARE,
            jump_speed=eve.jump_speed,
            gravity=eve.gravity,
            ladder_speed=eve.ladder_speed,
        )


def check_paths(paths: Sequence[Path], tables: Tables | None = None) -> list[Problem]:
    """All problems of these maps and packs, in file order; of all shipped maps when none is named.

    `tables` are read from the assets when they are not given; broken tables are a problem too."""
    problems: list[Problem] = []
    try:
        known = tables or load_tables(assets_dir())
    except TableError as error:
        file, _, message = str(error).partition(": ")
        return [Problem(f"assets/data/{file}", 0, ERROR, "", 0, message)]
    for path in paths or sorted(levels_dir().glob("*.tmx")):
        if is_pack(path):
            problems += check_pack(path, known)
        elif path.suffix != ".toml":
            problems += check_map(path, known)
        elif not path.is_file():  # tables have been checked above, all together
            problems.append(Problem(path.as_posix(), 0, ERROR, "", 0, "there is no such file"))
    return problems


def check_pack(path: Path, base: Tables) -> list[Problem]:
    """All problems of a pack's own file, its tables and its maps."""
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory(prefix="kikimora-check-") as cache:
        try:
            pack = open_pack(path, Path(cache))
            tables = pack.tables(base)
        except PackError as error:
            file = f"{error.pack}/{error.file}" if error.file else error.pack
            return [Problem(file, 0, ERROR, "", 0, error.reason)]
        for one in pack.maps:
            seen = examine(one.path, tables, pack.folder, f"{pack.id}:{one.name}")
            found = [*seen.problems, *_ways(seen, tables)]
            problems += [replace(problem, file=pack.named(problem.file)) for problem in found]
    return sorted(problems, key=lambda found: (found.file, found.line))


def check_map(path: Path, tables: Tables, root: Path | None = None) -> list[Problem]:
    """All problems of one map, those of the reader and those of the ways."""
    seen = examine(path, tables, root)
    problems = [*seen.problems, *_ways(seen, tables)]
    return sorted(problems, key=lambda found: (found.file, found.line))


def _ways(seen: Examined, tables: Tables) -> list[Problem]:
    """What Eve cannot reach; nothing where the map is too broken to say."""
    level = seen.level
    if level is None or len(level.of_class("Player")) != 1:
        return []
    reach = Reach(level, tables)
    if not reach.nodes:
        return []  # she stands nowhere, which is an error of its own
    broken = {problem.object for problem in seen.problems if problem.level == ERROR}
    return [
        Problem(seen.file, obj.line, kind, obj.layer, obj.id, message)
        for obj in level.objects
        for kind, message in [_unreached(reach, obj)]
        if message and obj.id not in broken
    ]


def _unreached(reach: Reach, obj: MapObject) -> tuple[str, str]:
    """Level and sentence when Eve cannot get to an object that waits for her."""
    label = f"{obj.cls} {str(obj.props.get('kind', '') or obj.name)!r}"
    if obj.cls == "Exit" and not reach.touches(obj):
        return ERROR, f"Eve cannot reach the Exit; {WAYS}"
    if obj.cls == "Encounter" and obj.text("start") == "enter" and not reach.touches(obj):
        return ERROR, f"the {label} never starts: Eve cannot enter it; {WAYS}"
    if obj.cls == "Trigger" and obj.text("on") == "enter" and not reach.touches(obj):
        return WARNING, f"Eve cannot enter the Trigger; {WAYS}"
    if obj.cls == "Weapon" and not reach.takes(obj):
        return WARNING, f"Eve cannot reach the {label}; {WAYS}"
    if obj.cls == "Checkpoint" and obj.flag("touch") and not reach.takes(obj):
        return WARNING, f"Eve cannot reach the {label}; {WAYS}"
    return "", ""


WAYS: Final = "a jump goes up 3 tiles and over 6, and locks that nobody opens stay shut"


class Reach:
    """Where Eve can stand and fly, from her start, with every lock open that opens at all."""

    def __init__(self, level: Level, tables: Tables) -> None:
        terrain = Terrain.frozen_over(level)
        locks = {lock.name: lock for lock in level.of_class("Lock")}
        opened = {
            name
            for opener in level.of_class("Encounter", "Trigger")
            for name in opener.text("opens").split()
        }
        boxes = tuple((lock.x, lock.y, lock.w, lock.h) for lock in locks.values())
        self._shut = tuple(
            (lock.x, lock.y, lock.w, lock.h)
            for lock in locks.values()
            if lock.flag("shut") and lock.name not in opened
        )
        body = EveBody.of(tables)
        self._leap = body.jump_speed * body.jump_speed / (2.0 * body.gravity)  # px straight up
        self.graph = Graph.from_terrain(terrain, body, boxes)
        (player,) = level.of_class("Player")
        start = self.graph.node_at(player.x, player.y)
        self.edges: list[Edge] = []
        self.nodes = self._follow(start) if start >= 0 else set[int]()
        self._floors: dict[int, list[float]] = {}  # by column
        for node in sorted(self.nodes):
            span = self.graph.spans[node]
            for column, floor in enumerate(span.floors, span.first):
                self._floors.setdefault(column, []).append(floor)

    def touches(self, obj: MapObject) -> bool:
        """Whether her ground point can come into a box, standing or in flight."""
        x0, y0, x1, y1 = obj.x, obj.y, obj.x + obj.w, obj.y + obj.h
        columns = range(int(x0 // TILE) - 1, int(x1 // TILE) + 2)
        if any(y0 < floor and floor - self._leap <= y1 for floor in self._near(columns)):
            return True
        return any(
            edge.box[0] < x1 and x0 < edge.box[2] and edge.box[1] + BODY < y1 and y0 < edge.box[3]
            for edge in self.edges
            if edge.kind != "walk"
        )

    def takes(self, obj: MapObject) -> bool:
        """Whether a point lies within reach of her hands."""
        middle = int(obj.x // TILE)
        columns = range(middle - ARM, middle + ARM + 1)
        return any(floor - ABOVE <= obj.y <= floor + BELOW for floor in self._near(columns))

    def _near(self, columns: range) -> Iterator[float]:
        """Floors of these columns that she reaches."""
        return (floor for column in columns for floor in self._floors.get(column, ()))

    def _follow(self, start: int) -> set[int]:
        """All nodes that edges lead to."""
        outward: dict[int, list[Edge]] = {}
        for edge in self.graph.edges:
            if not any(_crosses(edge, box) for box in self._shut):
                outward.setdefault(edge.from_node, []).append(edge)
        found, pending = {start}, [start]
        while pending:
            for edge in outward.get(pending.pop(), []):
                self.edges.append(edge)
                if edge.to_node not in found:
                    found.add(edge.to_node)
                    pending.append(edge.to_node)
        return found


def _crosses(edge: Edge, box: tuple[float, float, float, float]) -> bool:
    x0, y0, x1, y1 = edge.box
    x, y, w, h = box
    return x0 < x + w and x < x1 and y0 < y + h and y < y1
