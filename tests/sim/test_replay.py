"""Determinism: the same inputs give the same digest, everywhere; recordings prove it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.bots import make_bot
from game.content.loader import Tables, load_tables
from game.core.errors import ReplayError
from game.core.inputs import IDLE, Button, InputFrame
from game.core.level import Level
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.sim.replay import Recorder, Take, decode, encode, verify
from game.sim.simulation import Simulation
from game.sim.state import State

TICKS = 900
PROGRAM = """
import sys
from tests.sim.test_replay import digest_of_run
print(digest_of_run(int(sys.argv[1])))
"""


def floor() -> tuple[Level, Tables]:
    """The first level and the shipped tables."""
    tables = load_tables(assets_dir())
    return load_level("club_floor", tables), tables


def record(seed: int, bot_name: str = "fighter", ticks: int = TICKS) -> Take:
    """A bot's run as a recording."""
    level, tables = floor()
    sim = Simulation(level, tables, RunOptions(), seed)
    recorder = Recorder(level, tables, RunOptions(), seed)
    bot = make_bot(bot_name, seed)
    for _ in range(ticks):
        frame = bot.frame(sim.snapshot())
        sim.tick(frame)
        recorder.add(frame, sim)
    return recorder.finish(sim)


def digest_of_run(seed: int) -> str:
    """For other processes."""
    return record(seed).end


def test_a_recording_survives_the_file_and_verifies() -> None:
    level, tables = floor()
    take = record(3)
    again = decode(encode(take))
    assert again == take
    assert verify(again, level, tables) is None


def test_a_changed_frame_names_the_ticks_where_the_runs_part() -> None:
    level, tables = floor()
    take = record(3)
    frames = take.frames()
    other = InputFrame(int(Button.LEFT | Button.JUMP), int(Button.JUMP), -1)
    frames[200:240] = [other] * 40  # up to a digest: one press may fall where she heeds none
    take.runs = [(1, frame) for frame in frames]
    difference = verify(take, level, tables)
    assert difference is not None
    assert difference.first <= 240 and difference.last >= 200


def test_different_seeds_and_inputs_differ() -> None:
    assert len({record(seed).end for seed in (1, 2)}) == 2
    assert record(1, "idle", 300).end != record(1, "masher", 300).end


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_same_digest_in_another_process_and_hash_seed(hash_seed: str) -> None:
    environment = dict(os.environ, PYTHONHASHSEED=hash_seed)
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, "5"],
        capture_output=True,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    assert run.stdout.strip() == digest_of_run(5)


def test_same_digest_without_cpu_dispatch() -> None:
    features = "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX X86_V3 X86_V4 AVX512_ICL AVX512_SPR"
    probe = "import numpy._core._multiarray_umath as m; print(*m.__cpu_dispatch__)"
    known = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    ).stdout.split()
    off = " ".join(name for name in features.split() if name in known)
    environment = dict(os.environ, NPY_DISABLE_CPU_FEATURES=off)
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROGRAM, "5"],
        capture_output=True,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    assert run.stdout.strip() == digest_of_run(5)


def test_pausing_between_ticks_changes_nothing() -> None:
    level, tables = floor()
    sims = [Simulation(level, tables, RunOptions(), 1) for _ in range(2)]
    for tick in range(120):
        sims[0].tick(IDLE)
        sims[1].tick(IDLE)
        if tick % 7 == 0:
            sims[1].snapshot(debug=True)
            sims[1].digest()
    assert sims[0].digest() == sims[1].digest()


def test_retry_goes_back_to_the_checkpoint_and_stays_deterministic() -> None:
    level, tables = floor()
    ends = []
    for _ in range(2):
        sim = Simulation(level, tables, RunOptions(), 1)
        for tick in range(400):
            held = int(Button.RIGHT) if tick < 300 else int(Button.RETRY)
            pressed = held if tick in (0, 300) else 0
            sim.tick(InputFrame(held, pressed))
        ends.append(sim.digest())
        assert sim.snapshot().retries == 1
    assert ends[0] == ends[1]


def test_the_state_holds_only_plain_numbers() -> None:
    """NumPy scalars would print differently in NumPy 1 and 2, and slow every loop down."""
    level, tables = floor()
    sim = Simulation(level, tables, RunOptions(), 4)
    bot = make_bot("fighter", 4)
    for _ in range(TICKS):
        sim.tick(bot.frame(sim.snapshot()))
    state = sim.world.state
    for name in State.__dataclass_fields__:
        if name != "bodies":
            text = repr(getattr(state, name))
            assert "np." not in text and "array(" not in text, name


def test_damaged_recordings_are_told_apart() -> None:
    text = encode(record(1, "masher", 200))
    with pytest.raises(ReplayError, match="cut off"):
        decode(text[: len(text) // 2])
    with pytest.raises(ReplayError, match="altered"):
        decode(text.replace("end 200", "end 201"))
    with pytest.raises(ReplayError, match="no recording"):
        decode("<html/>")
    level, tables = floor()
    take = decode(text)
    take.rules_digest = "0" * 16
    with pytest.raises(ReplayError, match="rules have changed"):
        verify(take, level, tables)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("seed", "x", "seed is no whole number"),
        ("seed", -1, "seed is no whole number"),
        ("seed", 1 << 64, "seed is no whole number"),
        ("options", [], "options are no table"),
        ("options", {"speed": 2}, "there is no option 'speed'"),
        ("options", {"standing": {"balance": 101}}, "balance is no whole number"),
    ],
)
def test_a_header_with_a_right_checksum_is_not_believed(
    field: str, value: object, says: str
) -> None:
    lines = encode(record(1, "masher", 10)).split("\n")
    header = json.loads(lines[1])
    header[field] = value
    body = "\n".join([lines[0], json.dumps(header), *lines[2:-2]]) + "\n"
    checksum = hashlib.blake2b(body.encode(), digest_size=16).hexdigest()
    with pytest.raises(ReplayError, match=f"is damaged: {says}"):
        decode(f"{body}checksum {checksum}\n")
