"""Hands pytmx a clean document and takes tile numbers, flips, pictures and animations from it.

This is the only module that imports pytmx. The document holds nothing but what the pre-pass has
checked: finite numbers, CSV data, existing images by absolute path, no templates, no groups.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import numpy as np
from numpy.typing import NDArray

from game.core.constants import TICKS_PER_SECOND, TILE
from game.core.errors import MapError
from game.core.level import PropValue, TileArt
from game.maps.objects import GID_MASK
from game.maps.prepass import Draft, TileDraft
from game.maps.tilesets import Rect, Tile, Tileset

PROPERTY_TYPES = {bool: "bool", int: "int", float: "float", str: "string"}
FLIP_X, FLIP_Y, FLIP_DIAGONAL = 1, 2, 4


@dataclass(frozen=True, slots=True)
class TileBook:
    """The tiles that a map uses, numbered from 1 without gaps; entry 0 is empty.

    `layers` holds, by layer name, tile numbers into `art` and `props`, and flip bits.
    """

    art: tuple[TileArt | None, ...]
    props: tuple[dict[str, PropValue], ...]
    layers: dict[str, tuple[NDArray[np.int32], NDArray[np.uint8]]]


def read_tiles(draft: Draft) -> TileBook:
    """Lets pytmx read the tile layers of a checked map."""
    tiled = _open(draft)
    grids = {
        layer.name: np.asarray(tiled.layernames[layer.name].data, dtype=np.int64)
        for layer in draft.layers
        if isinstance(layer, TileDraft)
    }
    lookup, flips, gids = _numbering(tiled, grids)
    layers = {name: (lookup[grid], flips[grid]) for name, grid in grids.items()}
    rects = _collection_rects(draft)
    art = [None, *(_art(tiled, gid, rects) for gid in gids[1:])]
    props = [{}, *(_props(tiled, gid) for gid in gids[1:])]
    return TileBook(tuple(art), tuple(props), layers)


def _open(draft: Draft) -> Any:
    # pygame greets on stdout when it is imported; commands that print JSON must stay clean
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from pytmx.pytmx import TiledMap

    tiled = TiledMap(image_loader=_rect_loader, load_all=False, allow_duplicate_names=True)
    tiled.filename = str(draft.path.resolve())
    try:
        tiled.parse_xml(_document(draft))
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise MapError(draft.file, f"the tile layer library refuses it: {error}") from None
    return tiled


def _rect_loader(filename: str, _colorkey: object, **_kwargs: object) -> Any:
    """Instead of cutting surfaces, remembers which part of which file a tile shows."""

    def load(rect: Rect | None = None, _flags: object = None) -> tuple[str, Rect | None]:
        return filename, rect

    return load


def _numbering(
    tiled: Any, grids: dict[str, NDArray[np.int64]]
) -> tuple[NDArray[np.int32], NDArray[np.uint8], list[int]]:
    """Tables from pytmx numbers to dense numbers and flip bits, and one pytmx number for each.

    pytmx gives a number to each flip of a tile; here they share one."""
    used = np.unique(np.concatenate([np.zeros(1, np.int64), *map(np.unique, grids.values())]))
    flags_of = {
        entry[0]: tuple(map(bool, key[1])) for key, entry in tiled.imagemap.items() if key[0]
    }
    numbers = [number for number in used.tolist() if number]
    order = sorted({tiled.tiledgidmap[number] for number in numbers})
    dense = {gid: index for index, gid in enumerate(order, 1)}
    lookup = np.zeros(tiled.maxgid + 1, dtype=np.int32)
    flips = np.zeros(tiled.maxgid + 1, dtype=np.uint8)
    shown: dict[int, int] = {}
    for number in numbers:
        gid, flags = tiled.tiledgidmap[number], flags_of[number]
        lookup[number] = dense[gid]
        flips[number] = FLIP_X * flags[0] | FLIP_Y * flags[1] | FLIP_DIAGONAL * flags[2]
        shown.setdefault(gid, number)
    return lookup, flips, [0, *(shown[gid] for gid in order)]


def _collection_rects(draft: Draft) -> dict[int, tuple[Path, Rect]]:
    """Pictures of tiles in image collections, by Tiled's gid."""
    rects: dict[int, tuple[Path, Rect]] = {}
    for first, tileset in draft.tilesets:
        for tile in tileset.tiles.values():
            if tile.image is not None:
                rects[first + tile.id] = (tile.image, tile.rect)
    return rects


