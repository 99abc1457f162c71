"""Didone display letters as vector shapes: thick stems, hairlines, one slanted cut."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image, ImageDraw

from assets.bake.interface.raster import (
    Mask,
    Pixels,
    Point,
    bar_points,
    blank,
    dithered,
    ellipse_points,
    padded,
    rgba,
    shifted,
    stamp_mask,
)

SCALE = 8
THRESHOLD = 0.45
MARGIN = 6
"""Empty px around a letter, for serifs that stick out."""
CUT_HEIGHT, CUT_SLOPE, CUT_SHIFT = 0.62, 0.05, 2
"""Where the cut crosses (share of the height), how it rises, how far the lower part moved (px)."""


class Pen:
    """Draws one letter of a given size; y down, origin at the left of the capital's top."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.stem = height * 0.155
        self.hair = max(1.5, height * 0.036)
        size = (round(width) + 2 * MARGIN, round(height) + 2 * MARGIN)
        self._image = Image.new("L", (size[0] * SCALE, size[1] * SCALE), 0)
        self._pen = ImageDraw.Draw(self._image)

    def shape(self, points: Sequence[Point], ink: bool = True) -> None:
        """Fill or clear a polygon."""
        moved = [((x + MARGIN) * SCALE, (y + MARGIN) * SCALE) for x, y in points]
        self._pen.polygon(moved, fill=255 if ink else 0)

    def box(self, left: float, top: float, width: float, height: float) -> None:
        """A filled box."""
        right, bottom = left + width, top + height
        self.shape([(left, top), (right, top), (right, bottom), (left, bottom)])

    def serif(self, left: float, right: float, top: bool) -> None:
        """A hairline foot or head from left to right."""
        self.box(left, 0.0 if top else self.height - self.hair, right - left, self.hair)

    def stroke(self, start: Point, end: Point, thick: float) -> None:
        """A straight bar."""
        self.shape(bar_points(start, end, thick))

    def bowl(self, left: float, top: float, right: float, bottom: float, thick: float) -> None:
        """The right half of a letter's belly: round outside, thick at its middle."""
        middle = (top + bottom) / 2
        half = (bottom - top) / 2
        self._half_disc(left, middle, right - left, half, ink=True)
        inner = half - self.hair
        self._half_disc(left, middle, right - left - thick, inner, ink=False)

    def _half_disc(self, left: float, middle: float, reach: float, half: float, ink: bool) -> None:
        round_from = left + reach * 0.42
        rx = reach * 0.58
        arc = [
            (round_from + rx * math.sin(a), middle - half * math.cos(a))
            for a in np.linspace(0, math.pi, 40)
        ]
        self.shape([(left, middle - half), *arc, (left, middle + half)], ink)

    def mask(self) -> Mask:
        """The letter's crisp pixels, with the margin."""
        size = (self._image.width // SCALE, self._image.height // SCALE)
        share = np.asarray(self._image.resize(size, Image.Resampling.BOX), np.float64) / 255
        result: Mask = share > THRESHOLD
        return result


def _letter_i(pen: Pen) -> None:
    middle = pen.width / 2
    pen.box(middle - pen.stem / 2, 0, pen.stem, pen.height)
    for top in (True, False):
        pen.serif(0, pen.width, top)


def _letter_k(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.stroke((pen.stem, h * 0.64), (w * 0.84, 0.5), pen.hair * 1.15)
    pen.shape([(w * 0.36, h * 0.475), (w * 0.54, h * 0.30), (w * 1.0, h), (w * 0.70, h)])
    pen.box(w * 0.1, 0, pen.stem, h)
    pen.serif(0, w * 0.42, True)
    pen.serif(0, w * 0.42, False)
    pen.serif(w * 0.66, w * 1.0, True)
    pen.serif(w * 0.58, w * 1.08, False)


def _letter_m(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.box(w * 0.13, 0, pen.hair, h)
    pen.shape([(w * 0.07, 0), (w * 0.28, 0), (w * 0.545, h * 0.86), (w * 0.47, h)])
    pen.stroke((w * 0.485, h - 1), (w * 0.78, 0), pen.hair * 1.1)
    pen.box(w * 0.76, 0, pen.stem, h)
    pen.serif(0, w * 0.28, True)
    pen.serif(0, w * 0.29, False)
    pen.serif(w * 0.76, w * 1.04, True)
    pen.serif(w * 0.64, w * 1.06, False)


def _letter_o(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.shape(ellipse_points(w / 2, h / 2, w / 2, h / 2 + 0.6, 80))
    inner = w / 2 - pen.stem
    pen.shape(ellipse_points(w / 2, h / 2, inner, h / 2 - pen.hair, 80), ink=False)


def _letter_r(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.bowl(w * 0.1 + pen.stem - 1, 0, w * 0.9, h * 0.52, pen.stem * 0.92)
    pen.shape([(w * 0.44, h * 0.5), (w * 0.66, h * 0.47), (w * 0.9, h * 0.93), (w * 1.07, h * 0.97),
               (w * 1.07, h), (w * 0.8, h), (w * 0.68, h * 0.94)])  # fmt: skip
    pen.box(w * 0.1, 0, pen.stem, h)
    pen.serif(0, w * 0.5, True)
    pen.serif(0, w * 0.44, False)


def _letter_a(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.shape([(w * 0.44, -1), (w * 0.56, -1), (w * 0.97, h), (w * 0.71, h), (w * 0.40, h * 0.13)])
    pen.stroke((w * 0.475, 0), (w * 0.13, h), pen.hair * 1.15)
    pen.box(w * 0.24, h * 0.66, w * 0.44, pen.hair)
    pen.serif(-w * 0.03, w * 0.31, False)
    pen.serif(w * 0.62, w * 1.07, False)


def _letter_d(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.bowl(w * 0.1 + pen.stem - 1, 0, w, h, pen.stem * 1.05)
    pen.box(w * 0.1, 0, pen.stem, h)
    for top in (True, False):
        pen.serif(0, w * 0.5, top)


def _letter_b(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.bowl(w * 0.1 + pen.stem - 1, 0, w * 0.88, h * 0.5, pen.stem * 0.95)
    pen.bowl(w * 0.1 + pen.stem - 1, h * 0.5 - pen.hair, w, h, pen.stem * 1.05)
    pen.box(w * 0.1, 0, pen.stem, h)
    for top in (True, False):
        pen.serif(0, w * 0.5, top)


def _letter_c(pen: Pen) -> None:
    w, h = pen.width, pen.height
    pen.shape(ellipse_points(w * 0.52, h / 2, w * 0.52, h / 2 + 0.6, 80))
    inner = w * 0.52 - pen.stem
    pen.shape(ellipse_points(w * 0.55, h / 2, inner, h / 2 - pen.hair, 80), ink=False)
    pen.shape([(w * 0.66, h * 0.3), (w * 1.2, h * 0.3), (w * 1.2, h * 0.72), (w * 0.66, h * 0.72)],
              ink=False)  # fmt: skip
    pen.shape(ellipse_points(w * 0.88, h * 0.26, pen.stem * 0.62, pen.stem * 0.72))
    pen.stroke((w * 0.93, h * 0.7), (w * 0.84, h * 0.86), pen.hair)


def _letter_s(pen: Pen) -> None:
    """A spine that is thick in the middle and thin at both turns."""
    w, h = pen.width, pen.height
    keys = [(0.82, 0.16), (0.66, 0.035), (0.44, 0.02), (0.22, 0.09), (0.15, 0.25), (0.28, 0.4),
            (0.5, 0.5), (0.74, 0.61), (0.86, 0.77), (0.74, 0.93), (0.5, 0.98), (0.26, 0.94),
            (0.1, 0.8)]  # fmt: skip
    thick = [0.3, 0.3, 0.32, 0.7, 1.0, 1.1, 1.15, 1.1, 1.0, 0.6, 0.32, 0.3, 0.3]
    path = catmull([(x * w, y * h) for x, y in keys], 10)
    widths = np.interp(np.linspace(0, len(thick) - 1, len(path)), range(len(thick)), thick)
    for (x, y), wide in zip(path, widths, strict=True):
        radius = max(pen.hair / 2, pen.stem * wide / 2)
        pen.shape(ellipse_points(x, y, radius, radius, 20))
    pen.box(w * 0.8, 0, pen.hair, h * 0.3)
    pen.box(w * 0.07, h * 0.7, pen.hair, h * 0.3)


LETTERS: dict[str, tuple[float, Callable[[Pen], None]]] = {
    "K": (0.70, _letter_k), "I": (0.29, _letter_i), "M": (0.86, _letter_m), "O": (0.74, _letter_o),
    "R": (0.64, _letter_r), "A": (0.72, _letter_a), "D": (0.72, _letter_d), "B": (0.62, _letter_b),
    "C": (0.68, _letter_c), "S": (0.56, _letter_s),
}  # fmt: skip
"""Width as a share of the height, and the shape, of each letter."""


def catmull(points: Sequence[Point], steps: int) -> list[Point]:
    """A smooth line through points."""
    result = []
    last = len(points) - 1
    for index in range(last):
        p0, p1 = points[max(0, index - 1)], points[index]
        p2, p3 = points[index + 1], points[min(last, index + 2)]
        for step in range(steps):
            u = step / steps
            x, y = (
                0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u * u
                       + (3 * b - a - 3 * c + d) * u**3)
                for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
            )  # fmt: skip
            result.append((x, y))
    return [*result, points[-1]]


def letter_mask(letter: str, height: int) -> Mask:
    """One display letter with its margin."""
    share, draw = LETTERS[letter]
    pen = Pen(share * height, height)
    draw(pen)
    return pen.mask()


def word_mask(word: str, height: int, gap: float) -> Mask:
    """A word of display letters; the margin stays around the whole."""
    masks = [letter_mask(letter, height) for letter in word]
    steps = [round(LETTERS[letter][0] * height + gap) for letter in word]
    width = sum(steps) + 2 * MARGIN
    result = np.zeros((masks[0].shape[0], width), np.bool_)
    pen = 0
    for mask, step in zip(masks, steps, strict=True):
        result[:, pen : pen + mask.shape[1]] |= mask[:, : width - pen]
        pen += step
    return result


def slashed(mask: Mask) -> tuple[Mask, Point, Point]:
    """The mask with its slanted cut, and the two ends of the cut line."""
    height, width = mask.shape
    wide = np.pad(mask, ((0, 0), (0, CUT_SHIFT)))
    y, x = np.mgrid[0:height, 0 : width + CUT_SHIFT]
    line = height * CUT_HEIGHT - (x - width / 2) * CUT_SLOPE
    upper: Mask = wide & (y < line - 0.6)
    lower: Mask = shifted(wide, CUT_SHIFT, 0) & (y > line + 0.6)
    rise = width / 2 * CUT_SLOPE
    return upper | lower, (0.0, height * CUT_HEIGHT + rise), (width, height * CUT_HEIGHT - rise)


def gilded(mask: Mask, colours: Sequence[str], shadow: int) -> Pixels:
    """Fill letters with a vertical dithered ramp, a lit top edge and a hard shadow."""
    height, width = mask.shape
    fade = np.repeat(np.linspace(0, 1, height)[:, None], width, 1)
    face = dithered(fade, list(colours), 0.8)
    picture = blank(width + shadow, height + shadow)
    below = np.pad(mask, ((shadow, 0), (shadow, 0)))
    stamp_mask(picture, below, "040208dc")
    front = np.pad(mask, ((0, shadow), (0, shadow)))
    picture[front] = np.pad(face, ((0, shadow), (0, shadow), (0, 0)))[front]
    top: Mask = front & ~shifted(front, 0, 1)
    picture[top] = rgba("ffffff")
    return padded(picture, 1)
