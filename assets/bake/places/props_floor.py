"""Props of the floor and the galleries: tables, stacks, columns, cases, rails."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from assets.bake.places import decks, fixtures
from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import MIRROR, STEEL, STRUCTURE as K, mix
from assets.bake.places.prop import (
    Frame,
    Prop,
    fallen_beside,
    falling,
    holed,
    rubble,
    standing,
)

TABLE_TOP = ("3f3256", "6a5a80", "a890b8", "f0dcf4")
WOOD_PIECES = (("c8a0c8", "5a3a60", "241830"), ("e0c8e8", "4a3a58", "15101c"))
STEEL_PIECES = ((K[8], K[5], K[1]), (K[6], K[3], K[0]))


def table() -> Canvas:
    """Round table, two cells wide; the top is 24 px over the floor."""
    tile = Canvas(34, 24)
    tile.rect(1, 0, 32, 4, TABLE_TOP[1])
    tile.hline(1, 32, 0, TABLE_TOP[3])
    tile.hline(1, 32, 1, TABLE_TOP[2])
    tile.hline(2, 31, 4, "120c1a")
    tile.rect(6, 5, 22, 2, "241a32")
    tile.shade(15, 6, cylinder(14, 4, 0.25), (K[1], K[3], K[5], K[7]), 0.3)
    tile.rect(9, 20, 16, 2, K[4])
    tile.hline(9, 24, 20, K[7])
    tile.rect(7, 22, 20, 2, K[3])
    tile.hline(7, 26, 22, K[6])
    tile.hline(7, 26, 23, K[0])
    return tile


def table_flipped() -> Canvas:
    """The table on its edge, top towards the enemy at the right: a shield of 30 px."""
    tile = Canvas(24, 30)
    tile.shade(0, 13, gradient(4, 14, 0.9, 0.2), (K[1], K[3], K[5], K[7]), 0.3)
    tile.rect(0, 6, 3, 18, K[4])
    tile.vline(0, 6, 23, K[7])
    tile.shade(14, 0, cylinder(30, 5, 0.9) * 0.7 + 0.2, TABLE_TOP, 0.4)
    tile.vline(19, 0, 29, TABLE_TOP[3])
    tile.vline(20, 1, 28, TABLE_TOP[1])
    tile.vline(13, 1, 28, "120c1a")
    tile.hline(14, 19, 0, "ffffff")
    tile.hline(13, 20, 29, "0c0812")
    return tile


def high_table() -> Canvas:
    """Standing table with a small candle glass, 30 px high."""
    tile = Canvas(22, 30)
    tile.rect(1, 0, 20, 3, TABLE_TOP[1])
    tile.hline(1, 20, 0, TABLE_TOP[3])
    tile.hline(1, 20, 1, TABLE_TOP[2])
    tile.hline(2, 19, 3, "120c1a")
    tile.shade(10, 4, cylinder(22, 3, 0.2), (K[2], K[5], K[7]), 0.3)
    tile.rect(6, 20, 10, 1, K[5])
    tile.rect(5, 26, 12, 2, K[4])
    tile.hline(5, 16, 26, K[7])
    tile.rect(4, 28, 14, 2, K[3])
    tile.hline(4, 17, 29, K[0])
    return tile


def _lying(canvas: Canvas, pieces: Canvas) -> Canvas:
    """A thing on its side with rubble before it."""
    turned = Canvas(1, 1)
    turned.set_pixels(np.ascontiguousarray(np.rot90(canvas.pixels(), -1)))
    width = max(turned.width + 12, pieces.width)
    height = max(turned.height, pieces.height)
    result = Canvas(width, height)
    result.paste(turned, (width - turned.width) // 2, height - turned.height)
    result.paste(pieces, (width - pieces.width) // 2, height - pieces.height)
    return result


def speaker_stack() -> Prop:
    """Two cabinets; kicked it tips over to the right."""
    whole = fixtures.speaker(2)
    damaged = holed(whole, "stack", 6, K[0], K[6])
    pieces = rubble("stack", 76, 16, STEEL_PIECES, 16)
    return Prop(
        "speaker_stack",
        {
            "whole": standing(whole),
            "damaged": standing(damaged),
            "falling": falling(damaged, (8, 20, 38, 60, 80)),
            "broken": fallen_beside(_lying(damaged, pieces), 10),
        },
        {"falling": (5, 5, 4, 4, 60)},
    )


def steel_column() -> Canvas:
    """A slim clad column, 24 px wide at the cap and 16 in the shaft, four cells high."""
    tile = Canvas(24, 64)
    tile.shade(4, 6, cylinder(52, 16, 0.3), (K[1], K[2], K[3], K[5], K[6]), 0.5)
    tile.vline(4, 6, 57, K[7])
    tile.vline(19, 6, 57, K[0])
    for y in (20, 36):
        tile.hline(4, 19, y, K[1])
        tile.hline(4, 19, y + 1, K[7])
        tile.dots(((6, y + 4), (17, y + 4)), K[7])
    for top, height, inset in ((0, 4, 0), (4, 3, 2), (55, 4, 2), (59, 5, 0)):
        tile.rect(inset, top, 24 - 2 * inset, height, K[4])
        tile.hline(inset, 23 - inset, top, K[8] if inset == 0 else K[6])
        tile.hline(inset, 23 - inset, top + height - 1, K[0])
    return tile


def column() -> Prop:
    """Steel-clad column of the floor, four cells high."""
    whole = steel_column()
    return Prop(
        "column",
        {"whole": standing(whole), "damaged": standing(holed(whole, "column", 8, K[0], K[7]))},
    )


def flight_case() -> Canvas:
    """Road case with steel corners and two latches, 34 by 28."""
    tile = Canvas(34, 28)
    tile.rect(0, 0, 34, 25, K[2])
    tile.grain((K[2], K[3], K[3], K[4]), "case", box=(1, 1, 32, 23))
    for y in (0, 9, 23):
        tile.rect(0, y, 34, 2, STEEL[4])
        tile.hline(0, 33, y, STEEL[6])
        tile.hline(0, 33, y + 2, K[0])
    for x in (0, 32):
        tile.rect(x, 0, 2, 25, STEEL[4])
        tile.vline(x, 0, 24, STEEL[6])
    for x in (0, 29):
        for y in (0, 20):
            tile.rect(x, y, 5, 5, STEEL[5])
            tile.frame(x, y, 5, 5, STEEL[3])
            tile.dot(x + 2, y + 2, STEEL[7])
    for x in (8, 22):
        tile.rect(x, 8, 4, 5, STEEL[5])
        tile.hline(x, x + 3, 8, STEEL[7])
        tile.rect(x + 1, 11, 2, 2, K[1])
    tile.rect(13, 14, 8, 5, "c8c0b0")
    tile.hline(14, 19, 16, "a02050")
    for x in (4, 26):
        tile.rect(x, 25, 4, 3, K[1])
        tile.hline(x, x + 3, 25, K[5])
    return tile


def crate_records() -> Canvas:
    """Open crate of records, sleeves in colours, 22 by 16."""
    tile = Canvas(22, 16)
    inks = ("ff2e88", "22e6ff", "e8e0d0", "8a3cff", "ffaa50", "3a6ad0", "e05060")
    for index, x in enumerate(range(2, 20, 2)):
        ink = inks[index % len(inks)]
        top = index % 3
        tile.rect(x, top, 2, 9, mix(ink, K[0], 0.25))
        tile.vline(x, top, 8, mix(ink, "ffffff", 0.35))
        tile.dot(x + 1, top, mix(ink, "ffffff", 0.5))
    tile.rect(0, 5, 22, 11, "6a4a2c")
    tile.hline(0, 21, 5, "e0b878")
    tile.hline(0, 21, 10, "3a2616")
    tile.hline(0, 21, 11, "9a7040")
    tile.frame(0, 5, 22, 11, "3a2616")
    tile.hline(0, 21, 5, "e0b878")
    tile.rect(8, 7, 6, 2, "2c1c10")
    return tile


def bar_counter() -> Canvas:
    """A free piece of bar, four cells wide."""
    tile = Canvas(64, 36)
    for index, part in enumerate(("l", "m", "post", "r")):
        tile.paste(fixtures.bar_front(part).crop(0, 12, 16, 36), index * 16, 0)
    return tile


def bar_shelf() -> Prop:
    """Bottle shelves that break: empty boards, shards and drips."""
    whole = fixtures.bottle_shelf(2)
    broken = Canvas(48, 32, "0e0814")
    for row in range(2):
        board = 15 + row * 16
        tone = gradient(13, 48, 0.05, 0.35)
        broken.shade(0, board - 14, tone, ("1a0c20", "2a0c34", "4a1456", "741f78"), 0.8)
        for x in range(3, 44, 9):
            broken.poly([(x, board), (x + 2, board - 4 - x % 3), (x + 4, board)], "7fa0a0")
            broken.dot(x + 2, board - 4 - x % 3, "e0fff8")
            broken.vline(x + 3, board + 1, min(31, board + 5), "a8308c")
        broken.hline(0, 47, board, "b890a8")
    return Prop("bar_shelf", {"whole": standing(whole), "broken": standing(broken)})


def _run(parts: tuple[str, ...], draw: str) -> Canvas:
    tiles = [decks.rail(part) if draw == "rail" else decks.stage_front(part) for part in parts]
    run = Canvas(16 * len(tiles), tiles[0].height)
    for index, tile in enumerate(tiles):
        run.paste(tile, index * 16, 0)
    return run


def rail_broken() -> Canvas:
    """A bent post and hanging glass."""
    tile = Canvas(48, 32)
    for x, lean in ((2, -1), (44, 2)):
        tile.line(x, 31, x + lean, 12, K[7])
        tile.line(x + 1, 31, x + lean + 1, 12, K[4])
        tile.rect(x - 1, 29, 4, 3, K[4])
    for x, height in ((8, 7), (15, 4), (23, 8), (31, 5), (38, 9)):
        tile.poly([(x, 31), (x + 3, 31 - height), (x + 6, 31)], "8aa8d060")
        tile.line(x, 31, x + 3, 31 - height, "e0f0ffb0")
    return tile


def truss_tower() -> Canvas:
    """Tower of the rig, eight cells high."""
    tile = Canvas(32, 16 * 8)
    for index in range(8):
        tile.paste(decks.tower("base" if index == 7 else "mid"), 0, index * 16)
    return tile


def sofa_broken() -> Canvas:
    """The sofa with burst stuffing."""
    tile = fixtures.sofa()
    for x, y in ((14, 9), (37, 12), (46, 20), (24, 19)):
        tile.poly([(x, y), (x + 4, y - 2), (x + 7, y + 2), (x + 2, y + 4)], "d8c8d0")
        tile.line(x, y, x + 4, y - 2, "ffffff")
        tile.hline(x + 1, x + 6, y + 4, "2a0a20")
    return tile


def floor_props() -> Iterator[Prop]:
    """All props of this file."""
    flipped = table_flipped()
    broken_table = rubble("table", 40, 11, WOOD_PIECES, 12)
    yield Prop(
        "table",
        {
            "whole": standing(table()),
            "flipped": (Frame(flipped, (14, 30)),),
            "damaged": (Frame(holed(flipped, "table", 5, "0c0812", "f0dcf4"), (14, 30)),),
            "broken": standing(broken_table),
        },
    )
    high = high_table()
    yield Prop(
        "high_table",
        {
            "whole": standing(high),
            "falling": falling(high, (25, 55, 80)),
            "broken": standing(_lying(high, rubble("high", 26, 5, WOOD_PIECES, 6))),
        },
        {"falling": (4, 4, 30)},
    )
    yield speaker_stack()
    yield column()
    case = flight_case()
    dents = holed(case, "case", 7, K[0], STEEL[7])
    wreck = _lying(dents, rubble("case", 44, 9, STEEL_PIECES, 9))
    yield Prop(
        "flight_case",
        {"whole": standing(case), "damaged": standing(dents), "broken": standing(wreck)},
    )
    records = crate_records()
    spilled = rubble("records", 36, 7, (("e8e0d0", "1a1420", K[0]), ("ff80b8", "a02060", K[0])), 11)
    yield Prop(
        "crate_records",
        {"whole": standing(records), "broken": standing(spilled), "used": standing(records)},
    )
    yield Prop("bar_counter", {"whole": standing(bar_counter())})
    yield bar_shelf()
    front = _run(("l", "m0", "m1", "m0", "m1", "r"), "stage")
    yield Prop("stage_front", {"whole": standing(front)})
    yield Prop(
        "rail",
        {"whole": standing(_run(("l", "m", "r"), "rail")), "broken": standing(rail_broken())},
    )
    yield Prop("truss_tower", {"whole": standing(truss_tower())})
    yield Prop("sofa", {"whole": standing(fixtures.sofa()), "broken": standing(sofa_broken())})


def mirror_ball_face(turn: int) -> Canvas:
    """The ball, 29 px, its facets moved on by ``turn``."""
    size = 29
    y, x = np.mgrid[0:size, 0:size]
    middle = size // 2
    away = np.hypot(x - middle, y - middle)
    column = np.floor(
        (
            np.arcsin(
                np.clip((x - middle) / np.sqrt(np.maximum(1, 196 - (y - middle) ** 2)), -1, 1)
            )
            / np.pi
            + 0.5
        )
        * 10
        + turn / 2
    ).astype(int)
    facets = np.random.RandomState(41).rand(12, 12)
    tone = np.clip(0.95 - np.hypot(x - 9, y - 8) / 23, 0, 1) * 0.65
    tone += facets[(y // 3) % 12, column % 12] * 0.5
    ball = Canvas(size, size)
    ball.shade(0, 0, np.clip(tone, 0, 1), MIRROR, 0.2)
    pixels = ball.pixels()
    seams = (y % 3 == 0) | (np.roll(column, 1, axis=1) != column)
    pixels[seams, :3] = (pixels[seams, :3] * 0.72).astype(np.uint8)
    pixels[away > middle + 0.2] = 0
    ball.set_pixels(pixels)
    ball.arc(middle, middle, middle, 190, 260, "e8dcff")
    return ball
