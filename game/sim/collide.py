"""Moves all bodies through the terrain, one tick, in a few dozen NumPy calls.

The rules, in the order in which they act on a body (`reference.move_body` says the same in plain
Python, and tests hold the two together bit for bit):

1. Gravity joins the velocity (never beyond max_fall), velocity is rounded to 1/256.
2. Fast bodies go in 2 or 4 equal sub-steps, so that no step enters more than one new cell.
3. x first. A leading edge that enters a column with a wall in the body's rows stops there; a
   grounded body may step up a kerb of at most `step_up` px instead. On graded ground (a slope
   within a step of the box) the lowest `half` px of the body see no walls: that is how much
   higher the ground may be under its edge.
4. Then y. Feet or head that enter a row with a floor or ceiling stop there. One-way decks are
   floors for feet that come from above. On graded ground the surface under the body's middle
   carries it, and who stood before sticks to it while it falls away by at most STICK px.
5. Positions are rounded to 1/256.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.core.constants import SUBPIXEL, TILE
from game.core.level import Shape
from game.sim.bodies import Bodies
from game.sim.terrain import EPS, PAD_TOP, PAD_X, RISE_BASE, RISE_STEP, Terrain

MAX_STEP: Final = 12.0  # px: the longest sub-step
MAX_SPEED: Final = 4 * MAX_STEP  # px/t
STICK: Final = 6.0  # px that the ground may fall away under who walks
SLOPE_SLACK: Final = 1.0  # px that feet may be under a slope's surface beyond their own x step
MIN_BOUNCE: Final = 0.75  # px/t: slower rebounds come to rest

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]
_Bools = NDArray[np.bool_]

_TO_CELLS: Final = 1.0 / TILE
_PADS_X: Final = np.array([[PAD_X], [PAD_X], [PAD_TOP], [PAD_TOP]], dtype=np.float64)
_PADS_Y: Final = np.array([[PAD_TOP], [PAD_TOP], [PAD_X], [PAD_X], [PAD_X]], dtype=np.float64)
_RISE_BASE: Final = np.array(RISE_BASE)
_RISE_STEP: Final = np.array(RISE_STEP)
_FIRST_SLOPE: Final = int(Shape.SLOPE45_R)
_NONE: Final = np.empty(0, dtype=np.int64)
_OUTPUTS: Final = ("grounded", "wall", "ceiling", "on_slope", "on_oneway", "ground_material")
_KEPT: Final = (*_OUTPUTS, "drop")


class _Batch:
    """The columns of one sub-step: views of the table, or copies of the few fast rows."""

    __slots__ = (
        "bodies",
        "ceiling",
        "deck",
        "ground_material",
        "grounded",
        "half",
        "height",
        "impact",
        "inset",
        "on_oneway",
        "on_slope",
        "pos",
        "rows",
        "solid",
        "stood",
        "vel",
        "wall",
        "weight",
    )

    def __init__(self, bodies: Bodies, rows: slice | _Ints, deck: _Ints, stood: _Bools) -> None:
        self.bodies = bodies
        self.rows = rows
        self.pos: _Floats = bodies.pos[:, rows]
        self.vel: _Floats = bodies.vel[:, rows]
        self.impact: _Floats = bodies.impact[:, rows]
        self.half: _Floats = bodies.half[rows]
        self.inset = self.half - EPS  # to the outermost column that it still touches
        self.height: _Floats = bodies.height[rows]
        self.solid: _Bools = bodies.solid[rows]
        self.weight: _Floats = np.abs(bodies.gravity[rows])  # speed that it gains by itself
        self.grounded: _Bools = bodies.grounded[rows]
        self.wall: NDArray[np.int8] = bodies.wall[rows]
        self.ceiling: _Bools = bodies.ceiling[rows]
        self.on_slope: _Bools = bodies.on_slope[rows]
        self.on_oneway: _Bools = bodies.on_oneway[rows]
        self.ground_material: NDArray[np.uint8] = bodies.ground_material[rows]
        self.deck = deck[rows]  # offset of the floor table: with or without one-way decks
        self.stood = stood[rows]  # grounded before this tick

    def of(self, column: NDArray[Any], hit: _Ints) -> NDArray[Any]:
        """Values of a column that only few rows need."""
        return column[hit] if isinstance(self.rows, slice) else column[self.rows[hit]]


def move_bodies(bodies: Bodies, terrain: Terrain) -> None:
    """Advance every body that is not frozen by one tick."""
    top = bodies.top
    if top == 0:
        return
    frozen = bodies.frozen[:top].nonzero()[0]
    kept = _keep(bodies, frozen) if frozen.size else None
    passing = (bodies.drop[:top] | bodies.climbing[:top]).nonzero()[0]
    peak = _integrate(bodies, terrain, top, passing)
    deck = _decks(bodies, terrain, top, passing)
    stood = bodies.grounded[:top].copy()
    bodies.impact[:, :top] = 0.0
    bodies.wall[:top] = 0
    bodies.contact[:, :top] = False
    vel = bodies.vel[:, :top]
    whole = _Batch(bodies, slice(0, top), deck, stood)
    if peak <= MAX_STEP:
        _advance(whole, terrain, vel[0], vel[1])
    else:
        _advance_in_steps(whole, terrain, deck, stood)
    pos = bodies.pos[:, :top]
    pos *= SUBPIXEL
    np.rint(pos, out=pos)
    pos *= 1.0 / SUBPIXEL
    if kept is not None:
        _give_back(bodies, frozen, kept)


def _keep(bodies: Bodies, rows: _Ints) -> list[NDArray[Any]]:
    columns = [bodies.pos[:, rows], bodies.vel[:, rows]]
    bodies.vel[:, rows] = 0.0
    return columns + [getattr(bodies, name)[rows] for name in _KEPT]


def _give_back(bodies: Bodies, rows: _Ints, kept: list[NDArray[Any]]) -> None:
    bodies.pos[:, rows] = kept[0]
    bodies.vel[:, rows] = kept[1]
    bodies.impact[:, rows] = 0.0
    for name, values in zip(_KEPT, kept[2:], strict=True):
        getattr(bodies, name)[rows] = values


def _integrate(bodies: Bodies, terrain: Terrain, top: int, passing: _Ints) -> float:
    """Gravity, rounding, limits. Returns the greatest speed along either axis.

    `passing` are the rows that pass one-way decks now: all climbers are among them.
    """
    vel, pos = bodies.vel[:, :top], bodies.pos[:, :top]
    vy = vel[1]
    limit = np.maximum(vy, bodies.max_fall[:top])
    climbers = passing[bodies.climbing[passing]] if passing.size else passing
    climbing = vy[climbers]
    vy += bodies.gravity[:top]
    vy[climbers] = climbing
    np.minimum(vy, limit, out=vy)
    vel *= SUBPIXEL
    np.rint(vel, out=vel)
    vel *= 1.0 / SUBPIXEL
    peak = float(np.abs(vel).max())
    if peak > MAX_SPEED:
        np.minimum(vel, MAX_SPEED, out=vel)
        np.maximum(vel, -MAX_SPEED, out=vel)
    np.minimum(pos, terrain.highest, out=pos)
    np.maximum(pos, terrain.lowest, out=pos)
    return peak


def _decks(bodies: Bodies, terrain: Terrain, top: int, passing: _Ints) -> _Ints:
    """Offset of each body's floor table: one-way decks count, or they do not. Counts `drop`."""
    deck = bodies.oneways[:top] * terrain.floor_layer
    if passing.size:
        deck[passing] = 0
        bodies.drop[passing] = np.maximum(bodies.drop[passing] - 1, 0)
    return deck


