"""The LED wall inside the smallest arch: a swan that beats its wings, rings, an equaliser.

One bar long, a frame each half beat. It is drawn in LEDs of two pixels with a dark one between
them: first small, one value an LED, then each LED is set.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from assets.bake.places import portal
from assets.bake.places.palettes import rgba
from assets.bake.places.shade import Field, Pixels, rng, to_bytes

FRAMES = 8
LED = 3  # px from one LED to the next
OVERSAMPLE = 6
HALF, HIGH, _, LINE = portal.ARCHES[0]
#: box in the picture of the wall: left, top, width, height
BOX = (portal.CX - HALF + LINE, portal.BASE - HIGH + LINE, 2 * (HALF - LINE), HIGH - LINE - 2)
COLUMNS, ROWS = BOX[2] // LED, BOX[3] // LED
#: lowest rows, which dance; levels of the columns come from a table of their own
DANCE = 14
#: rows of LEDs from the breast of the swan up to its wing tips, by the turn of the wings
WING_REACH, WING_FOLD = 12.5, 4.0
MIDDLE = (COLUMNS / 2 - 1.0, ROWS * 0.36)
DARK, GLOW, HOT, WHITE = "2a0638", "a81c96", "ff5cd0", "fff0fc"


def _swan(turn: float) -> Field:
    """Cover of the LEDs by the swan, wings at ``turn`` (0 folded, 1 spread high)."""
    size = COLUMNS * OVERSAMPLE, ROWS * OVERSAMPLE
    image = Image.new("L", size, 0)
    draw = ImageDraw.Draw(image)

    def place(x: float, y: float) -> tuple[float, float]:
        return (MIDDLE[0] + x) * OVERSAMPLE, (MIDDLE[1] + y + 1.2 * turn) * OVERSAMPLE

    body = [(-6.2, 3), (-3.5, 5.4), (2, 6.2), (7.5, 4.8), (13, 0.6), (7, 2.4), (1, 1.6), (-4, 0.8)]
    draw.polygon([place(*point) for point in body], fill=255)
    neck = [(-5.4, 3.6), (-6.4, 0.4), (-3.8, -3.2), (-4.4, -6.6), (-7.2, -7.2), (-8.8, -5.2)]
    points = [place(*point) for point in neck]
    draw.line(points, fill=255, width=round(1.9 * OVERSAMPLE), joint="curve")
    draw.polygon([place(-8, -6.6), place(-11.2, -3.6), place(-8.2, -4.4)], fill=255)
    lift = WING_FOLD + (WING_REACH - WING_FOLD) * turn
    for feather in range(5):
        share = 1 - 0.13 * feather
        tip = (2.5 + 2.7 * feather + 4 * (1 - turn), 2.0 - lift * share)
        bend = (-1.2 + 1.6 * feather, 1.5 - lift * share * 0.62)
        low = (4.0 + 1.5 * feather, 3.4)
        draw.polygon([place(-3.0 + feather, 3), place(*bend), place(*tip), place(*low)], fill=255)
    small = image.resize((COLUMNS, ROWS), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float64) / 255


def _levels(frame: int) -> Field:
    """How many of the lowest rows are lit, by column: a bounce each beat and a wave across."""
    base = rng("club", "equaliser").rand(COLUMNS // 2 + 1)
    column = np.arange(COLUMNS)
    share = base[np.abs(column - COLUMNS // 2) % len(base)]
    beat = 1.0 if frame % 2 == 0 else 0.62
    wave = 0.5 + 0.5 * np.cos(column * 0.7 - frame * math.pi / 2)
    return np.asarray(DANCE * np.clip(beat * (0.25 + 0.5 * share + 0.35 * wave), 0, 1))


def _content(frame: int) -> tuple[Field, Field]:
    """Light of the ground and cover by what is white on it, for each LED, 0..1."""
    y, x = np.mgrid[0:ROWS, 0:COLUMNS].astype(np.float64)
    away = np.hypot(x - MIDDLE[0], (y - MIDDLE[1] - 2) * 1.1)
    ring = (0.5 + 0.5 * np.cos(away / 1.9 - 2 * math.pi * frame / FRAMES)) ** 2
    ground = 0.34 + 0.34 * ring * np.clip(1.3 - away / 20, 0, 1) + 0.2 * y / ROWS
    turn = 0.5 - 0.5 * math.cos(2 * math.pi * frame / FRAMES)
    white = _swan(turn)
    height = ROWS - y
    dance = (height <= _levels(frame)) & (x % 2 < 1)
    white = np.maximum(white, dance * np.clip(0.75 - height / DANCE * 0.55, 0, 1))
    return ground, white


def _frame(frame: int) -> Pixels:
    """One picture, RGBA, transparent outside the arch."""
    ground, white = _content(frame)
    dark, glow, hot, core = (np.array(rgba(tone)[:3], float) for tone in (DARK, GLOW, HOT, WHITE))
    low = np.clip(ground * 2, 0, 1)[..., None]
    high = np.clip(ground * 2 - 1, 0, 1)[..., None]
    lights = dark + (glow - dark) * low + (hot - glow) * high
    lights = lights + (core - lights) * np.clip(white * 1.25, 0, 1)[..., None]
    picture = np.zeros((BOX[3], BOX[2], 4))
    picture[..., :3] = dark
    wide = np.repeat(np.repeat(lights, LED, 0), LED, 1)[: BOX[3], : BOX[2]]
    y, x = np.mgrid[0 : wide.shape[0], 0 : wide.shape[1]]
    lit = ((x % LED < LED - 1) & (y % LED < LED - 1))[..., None]
    picture[: wide.shape[0], : wide.shape[1], :3] = np.where(lit, wide, wide * 0.55)
    y, x = np.mgrid[0 : BOX[3], 0 : BOX[2]].astype(np.float64)
    inside = np.abs(x + BOX[0] - portal.CX) < HALF - LINE + 1 - np.clip(
        HALF * portal.CUT - y, 0, 99
    )
    picture[..., 3] = inside * 255.0
    return to_bytes(picture)


def screen() -> Pixels:
    """All frames below each other."""
    return np.concatenate([_frame(frame) for frame in range(FRAMES)], axis=0)
