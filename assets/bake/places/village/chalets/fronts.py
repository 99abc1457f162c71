"""The fronts of the houses that one can enter, fitted to the rooms behind them.

Each covers its house with the roof and the eaves: what lies inside the rectangle of a `Front`
fades, the rest stays. A roof is walked on, so its outline is the collision's: 45 degrees up, a
ridge one cell higher, 45 degrees down.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Ramp
from assets.bake.places.village.chalets import parts, roofs, walls
from assets.bake.places.village.chalets.houses import timbering
from assets.bake.places.village.chalets.picture import Front
from assets.bake.places.village.tones import TILE

RIDGE = 16  # px from the ridge down to where the slopes begin


@dataclass(frozen=True)
class Bay:
    """One gable of a front and what stands under it."""

    apex: int
    half: tuple[int, int]
    gable: Ramp
    trim: Ramp
    ends: str = ""
    drop: int = RIDGE  # row of px of the peak

    @property
    def top(self) -> tuple[int, int]:
        return self.apex, self.drop


def bay_wall(front: Front, bay: Bay, foot: int) -> None:
    """The gable's wall down to ``foot`` and the shadow of its boards; the boards come last."""
    wall = Canvas(*front.size)
    left, right = bay.apex - bay.half[0], bay.apex + bay.half[1]
    walls.upright(wall, (left, 0, right - left, foot), bay.gable, front.name, bay.apex)
    roofs.keep(wall, roofs.under_gable(bay.top, front.size, roofs.LOAD - 2))
    front.canvas.paste(wall, 0, 0)
    for side, reach in ((-1, bay.half[0]), (1, bay.half[1])):
        for step in range(reach):
            x = bay.apex + step if side > 0 else bay.apex - 1 - step
            top = bay.drop + step + roofs.LOAD + roofs.BOARD
            if top < foot:
                walls.shade(front.canvas, (x, top, 1, min(10, foot - top)), 0.5, 0.95)


def bay_boards(front: Front, bay: Bay) -> None:
    roofs.gable(front.canvas, bay.top, bay.half, bay.trim, front.name, bay.apex, ends=bay.ends)


def ridge(front: Front, x0: int, x1: int, trim: Ramp) -> None:
    """The crest of the main roof: a rim of new snow, a board at both ends."""
    roofs.snow_edge(front.canvas, x0, x1, 0, front.name, load=5)
    walls.shade(front.canvas, (x0, 5, x1 - x0, 9), 1.0, 1.0)
    for x in (x0, x1 - 4):
        front.canvas.rect(x, 5, 4, RIDGE - 2, trim[4])
        front.canvas.vline(x, 5, RIDGE + 2, trim[6])
        front.canvas.vline(x + 3, 5, RIDGE + 2, trim[1])


def slopes(x: NDArray[np.intp], y: NDArray[np.intp], left: int, right: int) -> roofs.Mask:
    """A roof plane between two slopes of 45 degrees that begin at ``left`` and ``right``."""
    under = (x >= left + RIDGE - y) & (x < right + y - RIDGE)
    crest = (x >= left) & (x < right)
    return np.asarray(np.where(y < RIDGE, crest, under))


def toller() -> Front:
    """Two gables side by side: a gallery on the left, limewash below, a roof plane between."""
    front = Front.blank("front_toller", 23, 16)
    canvas = front.canvas
    x, y = np.meshgrid(np.arange(front.size[0]), np.arange(front.size[1]))
    plane = (x >= 96) & (x < 272) & (y < np.minimum(x - 96, 272 - x) + 32)
    roofs.chimney(canvas, 108, 0, 4)
    roofs.snow_plane(canvas, plane, "toller", bare=0.12)
    left = Bay(96, (96, 88), walls.WARM, walls.WARM, "l")
    right = Bay(272, (88, 96), walls.BROWN, walls.WARM, "r")
    _toller_walls(front)
    for bay in (left, right):
        bay_wall(front, bay, 94)
    roofs.dormer(canvas, (184, 22), 24, 84, walls.WARM, "toller")
    front.small(11, 3, "lit")
    for bay in (left, right):
        bay_boards(front, bay)
    ridge(front, 96, 272, walls.WARM)
    for column, variant in ((5, 0), (16, 3)):
        front.window(column, 4, "lit", variant)
    parts.gallery(canvas, 34, 180, 160, walls.WARM, "hearts")
    for at, mirrored in ((36, False), (92, False), (170, True)):
        parts.corbel(canvas, at, 170, walls.WARM, mirrored)
    front.timber(range(2, 21), range(1, 11))
    return front


