"""Moves all bodies through the terrain, one tick, in some ninety NumPy calls.

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
_Ints = NDArray[Any]  # numbers of rows or cells
_Bools = NDArray[np.bool_]

_TO_CELLS: Final = 1.0 / TILE
_MARGIN_X: Final = float(PAD_X * TILE)  # px from the tables' first cell to the map's
_MARGIN_Y: Final = float(PAD_TOP * TILE)
_TO_FEET: Final = _MARGIN_Y - EPS  # feet touch the row above the edge on which they stand

# Edges of a body: the one that leads along x and the one that leads along y (feet, or the head of
# who rises) before the step, the same after it, then head and feet.
_LEAD, _FOOT, _AHEAD, _GOAL, _HEAD, _FEET = range(6)

_RISE_BASE: Final = np.array(RISE_BASE)
_RISE_STEP: Final = np.array(RISE_STEP)
_FIRST_SLOPE: Final = int(Shape.SLOPE45_R)
_NONE: Final = np.empty(0, dtype=np.intp)
_NO_PX: Final = np.empty(0)
_OUTPUTS: Final = ("grounded", "wall", "ceiling", "on_slope", "on_oneway", "ground_material")
_KEPT: Final = (*_OUTPUTS, "drop")


class _Batch:
    """The columns of one sub-step (views of the table, or copies of the few fast rows) and room
    for what is worked out of them: to fill arrays that are there costs less than to make them."""

    def __init__(self, live: Columns, rows: _Ints | None) -> None:
        def of(column: NDArray[Any]) -> Any:
            return column if rows is None else column[..., rows]

        self.pos: _Floats = of(live.pos)
        self.vel: _Floats = of(live.vel)
        self.impact: _Floats = of(live.impact)
        self.half: _Floats = of(live.half)
        self.height: _Floats = of(live.height)
        self.gravity: _Floats = of(live.gravity)
        self.bounce: _Floats = of(live.bounce)
        self.step_up: _Floats = of(live.step_up)
        self.solid: _Bools = of(live.solid)
        self.grounded: _Bools = of(live.grounded)
        self.wall: NDArray[np.int8] = of(live.wall)
        self.ceiling: _Bools = of(live.ceiling)
        self.on_slope: _Bools = of(live.on_slope)
        self.on_oneway: _Bools = of(live.on_oneway)
        self.ground_material: NDArray[np.uint8] = of(live.ground_material)
        self.x, self.y = self.pos
        self.vx, self.vy = self.vel
        self.undecked = _NONE  # rows that no one-way deck carries now
        count = self.x.size
        self.stood = np.empty(count, np.bool_)  # grounded before this sub-step
        self.inset = np.empty(count)  # half of the width, to the outermost point that it touches
        self.edges = np.empty((6, count))  # px from the corner of the tables; see _LEAD
        self.cells = np.empty((6, count), np.int32)  # their columns or rows
        self.entered = np.empty((2, count), np.bool_)  # the leading edge a column, the feet a row
        self.span = np.empty((3, count))  # left edge, middle and right edge after the step along x
        self.under = np.empty((3, count), np.int32)  # their columns
        self.first = np.empty(count, np.int32)  # first cell of the row that the feet enter
        self.index = np.empty(count, np.int32)  # of one cell
        self.wall_row = np.empty(count, np.uint16)  # of the next wall
        self.floors = np.empty((count, 2), np.uint16)  # columns of the next two kinds of floor
        self.blocked = np.empty(count, np.bool_)  # by a wall, then by a floor
        self.scratch = np.empty(count)


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
    batch = live.work if isinstance(live.work, _Batch) else _Batch(live, None)
    live.work = batch
    fast = _integrate(live, terrain, passing)
    batch.undecked = _undecked(live, passing)
    np.copyto(batch.stood, live.grounded)
    live.impact.fill(0.0)
    live.wall.fill(0)
    live.contact.fill(False)
    if fast:
        _advance_in_steps(live, batch, terrain)
    else:
        _advance(batch, terrain, live.vel)
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


def _undecked(live: Columns, passing: _Ints) -> _Ints:
    """Rows for which one-way decks are no floors in this tick. Counts `drop`."""
    if passing.size:
        live.drop[passing] = np.maximum(live.drop[passing] - 1, 0)
    if np.count_nonzero(live.oneways) == live.oneways.size:
        return passing
    bare = ~live.oneways
    bare[passing] = True
    return bare.nonzero()[0]


def _advance_in_steps(live: Columns, whole: _Batch, terrain: Terrain) -> None:
    """Fast bodies go in 2 or 4 sub-steps: all bodies the first, then only those that need more."""
    fastest = np.abs(whole.vel).max(axis=0)
    steps = np.ones(fastest.size)
    steps += fastest > MAX_STEP
    steps += 2.0 * (fastest > 2 * MAX_STEP)
    scale = 1.0 / steps
    undecked = np.zeros(fastest.size, np.bool_)
    undecked[whole.undecked] = True
    _advance(whole, terrain, whole.vel * scale)
    for done in (1, 2, 3):
        rows = np.flatnonzero(steps > done)
        if not rows.size:
            return
        batch = _Batch(live, rows)
        np.logical_or(whole.stood[rows], batch.grounded, out=batch.stood)
        batch.undecked = undecked[rows].nonzero()[0]
        _advance(batch, terrain, batch.vel * scale[rows])
        for name in ("pos", "vel", "impact", *_OUTPUTS):
            getattr(live, name)[..., rows] = getattr(batch, name)


def _advance(batch: _Batch, terrain: Terrain, step: _Floats) -> None:
    """One sub-step. The cells of both axes are worked out at once, as if nobody met a wall."""
    rising = (step[1] < 0.0).nonzero()[0]  # few: the others stand or fall
    _enter_cells(batch, step, rising)
    graded, slack = _NONE, _NO_PX
    if terrain.has_slopes:
        graded = _graded(batch, terrain)
        slack = np.abs(step[0, graded]) + SLOPE_SLACK
    if graded.size:
        _lift_skirts(batch, terrain, step[0], graded, slack)
    hit = _walled(batch, terrain, step[0])
    if hit.size:
        hit = _step_up(batch, terrain, hit, step)
    x, y = batch.x, batch.y
    x += step[0]
    if hit.size:
        _stop_x(batch, hit)
    _find_floors(batch, terrain, step[1], rising)
    carried = _surfaces(batch, terrain, step[1], graded, slack) if graded.size else None
    y += step[1]
    if rising.size:
        ceiling = rising[batch.blocked[rising]]
        batch.blocked[rising] = False
        _touch_ceiling(batch, terrain, ceiling)
    _touch_floor(batch, terrain)
    if carried is not None:
        _stand(batch, terrain, *carried)


def _enter_cells(batch: _Batch, step: _Floats, rising: _Ints) -> None:
    """Cells of the edges, and whose edges enter new ones."""
    edges, cells, entered = batch.edges, batch.cells, batch.entered
    lead, foot, head, feet = edges[_LEAD], edges[_FOOT], edges[_HEAD], edges[_FEET]
    np.subtract(batch.half, EPS, out=batch.inset)
    np.copysign(batch.inset, step[0], out=lead)
    lead += batch.x
    lead += _MARGIN_X
    np.subtract(batch.y, batch.height, out=head)
    head += _MARGIN_Y
    np.add(batch.y, _TO_FEET, out=feet)
    foot[:] = feet
    if rising.size:
        foot[rising] = head[rising]
    np.add(edges[_LEAD:_AHEAD], step, out=edges[_AHEAD:_HEAD])
    edges *= _TO_CELLS
    cells[:] = edges  # all are positive, so that cutting off is rounding down
    np.not_equal(cells[_LEAD:_AHEAD], cells[_AHEAD:_HEAD], out=entered)
    entered &= batch.solid


def _graded(batch: _Batch, terrain: Terrain) -> _Ints:
    """Rows of solid bodies with a slope within a step of their feet."""
    x, feet = batch.x, batch.cells[_FEET]
    cells = (x * _TO_CELLS + PAD_X).astype(np.int32)
    cells += feet * terrain.stride
    near = terrain.near_slope.take(cells, mode="clip")
    near &= batch.solid
    rows: _Ints = near.nonzero()[0]
    if not rows.size:
        return rows
    x, feet = x[rows], feet[rows]
    reach = batch.half[rows] + MAX_STEP
    c0 = ((x - reach) * _TO_CELLS + PAD_X).astype(np.int64)
    c1 = ((x + reach) * _TO_CELLS + PAD_X).astype(np.int64) + 1
    above = (feet - 1) * terrain.area_stride
    below = (feet + 2) * terrain.area_stride
    area = terrain.slope_area
    count = area[below + c1] - area[above + c1] - area[below + c0] + area[above + c0]
    graded: _Ints = rows[count > 0]
    return graded


# --- x --------------------------------------------------------------------------------------


def _lift_skirts(
    batch: _Batch, terrain: Terrain, step: _Floats, graded: _Ints, slack: _Floats
) -> None:
    """Bodies on graded ground see walls only above a lifted hem: as if they already stood on the
    surface where this step leads, less what the ground may rise under their leading edge."""
    entering = batch.entered[0, graded]
    rows = graded[entering]
    if not rows.size:
        return
    x, y = batch.pos[:, rows]
    _, _, _, surface = _carry(terrain, x + step[rows], y, y - slack[entering], y)
    hem = surface - np.minimum(batch.half[rows], batch.height[rows])
    batch.cells[_FEET, rows] = (hem + _TO_FEET) * _TO_CELLS


def _walled(batch: _Batch, terrain: Terrain, step: _Floats) -> _Ints:
    """Rows whose leading edge has entered a column with a wall in its way."""
    cells, index, blocked = batch.cells, batch.index, batch.blocked
    np.multiply(cells[_AHEAD], terrain.wall_stride, out=index)
    index += cells[_HEAD]
    if terrain.has_slopes:  # else both layers are the same
        index[step < 0.0] += terrain.wall_layer
    terrain.next_wall.take(index, out=batch.wall_row, mode="clip")
    np.less_equal(batch.wall_row, cells[_FEET], out=blocked)
    blocked &= batch.entered[0]
    return blocked.nonzero()[0]


def _step_up(batch: _Batch, terrain: Terrain, hit: _Ints, step: _Floats) -> _Ints:
    """Lift walkers onto kerbs; returns the hits that remain."""
    able = batch.stood[hit]
    able &= batch.step_up[hit] > 0.0
    if not np.count_nonzero(able):
        return hit
    able &= batch.vy[hit] >= 0.0
    rows = hit[able]
    x, y = batch.pos[:, rows]
    kerb = batch.cells[_FEET, rows]
    goal = terrain.row_tops[kerb]
    fits = y - goal <= batch.step_up[rows]
    head = ((goal - batch.height[rows]) * _TO_CELLS + PAD_TOP).astype(np.int64)
    old_head = batch.cells[_HEAD, rows]
    fits &= terrain.next_wall[batch.index[rows] - old_head + head] >= kerb
    half = batch.half[rows]
    c0 = ((x - half) * _TO_CELLS + PAD_X).astype(np.int64)
    c1 = ((x + half - EPS) * _TO_CELLS + PAD_X).astype(np.int64) + 1
    above = head * terrain.area_stride
    below = old_head * terrain.area_stride
    area = terrain.area
    fits &= area[below + c1] - area[above + c1] == area[below + c0] - area[above + c0]
    _lift(batch, rows[fits], goal[fits], step[1])
    able[able] = fits
    return hit[~able]


def _lift(batch: _Batch, rows: _Ints, goal: _Floats, step: _Floats) -> None:
    """Onto the kerb, from where they go on along y."""
    batch.y[rows] = goal
    foot = goal + _TO_FEET
    cells = batch.cells
    cells[_FOOT, rows] = foot * _TO_CELLS
    cells[_GOAL, rows] = (foot + step[rows]) * _TO_CELLS
    batch.entered[1, rows] = cells[_FOOT, rows] != cells[_GOAL, rows]


def _stop_x(batch: _Batch, hit: _Ints) -> None:
    """Stand at the face of the wall's cell, on the side from which each came."""
    speed = batch.vx[hit]
    side = np.sign(speed)
    edge = (batch.cells[_AHEAD][hit] + (speed < 0.0)) * float(TILE) - _MARGIN_X
    batch.x[hit] = edge - side * batch.half[hit]
    batch.wall[hit] = side
    batch.impact[0][hit] = speed
    batch.vx[hit] = _rebound(speed, batch.bounce[hit])


