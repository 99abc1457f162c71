"""Thin ice: it bears one body, cracks under two or a giant, and opens."""

from __future__ import annotations

from typing import Final

from game.core.events import IceCracked
from game.sim.elements import cells
from game.sim.elements.element_state import Ice
from game.sim.state import Fighter
from game.sim.world import World

NEAR: Final = 2.0  # px above the surface within which feet stand on it
CORPSE_SINKS: Final = 1.0  # px/t


def run(world: World) -> None:
    """Count who stands where; then those who fell in sink out of sight."""
    if world.state.ice:
        opened = False
        for ice in world.state.ice.values():
            opened = _bear(world, ice) or opened
        if opened:
            world.lay_locks()
            world.refresh()
    for fighter in list(world.state.fighters.values()):
        if fighter.sunk:
            _drown(world, fighter)


def _bear(world: World, ice: Ice) -> bool:
    """One sheet; True when it opens in this tick."""
    ice.tick += 1
    if ice.state == "open":
        return False
    numbers = world.tables.elements.cold
    bodies = [f for f in world.state.fighters.values() if f.alive and _weighs(world, f, ice)]
    giant = any(fighter.weight == "giant" for fighter in bodies)
    hot = _burns_on(world, ice)
    if giant or hot or len(bodies) >= 2:
        ice.load += 1
    elif ice.state == "whole":
        ice.load = max(0, ice.load - 1)
    limit = numbers.crack_giant if giant or hot else numbers.crack_after
    if ice.state == "whole" and ice.load >= limit:
        _change(world, ice, "cracked")
    elif ice.state == "cracked" and ice.tick >= numbers.open_after:
        _change(world, ice, "open")
        return True
    return False


def _weighs(world: World, fighter: Fighter, ice: Ice) -> bool:
    """Companions step where it bears them: they never break it."""
    return fighter.id not in world.state.companions and _stands_on(world, fighter, ice)


def _stands_on(world: World, fighter: Fighter, ice: Ice) -> bool:
    x, y = world.px[fighter.row], world.py[fighter.row]
    return ice.x <= x < ice.x + ice.w and abs(y - ice.y) <= NEAR and world.grounded[fighter.row]


def _burns_on(world: World, ice: Ice) -> bool:
    if not world.state.cells.fire:
        return False
    columns = range(int(ice.x // 16), int((ice.x + ice.w) // 16))
    return any(cells.burns_at(world, column * 16.0 + 8.0, ice.y - 1.0) for column in columns)


def _change(world: World, ice: Ice, state: str) -> None:
    ice.state, ice.tick = state, 0
    world.emit(IceCracked(ice.id, state, ice.x + ice.w / 2, ice.y))


def _drown(world: World, fighter: Fighter) -> None:
    """A man who fell in is drawn under and leaves the world."""
    fighter.sunk += 1
    bodies, row = world.state.bodies, fighter.row
    bodies.vx[row] = 0.0
    bodies.vy[row] = CORPSE_SINKS
    bodies.gravity[row] = 0.0
    bodies.solid[row] = False
    if fighter.sunk > world.tables.elements.cold.drown_ticks:
        world.state.bodies.remove(row)
        del world.state.fighters[fighter.id]
