"""Bots have no map in their heads, and still get out of where they have come to."""

from __future__ import annotations

import pytest

from game.bots import make_bot, skills
from game.sim.simulation import Simulation
from game.sim.things import grenades
from tests.sim.elements_kit import FLOOR, give, light, place, street
from tests.sim.rooms import eve, freeze_minds, stage, thing

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


@pytest.mark.parametrize("bot_name", ["fighter", "expert"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_she_leaves_a_tank_that_hisses(bot_name: str, seed: int) -> None:
    sim = street(thing("Enemy", 900, 500.0, FLOOR, kind="flame_bearer"), seed=seed)
    freeze_minds(sim)
    place(sim, sim.world.eve, 470.0)
    (bearer,) = sim.world.foes()
    grenades.pull(sim.world, give(sim, bearer, "flamethrower"), 30)
    bot = make_bot(bot_name, seed)
    for _ in range(40):
        sim.tick(bot.frame(sim.snapshot()))
    assert sim.world.eve.hp == sim.world.eve.hp_max


def test_a_gap_in_the_fire_too_short_for_a_roll_is_no_way_out() -> None:
    sim = street()
    place(sim, sim.world.eve, 16.0 * 24 + 8.0)
    light(sim, 20, 21, 22, 23, 24, 25, 28, 29, 30)
    assert sim.world.eve.facing == 1
    assert skills.out_of_fire(sim.snapshot()) == -1
