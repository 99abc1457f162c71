"""The hillside over the street: terraces of dry stone, snow on every ledge, what grows there."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Colour, mix
from assets.bake.places.shade import fbm, ramp, rng, seed_of
from assets.bake.places.village.chalets.roofs import DEEP, snow_tone
from assets.bake.places.village.chalets.walls import GREYED, WARM, shade
from assets.bake.places.village.tones import SNOW, STONE, TILE, icicle

COLUMNS, ROWS = 22, 14
PITCH = 56  # px from one terrace to the next
BANK = 22  # px of snow over each wall
FIRST = -10  # row of px where the first bank begins
STEPS = 3


def hillside() -> Canvas:
    """The whole hill; a map takes the cells that its slope leaves."""
    canvas = Canvas(COLUMNS * TILE, ROWS * TILE)
    for number in range(-(-(canvas.height - FIRST) // PITCH)):
        top = FIRST + number * PITCH
        _bank(canvas, top, number)
        dry_stone(canvas, (0, top + BANK, canvas.width, PITCH - BANK), "terrace", number)
        _coping(canvas, top + BANK, number)
        _drifts(canvas, top + PITCH, number)
    _vines(canvas, FIRST + PITCH + BANK)
    _fence(canvas, FIRST + 2 * PITCH + BANK)
    _shrubs(canvas)
    _cellar(canvas, 118, FIRST + 2 * PITCH)
    _tracks(canvas, FIRST + PITCH)
    shade(canvas, (0, 128, canvas.width, canvas.height - 128), 1.0, 0.4)
    return canvas


def dry_stone(canvas: Canvas, box: tuple[int, int, int, int], *seed: object) -> None:
    """Field stones laid without mortar: no two alike, moss and frost between them."""
    x, y, width, height = box
    canvas.rect(x, y, width, height, "12141e")
    random = rng("dry stone", *seed)
    top = y
    while top < y + height:
        high = int(random.randint(6, 10))
        at = x - int(random.randint(0, 8))
        while at < x + width:
            wide = int(random.randint(8, 19))
            warm = mix(STONE[2], "6a5a54", float(random.rand()) * 0.6)
            body = mix(warm, STONE[4], float(random.rand()) * 0.5)
            _stone(canvas, (at, top, wide - 1, min(high, y + height - top) - 1), body)
            if random.rand() < 0.16:
                canvas.hline(at + 2, at + wide - 5, top + high - 1, "3c5240")
            at += wide
        top += high
    for _ in range(width // 60):
        at = x + int(random.randint(4, width - 8))
        canvas.rect(at, y + height // 2, 6, 4, "06070c")
        icicle(canvas, at + 2, y + height // 2 + 4, int(random.randint(5, 10)))


def _stone(canvas: Canvas, box: tuple[int, int, int, int], body: Colour) -> None:
    x, y, width, height = box
    if width < 3 or height < 2:
        return
    canvas.rect(x, y, width, height, body)
    canvas.hline(x + 1, x + width - 2, y, mix(body, SNOW[4], 0.42))
    canvas.vline(x, y + 1, y + height - 2, mix(body, SNOW[3], 0.24))
    canvas.hline(x + 1, x + width - 2, y + height - 1, mix(body, "0c0e18", 0.55))
    canvas.vline(x + width - 1, y + 1, y + height - 1, mix(body, "0c0e18", 0.42))
    for corner in ((x, y), (x + width - 1, y), (x, y + height - 1)):
        canvas.dot(*corner, "12141e")


def _bank(canvas: Canvas, top: int, number: int) -> None:
    """Snow that lies towards the next wall."""
    width = canvas.width
    low = max(0, -top)
    rows = np.linspace(1, 0, BANK)[:, None]
    drift = fbm(BANK, width, 16, 3, seed_of("bank", number), 3.0)
    tone = 0.42 + 0.46 * rows + (drift - drift.mean()) * 0.6
    picture = ramp(np.clip(tone, 0, 1), DEEP[2:], 0.5)
    canvas.paste(np.ascontiguousarray(picture[low:]), 0, top + low)


def _coping(canvas: Canvas, y: int, number: int) -> None:
    wave = rng("coping", number).rand(3) * 6
    for x in range(canvas.width):
        deep = 6 + round(1.8 * math.sin(x * 0.16 + wave[0]) + 1.3 * math.sin(x * 0.47 + wave[1]))
        for row in range(deep):
            canvas.dot(x, y - 3 + row, snow_tone(row, deep))
        canvas.dot(x, y - 3 + deep, SNOW[0])
    random = rng("coping ice", number)
    x = 3
    while x < canvas.width:
        icicle(canvas, x, y + 3, int(random.randint(3, 10)))
        x += int(random.randint(5, 16))
    shade(canvas, (0, y + 5, canvas.width, 9), 0.62, 0.97)


def _drifts(canvas: Canvas, foot: int, number: int) -> None:
    """Heaps where the wind has laid the snow against a wall."""
    random = rng("drift", number)
    for _ in range(5):
        at, wide = int(random.randint(0, canvas.width)), int(random.randint(26, 64))
        tall = int(random.randint(6, 14))
        for x in range(wide):
            rise = round(tall * math.sin(math.pi * (x + 0.5) / wide) ** 1.4)
            for row in range(rise):
                canvas.dot(at + x, foot - rise + row, snow_tone(row, tall))


def _post(canvas: Canvas, x: int, top: int, foot: int, width: int = 3) -> None:
    canvas.rect(x, top, width, foot - top, GREYED[3])
    canvas.vline(x, top, foot - 1, GREYED[5])
    canvas.vline(x + width - 1, top, foot - 1, GREYED[1])
    canvas.rect(x - 1, top - 2, width + 2, 2, SNOW[6])


def _vines(canvas: Canvas, foot: int) -> None:
    """Stakes with bare vines along wires."""
    for y in (foot - 17, foot - 10):
        canvas.hline(0, canvas.width - 1, y, "4a4450")
    random = rng("vines")
    for x in range(6, canvas.width, 22):
        _post(canvas, x, foot - 24, foot - 2, 2)
        for way in (-1, 1):
            at, up = float(x), float(foot - 6)
            for step in range(12):
                canvas.dot(round(at), round(up), "3a2a28")
                at += way * 0.8
                up -= 1.2 if step < 7 else 0.2 * float(random.rand())


def _fence(canvas: Canvas, foot: int) -> None:
    for x in range(200, canvas.width, 18):
        _post(canvas, x, foot - 20, foot - 1)
    for y in (foot - 15, foot - 8):
        canvas.rect(200, y, canvas.width - 200, 2, GREYED[4])
        canvas.hline(200, canvas.width - 1, y - 1, SNOW[5])


def _shrubs(canvas: Canvas) -> None:
    """Mounds of juniper and dry grass under the snow."""
    random = rng("shrubs")
    for number in range(4):
        foot = FIRST + number * PITCH + BANK - 2
        for _ in range(6):
            at, wide = int(random.randint(0, canvas.width)), int(random.randint(10, 22))
            tall = int(random.randint(7, 13))
            for x in range(wide):
                mound = tall * math.sin(math.pi * (x + 0.5) / wide) ** 0.7
                mound += float(random.rand()) * 3
                for row in range(round(mound)):
                    share = row / max(1.0, mound)
                    green = ("16302c", "1e4038", "2c5648")[int(random.randint(3))]
                    snowy = share > 0.66 or (share > 0.4 and (x + row) % 4 == 0)
                    canvas.dot(at + x, foot - row, SNOW[5] if snowy else green)
        for _ in range(9):
            at = int(random.randint(0, canvas.width))
            for blade in range(3):
                canvas.line(at, foot, at - 3 + 3 * blade, foot - 8, "a08858")


def _cellar(canvas: Canvas, x: int, wall: int) -> None:
    """A door in a wall of the hill, its lintel of stone, a lamp beside it, steps before it."""
    top, foot = wall + BANK - 8, wall + PITCH
    canvas.rect(x - 5, top, 38, foot - top, STONE[1])
    for row in range(top, foot, 9):
        for side in (x - 6, x + 27):
            _stone(canvas, (side, row, 8, 8), STONE[4])
    _stone(canvas, (x - 8, top - 6, 44, 8), STONE[5])
    canvas.rect(x + 2, top + 2, 24, foot - top - 2, WARM[2])
    for board in range(x + 2, x + 26, 6):
        canvas.vline(board, top + 2, foot - 1, WARM[0])
        canvas.vline(board + 1, top + 2, foot - 1, WARM[4])
    for band in (top + 9, top + 27):
        canvas.rect(x + 2, band, 24, 3, "363a48")
        canvas.hline(x + 2, x + 25, band, "7a7e92")
    for step in range(-9, 37):
        deep = 4 + round(1.4 * math.sin(step * 0.4))
        for row in range(deep):
            canvas.dot(x + step, top - 6 - deep + row, snow_tone(row, deep))


def _tracks(canvas: Canvas, top: int) -> None:
    """Where somebody has gone along the terrace."""
    for number, x in enumerate(range(40, 190, 9)):
        y = top + 12 + (3 if number % 2 else 0)
        canvas.hline(x, x + 3, y, DEEP[2])
        canvas.hline(x, x + 2, y + 1, DEEP[3])


def steps(direction: str, variant: int) -> Canvas:
    """A cell of stone stairs under trodden snow along a slope of 45 degrees, and the cell below.

    ``direction``: ``r`` rises to the right, ``l`` to the left."""
    tile = Canvas(TILE, 2 * TILE)
    dry_stone(tile, (0, 0, TILE, 2 * TILE), "steps", variant)
    pixels = tile.pixels()
    for x in range(TILE):
        pixels[: 15 - x, x] = 0
    tile.set_pixels(pixels)
    for x in range(TILE):
        top = 15 - x
        for row in range(9):
            if top + row < tile.height:
                tile.dot(x, top + row, snow_tone(row, 9))
        tile.dot(x, top + 9, SNOW[0])
        if x % 8 == 0:
            for row in range(2, 8):
                tile.dot(x, top + row, SNOW[2])
        for row in range(10, 14):
            if top + row < tile.height:
                tile.dot(x, top + row, "2a2e40")
    return tile if direction == "r" else tile.flipped()
