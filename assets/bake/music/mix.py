"""Layers to one mix: ducking, loop folding, level of each layer, one shared gain curve."""

from collections.abc import Callable

import numpy as np

from assets.bake.sound.kit.dynamics import compressor_gain, limiter_gain, true_peak
from assets.bake.sound.kit.filters import equalised, highpass
from assets.bake.sound.kit.loudness import integrated
from assets.bake.sound.kit.signals import Signal, folded, gain

from . import arrangement, club
from .arrangement import Cue
from .grid import LOOP, ducked

TARGET_LUFS = -14.0
CEILING_DB = -1.2
LOWEST_HZ = 29.0

# layer: maker, depth of the kick's duck, loudness before the master
LAYERS: dict[str, tuple[Callable[[], Signal], float, float]] = {
    "drums": (club.drums, 0.0, -16.5),
    "bass": (club.bass, 0.92, -19.8),
    "pad": (club.pad, 0.75, -23.5),
    "motif": (club.motif, 0.35, -20.0),
    "tension": (club.tension, 0.55, -23.0),
}


def _layer(name: str) -> Signal:
    make, depth, loud = LAYERS[name]
    x = make()
    if depth:
        x = x * ducked(depth)[:, None]
    if name in ("pad", "tension"):
        x = equalised(x, "peak", 320.0, -2.0, 0.8)  # room for the bass
    loop = folded(highpass(x, LOWEST_HZ), LOOP)
    return loop * gain(loud - integrated(loop))


def _master_gain(mix: Signal) -> Signal:
    """Glue, then a limiter; worked out over two rounds so that the loop closes."""
    glue = compressor_gain(np.concatenate([mix, mix]), -15.0, 1.8, 0.020, 0.18)[len(mix) :]
    return glue * limiter_gain(mix * glue[:, None], CEILING_DB - 0.4)


def layers() -> dict[str, Signal]:
    """The club's finished layers."""
    return mastered({name: _layer(name) for name in LAYERS}, TARGET_LUFS)


def arranged(cue: Cue) -> dict[str, Signal]:
    """The finished layers of a cue of the table."""
    parts = {}
    for (name, make), loud in zip(arrangement.LAYERS, cue.balance, strict=True):
        loop = folded(highpass(make(cue), LOWEST_HZ), cue.meter.loop)
        parts[name] = loop * gain(loud - integrated(loop))
    return mastered(parts, cue.lufs)


def mastered(parts: dict[str, Signal], lufs: float) -> dict[str, Signal]:
    """Layers with one shared gain curve: they add up to the limited mix."""
    total = np.sum(list(parts.values()), axis=0)
    push = 1.0
    for _ in range(3):
        mix = push * total
        push *= gain(lufs - integrated(mix * _master_gain(mix)[:, None]))
    curve = _master_gain(push * total)[:, None] * push
    safe = min(1.0, gain(CEILING_DB) / true_peak(total * curve))
    return {name: part * curve * safe for name, part in parts.items()}