def _advance_in_steps(whole: _Batch, terrain: Terrain, deck: _Ints, stood: _Bools) -> None:
    """Fast bodies go in 2 or 4 sub-steps: all bodies the first, then only those that need more."""
    fastest = np.abs(whole.vel).max(axis=0)
    steps = np.ones(fastest.size)
    steps += fastest > MAX_STEP
    steps += 2.0 * (fastest > 2 * MAX_STEP)
    scale = 1.0 / steps
    _advance(whole, terrain, whole.vel[0] * scale, whole.vel[1] * scale)
    for done in (1, 2, 3):
        rows = np.flatnonzero(steps > done)
        if not rows.size:
            return
        batch = _Batch(whole.bodies, rows, deck, stood)
        share = scale[rows]
        _advance(batch, terrain, batch.vel[0] * share, batch.vel[1] * share)
        for name in ("pos", "vel", "impact"):
            getattr(whole.bodies, name)[:, rows] = getattr(batch, name)
        for name in _OUTPUTS:
            getattr(whole.bodies, name)[rows] = getattr(batch, name)


def _advance(batch: _Batch, terrain: Terrain, x_step: _Floats, y_step: _Floats) -> None:
    graded = _graded(batch, terrain) if terrain.has_slopes else _NONE
    x_step = x_step.copy()  # the view changes when a wall takes the speed
    _advance_x(batch, terrain, x_step, graded)
    _advance_y(batch, terrain, x_step, y_step, graded)


