"""`kikimora bench`: how long ticks, pictures and the start take on this machine.

Ticks and pictures are measured in CPU time of this thread beside a yardstick: a clock on a busy
machine is no witness.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from game.commands.common import EXIT_AFTER_FIRST_FRAME, UsageError, print_json
from game.commands.timing import Yardstick, spread
from game.core.constants import TICKS_PER_SECOND
from game.core.options import RunOptions

if TYPE_CHECKING:
    from game.core.inputs import InputFrame
    from game.session import Session
    from game.sim.simulation import Simulation
    from game.sim.step import System
    from game.sim.world import World

ARENA: Final = "bench_arena"
ARENA_SECONDS: Final = 10.0  # of play, when none are given
WARM_TICKS: Final = 120
PROJECTILES: Final = 40
STARTS: Final = 7
BURNING: Final = 40  # cells
GRENADES: Final = 4
FLAMETHROWER: Final = "flamethrower"
GRENADE: Final = "grenade"
FIRE_REACH: Final = 400  # px from Eve


def run(args: argparse.Namespace) -> int:
    """Measure, then print one line a part."""
    if args.startup:
        record = _startup()
    elif args.growth:
        from game.commands.bench_growth import play_both

        record = play_both(args.enemies, args.seconds or ARENA_SECONDS)
    elif args.map:
        from game.commands.bench_map import play_map

        record = play_map(args.map, args.bot, args.seconds, args.seed)
    else:
        record = _play(args.enemies, args.seconds or ARENA_SECONDS, args.elements)
    if args.json:
        print_json(record)
    else:
        _print_plain(record, "")
    return 0


def _play(enemies: int, seconds: float, elements: bool) -> dict[str, Any]:
    """Tick and draw the arena: so many men around an Eve who cannot be hurt, things in the air."""
    from game.commands.bench_map import timed_stages
    from game.commands.canvas import Watched, open_hidden_display
    from game.core.inputs import IDLE, Button, InputFrame
    from game.view.options import ViewOptions

    open_hidden_display()
    watched = Watched(arena(enemies), ViewOptions())
    simulation = watched.session.simulation
    systems, yardstick = timed_systems(simulation), Yardstick()
    stages, stock, made = timed_stages(watched.view), watched.view.stock, 0
    frame = InputFrame(held=int(Button.SHOOT), aim=0) if elements else IDLE
    parts: dict[str, list[float]] = {"logic": [], "tick": [], "draw": [], "frame": []}
    for number in range(WARM_TICKS + round(seconds * TICKS_PER_SECOND)):
        if number == WARM_TICKS:
            for samples in [*systems.values(), *parts.values(), *stages.values()]:
                samples.clear()
            made = stock.made
        keep_busy(simulation.world, elements=elements)
        began = time.thread_time()
        watched.tick(frame)
        middle = time.thread_time()
        watched.draw()
        ended = time.thread_time()
        parts["logic"].append(sum(samples[-1] for samples in systems.values()))
        parts["tick"].append(middle - began)
        parts["draw"].append(ended - middle)
        parts["frame"].append(ended - began)
        yardstick.measure()
    return {
        "map": ARENA,
        "enemies": enemies,
        "projectiles": PROJECTILES,
        **({"burning_cells": BURNING, "grenades": GRENADES} if elements else {}),
        "alive_at_end": watched.after.alive,
        "frames": len(parts["frame"]),
        "slower_than_reference": round(yardstick.slower, 2),
        "logic_x_real_time": _times_real(parts["logic"]),
        "headless_x_real_time": _times_real(_headless(enemies, seconds, frame, elements=elements)),
        **{name: spread(samples) for name, samples in parts.items()},
        "pictures_made_a_frame": round((stock.made - made) / len(parts["frame"]), 2),
        "stages": {name: spread(samples) for name, samples in stages.items()},
        "systems": {name: spread(samples) for name, samples in systems.items()},
    }


def _headless(enemies: int, seconds: float, frame: InputFrame, *, elements: bool) -> list[float]:
    """Times of the same ticks, in s, without a picture between them: as a test runs them."""
    simulation, times = arena(enemies).simulation, []
    for _ in range(WARM_TICKS + round(seconds * TICKS_PER_SECOND)):
        keep_busy(simulation.world, elements=elements)
        began = time.thread_time()
        simulation.tick(frame)
        times.append(time.thread_time() - began)
    return times[WARM_TICKS:]


def keep_busy(world: World, *, elements: bool = False) -> None:
    """Things in the air, and fire and grenades if wished for."""
    keep_flying(world, PROJECTILES)
    if elements:
        keep_burning(world, BURNING, GRENADES)


def _times_real(ticks: list[float]) -> float:
    """How many times faster than play the median tick is."""
    return round(1 / TICKS_PER_SECOND / median(ticks), 1)


def keep_flying(world: World, count: int) -> None:
    """Throw trays high over the heads until so many are in the air; those that lie are cleared."""
    from game.sim.things import items

    for item in [item for item in world.state.items.values() if item.kind == "tray"]:
        if item.state == "rest":
            items.remove(world, item)
    flying = sum(1 for item in world.state.items.values() if item.kind == "tray")
    rng = world.rng("bench")
    x, y = world.at(world.eve)
    thrower = world.foes()[0].id  # theirs: they pass his own side and Eve cannot be hurt
    for _ in range(count - flying):
        item = items.create(world, "tray", x, y)
        at = (x + rng.between(-200, 200), y - rng.between(120, 180))
        items.launch(world, item, thrower, at, (float(rng.between(-3, 3)), -6.0))


def keep_burning(world: World, fires: int, grenades: int) -> None:
    """So many cells on fire around Eve, so many live grenades in the air, a flamethrower that
    never runs dry in her hands."""
    from game.sim.elements import cells
    from game.sim.things import items

    eve, rng = world.eve, world.rng("bench")
    x, y = world.at(eve)
    held = world.held(eve)
    if held is None or held.kind != FLAMETHROWER:
        items.take(world, eve, items.create(world, FLAMETHROWER, x, y))
    held = world.held(eve)
    assert held is not None
    held.uses = world.tables.weapons[FLAMETHROWER].uses
    for foe in world.foes():  # all stay in the fight
        foe.hp = foe.hp_max
    for _ in range(fires):
        if len(world.state.cells.fire) >= fires:
            break
        at = x + rng.between(-FIRE_REACH, FIRE_REACH)
        cell = cells.floor_cell(world, at, y - 8.0)
        if cell is not None:
            cells.light(world, cell, accelerant=True)
    live = sum(1 for item in world.state.items.values() if item.fuse >= 0)
    for _ in range(grenades - live):
        item = items.create(world, GRENADE, x, y)
        at_place = (x + rng.between(-FIRE_REACH, FIRE_REACH), y - rng.between(60, 140))
        items.launch(world, item, eve.id, at_place, (float(rng.between(-3, 3)), -4.0))


def arena(enemies: int) -> Session:
    """The arena map with only so many of its enemies."""
    from game.session import Session

    options = RunOptions(invulnerable=True)
    full = Session.open(ARENA, options, 1)
    most = len(full.level.of_class("Enemy"))
    if enemies > most:
        raise UsageError(f"{ARENA} holds {most} enemies, not {enemies}")
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


def timed_systems(simulation: Simulation) -> dict[str, list[float]]:
    """Let each system of the simulation note how long it took, in s of CPU time."""
    samples: dict[str, list[float]] = {}

    def timed(system: System) -> System:
        mine = samples.setdefault(system.__module__.rpartition(".")[2], [])

        def run_timed(world: World) -> None:
            began = time.thread_time()
            system(world)
            mine.append(time.thread_time() - began)

        return run_timed

    simulation.systems = tuple(timed(system) for system in simulation.systems)
    return samples


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
