"""Many men at once: tokens, tells, the ring, the crowd."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest

from game.core.events import HitLanded, Tell
from game.core.inputs import IDLE
from game.sim.simulation import Simulation
from game.sim.state import Fighter
from tests.sim.minds.crowd_kit import EVE_X, crowd, x_of

SQUAD = ("doorman", "knife", "suit", "doorman", "knife", "suit")
LEVELS = {"story": (1, 1), "arcade": (2, 2), "assassin": (3, 2), "high_table": (3, 3)}


def spent(sim: Simulation) -> dict[str, int]:
    """Summed cost of all attacks that are in startup or active, by kind of token."""
    world = sim.world
    cost: dict[str, int] = defaultdict(int)
    for foe in world.foes():
        if foe.move is None or foe.state != "move" or foe.move.phase == 3:
            continue
        row = world.tables.moves[foe.move.move]
        if row.tell and row.token_cost:
            kind = "ranged" if row.kind in ("shoot", "throw") else "melee"
            cost[kind] += 1 if world.difficulty.attack_cost_one else row.token_cost
    return cost


@pytest.mark.parametrize("level", sorted(LEVELS))
def test_attacks_never_cost_more_than_the_tokens(level: str) -> None:
    men = ("doorman", "knife", "suit", "runner") * 5 + ("large",)
    sim = crowd(*men, difficulty=level)
    melee, ranged = LEVELS[level]
    attacks = 0
    for _ in range(900):
        sim.tick(IDLE)
        cost = spent(sim)
        assert cost["melee"] <= max(melee, 1) and cost["ranged"] <= ranged, cost
        attacks += sum(cost.values()) > 0
        for foe in sim.world.foes():
            assert foe.mind.token_left <= 120
    assert attacks > 200, "they do attack"


def test_every_blow_was_told_at_least_14_ticks_before() -> None:
    sim = crowd(*SQUAD, "runner", "large")
    told: dict[int, list[tuple[int, int]]] = defaultdict(list)
    hits = 0
    for tick in range(1500):
        for event in sim.tick(IDLE):
            if isinstance(event, Tell):
                assert event.ticks >= 14
                told[event.actor].append((tick, event.ticks))
            if isinstance(event, HitLanded) and event.victim == sim.world.eve.id:
                hits += 1
                began, ticks = told[event.attacker][-1]
                assert tick - began >= 14, (event, began, ticks)
    assert hits > 8


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_two_tells_from_opposite_sides_within_ten_ticks(seed: int) -> None:
    sim = crowd(*("doorman", "knife") * 6, seed=seed)
    last: list[tuple[int, int]] = []
    both = set()
    for tick in range(1200):
        for event in sim.tick(IDLE):
            if isinstance(event, Tell):
                side = 1 if event.x > sim.world.at(sim.world.eve)[0] else -1
                both.add(side)
                assert all(other == side or tick - when > 10 for other, when in last)
                last.append((side, tick))
    assert both == {-1, 1}


def test_a_squad_of_six_splits_to_both_sides() -> None:
    sim = crowd(*("doorman",) * 6)
    for _ in range(360):
        sim.tick(IDLE)
    eve_x = sim.world.at(sim.world.eve)[0]
    sides = [x_of(sim, foe) > eve_x for foe in sim.world.foes()]
    assert 2 <= sum(sides) <= 4


def test_slots_are_apart_and_none_is_shared() -> None:
    sim = crowd(*("doorman",) * 12)
    for _ in range(240):
        sim.tick(IDLE)
        slots = sorted(foe.mind.slot for foe in sim.world.foes() if foe.mind.slot)
        for low, high in pairwise(slots):
            assert high - low >= 18.0
    assert {56.0, 96.0, -56.0, -96.0} <= set(slots)


def overlap(sim: Simulation, a: Fighter, b: Fighter) -> float:
    """Share of the narrower body's box that the other covers."""
    bodies = sim.world.state.bodies
    ax, ay = sim.world.at(a)
    bx, by = sim.world.at(b)
    ha, hb = float(bodies.half[a.row]), float(bodies.half[b.row])
    wide = min(ax + ha, bx + hb) - max(ax - ha, bx - hb)
    high = min(ay, by) - max(ay - float(bodies.height[a.row]), by - float(bodies.height[b.row]))
    if wide <= 0 or high <= 0:
        return 0.0
    least = min(ha * float(bodies.height[a.row]), hb * float(bodies.height[b.row])) * 2
    return wide * high / least


