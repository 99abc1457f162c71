"""Makes the places: tile sheets, backdrops and props."""

from __future__ import annotations

from pathlib import Path

from assets.bake.places.backdrop import bake_backdrop
from assets.bake.places.backstage import backstage_stamps
from assets.bake.places.bar.catalog import bar_stamps
from assets.bake.places.catalog import club_stamps
from assets.bake.places.city import bake_city
from assets.bake.places.greybox import bake_greybox
from assets.bake.places.props import bake_props
from assets.bake.places.rooms.catalog import room_stamps
from assets.bake.places.tileset import BAR_TERRAINS, ROOMS_TERRAINS, VILLAGE_TERRAINS, write_sheet
from assets.bake.places.village.backdrops import bake_village_backdrops
from assets.bake.places.village.catalog import village_stamps
from assets.bake.places.village.chalets.catalog import chalet_stamps


def bake(out: Path) -> list[Path]:
    """Write everything under ``out`` (laid out as assets/) and the Tiled tilesets beside it.

    The tilesets go to ``out/../levels/tilesets``, where Tiled finds the sheets by a short path.
    """
    tilesets = out.parent / "levels" / "tilesets"
    stamps = club_stamps()
    paths = write_sheet("club", stamps, out / "tiles", tilesets)
    village = village_stamps()
    paths += write_sheet("village", village, out / "tiles", tilesets, VILLAGE_TERRAINS)
    paths += write_sheet("chalets", chalet_stamps(), out / "tiles", tilesets, ())
    paths += write_sheet("bar", bar_stamps(), out / "tiles", tilesets, BAR_TERRAINS)
    paths += write_sheet("rooms", room_stamps(), out / "tiles", tilesets, ROOMS_TERRAINS)
    paths += write_sheet("backstage", backstage_stamps(), out / "tiles", tilesets, ())
    paths += bake_greybox(stamps, village, out / "tiles", out.parent / "levels")
    paths += bake_backdrop(out / "backdrops" / "club")
    paths += bake_village_backdrops(out / "backdrops")
    paths += bake_city(out / "backdrops" / "city")
    paths += bake_props(out / "sprites", out / "tiles" / "props", tilesets)
    return paths
