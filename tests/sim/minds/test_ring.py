"""The ring around Eve keeps its distances inside small rooms, too: nobody waits in a heap."""

from __future__ import annotations

import pytest

from game.core.inputs import IDLE
from game.core.options import RunOptions
from game.sim.simulation import Simulation
from game.sim.systems.tokens import SLOTS_EVERY
from tests.sim.minds.crowd_kit import alarm
from tests.sim.rooms import stage, thing

WIDTH = 60  # tiles of the drawing
ROOM = (20, 40)  # columns of the room's two walls; beyond them the floor goes on
FLOOR = 160.0
MEN = 12
AT_ARM = 40.0  # px: only who may strike comes so near
MEASURED = range(240, 900)


def house(eve_at: int, doors: bool, first: int) -> Simulation:
    """A room with twelve men in it, shut by two doors or two walls, in a long street."""
    row = "." * WIDTH
    wall = "".join("#" if column in ROOM else "." for column in range(WIDTH))
    plain = row if doors else wall
    feet = plain[:eve_at] + "P" + plain[eve_at + 1 :]
    drawing = "\n".join(
        [row, *["." * 20 + "#" * 21 + "." * 19] * 2, *[plain] * 6, feet, "#" * WIDTH]
    )
    locks = []
    for column in ROOM:
        door = {"size": (16.0, 112.0), "name": f"door{column}", "shut": True}
        locks.append(thing("Lock", 900 + column, 16.0 * column, 48.0, **door))
    men = [
        thing("Enemy", 10 + number, 16.0 * first + 17.0 * number, FLOOR, kind="doorman")
        for number in range(MEN)
    ]
    sim = stage(drawing, *men, *(locks if doors else ()), options=RunOptions(invulnerable=True))
    alarm(sim)
    return sim


@pytest.mark.parametrize("doors", [True, False])
@pytest.mark.parametrize(("eve_at", "first"), [(22, 25), (30, 22), (38, 22)])
def test_in_a_room_the_others_wait_at_their_distance(eve_at: int, first: int, doors: bool) -> None:
    sim = house(eve_at, doors, first)
    crowded = 0
    for tick in range(MEASURED.stop):
        sim.tick(IDLE)
        eve_x, _ = sim.world.at(sim.world.eve)
        waiting = [man for man in sim.world.foes() if man.state == "free" and not man.mind.token]
        near = [man for man in waiting if abs(sim.world.at(man)[0] - eve_x) < AT_ARM]
        crowded += tick in MEASURED and len(near) > 2
    assert crowded < len(MEASURED) // 10


def test_no_slot_lies_behind_a_wall_or_a_shut_door() -> None:
    for doors in (True, False):
        sim = house(22, doors, 25)
        while sim.world.state.tick % SLOTS_EVERY or sim.world.state.tick < 60:
            eve_x, _ = sim.world.at(sim.world.eve)
            sim.tick(IDLE)
        places = [eve_x + man.mind.slot for man in sim.world.foes() if man.mind.slot]
        assert len(places) == MEN
        assert 16.0 * (ROOM[0] + 1) < min(places) and max(places) < 16.0 * ROOM[1]
