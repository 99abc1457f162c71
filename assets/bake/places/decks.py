"""What one stands on or climbs above the floor: decks, rig, girders, rails and ladders."""

from __future__ import annotations

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import STRUCTURE as K, WOOD as O, Colour, mix

TILE = 16


def deck(part: str, neon: Colour) -> Canvas:
    """A one-way gallery deck with a neon tube under its lip; parts l, m0, m1, r."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 6, K[2])
    tile.hline(0, 15, 0, K[8])
    tile.hline(0, 15, 1, K[6])
    tile.hline(0, 15, 2, K[4])
    tile.hline(0, 15, 5, K[0])
    for x in (3, 11):
        tile.vline(x, 3, 4, K[5])
    if part == "m1":
        tile.vline(7, 0, 4, K[1])
        tile.vline(8, 1, 4, K[5])
    tile.hline(0, 15, 6, mix(neon, "ffffff", 0.35))
    tile.hline(0, 15, 7, mix(neon, K[0], 0.55))
    if part == "l":
        tile.vline(0, 0, 7, K[8])
        tile.vline(1, 2, 5, K[3])
    if part == "r":
        tile.vline(15, 1, 7, K[0])
        tile.vline(14, 2, 5, K[4])
    return tile


def deck_shadow(kind: str) -> Canvas:
    """What hangs under a deck in the same cell: a bracket or lattice girder (drawn behind)."""
    tile = Canvas(TILE, TILE)
    if kind == "bracket":
        tile.poly([(4, 8), (11, 8), (11, 10), (6, 15), (4, 15)], K[2])
        tile.vline(4, 8, 15, K[6])
        tile.line(11, 10, 6, 15, K[4])
        tile.dot(7, 10, K[0])
        return tile
    tile.hline(0, 15, 8, K[3])
    for x in range(0, 16, 8):
        tile.line(x, 8, x + 4, 12, K[4])
        tile.line(x + 4, 12, x + 8, 8, K[3])
    tile.hline(0, 15, 13, K[5])
    tile.hline(0, 15, 14, K[2])
    tile.hline(0, 15, 15, K[0])
    return tile


def steel_deck(part: str) -> Canvas:
    """Grated steel landing, five pixels deep."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 0, 16, 5, K[3])
    tile.hline(0, 15, 0, K[8])
    tile.hline(0, 15, 1, K[5])
    for x in range(1, 16, 3):
        tile.vline(x, 2, 3, K[1])
    tile.hline(0, 15, 4, K[5])
    tile.hline(0, 15, 5, K[0])
    if part == "l":
        tile.vline(0, 0, 5, K[7])
    if part == "r":
        tile.vline(15, 1, 5, K[1])
    return tile


def truss(part: str) -> Canvas:
    """Box truss: ``h`` and ``h1`` flat, ``v`` upright, ``x`` joint, ``l`` and ``r`` ends."""
    tile = Canvas(TILE, TILE)
    if part == "v":
        for x in (1, 12):
            tile.vline(x, 0, 15, K[7])
            tile.vline(x + 1, 0, 15, K[5])
            tile.vline(x + 2, 0, 15, K[1])
        tile.line(4, 0, 11, 7, K[5])
        tile.line(11, 8, 4, 15, K[4])
        return tile
    if part == "x":
        tile.frame(0, 0, 16, 16, K[7])
        tile.frame(1, 1, 14, 14, K[3])
        tile.line(2, 2, 13, 13, K[5])
        tile.line(13, 2, 2, 13, K[5])
        tile.frame(6, 6, 4, 4, K[6])
        return tile
    for y in (1, 12):
        tile.hline(0, 15, y, K[7])
        tile.hline(0, 15, y + 1, K[5])
        tile.hline(0, 15, y + 2, K[1])
    up, down = ((0, 11), (8, 4)) if part != "h1" else ((0, 4), (8, 11))
    tile.line(*up, *down, K[5])
    tile.line(8, down[1], 15, up[1], K[4])
    if part == "l":
        tile.rect(0, 1, 3, 13, K[4])
        tile.vline(0, 1, 13, K[7])
    if part == "r":
        tile.rect(13, 1, 3, 13, K[3])
        tile.vline(15, 1, 13, K[0])
    return tile


def catwalk(part: str) -> Canvas:
    """The rig: a truss with a grated walkway on top; parts m0, m1, x, l, r."""
    tile = truss({"m0": "h", "m1": "h1"}.get(part, part))
    tile.rect(0, 0, 16, 3, K[4])
    tile.hline(0, 15, 0, K[8])
    tile.hline(0, 15, 1, K[6])
    for x in range(0, 16, 2):
        tile.dot(x, 2, K[1])
    tile.hline(0, 15, 3, K[0])
    return tile


def tower(part: str) -> Canvas:
    """A truss tower two cells wide that carries the rig and holds the ladder; mid or base."""
    tile = Canvas(2 * TILE, TILE)
    for x in (1, 28):
        tile.vline(x - 1, 0, 15, K[3])
        tile.vline(x, 0, 15, K[7])
        tile.vline(x + 1, 0, 15, K[5])
        tile.vline(x + 2, 0, 15, K[1])
    tile.line(4, 0, 27, 15, K[3])
    tile.line(27, 0, 4, 15, K[2])
    tile.hline(3, 27, 0, K[5])
    tile.hline(3, 27, 1, K[1])
    if part == "base":
        tile.rect(0, 11, 32, 5, K[3])
        tile.hline(0, 31, 11, K[7])
        tile.hline(0, 31, 15, K[0])
        for x in (3, 28):
            tile.dot(x, 13, K[6])
    return tile


