"""The 0.35 plane: stage riser, speakers, dot-matrix columns, side galleries, far dance floor."""

from __future__ import annotations

import numpy as np

from assets.bake.places import decks, fixtures, galleries
from assets.bake.places.canvas import Canvas
from assets.bake.places.figures import (
    FOOT_X,
    FOOT_Y,
    PHASES,
    Dancer,
    add_rim,
    draw_dancer,
)
from assets.bake.places.layers import STAGE
from assets.bake.places.palettes import CYAN, STRUCTURE as K, mix
from assets.bake.places.shade import fbm, ramp, rng, seed_of

W, H = STAGE.width, STAGE.height
CX = STAGE.middle
#: rows: far edge of the dance floor, top of the riser, mouths of the lasers
FLOOR = STAGE.row(262)
RISER = STAGE.row(228)
ARRAY_TOP, ARRAY_X = STAGE.row(64), 182
LASER = (ARRAY_X - 4, STAGE.row(168))
#: dot-matrix columns: inner edge from the middle, width, top and bottom in the frame
MATRIX_X, MATRIX_W = 126, 32
MATRIX_TOP, MATRIX_BOTTOM = 44, 240

#: box of the matrix layer in the picture: left, top, width, height
MATRIX_BOX = (
    CX - MATRIX_X - MATRIX_W,
    STAGE.row(MATRIX_TOP),
    2 * (MATRIX_X + MATRIX_W),
    MATRIX_BOTTOM - MATRIX_TOP,
)


