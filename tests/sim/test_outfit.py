"""What Eve wears is named by the map and torn by the first wound."""

import pytest

from game.sim.harm import wound
from game.sim.simulation import Simulation
from tests.sim.rooms import FLAT, play, stage, thing

FEET = 168.0, 96.0


def dressed(outfit: str) -> Simulation:
    player = thing("Player", 900, *FEET, outfit=outfit)
    return stage(FLAT.replace("P", "."), player)


def strike(sim: Simulation, damage: int) -> None:
    blow = wound.Blow(
        0, "foe_punch", "", "fist", "light", damage, 0, 8, 0, -1, FEET[0], FEET[1] - 30.0
    )
    assert wound.hurt(sim.world, sim.world.eve, blow)


def worn(sim: Simulation) -> str:
    play(sim, "1:")
    return sim.snapshot().eve.sprite


def test_the_first_wound_tears_the_club_dress() -> None:
    sim = dressed("eve_club")
    assert worn(sim) == "eve_club"
    strike(sim, 0)
    assert worn(sim) == "eve_club", "a blow that does no harm tears nothing"
    sim.world.eve.iframes = 0
    strike(sim, 5)
    assert worn(sim) == "eve_torn"


@pytest.mark.parametrize("outfit", ["eve_village", "eve_torn"])
def test_other_clothes_stay_as_they_are(outfit: str) -> None:
    sim = dressed(outfit)
    strike(sim, 5)
    assert worn(sim) == outfit
