"""A level as the game knows it: plain data, made by `game.maps` from a Tiled file.

The simulation reads terrain and objects, the view reads tile layers, backdrops and lights. All
objects carry the full property set of their class (defaults merged), already checked for type.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.constants import TILE
from game.core.digest import digest_of

BODY_ROWS = 4  # cells that a standing body reaches into
PropValue = bool | int | float | str


class Shape(IntEnum):
    """Collision shape of a terrain cell. `_R` rises to the right, `_L` to the left.

    The 22.5 degree slopes take two cells: 1 is the lower half, 2 the higher half.
    """

    EMPTY = 0
    SOLID = 1
    ONEWAY = 2
    SLOPE45_R = 3
    SLOPE45_L = 4
    SLOPE22_R1 = 5
    SLOPE22_R2 = 6
    SLOPE22_L1 = 7
    SLOPE22_L2 = 8


SHAPE_BY_NAME = {shape.name.lower(): shape for shape in Shape} | {"none": Shape.EMPTY}

# Materials of the ground in the order of their codes in Level.materials.
MATERIALS = ("stone", "wood", "metal", "glass", "carpet", "tile", "snow", "ice", "water")
NO_FUEL = np.zeros((0, 0), np.float64)
NO_FUEL.setflags(write=False)


@dataclass(frozen=True, slots=True)
class MapObject:
    """One object of an object layer. (x, y) is the top left of its box, in px.

    Points have w = h = 0. `points` are absolute px for polygons and polylines. `line` is the line
    in the .tmx file, for messages.
    """

    id: int
    cls: str
    name: str
    layer: str
    x: float
    y: float
    w: float
    h: float
    props: dict[str, PropValue]
    points: tuple[tuple[float, float], ...] = ()
    line: int = 0

    def text(self, key: str) -> str:
        """A string property."""
        return str(self.props[key])

    def number(self, key: str) -> float:
        """A numeric property."""
        return float(self.props[key])

    def integer(self, key: str) -> int:
        """An integer property."""
        return int(self.props[key])

    def flag(self, key: str) -> bool:
        """A bool property."""
        return bool(self.props[key])

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies in the object's box."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h


@dataclass(frozen=True, slots=True)
class TileArt:
    """How to draw one tile id: `rect` (x, y, w, h) of `image`; animated tiles list frames.

    `frames` is a tuple of ((x, y, w, h), ticks). `glow` tiles are drawn unlit.
    """

    image: Path
    rect: tuple[int, int, int, int]
    frames: tuple[tuple[tuple[int, int, int, int], int], ...] = ()
    glow: bool = False


@dataclass(frozen=True, slots=True)
class TileLayer:
    """A grid of tile numbers into Level.art (0 = empty).

    `flips` holds bit 1 = horizontal, 2 = vertical, 4 = diagonal per cell.
    """

    name: str
    tiles: NDArray[np.int32]
    flips: NDArray[np.uint8]
    parallax: tuple[float, float] = (1.0, 1.0)
    offset: tuple[float, float] = (0.0, 0.0)
    opacity: float = 1.0
    tint: tuple[int, int, int] = (255, 255, 255)  # its pictures are multiplied by this


@dataclass(frozen=True, slots=True)
class Backdrop:
    """An image layer. `blend` is opaque, alpha or add. `frames` > 1 are stacked vertically and
    change every `frame_ticks`. `drift` moves it in px/s. `bob` is how far it springs up on every
    beat, px. `group` lets events fade it (crowd)."""

    name: str
    image: Path
    parallax: tuple[float, float]
    offset: tuple[float, float] = (0.0, 0.0)
    blend: str = "alpha"
    opacity: float = 1.0
    frames: int = 1
    frame_ticks: int = 0
    drift: float = 0.0
    bob: float = 0.0
    repeat_x: bool = False
    group: str = ""
    tint: tuple[int, int, int] = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Level:
    """A whole map. Arrays are [row, column] and read-only.

    shapes: uint8 Shape codes. ladders: bool. materials: uint8 index into MATERIALS of the ground.
    fuel: float64 0..1 of decoration that burns (curtains, straw), or empty for none.
    `order` names tile layers and backdrops in drawing order ("tiles:back", "image:wall").
    `digest` identifies the level for replays (content of the map and its tile sets).
    """

    name: str
    width: int  # tiles
    height: int  # tiles
    shapes: NDArray[np.uint8]
    ladders: NDArray[np.bool_]
    materials: NDArray[np.uint8]
    objects: tuple[MapObject, ...]
    layers: tuple[TileLayer, ...]
    backdrops: tuple[Backdrop, ...]
    order: tuple[str, ...]
    art: tuple[TileArt | None, ...]
    props: dict[str, PropValue] = field(default_factory=dict)
    digest: str = ""
    path: Path | None = None
    entrance: tuple[float, float] = (0.0, 0.0)  # px; where the map's file puts Eve
    fuel: NDArray[np.float64] = field(default_factory=lambda: NO_FUEL)

    def of_class(self, *names: str) -> tuple[MapObject, ...]:
        """All objects of these classes, in map order."""
        return tuple(obj for obj in self.objects if obj.cls in names)

    def prop(self, key: str, default: Any = "") -> Any:
        """A map property or the default."""
        return self.props.get(key, default)

    def entered_at(self, x: float, y: float, facing: int, hand: str) -> Level:
        """The same level with Eve's entrance elsewhere, something in her hand. Its digest is
        another one: recordings of the one do not fit the other."""
        moved: dict[str, PropValue] = {"facing": facing, "hand": hand}
        objects = tuple(
            replace(obj, x=x, y=y, props={**obj.props, **moved}) if obj.cls == "Player" else obj
            for obj in self.objects
        )
        return replace(self, objects=objects, digest=digest_of(self.digest, x, y, facing, hand))

    def is_free(self, x: float, y: float) -> bool:
        """Whether a standing body fits at a ground point."""
        column, row = int(x) // TILE, (int(y) - 1) // TILE
        if not (0 <= column < self.width and BODY_ROWS <= row < self.height):
            return False
        return not bool((self.shapes[row - BODY_ROWS + 1 : row + 1, column] == Shape.SOLID).any())
