"""Bosses: phases that cannot be skipped, the one way to end each, and what a loss teaches."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.core.events import BossPhase, ItemThrown, MoveStarted, MusicAsked, Opened, Surrendered
from game.core.inputs import IDLE
from game.core.level import MapObject
from game.core.options import RunOptions
from game.sim.elements import burning
from game.sim.harm import wound
from game.sim.harm.bosses import floor_of
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from game.sim.things import items
from tests.sim.minds.crowd_kit import EVE_X, FLOOR, alarm, hall
from tests.sim.rooms import of, play, stage, tables, thing

AXE_X = EVE_X + 60.0


def bar(kind: str = "host", gap: float = 160.0, tame: bool = True, **more: MapObject) -> Simulation:
    """A hall with a boss to Eve's right, and the axe on its nail."""
    people = [
        thing("Enemy", 10, EVE_X + gap, FLOOR, kind=kind),
        thing("Weapon", 11, AXE_X, FLOOR - 4.0, kind="hand_axe"),
        *more.values(),
    ]
    sim = stage(hall(), *people, options=RunOptions(invulnerable=tame))
    alarm(sim)
    play(sim, "9:")
    return sim


def hit(sim: Simulation, victim: Fighter, damage: int, weapon: str = "", move: str = "jab") -> None:
    """A blow of Eve's, whatever stands between them."""
    victim.iframes = 0
    if victim.state in ("down", "getup"):
        victim.state = "free"
    blow = wound.Blow(sim.world.eve.id, move, weapon, "fist", "light", damage, 1, 4, 0, 1, 0.0, 0.0)
    wound.hurt(sim.world, victim, blow)


def down_to_last(sim: Simulation, boss: Fighter) -> list[BossPhase]:
    """Strike until the last phase runs; the phases that began."""
    seen: list[BossPhase] = []
    for _ in tables().bosses[boss.kind].phases:
        hit(sim, boss, 9999)
        seen += of(play(sim, "2:"), BossPhase)
    return seen


def boss_of(sim: Simulation) -> Fighter:
    return next(foe for foe in sim.world.foes() if foe.kind in tables().bosses)


def test_a_boss_keeps_what_she_is_known_for_until_she_gives_up_and_nothing_else() -> None:
    sim = bar("warden")
    warden = boss_of(sim)
    held = sim.world.held(warden)
    assert held is not None and held.kind == tables().enemies["warden"].item
    items.drop_hand(sim.world, warden)
    assert sim.world.held(warden) is held
    warden.mind.state = "surrender"
    items.drop_hand(sim.world, warden)
    assert sim.world.held(warden) is None
    warden.mind.state = "fight"
    axe = next(item for item in sim.world.state.items.values() if item.kind == "hand_axe")
    items.take(sim.world, warden, axe)
    items.drop_hand(sim.world, warden)
    assert sim.world.held(warden) is None


@pytest.mark.parametrize("kind", sorted(tables().bosses))
def test_no_phase_is_skipped_however_hard_the_blow(kind: str) -> None:
    sim = bar(kind)
    boss = boss_of(sim)
    row = tables().bosses[kind]
    assert sim.world.state.boss.phase == 1
    for number, phase in enumerate(row.phases[1:], 2):
        hit(sim, boss, 9999)
        assert boss.hp == phase.at
        play(sim, "2:")
        assert sim.world.state.boss.phase == number


@pytest.mark.parametrize("kind", sorted(tables().bosses))
def test_fire_does_not_skip_a_phase_either(kind: str) -> None:
    sim = bar(kind)
    boss = boss_of(sim)
    boss.hp = tables().bosses[kind].phases[1].at + 1
    burning.smart(sim.world, boss)
    assert boss.alive
    play(sim, "2:")
    assert boss.hp == tables().bosses[kind].phases[1].at
    wound.kill(sim.world, boss, "fire", 1, (0.0, 0.0))
    assert boss.alive and boss.hp == floor_of(sim.world, boss, tables().bosses[kind])


