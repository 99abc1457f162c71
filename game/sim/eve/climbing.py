"""Eve on ladders and over obstacles: her states ladder and vault, and how she comes into them."""

from __future__ import annotations

from typing import Final

from game.core.events import Vaulted
from game.core.inputs import Button
from game.sim.eve import actions
from game.sim.eve.actions import consume, holds, pressed, steer
from game.sim.people import climb
from game.sim.state import Eve, Fighter
from game.sim.world import World, snap

VAULT_PROBE: Final = 14.0  # px ahead that must be free on top of the obstacle
LADDER_GRIP: Final = 14.0  # px from the ladder's middle


def grips_ladder(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> bool:
    """Whether Up or Down takes her onto rungs here."""
    up, down = holds(eve, Button.UP), holds(eve, Button.DOWN)
    if not up and not down:
        return False
    x, y = world.px[fighter.row], world.py[fighter.row]
    middle = climb.rungs(world.terrain, x, y - 8.0 if up else y + 4.0)
    if middle is None or abs(middle - x) > LADDER_GRIP:
        return False
    if down and grounded and not world.terrain.is_oneway_below(x, y):
        if world.terrain.solid_at(middle, y + 2.0):
            return False
    table = world.tables.eve
    eve.ladder_x = climb.hang(world.terrain, middle, y, table.half_width, table.height)
    return True


def ladder_begin(world: World, fighter: Fighter, eve: Eve) -> None:
    """Hang on the rungs: no gravity, thin floors do not stop her."""
    bodies, row = world.state.bodies, fighter.row
    bodies.climbing[row] = True
    bodies.vx[row] = bodies.vy[row] = 0.0
    bodies.x[row] = snap(eve.ladder_x)


def ladder_end(world: World, fighter: Fighter, eve: Eve) -> None:
    """Let go."""
    world.state.bodies.climbing[fighter.row] = False


def ladder_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Climb; step off at the top, at the bottom, or jump off."""
    bodies, row, table = world.state.bodies, fighter.row, world.tables.eve
    x, y = world.px[row], world.py[row]
    if pressed(eve, Button.JUMP):
        bodies.climbing[row] = False
        if holds(eve, Button.DOWN):
            consume(eve, Button.JUMP)
        else:
            actions.jump(world, fighter, eve)
        return "free"
    way = int(holds(eve, Button.DOWN)) - int(holds(eve, Button.UP))
    deck = climb.top_of(world.terrain, x, y)
    if way < 0 and deck is not None and y - table.ladder_speed <= deck:
        bodies.y[row], bodies.vy[row] = deck, 0.0
        return "free"  # she stands on the deck
    if way > 0 and world.terrain.ladder_at(x, y + 2.0) is None:
        return "free"
    if way > 0 and world.terrain.solid_at(x, y + 2.0):
        return "free"
    if way == 0 and steer(eve) and world.terrain.is_oneway_below(x, y):
        return "free"
    middle = climb.rungs(world.terrain, x, y + 4.0 if way > 0 else y - 1.0)
    if middle is not None and way:  # round a wall's edge beside the rungs
        ahead = y + climb.LOOK * way
        bodies.x[row] = climb.hang(world.terrain, middle, ahead, table.half_width, table.height)
    bodies.vy[row] = table.ladder_speed * way
    fighter.distance += abs(table.ladder_speed * way)
    return "ladder"


def vault_begin(world: World, fighter: Fighter, eve: Eve) -> None:
    """Hands on the edge."""
    bodies, row = world.state.bodies, fighter.row
    bodies.climbing[row] = True
    bodies.vy[row] = 0.0
    x, y = world.at(fighter)
    world.emit(Vaulted(fighter.id, x, y))


def vault_end(world: World, fighter: Fighter, eve: Eve) -> None:
    """On top."""
    world.state.bodies.climbing[fighter.row] = False


def vault_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """First up, then over: the body is carried along a fixed path, so nothing can catch it."""
    bodies, row, table = world.state.bodies, fighter.row, world.tables.eve
    x, y = world.px[row], world.py[row]
    to_x, to_y = eve.vault_to
    left = table.vault_ticks - fighter.state_tick
    if left <= 0 or (x == to_x and y == to_y):
        bodies.x[row], bodies.y[row] = to_x, to_y
        bodies.vx[row], bodies.vy[row] = table.run_speed * 0.75 * fighter.facing, 0.0
        return "free"
    rising = y > to_y
    bodies.y[row] = snap(max(to_y, y - 3.0))
    if not rising:
        bodies.x[row] = snap(x + (to_x - x) / max(1, left))
    bodies.vx[row] = bodies.vy[row] = 0.0
    return "vault"


def vaults(world: World, fighter: Fighter, eve: Eve) -> bool:
    """Running against something up to vault_height high with room on top."""
    side = steer(eve)
    bodies, row = world.state.bodies, fighter.row
    if not side or int(bodies.wall[row]) != side or fighter.aiming:
        return False
    x, y = world.px[row], world.py[row]
    table = world.tables.eve
    for rise in range(8, int(table.vault_height) + 1, 8):
        if world.terrain.box_free(x + VAULT_PROBE * side, y - rise, table.half_width, table.height):
            eve.vault_to = (snap(x + VAULT_PROBE * side), snap(y - rise))
            return True
    return False
