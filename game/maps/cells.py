"""Decodes the tile numbers of a layer: CSV, XML and base64 (plain, zlib, gzip), bounded."""

from __future__ import annotations

import base64
import binascii
import zlib

import numpy as np
from numpy.typing import NDArray

from game.maps.tree import Node

MAX_GID = (1 << 32) - 1
ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS  # the header says which of the two it is


def read_cells(data: Node, width: int, height: int) -> NDArray[np.uint32]:
    """The raw global tile numbers (with flip bits) of a <data> element as [row, column]."""
    if data.first("chunk") is not None:
        raise data.fail("the map is infinite; turn Map Properties > Infinite off")
    count = width * height
    encoding = data.get("encoding")
    numbers: list[int] | NDArray[np.uint32]
    if encoding == "csv":
        numbers = _csv(data, count)
    elif encoding == "base64":
        numbers = _base64(data, count)
    elif not encoding:
        numbers = [tile.integer("gid", 0, 0, MAX_GID) for tile in data.all("tile")]
    else:
        raise data.fail(f"the layer encoding {encoding[:20]!r} is not known; choose CSV")
    if len(numbers) != count:
        raise data.fail(f"holds {len(numbers)} tiles, {width}x{height} need {count}")
    return np.asarray(numbers, dtype=np.uint32).reshape(height, width)


def _csv(data: Node, count: int) -> list[int]:
    words = data.text.strip().split(",")
    if len(words) != count:
        raise data.fail(f"holds {len(words)} tiles, the layer needs {count}")
    try:
        numbers = [int(word) for word in words]
    except ValueError:
        bad = next((word for word in words if not word.strip().isdecimal()), "")
        raise data.fail(f"{bad.strip()[:20]!r} is no tile number") from None
    worst = max(max(numbers), -min(numbers))
    if worst > MAX_GID or min(numbers) < 0:
        raise data.fail(f"the tile number {worst if worst > MAX_GID else min(numbers)} is absurd")
    return numbers


def _base64(data: Node, count: int) -> NDArray[np.uint32]:
    compression = data.get("compression")
    if compression not in ("", "zlib", "gzip"):
        raise data.fail(
            f"the layer compression {compression[:20]!r} is not supported; "
            "choose CSV in Map Properties > Tile Layer Format"
        )
    try:
        packed = base64.b64decode("".join(data.text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise data.fail("the layer data is no valid base64") from None
    raw = _inflate(data, packed, count * 4) if compression else packed
    if len(raw) != count * 4:
        raise data.fail(f"holds {len(raw)} bytes, the layer needs {count * 4}")
    return np.frombuffer(raw, dtype="<u4").astype(np.uint32)


def _inflate(data: Node, packed: bytes, size: int) -> bytes:
    """Decompresses at most one byte more than the layer needs, so no bomb can go off."""
    try:
        return zlib.decompressobj(ZLIB_OR_GZIP).decompress(packed, size + 1)
    except zlib.error:
        raise data.fail("the compressed layer data is broken") from None
