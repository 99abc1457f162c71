"""How a player shapes a melody: louder where it rises, an arch over each phrase, a stress on the
bar. After the KTH rules (A. Friberg, R. Bresin, J. Sundberg, "Overview of the KTH rule system for
musical performance", 2006): "high loud", "phrase arch", "accent", "repeat"."""

from collections.abc import Sequence
from typing import Final

from assets.bake.sound.kit.signals import gain

from .theme import Note

PHRASE_BARS: Final = 4
HIGH_DB: Final = 4.0  # an octave
ARCH_DB: Final = 3.0  # from the edge of a phrase to its top ...
TOP_AT: Final = 0.62  # ... which lies there
BEAT_DB: Final = 0.8
REPEAT_DB: Final = -1.0
WIDEST_DB: Final = 4.0


def arch(share: float) -> float:
    """0 at both ends of a phrase, 1 at its top."""
    half = share / TOP_AT if share < TOP_AT else (1.0 - share) / (1.0 - TOP_AT)
    return half * (2.0 - half)


def phrased(notes: Sequence[Note], bar: int, start: int = 0) -> tuple[float, ...]:
    """Gain of each note of a line (pitch 0 rests) that begins `start` sixteenths into the cue; a
    bar has so many."""
    sounding = [(pitch, length) for pitch, length in notes if pitch]
    middle = sum(p * n for p, n in sounding) / max(1, sum(n for _, n in sounding))
    phrase, at, last, gains = PHRASE_BARS * bar, start, 0, []
    for pitch, length in notes:
        db = HIGH_DB * (pitch - middle) / 12.0 if pitch else 0.0
        db += ARCH_DB * (arch((at % phrase) / phrase) - 0.6)
        db += BEAT_DB if at % bar == 0 else 0.0
        db += REPEAT_DB if pitch == last else 0.0
        gains.append(gain(max(-WIDEST_DB, min(WIDEST_DB, db))))
        last, at = pitch, at + length
    return tuple(gains)
