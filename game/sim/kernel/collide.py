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

from game.core.constants import SUBPIXEL, TILE, TO_GRID
from game.core.level import Shape
from game.sim.kernel.bodies import Bodies, Columns
from game.sim.kernel.terrain import EPS, PAD_TOP, PAD_X, RISE_BASE, RISE_STEP, Terrain

MAX_STEP: Final = 12.0  # px: the longest sub-step
MAX_SPEED: Final = 4 * MAX_STEP  # px/t
STICK: Final = 6.0  # px that the ground may fall away under who walks
SLOPE_SLACK: Final = 1.0  # px that feet may be under a slope's surface beyond their own x step
MIN_BOUNCE: Final = 0.75  # px/t: slower rebounds come to rest

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]
_Bools = NDArray[np.bool_]

_TO_CELLS: Final = 1.0 / TILE

# Rows of the edges of all bodies: along x the leading edge before and after its step, head and
# feet; along y the feet (or the head of who rises) before and after their step, then left edge,
# right edge and middle. Rows that end a span of prefix sums point one cell further.
_LEAD, _AHEAD, _HEAD, _UP_TO_FEET, _FOOT, _GOAL, _LEFT, _UP_TO_RIGHT, _MIDDLE = range(9)
_PADS: Final = np.array(
    [
        [PAD_X], [PAD_X], [PAD_TOP], [PAD_TOP + 1],
        [PAD_TOP], [PAD_TOP], [PAD_X], [PAD_X + 1], [PAD_X],
    ],
    dtype=np.float64,
)  # fmt: skip
_RISE_BASE: Final = np.array(RISE_BASE)
_RISE_STEP: Final = np.array(RISE_STEP)
_FIRST_SLOPE: Final = int(Shape.SLOPE45_R)
_NONE: Final = np.empty(0, dtype=np.int64)
_OUTPUTS: Final = ("grounded", "wall", "ceiling", "on_slope", "on_oneway", "ground_material")
_KEPT: Final = (*_OUTPUTS, "drop")


class _Batch:
    """The columns of one sub-step: views of the table, or copies of the few fast rows."""

    __slots__ = (
        "bounce", "ceiling", "deck", "ground_material", "grounded", "half", "height", "impact",
        "inset", "on_oneway", "on_slope", "pos", "solid", "step_up", "stood", "vel", "wall",
        "weight",
    )  # fmt: skip

    def __init__(self, live: Columns, deck: _Ints, stood: _Bools, rows: _Ints | None) -> None:
        def of(column: NDArray[Any]) -> Any:
            return column if rows is None else column[..., rows]

        self.pos: _Floats = of(live.pos)
        self.vel: _Floats = of(live.vel)
        self.impact: _Floats = of(live.impact)
        self.half: _Floats = of(live.half)
        self.inset = self.half - EPS  # to the outermost column that it still touches
        self.height: _Floats = of(live.height)
        self.bounce: _Floats = of(live.bounce)
        self.step_up: _Floats = of(live.step_up)
        self.solid: _Bools = of(live.solid)
        self.weight: _Floats = np.abs(of(live.gravity))  # speed that it gains by itself
        self.grounded: _Bools = of(live.grounded)
        self.wall: NDArray[np.int8] = of(live.wall)
        self.ceiling: _Bools = of(live.ceiling)
        self.on_slope: _Bools = of(live.on_slope)
        self.on_oneway: _Bools = of(live.on_oneway)
        self.ground_material: NDArray[np.uint8] = of(live.ground_material)
        self.deck: _Ints = of(deck)  # offset of the floor table: with or without one-way decks
        self.stood: _Bools = of(stood)  # grounded before this tick


def move_bodies(bodies: Bodies, terrain: Terrain) -> None:
    """Advance every body that is not frozen by one tick."""
    if bodies.top == 0:
        return
    live = bodies.live()
    frozen = passing = _NONE
    if np.count_nonzero(live.flags[2:]) or np.count_nonzero(live.drop):  # few ticks have any
        frozen = live.frozen.nonzero()[0]
        passing = (live.drop | live.climbing).nonzero()[0]
    kept = _keep(live, frozen) if frozen.size else None
    fast = _integrate(live, terrain, passing)
    deck = _decks(live, terrain, passing)
    stood = live.grounded.copy()
    live.impact.fill(0.0)
    live.wall.fill(0)
    live.contact.fill(False)
    whole = _Batch(live, deck, stood, None)
    if fast:
        _advance_in_steps(live, whole, terrain)
    else:
        _advance(whole, terrain, live.vx.copy(), live.vy)
    pos = live.pos
    pos += TO_GRID
    pos -= TO_GRID
    if kept is not None:
        _give_back(live, frozen, kept)


def _keep(live: Columns, rows: _Ints) -> list[NDArray[Any]]:
    columns = [live.pos[:, rows], live.vel[:, rows]]
    live.vel[:, rows] = 0.0
    return columns + [getattr(live, name)[rows] for name in _KEPT]


