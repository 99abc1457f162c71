"""Men among themselves: kin, false hands, masks, bells, factions, leaders, the seized child."""

from __future__ import annotations

import pytest

from game.core.events import (
    BellPulled,
    BloodlineReaction,
    Died,
    EncounterStarted,
    Executed,
    FalseSurrender,
    HitLanded,
    LeaderFell,
    MoveStarted,
    Spared,
    Surrendered,
    Tell,
    Unmasked,
)
from game.core.level import MapObject
from game.core.options import RunOptions
from game.sim.harm import wound
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.minds.crowd_kit import EVE_X, FLOOR, alarm, hall, x_of
from tests.sim.rooms import of, play, room, script, tables, thing

WIDE = (1280.0, 176.0)


def fight(*objects: MapObject, seed: int = 1, tame: bool = True, **props: object) -> Simulation:
    """A hall with these objects and map properties; Eve cannot be hurt."""
    level = room(hall(), objects)
    level = level.__class__(
        **{name: getattr(level, name) for name in level.__dataclass_fields__ if name != "props"},
        props=dict(props),
    )
    return Simulation(level, tables(), RunOptions(invulnerable=tame), seed)


def man(number: int, x: float, kind: str = "doorman", **given: object) -> MapObject:
    return thing("Enemy", number, EVE_X + x, FLOOR, kind=kind, **given)


def fell(sim: Simulation, victim: Fighter) -> list[object]:
    """Kill him and return the events of the next two ticks."""
    wound.kill(sim.world, victim, "test", 1, (0.0, 0.0))
    sim.world.events = []
    victim.hp, victim.state = 1, "free"
    blow = wound.Blow(sim.world.eve.id, "jab", "", "fist", "light", 99, 0, 1, 0, 1, 0.0, 0.0)
    wound.hurt(sim.world, victim, blow)
    pending = list(sim.world.events)
    from game.sim.systems import squads

    squads.run(sim.world)
    return list(sim.world.events[len(pending) :]) + list(play(sim, "2:"))


# --- kin ------------------------------------------------------------------------------------


@pytest.mark.parametrize("reaction", ["wrath", "grief", "flight"])
def test_living_kin_within_ten_metres_answer_a_fall(reaction: str) -> None:
    sim = fight(
        man(1, 100.0, family="reiss"),
        man(2, 180.0, family="reiss", kin=reaction),
        man(3, 620.0, family="reiss", kin=reaction),
        man(4, 200.0, family="other", kin=reaction),
    )
    alarm(sim)
    fallen, near, far, other = sim.world.foes()
    answers = of(fell(sim, fallen), BloodlineReaction)  # type: ignore[arg-type]
    assert [(event.actor, event.reaction) for event in answers] == [(near.id, reaction)]
    assert not far.mind.mood and not other.mind.mood
    if reaction == "wrath":
        assert near.mind.mood == "wrath"
    elif reaction == "flight":
        assert near.mind.state == "flee"
    else:
        assert near.state == "surrender" and near.anim == "grieve"


def grieving() -> tuple[Simulation, Fighter]:
    sim = fight(man(1, 300.0, family="reiss"), man(2, 30.0, family="reiss", kin="grief"))
    alarm(sim)
    fallen, mourner = sim.world.foes()
    fell(sim, fallen)
    return sim, mourner


def test_who_kneels_can_be_spared_and_else_rises_in_wrath() -> None:
    sim, mourner = grieving()
    assert sim.world.state.eve.prompt == "spare"
    assert of(play(sim, "2: grab; 20:"), Spared)
    assert mourner.mind.state == "flee"
    sim, mourner = grieving()
    play(sim, "125:")
    assert mourner.state != "surrender" and mourner.mind.mood == "wrath"


def test_wrath_does_not_end_at_the_last_quarter() -> None:
    sim = fight(man(1, 100.0, family="reiss"), man(2, 180.0, family="reiss", kin="wrath"))
    alarm(sim)
    fallen, kin = sim.world.foes()
    fell(sim, fallen)
    kin.hp = 3
    assert not of(play(sim, "60:"), Surrendered)


# --- false hands ----------------------------------------------------------------------------


