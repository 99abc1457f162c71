"""What large masses are made of: masonry, the beam under a stair, alcoves one sees into, coffers.

The stones are bright in the sheet: they stand where hardly a lamp reaches.
"""

from __future__ import annotations

import numpy as np

from assets.bake.places import fixtures
from assets.bake.places.bar.axe import DARK
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, STEEL, WOOD, Colour, mix
from assets.bake.places.shade import Field, fbm, rng, seed_of

TILE = 16
SIZE = 32
STONE = ("241f2b", "342e3c", "453d4d", "574e5f", "6c6274", "8a8092")
MORTAR: Colour = "17131c"
NICHE: Colour = "0c0a10"
BULB: Colour = "ffd890"


def _courses(tile: Canvas, name: str, variant: int, level: float) -> None:
    """Courses of 8 px over the whole tile; they meet those of the next one."""
    random = rng(name, variant)
    tile.rect(0, 0, tile.width, tile.height, MORTAR)
    for row in range(tile.height // 8):
        y, start = row * 8, -(row % 2) * 8
        for x in range(start, tile.width, 16):
            pick = level + float(random.uniform(-0.16, 0.16))
            tone = STONE[int(np.clip(pick * 5, 0, 4))]
            tile.rect(x, y, 15, 7, tone)
            tile.hline(x, x + 14, y, mix(tone, STONE[5], 0.4))
            tile.hline(x, x + 14, y + 6, mix(tone, MORTAR, 0.55))
            tile.vline(x, y, y + 6, mix(tone, STONE[5], 0.2))
            if random.rand() < 0.14:
                tile.rect(x + int(random.randint(2, 11)), y + 2, 3, 2, mix(tone, MORTAR, 0.7))


def _damp(tile: Canvas, name: str, variant: int) -> None:
    """Stains that keep the courses from looking printed."""
    stain = fbm(tile.height, tile.width, 13, 3, seed_of(name, variant))
    dark = np.clip((stain - 0.52) * 3, 0, 1)
    pixels = tile.pixels().astype(np.float64)
    pixels[..., :3] *= 1 - 0.45 * dark[..., None]
    tile.set_pixels(pixels.astype(np.uint8))


def masonry(variant: int, deep: bool) -> Canvas:
    """Rough bricks of the foundations, two by two cells; ``deep`` far from any room."""
    tile = Canvas(SIZE, SIZE)
    _courses(tile, "masonry deep" if deep else "masonry", variant, 0.2 if deep else 0.52)
    _damp(tile, "masonry damp", variant)
    if variant == 3 and not deep:
        tile.path([(20, 0), (18, 7), (23, 13), (21, 22)], MORTAR)
    return tile


def stringer() -> Canvas:
    """Steel beam under a stair that rises to the right; it lies over the wall, one cell."""
    tile = Canvas(TILE, TILE)
    tones = (STEEL[5], STEEL[3], STEEL[2], STEEL[2], STEEL[1], STEEL[2], STEEL[1], "05050a")
    for x in range(TILE):
        for depth, tone in enumerate(tones):
            tile.dot(x, 10 - x + depth, tone)
    tile.dot(4, 8, STEEL[5])
    tile.dot(12, 0, STEEL[5])
    return tile


def _arch(width: int, height: int, rise: int) -> tuple[Canvas, Field]:
    """A canvas with the bricks of a flat arch around an opening, and where the opening is."""
    tile = Canvas(width, height)
    _courses(tile, "arch", width, 0.56)
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    half = width / 2 - 7
    top = 8 + rise * (np.abs(x - width / 2 + 0.5) / half) ** 2
    inside = (np.abs(x - width / 2 + 0.5) < half) & (y >= top) & (y < height - 3)
    ring = (np.abs(x - width / 2 + 0.5) < half + 5) & (y >= top - 6) & (y < height - 3) & ~inside
    pixels = tile.pixels()
    voussoir = np.where(((x + y * 0.4).astype(int) % 7) == 0, 0.0, 1.0)
    for channel, tone in enumerate((0x86, 0x70, 0x6C)):
        pixels[..., channel] = np.where(ring, tone * (0.45 + 0.55 * voussoir), pixels[..., channel])
    tile.set_pixels(pixels)
    return tile, inside


def _opened(tile: Canvas, inside: Field, room: Canvas) -> Canvas:
    """Lay a picture into the opening, shaded along the reveal."""
    pixels, shown = tile.pixels(), room.pixels()
    mask = inside.astype(bool)
    pixels[mask] = shown[mask]
    edge = mask & ~np.roll(mask, 3, axis=1)
    lip = mask & ~np.roll(mask, 3, axis=0)
    pixels[edge | lip, :3] = pixels[edge | lip, :3] // 3
    tile.set_pixels(pixels)
    tile.rect(4, tile.height - 3, tile.width - 8, 3, STONE[4])
    tile.hline(4, tile.width - 5, tile.height - 3, STONE[5])
    return tile


def _glow(room: Canvas, x: int, y: int, reach: float, colour: Colour) -> None:
    """The back wall of an alcove under its bulb."""
    rows, columns = np.mgrid[0 : room.height, 0 : room.width].astype(np.float64)
    tone = np.clip(1 - np.hypot(columns - x, (rows - y) * 1.1) / reach, 0, 1) ** 1.3
    ramp = tuple(mix(NICHE, mix(colour, "8a5a3a", 0.45), share) for share in (0, 0.2, 0.42, 0.7))
    room.shade(0, 0, tone, ramp, 0.7)


def alcove_store() -> Canvas:
    """Arched alcove with shelves of bottles, crates and a bulb, five by four cells."""
    tile, inside = _arch(80, 64, 12)
    room = Canvas(80, 64, NICHE)
    _glow(room, 40, 18, 46, BULB)
    for y in (30, 45):
        random = rng("alcove", y)
        x = 9
        while x < 68:
            if random.rand() < 0.82:
                fixtures.bottle(room, x, y, int(random.randint(8)), int(random.randint(8, 12)))
            x += int(random.randint(5, 9))
        room.rect(7, y, 66, 2, WOOD[4])
        room.hline(7, 72, y, WOOD[6])
    for x in (9, 26, 52):
        room.paste(fixtures.crate(), x, 46)
    room.vline(40, 8, 14, "2a2018")
    room.disc(40, 16, 2, 3, BULB)
    room.dot(40, 16, "ffffff")
    return _opened(tile, inside, room)


def alcove_boiler() -> Canvas:
    """Arched alcove with the boiler of the house: gauge, fire behind a grate, pipes."""
    tile, inside = _arch(80, 64, 12)
    room = Canvas(80, 64, NICHE)
    _glow(room, 34, 50, 52, "ff9040")
    room.shade(16, 14, cylinder(47, 38, 0.3), STEEL[1:6], 0.5)
    for y in (20, 34, 48):
        room.hline(16, 53, y, STEEL[1])
        room.hline(16, 53, y + 1, STEEL[6])
        for x in range(19, 52, 6):
            room.dot(x, y + 3, STEEL[6])
    room.rect(25, 41, 20, 14, "100806")
    room.shade(26, 42, gradient(12, 18, 0.2, 1.0), ("a82808", "ff7a18", "ffd060"), 0.8)
    for x in range(28, 44, 4):
        room.vline(x, 42, 53, "100806")
    room.frame(25, 41, 20, 14, STEEL[5])
    room.disc(35, 28, 5, 5, "e8e0d0", STEEL[2])
    room.line(35, 28, 38, 25, "c02020")
    room.rect(57, 8, 5, 54, STEEL[2])
    room.vline(57, 8, 61, STEEL[5])
    room.rect(54, 24, 12, 4, STEEL[3])
    room.hline(54, 65, 24, STEEL[6])
    room.disc(66, 26, 4, 4, None, "e04048")
    room.rect(8, 52, 8, 9, "20160e")
    room.grain(("0c0a0c", "1c181c", "302a2e"), "coal", box=(6, 55, 12, 6), cell=3)
    return _opened(tile, inside, room)


def cupboard() -> Canvas:
    """Slatted doors under a stair with a mop and a bucket before them, three by three cells."""
    tile = Canvas(48, 48)
    tile.rect(1, 2, 40, 46, WOOD[1])
    tile.frame(1, 2, 40, 46, WOOD[5])
    for left in (3, 22):
        tile.rect(left, 4, 17, 44, WOOD[3])
        tile.frame(left, 4, 17, 44, WOOD[2])
        for y in range(8, 42, 3):
            tile.hline(left + 3, left + 13, y, WOOD[5])
            tile.hline(left + 3, left + 13, y + 1, WOOD[1])
    for x in (18, 23):
        tile.rect(x, 25, 1, 4, BRASS[3])
    tile.line(46, 6, 43, 40, WOOD[6])
    for x in range(40, 47):
        tile.vline(x, 40, 44 + x % 3, "a8a098")
    return tile


def coffer(variant: int) -> Canvas:
    """Coffered ceiling of dark wood, two by two cells; solid."""
    tile = Canvas(SIZE, SIZE)
    tile.grain(DARK[2:5], "coffer", variant, cell=8, stretch=3)
    tile.frame(0, 0, 32, 32, DARK[1])
    tile.hline(0, 31, 31, DARK[0])
    tile.frame(3, 5, 26, 22, DARK[1])
    tile.frame(4, 6, 25, 21, DARK[5])
    tile.shade(6, 8, gradient(17, 21, 0.15, 0.75), DARK[1:4], 0.6)
    tile.hline(6, 26, 24, DARK[5])
    return tile


def coffer_edge(variant: int) -> Canvas:
    """Carved beam under the coffers with gilt dentils, one cell; solid."""
    tile = Canvas(TILE, TILE)
    tile.grain(DARK[2:5], "coffer edge", variant, cell=6, stretch=3)
    tile.hline(0, 15, 0, DARK[6])
    tile.hline(0, 15, 5, DARK[1])
    tile.hline(0, 15, 6, DARK[5])
    for x in range(1, 16, 4):
        tile.rect(x, 8, 2, 4, BRASS[1])
        tile.hline(x, x + 1, 8, BRASS[3])
    tile.hline(0, 15, 14, BRASS[2])
    tile.hline(0, 15, 15, DARK[0])
    return tile
