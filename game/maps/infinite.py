"""Infinite maps: chunks of tiles anywhere on the plane become a map that begins at 0, 0.

The map is the smallest rectangle that holds all tiles. What counts in px or rows from the old
origin moves along: objects, backdrops, and the properties listed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from game.core.constants import TILE
from game.maps.cells import Cells, read_cells
from game.maps.tree import Node
from game.maps.values import Given

MAX_CHUNK_SIDE = 512  # tiles
MAX_PLACE = 1 << 20  # tiles from the origin
MAX_CHUNKS = 20_000  # of all layers
MAX_CHUNK_CELLS = 2_000_000  # of all layers
ROW_PROPERTIES = {"Camera": ("top", "bottom"), "Map": ("reflection",)}


@dataclass(frozen=True, slots=True)
class Plane:
    """The rectangle of an infinite map that is played, in tiles, and the tiles of its layers."""

    x: int
    y: int
    width: int
    height: int
    chunks: dict[Node, list[tuple[int, int, Cells]]]  # by layer

    @property
    def shift(self) -> tuple[float, float]:
        """What to add to px of the plane to have px of the map."""
        return float(-self.x * TILE), float(-self.y * TILE)

    def cells(self, layer: Node) -> Cells:
        """The tiles of one layer as a whole grid."""
        grid = np.zeros((self.height, self.width), dtype=np.uint32)
        for x, y, chunk in self.chunks.get(layer, []):
            # what the rectangle leaves out of a chunk is empty
            left, top = max(0, self.x - x), max(0, self.y - y)
            part = chunk[top : self.y + self.height - y, left : self.x + self.width - x]
            column, row = x + left - self.x, y + top - self.y
            grid[row : row + part.shape[0], column : column + part.shape[1]] = part
        return grid

    def moved_rows(self, cls: str, given: dict[str, Given]) -> dict[str, Given]:
        """Properties that count rows, counted from the map's first row."""
        names = [name for name in ROW_PROPERTIES.get(cls, ()) if name in given]
        moved = dict(given)
        for name in names:
            value = given[name].value
            if isinstance(value, int) and value >= 0:
                moved[name] = replace(given[name], value=max(0, value - self.y))
        return moved


def read_plane(root: Node, layers: Iterator[Node]) -> Plane:
    """Reads the chunks of all tile layers and finds the rectangle that holds their tiles."""
    chunks: dict[Node, list[tuple[int, int, Cells]]] = {}
    found = cells = 0
    for layer in layers:
        data = layer.first("data")
        for node in data.all("chunk") if data else ():
            found += 1
            width = node.integer("width", None, 1, MAX_CHUNK_SIDE)
            height = node.integer("height", None, 1, MAX_CHUNK_SIDE)
            cells += width * height
            if found > MAX_CHUNKS or cells > MAX_CHUNK_CELLS:
                raise node.fail(f"more than {MAX_CHUNKS} chunks or {MAX_CHUNK_CELLS} cells")
            x = node.integer("x", None, -MAX_PLACE, MAX_PLACE)
            y = node.integer("y", None, -MAX_PLACE, MAX_PLACE)
            chunk = read_cells(node, width, height, data)
            if chunk.any():
                chunks.setdefault(layer, []).append((x, y, chunk))
    boxes = [_filled(*chunk) for part in chunks.values() for chunk in part]
    if not boxes:
        raise root.fail("the map is infinite and holds no tiles; paint some first")
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return Plane(left, top, right - left, bottom - top, chunks)


def _filled(x: int, y: int, chunk: Cells) -> tuple[int, int, int, int]:
    """The rectangle of the tiles of a chunk: left, top, right, bottom."""
    rows, columns = chunk.nonzero()
    return (
        x + int(columns.min()),
        y + int(rows.min()),
        x + int(columns.max()) + 1,
        y + int(rows.max()) + 1,
    )
