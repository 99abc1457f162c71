"""What one man notices, how long it takes him, and how he loses her."""

from __future__ import annotations

import pytest

from game.core.events import LostSight, Spotted
from game.core.inputs import IDLE
from game.sim.state import Cloud
from game.sim.things import items
from tests.sim.minds.crowd_kit import FLOOR, crowd
from tests.sim.rooms import FLAT, of, play, stage, thing

DOOR = "\n".join(
    [
        "#" * 40,
        "#" + "." * 18 + "#" + "." * 19 + "#",
        "#" + "." * 18 + "#" + "." * 19 + "#",
        "#" + "." * 18 + "#" + "." * 19 + "#",
        "#" + "." * 18 + "#" + "." * 19 + "#",
        "#" + "." * 9 + "P" + "." * 8 + "#" + "." * 19 + "#",
        "#" * 40,
    ]
)


def test_he_sees_what_lies_in_his_cone_and_needs_time_to_believe_it() -> None:
    sim = crowd("doorman", first=140.0, alert=False)
    sim.world.state.eve.cover = False
    foe = sim.world.foes()[0]
    foe.facing = -1
    late = 0
    while not of(list(sim.tick(IDLE)), Spotted):
        late += 1
        assert late <= 40
    assert late >= 14
    assert foe.mind.state == "fight"


def test_his_back_sees_nothing() -> None:
    sim = crowd("doorman", first=140.0, alert=False)
    sim.world.state.eve.cover = False
    sim.world.foes()[0].facing = 1
    assert not of(play(sim, "120:"), Spotted)


def test_walls_and_smoke_hide_her() -> None:
    man = thing("Enemy", 9, 24 * 16.0, 96.0, kind="doorman", facing=-1)
    sim = stage(DOOR, man)
    sim.world.state.eve.cover = False
    assert not of(play(sim, "90:"), Spotted)
    sim = crowd("doorman", first=140.0, alert=False)
    sim.world.state.eve.cover = False
    sim.world.foes()[0].facing = -1
    sim.world.state.clouds.append(Cloud(700.0, FLOOR - 30.0, 40, 400, 400))
    assert not of(play(sim, "90:"), Spotted)


@pytest.mark.parametrize(("distance", "hears"), [(190.0, True), (260.0, False)])
def test_ears_reach_as_far_as_the_noise(distance: float, hears: bool) -> None:
    sim = crowd("doorman", first=distance, alert=False)
    foe = sim.world.foes()[0]
    foe.facing = 1
    sim.world.noise(640.0, FLOOR, 200, "breakage")
    play(sim, "60:")
    assert (foe.mind.state != "idle") == hears


@pytest.mark.parametrize(("script", "found"), [("300: up", False), ("300:", True)])
def test_a_guest_who_dances_is_furniture_and_one_who_stands_about_is_not(
    script: str, found: bool
) -> None:
    sim = crowd("doorman", first=120.0, alert=False)
    sim.world.foes()[0].facing = -1
    assert sim.world.state.eve.cover
    assert bool(of(play(sim, script), Spotted)) == found
    assert sim.world.state.eve.cover != found


@pytest.mark.parametrize(
    ("lets_pass", "item", "found"), [(True, "", False), (True, "knife", True), (False, "", True)]
)
def test_some_let_a_guest_with_empty_hands_pass(lets_pass: bool, item: str, found: bool) -> None:
    fight = thing(
        "Encounter", 5, 0.0, 0.0, name="E1", size=(8.0, 8.0), start="hostile", guests_pass=lets_pass
    )
    man = thing("Enemy", 9, 20 * 16.0, 96.0, kind="doorman", facing=-1, encounter="E1")
    sim = stage(FLAT, fight, man)
    sim.world.foes()[0].mind.think_in = 1_000_000
    if item:
        items.take(sim.world, sim.world.eve, items.create(sim.world, item, 0.0, 0.0))
    play(sim, "400:")
    assert sim.world.state.eve.cover != found


def test_a_guest_sees_how_closely_she_is_looked_at_until_she_is_known() -> None:
    sim = crowd("doorman", first=140.0, alert=False)
    sim.world.foes()[0].facing = -1
    shares = []
    for _ in range(400):
        sim.tick(IDLE)
        if not sim.world.state.eve.cover:
            break
        shares += [share for _, share in sim.snapshot().suspects]
    assert shares == sorted(shares) and 0.0 < shares[0] < 0.2 and 0.8 < shares[-1] < 1.0
    assert sim.snapshot().suspects == ()


def test_friends_are_told() -> None:
    sim = crowd("doorman", "doorman", first=140.0, spacing=120.0, alert=False)
    sim.world.state.eve.cover = False
    first, second = sim.world.foes()
    first.facing, second.facing = -1, 1
    play(sim, "100:")
    assert first.mind.state == second.mind.state == "fight"


def test_who_loses_her_searches_and_then_goes_back_to_his_post() -> None:
    man = thing("Enemy", 9, 24 * 16.0, 96.0, kind="doorman", facing=-1)
    sim = stage(DOOR, man)
    foe = sim.world.foes()[0]
    foe.mind.state, foe.mind.unseen = "fight", 0
    foe.mind.goal_x, foe.mind.goal_y = 30 * 16.0, 96.0
    states = []
    lost = False
    for _ in range(1200):
        events = list(sim.tick(IDLE))
        lost |= bool(of(events, LostSight))
        if not states or states[-1] != foe.mind.state:
            states.append(foe.mind.state)
    assert states == ["fight", "search", "idle"] and lost
    assert abs(sim.world.at(foe)[0] - foe.mind.home_x) < 16.0


def test_patrols_walk_their_round_and_show_a_human_beat() -> None:
    man = thing("Enemy", 9, 28 * 16.0, 96.0, kind="doorman", facing=1, patrol=64.0)
    sim = stage(DOOR, man)
    foe = sim.world.foes()[0]
    seen, beats = [], 0
    for _ in range(900):
        sim.tick(IDLE)
        seen.append(sim.world.at(foe)[0])
        beats += foe.anim == "beat"
    assert min(seen) < 28 * 16 - 50 and max(seen) > 28 * 16 + 50
    assert beats > 60
