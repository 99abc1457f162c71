"""Finishers: a scene between two bodies in which Eve is safe and the others hold back."""

from __future__ import annotations

from typing import Final

from game.core.events import Finished, HitLanded
from game.sim import items, wound
from game.sim.state import Fighter, MoveRun
from game.sim.world import World, snap

PARTNER_GAP: Final = 18.0  # px between the ground points during the scene
MOST_STEP: Final = 6.0  # px/t with which she closes in
VARIANTS: Final = ("finish_a", "finish_b")
VICTIM_ANIM: Final = {"finish_a": "finished_a", "finish_b": "finished_b"}
FIRST_AT: Final = {"finish_a": 13, "finish_b": 25}  # t of the active phase: the first blow
STRIKE_AT: Final = 34  # t of the active phase at which the second blow falls, the fatal one
FLING_AT: Final = 47  # t of the active phase at which she throws him off
FLING: Final = {"finish_a": (2.5, -1.0), "finish_b": (0.0, 0.0)}  # px/t
FIRST_SHARE: Final = 4  # the first blow does a quarter of the harm
FIRST_STOP: Final = 4
HEIGHT: Final = {"finish_a": 34.0, "finish_b": 10.0}  # px above the floor at which the blows fall
REEL: Final = 30  # t that a man reels when the scene broke off


def pick(world: World) -> str:
    """A variant that differs from the last one."""
    last = world.state.eve.last_finisher
    choices = [name for name in VARIANTS if name != last]
    return world.rng("finishers").choice(choices)


def _begin(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """Lock both bodies in front of each other; his fall is drawn from the first tick on."""
    victim = world.state.fighters.get(run_of.target)
    if victim is None or not victim.fights or victim.open == 0:
        run_of.target = 0
        run_of.active = 1
        return
    bodies = world.state.bodies
    x, y = world.at(fighter)
    fighter.facing = 1 if float(bodies.x[victim.row]) >= x else -1
    bodies.vx[victim.row] = bodies.vy[victim.row] = 0.0
    victim.facing = -fighter.facing
    victim.move = None
    victim.open = victim.stun = 0
    victim.state, victim.state_tick = "held", 0
    victim.anim, victim.anim_tick = VICTIM_ANIM[run_of.move], 0
    items.drop_hand(world, victim)
    world.state.eve.last_finisher = run_of.move
    world.emit(Finished(fighter.id, victim.id, run_of.move, x, y))


def hold(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """Each tick of the scene: close in, two blows, and the throw that ends it."""
    if run_of.tick == 1:
        _begin(world, fighter, run_of)
    victim = world.state.fighters.get(run_of.target)
    if victim is None:
        return
    active_tick = run_of.tick - run_of.startup
    if victim.state == "held":
        world.state.bodies.vx[victim.row] = 0.0
        _close_in(world, fighter, victim, run_of)
        if active_tick == FIRST_AT[run_of.move]:
            _first_blow(world, fighter, victim, run_of)
        elif active_tick == STRIKE_AT:
            _last_blow(world, fighter, victim, run_of)
    elif victim.state == "dead" and active_tick == FLING_AT:
        vx, vy = FLING[run_of.move]
        world.state.bodies.vx[victim.row] = snap(vx) * fighter.facing
        world.state.bodies.vy[victim.row] = vy


def _close_in(world: World, fighter: Fighter, victim: Fighter, run_of: MoveRun) -> None:
    """During the startup she steps to where the two figures fit into one another."""
    bodies = world.state.bodies
    left = run_of.startup - run_of.tick + 1
    if left <= 0:
        bodies.vx[fighter.row] = 0.0
        return
    goal = float(bodies.x[victim.row]) - PARTNER_GAP * fighter.facing
    step = (goal - float(bodies.x[fighter.row])) / left
    bodies.vx[fighter.row] = snap(max(-MOST_STEP, min(MOST_STEP, step)))


def _first_blow(world: World, fighter: Fighter, victim: Fighter, run_of: MoveRun) -> None:
    """Hurts, never kills: the scene goes on."""
    damage = min(victim.hp - 1, world.tables.moves[run_of.move].damage // FIRST_SHARE)
    victim.hp -= damage
    x, y = world.at(victim)
    place = x, y - HEIGHT[run_of.move]
    hit = (fighter.id, victim.id, run_of.move, "", "fist", "medium")
    world.emit(HitLanded(*hit, *place, fighter.facing, damage, False))
    wound.freeze(world, (fighter, victim), FIRST_STOP)


def _last_blow(world: World, fighter: Fighter, victim: Fighter, run_of: MoveRun) -> None:
    row = world.tables.moves[run_of.move]
    damage = row.damage - row.damage // FIRST_SHARE
    x, y = world.at(victim)
    y -= HEIGHT[run_of.move]
    anim_tick = victim.anim_tick
    victim.state, victim.poise = "stun", victim.poise_max
    blow = wound.Blow(
        fighter.id,
        run_of.move,
        "",
        "fist",
        "heavy",
        damage,
        0,
        row.stun,
        row.stop,
        fighter.facing,
        x,
        y,
        knock=(6.0, -2.0),
        downs=True,
    )
    wound.hurt(world, victim, blow)
    run_of.landed = True
    if victim.state == "dead":  # he falls as the scene shows it
        victim.anim, victim.anim_tick = VICTIM_ANIM[run_of.move], anim_tick
        world.state.bodies.vx[victim.row] = world.state.bodies.vy[victim.row] = 0.0
    elif run_of.move == "finish_b":  # he lies already
        wound.lay(world, victim, fighter.facing)


def release(world: World, fighter: Fighter) -> None:
    """The scene broke off: nobody stays held."""
    if fighter.move is None:
        return
    victim = world.state.fighters.get(fighter.move.target)
    if victim is not None and victim.state == "held":
        victim.state, victim.state_tick, victim.stun = "stun", 0, REEL
        victim.anim, victim.anim_tick = "stagger", 0
