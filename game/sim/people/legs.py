"""Jumping, climbing and braking of everybody but Eve: what a wish does to the body."""

from __future__ import annotations

from typing import Final

from game.core.events import Jumped
from game.core.level import MATERIALS
from game.sim.people import climb
from game.sim.state import Fighter
from game.sim.world import World, snap

ACCELERATION: Final = 0.5  # px/t^2
LADDER_SPEED: Final = 1.6015625
JUMP_SPEED: Final = 6.3984375


def jump(world: World, fighter: Fighter) -> None:
    """Off the floor, running if he moves."""
    bodies, index = world.state.bodies, fighter.row
    bodies.vy[index] = -JUMP_SPEED
    bodies.grounded[index] = False
    if fighter.wish.move:
        bodies.vx[index] = snap(world.tables.eve.run_speed * fighter.wish.move)
    x, y = world.at(fighter)
    world.emit(Jumped(fighter.id, MATERIALS[int(bodies.ground_material[index])], x, y))


def climb_on(world: World, fighter: Fighter, direction: int) -> None:
    """Take a ladder, or one rung more of it: -1 up, 1 down."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    bodies, index = world.state.bodies, fighter.row
    deck = climb.top_of(world.terrain, x, y) if direction < 0 else None
    if deck is not None and fighter.state == "ladder" and y - LADDER_SPEED <= deck:
        bodies.y[index] = deck
        leave_ladder(world, fighter)
        return
    middle = climb.rungs(world.terrain, x, y - 1.0 if direction < 0 else y + 4.0)
    if middle is None:
        leave_ladder(world, fighter)
        return
    if fighter.state != "ladder":
        fighter.state, fighter.state_tick = "ladder", 0
    bodies.climbing[index] = True
    half, height = float(bodies.half[index]), float(bodies.height[index])
    ahead = y + climb.LOOK * direction
    bodies.x[index] = climb.hang(world.terrain, middle, ahead, half, height)
    bodies.vx[index] = 0.0
    bodies.vy[index] = snap(LADDER_SPEED) * direction
    fighter.distance += LADDER_SPEED
    if direction > 0 and world.terrain.solid_at(middle, y + 2.0):
        leave_ladder(world, fighter)


def leave_ladder(world: World, fighter: Fighter) -> None:
    """Let go of the rungs."""
    world.state.bodies.climbing[fighter.row] = False
    world.state.bodies.vy[fighter.row] = 0.0
    fighter.state, fighter.state_tick = "free", 0


def stand(world: World, fighter: Fighter) -> None:
    """Brake on the floor."""
    if not world.grounded[fighter.row]:
        return
    vx = world.vx[fighter.row]
    slower = max(0.0, abs(vx) - ACCELERATION * world.grip(fighter))
    world.state.bodies.vx[fighter.row] = snap(slower if vx > 0 else -slower)
