"""What companions feel: a child's fear and its comfort, a grazed man's limp, idle words."""

from __future__ import annotations

from typing import Final

from game.core.events import (
    BoundKilled,
    ChildComforted,
    ChildFroze,
    Executed,
    HearthLit,
    HitLanded,
    ShotFired,
)
from game.sim.elements import cells
from game.sim.people import companions, voice
from game.sim.people.companion_state import Companion
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.story import balance
from game.sim.world import World, snap

FLAG: Final = "ella"  # flag that tells the map how she is: near, here, hidden, carried, afraid
TELL_EVERY: Final = 6  # t
AFRAID_BARK: Final = 180  # t between two words of a frozen child
STRIKES: Final = "strike"  # kind of the moves that graze
CELL: Final = 16.0


def run(world: World) -> None:
    """Fear rises and falls; everybody's small words."""
    for one, fighter in companions.bodies(world):
        if one.kind == companions.CHILD:
            _frighten(world, one, fighter)
            _soothe(world, one, fighter)
            if world.state.tick % TELL_EVERY == 0:
                world.state.story.flags[FLAG] = _how(world, fighter)
        else:
            _graze(world, one, fighter)
        _shelter(world, one, fighter)
        _chat(world, one, fighter)


def _how(world: World, fighter: Fighter) -> str:
    if fighter.state in ("hidden", "carried", "afraid"):
        return fighter.state
    near = companions.beside_eve(world, fighter, world.tables.companions.near)
    return "near" if near else "here"


# --- fear ------------------------------------------------------------------------------------


def _frighten(world: World, one: Companion, fighter: Fighter) -> None:
    if fighter.state in ("hidden", "carried", "comforted"):
        return
    numbers = world.tables.companions.fear
    x, y = world.at(fighter)
    amount, seen = 0, False
    for event in world.events:
        if isinstance(event, ShotFired):
            near = abs(event.x - x) <= numbers.shot_near and abs(event.y - y) <= numbers.shot_near
            amount += numbers.shot if near else 0
        elif isinstance(event, (Executed, BoundKilled)):
            seen = abs(event.x - x) <= numbers.view_x and abs(event.y - y) <= numbers.view_y
            amount += numbers.execution if seen else 0
        elif isinstance(event, HearthLit) and event.lit:
            if abs(event.x - x) <= numbers.view_x and abs(event.y - y) <= numbers.view_y:
                one.fear = max(0, one.fear - numbers.hearth)
    if world.state.cells.fire and world.state.tick % numbers.fire_every == 0:
        amount += numbers.fire if _fire_near(world, x, y, numbers.fire_near) else 0
    if amount:
        _scare(world, one, amount)
        voice.call(world, fighter, "ella.execution" if seen else "ella.fear")
    if one.fear >= numbers.freeze and fighter.state in ("free",):
        if world.grounded[fighter.row]:
            _freeze(world, one, fighter)


def _scare(world: World, one: Companion, amount: int) -> None:
    numbers = world.tables.companions.fear
    if balance.pole(world) == "executioner":
        amount *= numbers.executioner
    one.fear = min(numbers.most, one.fear + amount)


def _fire_near(world: World, x: float, y: float, reach: float) -> bool:
    for cell in world.state.cells.fire:
        cx, cy = cells.centre(cell)
        if abs(cx - x) <= reach and abs(cy - (y - CELL)) <= reach:
            return True
    return False


def _freeze(world: World, one: Companion, fighter: Fighter) -> None:
    fighter.state, fighter.state_tick = "afraid", 0
    one.job, one.mode = "", "follow"
    world.state.bodies.vx[fighter.row] = 0.0
    world.emit(ChildFroze(fighter.id, *world.at(fighter)))
    voice.call(world, fighter, "ella.fear")


# --- comfort ---------------------------------------------------------------------------------


