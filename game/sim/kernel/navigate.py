"""Ways for bodies over platforms: where one can stand, and how to get from there to elsewhere.

A standing cell is a grid cell in which feet may stand: ground beneath, air for a body above.
Neighbouring standing cells form platforms, which are cut into nodes of a few columns. Edges lead
from node to node: walk, jump (up, or over a gap, along the real arc), drop (off an end), fall
(through a one-way deck) and ladder. Routes to one node are found once, by Dijkstra from the goal
backwards, and kept until doors change.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import Final, NamedTuple

import numpy as np

from game.core.constants import TILE
from game.sim.kernel.terrain import Terrain
from game.sim.kernel.waymaking import BodyParams, Edge, Makings, Span, make

_FAR: Final = 1e9
_made: Final = tuple.__new__  # three times as quick as a NamedTuple's own constructor
_ASIDE: Final = 12.0  # px that a floor in the next column counts as farther
_SEARCH_ROWS: Final = 40  # how far below a point in the air its platform is looked for


class Step(NamedTuple):
    """What to do next: walk to within [x_lo, x_hi] on the floor `y`, then do `kind` towards
    (to_x, to_y). Kind walk has nothing more to do than reach to_x."""

    kind: str
    x_lo: float
    x_hi: float
    y: float
    to_x: float
    to_y: float
    cost: float  # t of the whole way


class Table(NamedTuple):
    """For every node the first edge of its way to one goal, the way's ticks, and, for nodes that
    were asked for, the first edge that is no walk (-1: none)."""

    choice: list[int]
    costs: list[float]
    leads: dict[int, int]


class Graph:
    """The ways of one level. `refresh` after doors changed; `route` as often as you like."""

    def __init__(self, makings: Makings, terrain: Terrain) -> None:
        self.spans: tuple[Span, ...] = makings.spans
        self.edges: tuple[Edge, ...] = makings.edges
        self._floor = makings.floor  # [column][row] -> node of the first floor at or below, or -1
        self._floor_y = [  # its y; far away where there is none
            [self.spans[node].y_at(column) if node >= 0 else _FAR for node in nodes]
            for column, nodes in enumerate(self._floor)
        ]
        self._columns, self._rows = len(self._floor), len(self._floor[0])
        self._into: tuple[tuple[int, ...], ...] = makings.into  # edges that lead to a node
        self._boxes = np.array([edge.box for edge in self.edges], np.float64).reshape(-1, 4).T
        self._routes: dict[int, Table] = {}
        self._shut: frozenset[int] = frozenset()  # edges that a door cuts
        self._version = -1
        self.refresh(terrain)

    @classmethod
    def from_terrain(
        cls,
        terrain: Terrain,
        params: BodyParams,
        doors: tuple[tuple[float, float, float, float], ...] = (),
    ) -> Graph:
        """Build all ways with every box open. `doors` are boxes (x, y, w, h) that may shut."""
        return cls(make(terrain, params, doors), terrain)

    def refresh(self, terrain: Terrain) -> None:
        """Cut the edges that pass through shut boxes of the terrain, mend the others."""
        if terrain.version == self._version:
            return
        self._version = terrain.version
        left, top, right, bottom = self._boxes
        cut = np.zeros(len(self.edges), np.bool_)
        for x, y, w, h in terrain.boxes:
            cut |= (left < x + w) & (x < right) & (top < y + h) & (y < bottom)
        shut = frozenset(np.flatnonzero(cut).tolist())
        if shut != self._shut:
            self._shut = shut
            self._routes.clear()

    def node_at(self, x: float, y: float) -> int:
        """The node on or above whose floor a ground point is; -1 when there is none."""
        column, row = int(x // TILE), int((y - 1.0) // TILE)
        if 0 <= column < self._columns and 0 <= row < self._rows:
            if -_ASIDE <= self._floor_y[column][row] - y <= _ASIDE:
                return self._floor[column][row]  # no other column can be nearer
        return self._nearest_node(column, row, y)

    def _nearest_node(self, column: int, row: int, y: float) -> int:
        found, best = -1, float(_SEARCH_ROWS * TILE)
        for near in (column, column - 1, column + 1):
            if not 0 <= near < self._columns:
                continue
            row = min(max(row, 0), self._rows - 1)
            depth = abs(self._floor_y[near][row] - y) + (0.0 if near == column else _ASIDE)
            if depth < best:
                found, best = self._floor[near][row], depth
        return found

    def floor_at(self, x: float, y: float) -> float:
        """y, in the column of x, of the floor of node_at; a very large number without one."""
        column, row = int(x // TILE), int((y - 1.0) // TILE)
        if 0 <= column < self._columns and 0 <= row < self._rows:
            floor = self._floor_y[column][row]
            if -_ASIDE <= floor - y <= _ASIDE:
                return floor
        node = self._nearest_node(column, row, y)
        return self.spans[node].y_at(column) if node >= 0 else _FAR

    def distance(self, start: tuple[float, float], goal: tuple[float, float]) -> float:
        """Ticks of the way between two ground points; a very large number when there is none."""
        a, b = self.node_at(*start), self.node_at(*goal)
        if a < 0 or b < 0:
            return _FAR
        return self._table(b).costs[a]

    def route(self, start: tuple[float, float], goal: tuple[float, float]) -> Step | None:
        """The next step of the quickest way, or None when there is no way."""
        a, b = self.node_at(*start), self.node_at(*goal)
        if a < 0 or b < 0:
            return None
        table = self._table(b)
        if table.costs[a] >= _FAR:
            return None
        index = table.leads.get(a)
        if index is None:
            index = table.leads[a] = self._lead(table, a, b)
        if index < 0:
            x, y = goal
            return _made(Step, ("walk", x, x, y, x, y, table.costs[a]))
        edge = self.edges[index]
        way = edge.kind, edge.x_lo, edge.x_hi, edge.y, edge.to_x, edge.to_y, table.costs[a]
        return _made(Step, way)

    def _lead(self, table: Table, node: int, goal: int) -> int:
        """The first edge of the way that is no walk; -1 when all of it is."""
        while node != goal:
            index = table.choice[node]
            edge = self.edges[index]
            if edge.kind != "walk":
                return index
            node = edge.to_node
        return -1

    def same_platform(self, a: tuple[float, float], b: tuple[float, float]) -> bool:
        """Whether one can walk from a to b without any jump, drop or ladder."""
        step = self.route(a, b)
        return step is not None and step.kind == "walk"

    def _table(self, goal: int) -> Table:
        """The ways of all nodes to the goal."""
        table = self._routes.get(goal)
        if table is not None:
            return table
        choice = [-1] * len(self.spans)
        costs = [_FAR] * len(self.spans)
        costs[goal] = 0.0
        heap = [(0.0, goal)]
        while heap:
            cost, node = heappop(heap)
            if cost > costs[node]:
                continue
            for index in self._into[node]:
                edge = self.edges[index]
                total = cost + edge.cost
                if total < costs[edge.from_node] and index not in self._shut:
                    costs[edge.from_node] = total
                    choice[edge.from_node] = index
                    heappush(heap, (total, edge.from_node))
        table = self._routes[goal] = Table(choice, costs, {})
        return table
