"""Small pictures of the HUD: clapper, the balance house, arrows, cursors, prompt corners."""

from __future__ import annotations

import numpy as np

from assets.bake.interface.panels import DANGER, FOCUS, HEALTH
from assets.bake.interface.raster import (
    Pixels,
    bar_points,
    blank,
    ellipse_points,
    from_ascii,
    mix,
    polygon_mask,
    rgba,
    stamp_mask,
    with_halo,
)

CLAPPER_OPEN = """
..............OO.
...........OOokkO
........OOkkOOkk.
.....OOkkOOkko...
..OOkkOOkko......
.okOOkko.........
OOOOOOOOOOOOOOOOO
OkkOOkkOOkkOOkkOO
OOkkOOkkOOkkOOkkO
OOOOOOOOOOOOOOOOO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OOOOOOOOOOOOOOOOO
"""
CLAPPER_SHUT = """
.................
.................
.................
.................
OOOOOOOOOOOOOOOOO
OOkkOOkkOOkkOOkkO
OkkOOkkOOkkOOkkOO
OkkOOkkOOkkOOkkOO
OOkkOOkkOOkkOOkkO
OOOOOOOOOOOOOOOOO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OkkkkkkkkkkkkkkkO
OOOOOOOOOOOOOOOOO
"""
CLAPPER_COLOURS = {"O": "d8c8e8", "o": "8a78a0", "k": "14101c"}

HOUSE_WIDTH, HOUSE_HEIGHT = 30, 27
PANE = (10, 8, 10, 11)
"""Left, top, width and height of the window inside the house, px."""
STEPS = 3
"""Steps to each side of the balance."""


def house(step: int) -> Pixels:
    """The balance: step 3 is a window with somebody at home, 0 a low lamp, -3 a barred door."""
    light = (step + STEPS) / (2 * STEPS)
    wall = mix("241a34", "4a3450", light)
    picture = blank(HOUSE_WIDTH, HOUSE_HEIGHT)
    left, top = 15, 2
    roof = [(left, top - 1.4), (left + 14, top + 11.5), (left - 14, top + 11.5)]
    body = [(left - 10, top + 9), (left + 10, top + 9), (left + 10, 26), (left - 10, 26)]
    chimney = [(left - 9, 2), (left - 6, 2), (left - 6, 10), (left - 9, 10)]
    for points, colour in ((chimney, "2c2240"), (body, wall)):
        stamp_mask(picture, polygon_mask(HOUSE_WIDTH, HOUSE_HEIGHT, points), colour)
    stamp_mask(picture, polygon_mask(HOUSE_WIDTH, HOUSE_HEIGHT, roof), "1c1430")
    edge = mix(DANGER, FOCUS, light) if step else "a894c8"
    for start, end in (
        ((left, top - 1), (left - 14, top + 11)),
        ((left, top - 1), (left + 14, top + 11)),
    ):
        ridge = polygon_mask(HOUSE_WIDTH, HOUSE_HEIGHT, bar_points(start, end, 1.7), 0.4)
        stamp_mask(picture, ridge, edge)
    picture[25, left - 11 : left + 11] = rgba(mix(edge, "100818", 0.5))
    _window(picture, step)
    return with_halo(picture)


PANES = {
    3: """
wwwwwwwwww
wyyykkyyyw
wyyykkyyyw
wyyyykyyyw
wyyykkkyyw
wyykkkkyyw
wyykkkkyyw
wyykkkkyyw
oyykkkkyyo
oookkkkooo
oookkkkooo
""", 2: """
wwwwkkwwww
wyyykkyyyw
wyyykkyyyw
yyyykkyyyy
yyyykkyyyy
kkkkkkkkkk
yyyykkyyyy
yyyykkyyyy
oyyykkyyyo
ooookkoooo
ooookkoooo
""", 1: """
cccyyyyccc
cccyyyyccc
ccyyyyyycc
ccyyyyyycc
ccoyyyyocc
ckkkkkkkkc
coyyyyyyoc
coyyyyyyoc
cooyyyyooc
cooooooooc
coooooooco
""", 0: """
nnnnkknnnn
nnnnkknnnn
nnnnkknnnn
nnnnkknnnn
kkkkkkkkkk
nnnnkknnnn
nnnokkonnn
nnoykkyonn
noyykkyyon
noyykkyyon
noookkooon
""", -1: """
bkbkbkbbkb
bkbkbkbbkb
bkbkbkbbkb
bkbkbkbbkb
bkbkboobkb
bkbkboobkb
bkbkboobkb
bkbkboobkb
bkbkboobkb
bkbkbkbbkb
bkbkbkbbkb
""", -2: """
rrrrrrrrrr
rrrrrrrrrr
pppppppppp
pppppppppp
kkkkkkkkkk
rrrrrrrrrr
rrrrrrrrrr
pppppppppp
pppppppppp
kkkkkkkkkk
rrrrrrrrrr
""", -3: """
pprrrrrrpp
ppprrrrppp
kppprrpppk
rkppppppkr
rrkppppkrr
rrrppppkrr
rrppppppkr
rppkkkpppr
pppkrrkppp
ppkrrrrkpp
pkrrrrrrkp
""",
}  # fmt: skip
"""What is seen in the pane, from somebody at home to a door that is nailed shut."""
PANE_COLOURS = {
    "w": "fff8dc", "y": "ffd480", "o": "d07c38", "n": "2a1a34", "k": "0e0816", "c": "6a3050",
    "b": "4a3a5c", "r": "8a1028", "p": "a08098",
}  # fmt: skip


