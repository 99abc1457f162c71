"""Wooden doors that shotguns and axes open for good."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.core.events import LockChanged, PropHit
from game.sim.state import Lock
from game.sim.world import Box, World

WOODEN: Final = ("door_wood", "door_club", "door_cat")


def in_box(world: World, box: Box) -> Lock | None:
    """A shut wooden door that the box touches. A door shuts whole cells."""
    for lock in world.state.locks.values():
        if not lock.shut or lock.kind not in WOODEN:
            continue
        if _down(lock.x) < box[2] and _up(lock.x + lock.w) > box[0]:
            if _down(lock.y) < box[3] and _up(lock.y + lock.h) > box[1]:
                return lock
    return None


def _down(place: float) -> float:
    return place // TILE * TILE


def _up(place: float) -> float:
    return -(-place // TILE) * TILE


def split(world: World, lock: Lock, side: int) -> None:
    """One blow that splits wood. The last one opens the door; no fight shuts it again."""
    x, y = lock.x + lock.w / 2, lock.y + lock.h / 2
    world.emit(PropHit(0, lock.kind, "wood", x, y, side))
    lock.hp -= 1
    if lock.hp > 0:
        return
    lock.shut, lock.changed = False, 0
    world.emit(LockChanged(lock.name, False, x, y, lock.kind))
    world.lay_locks()