def _graded(batch: _Batch, terrain: Terrain) -> _Ints:
    """Rows of solid bodies with a slope within a step of their feet."""
    x, y = batch.pos
    feet = ((y - EPS) * _TO_CELLS + PAD_TOP).astype(np.int64)
    cells = feet * terrain.stride + (x * _TO_CELLS + PAD_X).astype(np.int64)
    rows: _Ints = np.flatnonzero(terrain.near_slope[cells] & batch.solid)
    if not rows.size:
        return rows
    x, feet = x[rows], feet[rows]
    reach = batch.half[rows] + MAX_STEP
    c0 = ((x - reach) * _TO_CELLS + PAD_X).astype(np.int64)
    c1 = ((x + reach) * _TO_CELLS + PAD_X).astype(np.int64) + 1
    above = (feet - 1) * terrain.floor_stride
    below = (feet + 2) * terrain.floor_stride
    area = terrain.slope_area
    count = area[below + c1] - area[above + c1] - area[below + c0] + area[above + c0]
    graded: _Ints = rows[count > 0]
    return graded


# --- x --------------------------------------------------------------------------------------


def _advance_x(batch: _Batch, terrain: Terrain, step: _Floats, graded: _Ints) -> None:
    x, y = batch.pos
    edges = np.empty((4, step.size))
    np.add(x, np.copysign(batch.inset, step), out=edges[0])
    np.add(edges[0], step, out=edges[1])
    np.subtract(y, batch.height, out=edges[2])
    np.subtract(y, EPS, out=edges[3])
    if graded.size:
        edges[3, graded] = _skirt(batch, terrain, step, graded)
    edges *= _TO_CELLS
    edges += _PADS_X
    cells = edges.astype(np.int64)
    index = cells[1] * terrain.wall_stride
    if terrain.has_slopes:  # else both layers are the same
        index += np.where(step > 0.0, 0, terrain.wall_layer)
    blocked = terrain.wall_sums_next[index + cells[3]] != terrain.wall_sums[index + cells[2]]
    blocked &= cells[0] != cells[1]
    blocked &= batch.solid
    x += step
    hit = blocked.nonzero()[0]
    if hit.size:
        hit = _step_up(batch, terrain, hit, cells, step)
    if hit.size:
        _stop_x(batch, hit, cells[1][hit], step[hit])


def _skirt(batch: _Batch, terrain: Terrain, step: _Floats, rows: _Ints) -> _Floats:
    """Lowest y at which bodies on graded ground see walls: as if they already stood on the
    surface where this step leads, less what the ground may rise under their leading edge."""
    x, y = batch.pos[:, rows]
    step = step[rows]
    _, _, _, surface = _carry(terrain, x + step, y, y - np.abs(step) - SLOPE_SLACK, y)
    lowest: _Floats = surface - EPS - np.minimum(batch.half[rows], batch.height[rows])
    return lowest


