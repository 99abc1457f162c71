"""Bells of the map that call for help once they have been pulled long enough."""

from __future__ import annotations

from typing import Final

from game.core.level import MapObject
from game.sim.world import World

ROPE_HEIGHT: Final = 64.0  # px above or below the rope's end at which it can still be pulled
AT_ROPE: Final = 14.0  # px beside it
NOISE: Final = 640  # px


def nearest_silent(world: World, x: float, y: float) -> MapObject | None:
    """The bell nearest to (x, y) that has not yet called."""
    silent = [bell for bell in world.objects("Bell") if not has_rung(world, bell)]
    return min(silent, key=lambda bell: (abs(bell.x - x) + abs(bell.y - y), bell.id), default=None)


def at_rope(bell: MapObject, x: float, y: float) -> bool:
    """Whether somebody at (x, y) can pull it."""
    return abs(bell.x - x) <= AT_ROPE and abs(bell.y - y) <= ROPE_HEIGHT


def has_rung(world: World, bell: MapObject) -> bool:
    """Whether it has called for help."""
    return world.state.bells.get(bell.name, 0) >= bell.integer("ticks")


def rung(world: World, name: str) -> bool:
    """Whether the bell of this name has called for help."""
    return any(bell.name == name and has_rung(world, bell) for bell in world.objects("Bell"))
