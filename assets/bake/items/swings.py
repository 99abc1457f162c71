"""Crescents of swung weapons, drawn to the right around the shoulder."""

from __future__ import annotations

import numpy as np

from assets.bake.interface.raster import Mask
from assets.bake.items.sketch import Anim, Frame, Sketch

EDGE, BODY, WAKE, TAIL, ECHO = "ffffff", "e4dcff", "b49cf0", "ff4a9c", "40e0ff"
SWEEP = ((132.0, 78.0), (136.0, 18.0), (108.0, -38.0), (52.0, -56.0), (4.0, -62.0))
"""Tail and head of the crescent by frame, degrees."""
FULLNESS = (0.5, 0.9, 1.0, 0.66, 0.3)
"""Thickness by frame, as a share of the full crescent."""


def crescent(radius: float, thick: float, step: int, squash: float) -> Frame:
    """One frame: thin at the tail, full near the head, bright outer edge, coloured wake."""
    sketch = Sketch(round(radius) + 4)
    y, x = sketch.grid()
    distance = np.hypot(x, y / squash)
    degrees = np.degrees(np.arctan2(-y / squash, x))
    degrees = np.where(degrees < -100, degrees + 360, degrees)
    tail, head = SWEEP[step]
    share = (tail - degrees) / (tail - head)
    inside = (share > 0) & (share < 1)
    profile = np.clip(share, 0, 1) ** 1.5 * np.clip((1 - share) * 9, 0, 1) ** 0.5
    width = thick * FULLNESS[step] * profile
    depth = (radius - distance) / np.maximum(width, 0.01)
    ridge: Mask = inside & (distance < radius + 0.5) & (distance > radius - 0.6)
    late = step >= 3
    bands = ((0.0, 0.3, EDGE), (0.3, 0.62, BODY), (0.62, 0.86, WAKE), (0.86, 1.0, TAIL))
    sketch.mask(ridge & (share > 0.12), ECHO if late else WAKE)
    for low, high, colour in bands:
        mask: Mask = inside & (depth >= low) & (depth < high) & (width > 0.5)
        sketch.mask(mask, colour if not late or low else BODY)
    sketch.mask(ridge & (share > 0.45), EDGE if not late else BODY)
    echo: Mask = inside & (np.abs(distance - radius - 1.5) < 0.5) & (share > 0.7)
    sketch.mask(echo, ECHO)
    if late:
        sketch.dissolve(0.25 if step == 3 else 0.5)
    return sketch.frame()


def _swing(radius: float, thick: float, squash: float, ticks: tuple[int, ...]) -> Anim:
    return Anim([crescent(radius, thick, step, squash) for step in range(5)], ticks, "alpha")


def smear_small() -> Anim:
    """One hand: arm and a short weapon."""
    return _swing(36.0, 9.5, 0.92, (1, 2, 2, 2, 2))


def smear_big() -> Anim:
    """Two hands: stool, stand, axe at full reach."""
    return _swing(54.0, 14.0, 0.88, (2, 2, 2, 3, 3))
