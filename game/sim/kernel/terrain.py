"""The solid world as tables: shapes, ladders, and for each cell where the next wall or floor
stands, so that "is anything solid between these cells" is one read, whatever the body's size.

The grids carry a margin: columns beyond the map are solid walls, rows above it repeat its first
row and rows below it its last, so that no lookup needs a bounds check.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.core.constants import TILE
from game.core.level import Level, Shape

PAD_X: Final = 4  # columns of margin on each side
PAD_TOP: Final = 64  # rows
PAD_BOTTOM: Final = 16
EPS: Final = 1.0 / 4096.0  # px; finer than any position: turns an open edge into a closed one
MAX_HALF: Final = 32.0  # px: wider bodies would outreach NEAR_COLUMNS
NEAR_COLUMNS: Final = 3  # a slope this close to the feet's cell calls for the slope rules
NEAR_ROWS: Final = 2
FAR: Final = 0xFFFF  # beyond the last cell of any map

# Height of a surface above the bottom of its cell: RISE_BASE + RISE_STEP * offset, where
# offset is px from the cell's left edge. Indexed by Shape.
RISE_BASE: Final = (0.0, 16.0, 0.0, 0.0, 16.0, 0.0, 8.0, 8.0, 16.0)
RISE_STEP: Final = (0.0, 0.0, 0.0, 1.0, -1.0, 0.5, 0.5, -0.5, -0.5)

_FIRST_SLOPE: Final = int(Shape.SLOPE45_R)
_TALL_LEFT: Final = (int(Shape.SLOPE45_L), int(Shape.SLOPE22_L2))  # a wall to who comes from left
_TALL_RIGHT: Final = (int(Shape.SLOPE45_R), int(Shape.SLOPE22_R2))

_PADS: Final = np.array([[PAD_X], [PAD_X + 1], [PAD_TOP], [PAD_TOP + 1]], dtype=np.float64)

_Floats = NDArray[np.float64]
_Bools = NDArray[np.bool_]
Box = tuple[float, float, float, float]  # x, y, w, h


def _area_sums(cells: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Counts over all rectangles that begin at the first cell; flat, one row and column more."""
    sums = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int32)
    inside = cells.cumsum(axis=0, dtype=np.int32)
    inside.cumsum(axis=1, out=sums[1:, 1:])
    return sums.ravel()


def _next_marked(cells: NDArray[np.bool_]) -> NDArray[np.uint16]:
    """By cell the number, along the last axis, of the first marked cell at or after it, or FAR."""
    numbers = np.where(cells, np.arange(cells.shape[-1], dtype=np.uint16), np.uint16(FAR))
    return np.minimum.accumulate(numbers[..., ::-1], axis=-1)[..., ::-1]


