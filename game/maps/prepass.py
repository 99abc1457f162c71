"""The strict first reading of a .tmx: what a map is, in checked, finite records.

pytmx alone follows paths anywhere, reads NaN as a place, forgets groups and templates and fails in
ten different ways. Everything is therefore read and judged here first; `bridge` then hands pytmx a
clean document made from these records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.content.loader import nearest
from game.core.constants import TILE
from game.maps.cells import read_cells
from game.maps.infinite import Plane, read_plane
from game.maps.objects import GID_MASK, ObjectReader, RawObject
from game.maps.places import Places, shown
from game.maps.reading import read_tree
from game.maps.tilesets import Tileset, read_tileset
from game.maps.tree import Node
from game.maps.values import Given, Report, read_properties

MAX_WIDTH = 1024  # tiles
MAX_HEIGHT = 512
MAX_CELLS = 200_000
MAX_LAYERS = 64
MAX_OBJECTS = 5_000
MAX_TILESETS = 32

TILE_LAYERS = ("far", "back", "solid", "oneway", "front")
OPTIONAL_TILE_LAYERS = ("ladders", "decor")
OBJECT_LAYERS = (
    "spawns",
    "weapons",
    "props",
    "triggers",
    "lights",
    "camera",
    "dialogue",
    "cover",
    "zones",
    "fire",
    "water",
    "hearths",
    "seats",
)
REQUIRED_OBJECT_LAYERS = ("spawns", "triggers")
LAYER_TAGS = ("layer", "objectgroup", "imagelayer", "group")
TINT = re.compile(r"#(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})\Z")
WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Frame:
    """What groups hand down to their layers."""

    offset: tuple[float, float] = (0.0, 0.0)
    parallax: tuple[float, float] = (1.0, 1.0)
    opacity: float = 1.0
    tint: tuple[int, int, int] = WHITE

    def inside(self, node: Node) -> Frame:
        """The frame of a layer or group within this one."""
        shown_at_all = node.get("visible", "1") != "0"
        return Frame(
            (self.offset[0] + node.number("offsetx"), self.offset[1] + node.number("offsety")),
            (
                self.parallax[0] * node.number("parallaxx", 1.0, 0.0, 4.0),
                self.parallax[1] * node.number("parallaxy", 1.0, 0.0, 4.0),
            ),
            self.opacity * node.number("opacity", 1.0, 0.0, 1.0) * shown_at_all,
            self._tinted(node),
        )

    def _tinted(self, node: Node) -> tuple[int, int, int]:
        """This tint times the node's own."""
        word = node.get("tintcolor")
        if not word:
            return self.tint
        match = TINT.match(word)
        if match is None:
            raise node.fail(f"tintcolor must be a colour like #ff8040, found {word[:20]!r}")
        own = bytes.fromhex(match[1])
        red, green, blue = self.tint
        return red * own[0] // 255, green * own[1] // 255, blue * own[2] // 255


@dataclass(frozen=True, slots=True)
class TileDraft:
    """A tile layer: raw global tile numbers with their flip bits."""

    name: str
    cells: NDArray[np.uint32]
    frame: Frame
    node: Node


@dataclass(frozen=True, slots=True)
class ImageDraft:
    """An image layer."""

    name: str
    image: Path
    size: tuple[int, int]
    frame: Frame
    repeat_x: bool
    given: dict[str, Given]
    node: Node


@dataclass(frozen=True, slots=True)
class Draft:
    """A map as it stands in its file, checked but not yet understood."""

    file: str
    path: Path
    width: int
    height: int
    tilesets: tuple[tuple[int, Tileset], ...]  # (first gid, set)
    layers: tuple[TileDraft | ImageDraft, ...]  # in drawing order
    objects: tuple[RawObject, ...]
    given: dict[str, Given]
    node: Node

    def tile_layer(self, name: str) -> TileDraft | None:
        """The tile layer of this name."""
        for layer in self.layers:
            if isinstance(layer, TileDraft) and layer.name == name:
                return layer
        return None


