"""Baked lights: falloffs of points, ellipses and cones, beams with smoke in them, blobs, puffs.

All are made once when a map opens. Noise of one step hides the banding of smooth gradients.
"""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view.surfaces import Colour, from_rgb, from_rgba

Field = NDArray[Any]
NOISE_SEED: Final = 5
SCRIM_STRENGTH: Final = 0.55  # how much of the frame's edge the HUD's ground takes
GRAIN: Final = 64  # px of the noise tile
LIGHT_FALL: Final = 2.0  # exponent of a light that falls on things
TUBE_LIFT: Final = 0.4  # reach of a tube's light upwards against that downwards
GLOW_FALL: Final = 3.5  # exponent of a halo in front of things: tighter


def noise(height: int, width: int, cell: int, octaves: int, seed: int) -> Field:
    """Tileable smooth noise 0..1: grids of random values, enlarged, each octave half as strong."""
    total = np.zeros((height, width))
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        size = max(2, cell >> octave)
        rows, columns = max(1, height // size), max(1, width // size)
        grid = np.random.default_rng(seed + octave).random((rows, columns))
        total += weight * _enlarged(grid, height, width)
        weights += weight
        weight *= 0.5
    return total / weights


def _enlarged(grid: Field, height: int, width: int) -> Field:
    """Smoothstep interpolation between the values of a grid that wraps around."""
    rows, columns = grid.shape
    y = np.arange(height) * rows / height
    x = np.arange(width) * columns / width
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    fy, fx = y - top, x - left
    fy, fx = (fy * fy * (3 - 2 * fy))[:, None], fx * fx * (3 - 2 * fx)
    below, right = (top + 1) % rows, (left + 1) % columns
    upper = grid[top][:, left] * (1 - fx) + grid[top][:, right] * fx
    lower = grid[below][:, left] * (1 - fx) + grid[below][:, right] * fx
    return np.asarray(upper * (1 - fy) + lower * fy, float)


def _coloured(shape: Field, colour: Colour, strength: float) -> pygame.Surface:
    light = shape[..., None] * (np.array(colour, np.float32) * np.float32(strength))
    light += (_grain(*shape.shape)[..., None] * np.float32(1.2)) * (light > 0.6)
    return from_rgb(light)


def _grain(height: int, width: int) -> NDArray[np.float32]:
    """Noise of +-0.5, tiled: fresh noise for every cookie would take half of the opening time."""
    tile = np.random.default_rng(NOISE_SEED).random((GRAIN, GRAIN), np.float32) - np.float32(0.5)
    tiled = np.tile(tile, (height // GRAIN + 1, width // GRAIN + 1))
    return np.asarray(tiled[:height, :width])


def _ellipse(width: int, height: int) -> NDArray[np.float32]:
    """Squared distance from the middle, 1 at the rim and beyond."""
    x = ((np.arange(width) - width / 2 + 0.5) / (width / 2)).astype(np.float32)
    y = ((np.arange(height) - height / 2 + 0.5) / (height / 2)).astype(np.float32)
    far = x[None, :] ** 2 + y[:, None] ** 2
    return np.asarray(np.minimum(far, np.float32(1)))


def point(
    radius: float,
    colour: Colour,
    strength: float,
    stretch: float = 1.0,
    fall: float = LIGHT_FALL,
    *,
    whole: bool = False,
) -> pygame.Surface:
    """A round light, or an ellipse `stretch` times as wide as high; centred in its surface. Its
    black rim is left out, a third of the pixels and more, unless it is to be `whole`."""
    width, height = max(2, round(2 * radius * stretch)), max(2, round(2 * radius))
    far = _ellipse(width, height)
    light = _coloured((1 - far) ** fall / (1 + 3 * far), colour, strength)
    return light if whole else _without_rim(light)


def tube(
    radius: float,
    colour: Colour,
    strength: float,
    length: float,
    fall: float = LIGHT_FALL,
    lift: float = TUBE_LIFT,
) -> pygame.Surface:
    """The light of a lying lamp tube of this length, centred in its surface: it falls `radius` px
    down and to both sides, and `lift` of that up, for the lamp shades it."""
    wide, high = max(2, round(length + 2 * radius)), max(2, round(2 * radius))
    x = np.abs(np.arange(wide, dtype=np.float32) - wide / 2 + 0.5) - np.float32(length / 2)
    y = np.arange(high, dtype=np.float32) - np.float32(high / 2 - 0.5)
    down = np.where(y < 0, -y / np.float32(lift), y) / np.float32(radius)
    beside = np.maximum(x, 0) / np.float32(radius)
    far = np.minimum(beside[None, :] ** 2 + down[:, None] ** 2, np.float32(1))
    return _coloured((1 - far) ** fall / (1 + 3 * far), colour, strength)


def _without_rim(light: pygame.Surface) -> pygame.Surface:
    """Cut what is black off all four sides, so that the middle stays the middle and what is as
    wide as high stays so."""
    lit: Any = pygame.surfarray.array3d(light).any(2)
    columns, rows = lit.any(1), lit.any(0)
    if not rows.any():
        return light
    dx, dy = (int(min(one.argmax(), one[::-1].argmax())) for one in (columns, rows))
    if len(columns) == len(rows):
        dx = dy = min(dx, dy)
    return light.subsurface(light.get_rect().inflate(-2 * dx, -2 * dy)).copy()


def cone(
    length: float, angle: float, spread: float, colour: Colour, strength: float
) -> tuple[pygame.Surface, int, int]:
    """A cone of light from (0, 0) along `angle` (degrees, 90 = up); with the offset of its box."""
    turn, half = math.radians(-angle), math.radians(spread)
    tips = [(0.0, 0.0)]
    for part in (-1.0, -0.5, 0.0, 0.5, 1.0):
        direction = turn + half * part
        tips.append((length * math.cos(direction), length * math.sin(direction)))
    left, top = (math.floor(min(tip[axis] for tip in tips)) - 2 for axis in (0, 1))
    right, bottom = (math.ceil(max(tip[axis] for tip in tips)) + 2 for axis in (0, 1))
    y, x = np.mgrid[top:bottom, left:right].astype(float)
    along = x * math.cos(turn) + y * math.sin(turn)
    across = y * math.cos(turn) - x * math.sin(turn)
    width = 2.0 + np.clip(along, 0, None) * math.tan(half)
    edge = np.clip(1 - np.abs(across) / width, 0, 1)
    shape = (0.75 * edge**2 + 0.25 * np.minimum(1, 4 * edge)) * np.clip(1 - along / length, 0, 1)
    return _coloured(np.where(along > 0, shape, 0.0), colour, strength), left, top


def beam(length: int, spread: float, colour: Colour, strength: float, seed: int) -> pygame.Surface:
    """A beam from the left middle of its surface to the right, with smoke in it."""
    half = max(4, math.ceil(2 + length * math.tan(math.radians(spread))))
    along = np.arange(length, dtype=float)[None, :]
    across = np.abs(np.arange(2 * half, dtype=float) - half + 0.5)[:, None]
    width = 2.0 + along * math.tan(math.radians(spread))
    edge = np.clip(1 - across / width, 0, 1)
    smoke = np.clip(1.6 * noise(2 * half, length, 26, 4, seed) - 0.35, 0, 1)
    core = 0.75 * edge**2 + 0.25 * np.minimum(1, 4 * edge)
    shape = core * (1 - along / length) ** 1.1 * (0.45 + 1.1 * smoke)
    return _coloured(shape, colour, strength)


def fade_box(box: pygame.Rect, radius: int, power: float) -> pygame.Surface:
    """The part `box` of a disc around (0, 0): white in the middle, black at the rim."""
    x = np.arange(box.left, box.right, dtype=np.float32)
    y = np.arange(box.top, box.bottom, dtype=np.float32)
    far = np.sqrt(x[None, :] ** 2 + y[:, None] ** 2) / np.float32(radius)
    shape = np.clip(1 - far, 0, 1) ** np.float32(power) * 255
    return from_rgb(np.repeat(shape[..., None], 3, 2))


def blob(width: int, height: int, colour: Colour, alpha: int) -> pygame.Surface:
    """A soft dark ellipse: the shadow where feet touch the floor."""
    far = _ellipse(width, height)
    pixels = np.zeros((height, width, 4))
    pixels[..., :3] = colour
    pixels[..., 3] = np.minimum(1, 2.2 * (1 - far)) * alpha
    return from_rgba(pixels)


def puff(radius: int, colour: Colour, density: float, seed: int) -> pygame.Surface:
    """A ball of smoke in five dithered steps, lit from above."""
    axis = np.arange(-radius, radius) + 0.5
    far = np.sqrt(axis[None, :] ** 2 + axis[:, None] ** 2) / radius
    cloud = noise(2 * radius, 2 * radius, max(6, radius // 2), 4, seed)
    dither = ((np.indices(far.shape).sum(0) & 1) - 0.5) * 0.9
    cover = np.clip(1.6 * (1.15 - far - 1.3 * (cloud - 0.35)), 0, 1)
    cover = np.clip(np.floor(cover * 5 + dither + 0.5) / 5, 0, 1) * (far < 1)
    shade = np.clip(0.5 - axis[:, None] / radius * 0.35 + (cloud - 0.5) * 1.2, 0, 1)
    pixels = np.zeros((*far.shape, 4))
    pixels[..., :3] = np.array(colour) * (0.55 + 0.75 * np.floor(shade * 4) / 4)[..., None]
    pixels[..., 3] = cover * 255 * density
    return from_rgba(pixels)


def vignette(width: int, height: int, strength: float, scrim: int) -> pygame.Surface:
    """Multiplies the frame darker toward its corners, and over `scrim` px behind the HUD."""
    x = ((np.arange(width) / width - 0.5) / 0.62) ** 2
    y = ((np.arange(height) / height - 0.5) / 0.66) ** 2
    far = np.clip(x[None, :] + y[:, None], 0, 1.4) ** 1.1
    edge = np.minimum(np.arange(height), height - 1 - np.arange(height)) / scrim
    rows = 1 - SCRIM_STRENGTH * np.clip(1 - edge, 0, 1)
    shade = 255 * (1 - strength * far) * rows[:, None] + _grain(height, width) * 2
    return from_rgb(np.repeat(shade[..., None], 3, 2))
