"""The sheet of what stands behind a stage: cases, racks, ropes, costumes, bills, a rolling door."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from assets.bake.places import leds
from assets.bake.places.canvas import Canvas, gradient
from assets.bake.places.catalog import BEAT_MS, Stamp
from assets.bake.places.palettes import (
    AMBER,
    CYAN,
    MAGENTA,
    STEEL,
    STRUCTURE as K,
    VIOLET,
    WOOD,
    Colour,
    mix,
)
from assets.bake.places.shade import rng

TILE = 16
CASE: tuple[Colour, ...] = ("15101f", "231a33", "32264a", "443562")
STICKERS: tuple[Colour, ...] = ("ff4a98", "38d8f0", "ffc860", "f0e8ff", "9a6cff", "58e0a0")
CLOTHS: tuple[Colour, ...] = ("a82f63", "3a6ad0", "d8c8e8", "6a3aa0", "207a80", "c8883a", "e878b0")


def _case(canvas: Canvas, x: int, y: int, width: int, height: int, seed: str) -> None:
    """A flight case: laminate, steel edges and ball corners, latches, stickers of old tours."""
    canvas.shade(x, y, gradient(height, width, 0.75, 0.25), CASE, 0.5)
    canvas.frame(x, y, width, height, STEEL[4])
    canvas.hline(x, x + width - 1, y, STEEL[6])
    canvas.hline(x + 1, x + width - 2, y + height // 3, STEEL[2])
    canvas.hline(x + 1, x + width - 2, y + height // 3 + 1, K[0])
    for corner_x in (x, x + width - 3):
        for corner_y in (y, y + height - 3):
            canvas.rect(corner_x, corner_y, 3, 3, STEEL[5])
            canvas.dot(corner_x, corner_y, STEEL[7])
    for latch in range(x + 8, x + width - 8, 18):
        canvas.rect(latch, y + height // 3 - 2, 5, 5, STEEL[3])
        canvas.hline(latch, latch + 4, y + height // 3 - 2, STEEL[6])
    random = rng("case", seed)
    for _ in range(max(2, width * height // 300)):
        left = x + 5 + int(random.randint(max(1, width - 18)))
        top = y + height // 3 + 4 + int(random.randint(max(1, height - height // 3 - 12)))
        colour = STICKERS[int(random.randint(len(STICKERS)))]
        wide, high = int(random.randint(5, 10)), int(random.randint(3, 6))
        canvas.rect(left, top, wide, high, mix(colour, K[1], 0.25))
        canvas.hline(left + 1, left + wide - 2, top + high // 2, mix(colour, K[0], 0.7))


def _castors(canvas: Canvas, x: int, width: int, foot: int) -> None:
    for wheel in (x + 4, x + width - 9):
        canvas.rect(wheel, foot - 4, 5, 4, K[1])
        canvas.hline(wheel, wheel + 4, foot - 4, STEEL[4])


def _coil(canvas: Canvas, x: int, foot: int, colour: Colour) -> None:
    """A cable in a coil, lying."""
    for turn in range(4):
        canvas.disc(x, foot - 2 - turn * 2, 9 - turn, 2, None, mix(colour, K[0], 0.2 + 0.15 * turn))
    canvas.disc(x, foot - 9, 5, 1, None, colour)


def case_stack() -> Canvas:
    """Three flight cases on each other, a coil on top; four by four cells."""
    tile = Canvas(64, 64)
    _case(tile, 1, 36, 46, 25, "low")
    _castors(tile, 1, 46, 64)
    _case(tile, 49, 42, 14, 19, "slim")
    _castors(tile, 46, 18, 64)
    _case(tile, 5, 14, 36, 22, "high")
    _coil(tile, 20, 13, CYAN)
    tile.rect(44, 8, 3, 28, STEEL[3])
    tile.vline(44, 8, 35, STEEL[6])
    return tile


def road_case() -> Canvas:
    """A wide case on castors with a mixer on it; four by two cells."""
    tile = Canvas(64, 32)
    _case(tile, 1, 9, 62, 19, "road")
    _castors(tile, 1, 62, 32)
    tile.poly([(8, 8), (14, 2), (50, 2), (56, 8)], K[3], K[6])
    for x in range(16, 50, 4):
        tile.vline(x, 4, 6, (MAGENTA, CYAN, AMBER)[x // 4 % 3])
    return tile


def dimmer_rack(frame: int) -> Canvas:
    """A tall rack of dimmers, lamps running on the beat; two by five cells."""
    tile = Canvas(32, 80)
    tile.shade(1, 4, gradient(74, 30, 0.7, 0.2), (K[0], K[1], K[2], K[3]), 0.5)
    tile.frame(1, 4, 30, 75, STEEL[4])
    tile.hline(1, 30, 4, STEEL[6])
    random = rng("dimmers")
    for unit in range(6):
        top = 8 + unit * 11
        tile.rect(4, top, 24, 9, K[1])
        tile.hline(4, 27, top, K[5])
        lit = random.randint(0, 4, size=6)
        for lamp in range(6):
            colour = (MAGENTA, CYAN, "58e0a0", AMBER)[int(lit[lamp])]
            on = (lamp + unit + frame * 2) % 4 < 2
            tile.rect(6 + lamp * 3, top + 3, 2, 2, colour if on else mix(colour, K[0], 0.75))
        tile.hline(6, 25, top + 7, K[3])
    for index, colour in enumerate((MAGENTA, CYAN, K[5])):
        tile.path([(8 + index * 6, 0), (9 + index * 5, 4)], mix(colour, K[1], 0.4), 2)
    return tile


def pin_rail() -> Canvas:
    """Ropes of the flies made fast on a rail of pins; four by five cells."""
    tile = Canvas(64, 80)
    for index, x in enumerate(range(5, 62, 7)):
        rope = mix("c8a878", K[1], 0.25 + 0.1 * (index % 3))
        tile.vline(x, 0, 50, rope)
        tile.vline(x + 1, 0, 50, mix(rope, K[0], 0.5))
        length = 10 + index * 5 % 12
        tile.disc(x, 52 + length // 2, 3, length // 2, None, rope)
        tile.disc(x + 1, 52 + length // 2, 2, length // 2 - 1, None, mix(rope, K[0], 0.4))
        tile.rect(x - 1, 44, 3, 11, WOOD[5])
        tile.dot(x - 1, 44, WOOD[7])
    tile.rect(0, 48, 64, 4, WOOD[3])
    tile.hline(0, 63, 48, WOOD[6])
    tile.hline(0, 63, 52, K[0])
    for x in (1, 60):
        tile.rect(x, 52, 3, 28, WOOD[2])
        tile.vline(x, 52, 79, WOOD[5])
    return tile


def costume_rail() -> Canvas:
    """A rail of costumes: tutus, boas, tails, on castors; five by four cells."""
    tile = Canvas(80, 64)
    for x in (4, 74):
        tile.rect(x, 4, 2, 58, STEEL[3])
        tile.vline(x, 4, 61, STEEL[6])
        tile.hline(x - 3, x + 5, 61, STEEL[4])
    tile.hline(3, 76, 4, STEEL[7])
    tile.hline(3, 76, 5, STEEL[3])
    random = rng("costumes")
    x = 10
    index = 0
    while x < 70:
        colour = CLOTHS[index % len(CLOTHS)]
        width = int(random.randint(5, 8))
        if index % 4 == 2:
            _tutu(tile, x + 4, colour)
            width = 10
        else:
            _hung(tile, x, width, 26 + int(random.randint(18)), colour)
        x += width + 1
        index += 1
    return tile


def _hung(tile: Canvas, x: int, width: int, length: int, colour: Colour) -> None:
    tile.hline(x + width // 2, x + width // 2 + 1, 6, STEEL[5])
    tone = gradient(length, width, 0.9, 0.3) - np.linspace(0.0, 0.35, width)[None]
    ramp = tuple(mix(colour, K[0], share) for share in (0.75, 0.5, 0.25, 0.0))
    tile.shade(x, 8, np.clip(tone, 0, 1), ramp, 0.4)
    tile.vline(x, 9, 7 + length, mix(colour, "ffffff", 0.3))
    tile.hline(x + 1, x + width - 2, 7, mix(colour, K[0], 0.2))


def _tutu(tile: Canvas, x: int, colour: Colour) -> None:
    tile.rect(x - 2, 8, 5, 10, mix(colour, K[0], 0.25))
    for layer in range(4):
        tone = mix(colour, "ffffff", 0.45 - layer * 0.12)
        tile.poly([(x - 2, 17), (x + 3, 17), (x + 7, 21 + layer), (x - 6, 21 + layer)], tone)
    tile.hline(x - 6, x + 7, 24, mix(colour, K[0], 0.4))


def tour_bills() -> Canvas:
    """Bills pasted over each other, set lists, a strip of photographs; four by four cells."""
    tile = Canvas(64, 64)
    random = rng("tour bills")
    places = ((2, 4, 22, 30), (20, 12, 24, 32), (40, 2, 20, 26), (4, 32, 20, 26), (38, 28, 22, 30))
    for index, (x, y, width, height) in enumerate(places):
        colour = (MAGENTA, "e8dcf4", CYAN, AMBER, VIOLET)[index]
        paper = mix(colour, K[1], 0.62)
        tile.rect(x, y, width, height, paper)
        tile.frame(x, y, width, height, mix(paper, K[0], 0.5))
        tile.hline(x, x + width - 1, y, mix(paper, "ffffff", 0.3))
        tile.disc(x + width // 2, y + height // 3, 5, 6, mix(colour, K[0], 0.25))
        tile.disc(x + width // 2 + 2, y + height // 3 - 2, 2, 2, mix(colour, "ffffff", 0.4))
        for row in range(y + height - 10, y + height - 2, 3):
            wide = int(random.randint(6, width - 5))
            tile.hline(x + 3, x + 3 + wide, row, mix(colour, "ffffff", 0.25))
    for frame in range(4):
        tile.rect(27 + frame * 5, 50, 4, 6, "c8b8d8")
        tile.rect(28 + frame * 5, 51, 2, 3, K[1])
    return tile


def rolling_door() -> Canvas:
    """A steel shutter to the loading bay with warning stripes; four by five cells."""
    tile = Canvas(64, 80)
    tile.rect(0, 2, 64, 78, K[1])
    tile.frame(0, 2, 64, 78, K[5])
    tile.rect(2, 4, 60, 9, STEEL[1])
    tile.hline(2, 61, 4, STEEL[4])
    for x in range(2, 62, 8):
        tile.poly([(x, 12), (x + 4, 12), (x + 8, 4), (x + 4, 4)], mix(AMBER, K[0], 0.35))
    for row in range(14, 76, 4):
        light = 0.62 - abs(row - 44) / 130
        tile.hline(3, 60, row, mix(STEEL[2], STEEL[5], light))
        tile.hline(3, 60, row + 1, STEEL[2])
        tile.hline(3, 60, row + 2, STEEL[1])
        tile.hline(3, 60, row + 3, K[0])
    paint = mix("e8dcf4", STEEL[2], 0.5)
    for index, letter in enumerate("LEBED"):
        for y, line in enumerate(leds.LETTERS[letter]):
            for x, cell in enumerate(line):
                if cell == "#":
                    tile.rect(8 + index * 10 + x * 2, 34 + y * 2, 2, 2, paint)
    tile.rect(3, 75, 58, 3, STEEL[3])
    tile.hline(3, 60, 75, STEEL[6])
    return tile


def cables(part: str) -> Canvas:
    """A bundle of cables on clips: along a wall (two cells wide) or down it (two cells high)."""
    tile = Canvas(32, TILE) if part == "h" else Canvas(TILE, 32)
    colours: tuple[Colour, ...] = (mix(MAGENTA, K[1], 0.45), K[5], mix(CYAN, K[1], 0.5), K[4])
    for index, colour in enumerate(colours):
        if part == "h":
            sag = [(0, 4 + index * 2), (8, 6 + index * 2), (24, 6 + index * 2), (32, 4 + index * 2)]
        else:
            sag = [(4 + index * 2, 0), (5 + index * 2, 16), (4 + index * 2, 32)]
        tile.path(sag, colour)
    for place in (0, 16) if part == "h" else (4, 22):
        if part == "h":
            tile.rect(place, 2, 3, 12, STEEL[3])
            tile.vline(place, 2, 13, STEEL[5])
        else:
            tile.rect(2, place, 12, 3, STEEL[3])
            tile.hline(2, 13, place, STEEL[5])
    return tile


def sign_board() -> Canvas:
    """The frame from which letters of neon hang, with lamps above them; six by three cells."""
    tile = Canvas(96, 48)
    for x in (10, 84):
        tile.vline(x, 0, 12, K[5])
        tile.vline(x + 1, 0, 12, K[1])
    tile.shade(3, 12, gradient(30, 90, 0.8, 0.3), ("0a0c18", "0e1424", "142036", "1c2e48"), 0.6)
    tile.frame(2, 11, 92, 32, K[5])
    tile.frame(5, 14, 86, 26, mix(CYAN, K[1], 0.55))
    tile.hline(2, 93, 11, K[7])
    tile.hline(2, 93, 43, K[0])
    for x in range(8, 90, 8):
        tile.dot(x, 12, "d8f8ff")
        tile.dot(x, 41, "d8f8ff")
    return tile


def work_lamp() -> Canvas:
    """A caged lamp on an arm, lit; one by two cells."""
    tile = Canvas(TILE, 2 * TILE)
    tile.rect(6, 0, 4, 3, STEEL[3])
    tile.vline(8, 3, 9, STEEL[4])
    tile.poly([(3, 14), (5, 9), (11, 9), (13, 14)], STEEL[3], STEEL[5])
    tile.rect(4, 14, 9, 6, "ffe8b8")
    tile.rect(6, 14, 5, 4, "fffbe8")
    for x in (4, 8, 12):
        tile.vline(x, 14, 20, "b08848")
    tile.hline(4, 12, 20, "b08848")
    return tile


def backstage_stamps() -> tuple[Stamp, ...]:
    """Every stamp in sheet order; new ones go at the end only."""
    return tuple(_stamps())


def _stamps() -> Iterator[Stamp]:
    yield Stamp("case_stack", case_stack(), material="metal")
    yield Stamp("road_case", road_case(), material="metal")
    for frame in range(2):
        turns = (f"dimmer_rack{frame}", f"dimmer_rack{1 - frame}")
        canvas = dimmer_rack(frame)
        yield Stamp(f"dimmer_rack{frame}", canvas, ("none",), "metal", None, turns, BEAT_MS)
    yield Stamp("pin_rail", pin_rail(), material="wood")
    yield Stamp("costume_rail", costume_rail(), material="carpet")
    yield Stamp("tour_bills", tour_bills(), material="carpet")
    yield Stamp("rolling_door", rolling_door(), material="metal")
    for part in "hv":
        yield Stamp(f"cables_{part}", cables(part), material="metal")
    yield Stamp("sign_board", sign_board(), material="metal")
    yield Stamp("work_lamp", work_lamp(), material="glass", light="ffd9a0")
    yield Stamp("sign_ballet", leds.lettering("BALLET", MAGENTA, 80, 16, 12), light=MAGENTA)
