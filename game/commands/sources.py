"""Who steers a headless run: a bot, an input file, or nobody."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from game.commands.common import frames_of, read_input_file
from game.core.inputs import InputFrame
from game.core.snapshot import Snapshot

# The next frame for a snapshot, or None when an input file has ended.
Source = Callable[[Snapshot], InputFrame | None]


def source_of(args: argparse.Namespace) -> Source:
    """The source that the command line names; the idle bot when it names none."""
    if args.input:
        frames: Iterator[InputFrame] = frames_of(read_input_file(Path(args.input)))
        return lambda snapshot: next(frames, None)
    from game.bots import make_bot

    return make_bot(args.bot or "idle", args.seed).frame
