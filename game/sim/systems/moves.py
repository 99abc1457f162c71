"""Running moves: phases, lunges, and what happens on the tick when a move becomes active."""

from __future__ import annotations

from typing import Final

from game.content.schema import Move
from game.sim import action
from game.sim.harm import misses
from game.sim.holds import finish, hold_moves, seizing
from game.sim.people import companions, spacing
from game.sim.state import Fighter, MoveRun
from game.sim.things import batting, handy, items, use
from game.sim.world import World, snap

SEIZE_REACH: Final = 34.0  # px
AIM_HOLD: Final = 20  # t that a gun stays raised after a shot


def run(world: World) -> None:
    """Advance every running move by one tick."""
    for fighter in list(world.state.fighters.values()):
        if fighter.move is None or fighter.stop > 0 or fighter.state != "move":
            continue
        if world.waits(fighter):
            continue
        _advance(world, fighter, fighter.move, world.tables.moves[fighter.move.move])


def _advance(world: World, fighter: Fighter, run_of: MoveRun, row: Move) -> None:
    run_of.tick += 1
    if run_of.tick == run_of.startup + 1:
        _become_active(world, fighter, run_of, row)
        if fighter.move is not run_of:
            return
    if row.kind == "shoot":
        _hold_aim(fighter, run_of)
    if row.kind == "scene":
        finish.hold(world, fighter, run_of)
    _lunge(world, fighter, run_of, row)
    misses.overreach(run_of, row)
    if row.then and run_of.tick == run_of.startup + run_of.active:
        action.start(world, fighter, row.then)  # a foe's string goes on
    elif run_of.tick >= run_of.length:
        action.end(fighter)


def _hold_aim(fighter: Fighter, run_of: MoveRun) -> None:
    """The gun stays up; in the active phase it fires as fast as it can."""
    fighter.aiming = AIM_HOLD
    if run_of.phase == 2:
        fighter.wish.shoot = True


def _lunge(world: World, fighter: Fighter, run_of: MoveRun, row: Move) -> None:
    bodies, index = world.state.bodies, fighter.row
    if row.kind == "roll":
        rolling = run_of.startup + run_of.active
        speed = world.tables.eve.roll_distance / rolling if run_of.tick <= rolling else 1.0
        bodies.vx[index] = snap(speed) * fighter.facing
        return
    if (row.air and not bodies.grounded[index]) or (row.kind == "scene" and run_of.phase < 3):
        return  # the jump's own speed carries the move, or the scene does
    if row.kind == "guard":
        return  # she walks behind it
    phase = run_of.phase
    if phase == 3:
        bodies.vx[index] = snap(float(bodies.vx[index]) * 0.75)
        return
    speed = spacing.step_in(world, fighter, row.lunge[phase - 1])
    bodies.vx[index] = snap(speed) * fighter.facing


def _become_active(world: World, fighter: Fighter, run_of: MoveRun, row: Move) -> None:
    if row.kind == "take":
        item = world.state.items.get(run_of.target)
        if item is not None and item.state in ("rest", "stuck", "fall"):
            items.take(world, fighter, item)
        else:
            use.activate(world, fighter, run_of.target)
    elif row.kind == "throw":
        items.throw(world, fighter, run_of.aim, run_of.hold)
    elif run_of.move == "seize":
        _seize(world, fighter)
    elif row.kind == "use":
        handy.use(world, fighter)
    elif row.kind == "hold":
        hold_moves.act(world, fighter, run_of)
    elif run_of.move in ("kick_prop", "flip_table"):
        _kick(world, fighter, run_of.target)
    if row.self_damage:
        fighter.hp = max(1, fighter.hp - row.self_damage)
    if row.noise:
        x, y = world.at(fighter)
        world.noise(x, y, row.noise, "blade")


def _kick(world: World, fighter: Fighter, target: int) -> None:
    """A table, a stack, or a thing that lies there; blast.py kicks what ticks."""
    item = world.state.items.get(target)
    if item is None:
        use.kick(world, fighter, target)
    elif item.state == "rest" and item.fuse < 0:
        batting.kick(world, fighter, item)


def _seize(world: World, fighter: Fighter) -> None:
    """He takes the child on his arm, if she is still where he reached for her."""
    x, y = world.at(fighter)
    found = companions.child(world)
    if found is None or found[1].state in companions.OUT_OF_REACH:
        return
    cx, cy = world.at(found[1])
    if abs(cx - x) <= SEIZE_REACH and abs(cy - y) <= SEIZE_REACH:
        seizing.take(world, fighter, found[1])
