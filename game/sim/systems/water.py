"""Water that comes down or lies about: sprinklers, regions of the map, hearths that it puts out."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.core.events import HearthLit, Splashed
from game.core.level import MapObject
from game.sim.elements import burning, cells
from game.sim.elements.elemental import cells_of
from game.sim.harm import wound
from game.sim.holds import finish, grapple
from game.sim.state import TEAM_EVE, Fighter
from game.sim.story import balance, taking
from game.sim.things import items, use
from game.sim.world import BURNABLE_TEAMS, World

RAIN_EVERY: Final = 6  # t between two wettings by a sprinkler
RAIN_ROWS: Final = 24  # cells that its water falls at most
HEARTH_EVERY: Final = 6
SHALLOW: Final = 1.0  # px below the surface from which feet are wet
FIRM_EVERY: Final = 4
STEP: Final = 28.0  # px to either side that must be ground too where she is put back
EDGE: Final = 20.0  # px from the shore at which Eve stands again


def run(world: World) -> None:
    """Rain from sprinklers, then everyone's feet."""
    if world.state.sprinklers:
        _rain(world)
    if world.surroundings.water:
        for fighter in list(world.state.fighters.values()):
            _wade(world, fighter)
    _wet_feet(world)
    if world.state.hearths and world.state.tick % HEARTH_EVERY == 0:
        _hearths(world)


# --- sprinklers ---------------------------------------------------------------------------------


def _rain(world: World) -> None:
    state = world.state
    for prop_id in list(state.sprinklers):
        state.sprinklers[prop_id] -= 1
        if state.sprinklers[prop_id] <= 0:
            del state.sprinklers[prop_id]
        elif state.sprinklers[prop_id] % RAIN_EVERY == 0:
            prop = state.props.get(prop_id)
            if prop is not None:
                _rain_from(world, prop.x, prop.y + world.tables.props[prop.kind].height)


def _rain_from(world: World, x: float, y: float) -> None:
    wide = world.tables.elements.water.sprinkler_columns
    ground = y
    for step in range(-wide, wide + 1):
        cell = cells.at(x + step * TILE, y + 1.0)
        for _ in range(RAIN_ROWS):
            if not cells.is_open(world, cell):
                break
            cells.wet(world, cell)
            cell += cells.ABOVE
        ground = max(ground, cells.centre(cell)[1])
    for fighter in world.state.fighters.values():
        px, py = world.px[fighter.row], world.py[fighter.row]
        if abs(px - x) <= (wide + 0.5) * TILE and y <= py <= ground + TILE:
            if fighter.team in BURNABLE_TEAMS and fighter.alive:
                burning.soak(world, fighter)


# --- lakes and puddles --------------------------------------------------------------------------


def _wet_feet(world: World) -> None:
    """A burning man who reaches a wet floor throws himself down in it."""
    wet = world.state.cells.wet
    if not wet:
        return
    for fighter in world.state.fighters.values():
        if fighter.burning > 0:
            if cells.at(world.px[fighter.row], world.py[fighter.row] - 1.0) in wet:
                burning.soak(world, fighter)


def _wade(world: World, fighter: Fighter) -> None:
    x, y = world.px[fighter.row], world.py[fighter.row]
    water = _at(world, x, y)
    if water is None:
        if fighter.team == TEAM_EVE and world.grounded[fighter.row]:
            if world.state.tick % FIRM_EVERY == 0 and _is_firm(world, x, y):
                fighter.firm = x, y
        return
    if fighter.team not in BURNABLE_TEAMS or not fighter.alive:
        return
    if fighter.wet == 0 or fighter.burning:
        world.emit(Splashed(fighter.id, x, water.y))
    burning.soak(world, fighter)
    if water.text("kind") == "cold":
        _sink(world, fighter, water)


def _at(world: World, x: float, y: float) -> MapObject | None:
    for obj in world.surroundings.water:
        if obj.x <= x < obj.x + obj.w and obj.y + SHALLOW <= y <= obj.y + obj.h + 1.0:
            return obj
    return None


def _is_firm(world: World, x: float, y: float) -> bool:
    """Ground to stand up on: no thin ice, and no edge within a step to either side."""
    if _over_thin_ice(world, x, y):
        return False
    sides = (world.terrain.ground_below(x + off, y - EDGE, 2 * EDGE) for off in (-STEP, STEP))
    return all(floor is not None for floor in sides)


def _over_thin_ice(world: World, x: float, y: float) -> bool:
    return any(ice.x - EDGE <= x < ice.x + ice.w + EDGE for ice in world.state.ice.values())


def _sink(world: World, fighter: Fighter, water: MapObject) -> None:
    """Too cold to swim: Eve is back on the last firm ground, others are out of the fight."""
    numbers = world.tables.elements.cold
    if fighter.team != TEAM_EVE:
        wound.kill(world, fighter, "cold_water", fighter.facing, (0.0, 0.0))
        fighter.sunk = 1
        return
    finish.release(world, fighter)  # whom she held stays ashore
    if world.state.hold.kind:
        grapple.end(world, "released", world.tables.grapple.let_go_stun)
    bodies, row = world.state.bodies, fighter.row
    pole = world.weapon(fighter)
    saved = pole is not None and pole.bridges and _over_thin_ice(world, *world.at(fighter))
    if saved:
        items.wear(world, fighter)
    spared = saved or world.state.difficulty == "story" or world.options.invulnerable
    harm = 0 if spared else numbers.damage
    if harm and not world.difficulty.falls_end_takes:
        taking.end(world, wounded=True)
    fighter.hp = max(0, fighter.hp - harm)
    world.state.tally.damage_taken += harm
    fighter.last_cause = "cold_water"
    if fighter.hp == 0:
        wound.kill(world, fighter, "cold_water", fighter.facing, (0.0, 0.0))
        return
    if fighter.firm != (0.0, 0.0):
        bodies.x[row], bodies.y[row] = fighter.firm
    bodies.vx[row] = bodies.vy[row] = 0.0
    world.refresh()
    if saved:
        fighter.move, fighter.state, fighter.state_tick = None, "free", 0
        return
    wound.knock_down(world, fighter, -fighter.facing)
    fighter.state, fighter.anim = "getup", "getup"  # no roll from here: it would end in the water
    fighter.iframes = numbers.drown_ticks


# --- hearths ------------------------------------------------------------------------------------


def _hearths(world: World) -> None:
    """Water puts a home's fire out, flames light it again."""
    state = world.state
    for obj in world.objects("Hearth"):
        inside = cells_of(obj)
        lit = state.hearths[obj.id]
        now = lit
        if lit and any(cell in state.cells.wet for cell in inside):
            now = False
        elif not lit and any(cell in state.cells.fire for cell in inside):
            now = True
        if now:
            balance.warm(world, obj)
        _show_hearth(world, obj, now)
        if now != lit:
            state.hearths[obj.id] = now
            world.emit(HearthLit(obj.text("home"), now, obj.x + obj.w / 2, obj.y + obj.h))


def _show_hearth(world: World, obj: MapObject, lit: bool) -> None:
    """The fireplaces in the rectangle burn, or are cold."""
    for prop in world.state.props.values():
        if not world.tables.props[prop.kind].hearth or prop.state not in ("whole", "cold"):
            continue
        inside = obj.x <= prop.x <= obj.x + obj.w and obj.y <= prop.y <= obj.y + obj.h
        if inside and (prop.state == "whole") != lit:
            use.change(world, prop, "whole" if lit else "cold")
