"""Maps, tile sets and templates as JSON (.tmj, .tsj, .tj), turned into the tree that XML gives.

JSON has no line numbers, so messages about these files name layer and object only.
"""

from __future__ import annotations

from typing import Any

from game.core.errors import MapError
from game.maps.tree import MAX_DEPTH, MAX_NODES, Budget, Node

LAYER_TAGS = {
    "tilelayer": "layer",
    "objectgroup": "objectgroup",
    "imagelayer": "imagelayer",
    "group": "group",
}
SHAPES = ("point", "ellipse")
OUTLINES = ("polygon", "polyline")
PART = ("x", "y", "width", "height")  # which part of its image a tile shows

Entry = dict[str, Any]


def tree_of(found: object, root_tag: str, file: str, budget: Budget) -> Node:
    """The tree of a parsed JSON document."""
    if not isinstance(found, dict) or found.get("type", root_tag) != root_tag:
        raise MapError(file, f"must be a {root_tag} of Tiled")
    maker = _Maker(file, budget)
    if root_tag == "map":
        return maker.map(found)
    if root_tag == "tileset":
        return maker.tileset(found, None)
    root = maker.node("template", {}, None)
    maker.children(root, found, "tileset", maker.tileset)
    maker.children(root, found, "object", maker.object)
    return root


class _Maker:
    """Makes nodes; every one counts against the budget."""

    def __init__(self, file: str, budget: Budget) -> None:
        self.file, self.budget = file, budget

    def node(self, tag: str, entry: Entry, parent: Node | None) -> Node:
        """An element whose attributes are the plain values of an entry."""
        attrs = {
            str(key): _text(value)
            for key, value in entry.items()
            if isinstance(value, str | int | float)
        }
        made = Node(tag, attrs, self.file, 0, parent)
        self.budget.nodes -= 1
        if self.budget.nodes < 0:
            raise made.fail(f"more than {MAX_NODES} elements in the map and its tile sets")
        if parent is not None:
            parent.children.append(made)
        return made

    def map(self, entry: Entry) -> Node:
        """A whole map."""
        root = self.node("map", entry, None)
        self.properties(root, entry)
        for one in self.entries(root, entry, "tilesets"):
            self.tileset(one, root)
        self.layers(root, entry, 0)
        return root

    def layers(self, parent: Node, entry: Entry, depth: int) -> None:
        """The layers of a map or group."""
        if depth > MAX_DEPTH:
            raise parent.fail(f"elements are nested deeper than {MAX_DEPTH}")
        for one in self.entries(parent, entry, "layers"):
            tag = LAYER_TAGS.get(str(one.get("type")))
            if tag is None:
                raise parent.fail(f"the layer type {str(one.get('type'))[:20]!r} is not known")
            node = self.node(tag, one, parent)
            node.attrs.pop("type", None)
            self.properties(node, one)
            if tag == "layer":
                self.data(node, one)
            elif tag == "imagelayer" and one.get("image"):
                self.node("image", {"source": one["image"]}, node)
            for obj in self.entries(node, one, "objects"):
                self.object(obj, node)
            if tag == "group":
                self.layers(node, one, depth + 1)

    def data(self, node: Node, entry: Entry) -> None:
        """Tile numbers, whole or in chunks."""
        words = {key: entry[key] for key in ("encoding", "compression") if entry.get(key)}
        data = self.node("data", {"encoding": "csv", **words}, node)
        data.text = self.cells(data, entry.get("data", ""))
        for one in self.entries(node, entry, "chunks"):
            chunk = self.node("chunk", {key: one.get(key) for key in one}, data)
            chunk.attrs.pop("data", None)
            chunk.text = self.cells(chunk, one.get("data", ""))

    def cells(self, node: Node, value: object) -> str:
        """A list of numbers as CSV; base64 as it is."""
        if isinstance(value, str):
            return value
        if not isinstance(value, list) or not all(type(cell) is int for cell in value):
            raise node.fail("the layer data is neither numbers nor base64")
        return ",".join(map(str, value))

    def object(self, entry: Entry, parent: Node) -> Node:
        """An object with its shape."""
        node = self.node("object", entry, parent)
        self.properties(node, entry)
        for shape in SHAPES:
            if node.attrs.pop(shape, "") == "1":
                self.node(shape, {}, node)
        for shape in OUTLINES:
            if shape in entry:
                pairs = self.entries(node, entry, shape)
                points = " ".join(f"{_text(p.get('x'))},{_text(p.get('y'))}" for p in pairs)
                self.node(shape, {"points": points}, node)
        if "text" in entry:
            self.node("text", {}, node)
        return node

    def tileset(self, entry: Entry, parent: Node | None) -> Node:
        """A tile set, or the reference to one."""
        node = self.node("tileset", entry, parent)
        self.properties(node, entry)
        if entry.get("image") and not entry.get("source"):
            self.image(entry, node)
        for one in self.entries(node, entry, "tiles"):
            tile = self.node("tile", one, node)
            self.properties(tile, one)
            if one.get("image"):
                self.image(one, tile)
                part = {key: _text(one[key]) for key in PART if key in one}
                tile.children[-1].attrs.update(part)
            if one.get("animation"):
                animation = self.node("animation", {}, tile)
                for frame in self.entries(tile, one, "animation"):
                    self.node("frame", frame, animation)
        return node

    def image(self, entry: Entry, parent: Node) -> None:
        """The picture of a set or of a tile of a collection."""
        self.node("image", {"source": entry["image"]}, parent)

    def properties(self, owner: Node, entry: Entry) -> None:
        """Custom properties."""
        if "properties" not in entry:
            return
        block = self.node("properties", {}, owner)
        for one in self.entries(owner, entry, "properties"):
            value = one.get("value")
            node = self.node("property", one, block)
            if isinstance(value, bool):
                node.attrs["value"] = "true" if value else "false"
            if isinstance(value, dict):
                self.members(node, value)

    def members(self, owner: Node, value: Entry) -> None:
        """The members of a class property; JSON tells their types by their values alone."""
        block = self.node("properties", {}, owner)
        for name, member in value.items():
            if not isinstance(member, str | int | float):
                raise owner.fail(f"the member {str(name)[:40]!r} has no type that a class uses")
            kind = {bool: "bool", int: "int", float: "float"}.get(type(member), "string")
            word = str(member).lower() if isinstance(member, bool) else member
            self.node("property", {"name": name, "type": kind, "value": word}, block)

    def children(self, root: Node, entry: Entry, key: str, make: Any) -> None:
        """One child under `key`, if it is there."""
        if isinstance(entry.get(key), dict):
            make(entry[key], root)

    def entries(self, owner: Node, entry: Entry, key: str) -> list[Entry]:
        """A list of entries under `key`."""
        found = entry.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise owner.fail(f"{key} must be a list of objects")
        return found


def _text(value: object) -> str:
    """A plain value as XML spells it as a property, with 1 and 0 for the flags of attributes."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