def read_map(path: Path, report: Report, root: Path | None = None) -> Draft:
    """Reads a map in XML or JSON. Raises MapError for what cannot be read; reports what is merely
    wrong. `root` is the folder of the pack that the map belongs to."""
    file = shown(path)
    places = Places(path, root)
    node = read_tree(path, file, "map", places.budget)
    plane = _plane(node)
    width, height = (plane.width, plane.height) if plane else _size(node)
    _check_size(node, width, height)
    tilesets = _tilesets(node, path.parent, places)
    reader = _LayerReader(path, places, tilesets, (width, height), report, plane)
    reader.walk(node, Frame())
    reader.finish(node)
    given = read_properties(node)
    return Draft(
        file=file,
        path=path,
        width=width,
        height=height,
        tilesets=tilesets,
        layers=tuple(reader.layers),
        objects=tuple(reader.objects),
        given=plane.moved_rows("Map", given) if plane else given,
        node=node,
    )


def _plane(root: Node) -> Plane | None:
    """The played part of an infinite map; None when the map is finite."""
    if root.get("orientation", "orthogonal") != "orthogonal":
        raise root.fail(f"the map is {root.get('orientation')[:20]}; only orthogonal maps are read")
    for key in ("tilewidth", "tileheight"):
        if root.integer(key, None, 1, 1 << 20) != TILE:
            raise root.fail(f"{key} must be {TILE}, found {root.get(key)}")
    if root.get("infinite", "0") == "0":
        return None
    return read_plane(root, _tile_nodes(root))


def _tile_nodes(root: Node) -> Iterator[Node]:
    """Tile layers, through groups; unknown ones are not read."""
    pending = [root]
    while pending:
        parent = pending.pop()
        pending += parent.all("group")
        for node in parent.all("layer"):
            if node.get("name") in (*TILE_LAYERS, *OPTIONAL_TILE_LAYERS):
                yield node


def _size(root: Node) -> tuple[int, int]:
    return (
        root.integer("width", None, 1, MAX_WIDTH),
        root.integer("height", None, 1, MAX_HEIGHT),
    )


def _check_size(root: Node, width: int, height: int) -> None:
    if width > MAX_WIDTH or height > MAX_HEIGHT:
        raise root.fail(f"{width}x{height} tiles are more than {MAX_WIDTH}x{MAX_HEIGHT}")
    if width * height > MAX_CELLS:
        raise root.fail(f"{width}x{height} tiles are more than {MAX_CELLS} cells")


def _tilesets(root: Node, base: Path, places: Places) -> tuple[tuple[int, Tileset], ...]:
    cache: dict[str, Tileset] = {}
    found: list[tuple[int, Tileset]] = []
    for node in root.all("tileset"):
        first = node.integer("firstgid", None, 1, GID_MASK)
        tileset = read_tileset(node, base, places, cache)
        if found:
            # a set that has grown since the map was saved ends where the next one begins
            room = first - found[-1][0]
            if room < 1:
                raise node.fail(f"firstgid {first} must be greater than {found[-1][0]}")
            found[-1] = (found[-1][0], found[-1][1].cut(room))
        found.append((first, tileset))
        if len(found) > MAX_TILESETS:
            raise node.fail(f"more than {MAX_TILESETS} tile sets")
    return tuple(found)


