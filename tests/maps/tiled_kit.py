"""The real editor, and maps in every spelling that it knows."""

from __future__ import annotations

import base64
import gzip
import os
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

CHUNK = 16  # tiles; Tiled's own chunk size


def tiled(*args: str) -> None:
    """Runs the real editor without a screen."""
    program = shutil.which("tiled")
    assert program, "this test needs the tiled package (apt install tiled)"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([program, *args], check=True, env=environment, capture_output=True, timeout=60)


def export(kind: str, source: Path, target: Path, *options: str) -> Path:
    """A map read and written by the real editor as tmx or json."""
    tiled(*options, "--export-map", kind, str(source), str(target))
    return target


def as_zstd(raw: bytes) -> bytes:
    """A zstd frame that holds the bytes as they are; Tiled packs them for real when it saves."""
    out = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", len(raw))
    blocks = [raw[at : at + 65536] for at in range(0, len(raw), 65536)]
    for number, block in enumerate(blocks):
        last = number == len(blocks) - 1
        out += struct.pack("<I", len(block) << 3 | last)[:3] + block
    return out


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "zlib": zlib.compress,
    "gzip": gzip.compress,
    "zstd": as_zstd,
}


def encoded(source: Path, target: Path, compression: str, chunked: bool = False) -> Path:
    """A copy of a CSV map with base64 data (`compression`), or CSV (`csv`), whole or in chunks.

    Put it where the files that it names are found."""
    tree = ElementTree.parse(source)
    root = tree.getroot()
    if chunked:
        root.set("infinite", "1")
    for layer in root.iter("layer"):
        data = layer.find("data")
        assert data is not None and data.text and data.get("encoding") == "csv"
        width = int(layer.get("width", "0"))
        cells = [int(word) for word in data.text.split(",")]
        if compression != "csv":
            data.set("encoding", "base64")
            if compression:
                data.set("compression", compression)
        if chunked:
            data.text = ""
            for attrs, part in _chunks(cells, width):
                if any(part):
                    chunk = ElementTree.SubElement(data, "chunk", attrs)
                    chunk.text = _written(part, compression)
        else:
            data.text = _written(cells, compression)
    tree.write(target, encoding="utf-8", xml_declaration=True)
    return target


def _written(cells: list[int], compression: str) -> str:
    if compression == "csv":
        return ",".join(map(str, cells))
    raw = struct.pack(f"<{len(cells)}I", *cells)
    return base64.b64encode(PACKERS[compression](raw)).decode()


def _chunks(cells: list[int], width: int) -> list[tuple[dict[str, str], list[int]]]:
    rows = [cells[at : at + width] for at in range(0, len(cells), width)]
    found = []
    for y in range(0, len(rows), CHUNK):
        for x in range(0, width, CHUNK):
            part = [
                rows[row][column] if row < len(rows) and column < width else 0
                for row in range(y, y + CHUNK)
                for column in range(x, x + CHUNK)
            ]
            size = {"width": str(CHUNK), "height": str(CHUNK)}
            found.append(({"x": str(x), "y": str(y), **size}, part))
    return found
