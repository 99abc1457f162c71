"""Grapples (game.md C4): entering, what can be done in a clinch, and how it ends."""

from __future__ import annotations

import pytest

from game.core.events import (
    BulletHit,
    Died,
    Disarmed,
    EveSeized,
    Finished,
    HitLanded,
    HoldBegan,
    ManThrown,
    Parried,
    ShotFired,
    SlammedOn,
)
from game.sim import action
from game.sim.harm import wound
from game.sim.holds import grapple
from game.sim.things import items
from tests.sim.grapple_kit import TABLE, arm, ends, fire, holding, ready, room_with
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables, thing


def test_a_standing_man_in_front_is_taken_hold_of_and_both_stand_as_they_are_drawn() -> None:
    sim, foe = ready()
    assert sim.snapshot().player.prompt == "grab"
    events = play(sim, "1: grab; 12:")
    assert [(event.kind, event.how) for event in of(events, HoldBegan)] == [("clinch", "front")]
    seen = sim.snapshot()
    him = seen.actor(foe.id)
    assert him is not None and him.partner == seen.eve.id and seen.eve.partner == foe.id
    assert abs(him.x - seen.eve.x) == pytest.approx(TABLE.clinch_gap, abs=0.5)
    assert him.y == seen.eve.y and him.facing == -seen.eve.facing
    assert (seen.eve.layer, him.layer) == (1, 0) and him.anim == "held"
    assert seen.player.hold is not None and seen.player.hold.kind == "clinch"


def test_a_man_who_swings_is_not_taken_from_the_front_but_a_parried_one_is() -> None:
    sim, foe = ready()
    action.start(sim.world, foe, "hook")
    assert not of(play(sim, "1: grab; 12:"), HoldBegan)
    sim, foe = ready()
    action.start(sim.world, foe, "hook")
    row = tables().moves["hook"]
    play(sim, f"{row.startup - 2}:")
    events = play(sim, "1: right parry; 10:; 1: grab; 24:")
    assert of(events, Parried)
    assert [event.how for event in of(events, HoldBegan)] == ["counter"]


def test_a_grab_too_far_away_goes_past_him_and_costs_its_recovery() -> None:
    sim, _ = ready("P...d")
    row = tables().moves["grab"]
    assert not of(play(sim, "1: grab; 12:"), HoldBegan)
    sim, _ = ready()
    sim.world.foes()[0].state = "getup"  # just not to be held
    play(sim, "1: grab")
    length = row.startup + row.active + row.recovery
    assert sim.world.eve.move is not None and sim.world.eve.move.length == length


def test_a_thing_that_lies_nearer_is_taken_first() -> None:
    sim, _ = ready("P.d")
    x, y = sim.world.at(sim.world.eve)
    items.create(sim.world, "plate", x + 4.0, y)
    play(sim, "1:")
    assert sim.snapshot().player.prompt == "take"
    play(sim, "1: grab; 12:")
    assert eve(sim).item == "plate" and sim.world.eve.state == "free"


@pytest.mark.parametrize(("letter", "ticks"), [("s", 150), ("d", 100)])
def test_weight_decides_how_long_he_is_held(letter: str, ticks: int) -> None:
    sim, foe = holding(f"P.{letter}")
    left = sim.world.state.hold.left
    assert ticks - 8 <= left <= ticks
    events = play(sim, f"{left + 2}:")
    assert ends(events) == ["broke"] and foe.state != "held"
    assert sim.world.eve.state == "stun"


def test_a_heavy_man_only_when_open_and_a_giant_never_from_the_front() -> None:
    sim, foe = ready()
    foe.weight = "heavy"
    assert not grapple.way_in(sim.world, sim.world.eve, foe)
    foe.open = 50
    play(sim, "1: grab; 12:")
    assert sim.world.state.hold.full == TABLE.hold_heavy
    sim, giant = ready("P.L")
    giant.open = 50
    assert not grapple.way_in(sim.world, sim.world.eve, giant)
    giant.facing = 1
    assert grapple.way_in(sim.world, sim.world.eve, giant) == "behind"


