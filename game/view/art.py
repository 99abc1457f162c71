"""What a view reads beside tiles and people: it may be made on another thread, as it asks for none
of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from game.core.level import Level
from game.view.assets import (
    EffectArt,
    ItemArt,
    PropArt,
    load_effects,
    load_items,
    load_props,
    with_looks,
)
from game.view.fire_art import FireArt, load_fire
from game.view.hours import Hours
from game.view.surfaces import parse_colour
from game.view.tables import Room, read_room


class Art(NamedTuple):
    """Backdrops of all hours, and the pictures of things, effects and fire."""

    backdrops: Hours
    items: Mapping[str, ItemArt]
    props: Mapping[str, PropArt]
    effects: EffectArt
    fire: FireArt


def read_art(level: Level, room: Room, assets: Path, looks: Mapping[str, str]) -> Art:
    """Read all of it; a missing or broken file is named in one sentence."""
    sheets = assets / "sprites"
    return Art(
        Hours(level, room, partial(read_room, assets / "data")),
        with_looks(load_items(sheets, parse_colour(room.item_tint)), looks),
        with_looks(load_props(sheets), looks),
        load_effects(sheets),
        load_fire(sheets),
    )
