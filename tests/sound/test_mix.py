"""What really leaves the mixer, written to a file by SDL's disk driver in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
SECONDS = 2.0
RATE = 44_100

FIGHT = """
import sys
from pathlib import Path
from game.core.events import HitLanded, ShotFired, Step
from game.sound import Sound, SoundSettings

out, seconds = Path(sys.argv[1]), float(sys.argv[2])
sound = Sound.open(Path("assets"), SoundSettings())
assert sound.audible
sound.preload("club")
sound.set_music("club", 4)
while sound.music.playing is None:
    sound.update(0.0)
start = last = out.stat().st_size
print(start)
now, due = 0.0, 0.0
while now < seconds:
    size = out.stat().st_size
    step = (size - last) / 4 / 44100
    if step < 1 / 60:
        continue
    last, now = size, now + step
    if now >= due:
        due += 0.2
        sound.play_events([
            HitLanded(1, 2, "jab", "", "fist", "heavy", 100.0, 0.0, 1, 9, False),
            ShotFired(3, "pistol", 0.0, 0.0, 0), Step(1, "tile", 50.0, 0.0, True),
        ], 50.0)
    sound.update(step)
sound.close()
"""


def test_a_fight_is_heard_and_does_not_clip(tmp_path: Path) -> None:
    out = tmp_path / "mix.raw"
    environment = {
        **os.environ,
        "SDL_AUDIODRIVER": "disk",
        "SDL_DISKAUDIOFILE": str(out),
        "SDL_DISKAUDIODELAY": "2",  # ms a block instead of 12: faster than life
    }
    done = subprocess.run(
        [sys.executable, "-c", FIGHT, str(out), str(SECONDS)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    start = int(done.stdout.split()[-1])
    mix = np.fromfile(out, np.int16)[start // 2 :].reshape(-1, 2) / 32768.0
    blocks = mix[: int(SECONDS * RATE)].reshape(int(SECONDS * 4), -1, 2)
    quiet = [k for k, block in enumerate(blocks) if np.sqrt(np.mean(block**2)) < 0.01]
    assert not quiet  # no silent quarter of a second
    assert float(np.mean(np.abs(mix) >= 0.999)) < 1e-3  # clipped samples
    assert float(np.abs(mix[:, 0] - mix[:, 1]).max()) > 0.05  # it has a width