def test_a_wound_of_hers_shortens_the_hold_by_thirty() -> None:
    sim, _ = holding("P.d..d")
    other = sim.world.foes()[1]
    left = sim.world.state.hold.left
    blow = wound.Blow(
        other.id, "punch", "", "fist", "light", 7, 0, 14, 0, -1, *sim.world.at(sim.world.eve)
    )
    wound.hurt(sim.world, sim.world.eve, blow)
    play(sim, "1:")
    assert left - sim.world.state.hold.left == TABLE.hurt_costs + 1
    assert sim.world.eve.state == "clinch" and eve(sim).hp == 93


def test_a_knee_does_eight_and_costs_twenty_ticks() -> None:
    sim, foe = holding()
    hp, left = foe.hp, sim.world.state.hold.left
    row = tables().moves["clinch_knee"]
    events = play(sim, f"1: strike; {row.startup + row.active + row.recovery + row.stop}:")
    assert [event.damage for event in of(events, HitLanded)] == [8] and foe.hp == hp - 8
    assert sim.world.eve.state == "clinch"
    assert left - sim.world.state.hold.left in range(TABLE.knee_costs, TABLE.knee_costs + 10)


@pytest.mark.parametrize("why", ["open", "nearly done for", "neither"])
def test_heavy_finishes_who_is_open_or_below_thirty_percent(why: str) -> None:
    sim, foe = holding()
    if why == "open":
        foe.open = 60
    elif why == "nearly done for":
        foe.hp = int(foe.hp_max * 0.3)
    events = play(sim, "1: heavy; 90:")
    assert bool(of(events, Finished)) is (why != "neither")
    assert bool(of(events, Died)) is (why != "neither")


@pytest.mark.parametrize("way", [1, -1])
def test_a_throw_hurts_him_and_those_whom_he_meets(way: int) -> None:
    sim, _ = holding("k..P.d..k" if way < 0 else "P.d..k")
    side = "right" if way > 0 else "left"
    foe = next(man for man in sim.world.foes() if man.state == "held")
    others = {man.id for man in sim.world.foes() if man.id != foe.id}
    events = play(sim, f"1: {side} grab; 50:")
    assert [event.direction for event in of(events, ManThrown)] == [way]
    assert foe.hp == foe.hp_max - TABLE.throw_damage
    hits = [event for event in of(events, HitLanded) if event.move == "body"]
    assert len(hits) == 1 and hits[0].damage == TABLE.body_damage and hits[0].victim in others
    assert sim.world.eve.partner == foe.partner == 0


@pytest.mark.parametrize("way", [1, -1])
def test_a_man_is_drawn_across_her_back_before_he_flies(way: int) -> None:
    sim, foe = holding("P.d")
    side = "right" if way > 0 else "left"
    shown: list[str] = []
    while foe.anim != "thrown" and len(shown) < 60:
        play(sim, f"1: {side} grab" if not shown else "1:")
        shown.append(foe.anim)
    startup = tables().moves["clinch_throw" if way > 0 else "clinch_throw_back"].startup
    assert shown.count("hauled") >= startup - 1
    assert shown[-2] == "hauled"


def test_a_contact_shot_uses_his_own_gun_first_and_twice_its_harm() -> None:
    sim, foe = holding("P.s")
    foe.hp = foe.hp_max = 100
    gun = sim.world.held(foe)
    assert gun is not None
    rounds = gun.uses
    events = play(sim, "1: shoot; 34:")
    assert [event.kind for event in of(events, Disarmed)] == ["pistol"]
    assert of(events, ShotFired) and of(events, BulletHit)
    assert foe.hp == 100 - 2 * tables().weapons["pistol"].damage
    assert (gun.uses, gun.holder, foe.hand) == (rounds - 1, sim.world.eve.id, 0)
    play(sim, "1: shoot; 34:")
    assert foe.hp == 100 - 4 * tables().weapons["pistol"].damage


def test_without_any_gun_there_is_no_contact_shot() -> None:
    sim, foe = holding()
    assert not of(play(sim, "1: shoot; 30:"), ShotFired)
    assert foe.state == "held"


