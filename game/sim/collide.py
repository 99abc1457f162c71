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

from typing import Final

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
_PADS_Y: Final = np.array([[PAD_TOP], [PAD_TOP], [PAD_X], [PAD_X]], dtype=np.float64)
_RISE_BASE: Final = np.array(RISE_BASE)
_RISE_STEP: Final = np.array(RISE_STEP)
_FIRST_SLOPE: Final = int(Shape.SLOPE45_R)
_NONE: Final = np.empty(0, dtype=np.int64)
_OUTPUTS: Final = ("grounded", "wall", "ceiling", "on_slope")
_KEPT: Final = (*_OUTPUTS, "ground_material", "on_oneway", "drop")


class _Batch:
    """The columns of one sub-step: views of the table, or copies of the few fast rows."""

    __slots__ = (
        "bounce",
        "ceiling",
        "deck",
        "grounded",
        "half",
        "height",
        "impact",
        "on_slope",
        "pos",
        "scale",
        "solid",
        "step_up",
        "stood",
        "vel",
        "wall",
    )

    def __init__(
        self, bodies: Bodies, rows: slice | _Ints, deck: _Ints, stood: _Bools, scale: _Floats
    ) -> None:
        self.pos: _Floats = bodies.pos[:, rows]
        self.vel: _Floats = bodies.vel[:, rows]
        self.impact: _Floats = bodies.impact[:, rows]
        self.half: _Floats = bodies.half[rows]
        self.height: _Floats = bodies.height[rows]
        self.bounce: _Floats = bodies.bounce[rows]
        self.step_up: _Floats = bodies.step_up[rows]
        self.solid: _Bools = bodies.solid[rows]
        self.grounded: _Bools = bodies.grounded[rows]
        self.wall: NDArray[np.int8] = bodies.wall[rows]
        self.ceiling: _Bools = bodies.ceiling[rows]
        self.on_slope: _Bools = bodies.on_slope[rows]
        self.deck = deck[rows]  # offset of the floor table: with or without one-way decks
        self.stood = stood[rows]  # grounded before this tick
        self.scale = scale[rows]  # 1 / number of sub-steps


def move_bodies(bodies: Bodies, terrain: Terrain) -> None:
    """Advance every body that is not frozen by one tick."""
    top = bodies.top
    if top == 0:
        return
    frozen = np.flatnonzero(bodies.frozen[:top])
    kept = _keep(bodies, frozen) if frozen.size else None
    vel = bodies.vel[:, :top]
    _integrate(bodies, terrain, top)
    fastest = np.maximum(np.abs(vel[0]), np.abs(vel[1]))
    steps = np.ones(top)
    if fastest.max() > MAX_STEP:
        steps += fastest > MAX_STEP
        steps += 2.0 * (fastest > 2 * MAX_STEP)
    scale = 1.0 / steps
    passing = (bodies.drop[:top] > 0) | bodies.climbing[:top] | ~bodies.oneways[:top]
    deck = np.where(passing, 0, terrain.floor_layer)
    stood = bodies.grounded[:top].copy()
    bodies.drop[:top] -= bodies.drop[:top] > 0
    bodies.impact[:, :top] = 0.0
    for name in _OUTPUTS:
        getattr(bodies, name)[:top] = 0
    _advance(_Batch(bodies, slice(0, top), deck, stood, scale), terrain)
    if fastest.max() > MAX_STEP:
        _advance_fast(bodies, terrain, steps, (deck, stood, scale))
    if kept is not None:
        _give_back(bodies, frozen, kept)
    _finish(bodies, terrain, top)


def _keep(bodies: Bodies, rows: _Ints) -> list[NDArray[np.generic]]:
    columns = [bodies.pos[:, rows], bodies.vel[:, rows]]
    bodies.vel[:, rows] = 0.0
    return columns + [getattr(bodies, name)[rows] for name in _KEPT]


def _give_back(bodies: Bodies, rows: _Ints, kept: list[NDArray[np.generic]]) -> None:
    bodies.pos[:, rows] = kept[0]
    bodies.vel[:, rows] = kept[1]
    bodies.impact[:, rows] = 0.0
    for name, values in zip(_KEPT, kept[2:], strict=True):
        getattr(bodies, name)[rows] = values