def _soothe(world: World, one: Companion, fighter: Fighter) -> None:
    numbers, eve = world.tables.companions.fear, world.eve
    if fighter.state == "hidden":
        if fighter.state_tick % numbers.hidden_every == 0 and fighter.state_tick:
            one.fear = max(0, one.fear - 1)
    elif fighter.state == "comforted":
        if eve.state == "comfort" and fighter.state_tick >= numbers.comfort_ticks:
            _calm(world, one, fighter)
        elif eve.state != "comfort":  # a blow came between
            fighter.state = "afraid" if one.fear >= numbers.freeze else "free"
            fighter.state_tick = 0
    elif eve.state == "comfort" and fighter.state in ("free", "afraid"):
        if companions.beside_eve(world, fighter, numbers.comfort_reach):
            _kneel(world, fighter)
    elif fighter.state == "afraid" and fighter.state_tick % AFRAID_BARK == AFRAID_BARK - 1:
        voice.call(world, fighter, "ella.fear")


def _kneel(world: World, fighter: Fighter) -> None:
    """Face to face, as near as the picture wants it."""
    eve, bodies = world.eve, world.state.bodies
    x, y = world.px[eve.row], world.py[eve.row]
    eve.facing = 1 if world.px[fighter.row] >= x else -1
    goal = snap(x + world.tables.companions.fear.comfort_gap * eve.facing)
    half, height = float(bodies.half[fighter.row]), float(bodies.height[fighter.row])
    if world.terrain.box_free(goal, y - 1.0, half, height - 2.0):
        bodies.x[fighter.row] = world.px[fighter.row] = goal
    bodies.vx[fighter.row] = 0.0
    fighter.state, fighter.state_tick = "comforted", 0
    fighter.facing = -eve.facing
    voice.call(world, eve, "eve.comfort")


def _calm(world: World, one: Companion, fighter: Fighter) -> None:
    numbers = world.tables.companions.fear
    one.fear = max(0, one.fear - numbers.comfort)
    fighter.state, fighter.state_tick = "free", 0
    world.emit(ChildComforted(fighter.id, one.fear, *world.at(fighter)))
    if world.state.tick - one.comforted_at >= numbers.comfort_again:
        one.comforted_at = world.state.tick
        balance.add(world, numbers.comfort_balance)
    voice.call(world, fighter, "ella.comforted")


# --- others ----------------------------------------------------------------------------------


def _graze(world: World, one: Companion, fighter: Fighter) -> None:
    """A blow meant for somebody else: he limps for a while and walks on."""
    numbers = companions.row_of(world, one)
    one.grazed = max(0, one.grazed - 1)
    if not numbers.hurt_reach or one.grazed or fighter.state == "hidden":
        return
    x, y = world.px[fighter.row], world.py[fighter.row]
    for foe in world.foes():
        row = world.row_of_move(foe)
        if row is None or row.kind != STRIKES or foe.move is None or foe.move.phase != 2:
            continue
        ahead = (x - world.px[foe.row]) * foe.facing
        if 0.0 <= ahead <= numbers.hurt_reach and abs(world.py[foe.row] - y) < CELL:
            one.grazed = numbers.hurt_ticks
            voice.call(world, fighter, f"{numbers.barks}.hurt")
            return


def _shelter(world: World, one: Companion, fighter: Fighter) -> None:
    """Eve takes a blow with somebody behind her: who struck meant to go on."""
    numbers, now = world.tables.companions.shelter, world.state.tick
    if fighter.state in ("hidden", "carried") or now - one.sheltered_at < numbers.again:
        return
    x, y = world.at(fighter)
    ex, ey = world.at(world.eve)
    for event in world.events:
        if not isinstance(event, HitLanded) or event.victim != world.eve.id or not event.damage:
            continue
        attacker = world.state.fighters.get(event.attacker)
        behind = 0.0 <= (x - ex) * event.direction <= numbers.reach and abs(y - ey) < CELL
        if attacker is not None and attacker.team == TEAM_CLUB and behind:
            one.sheltered_at = now
            balance.add(world, numbers.balance)
            return


def _chat(world: World, one: Companion, fighter: Fighter) -> None:
    """In peace, and not too often."""
    busy = world.state.encounter or world.state.story.line or fighter.state != "free"
    one.quiet = 0 if busy else one.quiet + 1
    if one.quiet > world.tables.companions.idle_bark:
        one.quiet = 0
        if companions.beside_eve(world, fighter, world.tables.companions.near):
            voice.call(world, fighter, f"{companions.row_of(world, one).barks}.idle")
