"""Finishers: a scene between two bodies in which Eve is safe and the others hold back."""

from __future__ import annotations

from typing import Final

from game.core.events import Finished
from game.sim import items, wound
from game.sim.state import Fighter, MoveRun
from game.sim.world import World, snap

PARTNER_GAP: Final = 18.0  # px between the ground points during the scene
VARIANTS: Final = ("finish_a", "finish_b")
VICTIM_ANIM: Final = {"finish_a": "finished_a", "finish_b": "finished_b"}
STRIKE_AT: Final = 34  # t of the active phase at which the damage falls


def pick(world: World) -> str:
    """A variant that differs from the last one."""
    last = world.state.eve.last_finisher
    choices = [name for name in VARIANTS if name != last]
    return world.rng("finishers").choice(choices)


def begin(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """Lock both bodies in front of each other."""
    victim = world.state.fighters.get(run_of.target)
    if victim is None or not victim.fights or victim.open == 0:
        run_of.target = 0
        run_of.active = 1
        return
    bodies = world.state.bodies
    x, y = world.at(fighter)
    beside = snap(x + PARTNER_GAP * fighter.facing)
    if world.terrain.box_free(beside, y, float(bodies.half[victim.row]), 40.0):
        bodies.x[victim.row], bodies.y[victim.row] = beside, snap(y)
    bodies.vx[victim.row] = bodies.vy[victim.row] = 0.0
    bodies.vx[fighter.row] = 0.0
    victim.facing = -fighter.facing
    victim.move = None
    victim.state, victim.state_tick = "held", 0
    victim.anim, victim.anim_tick = VICTIM_ANIM[run_of.move], 0
    items.drop_hand(world, victim)
    world.state.eve.last_finisher = run_of.move
    world.emit(Finished(fighter.id, victim.id, run_of.move, x, y))


def hold(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """Each tick of the scene: the blow falls at STRIKE_AT; afterwards the victim is let go."""
    victim = world.state.fighters.get(run_of.target)
    if victim is None or victim.state != "held":
        return
    world.state.bodies.vx[victim.row] = 0.0
    active_tick = run_of.tick - run_of.startup
    if active_tick != STRIKE_AT:
        return
    row = world.tables.moves[run_of.move]
    x, y = world.at(victim)
    victim.state, victim.open = "stun", 0
    blow = wound.Blow(
        fighter.id,
        run_of.move,
        "",
        "fist",
        "heavy",
        row.damage,
        0,
        row.stun,
        row.stop,
        fighter.facing,
        x,
        y - 30,
        knock=(2.0, -2.0),
        downs=True,
    )
    victim.poise = victim.poise_max
    wound.hurt(world, victim, blow)
    run_of.landed = True


def release(world: World, fighter: Fighter) -> None:
    """The scene broke off: nobody stays held."""
    if fighter.move is None:
        return
    victim = world.state.fighters.get(fighter.move.target)
    if victim is not None and victim.state == "held":
        victim.state, victim.state_tick, victim.stun = "stun", 0, 30
