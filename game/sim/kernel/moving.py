"""Moves all bodies one tick: a handful one by one in plain Python, a crowd in `collide`'s batch.

Most ticks of most rooms move a few people and things while everybody else stands: NumPy would
spend more on its calls than on the work. Who was not touched since a tick that changed nothing of
him stays as he is. The rules are those of `collide`, and both ways give the same bits. What is
rare (slopes, kerbs, sub-steps, bounces) only the batch knows: it then takes the whole tick.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from game.core.constants import TILE, TO_GRID
from game.sim.kernel import collide
from game.sim.kernel.bodies import Bodies, Columns
from game.sim.kernel.collide import MAX_STEP
from game.sim.kernel.terrain import EPS, PAD_TOP, PAD_X, Terrain

MOST_ROWS: Final = 64  # above this even to look who moves costs more than it saves
MOST_MOVING: Final = 20  # bodies up to which one by one is quicker

_TO_CELLS: Final = 1.0 / TILE
_Row = tuple[float, ...]  # of one body: all that its next tick follows from; see _rows
_made: Final = tuple.__new__  # three times as quick as a NamedTuple's own constructor
_FROZEN: Final = 14  # place in a row


class _Moved(NamedTuple):
    """One body after its tick; the first six stand in the order of _rows."""

    x: float
    y: float
    vx: float
    vy: float
    grounded: bool
    drop: int
    wall: int
    ceiling: bool
    on_oneway: bool
    material: int  # -1: it stands on nothing new
    impact_vx: float
    impact_vy: float


_CHANGES: Final = 6  # columns at the head of a row that a tick changes: x .. drop


def move_bodies(bodies: Bodies, terrain: Terrain) -> None:
    """Advance every body that is not frozen by one tick."""
    if bodies.top > MOST_ROWS:
        collide.move_bodies(bodies, terrain)
        return
    rows = _rows(bodies.live())
    if bodies.still_in != terrain.version:
        bodies.still, bodies.still_in = [None] * bodies.top, terrain.version
    still = bodies.still
    moving = [index for index, row in enumerate(rows) if row != still[index]]
    moved = _step_all([rows[index] for index in moving], terrain)
    if moved is None:
        collide.move_bodies(bodies, terrain)
        after = _rows(bodies.live())
        bodies.still = [row if row == now else None for row, now in zip(rows, after, strict=True)]
        return
    live = bodies.live()
    for index, now in zip(moving, moved, strict=True):
        row = rows[index]
        still[index] = row if now is None or now[:_CHANGES] == row[:_CHANGES] else None
        _put_back(live, index, now)


def _rows(live: Columns) -> list[_Row]:
    """Every body as plain numbers."""
    moved = (*live.pos.tolist(), *live.vel.tolist(), live.grounded.tolist(), live.drop.tolist())
    return list(zip(*moved, *live.build.tolist(), *live.flags.tolist(), strict=True))


def _put_back(live: Columns, index: int, now: _Moved | None) -> None:
    if now is None:  # frozen: it keeps all but what it struck
        live.impact_vx[index] = live.impact_vy[index] = 0.0
        return
    live.x[index], live.y[index], live.vx[index], live.vy[index] = now[:4]
    live.grounded[index] = now.grounded
    live.drop[index] = now.drop
    live.wall[index] = now.wall
    live.ceiling[index] = now.ceiling
    live.on_oneway[index] = now.on_oneway
    live.on_slope[index] = False
    live.impact_vx[index], live.impact_vy[index] = now.impact_vx, now.impact_vy
    if now.material >= 0:
        live.ground_material[index] = now.material


def _step_all(rows: list[_Row], terrain: Terrain) -> list[_Moved | None] | None:
    """Each body after its tick, None for a frozen one; None when somebody needs the batch."""
    if len(rows) > MOST_MOVING:
        return None
    moved: list[_Moved | None] = []
    for row in rows:
        if row[_FROZEN]:
            moved.append(None)
            continue
        now = _step(row, terrain)
        if now is None:
            return None
        moved.append(now)
    return moved


def _step(row: _Row, terrain: Terrain) -> _Moved | None:
    """One body, one tick; None where the batch knows more."""
    (
        x, y, vx, vy, stood, drop, half, height, gravity, max_fall,
        bounce, step_up, solid, oneways, _frozen, climbing,
    ) = row  # fmt: skip
    if not climbing:
        vy = min(vy + gravity, max(vy, max_fall))
    vx, vy = vx + TO_GRID - TO_GRID, vy + TO_GRID - TO_GRID
    x = min(max(x, terrain.min_x), terrain.max_x)
    y = min(max(y, terrain.min_y), terrain.max_y)
    if not (-MAX_STEP <= vx <= MAX_STEP and -MAX_STEP <= vy <= MAX_STEP):
        return None
    if terrain.has_slopes and solid and _on_grade(terrain, x, y, half):
        return None
    inset = half - EPS  # to the outermost column that it still touches
    wall, impact_vx, impact_vy = 0, 0.0, 0.0
    lead = x + (inset if vx > 0.0 else -inset)
    column = int((lead + vx) * _TO_CELLS + PAD_X)
    x += vx
    if solid and column != int(lead * _TO_CELLS + PAD_X):
        if _walled(terrain, vx, column, y - height, y - EPS):
            low = stood and vy >= 0.0 and (y - EPS) % TILE + EPS <= step_up
            if bounce or low:  # a wall as low as this may be a kerb
                return None
            wall, impact_vx, vx = (1, vx, 0.0) if vx > 0.0 else (-1, vx, 0.0)
            x = (column - PAD_X + (wall < 0)) * float(TILE) - wall * half
    edge = y - (height if vy < 0.0 else EPS)
    level = int((edge + vy) * _TO_CELLS + PAD_TOP)
    y += vy
    grounded, ceiling, on_oneway, material = False, False, False, -1
    if solid and level != int(edge * _TO_CELLS + PAD_TOP):
        span = int((x - inset) * _TO_CELLS + PAD_X), int((x + inset) * _TO_CELLS + PAD_X)
        first = level * terrain.stride
        passing = bool(drop or climbing or not oneways)
        if _covered(terrain, first + terrain.ceilings if vy < 0.0 else first, span, passing):
            if bounce:
                return None
            if vy < 0.0:
                y, ceiling = (level - (PAD_TOP - 1)) * float(TILE) + height, True
            else:
                y, grounded = (level - PAD_TOP) * float(TILE), True
                on_oneway = not _covered(terrain, first, span, True)
                material = terrain.ground_view[first + int(x * _TO_CELLS + PAD_X)]
            impact_vy, vy = vy if abs(vy) > abs(gravity) else 0.0, 0.0
    x, y, drop = x + TO_GRID - TO_GRID, y + TO_GRID - TO_GRID, max(int(drop) - 1, 0)
    contact = wall, ceiling, on_oneway, material, impact_vx, impact_vy
    return _made(_Moved, (x, y, vx, vy, grounded, drop, *contact))


def _on_grade(terrain: Terrain, x: float, y: float, half: float) -> bool:
    """Whether a slope lies within a step of the box."""
    feet = int((y - EPS) * _TO_CELLS + PAD_TOP)
    if not terrain.near_slope_view[feet * terrain.stride + int(x * _TO_CELLS + PAD_X)]:
        return False
    reach = half + MAX_STEP
    c0 = int((x - reach) * _TO_CELLS + PAD_X)
    c1 = int((x + reach) * _TO_CELLS + PAD_X) + 1
    above, below = (feet - 1) * terrain.area_stride, (feet + 2) * terrain.area_stride
    area = terrain.slope_area_view
    return area[below + c1] - area[above + c1] != area[below + c0] - area[above + c0]


def _walled(terrain: Terrain, vx: float, column: int, top: float, bottom: float) -> bool:
    """Whether a wall for who comes with vx stands in the column."""
    first = column * terrain.wall_stride + (0 if vx > 0.0 else terrain.wall_layer)
    met = terrain.next_wall_view[first + int(top * _TO_CELLS + PAD_TOP)]
    return met <= int(bottom * _TO_CELLS + PAD_TOP)


def _covered(terrain: Terrain, first: int, span: tuple[int, int], bare: bool) -> bool:
    """Whether a floor (or a ceiling) lies in a span of the row that begins with this cell; `bare`
    sees no one-way decks."""
    return terrain.next_floor_view[2 * (first + span[0]) + bare] <= span[1]
