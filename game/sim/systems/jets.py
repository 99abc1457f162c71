"""Jets of flame, water and foam: from the nozzle, as far as solids and covers allow.

Whoever holds a row with `jet` and wishes to shoot sprays in this tick. The tank counts ticks.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.content.schema import Weapon
from game.core import angles
from game.core.constants import ANGLE_STEPS, TILE
from game.core.events import JetStarted, JetStopped
from game.sim.elements import burning, cells
from game.sim.elements.element_state import STRIDE, Jet
from game.sim.harm import nearby, wound
from game.sim.holds import seizing
from game.sim.kernel import areas, rays
from game.sim.state import TEAM_EVE, Fighter, Item
from game.sim.world import BURNABLE_TEAMS, World, snap

SPRAYING: Final = ("free", "crouch", "move")
CELLS_EVERY: Final = 4  # t between looks at the cells in a jet
LEVEL_SINE: Final = 0.2  # a jet steeper than this does not pass over what lies low
FLAME_STUN: Final = 6
AIM_HOLD: Final = 20  # t that the nozzle stays raised
EDGE: Final = 0.5  # px inside a box at which a line of fire must arrive


def run(world: World) -> None:
    """Start, aim, feed and end all jets; then what they reach."""
    state = world.state
    for fighter in state.fighters.values():
        item = _sprays(world, fighter)
        if item is not None:
            _feed(world, fighter, item)
        elif fighter.id in state.jets:
            _stop(world, fighter.id, state.fighters.get(fighter.id))
    if not state.jets:
        return
    for owner in [owner for owner in state.jets if owner not in state.fighters]:
        _stop(world, owner, None)
    for owner, jet in list(state.jets.items()):
        shooter = state.fighters[owner]
        row = world.tables.weapons[state.items[jet.item].kind]
        _reach(world, jet, row)
        _meet_people(world, shooter, jet)
        if jet.tick % CELLS_EVERY == 0:
            _meet_cells(world, shooter, jet)


def _sprays(world: World, fighter: Fighter) -> Item | None:
    """The item that he sprays with in this tick, or None."""
    if not fighter.wish.shoot or not fighter.hand:
        return None
    row, item = world.weapon(fighter), world.held(fighter)
    if row is None or item is None or not row.jet:
        return None
    fighter.wish.shoot = False
    if seizing.bars_shot(world, fighter, fighter.aim):
        return None
    if item.uses <= 0 or fighter.state not in SPRAYING or item.fuse >= 0:
        return None
    return item


def _feed(world: World, fighter: Fighter, item: Item) -> None:
    jets = world.state.jets
    jet = jets.get(fighter.id)
    if jet is None or jet.item != item.id:
        jet = jets[fighter.id] = Jet(world.tables.weapons[item.kind].jet, item.id)
    item.uses -= 1
    jet.tick += 1
    jet.angle = fighter.aim
    jet.x, jet.y = nozzle(world, fighter)
    fighter.aiming = max(fighter.aiming, AIM_HOLD)
    if jet.tick == 1:
        world.emit(JetStarted(fighter.id, jet.kind, jet.x, jet.y, jet.angle))


def nozzle(world: World, fighter: Fighter) -> tuple[float, float]:
    """Where the jet leaves: at the hip, before the body; inside it when a wall is there."""
    numbers = world.tables.elements.flame
    x, y = world.px[fighter.row], world.py[fighter.row]
    high = numbers.crouched_height if fighter.crouched else numbers.height
    ahead = x + numbers.ahead * fighter.facing
    if world.terrain.solid_at(ahead, y - high):
        ahead = x
    return snap(ahead), snap(y - high)


def _stop(world: World, owner: int, fighter: Fighter | None) -> None:
    jet = world.state.jets.pop(owner)
    item = world.state.items.get(jet.item)
    empty = item is not None and item.uses <= 0
    world.emit(JetStopped(owner, jet.kind, jet.x, jet.y, empty))


def _reach(world: World, jet: Jet, row: Weapon) -> None:
    """Its front runs out until the row's reach or what stands in the way of its axis."""
    reach = min(row.reach, world.tables.elements.flame.front * jet.tick)
    dx, dy = angles.direction(jet.angle)
    ends = np.array([[jet.x + dx * reach, jet.y + dy * reach]])
    share = _free_share(world, (jet.x, jet.y), ends)
    jet.length = snap(reach * float(share[0]))


