"""The few effect channels: who may sound, whose place is taken, where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from .channel import Channel
from .rows import SoundRow

MAX_LOUD = 8  # the mixer clips hard: more loud voices would only crackle
CROWD_S = 0.06  # strokes so close together fall on each other's peaks
SMALL = 0.5  # of a loud one that a small sound counts in the crowd
CROWDING = 1.0  # 0.5 keeps the power of the crowd, 1 its sum of peaks
FULL_GAIN = 0.6  # of a sound beside Eve at the usual volumes
NEAR_PX = 320.0  # full volume up to half a view from the listener ...
FAR_PX = 960.0  # ... and at this distance ...
FAR_GAIN = 0.12  # ... -18 dB
SILENT_PX = 1280.0
SIGNAL_GAIN = 0.6  # of a warning from the edge of the view and beyond
DULL_PX = 560.0  # from here on the muffled copy is heard
PAN_PX = 420.0  # distance of full pan
MAX_PAN = 0.8


@dataclass(frozen=True, slots=True)
class Place:
    """Left and right gain of a sound, and whether its highs got lost on the way."""

    left: float
    right: float
    dull: bool

    def lifted(self) -> Place:
        """The same direction, but as loud as a warning must be."""
        loudest = max(self.left, self.right)
        lift = max(1.0, SIGNAL_GAIN / loudest) if loudest else 1.0
        return Place(self.left * lift, self.right * lift, self.dull)

    @property
    def heard(self) -> bool:
        return self.left > 0.0 or self.right > 0.0


def place_of(offset_px: float, mono: bool) -> Place:
    """How a sound `offset_px` to the right of the listener reaches both ears."""
    distance = abs(offset_px)
    if distance >= SILENT_PX:
        return Place(0.0, 0.0, True)
    share = min(1.0, max(0.0, (distance - NEAR_PX) / (FAR_PX - NEAR_PX)))
    level = float(FAR_GAIN**share)
    pan = 0.0 if mono else max(-MAX_PAN, min(MAX_PAN, offset_px / PAN_PX))
    left = level * min(1.0, 1.0 - pan)
    right = level * min(1.0, 1.0 + pan)
    return Place(left, right, distance >= DULL_PX)


@dataclass(slots=True)
class Voice:
    """A channel and what runs on it. `order` grows with every start; `gains` are left and right."""

    channel: Channel
    name: str = ""
    loud: bool = False
    order: int = 0
    gains: tuple[float, float] = (0.0, 0.0)

    @property
    def busy(self) -> bool:
        return bool(self.channel.get_busy())


class Voices:
    """Hands out channels. At most `limit` voices of one sound and MAX_LOUD loud ones; where no
    channel is free the oldest small sound gives way, never a loud one to a small one."""

    def __init__(self, channels: Sequence[Channel]) -> None:
        self._voices = [Voice(channel) for channel in channels]
        self._order = 0
        self._crowd: list[tuple[float, float]] = []  # when the last ones began, their weight

    def sounding(self) -> list[Voice]:
        return [voice for voice in self._voices if voice.busy]

    def crowded(self, now_s: float) -> float:
        """Gain of what begins now: beside others it steps back, so that they add up to little more
        than one of them."""
        self._crowd = [(at, weight) for at, weight in self._crowd if now_s - at < CROWD_S]
        return float((1.0 + sum(weight for _, weight in self._crowd)) ** -CROWDING)

    def play(
        self, row: SoundRow, sound: pygame.mixer.Sound, left: float, right: float, now_s: float
    ) -> bool:
        """Start a sound; False when it found no place."""
        voice = self._place_for(row)
        if voice is None:
            return False
        self._order += 1
        room = 1.0 if row.signal else self.crowded(now_s)
        left, right = left * room, right * room
        self._crowd.append((now_s, max(left, right) / FULL_GAIN * (1.0 if row.loud else SMALL)))
        voice.name, voice.loud, voice.order = row.name, row.loud, self._order
        voice.gains = left, right
        voice.channel.play(sound)
        voice.channel.set_volume(left, right)
        return True

    def _place_for(self, row: SoundRow) -> Voice | None:
        busy = sorted(self.sounding(), key=lambda voice: voice.order)
        same = [voice for voice in busy if voice.name == row.name]
        if len(same) >= row.limit:
            return same[0]
        loud = [voice for voice in busy if voice.loud]
        if row.loud and len(loud) >= MAX_LOUD:
            return loud[0]
        for voice in self._voices:
            if not voice.busy:
                return voice
        small = [voice for voice in busy if not voice.loud]
        if small:
            return small[0]
        return loud[0] if row.loud else None

    def hold(self, held: bool) -> None:
        for voice in self._voices:
            voice.channel.pause() if held else voice.channel.unpause()

    def stop(self) -> None:
        for voice in self._voices:
            voice.channel.stop()