def test_below_15_percent_only_the_axe_ends_the_host() -> None:
    sim = bar()
    host = boss_of(sim)
    down_to_last(sim, host)
    assert host.hp == 63
    for weapon in ("knife", "pistol", "pan"):
        hit(sim, host, 500, weapon)
        assert host.hp == 63 and host.alive
    world = sim.world
    items.take(world, world.eve, items.create(world, "hand_axe", EVE_X, FLOOR))
    hit(sim, host, 1, "hand_axe", "swing")
    assert not host.alive
    events = play(sim, "2:")
    assert [event.phase for event in of(events, BossPhase)] == [0]
    assert of(events, MusicAsked)[0].ticks == 300
    assert sim.snapshot().boss is None


def test_the_axe_is_only_an_axe_before_its_time() -> None:
    sim = bar()
    host = boss_of(sim)
    hit(sim, host, 22, "hand_axe", "swing")
    assert host.hp == 420 - 22


def test_he_refuses_each_wrong_weapon_once() -> None:
    sim = bar()
    host = boss_of(sim)
    down_to_last(sim, host)
    sim.world.state.story.queue.clear()
    sim.world.state.story.line = ""
    sim.world.state.boss.wrong.clear()
    hit(sim, host, 5, "pan")
    assert sim.world.state.story.queue == ["m08.08"]
    sim.world.state.story.queue.clear()
    hit(sim, host, 5, "pan")
    assert sim.world.state.story.queue == []
    hit(sim, host, 5, "plate")
    assert sim.world.state.story.queue == ["m08.08"]


def test_a_lost_axe_hangs_again_after_300_ticks() -> None:
    sim = bar()
    world = sim.world
    for item in [item for item in world.state.items.values() if item.kind == "hand_axe"]:
        items.remove(world, item)
    play(sim, "295:")
    assert not any(item.kind == "hand_axe" for item in world.state.items.values())
    play(sim, "10:")
    found = [item for item in world.state.items.values() if item.kind == "hand_axe"]
    assert [(item.x, item.y) for item in found] == [(AXE_X, FLOOR - 4.0)]


def test_his_rhythm_is_two_throws_a_step_and_words_while_he_is_open() -> None:
    sim = bar(gap=200.0)
    host = boss_of(sim)
    beats: list[str] = []
    opened = False
    for _ in range(900):
        events = list(sim.tick(IDLE))
        beats += ["throw" for _ in of(events, ItemThrown)]
        for move in of(events, MoveStarted):
            if move.actor == host.id and move.move == "host_talk":
                beats.append("talk")
        if host.move is not None and host.move.move == "host_talk":
            opened = opened or host.open > 0
    assert beats[:3] == ["throw", "throw", "talk"] and opened
    assert beats[3:6] == ["throw", "throw", "talk"]


def test_a_wall_opens_him() -> None:
    sim = bar(gap=160.0)
    host = boss_of(sim)
    world = sim.world
    world.state.bodies.x[host.row] = 78 * 16.0
    world.refresh()
    blow = wound.Blow(
        world.eve.id, "elbow", "", "fist", "medium", 9, 14, 20, 0, 1, 0.0, 0.0, knock=(8.0, 0.0)
    )
    wound.hurt(world, host, blow)
    events = play(sim, "40:")
    assert of(events, Opened) and host.open > 0


def test_the_screens_bring_the_shotgun_and_dim_the_house() -> None:
    sim = bar()
    host = boss_of(sim)
    hit(sim, host, 9999)
    play(sim, "2:")
    held = sim.world.held(host)
    assert held is not None and held.kind == "shotgun"
    assert sim.world.state.house_light == pytest.approx(0.3)


def test_last_orders_light_the_shelf() -> None:
    sim = bar()
    host = boss_of(sim)
    hit(sim, host, 9999)
    play(sim, "2:")
    assert not sim.world.state.cells.fire
    hit(sim, host, 9999)
    play(sim, "2:")
    assert sim.world.state.cells.fire


def test_a_fight_can_wait_for_a_phase() -> None:
    sim = bar(
        fight=thing(
            "Encounter", 20, 0.0, 0.0, size=(1280.0, 176.0), name="E2", start="phase", phase=2
        ),
        suit=thing("Enemy", 21, EVE_X - 200.0, FLOOR, kind="suit", encounter="E2", wave=1),
    )
    assert len(sim.world.foes()) == 1
    hit(sim, boss_of(sim), 9999)
    play(sim, "4:")
    assert [foe.kind for foe in sim.world.foes()] == ["host", "suit"]