def _integrate(bodies: Bodies, terrain: Terrain, top: int) -> None:
    vel = bodies.vel[:, :top]
    vy = vel[1]
    pull = np.where(bodies.climbing[:top], 0.0, bodies.gravity[:top])
    np.minimum(vy + pull, np.maximum(vy, bodies.max_fall[:top]), out=vy)
    np.multiply(vel, SUBPIXEL, out=vel)
    np.rint(vel, out=vel)
    np.multiply(vel, 1.0 / SUBPIXEL, out=vel)
    np.minimum(vel, MAX_SPEED, out=vel)
    np.maximum(vel, -MAX_SPEED, out=vel)
    x, y = bodies.pos[:, :top]
    np.minimum(x, terrain.max_x, out=x)
    np.maximum(x, terrain.min_x, out=x)
    np.minimum(y, terrain.max_y, out=y)
    np.maximum(y, terrain.min_y, out=y)


def _advance_fast(
    bodies: Bodies, terrain: Terrain, steps: _Floats, state: tuple[_Ints, _Bools, _Floats]
) -> None:
    """The second to fourth sub-steps of the few bodies that need them."""
    for done in (1, 2, 3):
        rows = np.flatnonzero(steps > done)
        if not rows.size:
            return
        batch = _Batch(bodies, rows, *state)
        _advance(batch, terrain)
        bodies.pos[:, rows] = batch.pos
        bodies.vel[:, rows] = batch.vel
        bodies.impact[:, rows] = batch.impact
        for name in _OUTPUTS:
            getattr(bodies, name)[rows] = getattr(batch, name)


def _advance(batch: _Batch, terrain: Terrain) -> None:
    graded = _graded(batch, terrain) if terrain.has_slopes else _NONE
    step = batch.vel[0] * batch.scale
    _advance_x(batch, terrain, step, graded)
    _advance_y(batch, terrain, step, graded)


def _graded(batch: _Batch, terrain: Terrain) -> _Ints:
    """Rows of solid bodies with a slope within a step of their feet."""
    x, y = batch.pos
    feet = ((y - EPS) * _TO_CELLS + PAD_TOP).astype(np.int64)
    cells = feet * terrain.stride + (x * _TO_CELLS + PAD_X).astype(np.int64)
    rows = np.flatnonzero(terrain.near_slope[cells] & batch.solid)
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
    return rows[count > 0]


# --- x --------------------------------------------------------------------------------------


def _advance_x(batch: _Batch, terrain: Terrain, step: _Floats, graded: _Ints) -> None:
    x, y = batch.pos
    rightward = step > 0.0
    edges = np.empty((4, step.size))
    np.add(x, np.where(rightward, batch.half - EPS, -batch.half), out=edges[0])
    np.add(edges[0], step, out=edges[1])
    np.subtract(y, batch.height, out=edges[2])
    np.subtract(y, EPS, out=edges[3])
    if graded.size:
        edges[3, graded] = _skirt(batch, terrain, step, graded)
    edges *= _TO_CELLS
    edges += _PADS_X
    cells = edges.astype(np.int64)
    index = cells[1] * terrain.wall_stride
    index += np.where(rightward, 0, terrain.wall_layer)
    sums = terrain.wall_sums
    blocked = sums[index + cells[3] + 1] != sums[index + cells[2]]
    blocked &= cells[0] != cells[1]
    blocked &= batch.solid
    x += step
    hit = np.flatnonzero(blocked)
    if hit.size:
        hit = _step_up(batch, terrain, hit, cells, step)
    if hit.size:
        _stop_x(batch, hit, cells[1][hit] - PAD_X, rightward[hit])


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
    able = (batch.stood[hit] | batch.grounded[hit]) & (batch.step_up[hit] > 0.0)
    if not able.any():
        return hit
    rows = hit[able]
    y = batch.pos[1][rows]
    kerb = cells[3][rows]
    goal = (kerb - PAD_TOP) * float(TILE)
    fits = (y - goal <= batch.step_up[rows]) & (batch.vel[1][rows] >= 0.0)
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


