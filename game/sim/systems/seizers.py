"""A child on a seizer's arm: she goes where he goes; any blow frees her; his exit is the end."""

from __future__ import annotations

from typing import Final

from game.core.events import ChildTaken, EncounterStarted, Retried
from game.core.level import MapObject
from game.sim.holds import seizing
from game.sim.people import companions, voice
from game.sim.people.companion_state import Companion
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.story import balance
from game.sim.story.flags import set_flag
from game.sim.world import LOST, World

CARRIES: Final = ("free", "move", "ladder")  # states of a man in which he keeps her
RESCUE_BALANCE: Final = 5
RESCUE_CARE: Final = 500
HARD: Final = ("assassin", "high_table")  # where the second loss has a price
LOSSES: Final = 2


def run(world: World) -> None:
    """Bring, carry, let go, arrive; then the quiet cut."""
    found = companions.child(world) if world.state.companions else None
    if found is None:
        return
    one, child = found
    if world.state.outcome == "taken":
        _cut(world)
        return
    _bring(world, child)
    for man in list(world.state.fighters.values()):
        if man.mind.prey and man.team == TEAM_CLUB:
            _carry(world, man, one, child)
    if child.state == "carried" and not one.warned and not world.state.story.bark_left:
        one.warned = True  # once; then nothing until the child is free
        voice.call(world, world.eve, "eve.threat")


def _bring(world: World, child: Fighter) -> None:
    """Some come with her already on the arm, if she was left alone in the open."""
    for event in tuple(world.events):
        if not isinstance(event, EncounterStarted):
            continue
        for man in world.foes():
            if not man.mind.brings or man.encounter != event.encounter:
                continue
            if child.state in ("free", "afraid") and not world.on_screen(*world.at(child)):
                seizing.take(world, man, child)


def _carry(world: World, man: Fighter, one: Companion, child: Fighter) -> None:
    if child.state != "carried" or child.partner != man.id:
        man.mind.prey = 0
        return
    bodies = world.state.bodies
    if man.state not in CARRIES or man.since_hit == 0:
        seizing.free(world, man, child)
        _remember(world, man)
        one.firm = world.at(man)
        return
    x, y = world.at(man)
    bodies.x[child.row] = world.px[child.row] = x
    bodies.y[child.row] = world.py[child.row] = y
    bodies.vx[child.row] = bodies.vy[child.row] = 0.0
    child.facing = man.facing
    door = seizing.exit_for(world, man)
    if door is None or not door.contains(x, y - 1.0):
        one.laid = 0
        return
    one.laid += 1
    if one.laid > door.integer("ticks"):
        _taken(world, door, child)


def _remember(world: World, man: Fighter) -> None:
    """A rescue counts once for each man who came for her."""
    tally = world.state.tally
    if man.id not in tally.rescues:
        tally.rescues.append(man.id)
        tally.care += RESCUE_CARE
        balance.add(world, RESCUE_BALANCE)


def _taken(world: World, door: MapObject, child: Fighter) -> None:
    """Nothing is shown: a latch, small steps, and the picture goes dark."""
    state = world.state
    state.tally.taken += 1
    x, y = world.at(child)
    world.emit(ChildTaken(child.id, state.tally.taken, x, y))
    if state.tally.taken >= LOSSES and state.difficulty in HARD:
        set_flag(world, LOST, "taken")
    if door.text("line"):
        state.story.queue = [door.text("line")]
        state.story.line_left = 0
    state.outcome, state.outcome_tick = "taken", 0


def _cut(world: World) -> None:
    if world.state.outcome_tick < world.tables.companions.cut_ticks or not world.saved:
        return
    world.restore()
    world.emit(Retried(world.state.checkpoint, world.state.tally.retries))
