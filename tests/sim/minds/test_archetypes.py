"""Each archetype alone: what he does that the others do not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.core.events import (
    Fled,
    ItemTaken,
    MoveStarted,
    ReloadStep,
    ShotFired,
    Surrendered,
    Tell,
)
from game.core.inputs import IDLE
from game.sim.behaviours.registry import BEHAVIOURS
from game.sim.things import items
from tests.sim.minds.crowd_kit import FLOOR, alarm, crowd, x_of
from tests.sim.rooms import of, play, stage, tables, thing


def test_every_behaviour_of_the_table_is_registered() -> None:
    assert {row.behaviour for row in tables().enemies.values()} <= set(BEHAVIOURS)


def test_the_doorman_comes_and_strikes() -> None:
    sim = crowd("doorman", first=200.0)
    began = of(play(sim, "300:"), MoveStarted)
    assert {move.move for move in began} >= {"hook"}


def test_the_suit_aims_forty_ticks_and_follows_with_the_laser() -> None:
    sim = crowd("suit", first=200.0)
    tell = shot = -1
    for tick in range(400):
        for event in sim.tick(IDLE):
            if isinstance(event, Tell) and event.style == "gun" and tell < 0:
                tell = tick
                assert event.ticks == 40
            if isinstance(event, ShotFired) and shot < 0:
                shot = tick
    assert tell >= 0 and shot - tell >= 39
    assert x_of(sim, sim.world.foes()[0]) > 640.0 + 100.0, "keeps his distance"


def test_the_suit_does_not_shoot_through_a_friend() -> None:
    sim = crowd("suit", "doorman", first=240.0)
    suit, friend = sim.world.foes()
    friend.mind.state = "idle"
    friend.mind.think_in = 100_000
    bodies = sim.world.state.bodies
    for _ in range(200):
        bodies.x[friend.row] = (x_of(sim, suit) + 640.0) / 2
        sim.world.refresh()
        assert not of(list(sim.tick(IDLE)), ShotFired)


def test_an_empty_gun_is_reloaded_and_shot_again() -> None:
    sim = crowd("suit", first=200.0)
    suit = sim.world.foes()[0]
    sim.world.state.items[suit.hand].uses = 0
    events = play(sim, "400:")
    assert [step.step for step in of(events, ReloadStep)][:3] == ["out", "in", "slide"]
    assert of(events, ShotFired)


def test_who_shoots_from_off_screen_warns_45_ticks_before() -> None:
    sim = crowd("suit", first=350.0)
    suit = sim.world.foes()[0]
    suit.mind.cover_x = x_of(sim, suit)
    warned = shot = -1
    for tick in range(500):
        where = sim.world.on_screen(x_of(sim, suit), FLOOR - 30.0)
        suit.mind.sees = True
        for event in sim.tick(IDLE):
            if isinstance(event, Tell) and not event.on_screen and warned < 0:
                warned = tick
            if isinstance(event, ShotFired) and shot < 0:
                shot = tick
        if shot >= 0 or where:
            break
    assert shot < 0 or shot - warned >= 45


def test_the_knife_feints_once_in_three_and_dashes_far() -> None:
    sim = crowd("knife", first=140.0)
    knife = sim.world.foes()[0]
    moves: list[str] = []
    longest = start = 0.0
    for _ in range(3000):
        for event in sim.tick(IDLE):
            if isinstance(event, MoveStarted) and event.actor == knife.id:
                moves.append(event.move)
                start = x_of(sim, knife)
        if moves and moves[-1] == "dash":
            longest = max(longest, abs(x_of(sim, knife) - start))
    far = [move for move in moves if move in ("dash", "feint")]
    assert far.count("dash") >= 4
    assert 0.15 <= far.count("feint") / len(far) <= 0.5
    assert longest >= 80.0


def test_the_runner_strafes_and_fires_bursts() -> None:
    sim = crowd("runner", first=160.0)
    runner = sim.world.foes()[0]
    seen, shots = [], []
    for tick in range(900):
        shots += [tick for _ in of(list(sim.tick(IDLE)), ShotFired)]
        seen.append(x_of(sim, runner))
    assert max(seen) - min(seen) > 60.0
    close = [after - before for before, after in pairwise(shots)]
    assert sum(gap <= 6 for gap in close) >= 3, "several shots in one burst"


def test_the_large_man_slams_near_and_charges_from_afar() -> None:
    sim = crowd("large", first=160.0)
    began = {move.move for move in of(play(sim, "900:"), MoveStarted)}
    assert began == {"slam", "charge"}


def test_unarmed_men_pick_up_what_lies_about() -> None:
    sim = crowd("doorman", first=150.0)
    foe = sim.world.foes()[0]
    foe.mind.turn = 1
    items.create(sim.world, "bottle", 640.0 + 170.0, FLOOR)
    assert of(play(sim, "200:"), ItemTaken)
    began = of(play(sim, "400:"), MoveStarted)
    assert "foe_swing" in {move.move for move in began}


@pytest.mark.parametrize(
    ("kind", "event"), [("doorman", Surrendered), ("suit", Surrendered), ("knife", Fled)]
)
def test_badly_hurt_and_leaderless_they_break_each_in_his_way(
    kind: str, event: type[Surrendered]
) -> None:
    sim = crowd(kind, first=200.0)
    foe = sim.world.foes()[0]
    foe.hp = foe.hp_max // 4
    play(sim, "40:")
    assert foe.mind.state == ("flee" if event is Fled else "surrender")


@pytest.mark.parametrize(
    ("balance", "share", "ends"),
    [(0, 4, {"surrender"}), (0, 3, {"fight"}), (60, 3, {"surrender"}), (-60, 4, {"flee", "fight"})],
)
def test_what_she_is_known_for_decides_whether_they_give_up(
    balance: int, share: int, ends: set[str]
) -> None:
    """They trust the protector sooner and the executioner never: most turn wild, a few run."""
    seen: set[str] = set()
    for seed in range(30):
        sim = crowd("doorman", first=200.0, seed=seed)
        sim.world.state.tally.balance = balance
        foe = sim.world.foes()[0]
        foe.hp = foe.hp_max // share
        play(sim, "40:")
        seen.add(foe.mind.state)
    assert seen == ends


def test_the_large_man_does_not_break() -> None:
    sim = crowd("large", first=120.0)
    foe = sim.world.foes()[0]
    foe.hp = 5
    play(sim, "120:")
    assert foe.mind.state == "fight"


def test_a_living_leader_holds_them() -> None:
    drawing_men = [
        thing("Enemy", 11, 760.0, FLOOR, kind="doorman", encounter="E"),
        thing("Enemy", 12, 900.0, FLOOR, kind="doorman", encounter="E", leader=True),
        thing("Encounter", 13, 0.0, 0.0, size=(1280.0, 176.0), name="E"),
    ]
    from tests.sim.minds.crowd_kit import hall

    sim = stage(hall(), *drawing_men)
    alarm(sim)
    hurt, leader = sim.world.foes()
    hurt.hp = 5
    play(sim, "30:")
    assert hurt.mind.state == "fight"
    leader.state, leader.hp = "dead", 0
    play(sim, "30:")
    assert hurt.mind.state == "surrender"


def test_kristof_gives_up() -> None:
    sim = crowd("kristof", first=200.0)
    events = play(sim, "420:")
    assert of(events, Surrendered)
    assert not of(events, ShotFired)


PLATFORMS = """
########################################
#......................................#
#......................................#
#......................................#
#......................................#
#.............................P........#
#..........................#######.....#
#......................................#
#......................................#
#.....................====.............#
#......................................#
#......................................#
#................====..................#
#......................................#
#....d.................................#
########################################
"""


def test_men_come_up_over_platforms_and_down_again() -> None:
    sim = stage(PLATFORMS)
    alarm(sim)
    foe = sim.world.foes()[0]
    for _ in range(800):
        foe.mind.goal_x, foe.mind.goal_y = sim.world.at(sim.world.eve)
        sim.tick(IDLE)
        if sim.world.at(foe)[1] == 96.0:
            return
    raise AssertionError(f"he got no further than {sim.world.at(foe)}")


LADDER = """
####################
#..................#
#..................#
#..................#
#..................#
#...P..............#
#======H===========#
#......H...........#
#......H...........#
#......H...........#
#......H...........#
#......H........d..#
####################
"""


def test_men_climb_ladders() -> None:
    sim = stage(LADDER)
    alarm(sim)
    foe = sim.world.foes()[0]
    heights = []
    for _ in range(600):
        foe.mind.goal_x, foe.mind.goal_y = sim.world.at(sim.world.eve)
        sim.tick(IDLE)
        heights.append(sim.world.at(foe)[1])
    assert min(heights) == 96.0 == heights[-1]


def test_two_at_ease_turn_to_each_other_and_each_has_his_own_beats() -> None:
    men = [
        thing("Enemy", 11, 900.0, FLOOR, kind="suit", facing=-1),
        thing("Enemy", 12, 940.0, FLOOR, kind="suit", facing=1),
    ]
    from tests.sim.minds.crowd_kit import hall

    sim = stage(hall(4), *men)
    left, right = sim.world.foes()
    seen: set[str] = set()
    faced = False
    for _ in range(1500):
        sim.tick(IDLE)
        seen |= {left.anim, right.anim}
        faced = faced or (left.facing == 1 and right.facing == -1)
    assert {"beat", "reload"} <= seen and faced
