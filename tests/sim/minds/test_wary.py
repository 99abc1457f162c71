"""A heavy blow from the standing start is seen coming; behind a quick one it is not."""

from __future__ import annotations

import pytest

from game.core.events import HitLanded
from game.sim.simulation import Simulation
from tests.sim.minds.crowd_kit import crowd
from tests.sim.rooms import of, play

SEEDS = range(1, 13)


def before_him(level: str, seed: int) -> Simulation:
    """A doorman at arm's length who has seen her and rests from his last blow."""
    sim = crowd("doorman", first=28.0, difficulty=level, seed=seed)
    man = sim.world.foes()[0]
    man.facing, man.mind.rest = -1, 500
    man.mind.token = man.mind.wants = ""
    return sim


def meets(sim: Simulation, script: str, move: str) -> bool:
    """Whether this blow of hers arrives."""
    own = sim.world.eve.id
    return any(hit.attacker == own and hit.move == move for hit in of(play(sim, script), HitLanded))


@pytest.mark.parametrize(("level", "least", "most"), [("story", 12, 12), ("arcade", 1, 8)])
def test_a_man_who_is_free_hops_out_of_a_headbutt(level: str, least: int, most: int) -> None:
    landed = sum(meets(before_him(level, seed), "1: heavy; 30:", "headbutt") for seed in SEEDS)
    assert least <= landed <= most


def test_one_who_reels_from_a_jab_cannot() -> None:
    script = "1: strike; 8:; 1: heavy; 30:"
    assert all(meets(before_him("arcade", seed), script, "headbutt") for seed in SEEDS)
