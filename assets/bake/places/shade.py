"""Ordered dither, value noise, blur and the seeds by name: the same bytes on every run."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.bake.places.palettes import Colour, rgba

Field = NDArray[np.float64]
Pixels = NDArray[np.uint8]


def seed_of(*names: object) -> int:
    """A stable 32-bit seed from names; Python's own hashing differs from run to run."""
    return zlib.crc32("/".join(str(name) for name in names).encode())


def rng(*names: object) -> np.random.RandomState:
    """A generator of its own for each thing that is drawn."""
    return np.random.RandomState(seed_of(*names))


def bayer(size: int) -> Field:
    """The ordered threshold matrix of ``size`` (a power of two), in -0.5..0.5."""
    matrix = np.zeros((1, 1))
    while matrix.shape[0] < size:
        matrix = np.block([[4 * matrix, 4 * matrix + 2], [4 * matrix + 3, 4 * matrix + 1]])
    return np.asarray((matrix + 0.5) / matrix.size - 0.5, dtype=np.float64)


def threshold(height: int, width: int, size: int = 4) -> Field:
    """The threshold matrix repeated over a field."""
    tiles = (height // size + 1, width // size + 1)
    return np.asarray(np.tile(bayer(size), tiles)[:height, :width], dtype=np.float64)


def ramp(tone: Field, colours: tuple[Colour, ...], dither: float = 0.6, size: int = 4) -> Pixels:
    """Quantise a field of 0..1 to the colours, with ordered dither; returns RGBA."""
    height, width = tone.shape
    table = np.array([rgba(colour) for colour in colours], dtype=np.uint8)
    last = len(colours) - 1
    index = np.floor(tone * last + 0.5 + threshold(height, width, size) * dither)
    return np.asarray(table[np.clip(index, 0, last).astype(np.intp)], dtype=np.uint8)


def noise(height: int, width: int, cell_x: float, cell_y: float, seed: int) -> Field:
    """Value noise in about 0..1: a random grid resized bicubically."""
    grid_h, grid_w = int(height / cell_y) + 4, int(width / cell_x) + 4
    grid = np.random.RandomState(seed).rand(grid_h, grid_w).astype(np.float32)
    size = (int(grid_w * cell_x), int(grid_h * cell_y))
    large = np.asarray(Image.fromarray(grid).resize(size, Image.Resampling.BICUBIC))
    top, left = int(cell_y), int(cell_x)
    return large[top : top + height, left : left + width].astype(np.float64)


def fbm(
    height: int, width: int, cell: float, octaves: int, seed: int, stretch: float = 1.0
) -> Field:
    """Noise summed over octaves, each half as strong and half as large."""
    total = np.zeros((height, width))
    weight, gain = 0.0, 1.0
    for octave in range(octaves):
        size = max(1.0, cell / 2**octave)
        total += gain * noise(height, width, max(1.0, size * stretch), size, seed + octave * 17)
        weight += gain
        gain *= 0.5
    return total / weight


def tiling_fbm(
    height: int, width: int, cell: int, octaves: int, seed: int, stretch: int = 1
) -> Field:
    """Noise that repeats without a seam; ``width`` and ``height`` should be multiples of cells."""
    total = np.zeros((height, width))
    weight, gain = 0.0, 1.0
    for octave in range(octaves):
        size = max(1, cell >> octave)
        rows, columns = max(1, height // size), max(1, width // (size * stretch))
        grid = np.random.RandomState(seed + octave).rand(rows, columns).astype(np.float32)
        tiled = Image.fromarray(np.tile(grid, (3, 3)))
        large = np.asarray(tiled.resize((width * 3, height * 3), Image.Resampling.BICUBIC))
        total += gain * large[height : 2 * height, width : 2 * width].astype(np.float64)
        weight += gain
        gain *= 0.5
    return total / weight


def _box_pass(field: Field, radius: int, axis: int) -> Field:
    padding = [(0, 0)] * field.ndim
    padding[axis] = (radius + 1, radius)
    total = np.cumsum(np.pad(field, padding), axis=axis)
    width = 2 * radius + 1
    span = field.shape[axis]
    if axis == 0:
        total = total[width : width + span] - total[:span]
    else:
        total = total[:, width : width + span] - total[:, :span]
    return np.asarray(total / width, dtype=np.float64)


def blur(field: Field, radius: float) -> Field:
    """A soft blur of about Gaussian shape: three box passes on the first two axes."""
    box = max(1, round(radius))
    result = field
    for _ in range(3):
        result = _box_pass(_box_pass(result, box, 0), box, 1)
    return result


def shift(mask: NDArray[np.bool_], dx: int, dy: int) -> NDArray[np.bool_]:
    """The mask moved by whole pixels, empty where nothing comes in."""
    moved = np.zeros_like(mask)
    height, width = mask.shape
    target_y = slice(max(0, dy), min(height, height + dy))
    source_y = slice(max(0, -dy), min(height, height - dy))
    target_x = slice(max(0, dx), min(width, width + dx))
    source_x = slice(max(0, -dx), min(width, width - dx))
    moved[target_y, target_x] = mask[source_y, source_x]
    return moved


def grain(field: Field, seed: int, strength: float = 1.2) -> Field:
    """Break the banding of a smooth glow with a little noise where there is light."""
    random = np.random.RandomState(seed).rand(*field.shape[:2])
    lit = field > 0.6
    spread = (random - 0.5) * 2 * strength
    return field + (spread[..., None] if field.ndim == 3 else spread) * lit


def to_bytes(field: Field) -> Pixels:
    """Clip a float picture to bytes."""
    return np.clip(field, 0, 255).astype(np.uint8)