def surrendered(one_in: int, seed: int = 1, gap: float = 150.0) -> tuple[Simulation, Fighter]:
    sim = fight(man(1, gap), seed=seed, false_surrender=one_in)
    alarm(sim)
    foe = sim.world.foes()[0]
    foe.mind.state = "surrender"
    play(sim, "2:")
    return sim, foe


def test_one_surrender_in_so_many_is_false() -> None:
    counts = {
        one_in: sum(surrendered(one_in, seed)[1].mind.false for seed in range(40))
        for one_in in (0, 4, 8)
    }
    assert counts[0] == 0
    assert 0 < counts[8] < counts[4] < 20


def test_the_tell_is_in_words_and_hand_and_the_blow_is_told_too() -> None:
    sim, foe = surrendered(1)
    assert foe.anim == "false_surrender"
    assert sim.world.state.story.bark.startswith("club.false")
    events = play(sim, "60: right")
    assert of(events, FalseSurrender)
    tells = [tell for tell in of(events, Tell) if tell.move == "betray"]
    assert tells and tells[0].ticks >= 14


def test_a_true_one_stays_where_he_is() -> None:
    sim, foe = surrendered(0)
    assert foe.anim == "surrender" and sim.world.state.story.bark.startswith("club.plea")
    assert not of(play(sim, "60: right; 60:"), FalseSurrender)


def test_striking_a_false_one_is_no_execution() -> None:
    for one_in, executed in ((1, False), (0, True)):
        sim, foe = surrendered(one_in, gap=26.0)
        sim.world.eve.facing = 1
        events = play(sim, "1: strike; 20:")
        assert bool(of(events, Executed)) == executed, foe.state
        assert foe.alive != executed


# --- masks ----------------------------------------------------------------------------------


def test_a_bystander_unmasks_when_she_comes_near() -> None:
    guests = (
        thing("Npc", 1, EVE_X + 150.0, FLOOR, sprite="dj", unmasks="knife"),
        thing("Npc", 2, EVE_X + 130.0, FLOOR, sprite="dj"),
    )
    sim = fight(*guests)
    assert not of(play(sim, "30:"), Unmasked)
    events = play(sim, "40: right; 60:")
    shown = of(events, Unmasked)
    assert len(shown) == 1 and shown[0].kind == "knife"
    assert any(tell.move == "unmask" and tell.ticks >= 14 for tell in of(events, Tell)) or of(
        events, MoveStarted
    )
    assert len(sim.world.foes()) == 1


# --- bells ----------------------------------------------------------------------------------


def village(ringer_x: float) -> Simulation:
    return fight(
        man(1, ringer_x, "bell_ringer"),
        man(2, 260.0, encounter="help", wave=1),
        thing("Bell", 3, EVE_X + ringer_x + 60.0, FLOOR - 20.0, name="bell"),
        thing("Encounter", 4, 0.0, 0.0, size=WIDE, name="help", start="bell", bell="bell"),
    )


def test_a_bell_pulled_for_300_ticks_brings_men() -> None:
    sim = village(240.0)
    alarm(sim)
    events = play(sim, "250:")
    assert of(events, BellPulled) and not of(events, EncounterStarted)
    events = play(sim, "140:")
    assert [stroke for stroke in of(events, BellPulled) if stroke.rung]
    assert of(events, EncounterStarted)
    assert any(foe.kind == "doorman" for foe in sim.world.foes())


def test_who_stops_the_ringer_meets_nobody() -> None:
    sim = village(240.0)
    alarm(sim)
    ringer = sim.world.foes()[0]
    play(sim, "120:")
    ringer.hp, ringer.state = 0, "dead"
    assert not of(play(sim, "400:"), EncounterStarted)


def test_who_waits_for_a_bell_does_not_hold_up_the_fight() -> None:
    sim = fight(
        man(1, 60.0, encounter="E"),
        man(2, 260.0, encounter="E", bell="bell"),
        thing("Bell", 3, EVE_X + 400.0, FLOOR - 20.0, name="bell"),
        thing("Encounter", 4, 0.0, 0.0, size=WIDE, name="E"),
    )
    play(sim, "5:")
    first = sim.world.foes()[0]
    first.hp, first.state = 0, "dead"
    play(sim, "5:")
    assert sim.world.state.encounters["E"].state == "cleared"


