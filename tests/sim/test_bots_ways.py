"""Bots have no map in their heads, and still get out of where they have come to."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.sim.simulation import Simulation
from tests.sim.rooms import eve, freeze_minds, stage

LIMIT = 1500  # t
LONG = 4000
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
GALLERY = """
..............................########
..............................########
..............................########
..............................########
........P.....................########
###############=H=####################
................H.....................
................H.....................
................H.....................
................H.....................
................................X.....
######################################
"""


def arrives(sim: Simulation, bot_name: str, done_below: float = 0.0, limit: int = LIMIT) -> bool:
    """Whether she comes to stand above that height, or out, within so many ticks."""
    bot = make_bot(bot_name, 1)
    for _ in range(limit):
        sim.tick(bot.frame(sim.snapshot()))
        if sim.outcome == "cleared" or eve(sim).y < done_below:
            return True
    return False


@pytest.mark.parametrize("bot_name", ["fighter", "expert"])
def test_she_takes_the_ladder_to_a_man_above_her(bot_name: str) -> None:
    sim = stage(CELLAR)
    freeze_minds(sim)
    (man,) = sim.world.foes()
    man.mind.state = "fight"
    assert arrives(sim, bot_name, 7 * 16.0 + 1.0)


@pytest.mark.parametrize("bot_name", ["fighter", "expert"])
def test_she_drops_through_a_deck_that_ends_before_a_wall(bot_name: str) -> None:
    assert arrives(stage(DECK), bot_name)


def test_she_comes_down_from_a_gallery_that_leads_nowhere() -> None:
    assert arrives(stage(GALLERY), "fighter", limit=LONG)
