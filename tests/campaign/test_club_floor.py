"""The first level, played from start to end by players who see only snapshots."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final

import pytest

from game.bots import make_bot
from game.commands.bench import arena
from game.core.options import RunOptions
from game.core.snapshot import ActorFlag
from game.session import Session

LIMIT: Final = 6 * 60 * 60  # t: six minutes
SEEDS: Final = range(1, 21)
ENOUGH: Final = 14  # of 20


def play(case: tuple[str, int]) -> dict[str, object]:
    """One run of one bot; what came of it."""
    bot_name, seed = case
    session = Session.open("club_floor", RunOptions(), seed)
    bot = make_bot(bot_name, seed)
    seen = session.snapshot()
    crowd = 0
    events: Counter[str] = Counter()
    while session.outcome == "playing" and session.ticks < LIMIT:
        events.update(type(event).__name__ for event in session.tick(bot.frame(seen)))
        seen = session.snapshot()
        crowd = max(crowd, seen.alive)
    return {
        "bot": bot_name,
        "outcome": session.outcome,
        "kills": seen.kills,
        "score": seen.score,
        "damage": seen.damage_taken,
        "crowd": crowd,
        "events": events,
        "digest": session.digest(),
    }


@pytest.fixture(scope="module")
def runs() -> list[dict[str, object]]:
    """All runs, two at a time."""
    cases = [("fighter", seed) for seed in SEEDS] + [("expert", seed) for seed in range(1, 6)]
    cases += [("masher", seed) for seed in range(1, 7)] + [("idle", 1)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return list(pool.map(play, cases))


def of(runs: list[dict[str, object]], bot: str) -> list[dict[str, object]]:
    """The runs of one bot."""
    return [run for run in runs if run["bot"] == bot]


def test_a_sensible_player_clears_the_floor_most_of_the_time(
    runs: list[dict[str, object]],
) -> None:
    cleared = [run for run in of(runs, "fighter") if run["outcome"] == "cleared"]
    assert len(cleared) >= ENOUGH


def test_doing_nothing_or_anything_never_clears_it(runs: list[dict[str, object]]) -> None:
    bad = of(runs, "idle") + of(runs, "masher")
    assert {run["outcome"] for run in bad} <= {"playing", "dead"}


def test_skill_pays(runs: list[dict[str, object]]) -> None:
    def mean(bot: str, key: str) -> float:
        values = [run[key] for run in of(runs, bot)]
        return sum(value for value in values if isinstance(value, int)) / len(values)

    expert = of(runs, "expert")
    cleared = sum(run["outcome"] == "cleared" for run in expert)
    assert cleared * len(SEEDS) >= ENOUGH * len(expert)
    assert mean("expert", "damage") < mean("fighter", "damage")
    assert mean("fighter", "score") > 4 * mean("masher", "score")


def test_the_whole_room_fills_with_two_dozen_men(runs: list[dict[str, object]]) -> None:
    counts = [run["crowd"] for run in of(runs, "fighter") if run["outcome"] == "cleared"]
    assert max(count for count in counts if isinstance(count, int)) >= 18
    kills = [run["kills"] for run in of(runs, "fighter") if run["outcome"] == "cleared"]
    assert min(kill for kill in kills if isinstance(kill, int)) >= 30


def test_a_fight_uses_what_the_room_offers(runs: list[dict[str, object]]) -> None:
    total: Counter[str] = Counter()
    for run in of(runs, "fighter"):
        events = run["events"]
        assert isinstance(events, Counter)
        total.update(events)
    wanted = ("ItemThrown", "ItemBroken", "ShotFired", "Parried", "Finished", "PropChanged")
    assert all(total[name] > 0 for name in wanted), total
    assert total["Surrendered"] > 0 and total["CheckpointReached"] > 0


def test_every_blow_is_announced() -> None:
    """Harm from a foe follows a tell of his by at least 14 t."""
    session = Session.open("club_floor", RunOptions(), 2)
    bot = make_bot("fighter", 2)
    seen = session.snapshot()
    eve = seen.player.id
    told: dict[int, int] = {}
    while session.outcome == "playing" and session.ticks < LIMIT:
        for event in session.tick(bot.frame(seen)):
            name = type(event).__name__
            if name == "Tell":
                told[event.actor] = session.ticks
            elif name == "HitLanded" and event.victim == eve and event.attacker != eve:
                assert session.ticks - told[event.attacker] >= 14
        seen = session.snapshot()


def test_nobody_stands_in_anybody_for_long() -> None:
    """24 around Eve: no two living men overlap by more than 30 % for more than 20 t."""
    session = arena(24)
    bot = make_bot("idle", 1)
    together: dict[tuple[int, int], int] = {}
    worst = 0
    for _ in range(600):
        seen = session.snapshot()
        session.tick(bot.frame(seen))
        quiet = ActorFlag.DEAD | ActorFlag.DOWN | ActorFlag.SURRENDERED | ActorFlag.NPC
        men = [a for a in seen.actors if not a.flags & (quiet | ActorFlag.PLAYER)]
        men.sort(key=lambda man: man.x)
        close: dict[tuple[int, int], int] = {}
        for index, left in enumerate(men):
            for right in men[index + 1 :]:
                if right.x - left.x > 0.7 * 20:
                    break
                if abs(right.y - left.y) < 40 and right.x - left.x < 0.7 * 20:
                    pair = (left.id, right.id)
                    close[pair] = together.get(pair, 0) + 1
        together = close
        worst = max([worst, *close.values()])
    assert worst <= 20
