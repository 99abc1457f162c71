"""A bot's fight as the loudspeakers get it: SDL's disk driver writes down what leaves the mixer.

`python -m tests.sound.fights MAP TICKS OUT MUSIC EFFECTS` in an environment of SDL's disk driver
plays with the volumes given in percent and prints what was started when as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assets.bake.sound.kit.signals import RATE, Signal

ROOT = Path(__file__).parents[2]
FRAME_BYTES = 4
WARM_TICKS = 90  # before anything is measured: the cue has been decoded and faded in


@dataclass(frozen=True)
class Started:
    """A sound that began: at which tick, with which row and gains."""

    tick: int
    name: str
    left: float
    right: float


@dataclass(frozen=True)
class Fight:
    """What was heard; `at` is the frame of the mix at which a tick began."""

    mix: Signal
    at: list[int]
    duck: list[float]
    started: list[Started]

    def around(self, tick: int, before: float, after: float) -> Signal:
        """The mix from so many seconds before a tick to so many after it."""
        middle = self.at[tick]
        return self.mix[max(0, middle - round(before * RATE)) : middle + round(after * RATE)]

    @property
    def whole(self) -> Signal:
        return self.mix[self.at[0] : self.at[-1]]


def recorded(
    folder: Path, level: str, ticks: int, music: int = 70, effects: int = 90, block_ms: int = 6
) -> Fight:
    """Play in a process of its own; a block of the device takes `block_ms` instead of 12."""
    out = folder / f"{level}_{music}_{effects}.raw"
    environment = {
        **os.environ,
        "SDL_AUDIODRIVER": "disk",
        "SDL_DISKAUDIOFILE": str(out),
        "SDL_DISKAUDIODELAY": str(block_ms),
    }
    words = [level, str(ticks), str(out), str(music), str(effects)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.sound.fights", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    if done.returncode:
        raise AssertionError(done.stderr)
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    mix = np.fromfile(out, np.int16).reshape(-1, 2) / 32768.0
    out.unlink()
    started = [Started(*row) for row in said["started"]]
    return Fight(mix, said["at"], said["duck"], started)


def _play(level: str, ticks: int, out: Path, music: int, effects: int) -> dict[str, Any]:
    """The loop of the play screen without a picture."""
    from game.bots import make_bot
    from game.core.options import RunOptions
    from game.session import Session
    from game.sound import Sound, SoundSettings
    from game.sound.mixer import MixerSound

    session = Session.open(level, RunOptions(), 1)
    bot = make_bot("expert", 1)
    sound = Sound.open(ROOT / "assets", SoundSettings(master=80, music=music, effects=effects))
    assert isinstance(sound, MixerSound)
    cue = str(session.level.prop("music", "club"))
    sound.preload(cue)
    sound.enter(session.level)
    snapshot = session.snapshot()
    sound.bank.work()  # as after some seconds of play
    while sound.music.playing is None:
        sound.set_music(cue, 1)
        sound.update(0.0)
    for _ in range(WARM_TICKS):
        sound.update(1 / 60)
    at: list[int] = []
    duck: list[float] = []
    started: list[tuple[int, str, float, float]] = []
    seen = 0
    due = out.stat().st_size / FRAME_BYTES
    for tick in range(ticks):
        due += RATE / 60
        while out.stat().st_size / FRAME_BYTES < due:
            time.sleep(0.0005)
        at.append(out.stat().st_size // FRAME_BYTES)
        frame = bot.frame(snapshot)
        events = session.tick(frame) if frame is not None else ()
        snapshot = session.snapshot()
        sound.play_events(events, snapshot.eve.x)
        sound.follow(snapshot)
        sound.set_music(snapshot.music or cue, snapshot.music_level)
        sound.update(1 / 60)
        new = [voice for voice in sound.voices.sounding() if voice.order > seen]
        started += [(tick, voice.name, *voice.gains) for voice in new]
        seen = max([seen, *(voice.order for voice in new)])
        duck.append(sound.music.ducked)
    sound.close()
    return {"at": at, "duck": duck, "started": started}


if __name__ == "__main__":
    place, count, file, *volumes = sys.argv[1:]
    print(json.dumps(_play(place, int(count), Path(file), *map(int, volumes))))
