"""`kikimora check`: mistakes in maps and tables, each with file and line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.checking import check_paths
from game.commands.common import print_json


def run(args: argparse.Namespace) -> int:
    """Exit 1 when there is an error; warnings alone are fine."""
    problems = check_paths([Path(path) for path in args.paths])
    ok = not any(problem.level == "error" for problem in problems)
    if args.json:
        print_json(
            {
                "ok": ok,
                "problems": [
                    {
                        "file": problem.file,
                        "line": problem.line,
                        "level": problem.level,
                        "layer": problem.layer,
                        "object": problem.object,
                        "message": problem.message,
                    }
                    for problem in problems
                ],
            }
        )
        return 0 if ok else 1
    for problem in problems:
        print(problem, file=sys.stderr)
    if ok:
        print("no mistakes found")
    return 0 if ok else 1
