"""Maker of items and effects: `bake(out)` writes their sheets, tables and editor tiles."""

from __future__ import annotations

from pathlib import Path

from assets.bake.items.effects import bake_effects
from assets.bake.items.flames import bake_flames
from assets.bake.items.sheet import bake_items


def bake(out: Path) -> list[Path]:
    """Write items, effects, flames and the item tile set under `out`; return the files."""
    return bake_items(out) + bake_effects(out) + bake_flames(out)