def _step_up(batch: _Batch, terrain: Terrain, hit: _Ints, cells: _Ints, step: _Floats) -> _Ints:
    """Lift walkers onto kerbs; returns the hits that remain."""
    reach = batch.of(batch.bodies.step_up, hit)
    able = (batch.stood[hit] | batch.grounded[hit]) & (reach > 0.0)
    if not able.any():
        return hit
    rows = hit[able]
    y = batch.pos[1][rows]
    kerb = cells[3][rows]
    goal = (kerb - PAD_TOP) * float(TILE)
    fits = (y - goal <= reach[able]) & (batch.vel[1][rows] >= 0.0)
    head = ((goal - batch.height[rows]) * _TO_CELLS + PAD_TOP).astype(np.int64)
    column = cells[1][rows]
    index = column * terrain.wall_stride + np.where(step[rows] > 0.0, 0, terrain.wall_layer)
    fits &= terrain.wall_sums[index + kerb] == terrain.wall_sums[index + head]
    before = batch.pos[0][rows] - step[rows]
    half = batch.half[rows]
    c0 = ((before - half) * _TO_CELLS + PAD_X).astype(np.int64)
    c1 = ((before + half - EPS) * _TO_CELLS + PAD_X).astype(np.int64) + 1
    above = head * terrain.floor_stride
    below = cells[2][rows] * terrain.floor_stride
    area = terrain.area
    fits &= area[below + c1] - area[above + c1] == area[below + c0] - area[above + c0]
    lifted = rows[fits]
    batch.pos[1][lifted] = goal[fits]
    able[able] = fits
    return hit[~able]


def _stop_x(batch: _Batch, hit: _Ints, column: _Ints, step: _Floats) -> None:
    """Stand at the face of the wall's cell, on the side from which each came."""
    side = np.sign(step)
    edge = (column - PAD_X + (step < 0.0)) * float(TILE)
    batch.pos[0, hit] = edge - side * batch.half[hit]
    batch.wall[hit] = side
    speed = batch.vel[0, hit]
    batch.impact[0, hit] = speed
    batch.vel[0, hit] = _rebound(speed, batch.of(batch.bodies.bounce, hit))


def _rebound(speed: _Floats, bounce: _Floats) -> _Floats:
    if not np.count_nonzero(bounce):
        return np.zeros(speed.size)
    back = np.rint(speed * bounce * -SUBPIXEL) * (1.0 / SUBPIXEL)
    return np.where(np.abs(back) >= MIN_BOUNCE, back, 0.0)


# --- y --------------------------------------------------------------------------------------


def _advance_y(
    batch: _Batch, terrain: Terrain, x_step: _Floats, step: _Floats, graded: _Ints
) -> None:
    x, y = batch.pos
    rising = (step < 0.0).nonzero()[0]  # few: the others stand or fall
    edges = np.empty((5, step.size))
    np.subtract(y, EPS, out=edges[0])
    if rising.size:
        edges[0, rising] = y[rising] - batch.height[rising]
    np.add(edges[0], step, out=edges[1])
    np.subtract(x, batch.inset, out=edges[2])
    np.add(x, batch.inset, out=edges[3])
    edges[4] = x
    edges *= _TO_CELLS
    edges += _PADS_Y
    cells = edges.astype(np.int64)
    row = cells[1] * terrain.floor_stride
    index = row + batch.deck
    if rising.size:
        index[rising] = row[rising] + 2 * terrain.floor_layer
    blocked = terrain.floor_sums_next[index + cells[3]] != terrain.floor_sums[index + cells[2]]
    blocked &= cells[0] != cells[1]
    carried = None
    if graded.size:
        carried = _surfaces(batch, terrain, blocked, graded, (x_step, step))
    blocked &= batch.solid
    y += step
    if rising.size:
        ceiling = rising[blocked[rising]]
        blocked[rising] = False
        _touch_ceiling(batch, ceiling, cells[1])
    _touch_floor(batch, terrain, blocked, cells, row)
    if carried is not None:
        _stand(batch, terrain, *carried)


def _touch_ceiling(batch: _Batch, hit: _Ints, rows: _Ints) -> None:
    if not hit.size:
        return
    batch.pos[1][hit] = (rows[hit] - (PAD_TOP - 1)) * float(TILE) + batch.height[hit]
    _take_speed(batch, hit)
    batch.ceiling[hit] = True


def _touch_floor(batch: _Batch, terrain: Terrain, floor: _Bools, cells: _Ints, row: _Ints) -> None:
    """All feet on flat floors at once: most bodies rest there, so masks beat index lists."""
    np.copyto(batch.pos[1], (cells[1] - PAD_TOP) * float(TILE), where=floor)
    ground = terrain.ground[cells[1] * terrain.stride + cells[4]]
    np.copyto(batch.ground_material, ground, where=floor)
    vy = batch.vel[1]
    impacts = (floor & (vy > batch.weight)).nonzero()[0]
    if impacts.size:
        bouncing = impacts[~_take_speed(batch, impacts)]
        floor[bouncing] = False
    np.copyto(vy, 0.0, where=floor)
    np.logical_or(batch.grounded, floor, out=batch.grounded)
    if terrain.has_oneways:
        bare = terrain.floor_sums_next[row + cells[3]] == terrain.floor_sums[row + cells[2]]
        np.copyto(batch.on_oneway, bare, where=floor)


