"""Props of the landing, the corridor and the dressing room: stands, doors, grille, mirror table."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places import fixtures
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, STEEL, STRUCTURE as K, WOOD, mix
from assets.bake.places.prop import Prop, falling, rubble, standing

TIMBER_PIECES = ((WOOD[7], WOOD[4], WOOD[0]), (WOOD[6], WOOD[3], WOOD[0]))

#: bottles on the dressing table: column, height, colour
PHIALS = ((6, 5, "ff4aa8"), (9, 3, "e8e0d0"), (27, 6, "22c8e0"), (31, 4, "e0b878"))


def coat_rack(coats: bool) -> Canvas:
    """Rail on two posts with coats, 48 px high."""
    tile = Canvas(36, 50)
    tile.rect(1, 3, 34, 2, STEEL[5])
    tile.hline(1, 34, 3, STEEL[7])
    for x in (2, 32):
        tile.rect(x, 4, 2, 43, STEEL[4])
        tile.vline(x, 4, 46, STEEL[6])
        tile.rect(x - 2, 47, 6, 3, K[4])
        tile.hline(x - 2, x + 3, 47, K[7])
    if not coats:
        for x in range(7, 30, 5):
            tile.path([(x, 5), (x - 2, 8), (x + 2, 8), (x, 5)], STEEL[5])
        return tile
    cloth = (
        ("5a2a4a", "a05c88", "2a1024"),
        ("35466a", "6c88b8", "141c30"),
        ("6a5a3a", "b8a070", "2a2214"),
        ("4a4658", "8a86a0", "1c1a26"),
    )
    for index, x in enumerate((4, 11, 18, 25)):
        body, light, dark = cloth[index]
        length = (34, 28, 37, 31)[index]
        tile.path([(x + 3, 4), (x + 3, 7)], STEEL[6])
        tile.poly([(x + 3, 6), (x + 7, 9), (x + 7, 6 + length), (x, 6 + length), (x, 9)], body)
        tile.vline(x, 9, 5 + length, light)
        tile.line(x + 3, 7, x, 9, light)
        tile.vline(x + 3, 11, 5 + length, dark)
        tile.vline(x + 6, 12, 5 + length, mix(body, dark, 0.6))
        tile.hline(x, x + 7, 6 + length, dark)
    return tile


def umbrella_stand(umbrella: bool) -> Canvas:
    """Brass stand; with one umbrella it is as high as a hip."""
    tile = Canvas(16, 34)
    if umbrella:
        tile.poly([(7, 6), (9, 6), (11, 26), (5, 26)], "2c2844")
        tile.line(7, 6, 5, 26, "8a84b0")
        tile.line(8, 7, 8, 25, "141226")
        tile.vline(8, 2, 6, WOOD[5])
        tile.arc(10, 2, 2, 180, 360, WOOD[6])
        tile.dot(12, 3, WOOD[7])
    tile.shade(3, 16, cylinder(17, 10, 0.25), (BRASS[0], BRASS[1], BRASS[2], BRASS[3]), 0.5)
    tile.hline(2, 13, 16, BRASS[4])
    tile.hline(2, 13, 17, BRASS[1])
    tile.hline(3, 12, 24, BRASS[0])
    tile.hline(3, 12, 25, BRASS[3])
    tile.hline(2, 13, 32, BRASS[2])
    tile.hline(2, 13, 33, K[0])
    return tile


def dressing_table(lit: bool) -> Canvas:
    """Table with a bulb mirror; the top is 28 px over the floor."""
    tile = Canvas(38, 62)
    tile.rect(5, 2, 28, 31, WOOD[3])
    tile.frame(5, 2, 28, 31, WOOD[5])
    tile.hline(5, 32, 2, WOOD[7])
    glass = ("2c2444", "4a4068", "7a6c98", "b8a8cc") if lit else ("14101d", "1f182c", "2d233f")
    tile.shade(9, 6, gradient(25, 20, 0.9, 0.1), glass, 0.8)
    tile.line(11, 18, 20, 7, "e8e0ff90")
    tile.line(14, 20, 26, 7, "e8e0ff50")
    for x in (6, 14, 22, 30):
        tile.rect(x, 3, 2, 2, "fff4d0" if lit else K[5])
    for y in (9, 16, 23):
        for x in (6, 30):
            tile.rect(x, y, 2, 2, "fff4d0" if lit else K[5])
            tile.dot(x + 1, y + 1, "ffc060" if lit else K[3])
    tile.rect(1, 33, 36, 3, WOOD[4])
    tile.hline(1, 36, 33, WOOD[7])
    tile.hline(1, 36, 36, WOOD[0])
    for x in (2, 25):
        tile.shade(x, 37, gradient(21, 11, 0.8, 0.3), WOOD[1:5], 0.6)
        for y in (38, 48):
            tile.frame(x + 1, y, 9, 8, WOOD[1])
            tile.hline(x + 1, x + 9, y, WOOD[5])
            tile.rect(x + 4, y + 3, 3, 2, BRASS[4])
        tile.rect(x, 58, 2, 4, WOOD[3])
        tile.rect(x + 9, 58, 2, 4, WOOD[2])
    for x, height, ink in PHIALS:
        tile.rect(x, 33 - height, 2, height, ink)
        tile.dot(x, 33 - height, "ffffff")
    return tile


def dressing_kit(open_lid: bool) -> Canvas:
    """White case with a red cross: the thing that heals."""
    tile = Canvas(16, 13)
    if open_lid:
        tile.rect(1, 0, 14, 4, "8a94a8")
        tile.frame(1, 0, 14, 4, "c8d0e0")
    tile.rect(0, 3, 16, 10, "e8ecf4")
    tile.frame(0, 3, 16, 10, "9aa4b8")
    tile.hline(0, 15, 3, "ffffff")
    tile.hline(0, 15, 12, "5a6478")
    tile.rect(6, 0, 4, 3, "9aa4b8")
    tile.hline(6, 9, 0, "ffffff")
    if open_lid:
        tile.rect(2, 5, 12, 6, "2a1c30")
        return tile
    tile.rect(7, 5, 2, 6, "ff2e48")
    tile.rect(5, 7, 6, 2, "ff2e48")
    return tile


def grille(shut: int) -> Canvas:
    """Roller grille three cells wide and five high, ``shut`` of four quarters down."""
    tile = Canvas(48, 80)
    for x in (0, 44):
        tile.rect(x, 0, 4, 80, K[3])
        tile.vline(x, 0, 79, K[6])
        tile.vline(x + 3, 0, 79, K[0])
    tile.rect(0, 0, 48, 9, K[3])
    tile.hline(0, 47, 0, K[7])
    tile.hline(0, 47, 3, K[5])
    tile.hline(0, 47, 8, K[0])
    foot = 9 + shut * 70 // 4
    for y in range(9, foot, 6):
        tile.hline(4, 43, y, STEEL[5])
        tile.hline(4, 43, y + 1, STEEL[2])
    for x in range(7, 43, 6):
        if foot > 12:
            tile.vline(x, 9, foot - 1, STEEL[4])
            tile.vline(x + 1, 9, foot - 1, STEEL[1])
    if shut:
        tile.rect(3, foot - 2, 42, 3, STEEL[4])
        tile.hline(3, 44, foot - 2, STEEL[7])
    return tile


def gate_side() -> Canvas:
    """The grille across a passage, seen along it: a folding gate of 16 by 64 px."""
    tile = Canvas(16, 64)
    tile.rect(0, 0, 16, 5, K[4])
    tile.hline(0, 15, 0, K[8])
    tile.hline(0, 15, 4, K[0])
    for top in range(5, 61, 8):
        tile.line(3, top, 12, top + 8, STEEL[3])
        tile.line(12, top, 3, top + 8, STEEL[4])
        tile.rect(7, top + 3, 2, 2, STEEL[7])
    for x in (1, 13):
        tile.rect(x, 5, 2, 58, STEEL[4])
        tile.vline(x, 5, 62, STEEL[6])
    tile.rect(0, 61, 16, 3, K[4])
    tile.hline(0, 15, 61, STEEL[6])
    tile.hline(0, 15, 63, K[0])
    return tile


def door_side(kind: str) -> Canvas:
    """A shut door across a passage, seen along it, 16 by 64 px, light in the gap below."""
    ramp, glass, handle = fixtures.DOORS[kind]
    tile = Canvas(16, 64)
    tile.rect(0, 0, 16, 64, ramp[1])
    tile.vline(0, 0, 63, ramp[5])
    tile.vline(15, 0, 63, ramp[0])
    tile.hline(0, 15, 0, ramp[5])
    tile.shade(3, 4, gradient(57, 10, 0.95, 0.35), ramp[1:6], 0.6)
    tile.frame(3, 4, 10, 57, ramp[0])
    tile.vline(4, 5, 59, ramp[5])
    for y in (9, 35):
        tile.frame(6, y, 5, 20, ramp[1])
        tile.hline(7, 11, y + 20, ramp[4])
    if glass:
        tile.rect(7, 10, 3, 18, glass)
        tile.vline(7, 10, 27, mix(glass, "ffffff", 0.4))
    tile.rect(10, 31, 3, 2, handle)
    tile.dot(10, 31, "ffffff")
    tile.rect(3, 61, 10, 2, "8ad8ff" if kind in ("metal", "service") else ramp[0])
    return tile


def hatch() -> Canvas:
    """A shut floor hatch over a ladder, 32 by 16 px."""
    tile = Canvas(32, 16)
    tile.rect(0, 0, 32, 6, STEEL[3])
    tile.hline(0, 31, 0, STEEL[7])
    tile.hline(0, 31, 1, STEEL[5])
    tile.hline(0, 31, 5, STEEL[0])
    for x in range(3, 30, 5):
        tile.hline(x, x + 2, 3, STEEL[1])
    tile.rect(13, 2, 6, 2, K[0])
    tile.hline(13, 18, 2, STEEL[6])
    for x in (1, 28):
        tile.rect(x, 6, 3, 3, STEEL[2])
    return tile


def photo() -> Canvas:
    """Framed photograph of a dancer in a black dress, old and brown."""
    tile = Canvas(16, 18)
    tile.rect(0, 0, 16, 18, WOOD[4])
    tile.frame(0, 0, 16, 18, WOOD[6])
    tile.hline(0, 15, 0, WOOD[7])
    tile.hline(0, 15, 17, WOOD[0])
    tile.shade(2, 2, gradient(14, 12, 0.9, 0.3), ("6a5440", "a08a68", "d0bc94", "ecdcb8"), 0.7)
    tile.disc(8, 5, 1, 1, "2c2018")
    tile.path([(8, 6), (8, 10)], "1c1410", 2)
    tile.poly([(6, 10), (10, 10), (12, 13), (5, 13)], "1c1410")
    tile.path([(7, 7), (4, 5)], "3c2c20")
    tile.path([(9, 7), (12, 4)], "3c2c20")
    tile.path([(8, 13), (8, 15)], "3c2c20")
    return tile


def door_prop(kind: str) -> Prop:
    """A double door: shut, open, kicked off its hinges."""
    shut = fixtures.door(kind)
    ramp = fixtures.DOORS[kind][0]
    broken = fixtures.door_open(kind)
    broken.poly([(8, 79), (14, 30), (24, 32), (20, 79)], ramp[3])
    broken.line(14, 30, 8, 79, ramp[5])
    broken.line(24, 32, 20, 79, ramp[0])
    broken.paste(rubble(f"door {kind}", 40, 8, ((ramp[5], ramp[3], ramp[0]),), 8), 4, 72)
    return Prop(
        f"door_{kind}",
        {
            "whole": standing(shut),
            "shut": standing(door_side(kind)),
            "open": standing(fixtures.door_open(kind)),
            "broken": standing(broken),
        },
    )


def room_props() -> Iterator[Prop]:
    """All props of this file."""
    yield from _furniture()
    yield from _gates_and_rest()


def _furniture() -> Iterator[Prop]:
    """Racks, stands and tables."""
    rack = coat_rack(True)
    yield Prop(
        "coat_rack",
        {
            "whole": standing(rack),
            "used": standing(coat_rack(False)),
            "falling": falling(rack, (20, 50, 78)),
            "broken": standing(_rack_down(rack)),
        },
        {"falling": (4, 4, 30)},
    )
    one, none = standing(umbrella_stand(True)), standing(umbrella_stand(False))
    yield Prop(
        "umbrella_stand",
        {"whole": one, "one": one, "none": none, "used": none},
    )
    yield Prop(
        "dressing_table",
        {
            "whole": standing(dressing_table(True)),
            "used": standing(dressing_table(True)),
            "broken": standing(dressing_table(False)),
        },
    )
    yield Prop(
        "dressing_kit",
        {"whole": standing(dressing_kit(False)), "used": standing(dressing_kit(True))},
    )


def _gates_and_rest() -> Iterator[Prop]:
    """What shuts, and what only stands there."""
    yield Prop(
        "grille",
        {
            "whole": standing(grille(4)),
            "shut": standing(gate_side()),
            "closed": standing(grille(4)),
            "closing": tuple(standing(grille(step))[0] for step in range(5)),
            "open": standing(grille(0)),
        },
        {"closing": (4, 4, 4, 4, 60)},
    )
    for kind in fixtures.DOORS:
        yield door_prop(kind)
    yield Prop("hatch", {"whole": standing(hatch()), "shut": standing(hatch())})
    yield Prop("photo", {"whole": standing(photo()), "used": standing(photo())})
    yield Prop("plant", {"whole": standing(fixtures.plant())})
    yield Prop(
        "crate",
        {
            "whole": standing(fixtures.crate()),
            "broken": standing(rubble("crate", 26, 7, TIMBER_PIECES, 8)),
        },
    )


def _rack_down(rack: Canvas) -> Canvas:
    """The rack on its side: a low heap of cloth over a pole."""
    frame = falling(rack, (86,))[0]
    tile = Canvas(frame.canvas.width, frame.canvas.height)
    tile.paste(frame.canvas, 0, 0)
    return tile.crop(0, max(0, tile.height - 36), tile.width, min(36, tile.height))
