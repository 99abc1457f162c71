"""Props of the axe bar, the office behind it and the kitchens."""

from __future__ import annotations

import math
from collections.abc import Iterator

from assets.bake.places import fixtures
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BOTTLES, BRASS, STEEL, WOOD
from assets.bake.places.prop import (
    Prop,
    fallen_below,
    hanging,
    rubble,
    standing,
)
from assets.bake.places.props_kit import WOOD_PIECES, breakable
from assets.bake.places.props_service import kitchen_props, office_props
from assets.bake.places.shade import rng
from assets.bake.places.village.props_shore import Pieces, burnt, wreck
from assets.bake.places.village.tones import charred

WINE = ("1a060c", "300c16", "4c1420", "701f2c", "9a3440", "c8606a")
SHELF_LIGHT = ("4a1420", "7a2430", "b84a3c", "f08a50", "ffc878")
GLASS_PIECES: Pieces = tuple((light, body, "100a14") for body, light in BOTTLES[:5])
STEEL_PIECES: Pieces = ((STEEL[6], STEEL[4], STEEL[1]), (STEEL[5], STEEL[3], STEEL[0]))


def _counter() -> Canvas:
    """Bar of red leather and brass under a marble top, 64 by 32 px."""
    tile = Canvas(64, 32)
    tile.rect(0, 0, 64, 4, "8a5a5c")
    tile.hline(0, 63, 0, "f0c8b8")
    tile.hline(0, 63, 1, "c08a84")
    tile.hline(0, 63, 3, WINE[0])
    for x in range(0, 64, 16):
        tile.shade(x, 5, cylinder(20, 16, 0.3), WINE[1:5], 0.5)
        tile.frame(x, 5, 16, 20, WINE[0])
        for dx, dy in ((4, 10), (11, 10), (4, 18), (11, 18), (8, 14)):
            tile.dot(x + dx, dy, BRASS[3])
            tile.dot(x + dx, dy + 1, WINE[0])
    tile.rect(0, 26, 64, 2, BRASS[2])
    tile.hline(0, 63, 26, BRASS[4])
    tile.rect(0, 28, 64, 4, "120a0c")
    tile.hline(0, 63, 28, WOOD[3])
    return tile


def _booth_table() -> Canvas:
    tile = Canvas(36, 24)
    tile.rect(0, 0, 36, 4, WOOD[4])
    tile.hline(0, 35, 0, WOOD[7])
    tile.hline(0, 35, 3, WOOD[1])
    for x in (0, 33):
        tile.rect(x, 0, 3, 4, BRASS[3])
    tile.shade(15, 4, cylinder(16, 6, 0.25), BRASS[0:4], 0.4)
    tile.rect(8, 20, 20, 2, BRASS[2])
    tile.hline(8, 27, 20, BRASS[4])
    tile.rect(6, 22, 24, 2, BRASS[1])
    return tile


def _booth_edge() -> Canvas:
    tile = Canvas(24, 32)
    tile.rect(15, 0, 5, 32, WOOD[4])
    tile.vline(19, 0, 31, WOOD[7])
    tile.vline(15, 0, 31, WOOD[1])
    tile.shade(0, 13, cylinder(15, 6, 0.5).T[:6, :15], BRASS[1:4], 0.4)
    return tile


def _back_shelf(bottles: bool) -> Canvas:
    """Two mirrored shelves of bottles, 48 by 40 px, hung on a wall."""
    tile = Canvas(48, 40)
    tile.rect(0, 0, 48, 40, WOOD[1])
    tile.frame(0, 0, 48, 40, BRASS[2])
    tile.shade(2, 2, gradient(36, 44, 0.9, 0.1), ("1c0c14", "38141e", "642430", "a04a44"), 0.8)
    random = rng("axe shelf", bottles)
    for foot in (18, 36):
        if bottles:  # a tube behind each shelf, as in the wall under it
            tile.shade(2, foot - 15, gradient(15, 44, 0.2, 1.0), SHELF_LIGHT, 0.7)
        tile.rect(1, foot, 46, 3, WOOD[4])
        tile.hline(1, 46, foot, BRASS[4])
        x = 4
        while x < 42:
            kind, height = int(random.randint(8)), int(random.randint(9, 14))
            if bottles:
                fixtures.bottle(tile, x, foot, kind, height)
            elif random.rand() < 0.5:
                body = BOTTLES[kind][0]
                tile.poly([(x, foot - 1), (x + 1, foot - 4), (x + 4, foot - 1)], body)
            x += int(random.randint(5, 8))
    if not bottles:
        tile.path([(8, 3), (18, 14), (14, 26), (24, 34)], "d8a8a0")
        tile.path([(18, 14), (34, 8)], "d8a8a0")
    return tile