def _rebound(speed: _Floats, bounce: _Floats) -> _Floats:
    if not np.count_nonzero(bounce):
        return np.zeros(speed.size)
    back = np.rint(speed * bounce * -SUBPIXEL) * (1.0 / SUBPIXEL)
    return np.where(np.abs(back) >= MIN_BOUNCE, back, 0.0)


# --- y --------------------------------------------------------------------------------------


def _find_floors(batch: _Batch, terrain: Terrain, step: _Floats, rising: _Ints) -> None:
    """Whose feet enter a row with a floor under them; whose heads one with a ceiling."""
    span, under, index = batch.span, batch.under, batch.index
    left, middle, right = span
    np.add(batch.x, _MARGIN_X, out=middle)
    np.subtract(middle, batch.inset, out=left)
    np.add(middle, batch.inset, out=right)
    span *= _TO_CELLS
    under[:] = span
    np.multiply(batch.cells[_GOAL], terrain.stride, out=batch.first)
    np.add(batch.first, under[0], out=index)
    if rising.size:
        index[rising] += terrain.ceilings
    terrain.next_floor.take(index, axis=0, out=batch.floors, mode="clip")
    np.less_equal(batch.floors[:, 0], under[2], out=batch.blocked)
    if batch.undecked.size:
        rows = batch.undecked[step[batch.undecked] >= 0.0]
        batch.blocked[rows] = batch.floors[rows, 1] <= under[2, rows]
    batch.blocked &= batch.entered[1]