def test_the_warden_gives_up_and_can_be_spared_or_struck() -> None:
    for kill in (False, True):
        sim = bar("warden")
        warden = boss_of(sim)
        down_to_last(sim, warden)
        events = play(sim, "60:")
        assert warden.state == "surrender" and warden.hp == 1
        assert sim.snapshot().boss is None or of(events, Surrendered)
        if kill:
            hit(sim, warden, 5)
            assert not warden.alive
        else:
            from game.sim.things import use

            use.spare(sim.world, warden)
            assert warden.mind.state == "flee" and sim.world.state.tally.spared == 1


def test_two_deaths_by_the_same_cause_name_the_counter() -> None:
    sim = bar()
    world = sim.world
    world.save()
    for number in range(2):
        world.state.story.queue.clear()
        world.eve.last_cause = "bottle"
        world.eve.hp, world.eve.state = 0, "dead"
        play(sim, "3:")
        world.restore()
        play(sim, "3:")
        said = [*world.state.story.queue, world.state.story.line]
        assert ("teach.host_bottle" in said) == (number == 1)


def test_the_snapshot_shows_the_boss() -> None:
    sim = bar()
    seen = sim.snapshot().boss
    assert seen is not None
    assert (seen.name, seen.hp, seen.hp_max, seen.phase) == ("who.host", 420, 420, 1)
    assert seen.borders == (420, 294, 147, 63)


def fought(kind: str, bot_name: str, *with_axe: MapObject, limit: int = 4000) -> Simulation:
    """The fight as a bot fights it, until it is decided or `limit` ticks have passed."""
    sim = stage(hall(), thing("Enemy", 10, EVE_X + 160.0, FLOOR, kind=kind), *with_axe)
    alarm(sim)
    bot = make_bot(bot_name, 1)
    for _ in range(limit):
        if not sim.world.foes() or not sim.world.eve.alive:
            break
        sim.tick(bot.frame(sim.snapshot()))
    return sim


def test_a_player_beats_the_host_with_the_axe_and_never_without_it() -> None:
    axe = thing("Weapon", 30, EVE_X - 80.0, FLOOR, kind="hand_axe")
    sim = fought("host", "expert", axe)
    assert not sim.world.foes() and sim.world.eve.alive
    sim = fought("host", "expert", limit=2500)
    assert [foe.hp for foe in sim.world.foes()] == [63]


def test_a_player_who_goes_behind_the_flame_beats_the_warden_who_mashes_does_not() -> None:
    sim = fought("warden", "expert")
    assert not sim.world.foes() and sim.world.eve.hp > 40
    sim = fought("warden", "masher", limit=2500)
    assert sim.world.foes()


def test_water_puts_the_pilot_light_out_and_opens_her() -> None:
    for wet in (False, True):
        sim = bar("warden", gap=150.0)
        warden = boss_of(sim)
        for _ in range(300):
            run_of = warden.move
            if run_of is not None and run_of.move == "warden_flame" and run_of.tick == 20:
                break
            sim.tick(IDLE)
        if wet:
            burning.soak(sim.world, warden)
        play(sim, "40:")
        assert (warden.open > 0) == wet


def test_she_refuels_twice_and_a_blow_at_the_pump_stops_it() -> None:
    sim = bar("warden", gap=220.0)
    warden = boss_of(sim)
    tank = sim.world.held(warden)
    assert tank is not None
    for _ in range(3):
        tank.uses = 0
        play(sim, "400:")
    assert sim.world.state.boss.refuels == 2
    sim = bar("warden", gap=220.0)
    warden = boss_of(sim)
    tank = sim.world.held(warden)
    assert tank is not None
    tank.uses = 0
    for _ in range(400):
        sim.tick(IDLE)
        if warden.move is not None and warden.move.move == "warden_refuel":
            break
    assert warden.open > 0 or warden.move is not None
    play(sim, "10:")
    hit(sim, warden, 3)
    play(sim, "30:")
    assert tank.uses == 0


def test_a_retry_never_begins_in_flames_or_with_a_burning_fuse() -> None:
    sim = bar()
    world = sim.world
    tank = items.create(world, "flamethrower", EVE_X, FLOOR)
    items.take(world, world.eve, tank)
    tank.fuse, world.eve.burning, world.eve.hp = 4, 60, 3
    world.save()
    world.restore()
    assert world.eve.hp >= 40 and world.eve.burning == 0
    assert all(item.fuse < 0 for item in world.state.items.values())
