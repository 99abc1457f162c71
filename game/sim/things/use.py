"""Props in the hand of a fighter: using, kicking and flipping them."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.core.events import (
    Healed,
    LightBroken,
    MusicAsked,
    PropChanged,
    PropHit,
    Spared,
    Splashed,
    SprinklerOn,
)
from game.sim import training
from game.sim.elements import cells
from game.sim.people import betrayal
from game.sim.state import Fighter, Prop
from game.sim.story import balance
from game.sim.things import grenades, items
from game.sim.world import Box, Breakables, World

SPARE_BALANCE: Final = 3
SPARE_SCORE_CARE: Final = 300
BLIND_HALF_WIDTH: Final = 120.0  # px of floor that the follow-spot blinds
BLIND_TICKS: Final = 90
FLIPPED_HALF: Final = 6.0  # px of a flipped table's board
FLIPPED_HEIGHT: Final = 30.0
ROLL_SPILLS: Final = 0.25  # share of a cart's speed that its load gets
BUCKET_COLUMNS: Final = 3
BUCKET_ROWS: Final = 2
REMOTE_SILENCE: Final = 0  # until further notice


def change(world: World, prop: Prop, state: str) -> None:
    """Put a prop into a new state and tell."""
    prop.state, prop.state_tick = state, 0
    material = world.tables.props[prop.kind].material
    world.covers_changed()
    world.emit(PropChanged(prop.id, prop.kind, state, material, prop.x, prop.y))


def box_of(world: World, prop: Prop) -> Box:
    """The prop's outline in world px."""
    row = world.tables.props[prop.kind]
    if prop.state == "flipped":
        half, top, bottom = FLIPPED_HALF, prop.y - FLIPPED_HEIGHT, prop.y
    else:
        half = row.half_width
        top = prop.y if row.hanging else prop.y - row.height
        bottom = top + row.height
    return prop.x - half, top, prop.x + half, bottom


def breakable(world: World, prop: Prop) -> bool:
    """Whether blows, shots and thrown things can harm it now."""
    return bool(world.tables.props[prop.kind].hp) and prop.state in ("whole", "flipped")


def breakables(world: World) -> Breakables:
    """All breakable props, kept until one of them changes."""
    if world.breakables is None:
        props = [prop for prop in world.state.props.values() if breakable(world, prop)]
        boxes = [box_of(world, prop) for prop in props]
        around = None
        if boxes:
            x0, y0, x1, y1 = zip(*boxes, strict=True)
            around = min(x0), min(y0), max(x1), max(y1)
        world.breakables = Breakables(props, boxes, around)
    return world.breakables


def strike(world: World, prop: Prop, damage: int, push: float, y: float) -> None:
    """Harm a prop; props.py sees to it that it gives way. `push` moves what stands on it."""
    side = 1 if push >= 0 else -1
    material = world.tables.props[prop.kind].material
    prop.hp -= damage
    prop.facing = side
    world.emit(PropHit(prop.id, prop.kind, material, prop.x, y, side))
    drop_contents(world, prop, push)


def darken(world: World, prop: Prop) -> None:
    """The lights of its group go out for good."""
    for obj in world.objects("Light"):
        if prop.group and obj.text("group") == prop.group:
            if obj.id not in world.state.dark_lights:
                world.state.dark_lights.append(obj.id)
                world.emit(LightBroken(obj.id, obj.x, obj.y))


def rain(world: World, prop: Prop) -> None:
    """A sprinkler opens."""
    world.state.sprinklers[prop.id] = world.tables.elements.water.sprinkler_ticks
    world.emit(SprinklerOn(prop.id, prop.x, prop.y))


def _turn_valve(world: World, valve: Prop) -> None:
    """All sprinklers of the valve's group rain."""
    for prop in world.state.props.values():
        if world.tables.props[prop.kind].sprinkler and prop.group == valve.group:
            rain(world, prop)


def _pour(world: World, fighter: Fighter) -> None:
    """A bucket of water over what lies before her."""
    x, y = world.at(fighter)
    for column in range(BUCKET_COLUMNS):
        for row in range(BUCKET_ROWS):
            ahead = x + (column + 0.5) * TILE * fighter.facing
            cells.wet(world, cells.at(ahead, y - 1.0 - row * TILE))
    world.emit(Splashed(fighter.id, x + BUCKET_COLUMNS * TILE / 2 * fighter.facing, y - TILE))


