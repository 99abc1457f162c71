"""What a take sounds like, as the loudspeakers get it."""

from __future__ import annotations

import os
import wave
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.core.paths import assets_dir
from game.session import Session
from game.sound import SoundSettings
from game.sound.decode import CHANNELS, RATE
from game.sound.paper import FULL_SCALE, PaperSound

if TYPE_CHECKING:
    from game.sim.replay import Take

SAMPLE_BYTES: Final = 2


def write_wav(take: Take, path: Path, first: int, last: int) -> None:
    """Write what is heard in the ticks first..last: 44.1 kHz, stereo, 16 bits."""
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    session = Session.of_take(take)
    with PaperSound(assets_dir(), SoundSettings()) as heard, wave.open(str(path), "wb") as out:
        out.setnchannels(CHANNELS)
        out.setsampwidth(SAMPLE_BYTES)
        out.setframerate(RATE)
        heard.enter(session.level)
        for number, frame in enumerate(take.frames(), 1):
            if number > last:
                return
            mix = heard.tick(session.tick(frame), session.snapshot())
            if number >= first:
                out.writeframes((mix * FULL_SCALE).round().astype("<i2").tobytes())
