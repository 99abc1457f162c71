"""All bodies move against the terrain in one call; then footsteps and landings are told."""

from __future__ import annotations

from typing import Final

from game.core.events import Landed, Step
from game.core.level import MATERIALS
from game.sim.kernel.moving import move_bodies
from game.sim.state import Fighter
from game.sim.world import World

STRIDE: Final = 46.0  # px of ground between two footfalls
STEPPING: Final = 0.25  # px/t: slower feet make no steps
RUN_FROM: Final = 1.5  # px/t
WALKING: Final = ("free", "crouch", "clinch", "shield")
SOFT_LANDING: Final = 2.5  # px/t: slower falls make no sound


def run(world: World) -> None:
    """Move everything and refresh the lists that later systems read."""
    was_grounded = world.grounded
    fall = world.vy
    move_bodies(world.state.bodies, world.terrain)
    world.refresh()
    known, grounded, vx = len(was_grounded), world.grounded, world.vx
    for fighter in world.state.fighters.values():
        row = fighter.row
        if row >= known or not grounded[row] or fighter.state in {"dead", "gone"}:
            continue
        if not was_grounded[row] and fall[row] > SOFT_LANDING:
            _land(world, fighter, fall[row])
        speed = abs(vx[row])
        if speed >= STEPPING and fighter.state in WALKING:
            fighter.distance += speed
            if fighter.distance - fighter.step_from >= STRIDE:
                _step(world, fighter, speed)


def _land(world: World, fighter: Fighter, speed: float) -> None:
    material = MATERIALS[int(world.state.bodies.ground_material[fighter.row])]
    x, y = world.px[fighter.row], world.py[fighter.row]
    world.emit(Landed(fighter.id, material, x, y, speed))
    if fighter.state == "free":
        fighter.anim, fighter.anim_tick = "land", 0


def _step(world: World, fighter: Fighter, speed: float) -> None:
    fighter.step_from = fighter.distance
    material = MATERIALS[int(world.state.bodies.ground_material[fighter.row])]
    x, y = world.px[fighter.row], world.py[fighter.row]
    world.emit(Step(fighter.id, material, x, y, speed >= RUN_FROM))
