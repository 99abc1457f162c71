"""A front as it becomes a stamp: its picture, which cells glow, which of them burn."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from assets.bake.places.canvas import Canvas
from assets.bake.places.catalog import Stamp
from assets.bake.places.fuel import WALL
from assets.bake.places.shade import Pixels
from assets.bake.places.village import fronts
from assets.bake.places.village.chalets import parts
from assets.bake.places.village.tones import TILE

WINDOW_LIGHT = "ffa046"
DOOR_FUEL = 0.25
EVENING = np.array((1.0, 0.92, 0.98)) * 0.7  # what the dusk leaves of a wall beside a lit pane
Cell = tuple[int, int]


def _packed(pixels: Pixels) -> NDArray[np.int64]:
    """The colours as numbers."""
    red, green, blue = (pixels[..., index].astype(np.int64) for index in range(3))
    return np.asarray(red << 16 | green << 8 | blue)


def _shining() -> NDArray[np.int64]:
    """Every colour of a lit pane or lamp: of what is bright and warm in their pictures."""
    pictures = [fronts.window_by_day("lit", variant) for variant in range(5)]
    found = [np.array([], dtype=np.int64)]
    for picture in (*pictures, fronts.hatch_by_day("lit"), fronts.hanging_lamp()):
        pixels = picture.pixels()
        warm = (pixels[..., 0] > 190) & (pixels[..., 0] > pixels[..., 2].astype(np.int64) + 50)
        found.append(_packed(pixels)[warm])
    return np.unique(np.concatenate(found))


SHINING = _shining()


@dataclass
class Front:
    """A house under work: ``wood`` holds the cells that burn like timber."""

    name: str
    canvas: Canvas
    lit: list[Cell] = field(default_factory=list)
    wood: dict[Cell, float] = field(default_factory=dict)

    @staticmethod
    def blank(name: str, columns: int, rows: int) -> Front:
        return Front(name, Canvas(columns * TILE, rows * TILE))

    @property
    def size(self) -> tuple[int, int]:
        return self.canvas.width, self.canvas.height

    def timber(self, columns: range, rows: range) -> None:
        """These cells burn, as far as something is painted there."""
        self.wood.update({(column, row): WALL for row in rows for column in columns})

    def window(self, column: int, row: int, kind: str = "lit", variant: int = 0) -> None:
        parts.put_window(self.canvas, parts.Window(column, row, kind, variant))
        cells = [(column + x, row + y) for y in (0, 1) for x in (0, 1)]
        self.wood.update(dict.fromkeys(cells, WALL))
        if kind == "lit":
            self.lit += cells

    def small(self, column: int, row: int, kind: str) -> None:
        """A window of one cell."""
        self.canvas.paste(fronts.hatch_by_day(kind), column * TILE, row * TILE)
        if kind == "lit":
            self.lit.append((column, row))

    def lamp(self, column: int, row: int) -> None:
        self.canvas.paste(fronts.hanging_lamp(), column * TILE, row * TILE)
        self.lit.append((column, row))

    def door(self, column: int, row: int, kind: str) -> None:
        parts.put_door(self.canvas, column, row, kind)
        cells = [(column + x, row + y) for y in range(4) for x in (0, 1)]
        self.wood.update(dict.fromkeys(cells, DOOR_FUEL))

    def trimmed(self) -> Front:
        """Without the outermost column on either side: a sheet is 24 columns wide."""
        width, height = self.size
        return Front(
            self.name,
            self.canvas.crop(TILE, 0, width - 2 * TILE, height),
            [(column - 1, row) for column, row in self.lit],
            {(column - 1, row): fuel for (column, row), fuel in self.wood.items()},
        )

    def stamp(self) -> Stamp:
        """The finished front: what glows skips the light map, so all of it but the panes is
        painted in the evening."""
        pixels = self.canvas.pixels()
        columns, rows = self.size[0] // TILE, self.size[1] // TILE
        shining = np.isin(_packed(pixels), SHINING)
        evening = np.clip(pixels[..., :3] * EVENING, 0, 255).astype(np.uint8)
        for column, row in self.lit:
            cell = (
                slice(row * TILE, row * TILE + TILE),
                slice(column * TILE, column * TILE + TILE),
            )
            dull = ~shining[cell]
            pixels[cell][dull, :3] = evening[cell][dull]
        done = Canvas(*self.size)
        done.set_pixels(np.ascontiguousarray(pixels))
        cells = [(column, row) for row in range(rows) for column in range(columns)]
        blocks = pixels[..., 3].reshape(rows, TILE, columns, TILE)
        seen = np.asarray(blocks.max(axis=(1, 3)) > 0, dtype=np.bool_)
        return Stamp(
            self.name,
            done,
            lights=tuple(WINDOW_LIGHT if cell in self.lit else None for cell in cells),
            fuels=tuple(self.wood.get(cell, 0.0) if seen[cell[::-1]] else 0.0 for cell in cells),
        )
