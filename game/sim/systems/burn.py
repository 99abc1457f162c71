"""Fire on people: who stands in it catches, who burns panics, and water ends it."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.sim.elements import burning, cells
from game.sim.state import TEAM_EVE, Fighter
from game.sim.world import BURNABLE_TEAMS, World, snap

HEIGHT: Final = 8.0  # px above the feet at which fire is felt: what burns behind is passed
TURN_EVERY: Final = 30  # t after which a burning man turns in his panic
PANICS: Final = ("free", "move", "open", "ladder", "crouch")
ROLLS: Final = ("roll", "getup_roll")


def run(world: World) -> None:
    """Catch, burn, panic, go out."""
    fires = bool(world.state.cells.fire)
    for fighter in list(world.state.fighters.values()):
        if fighter.wet > 0:
            fighter.wet -= 1
        if fires or fighter.scorch:
            _feel_fire(world, fighter)
        if fighter.burning > 0 and fighter.stop == 0:
            _burn(world, fighter)


def _feel_fire(world: World, fighter: Fighter) -> None:
    fire = world.state.cells.fire
    x, y = world.px[fighter.row], world.py[fighter.row]
    stands = cells.at(x, y - HEIGHT) in fire
    if not stands or fighter.team not in BURNABLE_TEAMS or not fighter.alive:
        fighter.scorch = max(0, fighter.scorch - 1)
        return
    fighter.scorch += 1
    if fighter.scorch >= world.tables.elements.burning.catch_ticks:
        fighter.scorch = 0
        burning.set_alight(world, fighter)


def _burn(world: World, fighter: Fighter) -> None:
    numbers = world.tables.elements.burning
    fighter.burn_tick += 1
    if fighter.burn_tick % numbers.every == 0:
        burning.smart(world, fighter)
        if fighter.burning <= 0:
            return
    if fighter.team == TEAM_EVE:
        _beat_out(world, fighter)
        return
    fighter.burning -= 1
    if fighter.burning == 0:
        fighter.burning = 1
        burning.put_out(world, fighter, "end")
    elif fighter.state in PANICS:
        fighter.state, fighter.state_tick, fighter.move = "burning", 0, None
        world.state.bodies.climbing[fighter.row] = False
    if fighter.state == "burning":
        _panic(world, fighter)


def _beat_out(world: World, fighter: Fighter) -> None:
    """Eve's flames end by two rolls or by cloth in her hand; water is water.py's affair."""
    numbers = world.tables.elements.burning
    run_of = fighter.move
    if run_of is not None and run_of.move in ROLLS and run_of.tick == 1:
        fighter.burn_rolls += 1
        if fighter.burn_rolls >= numbers.rolls:
            burning.put_out(world, fighter, "roll")
            return
    row = world.weapon(fighter)
    if row is not None and row.family == "cloth" and fighter.burn_tick >= numbers.cloth_ticks:
        burning.put_out(world, fighter, "cloth")


def _panic(world: World, fighter: Fighter) -> None:
    """To water if he sees some near, else to and fro."""
    numbers = world.tables.elements.burning
    bodies, row = world.state.bodies, fighter.row
    x, y = world.px[row], world.py[row]
    goal = _nearest_water(world, x, y, numbers.water_sight)
    if goal is not None:
        fighter.facing = 1 if goal >= x else -1
    elif fighter.burn_tick % TURN_EVERY == 0 or int(bodies.wall[row]) == fighter.facing:
        if int(bodies.wall[row]) == fighter.facing or world.rng("panic").below(2):
            fighter.facing = -fighter.facing
    if world.grounded[row]:
        bodies.vx[row] = snap(numbers.run_speed * fighter.facing)


def _nearest_water(world: World, x: float, y: float, sight: float) -> float | None:
    """x of the nearest water that he can see: a lake, a trough, a wet floor."""
    best, nearest = None, sight
    for obj in world.surroundings.water:
        edge = min(max(x, obj.x + 1.0), obj.x + obj.w - 1.0)
        if abs(edge - x) <= nearest and obj.y - 2 * TILE <= y <= obj.y + obj.h + TILE:
            best, nearest = edge, abs(edge - x)
    for cell in world.state.cells.wet:
        wet_x, wet_y = cells.centre(cell)
        if abs(wet_x - x) < nearest and abs(wet_y - y) < 2 * TILE:
            best, nearest = wet_x, abs(wet_x - x)
    return best