def bottle_shelf() -> Prop:
    """Spirits: what spills burns."""
    bare = _back_shelf(False)
    fallen = Canvas(48, 46)
    fallen.paste(bare, 0, 0)
    fallen.paste(rubble("axe bottles", 48, 7, GLASS_PIECES, 14), 0, 39)
    return Prop(
        "bottle_shelf",
        {
            "whole": hanging(_back_shelf(True)),
            "broken": hanging(fallen),
            "burnt": hanging(charred(bare, "shelf", embers=18)),
        },
        hang=True,
    )


def _keg(leak: bool) -> Canvas:
    tile = Canvas(34, 34)
    tile.disc(17, 16, 15, 15, WOOD[2], WOOD[0])
    tile.disc(17, 16, 13, 13, WOOD[4], STEEL[3])
    for x in range(7, 29, 4):
        reach = round(math.sqrt(max(0, 144 - (x - 17) ** 2)))
        tile.vline(x, 16 - reach, 16 + reach, WOOD[2])
        tile.vline(x + 1, 17 - reach, 15 + reach, WOOD[5])
    tile.disc(17, 16, 15, 15, None, STEEL[4])
    tile.rect(15, 20, 4, 3, BRASS[3])
    tile.rect(16, 23, 2, 4, BRASS[2])
    tile.poly([(2, 33), (6, 26), (28, 26), (32, 33)], WOOD[1])
    if leak:
        tile.dots(((10, 9), (22, 12)), "0a0608")
        for x in (10, 22):
            tile.vline(x, 10, 31, "c89840")
        tile.hline(6, 30, 33, "d8b060")
    return tile


def barrel_beer() -> Prop:
    """Keg of the cellar: burns upward through the boards."""
    return Prop(
        "barrel_beer",
        {
            "whole": standing(_keg(False)),
            "damaged": standing(_keg(True)),
            "broken": wreck("keg", 44, WOOD_PIECES, 13, 16),
            "burnt": burnt("keg", 38, 11),
        },
    )


def _valve(turned: bool) -> Canvas:
    tile = Canvas(20, 36)
    tile.shade(7, 0, cylinder(36, 6, 0.2), STEEL[1:6], 0.4)
    for y in (4, 28):
        tile.rect(5, y, 10, 4, STEEL[4])
        tile.hline(5, 14, y, STEEL[6])
    tone, light = ("3c8a4a", "7ad08a") if turned else ("a82838", "f06878")
    tile.disc(10, 16, 8, 8, None, tone)
    tile.disc(10, 16, 7, 7, None, light)
    for angle in (0, 60, 120):
        turn = math.radians(angle + (30 if turned else 0))
        dx, dy = 7 * math.cos(turn), 7 * math.sin(turn)
        tile.line(10 - dx, 16 - dy, 10 + dx, 16 + dy, tone)
    tile.disc(10, 16, 2, 2, STEEL[6], STEEL[2])
    return tile


def _sprinkler(open_: bool) -> Canvas:
    tile = Canvas(18, 12)
    tile.rect(0, 0, 18, 4, STEEL[4])
    tile.hline(0, 17, 0, STEEL[6])
    tile.rect(7, 4, 4, 4, "a82838" if not open_ else STEEL[3])
    tile.rect(4, 8, 10, 2, STEEL[5])
    if open_:
        for x in range(3, 16, 3):
            tile.vline(x, 10, 11, "a0d0f0")
    return tile


def _cask(ice: bool, kicked: bool) -> Canvas:
    tile = Canvas(26, 40)
    tile.shade(3, 16, cylinder(24, 20, 0.25), WOOD[1:6], 0.5)
    for y in (18, 27, 37):
        tile.rect(2, y, 22, 2, STEEL[3])
        tile.hline(3, 12, y, STEEL[6])
    if kicked:
        return tile
    tile.shade(6, 4, cylinder(12, 14, 0.25), STEEL[2:7], 0.5)
    tile.hline(5, 20, 4, STEEL[7])
    tile.disc(4, 9, 1, 2, None, STEEL[5])
    tile.disc(21, 9, 1, 2, None, STEEL[5])
    if ice:
        for x, y in ((7, 2), (11, 1), (15, 2), (9, 0)):
            tile.rect(x, y, 3, 3, "c0dcee")
            tile.dot(x, y, "ffffff")
        fixtures.bottle(tile, 15, 4, 0, 9)
    return tile


