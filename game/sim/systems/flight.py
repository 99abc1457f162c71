"""Thrown and falling items: whom they hit, where they bounce, break, stick or come to rest."""

from __future__ import annotations

from typing import Final

from game.content.schema import Weapon
from game.core.constants import TILE
from game.core.events import ItemBounced, ItemCaught, Parried
from game.core.level import MATERIALS
from game.sim.harm import afflict, defence, guard, nearby, sides, wound
from game.sim.kernel.overlap import overlap, pairs
from game.sim.state import TEAM_EVE, TEAM_NPC, Fighter, Item, Prop, Shards
from game.sim.things import batting, items, use
from game.sim.world import Box, World, snap

HURTING_SPEED: Final = 4.0  # px/t: slower things do no harm
ROLLING_SPEED: Final = 1.0  # px/t from which what rolls trips
ROLL_ON: Final = 0.984375  # of its speed that a rolling thing keeps each t
TRIP_DAMAGE: Final = 2
CATCH_LIVE: Final = 4  # t of the parry in which a ticking thing is caught
PIN_HEIGHT: Final = 34.0  # px above the feet at which a sleeve is nailed
BELOW: Final = 64.0  # px under the map at which things are lost
BOUNCE: Final = 0.35
BREAK_SPEED: Final = 3.0  # px/t at which brittle things break
REST_SPEED: Final = 1.0
THROWN_STUN: Final = {"dinnerware": 12, "household": 12, "thrown": 12, "blade": 14}
HEAVY_STUN: Final = 26
RICOCHET_LIFT: Final = -2.0  # px/t
RICOCHET_KEEPS: Final = 0.75  # of its speed
PROP_PUSH: Final = 1.5  # px/t given to what stands on a struck table
SHARD_STUN: Final = 10


def run(world: World) -> None:
    """Judge every item in the air, then shards under feet."""
    flying, ticking = [], []
    for item in world.state.items.values():
        if item.row >= 0 and item.state in {"fly", "fall"}:
            flying.append(item)
        if item.fuse >= 0:
            ticking.append(item)
    loose = flying + ticking
    if loose:
        batting.run(world, loose)
    if flying:
        _fly(world, flying)
    if world.state.shards:
        _tread_on_shards(world)


def _fly(world: World, flying: list[Item]) -> None:
    impact_x, impact_y = world.state.bodies.live().impact.tolist()
    px, py, vx, vy, rows = world.px, world.py, world.vx, world.vy, world.tables.weapons
    hurting = []
    for item in flying:
        row, weapon = item.row, rows[item.kind]
        item.flight += 1
        item.x, item.y = px[row], py[row]
        item.angle = (item.angle - weapon.spin * item.facing) % 1024
        if item.state != "fly":
            continue
        if weapon.curve:
            world.state.bodies.vy[row] = snap(vy[row] - weapon.curve)
        speed = abs(vx[row]) + abs(vy[row]) + abs(impact_x[row]) + abs(impact_y[row])
        if speed >= HURTING_SPEED or (speed >= ROLLING_SPEED and _rolls(world, item)):
            hurting.append((item, speed))
    if hurting:
        _strike(world, hurting)
    floor = world.level.height * TILE + BELOW
    for item in flying:
        row = item.row
        if row < 0:
            continue  # caught or broken by now
        if impact_x[row] or impact_y[row] or world.grounded[row]:
            _meet_world(world, item, impact_x[row], impact_y[row])
        elif item.y > floor:
            items.remove(world, item)


def _rolls(world: World, item: Item) -> bool:
    """Whether it lies on the floor and rolls on."""
    return world.tables.weapons[item.kind].rolls and bool(world.grounded[item.row])


def _strike(world: World, hurting: list[tuple[Item, float]]) -> None:
    """Things in the air, each with its speed, against people and props. Few come near any: only
    those are measured."""
    people = _targets(world, [item for item, _ in hurting])
    things = use.breakables(world).around
    zones = [things] if things else []
    places = [nearby.around(world, person) for person in people]
    if places:
        x0, y0, x1, y1 = zip(*places, strict=True)
        zones.append((min(x0), min(y0), max(x1), max(y1)))
    near = [item for item, speed in hurting if _comes_near(world, item, speed, zones)]
    swept = [_swept(world, item) for item in near]
    for index, other in pairs(swept, places):
        _meet(world, near[index], people[other], swept[index])
    props, boxes, _ = use.breakables(world)
    for index, other in pairs(swept, boxes):
        _strike_prop(world, near[index], props[other])


def _comes_near(world: World, item: Item, speed: float, zones: list[Box]) -> bool:
    """Whether it may have met anything in one of the zones in this tick."""
    row = world.tables.weapons[item.kind]
    reach = speed + row.half_width + row.height + row.curve
    x, y = item.x, item.y
    for x0, y0, x1, y1 in zones:
        if x0 - reach < x < x1 + reach and y0 - reach < y < y1 + reach:
            return True
    return False


