"""Maker of fonts, HUD pieces, portraits and the title: `bake(out)` writes sheets and tables."""

from __future__ import annotations

from pathlib import Path

from assets.bake.interface.fonts import bake_fonts
from assets.bake.interface.hud import bake_hud
from assets.bake.interface.portraits import bake_portraits
from assets.bake.interface.title import bake_title


def bake(out: Path) -> list[Path]:
    """Write fonts, HUD sheet, portraits and title layers under `out`; return the files."""
    return bake_fonts(out) + bake_hud(out) + bake_portraits(out) + bake_title(out)
