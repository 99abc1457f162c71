"""Grapples (game.md C4): entering, what can be done in a hold, and how it ends."""

from __future__ import annotations

import pytest

from game.core import angles
from game.core.events import (
    Bound,
    BoundKilled,
    BrokeOut,
    BulletHit,
    Died,
    Disarmed,
    Event,
    EveSeized,
    FilmWound,
    Finished,
    GougeBegan,
    GougeEnded,
    GougePulled,
    GougeWindow,
    HitLanded,
    HoldBegan,
    HoldEnded,
    LeftBound,
    ManThrown,
    NoiseMade,
    Parried,
    ShotFired,
    SlammedOn,
)
from game.core.options import RunOptions
from game.core.snapshot import ActorFlag
from game.sim import action, grapple, items, wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.rooms import FLAT, eve, freeze_minds, of, play, stage, tables, thing

TABLE = tables().grapple


def room_with(letters: str) -> str:
    """FLAT with these letters from Eve on."""
    return FLAT.replace("P" + "." * (len(letters) - 1), letters)


def ready(letters: str = "P.d", **options: bool) -> tuple[Simulation, Fighter]:
    """Eve before a man who faces her and does nothing."""
    sim = stage(room_with(letters), options=RunOptions(**options))  # type: ignore[arg-type]
    freeze_minds(sim)
    play(sim, "10:")
    for foe in sim.world.foes():
        foe.facing = -1
    return sim, sim.world.foes()[0]


def holding(letters: str = "P.d", **options: bool) -> tuple[Simulation, Fighter]:
    """A clinch that has begun."""
    sim, foe = ready(letters, **options)
    if foe.weight == "heavy":
        foe.open = 90
    play(sim, "1: grab; 12:")
    assert sim.world.eve.state == "clinch"
    return sim, foe


def behind(letters: str = "P.d") -> tuple[Simulation, Fighter]:
    """Eve at his back."""
    sim, foe = ready(letters)
    foe.facing = 1
    return sim, foe


def arm(sim: Simulation, kind: str, fighter: Fighter | None = None) -> None:
    """Put an item into a hand."""
    item = items.create(sim.world, kind, 0.0, 0.0)
    items.take(sim.world, fighter or sim.world.eve, item)


def fire(sim: Simulation, shooter: Fighter, side: int) -> list[Event]:
    """One shot of a gunman to a side."""
    shooter.facing, shooter.cooldown, shooter.stop = side, 0, 0
    shot = action.start(sim.world, shooter, "foe_shot")
    shooter.aim = shot.aim = angles.angle_of(side * 110.0, 14.0)  # at her chest
    shot.tick = shot.startup - 1
    return play(sim, "2:")


def ends(events: list[Event]) -> list[str]:
    """How the holds among the events ended."""
    return [event.how for event in of(events, HoldEnded)]


# --- entering -------------------------------------------------------------------------------------


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


# --- in hold --------------------------------------------------------------------------------------


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


def test_a_man_who_reverses_holds_turns_a_late_one_round() -> None:
    sim, foe = holding()
    sim.world.tables.enemies["doorman"] = tables().enemies["doorman"]
    object.__setattr__(sim.world, "archetype", lambda man: Reversing())
    events = play(sim, f"{sim.world.state.hold.left + 2}:")
    assert of(events, EveSeized) and sim.world.eve.state == "grabbed" and foe.state == "held"


class Reversing:
    """The part of a row that this rule reads."""

    reverses = True
    hold = 0
    armour = False
    pulls_pin = 0


# --- on his back ----------------------------------------------------------------------------------


def riding(letters: str = "P.L") -> tuple[Simulation, Fighter]:
    """Eve on a giant's back."""
    sim, foe = behind(letters)
    events = play(sim, "1: grab; 12:")
    assert [event.kind for event in of(events, HoldBegan)] == ["backhang"]
    return sim, foe


def test_from_behind_a_giant_is_mounted_and_a_light_man_becomes_her_shield() -> None:
    sim, foe = riding()
    assert eve(sim).anim in ("backhang_mount", "backhang") and foe.anim == "ridden"
    assert eve(sim).y == sim.world.py[foe.row] and eve(sim).facing == foe.facing
    assert abs(eve(sim).x - sim.world.px[foe.row]) == pytest.approx(TABLE.ride_gap, abs=0.5)
    sim, _ = behind("P.s")
    events = play(sim, "1: grab; 12:")
    assert [(event.kind, event.how) for event in of(events, HoldBegan)] == [("shield", "behind")]
    sim, _ = behind("P.s")
    events = play(sim, "1: up grab; 12: up")
    assert [event.kind for event in of(events, HoldBegan)] == ["backhang"]


