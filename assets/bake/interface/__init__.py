"""Maker of fonts, HUD pieces and the title: `bake(out)` writes sheets and tables."""

from __future__ import annotations

from pathlib import Path

from assets.bake.interface.fonts import bake_fonts


def bake(out: Path) -> list[Path]:
    """Write fonts, HUD sheet and title layers under `out`; return the files."""
    return bake_fonts(out)
