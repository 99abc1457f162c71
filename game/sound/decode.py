"""From Ogg files to playable sounds: closed loops, mono folding, muffled copies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

RATE = 44_100  # Hz; the mixer is opened at this rate, so frames here are frames of the file
CHANNELS = 2
LOOP_TAIL = 1024  # frames of crossfade at a loop's joint; files carry twice as many
MUFFLE_HZ = 500.0
MUSIC_MUFFLE_HZ = 260.0

Frames = NDArray[np.int16]


def decoded(path: Path) -> Frames:
    """The file as int16 frames of two channels."""
    raw = pygame.mixer.Sound(str(path)).get_raw()
    return np.frombuffer(raw, np.int16).reshape(-1, CHANNELS)


def sound_of(frames: Frames) -> pygame.mixer.Sound:
    return pygame.mixer.Sound(buffer=np.ascontiguousarray(frames).tobytes())


def closed_loop(frames: Frames, length: int) -> Frames:
    """A loop of `length` frames from a file that carries a tail.

    The codec errs differently at the two ends; fading from the encoded continuation into the
    start removes the step at the joint.
    """
    out = frames[:length].copy()
    k = np.arange(LOOP_TAIL, dtype=np.float32) / LOOP_TAIL
    k = (k * k * (3.0 - 2.0 * k))[:, None]
    mixed = frames[length : length + LOOP_TAIL] * (1.0 - k) + frames[:LOOP_TAIL] * k
    out[:LOOP_TAIL] = np.rint(mixed)
    return out


def mono(frames: Frames) -> Frames:
    """Both channels the same."""
    middle = frames.astype(np.int32).sum(axis=1) // CHANNELS
    return np.repeat(middle.astype(np.int16)[:, None], CHANNELS, axis=1)


def retuned(frames: Frames, semitones: int) -> Frames:
    """The sound so many semitones higher, and as much shorter: read faster, cubic between frames
    (Catmull-Rom). Made for chimes, whose partials lie far below half the rate."""
    step = 2.0 ** (semitones / 12.0)
    count = int((len(frames) - 3) / step)
    at = np.arange(count) * step
    whole = at.astype(np.int64)
    k = (at - whole).astype(np.float32)[:, None]
    a, b, c, d = (frames[whole + j].astype(np.float32) for j in range(4))
    y: NDArray[np.float32] = b + 0.5 * k * (
        c - a + k * (2.0 * a - 5.0 * b + 4.0 * c - d + k * (3.0 * (b - c) + d - a))
    )
    return np.clip(np.rint(y), -32768, 32767).astype(np.int16)


def muffled(frames: Frames, cutoff_hz: float = MUFFLE_HZ, loop: bool = False) -> Frames:
    """The sound behind a wall: a low-pass of 24 dB an octave on its spectrum, and one voice.

    A loop keeps its length: the filter is circular then, and the joint stays closed. Everything
    else is padded to a length that the transform likes.
    """
    middle = frames.astype(np.float32).mean(axis=1)
    size = len(frames) if loop else fast_length(len(frames))
    spectrum = np.fft.rfft(middle, size)
    hz = np.fft.rfftfreq(size, 1.0 / RATE)
    spectrum *= (1.0 / np.sqrt(1.0 + (hz / cutoff_hz) ** 8)).astype(np.float32)
    y = np.fft.irfft(spectrum, size)[: len(frames)]
    wall = np.clip(np.rint(y), -32768, 32767).astype(np.int16)
    return np.repeat(wall[:, None], CHANNELS, axis=1)


def fast_length(n: int) -> int:
    """The next length at or above n with no prime factor over 5."""
    best = 1 << (n - 1).bit_length()
    five = 1
    while five < best:
        three = five
        while three < best:
            size = three << max(0, -(-n // three) - 1).bit_length()
            best = min(best, size)
            three *= 3
        five *= 5
    return best
