"""Every weapon beats bare fists somewhere: the same situations, with it and without."""

from __future__ import annotations

from functools import cache

import pytest

from game.core.events import KnockedDown
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, tables

LASTING = 5000
FALL = 10.0  # what it is worth that a man falls
MASHED = "1: strike; 5:; " * 40
ONE = FLAT.replace("P.............", "P.d...........")
TWO = FLAT.replace("........P....", "......d.P.d..")
AWAY = FLAT.replace("P.............", "P....d........")
FAR = FLAT.replace("P.............", "P........d....")
SITUATIONS = {  # drawing, what she does
    "one man, fists all the time": (ONE, MASHED),
    "a man on each side": (TWO, MASHED),
    "a man four steps away": (AWAY, "1: strike; 40:"),
    "a man across the room": (FAR, "1: throw; 26:"),
    "a man across the room, some time later": (FAR, "1: throw; 220:"),
    "a man across the room, shot at": (FAR, "1: shoot aim=0; 20:"),
}


def _harm(foe: Fighter) -> float:
    """Health lost, and a tenth for each tick in which he can do nothing."""
    idle = max(foe.stun, foe.blinded, foe.down, max(foe.ails.values(), default=0))
    return LASTING - foe.hp + idle / 10


@cache
def worth(kind: str, situation: str) -> float:
    """What she does to them in the situation with this in her hand ('' = bare)."""
    drawing, script = SITUATIONS[situation]
    sim = stage(drawing)
    freeze_minds(sim)
    play(sim, "20:")
    for foe in sim.world.foes():
        foe.hp = foe.hp_max = foe.poise = foe.poise_max = LASTING
    if kind:
        item = items.create(sim.world, kind, 0.0, 0.0)
        items.take(sim.world, sim.world.eve, item)
    falls = len(of(play(sim, script), KnockedDown))
    return sum(_harm(foe) for foe in sim.world.foes()) + FALL * falls


@pytest.mark.parametrize("kind", sorted(tables().weapons))
def test_it_beats_bare_fists_somewhere(kind: str) -> None:
    better = [name for name in SITUATIONS if worth(kind, name) > worth("", name)]
    assert better, f"{kind} is never better than nothing"


def test_fists_stay_good_for_something() -> None:
    """Small and unwieldy things: not every find is better in a scuffle."""
    scuffle = "one man, fists all the time"
    worse = {kind for kind in tables().weapons if worth(kind, scuffle) < worth("", scuffle)}
    assert {"book", "plate", "teapot", "tv_remote", "coat"} <= worse
    assert not {"hand_axe", "cleaver", "knife", "pan", "clothes_iron"} & worse