# --- factions -------------------------------------------------------------------------------


def two_sides(**props: object) -> Simulation:
    sim = fight(man(1, 200.0, "luska"), man(2, 260.0, "householder"), **props)
    alarm(sim)
    return sim


def test_factions_that_the_map_sets_at_each_other_fight_each_other() -> None:
    sim = two_sides(rivals="luska-village")
    luska, villager = sim.world.foes()
    events = play(sim, "600:")
    between = {luska.id, villager.id}
    blows = [hit for hit in of(events, HitLanded) if {hit.attacker, hit.victim} == between]
    assert len(blows) >= 3
    sim = two_sides()
    luska, villager = sim.world.foes()
    events = play(sim, "600:")
    between = {luska.id, villager.id}
    assert not [hit for hit in of(events, HitLanded) if {hit.attacker, hit.victim} == between]


def test_a_blinded_man_strikes_his_friends() -> None:
    sim = fight(man(1, 200.0), man(2, 232.0), man(3, 168.0))
    alarm(sim)
    blind = sim.world.foes()[0]
    blind.blinded = 240
    events = play(sim, "200:")
    struck = {hit.victim for hit in of(events, HitLanded) if hit.attacker == blind.id}
    assert struck and sim.world.eve.id not in struck
    assert not any(foe.mind.target for foe in sim.world.foes() if foe is not blind)


# --- squads ---------------------------------------------------------------------------------


def test_when_the_leader_falls_the_others_take_a_breath() -> None:
    sim = fight(
        man(1, 90.0, encounter="E", leader=True),
        man(2, 120.0, encounter="E"),
        thing("Encounter", 4, 0.0, 0.0, size=WIDE, name="E"),
    )
    play(sim, "40:")
    leader, other = sim.world.foes()
    assert of(fell(sim, leader), LeaderFell)  # type: ignore[arg-type]
    assert other.mind.rest >= 50


def test_one_at_her_face_feints_while_the_flank_goes() -> None:
    sim = fight(
        man(1, 80.0, "doorman", encounter="E", role="front"),
        man(2, -80.0, "knife", encounter="E", role="flank"),
        thing("Encounter", 4, 0.0, 0.0, size=WIDE, name="E"),
    )
    moves = [(move.actor, move.move) for move in of(play(sim, "900:"), MoveStarted)]
    front = next(foe for foe in sim.world.foes() if foe.role == "front")
    assert (front.id, "mock") in moves
    at = moves.index((front.id, "mock"))
    assert any(actor != front.id for actor, _ in moves[at + 1 : at + 3])


# --- the child ------------------------------------------------------------------------------


def with_child() -> tuple[Simulation, Fighter, Fighter]:
    sim = fight(
        thing("Companion", 1, EVE_X + 300.0, FLOOR, kind="ella", mode="stay"),
        man(2, 360.0, "seizer"),
    )
    child = next(one for one in sim.world.state.fighters.values() if one.kind == "ella")
    seizer = sim.world.foes()[0]
    seizer.mind.home_x = EVE_X + 560.0
    alarm(sim)
    return sim, child, seizer


def test_the_seizer_carries_the_child_and_any_hit_frees_her() -> None:
    sim, child, seizer = with_child()
    play(sim, "120:")
    assert seizer.mind.prey == child.id and child.state == "carried"
    assert abs(x_of(sim, child) - x_of(sim, seizer)) <= 10.0
    blow = wound.Blow(sim.world.eve.id, "jab", "", "fist", "light", 1, 0, 8, 0, 1, 0.0, 0.0)
    wound.hurt(sim.world, seizer, blow)
    for frame in script("3:"):
        sim.tick(frame)
    assert child.state == "free" and seizer.mind.prey == 0
    assert child.hp == child.hp_max


def test_deaths_of_strangers_move_nobody() -> None:
    sim = fight(man(1, 60.0), man(2, 90.0))
    alarm(sim)
    events = fell(sim, sim.world.foes()[0])
    assert not of(events, BloodlineReaction)  # type: ignore[arg-type]
    assert not of(events, Died)  # type: ignore[arg-type]
