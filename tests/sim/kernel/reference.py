"""Plain-Python twins of the batch kernels: slow, one thing at a time, and easy to believe.

Tests demand that the batches give the same bits. They read shapes cell by cell and share no
prefix sums with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, sqrt

from game.core.constants import TILE, dyadic
from game.core.level import Shape
from game.sim.kernel.bodies import Bodies
from game.sim.kernel.collide import MAX_SPEED, MAX_STEP, MIN_BOUNCE, SLOPE_SLACK, STICK
from game.sim.kernel.terrain import (
    EPS,
    RISE_BASE,
    RISE_STEP,
    Terrain,
)

_WALLS_RIGHTWARD = (Shape.SOLID, Shape.SLOPE45_L, Shape.SLOPE22_L2)
_WALLS_LEFTWARD = (Shape.SOLID, Shape.SLOPE45_R, Shape.SLOPE22_R2)


def shape_of(terrain: Terrain, column: int, row: int) -> int:
    """Shape of a cell; walls beside the map, its first and last row repeated above and below."""
    if not 0 <= column < terrain.width:
        return int(Shape.SOLID)
    return int(terrain.shapes[min(max(row, 0), terrain.height - 1), column])


def is_slope(shape: int) -> bool:
    """Whether the cell is one of the slopes."""
    return shape >= Shape.SLOPE45_R


@dataclass(slots=True)
class _Body:
    """One row as plain numbers while it moves."""

    x: float
    y: float
    vx: float
    vy: float
    half: float
    height: float
    bounce: float
    step_up: float
    solid: bool
    decks: bool  # one-way decks carry it
    stood: bool
    weight: float  # speed that its own gravity gives it in a tick
    ground_material: int
    grounded: bool = False
    on_oneway: bool = False
    wall: int = 0
    ceiling: bool = False
    on_slope: bool = False
    impact_vx: float = 0.0
    impact_vy: float = 0.0


def move_bodies(bodies: Bodies, terrain: Terrain) -> None:
    """The same as `collide.move_bodies`."""
    for row in bodies.alive_rows().tolist():
        move_body(bodies, terrain, row)


def move_body(bodies: Bodies, terrain: Terrain, row: int) -> None:
    """One body, one tick."""
    if bodies.frozen[row]:
        bodies.impact_vx[row] = bodies.impact_vy[row] = 0.0
        return
    body = _lift(bodies, terrain, row)
    fastest = max(abs(body.vx), abs(body.vy))
    steps = 1 if fastest <= MAX_STEP else 2 if fastest <= 2 * MAX_STEP else 4
    for _ in range(steps):
        graded = body.solid and _graded(body, terrain)
        step = body.vx / steps
        _move_x(body, terrain, step, graded)
        _move_y(body, terrain, step, body.vy / steps, graded)
    _put_back(bodies, row, body)


def _lift(bodies: Bodies, terrain: Terrain, row: int) -> _Body:
    vy = float(bodies.vy[row])
    pull = 0.0 if bodies.climbing[row] else float(bodies.gravity[row])
    vy = min(vy + pull, max(vy, float(bodies.max_fall[row])))
    passing = bodies.drop[row] > 0 or bodies.climbing[row] or not bodies.oneways[row]
    if bodies.drop[row] > 0:
        bodies.drop[row] -= 1
    return _Body(
        x=max(min(float(bodies.x[row]), terrain.max_x), terrain.min_x),
        y=max(min(float(bodies.y[row]), terrain.max_y), terrain.min_y),
        vx=max(min(dyadic(float(bodies.vx[row])), MAX_SPEED), -MAX_SPEED),
        vy=max(min(dyadic(vy), MAX_SPEED), -MAX_SPEED),
        half=float(bodies.half[row]),
        height=float(bodies.height[row]),
        bounce=float(bodies.bounce[row]),
        step_up=float(bodies.step_up[row]),
        solid=bool(bodies.solid[row]),
        decks=not passing,
        stood=bool(bodies.grounded[row]),
        weight=abs(float(bodies.gravity[row])),
        ground_material=int(bodies.ground_material[row]),
    )


def _put_back(bodies: Bodies, row: int, body: _Body) -> None:
    bodies.x[row] = dyadic(body.x)
    bodies.y[row] = dyadic(body.y)
    bodies.vx[row] = body.vx
    bodies.vy[row] = body.vy
    bodies.grounded[row] = body.grounded
    bodies.wall[row] = body.wall
    bodies.ceiling[row] = body.ceiling
    bodies.on_slope[row] = body.on_slope
    bodies.on_oneway[row] = body.on_oneway
    bodies.ground_material[row] = body.ground_material
    bodies.impact_vx[row] = body.impact_vx
    bodies.impact_vy[row] = body.impact_vy


def _columns(x: float, half: float) -> range:
    return range(floor((x - half) / TILE), floor((x + half - EPS) / TILE) + 1)


def _span(terrain: Terrain, x: float, half: float, row: int) -> list[int]:
    return [shape_of(terrain, column, row) for column in _columns(x, half)]


def _graded(body: _Body, terrain: Terrain) -> bool:
    reach = body.half + MAX_STEP
    row = floor((body.y - EPS) / TILE)
    columns = range(floor((body.x - reach) / TILE), floor((body.x + reach) / TILE) + 1)
    return any(
        is_slope(shape_of(terrain, column, r))
        for column in columns
        for r in (row - 1, row, row + 1)
    )


def _rebound(speed: float, bounce: float) -> float:
    back = -dyadic(speed * bounce)
    return back if abs(back) >= MIN_BOUNCE else 0.0


def _move_x(body: _Body, terrain: Terrain, step: float, graded: bool) -> None:
    rightward = step > 0.0
    reach = body.half - EPS if rightward else -body.half
    old = floor((body.x + reach) / TILE)
    column = floor((body.x + reach + step) / TILE)
    head = floor((body.y - body.height) / TILE)
    foot = floor((body.y - EPS) / TILE)
    if graded:
        _, surface, _ = _surface(body, terrain, body.x + step, step, body.y)
        lifted = body.y if surface is None else surface
        foot = floor((lifted - EPS - min(body.half, body.height)) / TILE)
    walls = _WALLS_RIGHTWARD if rightward else _WALLS_LEFTWARD
    before = body.x
    body.x += step
    if not body.solid or column == old:
        return
    if not any(shape_of(terrain, column, row) in walls for row in range(head, foot + 1)):
        return
    if _climbs_kerb(body, terrain, before, column, foot, walls):
        body.y = float(foot * TILE)
        return
    body.x = column * TILE - body.half if rightward else (column + 1) * TILE + body.half
    body.wall = 1 if rightward else -1
    body.impact_vx = body.vx
    body.vx = _rebound(body.vx, body.bounce)


def _climbs_kerb(
    body: _Body, terrain: Terrain, x: float, column: int, foot: int, walls: tuple[Shape, ...]
) -> bool:
    goal = foot * TILE
    if not (body.stood or body.grounded) or body.step_up <= 0.0 or body.vy < 0.0:
        return False
    if body.y - goal > body.step_up:
        return False
    head = floor((goal - body.height) / TILE)
    if any(shape_of(terrain, column, row) in walls for row in range(head, foot)):
        return False
    old_head = floor((body.y - body.height) / TILE)
    return not any(
        Shape.SOLID in _span(terrain, x, body.half, row) for row in range(head, old_head)
    )


def _move_y(body: _Body, terrain: Terrain, x_step: float, step: float, graded: bool) -> None:
    downward = step >= 0.0
    over, surface, slanted = False, None, False
    if graded:
        reach = body.y + step
        if downward and (body.stood or body.grounded):
            reach = max(reach, body.y + STICK)
        over, surface, slanted = _surface(body, terrain, body.x, x_step, reach)
    reach = -EPS if downward else -body.height
    old = floor((body.y + reach) / TILE)
    row = floor((body.y + reach + step) / TILE)
    body.y += step
    if body.solid and row != old and not (over and downward):
        shapes = _span(terrain, body.x, body.half, row)
        if downward:
            stops = Shape.SOLID in shapes or (body.decks and Shape.ONEWAY in shapes)
        else:
            stops = any(shape == Shape.SOLID or is_slope(shape) for shape in shapes)
        if stops:
            body.y = row * TILE if downward else (row + 1) * TILE + body.height
            _take_speed(body)
            if downward:
                _land(body, Shape.SOLID not in shapes, False)
                body.ground_material = terrain.material_at(body.x, body.y)
            else:
                body.ceiling = True
    if surface is not None:
        body.y = surface
        if downward:
            _take_speed(body)
            if body.vy == 0.0:
                _land(body, False, slanted)
                body.ground_material = terrain.material_at(body.x, body.y)


def _take_speed(body: _Body) -> None:
    """Impact along y: more than mere weight is told, and bounce gives some back."""
    if abs(body.vy) > body.weight:
        body.impact_vy = body.vy
        body.vy = _rebound(body.vy, body.bounce)
    else:
        body.vy = 0.0


def _land(body: _Body, bare: bool, slanted: bool) -> None:
    """Feet on the ground: on nothing but decks (bare), or on a slope."""
    still = body.vy == 0.0
    body.grounded |= still
    body.on_oneway = bare and still
    if still:
        body.on_slope = slanted


def _surface(
    body: _Body, terrain: Terrain, x: float, x_step: float, reach: float
) -> tuple[bool, float | None, bool]:
    """Whether a slope lies under the middle x, the y of the surface not below `reach` that
    carries the body (or None), and whether that one slopes."""
    column = floor(x / TILE)
    feet = floor((body.y - EPS) / TILE)
    lowest = body.y - abs(x_step) - SLOPE_SLACK
    over = slanted = False
    surface = None
    for row in (feet - 1, feet, feet + 1):
        shape = shape_of(terrain, column, row)
        open_above = shape_of(terrain, column, row - 1) != Shape.SOLID
        if not is_slope(shape) and not (shape == Shape.SOLID and open_above):
            continue
        rise = RISE_BASE[shape] + RISE_STEP[shape] * (x - column * TILE)
        top = (row + 1) * TILE - rise
        if top >= lowest:
            over |= is_slope(shape)
            if top <= reach and surface is None:
                surface, slanted = top, is_slope(shape)
    return over, surface, slanted


# --- overlaps, rays, areas ------------------------------------------------------------------

BoxTuple = tuple[float, float, float, float]


def box_pairs(a: list[BoxTuple], b: list[BoxTuple]) -> list[tuple[int, int]]:
    """The same as `overlap.box_pairs`."""
    return [
        (i, j)
        for i, (ax0, ay0, ax1, ay1) in enumerate(a)
        for j, (bx0, by0, bx1, by1) in enumerate(b)
        if ax0 < bx1 and bx0 < ax1 and ay0 < by1 and by0 < ay1
    ]


def _lines(start: float, step: float) -> list[tuple[float, int]]:
    """t of each grid line crossed on one axis and the number of the cell entered there."""
    if step > 0.0:
        first, last = floor(start / TILE) + 1, floor((start + step) / TILE)
        return [((line * TILE - start) / step, line) for line in range(first, last + 1)]
    if step < 0.0:
        first, last = -floor(-start / TILE) - 1, -floor(-(start + step) / TILE)
        return [((line * TILE - start) / step, line - 1) for line in range(first, last - 1, -1)]
    return []


def cast(terrain: Terrain, x0: float, y0: float, x1: float, y1: float) -> float:
    """t at which one ray meets terrain, 2.0 for never: `rays.cast` without extra boxes."""
    dx, dy = x1 - x0, y1 - y0
    visits = [(0.0, floor(x0 / TILE), floor(y0 / TILE))]
    visits += [(t, column, floor((y0 + dy * t) / TILE)) for t, column in _lines(x0, dx)]
    visits += [(t, floor((x0 + dx * t) / TILE), row) for t, row in _lines(y0, dy)]
    met = [_meet(terrain, (x0, y0, dx, dy), visit) for visit in visits]
    return min((t for t in met if t is not None), default=2.0)


def _meet(
    terrain: Terrain, ray: tuple[float, float, float, float], visit: tuple[float, int, int]
) -> float | None:
    """t at which a ray meets matter in the cell that it enters at t, or None."""
    x0, y0, dx, dy = ray
    enter, column, row = visit
    shape = shape_of(terrain, column, row)
    if shape == Shape.SOLID:
        return enter
    if not is_slope(shape):
        return None
    left, bottom = column * float(TILE), (row + 1) * float(TILE)
    gain = dy + RISE_STEP[shape] * dx
    base = y0 - bottom + RISE_BASE[shape] + RISE_STEP[shape] * (x0 - left)
    if base + gain * enter > 0.0:
        return enter
    if gain <= 0.0:
        return None
    meet = max(-base / gain, enter)
    x, y = x0 + dx * meet, y0 + dy * meet
    inside = left <= x <= left + TILE and bottom - TILE <= y <= bottom
    return meet if inside and meet <= 1.0 else None


def segment_box(x0: float, y0: float, x1: float, y1: float, box: BoxTuple) -> float:
    """t at which a segment enters a box, infinity for never: `rays.segments_boxes`."""
    entry, leave = 0.0, float("inf")
    for start, step, low, high in ((x0, x1 - x0, box[0], box[2]), (y0, y1 - y0, box[1], box[3])):
        if step == 0.0:
            if not low <= start < high:
                return float("inf")
            continue
        first, second = (low - start) / step, (high - start) / step
        entry, leave = max(entry, min(first, second)), min(leave, max(first, second))
    return entry if entry < leave and entry <= 1.0 else float("inf")


def blast(
    centre: tuple[float, float], box: BoxTuple, radii: tuple[float, float], damage: tuple[int, int]
) -> int:
    """Damage of a blast to one box: `areas.blast_falloff`."""
    x, y = centre
    dx = max(box[0] - x, x - box[2], 0.0)
    dy = max(box[1] - y, y - box[3], 0.0)
    distance = sqrt(dx * dx + dy * dy)
    if distance > radii[1]:
        return 0
    width = radii[1] - radii[0] if radii[1] > radii[0] else 1.0
    share = min(max((distance - radii[0]) / width, 0.0), 1.0)
    return floor(damage[0] + (damage[1] - damage[0]) * share)
