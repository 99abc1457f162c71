"""Grenades and tanks in the hand: the spoon, the cooking, the throw, the kick."""

from __future__ import annotations

from typing import Final

from game.core import angles
from game.core.events import FuseLit, GrenadeKicked, Muffled
from game.sim.state import Fighter, Item
from game.sim.things import items
from game.sim.world import World

MUFFLED_NOISE: Final = 160  # px


def lights(world: World, item: Item) -> bool:
    """Whether the item has a fuse of its own."""
    return world.tables.weapons[item.kind].fuse > 0


def pull(world: World, item: Item, ticks: int = 0) -> None:
    """Let the spoon go: from now on the fuse burns, in the hand too. A shorter one stays."""
    fuse = ticks or world.tables.weapons[item.kind].fuse
    if 0 <= item.fuse <= fuse:
        return
    item.fuse = fuse
    x, y = place(world, item)
    world.emit(FuseLit(item.id, item.kind, fuse, x, y))


def place(world: World, item: Item) -> tuple[float, float]:
    """Where it is: in a hand, in a coat, or by itself."""
    holder = world.state.fighters.get(item.holder)
    if item.state in ("held", "carried") and holder is not None:
        x, y = world.at(holder)
        return x, y - items.THROW_HEIGHT
    return item.x, item.y


def kick(world: World, fighter: Fighter, item: Item) -> None:
    """A foot or a rolling body sends it along the ground."""
    numbers = world.tables.elements.blast
    if item.state not in ("rest", "fall", "fly", "stuck"):
        return
    speed = numbers.kick * fighter.facing, -numbers.kick_lift
    items.launch(world, item, fighter.id, (item.x, item.y), speed)
    world.emit(GrenadeKicked(fighter.id, item.id, item.x, item.y, fighter.facing))


def bat(world: World, fighter: Fighter, item: Item, angle: int) -> None:
    """Struck in the air or on the ground with something broad: back where aimed."""
    dx, dy = angles.direction(angle)
    speed = world.tables.elements.blast.throw_max
    items.launch(world, item, fighter.id, (item.x, item.y), (dx * speed, dy * speed))
    world.emit(GrenadeKicked(fighter.id, item.id, item.x, item.y, fighter.facing))


def muffle(world: World, item: Item) -> None:
    """Under a cloth: it goes off at once, and nobody is hurt."""
    x, y = place(world, item)
    kind = item.kind
    items.remove(world, item)
    world.emit(Muffled(kind, x, y))
    world.noise(x, y, MUFFLED_NOISE, "muffled")


def plant(world: World, fighter: Fighter, victim: Fighter) -> bool:
    """In a clinch: a grenade from hand or pocket goes into his coat, live. False without one."""
    eve = world.state.eve
    for slot in (fighter.hand, eve.pocket, eve.belt):
        item = world.state.items.get(slot)
        if item is None or not lights(world, item):
            continue
        fighter.hand = 0 if fighter.hand == item.id else fighter.hand
        eve.pocket = 0 if eve.pocket == item.id else eve.pocket
        eve.belt = 0 if eve.belt == item.id else eve.belt
        item.state, item.holder, item.thrower = "carried", victim.id, fighter.id
        pull(world, item)
        return True
    return False
