"""Bars, cells and panels of the HUD, all slanted to the right like a dancer's line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.bake.interface.raster import (
    Mask,
    Pixels,
    blank,
    dithered,
    from_ascii,
    mix,
    neighbours,
    rgba,
    shifted,
    stamp_mask,
)

PANEL = "080410cd"
OUTLINE = "080410e6"
HEALTH, GHOST, EMPTY = "ff2e88", "ffd0e4", "3a1838"
FOCUS, AMMO, DANGER = "22e6ff", "ffd060", "ff2038"
FAINT = "5a4872"


def slant(width: int, height: int, skew: int, border: int = 0) -> Mask:
    """A parallelogram that leans right by `skew` px over its height, with an empty border."""
    mask = np.zeros((height + 2 * border, width + skew + 2 * border), np.bool_)
    for y in range(height):
        left = round(skew * (height - 1 - y) / max(1, height - 1)) + border
        mask[y + border, left : left + width] = True
    return mask


def cell(width: int, height: int, skew: int, fill: str, lit: bool) -> Pixels:
    """A meter cell with a dark outline; lit ones have a bright top and a deep foot."""
    mask = slant(width, height, skew, 1)
    picture = blank(mask.shape[1], mask.shape[0])
    stamp_mask(picture, neighbours(mask) | mask, OUTLINE)
    stamp_mask(picture, mask, fill)
    if lit:
        top: Mask = mask & ~shifted(mask, 0, 1)
        foot: Mask = mask & ~shifted(mask, 0, -1)
        stamp_mask(picture, top, mix(fill, "ffffff", 0.6))
        stamp_mask(picture, foot, mix(fill, "200020", 0.4))
        gloss = shifted(top, 0, 1) & mask
        gloss[:, : mask.shape[1] // 2] = False
        stamp_mask(picture, gloss, mix(fill, "ffffff", 0.22))
    else:
        stamp_mask(picture, mask & ~shifted(mask, 0, 1), mix(fill, "ffffff", 0.12))
    return picture


def bar_frame(width: int, height: int, skew: int, ticks: int) -> Pixels:
    """The empty trough of a bar, with dark dividing ticks at its foot."""
    mask = slant(width, height, skew, 1)
    picture = blank(mask.shape[1], mask.shape[0])
    stamp_mask(picture, neighbours(mask), OUTLINE)
    stamp_mask(picture, mask, "2a1c40e0")
    stamp_mask(picture, mask & ~shifted(mask, 0, -1), "463060e0")
    for tick in range(1, ticks):
        column = 1 + tick * width // ticks
        picture[height, column : column + 1] = rgba("5a4872")
    return picture


def bar_fill(width: int, height: int, skew: int, colours: Sequence[str]) -> Pixels:
    """A full bar; the view shows the left part of it. Colours run from left to right."""
    mask = slant(width, height, skew)
    along = np.broadcast_to(np.linspace(0, 1, mask.shape[1]), mask.shape)
    picture = dithered(np.array(along), list(colours), 0.8)
    picture[~mask] = 0
    top: Mask = mask & ~shifted(mask, 0, 1)
    stamp_mask(picture, top, "ffffffa0")
    stamp_mask(picture, mask & ~shifted(mask, 0, -1), "10001860")
    return picture


def panel(width: int, height: int, skew: int, edge: str) -> Pixels:
    """A weapon panel: dark glass, lit upper edge, bright left blade."""
    mask = slant(width, height, skew)
    picture = blank(mask.shape[1], mask.shape[0])
    stamp_mask(picture, mask, PANEL)
    rows = np.arange(height)[:, None]
    scan: Mask = mask & (rows % 4 == 3)
    stamp_mask(picture, scan, "ffffff06")
    for depth, strength in ((1, "60"), (2, "30"), (3, "18")):
        stamp_mask(picture, mask & (rows == depth), edge + strength)
    stamp_mask(picture, mask & (rows == 0), edge)
    left: Mask = mask & ~shifted(mask, 2, 0)
    stamp_mask(picture, left, edge)
    right: Mask = mask & ~shifted(mask, -1, 0)
    stamp_mask(picture, right, mix(edge, "080410", 0.72))
    stamp_mask(picture, mask & (rows == height - 1), mix(edge, "080410", 0.8))
    return picture


def slot(edge: str, glow: bool) -> Pixels:
    """The frame around a 22x24 icon."""
    picture = blank(24, 26)
    picture[1:-1, 1:-1] = rgba("080410be")
    picture[0, 1:-1] = picture[-1, 1:-1] = rgba(edge)
    picture[1:-1, 0] = picture[1:-1, -1] = rgba(edge)
    if glow:
        picture[1, 1:-1] = rgba(edge + "50")
        for y, x in ((0, 1), (0, 2), (1, 0), (2, 0)):
            for row, column in ((y, x), (y, -1 - x), (-1 - y, x), (-1 - y, -1 - x)):
                picture[row, column] = rgba("ffffff")
    return picture


ROUND = ".12.\n1232\n1232\n1233\n1223"
SHELL = ".11.\n1222\n1222\n4554\n5555"


def rounds() -> dict[str, Pixels]:
    """Cartridges of the ammunition row, full and spent."""
    brass = {"1": "fff4c8", "2": AMMO, "3": "b07a20", "4": "ffe694", "5": "c08a28"}
    spent = {"1": "4a3a28", "2": "3a2a18", "3": "2a1c10", "4": "3a2a18", "5": "2a1c10"}
    red = brass | {"1": "ff8a90", "2": "d02038"}
    return {
        "round_full": from_ascii(ROUND, brass), "round_empty": from_ascii(ROUND, spent),
        "shell_full": from_ascii(SHELL, red), "shell_empty": from_ascii(SHELL, spent),
    }  # fmt: skip


def hud_meters() -> dict[str, Pixels]:
    """Health, focus, durability, combo, boss: cells and bars."""
    return {
        "cell_full": cell(12, 8, 4, HEALTH, True),
        "cell_low": cell(12, 8, 4, DANGER, True),
        "cell_ghost": cell(12, 8, 4, GHOST, True),
        "cell_empty": cell(12, 8, 4, EMPTY, False),
        "focus_frame": bar_frame(112, 4, 2, 4),
        "focus_fill": bar_fill(112, 4, 2, ("1496d8", FOCUS, "7cf4ff")),
        "focus_fill_full": bar_fill(112, 4, 2, ("7cf4ff", "ffffff", "c8fbff")),
        "durability_full": cell(11, 5, 3, FOCUS, True),
        "durability_low": cell(11, 5, 3, "ff5a40", True),
        "durability_empty": cell(11, 5, 3, "16303c", False),
        "combo_frame": bar_frame(86, 3, 2, 1),
        "combo_fill": bar_fill(86, 3, 2, ("ff8a20", AMMO, "fff4c8")),
        "boss_frame": bar_frame(280, 6, 3, 4),
        "boss_fill": bar_fill(280, 6, 3, ("8a0a30", DANGER, "ff6a80")),
        "boss_ghost": bar_fill(280, 6, 3, (GHOST, GHOST)),
        "poise_fill": bar_fill(280, 2, 1, ("c8b8e8", "ffffff")),
        "meter_frame": bar_frame(34, 3, 1, 1),
        "meter_fill": bar_fill(34, 3, 1, ("c01858", HEALTH, GHOST)),
        "meter_fill_focus": bar_fill(34, 3, 1, ("1496d8", FOCUS, "c8fbff")),
        "panel_weapon": panel(118, 32, 8, HEALTH),
        "panel_item": panel(128, 32, 8, FOCUS),
        "slot": slot(FAINT, False),
        "slot_active": slot(FOCUS, True),
    } | rounds()  # fmt: skip
