"""Every map of the story is deterministic; a retry leaves nothing of a lost attempt behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from game.bots import make_bot
from game.core.options import RunOptions
from game.maps.tmx import load_level
from game.sim.elements import burning, cells
from game.sim.replay import Recorder, Take, decode, encode, verify
from game.sim.simulation import Simulation
from tests.sim.rooms import FLAT, freeze_minds, play, stage, tables

MAPS = ("club_kitchen", "axe_bar", "village_shore", "flame_street")
TICKS = 700
SEED = 7
PROGRAM = """
import sys
from tests.sim.test_determinism import record
print(record(sys.argv[1]).end)
"""
FIGHT = FLAT.replace("P..........", "P.d..d..w.t")


def record(name: str) -> Take:
    """The beginning of a map as a recording of a bot."""
    level = load_level(name, tables())
    sim = Simulation(level, tables(), RunOptions(), SEED)
    recorder = Recorder(level, tables(), RunOptions(), SEED)
    bot = make_bot("fighter", SEED)
    for _ in range(TICKS):
        frame = bot.frame(sim.snapshot())
        sim.tick(frame)
        recorder.add(frame, sim)
    return recorder.finish(sim)


@pytest.mark.parametrize("name", MAPS)
def test_a_take_verifies_and_gives_the_same_digest_in_another_process(name: str) -> None:
    take = record(name)
    assert verify(decode(encode(take)), load_level(name, tables()), tables()) is None
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, name],
        capture_output=True,
        text=True,
        env=dict(os.environ, PYTHONHASHSEED="4711"),
        cwd=Path(__file__).parents[2],
        check=True,
    )
    assert run.stdout.strip() == take.end


def in_fire(sim: Simulation) -> None:
    world = sim.world
    x, y = world.at(world.eve)
    cells.ignite(world, x + 96, y, 3, 1)
    burning.set_alight(world, world.foes()[-1])
    play(sim, "20:")
    assert world.state.cells.fire


def in_a_hold(sim: Simulation) -> None:
    freeze_minds(sim)
    play(sim, "4:; 1: grab; 20:")
    assert sim.world.state.hold.kind == "clinch"


def in_focus(sim: Simulation) -> None:
    sim.world.state.eve.focus = tables().eve.focus.full
    play(sim, "20: focus right")
    assert sim.snapshot().player.focusing


@pytest.mark.parametrize("moment", [in_fire, in_a_hold, in_focus])
def test_what_was_done_before_a_retry_does_not_show_after_it(
    moment: Callable[[Simulation], None],
) -> None:
    """Two attempts of equal length part completely; gone back, they go on alike."""
    ends, attempts = [], []
    for lost in ("60: right; 1: strike; 59:", "60: left; 1: heavy; 59:"):
        sim = stage(FIGHT)
        moment(sim)
        sim.world.save()
        play(sim, lost)
        attempts.append(sim.digest())
        assert sim.snapshot().outcome == "playing"
        sim.world.restore()
        play(sim, "30: right; 1: strike; 20:; 1: heavy; 100: left")
        ends.append(sim.digest())
    assert attempts[0] != attempts[1]
    assert ends[0] == ends[1]


def test_a_map_goes_back_to_the_same_moment_from_different_attempts() -> None:
    """Doors, ice and houses of a real map are restored with the rest."""
    level = load_level("village_shore", tables())
    ends = []
    for lost in ("fighter", "masher"):
        sim = Simulation(level, tables(), RunOptions(), SEED)
        bot_plays(sim, "fighter", 300)
        sim.world.save()
        moment = sim.world.saved
        bot_plays(sim, lost, 240)
        play(sim, "5:")  # a button that is held at the moment of the retry stays held
        sim.world.saved = moment  # one attempt came as far as the next checkpoint
        sim.world.restore()
        bot_plays(sim, "fighter", 300)
        ends.append(sim.digest())
    assert ends[0] == ends[1]


def bot_plays(sim: Simulation, bot_name: str, ticks: int) -> None:
    bot = make_bot(bot_name, SEED)
    for _ in range(ticks):
        sim.tick(bot.frame(sim.snapshot()))


def test_the_digest_tells_states_apart_and_takes_numbers_for_what_they_are_worth() -> None:
    sim = stage(FIGHT)
    eve, before = sim.world.eve, sim.digest()
    eve.hp -= 1
    assert sim.digest() != before
    eve.hp = np.int64(eve.hp + 1)  # type: ignore[assignment]
    assert sim.digest() == before
    eve.distance = np.float64(0.5)  # type: ignore[assignment]
    half = sim.digest()
    eve.distance = 0.5
    assert half == sim.digest() != before
    sim.world.state.story.flags["a"] = "b"
    assert sim.digest() != half
