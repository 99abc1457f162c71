"""`kikimora play`: opens the window."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from game.commands.common import (
    EXIT_AFTER_FIRST_FRAME,
    expect_folder,
    parse_size,
    parse_standing,
)


def run(args: argparse.Namespace) -> int:
    """Play until the player quits."""
    from game.app import App, PlayRequest

    record = Path(args.record) if args.record else None
    if record is not None:
        expect_folder(record)
    frames = 1 if EXIT_AFTER_FIRST_FRAME in os.environ else 0
    App(
        PlayRequest(
            map_name=args.map or "",
            seed=args.seed,
            difficulty=args.difficulty or "",
            size=parse_size(args.windowed) if args.windowed else None,
            record=record,
            watch=args.watch,
            standing=parse_standing(args.flag, args.balance),
        )
    ).run(frames)
    return 0
