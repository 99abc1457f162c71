"""What one walks on out of doors: snow, earth, cobbles, quay, ice and near water."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, Ramp, mix, rgba
from assets.bake.places.shade import fbm, rng, seed_of
from assets.bake.places.village.tones import (
    EARTH,
    GREY_WOOD,
    ICE,
    SNOW,
    STONE,
    TILE,
    TIMBER,
    WATER,
    snow_cap,
    snow_profile,
)

WATER_FRAMES = 4


def earth(variant: int, edges: str = "") -> Canvas:
    """Frozen ground under the snow: clods, stones, roots, a line of frost."""
    tile = Canvas(TILE, TILE)
    tile.grain(EARTH[:5], "earth", variant, cell=6, stretch=1.6)
    random = rng("earth", variant)
    for _ in range(2 + variant % 3):
        x, y = int(random.randint(1, 12)), int(random.randint(2, 13))
        width = int(random.randint(2, 5))
        tile.rect(x, y, width, 2, STONE[1])
        tile.hline(x, x + width - 1, y, STONE[3])
        tile.hline(x, x + width - 1, y + 2, EARTH[0])
    if variant % 4 == 1:
        x = int(random.randint(3, 12))
        for y in range(1, 15):
            tile.dot(x + round(1.5 * math.sin(y * 0.6 + variant)), y, "4a3a30")
    if variant % 4 == 3:
        for x in range(16):
            tile.dot(x, 8 + round(math.sin(x * 2 * math.pi / 16)), mix(EARTH[4], SNOW[1], 0.5))
    _edge_lines(tile, edges, "4a4450", "0e0e16")
    return tile


def _edge_lines(tile: Canvas, edges: str, light: Colour, dark: Colour) -> None:
    if "L" in edges:
        tile.vline(0, 0, 15, light)
        tile.vline(1, 0, 15, mix(light, dark, 0.5))
    if "R" in edges:
        tile.vline(15, 0, 15, dark)
        tile.vline(14, 0, 15, mix(light, dark, 0.7))
    if "B" in edges:
        tile.hline(0, 15, 15, dark)
        tile.hline(0, 15, 14, mix(light, dark, 0.6))


def rock(variant: int) -> Canvas:
    """Bedrock deep under the street: big facets, few of them lit."""
    tile = Canvas(TILE, TILE)
    tones = (EARTH[0], "171a26", STONE[0], mix(STONE[0], STONE[1], 0.6))
    tile.grain(tones, "rock", variant, cell=9)
    random = rng("rock", variant)
    for _ in range(2):
        x, y = int(random.randint(1, 10)), int(random.randint(1, 11))
        reach = int(random.randint(3, 6))
        tile.path([(x, y + reach), (x + 2, y), (x + reach, y + 1)], mix(STONE[1], STONE[2], 0.4))
        tile.path([(x + 1, y + reach), (x + reach, y + reach - 1)], EARTH[0])
    return tile


def snow_top(variant: int, edges: str = "") -> Canvas:
    """Snow on earth, the walkable surface of the open village."""
    tile = earth(variant + 20, edges)
    snow_cap(tile, 0, 0, snow_profile(TILE, 6, "top", variant))
    if "L" in edges:
        tile.vline(0, 1, 7, SNOW[5])
        tile.dot(0, 0, (0, 0, 0, 0))
    if "R" in edges:
        tile.vline(15, 1, 7, SNOW[2])
        tile.dot(15, 0, (0, 0, 0, 0))
    if variant % 4 == 2:
        tile.dots(((4, 2), (5, 2), (10, 1), (11, 1)), SNOW[3])
    if variant % 4 == 3:
        tile.vline(11, 4, 9, "4a4438")
        tile.vline(13, 5, 9, "5a5240")
        tile.dot(12, 4, "6a6048")
    return tile


def trodden(variant: int) -> Canvas:
    """The path between the houses: grey, beaten flat, sledge lines and boot marks."""
    tile = earth(variant + 40)
    random = rng("trodden", variant)
    profile = snow_profile(TILE, 4, "trodden", variant, sway=0.9)
    snow_cap(tile, 0, 0, profile)
    tile.hline(0, 15, 0, SNOW[4])
    for _ in range(4):
        x = int(random.randint(0, 13))
        tile.hline(x, x + int(random.randint(1, 3)), int(random.randint(0, 2)), SNOW[3])
    for _ in range(2):
        tile.dot(int(random.randint(0, 16)), 2, "7a6a60")
    return tile


def deep(variant: int) -> Canvas:
    """A whole cell of snow, for banks and drifts more than one cell high."""
    tile = Canvas(TILE, TILE)
    tone = 0.55 + (fbm(TILE, TILE, 9, 3, seed_of("deep", variant), 1.8) - 0.5) * 0.9
    tile.shade(0, 0, np.clip(tone, 0, 1), (SNOW[2], SNOW[3], SNOW[4], SNOW[4], SNOW[5]), 0.5)
    return tile


def deep_top(variant: int) -> Canvas:
    """The lit surface of a bank of snow."""
    tile = deep(variant + 8)
    snow_cap(tile, 0, 0, snow_profile(TILE, 5, "deep", variant), under=False)
    return tile


def _surface(kind: str, x: int) -> int:
    return {"45_r": 15 - x, "45_l": x, "22_r": 15 - x // 2, "22_l": x // 2}[kind]


def slope(kind: str, bands: tuple[Colour, ...], under: str = "earth") -> Canvas:
    """A ramp whose surface carries ``bands`` from its edge downwards."""
    width = TILE if kind.startswith("45") else 2 * TILE
    tile = Canvas(width, TILE)
    for index in range(width // TILE):
        part = earth(30 + index) if under == "earth" else cobble(30 + index)
        tile.paste(part, index * TILE, 0)
    pixels = tile.pixels()
    for x in range(width):
        top = _surface(kind, x)
        pixels[:top, x] = 0
        for row, colour in enumerate(bands):
            if top + row < TILE:
                pixels[top + row, x] = rgba(colour)
    tile.set_pixels(pixels)
    return tile


SNOW_BANDS: tuple[Colour, ...] = (SNOW[6], SNOW[5], SNOW[5], SNOW[4], SNOW[3], SNOW[1])
SLIP_BANDS: tuple[Colour, ...] = (ICE[5], STONE[4], STONE[3], STONE[1], STONE[0])


def slope_foot(kind: str) -> Canvas:
    """The cell under a 45 degree slope: the band of snow runs on into it."""
    tile = earth(34 if kind == "45_r" else 35)
    for x in range(TILE):
        for row in range(6):
            y = _surface(kind, x) + row - TILE
            if 0 <= y < TILE:
                tile.dot(x, y, SNOW_BANDS[row])
    return tile


def cobble(variant: int, edges: str = "") -> Canvas:
    """Rough courses of quay stone."""
    tile = Canvas(TILE, TILE, STONE[0])
    random = rng("cobble", variant)
    for row, (y, height) in enumerate(((0, 5), (5, 6), (11, 5))):
        x = -((row * 5 + variant * 3) % 6) - 5
        while x < TILE:
            width = int(random.randint(5, 9))
            body = mix(STONE[1], STONE[4], float(random.rand()) * 0.65)
            tile.rect(x, y, width - 1, height - 1, body)
            tile.hline(x, x + width - 2, y, mix(body, STONE[6], 0.4))
            tile.hline(x, x + width - 2, y + height - 2, mix(body, STONE[0], 0.5))
            if random.rand() < 0.25:
                tile.dot(x + 2, y + 2, mix(body, STONE[0], 0.6))
            x += width
    if variant % 4 == 2:
        tile.grain(("00000000", "12202460"), "moss", variant, cell=6, box=(0, 7, 16, 9))
    _edge_lines(tile, edges, STONE[5], STONE[0])
    return tile


def quay_top(variant: int, edges: str = "") -> Canvas:
    """Coping stones of the quay under thin snow."""
    tile = cobble(variant + 12, edges)
    tile.rect(0, 0, 16, 6, STONE[3])
    tile.hline(0, 15, 6, STONE[0])
    tile.vline((variant * 5) % 16, 1, 5, STONE[1])
    tile.hline(0, 15, 5, STONE[2])
    snow_cap(tile, 0, 0, snow_profile(TILE, 3, "quay", variant, sway=1.1), under=False)
    if variant % 4 == 3:
        tile.rect(5, 0, 6, 3, STONE[4])
        tile.hline(5, 10, 0, STONE[6])
    return tile


def quay_foot(variant: int) -> Canvas:
    """Quay stone at the waterline: weed, a rim of ice, wet dark courses."""
    tile = cobble(variant + 50)
    tile.grain(("0c141c50", "0c141c90", "0c141cb0"), "wet", variant, cell=5, box=(0, 5, 16, 11))
    for x in range(TILE):
        y = 9 + round(math.sin(x * 2 * math.pi / 16 + variant))
        tile.dot(x, y, ICE[5])
        tile.dot(x, y + 1, ICE[3])
        if (x * 7 + variant) % 5 < 2:
            tile.vline(x, 3, 3 + (x * 3 + variant) % 5, "1c3a34")
    return tile


def quay_ring() -> Canvas:
    """A mooring ring let into the wall."""
    tile = cobble(61)
    tile.disc(8, 8, 4, 4, None, "a8acbc")
    tile.disc(8, 9, 3, 3, None, "22242e")
    tile.rect(7, 2, 3, 3, "54586a")
    return tile


def boards_top(variant: int, wood: Ramp = TIMBER, outdoors: bool = False) -> Canvas:
    """Floorboards end on: an inside floor, or (snow on it) the deck of a slip."""
    tile = Canvas(TILE, TILE)
    random = rng("boards", variant, wood[0])
    tile.grain((wood[0], wood[1], wood[1], mix(wood[1], wood[2], 0.5)), "joist", variant, cell=6)
    body = mix(wood[3], wood[4], float(random.rand()))
    tile.rect(0, 0, 16, 4, body)
    tile.hline(0, 15, 0, wood[6])
    tile.hline(0, 15, 1, wood[5])
    tile.hline(0, 15, 4, wood[0])
    seam = int(random.randint(2, 14))
    tile.vline(seam, 1, 3, wood[1])
    tile.dots(((seam - 1, 2), (seam + 1, 2)), wood[1])
    tile.rect(0, 5, 16, 4, wood[2])
    tile.hline(0, 15, 5, wood[1])
    tile.hline(0, 15, 8, wood[0])
    if variant % 4 == 1:
        tile.hline(3, 8, 2, wood[2])
    if outdoors:
        snow_cap(tile, 0, 0, snow_profile(TILE, 2, "deck", variant, sway=1), under=False)
    return tile


def ice(variant: int, thin: bool, edge: str = "") -> Canvas:
    """The frozen lake: thick ice is white and scratched, thin ice dark and glassy."""
    tile = Canvas(TILE, TILE)
    random = rng("ice", variant, thin)
    cloud = fbm(TILE, TILE, 7, 3, seed_of("ice", variant, thin), 2.2) - 0.5
    fall = np.linspace(0.7, 0.05, TILE)[:, None] * np.ones((1, TILE))
    tones = (WATER[0], WATER[1], ICE[0], ICE[1], ICE[2]) if thin else ICE[0:6]
    tile.shade(0, 0, np.clip(fall + cloud * 0.6, 0, 1), tones, 0.6)
    tile.hline(0, 15, 0, ICE[6] if not thin else ICE[5])
    tile.hline(0, 15, 1, ICE[5] if not thin else ICE[3])
    if not thin:
        tile.hline(0, 15, 2, ICE[4])
        for _ in range(3):
            x = int(random.randint(0, 11))
            tile.hline(x, x + int(random.randint(2, 5)), 0, SNOW[5])
    for _ in range(2 if thin else 3):
        x, y = int(random.randint(1, 13)), int(random.randint(3, 10))
        tile.line(x, y, x + int(random.randint(-3, 4)), y + 3, ICE[3] if thin else ICE[6])
    if thin:
        for _ in range(3):
            x, y = int(random.randint(2, 14)), int(random.randint(4, 12))
            tile.dot(x, y, ICE[4])
            tile.dot(x + 1, y, ICE[2])
    _edge_lines(tile, edge, ICE[6], ICE[0])
    return tile


def ice_cracked(variant: int) -> Canvas:
    """Thin ice that talks: white forks from one point."""
    tile = ice(variant, thin=True)
    random = rng("crack", variant)
    for _ in range(4):
        x, y = 8.0, 1.0
        points = [(x, y)]
        for _ in range(4):
            x += float(random.randint(-4, 5))
            y += float(random.randint(1, 4))
            points.append((x, y))
        tile.path(points, ICE[6])
    tile.hline(2, 13, 0, ICE[6])
    return tile


def water(variant: int, frame: int, surface: bool) -> Canvas:
    """Near water: dark, with ripple dashes that travel over the frames."""
    tile = Canvas(TILE, TILE)
    cloud = fbm(TILE, TILE, 6, 2, seed_of("water", variant), 3.0)
    top, bottom = (0.75, 0.3) if surface else (0.35, 0.05)
    fall = np.linspace(top, bottom, TILE)[:, None] * np.ones((1, TILE))
    tile.shade(0, 0, np.clip(fall + (cloud - 0.5) * 0.5, 0, 1), WATER[:5], 0.6)
    random = rng("ripple", variant)
    for _ in range(4):
        x, y, length = (int(random.randint(low, high)) for low, high in ((0, 16), (2, 15), (2, 6)))
        start = (x + frame * 4) % TILE
        for step in range(length):
            tile.dot((start + step) % TILE, y, WATER[4] if surface else WATER[3])
    if surface:
        for x in range(TILE):
            crest = math.sin((x / TILE + frame / WATER_FRAMES) * 2 * math.pi)
            if crest < -0.35:
                tile.dot(x, 0, (0, 0, 0, 0))
            else:
                tile.dot(x, 0, WATER[5] if crest > 0.6 else WATER[4])
            tile.dot(x, 1, WATER[5] if crest < -0.35 else WATER[3])
    return tile


def floe(variant: int) -> Canvas:
    """A broken sheet that swims in an open hole, two cells wide."""
    tile = Canvas(2 * TILE, TILE)
    random = rng("floe", variant)
    left, right = int(random.randint(1, 6)), int(random.randint(24, 31))
    tilt = int(random.randint(-2, 3))
    tile.poly([(left, 4), (right, 4 + tilt), (right - 3, 8 + tilt), (left + 4, 8)], ICE[3])
    tile.line(left, 4, right, 4 + tilt, ICE[6])
    tile.line(left + 4, 9, right - 3, 9 + tilt, WATER[0])
    return tile


def wood_stairs(direction: str, snowy: bool, wood: Ramp = GREY_WOOD) -> Canvas:
    """Two wooden steps in a cell, rising to the right (``r``) or to the left (``l``)."""
    tile = Canvas(TILE, TILE)
    steps = ((0, 8), (8, 0)) if direction == "r" else ((0, 0), (8, 8))
    for x, y in steps:
        tile.rect(x, y + 3, 8, TILE - y - 3, wood[1])
        tile.rect(x, y, 8, 3, wood[4])
        tile.hline(x, x + 7, y, SNOW[6] if snowy else wood[6])
        if snowy:
            tile.hline(x, x + 7, y + 1, SNOW[4])
        tile.hline(x, x + 7, y + 3, wood[0])
        tile.vline(x if direction == "r" else x + 7, y + 4, 15, wood[2])
    return tile
