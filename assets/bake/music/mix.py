"""Layers to one mix: loop folding, level of each layer, one shared gain curve."""

import numpy as np

from assets.bake.sound.kit.dynamics import compressor_gain, limiter_gain, true_peak
from assets.bake.sound.kit.filters import highpass
from assets.bake.sound.kit.loudness import integrated
from assets.bake.sound.kit.signals import Signal, folded, gain

from . import arrangement
from .score import Cue

CEILING_DB = -1.2
LOWEST_HZ = 29.0


def _master_gain(mix: Signal) -> Signal:
    """Glue, then a limiter; worked out over two rounds so that the loop closes."""
    glue = compressor_gain(np.concatenate([mix, mix]), -15.0, 1.8, 0.020, 0.18)[len(mix) :]
    return glue * limiter_gain(mix * glue[:, None], CEILING_DB - 0.4)


def arranged(cue: Cue) -> dict[str, Signal]:
    """The finished layers of a cue of the table."""
    parts = {}
    for name, layer in cue.layers.items():
        loop = folded(highpass(arrangement.layer(cue, name), LOWEST_HZ), cue.meter.loop)
        parts[name] = loop * gain(layer.lufs - integrated(loop))
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