def _free_share(
    world: World, origin: tuple[float, float], ends: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The part 0..1 of each line that neither terrain nor a cover stops."""
    count = len(ends)
    x, y = origin
    x0, y0 = np.full(count, x), np.full(count, y)
    covers, _ = world.covers()  # who stands in a cover sprays out of it
    boxes = [box for box in covers if not (box[0] <= x < box[2] and box[1] <= y < box[3])]
    return rays.cast(world.terrain, x0, y0, ends[:, 0], ends[:, 1], np.array(boxes)).t


# --- people -------------------------------------------------------------------------------------


def _meet_people(world: World, shooter: Fighter, jet: Jet) -> None:
    numbers = world.tables.elements
    flame = jet.kind == "flame"
    if flame and jet.tick % numbers.flame.every:
        return
    half = numbers.flame.half_angle if flame else numbers.water.half_angle
    for victim in touched(world, shooter, jet, half):
        if flame:
            _scorch(world, shooter, jet, victim)
        else:
            _drench(world, jet, victim)


def touched(world: World, shooter: Fighter, jet: Jet, half: int) -> list[Fighter]:
    """Those whose hurt boxes the cone reaches in a free line, by id."""
    row = world.tables.weapons[world.state.items[jet.item].kind]
    reach = min(row.reach, world.tables.elements.flame.front * jet.tick)
    origin = x, y = jet.x, jet.y
    people, ends = [], []
    for person in nearby.people(world, [(x - reach, y - reach, x + reach, y + reach)]):
        box = world.hurtbox(person)
        x0, y0, x1, y1 = box
        if not _can_touch(world, shooter, jet, person, y1 - y0):
            continue
        dx, dy = max(x0 - x, x - x1, 0.0), max(y0 - y, y - y1, 0.0)
        if dx * dx + dy * dy > reach * reach:
            continue
        if areas.cone_touches(origin, jet.angle, half, reach, box):
            people.append(person)
            ends.append((min(max(x, x0 + EDGE), x1 - EDGE), min(max(y, y0 + EDGE), y1 - EDGE)))
    if not people:
        return []
    free = (_free_share(world, origin, np.array(ends)) >= 1.0).tolist()
    return [person for person, reached in zip(people, free, strict=True) if reached]


def _can_touch(world: World, shooter: Fighter, jet: Jet, person: Fighter, high: float) -> bool:
    """Whether a jet does anything to somebody whose hurtbox is so many px high. Flame rises: a
    level one goes over who slides or lies, and it does not harm the shooter's side."""
    if person.id == shooter.id or person.team not in BURNABLE_TEAMS or person.state == "held":
        return False
    if jet.kind != "flame":
        return True
    level = abs(angles.sin(jet.angle)) <= LEVEL_SINE
    passes = level and high <= world.tables.elements.flame.passes_below
    return person.team != shooter.team and not passes


def _scorch(world: World, shooter: Fighter, jet: Jet, victim: Fighter) -> None:
    x, y = world.px[victim.row], world.py[victim.row]
    item = world.state.items[jet.item]
    blow = wound.Blow(
        shooter.id,
        "flame",
        item.kind,
        "cloth",
        "light",
        world.tables.elements.flame.damage,
        0,
        FLAME_STUN,
        0,
        1 if x >= jet.x else -1,
        x,
        y - 30.0,
    )
    safe = victim.team == TEAM_EVE and victim.iframes > 0
    if victim.burning > 0:  # he panics already: no new start of the stun
        if victim.team != TEAM_EVE:
            victim.burning = world.tables.elements.burning.panic_ticks
        return
    if not safe and wound.hurt(world, victim, blow) and victim.alive:
        victim.iframes = 0
        burning.set_alight(world, victim)


def _drench(world: World, jet: Jet, victim: Fighter) -> None:
    burning.soak(world, victim)
    dx, _ = angles.direction(jet.angle)
    push = world.tables.elements.water.push
    if victim.weight == "giant":
        push /= 2
    bodies = world.state.bodies
    bodies.vx[victim.row] = snap(push if dx >= 0 else -push)


# --- cells --------------------------------------------------------------------------------------


def _meet_cells(world: World, shooter: Fighter, jet: Jet) -> None:
    numbers = world.tables.elements
    flame = jet.kind == "flame"
    if flame and shooter.team == TEAM_EVE:
        world.state.cells.by_eve = world.state.cells.now
    half = numbers.flame.half_angle if flame else numbers.water.half_angle
    for cell in cells_in_cone(world, jet, half):
        if flame:
            cells.heat(world, cell, numbers.flame.heat * CELLS_EVERY)
        else:
            cells.wet(world, cell)


def cells_in_cone(world: World, jet: Jet, half: int) -> list[int]:
    """The cells that the jet fills, from the nozzle outwards, each once."""
    dx, dy = angles.direction(jet.angle)
    slope = angles.sin(half % ANGLE_STEPS) / angles.cos(half % ANGLE_STEPS)
    found: dict[int, int] = {}
    steps = int(jet.length // TILE)
    for step in range(1, steps + 2):
        along = min(step * TILE, jet.length + TILE / 2)
        x, y = jet.x + dx * along, jet.y + dy * along
        wide = int(along * slope // TILE) + 1
        for side in range(-wide * TILE, wide * TILE + 1, TILE):
            found[int((y + dx * side) // TILE) * STRIDE + int((x - dy * side) // TILE)] = 1
    return list(found)
