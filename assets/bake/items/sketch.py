"""A small canvas with its origin in the middle, for frames of effects."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from assets.bake.interface.raster import (
    Field,
    Mask,
    Pixels,
    Point,
    bayer,
    blank,
    ellipse_points,
    polygon_mask,
    rgba,
    stamp_mask,
    trimmed,
)


@dataclass(frozen=True)
class Frame:
    """A trimmed picture and where the effect's origin lies in it."""

    picture: Pixels
    anchor: tuple[int, int]


@dataclass(frozen=True)
class Anim:
    """An effect: frames, how many ticks (1/60 s) each shows, and how it is drawn."""

    frames: Sequence[Frame]
    ticks: Sequence[int]
    blend: str
    loop: bool = False


class Sketch:
    """Draws one frame; coordinates are px from the effect's origin, y down."""

    def __init__(self, reach: int) -> None:
        self._reach = reach
        self._pixels = blank(2 * reach + 1, 2 * reach + 1)

    def _moved(self, points: Sequence[Point]) -> list[Point]:
        centre = self._reach + 0.5
        return [(x + centre, y + centre) for x, y in points]

    def shape(self, points: Sequence[Point], colour: str, coverage: float = 0.46) -> None:
        """A filled polygon."""
        side = 2 * self._reach + 1
        mask = polygon_mask(side, side, self._moved(points), coverage)
        stamp_mask(self._pixels, mask, colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        self.shape(ellipse_points(x, y, radius, radius), colour)

    def ring(self, radius: float, thick: float, colour: str, squash: float = 1.0) -> None:
        """A circle line around the origin."""
        y, x = self._grid()
        distance = np.hypot(x, y / squash)
        mask: Mask = np.abs(distance - radius) < thick / 2
        stamp_mask(self._pixels, mask, colour)

    def line(self, start: Point, end: Point, colour: str) -> None:
        """A crisp 1 px line."""
        side = 2 * self._reach + 1
        image = Image.new("1", (side, side), 0)
        points = [
            (round(start[0]) + self._reach, round(start[1]) + self._reach),
            (round(end[0]) + self._reach, round(end[1]) + self._reach),
        ]
        ImageDraw.Draw(image).line(points, fill=1)
        stamp_mask(self._pixels, np.asarray(image, np.bool_), colour)

    def dot(self, x: float, y: float, colour: str) -> None:
        """One pixel."""
        column, row = round(x) + self._reach, round(y) + self._reach
        if 0 <= column <= 2 * self._reach and 0 <= row <= 2 * self._reach:
            self._pixels[row, column] = rgba(colour)

    def star(self, arms: int, outer: float, inner: float, turn: float, colour: str) -> None:
        """A pointed star around the origin; turn in degrees."""
        points = []
        for index in range(arms * 2):
            radius = outer if index % 2 == 0 else inner
            angle = math.radians(turn) + math.pi * index / arms
            points.append((radius * math.cos(angle), -radius * math.sin(angle)))
        self.shape(points, colour, 0.4)

    def cross(self, arm: float, colour: str, waist: float = 1.2) -> None:
        """A four-pointed glint along the axes."""
        points = [
            (0.0, -arm), (waist, -waist), (arm, 0.0), (waist, waist),
            (0.0, arm), (-waist, waist), (-arm, 0.0), (-waist, -waist),
        ]  # fmt: skip
        self.shape(points, colour, 0.28)
        for step in range(round(arm) + 1):
            for dx, dy in ((step, 0), (-step, 0), (0, step), (0, -step)):
                self.dot(dx, dy, colour)

    def dissolve(self, share: float) -> None:
        """Remove a dithered share of the pixels (0 none, 1 all)."""
        side = 2 * self._reach + 1
        matrix = bayer(4) + 0.5
        tiled = np.tile(matrix, (side // 4 + 1, side // 4 + 1))[:side, :side]
        self._pixels[tiled < share] = 0

    def mask(self, keep: Mask, colour: str) -> None:
        """Paint a mask of the canvas' own size."""
        stamp_mask(self._pixels, keep, colour)

    def _grid(self) -> tuple[Field, Field]:
        side = 2 * self._reach + 1
        y, x = np.mgrid[0:side, 0:side].astype(np.float64) - self._reach
        return y, x

    def grid(self) -> tuple[Field, Field]:
        """Rows and columns of the canvas, px from the origin."""
        return self._grid()

    def frame(self) -> Frame:
        """The trimmed result."""
        picture, left, top = trimmed(self._pixels)
        return Frame(picture, (self._reach - left, self._reach - top))
