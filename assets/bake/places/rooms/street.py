"""The house from the street: wet ashlar, lit windows with the dance behind them, cobbles, drips."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import BRASS, STEEL, Colour, mix, rgba
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
ASHLAR = ("120c1c", "1e152c", "2d2040", "41305a", "5c4878", "8870a8")
COBBLE = ("07070e", "101120", "1a1c30", "282c46", "3c4264", "6a74a0")
SHOW = ("2a0838", "5a1470", "a0249c", "e040b4", "ff8ad8", "ffd8f4")
DANCER: Colour = "14061e"
WINDOW_FRAMES = 4
RING_FRAMES = 6
DRIP_FRAMES = 6


def ashlar(variant: int) -> Canvas:
    """Blocks of dark stone with chamfers that hold the neon, wet; two by two cells."""
    tile = Canvas(SIZE, SIZE, ASHLAR[0])
    for row in range(2):
        shift = (0, 16)[(row + variant) % 2] if variant < 2 else (row * 16) % 32
        for x in (shift - 32, shift):
            tone = (
                gradient(14, 30, 0.62, 0.3)
                + (fbm(14, 30, 6, 3, seed_of("ashlar", variant, row)) - 0.5) * 0.5
            )
            block = Canvas(30, 14)
            block.shade(0, 0, np.clip(tone, 0, 1), ASHLAR[1:5], 0.6)
            block.hline(1, 28, 0, ASHLAR[5])
            block.vline(0, 1, 12, ASHLAR[4])
            block.hline(0, 29, 13, ASHLAR[0])
            block.vline(29, 0, 13, ASHLAR[0])
            tile.paste(block, x + 1, row * 16 + 1)
            tile.paste(block, x + 33, row * 16 + 1)
    random = rng("wet stone", variant)
    for _ in range(4):
        x, y = int(random.randint(2, 30)), int(random.randint(0, 18))
        tile.vline(x, y, y + int(random.randint(5, 13)), rgba("b8a8ff", 46))
    return tile


def _person(tile: Canvas, x: float, foot: int, lean: float, arm: float) -> None:
    """Somebody who dances, cut off by the sill."""
    tile.disc(x + lean * 2, foot - 21, 2, 3, DANCER)
    body = [(x - 3 + lean * 1.4, foot - 17.0), (x + 3 + lean * 1.4, foot - 17.0)]
    tile.poly([*body, (x + 3, foot + 0.0), (x - 3, foot + 0.0)], DANCER)
    for side in (-1, 1):
        elbow = (x + side * 6 + lean, foot - 17 - 3 * arm * side)
        hand = (x + side * 5 + lean * 2, foot - 24 - 5 * arm * (1 if side > 0 else -1))
        tile.path([(x + side * 2 + lean, foot - 16.0), elbow, hand], DANCER, 2)


def club_window(frame: int, variant: int) -> Canvas:
    """A window of the house on the beat: light of the show, people; three by three, unlit pass."""
    tile = Canvas(48, 48)
    y, x = np.mgrid[0:38, 0:38].astype(float)
    sweep = 19 + 13 * math.sin(2 * math.pi * (frame / WINDOW_FRAMES + variant * 0.3))
    tone = 0.3 + 0.55 * np.exp(-(((x - sweep - (38 - y) * 0.25) / 8) ** 2)) + y / 38 * 0.3
    tile.shade(5, 5, np.clip(tone, 0, 1), SHOW, 0.7)
    random = rng("dance at the window", variant)
    for index in range(3):
        at = 11 + index * 12 + int(random.randint(-2, 3))
        turn = math.sin(math.pi * (frame / 2 + index + variant))
        _person(
            tile, at, 45 - int(random.randint(0, 5)), turn, math.cos(math.pi * frame / 2 + index)
        )
    for bar in (23, 24):
        tile.vline(bar, 5, 42, "0c0812")
    tile.hline(5, 42, 17, "0c0812")
    for inset, edge in ((2, "0c0812"), (3, ASHLAR[3]), (4, "0c0812")):
        tile.frame(inset, inset, 48 - 2 * inset, 48 - 2 * inset, edge)
    tile.hline(3, 44, 3, ASHLAR[5])
    tile.rect(0, 43, 48, 4, ASHLAR[3])
    tile.hline(0, 47, 43, "c890d8")
    return tile


def lightbox(variant: int) -> Canvas:
    """A bill in a lit case, two by four cells, unlit pass."""
    tile = Canvas(SIZE, 64)
    tile.rect(1, 2, 30, 60, STEEL[1])
    tile.frame(1, 2, 30, 60, STEEL[4])
    ramp = (("1a0a34", "3c1a78", "7a3cc8", "d0a0ff"), ("30081c", "8a1450", "f04890", "ffd0e8"))
    y, x = np.mgrid[0:54, 0:24].astype(float)
    tone = 0.9 - np.hypot((x - 12) / 16, (y - 20) / 34) * 0.7
    tile.shade(4, 5, np.clip(tone, 0, 1), ramp[variant % 2], 0.7)
    if variant % 2 == 0:
        neck = [(9, 40), (15, 43), (23, 41), (25, 35), (19, 34), (15, 31), (17, 24), (16, 18)]
        tile.path([(float(a), float(b)) for a, b in [*neck, (13, 17), (11, 20)]], "ffffff", 2)
    else:
        tile.disc(16, 17, 3, 3, "2a0818")
        tile.poly([(13, 21), (19, 21), (21, 34), (11, 34)], "2a0818")
        tile.path([(13, 22), (8, 15), (12, 9)], "2a0818", 2)
        tile.path([(19, 22), (25, 27), (22, 32)], "2a0818", 2)
        tile.path([(13, 34), (11, 44)], "2a0818", 2)
        tile.path([(18, 34), (23, 43)], "2a0818", 2)
    tile.rect(6, 49, 20, 3, "fff0fa")
    tile.hline(8, 23, 54, "fff0fa")
    tile.hline(10, 21, 57, mix(ramp[variant % 2][2], "ffffff", 0.3))
    return tile


def cobbles(variant: int) -> Canvas:
    """Setts under standing water, the street before the kerb; two by two cells, solid."""
    tile = Canvas(SIZE, SIZE, COBBLE[0])
    random = rng("setts", variant)
    for row in range(4):
        for x in range(-6 if row % 2 else 0, SIZE, 12):
            tone = COBBLE[int(random.randint(1, 4))]
            tile.rect(x, row * 8, 11, 7, tone)
            tile.hline(x + 1, x + 9, row * 8, mix(tone, COBBLE[5], 0.45))
            if random.rand() < 0.5:
                wet = ("ff6ac0", "60c8ff", "b090ff")[int(random.randint(3))]
                tile.hline(x + 2, x + int(random.randint(4, 9)), row * 8 + 2, rgba(wet, 84))
            tile.hline(x, x + 10, row * 8 + 6, COBBLE[0])
    return tile


def ring(frame: int) -> Canvas:
    """A drop that falls into standing water and its ring, two by one cells, unlit pass."""
    tile = Canvas(SIZE, TILE)
    if frame == 0:
        tile.vline(15, 2, 6, rgba("d8e8ff", 150))
        tile.dot(15, 8, "f0f8ff")
    elif frame < 5:
        fade = (0, 190, 130, 80, 40)[frame]
        rx, ry = 2 + frame * 2.6, 0.6 + frame * 0.8
        for step in range(48):
            angle = math.tau * step / 48
            tone = "ffb0e0" if math.cos(angle) > 0.3 else "a0d8ff"
            tile.dot(round(15.5 + rx * math.cos(angle)), round(8 + ry * math.sin(angle)),
                     rgba(tone, fade))  # fmt: skip
        if frame == 1:
            tile.dots(((14, 6), (17, 5)), rgba("f0f8ff", 170))
    return tile


def drip(frame: int) -> Canvas:
    """A drop that gathers at a hem, falls and bursts, one by six cells, unlit pass."""
    tile = Canvas(TILE, 96)
    if frame < 2:
        tile.vline(7, 0, 1 + frame, "c0d8ff")
    elif frame < 5:
        y = (0, 0, 8, 38, 82)[frame]
        tile.vline(7, y, y + 2 + 2 * (frame - 2), rgba("c8e0ff", 210))
    else:
        tile.dots(((4, 92), (10, 91), (6, 89), (8, 88)), rgba("d8e8ff", 200))
        tile.hline(3, 11, 94, rgba("d8e8ff", 120))
    return tile


def grate() -> Canvas:
    """A grating at the foot of the house, warm from below, three cells by one; unlit pass."""
    tile = Canvas(48, TILE)
    tile.rect(0, 10, 48, 6, "20121c")
    for x in range(2, 46, 4):
        tile.rect(x, 11, 2, 4, mix("ff9a50", "601830", abs(x - 24) / 34))
    tile.hline(0, 47, 10, STEEL[4])
    tile.hline(0, 47, 15, STEEL[1])
    return tile


def downpipe() -> Canvas:
    """Rain pipe with its clamps, one by four cells."""
    tile = Canvas(TILE, 64)
    for x, tone in enumerate((STEEL[1], STEEL[4], STEEL[3], STEEL[2], STEEL[1], "08080c")):
        tile.vline(5 + x, 0, 63, tone)
    for y in (12, 44):
        tile.rect(3, y, 10, 3, STEEL[2])
        tile.hline(3, 12, y, STEEL[5])
    tile.vline(7, 20, 38, rgba("c0a8ff", 90))
    return tile


def lamp_box() -> Canvas:
    """Row of bulbs under the awning, two cells by one, unlit pass."""
    tile = Canvas(SIZE, TILE)
    tile.rect(0, 0, 32, 3, BRASS[1])
    tile.hline(0, 31, 2, BRASS[3])
    for x in range(3, 32, 8):
        tile.rect(x, 3, 3, 3, "ffe8b8")
        tile.dot(x + 1, 4, "ffffff")
    return tile
