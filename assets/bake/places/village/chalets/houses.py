"""Chalets that stand alone: a gable to the street, four ways to build one."""

from __future__ import annotations

from dataclasses import dataclass

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import Ramp
from assets.bake.places.village.chalets import parts, roofs, walls
from assets.bake.places.village.chalets.picture import Front
from assets.bake.places.village.tones import TILE

COLUMNS, ROWS = 12, 13
APEX = (96, 4)
WALL = (18, 174)  # px from the left wall to the right
BEAM = 70
FLOOR = 128  # row of px on which the gallery stands
GROUND = 140
STONE_FROM = 188


@dataclass(frozen=True)
class Look:
    """How a chalet is built."""

    name: str
    gable: Ramp = walls.WARM
    storey: str = "boards"
    wood: Ramp = walls.WARM
    ground: str = "lime"
    below: Ramp = walls.WARM  # timber of the ground floor
    trim: Ramp = walls.WARM
    gallery: str = ""
    attic: tuple[int, int, str, int] = (5, 2, "lit", 0)
    windows: tuple[tuple[int, int, str, int], ...] = ()
    door: tuple[int, str] = (5, "house")
    lamp: int = 7
    chimney: int = 126
    boxes: tuple[int, ...] = ()


LOOKS: tuple[Look, ...] = (
    Look(
        "chalet_a",
        gallery="hearts",
        windows=(
            (2, 5, "lit", 0),
            (5, 5, "dark", 0),
            (8, 5, "lit", 3),
            (2, 9, "lit", 0),
            (8, 9, "lit", 1),
        ),
    ),
    Look(
        "chalet_b",
        gable=walls.BROWN,
        storey="logs",
        wood=walls.BROWN,
        ground="logs",
        below=walls.BROWN,
        trim=walls.WARM,
        attic=(5, 2, "lit", 3),
        windows=((2, 5, "lit", 3), (8, 5, "dark", 0), (8, 9, "lit", 4)),
        door=(3, "house"),
        lamp=5,
        chimney=58,
        boxes=(2, 8),
    ),
    Look(
        "chalet_c",
        gable=walls.RUST,
        wood=walls.RUST,
        ground="lime",
        trim=walls.GREYED,
        gallery="turned",
        attic=(5, 2, "dark", 2),
        windows=((2, 5, "lit", 2), (8, 5, "lit", 2), (2, 9, "lit", 2)),
        door=(8, "house"),
        lamp=6,
        chimney=136,
    ),
    Look(
        "chalet_d",
        gable=walls.TAR,
        storey="lime",
        wood=walls.TAR,
        ground="stone",
        trim=walls.WARM,
        attic=(5, 2, "lit", 1),
        windows=((2, 5, "lit", 1), (8, 5, "lit", 4), (2, 9, "dark", 1), (8, 9, "lit", 1)),
        door=(5, "red"),
        lamp=7,
        chimney=50,
        boxes=(2, 8),
    ),
    Look(
        "chalet_e",
        gable=walls.BROWN,
        ground="logs",
        below=walls.DARK,
        gallery="turned",
        attic=(5, 2, "lit", 2),
        windows=((2, 5, "lit", 4), (8, 5, "lit", 0), (2, 9, "shut", 0)),
        door=(7, "house"),
        lamp=5,
        chimney=128,
    ),
)


def cladding(canvas: Canvas, kind: str, box: walls.Box, wood: Ramp, *seed: object) -> None:
    """One storey's wall of the given kind."""
    if kind == "boards":
        walls.boards(canvas, box, wood, *seed)
    elif kind == "logs":
        walls.logs(canvas, box, wood, *seed)
    elif kind == "stone":
        walls.plinth(canvas, box, *seed)
    else:
        walls.limewash(canvas, box, *seed)


def timbering(canvas: Canvas, box: walls.Box, wood: Ramp) -> None:
    """Posts and braces over limewash."""
    x, y, width, height = box
    for at in range(x, x + width - 5, max(20, width // 4)):
        walls.corner(canvas, at, y, y + height, wood, 4)
    for left in (x + 4, x + width - 22):
        canvas.line(left, y + height, left + 16, y + 2, wood[3], 4)
        canvas.line(left, y + height - 2, left + 16, y, wood[5])


def chalet(look: Look) -> Front:
    """Twelve cells wide, thirteen high; outside its outline it is empty."""
    front = Front.blank(look.name, COLUMNS, ROWS)
    canvas = front.canvas
    roofs.chimney(canvas, look.chimney, abs(look.chimney + 6 - APEX[0]) - 12, 44, look.name)
    body = Canvas(*front.size)
    left, right = WALL
    wide = right - left
    walls.upright(body, (left, 0, wide, BEAM), look.gable, look.name)
    cladding(body, look.storey, (left, BEAM, wide, FLOOR - BEAM), look.wood, look.name)
    if look.storey == "lime":
        timbering(body, (left, BEAM + 8, wide, FLOOR - BEAM - 8), look.wood)
    cladding(body, look.ground, (left, GROUND, wide, STONE_FROM - GROUND), look.below, look.name)
    walls.plinth(body, (left, STONE_FROM, wide, ROWS * TILE - STONE_FROM), look.name)
    for at in (left, right - 5):
        walls.corner(body, at, BEAM, STONE_FROM, look.wood)
    walls.beam(body, left - 2, right + 2, BEAM, look.wood)
    walls.beam(body, left - 2, right + 2, FLOOR, look.wood, 12)
    roofs.keep(body, roofs.under_gable(APEX, front.size, roofs.LOAD))
    canvas.paste(body, 0, 0)
    _shadows(canvas)
    front.window(*look.attic)
    for window in look.windows:
        front.window(*window)
    front.door(look.door[0], 9, look.door[1])
    front.lamp(look.lamp, 9)
    for column in look.boxes:
        parts.flowers(canvas, column * TILE + 2, 7 * TILE + 2, look.name, column)
    if look.gallery:
        parts.gallery(canvas, left - 12, right + 12, FLOOR, look.trim, look.gallery)
        for x, mirrored in ((left - 8, True), (right, False)):
            parts.corbel(canvas, x, FLOOR + 10, look.trim, mirrored)
    roofs.gable(canvas, APEX, (96, 96), look.trim, look.name)
    front.timber(range(COLUMNS), range(9))
    return front


def _shadows(canvas: Canvas) -> None:
    """What the eaves and the beams throw on the walls under them."""
    for step in range(78):
        for side in (-1, 1):
            x = APEX[0] + step if side > 0 else APEX[0] - 1 - step
            top = APEX[1] + step + roofs.LOAD + roofs.BOARD
            walls.shade(canvas, (x, top, 1, 9), 0.5, 0.95)
    for top in (BEAM + 8, 140):
        walls.shade(canvas, (WALL[0], top, WALL[1] - WALL[0], 6), 0.6, 0.97)
