"""How a man answers the fall of his kin: wrath, grief or flight."""

from __future__ import annotations

from typing import Final

from game.core.events import BloodlineReaction
from game.sim.people import voice
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World

NEAR: Final = 320.0  # px: ten metres
GRIEF_TICKS: Final = 120
UP: Final = ("free", "move", "stun", "ladder", "getup")


def answer(world: World, fallen_id: int) -> None:
    """All living kin near the fallen, in the order of their ids."""
    fallen = world.state.fighters.get(fallen_id)
    if fallen is None or not fallen.family or fallen.team != TEAM_CLUB:
        return
    x, y = world.at(fallen)
    for man in world.foes():
        near = abs(world.px[man.row] - x) <= NEAR and abs(world.py[man.row] - y) <= NEAR
        if man.family == fallen.family and man.id != fallen.id and near:
            _react(world, man, fallen)


def _react(world: World, man: Fighter, fallen: Fighter) -> None:
    mind = man.mind
    reaction = mind.kin or world.archetype(man).kin
    x, y = world.at(man)
    if reaction == "wrath" or man.state not in UP:
        reaction = "wrath"
        rage(man)
    elif reaction == "grief":
        mourn(world, man, fallen)
    else:
        mind.state, mind.state_tick = "flee", 0
    world.emit(BloodlineReaction(man.id, fallen.id, reaction, x, y))
    voice.bark(world, man, "fear" if reaction == "flight" else reaction)


def rage(man: Fighter) -> None:
    """Nothing holds him back any more."""
    mind = man.mind
    mind.mood, mind.rest, mind.grief = "wrath", 0, 0
    mind.state, mind.state_tick = "fight", 0


def mourn(world: World, man: Fighter, fallen: Fighter) -> None:
    """He kneels; for so long he can be spared. It counts as a surrender."""
    man.mind.grief = GRIEF_TICKS
    man.facing = 1 if world.at(fallen)[0] >= world.at(man)[0] else -1
    man.move, man.open, man.stun = None, 0, 0
    man.state, man.state_tick = "surrender", 0
    world.state.bodies.climbing[man.row] = False
    world.state.bodies.vx[man.row] = 0.0


def rise(world: World, man: Fighter) -> None:
    """Nobody spared him and the fight goes on: he gets up in wrath. Else his hands go up."""
    man.mind.grief = 0
    fight = world.state.encounters.get(man.encounter)
    if fight is not None and fight.state != "running":
        man.mind.state = "surrender"
        return
    man.state, man.state_tick = "free", 0
    rage(man)