class Terrain:
    """Collision tables of a level, with boxes (doors, grilles) that may be shut and opened."""

    def __init__(
        self,
        shapes: NDArray[np.uint8],
        ladders: NDArray[np.bool_],
        materials: NDArray[np.uint8],
    ) -> None:
        self.height, self.width = (int(size) for size in shapes.shape)  # tiles
        self.base = np.array(shapes, dtype=np.uint8)
        self.ladders = np.array(ladders, dtype=np.bool_)
        self.materials = np.array(materials, dtype=np.uint8)
        self.boxes: tuple[Box, ...] = ()  # shut boxes
        self.version = 0  # grows with every change
        self.max_y = float((self.height + PAD_BOTTOM - 4) * TILE)  # px
        self.min_y = float(-(PAD_TOP - 24) * TILE)
        self.max_x = float((self.width + PAD_X - 1) * TILE - MAX_HALF)
        self.min_x = float(-(PAD_X - 1) * TILE + MAX_HALF)
        self.highest = np.array([[self.max_x], [self.max_y]])
        self.lowest = np.array([[self.min_x], [self.min_y]])
        # Cells that rays can see: first column and row, last column and row.
        self.cell_limits = (-PAD_X, -PAD_TOP, self.width + PAD_X - 1, self.height + 8)
        limits = np.array(self.cell_limits, dtype=np.float64).reshape(2, 2, 1)
        self.first_cells, self.last_cells = (limits[[i, i]].reshape(4, 1) for i in (0, 1))
        self._build()

    @classmethod
    def from_level(cls, level: Level) -> Terrain:
        """The terrain of a level, all boxes open."""
        return cls(level.shapes, level.ladders, level.materials)

    @classmethod
    def frozen_over(cls, level: Level) -> Terrain:
        """The terrain with all thin ice as firm ground: what ways are made from."""
        shapes = level.shapes.copy()
        for ice in level.of_class("Ice"):
            rows = slice(int(ice.y // TILE), int((ice.y + ice.h) // TILE))
            shapes[rows, int(ice.x // TILE) : int((ice.x + ice.w) // TILE)] = Shape.SOLID
        return cls(shapes, level.ladders, level.materials)

    def pave(self, x: float, y: float, w: float, h: float, material: int) -> None:
        """What the ground of a box is made of, before it is shut for the first time."""
        rows = slice(max(0, int(y // TILE)), max(0, int(-(-(y + h) // TILE))))
        columns = slice(max(0, int(x // TILE)), max(0, int(-(-(x + w) // TILE))))
        self.materials[rows, columns] = material

    def restore(self, boxes: tuple[Box, ...]) -> None:
        """Make exactly these boxes shut. What lay beneath others comes back."""
        if boxes != self.boxes:
            self.boxes = tuple(boxes)
            self._build()

    # --- tables -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.version += 1
        shapes = self.base.copy()
        for x, y, w, h in self.boxes:
            rows = slice(max(0, int(y // TILE)), max(0, int(-(-(y + h) // TILE))))
            columns = slice(max(0, int(x // TILE)), max(0, int(-(-(x + w) // TILE))))
            shapes[rows, columns] = Shape.SOLID
        self.shapes = shapes
        padded = np.pad(shapes, ((PAD_TOP, PAD_BOTTOM), (0, 0)), mode="edge")
        padded = np.pad(padded, ((0, 0), (PAD_X, PAD_X)), constant_values=int(Shape.SOLID))
        self.stride = int(padded.shape[1])
        self.cells = padded.ravel()
        solid = padded == Shape.SOLID
        self.has_oneways = bool((padded == Shape.ONEWAY).any())
        slope = padded >= _FIRST_SLOPE
        self._build_sums(padded, solid, slope)
        self._build_slopes(slope)
        self._build_ground(padded)

    def _build_sums(
        self, padded: NDArray[np.uint8], solid: NDArray[np.bool_], slope: NDArray[np.bool_]
    ) -> None:
        """What comes next: by cell the number of the first wall at or below it in its column, for
        who goes right (layer 0) and left (1); of the first floor at or right of it in its row, with
        one-way decks and without (a pair); behind all floors the same twice for ceilings. A body
        meets nothing between two cells when what comes next lies beyond the second: one read.

        16 bits keep the tables of a large map in the processor's cache."""
        rows, columns = (int(size) for size in padded.shape)
        tall = (np.isin(padded, _TALL_LEFT), np.isin(padded, _TALL_RIGHT))
        faces = np.stack((solid | tall[0], solid | tall[1]))
        self.next_wall = _next_marked(faces.transpose(0, 2, 1)).ravel()
        self.wall_stride = rows
        self.wall_layer = columns * rows
        ceiling = solid | slope
        kinds = np.stack((solid | (padded == Shape.ONEWAY), solid, ceiling, ceiling))
        pairs = _next_marked(kinds).reshape(2, 2, rows * columns).transpose(0, 2, 1)
        self.next_floor = np.ascontiguousarray(pairs.reshape(-1, 2))
        self.ceilings = rows * columns  # index of their first
        self.row_tops = (np.arange(rows) - PAD_TOP) * float(TILE)  # y of each row's upper edge
        # For who asks about one body: items of a view are plain numbers, and quick to read.
        self.next_wall_view, self.next_floor_view = (
            self.next_wall.data,
            self.next_floor.ravel().data,
        )
        self.area_stride = columns + 1
        self.area = _area_sums(solid)
        self.area_view, self.cells_view = self.area.data, self.cells.data
        self.slope_area = _area_sums(slope)
        self.opaque_area = _area_sums(solid | slope)
        self.opaque_area_view = self.opaque_area.data
        self.slope_area_view = self.slope_area.data

    def _build_slopes(self, slope: NDArray[np.bool_]) -> None:
        self.has_slopes = bool(slope.any())
        near = np.zeros_like(slope)
        if self.has_slopes:
            rows, columns = slope.shape
            for row, column in np.argwhere(slope).tolist():
                near[
                    max(0, row - NEAR_ROWS) : min(rows, row + NEAR_ROWS + 1),
                    max(0, column - NEAR_COLUMNS) : min(columns, column + NEAR_COLUMNS + 1),
                ] = True
        self.near_slope = near.ravel()
        self.near_slope_view = self.near_slope.data

    def _build_ground(self, padded: NDArray[np.uint8]) -> None:
        """Material under a foot by cell; beside an edge the neighbour's, for who overhangs it."""
        materials = np.pad(self.materials, ((PAD_TOP, PAD_BOTTOM), (PAD_X, PAD_X)), mode="edge")
        empty = padded == Shape.EMPTY
        ground = np.where(empty, 0, materials).astype(np.uint8)
        left = np.roll(empty, 1, axis=1)
        right = np.roll(empty, -1, axis=1)
        ground = np.where(empty & ~left, np.roll(materials, 1, axis=1), ground)
        ground = np.where(empty & left & ~right, np.roll(materials, -1, axis=1), ground)
        self.ground = ground.astype(np.uint8).ravel()
        self.ground_view = self.ground.data

    # --- questions --------------------------------------------------------------------------

    def cell(self, x: float, y: float) -> int:
        """Index of the cell of a point into `cells`, kept inside the margin."""
        column = int(min(max(x, self.min_x), self.max_x) // TILE) + PAD_X
        row = int(min(max(y, self.min_y), self.max_y) // TILE) + PAD_TOP
        return row * self.stride + column

    def shape_at(self, x: float, y: float) -> int:
        """The Shape code at a point."""
        return self.cells_view[self.cell(x, y)]

    def shape_in(self, column: int, row: int) -> int:
        """The Shape code of a cell of the map or of its margin."""
        first_column, first_row, last_column, last_row = self.cell_limits
        column = min(max(column, first_column), last_column) + PAD_X
        return self.cells_view[
            (min(max(row, first_row), last_row) + PAD_TOP) * self.stride + column
        ]

    def spans_nothing(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Whether the box of cells between two points holds nothing solid and no slope. Points on
        a cell's edge look into both cells."""
        first_column, first_row, last_column, last_row = self.cell_limits
        left, right = (x0, x1) if x0 < x1 else (x1, x0)
        top, bottom = (y0, y1) if y0 < y1 else (y1, y0)
        c0 = min(max(int((left - EPS) // TILE), first_column), last_column) + PAD_X
        c1 = min(max(int(right // TILE), first_column), last_column) + PAD_X + 1
        above = min(max(int((top - EPS) // TILE), first_row), last_row) + PAD_TOP
        below = min(max(int(bottom // TILE), first_row), last_row) + PAD_TOP + 1
        upper, lower = above * self.area_stride, below * self.area_stride
        area = self.opaque_area_view
        return area[lower + c1] - area[upper + c1] == area[lower + c0] - area[upper + c0]

    def solid_at(self, x: float, y: float) -> bool:
        """Whether the point lies in solid matter; under a slope's surface counts."""
        shape = self.shape_at(x, y)
        if shape >= _FIRST_SLOPE:
            rise = RISE_BASE[shape] + RISE_STEP[shape] * (x - x // TILE * TILE)
            return y >= (y // TILE + 1) * TILE - rise
        return shape == Shape.SOLID

    def box_free(self, x: float, y: float, half: float, height: float) -> bool:
        """Whether no solid cell overlaps the box standing at (x, y). Slopes do not count."""
        x = min(max(x, self.min_x), self.max_x)
        y = min(max(y, self.min_y), self.max_y)
        c0 = int((x - half) // TILE) + PAD_X
        c1 = int((x + half - EPS) // TILE) + PAD_X + 1
        r0 = int((y - height) // TILE) + PAD_TOP
        r1 = int((y - EPS) // TILE) + PAD_TOP + 1
        width = self.area_stride
        area = self.area_view
        count = area[r1 * width + c1] - area[r0 * width + c1]
        return count == area[r1 * width + c0] - area[r0 * width + c0]

    def ladder_at(self, x: float, y: float) -> float | None:
        """Middle of the ladder column at a point, or None."""
        column, row = int(x // TILE), int(y // TILE)
        if 0 <= column < self.width and 0 <= row < self.height and self.ladders[row, column]:
            return column * TILE + TILE / 2
        return None

    def ground_below(self, x: float, y: float, max_px: float) -> float | None:
        """The first floor at or below a point within max_px: solid, one-way or slope."""
        row = int(-(-y // TILE))  # the first row whose top is not above the point
        slope = self._slope_surface(x, y, y)
        if slope is not None and slope <= y + max_px:
            return slope
        while row * TILE <= y + max_px and row * TILE < self.max_y:
            surface = self._slope_surface(x, row * TILE + EPS, y)
            if surface is not None:
                return surface if surface <= y + max_px else None
            if self.shape_at(x, row * TILE) in (Shape.SOLID, Shape.ONEWAY):
                return float(row * TILE)
            row += 1
        return None

    def _slope_surface(self, x: float, y_in_cell: float, not_above: float) -> float | None:
        shape = self.shape_at(x, y_in_cell)
        if shape < _FIRST_SLOPE:
            return None
        rise = RISE_BASE[shape] + RISE_STEP[shape] * (x - x // TILE * TILE)
        surface = (y_in_cell // TILE + 1) * TILE - rise
        return surface if surface >= not_above else None

    def is_oneway_below(self, x: float, y: float) -> bool:
        """Whether feet at (x, y) stand on a one-way deck."""
        return y % TILE == 0 and self.shape_at(x, y) == Shape.ONEWAY

    def material_at(self, x: float, y: float) -> int:
        """Material of the ground under feet at (x, y), as an index into MATERIALS."""
        return self.ground_view[self.cell(x, y)]
