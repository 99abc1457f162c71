"""A bot's fight as the loudspeakers get it, the same on a slow machine as on a fast one.

The sound system is the real one; only the device is paper: its channels add up here what they are
told to play, as SDL's mixer does (volumes in 128 steps, hard clipping at 16 bits). That the real
device gives the like is `test_mix`'s matter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pygame
import pytest

from assets.bake.sound.kit.signals import RATE, Signal
from game.bots import make_bot
from game.core.constants import TICKS_PER_SECOND
from game.core.options import RunOptions
from game.session import Session
from game.sound import Sound, SoundSettings
from game.sound.mixer import MixerSound

ASSETS = Path(__file__).parents[2] / "assets"
TICK_FRAMES = RATE // TICKS_PER_SECOND
STEPS = 128  # of SDL's volumes
WARM_TICKS = 90  # before anything is measured: the cue has faded in
FULL_SCALE = 32767.0


class Channel:
    """A channel of the paper device."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._sound: pygame.mixer.Sound | None = None
        self._at = self._loops = 0
        self._sides = (1.0, 1.0)
        self._held = False

    def play(self, sound: pygame.mixer.Sound, loops: int = 0) -> None:
        self._sound, self._at, self._loops, self._sides = sound, 0, loops, (1.0, 1.0)

    def set_volume(self, left: float, right: float | None = None) -> None:
        self._sides = (left, left if right is None else right)

    def get_busy(self) -> bool:
        return self._sound is not None

    def stop(self) -> None:
        self._sound = None

    def pause(self) -> None:
        self._held = True

    def unpause(self) -> None:
        self._held = False

    def add(self, out: Signal) -> None:
        """Mix the next frames into `out`."""
        if self._sound is None or self._held:
            return
        frames = self._device.frames_of(self._sound)
        level = np.floor(np.array(self._sides) * STEPS) / STEPS * self._sound.get_volume()
        done = 0
        while done < len(out) and self._sound is not None:
            part = frames[self._at : self._at + len(out) - done]
            out[done : done + len(part)] += part * level
            self._at += len(part)
            done += len(part)
            if self._at >= len(frames):
                self._at = 0
                if self._loops == 0:
                    self._sound = None


class Device:
    """All channels, and what they have played."""

    def __init__(self) -> None:
        self.channels: dict[int, Channel] = {}
        self.played: list[Signal] = []
        self._frames: dict[int, tuple[pygame.mixer.Sound, Signal]] = {}

    def channel(self, number: int) -> Channel:
        return self.channels.setdefault(number, Channel(self))

    def frames_of(self, sound: pygame.mixer.Sound) -> Signal:
        """A sound's frames; it is kept, so that its number stays its own."""
        if id(sound) not in self._frames:
            raw = np.frombuffer(sound.get_raw(), np.int16).reshape(-1, 2)
            self._frames[id(sound)] = sound, raw / FULL_SCALE
        return self._frames[id(sound)][1]

    def tick(self) -> None:
        out = np.zeros((TICK_FRAMES, 2))
        for channel in self.channels.values():
            channel.add(out)
        self.played.append(np.clip(out, -1.0, 1.0))


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
    with pytest.MonkeyPatch.context() as patch:
        device = Device()
        patch.setattr(pygame.mixer, "Channel", device.channel)
        sound = Sound.open(ASSETS, SoundSettings(music=music, effects=effects))
        assert isinstance(sound, MixerSound)
        try:
            return _fought(sound, device, Session.open(level, RunOptions(), 1), ticks, bot)
        finally:
            sound.close()


def _ready(sound: MixerSound) -> None:
    """Let all decoding end: nothing depends on how fast this machine is."""
    sound.bank.work()
    while sound.music.loading:
        sound.update(0.0)


def _fought(sound: MixerSound, device: Device, session: Session, ticks: int, bot: str) -> Fight:
    player, snapshot, fight = make_bot(bot, 1), session.snapshot(), Fight()
    cue = str(session.level.prop("music", "club"))
    sound.enter(session.level)
    seen = 0
    for tick in range(-WARM_TICKS, ticks):
        if tick >= 0:
            frame = player.frame(snapshot)
            events = session.tick(frame) if frame is not None else ()
            snapshot = session.snapshot()
            sound.play_events(events, snapshot.eve.x)
            sound.follow(snapshot)
        sound.set_music(snapshot.music or cue, max(1, snapshot.music_level))
        sound.update(1.0 / TICKS_PER_SECOND)
        _ready(sound)
        new = [voice for voice in sound.voices.sounding() if voice.order > seen]
        seen = max([seen, *(voice.order for voice in new)])
        fight.started += [Started(tick, voice.name, *voice.gains) for voice in new]
        fight.duck.append(sound.music.ducked)
        device.tick()
    fight.duck = fight.duck[WARM_TICKS:]
    fight.mix = np.concatenate(device.played[WARM_TICKS:])
    return fight
