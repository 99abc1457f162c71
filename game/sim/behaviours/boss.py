"""Bosses: each phase names an act; here is what an act does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.gunman import reloads, shoots, strikes_near
from game.sim.behaviours.scene import EVE_CHEST, Scene
from game.sim.harm.boss_state import BossFight
from game.sim.kernel import ballistics
from game.sim.people import voice
from game.sim.state import Fighter
from game.sim.things import items

BOTTLE: Final = "bottle"
THROW: Final = "host_throw"
TALK: Final = "host_talk"
RHYTHM: Final = ("throw", "throw", "step", "talk")
NEAR: Final = 54.0  # px: strikes instead of throwing
STEP: Final = 64.0  # px of his step to the side
STEP_TICKS: Final = 70  # t at most that it takes
THROW_TICKS: Final = 150  # t after which he gives up waiting for leave to throw
BURNT_OUT: Final = 1200  # t of last orders after which, the fire being out, he sits and waits
ROUSED: Final = 70.0  # px from her at which he rises again
REFUEL: Final = "warden_refuel"
SCORCHED: Final = 120.0  # px: after a blow she makes so much room for the flame
AT_PUMP: Final = 20.0  # px


def boss(scene: Scene, fighter: Fighter) -> None:
    """Do what the phase says."""
    world = scene.world
    row = world.tables.bosses.get(fighter.kind)
    fight = world.state.boss
    if row is None or fight.id != fighter.id:
        return
    phase = row.phases[max(1, fight.phase) - 1]
    fighter.mind.think_in = 0
    ACTS[phase.act](scene, fighter, fight)


def _bottles(scene: Scene, fighter: Fighter, fight: BossFight) -> None:
    """Throw, throw, step, talk; a blow for who comes to the counter."""
    if _strikes(scene, fighter):
        return
    beat = RHYTHM[fight.beat % len(RHYTHM)]
    since = scene.tick - fight.beat_tick
    if beat == "throw":
        if _throws(scene, fighter) or since > THROW_TICKS:
            _next(scene, fight)
    elif beat == "step":
        _step(scene, fighter, fight, since)
    else:
        ways.stay(scene, fighter)
        fighter.wish.attack = TALK
        voice.bark(scene.world, fighter, "taunt")
        _next(scene, fight)


def _next(scene: Scene, fight: BossFight) -> None:
    fight.beat += 1
    fight.beat_tick = scene.tick


def _strikes(scene: Scene, fighter: Fighter) -> bool:
    """She stands before him: with leave he swings what he holds."""
    mind = fighter.mind
    near = abs(scene.dx(fighter)) < NEAR and tactics.on_level(scene, fighter)
    swing = tactics.row_of(scene, fighter).moves[1]
    if mind.token == "melee":
        tactics.strike(scene, fighter, swing)
        return near
    if near:
        tactics.ask(scene, fighter, "melee", swing)
        mind.face = 1 if scene.dx(fighter) > 0 else -1
        ways.stay(scene, fighter)
    return near


def _throws(scene: Scene, fighter: Fighter) -> bool:
    """A bottle from the shelf, aimed at her chest. True once it is on its way."""
    mind, world = fighter.mind, scene.world
    mind.task = "bottle"
    mind.face = 1 if scene.dx(fighter) > 0 else -1
    reach = world.tables.moves[THROW].reach
    if not mind.sees or abs(scene.dx(fighter)) > reach:
        _patrol_counter(scene, fighter)
        return False
    ways.stay(scene, fighter)
    held = world.held(fighter)
    if held is None or held.kind != BOTTLE:
        x, y = world.at(fighter)
        items.take(world, fighter, items.create(world, BOTTLE, x, y))
    if mind.token != "ranged":
        tactics.ask(scene, fighter, "ranged", THROW)
        return False
    row = world.tables.weapons[BOTTLE]
    drop = scene.dy(fighter) + items.THROW_HEIGHT - EVE_CHEST
    speed = world.tables.eve.throw_speed
    angle = ballistics.throw_angle(scene.dx(fighter), drop, speed, row.gravity)
    return tactics.warned(scene, fighter, THROW) and tactics.begin(scene, fighter, THROW, angle)


def _patrol_counter(scene: Scene, fighter: Fighter) -> None:
    """As near to her as his place lets him come."""
    mind = fighter.mind
    side = 1 if scene.dx(fighter) > 0 else -1
    ways.go(scene, fighter, mind.home_x + side * STEP * 2, mind.home_y, run=False)


def _step(scene: Scene, fighter: Fighter, fight: BossFight, since: int) -> None:
    mind = fighter.mind
    mind.task = "step"
    side = 1 if (fight.beat // len(RHYTHM)) % 2 else -1
    goal = mind.home_x + side * STEP
    if abs(goal - scene.px[fighter.row]) < ways.ARRIVED * 2 or since > STEP_TICKS:
        ways.stay(scene, fighter)
        _next(scene, fight)
        return
    ways.go(scene, fighter, goal, mind.home_y, run=True)


def _screens(scene: Scene, fighter: Fighter, fight: BossFight) -> None:
    """Only screens and muzzle: the shotgun from behind the counter."""
    weapon = tactics.weapon_of(scene, fighter)
    if weapon is None or weapon.family != "gun":
        _bottles(scene, fighter, fight)
        return
    if reloads(scene, fighter, weapon) or strikes_near(scene, fighter):
        return
    if not shoots(scene, fighter):
        _patrol_counter(scene, fighter)


def _last_orders(scene: Scene, fighter: Fighter, fight: BossFight) -> None:
    """Bottles out of the fire; once it has burned down he sits and waits for her."""
    out = not scene.world.state.cells.fire and fight.tick > BURNT_OUT
    if out and abs(scene.dx(fighter)) > ROUSED and fighter.since_hit > STEP_TICKS:
        fighter.mind.task = "sits"
        ways.stay(scene, fighter)
        fighter.mind.pose, fighter.mind.pose_left = "sit", 2
        return
    _bottles(scene, fighter, fight)


def _lane(scene: Scene, fighter: Fighter, fight: BossFight) -> None:
    """Lay the street under fire; fetch fuel while there is some; else come with the iron."""
    item = scene.world.held(fighter)
    if item is None or item.kind != tactics.row_of(scene, fighter).item:
        _wood(scene, fighter, fight)
        return
    if fighter.wet > 0:  # no pilot light
        _wood(scene, fighter, fight)
        return
    mind = fighter.mind
    if mind.rest > 0 and abs(scene.dx(fighter)) < SCORCHED:
        tactics.keep_away(scene, fighter, *tactics.row_of(scene, fighter).keep)
        mind.rest = max(0, mind.rest - 1)  # a short breath only
        return
    burns_next = mind.turn % 2 == 0 and item.uses > 0 and mind.token != "melee"
    if burns_next and shoots(scene, fighter):
        return
    if not burns_next and _strikes(scene, fighter):
        return
    if item.uses <= 0:
        _fetch_fuel(scene, fighter, fight)
    elif not shoots(scene, fighter):
        tactics.keep_away(scene, fighter, *tactics.row_of(scene, fighter).keep)
        ways.walk(fighter)


def _fetch_fuel(scene: Scene, fighter: Fighter, fight: BossFight) -> None:
    """At the pump she stands open for as long as it takes."""
    mind = fighter.mind
    if fight.refuels >= scene.world.tables.bosses[fight.row].refuels:
        _wood(scene, fighter, fight)
        return
    mind.task, mind.face = "refuel", 0
    if abs(mind.home_x - scene.px[fighter.row]) > AT_PUMP:
        ways.go(scene, fighter, mind.home_x, mind.home_y, run=True)
        return
    ways.stay(scene, fighter)
    fighter.wish.attack = REFUEL


def _wood(scene: Scene, fighter: Fighter, fight: BossFight) -> None:
    """Then it's just us and the wood: the last of the tank from near by, else the iron."""
    item = scene.world.held(fighter)
    burns = item is not None and item.uses > 0 and fighter.wet == 0
    if burns and fighter.mind.token != "melee" and shoots(scene, fighter):
        return
    swing = tactics.row_of(scene, fighter).moves[1]
    if fighter.mind.token == "melee":
        tactics.strike(scene, fighter, swing)
        return
    tactics.ask(scene, fighter, "melee", swing)
    tactics.wait_in_ring(scene, fighter)


Act = Callable[[Scene, Fighter, BossFight], None]
ACTS: Final[dict[str, Act]] = {
    "bottles": _bottles,
    "screens": _screens,
    "last_orders": _last_orders,
    "form": _bottles,
    "lane": _lane,
    "wood": _wood,
}
