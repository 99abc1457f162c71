"""Assists that change the rules: each alone, in the recording, and read in the world."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game.core.events import Executed, Finished, HitLanded, SceneSkipped, TakeEnded
from game.core.inputs import Button, InputFrame
from game.core.options import RunOptions
from game.session import Session
from game.sim.holds import grapple
from game.sim.people import leaving
from game.sim.replay import decode, encode, verify
from game.sim.things import items
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, thing

BESIDE = FLAT.replace("P....", "P.d..")
FAR_MAN = FLAT.replace("P.........", "P........d")
SKIPS = RunOptions(skip_scene=True)


# --- one button ---------------------------------------------------------------------------------


def test_one_button_held_strings_varied_blows() -> None:
    sim = stage(BESIDE, options=RunOptions(one_button=True, invulnerable=True))
    freeze_minds(sim)
    man = sim.world.foes()[0]
    man.hp = man.hp_max = 10_000
    man.poise = man.poise_max = 10_000
    blows = Counter()
    for frame in range(400):
        sim.world.state.bodies.x[man.row] = eve(sim).x + 26.0
        pressed = int(Button.STRIKE) if frame == 0 else 0
        for hit in of(list(sim.tick(InputFrame(int(Button.STRIKE), pressed))), HitLanded):
            blows[hit.move] += 1
    assert {"jab", "cross", "elbow", "shin_kick", "up_elbow"} <= set(blows)
    assert max(blows.values()) <= sum(blows.values()) * 2 // 5


def test_without_it_a_held_button_strikes_once() -> None:
    sim = stage(BESIDE)
    freeze_minds(sim)
    play(sim, "1: right; 4:")
    hits = of(play(sim, "120: strike"), HitLanded)
    assert [hit.move for hit in hits if hit.attacker == sim.world.eve.id] == ["jab"]


def test_one_button_finishes_whom_she_has_opened() -> None:
    sim = stage(BESIDE, options=RunOptions(one_button=True))
    freeze_minds(sim)
    man = sim.world.foes()[0]
    man.poise, man.open = 0, 90
    events = play(sim, "2:; 30: strike")
    assert [scene.victim for scene in of(events, Finished)] == [man.id]


def test_one_button_held_never_strikes_who_gave_up() -> None:
    sim = stage(BESIDE, options=RunOptions(one_button=True))
    freeze_minds(sim)
    man = sim.world.foes()[0]
    man.state = man.mind.state = "surrender"
    events = play(sim, "2:; 1: strike; 6:") and play(sim, "200: strike")
    assert len(of(events, HitLanded)) <= 1  # the press itself is hers
    assert len(of(events, Executed)) <= 1


# --- no timers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("waits", [False, True])
def test_without_timers_a_take_waits(waits: bool) -> None:
    sim = stage(BESIDE, options=RunOptions(no_timers=waits))
    freeze_minds(sim)
    play(sim, "1: right; 4:; 1: strike; 20:")
    assert sim.world.state.take.active
    leaving.remove(sim.world, sim.world.foes()[0])
    ended = of(play(sim, "400:"), TakeEnded)
    assert bool(ended) is not waits


@pytest.mark.parametrize("waits", [False, True])
def test_without_timers_shelter_lasts(waits: bool) -> None:
    zone = thing("Zone", 1, 0.0, 0.0, size=(640.0, 128.0), kind="neutral", rest_limit=60)
    fight = thing("Encounter", 2, 0.0, 0.0, size=(640.0, 128.0), name="E1", start="enter")
    foe = thing("Enemy", 3, 260.0, 96.0, kind="doorman", encounter="E1")
    sim = stage(FLAT, zone, fight, foe, options=RunOptions(no_timers=waits))
    events = play(sim, "900:")
    struck = [hit for hit in of(events, HitLanded) if hit.victim == sim.world.eve.id]
    assert bool(struck) is not waits


# --- skip scene ---------------------------------------------------------------------------------


def fight() -> tuple[object, ...]:
    """A fight with two waves at the right."""
    return (
        thing("Encounter", 1, 320.0, 0.0, size=(240.0, 128.0), name="E1", start="enter",
              opens="gate", checkpoint_end="C1"),
        thing("Lock", 2, 600.0, 32.0, size=(16.0, 64.0), name="gate", shut=True),
        thing("Checkpoint", 3, 560.0, 96.0, name="C1", touch=False),
        thing("Enemy", 4, 400.0, 96.0, kind="doorman", encounter="E1"),
        thing("Enemy", 5, 440.0, 96.0, kind="knife", encounter="E1", wave=2),
    )  # fmt: skip


def test_skip_needs_the_option() -> None:
    sim = stage(FLAT, *fight())  # type: ignore[arg-type]
    assert sim.snapshot().skips == ""
    assert not of(play(sim, "2:; 1: skip; 2:"), SceneSkipped)


def test_skip_leads_to_the_fight_past_it_and_out() -> None:
    drawing = FLAT.replace(".\n####", "X\n####")
    sim = stage(drawing, *fight(), options=SKIPS)  # type: ignore[arg-type]
    assert sim.snapshot().skips == "way"
    play(sim, "1: skip; 2:")
    assert 320.0 <= eve(sim).x < 560.0
    assert sim.snapshot().skips == "fight"
    events = play(sim, "20:; 1: skip; 3:")
    assert [one.kind for one in of(events, SceneSkipped)] == ["fight"]
    after = sim.snapshot()
    assert (after.alive, after.kills, after.spared, after.encounter) == (0, 0, 0, "")
    assert not after.locks[0].shut
    assert sim.world.state.checkpoint == "C1"
    play(sim, "1: skip; 3:")
    assert sim.outcome == "cleared"
    assert sim.snapshot().rank != "Prima"


def test_skip_ends_talk_first() -> None:
    sim = stage(FLAT, *fight(), options=SKIPS)  # type: ignore[arg-type]
    sim.world.state.story.queue = ["m08.21", "m08.22"]
    play(sim, "20:")
    assert sim.snapshot().skips == "talk"
    play(sim, "1: skip; 1:")
    assert not sim.snapshot().captions
    assert eve(sim).x < 320.0


def test_who_is_skipped_lets_go_of_her() -> None:
    sim = stage(FLAT, *fight(), options=SKIPS)  # type: ignore[arg-type]
    play(sim, "1: skip; 3:")
    man = sim.world.foes()[0]
    grapple.seize_eve(sim.world, man)
    assert sim.world.eve.state == "grabbed"
    play(sim, "1: skip; 2:")
    assert sim.world.eve.state == "free"
    assert sim.snapshot().player.hold is None


@pytest.mark.parametrize(
    "map_name", ["club_floor", "club_kitchen", "axe_bar", "village_shore", "flame_street"]
)
def test_every_place_can_be_left_by_skipping(map_name: str) -> None:
    """Nobody is ever stuck: talk, fights and ways end in the exit, and the recording holds."""
    session = Session.open(map_name, replace(SKIPS, invulnerable=True), seed=1)
    for tick in range(3000):
        skip = int(Button.SKIP) if tick % 20 == 10 else 0
        session.tick(InputFrame(skip, skip))
        if session.outcome == "cleared":
            break
    assert session.outcome == "cleared", session.snapshot().skips
    session._recorder.finish(session.simulation)
    assert verify(decode(encode(session.take)), session.level, session.tables) is None


@pytest.mark.parametrize("helped", [False, True])
def test_aim_help_bends_a_shot_that_is_a_little_off_and_no_other(helped: bool) -> None:
    """Six degrees up, over his head; and steeper, where nobody is."""
    sim = stage(FAR_MAN, options=RunOptions(aim_help=helped))
    freeze_minds(sim)
    play(sim, "10:")
    items.take(sim.world, sim.world.eve, items.create(sim.world, "pistol", 0.0, 0.0))
    near = of(play(sim, "1: shoot aim=6; 20:"), HitLanded)
    assert bool(near) is helped
    assert not of(play(sim, "1: shoot aim=80; 20:"), HitLanded)
