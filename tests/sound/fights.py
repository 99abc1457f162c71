"""A bot's fight as the loudspeakers get it, the same on a slow machine as on a fast one.

The sound system is the real one on channels of paper. That the real device gives the like is
`test_mix`'s matter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from assets.bake.sound.kit.signals import RATE, Signal
from game.bots import make_bot
from game.core.options import RunOptions
from game.session import Session
from game.sound import SoundSettings
from game.sound.paper import TICK_FRAMES, PaperSound

ASSETS = Path(__file__).parents[2] / "assets"
WARM_TICKS = 90  # before anything is measured: the cue has faded in


@dataclass(frozen=True)
class Started:
    """A sound that began: at which tick, with which gains."""

    tick: int
    name: str
    left: float
    right: float


@dataclass
class Fight:
    """What was heard, tick by tick."""

    mix: Signal = field(default_factory=lambda: np.zeros((0, 2)))
    duck: list[float] = field(default_factory=list)
    started: list[Started] = field(default_factory=list)

    def after(self, tick: int, seconds: float) -> Signal:
        """The mix from a tick on."""
        return self.mix[tick * TICK_FRAMES :][: round(seconds * RATE)]


def recorded(
    level: str, ticks: int, music: int = 90, effects: int = 90, bot: str = "expert"
) -> Fight:
    """The loop of the play screen without a picture, on paper, at these volumes in percent."""
    with PaperSound(ASSETS, SoundSettings(music=music, effects=effects)) as heard:
        return _fought(heard, Session.open(level, RunOptions(), 1), ticks, bot)


def _fought(heard: PaperSound, session: Session, ticks: int, bot: str) -> Fight:
    player, snapshot, fight = make_bot(bot, 1), session.snapshot(), Fight()
    sound = heard.sound
    heard.enter(session.level)
    for _ in range(WARM_TICKS):
        heard.wait(snapshot)
    seen, played = 0, []
    for tick in range(ticks):
        frame = player.frame(snapshot)
        events = session.tick(frame) if frame is not None else ()
        snapshot = session.snapshot()
        played.append(heard.tick(events, snapshot))
        new = [voice for voice in sound.voices.sounding() if voice.order > seen]
        seen = max([seen, *(voice.order for voice in new)])
        fight.started += [Started(tick, voice.name, *voice.gains) for voice in new]
        fight.duck.append(sound.music.ducked)
    fight.mix = np.concatenate(played)
    return fight
