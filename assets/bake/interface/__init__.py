"""Maker of fonts, HUD pieces and the title: `bake(out)` writes sheets and tables."""

from __future__ import annotations

from pathlib import Path

from assets.bake.interface.fonts import bake_fonts
from assets.bake.interface.hud import bake_hud
from assets.bake.interface.title import bake_title


def bake(out: Path) -> list[Path]:
    """Write fonts, HUD sheet and title layers under `out`; return the files."""
    return bake_fonts(out) + bake_hud(out) + bake_title(out)
