"""From map objects to the state: one spawner for each class, looked up by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.content.schema import Enemy
from game.core.level import MapObject
from game.sim.elements import cells
from game.sim.elements.element_state import Home, Ice
from game.sim.elements.elemental import cells_of
from game.sim.people.companion_state import Companion
from game.sim.people.minds import new_mind
from game.sim.state import (
    TEAM_CLUB,
    TEAM_EVE,
    TEAM_NPC,
    Encounter,
    Fighter,
    Lock,
    Prop,
)
from game.sim.things import items
from game.sim.world import World, snap

EVE_STEP_UP: Final = 6.0
NUDGE: Final = 16  # px that a figure placed too near to a wall is moved aside
SUPPORT_REACH: Final = 6.0  # px between an item's underside and a prop's top
NPC_HALF: Final = 10.0
NPC_HEIGHT: Final = 52.0


def populate(world: World) -> None:
    """Create everything that stands on the map from the start."""
    for obj in world.level.objects:
        spawner = SPAWNERS.get(obj.cls)
        if spawner is not None:
            spawner(world, obj)
    _stand_items_on_props(world)
    world.lay_locks()
    world.refresh()


def player(world: World, obj: MapObject) -> None:
    """Eve."""
    table = world.tables.eve
    state = world.state
    hp = world.difficulty.hp + world.options.extra_hp
    fighter = _person(
        world,
        obj,
        "eve",
        obj.text("outfit"),
        TEAM_EVE,
        hp,
        table.poise,
        table.half_width,
        table.height,
    )
    fighter.weight = "light"
    state.eve.id = fighter.id
    bodies = state.bodies
    bodies.gravity[fighter.row] = table.gravity
    bodies.max_fall[fighter.row] = table.max_fall
    if obj.text("hand"):
        item = items.create(world, obj.text("hand"), obj.x, obj.y)
        items.take(world, fighter, item)


def enemy(world: World, obj: MapObject) -> None:
    """An enemy who stands there from the start; later waves come by encounters.py."""
    if _is_there(obj):
        enter_enemy(world, obj)


def _is_there(obj: MapObject) -> bool:
    """Whether an enemy stands on the map from the start, and waits for nothing."""
    return obj.integer("wave") == 0 and not obj.flag("last") and not obj.text("bell")


def enter_enemy(world: World, obj: MapObject) -> Fighter:
    """Put the enemy of this map object into the world."""
    row = world.tables.enemies[obj.text("kind")]
    fighter = _person(
        world,
        obj,
        row.id,
        _look(row, obj),
        TEAM_CLUB,
        row.hp,
        row.poise,
        row.half_width,
        row.height,
    )
    fighter.weight = row.weight
    fighter.role = obj.text("role")
    fighter.faction, fighter.family = row.faction, obj.text("family")
    fighter.shield = row.shield
    fighter.leader = obj.flag("leader")
    fighter.encounter = obj.text("encounter")
    carried = obj.text("item") or row.item
    if carried:
        item = items.create(world, carried, obj.x, obj.y)
        item.state, item.holder = "held", fighter.id
        fighter.hand = item.id
    fighter.mind = new_mind(obj)
    fighter.mind.stock = row.stock
    return fighter


def _look(row: Enemy, obj: MapObject) -> str:
    """Which of the archetype's people this one is."""
    if obj.text("look") in row.looks:
        return obj.text("look")
    return row.looks[obj.id % len(row.looks)] if row.looks else row.sprite


def npc(world: World, obj: MapObject) -> None:
    """A bystander."""
    sprite = obj.text("sprite")
    fighter = _person(world, obj, sprite, sprite, TEAM_NPC, 1, 1, NPC_HALF, NPC_HEIGHT)
    fighter.line = obj.text("line")
    fighter.leaves = obj.flag("leaves")
    fighter.unmasks = obj.text("unmasks")


def companion(world: World, obj: MapObject) -> None:
    """Who walks with Eve."""
    kind = obj.text("kind")
    row = world.tables.companions.people[kind]
    fighter = _person(world, obj, kind, kind, TEAM_NPC, 1, 1, row.half_width, row.height)
    mode = "stay" if obj.text("mode") == "stay" else "follow"
    world.state.companions[fighter.id] = Companion(
        fighter.id, kind, mode, box=row.box, firm=world.at(fighter)
    )