def _give_back(live: Columns, rows: _Ints, kept: list[NDArray[Any]]) -> None:
    live.pos[:, rows] = kept[0]
    live.vel[:, rows] = kept[1]
    live.impact[:, rows] = 0.0
    for name, values in zip(_KEPT, kept[2:], strict=True):
        getattr(live, name)[rows] = values


def _integrate(live: Columns, terrain: Terrain, passing: _Ints) -> bool:
    """Gravity, rounding, limits. Whether anybody is too fast for one step.

    `passing` are the rows that pass one-way decks now: all climbers are among them.
    """
    vel, pos, vy = live.vel, live.pos, live.vy
    limit = np.maximum(vy, live.max_fall)
    climbers = passing[live.climbing[passing]] if passing.size else passing
    climbing = vy[climbers] if climbers.size else None
    vy += live.gravity
    if climbing is not None:
        vy[climbers] = climbing
    np.minimum(vy, limit, out=vy)
    vel += TO_GRID
    vel -= TO_GRID
    fast = bool(np.count_nonzero(np.abs(vel) > MAX_STEP))
    if fast:
        np.minimum(vel, MAX_SPEED, out=vel)
        np.maximum(vel, -MAX_SPEED, out=vel)
    np.minimum(pos, terrain.highest, out=pos)
    np.maximum(pos, terrain.lowest, out=pos)
    return fast


def _decks(live: Columns, terrain: Terrain, passing: _Ints) -> _Ints:
    """Offset of each body's floor table: one-way decks count, or they do not. Counts `drop`."""
    deck = live.oneways * terrain.floor_layer
    if passing.size:
        deck[passing] = 0
        live.drop[passing] = np.maximum(live.drop[passing] - 1, 0)
    return deck


def _advance_in_steps(live: Columns, whole: _Batch, terrain: Terrain) -> None:
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
        batch = _Batch(live, whole.deck, whole.stood, rows)
        share = scale[rows]
        _advance(batch, terrain, batch.vel[0] * share, batch.vel[1] * share)
        for name in ("pos", "vel", "impact", *_OUTPUTS):
            getattr(live, name)[..., rows] = getattr(batch, name)


def _advance(batch: _Batch, terrain: Terrain, x_step: _Floats, y_step: _Floats) -> None:
    """One sub-step. The cells of both axes are worked out at once, as if nobody met a wall; where
    somebody did, or climbed a slope, those of y are worked out again."""
    graded = _graded(batch, terrain) if terrain.has_slopes else _NONE
    rising = (y_step < 0.0).nonzero()[0]  # few: the others stand or fall
    x, y = batch.pos
    edges = np.empty((len(_PADS), x_step.size))
    np.add(x, np.copysign(batch.inset, x_step), out=edges[_LEAD])
    np.add(edges[_LEAD], x_step, out=edges[_AHEAD])
    np.subtract(y, batch.height, out=edges[_HEAD])
    if graded.size:
        skirt = _skirt(batch, terrain, x_step, graded)
    x += x_step
    _edges_of_y(batch, edges, y_step, rising)
    if graded.size:
        edges[_UP_TO_FEET, graded] = skirt
    edges *= _TO_CELLS
    edges += _PADS
    cells = edges.astype(np.int64)
    hit = _walls(batch, terrain, x_step, cells)
    if hit.size:
        hit = _step_up(batch, terrain, hit, cells, x_step)
        _stop_x(batch, hit, cells[_AHEAD][hit], x_step[hit])
        _edges_of_y(batch, edges, y_step, rising)
        edges *= _TO_CELLS
        edges += _PADS
        cells = edges.astype(np.int64)
    _advance_y(batch, terrain, (x_step, y_step), (graded, rising), cells)


def _edges_of_y(batch: _Batch, edges: _Floats, y_step: _Floats, rising: _Ints) -> None:
    x, y = batch.pos
    np.subtract(y, EPS, out=edges[_UP_TO_FEET : _FOOT + 1])
    if rising.size:
        edges[_FOOT, rising] = y[rising] - batch.height[rising]
    np.add(edges[_FOOT], y_step, out=edges[_GOAL])
    np.subtract(x, batch.inset, out=edges[_LEFT])
    np.add(x, batch.inset, out=edges[_UP_TO_RIGHT])
    edges[_MIDDLE] = x


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


