"""A small XML tree whose every node knows its file and line, read under strict limits.

Map files come from strangers too (level packs), so the reader refuses document types, entities,
deep nesting and huge files before anything else looks at them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from game.core.errors import MapError

MAX_FILE_BYTES = 8 << 20
MAX_NODES = 120_000  # of one map with all its tile sets and templates
MAX_BYTES = 24 << 20  # of the same
MAX_ATTRIBUTES = 300_000  # of one file
MAX_ATTRIBUTE = 16_384  # characters of one
MAX_REASON = 300  # characters of a message
MAX_DEPTH = 40
MAX_COORDINATE = 1e6  # px; anything beyond is no place on a map

LAYER_TAGS = frozenset({"layer", "objectgroup", "imagelayer", "group"})
VERSION = re.compile(r"1(?:\.[0-9]{1,4}){0,2}\Z")


@dataclass(slots=True)
class Budget:
    """What one map may still read: its file, its tile sets and its templates share it."""

    nodes: int = MAX_NODES
    bytes: int = MAX_BYTES


class Node:
    """One XML element. Errors made by `fail` name file, line, layer and object by themselves."""

    __slots__ = ("attrs", "children", "file", "line", "parent", "tag", "text")

    def __init__(
        self, tag: str, attrs: dict[str, str], file: str, line: int, parent: Node | None
    ) -> None:
        self.tag, self.attrs, self.file, self.line, self.parent = tag, attrs, file, line, parent
        self.children: list[Node] = []
        self.text = ""

    def fail(self, reason: str) -> MapError:
        """A MapError about this element; the caller raises or reports it."""
        layer, obj = "", 0
        node: Node | None = self
        while node is not None:
            if node.tag == "object" and not obj:
                obj = _digits(node.attrs.get("id", ""))
            if node.tag in LAYER_TAGS and not layer:
                layer = node.attrs.get("name", "")
            node = node.parent
        return MapError(
            self.file, plain(reason, MAX_REASON), line=self.line, layer=plain(layer), obj=obj
        )

    def all(self, *tags: str) -> Iterator[Node]:
        """Direct children with one of these tags, in document order."""
        return (child for child in self.children if child.tag in tags)

    def first(self, *tags: str) -> Node | None:
        """The first direct child with one of these tags."""
        return next(self.all(*tags), None)

    def get(self, key: str, default: str = "") -> str:
        """An attribute as text."""
        return self.attrs.get(key, default)

    def integer(self, key: str, default: int | None, low: int, high: int) -> int:
        """A whole attribute within limits; `default` None means that it must be there."""
        raw = self.attrs.get(key)
        if raw is None:
            if default is None:
                raise self.fail(f"<{self.tag}> needs the attribute {key!r}")
            return default
        if not raw.removeprefix("-").isascii() or not raw.removeprefix("-").isdecimal():
            raise self.fail(f"{key} must be a whole number, found {raw[:40]!r}")
        value = int(raw) if len(raw) < 20 else high + 1
        if not low <= value <= high:
            raise self.fail(f"{key} must lie between {low} and {high}, found {raw[:40]}")
        return value

    def number(
        self,
        key: str,
        default: float = 0.0,
        low: float = -MAX_COORDINATE,
        high: float = MAX_COORDINATE,
    ) -> float:
        """A finite attribute within limits."""
        raw = self.attrs.get(key)
        if raw is None:
            return default
        value = parse_number(raw)
        if value is None:
            raise self.fail(f"{key} must be a finite number, found {raw[:40]!r}")
        if not low <= value <= high:
            raise self.fail(f"{key} must lie between {low:g} and {high:g}, found {raw[:40]}")
        return value


def plain(text: str, limit: int = 60) -> str:
    """Text from a file as it may stand in a message: one line, no control characters, not long."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(sign if sign.isprintable() else "?" for sign in cut)


def parse_number(raw: str) -> float | None:
    """The finite number that `raw` spells, or None."""
    try:
        value = float(raw)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _digits(raw: str) -> int:
    return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < 12 else 0


class _Builder:
    """Receives expat's events and grows the tree."""

    def __init__(self, file: str, parser: expat.XMLParserType, budget: Budget) -> None:
        self.file, self.parser, self.budget = file, parser, budget
        self.root: Node | None = None
        self.stack: list[Node] = []
        self.texts: list[list[str]] = []  # joined once: text cut into many pieces stays cheap

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        self.budget.nodes -= 1
        line = self.parser.CurrentLineNumber
        parent = self.stack[-1] if self.stack else None
        node = Node(tag, attrs, self.file, line, parent)
        if self.budget.nodes < 0:
            raise node.fail(f"more than {MAX_NODES} elements in the map and its tile sets")
        if any(len(value) > MAX_ATTRIBUTE for value in attrs.values()):
            raise node.fail(f"an attribute is longer than {MAX_ATTRIBUTE} characters")
        if len(self.stack) >= MAX_DEPTH:
            raise node.fail(f"elements are nested deeper than {MAX_DEPTH}")
        if parent is None:
            self.root = node
        else:
            parent.children.append(node)
        self.stack.append(node)
        self.texts.append([])

    def end(self, _tag: str) -> None:
        self.stack.pop().text = "".join(self.texts.pop())

    def data(self, text: str) -> None:
        if self.stack:
            self.texts[-1].append(text)

    def doctype(self, *_args: object) -> None:
        line = self.parser.CurrentLineNumber
        raise MapError(self.file, "a document type (DTD) is not allowed", line=line)


def parsed_xml(raw: bytes, file: str, budget: Budget) -> Node | None:
    """The tree of XML bytes. Raises MapError."""
    if raw.count(b"=") > MAX_ATTRIBUTES:
        raise MapError(file, f"more than {MAX_ATTRIBUTES} attributes")
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    builder = _Builder(file, parser, budget)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise MapError(file, f"is not well-formed XML: {reason}", line=error.lineno) from None
    except (LookupError, ValueError) as error:  # an unknown or broken text encoding
        line = parser.CurrentLineNumber
        raise MapError(file, f"is not well-formed XML: {error}", line=line) from None
    return builder.root
