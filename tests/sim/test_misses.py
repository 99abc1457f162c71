"""What a committed blow costs: its miss, the answer, its repetition; and a fistful of keys."""

from __future__ import annotations

import pytest

from game.core.events import BrokeOut, HitLanded
from game.sim import action
from game.sim.holds import grapple
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.minds.crowd_kit import crowd
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables

NEAR = FLAT.replace("P.............", "P.d...........")
FAR = FLAT.replace("P.............", "P.....d.......")
LASTING = 1000


def ready(drawing: str = NEAR) -> tuple[Simulation, Fighter]:
    """Eve before one man who stands still and lasts."""
    sim = stage(drawing)
    freeze_minds(sim)
    play(sim, "20:")
    foe = sim.world.foes()[0]
    foe.hp = foe.poise = foe.poise_max = LASTING
    return sim, foe


def ticks_of(sim: Simulation, move: str) -> int:
    """How long this move of hers keeps her, hit-stop apart."""
    action.start(sim.world, sim.world.eve, move)
    ticks = 0
    while sim.world.eve.move is not None and sim.world.eve.move.move == move:
        ticks += sim.world.eve.stop == 0
        play(sim, "1:")
    return ticks


@pytest.mark.parametrize("move", ["headbutt", "shoulder", "elbow", "up_elbow"])
def test_a_committed_blow_that_misses_keeps_her_longer(move: str) -> None:
    hit, _ = ready()
    missed, _ = ready(FAR)
    row = tables().moves[move]
    assert row.whiff > 0
    assert ticks_of(missed, move) >= ticks_of(hit, move) + row.whiff


def test_a_jab_into_the_air_costs_nothing_more() -> None:
    hit, _ = ready()
    missed, _ = ready(FAR)
    assert abs(ticks_of(missed, "jab") - ticks_of(hit, "jab")) <= 1


def loss(eve_move: str, eve_tick: int) -> int:
    """What a punch costs her that lands at this tick of a move of hers that met nobody."""
    sim, foe = ready()
    action.start(sim.world, foe, "punch")
    play(sim, f"{tables().moves['punch'].startup - 1}:")
    if eve_move:
        run = action.start(sim.world, sim.world.eve, eve_move)
        sim.world.eve.facing = -1
        run.tick = eve_tick
    hits = of(play(sim, "4:"), HitLanded)
    assert [hit.victim for hit in hits] == [sim.world.eve.id]
    return 100 - eve(sim).hp


def test_who_is_caught_after_a_miss_or_winding_up_pays_for_it() -> None:
    plain = loss("", 0)
    headbutt = tables().moves["headbutt"]
    after = headbutt.startup + headbutt.active + 4
    assert loss("headbutt", after) == round(plain * tables().eve.caught_factor)
    assert loss("headbutt", 2) == round(plain * tables().eve.caught_factor)
    assert loss("jab", tables().moves["jab"].startup + 5) == plain


def test_a_man_who_has_missed_is_caught_as_well() -> None:
    sim, foe = ready()
    calm = of(play(sim, "1: strike; 5:"), HitLanded)[0].damage
    sim, foe = ready()
    hook = tables().moves["hook"]
    action.start(sim.world, foe, "hook").tick = hook.startup + hook.active + 2
    (hit,) = of(play(sim, "1: strike; 5:"), HitLanded)
    assert hit.damage == round(calm * tables().eve.caught_factor) and hit.weight == "medium"


def test_a_heavy_blow_that_is_repeated_does_less_until_others_have_followed() -> None:
    sim, foe = ready()

    def strikes(move: str) -> int:
        foe.state, foe.stun, foe.open = "free", 0, 0
        sim.world.state.bodies.x[foe.row] = sim.world.px[sim.world.eve.row] + 24.0
        action.start(sim.world, sim.world.eve, move)
        freeze_minds(sim)
        own = sim.world.eve.id
        hits = [hit for hit in of(play(sim, "60:"), HitLanded) if hit.attacker == own]
        return int(hits[0].damage)

    row = tables().moves["headbutt"]
    done = [strikes("headbutt") for _ in range(4)]
    assert done == [round(row.damage * share) for share in tables().eve.stale_shares]
    assert strikes("jab") == strikes("jab") == tables().moves["jab"].damage
    for move in ("cross", "jab", "cross", "elbow"):
        strikes(move)
    assert strikes("headbutt") == row.damage


def test_a_miss_before_their_eyes_brings_them_on() -> None:
    """Even who has just struck, and would rest, asks again."""
    asked = []
    for missed in (False, True):
        sim = crowd("doorman", first=60.0)
        foe, her = sim.world.foes()[0], sim.world.eve
        foe.mind.rest, foe.mind.token, foe.mind.wants = 600, "", ""
        if missed:
            row = tables().moves["headbutt"]
            action.start(sim.world, her, "headbutt").tick = row.startup + row.active - 1
            her.facing = -1
        play(sim, "24:")
        asked.append(bool(foe.mind.token or foe.mind.wants or foe.move))
    assert asked == [False, True]


def test_a_parry_out_of_a_blow_turns_to_where_she_steers() -> None:
    sim, _ = ready()
    play(sim, "1: right strike; 10: left; 2: left parry")
    her = sim.world.eve
    assert her.move is not None and her.move.move == "parry" and her.facing == -1


def test_a_fistful_of_buttons_is_one_press_against_a_hold() -> None:
    sim, foe = ready()
    grapple.seize_eve(sim.world, foe)
    together = "1: strike heavy jump; 6:;" * 3
    assert not of(play(sim, together), BrokeOut)
    assert of(play(sim, "1: strike; 6:"), BrokeOut)