def matrix_layer() -> Canvas:
    """Dot-matrix columns on both sides of the portal, four levels below each other."""
    width, height = MATRIX_BOX[2:]
    strip = Canvas(width, height * PHASES)
    random = rng("club", "matrix")
    base = random.rand(MATRIX_W // 4)
    for phase in range(PHASES):
        for column, share in enumerate(base):
            wave = 0.5 + 0.5 * np.cos(phase * np.pi / 2 + column * 0.9)
            _matrix_column(strip, phase * height, height, column, 0.15 + share * 0.4 + wave * 0.35)
    return strip


def _matrix_column(strip: Canvas, top: int, height: int, column: int, level: float) -> None:
    for y in range(0, height, 4):
        share = y / height
        lit = 1 - share < level
        colour = mix(CYAN, "5a2aff", share)
        body = mix("120820", colour, 0.85) if lit else mix("0c0616", colour, 0.12)
        for x in (MATRIX_W - column * 4 - 4, strip.width - MATRIX_W + column * 4):
            strip.rect(x, top + y, 3, 3, body)


def _line_array(canvas: Canvas) -> None:
    """Hanging cabinets, each a little further out than the one above, and ground stacks."""
    for side in (-1, 1):
        for index in range(7):
            width, height = 30 - index, 13
            x = CX + side * (ARRAY_X + index * index // 6) - width // 2
            y = ARRAY_TOP + index * (height + 1)
            canvas.rect(x, y, width, height, K[1])
            canvas.frame(x, y, width, height, K[2])
            canvas.hline(x, x + width - 1, y, K[4])
            canvas.hline(x + 2, x + width - 3, y + 4, K[0])
            canvas.hline(x + 2, x + width - 3, y + 8, K[0])
            inner = x + (width - 1 if side < 0 else 0)
            canvas.vline(inner, y, y + height - 1, "a040b0")
        for x in (-10, 10):
            canvas.vline(CX + side * ARRAY_X + x, 0, ARRAY_TOP, K[2])
        galleries.soft(canvas, CX + side * LASER[0], LASER[1], 30, 26, CYAN, 0.6)
        stack = fixtures.speaker(2).dimmed(0.6)
        canvas.paste(stack, CX + side * (ARRAY_X + 4) - 16, FLOOR - 64)


def _riser(canvas: Canvas) -> None:
    half = 118
    canvas.rect(CX - half, RISER, half * 2, FLOOR - RISER + 4, "0e0618")
    canvas.hline(CX - half, CX + half, RISER, "ff7ac8")
    canvas.hline(CX - half, CX + half, RISER + 1, "7a2068")
    for row in range(3):
        y = RISER + 6 + row * 9
        for x in range(CX - half + 4, CX + half - 3, 6):
            share = abs(x - CX) / half
            level = 0.9 - row * 0.25
            canvas.rect(x, y, 4, 3, mix("0e0618", mix("ff2e88", "4a50ff", share), level))
    for side in (-1, 1):
        x = CX + side * half
        for step in range(4):
            width = 9 * (step + 1)
            left = x if side > 0 else x - width
            y = RISER + step * 9
            canvas.rect(left, y, width, 9, "160a26")
            canvas.hline(left, left + width - 1, y, "a050b4")
            canvas.hline(left, left + width - 1, y + 1, "2a1444")


def _columns(canvas: Canvas) -> None:
    """Dark truss towers in the side bays with one coloured edge."""
    for side in (-1, 1):
        for index, distance in enumerate((330, 430, 510)):
            x = CX + side * distance - 16
            for y in range(0, FLOOR, 16):
                canvas.paste(decks.tower("mid").dimmed(0.42), x, y)
            edge = x + (31 if side < 0 else 0)
            canvas.vline(edge, 0, FLOOR, ("7a2a90", "2a5a98")[index % 2])


def _tubes(canvas: Canvas) -> None:
    """Coloured tubes of light on wires over the side bays, each in its own haze."""
    random = rng("club", "hung tubes")
    colours = ("ff3c98", "2ad4ff", "9a5cff", "ff7ad0")
    for side in (-1, 1):
        for index, distance in enumerate(range(226, 536, 24)):
            x = CX + side * (distance + int(random.randint(-5, 6)))
            top = STAGE.row(34 + int(random.randint(0, 30)))
            length, colour = 26 + int(random.randint(0, 30)), colours[(index * 5 + side) % 4]
            canvas.vline(x, 0, top, "2a1a3c")
            galleries.soft(canvas, x + 1, top + length // 2, 11, length // 2 + 12, colour, 0.55)
            canvas.rect(x, top, 2, length, mix(colour, "ffffff", 0.35))
            canvas.hline(x - 1, x + 2, top - 1, K[4])
            canvas.hline(x - 1, x + 2, top + length, K[4])


def _floor(canvas: Canvas) -> None:
    """The dance floor in perspective: dithered glow from the stage, LED seams."""
    depth = H - FLOOR
    y, x = np.mgrid[0:depth, 0:W].astype(np.float64)
    away = np.hypot((x - CX) / 420, y / 110)
    tone = 0.2 + 0.62 * np.clip(1 - away, 0, 1) ** 1.3
    tone += (fbm(depth, W, 40, 3, seed_of("dance floor"), 4.0) - 0.5) * 0.22
    colours = ("0b0618", "120a24", "1c1036", "2c164e", "43206e", "6a2a8a", "9a3a9c")
    canvas.paste(ramp(np.clip(tone, 0, 1), colours, 0.6, 8), 0, FLOOR)
    canvas.hline(0, W - 1, FLOOR, "8a3a9c")
    canvas.hline(0, W - 1, FLOOR + 1, "2a1444")
    row = 0.0
    step = 5.0
    while FLOOR + row < H:
        canvas.hline(0, W - 1, FLOOR + int(row), "0a061660")
        row += step
        step *= 1.3
    _litter(canvas)
    for index in range(-24, 25):
        start, end = CX + index * 26, CX + index * 62
        canvas.line(start, FLOOR + 2, end, H, "0a061650")


def _litter(canvas: Canvas) -> None:
    """Glasses, cups and confetti that the crowd leaves on the floor."""
    random = rng("club", "litter")
    for _ in range(150):
        x, y = int(random.randint(0, W)), FLOOR + 3 + int(random.randint(0, 40))
        kind = int(random.randint(6))
        if kind == 0:
            canvas.vline(x, y - 3, y - 1, "d8c8f0")
            canvas.hline(x - 1, x + 1, y, "8a78a8")
        elif kind == 1:
            canvas.rect(x, y - 4, 2, 4, "3f8a6a")
            canvas.dot(x, y - 4, "9ae0b8")
        elif kind == 2:
            canvas.hline(x, x + 3, y, "c8b0d8")
        else:
            canvas.dot(x, y, ("ff6ab8", "60d8f0", "d8b0ff")[kind - 3])


#: box of the DJ at his desk on the riser: left, top, width, height
DJ_BOX = (CX - 40, STAGE.row(150), 80, 80)
DJ = Dancer(("fist", "low"), "cap", 0.0, False, 0.5, 0, False, 1.0)
DJ_SCALE, DJ_LIFT = 1.0, 6  # he stands this much over the riser, px
DESK_HIGH = 26


def dj_layer() -> Canvas:
    """The DJ against the screen, black with a hot rim, four frames below each other."""
    _, top, width, height = DJ_BOX
    strip = Canvas(width, height * PHASES)
    for phase in range(PHASES):
        frame = Canvas(width, height)
        foot = RISER - top
        body = draw_dancer(DJ, phase, DJ_SCALE, ("08040f", "0a0514", "0e061c"), held=False)
        for side in (-1, 1):
            body = add_rim(body, side, "ffb0ec", 0.8, (FOOT_Y - 44, FOOT_Y - 14))
        frame.paste(body, width // 2 - FOOT_X, foot - DJ_LIFT - FOOT_Y)
        strip.image.paste(frame.image, (0, phase * height))
    return strip


def desk_layer() -> Canvas:
    """His desk, which stays when he has gone."""
    _, top, width, height = DJ_BOX
    strip = Canvas(width, height * PHASES)
    for phase in range(PHASES):
        frame = Canvas(width, height)
        _far_desk(frame, width // 2, RISER - top, phase)
        strip.image.paste(frame.image, (0, phase * height))
    return strip


def _far_desk(frame: Canvas, x: int, foot: int, phase: int) -> None:
    """Two decks and a mixer on a case with a row of LEDs that runs."""
    top = foot - DESK_HIGH
    frame.rect(x - 36, top, 72, DESK_HIGH, "0c0616")
    frame.hline(x - 36, x + 35, top, "ff9ade")
    frame.hline(x - 36, x + 35, top + 1, "3a1450")
    for deck in (-24, 24):
        frame.rect(x + deck - 9, top - 3, 18, 3, "160a26")
        frame.hline(x + deck - 9, x + deck + 8, top - 3, "d070c0")
    frame.rect(x - 7, top - 5, 14, 5, "160a26")
    frame.hline(x - 7, x + 6, top - 5, "d070c0")
    for column in range(14):
        near = (column + phase * 3) % 7
        frame.rect(x - 34 + column * 5, top + 6, 3, 3, mix("3a0c40", "ff4ab8", near / 6))
        frame.rect(x - 34 + column * 5, top + 12, 3, 3, mix("240a38", "8a3cff", 1 - near / 6))


def stage_layer() -> Canvas:
    """The finished picture with alpha."""
    canvas = Canvas(W, H)
    _columns(canvas)
    galleries.bays(canvas)
    galleries.rails(canvas)
    _tubes(canvas)
    _riser(canvas)
    _line_array(canvas)
    _floor(canvas)
    return canvas