@pytest.mark.parametrize("seed", [1, 5])
def test_24_men_around_her_do_not_stack(seed: int) -> None:
    men = ("doorman", "knife", "suit", "doorman", "runner", "knife") * 4
    sim = crowd(*men, spacing=22.0, seed=seed)
    stacked: dict[tuple[int, int], int] = defaultdict(int)
    for tick in range(600):
        sim.tick(IDLE)
        foes = [foe for foe in sim.world.foes() if foe.state not in ("down", "getup", "held")]
        for i, a in enumerate(foes):
            for b in foes[i + 1 :]:
                pair = a.id, b.id
                stacked[pair] = stacked[pair] + 1 if overlap(sim, a, b) > 0.3 else 0
                assert tick < 60 or stacked[pair] <= 20, (pair, a.state, b.state)


def test_nobody_who_has_a_way_stands_idle() -> None:
    sim = crowd(*SQUAD, *SQUAD, first=200.0)
    still: dict[int, int] = defaultdict(int)
    where: dict[int, float] = {}
    for _ in range(900):
        sim.tick(IDLE)
        for foe in sim.world.foes():
            x = x_of(sim, foe)
            moved = abs(x - where.get(foe.id, -999.0)) > 3.0 or foe.state != "free"
            near = abs(x - EVE_X) < 280.0
            if moved or foe.reload or (near and foe.mind.sees):
                where[foe.id], still[foe.id] = x, 0
            still[foe.id] += 1
            assert still[foe.id] <= 180, (foe.kind, x, foe.mind)


def test_the_nearer_man_takes_the_token_of_one_who_is_far_and_has_not_begun() -> None:
    sim = crowd("doorman", "doorman", spacing=300.0, first=40.0, difficulty="story")
    near, far = sim.world.foes()
    near.mind.token, near.mind.attacking = "", False
    far.mind.token, far.mind.token_cost, far.mind.token_left = "melee", 1, 120
    near.mind.rest, near.mind.wants, near.mind.attack = 0, "melee", "hook"
    sim.tick(IDLE)
    assert near.mind.token == "melee" and far.mind.token == ""


MIXED = (
    "shotgunner", "shield", "armoured", "grenadier", "sambo", "flame_bearer", "hunter",
    "householder", "pair_left", "pair_right", "luska", "bell_ringer", "seizer",
)  # fmt: skip


@pytest.mark.parametrize("level", sorted(LEVELS))
def test_the_later_archetypes_keep_to_the_tokens_too(level: str) -> None:
    sim = crowd(*MIXED, difficulty=level, spacing=28.0)
    melee, ranged = LEVELS[level]
    attacks = 0
    for _ in range(900):
        sim.tick(IDLE)
        cost = spent(sim)
        # an attack that costs more than there is takes all of it
        assert cost["melee"] <= max(melee, 2) and cost["ranged"] <= max(ranged, 2), cost
        attacks += sum(cost.values()) > 0
    assert attacks > 150


def test_every_blow_of_the_later_archetypes_was_told() -> None:
    sim = crowd(*MIXED, spacing=28.0)
    told: dict[int, int] = {}
    hits = 0
    for tick in range(1500):
        for event in sim.tick(IDLE):
            if isinstance(event, Tell):
                told[event.actor] = tick
            if isinstance(event, HitLanded) and event.victim == sim.world.eve.id:
                if event.move in ("blast", "crush") or event.attacker not in told:
                    continue
                hits += 1
                assert tick - told[event.attacker] >= 14, event
    assert hits > 8


def test_the_later_archetypes_do_not_stack() -> None:
    sim = crowd(*MIXED, *MIXED, spacing=22.0)
    stacked: dict[tuple[int, int], int] = defaultdict(int)
    for tick in range(400):
        sim.tick(IDLE)
        foes = [foe for foe in sim.world.foes() if foe.state in ("free", "move")]
        for i, a in enumerate(foes):
            for b in foes[i + 1 :]:
                pair = a.id, b.id
                stacked[pair] = stacked[pair] + 1 if overlap(sim, a, b) > 0.3 else 0
                assert tick < 60 or stacked[pair] <= 20, (a.kind, b.kind, a.state, b.state)


def test_the_same_seed_gives_the_same_fight() -> None:
    one, other = (crowd(*MIXED, spacing=28.0, seed=7) for _ in range(2))
    for _ in range(400):
        one.tick(IDLE)
        other.tick(IDLE)
    assert one.world.digest() == other.world.digest()
