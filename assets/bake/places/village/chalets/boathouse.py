"""The front of the boathouse: tarred boards, a hoist under its gable, gates to the slip."""

from __future__ import annotations

import math

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.village.chalets import roofs, walls
from assets.bake.places.village.chalets.fronts import Bay, bay_boards, bay_wall, ridge, slopes
from assets.bake.places.village.chalets.picture import Front
from assets.bake.places.village.tones import IRON, SNOW

LEFT, RIGHT = 64, 336  # px where the slopes begin
EAVE, FOOT = 84, 224
LOFT = 144


def boathouse() -> Front:
    """Twenty-five cells wide with its eaves, fourteen high."""
    front = Front.blank("front_boathouse", 25, 14)
    canvas = front.canvas
    x, y = np.meshgrid(np.arange(front.size[0]), np.arange(front.size[1]))
    plane = slopes(x, y, LEFT, RIGHT) & (y < EAVE)
    roofs.snow_plane(canvas, plane, "boathouse", bare=0.16)
    _walls(front)
    middle = Bay(200, (72, 72), walls.TAR, walls.GREYED, "lr", 18)
    bay_wall(front, middle, 100)
    for apex, column in ((96, 5), (304, 18)):
        roofs.dormer(canvas, (apex, 26), 30, 84, walls.TAR, "boathouse", apex)
        front.small(column, 3, "dark" if apex < 200 else "lit")
        front.small(column + 1, 3, "dark" if apex < 200 else "lit")
    for x0, x1 in ((4, 128), (272, 396)):
        roofs.snow_edge(canvas, x0, x1, EAVE - 8, "boathouse", x0, load=8)
    _openings(front)
    bay_boards(front, middle)
    _hoist(canvas, 200, 40)
    ridge(front, LEFT, RIGHT, walls.GREYED)
    front.timber(range(1, 24), range(1, 13))
    return front


def _walls(front: Front) -> None:
    canvas = front.canvas
    walls.upright(canvas, (16, EAVE, 368, LOFT - EAVE), walls.TAR, "boathouse loft")
    walls.logs(canvas, (16, LOFT, 368, FOOT - LOFT - 16), walls.GREYED, "boathouse")
    walls.plinth(canvas, (16, FOOT - 16, 368, 16), "boathouse")
    walls.beam(canvas, 16, 384, LOFT - 2, walls.GREYED, 11)
    for at in (16, 132, 263, 379):
        walls.corner(canvas, at, EAVE, FOOT - 16, walls.GREYED)
    walls.shade(canvas, (16, EAVE, 368, 14), 0.45, 0.95)
    walls.shade(canvas, (16, LOFT + 9, 368, 7), 0.58, 0.97)


def _openings(front: Front) -> None:
    canvas = front.canvas
    for column, row, kind, variant in (
        (4, 6, "shut", 0),
        (18, 6, "lit", 3),
        (3, 10, "lit", 1),
        (19, 10, "lit", 2),
    ):
        front.window(column, row, kind, variant)
    front.door(7, 10, "barn")
    _gates(canvas, 148, 152, 104, 72)
    front.lamp(16, 10)
    _ring(canvas, 100, 116)
    _oars(canvas, 270, 200)
    _nets(canvas, 352, 96)


def _gates(canvas: Canvas, x: int, y: int, width: int, height: int) -> None:
    """Two leaves with crossed braces, a line of light between them."""
    wood = walls.RUST
    canvas.rect(x - 4, y - 4, width + 8, height + 4, walls.TAR[0])
    half = width // 2
    for left in (x, x + half):
        walls.upright(canvas, (left, y, half - 1, height), wood, "gate", left, pitch=6)
        for top in (y + 2, y + height // 2 - 2, y + height - 8):
            canvas.rect(left, top, half - 1, 5, wood[3])
            canvas.hline(left, left + half - 2, top, wood[5])
            canvas.hline(left, left + half - 2, top + 4, wood[0])
        for top in (y + 7, y + height // 2 + 3):
            low = top + height // 2 - 12
            canvas.line(left + 2, low, left + half - 4, top, wood[4], 4)
            canvas.line(left + 2, low - 2, left + half - 4, top - 2, wood[6])
        for top in (y + 3, y + height - 7):
            canvas.hline(
                left + (2 if left == x else half - 20),
                left + (18 if left == x else half - 4),
                top,
                IRON[4],
            )
    canvas.vline(x + half - 1, y, y + height, "e8983a")
    canvas.rect(x - 6, y - 8, width + 12, 5, walls.GREYED[4])
    canvas.hline(x - 6, x + width + 5, y - 8, walls.GREYED[6])
    for at in range(x - 6, x + width + 6):
        deep = 3 + round(math.sin(at * 0.4))
        for row in range(deep):
            canvas.dot(at, y - 8 - deep + row, roofs.snow_tone(row, deep))


def _hoist(canvas: Canvas, x: int, y: int) -> None:
    """The beam, block and hook with which boats are lifted to the loft; its hatch below."""
    canvas.rect(x - 18, y + 18, 36, 44, walls.TAR[0])
    for left in (x - 17, x + 1):
        walls.upright(canvas, (left, y + 19, 16, 43), walls.GREYED, "hatch", left, pitch=5)
        canvas.line(left, y + 60, left + 15, y + 20, walls.GREYED[5], 2)
    canvas.rect(x - 20, y + 14, 40, 4, walls.GREYED[4])
    canvas.hline(x - 20, x + 19, y + 14, SNOW[5])
    canvas.rect(x - 3, y, 6, 8, walls.GREYED[3])
    canvas.hline(x - 3, x + 2, y, walls.GREYED[6])
    canvas.vline(x, y + 8, y + 34, "c8a878")
    canvas.disc(x, y + 10, 3, 3, IRON[3], IRON[5])
    canvas.arc(x, y + 37, 3, -60, 180, IRON[5])


def _ring(canvas: Canvas, x: int, y: int) -> None:
    """A lifebelt on its nail."""
    canvas.disc(x, y, 9, 9, "d8d0c8", "5a4a48")
    for start in (20, 110, 200, 290):
        for turn in range(0, 34, 3):
            angle = math.radians(start + turn)
            for radius in (6, 7, 8):
                at = round(x + radius * math.cos(angle)), round(y + radius * math.sin(angle))
                canvas.dot(*at, "b03830")
    canvas.disc(x, y, 4, 4, walls.TAR[1], "5a4a48")
    canvas.hline(x - 5, x + 5, y - 9, SNOW[6])


def _oars(canvas: Canvas, x: int, foot: int) -> None:
    """Oars leaning at the wall."""
    for step, tone in ((0, "a87850"), (6, "8c6444"), (12, "b4845a")):
        canvas.line(x + step, foot, x + step + 6, foot - 46, tone, 2)
        canvas.poly(
            [
                (x + step + 4, foot - 40),
                (x + step + 9, foot - 42),
                (x + step + 10, foot - 54),
                (x + step + 6, foot - 54),
            ],
            tone,
            "3a2820",
        )


def _nets(canvas: Canvas, x: int, y: int) -> None:
    """A net that hangs from the eave to dry."""
    for column in range(0, 26, 4):
        sag = round(8 * math.sin(math.pi * column / 26))
        canvas.line(x - 13 + column, y, x - 13 + column + 2, y + 22 + sag, "6a7a78")
    for row in range(3, 28, 5):
        canvas.path([(x - 13, y + row), (x, y + row + 6), (x + 13, y + row)], "566664")
    for column in (-12, -4, 4, 12):
        canvas.disc(x + column, y + 26 + round(4 - abs(column) / 4), 2, 2, "b07040")
