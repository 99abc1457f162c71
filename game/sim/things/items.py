"""Taking, carrying, dropping, throwing and breaking things."""

from __future__ import annotations

from typing import Final

from game.content.schema import Weapon
from game.core import angles
from game.core.events import ItemBroken, ItemDropped, ItemTaken, ItemThrown
from game.sim.elements import cells
from game.sim.state import TEAM_EVE, TEAM_THING, Fighter, Item, Shards
from game.sim.things import lamps
from game.sim.world import World, snap

BREAK_NOISE: Final = 200  # px
THROW_HEIGHT: Final = 43.0  # px above the ground
THROW_AHEAD: Final = 18.0  # px before the body at which a thing leaves the hand
SHARD_HALF: Final = 14.0
SHARD_LIFE: Final = 1800  # t
OWN_LIGHT: Final = 48.0  # px between a lamp and the light that is its own
ITEM_MAX_FALL: Final = 14.0
BRITTLE: Final = ("glass", "porcelain", "vinyl")


def create(world: World, kind: str, x: float, y: float, uses: int = 0) -> Item:
    """A new item at rest."""
    row = world.tables.weapons[kind]
    item = Item(world.state.new_id(), kind, snap(x), snap(y))
    item.uses = uses or row.uses
    item.pieces = row.pieces
    item.hot = row.hot
    world.state.items[item.id] = item
    return item


def take(world: World, fighter: Fighter, item: Item) -> None:
    """Put a loose item into his hand; what he held goes to belt, pocket or floor."""
    _stow_or_drop(world, fighter)
    if world.tables.weapons[item.kind].kills_light and item.state == "rest":
        _take_light(world, item)
    _leave_body(world, item)
    item.state, item.holder, item.support = "held", fighter.id, 0
    fighter.hand = item.id
    fighter.reload = 0
    x, y = world.at(fighter)
    world.emit(ItemTaken(fighter.id, item.id, item.kind, x, y - THROW_HEIGHT))


def _take_light(world: World, item: Item) -> None:
    """A lamp torn from its place: its own light goes out."""
    for obj in world.objects("Light"):
        near = abs(obj.x - item.x) <= OWN_LIGHT and abs(obj.y - item.y) <= OWN_LIGHT
        if near and obj.id not in world.state.dark_lights:
            lamps.put_out(world, obj)
            return


def _stow_or_drop(world: World, fighter: Fighter) -> None:
    held = world.held(fighter)
    if held is None:
        return
    eve = world.state.eve
    if fighter.id == eve.id:
        size = world.tables.weapons[held.kind].size
        if size == "pocket" and not eve.pocket:
            eve.pocket, fighter.hand, held.state = held.id, 0, "carried"
            return
        if size in ("short", "pocket") and not eve.belt:
            eve.belt, fighter.hand, held.state = held.id, 0, "carried"
            return
    drop_hand(world, fighter)


def swap(world: World, fighter: Fighter) -> None:
    """One press after the other: bare hands, what hangs at the belt, what the pocket holds.
    A second thing for the belt changes places with the first."""
    eve = world.state.eve
    held = world.held(fighter)
    if held is None:
        drawn = eve.belt or eve.pocket
        if eve.belt:
            eve.belt = 0
        else:
            eve.pocket = 0
    else:
        size = world.tables.weapons[held.kind].size
        if size not in ("short", "pocket"):
            return
        if size == "pocket" and not eve.pocket:
            drawn, eve.pocket = 0, held.id
        elif not eve.belt:
            drawn, eve.pocket, eve.belt = eve.pocket, 0, held.id
        else:
            drawn, eve.belt = eve.belt, held.id
        held.state = "carried"
    fighter.hand = drawn
    fighter.reload = 0
    if drawn:
        item = world.state.items[drawn]
        item.state = "held"
        x, y = world.at(fighter)
        world.emit(ItemTaken(fighter.id, item.id, item.kind, x, y - THROW_HEIGHT))


def _strapped_on(world: World, fighter: Fighter, item: Item) -> bool:
    """A boss who still fights does not lose the thing that he or she is known for."""
    if fighter.kind not in world.tables.bosses or not fighter.fights or fighter.hp <= 0:
        return False
    gives_up = fighter.mind.state == "surrender"
    return item.kind == world.archetype(fighter).item and not gives_up


def drop_hand(world: World, fighter: Fighter, scatter: bool = False) -> None:
    """Let go of what is in the hand; it falls to the floor."""
    item = world.held(fighter)
    if item is not None and _strapped_on(world, fighter, item):
        return
    fighter.hand = 0
    if item is None:
        return
    x, y = world.at(fighter)
    item.holder = 0
    push = 1.5 * fighter.last_from if scatter else 0.0
    _enter_body(world, item, x + 4 * fighter.facing, y - 24, push, -2.0 if scatter else 0.0)
    item.state = "fall"
    world.emit(ItemDropped(fighter.id, item.id, item.kind, x, y - 24))


def topple(world: World, item: Item, push: float) -> None:
    """A resting item loses its support and falls."""
    if item.state != "rest":
        return
    _enter_body(world, item, item.x, item.y, push, -1.5)
    item.state = "fall"
    item.support = 0


def throw_speed(world: World, row: Weapon, hold: int) -> float:
    """px/t of a throw; what has a fuse is lobbed, the farther the longer the arm was held back."""
    if not row.fuse:
        return world.tables.eve.throw_speed
    numbers = world.tables.elements.blast
    share = min(hold, numbers.full_hold) / numbers.full_hold
    return snap(numbers.throw_min + (numbers.throw_max - numbers.throw_min) * share)