def _stop_x(batch: _Batch, hit: _Ints, column: _Ints, rightward: _Bools) -> None:
    half = batch.half[hit]
    edge = (column + ~rightward) * float(TILE)
    batch.pos[0][hit] = np.where(rightward, edge - half, edge + half)
    batch.wall[hit] = np.where(rightward, 1, -1)
    speed = batch.vel[0][hit]
    batch.impact[0][hit] = speed
    batch.vel[0][hit] = _rebound(speed, batch.bounce[hit])


def _rebound(speed: _Floats, bounce: _Floats) -> _Floats:
    back = np.rint(speed * bounce * -SUBPIXEL) * (1.0 / SUBPIXEL)
    return np.where(np.abs(back) >= MIN_BOUNCE, back, 0.0)


# --- y --------------------------------------------------------------------------------------


def _advance_y(batch: _Batch, terrain: Terrain, x_step: _Floats, graded: _Ints) -> None:
    x, y = batch.pos
    step = batch.vel[1] * batch.scale
    downward = step >= 0.0
    edges = np.empty((4, step.size))
    np.add(y, np.where(downward, -EPS, -batch.height), out=edges[0])
    np.add(edges[0], step, out=edges[1])
    np.subtract(x, batch.half, out=edges[2])
    np.add(x, batch.half - EPS, out=edges[3])
    edges *= _TO_CELLS
    edges += _PADS_Y
    cells = edges.astype(np.int64)
    index = cells[1] * terrain.floor_stride
    index += np.where(downward, batch.deck, 2 * terrain.floor_layer)
    sums = terrain.floor_sums
    blocked = sums[index + cells[3] + 1] != sums[index + cells[2]]
    blocked &= cells[0] != cells[1]
    blocked &= batch.solid
    carried = None
    if graded.size:
        carried = _surfaces(batch, terrain, blocked, graded, (x_step, step))
    y += step
    hit = np.flatnonzero(blocked)
    if hit.size:
        _stop_y(batch, hit, cells[1][hit] - PAD_TOP, downward[hit])
    if carried is not None:
        _stand(batch, *carried)


def _stop_y(batch: _Batch, hit: _Ints, row: _Ints, downward: _Bools) -> None:
    edge = (row + ~downward) * float(TILE)
    batch.pos[1][hit] = np.where(downward, edge, edge + batch.height[hit])
    speed = batch.vel[1][hit]
    back = _rebound(speed, batch.bounce[hit])
    batch.impact[1][hit] = speed
    batch.vel[1][hit] = back
    batch.grounded[hit] |= downward & (back == 0.0)
    batch.ceiling[hit] |= ~downward


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


def _stand(batch: _Batch, rows: _Ints, surface: _Floats, falling: _Bools, slanted: _Bools) -> None:
    batch.pos[1][rows] = surface
    standing = rows[falling]
    speed = batch.vel[1][standing]
    back = _rebound(speed, batch.bounce[standing])
    batch.impact[1][standing] = speed
    batch.vel[1][standing] = back
    still = back == 0.0
    batch.grounded[standing[still]] = True
    batch.on_slope[standing[still]] = slanted[falling][still]


# --- end of the tick ------------------------------------------------------------------------


def _finish(bodies: Bodies, terrain: Terrain, top: int) -> None:
    pos = bodies.pos[:, :top]
    np.multiply(pos, SUBPIXEL, out=pos)
    np.rint(pos, out=pos)
    np.multiply(pos, 1.0 / SUBPIXEL, out=pos)
    rows = np.flatnonzero(bodies.grounded[:top] & ~bodies.frozen[:top])
    bodies.on_oneway[:top] &= bodies.frozen[:top]
    impact = bodies.impact[1, :top]
    impact *= np.abs(impact) > np.abs(bodies.gravity[:top])  # mere weight is no impact
    if not rows.size:
        return
    x, y = bodies.pos[:, rows]
    half = bodies.half[rows]
    row = (y * _TO_CELLS + PAD_TOP).astype(np.int64)
    ends = np.stack((x, x - half, x + half - EPS)) * _TO_CELLS
    middle, c0, c1 = (ends + PAD_X).astype(np.int64)
    bodies.ground_material[rows] = terrain.ground[row * terrain.stride + middle]
    index = row * terrain.floor_stride
    bare = terrain.floor_sums[index + c1 + 1] == terrain.floor_sums[index + c0]
    bodies.on_oneway[rows] = bare & ~bodies.on_slope[rows]
