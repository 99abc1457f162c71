"""Props of the office behind the axe bar and of the kitchens."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.palettes import BRASS, STEEL, WOOD
from assets.bake.places.prop import Prop, animated, hanging, holed, standing
from assets.bake.places.props_kit import WOOD_PIECES, breakable
from assets.bake.places.shade import fbm, seed_of
from assets.bake.places.village.props_shore import wreck
from assets.bake.places.village.tones import FIRE_PANE

PICTURES = 4  # of a running screen


def _aquarium(frame: int | None) -> Canvas:
    """A lit tank of fish on a stand; drawn without the light map."""
    tile = Canvas(64, 50)
    tile.rect(0, 0, 64, 4, "181420")
    tile.hline(0, 63, 0, "3a3448")
    wet = frame is not None
    tones = ("08283c", "0c4860", "107090", "30b0c8") if wet else ("0c1018", "141a24", "1c2430")
    tile.shade(2, 4, gradient(28, 60, 0.9, 0.2), tones, 0.8)
    if frame is not None:
        for index, (tone, y, speed) in enumerate(
            (("ff9a3a", 10, 3), ("ffd060", 18, -2), ("ff5a8a", 24, 2), ("e0f0ff", 14, -4))
        ):
            x = 6 + (index * 17 + frame * speed * 2) % 50
            side = 1 if speed > 0 else -1
            tile.rect(x, y, 5, 3, tone)
            tile.dots(((x - side * 2 + 2, y), (x - side * 3 + 2, y + 2)), tone)
            tile.dot(x + (4 if side > 0 else 0), y + 1, "101820")
        for x in (12, 34, 52):
            points = [(x + 2 * math.sin(y * 0.6 + frame * 0.8), float(y)) for y in range(16, 32)]
            tile.path(points, "2a9a6a")
        for step in range(4):
            tile.dot(46 + step % 2, 28 - (step * 7 + frame * 3) % 22, "d0f4ff")
    else:
        tile.path([(12, 4), (20, 16), (16, 31)], "d0f4ff")
        tile.path([(20, 16), (38, 10), (50, 30)], "d0f4ff")
    tile.frame(1, 4, 62, 29, "241e30")
    tile.rect(0, 33, 64, 17, "140e14")
    tile.hline(0, 63, 33, "3a2a30")
    for x in (3, 33):
        tile.frame(x, 36, 28, 12, "2a1c20")
    return tile


def _desk(letters: bool) -> Canvas:
    """Writing desk with a green lamp and letters, 80 by 46 px."""
    tile = Canvas(80, 46)
    tile.rect(0, 18, 80, 4, WOOD[4])
    tile.hline(0, 79, 18, WOOD[7])
    tile.hline(0, 79, 21, WOOD[0])
    tile.rect(6, 17, 46, 1, "2a5a48")
    for x in (3, 55):
        tile.rect(x, 22, 22, 24, WOOD[3])
        for y in (23, 31, 39):
            tile.frame(x + 1, y, 20, 7, WOOD[1])
            tile.hline(x + 2, x + 19, y, WOOD[5])
            tile.rect(x + 9, y + 3, 4, 1, BRASS[4])
    tile.rect(25, 22, 30, 20, WOOD[0])
    tile.rect(66, 6, 2, 12, BRASS[2])
    tile.poly([(58, 7), (61, 1), (73, 1), (76, 7)], "3c8a5a")
    tile.hline(61, 73, 1, "a0f0b8")
    tile.hline(59, 75, 7, "e8ffc8")
    tile.rect(63, 16, 8, 2, BRASS[3])
    if letters:
        for x, y in ((10, 13), (14, 14), (26, 15), (36, 14)):
            tile.poly([(x, y + 3), (x + 2, y), (x + 12, y), (x + 10, y + 3)], "e0d8c0")
            tile.hline(x + 3, x + 8, y + 1, "8a7a68")
        tile.rect(44, 13, 7, 5, "6a2430")
        tile.hline(44, 50, 13, "c06a70")
    return tile


def _telephone(lifted: bool, shake: int = 0) -> Canvas:
    """Black telephone on a small stand, 20 by 44 px."""
    tile = Canvas(22, 44)
    tile.rect(2, 18, 18, 3, WOOD[4])
    tile.hline(2, 19, 18, WOOD[7])
    for x in (4, 16):
        tile.rect(x, 21, 2, 23, WOOD[3])
    tile.poly([(4, 17), (7, 9), (15, 9), (18, 17)], "18161e")
    tile.disc(11, 13, 3, 3, "2c2834", "8a8494")
    tile.hline(7, 14, 9, "5a5464")
    if not lifted:
        tile.poly(
            [
                (3 + shake, 8),
                (5, 4 - abs(shake)),
                (17, 4 - abs(shake)),
                (19 + shake, 8),
                (16, 8),
                (14, 6),
                (8, 6),
                (6, 8),
            ],
            "18161e",
        )
        tile.hline(5, 17, 4 - abs(shake), "7a7484")
    else:
        tile.path([(12, 9), (18, 22), (15, 30)], "18161e")
        tile.rect(13, 30, 4, 9, "18161e")
    return tile


def _screen(frame: int | None, cracked: bool = False) -> Canvas:
    """Large screen in a brass frame, 56 by 36 px: the house film, a dancer in grain."""
    tile = Canvas(56, 36)
    tile.rect(0, 0, 56, 36, "141018")
    tile.frame(0, 0, 56, 36, BRASS[2])
    tile.hline(0, 55, 0, BRASS[4])
    if frame is None:
        tile.shade(3, 3, gradient(30, 50, 0.6, 0.0), ("06060a", "0e0e16", "1a1a26"), 0.8)
        if cracked:
            for points in (
                [(28, 16), (10, 6)],
                [(28, 16), (46, 8)],
                [(28, 16), (22, 32)],
                [(28, 16), (48, 28)],
            ):
                tile.path([(float(x), float(y)) for x, y in points], "8a90a8")
            tile.disc(28, 16, 3, 3, "000000", "c8d0e8")
        else:
            tile.line(6, 26, 26, 6, "2a2a3c")
        return tile
    cloud = fbm(30, 50, 5, 2, seed_of("film", frame))
    glow = np.clip(gradient(30, 50, 0.7, 0.25) + (cloud - 0.5) * 0.5, 0, 1)
    tile.shade(3, 3, glow, ("10182c", "24406a", "4a80b0", "90c8e8"), 0.8)
    lean = (-4, 0, 4, 0)[frame]
    tile.path([(28, 30), (28, 20), (28 + lean, 12)], "0a1020", 3)
    tile.path([(28 + lean, 14), (20 + lean, 8 + abs(lean))], "0a1020", 2)
    tile.path([(28 + lean, 14), (38 + lean, 9)], "0a1020", 2)
    tile.disc(28 + lean, 9, 2, 2, "0a1020")
    tile.poly([(22, 22), (34, 22), (38, 27), (18, 27)], "0a1020")
    for y in range(4 + frame, 33, 4):
        tile.hline(3, 52, y, "00000040")
    return tile


def _safe_open() -> Canvas:
    """The screen slid aside: a steel door with a dial in the wall."""
    tile = Canvas(56, 36)
    tile.frame(0, 0, 56, 36, BRASS[2])
    tile.rect(2, 2, 38, 32, "0e0c12")
    tile.rect(6, 4, 30, 28, STEEL[3])
    tile.frame(6, 4, 30, 28, STEEL[6])
    tile.frame(9, 7, 24, 22, STEEL[1])
    tile.disc(21, 18, 6, 6, STEEL[5], STEEL[1])
    tile.line(21, 18, 21, 13, STEEL[7])
    tile.rect(30, 15, 3, 7, STEEL[6])
    tile.rect(41, 2, 13, 32, "16222e")
    tile.vline(41, 2, 33, BRASS[3])
    return tile


def _oven(phase: int | None) -> Canvas:
    """Steel range with an oven door, 48 by 32 px; flames under the pots while it is on."""
    tile = Canvas(48, 40)
    tile.rect(0, 12, 48, 4, STEEL[4])
    tile.hline(0, 47, 12, STEEL[7])
    tile.rect(1, 16, 46, 22, STEEL[2])
    for x in (3, 25):
        tile.rect(x, 20, 20, 16, STEEL[1])
        tile.frame(x, 20, 20, 16, STEEL[4])
        tile.hline(x + 3, x + 16, 22, STEEL[6])
        if phase is not None:
            tile.shade(x + 3, 25, gradient(8, 14, 0.2, 1), ("2a0c06", "6a2408", "c85a18"), 0.8)
    for x in range(4, 46, 6):
        tile.dot(x, 18, "d83838" if phase is not None else STEEL[5])
    for x, width in ((5, 14), (27, 16)):
        tile.rect(x, 3, width, 8, STEEL[3])
        tile.hline(x, x + width - 1, 3, STEEL[7])
        tile.vline(x, 4, 10, STEEL[5])
        if phase is not None:
            for column in range(x + 1, x + width - 1, 3):
                tile.vline(
                    column, 10 - (column + phase) % 2, 11, ("4aa0ff", FIRE_PANE[2])[phase % 2]
                )
    tile.rect(1, 38, 46, 2, STEEL[0])
    return tile


def _sink(running: bool) -> Canvas:
    """Steel sink with a sprung tap, 40 by 46 px."""
    tile = Canvas(40, 46)
    tile.rect(0, 18, 40, 4, STEEL[4])
    tile.hline(0, 39, 18, STEEL[7])
    tile.rect(2, 22, 36, 12, STEEL[2])
    tile.hline(2, 37, 33, STEEL[0])
    for x in (4, 33):
        tile.rect(x, 34, 3, 12, STEEL[3])
        tile.vline(x, 34, 45, STEEL[6])
    tile.path([(28, 18), (28, 4), (22, 1), (16, 4), (16, 10)], STEEL[5], 2)
    tile.path([(28, 18), (28, 4), (22, 1), (16, 4)], STEEL[7])
    if running:
        tile.rect(15, 10, 2, 8, "c0e4f8")
    for x, tone in ((4, "d8d0c8"), (7, "b8b0a8"), (10, "d8d0c8")):
        tile.vline(x, 9, 17, tone)
    return tile


def office_props() -> Iterator[Prop]:
    """Aquarium, desk, telephone and screens, in sheet order."""
    yield Prop(
        "aquarium",
        {"whole": animated(8, _aquarium), "broken": standing(_aquarium(None))},
        {"whole": (12,) * 8},
    )
    yield breakable("desk", _desk(True), WOOD_PIECES, used=_desk(False))
    ringing = tuple(standing(_telephone(False, shake))[0] for shake in (1, -1, 1, 0))
    yield Prop(
        "telephone",
        {
            "whole": standing(_telephone(False)),
            "ringing": ringing,
            "used": standing(_telephone(True)),
            "broken": wreck("telephone", 24, WOOD_PIECES, 7, 8),
        },
        {"ringing": (3, 3, 3, 20)},
    )
    film = animated(PICTURES, _screen)
    ticks = {"whole": (10,) * PICTURES, "used": (5,) * PICTURES}
    broken = standing(_screen(None, cracked=True))
    states = {"whole": film, "used": tuple(reversed(film)), "broken": broken}
    yield Prop("screen", {**states, "off": standing(_screen(None))}, ticks)
    opened = {"whole": film, "used": standing(_safe_open()), "broken": broken}
    yield Prop("safe_screen", opened, {"whole": (10,) * PICTURES})


def _wok(frame: int | None) -> Canvas:
    """A wide iron pan of hot oil with two handles, 36 by 13 px; `None`: tipped over, empty."""
    tile = Canvas(36, 13)
    iron = ("08080c", "16161c", "26262e", "44444e", "7c7c88")
    if frame is None:
        tile.poly([(5, 12), (9, 4), (19, 1), (28, 5), (30, 12)], iron[1])
        tile.path([(5, 12), (9, 4), (19, 1), (28, 5), (30, 12)], iron[3])
        tile.hline(11, 24, 3, iron[2])
        tile.rect(1, 11, 12, 2, "6a4210")
        tile.hline(2, 8, 11, "d89a38")
        return tile
    tile.poly([(5, 3), (31, 3), (27, 9), (22, 12), (13, 12), (8, 9)], iron[1])
    for x, side in ((0, 1), (35, -1)):
        tile.path([(x, 2), (x + 3 * side, 1), (x + 6 * side, 3)], iron[3])
    tile.hline(5, 31, 3, iron[4])
    tile.hline(7, 29, 4, "8a5614")
    for x in range(8 + frame * 3, 28, 7):
        tile.hline(x, x + 2, 4, "ffd060")
    tile.hline(10, 25, 10, iron[2])
    tile.vline(9, 6, 8, iron[3])
    tile.hline(13, 22, 12, iron[0])
    return tile


def late_kitchen_props() -> Iterator[Prop]:
    """What came to the kitchen after the sheet was full."""
    whole = tuple(hanging(_wok(frame))[0] for frame in range(3))
    yield Prop("wok", {"whole": whole, "broken": hanging(_wok(None))}, {"whole": (9, 9, 9)}, True)


def kitchen_props() -> Iterator[Prop]:
    """Range and sink, in sheet order."""
    yield Prop(
        "oven",
        {
            "whole": animated(2, _oven),
            "used": standing(_oven(None)),
            "broken": standing(holed(_oven(None), "oven", 6, STEEL[0], STEEL[6])),
        },
        {"whole": (6, 6)},
    )
    yield Prop(
        "sink",
        {
            "whole": standing(_sink(False)),
            "used": standing(_sink(True)),
            "broken": standing(holed(_sink(True), "sink", 5, STEEL[0], STEEL[6])),
        },
    )