def _window(picture: Pixels, step: int) -> None:
    """Paint the pane, and smoke over a warm house."""
    x, y, width, height = PANE[0], PANE[1] + 5, PANE[2], PANE[3]
    picture[y - 1 : y + height + 1, x - 1 : x + width + 1] = rgba("140c20")
    picture[y : y + height, x : x + width] = from_ascii(PANES[step].strip(), PANE_COLOURS)
    if step >= 2:
        picture[y + height, x - 1 : x + width + 1] = rgba("fff8e0")
        for row, column in ((0, 7), (1, 6), (0, 5)):
            picture[row, column] = rgba("cfc4e0")


def houses() -> dict[str, Pixels]:
    """house_protector_3 .. house_0 .. house_executioner_3."""
    result = {"house_0": house(0)}
    for step in range(1, STEPS + 1):
        result[f"house_protector_{step}"] = house(step)
        result[f"house_executioner_{step}"] = house(-step)
    return result


def balance_bar() -> Pixels:
    """The bar under the house: cyan to the left, red to the right."""
    half = 80
    picture = blank(2 * half + 3, 7)
    picture[:] = rgba("080410c0")
    for offset in range(half):
        share = (offset / half) ** 1.4
        picture[2:5, half - offset] = rgba(mix("14303a", FOCUS, share))
        picture[2:5, half + 2 + offset] = rgba(mix("3a1018", DANGER, share))
        picture[2, half - offset] = rgba(mix("1c4450", "b0f6ff", share))
        picture[2, half + 2 + offset] = rgba(mix("541824", "ff9098", share))
    for tick in (20, 40, 60):
        picture[2:5, [half - tick, half + 2 + tick]] = rgba("080410")
    picture[0:7, half + 1] = rgba("ffffff")
    return picture


def diamond(core: str) -> Pixels:
    """The pointer on the balance bar."""
    picture = blank(11, 13)
    for radius_x, radius_y, colour in (
        (5.4, 6.4, "140c20"),
        (4.6, 5.6, "ffffff"),
        (2.8, 3.6, core),
    ):
        points = [(5.5, 6.5 - radius_y), (5.5 + radius_x, 6.5), (5.5, 6.5 + radius_y),
                  (5.5 - radius_x, 6.5)]  # fmt: skip
        stamp_mask(picture, polygon_mask(11, 13, points), colour)
    return picture


