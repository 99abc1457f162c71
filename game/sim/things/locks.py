"""Grilles, curtains and doors that shut and open."""

from __future__ import annotations

from game.core.events import LockChanged
from game.sim.world import World


def turn(world: World, names: str, shut: bool) -> None:
    """Shut or open the locks named in a space separated list. Never on a body in the way."""
    changed = False
    for name in names.split():
        lock = world.state.locks.get(name)
        if lock is None or lock.shut == shut:
            continue
        lock.shut, lock.changed = shut, 0
        changed = True
        x, y = lock.x + lock.w / 2, lock.y + lock.h / 2
        world.emit(LockChanged(name, shut, x, y, lock.kind))
    if changed:
        world.lay_locks()
