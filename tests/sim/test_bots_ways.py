"""Bots have no map in their heads, and still get out of where they have come to."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.sim.simulation import Simulation
from tests.sim.rooms import eve, freeze_minds, stage

LIMIT = 1500  # t
CELLAR = """
........................................
........................................
........................................
........................................
........................................
...............................H........
....................d..........H........
##############################=H=#######
#..............................H.......#
#..............................H.......#
#..............................H.......#
#..............................H.......#
#.................P............H.......#
########################################
"""
DECK = """
...............#####....................
...............#####....................
...............#####....................
...............#####....................
........P......#####....................
#=====================...................
...............#####....................
........................................
........................................
........................................
......................................X.
########################################
"""


def run(sim: Simulation, bot_name: str, done_below: float) -> int:
    """Ticks until she stands above that height, or is out; LIMIT when she never does."""
    bot = make_bot(bot_name, 1)
    for tick in range(LIMIT):
        sim.tick(bot.frame(sim.snapshot()))
        if sim.outcome == "cleared" or eve(sim).y < done_below:
            return tick
    return LIMIT


@pytest.mark.parametrize("bot_name", ["fighter", "expert"])
def test_she_takes_the_ladder_to_a_man_above_her(bot_name: str) -> None:
    sim = stage(CELLAR)
    freeze_minds(sim)
    (man,) = sim.world.foes()
    man.mind.state = "fight"
    assert run(sim, bot_name, 7 * 16.0 + 1.0) < LIMIT


@pytest.mark.parametrize("bot_name", ["fighter", "expert"])
def test_she_drops_through_a_deck_that_ends_before_a_wall(bot_name: str) -> None:
    assert run(stage(DECK), bot_name, 0.0) < LIMIT
