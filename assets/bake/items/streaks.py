"""What a bare fist, elbow, heel or forehead leaves in the air for a few ticks: Eve's smear frames.

Origins lie at her shoulder, 40 px above the ground, as those of swung weapons do.
"""

from __future__ import annotations

import numpy as np

from assets.bake.interface.raster import Mask
from assets.bake.items.sketch import Anim, Frame, Sketch

HEAD, BODY, TAIL, ECHO = "ffffff", "dcd0f6", "9a72c8", "ff6aa8"
TICKS = (2, 1, 1, 1, 2)
FROM = (0.0, 0.2, 0.4, 0.55, 0.7)  # share of the way that has faded behind, by frame
THIN = (1.0, 0.85, 0.7, 0.55, 0.4)  # thickness by frame
REACH = 40  # px that a sketch reaches from the shoulder
GONE = (0.0, 0.0, 0.2, 0.4, 0.6)  # share of the pixels that has dissolved
# lines along a straight blow: x and y of tail and head, px from the shoulder, y down
Line = tuple[float, float, float, float]
FIST: tuple[Line, ...] = ((13, -6, 27, -6), (9, 3, 26, 1), (18, 5, 24, 4))
FALL: tuple[Line, ...] = ((25, -2, 25, 22), (29, 8, 29, 27), (12, 14, 12, 29))


def arc(
    step: int,
    radius: float,
    thick: float,
    turn: tuple[float, float],
    at: tuple[float, float] = (0.0, 0.0),
    squash: float = 1.0,
) -> Frame:
    """Part of a ring between two angles (degrees, 90 = up): thin behind, full at its head."""
    sketch = Sketch(REACH)
    y, x = sketch.grid()
    x, y = x - at[0], (y - at[1]) / squash
    distance = np.hypot(x, y)
    tail, head = turn
    degrees = np.degrees(np.arctan2(-y, x))
    share = (degrees - tail) / (head - tail)
    gone = FROM[step]
    width = thick * THIN[step] * np.clip((share - gone) / (1 - gone), 0, 1) ** 0.8
    depth = radius - distance
    inside: Mask = (share > gone) & (share < 1) & (depth >= -0.5) & (depth < np.maximum(width, 0.6))
    for low, high, colour in ((0.0, 0.45, TAIL), (0.45, 0.75, BODY), (0.75, 1.0, HEAD)):
        mask: Mask = inside & (share >= low) & (share < high)
        sketch.mask(mask, colour)
    edge: Mask = inside & (depth > width - 1.0) & (share > 0.5) & (width > 2.0)
    sketch.mask(edge, ECHO)
    sketch.dissolve(GONE[step])
    return sketch.frame()


def lines(step: int, rows: tuple[Line, ...]) -> Frame:
    """Strokes of speed beside a limb that goes straight."""
    sketch = Sketch(REACH)
    for x0, y0, x1, y1 in rows:
        for low, high, colour in ((0.0, 0.4, TAIL), (0.4, 0.75, BODY), (0.75, 1.0, HEAD)):
            low = max(low, FROM[step])
            if low < high:
                start = (x0 + (x1 - x0) * low, y0 + (y1 - y0) * low)
                sketch.line(start, (x0 + (x1 - x0) * high, y0 + (y1 - y0) * high), colour)
    sketch.dissolve(GONE[step])
    return sketch.frame()


def _arcs(
    radius: float,
    thick: float,
    turn: tuple[float, float],
    at: tuple[float, float] = (0.0, 0.0),
    squash: float = 1.0,
) -> Anim:
    frames = [arc(step, radius, thick, turn, at, squash) for step in range(len(TICKS))]
    return Anim(frames, TICKS, "alpha")


def smear_fist() -> Anim:
    """Jab and cross."""
    return Anim([lines(step, FIST) for step in range(len(TICKS))], TICKS, "alpha")


def smear_elbow() -> Anim:
    """A level elbow, turned out of the hip."""
    return _arcs(26.0, 4.0, (100.0, 12.0), (0.0, 3.0), 0.34)


def smear_rise() -> Anim:
    """Elbow or knee from below."""
    return _arcs(25.0, 5.0, (-95.0, 30.0), (0.0, 2.0))


def smear_kick() -> Anim:
    """A foot from behind, low, to the front; the hip is 14 px below the shoulder."""
    return _arcs(31.0, 5.0, (-100.0, -28.0), (0.0, 8.0), 0.8)


def smear_head() -> Anim:
    """The forehead, from above and behind onto what is before it."""
    return _arcs(33.0, 4.0, (114.0, 50.0), (2.0, 20.0))


def smear_stamp() -> Anim:
    """A heel that comes down."""
    return Anim([lines(step, FALL) for step in range(len(TICKS))], TICKS, "alpha")
