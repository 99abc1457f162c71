"""Ends at the edges of a room: over a rail, through a window, down a hole in the ice."""

from __future__ import annotations

import pytest

from game.core.events import Died, ItemBroken, PropChanged, SlammedOn, Splashed
from game.session import open_level
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.rooms import freeze_minds, of, play, stage, tables, thing

GALLERY = """
........................................
........................................
........................................
..........P.d...........................
======================..................
........................................
........................................
........................................
########################################
"""
DECK = 64.0  # y of the gallery's floor
LOW = 128.0


def clinched(kind: str, at: float = 200.0) -> tuple[Simulation, Fighter]:
    """A man in her arms beside the prop, on the gallery."""
    sim = stage(GALLERY, thing("Prop", 900, at, DECK, kind=kind))
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.facing = -1
    play(sim, "1: grab; 12:")
    assert sim.snapshot().player.prompt == "slam"
    return sim, foe


def test_over_a_rail_he_falls_to_the_floor_below() -> None:
    sim, foe = clinched("rail")
    events = play(sim, "1: heavy; 30:")
    assert [event.kind for event in of(events, SlammedOn)] == ["rail"]
    assert foe.state == "dead" and foe.anim == "thrown"
    play(sim, "40:")
    assert sim.world.py[foe.row] == LOW and foe.anim == "dead_back"
    assert sim.world.py[sim.world.eve.row] == DECK and sim.world.eve.state == "free"


def test_before_an_edge_he_is_lifted_off_his_feet() -> None:
    sim, foe = clinched("rail")
    play(sim, "1: heavy; 6:")
    assert sim.world.eve.move is not None and foe.anim == "lifted"
    assert foe.facing == -sim.world.eve.facing  # as the two are drawn


def test_a_man_who_survives_the_rail_lies_below() -> None:
    sim, foe = clinched("rail")
    foe.hp = foe.hp_max = 200
    play(sim, "1: heavy; 80:")
    assert foe.alive and foe.state in ("down", "getup") and sim.world.py[foe.row] == LOW


def test_a_window_breaks_round_his_head_and_leaves_shards() -> None:
    sim, foe = clinched("window")
    events = play(sim, "1: heavy; 60:")
    assert foe.state == "dead" and foe.anim == "slammed"
    assert [(event.kind, event.state) for event in of(events, PropChanged)] == [
        ("window", "broken")
    ]
    assert sim.world.state.shards and not of(events, ItemBroken)


def test_the_water_closes_over_who_goes_into_the_hole() -> None:
    sim, foe = clinched("ice_hole")
    events = play(sim, "1: heavy; 26:")
    (splash,) = of(events, Splashed)
    assert (splash.actor, splash.x) == (foe.id, 200.0)
    assert [event.victim for event in of(events, SlammedOn)] == [foe.id]
    assert [event.actor for event in of(events, Died)] == [foe.id]
    play(sim, f"{tables().elements.cold.drown_ticks + 10}:")
    assert foe.id not in sim.world.state.fighters  # nobody lies there


def test_even_a_strong_man_drowns() -> None:
    sim, foe = clinched("ice_hole")
    foe.hp = foe.hp_max = 400
    assert of(play(sim, "1: heavy; 40:"), Died)


@pytest.mark.parametrize("kind", ["rail", "window", "ice_hole"])
def test_each_is_there_once(kind: str) -> None:
    sim, _ = clinched(kind)
    play(sim, "1: heavy; 90:")
    (prop,) = sim.world.state.props.values()
    assert prop.spent


def test_the_maps_have_every_kind_of_end() -> None:
    """Sink, bar top, oven, speaker, rail, window and hole stand where they belong."""
    wanted = {
        "club_floor": {"speaker_stack", "rail"},
        "club_kitchen": {"sink", "oven"},
        "axe_bar": {"counter"},
        "village_shore": {"window", "ice_hole"},
    }
    for name, kinds in wanted.items():
        level, _ = open_level(name)
        there = {obj.text("kind") for obj in level.objects if obj.cls == "Prop"}
        assert kinds <= there, name
