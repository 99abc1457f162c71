"""Live grenades and struck tanks: fuses, kicks, and what a blast reaches in a free line."""

from __future__ import annotations

from typing import Final

import numpy as np

from game.core.constants import TILE
from game.core.events import Deafened, Exploded, FuseBeeped, HitLanded
from game.sim.elements import burning, cells
from game.sim.elements.element_state import STRIDE
from game.sim.harm import wound
from game.sim.kernel import areas, rays
from game.sim.state import Fighter, Item
from game.sim.things import grenades, items, lamps, use
from game.sim.world import BURNABLE_TEAMS, World, snap

BLAST_NOISE: Final = 640  # px
KICK_REACH: Final = 26.0  # px from a foot to the grenade
ROLL_REACH: Final = 14.0
KICK_HEIGHT: Final = 22.0
KICKS: Final = ("kick_prop", "shin_kick", "slide")
ROLLS: Final = ("roll", "getup_roll")
LIGHT_SHARE: Final = 0.5  # of the radius within which lamps burst
BLAST_STUN: Final = 30
BLAST_STOP: Final = 5
QUICK_BEEP: Final = 6  # t between the last beeps
LIFT: Final = 6.0  # px above its underside at which a blast has its middle
TANK_FIRE: Final = (5, 2)  # columns and rows that a burst tank sets alight
PINNED: Final = ("held", "carried", "fall")  # states in which a grenade keeps its pin
SOFT: Final = ("cloth", "paper")  # materials that dent no tank
ON_FIRE_FUSE: Final = 30  # t until a grenade that lies in flames goes off


def run(world: World) -> None:
    """Tanks that were struck, kicks, fuses; then every blast of the tick, by id."""
    _strike_tanks(world)
    live = _live(world)
    if world.state.cells.fire:
        _cook_in_fire(world)
    if world.state.deaf:
        world.state.deaf -= 1
    if not live:
        return
    _kick(world, live)
    due = []
    for item in live:
        item.fuse -= 1
        if item.fuse <= 0:
            due.append(item)
        else:
            _beep(world, item)
    for item in due:
        if item.id in world.state.items:
            explode(world, item)


def _strike_tanks(world: World) -> None:
    """A shot or throw into the back of who carries a flamethrower; a flamethrower thrown hard."""
    for event in world.events:
        if not isinstance(event, HitLanded) or event.move not in ("shot", "thrown"):
            continue
        if event.material in SOFT:
            continue
        victim = world.state.fighters.get(event.victim)
        item = world.held(victim) if victim is not None else None
        if victim is None or item is None or world.tables.weapons[item.kind].jet != "flame":
            continue
        if event.direction == victim.facing:
            grenades.pull(world, item, world.tables.elements.blast.hiss)


def _live(world: World) -> list[Item]:
    """What ticks. A thrown grenade has lost its spoon, a thrown tank hisses once it has landed."""
    live = []
    for item in world.state.items.values():
        if item.fuse < 0 and item.thrower:
            row = world.tables.weapons[item.kind]
            if row.fuse and item.state == "fly":
                grenades.pull(world, item)
            elif row.jet == "flame" and item.state == "rest":
                grenades.pull(world, item, world.tables.elements.blast.hiss)
        if item.fuse >= 0:
            live.append(item)
    return live


def _cook_in_fire(world: World) -> None:
    for item in world.state.items.values():
        if item.state != "rest" or item.fuse >= 0:
            continue
        row = world.tables.weapons[item.kind]
        if (row.fuse or row.jet == "flame") and cells.burns_at(world, item.x, item.y - 1.0):
            grenades.pull(world, item, ON_FIRE_FUSE)


def _beep(world: World, item: Item) -> None:
    numbers = world.tables.elements.blast
    last = item.fuse <= numbers.last_beeps * QUICK_BEEP
    every = QUICK_BEEP if last else numbers.beep_every
    if item.fuse % every == 0 and world.tables.weapons[item.kind].fuse:
        x, y = grenades.place(world, item)
        world.emit(FuseBeeped(item.id, item.fuse, x, y, last))