def drop_contents(world: World, prop: Prop, push: float) -> None:
    """Everything that stands on the prop falls."""
    for item in list(world.state.items.values()):
        if item.support == prop.id:
            items.topple(world, item, push)


def flip(world: World, prop: Prop, direction: int) -> None:
    """A table becomes cover; what stood on it flies."""
    prop.facing = direction
    change(world, prop, "flipped")
    drop_contents(world, prop, 2.0 * direction)


def roll(world: World, prop: Prop, speed: float) -> None:
    """A thing on wheels starts, px/t; what stood on it slides off. See systems/roll.py."""
    prop.vx, prop.facing = speed, 1 if speed > 0 else -1
    prop.struck.clear()
    drop_contents(world, prop, speed * ROLL_SPILLS)
    change(world, prop, "rolling")


def kick(world: World, fighter: Fighter, target: int) -> None:
    """Heavy at a prop: tables flip, stacks begin to fall."""
    item = world.state.items.get(target)
    if item is not None:
        grenades.kick(world, fighter, item)
        return
    prop = world.state.props.get(target)
    if prop is None or prop.state != "whole":
        return
    row = world.tables.props[prop.kind]
    if row.snow_load:
        prop.hp = 0
    elif row.flips:
        flip(world, prop, fighter.facing)
    elif row.rolls:
        roll(world, prop, row.rolls * fighter.facing)
    elif row.falls == "outward":
        prop.facing = fighter.facing
        change(world, prop, "falling")
    elif row.hp:
        prop.hp = 0


def activate(world: World, fighter: Fighter, target: int) -> None:
    """Use a prop, or spare a man who has surrendered."""
    man = world.state.fighters.get(target)
    if man is not None:
        spare(world, man)
        return
    prop = world.state.props.get(target)
    if prop is None or prop.state != "whole":
        return
    row = world.tables.props[prop.kind]
    if row.use in training.USES:
        training.use(world, prop, row.use)
        return  # it can be used again
    if row.use in ("heal", "hem"):
        given = min(row.use_amount, fighter.hp_max - fighter.hp)
        fighter.hp += given
        world.emit(Healed(fighter.id, given, "hem" if row.use == "hem" else "dressing"))
    elif row.use == "switch":
        world.emit(MusicAsked("", REMOTE_SILENCE))
    elif row.use == "valve":
        _turn_valve(world, prop)
    elif row.use == "bucket":
        _pour(world, fighter)
    elif row.use == "take":
        give(world, fighter, prop)
    elif row.use == "spot":
        _blind(world, prop)
    world.state.story.queue += prop.line.split()
    change(world, prop, "used")


def give(world: World, fighter: Fighter, prop: Prop) -> None:
    """What it holds goes into his hand; a lamp takes its light along."""
    row = world.tables.props[prop.kind]
    item = items.create(world, row.gives, prop.x, prop.y)
    items.take(world, fighter, item)
    if row.darkens:
        darken(world, prop)


def _blind(world: World, prop: Prop) -> None:
    """The follow-spot dazzles the men below and in front of it."""
    for foe in world.foes():
        x, _ = world.at(foe)
        if abs(x - (prop.x - 160.0 * prop.facing)) <= BLIND_HALF_WIDTH and foe.state == "free":
            foe.state, foe.state_tick, foe.stun = "stun", 0, BLIND_TICKS


def spare(world: World, man: Fighter) -> None:
    """Let a surrendered man go."""
    if man.state != "surrender" or balance.threatened(world):
        return
    if man.mind.false:
        betrayal.spring(world, man)
        return
    man.mind.grief = 0
    x, y = world.at(man)
    man.state, man.state_tick = "free", 0
    man.mind.state = "flee"
    man.encounter = ""
    tally = world.state.tally
    tally.spared += 1
    tally.care += SPARE_SCORE_CARE
    balance.add(world, SPARE_BALANCE)
    world.emit(Spared(man.id, man.kind, x, y))
