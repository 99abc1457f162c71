"""Standing things: what breaks, falls, darkens, flips; and bodies that crash into them."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.core.events import ItemUsed, SnowSlid
from game.sim.elements import cells
from game.sim.harm import wound
from game.sim.state import TEAM_NPC, Cloud, Fighter, Prop
from game.sim.things import items, use
from game.sim.world import World, snap

TOPPLE_TICKS: Final = 24  # t that a speaker stack takes to tip over
FALL_GRAVITY: Final = 0.359375
CRASH_SPEED: Final = 2.5  # px/t of a reeling body that knocks things over
CRASH_NOISE: Final = 400
BODY_SHARE: Final = 0.5  # of the speed of a kick that a reeling body gives to a cart
CLOUD_RADIUS: Final = 56


def run(world: World) -> None:
    """One tick for every prop that can change."""
    _crash_bodies(world)
    for prop in list(world.state.props.values()):
        row = world.tables.props[prop.kind]
        if prop.state in ("whole", "flipped") and row.hp and prop.hp <= 0:
            _give_way(world, prop)
        elif prop.state == "flipped" and prop.cover_hits <= 0:
            use.change(world, prop, "broken")
        elif prop.state == "falling":
            _fall(world, prop)
        if row.perch and prop.state == "whole":
            _bear(world, prop)
    _spray(world)


def _give_way(world: World, prop: Prop) -> None:
    row = world.tables.props[prop.kind]
    use.drop_contents(world, prop, 1.5 * prop.facing)
    if row.falls == "none":
        use.change(world, prop, "broken")
        items.strew(world, prop.x, prop.y - 1.0, row.shards)
        world.noise(prop.x, prop.y, items.BREAK_NOISE, "breakage")
    else:
        use.change(world, prop, "falling")
    if row.darkens:
        use.darken(world, prop)
    if row.spills:
        cells.spill(world, prop.x, prop.y, row.spills)
    if row.sets_fire[0]:
        cells.ignite(world, prop.x, prop.y, *row.sets_fire)
    if row.sprinkler:
        use.rain(world, prop)


def _fall(world: World, prop: Prop) -> None:
    row = world.tables.props[prop.kind]
    if row.falls == "outward":
        if prop.state_tick < TOPPLE_TICKS:
            return
        centre = prop.x + (row.half_width + row.fall_radius / 2) * prop.facing
        _crush(world, prop, centre)
        return
    prop.vy += FALL_GRAVITY
    step = prop.vy
    floor = world.terrain.ground_below(prop.x, prop.y + row.height, 640.0)
    bottom = prop.y + row.height + step
    if floor is not None and bottom < floor:
        prop.y = snap(prop.y + step)
        return
    if floor is not None:
        prop.y = snap(floor - row.height)
    _crush(world, prop, prop.x)


def _crush(world: World, prop: Prop, centre: float) -> None:
    """It lands on whoever stands there."""
    row = world.tables.props[prop.kind]
    use.change(world, prop, "broken")
    prop.trips = row.trips
    ground = prop.y + (row.height if row.hanging else 0.0)
    items.strew(world, centre, ground - 1.0, row.shards)
    world.noise(centre, ground, CRASH_NOISE, "breakage")
    if row.snow_load:
        _bury_cells(world, prop, centre, ground)
    for victim in list(world.state.fighters.values()):
        if victim.team == TEAM_NPC or not victim.alive:
            continue
        x, y = world.px[victim.row], world.py[victim.row]
        if abs(x - centre) <= row.fall_radius / 2 + 8 and -64.0 <= y - ground <= 24.0:
            _crush_one(world, prop, victim, x, y, centre)


def _crush_one(
    world: World, prop: Prop, victim: Fighter, x: float, y: float, centre: float
) -> None:
    row = world.tables.props[prop.kind]
    blow = wound.Blow(
        world.state.eve.id,
        "crush",
        prop.kind,
        row.material,
        "heavy",
        row.fall_damage,
        30,
        row.fall_stun,
        8,
        1 if x >= centre else -1,
        x,
        y - 40,
        knock=(0.0, 0.0) if row.snow_load else (2.0, -1.0),
        downs=True,
        hits_downed=True,
    )
    if wound.hurt(world, victim, blow) and row.snow_load and victim.state == "down":
        victim.down = world.tables.elements.cold.load_bury


def _bury_cells(world: World, prop: Prop, centre: float, ground: float) -> None:
    """Snow from a roof puts out what burns under it."""
    wide = world.tables.elements.cold.load_columns
    for column in range(wide):
        x = centre + (column - (wide - 1) / 2) * TILE
        for row in (1, 2):
            cells.wet(world, cells.at(x, ground - row * TILE + 1.0))
    world.emit(SnowSlid(centre, ground, wide * float(TILE)))


def _crash_bodies(world: World) -> None:
    """A body that reels into a table knocks over what stands on it, or the table itself."""
    for fighter in world.state.fighters.values():
        if fighter.state not in {"stun", "down", "dead"}:
            continue
        vx = world.vx[fighter.row]
        if abs(vx) < CRASH_SPEED:
            continue
        x, y = world.px[fighter.row], world.py[fighter.row]
        side = 1 if vx > 0 else -1
        for prop in world.state.props.values():
            row = world.tables.props[prop.kind]
            near = abs(prop.x - x) <= row.half_width + 8 and abs(prop.y - y) <= 16
            if not near or prop.state != "whole" or not (row.surface or row.rolls):
                continue
            if row.rolls:
                use.roll(world, prop, row.rolls * side * BODY_SHARE)
            elif row.flips:
                use.flip(world, prop, side)
            else:
                use.drop_contents(world, prop, vx * 0.5)


def _bear(world: World, prop: Prop) -> None:
    """A dancers' cage bears so many landings before its chain gives."""
    row = world.tables.props[prop.kind]
    eve = world.eve
    x, y = world.px[eve.row], world.py[eve.row]
    on_top = abs(x - prop.x) <= row.half_width and abs(y - (prop.y - row.height)) <= 2.0
    if on_top and world.grounded[eve.row] and prop.state_tick > 30:
        prop.perched += 1
        prop.state_tick = 0
        if prop.perched > row.perch:
            use.change(world, prop, "broken")


def _spray(world: World) -> None:
    """An extinguisher that breaks open or is thrown leaves a white cloud."""
    for item in world.state.items.values():
        if not (item.thrower or item.struck):
            continue  # nobody has thrown it
        landed = (item.state == "fall" and item.struck) or (item.state == "rest" and item.thrower)
        life = world.tables.weapons[item.kind].cloud if landed else 0
        if not life:
            continue
        item.thrower, item.struck = 0, []
        world.state.clouds.append(Cloud(item.x, item.y - 24, CLOUD_RADIUS, life, life))
        world.emit(ItemUsed(0, item.id, item.kind, item.x, item.y, item.facing))
