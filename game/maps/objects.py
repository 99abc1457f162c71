"""Reads the objects of a map: templates resolved, tile objects placed, shapes told apart."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from game.maps.places import TEMPLATES, Places, shown
from game.maps.reading import read_tree
from game.maps.tilesets import Tileset, read_tileset
from game.maps.tree import MAX_COORDINATE, Node, parse_number
from game.maps.values import Given, read_properties

SHAPE_TAGS = ("point", "ellipse", "polygon", "polyline", "text")
OUTLINES = ("polygon", "polyline")
SQUARE_TURNS = {90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}  # degrees: cos, sin
KNOWN_TAGS = frozenset({*SHAPE_TAGS, "properties"})
MAX_POINTS = 256
GID_MASK = 0x0FFF_FFFF
FLIP_X = 1 << 31
OTHER_FLIPS = 0x7000_0000  # upside down, diagonal, turned by 120 degrees

# Finds the set and local number of a gid; None when the map has no such tile.
TileLookup = Callable[[int], tuple[Tileset, int] | None]


@dataclass(frozen=True, slots=True)
class RawObject:
    """An object in px of the map, before its class is looked at.

    `shape` is rect, tile or one of SHAPE_TAGS; (x, y) is the top left of the box.
    """

    id: int
    cls: str
    name: str
    layer: str
    shape: str
    x: float
    y: float
    w: float
    h: float
    points: tuple[tuple[float, float], ...]
    flipped: bool
    given: dict[str, Given]
    node: Node = field(compare=False)


@dataclass(frozen=True, slots=True)
class Template:
    """A .tx file: its object and the tile set that its tile comes from."""

    node: Node
    lookup: TileLookup
    given: dict[str, Given]


class ObjectReader:
    """Reads the objects of one map; keeps its templates, which many objects share.

    An object that shows a tile takes its class and its properties from the tile, as in Tiled,
    where neither the object nor its template says otherwise."""

    def __init__(self, base: Path, places: Places, lookup: TileLookup) -> None:
        self.base, self.places, self.lookup = base, places, lookup
        self.templates: dict[str, Template] = {}
        self.tilesets: dict[str, Tileset] = {}

    def read(self, node: Node, layer: str, offset: tuple[float, float]) -> RawObject:
        """One <object> element."""
        template = self._template(node)
        chain = [node, template.node] if template else [node]
        attrs = {k: v for part in reversed(chain) for k, v in part.attrs.items()}
        where = Node("object", attrs, node.file, node.line, node.parent)
        number = where.integer("id", None, 1, 1 << 30)
        shape, holder = _shape(chain)
        turn = where.number("rotation", 0.0) % 360.0
        w, h = where.number("width", 0.0, 0.0), where.number("height", 0.0, 0.0)
        x, y = where.number("x") + offset[0], where.number("y") + offset[1]
        cls, flipped = where.get("class") or where.get("type"), False
        given = {**(template.given if template else {}), **read_properties(node)}
        if "gid" in attrs:
            lookup = template.lookup if template and "gid" not in node.attrs else self.lookup
            tileset, local, flipped = _tile(where, lookup)
            size = tileset.size(local)
            w, h = w or size[0], h or size[1]
            x, y = x + tileset.align[0] * w, y + tileset.align[1] * h
            shape = "tile"
            tile = tileset.tiles.get(local)
            if tile and tile.cls and cls in ("", tile.cls):
                cls, given = tile.cls, {**tile.given, **given}
        points = _points(holder, x, y, turn) if shape in OUTLINES else ()
        if points:
            x, y = min(p[0] for p in points), min(p[1] for p in points)
            w, h = max(p[0] for p in points) - x, max(p[1] for p in points) - y
        elif turn and shape == "rect" and turn in SQUARE_TURNS:
            x, y, w, h = _turned_box(x, y, w, h, turn)
        elif turn and shape != "point":  # a turned point is the same point
            raise node.fail("is turned; set Rotation to 0 (draw polygons turned instead)")
        return RawObject(
            number, cls, where.get("name"), layer, shape, x, y, w, h, points, flipped, given, node
        )

    def _template(self, node: Node) -> Template | None:
        source = node.get("template")
        if not source:
            return None
        if source not in self.templates:
            path = self.places.resolve(node, source, self.base, TEMPLATES)
            root = read_tree(path, shown(path), "template", self.places.budget)
            body = root.first("object")
            if body is None:
                raise root.fail("the template holds no object")
            if body.get("template"):
                raise body.fail("a template may not use another template")
            self.templates[source] = Template(body, self._own(root, path), read_properties(body))
        return self.templates[source]

    def _own(self, root: Node, path: Path) -> TileLookup:
        """Looks a gid up in the one set that a template names."""
        node = root.first("tileset")
        if node is None:
            return lambda _gid: None
        first = node.integer("firstgid", None, 1, GID_MASK)
        tileset = read_tileset(node, path.parent, self.places, self.tilesets)
        return lambda gid: (tileset, gid - first) if tileset.has(gid - first) else None


def _shape(chain: list[Node]) -> tuple[str, Node]:
    """The shape word of an object and the node that says so; its own overrules the template's."""
    for part in chain:
        for child in part.children:
            if child.tag in SHAPE_TAGS:
                return child.tag, child
            if child.tag not in KNOWN_TAGS:
                raise child.fail(f"the object shape <{child.tag}> is not supported")
    return "rect", chain[0]


def _tile(node: Node, lookup: TileLookup) -> tuple[Tileset, int, bool]:
    gid = node.integer("gid", None, 1, (1 << 32) - 1)
    found = lookup(gid & GID_MASK)
    if found is None:
        raise node.fail(f"shows the tile {gid & GID_MASK}, which no tile set holds")
    if gid & OTHER_FLIPS:
        raise node.fail("stands on its head; only flips from left to right (X) are read")
    return found[0], found[1], bool(gid & FLIP_X)


def _turned_box(
    x: float, y: float, w: float, h: float, turn: float
) -> tuple[float, float, float, float]:
    """The box of a rectangle turned clockwise about its top left corner by quarters."""
    cos, sin = SQUARE_TURNS[turn]
    ends = (w * cos - h * sin, w * sin + h * cos)
    return x + min(0.0, ends[0]), y + min(0.0, ends[1]), abs(ends[0]), abs(ends[1])


def _points(node: Node, x: float, y: float, turn: float) -> tuple[tuple[float, float], ...]:
    words = node.get("points").split()
    if not 2 <= len(words) <= MAX_POINTS:
        raise node.fail(f"a {node.tag} needs 2 to {MAX_POINTS} points, found {len(words)}")
    points = []
    angle = math.radians(turn)
    cos, sin = SQUARE_TURNS.get(turn, (math.cos(angle), math.sin(angle)))
    for word in words:
        pair = [parse_number(part) for part in word.split(",")]
        if len(pair) != 2 or pair[0] is None or pair[1] is None:
            raise node.fail(f"{word[:40]!r} is no point of a {node.tag}")
        if max(abs(pair[0]), abs(pair[1])) > MAX_COORDINATE:
            raise node.fail(f"the point {word[:40]!r} lies beyond any map")
        points.append((x + pair[0] * cos - pair[1] * sin, y + pair[0] * sin + pair[1] * cos))
    return tuple(points)
