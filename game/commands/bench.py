"""`kikimora bench`: how long ticks, pictures and the start take on this machine."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import functools
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from game.commands.common import EXIT_AFTER_FIRST_FRAME, print_json
from game.core.constants import TICKS_PER_SECOND
from game.core.options import RunOptions

if TYPE_CHECKING:
    from game.session import Session

ARENA: Final = "bench_arena"
WARM_TICKS: Final = 120
STARTS: Final = 7


def run(args: argparse.Namespace) -> int:
    """Measure, then print one line a part."""
    record = _startup() if args.startup else _play(args.enemies, args.seconds)
    if args.json:
        print_json(record)
    else:
        _print_plain(record, "")
    return 0


def spread(samples: list[float]) -> dict[str, float]:
    """Median, p95, p99 and the worst of times in s, given in ms."""
    ordered = sorted(samples)
    last = len(ordered) - 1
    return {
        "median_ms": round(median(ordered) * 1000, 4),
        "p95_ms": round(ordered[min(last, int(len(ordered) * 0.95))] * 1000, 4),
        "p99_ms": round(ordered[min(last, int(len(ordered) * 0.99))] * 1000, 4),
        "max_ms": round(ordered[last] * 1000, 4),
    }


def _play(enemies: int, seconds: float) -> dict[str, Any]:
    """Tick and draw the arena: so many men around an Eve who cannot be hurt."""
    from game.bots import make_bot
    from game.commands.canvas import Watched, open_hidden_display
    from game.view.options import ViewOptions

    open_hidden_display()
    watched = Watched(arena(enemies), ViewOptions())
    bot = make_bot("idle", 1)
    parts: dict[str, list[float]] = {"tick": [], "draw": [], "frame": []}
    with timed_systems() as systems:
        for number in range(WARM_TICKS + round(seconds * TICKS_PER_SECOND)):
            if number == WARM_TICKS:
                for samples in systems.values():
                    samples.clear()
            began = time.perf_counter()
            watched.tick(bot.frame(watched.after))
            middle = time.perf_counter()
            watched.draw()
            ended = time.perf_counter()
            if number >= WARM_TICKS:
                parts["tick"].append(middle - began)
                parts["draw"].append(ended - middle)
                parts["frame"].append(ended - began)
    tick = median(parts["tick"])
    return {
        "map": ARENA,
        "enemies": enemies,
        "alive_at_end": watched.after.alive,
        "frames": len(parts["frame"]),
        "tick_x_real_time": round(1 / TICKS_PER_SECOND / tick, 1),
        **{name: spread(samples) for name, samples in parts.items()},
        "systems": {name: spread(samples) for name, samples in systems.items()},
    }


def arena(enemies: int) -> Session:
    """The arena map with only so many of its enemies."""
    from game.session import Session

    options = RunOptions(invulnerable=True)
    full = Session.open(ARENA, options, 1)
    kept: list[Any] = []
    left = enemies
    for obj in full.level.objects:
        if obj.cls == "Enemy":
            if left == 0:
                continue
            left -= 1
        kept.append(obj)
    level = dataclasses.replace(full.level, objects=tuple(kept))
    return Session(level, full.tables, options, 1)


@contextlib.contextmanager
def timed_systems() -> Iterator[dict[str, list[float]]]:
    """While open, each system of the simulation notes how long it took, in s."""
    from game.sim import step

    samples: dict[str, list[float]] = {}

    def timed(system: Callable[[Any], None]) -> Callable[[Any], None]:
        mine = samples.setdefault(system.__module__.rpartition(".")[2], [])

        def run_timed(world: Any) -> None:
            began = time.perf_counter()
            system(world)
            mine.append(time.perf_counter() - began)

        return run_timed

    wrapped = tuple(timed(system) for system in step.SYSTEMS)
    with patch.object(step, "tick", functools.partial(step.tick, systems=wrapped)):
        yield samples


def _startup() -> dict[str, Any]:
    """Process start to the end of a process that quits after the first picture of the title."""
    environment = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"} | dict(os.environ)
    environment[EXIT_AFTER_FIRST_FRAME] = "1"
    game = [sys.executable, "-m", "game", "play"]
    bare = [sys.executable, "-c", "import pygame"]
    return {
        "starts": STARTS,
        "first_frame": spread([_process(game, environment) for _ in range(STARTS)]),
        "import_pygame": spread([_process(bare, environment) for _ in range(STARTS)]),
    }


def _process(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def _print_plain(record: dict[str, Any], indent: str) -> None:
    for name, value in record.items():
        if not isinstance(value, dict):
            print(f"{indent}{name:16} {value}")
        elif value and isinstance(next(iter(value.values())), dict):
            print(f"{indent}{name}")
            _print_plain(value, indent + "  ")
        else:
            parts = "  ".join(
                f"{key.removesuffix('_ms')} {number:8.3f}" for key, number in value.items()
            )
            print(f"{indent}{name:16} {parts} ms")
