"""Reads tile sets (.tsx files and sets embedded in a map) into checked, finite records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from game.content.loader import nearest
from game.core.level import MATERIALS, SHAPE_BY_NAME, PropValue
from game.maps.places import TILESETS, Places, shown
from game.maps.reading import read_tree
from game.maps.tree import Node
from game.maps.values import Given, read_properties

MAX_TILES = 20_000
MAX_TILE_SIDE = 2048  # px; collections hold whole pieces of furniture
MAX_FRAMES = 64
MAX_FRAME_MS = 60_000
LADDER = "ladder"
SHAPES = (*SHAPE_BY_NAME, LADDER)
ALIGNMENTS = {
    # name: how far right and down of the object's point the image's top left lies, in its sizes
    "unspecified": (0.0, -1.0),
    "topleft": (0.0, 0.0),
    "top": (-0.5, 0.0),
    "topright": (-1.0, 0.0),
    "left": (0.0, -0.5),
    "center": (-0.5, -0.5),
    "right": (-1.0, -0.5),
    "bottomleft": (0.0, -1.0),
    "bottom": (-0.5, -1.0),
    "bottomright": (-1.0, -1.0),
}

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Tile:
    """What a set says about one of its tiles. `image` and `rect` only in image collections."""

    id: int
    cls: str = ""
    given: dict[str, Given] = field(default_factory=dict)
    frames: tuple[tuple[int, int], ...] = ()  # (tile id, milliseconds)
    image: Path | None = None
    rect: Rect = (0, 0, 0, 0)

    @property
    def props(self) -> dict[str, PropValue]:
        """Its custom properties."""
        return {name: found.value for name, found in self.given.items()}


@dataclass(frozen=True, slots=True)
class Tileset:
    """A tile set: one image cut into a grid, or a collection of images (`image` None)."""

    key: str  # its file, or the map and its place there: tells sets apart
    name: str
    tile_width: int
    tile_height: int
    spacing: int
    margin: int
    columns: int
    count: int  # ids run below this number
    align: tuple[float, float]
    image: Path | None
    tiles: dict[int, Tile]

    def has(self, local: int) -> bool:
        """Whether the set holds this tile."""
        return local in self.tiles if self.image is None else 0 <= local < self.count

    def cut(self, count: int) -> Tileset:
        """The same set with at most `count` tiles."""
        if self.count <= count:
            return self
        tiles = {number: tile for number, tile in self.tiles.items() if number < count}
        return replace(self, count=count, tiles=tiles)

    def size(self, local: int) -> tuple[int, int]:
        """Width and height of a tile's image in px."""
        if self.image is None:
            return self.tiles[local].rect[2:]
        return self.tile_width, self.tile_height


def read_tileset(node: Node, base: Path, places: Places, cache: dict[str, Tileset]) -> Tileset:
    """The set that a <tileset> element of a map or template holds or names."""
    source = node.get("source")
    if not source:
        return _read_body(node, f"{node.file}:{node.line}", base, places)
    path = places.resolve(node, source, base, TILESETS)
    key = path.as_posix()
    if key not in cache:
        root = read_tree(path, shown(path), "tileset", places.budget)
        cache[key] = _read_body(root, key, path.parent, places)
    return cache[key]


def _read_body(node: Node, key: str, base: Path, places: Places) -> Tileset:
    align = node.get("objectalignment", "unspecified")
    if align not in ALIGNMENTS:
        near = nearest(align, ALIGNMENTS)
        raise node.fail(f"objectalignment {align[:20]!r} is not known{near}")
    width = node.integer("tilewidth", None, 1, MAX_TILE_SIDE)
    height = node.integer("tileheight", None, 1, MAX_TILE_SIDE)
    spacing = node.integer("spacing", 0, 0, 64)
    margin = node.integer("margin", 0, 0, 64)
    count = node.integer("tilecount", None, 0, MAX_TILES)
    image_node = node.first("image")
    image, columns = None, 0
    if image_node is not None:
        image, size = places.image(image_node, image_node.get("source"), base)
        columns = (size[0] - margin + spacing) // (width + spacing)
        rows = (size[1] - margin + spacing) // (height + spacing)
        if columns < 1 or count > columns * rows:
            raise image_node.fail(
                f"the image is too small: {size[0]}x{size[1]} px hold {max(0, columns * rows)} "
                f"tiles of {width}x{height}, the set claims {count}"
            )
    limit = count if image is not None else MAX_TILES
    tiles = {
        tile.id: tile
        for tile in (_read_tile(child, limit, base, places) for child in node.all("tile"))
    }
    for tile in tiles.values():
        if any((f not in tiles) if image is None else f >= count for f, _ in tile.frames):
            raise node.fail(f"the animation of tile {tile.id} shows a tile that the set lacks")
    if image is None:
        count = max(tiles, default=-1) + 1
    return Tileset(
        key=key,
        name=node.get("name", "tiles"),
        tile_width=width,
        tile_height=height,
        spacing=spacing,
        margin=margin,
        columns=columns,
        count=count,
        align=ALIGNMENTS[align],
        image=image,
        tiles=tiles,
    )


def _read_tile(node: Node, limit: int, base: Path, places: Places) -> Tile:
    number = node.integer("id", None, 0, limit - 1)
    properties = read_properties(node)
    for name, given in properties.items():
        allowed = {"shape": SHAPES, "material": MATERIALS}.get(name)
        if allowed and given.value not in allowed:
            near = nearest(str(given.value), allowed)
            raise given.node.fail(f"tile {number}: {name} {given.value!r} is not known{near}")
        if name == "fuel" and not (isinstance(given.value, float) and 0 <= given.value <= 1):
            raise given.node.fail(f"tile {number}: fuel must be a float from 0 to 1")
        if name == "glow" and not isinstance(given.value, bool):
            raise given.node.fail(f"tile {number}: glow must be of type bool")
    image, rect = None, (0, 0, 0, 0)
    image_node = node.first("image")
    if image_node is not None:
        image, size = places.image(image_node, image_node.get("source"), base)
        # Tiled 1.9 and later may show only a part of the image
        x, y = node.integer("x", 0, 0, size[0] - 1), node.integer("y", 0, 0, size[1] - 1)
        rect = (
            x,
            y,
            node.integer("width", size[0] - x, 1, size[0] - x),
            node.integer("height", size[1] - y, 1, size[1] - y),
        )
    return Tile(
        id=number,
        cls=node.get("class") or node.get("type"),
        given=properties,
        frames=_read_frames(node, limit),
        image=image,
        rect=rect,
    )


def _read_frames(node: Node, limit: int) -> tuple[tuple[int, int], ...]:
    animation = node.first("animation")
    if animation is None:
        return ()
    frames = tuple(
        (
            frame.integer("tileid", None, 0, limit - 1),
            frame.integer("duration", 100, 1, MAX_FRAME_MS),
        )
        for frame in animation.all("frame")
    )
    if len(frames) > MAX_FRAMES:
        raise animation.fail(f"more than {MAX_FRAMES} frames in one animation")
    return frames
