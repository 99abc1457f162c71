"""Sealed contracts: judged at the exit, each by its own rule."""

from __future__ import annotations

import pytest

from game.core.events import SeatWon
from game.sim.simulation import Simulation
from game.sim.story import seats, taking
from game.sim.story.flags import set_flag
from tests.sim.rooms import FLAT, of, play, stage, tables, thing

DOOR = FLAT.replace("P.........", "P.......X.")


def hall(rule: str, number: int = 1) -> Simulation:
    return stage(DOOR, thing("Seat", 7, 8.0, 8.0, rule=rule, number=number))


def won(sim: Simulation) -> bool:
    """Whether walking out fulfils the contract."""
    events = play(sim, "120: right")
    assert sim.world.state.outcome == "cleared"
    told = [event.number for event in of(events, SeatWon)]
    assert list(sim.snapshot().seats) == told
    return bool(told)


def test_every_rule_of_the_table_has_its_judge() -> None:
    (rule,) = [prop for prop in tables().map_classes["Seat"].properties if prop.name == "rule"]
    assert set(rule.values) == set(seats.RULES)
    assert all(f"seat.{name}" in tables().text for name in seats.RULES)


@pytest.mark.parametrize(
    ("rule", "acts", "fulfilled"),
    [
        ("no_gun", ["jab", "thrown:pistol"], True),
        ("no_gun", ["shot:pistol"], False),
        ("dinnerware", ["swing:plate", "thrown:fork", "parry", "roll"], True),
        ("dinnerware", ["swing:plate", "jab"], False),
        ("dinnerware", ["swing:plate", "swing:pan"], False),
        ("dinnerware", ["roll"], False),
        ("household", ["swing:pan", "thrown:book"], True),
        ("household", ["swing:plate"], False),
        ("no_third_repeat", ["jab", "jab", "cross", "parry"], True),
        ("no_third_repeat", ["jab", "jab", "jab"], False),
        ("water", ["use:extinguisher"], True),
        ("water", ["use:tv_remote"], False),
    ],
)
def test_what_she_did_decides(rule: str, acts: list[str], fulfilled: bool) -> None:
    sim = hall(rule)
    for act in acts:
        taking.add(sim.world, act)
    assert won(sim) == fulfilled


@pytest.mark.parametrize("rule", ["unhurt", "one_take"])
def test_wounds_and_retries_cost_a_clean_contract(rule: str) -> None:
    assert won(hall(rule))
    hurt = hall(rule)
    taking.add(hurt.world, "jab")
    taking.end(hurt.world, wounded=True)
    hurt.world.state.tally.damage_taken = 3
    assert not won(hurt)
    again = hall(rule)
    again.world.state.tally.retries = 1
    assert not won(again)


def test_a_burnt_home_is_remembered() -> None:
    home = thing("Home", 8, 400.0, 32.0, size=(64.0, 64.0), name="toller", bears=4)
    sim = stage(DOOR, thing("Seat", 7, 8.0, 8.0, rule="no_home_burnt", number=7), home)
    assert won(sim) and sim.world.state.tally.seats == [7]
    burnt = stage(DOOR, thing("Seat", 7, 8.0, 8.0, rule="no_home_burnt", number=7), home)
    next(iter(burnt.world.state.homes.values())).state = "burnt"
    assert not won(burnt)


def test_who_can_be_freed_must_be_free() -> None:
    people = [
        thing("Trigger", 8, 400.0, 0.0, size=(16.0, 96.0), flag="nadia=freed bal+5"),
        thing("Trigger", 9, 416.0, 0.0, size=(16.0, 96.0), flag="ben=freed"),
    ]
    seat = thing("Seat", 7, 8.0, 8.0, rule="freed", number=6)
    for freed, fulfilled in ((("nadia", "ben"), True), (("nadia",), False), ((), False)):
        sim = stage(DOOR, seat, *people)
        for name in freed:
            set_flag(sim.world, name, "freed")
        assert won(sim) is fulfilled
    assert not won(stage(DOOR, seat)), "where nobody is tied there is nothing to win"


def test_a_contract_is_worth_points() -> None:
    with_seat, without = hall("unhurt"), stage(DOOR)
    assert won(with_seat)
    play(without, "120: right")
    assert with_seat.snapshot().score - without.snapshot().score == seats.SEAT_VALUE