def arrow(degrees: int, body: str) -> Pixels:
    """An arrow at the edge of the picture, pointing right, up, left or down (0, 90, 180, 270)."""
    picture = blank(13, 13)
    points = [(12.0, 6.5), (4.5, 0.8), (6.0, 5.0), (1.0, 5.0), (1.0, 8.0), (6.0, 8.0), (4.5, 12.2)]
    stamp_mask(picture, polygon_mask(13, 13, points), body)
    lit = polygon_mask(13, 13, [(12.0, 6.5), (4.5, 0.8), (6.2, 5.4)])
    stamp_mask(picture, lit, mix(body, "ffffff", 0.5))
    return np.ascontiguousarray(np.rot90(with_halo(picture), degrees // 90))


def arrows() -> dict[str, Pixels]:
    """Arrows of the goal (cyan), of danger (red) and of an item (gold)."""
    turns = {"right": 0, "up": 90, "left": 180, "down": 270}
    bodies = {"goal": FOCUS, "danger": DANGER, "item": "ffd060"}
    return {
        f"arrow_{kind}_{name}": arrow(degrees, body)
        for kind, body in bodies.items()
        for name, degrees in turns.items()
    }


def corners() -> dict[str, Pixels]:
    """The four brackets around a thing that can be used."""
    drawing = "HHHHH\nHbbbb\nHb...\nHb...\nHb..."
    base = from_ascii(drawing, {"H": FOCUS, "b": "08041080"})
    return {
        "prompt_tl": base, "prompt_tr": np.ascontiguousarray(base[:, ::-1]),
        "prompt_bl": np.ascontiguousarray(base[::-1]),
        "prompt_br": np.ascontiguousarray(base[::-1, ::-1]),
    }  # fmt: skip


def crosshair(colour: str, gap: int, dot: bool) -> Pixels:
    """Four strokes around a gap."""
    side = 17
    picture = blank(side, side)
    middle = side // 2
    line = rgba(colour)
    for distance in range(gap, gap + 4):
        for dy, dx in ((0, distance), (0, -distance), (distance, 0), (-distance, 0)):
            picture[middle + dy, middle + dx] = line
    if dot:
        picture[middle, middle] = rgba("ffffff")
    return with_halo(picture)


CURSOR = """
W..........
WW.........
WHW........
WHHW.......
WHHHW......
WHHHHW.....
WHHHHHW....
WHHHHHHW...
WHHHHWWWW..
WHHWHW.....
WHW.WHW....
WW..WHW....
.....WW....
"""


def cursors() -> dict[str, Pixels]:
    """Mouse pointer and sights."""
    return {
        "cursor": with_halo(from_ascii(CURSOR, {"W": "ffffff", "H": HEALTH})),
        "crosshair": crosshair("ffffff", 3, True),
        "crosshair_hot": crosshair(DANGER, 2, True),
        "crosshair_empty": crosshair("8a78a0", 4, False),
        "crosshair_throw": crosshair(FOCUS, 3, True),
    }


def head_marks() -> dict[str, Pixels]:
    """Marks over heads: seen, suspicious, can be taken, surrendered."""
    marks = {
        "mark_alert": (".RR.\n.RR.\n.RR.\n.QR.\n.RR.\n....\n.RR.\n.RR.", DANGER),
        "mark_search": (".YYY.\nYY.YY\n...YY\n..YY.\n.YY..\n.....\n.YY..\n.YY..", "ffd060"),
        "mark_open": ("..I..\n.III.\nIIWII\n.III.\n..I..", FOCUS),
        "mark_yield": ("W...W\nWW.WW\n.WWW.\n..W..\n..W..\n..W..", "d8c8e8"),
    }
    return {
        name: with_halo(
            from_ascii(art, dict.fromkeys("RYI", colour) | {"W": "ffffff", "Q": "ff9c9c"})
        )
        for name, (art, colour) in marks.items()
    }


def spools() -> dict[str, Pixels]:
    """The spinning spool of red thread that shows while the game saves, four frames."""
    result = {}
    for turn in range(4):
        picture = blank(12, 14)
        for y0, y1 in ((1, 3), (11, 13)):
            stamp_mask(
                picture, polygon_mask(12, 14, [(1, y0), (11, y0), (11, y1), (1, y1)]), "c48e54"
            )
            picture[y0, 1:11] = rgba("ecc88a")
        picture[3:11, 2:10] = rgba("b41e3c")
        for row in range(3, 11):
            for column in range(2, 10):
                if (column + row * 2 + turn * 2) % 8 in (0, 1):
                    picture[row, column] = rgba("ff6478")
                elif (column + row * 2 + turn * 2) % 8 == 4:
                    picture[row, column] = rgba("7a0c28")
        result[f"save_{turn}"] = with_halo(picture)
    return result


def hud_emblems() -> dict[str, Pixels]:
    """All small pictures of the HUD."""
    result = {
        "clapper_open": with_halo(from_ascii(CLAPPER_OPEN, CLAPPER_COLOURS)),
        "clapper_shut": with_halo(from_ascii(CLAPPER_SHUT, CLAPPER_COLOURS)),
        "balance_bar": balance_bar(),
        "balance_marker": diamond("c8b0e8"),
        "balance_marker_protector": diamond(FOCUS),
        "balance_marker_executioner": diamond("ff4058"),
    }
    for group in (houses(), arrows(), corners(), cursors(), head_marks(), spools()):
        result |= group
    return result


def ring_mark(radius: float, colour: str) -> Pixels:
    """A small filled disc with a light edge, used by lists and sliders."""
    side = int(radius * 2) + 2
    centre = side / 2
    picture = blank(side, side)
    stamp_mask(picture, polygon_mask(side, side, ellipse_points(centre, centre, radius, radius)),
               mix(colour, "ffffff", 0.55))  # fmt: skip
    inner = polygon_mask(side, side, ellipse_points(centre, centre + 0.5, radius - 1, radius - 1.2))
    stamp_mask(picture, inner, colour)
    return with_halo(picture)
