"""Men run from a live grenade, once they have seen that it is one."""

from __future__ import annotations

from typing import Final

from game.sim.people import voice
from game.sim.state import Fighter
from game.sim.things import grenades
from game.sim.world import World, snap

SAME_FLOOR: Final = 48.0  # px
SPEED_UP: Final = 0.5  # px/t^2
Danger = tuple[int, int, float, float]  # holder, fuse, x, y


def dangers(world: World) -> list[Danger]:
    """Every live grenade whose fuse is short enough to frighten."""
    limit = world.tables.elements.blast.shun_fuse
    return [
        (item.holder, item.fuse, *grenades.place(world, item))
        for item in world.state.items.values()
        if 0 <= item.fuse <= limit
    ]


def shuns(world: World, fighter: Fighter, live: list[Danger]) -> bool:
    """Whether he runs from one of them in this tick instead of doing what he wished."""
    if fighter.state != "free" or fighter.open > 0 or fighter.mind.state == "surrender":
        return False
    reach = world.tables.elements.blast.shun_reach
    x, y = world.px[fighter.row], world.py[fighter.row]
    near = [
        (abs(gx - x), gx, fuse)
        for holder, fuse, gx, gy in live
        if holder != fighter.id and abs(gx - x) <= reach and abs(gy - y) <= SAME_FLOOR
    ]
    if not near or not world.grounded[fighter.row]:
        return False
    _, danger, fuse = min(near)
    if fuse == world.tables.elements.blast.shun_fuse:
        voice.bark(world, fighter, "fear")
    side = 1 if x >= danger else -1
    fighter.facing = side
    top = world.archetype(fighter).speed * side
    vx = world.vx[fighter.row]
    vx = min(vx + SPEED_UP, top) if vx < top else max(vx - SPEED_UP, top)
    world.state.bodies.vx[fighter.row] = snap(vx)
    return True