def _picture(tiled: Any, number: int, rects: dict[int, tuple[Path, Rect]]) -> tuple[Path, Rect]:
    known = rects.get(tiled.tiledgidmap[number])
    if known is not None:
        return known
    filename, rect = tiled.images[number]
    return Path(filename), tuple(rect)


def _art(tiled: Any, number: int, rects: dict[int, tuple[Path, Rect]]) -> TileArt:
    image, rect = _picture(tiled, number, rects)
    props = tiled.tile_properties.get(number, {})
    frames = tuple(
        (_picture(tiled, frame.gid, rects)[1], max(1, _ticks(frame.duration)))
        for frame in props.get("frames", ())
    )
    return TileArt(image, rect, frames, bool(props.get("glow", False)))


def _ticks(milliseconds: int) -> int:
    return (milliseconds * TICKS_PER_SECOND + 500) // 1000


def _props(tiled: Any, number: int) -> dict[str, PropValue]:
    props = tiled.tile_properties.get(number, {})
    return {key: props[key] for key in ("shape", "material", "fuel") if key in props}


def _document(draft: Draft) -> Element:
    root = Element(
        "map",
        version="1.8",
        orientation="orthogonal",
        renderorder="right-down",
        width=str(draft.width),
        height=str(draft.height),
        tilewidth=str(TILE),
        tileheight=str(TILE),
    )
    used = _used_gids(draft)
    for first, tileset in draft.tilesets:
        shown = {gid - first for gid in used if first <= gid < first + tileset.count}
        if shown:  # sets that only objects use are none of pytmx's business
            _write_tileset(root, first, tileset, shown)
    for layer in draft.layers:
        if isinstance(layer, TileDraft):
            width, height = str(draft.width), str(draft.height)
            node = SubElement(root, "layer", name=layer.name, width=width, height=height)
            data = SubElement(node, "data", encoding="csv")
            data.text = ",".join(map(str, layer.cells.ravel().tolist()))
    return root


def _used_gids(draft: Draft) -> set[int]:
    """Tiles that the tile layers show."""
    used: set[int] = set()
    for layer in draft.layers:
        if isinstance(layer, TileDraft):
            used.update(np.unique(layer.cells & GID_MASK).tolist())
    return used


def _write_tileset(root: Element, first: int, tileset: Tileset, used: set[int]) -> None:
    node = SubElement(
        root,
        "tileset",
        firstgid=str(first),
        name=tileset.name,
        tilewidth=str(tileset.tile_width),
        tileheight=str(tileset.tile_height),
        spacing=str(tileset.spacing),
        margin=str(tileset.margin),
        tilecount=str(tileset.count),
        columns=str(tileset.columns),
    )
    if tileset.image is not None:
        # pytmx counts columns from the image size and miscounts with a margin: give it the size
        # that yields exactly the true number of columns and rows
        rows = -(-tileset.count // tileset.columns)
        width = tileset.columns * (tileset.tile_width + tileset.spacing) - tileset.spacing
        height = rows * (tileset.tile_height + tileset.spacing) - tileset.spacing
        source = str(tileset.image)
        SubElement(node, "image", source=source, width=str(width), height=str(height))
    for tile in tileset.tiles.values():
        if tile.id in used or tileset.image is None:
            _write_tile(SubElement(node, "tile", id=str(tile.id)), tile)


def _write_tile(child: Element, tile: Tile) -> None:
    if tile.image is not None:
        wide, high = str(tile.rect[2]), str(tile.rect[3])
        SubElement(child, "image", source=str(tile.image), width=wide, height=high)
    if tile.props:
        block = SubElement(child, "properties")
        for name, value in tile.props.items():
            text = str(value).lower() if isinstance(value, bool) else str(value)
            kind = PROPERTY_TYPES[type(value)]
            SubElement(block, "property", name=name, type=kind, value=text)
    if tile.frames:
        animation = SubElement(child, "animation")
        for shown, duration in tile.frames:
            SubElement(animation, "frame", tileid=str(shown), duration=str(duration))
