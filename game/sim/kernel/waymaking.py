"""Finds standing cells, platforms and the edges between them; see `navigate`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple, Protocol

from game.core.constants import TILE
from game.core.level import Shape
from game.sim.kernel.terrain import RISE_BASE, RISE_STEP, Terrain

NODE_COLUMNS: Final = 8  # platforms are cut into nodes of at most this width
CLEAR_PX: Final = 60.0  # height of the tallest walker: large men use the same ways
RUN_SHARE: Final = 0.65  # of Eve's run: what the slowest jumper is trusted with
MAX_RISE: Final = 3  # tiles up by a jump (levels.md 1.1)
MAX_GAP: Final = 6  # columns between take-off and landing
MAX_JUMP_DOWN: Final = 6  # tiles; deeper goes by a drop
MAX_DROP: Final = 24  # tiles
KERB: Final = 8.0  # px of a step that feet take without a jump
JUMP_DELAY: Final = 8.0  # t to line up for a jump or a ladder
TURN_DELAY: Final = 4.0  # t
ARC_TICKS: Final = 60
HEAD_PX: Final = 52.0  # height of who jumps
LEAST_JUMP: Final = 28.0  # t: no jump that lands anywhere is quicker
_SLOPE: Final = int(Shape.SLOPE45_R)
_FLOORS: Final = (int(Shape.SOLID), int(Shape.ONEWAY))

Cell = tuple[int, int]  # column, row
DoorBox = tuple[float, float, float, float]


class BodyParams(Protocol):
    """What of a body decides its ways (Eve's table has all of it). px, px/t, px/t^2."""

    @property
    def half_width(self) -> float: ...
    @property
    def run_speed(self) -> float: ...
    @property
    def jump_speed(self) -> float: ...
    @property
    def gravity(self) -> float: ...
    @property
    def ladder_speed(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Span:
    """A node: standing cells of neighbouring columns. `floors` are the y of their floors."""

    first: int  # column
    floors: tuple[float, ...]
    platform: int  # nodes of one platform are joined by walking

    @property
    def x_lo(self) -> float:
        """Middle of its first column."""
        return self.first * TILE + TILE / 2

    @property
    def x_hi(self) -> float:
        """Middle of its last column."""
        return (self.first + len(self.floors)) * TILE - TILE / 2

    @property
    def x(self) -> float:
        """Its middle."""
        return (self.x_lo + self.x_hi) / 2

    def y_at(self, column: int) -> float:
        """Floor of a column (the nearest one that it has)."""
        return self.floors[min(max(column - self.first, 0), len(self.floors) - 1)]


class Edge(NamedTuple):
    """A way from node to node: leave within [x_lo, x_hi] at floor y, arrive at (to_x, to_y)."""

    kind: str  # walk, jump, drop, fall, ladder
    from_node: int
    to_node: int
    x_lo: float
    x_hi: float
    y: float
    to_x: float
    to_y: float
    cost: float  # t, with the walk inside the nodes
    box: tuple[float, float, float, float]  # what it passes through: x0, y0, x1, y1


class Makings(NamedTuple):
    """All that a Graph needs."""

    spans: tuple[Span, ...]
    edges: tuple[Edge, ...]
    into: tuple[tuple[int, ...], ...]
    floor: list[list[int]]


def make(terrain: Terrain, params: BodyParams, doors: tuple[DoorBox, ...]) -> Makings:
    """Spans and edges of a terrain with all boxes open."""
    return _Maker(terrain, params, doors).run()


class _Maker:
    def __init__(self, terrain: Terrain, params: BodyParams, doors: tuple[DoorBox, ...]) -> None:
        self.width, self.height = terrain.width, terrain.height
        self.shapes: list[list[int]] = terrain.base.T.tolist()  # [column][row]
        self.ladders: list[list[bool]] = terrain.ladders.T.tolist()
        self.params = params
        self.run_speed = params.run_speed * RUN_SHARE
        self.doors = {
            column
            for x, _, w, _ in doors
            for column in range(int(x // TILE), int(-(-(x + w) // TILE)))
        }
        self.air = self._measure_air()
        self.stand: list[list[bool]] = [
            [self._standable(c, r) for r in range(self.height)] for c in range(self.width)
        ]
        self.node: list[list[int]] = [[-1] * self.height for _ in range(self.width)]
        self.spans: list[Span] = []
        self.best: dict[tuple[int, int, str], Edge] = {}
        self.highest = params.jump_speed * params.jump_speed / (2.0 * params.gravity)

    def run(self) -> Makings:
        """Everything in turn."""
        self._make_spans()
        self._walk_edges()
        for column in range(self.width):
            for row in range(self.height):
                if self.node[column][row] >= 0:
                    self._falls(column, row)
                    self._ends(column, row)
        self._ladder_edges()
        edges = tuple(edge for _, edge in sorted(self.best.items()))
        into: list[list[int]] = [[] for _ in self.spans]
        for index, edge in enumerate(edges):
            into[edge.to_node].append(index)
        return Makings(
            tuple(self.spans), edges, tuple(tuple(way) for way in into), self._floor_below()
        )

    # --- standing -------------------------------------------------------------------------------

    def shape(self, column: int, row: int) -> int:
        """Shape of a cell, solid beside the map, open above and below it."""
        if not 0 <= column < self.width:
            return int(Shape.SOLID)
        return self.shapes[column][row] if 0 <= row < self.height else 0

    def _measure_air(self) -> list[list[int]]:
        """Rows free of solids from each cell upwards, itself included."""
        air = []
        for column in self.shapes:
            free, counts = self.height, []
            for shape in column:
                free = 0 if shape == Shape.SOLID else free + 1
                counts.append(free)
            air.append(counts)
        return air

    def clear(self, column: int, row: int) -> bool:
        """Whether a body's height of air stands over the bottom of the cell."""
        if not (0 <= column < self.width and 0 <= row < self.height):
            return False
        return self.air[column][row] * TILE >= CLEAR_PX

    def _standable(self, column: int, row: int) -> bool:
        if not self.clear(column, row) or row + 1 >= self.height:
            return False
        if self.shapes[column][row] >= _SLOPE:
            return True
        below = self.shapes[column][row + 1]
        if below not in _FLOORS:
            spanned = self.ladders[column][row + 1] and all(
                self.shape(c, row + 1) in _FLOORS for c in (column - 1, column + 1)
            )
            if not spanned:
                return False
        return any(
            self.clear(c, row) or self.shape(c, row) >= _SLOPE or self.clear(c, row - 1)
            for c in (column - 1, column + 1)
        )

    def surface(self, column: int, row: int, offset: float = TILE / 2) -> float:
        """y of the floor of a standing cell, `offset` px from its left edge."""
        shape = self.shapes[column][row]
        return (row + 1) * TILE - RISE_BASE[shape] - RISE_STEP[shape] * offset

    def _right_of(self, column: int, row: int) -> int | None:
        """Row of the standing cell that one walks to from here to the right."""
        if column + 1 >= self.width:
            return None
        edge = self.surface(column, row, TILE)
        options = [
            (abs(self.surface(column + 1, r, 0.0) - edge), r)
            for r in (row, row - 1, row + 1)
            if 0 <= r < self.height and self.stand[column + 1][r]
        ]
        step, found = min(options, default=(KERB + 1, -1))
        return found if step <= KERB else None

    # --- spans and walking ----------------------------------------------------------------------

    def _make_spans(self) -> None:
        """Follow platforms from left to right and cut them into nodes."""
        platform = 0
        for column in range(self.width):
            for row in range(self.height):
                if self.stand[column][row] and self.node[column][row] < 0:
                    self._follow(column, row, platform)
                    platform += 1

    def _follow(self, column: int, row: int, platform: int) -> None:
        first, floors = column, list[float]()
        here: int | None = row
        while here is not None and self.node[column][here] < 0:
            cut = len(floors) == NODE_COLUMNS or (
                floors and (column in self.doors) != (column - 1 in self.doors)
            )
            if cut:
                self.spans.append(Span(first, tuple(floors), platform))
                first, floors = column, []
            self.node[column][here] = len(self.spans)
            floors.append(self.surface(column, here))
            here = self._right_of(column, here)
            column += 1
        self.spans.append(Span(first, tuple(floors), platform))

    def _walk_edges(self) -> None:
        for column in range(self.width - 1):
            for row in range(self.height):
                node = self.node[column][row]
                to_row = self._right_of(column, row) if node >= 0 else None
                if to_row is None:
                    continue
                other = self.node[column + 1][to_row]
                if other == node:
                    continue
                a, b = (column, row), (column + 1, to_row)
                self._add("walk", a, b, 0.0)
                self._add("walk", b, a, 0.0)

    # --- edges through the air --------------------------------------------------------------------

    def _add(
        self,
        kind: str,
        a: Cell,
        b: Cell,
        ticks: float,
        reach: float = 0.0,
        to_x: float | None = None,
    ) -> None:
        """Keep the cheapest edge of each kind between two nodes; cost includes the walk."""
        start, goal = self.node[a[0]][a[1]], self.node[b[0]][b[1]]
        if start < 0 or goal < 0 or start == goal:
            return
        x = a[0] * TILE + TILE / 2
        to_x = b[0] * TILE + TILE / 2 if to_x is None else to_x
        y, to_y = self.surface(*a), self.surface(*b)
        walk = abs(self.spans[start].x - x) + abs(self.spans[goal].x - to_x)
        cost = ticks + (walk + (abs(x - to_x) if kind == "walk" else 0.0)) / self.run_speed
        top = min(y, to_y) - CLEAR_PX - reach
        box = (min(x, to_x) - 8.0, top, max(x, to_x) + 8.0, max(y, to_y))
        edge = Edge(kind, start, goal, x - 5.0, x + 5.0, y, to_x, to_y, cost, box)
        known = self.best.get((start, goal, kind))
        if known is None or cost < known.cost:
            self.best[start, goal, kind] = edge

    def _fall_ticks(self, rows: int) -> float:
        """Ticks of a free fall over so many rows."""
        return sqrt(2.0 * rows * TILE / self.params.gravity)

    def _falls(self, column: int, row: int) -> None:
        """Through a one-way deck to the floor beneath."""
        columns = (column - 1, column, column + 1)
        if any(self.shape(c, row + 1) in (Shape.SOLID,) for c in columns):
            return
        if self.shape(column, row + 1) != Shape.ONEWAY:
            return
        for below in range(row + 1, min(row + MAX_DROP, self.height - 1)):
            caught = [c for c in columns if self.shape(c, below + 1) in _FLOORS]
            if caught or any(self.shape(c, below) >= _SLOPE for c in columns):
                landing = next((c for c in (column, *caught) if self.node[c][below] >= 0), -1)
                if landing >= 0:
                    ticks = self._fall_ticks(below - row) + JUMP_DELAY
                    self._add("fall", (column, row), (landing, below), ticks)
                return

    def _ends(self, column: int, row: int) -> None:
        """Ways off the ends of platforms and jumps onto and across them."""
        for side in (-1, 1):
            if self._continues(column, row, side):
                continue
            self._drop_off(column, row, side)
            self._jumps_onto(column, row, side)
        self._jumps_through(column, row)

    def _drop_off(self, column: int, row: int, side: int) -> None:
        """Walk off an end: the body falls once its whole width is past the edge, so the gap must
        be two columns wide, and the first floor under either of them catches it."""
        lanes = (column + side, column + 2 * side)
        if not all(self.clear(c, row) for c in lanes):
            return
        for below in range(row, min(row + MAX_DROP, self.height - 1)):
            caught = [c for c in lanes if self.shape(c, below + 1) in _FLOORS]
            if not caught:
                continue
            landing = next((c for c in caught if self.node[c][below] >= 0), -1)
            if below > row and landing >= 0:
                ticks = self._fall_ticks(below - row) + TURN_DELAY
                edge = (column + (side > 0)) * float(TILE)
                self._add("drop", (column, row), (landing, below), ticks, to_x=edge + side * TILE)
            return

    def _continues(self, column: int, row: int, side: int) -> bool:
        if side > 0:
            return self._right_of(column, row) is not None
        if column == 0:
            return False
        return any(
            self.node[column - 1][r] >= 0 and self._right_of(column - 1, r) == row
            for r in (row - 1, row, row + 1)
            if 0 <= r < self.height
        )

    def _jumps_onto(self, column: int, row: int, side: int) -> None:
        """From beyond this end, at any height within a jump, onto it; and back down if far."""
        for distance in range(1, MAX_GAP + 1):
            start = column + side * distance
            if not 0 <= start < self.width:
                break
            for start_row in range(row - MAX_JUMP_DOWN, row + MAX_RISE + 1):
                if 0 <= start_row < self.height and self.node[start][start_row] >= 0:
                    self._jump((start, start_row), (column, row))

    def _jumps_through(self, column: int, row: int) -> None:
        """Straight up through a one-way deck from the floor beneath it."""
        if self.shape(column, row + 1) != Shape.ONEWAY:
            return
        for start_row in range(row + 1, min(row + MAX_RISE, self.height - 1) + 1):
            if self.node[column][start_row] >= 0:
                self._jump((column, start_row), (column, row))
                return

    def _jump(self, a: Cell, b: Cell) -> None:
        """Add the jump if a body that steers for b's middle lands on b's node."""
        start, goal = self.node[a[0]][a[1]], self.node[b[0]][b[1]]
        if start == goal or (start, goal, "walk") in self.best:
            return
        known = self.best.get((start, goal, "jump"))
        if known is not None and known.cost <= self._walks(a, b) / self.run_speed + LEAST_JUMP:
            return
        ticks = self._fly(a, b)
        if ticks is not None:
            self._add("jump", a, b, ticks + JUMP_DELAY, reach=self.highest)

    def _walks(self, a: Cell, b: Cell) -> float:
        """px from the middles of the nodes to take-off and landing."""
        start, goal = self.spans[self.node[a[0]][a[1]]], self.spans[self.node[b[0]][b[1]]]
        x, to_x = a[0] * TILE + TILE / 2, b[0] * TILE + TILE / 2
        return abs(start.x - x) + abs(goal.x - to_x)

    def _fly(self, a: Cell, b: Cell) -> float | None:
        """Ticks of a full jump from a to b, tick by tick, or None when it ends elsewhere."""
        x, y = a[0] * TILE + TILE / 2, self.surface(*a)
        to_x, to_y = b[0] * TILE + TILE / 2, self.surface(*b)
        speed, goal = -self.params.jump_speed, self.node[b[0]][b[1]]
        for tick in range(1, ARC_TICKS):
            step = min(max(to_x - x, -self.run_speed), self.run_speed)
            if not self._in_wall(x + step, y, step):
                x += step
            speed += self.params.gravity
            before, y = y, y + speed
            row = int((y - 1.0) // TILE)
            if speed < 0.0:
                if self._head_hits(x, y):
                    return None
            elif y > to_y + TILE:
                return None
            elif before <= to_y <= y and abs(x - to_x) < TILE:
                return float(tick)
            elif self._lands(x, before, y):
                return float(tick) if self._node_at(x, row) == goal else None
        return None

    def _in_wall(self, x: float, y: float, step: float) -> bool:
        """Whether the leading side of a body standing at (x, y) in the air meets a solid."""
        side = x + (self.params.half_width - 0.5 if step > 0.0 else -self.params.half_width)
        column = int(side // TILE)
        row = min(int((y - 0.5) // TILE), self.height - 1)
        if not 0 <= column < self.width or row < 0:
            return not 0 <= column < self.width
        top = int((y - HEAD_PX) // TILE)
        return self.air[column][row] < row - max(top, 0) + 1

    def _head_hits(self, x: float, y: float) -> bool:
        row = int((y - HEAD_PX) // TILE)
        half = self.params.half_width - 0.5
        return row >= 0 and any(
            self.shape(int(side // TILE), row) == Shape.SOLID for side in (x - half, x + half)
        )

    def _lands(self, x: float, before: float, y: float) -> bool:
        """Whether falling feet pass the top of a floor under either side."""
        row = int(y // TILE)
        if before > row * TILE:
            return False
        half = self.params.half_width - 0.5
        return any(self.shape(int(side // TILE), row) in _FLOORS for side in (x - half, x + half))

    def _node_at(self, x: float, row: int) -> int:
        column = min(max(int(x // TILE), 0), self.width - 1)
        return self.node[column][row] if 0 <= row < self.height else -1

    # --- ladders ----------------------------------------------------------------------------------

    def _ladder_edges(self) -> None:
        for column in range(self.width):
            rows = [row for row in range(self.height) if self.ladders[column][row]]
            while rows:
                top = bottom = rows.pop(0)
                while rows and rows[0] == bottom + 1:
                    bottom = rows.pop(0)
                self._one_ladder(column, top, bottom)

    def _one_ladder(self, column: int, top: int, bottom: int) -> None:
        """Join all floors that a ladder passes, each with the next."""
        stops = []
        for row in range(top - 1, bottom + 2):
            for c in (column, column - 1, column + 1):
                if 0 <= c < self.width and 0 <= row < self.height and self.node[c][row] >= 0:
                    stops.append((c, row))
                    break
        for upper, lower in pairwise(stops):
            ticks = (lower[1] - upper[1]) * TILE / self.params.ladder_speed + JUMP_DELAY
            self._add_ladder(column, upper, lower, ticks)
            self._add_ladder(column, lower, upper, ticks)

    def _add_ladder(self, column: int, a: Cell, b: Cell, ticks: float) -> None:
        self._add("ladder", a, b, ticks)
        key = self.node[a[0]][a[1]], self.node[b[0]][b[1]], "ladder"
        edge = self.best.get(key)
        if edge is not None:
            x = column * TILE + TILE / 2
            self.best[key] = edge._replace(x_lo=x - 3.0, x_hi=x + 3.0, to_x=x)

    # --- lookup -----------------------------------------------------------------------------------

    def _floor_below(self) -> list[list[int]]:
        """[column][row] -> node of the first standing cell at or below, -1 for none."""
        table = []
        for column in range(self.width):
            nodes = [-1] * self.height
            last = -1
            for row in range(self.height - 1, -1, -1):
                if self.node[column][row] >= 0:
                    last = self.node[column][row]
                elif self.shapes[column][row] == Shape.SOLID:
                    last = -1
                nodes[row] = last
            table.append(nodes)
        return table
