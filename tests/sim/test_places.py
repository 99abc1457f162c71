"""Encounters, locks, checkpoints, triggers, zones, the take, and the end of a run."""

from __future__ import annotations

from game.core.events import (
    CheckpointReached,
    EncounterCleared,
    EncounterStarted,
    HouseRuleBroken,
    LineSpoken,
    LockChanged,
    MapCleared,
    MusicAsked,
    PlayerDied,
    Retried,
    TakeAction,
    TakeEnded,
)
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.story import taking
from game.sim.things import items
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, thing

LINE = "m05.02"


def arena(**given: object) -> Simulation:
    """Eve left of an encounter zone with one man there and two still to come."""
    props = {"start": "enter", "shuts": "gate", "opens": "gate", "line_start": LINE} | given
    return stage(
        FLAT,
        thing("Encounter", 1, 320.0, 0.0, name="E1", size=(320.0, 112.0), **props),
        thing("Enemy", 2, 400.0, 96.0, kind="doorman", encounter="E1"),
        thing("Enemy", 3, 600.0, 96.0, kind="doorman", encounter="E1", wave=1, delay=60),
        thing("Enemy", 4, 600.0, 96.0, kind="suit", encounter="E1", wave=1, delay=90),
        thing("Lock", 5, 40.0, 32.0, name="gate", size=(16.0, 64.0)),
        thing("Checkpoint", 6, 300.0, 96.0, name="C1", touch=False),
        thing("Checkpoint", 7, 350.0, 96.0, name="C2", touch=False),
    )


def beat_all(sim: Simulation) -> None:
    """Every man who fights falls."""
    for foe in sim.world.foes():
        wound.kill(sim.world, foe, "test", 1, (0.0, 0.0))


def test_a_fight_starts_shuts_sends_waves_and_opens_again() -> None:
    sim = arena(checkpoint_start="C1", checkpoint_end="C2")
    freeze_minds(sim)
    events = play(sim, "80: right; 20:")
    assert [event.encounter for event in of(events, EncounterStarted)] == ["E1"]
    assert [event.shut for event in of(events, LockChanged)] == [True]
    assert sim.world.terrain.solid_at(48.0, 64.0)
    assert len(sim.world.foes()) == 1
    beat_all(sim)
    play(sim, "30:")
    beat_all(sim)
    assert not of(play(sim, "5:"), EncounterCleared)
    play(sim, "60:")
    beat_all(sim)
    events = play(sim, "4:")
    assert of(events, EncounterCleared)
    assert [event.shut for event in of(events, LockChanged)] == [False]
    assert not sim.world.terrain.solid_at(48.0, 64.0)
    assert [event.checkpoint for event in of(events, CheckpointReached)] == ["C2"]


def test_never_more_alive_than_the_fight_allows() -> None:
    sim = arena(max_alive=1)
    freeze_minds(sim)
    play(sim, "80: right; 200:")
    assert len(sim.world.foes()) == 1


def test_death_retry_puts_her_back_with_the_state_of_the_checkpoint() -> None:
    sim = arena(checkpoint_start="C1")
    freeze_minds(sim)
    play(sim, "80: right; 4:")
    wound.kill(sim.world, sim.world.eve, "test", 1, (0.0, 0.0))
    assert of(play(sim, "2:"), PlayerDied)
    assert sim.outcome == "dead"
    events = play(sim, "28:; 1: strike; 1:")
    assert of(events, Retried)
    assert sim.outcome == "playing"
    assert eve(sim).hp == 100
    assert sim.world.terrain.solid_at(48.0, 64.0)
    assert sim.snapshot().retries == 1


def test_triggers_speak_once_and_zones_keep_the_house_rule() -> None:
    sim = stage(
        FLAT.replace("P.............", "P.d..........."),
        thing("Trigger", 1, 100.0, 0.0, size=(200.0, 112.0), line=LINE),
        thing("Zone", 2, 0.0, 0.0, size=(640.0, 112.0), kind="neutral", line_broken="m04.16"),
    )
    freeze_minds(sim)
    events = play(sim, "20:")
    assert [event.line for event in of(events, LineSpoken)] == [LINE]
    score = sim.snapshot().score
    events = play(sim, "1: right strike; 8:; 1: right strike; 20:")
    assert len(of(events, HouseRuleBroken)) == 1
    assert sim.snapshot().score <= score


def test_who_breaks_the_house_rule_has_the_house_upon_her() -> None:
    """A guard who stands with his back to her, too far away to hear a fist, comes all the same."""
    roused = []
    for kind in ("neutral", "quiet"):
        zone = thing("Zone", 2, 0.0, 0.0, size=(300.0, 112.0), kind=kind)
        guard = thing("Enemy", 3, 560.0, 96.0, kind="doorman", facing=1)
        sim = stage(FLAT.replace("P.............", "P.d..........."), zone, guard)
        victim, far = sorted(sim.world.foes(), key=lambda foe: sim.world.px[foe.row])
        victim.hp, victim.mind.think_in = 1, 1_000_000  # nobody is left to call him
        play(sim, "20:; 1: right; 4:; 1: strike; 90:")
        roused.append(far.mind.state in ("search", "fight"))
    assert roused == [True, False]