def _toller_walls(front: Front) -> None:
    canvas = front.canvas
    walls.boards(canvas, (32, 94, 152, 66), walls.WARM, "toller left")
    walls.logs(canvas, (184, 94, 152, 66), walls.BROWN, "toller right")
    walls.limewash(canvas, (32, 168, 152, 56), "toller left")
    walls.limewash(canvas, (184, 168, 152, 56), "toller right")
    timbering(canvas, (184, 168, 152, 56), walls.BROWN)
    walls.plinth(canvas, (32, 224, 304, 32), "toller")
    walls.beam(canvas, 32, 186, 94, walls.WARM)
    walls.beam(canvas, 184, 336, 94, walls.BROWN)
    walls.beam(canvas, 32, 186, 158, walls.WARM, 11)
    walls.beam(canvas, 184, 336, 158, walls.BROWN, 11)
    for top in (102, 169):
        walls.shade(canvas, (32, top, 304, 7), 0.58, 0.97)
    for at in (32, 180, 185, 331):
        walls.corner(canvas, at, 94, 224, walls.BROWN if at > 184 else walls.WARM)
    for column, kind, variant in ((3, "lit", 0), (8, "lit", 4), (13, "lit", 2), (17, "lit", 3)):
        front.window(column, 7, kind, variant)
    front.window(5, 7, "dark", 0)
    for column in (13, 17):
        parts.flowers(canvas, column * TILE + 2, 146, "toller", column)
    for column, variant in ((2, 0), (8, 1), (12, 3), (18, 1)):
        front.window(column, 12, "lit", variant)
    front.door(5, 12, "house")
    front.door(15, 12, "red")
    front.lamp(7, 12)
    front.lamp(17, 11)


def halde() -> Front:
    """The shut house: one wide roof, a great gable in its middle, two dormers; grey and blind."""
    front = Front.blank("front_halde", 25, 16)
    canvas = front.canvas
    x, y = np.meshgrid(np.arange(front.size[0]), np.arange(front.size[1]))
    roofs.snow_plane(canvas, slopes(x, y, 112, 288) & (y < 112), "halde", bare=0.3)
    return _halde_walls(front)


def _halde_walls(front: Front) -> Front:
    canvas = front.canvas
    grey = walls.GREYED
    walls.boards(canvas, (32, 112, 336, 50), grey, "halde")
    walls.logs(canvas, (32, 168, 336, 56), walls.TAR, "halde")
    walls.plinth(canvas, (32, 224, 336, 32), "halde")
    for at in (32, 363):
        walls.corner(canvas, at, 112, 224, grey)
    walls.beam(canvas, 32, 368, 158, grey, 11)
    walls.shade(canvas, (32, 112, 336, 16), 0.45, 0.95)
    walls.shade(canvas, (32, 169, 336, 7), 0.58, 0.97)
    middle = Bay(200, (88, 88), grey, walls.TAR, "lr", 20)
    bay_wall(front, middle, 112)
    for apex, column in ((112, 6), (288, 17)):
        roofs.dormer(canvas, (apex, 46), 28, 106, grey, "halde", apex)
        front.small(column, 4, "dark")
        front.small(column + 1, 4, "dark")
    roofs.snow_edge(canvas, 8, 112, 106, "halde left", load=8)
    roofs.snow_edge(canvas, 288, 392, 106, "halde right", load=8)
    front.window(11, 4, "boarded")
    front.window(11, 7, "broken")
    for column, kind in ((4, "boarded"), (7, "shut"), (16, "shut"), (19, "boarded")):
        front.window(column, 7, kind, 2)
    for column, kind in ((4, "boarded"), (7, "boarded"), (16, "shut"), (19, "boarded")):
        front.window(column, 12, kind, 2)
    front.door(11, 12, "shut")
    parts.gallery(canvas, 130, 270, 160, grey, "cross")
    for at, mirrored in ((134, False), (258, True)):
        parts.corbel(canvas, at, 170, grey, mirrored)
    bay_boards(front, middle)
    ridge(front, 112, 288, walls.TAR)
    front.timber(range(2, 23), range(1, 11))
    return front