def _touch_ceiling(batch: _Batch, terrain: Terrain, hit: _Ints) -> None:
    if not hit.size:
        return
    batch.y[hit] = terrain.row_tops[batch.cells[_GOAL, hit] + 1] + batch.height[hit]
    _take_speed(batch, hit)
    batch.ceiling[hit] = True


def _touch_floor(batch: _Batch, terrain: Terrain) -> None:
    """All feet on flat floors at once: most bodies rest there, so masks beat index lists."""
    floor, first, under, index = batch.blocked, batch.first, batch.under, batch.index
    terrain.row_tops.take(batch.cells[_GOAL], out=batch.scratch, mode="clip")
    np.putmask(batch.y, floor, batch.scratch)
    np.add(first, under[1], out=index)
    np.putmask(batch.ground_material, floor, terrain.ground.take(index, mode="clip"))
    weight = np.abs(batch.gravity, out=batch.scratch)
    hard = batch.vy > weight
    hard &= floor
    impacts = hard.nonzero()[0]
    if impacts.size:
        bouncing = impacts[~_take_speed(batch, impacts)]
        floor[bouncing] = False
    np.putmask(batch.vy, floor, 0.0)
    np.logical_or(batch.grounded, floor, out=batch.grounded)
    if terrain.has_oneways:
        np.putmask(batch.on_oneway, floor, batch.floors[:, 1] > under[2])