def girder(part: str) -> Canvas:
    """I-beam: ``h`` flat or ``v`` upright, with rivets."""
    tile = Canvas(TILE, TILE)
    if part == "h":
        tile.rect(0, 2, 16, 12, K[2])
        tile.rect(0, 2, 16, 3, K[4])
        tile.hline(0, 15, 2, K[7])
        tile.hline(0, 15, 5, K[0])
        tile.rect(0, 11, 16, 3, K[3])
        tile.hline(0, 15, 11, K[5])
        tile.hline(0, 15, 13, K[0])
        tile.dots(((3, 8), (11, 8)), K[5])
    else:
        tile.rect(2, 0, 12, 16, K[2])
        tile.rect(2, 0, 3, 16, K[4])
        tile.vline(2, 0, 15, K[7])
        tile.vline(5, 0, 15, K[0])
        tile.rect(11, 0, 3, 16, K[3])
        tile.vline(11, 0, 15, K[5])
        tile.vline(13, 0, 15, K[0])
        tile.dots(((8, 3), (8, 11)), K[5])
    return tile


def rail(part: str) -> Canvas:
    """Glass gallery rail, two cells high: ``l``, ``m``, ``r`` with a post, ``p`` plain."""
    tile = Canvas(TILE, 2 * TILE)
    tile.rect(0, 6, 16, 26, "5a78aa1c")
    for offset in (-4, 3, 5, 12):
        tile.line(offset, 30, offset + 8, 9, "c8dcff1a")
    tile.hline(0, 15, 7, "c8dcff34")
    tile.rect(0, 3, 16, 2, K[6])
    tile.hline(0, 15, 3, K[8])
    tile.hline(0, 15, 5, K[0])
    x = {"l": 1, "m": 8, "r": 13}.get(part)
    if x is not None:
        tile.rect(x, 4, 2, 28, K[4])
        tile.vline(x, 4, 31, K[7])
        tile.vline(x + 2, 6, 31, "0a081278")
        tile.rect(x - 1, 29, 4, 3, K[3])
        tile.hline(x - 1, x + 2, 29, K[6])
    return tile


def bar_rail(part: str) -> Canvas:
    """Steel guard rail without glass, two cells high, for the landing and the rig."""
    tile = Canvas(TILE, 2 * TILE)
    for y in (6, 17):
        tile.hline(0, 15, y, K[7])
        tile.hline(0, 15, y + 1, K[3])
    if part in ("l", "m", "r"):
        x = {"l": 1, "m": 7, "r": 13}[part]
        tile.rect(x, 6, 2, 26, K[4])
        tile.vline(x, 6, 31, K[7])
        tile.rect(x - 1, 30, 4, 2, K[4])
    return tile


def ladder(kind: str) -> Canvas:
    """One cell of ladder, steel or wood; rungs every eight pixels."""
    tile = Canvas(TILE, TILE)
    light, body, dark = (K[8], K[5], K[2]) if kind == "steel" else (O[7], O[5], O[2])
    for x in (1, 13):
        tile.rect(x, 0, 2, 16, body)
        tile.vline(x, 0, 15, light if x == 1 else mix(light, body, 0.5))
    for y in (2, 10):
        tile.rect(3, y, 10, 2, body)
        tile.hline(3, 12, y, light)
        tile.hline(3, 12, y + 2, dark)
    return tile


def hanging(kind: str) -> Canvas:
    """A chain or a cable that hangs through the cell."""
    tile = Canvas(TILE, TILE)
    if kind == "chain":
        for y in range(0, 16, 4):
            tile.frame(7, y, 3, 3, K[5])
            tile.dot(7, y, K[7])
            tile.vline(8, y + 3, y + 3, K[6])
    else:
        tile.vline(7, 0, 15, K[1])
        tile.vline(8, 0, 15, K[3])
    return tile


def stage_front(part: str) -> Canvas:
    """Front of the stage, three cells high: LED dots behind mesh between steel posts."""
    tile = Canvas(TILE, 3 * TILE)
    tile.rect(0, 0, 16, 48, K[1])
    tile.rect(0, 0, 16, 3, K[4])
    tile.hline(0, 15, 0, K[8])
    tile.hline(0, 15, 3, K[0])
    for row, y in enumerate(range(8, 42, 4)):
        for x in range(2, 15, 4):
            share = 0.12 + 0.75 * abs(((row + x // 4) % 4) - 1.5) / 1.5 * (1 - row / 11)
            tile.rect(x, y, 2, 2, mix("2a0c34", "ff2e88", share))
    tile.hline(0, 15, 44, K[4])
    tile.rect(0, 45, 16, 3, K[0])
    posts = {"l": (0,), "r": (14,), "m0": (), "m1": (7,)}[part]
    for x in posts:
        tile.rect(x, 4, 2, 42, K[4])
        tile.vline(x, 4, 45, K[6])
    return tile
