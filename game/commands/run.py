"""`kikimora run`: a map played headless, as fast as it goes."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import Any, Final

from game.commands.common import expect_folder, naming, parse_standing, print_json
from game.commands.sources import source_of
from game.core.options import RunOptions
from game.session import Session

GOES_ON: Final = ("playing", "taken")  # the quiet cut leads back to the checkpoint


def run(args: argparse.Namespace) -> int:
    """Play to the end, the tick limit or the end of the input; tell what happened."""
    source = source_of(args)
    standing = parse_standing(args.flag, args.balance)
    if args.record:
        expect_folder(Path(args.record))
    options = RunOptions(difficulty=args.difficulty, standing=standing)
    session = Session.open(args.map, options, args.seed)
    events: Counter[str] = Counter()
    snapshot = session.snapshot()
    ended = False
    began = time.perf_counter()
    while session.ticks < args.ticks and session.outcome in GOES_ON:
        frame = source(snapshot)
        if frame is None:
            ended = True
            break
        events.update(type(event).__name__ for event in session.tick(frame))
        snapshot = session.snapshot()
    wall = time.perf_counter() - began
    outcome = session.outcome
    if outcome in GOES_ON:
        outcome = "ended" if ended else "timeout"
    if args.record:
        with naming(Path(args.record)):
            session.save_take(Path(args.record))
    record: dict[str, Any] = {
        "map": session.level.name,
        "outcome": outcome,
        "ticks": session.ticks,
        "wall_s": round(wall, 4),
        "ticks_per_s": round(session.ticks / wall) if wall else 0,
        "digest": session.digest(),
        "score": snapshot.score,
        "rank": snapshot.rank,
        "kills": snapshot.kills,
        "spared": snapshot.spared,
        "damage_taken": snapshot.damage_taken,
        "events": dict(sorted(events.items())),
    }
    if args.json:
        print_json(record)
    else:
        _print_plain(record)
    return 0


def _print_plain(record: dict[str, Any]) -> None:
    rank = f", rank {record['rank']}" if record["rank"] else ""
    print(
        f"{record['map']}: {record['outcome']} after {record['ticks']} ticks "
        f"({record['ticks'] / 60:.1f} s of play in {record['wall_s']:.2f} s)"
    )
    print(
        f"score {record['score']}{rank}; killed {record['kills']}, spared {record['spared']}, "
        f"damage taken {record['damage_taken']}"
    )
    print(f"digest {record['digest']}")
