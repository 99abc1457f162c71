"""The sheet of all HUD, menu and result pieces, with its table."""

from __future__ import annotations

from pathlib import Path

from assets.bake.interface.atlas import Atlas, save_picture, save_table
from assets.bake.interface.awards import awards
from assets.bake.interface.deeds import deeds
from assets.bake.interface.emblems import hud_emblems
from assets.bake.interface.keys import SLICES, buttons, menu_parts
from assets.bake.interface.panels import hud_meters
from assets.bake.interface.raster import Pixels

SHEET_WIDTH = 512


def pieces() -> dict[str, Pixels]:
    """Every piece by name."""
    return hud_meters() | hud_emblems() | deeds() | buttons() | menu_parts() | awards()


def bake_hud(out: Path) -> list[Path]:
    """Write ui.png and ui.json; `slices` are the margins of pieces that stretch."""
    atlas = Atlas(SHEET_WIDTH)
    all_pieces = pieces()
    tall_first = sorted(all_pieces.items(), key=lambda item: (-item[1].shape[0], item[0]))
    rects = {name: atlas.add(picture) for name, picture in tall_first}
    table = {"ui": {name: rects[name] for name in all_pieces}, "slices": SLICES}
    return [
        save_picture(atlas.sheet(), out / "sprites" / "ui.png"),
        save_table(table, out / "sprites" / "ui.json"),
    ]