def _person(
    world: World,
    obj: MapObject,
    kind: str,
    sprite: str,
    team: int,
    hp: int,
    poise: int,
    half: float,
    height: float,
) -> Fighter:
    state = world.state
    table = world.tables.eve
    identity = state.new_id()
    row = state.bodies.add(
        identity,
        _beside_walls(world, obj.x, obj.y, half, height),
        snap(obj.y),
        half,
        height,
        gravity=table.gravity,
        max_fall=table.max_fall,
        team=team,
        solid=True,
        oneways=True,
        step_up=EVE_STEP_UP,
    )
    world.joins(row)
    fighter = Fighter(
        identity, row, kind, sprite, team, hp, hp, poise, poise, "light", obj.integer("facing") or 1
    )
    state.fighters[identity] = fighter
    return fighter


def _beside_walls(world: World, x: float, y: float, half: float, height: float) -> float:
    """The place nearest to `x` where the body sticks in no wall and no shut door.

    A body that begins inside one would walk out on the wrong side.
    """
    for shift in range(NUDGE + 1):
        for side in (1, -1):
            if world.terrain.box_free(x + shift * side, y - 1.0, half, height - 2.0):
                return snap(x + shift * side)
    return snap(x)


def weapon(world: World, obj: MapObject) -> None:
    """A loose item at rest."""
    items.create(world, obj.text("kind"), obj.x, obj.y, obj.integer("uses"))


def prop(world: World, obj: MapObject) -> None:
    """A standing thing."""
    row = world.tables.props[obj.text("kind")]
    identity = world.state.new_id()
    world.state.props[identity] = Prop(
        identity,
        row.id,
        snap(obj.x),
        snap(obj.y),
        obj.integer("facing") or 1,
        row.hp,
        row.cover_hits,
        group=obj.text("group"),
        line=obj.text("line"),
        name=obj.name,
    )


def lock(world: World, obj: MapObject) -> None:
    """A grille or door."""
    world.state.locks[obj.name] = Lock(
        obj.name, obj.text("kind"), obj.x, obj.y, obj.w, obj.h, obj.flag("shut")
    )


def ice(world: World, obj: MapObject) -> None:
    """A sheet of thin ice."""
    world.state.ice[obj.id] = Ice(obj.id, obj.x, obj.y, obj.w, obj.h)


def fire(world: World, obj: MapObject) -> None:
    """Cells that burn from the start."""
    for cell in cells_of(obj):
        if cells.light(world, cell, accelerant=True) and obj.flag("lasts"):
            world.state.cells.fire[cell] = cells.FOREVER
    world.events.clear()  # nobody saw it being lit


def home(world: World, obj: MapObject) -> None:
    """A house that may burn."""
    world.state.homes[obj.id] = Home(obj.id, obj.name)


def hearth(world: World, obj: MapObject) -> None:
    """The fire of a home."""
    world.state.hearths[obj.id] = obj.flag("lit")


def encounter(world: World, obj: MapObject) -> None:
    """A fight: remembers who is still to come."""
    pending = [
        other.id
        for other in world.objects("Enemy")
        if other.text("encounter") == obj.name and not _is_there(other)
    ]
    world.state.encounters[obj.name] = Encounter(obj.name, pending=pending)


def _stand_items_on_props(world: World) -> None:
    """Remember which prop carries which item, so that both fall together."""
    for item in world.state.items.values():
        if item.state != "rest":
            continue
        for standing in world.state.props.values():
            row = world.tables.props[standing.kind]
            top = standing.y - row.surface
            if row.surface and abs(item.y - top) <= SUPPORT_REACH:
                if abs(item.x - standing.x) <= row.half_width:
                    item.support = standing.id
                    break


Spawner = Callable[[World, MapObject], None]
SPAWNERS: Final[dict[str, Spawner]] = {
    "Player": player,
    "Enemy": enemy,
    "Npc": npc,
    "Companion": companion,
    "Weapon": weapon,
    "Prop": prop,
    "Lock": lock,
    "Encounter": encounter,
    "Ice": ice,
    "Fire": fire,
    "Hearth": hearth,
    "Home": home,
}
# Classes that the rules read from the level where they need them, or that only the view reads.
READ_IN_PLACE: Final = (
    "Seat",
    "Answer",
    "Water",
    "Bell",
    "Wait",
    "Hide",
    "Hatch",
    "Switch",
    "CarryExit",
    "Checkpoint",
    "Trigger",
    "Zone",
    "Cover",
    "Front",
    "Lesson",
    "Ambience",
    "Mirror",
    "Roof",
    "Hour",
    "Air",
    "Light",
    "Camera",
    "Exit",
)
