"""Finishers: a scene between two bodies in which Eve is safe and the others hold back.

What differs between them stands in the table of finishers; the ticks of the scene in its move.
"""

from __future__ import annotations

from typing import Final

from game.content.finisher import Finisher
from game.core.events import Finished, HitLanded, ShotFired
from game.sim.harm import wound
from game.sim.state import Fighter, MoveRun
from game.sim.story import balance
from game.sim.things import items
from game.sim.world import World, snap

MOST_STEP: Final = 6.0  # px/t with which she closes in
FIRST_STOP: Final = 5
REEL: Final = 30  # t that a man reels when the scene broke off
NO_REPEAT: Final = 4  # finishers within which no bare one comes again
FATAL_KNOCK: Final = (6.0, -2.0)  # px/t for who survives it


def pick(world: World) -> str:
    """The finisher for what she holds, else a bare one that was not among the last ones."""
    rows = world.tables.finishers.values()
    fitting = next((row for row in rows if not row.bare and _fits(world, row)), None)
    if fitting is not None:
        return fitting.id
    recent = world.state.eve.finishers
    choices = [row.id for row in rows if row.bare and row.id not in recent]
    return world.rng("finishers").choice(choices)


def _fits(world: World, row: Finisher) -> bool:
    item, weapon = world.held(world.eve), world.weapon(world.eve)
    if item is None or weapon is None:
        return False
    if row.fires and item.uses <= 0:
        return False  # an empty gun ends nobody
    named = item.kind in row.kinds or weapon.family in row.families
    return named or (row.edged and weapon.edged)


def allowed(victim: Fighter | None) -> bool:
    """Whether he can be finished now: open, or held fast."""
    helpless = victim is not None and (victim.open > 0 or victim.state in ("held", "bound"))
    return victim is not None and victim.alive and helpless


def _begin(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """Lock both bodies in front of each other; his fall is drawn from the first tick on."""
    victim = world.state.fighters.get(run_of.target)
    if victim is None or not allowed(victim):
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
    victim.anim, victim.anim_tick = world.tables.finishers[run_of.move].victim, 0
    items.drop_hand(world, victim)
    eve = world.state.eve
    eve.finishers = [*eve.finishers, run_of.move][-NO_REPEAT:]
    fighter.partner, fighter.layer, victim.partner, victim.layer = victim.id, 1, fighter.id, 0
    world.emit(Finished(fighter.id, victim.id, run_of.move, x, y))


def hold(world: World, fighter: Fighter, run_of: MoveRun) -> None:
    """Each tick of the scene: close in, two blows, and the throw that ends it."""
    if run_of.tick == 1:
        _begin(world, fighter, run_of)
    victim = world.state.fighters.get(run_of.target)
    if victim is None:
        return
    row = world.tables.finishers[run_of.move]
    active_tick = run_of.tick - run_of.startup
    if victim.state == "held":
        world.state.bodies.vx[victim.row] = 0.0
        _close_in(world, fighter, victim, run_of, row)
        if active_tick == row.first_at:
            _first_blow(world, fighter, victim, run_of, row)
        elif active_tick == row.strike_at:
            _last_blow(world, fighter, victim, run_of, row)
    elif victim.state in ("dead", "down") and active_tick == row.fling_at:
        vx, vy = row.fling
        world.state.bodies.vx[victim.row] = snap(vx) * fighter.facing
        world.state.bodies.vy[victim.row] = snap(vy)


def _close_in(
    world: World, fighter: Fighter, victim: Fighter, run_of: MoveRun, row: Finisher
) -> None:
    """During the startup she steps to where the two figures fit into one another."""
    bodies = world.state.bodies
    left = run_of.startup - run_of.tick + 1
    if left <= 0:
        bodies.vx[fighter.row] = 0.0
        return
    goal = float(bodies.x[victim.row]) - row.gap * fighter.facing
    step = (goal - float(bodies.x[fighter.row])) / left
    bodies.vx[fighter.row] = snap(max(-MOST_STEP, min(MOST_STEP, step)))


def _first_blow(
    world: World, fighter: Fighter, victim: Fighter, run_of: MoveRun, row: Finisher
) -> None:
    """Hurts, never kills: the scene goes on."""
    damage = min(victim.hp - 1, world.tables.moves[run_of.move].damage // row.first_share)
    victim.hp -= damage
    x, y = world.at(victim)
    place = x, y - row.heights[0]
    hit = (fighter.id, victim.id, run_of.move, "", "fist", "medium")
    world.emit(HitLanded(*hit, *place, fighter.facing, damage, False))
    wound.freeze(world, (fighter, victim), FIRST_STOP)


def _last_blow(
    world: World, fighter: Fighter, victim: Fighter, run_of: MoveRun, row: Finisher
) -> None:
    move = world.tables.moves[run_of.move]
    x, y = world.at(victim)
    y -= row.heights[1]
    anim_tick = victim.anim_tick
    item = world.held(fighter)
    victim.state, victim.poise = "bound" if victim.bound else "stun", victim.poise_max
    blow = wound.Blow(
        fighter.id,
        run_of.move,
        "" if row.bare or item is None else item.kind,
        row.material,
        "heavy",
        balance.finisher_damage(world, move.damage - move.damage // row.first_share),
        0,
        move.stun,
        move.stop,
        fighter.facing,
        x,
        y,
        knock=FATAL_KNOCK,
        downs=True,
    )
    wound.hurt(world, victim, blow)
    run_of.landed = True
    if victim.state == "dead":  # he falls as the scene shows it
        victim.anim, victim.anim_tick = row.victim, anim_tick
        world.state.bodies.vx[victim.row] = world.state.bodies.vy[victim.row] = 0.0
    elif row.lays:
        wound.lay(world, victim, fighter.facing)
    else:  # who lives through it falls as it shows, and lies there for his time
        wound.knock_down(world, victim, fighter.facing)
        victim.anim, victim.anim_tick = row.victim, anim_tick
        victim.down += max(0, row.floor_at - anim_tick)
        world.state.bodies.vx[victim.row] = world.state.bodies.vy[victim.row] = 0.0
    _use_up(world, fighter, row, x, y)


def _use_up(world: World, fighter: Fighter, row: Finisher, x: float, y: float) -> None:
    """What the item goes through: the plate breaks, the gun spends a round, the blade dulls."""
    item, weapon = world.held(fighter), world.weapon(fighter)
    if row.bare or item is None or weapon is None:
        return
    if row.fires:
        item.uses -= 1
        world.emit(ShotFired(fighter.id, item.kind, x, y, 0 if fighter.facing > 0 else 512))
        world.noise(x, y, weapon.noise, "gun")
        world.state.story.shots += 1
    elif row.breaks and not weapon.piece and weapon.material in items.BRITTLE:
        items.break_item(world, item, x, y, fighter.facing)
    else:
        for _ in range(max(1, row.wear)):
            items.wear(world, fighter)


def release(world: World, fighter: Fighter) -> None:
    """The scene broke off: nobody stays held."""
    if fighter.move is None:
        return
    victim = world.state.fighters.get(fighter.move.target)
    if victim is not None and victim.state == "held":
        let_go(victim)


def let_go(victim: Fighter) -> None:
    """A held man is free again and reels."""
    victim.state, victim.state_tick, victim.stun = "stun", 0, REEL
    victim.anim, victim.anim_tick = "stagger", 0