class _LayerReader:
    """Walks the layers in document order, through groups."""

    def __init__(
        self,
        path: Path,
        places: Places,
        tilesets: tuple[tuple[int, Tileset], ...],
        size: tuple[int, int],
        report: Report,
        plane: Plane | None,
    ) -> None:
        self.plane = plane
        self.path, self.places, self.tilesets, self.report = path, places, tilesets, report
        self.width, self.height = size
        self.layers: list[TileDraft | ImageDraft] = []
        self.objects: list[RawObject] = []
        self.names: set[str] = set()
        self.ids: set[int] = set()
        self.count = 0
        self.valid = self._valid_gids()
        self.reader = ObjectReader(path.parent, places, self._lookup)

    def walk(self, parent: Node, frame: Frame) -> None:
        """Reads all layers below a map or group."""
        for node in parent.all(*LAYER_TAGS):
            self.count += 1
            if self.count > MAX_LAYERS:
                raise node.fail(f"more than {MAX_LAYERS} layers")
            inner = frame.inside(node)
            if node.tag == "group":
                self.walk(node, inner)
                continue
            name = node.get("name")
            if name in self.names:
                raise node.fail(f"the layer name {name!r} stands twice")
            self.names.add(name)
            if node.tag == "layer":
                self._tiles(node, name, inner)
            elif node.tag == "imagelayer":
                self._image(node, name, inner)
            else:
                self._group(node, name, inner)

    def finish(self, root: Node) -> None:
        """Reports layers that the game needs and the map lacks."""
        for name in (*TILE_LAYERS, *REQUIRED_OBJECT_LAYERS):
            if name not in self.names:
                kind = "tile" if name in TILE_LAYERS else "object"
                self.report(root.fail(f"the {kind} layer {name!r} is missing"))

    def _tiles(self, node: Node, name: str, frame: Frame) -> None:
        known = (*TILE_LAYERS, *OPTIONAL_TILE_LAYERS)
        if name not in known:
            self.report(node.fail(f"no tile layer may be called {name!r}{nearest(name, known)}"))
            return
        data = node.first("data")
        if data is None:
            raise node.fail("the layer has no data")
        cells = self.plane.cells(node) if self.plane is not None else self._grid(node, data)
        numbers = cells & GID_MASK
        bad = ~np.isin(numbers, self.valid) | (cells & 0x1000_0000 != 0)
        if bad.any():
            row, column = (int(v) for v in np.argwhere(bad)[0])
            gid = int(cells[row, column])
            raise data.fail(f"column {column}, row {row}: no tile set holds the tile {gid}")
        self.layers.append(TileDraft(name, cells, frame, node))

    def _grid(self, node: Node, data: Node) -> NDArray[np.uint32]:
        """The tiles of a finite layer."""
        if (
            node.integer("width", self.width, 0, 1 << 30) != self.width
            or node.integer("height", self.height, 0, 1 << 30) != self.height
        ):
            raise node.fail(f"the layer must be as large as the map, {self.width}x{self.height}")
        if data.first("chunk") is not None:
            raise data.fail("the layer has chunks, but the map is not infinite")
        return read_cells(data, self.width, self.height)

    def _image(self, node: Node, name: str, frame: Frame) -> None:
        image = node.first("image")
        if image is None or not image.get("source"):
            raise node.fail("the image layer has no image")
        path, size = self.places.image(image, image.get("source"), self.path.parent)
        if self.plane is not None:
            # an image layer of parallax 0 stays where it is on the screen, wherever the map begins
            x, y = (
                at + shift * share
                for at, shift, share in zip(
                    frame.offset, self.plane.shift, frame.parallax, strict=True
                )
            )
            frame = replace(frame, offset=(x, y))
        repeat_x = node.get("repeatx", "0") in ("1", "true")
        given = read_properties(node)
        self.layers.append(ImageDraft(name, path, size, frame, repeat_x, given, node))

    def _group(self, node: Node, name: str, frame: Frame) -> None:
        if name not in OBJECT_LAYERS:
            near = nearest(name, OBJECT_LAYERS)
            self.report(node.fail(f"no object layer may be called {name!r}{near}"))
        for child in node.all("object"):
            if len(self.objects) >= MAX_OBJECTS:
                raise child.fail(f"more than {MAX_OBJECTS} objects")
            raw = self.reader.read(child, name, self._offset(frame))
            if self.plane is not None:
                raw = replace(raw, given=self.plane.moved_rows(raw.cls, raw.given))
            if raw.id in self.ids:
                raise child.fail(f"the object number {raw.id} stands twice")
            self.ids.add(raw.id)
            if raw.shape != "text" or raw.cls:  # texts without a class are notes for people
                self.objects.append(raw)

    def _offset(self, frame: Frame) -> tuple[float, float]:
        """What to add to the places of objects."""
        shift = self.plane.shift if self.plane else (0.0, 0.0)
        return frame.offset[0] + shift[0], frame.offset[1] + shift[1]

    def _valid_gids(self) -> NDArray[np.uint32]:
        gids = [np.zeros(1, dtype=np.uint32)]
        for first, tileset in self.tilesets:
            local = range(tileset.count) if tileset.image else tileset.tiles
            gids.append(np.asarray(list(local), dtype=np.uint32) + np.uint32(first))
        return np.concatenate(gids)

    def _lookup(self, gid: int) -> tuple[Tileset, int] | None:
        for first, tileset in reversed(self.tilesets):
            if gid >= first:
                return (tileset, gid - first) if tileset.has(gid - first) else None
        return None