def _take_speed(batch: _Batch, hit: _Ints) -> _Bools:
    """Impact along y: more than mere weight is told, and bounce gives some back. Who rests."""
    speed = batch.vy[hit]
    hard = np.abs(speed) > np.abs(batch.gravity[hit])  # more than it gains by itself
    impact = batch.impact[1]
    impact[hit] = np.where(hard, speed, impact[hit])
    back = _rebound(speed, batch.bounce[hit] * hard)
    batch.vy[hit] = back
    still: _Bools = back == 0.0
    return still


def _surfaces(
    batch: _Batch,
    terrain: Terrain,
    step: _Floats,
    rows: _Ints,
    slack: _Floats,
) -> tuple[_Ints, _Floats, _Bools, _Bools] | None:
    """Rows whose middle is carried by a surface, its y, whether they stand on it (or were only
    pushed out of it) and whether it slopes. Flat hits of who is over a slope are taken back."""
    x, y = batch.pos[:, rows]
    step = step[rows]
    goal = y + step
    falling = step >= 0.0
    sticks = falling & batch.stood[rows]
    reach = np.where(sticks, np.maximum(goal, y + STICK), goal)
    carried, over, slanted, surface = _carry(terrain, x, y, y - slack, reach)
    batch.blocked[rows[over & falling]] = False
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
    batch.y[rows] = surface
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
