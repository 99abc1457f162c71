"""`kikimora replay`: shows a take in the window, or verifies it without one."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from game.commands.common import print_json
from game.core.paths import levels_dir
from game.session import open_level
from game.sim.replay import Take, load_take, verify


def run(args: argparse.Namespace) -> int:
    """Exit 1 when the take is broken, belongs to other rules, or differs while being verified."""
    take = _with_its_map(load_take(Path(args.file)), Path(args.file).parent)
    if args.export:
        from game.commands.export import export

        first, last = args.first, args.last or take.ticks
        count = export(take, Path(args.export), first, last, args.scale / 100)
        print(f"{args.export}: {count} pictures of {take.map}, ticks {first} to {last}")
        return 0
    if args.sheet:
        from game.commands.sheet_of_take import write_sheet

        count = write_sheet(take, Path(args.sheet))
        print(f"{args.sheet}: {count} steps of {take.map}")
        return 0
    level, tables = open_level(take.map)
    if not (args.verify or args.json):
        from game.app import App, PlayRequest

        App(PlayRequest(take=take)).run()
        return 0
    difference = verify(take, level, tables)
    if args.json:
        print_json(
            {
                "file": args.file,
                "map": take.map,
                "ticks": take.ticks,
                "same": difference is None,
                "first_difference": difference.first if difference else None,
                "known_by_tick": difference.last if difference else None,
            }
        )
    elif difference is None:
        print(f"{args.file}: {take.ticks} ticks on {take.map}, every digest is the same")
    else:
        place = f"between tick {difference.first} and {difference.last}"
        print(f"kikimora: {args.file}: differs {place}: {difference.reason}", file=sys.stderr)
    return 0 if difference is None else 1


def _with_its_map(take: Take, folder: Path) -> Take:
    """A map that is none of the game's is looked for beside its take."""
    beside = folder / f"{Path(take.map).name}.tmx"
    if (levels_dir() / f"{take.map}.tmx").is_file() or not beside.is_file():
        return take
    return replace(take, map=str(beside))
