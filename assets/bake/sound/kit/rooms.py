"""Rooms by convolution with synthetic impulse responses, echoes and widening."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from . import exact
from .filters import bandpass, highpass, lowpass
from .signals import Signal, fit, frames, gain, place, seeded, signal_of, times, to_mono, to_stereo

BAND_EDGES = (60.0, 250.0, 1000.0, 4000.0, 14000.0)  # Hz
CROSS_FEED = 0.25  # how much of each side's tail is heard on the other
RATE_OF_CUT = 1.3  # early taps grow apart with this power


@dataclass(frozen=True)
class Room:
    """A room by its ear: seconds to -60 dB in four bands, then its early reflections."""

    rt60: tuple[float, float, float, float]
    predelay: float
    taps: int
    span: float
    early_db: float


ROOMS = {
    "booth": Room((0.20, 0.18, 0.14, 0.10), 0.001, 8, 0.012, 6.0),
    "tiled": Room((0.45, 0.50, 0.55, 0.40), 0.003, 14, 0.030, 3.0),
    "club": Room((1.30, 1.00, 0.80, 0.45), 0.012, 18, 0.060, 2.0),
    "hall": Room((2.30, 2.00, 1.60, 0.80), 0.020, 24, 0.090, 1.0),
    "chapel": Room((3.40, 3.60, 2.80, 1.10), 0.030, 24, 0.120, -2.0),
    "timber": Room((0.50, 0.38, 0.26, 0.16), 0.002, 16, 0.022, 4.0),
    "vault": Room((1.10, 0.80, 0.45, 0.20), 0.004, 20, 0.034, 3.0),
    "forest": Room((1.10, 0.90, 0.55, 0.20), 0.120, 0, 0.050, 0.0),
    "plate": Room((1.60, 1.80, 1.70, 1.10), 0.004, 0, 0.010, 0.0),
}


def _tail(room: Room, n: int, g: np.random.Generator) -> Signal:
    t = times(n)
    tail = np.zeros((n, 2))
    for side in range(2):
        for k, rt60 in enumerate(room.rt60):
            band = bandpass(g.standard_normal(n), BAND_EDGES[k], BAND_EDGES[k + 1], 2)
            tail[:, side] += band * exact.power(10.0, -3.0 * t / rt60)
    tail *= (exact.power(np.clip(t / max(0.01, room.span), 0.0, 1.0), 0.7))[:, None]
    start = frames(room.predelay)
    tail = np.concatenate([np.zeros((start, 2)), tail[: n - start]])
    return signal_of(tail / np.sqrt(np.sum(tail**2) / 2.0))


def _early(room: Room, n: int, g: np.random.Generator) -> Signal:
    early = np.zeros((n, 2))
    click = np.zeros(64)
    click[4] = 1.0
    for i in range(room.taps):
        share = ((i + g.uniform(0.0, 1.0)) / room.taps) ** RATE_OF_CUT
        tap = lowpass(click, g.uniform(3000.0, 9000.0), 1)
        level = g.choice([-1.0, 1.0]) * (1.0 - 0.7 * i / room.taps)
        tap = to_stereo(tap, g.uniform(-0.8, 0.8))
        place(early, tap, frames(room.predelay * 0.5 + room.span * share), level)
    return signal_of(early / np.sqrt(np.sum(early**2) / 2.0) * gain(room.early_db))


@cache
def impulse_response(name: str) -> Signal:
    """Panned early taps over noise that dies band by band; energy 1 a side."""
    room, g = ROOMS[name], seeded("room " + name)
    n = frames(room.predelay + max(room.rt60) * 1.1)
    response = _tail(room, n, g)
    if room.taps:
        response = response + _early(room, n, g)
    return signal_of(response / np.sqrt(np.sum(response**2) / 2.0))


def reverb_only(x: Signal, room: str, n: int | None = None) -> Signal:
    """The room's answer alone, with the energy of the dry signal."""
    response, dry = impulse_response(room), to_stereo(x)
    wet = np.zeros((len(dry) + len(response) - 1, 2))
    for side in range(2):
        feed = dry[:, side] + CROSS_FEED * dry[:, 1 - side]
        wet[:, side] = exact.convolved(feed, response[:, side])
    return fit(wet, n or len(wet))


def in_room(x: Signal, room: str, wet_db: float, n: int | None = None) -> Signal:
    """The signal and the room's answer at `wet_db` against it; stereo."""
    wet = reverb_only(x, room, n)
    return fit(to_stereo(x), len(wet)) + gain(wet_db) * wet


def in_room_mono(x: Signal, room: str, wet_db: float) -> Signal:
    return to_mono(in_room(x, room, wet_db))


def ping_pong(x: Signal, delay: int, feedback: float, damp_hz: float, repeats: int = 6) -> Signal:
    """Echoes only: every repeat is darker and changes side. `delay` in frames."""
    repeat = to_stereo(x)
    out = np.zeros((len(repeat) + delay * repeats, 2))
    for k in range(1, repeats + 1):
        repeat = lowpass(highpass(repeat, 180.0, 1), damp_hz, 1) * feedback
        repeat = repeat[:, ::-1]
        if k == 1:
            repeat = repeat * np.array([1.0, 0.45])
        place(out, repeat, delay * k)
    return out


def widened(x: Signal, ms: float, amount: float, split_hz: float) -> Signal:
    """Mono to stereo above `split_hz` by a short complementary delay; its mono sum is unchanged."""
    delay = frames(ms / 1000.0)
    side = np.concatenate([np.zeros(delay), highpass(x, split_hz)[:-delay]]) * amount
    return np.stack([x + side, x - side], axis=1)