def _axe_plate(axe: bool) -> Canvas:
    """Shield of oak with a nail; with the axe for pictures of it."""
    tile = Canvas(34, 34)
    tile.poly([(4, 2), (29, 2), (30, 18), (17, 32), (3, 18)], WOOD[3])
    tile.path([(4, 2), (29, 2), (30, 18), (17, 32), (3, 18), (4, 2)], BRASS[3])
    tile.path([(6, 4), (27, 4), (28, 17), (17, 29), (5, 17), (6, 4)], WOOD[1])
    if not axe:
        tile.poly([(8, 11), (15, 8), (24, 26), (22, 27), (13, 14), (8, 17)], WOOD[2])
        tile.dot(16, 9, BRASS[4])
        return tile
    tile.line(10, 28, 22, 6, WOOD[5], 2)
    tile.line(10, 28, 22, 6, WOOD[7])
    tile.poly([(18, 5), (24, 8), (21, 15), (12, 12), (12, 7)], STEEL[4])
    tile.path([(12, 7), (11, 10), (12, 13)], "ffffff")
    tile.line(13, 7, 18, 5, STEEL[7])
    return tile


def _gantry_lamp(lit: bool) -> Canvas:
    """Hanging lamp of the gantry: brass bowl on a chain, 22 by 34 px."""
    tile = Canvas(22, 34)
    for y in range(0, 18, 3):
        tile.rect(10, y, 2, 2, BRASS[2])
    tile.poly([(8, 18), (14, 18), (20, 28), (2, 28)], BRASS[1])
    tile.line(8, 18, 2, 28, BRASS[4])
    tile.rect(3, 28, 17, 2, "fff0c0" if lit else "2a2028")
    if lit:
        tile.rect(7, 30, 9, 2, "ffd080")
    return tile


def booth_seat() -> Prop:
    """A booth's bench of red leather with a brass end; bodies are thrown against it."""
    tile = Canvas(40, 34)
    for x in range(0, 36, 9):
        tile.shade(x, 0, cylinder(20, 9, 0.3) * 0.9, WINE[1:6], 0.5)
    tile.hline(0, 35, 0, WINE[5])
    tile.rect(0, 20, 36, 6, WINE[3])
    tile.hline(0, 35, 20, WINE[5])
    tile.rect(0, 26, 36, 8, WOOD[1])
    tile.rect(36, 2, 4, 32, BRASS[2])
    tile.vline(36, 2, 33, BRASS[4])
    return Prop("booth_seat", {"whole": standing(tile), "burnt": standing(charred(tile, "booth"))})


def bar_props() -> Iterator[Prop]:
    """All props of this file, in sheet order."""
    yield breakable("counter", _counter(), WOOD_PIECES)
    yield breakable("booth_table", _booth_table(), WOOD_PIECES, flipped=_booth_edge())
    yield bottle_shelf()
    yield barrel_beer()
    yield Prop("valve", {"whole": standing(_valve(False)), "used": standing(_valve(True))})
    spray = hanging(_sprinkler(True))
    yield Prop(
        "sprinkler",
        {"whole": hanging(_sprinkler(False)), "used": spray, "broken": spray},
        hang=True,
    )
    yield Prop(
        "ice_bucket_cask",
        {
            "whole": standing(_cask(True, False)),
            "used": standing(_cask(False, False)),
            "broken": standing(_cask(False, True)),
            "burnt": burnt("cask", 28, 10),
        },
    )
    bare = standing(_axe_plate(False))
    # the axe itself is a loose weapon that the map hangs on the nail
    yield Prop("wall_axe", {"whole": bare, "used": bare, "hung": standing(_axe_plate(True))})
    yield from office_props()
    lit = _gantry_lamp(True)
    bowl = rubble("gantry lamp", 26, 8, ((BRASS[4], BRASS[2], BRASS[0]),), 7)
    yield Prop(
        "gantry_lamp",
        {
            "whole": hanging(lit),
            "falling": hanging(_gantry_lamp(False)),
            "broken": fallen_below(bowl, 34),
        },
        hang=True,
    )
    yield from kitchen_props()
    yield booth_seat()
