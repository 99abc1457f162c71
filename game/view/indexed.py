"""PNG with a palette, read as the numbers it holds.

Sheets of figures are baked with a palette, and a figure is kept as numbers: to make whole pixels of
them first, and to find the numbers again, takes three times as long as reading them. Only what our
own bakers write is read here; of any other picture nothing is said, and pygame reads it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
HEAD: Final = struct.Struct(">I4s")  # length and name of a chunk; its checksum follows it
CHECKSUM: Final = 4  # bytes
SHAPE: Final = struct.Struct(">IIBBBBB")  # width, height, depth, kind, packing, filters, interlace
PLAIN: Final = (8, 3, 0, 0, 0)  # a byte a pixel, a palette, rows from top to bottom
OPAQUE: Final = 255
COLOURS: Final = 256
MOST: Final = 1 << 26  # pixels


@dataclass(frozen=True, slots=True)
class Indexed:
    """`numbers` (height, width) uint8 into `colours` (256, 4) uint8: red, green, blue, alpha."""

    numbers: NDArray[np.uint8]
    colours: NDArray[np.uint8]


def read_indexed(path: Path) -> Indexed | None:
    """The picture; None: it is not one of these, or cannot be read."""
    try:
        data = path.read_bytes()
        return _read(data) if data.startswith(SIGNATURE) else None
    except (OSError, struct.error, zlib.error, ValueError):
        return None


def _read(data: bytes) -> Indexed | None:
    chunks = dict[bytes, bytes]()
    for name, body in _chunks(data):
        chunks[name] = chunks.get(name, b"") + body
    width, height, *kind = SHAPE.unpack(chunks.get(b"IHDR", b""))
    if tuple(kind) != PLAIN or b"PLTE" not in chunks or not 0 < width * height <= MOST:
        return None
    # Each row begins with the number of its filter; with a palette none helps, and none is used.
    size = height * (width + 1)
    raw = zlib.decompress(chunks.get(b"IDAT", b""), bufsize=size)
    rows = np.frombuffer(raw, np.uint8).reshape(height, width + 1)
    if rows[:, 0].any():
        return None
    colours = np.full((COLOURS, 4), OPAQUE, np.uint8)
    palette = np.frombuffer(chunks[b"PLTE"], np.uint8).reshape(-1, 3)
    alphas = np.frombuffer(chunks.get(b"tRNS", b""), np.uint8)
    colours[: len(palette), :3], colours[: len(alphas), 3] = palette, alphas
    return Indexed(rows[:, 1:], colours)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each part of the file."""
    place = len(SIGNATURE)
    while place < len(data):
        length, name = HEAD.unpack_from(data, place)
        place += HEAD.size
        yield name, data[place : place + length]
        place += length + CHECKSUM