def _take_speed(batch: _Batch, hit: _Ints) -> _Bools:
    """Impact along y: more than mere weight is told, and bounce gives some back. Who rests."""
    speed = batch.vel[1][hit]
    hard = np.abs(speed) > batch.weight[hit]
    impact = batch.impact[1]
    impact[hit] = np.where(hard, speed, impact[hit])
    back = _rebound(speed, batch.of(batch.bodies.bounce, hit) * hard)
    batch.vel[1][hit] = back
    still: _Bools = back == 0.0
    return still


def _surfaces(
    batch: _Batch,
    terrain: Terrain,
    blocked: _Bools,
    rows: _Ints,
    steps: tuple[_Floats, _Floats],
) -> tuple[_Ints, _Floats, _Bools, _Bools] | None:
    """Rows whose middle is carried by a surface, its y, whether they stand on it (or were only
    pushed out of it) and whether it slopes. Flat hits of who is over a slope are taken back."""
    x, y = batch.pos[:, rows]
    step = steps[1][rows]
    goal = y + step
    falling = step >= 0.0
    sticks = falling & (batch.stood[rows] | batch.grounded[rows])
    reach = np.where(sticks, np.maximum(goal, y + STICK), goal)
    lowest = y - np.abs(steps[0][rows]) - SLOPE_SLACK
    carried, over, slanted, surface = _carry(terrain, x, y, lowest, reach)
    blocked[rows[over & falling]] = False
    found = np.flatnonzero(carried)
    if not found.size:
        return None
    return rows[found], surface[found], falling[found], slanted[found]


def _carry(
    terrain: Terrain, x: _Floats, y: _Floats, lowest: _Floats, reach: _Floats
) -> tuple[_Bools, _Bools, _Bools, _Floats]:
    """The topmost surface between `lowest` and `reach` (y) in the column of x, near feet at y.

    Whether there is one; whether a slope lies anywhere below `lowest`; whether the surface
    slopes; its y.
    """
    column = np.floor(x * _TO_CELLS)
    feet = np.floor((y - EPS) * _TO_CELLS)
    carried = np.zeros(x.size, dtype=np.bool_)
    over = np.zeros(x.size, dtype=np.bool_)
    slanted = np.zeros(x.size, dtype=np.bool_)
    surface = y
    roof = _shapes(terrain, feet - 2.0, column)
    for offset in (-1.0, 0.0, 1.0):
        row = feet + offset
        shape = _shapes(terrain, row, column)
        rise = _RISE_BASE[shape] + _RISE_STEP[shape] * (x - column * TILE)
        top = (row + 1.0) * TILE - rise
        slope = shape >= _FIRST_SLOPE
        here = (slope | ((shape == Shape.SOLID) & (roof != Shape.SOLID))) & (top >= lowest)
        over |= here & slope
        here &= (top <= reach) & ~carried
        surface = np.where(here, top, surface)
        slanted |= here & slope
        carried |= here
        roof = shape
    return carried, over, slanted, surface


def _shapes(terrain: Terrain, row: _Floats, column: _Floats) -> NDArray[np.uint8]:
    cells = (row + PAD_TOP).astype(np.int64) * terrain.stride
    cells += (column + PAD_X).astype(np.int64)
    return terrain.cells[cells]


def _stand(
    batch: _Batch,
    terrain: Terrain,
    rows: _Ints,
    surface: _Floats,
    falling: _Bools,
    slanted: _Bools,
) -> None:
    batch.pos[1][rows] = surface
    standing = rows[falling]
    still = _take_speed(batch, standing)
    standing = standing[still]
    batch.grounded[standing] = True
    batch.on_slope[standing] = slanted[falling][still]
    batch.on_oneway[standing] = False
    x, y = batch.pos[:, standing]
    row = (y * _TO_CELLS + PAD_TOP).astype(np.int64)
    column = (x * _TO_CELLS + PAD_X).astype(np.int64)
    batch.ground_material[standing] = terrain.ground[row * terrain.stride + column]
