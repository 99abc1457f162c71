"""How far a sound stands out of what else is heard, as the ear takes it apart: in critical bands.

The ear hears a tone or a noise in a band as soon as it is about as strong there as what masks it
(0 dB is just heard, B. C. J. Moore, "An Introduction to the Psychology of Hearing", ch. 3); 6 dB
above it is plain; from 10 dB on it is nearly as loud as if it were alone.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from assets.bake.sound.kit.loudness import k_weighted
from assets.bake.sound.kit.signals import RATE, Signal, frames, to_stereo

# Edges of the 24 Bark bands in Hz (E. Zwicker, 1961).
BARK: Final = (
    20, 100, 200, 300, 400, 510, 630, 770, 920, 1080, 1270, 1480, 1720, 2000, 2320, 2700, 3150,
    3700, 4400, 5300, 6400, 7700, 9500, 12000, 15500,
)  # fmt: skip
WINDOW: Final = 4096  # frames, 93 ms: a blow
LATEST_S: Final = 0.4  # where the loudest part of an effect is looked for
QUIETEST: Final = 1e-9


# What goes on is seen through a bell of the same power; a blow stands at its start, where a bell
# would hide it.
STEADY: Final = np.hanning(WINDOW) / np.sqrt(0.375)
ONSET: Final = np.minimum(1.0, np.arange(WINDOW, 0, -1) / frames(0.005))


def loudest_at(x: Signal) -> int:
    """The frame where the loudest 93 ms begin."""
    if len(x) <= WINDOW:
        return 0
    power = (k_weighted(to_stereo(x)) ** 2).sum(axis=1)
    total = np.concatenate([[0.0], np.cumsum(power)])
    return int(np.argmax((total[WINDOW:] - total[:-WINDOW])[: frames(LATEST_S)]))


def _weights() -> Signal:
    """Of each line of a spectrum: K-weighting, as power."""
    pulse = np.zeros(4 * WINDOW)
    pulse[0] = 1.0
    return np.asarray(np.abs(np.fft.rfft(k_weighted(pulse)))[::4] ** 2)


WEIGHTS: Final = _weights()
BAND_OF: Final = np.clip(
    np.digitize(np.fft.rfftfreq(WINDOW, 1.0 / RATE), BARK) - 1, 0, len(BARK) - 2
)


def bands(x: Signal, shape: Signal) -> Signal:
    """Power in each band within the first 93 ms, seen through a window."""
    part = np.zeros((WINDOW, 2))
    part[: len(x)] = x[:WINDOW]
    power = (np.abs(np.fft.rfft(part * shape[:, None], axis=0)) ** 2).sum(axis=1) * WEIGHTS
    return np.bincount(BAND_OF, power, len(BARK) - 1)


def stands_out(effect: Signal, behind: Signal) -> float:
    """dB of the effect over what else sounds, in the band where it is plainest; only bands count
    that carry the effect (within 15 dB of its strongest)."""
    own, other = bands(effect, ONSET), bands(behind, STEADY)
    carries = own > own.max() * 10.0**-1.5
    return float(np.max(10.0 * np.log10((own + QUIETEST) / (other + QUIETEST))[carries]))
