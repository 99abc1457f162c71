"""Bakes the effects: every sound is synthesised; the same code gives the same bytes."""

from pathlib import Path

from .effect import rendered
from .kit.signals import with_loop_tail
from .kit.vorbis import write_ogg
from .table import EFFECTS

QUALITY = 0.25  # Vorbis; short effects stay below 15 kB


def bake(out: Path) -> list[Path]:
    """Write out/sounds/<name>_<n>.ogg for every row of the table; returns the files."""
    written = []
    for effect in EFFECTS:
        for variant, stem in enumerate(effect.files()):
            x = rendered(effect, variant)
            x = with_loop_tail(x) if effect.loops else x
            written.append(write_ogg(out / "sounds" / f"{stem}.ogg", x, QUALITY))
    return written
