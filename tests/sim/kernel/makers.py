"""Random terrains and bodies for the kernel tests: seeded, with every shape and flag."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.core.level import Shape
from game.sim.kernel.bodies import Bodies
from game.sim.kernel.terrain import Terrain

# Cells by share: mostly air, then solids and decks, then slopes alone (the nastiest surroundings).
_SHARES = np.array([0.66, 0.14, 0.08] + [0.02] * 6)


def terrain_of(*rows: str) -> Terrain:
    """A terrain from letters: # solid, = deck, / and \\ 45 degrees, <> and () halves of 22.5,
    H ladder, anything else empty."""
    letters = {"#": 1, "=": 2, "/": 3, "\\": 4, "(": 5, ")": 6, "<": 7, ">": 8}
    shapes = np.array([[letters.get(letter, 0) for letter in row] for row in rows], np.uint8)
    ladders = np.array([[letter == "H" for letter in row] for row in rows])
    return Terrain(shapes, ladders, np.zeros(shapes.shape, np.uint8))


def random_terrain(rng: np.random.Generator, width: int = 24, height: int = 16) -> Terrain:
    """A messy map: noise of all shapes, walls and ramps laid over it, a floor."""
    shares = _SHARES.copy()
    if rng.random() < 0.3:
        shares[3:] = 0.0
    shares /= shares.sum()
    shapes = rng.choice(9, size=(height, width), p=shares).astype(np.uint8)
    shapes[-1] = Shape.SOLID
    for _ in range(int(rng.integers(0, 4))):
        _ramp(rng, shapes)
    materials = rng.integers(0, 7, size=shapes.shape).astype(np.uint8)
    return Terrain(shapes, np.zeros(shapes.shape, bool), materials)


def _ramp(rng: np.random.Generator, shapes: NDArray[np.uint8]) -> None:
    """A walkable ramp of 45 or 22.5 degrees on solid ground, rising either way."""
    height, width = shapes.shape
    steep = bool(rng.random() < 0.5)
    length = int(rng.integers(2, 7))
    column, row = int(rng.integers(0, width - 14)), height - 2
    cells = []
    for i in range(length):
        cells += (
            [(column + i, row - i, 3)]
            if steep
            else [
                (column + 2 * i, row - i, 5),
                (column + 2 * i + 1, row - i, 6),
            ]
        )
    mirror = bool(rng.random() < 0.5)
    for c, r, shape in cells:
        c = width - 1 - c if mirror else c
        if not (0 <= c < width and r >= 4):
            continue
        shapes[r - 4 : r, c] = Shape.EMPTY
        shapes[r, c] = {3: 4, 5: 7, 6: 8}[shape] if mirror else shape
        shapes[r + 1 :, c] = Shape.SOLID


def random_bodies(rng: np.random.Generator, terrain: Terrain, count: int) -> Bodies:
    """Bodies of all sizes and flags, standing, falling, flying fast, some embedded."""
    bodies = Bodies()
    for number in range(1, count + 1):
        half = float(rng.choice([2, 4, 6.5, 8, 10, 13, 16]))
        height = float(rng.choice([3, 6, 20, 30, 52, 64]))
        speed = float(rng.choice([1, 4, 15, 45]))
        bodies.add(
            number,
            x=_grid(rng, half, terrain.width * 16 - half),
            y=_grid(rng, 0, terrain.height * 16 - 16),
            half=half,
            height=height,
            vx=_grid(rng, -speed, speed) if rng.random() < 0.8 else 0.0,
            vy=_grid(rng, -speed, speed) if rng.random() < 0.7 else 0.0,
            gravity=float(rng.choice([0.0, 0.36, 0.25, -0.125])),
            bounce=float(rng.choice([0.0, 0.0, 0.5, 0.35])),
            step_up=float(rng.choice([0.0, 8.0, 24.0])),
            solid=rng.random() < 0.95,
            oneways=rng.random() < 0.8,
            drop=int(rng.choice([0, 0, 3])),
            frozen=rng.random() < 0.08,
            climbing=rng.random() < 0.08,
            grounded=rng.random() < 0.4,
        )
    return bodies


def _grid(rng: np.random.Generator, low: float, high: float) -> float:
    """A value on the 1/256 grid; often on a whole tile edge, where rules meet."""
    value = round(float(rng.uniform(low, high)) * 256) / 256
    return round(value / 16) * 16.0 if rng.random() < 0.25 else value


def set_box(terrain: Terrain, x: float, y: float, w: float, h: float, solid: bool) -> None:
    """Shut (solid) or open again a box in px."""
    box = (x, y, w, h)
    others = tuple(other for other in terrain.boxes if other != box)
    terrain.restore((*others, box) if solid else others)
