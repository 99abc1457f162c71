"""Trees, bushes, reeds, and the near-black silhouettes of the foreground."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, Ramp, mix, rgba
from assets.bake.places.shade import rng, seed_of
from assets.bake.places.village.tones import SNOW, TILE, TIMBER

NEEDLES: Ramp = ("22303c", "2c404e", "365058", "466a6c")
SHADOW: Colour = "0a0e24"


def spruce(
    width: int,
    height: int,
    name: object,
    needles: tuple[Colour, ...] = NEEDLES,
    snow: tuple[Colour, ...] = SNOW,
    load: float = 1.0,
    trunk: Colour = TIMBER[1],
) -> Canvas:
    """A spruce drawn row by row: saw-tooth tiers, snow on the upper part of each."""
    tile = Canvas(width, height)
    random = np.random.RandomState(seed_of("spruce", name))
    pixels = tile.pixels()
    middle, tiers = width / 2, max(5, height // 10)
    pixels[height - 6 :, int(middle) - 1 : int(middle) + 2] = rgba(trunk)
    for y in range(1, height - 3):
        along = (y - 1) / (height - 4) * tiers
        tier, part = int(along), along % 1
        share = (y - 1) / (height - 4)
        half = (0.1 + 0.9 * share) * width * 0.48 * (0.5 + 0.5 * part**0.8)
        left = max(0, round(middle - half + random.rand() * 1.6))
        right = min(width - 1, round(middle + half - random.rand() * 1.6))
        for x in range(left, right + 1):
            side, dice = (x - middle) / max(1.0, half), random.rand(2)
            tone = 1 if dice[0] < 0.5 else 2 if side < 0.1 and dice[0] < 0.85 else 0
            colour = needles[0 if part > 0.86 else tone]
            if part < 0.42 + 0.12 * math.sin(x * 1.3 + tier) and dice[1] < load * (
                0.92 if side < 0.25 else 0.55
            ):
                colour = snow[6 if part < 0.12 else 5 if side < -0.1 else 4 if side < 0.4 else 3]
            elif part < 0.55 and dice[1] < 0.25 * load:
                colour = snow[3 if side < 0.2 else 2]
            pixels[y, x] = rgba(colour)
    tile.set_pixels(pixels)
    return tile


def _branch(
    tile: Canvas, random: np.random.RandomState, x: float, y: float, angle: float, length: float
) -> None:
    if length < 4:
        return
    end_x, end_y = x + math.cos(angle) * length, y - math.sin(angle) * length
    width = 3 if length > 16 else 2 if length > 9 else 1
    tile.line(x, y, end_x, end_y, "1a1620", width)
    tile.line(x - 1, y - 1, end_x - 1, end_y - 1, "3a3440")
    if abs(math.cos(angle)) > 0.45:
        tile.line(x, y - 1, end_x, end_y - 1, SNOW[5])
    for turn in (-0.5, 0.45):
        bend = turn + float(random.rand() - 0.5) * 0.5
        _branch(tile, random, end_x, end_y, angle + bend, length * (0.6 + 0.18 * random.rand()))


def bare_tree(variant: int) -> Canvas:
    """Leafless lime with snow on its branches, four by six cells."""
    tile = Canvas(64, 96)
    random = rng("bare tree", variant)
    tile.poly([(28, 95), (30, 66), (34, 66), (37, 95)], "1a1620")
    tile.line(29, 95, 30, 66, "3a3440")
    _branch(tile, random, 32, 68, math.pi / 2 + 0.1 * (variant - 1), 22)
    _branch(tile, random, 32, 74, math.pi / 2 + 0.7, 15)
    _branch(tile, random, 32, 70, math.pi / 2 - 0.8, 14)
    return tile


def bush(variant: int) -> Canvas:
    """Snowed bush, two by one cells."""
    tile = Canvas(32, TILE)
    random = rng("bush", variant)
    for _ in range(26):
        x = int(random.randint(2, 30))
        reach = 13 * math.sin(math.pi * x / 32)
        tip = 15 - int(random.rand() * reach) - 2
        tile.line(16 + (x - 16) * 0.4, 15, x, tip, ("241c28", "322834")[int(random.randint(2))])
        tile.dot(x, tip, SNOW[6])
        tile.dot(x + 1, tip, SNOW[4])
    return tile


def reeds(variant: int) -> Canvas:
    """Dead reeds of the shore, two by two cells."""
    tile = Canvas(32, 32)
    random = rng("reeds", variant)
    for _ in range(18):
        x, lean = int(random.randint(2, 30)), int(random.randint(-4, 5))
        top = int(random.randint(3, 18))
        tone = ("4a4030", "6a5a3c", "8a764c")[int(random.randint(3))]
        tile.line(x, 31, x + lean, top, tone)
        if random.rand() < 0.4:
            tile.rect(x + lean, top, 2, 5, "3a2818")
    for x in range(0, 32, 3):
        tile.dot(x, 31, SNOW[5])
    return tile


def fore_branch(variant: int) -> Canvas:
    """Snowy branch at the upper edge of the frame, near-black, six by three cells."""
    tile = Canvas(96, 48)
    snow = mix(SHADOW, SNOW[3], 0.45)
    for start_y, end_y in ((2, 34), (8, 44), (-4, 16))[variant % 2 :]:
        for step in range(20):
            share = step / 20
            x, y = 96 - 88 * share, start_y + (end_y - start_y) * share + 5 * math.sin(share * 2.4)
            tile.line(x, y, x - 9 - 5 * (1 - share), y + 10 + 5 * (1 - share), SHADOW, 2)
            tile.line(x, y, x - 10, y - 1, SHADOW, 3)
            tile.line(x - 1, y - 2, x - 9, y - 2, snow)
            tile.line(x - 3, y + 3, x - 8, y + 9, snow)
    return tile


def fore_post(part: str) -> Canvas:
    """Dark mooring post in front of everything, two cells wide: ``t`` or ``m``."""
    tile = Canvas(32, TILE)
    tile.rect(10, 0, 12, 16, SHADOW)
    tile.vline(10, 0, 15, mix(SHADOW, SNOW[3], 0.35))
    if part == "t":
        tile.rect(8, 4, 16, 8, SHADOW)
        tile.rect(8, 1, 16, 4, mix(SHADOW, SNOW[3], 0.5))
        pixels = tile.pixels()
        pixels[0] = 0
        tile.set_pixels(pixels)
    return tile


def fore_fence() -> Canvas:
    """Dark snow-capped fence of the foreground, four by two cells."""
    tile = Canvas(64, 32)
    snow = mix(SHADOW, SNOW[3], 0.5)
    for x in range(3, 64, 15):
        top = 4 + x % 4
        tile.rect(x, top, 6, 32 - top, SHADOW)
        tile.rect(x - 1, top - 2, 8, 3, snow)
    for y in (13, 24):
        tile.rect(0, y, 64, 4, SHADOW)
        tile.hline(0, 63, y, snow)
    return tile
