"""Specials of the plan's rows (game.md C2, C3, C5) that belong to no other subject."""

from __future__ import annotations

import pytest

from game.core.events import (
    HitLanded,
    HoldBegan,
    ItemTaken,
    KnockedDown,
    MoveStarted,
    Parried,
)
from game.sim import action
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, tables
from tests.sim.weapons_kit import ready, x_of

LASTING = 500
DOWN_TO_CHEST = 352  # degrees


def before_her(letters: str) -> tuple[Simulation, Fighter]:
    """Eve and men who do nothing; the first of them lasts."""
    sim = stage(FLAT.replace("P" + "." * (len(letters) - 1), letters))
    freeze_minds(sim)
    play(sim, "20:")
    foe = sim.world.foes()[0]
    foe.hp = foe.hp_max = foe.poise = foe.poise_max = LASTING
    return sim, foe


# --- moves (C2) ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("speed", "falls"), [(2.5, True), (0.0, False)])
def test_a_shin_kick_trips_who_runs(speed: float, falls: bool) -> None:
    sim, foe = before_her("P.r")
    foe.facing = -1
    row = tables().moves["shin_kick"]
    play(sim, f"{row.startup}: down strike")
    sim.world.state.bodies.vx[foe.row] = sim.world.vx[foe.row] = -speed
    events = play(sim, "3: down")
    assert [hit.move for hit in of(events, HitLanded)] == ["shin_kick"]
    assert bool(of(events, KnockedDown)) is falls


def test_a_drop_fells_him_and_on_his_shoulders_it_is_a_ride() -> None:
    sim, foe = before_her("P.d")
    x, y = sim.world.at(foe)
    bodies, her = sim.world.state.bodies, sim.world.eve
    bodies.x[her.row], bodies.y[her.row] = x - 22.0, y - 40.0
    sim.world.refresh()
    assert of(play(sim, "1:; 1: down heavy; 30: down"), KnockedDown)
    sim, foe = before_her("P.d")
    x, y = sim.world.at(foe)
    bodies, her = sim.world.state.bodies, sim.world.eve
    bodies.x[her.row], bodies.y[her.row] = x, y - 70.0
    sim.world.refresh()
    held = of(play(sim, "1:; 1: down heavy; 30: down"), HoldBegan)
    assert [hold.kind for hold in held] == ["backhang"]


def test_a_slide_takes_things_up_on_its_way() -> None:
    sim = stage(FLAT.replace("P.....", "P....n"))
    events = play(sim, "8: right; 1: right down strike; 14: right down; 20: right down grab")
    assert "slide" in [start.move for start in of(events, MoveStarted)]
    assert [taken.kind for taken in of(events, ItemTaken)] == ["knife"]


def test_who_strikes_is_no_guest_any_more() -> None:
    sim, _ = before_her("P.d")
    sim.world.state.eve.cover = True
    play(sim, "30: up")
    assert sim.world.eve.move is not None and sim.world.eve.move.move == "dance"
    assert sim.world.state.eve.cover
    play(sim, "2:; 1: strike; 8:")
    assert not sim.world.state.eve.cover


# --- weapons (C3) -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["pistol", "revolver"])
def test_a_bullet_in_the_head_counts_double(kind: str) -> None:
    harm = []
    for aim in (DOWN_TO_CHEST, 0):
        sim, _ = ready(kind, FLAT.replace("P.......", "P......d"))
        hits = of(play(sim, f"1: shoot aim={aim}; 8:"), HitLanded)
        harm.append(hits[0].damage)
    assert harm[1] == round(harm[0] * tables().weapons[kind].head_factor) > harm[0]


def test_a_shotgun_throws_a_man_back() -> None:
    moved = {}
    for kind in ("pistol", "shotgun"):
        sim, foe = ready(kind, FLAT.replace("P...", "P..d"))
        x = x_of(sim, foe)
        play(sim, "1: shoot aim=0; 24:")
        moved[kind] = x_of(sim, foe) - x
    assert moved["shotgun"] > 2.0 * moved["pistol"]


def test_six_pellets_do_more_from_near() -> None:
    harm = []
    for letters in ("P..d", "P..........d"):
        sim, _ = ready("shotgun", FLAT.replace("P" + "." * (len(letters) - 1), letters))
        hits = of(play(sim, "1: shoot aim=0; 6:"), HitLanded)
        harm.append(sum(hit.damage for hit in hits))
    assert harm[0] > harm[1]
    assert harm[0] <= tables().weapons["shotgun"].damage * 6 * 2


# --- foes (C5) ----------------------------------------------------------------------------------


def test_a_parried_doorman_can_be_held() -> None:
    sim, foe = before_her("P.d")
    foe.facing = -1
    hook = tables().moves["hook"]
    action.start(sim.world, foe, "hook")
    play(sim, f"{hook.startup - 2}:")
    events = play(sim, "1: parry; 10:; 1: grab; 12:")
    assert of(events, Parried)
    assert [hold.how for hold in of(events, HoldBegan)] == ["counter"]


def test_a_plate_stops_the_burst_of_a_runner() -> None:
    sim, foe = before_her("P.....r")
    foe.facing = -1
    burst = tables().moves["foe_burst"]
    action.start(sim.world, foe, "foe_burst").tick = burst.startup - 20
    items.take(sim.world, sim.world.eve, items.create(sim.world, "plate", 0.0, 0.0))
    play(sim, "1: throw; 16:")
    assert foe.move is None and foe.state in ("stun", "down")
