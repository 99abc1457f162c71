"""Whole maps played by bots, two at a time: what came of each run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Final

from game.bots import make_bot
from game.core.options import RunOptions
from game.session import Session

PROCESSES: Final = 2
LIMIT: Final = 6 * 60 * 60  # t: six minutes
SHORT: Final = 60 * 60  # t: who does nothing shall not do it for long


@dataclass(slots=True)
class Played:
    """The end of one run."""

    map: str
    bot: str
    outcome: str = ""
    damage: int = 0
    ticks: int = 0
    events: Counter[str] = field(default_factory=Counter)


def play(case: tuple[str, str, int]) -> Played:
    """One run on Arcade."""
    map_name, bot_name, seed = case
    session = Session.open(map_name, RunOptions(), seed)
    bot, seen = make_bot(bot_name, seed), session.snapshot()
    played = Played(map_name, bot_name)
    limit = SHORT if bot_name == "idle" else LIMIT
    while session.outcome == "playing" and session.ticks < limit:
        events = session.tick(bot.frame(seen))
        played.events.update(type(event).__name__ for event in events)
        seen = session.snapshot()
    played.outcome, played.damage, played.ticks = session.outcome, seen.damage_taken, session.ticks
    return played


def play_all(map_name: str, seeds: dict[str, int]) -> list[Played]:
    """So many runs of each bot."""
    cases = [(map_name, bot, seed) for bot, some in seeds.items() for seed in range(1, some + 1)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return list(pool.map(play, cases))


def of(runs: Sequence[Played], bot: str) -> list[Played]:
    """The runs of one bot."""
    return [run for run in runs if run.bot == bot]


def rate(runs: Sequence[Played], bot: str) -> float:
    """Share of the bot's runs that reach the end of the map."""
    own = of(runs, bot)
    return sum(run.outcome == "cleared" for run in own) / len(own)
