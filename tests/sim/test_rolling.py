"""Carts and trolleys roll over men, downhill by themselves; logs lie in the way of who runs."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.core.events import HitLanded, PropChanged
from game.core.inputs import IDLE
from game.sim.simulation import Simulation
from game.sim.state import Prop
from game.sim.systems import roll
from tests.sim.rooms import eve, freeze_minds, of, play, stage, tables, thing

FLOOR = """
..........................................
..........................................
..........................................
.P...........d............................
##########################################
"""
HILL = """
..........................................
..........................................
.P........................................
######\\...................................
#######\\..................................
########\\.................................
##########################################
"""
WALL = """
..........................................
..........................................
..........................................
.P........#...............................
##########################################
"""
KICK = "20:\n1: heavy\n240:\n"


def cart_in(drawing: str, kind: str, x: float, y: float) -> tuple[Simulation, Prop]:
    """A room with Eve at its left end and one thing on wheels before her."""
    sim = stage(drawing.strip("\n"), thing("Prop", 7, x, y, kind=kind))
    freeze_minds(sim)
    (prop,) = sim.world.state.props.values()
    return sim, prop


def test_a_kicked_cart_rolls_over_a_man_once_and_stands_again() -> None:
    sim, cart = cart_in(FLOOR, "hay_cart", 56.0, 64.0)
    start = cart.x
    events = play(sim, KICK)
    hits = [hit for hit in of(events, HitLanded) if hit.weapon == "hay_cart"]
    assert len(hits) == 1 and hits[0].victim != eve(sim).id and hits[0].direction == 1
    assert cart.facing == 1
    states = [change.state for change in of(events, PropChanged) if change.prop == cart.id]
    assert states == ["rolling", "whole"]
    assert cart.x > start + 96.0 and cart.vx == 0.0 and cart.y == 64.0


def test_a_faster_thing_hurts_no_more_than_its_row_says() -> None:
    sim, _ = cart_in(FLOOR, "trolley", 48.0, 64.0)
    events = play(sim, KICK)
    (hit,) = [one for one in of(events, HitLanded) if one.weapon == "trolley"]
    assert 0 < hit.damage <= tables().props["trolley"].fall_damage


def test_it_runs_away_downhill() -> None:
    sim, cart = cart_in(HILL, "hay_cart", 56.0, 48.0)
    play(sim, KICK)
    flat, level = cart_in(FLOOR.replace("d", "."), "hay_cart", 56.0, 64.0)
    play(flat, KICK)
    assert cart.y == 96.0 and cart.x - 56.0 > level.x - 56.0


def test_a_wall_stops_and_harms_it() -> None:
    sim, cart = cart_in(WALL, "hay_cart", 56.0, 64.0)
    play(sim, KICK)
    row = tables().props["hay_cart"]
    assert cart.x + row.half_width <= 160.0 and cart.hp < row.hp and cart.state == "whole"


@pytest.mark.parametrize("logs", [True, False])
def test_who_runs_over_loose_logs_falls_and_eve_does_not(logs: bool) -> None:
    sim = stage(FLOOR.strip("\n"), thing("Prop", 7, 136.0, 64.0, kind="firewood"))
    (pile,) = sim.world.state.props.values()
    if logs:
        pile.hp = 0
    events = play(sim, "30:\n1: strike\n200:\n")
    falls = [hit for hit in of(events, HitLanded) if hit.move == "trip"]
    assert bool(falls) is logs
    assert all(hit.victim != eve(sim).id for hit in falls)
    assert pile.trips == (tables().props["firewood"].trips - len(falls) if logs else 0)


LEDGE = """
..........................................
.P........................................
######....................................
######....................................
######....................................
######....................................
######....................................
##########################################
"""


def test_over_an_edge_it_falls_ever_faster_and_rolls_on_below() -> None:
    sim, cart = cart_in(LEDGE, "trolley", 56.0, 32.0)
    play(sim, "20:\n1: heavy\n")
    falls = []
    while cart.y < 112.0 and len(falls) < 200:
        before = cart.y
        play(sim, "1:")
        if cart.y != before:
            falls.append(cart.y - before)
    assert len(falls) > 8 and all(later > sooner for sooner, later in pairwise(falls[:-1]))
    assert falls[0] > 0.0 and cart.x > 96.0


def test_to_the_left_it_rolls_over_men_to_the_left() -> None:
    mirrored = FLOOR.replace(".P...........d", ".d...........P")
    sim = stage(mirrored.strip("\n"), thing("Prop", 7, 192.0, 64.0, kind="hay_cart"))
    freeze_minds(sim)
    (cart,) = sim.world.state.props.values()
    (man,) = sim.world.foes()
    events = play(sim, "20:\n1: left\n4:\n" + KICK)
    (hit,) = [one for one in of(events, HitLanded) if one.weapon == "hay_cart"]
    assert (hit.victim, hit.direction) == (man.id, -1)
    assert cart.x < 192.0 - 96.0


def test_who_stands_above_it_is_not_run_over() -> None:
    sim = stage(
        "\n".join(["." * 42, "." * 13 + "d" + "." * 28, "." * 11 + "=====" + "." * 26, "." * 42,
                   "." * 42, ".P" + "." * 40, "#" * 42]),
        thing("Prop", 7, 56.0, 96.0, kind="hay_cart"),
    )  # fmt: skip
    freeze_minds(sim)
    (cart,) = sim.world.state.props.values()
    events = play(sim, KICK)
    assert cart.x > 220.0
    assert not [one for one in of(events, HitLanded) if one.weapon == "hay_cart"]


PILE_X = 240.0


def logs_before(x: float, speed: float, y: float = 64.0) -> tuple[list[HitLanded], Prop]:
    """One man at x who moves at this speed while logs lie at PILE_X."""
    room = FLOOR.replace("d", ".").strip("\n")
    pile = thing("Prop", 7, PILE_X, 64.0, kind="firewood")
    sim = stage(room, pile, thing("Enemy", 8, x, 64.0, kind="doorman"))
    freeze_minds(sim)
    sim.tick(IDLE)
    (logs,) = sim.world.state.props.values()
    (man,) = sim.world.foes()
    logs.state, logs.trips = "broken", tables().props["firewood"].trips
    bodies = sim.world.state.bodies
    bodies.vx[man.row], bodies.y[man.row] = speed, y
    sim.world.refresh()
    sim.world.events.clear()
    roll.run(sim.world)
    return of(list(sim.world.events), HitLanded), logs


@pytest.mark.parametrize("side", [-1, 1])
def test_logs_throw_a_runner_the_way_he_runs(side: int) -> None:
    hits, logs = logs_before(PILE_X, side * (roll.TRIP_SPEED + 0.5))
    assert [(hit.move, hit.direction) for hit in hits] == [("trip", side)]
    assert logs.trips == tables().props["firewood"].trips - 1


def test_logs_lie_only_where_they_lie_and_only_in_the_way_of_who_runs() -> None:
    wide, run = tables().props["firewood"].fall_radius / 2, roll.TRIP_SPEED + 0.5
    for off in (wide - 1.0, 1.0 - wide):
        assert logs_before(PILE_X + off, run)[0]
    for off in (wide + 2.0, -wide - 2.0):
        assert not logs_before(PILE_X + off, run)[0]
    assert not logs_before(PILE_X, roll.TRIP_SPEED - 0.25)[0], "walking"
    assert not logs_before(PILE_X, run, 40.0)[0], "above them"


def test_it_is_never_faster_than_its_top_speed() -> None:
    sim, cart = cart_in(HILL, "hay_cart", 56.0, 48.0)
    cart.state, cart.vx = "rolling", 50.0
    before = cart.x
    sim.tick(IDLE)
    assert cart.x - before <= roll.TOP_SPEED


def test_the_faster_it_rolls_the_more_it_hurts_up_to_what_its_row_says() -> None:
    row = tables().props["hay_cart"]
    harm = []
    for speed in (row.rolls / 2, row.rolls, roll.TOP_SPEED):
        sim, cart = cart_in(FLOOR, "hay_cart", 180.0, 64.0)
        cart.state, cart.vx = "rolling", speed
        hits = [hit for _ in range(20) for hit in of(list(sim.tick(IDLE)), HitLanded)]
        harm.append(hits[0].damage)
    assert harm[0] == pytest.approx(row.fall_damage / 2, abs=1.0)
    assert harm[1] == pytest.approx(row.fall_damage, abs=1.0) and harm[2] == row.fall_damage


def test_only_who_stands_in_its_way_is_run_over() -> None:
    row = tables().props["hay_cart"]
    for off, struck in ((row.half_width + 8.0, True), (row.half_width + 24.0, False)):
        sim, cart = cart_in(FLOOR, "hay_cart", 0.0, 64.0)
        (man,) = sim.world.foes()
        cart.x = sim.world.px[man.row] + off  # he stands behind it already
        cart.state, cart.vx = "rolling", 2.0
        assert bool(of(list(sim.tick(IDLE)), HitLanded)) is struck