def _kick(world: World, live: list[Item]) -> None:
    """Feet and rolling bodies that meet a live grenade near the ground."""
    loose = [item for item in live if item.state in ("rest", "fall", "fly")]
    if not loose:
        return
    for fighter in world.state.fighters.values():
        run_of = fighter.move
        if run_of is None or run_of.phase != 2 or fighter.stop > 0:
            continue
        rolls = run_of.move in ROLLS
        if not rolls and run_of.move not in KICKS:
            continue
        reach = ROLL_REACH if rolls else KICK_REACH
        x, y = world.px[fighter.row], world.py[fighter.row]
        for item in loose:
            ahead = (item.x - x) * fighter.facing
            low = -4.0 <= y - item.y <= KICK_HEIGHT
            if -ROLL_REACH <= ahead <= reach and low and item.id not in run_of.struck:
                run_of.struck.append(item.id)
                grenades.kick(world, fighter, item)


# --- the blast ----------------------------------------------------------------------------------


def explode(world: World, item: Item) -> None:
    """It goes off: people, things, lamps, ice, spirits, and other grenades."""
    numbers = world.tables.elements.blast
    x, y = grenades.place(world, item)
    y -= LIFT
    tank = world.tables.weapons[item.kind].jet == "flame"
    outer = numbers.tank_radius if tank else numbers.outer
    carrier = world.state.fighters.get(item.holder) if item.state == "carried" else None
    kind, thrower = item.kind, item.thrower or item.holder
    items.remove(world, item)
    world.emit(Exploded(kind, x, y, outer))
    world.noise(x, y, BLAST_NOISE, "gun")
    world.state.story.shots += 1
    _harm_people(world, (x, y), outer, kind, thrower, tank, carrier)
    _harm_things(world, (x, y), outer)
    _break_lamps(world, (x, y), outer * LIGHT_SHARE)
    _chain(world, (x, y))
    _open_ice(world, (x, y), outer)
    _touch_cells(world, (x, y), outer)
    if tank:
        cells.ignite(world, x, y, *TANK_FIRE)
    _deafen(world, x, y)


def _harm_people(
    world: World,
    at: tuple[float, float],
    outer: float,
    kind: str,
    thrower: int,
    tank: bool,
    carrier: Fighter | None,
) -> None:
    numbers = world.tables.elements.blast
    people = [f for f in world.state.fighters.values() if f.alive and f.team in BURNABLE_TEAMS]
    if not people:
        return
    boxes = np.array([world.hurtbox(person) for person in people])
    inner = min(numbers.inner, outer)
    amounts = areas.blast_falloff(
        at, boxes, inner, outer, numbers.damage, numbers.edge_damage
    ).tolist()
    reached = [index for index, amount in enumerate(amounts) if amount > 0]
    if not reached:
        return
    free = _exposed(world, at, boxes[reached])
    for index, exposed in zip(reached, free, strict=True):
        victim = people[index]
        if exposed or victim is carrier:
            _hurl(world, victim, at, amounts[index], kind, thrower)
            if tank and victim.alive:
                burning.set_alight(world, victim)


def _exposed(
    world: World, at: tuple[float, float], boxes: np.ndarray[tuple[int, ...], np.dtype[np.float64]]
) -> list[bool]:
    """Whether a free line leads to the head, the middle or the feet of each box."""
    count = len(boxes)
    middle = (boxes[:, 0] + boxes[:, 2]) / 2
    high = boxes[:, 3] - boxes[:, 1]
    aims = [boxes[:, 1] + high * share for share in (0.15, 0.5, 0.9)]
    x0, y0 = np.full(3 * count, at[0]), np.full(3 * count, at[1])
    x1, y1 = np.concatenate([middle] * 3), np.concatenate(aims)
    cast = rays.cast(world.terrain, x0, y0, x1, y1, np.array(world.covers()[0]))
    head, trunk, feet = (cast.t >= 1.0).reshape(3, count)
    free: list[bool] = (head | trunk | feet).tolist()
    return free


def _hurl(
    world: World, victim: Fighter, at: tuple[float, float], damage: int, kind: str, thrower: int
) -> None:
    numbers = world.tables.elements.blast
    x, y = world.px[victim.row], world.py[victim.row]
    share = damage / numbers.damage
    if victim.kind in world.tables.enemies and thrower != world.state.eve.id:
        damage = round(damage * world.archetype(victim).blast_share)
    blow = wound.Blow(
        thrower,
        "blast",
        kind,
        "metal",
        "heavy",
        damage,
        0,
        BLAST_STUN,
        BLAST_STOP,
        1 if x >= at[0] else -1,
        x,
        y - 30.0,
        knock=(numbers.knock * share, -numbers.lift * share),
        downs=True,
        hits_downed=True,
    )
    wound.hurt(world, victim, blow)


