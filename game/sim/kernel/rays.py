"""Straight lines against the world: bullets and sight.

A ray goes from (x0, y0) to (x1, y1); t = 0..1 runs along it. Most cross only air, and the count of
solid cells in the box that they span says so at once. For the others, every vertical and every
horizontal grid line that any of them crosses is one column of a matrix: the cells entered there are
gathered at once and the first solid one counts. One-way decks never stop a ray, slopes do.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.core.constants import TILE
from game.core.level import Shape
from game.sim.kernel.terrain import EPS, PAD_TOP, PAD_X, RISE_BASE, RISE_STEP, Terrain

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]

Line = Sequence[float]  # x0, y0, x1, y1; of a box: two corners

NOTHING: Final = 0  # kinds of what a ray met
TERRAIN: Final = 1
BOX: Final = 2
INSIDE: Final = 0  # sides: it began inside
SIDE_X: Final = 1  # it came through a vertical face: a ricochet reverses x
SIDE_Y: Final = 2  # through a horizontal face
SLOPE: Final = 3  # onto a slope's surface

_TO_CELLS: Final = 1.0 / TILE
_FIRST_SLOPE: Final = int(Shape.SLOPE45_R)
_RISE_BASE: Final = np.array(RISE_BASE)
_RISE_STEP: Final = np.array(RISE_STEP)
_FAR: Final = float("inf")
_FEW: Final = 6  # rays up to which one by one is quicker
_HANDFUL: Final = 60  # pairs of segment and box up to which plain Python is quicker
_PADS: Final = np.array([[PAD_X], [PAD_TOP], [PAD_X + 1], [PAD_TOP + 1]], dtype=np.float64)


class Hits(NamedTuple):
    """What each ray met first: t (1.0 = nothing), kind, row in `blocks` (-1), side."""

    t: _Floats
    kind: NDArray[np.int8]
    box: _Ints
    side: NDArray[np.int8]


def cast(
    terrain: Terrain,
    x0: _Floats,
    y0: _Floats,
    x1: _Floats,
    y1: _Floats,
    blocks: _Floats | None = None,
) -> Hits:
    """First thing in the way of each ray: terrain, or one of the extra boxes (K, 4)."""
    rays = np.array((x0, y0, x1, y1), dtype=np.float64).reshape(4, -1)
    t, side = _cast_terrain(terrain, rays)
    kind = (t <= 1.0).astype(np.int8)
    box = np.full(t.size, -1, dtype=np.int64)
    if blocks is not None and blocks.size:
        met = np.array(entries(rays.T.tolist(), blocks.tolist()))
        nearest = met.argmin(axis=1)
        entry = met[np.arange(t.size), nearest]
        closer = np.flatnonzero((entry < t) & (entry <= 1.0))
        t[closer] = entry[closer]
        kind[closer] = BOX
        box[closer] = nearest[closer]
        side[closer] = _box_sides(rays[:, closer], blocks[nearest[closer]], entry[closer])
    return Hits(np.minimum(t, 1.0), kind, box, side)


def los(terrain: Terrain, a: _Floats, b: _Floats) -> NDArray[np.bool_]:
    """Whether terrain leaves a free line between points a (N, 2) and b (N, 2)."""
    t, _ = _cast_terrain(terrain, np.concatenate((a.T, b.T)))
    return t > 1.0


def enters(line: Line, box: Line) -> float:
    """t at which one segment first enters one box: segments_boxes in plain Python."""
    entry, leave = 0.0, _FAR
    for axis in (0, 1):
        start, step = line[axis], line[axis + 2] - line[axis]
        low, high = box[axis], box[axis + 2]
        if step == 0.0:
            if not low <= start < high:
                return _FAR
            continue
        first, second = (low - start) / step, (high - start) / step
        if first > second:
            first, second = second, first
        entry, leave = max(entry, first), min(leave, second)
        if entry > 1.0 or entry >= leave:
            return _FAR
    return entry if entry < leave else _FAR


def entries(lines: Sequence[Line], boxes: Sequence[Line]) -> list[list[float]]:
    """`enters` of every segment and every box: one by one for a handful, in a batch for many."""
    if len(lines) * len(boxes) <= _HANDFUL:
        return [[enters(line, box) for box in boxes] for line in lines]
    x0, y0, x1, y1 = np.array(lines).T
    together: list[list[float]] = segments_boxes(x0, y0, x1, y1, np.array(boxes)).tolist()
    return together


def segments_boxes(x0: _Floats, y0: _Floats, x1: _Floats, y1: _Floats, boxes: _Floats) -> _Floats:
    """t at which each segment (row) first enters each box (column); inf where it does not.

    A segment that begins inside a box enters it at 0. Boxes are half-open like all boxes.
    """
    near, far = _slab(x0[:, None], (x1 - x0)[:, None], boxes[:, 0], boxes[:, 2])
    near_y, far_y = _slab(y0[:, None], (y1 - y0)[:, None], boxes[:, 1], boxes[:, 3])
    entry = np.maximum(np.maximum(near, near_y), 0.0)
    leave = np.minimum(far, far_y)
    return np.where((entry < leave) & (entry <= 1.0), entry, _FAR)


def _slab(start: _Floats, step: _Floats, low: _Floats, high: _Floats) -> tuple[_Floats, _Floats]:
    """t at which a coordinate enters and leaves [low, high)."""
    moving = step != 0.0
    divisor = np.where(moving, step, 1.0)
    first, second = (low - start) / divisor, (high - start) / divisor
    inside = (low <= start) & (start < high)
    near = np.where(moving, np.minimum(first, second), np.where(inside, -_FAR, _FAR))
    far = np.where(moving, np.maximum(first, second), np.where(inside, _FAR, -_FAR))
    return near, far


def _box_sides(rays: _Floats, boxes: _Floats, entry: _Floats) -> NDArray[np.int8]:
    start, end = rays[0], rays[2]
    near_x, _ = _slab(start, end - start, boxes[:, 0], boxes[:, 2])
    side = np.where(near_x >= entry, SIDE_X, SIDE_Y)
    return np.where(entry <= 0.0, INSIDE, side).astype(np.int8)


# --- terrain ----------------------------------------------------------------------------------


def _cast_terrain(terrain: Terrain, rays: _Floats) -> tuple[_Floats, NDArray[np.int8]]:
    """(t, side) of the first solid thing; t = inf for none."""
    count = rays.shape[1]
    if count <= _FEW:
        found = [_walk(terrain, ray) for ray in rays.T.tolist()]
        plain = [each for each in found if each is not None]
        if len(plain) == count:
            ends = np.array(plain).reshape(-1, 2)
            return ends[:, 0].copy(), ends[:, 1].astype(np.int8)
    doubtful = _doubtful(terrain, rays).nonzero()[0]
    if doubtful.size == count:
        return _follow(terrain, rays)
    t, side = np.full(count, _FAR), np.zeros(count, np.int8)
    if doubtful.size:
        t[doubtful], side[doubtful] = _follow(terrain, rays[:, doubtful])
    return t, side


def _walk(terrain: Terrain, ray: Sequence[float]) -> tuple[float, int] | None:
    """The same for one ray in plain Python; None when a slope may lie on its way."""
    x0, y0, x1, y1 = ray
    if terrain.spans_nothing(x0, y0, x1, y1):
        return _FAR, INSIDE
    shape = terrain.shape_in(floor(x0 * _TO_CELLS), floor(y0 * _TO_CELLS))
    if shape:  # it begins in something
        return (0.0, INSIDE) if shape == Shape.SOLID else None
    across = _first_solid(terrain, (x0, y0), (x1 - x0, y1 - y0), False)
    down = _first_solid(terrain, (y0, x0), (y1 - y0, x1 - x0), True)
    if across is None or down is None:
        return None
    t = min(across, down)
    if not 0.0 < t <= 1.0:
        return t, INSIDE
    return t, SIDE_X if across <= down else SIDE_Y


def _first_solid(
    terrain: Terrain, start: tuple[float, float], step: tuple[float, float], down: bool
) -> float | None:
    """t at which a ray enters the first solid cell through a grid line of one axis; None when it
    enters a slope. Places and steps: along that axis, then along the other."""
    (begin, other), (ahead, slide) = start, step
    if ahead == 0.0:
        return _FAR
    if ahead > 0.0:
        sign, line, last = 1, floor(begin * _TO_CELLS) + 1, floor((begin + ahead) * _TO_CELLS)
    else:
        sign, line, last = -1, ceil(begin * _TO_CELLS) - 1, ceil((begin + ahead) * _TO_CELLS)
    for crossed in range(line, last + sign, sign):
        t = (crossed * TILE - begin) / ahead
        entered = crossed if sign > 0 else crossed - 1
        along = floor((other + slide * t) * _TO_CELLS)
        shape = terrain.shape_in(along, entered) if down else terrain.shape_in(entered, along)
        if shape == Shape.SOLID:
            return t
        if shape >= _FIRST_SLOPE:
            return None
    return _FAR


def _doubtful(terrain: Terrain, rays: _Floats) -> NDArray[np.bool_]:
    """Which rays have anything solid, slopes included, in the box of cells that they span."""
    edges = np.empty((4, rays.shape[1]))
    np.minimum(rays[:2], rays[2:], out=edges[:2])
    np.maximum(rays[:2], rays[2:], out=edges[2:])
    edges[:2] -= EPS  # who ends on a cell's edge also looks into the cell beyond
    edges *= _TO_CELLS
    np.floor(edges, out=edges)
    np.maximum(edges, terrain.first_cells, out=edges)
    np.minimum(edges, terrain.last_cells, out=edges)
    edges += _PADS
    c0, r0, c1, r1 = edges.astype(np.int64)
    r0 *= terrain.area_stride
    r1 *= terrain.area_stride
    area = terrain.opaque_area
    doubtful: NDArray[np.bool_] = area[r1 + c1] - area[r0 + c1] != area[r1 + c0] - area[r0 + c0]
    return doubtful


def _follow(terrain: Terrain, rays: _Floats) -> tuple[_Floats, NDArray[np.int8]]:
    """The same, cell by cell."""
    x0, y0 = rays[0], rays[1]
    dx, dy = rays[2] - x0, rays[3] - y0
    across_t, across_cells = _crossings(terrain, x0, y0, dx, dy, False)
    down_t, down_cells = _crossings(terrain, y0, x0, dy, dx, True)
    start = _cell_of(terrain, np.floor(x0 * _TO_CELLS), np.floor(y0 * _TO_CELLS))
    t = np.concatenate((np.zeros((x0.size, 1)), across_t, down_t), axis=1)
    cells = np.concatenate((start[:, None], across_cells, down_cells), axis=1)
    shapes = terrain.cells[cells]
    hit_t = np.where(shapes == Shape.SOLID, t, _FAR)
    on_surface: _Floats | None = None
    if terrain.has_slopes:
        on_surface = _enter_slopes(terrain, (x0, y0, dx, dy), (t, cells, shapes), hit_t)
    first = hit_t.argmin(axis=1)
    rows = np.arange(x0.size)
    best = hit_t[rows, first]
    side = np.where(first <= across_t.shape[1], SIDE_X, SIDE_Y)
    if on_surface is not None:
        side = np.where(on_surface[rows, first] > 0.0, SLOPE, side)
    side = np.where((best <= 0.0) | (best > 1.0), INSIDE, side)
    return best, side.astype(np.int8)


def _cell_of(terrain: Terrain, column: _Floats, row: _Floats) -> _Ints:
    first_column, first_row, last_column, last_row = terrain.cell_limits
    columns = np.clip(column, first_column, last_column) + PAD_X
    rows = np.clip(row, first_row, last_row) + PAD_TOP
    cells: _Ints = (rows * terrain.stride + columns).astype(np.int64)
    return cells


def _crossings(
    terrain: Terrain, start: _Floats, other: _Floats, step: _Floats, slide: _Floats, down: bool
) -> tuple[_Floats, _Ints]:
    """t of every grid line of one axis that a ray crosses, and the cell entered there.

    `start`, `step` run along the axis whose lines are crossed, `other`, `slide` along the other.
    Entries past a ray's end have t = inf.
    """
    forward = step > 0.0
    first = np.where(forward, np.floor(start * _TO_CELLS) + 1.0, np.ceil(start * _TO_CELLS) - 1.0)
    last = np.where(
        forward,
        np.floor((start + step) * _TO_CELLS),
        np.ceil((start + step) * _TO_CELLS),
    )
    sign = np.where(forward, 1.0, -1.0)
    count = np.where(step == 0.0, 0.0, (last - first) * sign + 1.0)
    most = int(count.max()) if count.size else 0
    index = np.arange(max(most, 0), dtype=np.float64)
    line = first[:, None] + sign[:, None] * index
    divisor = np.where(step == 0.0, 1.0, step)[:, None]
    t = (line * TILE - start[:, None]) / divisor
    entered = np.where(forward[:, None], line, line - 1.0)
    along = np.floor((other[:, None] + slide[:, None] * t) * _TO_CELLS)
    cells = _cell_of(terrain, along, entered) if down else _cell_of(terrain, entered, along)
    return np.where(index < count[:, None], t, _FAR), cells


def _enter_slopes(
    terrain: Terrain,
    ray: tuple[_Floats, _Floats, _Floats, _Floats],
    entered: tuple[_Floats, _Ints, NDArray[np.uint8]],
    hit_t: _Floats,
) -> _Floats:
    """Write the t at which rays meet the matter of the slope cells that they enter into hit_t.

    Returns 1 where the surface itself was met, not a face of the cell.
    """
    t, cells, shapes = entered
    surface = np.zeros_like(t)
    rows, places = np.nonzero((shapes >= _FIRST_SLOPE) & (t <= 1.0))
    if not rows.size:
        return surface
    x0, y0, dx, dy = (part[rows] for part in ray)
    shape, enter = shapes[rows, places], t[rows, places]
    cell_row, cell_column = np.divmod(cells[rows, places], terrain.stride)
    left = (cell_column - PAD_X) * float(TILE)
    floor = (cell_row - PAD_TOP + 1) * float(TILE)
    # Depth of a point below the surface is linear in t: depth = base + gain * t.
    gain = dy + _RISE_STEP[shape] * dx
    base = y0 - floor + _RISE_BASE[shape] + _RISE_STEP[shape] * (x0 - left)
    depth = base + gain * enter
    sinks = (depth <= 0.0) & (gain > 0.0)
    meet = np.where(sinks, -base / np.where(sinks, gain, 1.0), enter)
    meet = np.maximum(meet, enter)
    x = x0 + dx * meet
    y = y0 + dy * meet
    inside = (x >= left) & (x <= left + TILE) & (y >= floor - TILE) & (y <= floor)
    met = (depth > 0.0) | (sinks & inside & (meet <= 1.0))
    hit_t[rows, places] = np.where(met, meet, _FAR)
    surface[rows, places] = sinks & met
    return surface