def _swept(world: World, item: Item) -> Box:
    """The box that it covered in this tick."""
    bodies, row = world.state.bodies, item.row
    x, y = float(bodies.x[row]), float(bodies.y[row])
    from_x, from_y = x - float(bodies.vx[row]), y - float(bodies.vy[row])
    half, height = float(bodies.half[row]), float(bodies.height[row])
    return min(x, from_x) - half, min(y, from_y) - height, max(x, from_x) + half, max(y, from_y)


def _targets(world: World, flying: list[Item]) -> list[Fighter]:
    """Whom at least one of the things may hit."""
    fighters = world.state.fighters
    throwers = [fighters.get(thrower) for thrower in sorted({item.thrower for item in flying})]
    if sides.only_foes(world, throwers):  # what her foes threw flies past all of them
        return [world.eve] if world.eve.alive else []
    return [fighter for fighter in fighters.values() if fighter.team != TEAM_NPC and fighter.alive]


def _meet(world: World, item: Item, victim: Fighter, swept: Box) -> None:
    if item.row < 0 or item.state != "fly" or not _harms(world, item, victim):
        return
    if overlap(swept, world.hurtbox(victim)):
        _hit(world, item, victim)


def _harms(world: World, item: Item, victim: Fighter) -> bool:
    """Neither he who threw it, nor a friend of his, nor struck by it already."""
    thrower = world.state.fighters.get(item.thrower)
    if thrower is not None and not sides.opposed(world, thrower, victim):
        return False
    return victim.id not in item.struck


def _strike_prop(world: World, item: Item, prop: Prop) -> None:
    """Things of the room stop what is thrown at them."""
    if item.row < 0 or item.state != "fly" or prop.id in item.struck:
        return
    item.struck.append(prop.id)
    if item.flight <= 1:
        return  # who throws stands in front of it
    row = world.tables.weapons[item.kind]
    side = 1 if float(world.state.bodies.vx[item.row]) >= 0 else -1
    use.strike(world, prop, row.thrown_damage, PROP_PUSH * side, item.y)
    _after_hit(world, item, row, side)


def _hit(world: World, item: Item, victim: Fighter) -> None:
    if _caught(world, item, victim):
        return
    row = world.tables.weapons[item.kind]
    bodies = world.state.bodies
    side = 1 if float(bodies.vx[item.row]) >= 0 else -1
    item.struck.append(victim.id)
    if _rolls(world, item):
        _trip(world, item, victim, side)
        return
    big = row.size == "two_hand"
    stun = (HEAVY_STUN if big else THROWN_STUN.get(row.family, 12)) + row.thrown_stun
    blow = wound.Blow(
        item.thrower,
        "thrown",
        item.kind,
        row.material,
        "heavy" if big else "medium" if row.thrown_damage >= 12 else "light",
        row.thrown_damage,
        0,
        stun,
        5 if row.thrown_damage >= 12 else 3,
        side,
        item.x,
        item.y - row.height / 2,
        knock=(2.5 if big else 1.0, -1.0 if big else 0.0),
        height="high",
        downs=big or row.rolls,  # what rolls takes his legs with it
    )
    loading = victim.reload > 0
    if not wound.hurt(world, victim, blow):
        if defence.covered(world, victim, side):
            _after_hit(world, item, row, side)
        return
    thrower = world.state.fighters.get(item.thrower)
    if thrower is not None and thrower.team == TEAM_EVE:
        wound.win_back(world, thrower, row.thrown_damage)
    contact = afflict.Contact(item.thrower, item, side, loading)
    afflict.apply(world, row.on_throw, victim, contact)
    if item.state == "worn":
        return
    if "pin" in victim.ails and "pin" in row.on_throw:
        _nail(world, item, victim)
        return
    _after_hit(world, item, row, side)


def _trip(world: World, item: Item, victim: Fighter, side: int) -> None:
    """Feet on something that rolls."""
    blow = wound.Blow(
        item.thrower,
        "thrown",
        item.kind,
        world.tables.weapons[item.kind].material,
        "medium",
        TRIP_DAMAGE,
        0,
        HEAVY_STUN,
        3,
        -side,
        item.x,
        item.y,
        knock=(1.0, -1.0),
        height="low",
        downs=True,
    )
    wound.hurt(world, victim, blow)


def _nail(world: World, item: Item, victim: Fighter) -> None:
    """The blade stays in the sleeve, where it can be taken back."""
    x, y = world.at(victim)
    angle = item.angle
    items.settle(world, item)
    item.x, item.y = snap(x - 8.0 * item.facing), snap(y - PIN_HEIGHT)
    item.state, item.angle = "stuck", angle