def _walls(batch: _Batch, terrain: Terrain, step: _Floats, cells: _Ints) -> _Ints:
    """Rows whose leading edge has entered a column with a wall in its way."""
    column = cells[_AHEAD]
    first = column * terrain.wall_stride
    if terrain.has_slopes:  # else both layers are the same
        first += np.where(step > 0.0, 0, terrain.wall_layer)
    above, upto = terrain.wall_sums[cells[_HEAD : _UP_TO_FEET + 1] + first]
    blocked = above != upto
    blocked &= cells[_LEAD] != column
    blocked &= batch.solid
    hit: _Ints = blocked.nonzero()[0]
    return hit


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
    reach = batch.step_up[hit]
    able = (batch.stood[hit] | batch.grounded[hit]) & (reach > 0.0)
    if not able.any():
        return hit
    rows = hit[able]
    y = batch.pos[1][rows]
    kerb = cells[_UP_TO_FEET][rows] - 1
    goal = (kerb - PAD_TOP) * float(TILE)
    fits = (y - goal <= reach[able]) & (batch.vel[1][rows] >= 0.0)
    head = ((goal - batch.height[rows]) * _TO_CELLS + PAD_TOP).astype(np.int64)
    column = cells[_AHEAD][rows]
    index = column * terrain.wall_stride + np.where(step[rows] > 0.0, 0, terrain.wall_layer)
    fits &= terrain.wall_sums[index + kerb] == terrain.wall_sums[index + head]
    before = batch.pos[0][rows] - step[rows]
    half = batch.half[rows]
    c0 = ((before - half) * _TO_CELLS + PAD_X).astype(np.int64)
    c1 = ((before + half - EPS) * _TO_CELLS + PAD_X).astype(np.int64) + 1
    above = head * terrain.floor_stride
    below = cells[_HEAD][rows] * terrain.floor_stride
    area = terrain.area
    fits &= area[below + c1] - area[above + c1] == area[below + c0] - area[above + c0]
    lifted = rows[fits]
    batch.pos[1][lifted] = goal[fits]
    able[able] = fits
    return hit[~able]


def _stop_x(batch: _Batch, hit: _Ints, column: _Ints, step: _Floats) -> None:
    """Stand at the face of the wall's cell, on the side from which each came."""
    if not hit.size:
        return
    side = np.sign(step)
    edge = (column - PAD_X + (step < 0.0)) * float(TILE)
    batch.pos[0, hit] = edge - side * batch.half[hit]
    batch.wall[hit] = side
    speed = batch.vel[0, hit]
    batch.impact[0, hit] = speed
    batch.vel[0, hit] = _rebound(speed, batch.bounce[hit])


def _rebound(speed: _Floats, bounce: _Floats) -> _Floats:
    if not np.count_nonzero(bounce):
        return np.zeros(speed.size)
    back = np.rint(speed * bounce * -SUBPIXEL) * (1.0 / SUBPIXEL)
    return np.where(np.abs(back) >= MIN_BOUNCE, back, 0.0)


# --- y --------------------------------------------------------------------------------------


def _advance_y(
    batch: _Batch,
    terrain: Terrain,
    steps: tuple[_Floats, _Floats],
    some: tuple[_Ints, _Ints],
    cells: _Ints,
) -> None:
    """`some` are the rows on graded ground and those that rise."""
    graded, rising = some
    row = cells[_GOAL]
    floor = row * terrain.floor_stride
    first = floor + batch.deck
    if rising.size:
        first[rising] = floor[rising] + 2 * terrain.floor_layer
    before, upto = terrain.floor_sums[cells[_LEFT : _UP_TO_RIGHT + 1] + first]
    blocked = before != upto
    blocked &= cells[_FOOT] != row
    carried = _surfaces(batch, terrain, blocked, graded, steps) if graded.size else None
    blocked &= batch.solid
    batch.pos[1] += steps[1]
    if rising.size:
        ceiling = rising[blocked[rising]]
        blocked[rising] = False
        _touch_ceiling(batch, ceiling, row)
    _touch_floor(batch, terrain, blocked, cells, floor)
    if carried is not None:
        _stand(batch, terrain, *carried)


def _touch_ceiling(batch: _Batch, hit: _Ints, rows: _Ints) -> None:
    if not hit.size:
        return
    batch.pos[1][hit] = (rows[hit] - (PAD_TOP - 1)) * float(TILE) + batch.height[hit]
    _take_speed(batch, hit)
    batch.ceiling[hit] = True


def _touch_floor(
    batch: _Batch, terrain: Terrain, floor: _Bools, cells: _Ints, first: _Ints
) -> None:
    """All feet on flat floors at once: most bodies rest there, so masks beat index lists."""
    row = cells[_GOAL]
    np.copyto(batch.pos[1], (row - PAD_TOP) * float(TILE), where=floor)
    ground = terrain.ground[row * terrain.stride + cells[_MIDDLE]]
    np.copyto(batch.ground_material, ground, where=floor)
    vy = batch.vel[1]
    impacts = (floor & (vy > batch.weight)).nonzero()[0]
    if impacts.size:
        bouncing = impacts[~_take_speed(batch, impacts)]
        floor[bouncing] = False
    np.copyto(vy, 0.0, where=floor)
    np.logical_or(batch.grounded, floor, out=batch.grounded)
    if terrain.has_oneways:
        before, upto = terrain.floor_sums[cells[_LEFT : _UP_TO_RIGHT + 1] + first]
        np.copyto(batch.on_oneway, before == upto, where=floor)


def _take_speed(batch: _Batch, hit: _Ints) -> _Bools:
    """Impact along y: more than mere weight is told, and bounce gives some back. Who rests."""
    speed = batch.vel[1][hit]
    hard = np.abs(speed) > batch.weight[hit]
    impact = batch.impact[1]
    impact[hit] = np.where(hard, speed, impact[hit])
    back = _rebound(speed, batch.bounce[hit] * hard)
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
