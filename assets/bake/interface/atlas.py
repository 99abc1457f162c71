"""Packing of small pictures into one sheet, and writing of sheets and tables."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from assets.bake.interface.raster import Pixels, blank

Rect = list[int]
"""x, y, width, height in the sheet, px."""
GAP = 1
"""Transparent pixels between two pictures, so that scaling never mixes them."""


class Atlas:
    """Collects pictures and lays them out in rows of one sheet."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._x = self._y = self._row = 0
        self._placed: list[tuple[Pixels, int, int]] = []
        self._known: dict[bytes, Rect] = {}

    def add(self, picture: Pixels) -> Rect:
        """Place a picture and return its rect; equal pictures share one place."""
        height, width = picture.shape[:2]
        key = f"{width}x{height}".encode() + picture.tobytes()
        if key in self._known:
            return list(self._known[key])
        if self._x + width > self._width:
            self._x, self._y, self._row = 0, self._y + self._row + GAP, 0
        rect = [self._x, self._y, width, height]
        self._placed.append((picture, self._x, self._y))
        self._x += width + GAP
        self._row = max(self._row, height)
        self._known[key] = rect
        return list(rect)

    def sheet(self) -> Pixels:
        """The finished sheet."""
        sheet = blank(self._width, self._y + self._row)
        for picture, x, y in self._placed:
            height, width = picture.shape[:2]
            sheet[y : y + height, x : x + width] = picture
        return sheet


def save_picture(picture: Pixels, path: Path) -> Path:
    """Write a picture as PNG; pictures without transparency become RGB."""
    path.parent.mkdir(parents=True, exist_ok=True)
    opaque = bool((picture[..., 3] == 255).all())
    pixels = np.ascontiguousarray(picture[..., :3] if opaque else picture)
    Image.fromarray(pixels).save(path, optimize=False, compress_level=9)
    return path


def save_table(table: object, path: Path) -> Path:
    """Write a table as JSON, the same bytes every time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(table, ensure_ascii=False, indent=None, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    return path
