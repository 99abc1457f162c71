"""Ladders: where a body hangs on the rungs, and where their upper end lets it stand."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.sim.kernel.terrain import Terrain
from game.sim.world import snap

SIDE: Final = 8.0  # px beside the middle of a body at which it still finds the rungs
ASIDE: Final = 4  # px that a body hangs beside the middle when a wall is in the way
LOOK: Final = 3.0  # px ahead on the way in which a body already makes room
TOP_PROBE: Final = 4.0  # px above the feet: no rung there means that the end is near


def rungs(terrain: Terrain, x: float, probe_y: float) -> float | None:
    """Middle of the ladder at the height `probe_y` within reach of a body at `x`."""
    for shift in (0.0, -SIDE, SIDE):
        middle = terrain.ladder_at(x + shift, probe_y)
        if middle is not None:
            return middle
    return None


def hang(terrain: Terrain, middle: float, y: float, half: float, height: float) -> float:
    """The place nearest to the ladder's middle where the body does not stick in a wall."""
    for shift in range(ASIDE + 1):
        for side in (1, -1):
            x = middle + shift * side
            if terrain.box_free(x, y - 1.0, half, height - 2.0):
                return snap(x)
    return snap(middle)


def top_of(terrain: Terrain, x: float, y: float) -> float | None:
    """The deck at the ladder's end when the feet at `y` are just below it, else None."""
    if terrain.ladder_at(x, y - TOP_PROBE) is not None:
        return None
    return float((y - 1.0 / 256) // TILE * TILE)
