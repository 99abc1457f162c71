"""Groups of men on the bare floor, fought by bots: what each difficulty asks of a player."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from typing import Final

import pytest

from game.commands.balance import (
    MASHER_BEATS,
    MOVE_SHARE,
    fighting_kinds,
    rare,
    shares,
    story_share,
)
from game.commands.duels import Case, Fights, fight_all
from game.content.loader import load_tables
from game.core.paths import assets_dir

LEVELS: Final = ("story", "arcade", "assassin", "high_table")
KINDS: Final = ("doorman", "householder", "knife")
SEEDS: Final = {"masher": 6, "fighter": 4, "expert": 3}
GROUP: Final = 3
PLAIN: Final = ("doorman", "householder")  # men whom a beginner meets first
MOST: Final = 0.5  # share of fights above which somebody beats a group


@pytest.fixture(scope="module")
def fights() -> list[Fights]:
    """Groups of three against each bot on each difficulty."""
    cases = [
        [Case(kind, GROUP, level, bot, "", seeds)]
        for kind in KINDS
        for level in LEVELS
        for bot, seeds in SEEDS.items()
    ]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return [result for chunk in pool.map(fight_all, cases) for result in chunk]


def of(fights: list[Fights], bot: str, level: str) -> list[Fights]:
    """What one bot did on one difficulty."""
    return [one for one in fights if (one.case.bot, one.case.difficulty) == (bot, level)]


def test_random_buttons_beat_plain_men_on_story_and_nobody_after_it(fights: list[Fights]) -> None:
    for level in LEVELS:
        for result in of(fights, "masher", level):
            if level != "story":
                assert rare(result), result.case
            elif result.case.kind in PLAIN:
                assert result.rate > MOST, result.case
    share = story_share(fights)
    assert share is not None and share > MASHER_BEATS


def test_no_archetype_falls_to_random_buttons_on_arcade() -> None:
    """One fight against three of each: of all of them one may be luck."""
    kinds = fighting_kinds(load_tables(assets_dir()))
    cases = [[Case(kind, GROUP, "arcade", "masher", "", 1)] for kind in kinds]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        results = [result for chunk in pool.map(fight_all, cases) for result in chunk]
    assert sum(result.won for result in results) <= 1


def test_the_expert_beats_luska_alone_and_three_of_them_on_arcade() -> None:
    alone = fight_all([Case("luska", 1, level, "expert", "", 2) for level in LEVELS])
    assert all(result.rate > MOST for result in alone)
    (three,) = fight_all([Case("luska", GROUP, "arcade", "expert", "", 5)])
    assert three.rate > MOST


def test_each_difficulty_lets_random_buttons_do_less(fights: list[Fights]) -> None:
    won = [sum(result.won for result in of(fights, "masher", level)) for level in LEVELS]
    lasted = [sum(result.ticks for result in of(fights, "masher", level)) for level in LEVELS]
    assert all(easy >= hard for easy, hard in pairwise(won)), won
    assert all(easy > hard for easy, hard in pairwise(lasted)), lasted


def test_each_difficulty_hurts_more(fights: list[Fights]) -> None:
    """Health lost in each second of fighting: a fight lost early costs no more than all of it."""
    for bot in ("masher", "fighter"):
        pace = [
            sum(result.lost for result in own) / sum(result.ticks for result in own)
            for own in (of(fights, bot, level) for level in LEVELS)
        ]
        assert all(easy < hard for easy, hard in pairwise(pace)), (bot, pace)


def test_a_sensible_player_beats_them_on_arcade_and_is_hurt(fights: list[Fights]) -> None:
    own = of(fights, "fighter", "arcade")
    assert all(result.rate > MOST for result in own)
    assert sum(result.lost for result in own) > 0


def test_the_expert_has_more_than_one_trick(fights: list[Fights]) -> None:
    for move, share in shares(fights)["expert"].items():
        assert share <= MOVE_SHARE, move