def throw(world: World, fighter: Fighter, angle: int, hold: int = 0) -> Item | None:
    """Throw the hand item, or one piece of a stack, along `angle`. `hold` t it was held back."""
    held = world.held(fighter)
    if held is None:
        return None
    row = world.tables.weapons[held.kind]
    x, y = world.at(fighter)
    if row.piece and held.pieces > 0:
        item = create(world, row.piece, x, y)
        held.pieces -= 1
        if held.pieces == 0:
            fighter.hand = 0
            held.state = "gone"
    else:
        item = held
        fighter.hand = 0
    dx, dy = angles.direction(angle)
    full = world.tables.elements.blast.full_hold  # foes know how far they must throw
    speed = throw_speed(world, row, hold if fighter.team == TEAM_EVE else full)
    height = THROW_HEIGHT - (16.0 if fighter.crouched else 0.0)
    start_x = _clear_start(world, x, y - height, fighter.facing)
    launch(world, item, fighter.id, (start_x, y - height), (dx * speed, dy * speed))
    world.emit(ItemThrown(fighter.id, item.id, item.kind, start_x, y - height, angle))
    return item


def launch(
    world: World, item: Item, thrower: int, at: tuple[float, float], speed: tuple[float, float]
) -> None:
    """Let an item fly from a place (px) with a speed (px/t)."""
    _enter_body(world, item, at[0], at[1], snap(speed[0]), snap(speed[1]))
    item.state, item.holder, item.thrower = "fly", 0, thrower
    item.flight, item.struck = 0, []
    item.ricochets = world.tables.weapons[item.kind].ricochets
    item.turned = 0
    item.facing = 1 if speed[0] >= 0 else -1


def _clear_start(world: World, x: float, y: float, facing: int) -> float:
    """A throw starts in front of the body unless a wall is there."""
    ahead = x + THROW_AHEAD * facing
    return x if world.terrain.solid_at(ahead, y) else ahead


def _enter_body(world: World, item: Item, x: float, y: float, vx: float, vy: float) -> None:
    row = world.tables.weapons[item.kind]
    _leave_body(world, item)
    item.x, item.y = snap(x), snap(y)
    item.row = world.state.bodies.add(
        item.id,
        item.x,
        item.y,
        row.half_width,
        row.height,
        vx=snap(vx),
        vy=snap(vy),
        gravity=snap(row.gravity),
        max_fall=ITEM_MAX_FALL,
        team=TEAM_THING,
        solid=True,
        oneways=True,
        bounce=0.0,
    )
    world.joins(item.row)


def _leave_body(world: World, item: Item) -> None:
    if item.row >= 0:
        world.state.bodies.remove(item.row)
        item.row = -1


def settle(world: World, item: Item) -> None:
    """The item comes to rest where its body lies."""
    if item.row >= 0:
        bodies = world.state.bodies
        item.x, item.y = float(bodies.x[item.row]), float(bodies.y[item.row])
    _leave_body(world, item)
    item.state = "rest"
    item.angle = 0


def put_on(world: World, item: Item, wearer: int) -> None:
    """It hangs on a person: cloth over the head, film round the feet. See systems/ails.py."""
    _leave_body(world, item)
    item.state, item.holder, item.angle = "worn", wearer, 0


def shed(world: World, item: Item) -> None:
    """It slips off and falls."""
    item.holder = 0
    _enter_body(world, item, item.x, item.y, 0.0, 0.0)
    item.state = "fall"


def remove(world: World, item: Item) -> None:
    """The item is no more, in no hand, at no belt and in no pocket."""
    _leave_body(world, item)
    item.state = "gone"
    eve = world.state.eve
    eve.belt = 0 if eve.belt == item.id else eve.belt
    eve.pocket = 0 if eve.pocket == item.id else eve.pocket
    holder = world.state.fighters.get(item.holder)
    if holder is not None and holder.hand == item.id:
        holder.hand = 0
    world.state.items.pop(item.id, None)


def strew(world: World, x: float, y: float, damage: int) -> None:
    """Shards on the floor below, for who walks there; 0 = none."""
    floor = world.terrain.ground_below(x, y, 320) if damage else None
    if floor is not None:
        world.state.shards.append(Shards(x, floor, SHARD_HALF, damage, SHARD_LIFE))


def break_item(world: World, item: Item, x: float, y: float, direction: int) -> None:
    """Break it: noise, shards on the floor below, and perhaps something left in the hand."""
    row = world.tables.weapons[item.kind]
    holder = world.state.fighters.get(item.holder)
    in_hand = holder is not None and holder.hand == item.id
    world.emit(ItemBroken(item.id, item.kind, row.material, x, y, direction))
    world.noise(x, y, BREAK_NOISE, "breakage")
    if row.kills_light:
        _take_light(world, item)
    strew(world, x, y, row.shards)
    if row.spills:
        cells.spill(world, x, y, row.spills)
    if row.sets_fire[0]:
        if world.state.eve.id in (item.thrower, item.holder):
            world.state.cells.by_eve = world.state.cells.now
        cells.ignite(world, x, y, *row.sets_fire)
    remove(world, item)
    if in_hand and holder is not None and row.leaves:
        rest = create(world, row.leaves, x, y)
        rest.state, rest.holder = "held", holder.id
        holder.hand = rest.id


def wear(world: World, fighter: Fighter) -> None:
    """One landed swing of the hand item; it may break."""
    item = world.held(fighter)
    row = world.weapon(fighter)
    if item is None or row is None or row.family == "gun" or row.jet:
        return
    item.uses -= 1
    if item.uses <= 0:
        x, y = world.at(fighter)
        break_item(world, item, x + 20.0 * fighter.facing, y - THROW_HEIGHT, fighter.facing)