def _after_hit(world: World, item: Item, row: Weapon, side: int) -> None:
    """Brittle things break, the rest drops at the victim's feet or flies on to ricochet."""
    bodies = world.state.bodies
    if item.ricochets > 0:
        item.ricochets -= 1
        if row.curve:  # a disc glances off and sails on to who stands behind
            bodies.vx[item.row] = snap(float(bodies.vx[item.row]) * RICOCHET_KEEPS)
            return
        item.turned = world.state.tick
        bodies.vx[item.row] = snap(float(bodies.vx[item.row]) * -RICOCHET_KEEPS)
        bodies.vy[item.row] = RICOCHET_LIFT
        item.facing = -item.facing
        return
    if row.breaks_on_throw:
        items.break_item(world, item, item.x, item.y - row.height / 2, side)
        return
    bodies.vx[item.row] = snap(float(bodies.vx[item.row]) * -0.2)
    bodies.vy[item.row] = -2.0
    item.state = "fall"


def _caught(world: World, item: Item, victim: Fighter) -> bool:
    """A parry catches what flies at it."""
    if not guard.raised(victim):
        return False
    run_of = victim.move
    if item.fuse >= 0 and run_of is not None and run_of.tick > run_of.startup + CATCH_LIVE:
        return False
    world.emit(Parried(victim.id, item.thrower, "item", item.x, item.y, victim.facing))
    world.emit(ItemCaught(victim.id, item.id, item.kind, item.x, item.y))
    guard.held(victim)
    items.take(world, victim, item)
    return True


def _meet_world(world: World, item: Item, impact_x: float, impact_y: float) -> None:
    row = world.tables.weapons[item.kind]
    hard = max(abs(impact_x), abs(impact_y))
    brittle = row.material in items.BRITTLE
    if brittle and hard >= BREAK_SPEED:
        side = 1 if impact_x >= 0 else -1
        items.break_item(world, item, item.x, item.y - row.height / 2, side)
        return
    if row.sticks and item.state == "fly" and impact_x:
        _stick(world, item)
        return
    if row.rolls and item.state == "fly" and world.grounded[item.row]:
        _roll_on(world, item, impact_x)
        return
    if hard >= REST_SPEED:
        _bounce(world, item, impact_x, impact_y, hard)
    elif world.grounded[item.row]:
        items.settle(world, item)


def _bounciness(world: World, item: Item) -> float:
    fused = world.tables.weapons[item.kind].fuse > 0
    return world.tables.elements.blast.bounce if fused else BOUNCE


def _bounce(world: World, item: Item, impact_x: float, impact_y: float, hard: float) -> None:
    bodies, index = world.state.bodies, item.row
    material = MATERIALS[int(bodies.ground_material[index])]
    world.emit(ItemBounced(item.id, item.kind, material, item.x, item.y, hard))
    if impact_x:
        keep = _bounciness(world, item)
        if item.ricochets > 0:
            keep, item.turned = 0.75, world.state.tick
            item.ricochets -= 1
        bodies.vx[index] = snap(-impact_x * keep)
        item.facing = -item.facing
    if impact_y > REST_SPEED:
        bodies.vy[index] = snap(-impact_y * _bounciness(world, item))
        bodies.grounded[index] = False
    bodies.vx[index] = snap(float(bodies.vx[index]) * 0.7)


def _roll_on(world: World, item: Item, impact_x: float) -> None:
    """Along the floor, slower and slower; back from a wall."""
    bodies, index = world.state.bodies, item.row
    vx = float(bodies.vx[index])
    if impact_x:
        vx = -impact_x * BOUNCE
        item.facing, item.struck = -item.facing, []
    vx = snap(vx * ROLL_ON)
    bodies.vx[index], bodies.vy[index] = vx, 0.0
    if abs(vx) < REST_SPEED / 2:
        items.settle(world, item)


def _stick(world: World, item: Item) -> None:
    angle = item.angle
    items.settle(world, item)
    item.state, item.angle = "stuck", angle
    world.emit(ItemBounced(item.id, item.kind, "wood", item.x, item.y, HURTING_SPEED))


def _tread_on_shards(world: World) -> None:
    """Enemies who walk over broken glass are cut once; Eve's shoes are better than they look."""
    px, py = world.px, world.py
    feet = [
        (px[foe.row], py[foe.row], foe)
        for foe in world.foes()
        if foe.state in ("free", "down") and world.grounded[foe.row]
    ]
    for shards in world.state.shards:
        left, right, floor = shards.x - shards.half, shards.x + shards.half, shards.y
        for x, y, foe in feet:
            if left <= x <= right and -4.0 <= y - floor <= 4.0 and foe.id not in shards.struck:
                shards.struck.append(foe.id)
                _cut(world, foe, shards, x, y)


def _cut(world: World, foe: Fighter, shards: Shards, x: float, y: float) -> None:
    blow = wound.Blow(
        world.state.eve.id,
        "shards",
        "",
        "glass",
        "light",
        shards.damage,
        0,
        SHARD_STUN,
        0,
        foe.facing,
        x,
        y,
        height="low",
        hits_downed=True,
    )
    wound.hurt(world, foe, blow)