def test_up_in_the_clinch_climbs_him_and_a_drop_lands_on_shoulders() -> None:
    sim, _ = holding()
    events = play(sim, "2: up; 4:")
    assert [event.kind for event in of(events, HoldBegan)] == ["backhang"]
    sim, foe = ready("P.d")
    bodies = sim.world.state.bodies
    bodies.x[sim.world.eve.row] = bodies.x[foe.row]
    bodies.y[sim.world.eve.row] -= 70.0
    events = play(sim, "1:; 1: down heavy; 40:")
    assert [(event.kind, event.how) for event in of(events, HoldBegan)] == [("backhang", "above")]
    assert foe.hp == foe.hp_max


def test_he_staggers_where_she_steers() -> None:
    sim, foe = riding()
    x = sim.world.px[foe.row]
    play(sim, "20: right")
    assert sim.world.px[foe.row] - x == pytest.approx(20 * TABLE.ride_walk, abs=2.0)
    play(sim, "20: left")
    assert foe.facing == -1 and abs(sim.world.px[foe.row] - x) < 3.0


def test_on_a_back_nobody_else_gets_leave_to_strike_and_bullets_meet_him() -> None:
    sim, foe = riding("P.L......s..d")
    for man in sim.world.foes():
        man.mind.state, man.mind.wants = "fight", "melee"
    play(sim, "4:")
    assert not any(man.mind.token == "melee" for man in sim.world.foes())
    shooter = next(man for man in sim.world.foes() if man.kind == "suit")
    hp = foe.hp
    fire(sim, shooter, -1)
    assert foe.hp < hp and eve(sim).hp == 100


def in_window(sim: Simulation) -> list[Event]:
    """Wait for the next window, strike it, and wait until it is over."""
    events: list[Event] = []
    while not of(events, GougeWindow):
        events += play(sim, "1:")
    return events + play(sim, "3:; 1: heavy; 10:")


def test_three_windows_of_the_back_hang_blind_him() -> None:
    sim, foe = riding()
    events: list[Event] = []
    for _ in range(3):
        events += in_window(sim)
    assert [event.ticks for event in of(events, GougeWindow)] == [TABLE.window] * 3
    assert sim.world.eve.state == "gouge" and foe.anim == "gouged"
    while sim.world.state.hold.kind:
        events += play(sim, "1:")
    assert len(of(events, GougeBegan)) == 1 and len(of(events, GougePulled)) == 3
    assert [event.blinded for event in of(events, GougeEnded)] == [TABLE.blinded]
    assert foe.hp == foe.hp_max - TABLE.gouge_damage and foe.blinded == TABLE.blinded
    assert foe.open > 0 and sim.snapshot().balance == TABLE.gouge_balance
    him = sim.snapshot().actor(foe.id)
    assert him is not None and him.flags & ActorFlag.BLINDED
    events = play(sim, "24:; 1: heavy; 90:")
    assert of(events, Finished) and foe.state == "dead"


def test_a_press_outside_of_the_windows_only_costs_time() -> None:
    sim, _ = riding()
    left = sim.world.state.hold.left
    play(sim, "1: heavy; 1:")
    hold = sim.world.state.hold
    assert hold.marks == 0 and left - hold.left >= TABLE.missed_costs


def test_after_the_ride_he_shakes_her_off() -> None:
    sim, foe = riding()
    events = play(sim, f"{TABLE.ride_ticks + 4}:")
    assert ends(events) == ["broke"] and foe.state != "held"
    bodies = sim.world.state.bodies
    row = sim.world.eve.row
    assert bool(bodies.solid[row]) and not bool(bodies.climbing[row])


def test_a_blinded_man_strikes_his_friends() -> None:
    sim, foe = ready("P......d.d")
    other = sim.world.foes()[1]
    foe.blinded, foe.facing = 200, 1
    action.start(sim.world, foe, "hook")
    play(sim, "60:")
    assert other.hp < other.hp_max
    sim, foe = ready("P......d.d")
    other = sim.world.foes()[1]
    foe.facing = 1
    action.start(sim.world, foe, "hook")
    play(sim, "60:")
    assert other.hp == other.hp_max


# --- being grabbed --------------------------------------------------------------------------------


def seized(**options: bool) -> tuple[Simulation, Fighter]:
    """A doorman has hold of her."""
    sim, foe = ready("P.d", **options)
    grapple.seize_eve(sim.world, foe)
    play(sim, "1:")
    assert sim.world.eve.state == "grabbed"
    return sim, foe


def test_a_foe_who_grabs_her_throws_her_down_after_sixty_ticks() -> None:
    sim, foe = seized()
    seen = sim.snapshot()
    assert seen.player.hold is not None and seen.player.hold.kind == "grabbed"
    assert seen.player.prompt == "break_out" and foe.anim == "hold_foe"
    play(sim, f"{TABLE.seized_ticks - 4}:")
    assert sim.world.eve.state == "grabbed" and eve(sim).hp == 100
    play(sim, "8:")
    assert sim.world.eve.state == "down" and eve(sim).hp == 100 - TABLE.thrown_damage