def _harm_things(world: World, at: tuple[float, float], outer: float) -> None:
    """Glass and furniture: whatever can break and is in reach of a free line."""
    numbers = world.tables.elements.blast
    props, boxes, _ = use.breakables(world)
    if props:
        amounts = areas.blast_falloff(
            at, np.array(boxes), numbers.inner, outer, numbers.damage, numbers.edge_damage
        ).tolist()
        for prop, amount in zip(props, amounts, strict=True):
            if amount > 0 and _line_to(world, at, use.box_of(world, prop)):
                prop.cover_hits -= amount // numbers.edge_damage
                side = 1.5 if prop.x >= at[0] else -1.5
                use.strike(world, prop, amount, side, at[1])
    for item in list(world.state.items.values()):
        near = abs(item.x - at[0]) <= numbers.inner and abs(item.y - at[1]) <= numbers.inner
        if not near or item.state != "rest" or world.tables.weapons[item.kind].fuse:
            continue
        side = 1 if item.x >= at[0] else -1
        if world.tables.weapons[item.kind].breaks_on_throw:
            items.break_item(world, item, item.x, item.y, side)
        else:
            items.topple(world, item, snap(numbers.knock / 2 * side))


def _line_to(world: World, at: tuple[float, float], box: tuple[float, float, float, float]) -> bool:
    """Whether terrain leaves a free line to the nearest edge of a box."""
    end_x = np.array([min(max(at[0], box[0]), box[2])])
    end_y = np.array([min(max(at[1], box[1]), box[3] - 1.0)])
    cast = rays.cast(world.terrain, np.array([at[0]]), np.array([at[1]]), end_x, end_y)
    return bool(cast.t[0] >= 1.0)


def _break_lamps(world: World, at: tuple[float, float], radius: float) -> None:
    dark = world.state.dark_lights
    for obj in world.objects("Light"):
        if obj.flag("breakable") and obj.id not in dark:
            if _within((obj.x, obj.y), at, radius):
                lamps.put_out(world, obj)


def _chain(world: World, at: tuple[float, float]) -> None:
    """Other grenades and tanks within reach follow a moment later, but none with its pin in that
    somebody carries or is just losing."""
    numbers = world.tables.elements.blast
    for item in world.state.items.values():
        row = world.tables.weapons[item.kind]
        if not row.fuse and row.jet != "flame":
            continue
        if row.fuse and item.fuse < 0 and item.state in PINNED:
            continue
        if _within(grenades.place(world, item), at, numbers.outer):
            grenades.pull(world, item, numbers.chain_after if row.fuse else numbers.hiss)


def _open_ice(world: World, at: tuple[float, float], outer: float) -> None:
    for ice in world.state.ice.values():
        dx = max(ice.x - at[0], at[0] - ice.x - ice.w, 0.0)
        dy = max(ice.y - at[1], at[1] - ice.y - ice.h, 0.0)
        if dx * dx + dy * dy <= outer * outer and ice.state != "open":
            ice.load = world.tables.elements.cold.crack_after  # ice.py opens it in this tick
            ice.state, ice.tick = "cracked", world.tables.elements.cold.open_after


def _touch_cells(world: World, at: tuple[float, float], outer: float) -> None:
    """A blast lights spirits within its reach, tears smoke and steam away and bares the ground."""
    state, inner = world.state.cells, world.tables.elements.blast.inner
    for haze in (state.smoke, state.steam):
        for cell in [cell for cell in haze if _near(cell, at, outer)]:
            del haze[cell]
    for cell in [cell for cell in state.spirits if _near(cell, at, outer)]:
        cells.light(world, cell)
    if not world.surroundings.has_snow:
        return
    wide = int(inner // TILE)
    middle = cells.at(*at)
    for row in range(-wide, wide + 1):
        for step in range(-wide, wide + 1):
            cell = middle + row * STRIDE + step
            if cells.is_open(world, cell) and cells.ground_is_snow(world, cell):
                state.snow_gone[cell] = 1


def _near(cell: int, at: tuple[float, float], radius: float) -> bool:
    return _within(cells.centre(cell), at, radius)


def _within(point: tuple[float, float], at: tuple[float, float], radius: float) -> bool:
    dx, dy = point[0] - at[0], point[1] - at[1]
    return dx * dx + dy * dy <= radius * radius


def _deafen(world: World, x: float, y: float) -> None:
    numbers, eve = world.tables.elements.blast, world.eve
    if _within(world.at(eve), (x, y), numbers.deaf_radius):
        world.state.deaf = numbers.deaf_ticks
        world.emit(Deafened(eve.id, numbers.deaf_ticks, x, y))
