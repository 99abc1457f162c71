"""Ogg Vorbis files that come out the same, byte for byte."""

import struct
import zlib
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from .signals import RATE, Signal, signal_of

GRID = 1_048_576.0  # steps of full scale that are encoded: finer differences are no sound
BLOCK = 65_536  # frames a write: libsndfile crashes on one Vorbis write of 60 s or more
CRC_POLYNOMIAL = 0x04C11DB7
PAGE_HEADER = 27  # bytes before the segment table
SERIAL_AT, CRC_AT, SEGMENTS_AT = 14, 22, 26  # byte offsets in a page header


@cache
def _crc_table() -> tuple[int, ...]:
    table = []
    for i in range(256):
        r = i << 24
        for _ in range(8):
            r = ((r << 1) ^ CRC_POLYNOMIAL) if r & 0x8000_0000 else r << 1
        table.append(r & 0xFFFF_FFFF)
    return tuple(table)


def _crc(page: bytes) -> int:
    table, crc = _crc_table(), 0
    for byte in page:
        crc = ((crc << 8) & 0xFFFF_FFFF) ^ table[(crc >> 24) ^ byte]
    return crc


def with_serial(data: bytes, serial: int) -> bytes:
    """The same stream with a chosen serial number (encoders draw one at random)."""
    out, at = bytearray(data), 0
    while at < len(out):
        if out[at : at + 4] != b"OggS":
            raise ValueError(f"no Ogg page at byte {at}")
        segments = out[at + SEGMENTS_AT]
        table = at + PAGE_HEADER
        end = table + segments + sum(out[table : table + segments])
        out[at + SERIAL_AT : at + SERIAL_AT + 4] = struct.pack("<I", serial)
        out[at + CRC_AT : at + CRC_AT + 4] = bytes(4)
        out[at + CRC_AT : at + CRC_AT + 4] = struct.pack("<I", _crc(bytes(out[at:end])))
        at = end
    return bytes(out)


def write_ogg(path: Path, x: Signal, quality: float) -> Path:
    """Encode; the serial follows from the file's name. Quality 0 (small) .. 1 (best)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = np.rint(np.ascontiguousarray(x) * GRID) / GRID
    channels = 1 if x.ndim == 1 else x.shape[1]
    with soundfile.SoundFile(
        str(path),
        "w",
        RATE,
        channels,
        format="OGG",
        subtype="VORBIS",
        compression_level=1.0 - quality,
    ) as out:
        for at in range(0, len(data), BLOCK):
            out.write(data[at : at + BLOCK])
    path.write_bytes(with_serial(path.read_bytes(), zlib.crc32(path.stem.encode())))
    return path


def read_ogg(path: Path) -> Signal:
    x, rate = soundfile.read(str(path))
    if rate != RATE:
        raise ValueError(f"{path.name}: {rate} Hz, but {RATE} Hz is the rule")
    return signal_of(x)
