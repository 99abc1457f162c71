"""`kikimora tiled-project`: keeps the Tiled project's classes and commands with the tables."""

from __future__ import annotations

import argparse
import sys

from game.content.loader import load_tables
from game.core.paths import assets_dir, levels_dir
from game.maps.project import check, write


def run(args: argparse.Namespace) -> int:
    """--write makes the project file; --check exits 1 when it is out of date."""
    tables = load_tables(assets_dir())
    path = levels_dir() / "kikimora.tiled-project"
    if args.write:
        write(path, tables)
        print(f"wrote {path.name}")
        return 0
    problem = check(path, tables)
    if problem:
        print(f"kikimora: {problem}", file=sys.stderr)
        return 1
    print(f"{path.name} is up to date")
    return 0
