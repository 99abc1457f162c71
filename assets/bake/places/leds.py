"""LED floor and wall cells, neon tubes and signs: everything that is drawn unlit."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assets.bake.places.canvas import Canvas, Point
from assets.bake.places.palettes import (
    AMBER,
    CYAN,
    EXIT_GREEN,
    LED_COLOURS,
    MAGENTA,
    STRUCTURE as K,
    Colour,
    mix,
)

TILE = 16


def floor(colour: str | None) -> Canvas:
    """A glowing dance-floor cell (``None``: switched off): upper face, steel lip, front glass."""
    tile = Canvas(TILE, TILE, K[0])
    if colour is None:
        tile.rect(0, 0, 15, 6, K[3])
        tile.hline(0, 14, 0, K[6])
        tile.hline(0, 14, 1, K[4])
        tile.rect(1, 8, 14, 7, K[2])
        tile.hline(1, 14, 8, K[3])
    else:
        centre = np.abs(np.linspace(-1, 1, 15))
        face = (0.95 - centre * 0.55)[None] * np.ones((5, 1)) - np.linspace(0, 0.25, 5)[:, None]
        tones: tuple[Colour, ...] = (
            mix(colour, K[0], 0.6),
            mix(colour, K[0], 0.42),
            mix(colour, K[0], 0.26),
            mix(colour, K[0], 0.12),
        )
        tile.shade(0, 1, np.clip(face, 0, 1), tones, 0.5)
        tile.hline(0, 14, 0, mix(colour, "ffffff", 0.4))
        glow = (1 - centre[:14] * 0.6)[None] * np.linspace(0.9, 0.25, 7)[:, None]
        dim = (mix(colour, K[0], 0.8), mix(colour, K[0], 0.62), mix(colour, K[0], 0.42))
        tile.shade(1, 8, np.clip(glow, 0, 1), dim, 0.6)
        tile.hline(1, 14, 8, mix(colour, K[0], 0.3))
    tile.hline(0, 15, 6, K[6])
    tile.hline(0, 15, 7, K[0])
    tile.vline(15, 0, 15, K[1])
    return tile


def wall(colour: str | None, pattern: int = 0) -> Canvas:
    """LED wall cell, 5 by 5 dots; the pattern chooses which dots are bright."""
    tile = Canvas(TILE, TILE, K[0])
    for row in range(5):
        for column in range(5):
            if colour is None:
                body: Colour = K[2]
            else:
                wave = (row + column + pattern) % 4 if pattern < 4 else (row * 2 + pattern) % 5
                body = mix(K[1], colour, (0.85, 0.6, 0.4, 0.28, 0.5)[wave])
            tile.rect(1 + column * 3, 1 + row * 3, 2, 2, body)
    return tile


def equaliser(level: int) -> Canvas:
    """LED wall cell of a dot-matrix column, lit from below up to ``level`` of four rows."""
    tile = Canvas(TILE, TILE, K[0])
    for row in range(4):
        lit = 4 - row <= level
        colour = mix(CYAN, "5a2aff", row / 4)
        body = mix("120820", colour, 0.9) if lit else mix("0c0616", colour, 0.16)
        for column in range(4):
            tile.rect(column * 4, row * 4, 3, 3, body)
    return tile


def tube(colour: Colour, upright: bool) -> Canvas:
    """One cell of a straight neon tube on clips."""
    tile = Canvas(TILE, TILE)
    core, edge = mix(colour, "ffffff", 0.72), mix(colour, K[0], 0.25)
    if upright:
        tile.vline(7, 0, 15, core)
        tile.vline(8, 0, 15, edge)
        tile.hline(6, 9, 4, K[4])
    else:
        tile.hline(0, 15, 7, core)
        tile.hline(0, 15, 8, edge)
        tile.vline(4, 6, 9, K[4])
    return tile


def neon(width: int, height: int, draw: Callable[[Canvas, Colour], None], colour: str) -> Canvas:
    """A sign of 1 px tubes: white-hot core and a dim one-pixel fringe of its colour."""
    body = Canvas(width, height)
    draw(body, mix(colour, "ffffff", 0.72))
    mask = body.alpha()
    pixels = np.zeros((height, width, 4), dtype=np.uint8)
    fringe = np.zeros_like(mask)
    fringe[1:] |= mask[:-1]
    fringe[:-1] |= mask[1:]
    fringe[:, 1:] |= mask[:, :-1]
    fringe[:, :-1] |= mask[:, 1:]
    pixels[fringe] = (*mix(colour, K[0], 0.2)[:3], 120)
    pixels[mask] = body.pixels()[mask]
    sign = Canvas(width, height)
    sign.set_pixels(pixels)
    return sign


SWAN: tuple[tuple[Point, ...], ...] = (
    (
        (8, 13),
        (3, 14),
        (7, 9),
        (12, 7),
        (16, 10),
        (16, 16),
        (12, 23),
        (10, 30),
        (13, 37),
        (24, 41),
        (40, 40),
        (51, 34),
        (60, 24),
        (51, 27),
        (44, 31),
    ),
    (
        (17, 31),
        (22, 25),
        (31, 21),
        (43, 18),
        (53, 9),
        (50, 18),
        (55, 16),
        (48, 24),
        (51, 24),
        (42, 30),
        (32, 34),
        (22, 34),
        (17, 31),
    ),
    ((28, 28), (38, 25), (46, 20)),
    ((2, 45), (60, 45)),
    ((11, 11), (12, 11)),
)


def swan() -> Canvas:
    """The neon swan, 64 by 48."""

    def draw(canvas: Canvas, colour: Colour) -> None:
        for stroke in SWAN:
            canvas.path(list(stroke), colour)

    return neon(64, 48, draw, "ff4aa8")


#: letters of the signs on a 5 by 7 grid, one row a string
LETTERS: dict[str, tuple[str, ...]] = {
    "L": ("#....", "#....", "#....", "#....", "#....", "#....", "####."),
    "E": ("####.", "#....", "#....", "###..", "#....", "#....", "####."),
    "B": ("###..", "#..#.", "#..#.", "###..", "#..#.", "#..#.", "###.."),
    "D": ("###..", "#..#.", "#..#.", "#..#.", "#..#.", "#..#.", "###.."),
    "X": ("#..#.", "#..#.", "#..#.", ".##..", "#..#.", "#..#.", "#..#."),
    "I": ("###..", ".#...", ".#...", ".#...", ".#...", ".#...", "###.."),
    "T": ("###..", ".#...", ".#...", ".#...", ".#...", ".#...", ".#..."),
    "A": (".##..", "#..#.", "#..#.", "####.", "#..#.", "#..#.", "#..#."),
    "R": ("###..", "#..#.", "#..#.", "###..", "#.#..", "#..#.", "#..#."),
}


def lettering(text: str, colour: str, width: int, height: int, step: int = 8) -> Canvas:
    """A neon word in the middle of a cell block."""

    def draw(canvas: Canvas, tone: Colour) -> None:
        left = (width - (len(text) * step - step + 4)) // 2
        top = (height - 7) // 2
        for index, letter in enumerate(text):
            for y, row in enumerate(LETTERS[letter]):
                for x, cell in enumerate(row):
                    if cell == "#":
                        canvas.dot(left + index * step + x, top + y, tone)

    return neon(width, height, draw, colour)


def exit_sign() -> Canvas:
    """Green EXIT box, two cells wide."""
    tile = Canvas(2 * TILE, TILE)
    tile.rect(1, 1, 30, 14, "06180f")
    tile.frame(1, 1, 30, 14, K[5])
    tile.hline(1, 30, 1, K[7])
    tile.paste(lettering("EXIT", EXIT_GREEN, 32, 16, 6), 0, 0)
    return tile


def sconce() -> Canvas:
    """Wall lamp, one by two cells, warm in a brass shell."""
    tile = Canvas(TILE, 2 * TILE)
    tile.rect(7, 14, 2, 12, "8a6a30")
    tile.vline(7, 14, 25, "f0dca0")
    tone = np.clip(1.15 - np.abs(np.linspace(-1, 1, 10))[None] * 0.7 + np.zeros((12, 1)), 0, 1)
    tone = tone * np.linspace(0.55, 1, 12)[:, None]
    tile.shade(3, 5, tone, ("a85a20", AMBER, "ffc878", "ffe8b8", "fffbe8"), 0.4)
    tile.hline(3, 12, 4, "f0dca0")
    tile.hline(4, 11, 17, "6a4a1c")
    tile.poly([(5, 26), (10, 26), (8, 30), (7, 30)], "9a7830")
    tile.hline(5, 10, 26, "f0dca0")
    return tile


#: phases of the animated floor: the colour of each step of the eight-beat cycle
FLOOR_CYCLE: tuple[str, ...] = ("mag", "vio", "off", "cya", "wht", "cya", "off", "mag")


def floor_by_name(name: str) -> Canvas:
    return floor(LED_COLOURS.get(name))


def emblem() -> Canvas:
    """Small magenta wall emblem: an octagon in an octagon, two by two cells."""

    def draw(canvas: Canvas, colour: Colour) -> None:
        for reach, cut in ((13, 5), (8, 3)):
            points = [
                (16 - reach, 16 + cut),
                (16 - reach, 16 - cut),
                (16 - cut, 16 - reach),
                (16 + cut, 16 - reach),
                (16 + reach, 16 - cut),
                (16 + reach, 16 + cut),
                (16 + cut, 16 + reach),
                (16 - cut, 16 + reach),
                (16 - reach, 16 + cut),
            ]
            canvas.path(points, colour)

    return neon(32, 32, draw, MAGENTA)
