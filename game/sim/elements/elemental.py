"""What the map says to fire and water, worked out once: fuel of every cell, regions of water."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.content.loader import Tables
from game.core.constants import TILE
from game.core.level import MATERIALS, Level, MapObject, Shape
from game.sim.elements.element_state import STRIDE
from game.sim.state import Prop

SNOW: Final = MATERIALS.index("snow")
AROUND_PERSON: Final = ((-1, 0, 1), (-4, -3, -2, -1, 0))  # columns and rows around the feet's cell


class Surroundings:
    """Tables by cell that a run never changes."""

    def __init__(self, level: Level, tables: Tables) -> None:
        by_material = tables.elements.fire.fuel
        values = np.array([by_material.get(name, 0.0) for name in MATERIALS])
        ground = np.where(level.shapes != Shape.EMPTY, values[level.materials], 0.0)
        fuel: NDArray[np.float64] = np.zeros(ground.shape)
        fuel[:-1] = ground[1:]  # an open cell burns by what it rests on
        if level.fuel.size:
            fuel = np.maximum(fuel, level.fuel)
        self.fuel: list[list[float]] = [list(map(float, row)) for row in fuel.tolist()]
        self.has_snow = bool((level.materials == SNOW).any())
        self.water: tuple[MapObject, ...] = level.of_class("Water")
        self.water_cells = frozenset(cell for obj in self.water for cell in cells_of(obj))


def cells_of(obj: MapObject) -> list[int]:
    """The cells whose middle lies in a rectangle of the map."""
    half = TILE / 2
    columns = range(int(-(-(obj.x - half) // TILE)), int(-(-(obj.x + obj.w - half) // TILE)))
    rows = range(int(-(-(obj.y - half) // TILE)), int(-(-(obj.y + obj.h - half) // TILE)))
    return [row * STRIDE + column for row in rows for column in columns]


def prop_cells(props: Iterable[Prop], tables: Tables) -> dict[int, int]:
    """Cell -> prop id for all things that stand and can burn."""
    found: dict[int, int] = {}
    for prop in props:
        row = tables.props[prop.kind]
        if not row.fuel or prop.state not in ("whole", "flipped", "used"):
            continue
        top = prop.y if row.hanging else prop.y - row.height
        for r in range(int(top // TILE), int((top + row.height - 1) // TILE) + 1):
            for c in range(
                int((prop.x - row.half_width) // TILE),
                int((prop.x + row.half_width - 1) // TILE) + 1,
            ):
                found.setdefault(r * STRIDE + c, prop.id)
    return found


def cells_around(places: list[tuple[float, float]]) -> dict[int, int]:
    """The cells that people at these ground points fill, and those beside them."""
    columns, rows = AROUND_PERSON
    return {
        (int((y - 1.0) // TILE) + row) * STRIDE + int(x // TILE) + column: 1
        for x, y in places
        for row in rows
        for column in columns
    }