def test_a_quiet_place_mends_her_once_and_keeps_it_until_she_needs_it() -> None:
    sim = stage(FLAT, thing("Zone", 2, 0.0, 0.0, size=(640.0, 112.0), kind="quiet", heal=20))
    play(sim, "10:")
    for hurt, left in ((30, 90), (30, 60)):
        sim.world.eve.hp -= hurt
        play(sim, "10:")
        assert eve(sim).hp == left


def test_a_trigger_names_the_music_from_then_on() -> None:
    sim = stage(FLAT, thing("Trigger", 1, 100.0, 0.0, size=(200.0, 112.0), music="lake"))
    assert sim.snapshot().music == ""
    events = play(sim, "90: right")
    assert [(event.cue, event.ticks) for event in of(events, MusicAsked)] == [("lake", 0)]
    play(sim, "60:")
    assert sim.snapshot().music == "lake"


def test_an_exit_waits_for_its_fight() -> None:
    way_out = thing("Exit", 9, 260.0, 48.0, size=(32.0, 48.0), next="club_kitchen", needs="E1")
    sim = arena()
    sim = stage(FLAT, *sim.world.level.objects[:7], way_out)
    freeze_minds(sim)
    play(sim, "34: right; 20:")
    assert sim.outcome == "playing"
    sim.world.state.encounters["E1"].state = "cleared"
    events = play(sim, "2:")
    assert [event.next_map for event in of(events, MapCleared)] == ["club_kitchen"]
    assert sim.snapshot().rank in ("D", "C", "B", "A", "S", "Prima")


def test_a_take_grows_with_kinds_and_repeats_are_worth_less() -> None:
    sim = stage()
    play(sim, "2:")
    values = []
    for kind in ("jab", "jab", "jab", "jab", "cross"):
        sim.world.events = []
        taking.add(sim.world, kind)
        values.append(of(sim.world.events, TakeAction)[0].value)
    assert values[0] > values[1] > values[2] > values[3] == 0
    assert values[4] > values[0]
    events = play(sim, f"{sim.world.difficulty.take_window + 1}:")
    assert of(events, TakeEnded)[0].grade == "cut"


def test_sparing_a_man_fires_the_trigger_that_waits_for_it() -> None:
    sim = stage(
        FLAT.replace("P.............", "P.d..........."),
        thing("Trigger", 1, 0.0, 0.0, on="spared", who="doorman", line=LINE, flag="door=spared"),
        thing("Trigger", 2, 0.0, 0.0, on="killed", who="doorman", flag="door=dead"),
    )
    play(sim, "4:")
    man = sim.world.foes()[0]
    man.state = "surrender"
    play(sim, "2:")
    assert sim.world.state.story.flags == {}
    events = play(sim, "1: grab; 20:")
    assert sim.world.state.story.flags == {"door": "spared"}
    assert [event.line for event in of(events, LineSpoken)] == [LINE]


def test_triggers_wait_for_the_first_blow_and_for_the_first_shot() -> None:
    sim = stage(
        FLAT.replace("P.............", "P.d..........."),
        thing("Trigger", 1, 0.0, 0.0, on="hostile", flag="blow"),
        thing("Trigger", 2, 0.0, 0.0, on="shot", flag="bang"),
    )
    freeze_minds(sim)
    flags = sim.world.state.story.flags
    play(sim, "10:")
    assert not flags
    play(sim, "1: strike; 20:")
    assert "blow" in flags and "bang" not in flags
    gun = items.create(sim.world, "pistol", 0.0, 0.0)
    items.take(sim.world, sim.world.eve, gun)
    play(sim, "1: shoot aim=180; 10:")
    assert "bang" in flags


def test_the_drums_play_before_the_first_blow_and_rise_with_the_fight() -> None:
    sim = arena(music_level=3)
    play(sim, "2:")
    assert sim.snapshot().music_level == 1
    play(sim, "80: right")
    assert sim.snapshot().music_level >= 3


def test_a_place_speaks_to_who_stays_and_only_while_its_flag_fits() -> None:
    whole = {"size": (640.0, 112.0)}
    sim = stage(
        FLAT,
        thing(
            "Trigger", 1, 0.0, 0.0, **whole, dwell=60, flag="waited bal+5", line=f"{LINE} m05.02"
        ),
        thing("Trigger", 2, 0.0, 0.0, **whole, when="waited", flag="then=yes"),
        thing("Trigger", 3, 0.0, 0.0, **whole, when="!waited", flag="before"),
        thing("Trigger", 4, 0.0, 0.0, **whole, when="then=no", flag="never"),
        thing("Trigger", 5, 0.0, 0.0, **whole, when="then=yes", flag="last"),
    )
    play(sim, "59:")
    assert sim.world.state.story.flags == {"before": "1"}
    events = play(sim, "800:")
    flags = sim.world.state.story.flags
    assert flags == {"before": "1", "waited": "1", "then": "yes", "last": "1"}
    assert sim.world.state.tally.balance == 5, "once, however long she stays"
    assert [event.line for event in of(events, LineSpoken)] == [LINE, "m05.02"]
