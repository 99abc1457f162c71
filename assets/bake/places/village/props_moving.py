"""Props that move when they are kicked: hay cart, trolley, snow on a slope; the cat's door."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Final

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import BRASS, STEEL
from assets.bake.places.prop import Frame, Prop, fallen_below, falling, hanging, rubble, standing
from assets.bake.places.props_rooms import door_side
from assets.bake.places.shade import rng
from assets.bake.places.village.shore import cat_door
from assets.bake.places.village.tones import (
    GREY_WOOD,
    IRON,
    SNOW,
    board,
    icicle,
    post,
    snow_mound,
)

TURNS: Final = 4  # pictures of a wheel that turns
TURN_TICKS: Final = 3
SPOKES: Final = 8
EAVE: Final = 48  # px of a load on a slope, across and down
LOAD: Final = 13  # px of its snow
STEEL_PIECES: Final = ((STEEL[6], STEEL[4], STEEL[1]), ("f0ece8", "b8b4b4", "4a4850"))


def _wheel(tile: Canvas, x: int, y: int, turn: float) -> None:
    for reach, tone in ((11, IRON[2]), (10, GREY_WOOD[4]), (9, GREY_WOOD[3])):
        tile.disc(x, y, reach, reach, None, tone)
    for step in range(SPOKES):
        angle = (step + turn) * 2 * math.pi / SPOKES
        tile.line(x, y, x + 9 * math.cos(angle), y + 9 * math.sin(angle), GREY_WOOD[4])
    tile.disc(x, y, 2, 2, GREY_WOOD[5], GREY_WOOD[1])


def _hay_cart(loaded: bool, turn: float = 0.0) -> Canvas:
    tile = Canvas(72, 50)
    if loaded:
        random = rng("cart hay")
        for _ in range(620):
            x = int(random.randint(6, 66))
            reach = 22 * math.sin(math.pi * (x - 4) / 64) ** 0.6
            y = 27 - int(random.rand() * reach)
            tone = ("42341c", "5a4a26", "786232", "927e42")[int(random.randint(4))]
            tile.line(x, y, x + int(random.randint(-3, 4)), y - int(random.randint(0, 3)), tone)
        for x in range(14, 58):
            top = round(27 - 22 * math.sin(math.pi * (x - 4) / 64) ** 0.6)
            tile.dot(x, max(0, top), SNOW[6])
            tile.dot(x, max(0, top) + 1, SNOW[5])
    for y in (24, 30):
        board(tile, 4, y, 62, 4, GREY_WOOD[4], GREY_WOOD)
    for x in (5, 24, 44, 62):
        post(tile, x, 17, 3, 17, GREY_WOOD)
    tile.rect(6, 34, 58, 3, GREY_WOOD[2])
    tile.line(62, 36, 71, 42, GREY_WOOD[4], 2)
    _wheel(tile, 19, 38, turn)
    _wheel(tile, 51, 38, turn)
    return tile


def _rolling(pictures: list[Canvas]) -> tuple[Frame, ...]:
    return tuple(standing(picture)[0] for picture in pictures)


def hay_cart(still: Callable[..., Prop]) -> Prop:
    """The cart of the yard; it rolls. `still` makes the states of a thing that stands."""
    tipped = falling(_hay_cart(True), (10, 24))[1].canvas
    states = still("hay_cart", _hay_cart(True), used=_hay_cart(False), tipped=tipped).states
    turning = [_hay_cart(True, step / TURNS) for step in range(TURNS)]
    return Prop(
        "hay_cart", {**states, "rolling": _rolling(turning)}, {"rolling": (TURN_TICKS,) * TURNS}
    )


def _castor(tile: Canvas, x: int, turn: int) -> None:
    tile.vline(x, 26, 29, STEEL[3])
    tile.disc(x, 31, 2, 2, "12141a", STEEL[5])
    tile.dot(x + (-1, 0, 1, 0)[turn], 31 + (0, -1, 0, 1)[turn], STEEL[7])


def _trolley(turn: int = 0, rattle: int = 0) -> Canvas:
    """Three shelves on castors with cloches, pots and a cloth, 34 px high."""
    tile = Canvas(44, 34)
    for foot in (6, 16, 26):
        tile.rect(3, foot, 36, 2, STEEL[4])
        tile.hline(3, 38, foot, STEEL[7])
        tile.hline(3, 38, foot + 2, STEEL[0])
    for x in (3, 37):
        tile.rect(x, 2, 2, 26, STEEL[3])
        tile.vline(x, 2, 27, STEEL[6])
    tile.path([(38, 3), (42, 1), (42, 8)], STEEL[5])
    for x in (10, 26):
        tile.disc(x + 2, 15 - rattle, 5, 5, "a8b2b8", "e8f0f2")
        tile.rect(x - 4, 16, 14, 1, STEEL[5])
        tile.dot(x + 2, 9 - rattle, BRASS[4])
    for row in range(4):
        tile.rect(8, 24 - row * 2 - rattle % 2, 11, 1, "e8e4e0")
        tile.rect(8, 25 - row * 2, 11, 1, "8a9098")
    tile.rect(25, 19, 9, 7, "9a5a30")
    tile.hline(25, 33, 19, "e89858")
    tile.poly([(5, 7), (13, 7), (12, 14), (6, 13)], "c8ccd0")
    tile.vline(9, 8, 12, "9098a0")
    _castor(tile, 7, turn)
    _castor(tile, 35, (turn + 1) % 4)
    return tile


def trolley() -> Prop:
    """The trolley of the kitchen: one kick sends it down the room."""
    turning = [_trolley(step, step % 2) for step in range(TURNS)]
    return Prop(
        "trolley",
        {
            "whole": standing(_trolley()),
            "rolling": _rolling(turning),
            "broken": standing(rubble("trolley", 52, 14, STEEL_PIECES, 26)),
        },
        {"rolling": (TURN_TICKS,) * TURNS},
    )


def _slope_load(sag: int) -> Canvas:
    """Snow on a roof of 45 degrees that falls to the right, with a lip over its eave."""
    tile = Canvas(EAVE + 8, EAVE + 14)
    for x in range(EAVE + 6):
        share = x / (EAVE + 6)
        depth = LOAD * math.sin(math.pi * min(1.0, 0.16 + share * 0.8)) ** 0.6
        roof = min(x, EAVE + 1) + LOAD
        top = round(roof - depth - 1.2 * math.sin(x * 0.6))
        foot = roof + (1 if x < EAVE else sag)
        for y in range(max(0, top), min(EAVE + 14, foot)):
            share_down = (y - top) / max(1, foot - top)
            tone = SNOW[6] if y == top else SNOW[5] if share_down < 0.4 else SNOW[4]
            tile.dot(x, y, tone if share_down < 0.75 else SNOW[3])
    for x in (EAVE - 2, EAVE + 2, EAVE + 5):
        icicle(tile, x, EAVE + LOAD + sag - 4, 4 + x % 3)
    return tile


def _slope_slide(step: int) -> Canvas:
    tile = Canvas(EAVE + 24, EAVE + 14)
    random = rng("slide", step)
    for _ in range(52 + step * 12):
        along = float(random.rand())
        x = along * EAVE + random.normal(8 + step * 4, 4)
        y = along * EAVE + random.normal(6 + step * 5, 5)
        radius = int(random.randint(2, 6))
        tone = SNOW[4 + int(random.randint(3))]
        tile.disc(min(66.0, max(4.0, x)), min(56.0, max(4.0, y)), radius, radius - 1, tone)
    return tile


def snow_eave() -> Prop:
    """The load of a steep roof, above its eave."""
    heap = Canvas(72, 16)
    snow_mound(heap, 0, 15, 72, lambda u: 2 + 11 * math.sin(math.pi * u) ** 0.7)
    return Prop(
        "snow_eave",
        {
            "whole": hanging(_slope_load(4)),
            "damaged": hanging(_slope_load(7)),
            "falling": tuple(hanging(_slope_slide(step))[0] for step in range(3)),
            "broken": fallen_below(heap, EAVE + 14),
        },
        {"falling": (4, 4, 4)},
        hang=True,
    )


def cat_door_prop() -> Prop:
    """A shut wooden door with a flap for a cat, or for a child, low in it."""
    door = door_side("wood")
    door.paste(cat_door(), 0, 48)
    return Prop("door_cat", {"whole": standing(door), "shut": standing(door)})


def moving_props() -> Iterator[Prop]:
    """Those that came last, in sheet order."""
    yield trolley()
    yield snow_eave()
    yield cat_door_prop()
