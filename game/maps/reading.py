"""A file of Tiled as a tree, whether XML or JSON: bounded in size, and broken ones told."""

from __future__ import annotations

import json
from pathlib import Path

from game.core.errors import MapError
from game.maps.tmj import tree_of
from game.maps.tree import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_FILE_BYTES,
    MAX_NODES,
    VERSION,
    Budget,
    Node,
    parsed_xml,
)

JSON_SUFFIXES = (".tmj", ".tsj", ".tj", ".json")


def read_tree(path: Path, file: str, root_tag: str, budget: Budget) -> Node:
    """The tree of a file of Tiled, XML or JSON by its suffix, whose root must be `root_tag`.
    `file` is its name in messages."""
    raw = _read_bytes(path, file, budget)
    if path.suffix.lower() in JSON_SUFFIXES:
        root: Node | None = tree_of(_parsed_json(raw, file), root_tag, file, budget)
    else:
        root = parsed_xml(raw, file, budget)
    if root is None or root.tag != root_tag:
        found = root.tag if root else "nothing"
        raise MapError(file, f"must be a <{root_tag}> document, found <{found}>", line=1)
    if "version" in root.attrs and not VERSION.match(root.get("version")):
        version = root.get("version")[:20]
        raise root.fail(f"the format version {version!r} is not known; export it as Tiled 1.10")
    return root


def _read_bytes(path: Path, file: str, budget: Budget) -> bytes:
    try:
        if not path.is_file():
            raise MapError(file, "is no file")
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise MapError(file, f"is {size >> 20} MiB; at most {MAX_FILE_BYTES >> 20} are read")
        budget.bytes -= size
        if budget.bytes < 0:
            raise MapError(file, f"the map and its files exceed {MAX_BYTES >> 20} MiB together")
        return path.read_bytes()
    except OSError as error:
        raise MapError(file, f"cannot be read ({error.strerror})") from None


def _parsed_json(raw: bytes, file: str) -> object:
    if raw.count(b"{") + raw.count(b"[") > MAX_NODES:
        raise MapError(file, f"more than {MAX_NODES} elements in the map and its tile sets")

    def refuse(word: str) -> object:
        raise ValueError(f"{word} is no number")

    try:
        return json.loads(raw, parse_constant=refuse)
    except RecursionError:
        raise MapError(file, f"elements are nested deeper than {MAX_DEPTH}") from None
    except json.JSONDecodeError as error:
        raise MapError(file, f"is not well-formed JSON: {error.msg}", line=error.lineno) from None
    except ValueError as error:
        raise MapError(file, f"is not well-formed JSON: {error}") from None
