"""The sound of a run on paper: the same on a slow machine as on a fast one, at any speed.

The sound system is the one of play; only its channels are not the device's. They add up here what
they are told to play, as SDL's mixer does (volumes in 128 steps, hard clipping at 16 bits).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Self

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import TICKS_PER_SECOND
from game.core.errors import KikimoraError
from game.core.events import Event
from game.core.level import Level
from game.core.snapshot import Snapshot

from .api import Volumes
from .decode import CHANNELS, RATE
from .mixer import (
    BED_CHANNELS,
    EFFECT_CHANNELS,
    INTERFACE_CHANNELS,
    MixerSound,
    open_device,
)
from .music import MUSIC_CHANNELS
from .rows import load_sound_table

TICK_FRAMES: Final = RATE // TICKS_PER_SECOND
FULL_SCALE: Final = 32767.0
_STEPS: Final = 128  # of SDL's volumes
# What is heard, by its channels, in the order in which the mixer numbers them.
STEMS: Final = {
    "music": MUSIC_CHANNELS,
    "beds": BED_CHANNELS,
    "interface": INTERFACE_CHANNELS,
    "effects": EFFECT_CHANNELS,
}

Mix = NDArray[np.float64]  # (frames, 2), full scale is 1.0


class PaperChannel:
    """A channel of the paper device; see `Channel`."""

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

    @property
    def sound(self) -> pygame.mixer.Sound | None:
        """What it plays."""
        return self._sound

    def get_busy(self) -> bool:
        return self._sound is not None

    def stop(self) -> None:
        self._sound = None

    def pause(self) -> None:
        self._held = True

    def unpause(self) -> None:
        self._held = False

    def add(self, out: Mix) -> None:
        """Mix the next frames into `out`."""
        if self._sound is None or self._held:
            return
        frames = self._device.frames_of(self._sound)
        level = np.floor(np.array(self._sides) * _STEPS) / _STEPS * self._sound.get_volume()
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
                elif self._loops > 0:
                    self._loops -= 1


class Device:
    """All channels, and what their sounds consist of."""

    def __init__(self) -> None:
        self.stems: dict[str, Mix] = {}  # of the last tick, before they are added up
        self._channels: dict[int, PaperChannel] = {}
        self._frames: dict[int, tuple[pygame.mixer.Sound, Mix]] = {}

    def channel(self, number: int) -> PaperChannel:
        return self._channels.setdefault(number, PaperChannel(self))

    def frames_of(self, sound: pygame.mixer.Sound) -> Mix:
        """A sound's frames; it is kept, so that its number stays its own."""
        if id(sound) not in self._frames:
            raw = np.frombuffer(sound.get_raw(), np.int16).reshape(-1, CHANNELS)
            self._frames[id(sound)] = sound, raw / FULL_SCALE
        return self._frames[id(sound)][1]

    def next_tick(self) -> Mix:
        """What all channels play during one tick."""
        first = 0
        for name, count in STEMS.items():
            self.stems[name] = np.zeros((TICK_FRAMES, CHANNELS))
            for number in range(first, first + count):
                if number in self._channels:
                    self._channels[number].add(self.stems[name])
            first += count
        return np.clip(sum(self.stems.values()), -1.0, 1.0)


class PaperSound:
    """The loop of the play screen for the ear alone, tick by tick."""

    def __init__(self, assets: Path, settings: Volumes) -> None:
        """Raises KikimoraError when sounds cannot be decoded here."""
        problem = open_device()
        if problem:
            raise KikimoraError(f"sounds cannot be decoded: {problem}")
        self.device = Device()
        self._cue = ""
        table = load_sound_table(assets)
        self.sound = MixerSound(assets, table, settings, self.device.channel)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.sound.close()

    def enter(self, level: Level) -> None:
        """A map begins."""
        self._cue = str(level.prop("music", "club"))
        self.sound.enter(level)

    def tick(self, events: Sequence[Event], snapshot: Snapshot) -> Mix:
        """One tick of play: what is heard in it."""
        self.sound.play_events(events, snapshot.eve.x)
        self.sound.follow(snapshot)
        return self.wait(snapshot)

    def wait(self, snapshot: Snapshot) -> Mix:
        """A tick in which nothing happens, before play begins."""
        self.sound.set_music(snapshot.music or self._cue, max(1, snapshot.music_level))
        self.sound.update(1.0 / TICKS_PER_SECOND)
        self.sound.bank.work()  # all decoding ends now: nothing depends on how fast this machine is
        while self.sound.music.loading:
            self.sound.update(0.0)
        return self.device.next_tick()