def test_her_shield_stops_the_bullets_from_the_front_until_he_is_dead() -> None:
    sim, foe = holding("P.d.......s")
    shooter = sim.world.foes()[1]
    events = play(sim, "1: parry; 2:")
    assert [event.kind for event in of(events, HoldBegan)] == ["shield"]
    him = sim.snapshot().actor(foe.id)
    assert him is not None and him.facing == eve(sim).facing and him.anim == "shielded"
    assert abs(him.x - eve(sim).x) == pytest.approx(TABLE.shield_gap, abs=0.5)
    assert eve(sim).anim == "shield_hold"
    hp = foe.hp
    fire(sim, shooter, -1)
    assert foe.hp < hp and eve(sim).hp == 100 and sim.world.eve.state == "shield"
    foe.hp = 1
    assert ends(fire(sim, shooter, -1)) == ["killed"]
    assert eve(sim).hp == 100
    fire(sim, shooter, -1)
    assert eve(sim).hp < 100


def test_bullets_from_behind_pass_the_shield_by() -> None:
    sim, _ = holding("s.....P.d")
    shooter = next(man for man in sim.world.foes() if man.kind == "suit")
    play(sim, "1: parry; 2:")
    fire(sim, shooter, 1)
    assert eve(sim).hp < 100


def test_she_shoots_past_her_shield_with_her_own_gun() -> None:
    sim, foe = holding("P.d.......s")
    arm(sim, "pistol")
    other = sim.world.foes()[1]
    play(sim, "1: parry; 2:; 1: shoot aim=0; 3:")
    assert foe.hp == foe.hp_max and other.hp < other.hp_max


@pytest.mark.parametrize(
    ("where", "carried"), [("hand", "fork"), ("pocket", "fork"), ("belt", "fork")]
)
def test_a_carried_thing_has_its_own_move_in_the_clinch(where: str, carried: str) -> None:
    sim, foe = holding()
    arm(sim, carried)
    if where != "hand":
        setattr(sim.world.state.eve, where, sim.world.eve.hand)
        sim.world.state.items[sim.world.eve.hand].state = "carried"
        sim.world.eve.hand = 0
    events = play(sim, "1: throw; 90:")
    assert [event.move for event in of(events, Finished)] == ["finish_blade"]
    assert foe.state == "dead"


@pytest.mark.parametrize(
    "kind", [row.id for row in tables().props.values() if row.finisher and row.ends == "slam"]
)
def test_a_marked_prop_ends_a_man_once(kind: str) -> None:
    sim = stage(room_with("P.d"), thing("Prop", 900, 200.0, 96.0, kind=kind))
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.facing = -1
    play(sim, "1: grab; 12:")
    assert sim.snapshot().player.prompt == "slam"
    events = play(sim, "1: heavy; 60:")
    assert [event.kind for event in of(events, SlammedOn)] == [kind]
    assert foe.state == "dead" and foe.anim == "slammed"
    assert next(iter(sim.world.state.props.values())).spent


def test_jump_and_roll_let_him_go() -> None:
    for button in ("jump", "roll"):
        sim, foe = holding()
        assert ends(play(sim, f"1: {button}; 2:")) == ["released"]
        assert foe.state == "stun" and sim.world.eve.state in ("free", "move")


def test_they_walk_together_and_never_into_a_wall() -> None:
    sim, foe = holding()
    x = eve(sim).x
    play(sim, "40: right")
    assert eve(sim).x > x + 24.0 and eve(sim).anim == "clinch_walk" and foe.anim == "held_walk"
    walled = FLAT.replace("..........P.....", "..........P.d#..")
    sim = stage(walled)
    freeze_minds(sim)
    play(sim, "10:")
    foe = sim.world.foes()[0]
    foe.facing = -1
    play(sim, "1: grab; 60: right")
    half = float(sim.world.state.bodies.half[foe.row])
    assert sim.world.px[foe.row] + half <= 13 * 16.0


class Reversing:
    """The part of a row that this rule reads."""

    reverses = True
    hold = 0
    armour = False
    pulls_pin = 0


def test_a_man_who_reverses_holds_turns_a_late_one_round() -> None:
    sim, foe = holding()
    sim.world.tables.enemies["doorman"] = tables().enemies["doorman"]
    object.__setattr__(sim.world, "archetype", lambda man: Reversing())
    events = play(sim, f"{sim.world.state.hold.left + 2}:")
    assert of(events, EveSeized) and sim.world.eve.state == "grabbed" and foe.state == "held"
