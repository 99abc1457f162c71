"""Cones and blasts against many boxes, with integer angles only: no arc functions.

Boxes are rows (x0, y0, x1, y1) in px. Angles are 1024 a turn, 0 = right, 256 = up.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.core import angles
from game.core.constants import ANGLE_STEPS
from game.sim.kernel.rays import enters, segments_boxes

_Floats = NDArray[np.float64]
_Bools = NDArray[np.bool_]
Box = tuple[float, float, float, float]


def _table(values: list[float]) -> _Floats:
    array = np.array(values)
    array.flags.writeable = False
    return array


COSINES: Final = _table([angles.cos(step) for step in range(ANGLE_STEPS)])
SINES: Final = _table([angles.sin(step) for step in range(ANGLE_STEPS)])


def in_cones(
    dx: _Floats, dy: _Floats, angle: NDArray[np.int64], half: NDArray[np.int64], length: _Floats
) -> _Bools:
    """Whether points (dx, dy) from the cones' tips lie in them; all arguments broadcast.

    No angle is computed: the point's projection on the axis is compared with the cosine of the
    half angle, both squared.
    """
    half = np.minimum(half, ANGLE_STEPS // 2)
    cosine = COSINES[half]
    along = dx * COSINES[angle % ANGLE_STEPS] - dy * SINES[angle % ANGLE_STEPS]
    distance2 = dx * dx + dy * dy
    square = along * along
    limit = distance2 * (cosine * cosine)
    narrow = (along >= 0.0) & (square >= limit)
    wide = (along >= 0.0) | (square <= limit)
    inside: _Bools = np.where(cosine >= 0.0, narrow, wide)
    return inside & (distance2 <= length * length)


def cone_hits(
    origin: tuple[float, float], angle: int, half_angle: int, length: float, boxes: _Floats
) -> _Bools:
    """Which boxes a cone touches. Exact for half angles up to 256 (a half circle)."""
    ox, oy = origin
    x0, y0, x1, y1 = boxes.T
    near_x = np.minimum(np.maximum(ox, x0), x1)
    near_y = np.minimum(np.maximum(oy, y0), y1)
    points_x = np.stack((x0, x1, x0, x1, near_x)) - ox
    points_y = np.stack((y0, y0, y1, y1, near_y)) - oy
    axis, half = np.array(angle), np.array(half_angle)
    inside = in_cones(points_x, points_y, axis, half, np.array(length))
    touched: _Bools = np.logical_or.reduce(inside, axis=0)
    for edge in (angle - half_angle, angle + half_angle):
        dx, dy = angles.direction(edge)
        end_x, end_y = np.array([ox + dx * length]), np.array([oy + dy * length])
        entry = segments_boxes(np.array([ox]), np.array([oy]), end_x, end_y, boxes)
        touched |= entry[0] <= 1.0
    return touched


def cone_touches(
    origin: tuple[float, float], angle: int, half_angle: int, length: float, box: Box
) -> bool:
    """`cone_hits` for one box, in plain Python."""
    ox, oy = origin
    x0, y0, x1, y1 = box
    cosine = angles.cos(min(half_angle, ANGLE_STEPS // 2))
    ahead, aside = angles.cos(angle), angles.sin(angle)
    near = min(max(ox, x0), x1), min(max(oy, y0), y1)
    for x, y in (near, (x0, y0), (x1, y0), (x0, y1), (x1, y1)):
        dx, dy = x - ox, y - oy
        distance2 = dx * dx + dy * dy
        if distance2 > length * length:
            continue
        along = dx * ahead - dy * aside
        square, limit = along * along, distance2 * (cosine * cosine)
        narrow, wide = along >= 0.0 and square >= limit, along >= 0.0 or square <= limit
        if narrow if cosine >= 0.0 else wide:
            return True
    for edge in (angle - half_angle, angle + half_angle):
        ex, ey = angles.direction(edge)
        if enters((ox, oy, ox + ex * length, oy + ey * length), box) <= 1.0:
            return True
    return False


def box_distances(centre: tuple[float, float], boxes: _Floats) -> _Floats:
    """Distance from a point to the nearest edge of each box, 0 inside it."""
    x, y = centre
    dx = np.maximum(np.maximum(boxes[:, 0] - x, x - boxes[:, 2]), 0.0)
    dy = np.maximum(np.maximum(boxes[:, 1] - y, y - boxes[:, 3]), 0.0)
    distances: _Floats = np.sqrt(dx * dx + dy * dy)
    return distances


def blast_falloff(
    centre: tuple[float, float],
    boxes: _Floats,
    inner: float,
    outer: float,
    damage_in: int,
    damage_out: int,
) -> NDArray[np.int64]:
    """Damage of a blast to each box: full up to `inner` px, falling evenly to `damage_out` at
    `outer`, none beyond it. Fractions are dropped."""
    distance = box_distances(centre, boxes)
    width = outer - inner if outer > inner else 1.0
    share = np.minimum(np.maximum((distance - inner) / width, 0.0), 1.0)
    damage = np.floor(damage_in + (damage_out - damage_in) * share)
    return np.where(distance <= outer, damage, 0.0).astype(np.int64)
