"""One row of the effect table, and how a raw sound is finished to its family's targets."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .kit import exact
from .kit.dynamics import soft_clipped, true_peak
from .kit.filters import equalised, highpass
from .kit.loudness import loudest, low_share
from .kit.signals import Rng, Signal, faded, frames, gain, seeded

Maker = Callable[[Rng, int], Signal]

CEILING_DB = -1.0  # true peak
GUN_CEILING_DB = -2.0  # the codec raises hot peaks by up to 1.3 dB
SUBSONIC_HZ = 22.0
TAIL_FLOOR_DB = -62.0  # against the peak; what is softer is cut
HOT_PEAK = 0.85  # above it the highest peaks are rounded
KNEE, TOP = 0.5, 0.88


@dataclass(frozen=True)
class Family:
    """What sounds of one kind share: most power allowed below 120 Hz, ms allowed to the peak."""

    low_share: float = 1.0
    attack_ms: float = 1000.0
    ceiling_db: float = CEILING_DB


FAMILIES = {
    "flesh": Family(0.35, 10.0),
    "blade": Family(0.30, 10.0),
    "fall": Family(0.45),
    "ring": Family(0.15, 8.0),
    "shatter": Family(0.30, 10.0),
    "crash": Family(0.42, 14.0),
    "blast": Family(0.58, 14.0),
    "wood": Family(0.30, 10.0),
    "door": Family(0.45),
    "gun": Family(0.38, 8.0, GUN_CEILING_DB),
    "echo": Family(0.55),
    "bullet": Family(0.30, 10.0),
    "step": Family(0.35, 80.0),
    "mechanism": Family(0.15),
    "small": Family(0.20),
    "swing": Family(),
    "cloth": Family(),
    "voice": Family(),
    "interface": Family(),
    "tell": Family(),
    "wash": Family(),
    "bed": Family(attack_ms=12_000.0),  # a gust swells as slowly as it likes
}


@dataclass(frozen=True)
class Effect:
    """`loud` is the target of the loudest 100 ms in LKFS. Beds loop and are not trimmed."""

    name: str
    family: str
    loud: float
    variants: int
    make: Maker

    @property
    def loops(self) -> bool:
        return self.family == "bed"

    def files(self) -> list[str]:
        """File stems of all variants."""
        return [f"{self.name}_{k + 1}" for k in range(self.variants)]


def _with_low_cap(x: Signal, share: float) -> Signal:
    """Deepen a low shelf at 140 Hz by 2 dB steps until at most `share` of the power is low."""
    y = x
    for db in range(0, 24, 2):
        y = equalised(x, "lowshelf", 140.0, -float(db)) if db else x
        if low_share(y) <= share:
            break
    return y


def _trimmed(x: Signal) -> Signal:
    """Cut the dying end, and more than 1 ms of silence at the start."""
    size = np.abs(x) if x.ndim == 1 else np.abs(x).max(axis=1)
    window = frames(0.01)
    level = exact.moving_mean(size, window)
    end = int(np.nonzero(level > level.max() * gain(TAIL_FLOOR_DB))[0][-1]) + 1
    start = int(np.nonzero(size > size.max() * gain(-60.0))[0][0])
    return x[max(0, start - frames(0.001)) : end]


def finished(x: Signal, effect: Effect) -> Signal:
    """No DC, clean edges, the loudness target, rounded peaks, the ceiling."""
    family = FAMILIES[effect.family]
    if not effect.loops:
        x = highpass(x, SUBSONIC_HZ)
        x = _with_low_cap(x, family.low_share)
        x = _trimmed(x)
        x = faded(x, 0.0004, min(0.03, len(x) / 44100 * 0.2))
    for _ in range(4):  # rounding a hot transient lowers the level: set it again
        x = x * gain(effect.loud - loudest(x))
        if float(np.max(np.abs(x))) > HOT_PEAK:
            x = soft_clipped(x, KNEE, TOP)
    return x * min(1.0, gain(family.ceiling_db) / true_peak(x))


def rendered(effect: Effect, variant: int) -> Signal:
    """One finished variant; every variant is rolled anew, none is a pitch-shifted copy."""
    return finished(effect.make(seeded(f"{effect.name} {variant}"), variant), effect)
