"""The item sheet with its table, and the tile set of item images for the level editor."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

from assets.bake.editor import item_class, tile_lines
from assets.bake.interface.atlas import Atlas, save_picture, save_table
from assets.bake.interface.raster import Pixels
from assets.bake.items.broken import BROKEN, SAME_AS, shards
from assets.bake.items.drawings import DRAWINGS
from assets.bake.items.icons import icon
from assets.bake.items.sprites import sprite
from assets.bake.items.worn import WORN

SHEET_WIDTH = 256
TILE_FOLDER = "../../assets/tiles/items"
"""Path of the single images, seen from levels/tilesets."""


def item_entry(item: str, atlas: Atlas) -> dict[str, object]:
    """Place all images of one item; return its row of the table."""
    drawing = DRAWINGS[item]
    hand, rest = sprite(drawing, in_hand=True), sprite(drawing, in_hand=False)
    entry: dict[str, object] = {
        "rect": atlas.add(hand.picture), "grip": hand.grip, "stand": hand.stand, "tip": hand.tip,
        "rest": {"rect": atlas.add(rest.picture), "stand": rest.stand},
        "icon": atlas.add(icon(item, drawing)),
        "shards": [atlas.add(piece) for piece in shards(item)],
    }  # fmt: skip
    if item in WORN:
        back = sprite(WORN[item], in_hand=True)
        entry["worn"] = {"rect": atlas.add(back.picture), "grip": back.grip}
    left = DRAWINGS.get(SAME_AS.get(item, "")) or BROKEN.get(item)
    if left is not None:
        after = sprite(left, in_hand=True)
        entry["broken"] = {
            "rect": atlas.add(after.picture), "grip": after.grip, "stand": after.stand,
            "tip": after.tip,
        }  # fmt: skip
    return entry


def bake_items(out: Path) -> list[Path]:
    """Write items.png, items.json, one PNG an item and the editor's tile set."""
    atlas = Atlas(SHEET_WIDTH)
    table = {item: item_entry(item, atlas) for item in DRAWINGS}
    files = [
        save_picture(atlas.sheet(), out / "sprites" / "items.png"),
        save_table({"items": table}, out / "sprites" / "items.json"),
    ]
    rests = {item: sprite(drawing, in_hand=False).picture for item, drawing in DRAWINGS.items()}
    for item, picture in rests.items():
        files.append(save_picture(picture, out / "tiles" / "items" / f"{item}.png"))
    return files


def collection_tileset(name: str, pictures: dict[str, Pixels], folder: str) -> str:
    """A Tiled image collection: one tile a picture, which becomes a Weapon when dragged."""
    wide = max(picture.shape[1] for picture in pictures.values())
    high = max(picture.shape[0] for picture in pictures.values())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.10" tiledversion="1.10.2" name={quoteattr(name)}'
        f' tilewidth="{wide}" tileheight="{high}" tilecount="{len(pictures)}" columns="0"'
        ' objectalignment="bottom">',
        ' <grid orientation="orthogonal" width="1" height="1"/>',
    ]
    for index, (item, picture) in enumerate(pictures.items()):
        height, width = picture.shape[:2]
        image = f'<image width="{width}" height="{height}" source="{folder}/{item}.png"/>'
        lines += tile_lines(index, item, item_class(item), image)
    return "\n".join([*lines, "</tileset>", ""])


def editor_tileset() -> str:
    """Text of levels/tilesets/items.tsx."""
    pictures = {item: sprite(row, in_hand=False).picture for item, row in DRAWINGS.items()}
    return collection_tileset("items", pictures, TILE_FOLDER)