def test_four_presses_or_one_timed_press_break_it_with_a_bite() -> None:
    sim, foe = seized()
    events = play(sim, "1: strike; 2:; 1: strike; 2:; 1: strike; 2:")
    assert sim.world.eve.state == "grabbed"
    events = play(sim, "1: strike; 20:")
    assert [event.how for event in of(events, BrokeOut)] == ["presses"]
    row = tables().moves["break_out"]
    assert [event.damage for event in of(events, HitLanded)] == [row.damage]
    assert foe.hp == foe.hp_max - row.damage
    sim, _ = seized()
    first, last = TABLE.press_window
    events = play(sim, f"{first}:; 1: parry; 4:")
    assert [event.how for event in of(events, BrokeOut)] == ["timed"]
    sim, _ = seized()
    assert not of(play(sim, f"{last + 4}:; 1: parry; 4:"), BrokeOut)


def test_the_assist_breaks_it_for_six_hp() -> None:
    sim, _ = seized(auto_break=True)
    events = play(sim, f"{TABLE.auto_break + 2}:")
    assert [event.how for event in of(events, BrokeOut)] == ["assist"]
    assert eve(sim).hp == 100 - TABLE.auto_break_costs


def test_a_foes_grab_lands_by_its_row() -> None:
    sim, foe = ready()
    rows = [row for row in tables().moves.values() if row.grabs]
    assert rows
    action.start(sim.world, foe, rows[0].id)
    events = play(sim, f"{rows[0].startup + 3}:")
    assert of(events, EveSeized) and eve(sim).hp == 100


# --- film and cord --------------------------------------------------------------------------------


@pytest.mark.parametrize(("letter", "wraps"), [("s", 1), ("d", 2), ("L", 3)])
def test_film_binds_by_weight(letter: str, wraps: int) -> None:
    sim, foe = behind(f"P.{letter}")
    arm(sim, "plastic_wrap")
    events = play(sim, f"1: grab; {12 + wraps * TABLE.wrap_ticks}:")
    assert [event.wraps for event in of(events, FilmWound)] == list(range(1, wraps + 1))
    assert of(events, Bound) and foe.state == "bound" and not foe.fights
    him = sim.snapshot().actor(foe.id)
    assert him is not None and him.flags & ActorFlag.WRAPPED and him.flags & ActorFlag.BOUND
    play(sim, "120:")
    assert foe.poise == 0  # it does not return


def bound_man() -> tuple[Simulation, Fighter]:
    sim, foe = behind("P.s")
    arm(sim, "plastic_wrap")
    play(sim, f"1: grab; {14 + TABLE.wrap_ticks}:")
    assert foe.state == "bound"
    return sim, foe


def test_a_bound_man_left_alone_counts_as_beaten() -> None:
    sim, foe = bound_man()
    events = play(sim, f"{TABLE.bound}:")
    assert of(events, LeftBound)
    assert sim.snapshot().balance == TABLE.bound_balance
    assert not sim.world.foes() and foe.alive


def test_the_fatal_blow_on_a_bound_man_is_remembered() -> None:
    sim, foe = bound_man()
    assert sim.snapshot().player.prompt == "end_bound"
    events = play(sim, "1: heavy; 90:")
    assert of(events, BoundKilled) and foe.state == "dead"
    assert sim.snapshot().balance == TABLE.fatal_balance


def test_film_is_wound_in_hold_too() -> None:
    sim, foe = holding()
    arm(sim, "plastic_wrap")
    events = play(sim, f"1: throw; {4 + 2 * TABLE.wrap_ticks}:")
    assert of(events, Bound) and foe.state == "bound"


def test_a_cord_from_behind_kills_in_ninety_ticks_without_a_sound() -> None:
    sim, foe = behind("P.s")
    arm(sim, "phone_cord")
    events = play(sim, f"1: grab; {TABLE.garrotte_ticks}:")
    assert foe.state == "held" and foe.anim == "garrotted"
    events += play(sim, "12:")
    assert foe.state == "dead" and of(events, Died) and not of(events, NoiseMade)


def test_a_wound_takes_the_cord_from_his_neck() -> None:
    sim, foe = behind("P.s")
    arm(sim, "phone_cord")
    play(sim, "1: grab; 30:")
    x, y = sim.world.at(sim.world.eve)
    blow = wound.Blow(foe.id, "punch", "", "fist", "light", 7, 0, 14, 0, -1, x, y)
    wound.hurt(sim.world, sim.world.eve, blow)
    assert ends(play(sim, "2:")) == ["hurt"]
    assert foe.state == "stun"
