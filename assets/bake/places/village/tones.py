"""Colours of the village, dark to light, and the snow that lies on everything."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, Ramp, mix
from assets.bake.places.shade import rng

TILE = 16

SNOW: Ramp = ("3c4a78", "5a6c9c", "8296c0", "aabede", "d0def2", "f2f8ff", "ffffff")
TIMBER: Ramp = ("1c1216", "2e1c1c", "452a24", "5e3a2c", "7a4e38", "9a6848", "bc8a62")
GREY_WOOD: Ramp = ("16151b", "26242c", "3a363e", "504a50", "6a6264", "887e7a", "aca094")
STONE: Ramp = ("1e2230", "2e3444", "424a5a", "5a6272", "78808e", "9aa2ae", "bcc4cc")
PLASTER: Ramp = ("4a4458", "6a6070", "8e8488", "b0a49c", "cabcae", "e2d6c4")
EARTH: Ramp = ("14141e", "1e1c26", "28242c", "342e34", "423a3c", "564a46")
CHAR: Ramp = ("08070a", "100d10", "1a1516", "26201f", "36302e", "4c4644")
PANE: Ramp = ("ff9a3a", "ffc060", "ffe090", "fff2c0")
NIGHT_PANE: Ramp = ("141a30", "1c2440", "2a3658", "4a5c88")
FIRE_PANE: Ramp = ("c02808", "ff5a10", "ffa020", "fff0a0")
SHUTTER: Ramp = ("16302a", "1c3c32", "2f5a4a", "4a8068")
IRON: Ramp = ("14141c", "22242e", "363a48", "54586a", "7a7e92", "a8acbc")
ICE: Ramp = ("16284a", "24406a", "3a6090", "5c88b4", "8cb4d4", "c0dcee", "f0faff")
WATER: Ramp = ("0a1230", "101c40", "182a54", "24406e", "3c6090", "7498bc")
QUILT: Ramp = ("2a1018", "541c28", "86303a", "b85048", "dc8860")
RED: Ramp = ("3a0e12", "66181c", "982a28", "c84a38", "ec8058")

#: what the dusk takes from a surface that is drawn without the light map, beside a lit pane
BESIDE_PANE = 0.62


def cap_tone(depth: int, height: int) -> str:
    """Colour of snow ``depth`` px under its surface."""
    if depth == 0:
        return SNOW[6]
    share = depth / max(1, height)
    return SNOW[5] if share < 0.45 else SNOW[4] if share < 0.78 else SNOW[3]


def snow_profile(width: int, depth: int, *seed: object, sway: float = 1.6) -> list[int]:
    """Thickness of a snow cap column by column; every cell begins and ends at ``depth``."""
    random = rng("snow", *seed)
    first, second = random.rand(2) * 2 * math.pi
    rows: list[int] = []
    for x in range(width):
        hold = math.sin(math.pi * (x % TILE + 0.5) / TILE)
        wave = math.sin(x * 0.55 + first) + 0.6 * math.sin(x * 1.3 + second)
        rows.append(max(1, depth + round(sway * hold * wave)))
    return rows


def snow_cap(canvas: Canvas, x: int, y: int, profile: Sequence[int], under: bool = True) -> None:
    """Snow whose flat surface is row ``y`` and which hangs down by the profile."""
    for index, height in enumerate(profile):
        for depth in range(height):
            canvas.dot(x + index, y + depth, cap_tone(depth, height))
        if under:
            canvas.dot(x + index, y + height, SNOW[1] if index % 3 else SNOW[2])


def snow_mound(
    canvas: Canvas, x: int, foot: int, width: int, height: Callable[[float], float]
) -> None:
    """A heap on row ``foot``; ``height`` gives px for a share 0..1 along it."""
    for index in range(width):
        top = round(height((index + 0.5) / width))
        for level in range(top):
            share = level / max(1, top)
            tone = SNOW[6] if level == top - 1 else SNOW[5] if share > 0.65 else SNOW[4]
            canvas.dot(x + index, foot - level, tone if share > 0.3 else SNOW[3])


def icicle(canvas: Canvas, x: int, y: int, length: int) -> None:
    """One icicle: three px at its root, one at its tip."""
    for depth in range(length):
        tone = SNOW[5] if depth < length - 2 else SNOW[6]
        canvas.dot(x, y + depth, tone)
        if depth < length // 2:
            canvas.dot(x + 1, y + depth, SNOW[3])
        if depth < length // 4:
            canvas.dot(x - 1, y + depth, SNOW[4])


def speckle(canvas: Canvas, colour: Colour, count: int, *seed: object) -> None:
    """Single px of a colour on the opaque part."""
    random = rng("speckle", *seed)
    solid = canvas.alpha()
    for _ in range(count):
        x, y = int(random.randint(canvas.width)), int(random.randint(canvas.height))
        if solid[y, x]:
            canvas.dot(x, y, colour)


def charred(canvas: Canvas, *seed: object, embers: int = 6) -> Canvas:
    """The burnt copy of a picture: soot-black by its own light, with bites and dull embers."""
    pixels = canvas.pixels()
    grey = pixels[..., :3].astype(np.float64).mean(axis=2) / 255
    level = np.clip(grey * 1.3, 0, 0.99) * len(CHAR)
    table = np.array([tuple(bytes.fromhex(tone)) for tone in CHAR], dtype=np.uint8)
    pixels[..., :3] = table[level.astype(np.intp)]
    result = Canvas(canvas.width, canvas.height)
    result.set_pixels(pixels)
    random = rng("char", *seed)
    speckle(result, CHAR[0], canvas.width * canvas.height // 9, "char", *seed)
    speckle(result, CHAR[5], canvas.width * canvas.height // 60, "ash", *seed)
    solid = result.alpha()
    for _ in range(embers):
        x, y = int(random.randint(canvas.width)), int(random.randint(canvas.height))
        if solid[y, x]:
            result.dot(x, y, ("8a2408", "c84a10", "5a1608")[int(random.randint(3))])
    return result


def board(
    canvas: Canvas, x: int, y: int, width: int, height: int, body: Colour, wood: Ramp
) -> None:
    """A plank with its lit upper edge and dark under edge."""
    canvas.rect(x, y, width, height, body)
    canvas.hline(x, x + width - 1, y, mix(body, wood[6], 0.35))
    if height > 2:
        canvas.hline(x, x + width - 1, y + height - 1, mix(body, wood[0], 0.65))


def post(
    canvas: Canvas, x: int, y: int, width: int, height: int, wood: Ramp, tone: int = 3
) -> None:
    """An upright timber: light left edge, dark right edge."""
    canvas.rect(x, y, width, height, wood[tone])
    canvas.vline(x, y, y + height - 1, wood[min(6, tone + 2)])
    canvas.vline(x + width - 1, y, y + height - 1, wood[max(0, tone - 2)])
