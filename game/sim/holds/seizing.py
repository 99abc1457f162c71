"""A child on a seizer's arm: taking her up, letting her go, and what holds meanwhile."""

from __future__ import annotations

from typing import Final

from game.core import angles
from game.core.events import ChildFreed, ChildSeized
from game.core.level import MapObject
from game.sim.people import companions, voice
from game.sim.state import Fighter
from game.sim.world import World

TO_SIDE: Final = 24.0  # px: a child so near may be on either side of the muzzle
IN_FRONT: Final = 1  # layer


def take(world: World, man: Fighter, child: Fighter) -> None:
    """She is on his arm from here on."""
    one = world.state.companions.get(child.id)
    if one is not None:
        one.mode, one.job, one.place, one.laid = "follow", "", 0, 0
        one.warned = False
    man.mind.prey = child.id
    child.state, child.state_tick = "carried", 0
    child.partner, child.layer = man.id, IN_FRONT
    world.state.bodies.climbing[child.row] = False
    x, y = world.at(man)
    world.emit(ChildSeized(man.id, child.id, x, y))
    voice.call(world, child, "ella.seized")


def free(world: World, man: Fighter, child: Fighter) -> None:
    """He lets go of her, gently: she stands where he stood."""
    man.mind.prey = 0
    child.state, child.state_tick = "free", 0
    child.partner = child.layer = 0
    x, y = world.at(man)
    world.emit(ChildFreed(man.id, child.id, x, y))
    voice.call(world, child, "ella.freed")


def carried(world: World) -> Fighter | None:
    """The child who is being carried off, or None."""
    found = companions.child(world) if world.state.companions else None
    return found[1] if found is not None and found[1].state == "carried" else None


def bars_shot(world: World, shooter: Fighter, angle: int) -> bool:
    """Nobody shoots towards a child on an arm; the firearm sinks by itself."""
    child = carried(world)
    if child is None:
        return False
    off = world.px[child.row] - world.px[shooter.row]
    side, _ = angles.direction(angle)
    return abs(off) <= TO_SIDE or off * side > 0.0


def exit_for(world: World, man: Fighter) -> MapObject | None:
    """The exit to which he carries her: the nearest one."""
    x, _ = world.at(man)
    return min(
        world.objects("CarryExit"),
        key=lambda obj: (abs(obj.x + obj.w / 2 - x), obj.id),
        default=None,
    )
