"""A bot's fight as the loudspeakers get it, the same on a slow machine as on a fast one.

The sound system is the real one on channels of paper. That the real device gives the like is
`test_mix`'s matter.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from assets.bake.sound.kit.signals import Signal
from game.bots import make_bot
from game.core.options import RunOptions
from game.session import Session
from game.sound import SoundSettings
from game.sound.paper import STEMS, TICK_FRAMES, PaperChannel, PaperSound
from tests.sound.audible import WINDOW, loudest_at, stands_out

ASSETS = Path(__file__).parents[2] / "assets"
NEAR_GAIN = 0.3  # a sound beside Eve has 0.6 to 1
WARM_TICKS = 90  # before anything is measured: the cue has faded in


@dataclass(frozen=True, eq=False)
class Started:
    """A sound that began: at which tick, with which gains, and what it consists of."""

    tick: int
    name: str
    left: float
    right: float
    frames: Signal

    @property
    def near(self) -> bool:
        """Whether it is meant to be heard: neither far away nor stepping back in a crowd."""
        return max(self.left, self.right) > NEAR_GAIN

    @property
    def heard(self) -> Signal:
        return self.frames * np.array([self.left, self.right])


@dataclass
class Fight:
    """What was heard, tick by tick."""

    mix: Signal = field(default_factory=lambda: np.zeros((0, 2)))
    stems: dict[str, Signal] = field(default_factory=dict)
    duck: list[float] = field(default_factory=list)
    started: list[Started] = field(default_factory=list)

    def over(self, behind: Signal) -> dict[str, list[float]]:
        """How far the near sounds of each name stand out of what is behind them (dB)."""
        found: dict[str, list[float]] = defaultdict(list)
        for one in self.started:
            if not one.near:
                continue
            at = loudest_at(one.frames)
            masker = behind[one.tick * TICK_FRAMES + at :][:WINDOW]
            if len(masker) == WINDOW:
                found[one.name].append(stands_out(one.heard[at:], masker))
        return found


def recorded(level: str, ticks: int, bot: str = "expert") -> Fight:
    """The loop of the play screen without a picture, on paper, at a new player's volumes."""
    with PaperSound(ASSETS, SoundSettings()) as heard:
        return _fought(heard, Session.open(level, RunOptions(), 1), ticks, bot)


def _fought(heard: PaperSound, session: Session, ticks: int, bot: str) -> Fight:
    player, snapshot, fight = make_bot(bot, 1), session.snapshot(), Fight()
    sound, device = heard.sound, heard.device
    heard.enter(session.level)
    for _ in range(WARM_TICKS):
        heard.wait(snapshot)
    seen, stems = 0, {name: [] for name in STEMS}
    for tick in range(ticks):
        if session.outcome != "playing":
            break
        frame = player.frame(snapshot)
        events = session.tick(frame) if frame is not None else ()
        snapshot = session.snapshot()
        heard.tick(events, snapshot)
        new = [voice for voice in sound.voices.sounding() if voice.order > seen]
        seen = max([seen, *(voice.order for voice in new)])
        for voice in new:
            assert isinstance(voice.channel, PaperChannel)
            assert voice.channel.sound is not None
            frames = device.frames_of(voice.channel.sound)
            fight.started.append(Started(tick, voice.name, *voice.gains, frames))
        for name, part in device.stems.items():
            stems[name].append(part)
        fight.duck.append(sound.music.ducked)
    fight.stems = {name: np.concatenate(parts) for name, parts in stems.items()}
    fight.mix = np.clip(sum(fight.stems.values()), -1.0, 1.0)
    return fight
