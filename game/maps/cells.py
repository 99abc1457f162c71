"""Decodes the tile numbers of a layer: CSV, XML and base64 (plain, zlib, gzip, zstd), bounded.

zstd is read where Python's own library brings it (3.14 and later), and refused by name elsewhere.
"""

from __future__ import annotations

import base64
import binascii
import importlib
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.maps.tree import Node

MAX_GID = (1 << 32) - 1
CHOOSE_CSV = "choose CSV in Map Properties > Tile Layer Format"
Cells = NDArray[np.uint32]
ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS  # the header says which of the two it is


def read_cells(data: Node, width: int, height: int, owner: Node | None = None) -> Cells:
    """The raw global tile numbers (with flip bits) of a <data> element as [row, column].

    `owner` is the element that tells the encoding, where `data` is one of its chunks."""
    count = width * height
    told = owner or data
    encoding = told.get("encoding")
    numbers: list[int] | Cells
    if encoding == "csv":
        numbers = _csv(data, count)
    elif encoding == "base64":
        numbers = _base64(data, told.get("compression"), count)
    elif not encoding:
        numbers = [tile.integer("gid", 0, 0, MAX_GID) for tile in data.all("tile")]
    else:
        raise data.fail(f"the layer encoding {encoding[:20]!r} is not known; choose CSV")
    if len(numbers) != count:
        raise data.fail(f"holds {len(numbers)} tiles, {width}x{height} need {count}")
    return np.asarray(numbers, dtype=np.uint32).reshape(height, width)


def _csv(data: Node, count: int) -> list[int]:
    found = data.text.count(",") + 1
    if found != count:
        raise data.fail(f"holds {found} tiles, the layer needs {count}")
    words = data.text.strip().split(",")
    try:
        numbers = [int(word) for word in words]
    except ValueError:
        bad = next((word for word in words if not word.strip().isdecimal()), "")
        raise data.fail(f"{bad.strip()[:20]!r} is no tile number") from None
    worst = max(max(numbers), -min(numbers))
    if worst > MAX_GID or min(numbers) < 0:
        raise data.fail(f"the tile number {worst if worst > MAX_GID else min(numbers)} is absurd")
    return numbers


def _base64(data: Node, compression: str, count: int) -> Cells:
    if compression not in ("", "zlib", "gzip", "zstd"):
        raise data.fail(f"the layer compression {compression[:20]!r} is not known; {CHOOSE_CSV}")
    try:
        packed = base64.b64decode("".join(data.text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise data.fail("the layer data is no valid base64") from None
    if compression == "zstd":
        raw = _unpack_zstd(data, packed, count * 4)
    else:
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


def _unpack_zstd(data: Node, packed: bytes, size: int) -> bytes:
    """The same for zstd, with the decoder of Python's own library."""
    try:
        zstd: Any = importlib.import_module("compression.zstd")
    except ImportError:
        reason = "the layer compression 'zstd' needs Python 3.14"
        raise data.fail(f"{reason}; {CHOOSE_CSV}") from None
    try:
        raw: bytes = zstd.ZstdDecompressor().decompress(packed, size + 1)
    except zstd.ZstdError:
        raise data.fail("the compressed layer data is broken") from None
    return raw
