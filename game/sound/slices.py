"""Decoding a long Ogg file in slices.

SDL's mixer holds the audio lock while it decodes: a whole layer of music takes so long that what
sounds would stutter. So the pages of a file are handed over a second at a time, each slice as a
small stream of its own: the headers, the page before (its last block is needed to overlap) and the
pages of the slice. Of what comes out only the frames that the pages' positions promise are kept,
counted from the end, and they are the frames of the whole file.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

Frames = NDArray[np.int16]

CHANNELS: Final = 2
SLICE_FRAMES: Final = 32_768  # decoded in about 2 ms, less than the mixer's buffer lasts
HEADER: Final = 27  # bytes of a page before its segment table
GRANULE_AT, SEQUENCE_AT, CRC_AT, SEGMENTS_AT = 6, 18, 22, 26
NO_POSITION: Final = -1  # of a page on which no packet ends
POLYNOMIAL: Final = 0x04C11DB7
SEQUENCE_END: Final = 22  # bytes of a page up to the end of its number


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its bytes and the frame up to which the file is decoded after it."""

    data: bytes
    position: int


def pages_of(data: bytes) -> list[Page]:
    """The pages of an Ogg file. Raises ValueError where there is none."""
    pages, at = [], 0
    while at < len(data):
        if data[at : at + 4] != b"OggS" or at + HEADER > len(data):
            raise ValueError(f"no Ogg page at byte {at}")
        segments = data[at + SEGMENTS_AT]
        table = at + HEADER
        end = table + segments + sum(data[table : table + segments])
        (position,) = struct.unpack_from("<q", data, at + GRANULE_AT)
        pages.append(Page(data[at:end], position))
        at = end
    return pages


def decoded_in_slices(path: Path) -> Frames:
    """The file as int16 frames of two channels, like a decoding in one go. Raises ValueError,
    OSError or pygame.error."""
    pages = pages_of(path.read_bytes())
    first = next((k for k, page in enumerate(pages) if page.position > 0), len(pages))
    headers, pages = pages[:first], pages[first:]
    parts: list[Frames] = []
    done, start = 0, 0
    while start < len(pages):
        end = start + 1
        while end < len(pages) and (
            pages[end - 1].position == NO_POSITION or pages[end - 1].position - done < SLICE_FRAMES
        ):
            end += 1
        goal = pages[end - 1].position
        before = pages[max(0, start - 1) : start]
        frames = _decoded([*headers, *before, *pages[start:end]])
        wanted = goal - done
        if len(frames) < wanted:
            raise ValueError(f"{path.name}: {len(frames)} frames where {wanted} should be")
        parts.append(frames[len(frames) - wanted :])
        done, start = goal, end
    return np.concatenate(parts) if parts else np.zeros((0, CHANNELS), np.int16)


def _decoded(pages: list[Page]) -> Frames:
    stream = b"".join(numbered(page.data, k) for k, page in enumerate(pages))
    raw = pygame.mixer.Sound(file=io.BytesIO(stream)).get_raw()
    return np.frombuffer(raw, np.int16).reshape(-1, CHANNELS)


def numbered(page: bytes, number: int) -> bytes:
    """The page under another number, its checksum mended (the sum is linear: only what changed
    has to be summed)."""
    (old,) = struct.unpack_from("<I", page, SEQUENCE_AT)
    (crc,) = struct.unpack_from("<I", page, CRC_AT)
    change = struct.pack("<I", old ^ number)
    crc ^= _advanced(_crc(change), len(page) - SEQUENCE_END)
    middle = page[:SEQUENCE_AT] + struct.pack("<II", number, crc)
    return middle + page[SEGMENTS_AT:]


def _crc(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc ^= byte << 24
        for _ in range(8):
            crc = ((crc << 1) ^ POLYNOMIAL if crc & 0x8000_0000 else crc << 1) & 0xFFFF_FFFF
    return crc


def _advanced(crc: int, zeros: int) -> int:
    """The checksum after so many zero bytes more: a multiplication by x ** (8 * zeros)."""
    step, left = 0x100, zeros  # x ** 8
    while left:
        if left & 1:
            crc = _product(crc, step)
        step = _product(step, step)
        left >>= 1
    return crc


def _product(a: int, b: int) -> int:
    """Of two polynomials over bits, modulo the checksum's."""
    out = 0
    while b:
        if b & 1:
            out ^= a
        a = (a << 1) ^ POLYNOMIAL if a & 0x8000_0000 else a << 1
        a &= 0xFFFF_FFFF
        b >>= 1
    return out
