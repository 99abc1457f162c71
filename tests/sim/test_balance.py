"""The two poles, the middle between them, and what they change."""

from __future__ import annotations

import pytest

from game.core.events import Healed
from game.sim.simulation import Simulation
from game.sim.story import balance
from tests.sim.rooms import FLAT, of, play, stage, tables, thing

TABLE = tables().eve.balance


def at(value: int, mercies: int = 0, cruelties: int = 0, *extra: object) -> Simulation:
    sim = stage(FLAT, *extra)  # type: ignore[arg-type]
    tally = sim.world.state.tally
    tally.balance, tally.mercies, tally.cruelties = value, mercies, cruelties
    return sim


@pytest.mark.parametrize(
    ("value", "mercies", "cruelties", "pole"),
    [
        (-100, 0, 20, "executioner"),
        (-40, 8, 8, "executioner"),
        (-39, 8, 8, ""),
        (0, 8, 8, "kikimora"),
        (25, 9, 8, "kikimora"),
        (26, 9, 8, ""),
        (0, 7, 20, ""),
        (39, 8, 8, ""),
        (40, 0, 0, "protector"),
        (100, 30, 0, "protector"),
    ],
)
def test_where_the_poles_begin(value: int, mercies: int, cruelties: int, pole: str) -> None:
    assert balance.pole(at(value, mercies, cruelties).world) == pole


def test_acts_count_to_their_side_and_stay_within_the_limits() -> None:
    world = at(98).world
    balance.add(world, 5)
    balance.add(world, -3)
    balance.add(world, 0)
    tally = world.state.tally
    assert (tally.balance, tally.mercies, tally.cruelties) == (97, 1, 1)
    tally.balance = -99
    balance.add(world, -8)
    assert tally.balance == -100


def test_finishers_are_harder_for_the_executioner_and_a_little_in_the_middle() -> None:
    damages = [
        balance.finisher_damage(at(*case).world, 100) for case in ((-40,), (0, 8, 8), (0,), (40,))
    ]
    assert damages == [125, 110, 100, 100]


def test_focus_comes_faster_to_the_executioner() -> None:
    assert [balance.focus_gain(at(value).world, 100) for value in (-40, 0, 40)] == [130, 100, 100]


def test_the_protector_parries_longer_near_a_lit_hearth_only() -> None:
    hearth = thing("Hearth", 7, 150.0, 48.0, size=(64.0, 64.0), lit=True)
    cold = thing("Hearth", 7, 150.0, 48.0, size=(64.0, 64.0), lit=False)
    far = thing("Hearth", 7, 560.0, 48.0, size=(64.0, 64.0), lit=True)

    def active(value: int, *extra: object, mercies: int = 0, cruelties: int = 0) -> int:
        sim = at(value, mercies, cruelties, *extra)
        play(sim, "1: parry")
        run = sim.world.eve.move
        assert run is not None and run.move == "parry"
        return int(run.active)

    plain = active(0)
    assert active(40, hearth) == plain + TABLE.parry_protector
    assert active(40, cold) == active(40, far) == active(-40, hearth) == plain
    assert active(0, mercies=8, cruelties=8) == plain + TABLE.parry_kikimora


def test_a_hearth_warms_the_protector_up_to_a_limit() -> None:
    hearth = thing("Hearth", 7, 120.0, 48.0, size=(120.0, 64.0), lit=True)
    sim = at(40, 0, 0, hearth)
    sim.world.eve.hp = TABLE.hearth_limit - 2
    events = play(sim, f"{TABLE.hearth_every * 4}:")
    assert len([one for one in of(events, Healed) if one.source == "hearth"]) == 2
    assert sim.world.eve.hp == TABLE.hearth_limit
    other = at(0, 0, 0, hearth)
    other.world.eve.hp = 20
    assert not of(play(other, f"{TABLE.hearth_every * 2}:"), Healed)
