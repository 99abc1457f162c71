"""Props out of doors: what slides, rolls, burns and breaks in street, yard and on the quay."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator

import numpy as np

from assets.bake.places.canvas import Canvas, cylinder
from assets.bake.places.palettes import Colour, mix
from assets.bake.places.prop import (
    Frame,
    Prop,
    animated,
    fallen_below,
    falling,
    hanging,
    holed,
    rubble,
    standing,
)
from assets.bake.places.shade import rng
from assets.bake.places.village import shore, yard
from assets.bake.places.village.props_moving import hay_cart
from assets.bake.places.village.tones import (
    GREY_WOOD,
    ICE,
    IRON,
    RED,
    SNOW,
    TIMBER,
    board,
    charred,
    icicle,
    post,
    snow_mound,
)

Pieces = tuple[tuple[Colour, Colour, Colour], ...]
WOOD_PIECES: Pieces = ((TIMBER[6], TIMBER[4], TIMBER[1]), (TIMBER[5], TIMBER[3], TIMBER[0]))
GREY_PIECES: Pieces = (
    (GREY_WOOD[6], GREY_WOOD[4], GREY_WOOD[1]),
    (GREY_WOOD[5], GREY_WOOD[3], GREY_WOOD[0]),
)
ICE_PIECES: Pieces = ((ICE[6], ICE[4], ICE[1]), (ICE[5], ICE[3], ICE[0]))
CHAR_PIECES: Pieces = (("4c4644", "1a1516", "08070a"), ("8a2408", "26201f", "08070a"))


def burnt(name: str, width: int, height: int = 10, count: int = 14) -> tuple[Frame, ...]:
    """What fire leaves: a low black heap with a few red edges."""
    return standing(rubble(f"burnt {name}", width, height, CHAR_PIECES, count))


def wreck(
    name: str, width: int, pieces: Pieces = WOOD_PIECES, height: int = 12, count: int = 16
) -> tuple[Frame, ...]:
    """What blows leave."""
    return standing(rubble(name, width, height, pieces, count))


def wooden(name: str, whole: Canvas, pieces: Pieces = WOOD_PIECES, **more: Canvas) -> Prop:
    """A wooden thing with its damaged, broken and burnt pictures; ``more`` names other states."""
    width, tall = whole.width, max(10, whole.height // 3)
    count = 14 + width // 3
    states: dict[str, tuple[Frame, ...]] = {
        "whole": standing(whole),
        "damaged": standing(holed(whole, name, 4, TIMBER[0], TIMBER[5])),
        "broken": wreck(name, width + 8, pieces, tall, count),
        "burnt": burnt(name, width + 4, tall, count),
    }
    states.update({state: standing(canvas) for state, canvas in more.items()})
    return Prop(name, states)


# --- snow and ice -------------------------------------------------------------------------------


def _cornice(sag: int) -> Canvas:
    tile = Canvas(64, 26)
    for x in range(64):
        share = (x + 0.5) / 64
        top = round(8 - 6 * math.sin(math.pi * share) + 1.2 * math.sin(x * 0.5))
        foot = round(20 + sag * math.sin(math.pi * share) + 1.6 * math.sin(x * 0.35))
        for y in range(max(0, top), min(26, foot)):
            depth = (y - top) / max(1, foot - top)
            tone = SNOW[6] if y == top else SNOW[5] if depth < 0.45 else SNOW[4]
            tile.dot(x, y, tone if depth < 0.8 else SNOW[3])
        if foot < 26:
            tile.dot(x, foot, SNOW[1])
    for x in (6, 15, 27, 38, 49, 58):
        icicle(tile, x, 21, 3 + x % 3)
    return tile


def _avalanche(step: int) -> Canvas:
    tile = Canvas(72, 34)
    random = rng("avalanche", step)
    for _ in range(46 + step * 10):
        x, y = random.normal(36, 14 + step * 2), random.normal(15, 6 + step * 2)
        radius = int(random.randint(2, 6))
        tone = SNOW[4 + int(random.randint(3))]
        tile.disc(float(np.clip(x, 5, 66)), float(np.clip(y, 5, 28)), radius, radius - 1, tone)
    for _ in range(30):
        tile.dot(int(random.randint(72)), int(random.randint(34)), SNOW[6])
    return tile


def _snow_heap() -> Canvas:
    tile = Canvas(72, 16)
    snow_mound(
        tile, 0, 15, 72, lambda u: 2 + 11 * math.sin(math.pi * u) ** 0.7 + 1.4 * math.sin(u * 34)
    )
    for x, y in ((12, 11), (30, 6), (44, 5), (58, 10)):
        tile.hline(x, x + 5, y, SNOW[3])
    return tile


def snow_load() -> Prop:
    """The load over an eave; kicked or shot it comes down."""
    return Prop(
        "snow_load",
        {
            "whole": hanging(_cornice(3)),
            "damaged": hanging(_cornice(5)),
            "falling": tuple(hanging(_avalanche(step))[0] for step in range(3)),
            "broken": fallen_below(_snow_heap(), 24),
        },
        {"falling": (4, 4, 4)},
        hang=True,
    )


def _ice_block(cracked: bool) -> Canvas:
    tile = Canvas(34, 34)
    tile.poly([(2, 8), (9, 2), (31, 3), (32, 33), (3, 33)], ICE[2])
    tile.poly([(2, 8), (9, 2), (31, 3), (25, 9)], ICE[5])
    tile.poly([(25, 9), (31, 3), (32, 33), (26, 33)], ICE[1])
    tile.path([(2, 8), (25, 9), (31, 3)], ICE[6])
    tile.vline(25, 9, 33, ICE[3])
    for points in ([(6, 14), (12, 20), (10, 29)], [(16, 13), (20, 18)], [(14, 26), (21, 30)]):
        tile.path([(float(x), float(y)) for x, y in points], ICE[4])
    if cracked:
        tile.path([(12, 9), (15, 16), (11, 22), (17, 32)], ICE[6])
        tile.path([(15, 16), (22, 20), (26, 19)], ICE[6])
    tile.rect(8, 1, 22, 2, SNOW[6])
    return tile


def ice_block() -> Prop:
    """A block sawn out of the lake: cover on the ice."""
    return Prop(
        "ice_block",
        {
            "whole": standing(_ice_block(False)),
            "damaged": standing(_ice_block(True)),
            "broken": wreck("ice block", 44, ICE_PIECES, 11, 18),
        },
    )


# --- yard ---------------------------------------------------------------------------------------


def _logs_scattered() -> Canvas:
    tile = Canvas(80, 16)
    random = rng("logs scattered")
    for index in range(15):
        x = 3 + index * 5 + int(random.randint(-2, 3))
        y = 12 - (int(random.randint(0, 7)) if 3 < index < 11 else 0)
        if index % 3:
            tile.disc(x, y, 3, 3, mix(TIMBER[4], TIMBER[6], 0.6), TIMBER[1])
            tile.dot(x, y, TIMBER[3])
        else:
            board(tile, max(0, x - 6), y, 13, 4, TIMBER[3], TIMBER)
    return tile


def firewood() -> Prop:
    """The stack by the wall; kicked it rolls."""
    whole = yard.firewood(1)
    return Prop(
        "firewood",
        {
            "whole": standing(whole),
            "damaged": standing(holed(whole, "firewood", 5, TIMBER[0], TIMBER[5])),
            "falling": falling(whole, (8, 22)),
            "broken": standing(_logs_scattered()),
            "burnt": burnt("firewood", 64, 14, 22),
        },
        {"falling": (8, 16)},
    )


def _pump(stroke: int) -> Canvas:
    tile = yard.pump()
    if stroke:
        tile.path([(20, 15), (28, 20), (29, 32)], IRON[5], 2)
        for y in range(22, 45):
            tile.dot(3 + (y + stroke) % 2, y, ICE[5 if y % 3 else 6])
        tile.hline(0, 9, 46, ICE[5])
    return tile


def pump() -> Prop:
    """Water for five cells."""
    return Prop(
        "pump",
        {
            "whole": standing(_pump(0)),
            "used": animated(2, lambda index: _pump(index + 1)),
            "broken": standing(charred(yard.pump(), "pump", embers=0)),
        },
        {"used": (6, 6)},
    )


def hen_house() -> Prop:
    """Holds hens and, once, a child."""
    whole = yard.hen_house()
    used = yard.hen_house()
    used.rect(17, 22, 13, 15, GREY_WOOD[4])
    for x in range(18, 30, 4):
        used.vline(x, 22, 36, GREY_WOOD[2])
    used.rect(16, 28, 15, 2, GREY_WOOD[5])
    used.dots(((23, 25), (24, 25)), "0a080c")
    return wooden("hen_house", whole, GREY_PIECES, used=used)


def washing_line() -> Prop:
    """Frozen linen between two poles."""
    whole, used = Canvas(76, 48), Canvas(76, 48)
    for tile in (whole, used):
        for x in (1, 72):
            post(tile, x, 0, 3, 48, GREY_WOOD)
    whole.paste(yard.washing_line(0), 6, 2)
    used.path([(3, 4), (20, 30), (40, 44), (60, 30), (73, 4)], "a8a0a0")
    return wooden("washing_line", whole, GREY_PIECES, used=used)


# --- quay ---------------------------------------------------------------------------------------


def _net_crates() -> Canvas:
    tile = Canvas(44, 34)
    for x, y, width in ((0, 16, 23), (22, 17, 22), (9, 1, 24)):
        tile.rect(x, y, width, 16, GREY_WOOD[2])
        for row in range(y, y + 15, 5):
            board(tile, x, row, width, 4, GREY_WOOD[3], GREY_WOOD)
        for column in (x, x + width - 3):
            post(tile, column, y, 3, 16, GREY_WOOD)
    random = rng("crate net")
    for _ in range(90):
        x, y = int(random.randint(11, 32)), int(random.randint(0, 6))
        tile.dot(
            x, y, ("6a7a6a", "4a5a50", "c07838")[int(random.randint(3)) if _ % 5 == 0 else _ % 2]
        )
    tile.hline(11, 30, 0, SNOW[5])
    return tile


def net_crates() -> Prop:
    """Crates with nets: cover of a few shots."""
    return wooden("net_crates", _net_crates(), GREY_PIECES)


def barrel() -> Prop:
    """Barrel of the quay."""
    canvas = yard.barrel(1).crop(0, 8, 16, 24)
    large = Canvas(20, 28)
    large.paste(Canvas(20, 28), 0, 0)
    large.image.paste(canvas.image.resize((20, 28), 0), (0, 0))
    return wooden("barrel", large, GREY_PIECES)


def _boat(sunk: int) -> Canvas:
    tile = Canvas(96, 32)
    tile.paste(shore.boat(0), 0, sunk)
    if sunk:
        for x in range(96):
            if (x * 5) % 7 < 5:
                tile.dot(x, 30, ICE[3])
            tile.dot(x, 31, ICE[1])
    return tile


def moored_boat() -> Prop:
    """A step across the gap of the jetty."""
    return Prop(
        "moored_boat",
        {
            "whole": animated(2, lambda index: _boat(index)),
            "used": standing(_boat(2)),
            "broken": standing(_boat(14)),
            "burnt": standing(charred(_boat(8), "boat", embers=20)),
        },
        {"whole": (70, 70)},
    )


def hull() -> Prop:
    """An upturned hull on the ice: cover that lasts."""
    return wooden("hull", shore.upturned_hull())


def gangplank() -> Prop:
    """Falls in behind him who crosses."""
    whole = shore.gangplank().crop(0, 0, 64, 8)
    return Prop(
        "gangplank",
        {
            "whole": standing(whole),
            "falling": falling(whole, (14, 34, 60)),
            "broken": wreck("gangplank", 30, GREY_PIECES, 6, 5),
            "burnt": burnt("gangplank", 60, 6, 8),
        },
        {"falling": (5, 5, 30)},
    )


def _bell(swing: int) -> Canvas:
    tile = yard.bell_post(tongue=swing != 9)
    if swing in (-1, 1):
        part = tile.crop(6, 19, 20, 22)
        tile.image.paste((0, 0, 0, 0), (6, 19, 26, 41))
        turned = Canvas(20, 22)
        turned.set_pixels(np.array(part.image.rotate(16 * swing, center=(10, 0)), dtype=np.uint8))
        tile.paste(turned, 6 + swing, 19)
        tile.rect(14, 17, 4, 4, IRON[2])
    if swing == 9:
        tile.path([(16, 38), (15, 44), (17, 47)], "a08a60")
    return tile


def bell() -> Prop:
    """The alarm: hangs, rings, or hangs with its rope cut."""
    ringing = tuple(standing(_bell(swing))[0] for swing in (-1, 0, 1, 0))
    cut = standing(_bell(9))
    states = {"whole": standing(_bell(0)), "used": cut, "ringing": ringing, "cut": cut}
    states["broken"] = wreck("bell", 34, GREY_PIECES, 12, 12)
    states["burnt"] = burnt("bell", 34)
    return Prop("bell", states, {"ringing": (7, 7, 7, 7)})


# --- lamps --------------------------------------------------------------------------------------


def _lamp(height: int, arm: bool, lit: bool) -> Canvas:
    """A street lamp of a height; drawn without the light map, so its iron is dark of itself."""
    tile = Canvas(18, height)
    tile.rect(8, 13, 2, height - 13, "14121a")
    tile.vline(8, 13, height - 1, "3a3650" if not lit else "6a5040")
    tile.rect(6, height - 6, 6, 6, "14121a")
    if arm:
        tile.path([(9, 20), (4, 24), (9, 28)], "14121a")
    tile.rect(5, 4, 8, 10, "14121a")
    tile.rect(6, 5, 6, 8, "ffc860" if lit else "10141e")
    if lit:
        tile.rect(7, 6, 4, 5, "fff4c8")
        tile.vline(9, 5, 12, "8a5a20")
    else:
        tile.path([(6, 5), (9, 9), (11, 6)], "46506a")
    tile.poly([(4, 4), (13, 4), (9, 0), (8, 0)], "14121a")
    tile.hline(4, 13, 3, SNOW[2])
    return tile


def lamp(name: str, height: int, arm: bool) -> Prop:
    """A lamp that is drawn unlit, and what a shot leaves of it."""
    dark = _lamp(height, arm, False)
    return Prop(
        name,
        {
            "whole": standing(_lamp(height, arm, True)),
            "used": standing(dark),
            "broken": standing(dark),
        },
    )


def _lantern(lit: bool) -> Canvas:
    tile = Canvas(12, 20)
    tile.vline(6, 0, 4, IRON[2])
    tile.arc(6, 7, 4, 180, 360, IRON[3])
    tile.rect(2, 7, 9, 11, "1c1a24")
    tile.rect(3, 8, 7, 9, "ffc860" if lit else "10141e")
    if lit:
        tile.rect(4, 10, 5, 6, "fff4c8")
    tile.vline(6, 8, 16, "6a4a20")
    tile.hline(1, 11, 18, "2a2834")
    return tile


def lantern_hook() -> Prop:
    """A lantern on a hook; it falls and its oil burns."""
    lit = _lantern(True)
    shards = rubble("lantern", 20, 6, (("ffe0a0", "6a5a40", "1c1a24"),), 6)
    return Prop(
        "lantern_hook",
        {
            "whole": hanging(lit),
            "falling": hanging(lit),
            "used": hanging(_lantern(False)),
            "broken": fallen_below(shards, 20),
        },
        hang=True,
    )


def notice_board() -> Prop:
    """The board of the parish: to be read."""
    whole = yard.notice_board()
    return wooden("notice_board", whole, GREY_PIECES, used=whole)


def paint_drums() -> Prop:
    """Drums of boat paint: they burn best of all."""
    pieces: Pieces = (("7aa0b0", "3a5a6a", "141c24"), (RED[4], RED[2], RED[0]))
    whole = shore.paint_drums(0)
    return Prop(
        "paint_drums",
        {
            "whole": standing(whole),
            "damaged": standing(holed(whole, "drums", 4, "0a0a10", "d8e0e8")),
            "broken": wreck("drums", 44, pieces, 13, 14),
            "burnt": standing(charred(rubble("drums2", 40, 14, pieces, 12), "drums", embers=8)),
        },
    )


def _winch(turned: bool) -> Canvas:
    tile = shore.winch()
    if turned:
        tile.shade(12, 12, cylinder(12, 24, 0.3), IRON[1:5], 0.4)
    return tile


def shore_props() -> Iterator[Prop]:
    """All props of this file, in sheet order."""
    yield snow_load()
    yield firewood()
    yield hay_cart(functools.partial(wooden, pieces=GREY_PIECES))
    yield pump()
    yield net_crates()
    yield barrel()
    yield gangplank()
    yield moored_boat()
    yield hull()
    yield ice_block()
    yield hen_house()
    yield washing_line()
    yield bell()
    yield lamp("lamp_street", 64, False)
    yield lamp("lamp_quay", 80, True)
    yield lantern_hook()
    yield notice_board()
    yield paint_drums()
    yield Prop("winch", {"whole": standing(_winch(False)), "used": standing(_winch(True))})
