"""The great kitchen: glazed walls, ducts, the pass, hood and range, dumb waiter, lift, scullery."""

from __future__ import annotations

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import BRASS, KITCHEN_TILE, STEEL, WOOD, Colour, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16
SIZE = 32
TEAL = "3f7a78"
GROUT = "33474a"
PERSON = "12081a"
TICKET = "efe8d4"
WARM = "ffc070"


def _glazed(tile: Canvas, x: int, y: int, body: Colour, chipped: bool) -> None:
    """One glazed tile, 7 x 7 px and its joint."""
    tile.rect(x, y, 7, 7, body)
    tile.hline(x, x + 6, y, mix(body, KITCHEN_TILE[5], 0.55))
    tile.vline(x, y, y + 6, mix(body, KITCHEN_TILE[5], 0.25))
    tile.hline(x, x + 6, y + 6, mix(body, KITCHEN_TILE[0], 0.55))
    tile.dot(x + 5, y + 1, mix(body, "ffffff", 0.5))
    if chipped:
        tile.path([(x + 1, y + 6), (x + 3, y + 3), (x + 5, y + 2)], KITCHEN_TILE[0])


def glaze(variant: int) -> Canvas:
    """White-green glazed wall, two by two cells."""
    tile = Canvas(SIZE, SIZE, GROUT)
    random = rng("great kitchen", variant)
    for y in range(0, SIZE, 8):
        for x in range(0, SIZE, 8):
            body = mix(KITCHEN_TILE[int(random.randint(2, 5))], "16302e", 0.1)
            _glazed(tile, x, y, body, variant > 0 and random.rand() < 0.06)
    if variant == 3:
        for x, length in ((9, 20), (11, 13), (22, 9)):
            tile.vline(x, 2, 2 + length, "3a301a40")
    tile.grain(("00000000", "00000000", "2a20103a"), "steam", variant, cell=14)
    return tile


def glaze_band(variant: int) -> Canvas:
    """The chequered course that runs round the room, two cells by one."""
    tile = Canvas(SIZE, TILE, GROUT)
    for row in range(2):
        for column in range(4):
            dark = (row + column) % 2 == 0
            body = mix(TEAL, "102a2a", 0.25) if dark else KITCHEN_TILE[4]
            _glazed(tile, column * 8, row * 8, body, variant == 1 and column == 2 and row == 0)
    return tile


def glaze_skirting(variant: int) -> Canvas:
    """Dark green foot of the wall, splashed, two cells by one."""
    tile = Canvas(SIZE, TILE, "152422")
    for column in range(4):
        _glazed(tile, column * 8, 0, mix(TEAL, "10201e", 0.5), False)
        _glazed(tile, column * 8, 8, mix(TEAL, "0c1816", 0.68), variant == column)
    tile.grain(("00000000", "0a0c0a70"), "skirting", variant, cell=5, box=(0, 8, 32, 8))
    return tile


def pillar(part: str) -> Canvas:
    """Tiled pillar that parts the wall, one cell; ``t`` top, ``m`` middle, ``b`` foot."""
    tile = Canvas(TILE, TILE)
    tile.shade(0, 0, cylinder(16, 16, 0.3), ("2a3a3a", "4a6260", "6f8a88", "9ab4ae"), 0.4)
    for y in (0, 8):
        tile.hline(0, 15, y + 7, "2a3a3a")
    tile.vline(0, 0, 15, "c4d8d2")
    tile.vline(15, 0, 15, "16211f")
    if part == "t":
        tile.rect(0, 0, 16, 5, STEEL[3])
        tile.hline(0, 15, 5, STEEL[6])
    if part == "b":
        tile.rect(0, 8, 16, 8, STEEL[2])
        tile.hline(0, 15, 8, STEEL[6])
        for x in (3, 12):
            tile.dot(x, 12, STEEL[5])
    return tile


def duct(part: str) -> Canvas:
    """Ventilation trunk under the ceiling, one cell by two: ``l``, ``m``, ``g`` grille, ``r``."""
    tile = Canvas(TILE, SIZE)
    tone = gradient(24, 16, 0.75, 0.12)
    tile.shade(0, 2, tone, STEEL[1:6], 0.5)
    tile.hline(0, 15, 2, STEEL[6])
    tile.hline(0, 15, 25, STEEL[0])
    tile.rect(0, 26, 16, 3, "00000060")
    if part == "m":
        tile.vline(0, 2, 25, STEEL[1])
        tile.vline(1, 2, 25, STEEL[5])
        for y in (5, 14, 22):
            tile.dot(3, y, STEEL[5])
    if part == "g":
        tile.rect(1, 6, 14, 16, STEEL[1])
        for y in range(7, 21, 3):
            tile.hline(2, 13, y, STEEL[4])
            tile.hline(2, 13, y + 1, STEEL[0])
    if part == "l":
        tile.rect(0, 0, 3, 29, STEEL[4])
        tile.vline(0, 0, 28, STEEL[6])
    if part == "r":
        tile.rect(13, 0, 3, 29, STEEL[3])
        tile.vline(15, 0, 28, STEEL[0])
    tile.vline(8, 0, 2, STEEL[2])
    return tile


def _cook(tile: Canvas, x: int, foot: int, height: int, hat: bool) -> None:
    """Somebody behind the pass, in black, lit from behind."""
    tile.disc(x, foot - height, 3, 4, PERSON)
    shape = [(x - 8, foot), (x - 7, foot - height + 9), (x - 3, foot - height + 4)]
    shape += [(x + 3, foot - height + 4), (x + 7, foot - height + 9), (x + 8, foot)]
    tile.poly([(float(a), float(b)) for a, b in shape], PERSON)
    tile.line(x + 3, foot - height + 4, x + 7, foot - height + 9, "ff7ac8")
    tile.vline(x + 4, foot - height - 2, foot - height + 2, "d858b8")
    if hat:
        tile.rect(x - 3, foot - height - 9, 7, 7, PERSON)
        tile.vline(x + 3, foot - height - 9, foot - height - 4, "ff7ac8")


def pass_window() -> Canvas:
    """The pass: a wide opening on the show, cooks' backs, heat lamps, tickets; ten cells by six.

    The pane is empty: what lies behind the room shines through.
    """
    tile = Canvas(160, 96)
    for x, height, hat in ((34, 34, False), (80, 38, False), (122, 33, True)):
        _cook(tile, x, 66, height, hat)
    for x in (15, 57, 101, 143):
        tile.vline(x, 4, 16, STEEL[2])
        tile.poly([(x - 8, 24), (x - 3, 16), (x + 3, 16), (x + 8, 24)], STEEL[1])
        tile.line(x + 3, 16, x + 8, 24, STEEL[4])
        tile.hline(x - 7, x + 7, 25, WARM)
        tile.hline(x - 5, x + 5, 26, "fff0c8")
    for side in ((0, 0, 160, 5), (0, 0, 5, 76), (155, 0, 5, 76)):
        tile.rect(*side, STEEL[3])
    tile.frame(0, 0, 160, 76, STEEL[5])
    tile.frame(5, 5, 150, 62, STEEL[0])
    tile.hline(0, 159, 0, STEEL[7])
    tile.rect(0, 66, 160, 8, STEEL[4])
    tile.hline(0, 159, 66, STEEL[7])
    tile.hline(0, 159, 73, STEEL[1])
    for index, x in enumerate((14, 50, 58, 100, 108, 140)):
        tile.disc(x + 3, 65, 5, 1, "f4f0ec")
        tile.rect(x + 1, 62, 5, 2, ("c86a3a", "6a9a4a", "d8b060")[index % 3])
    tile.rect(2, 75, 156, 2, STEEL[5])
    random = rng("tickets")
    for x in range(6, 150, 9):
        if random.rand() < 0.82:
            length = int(random.randint(8, 15))
            tile.rect(x, 77, 6, length, TICKET)
            tile.vline(x, 77, 76 + length, "ffffff")
            for y in range(80, 76 + length, 3):
                tile.hline(x + 1, x + 4, y, "8a7f88")
    return tile


def great_hood() -> Canvas:
    """Extractor over the range with its flue, six cells by seven."""
    tile = Canvas(96, 112)
    tile.shade(34, 0, cylinder(62, 28, 0.25), STEEL[1:6], 0.5)
    for y in (14, 34, 54):
        tile.hline(34, 61, y, STEEL[1])
        tile.hline(34, 61, y + 1, STEEL[5])
    spread = gradient(36, 96, 0.85, 0.25) * (0.55 + 0.45 * cylinder(36, 96, 0.32))
    tile.shade(0, 62, spread, STEEL[1:6], 0.6)
    pixels = tile.pixels()
    for y in range(62, 98):
        inset = int((98 - y) * 33 / 36)
        pixels[y, :inset] = 0
        pixels[y, 96 - inset :] = 0
    tile.set_pixels(pixels)
    tile.line(33, 62, 0, 97, STEEL[6])
    tile.line(62, 62, 95, 97, STEEL[0])
    for x in (18, 34, 48, 62, 78):
        tile.line(48 + (x - 48) * 0.45, 64, x, 97, STEEL[2])
    tile.rect(0, 97, 96, 7, STEEL[4])
    tile.hline(0, 95, 97, STEEL[7])
    tile.hline(0, 95, 103, STEEL[0])
    for x in range(5, 92, 12):
        tile.dot(x, 100, STEEL[6])
    tile.rect(6, 104, 84, 3, "ffe8b0")
    tile.grain(("00000000", "00000000", "2a1c1048"), "hood grease", box=(14, 78, 68, 18), cell=7)
    return tile


def wall_clock() -> Canvas:
    """Station clock, two by two cells; it is late."""
    tile = Canvas(SIZE, SIZE)
    tile.disc(16, 15, 13, 13, "0e1416")
    tile.disc(16, 15, 12, 12, STEEL[4])
    tile.disc(16, 15, 10, 10, "dfe9e2")
    for dx, dy in ((0, -8), (8, 0), (0, 8), (-8, 0), (4, -7), (7, -4), (-4, 7), (-7, 4)):
        tile.dot(16 + dx, 15 + dy, "28343a")
    tile.line(16, 15, 11, 10, "182028", 2)
    tile.line(16, 15, 18, 7, "182028")
    tile.dot(16, 15, "c83838")
    return tile


def notice(kind: str) -> Canvas:
    """A framed notice, two by two cells: ``heat``, ``rules`` or ``hands``."""
    tile = Canvas(SIZE, SIZE)
    tile.rect(5, 2, 22, 27, "d8d4be")
    tile.frame(5, 2, 22, 27, "4a5a56")
    tile.hline(6, 25, 3, "f4f2e4")
    if kind == "heat":
        tile.poly([(16, 6), (24, 19), (8, 19)], "d83a2a")
        tile.poly([(16, 10), (20, 17), (12, 17)], "f8ecc8")
        tile.vline(16, 11, 14, "301818")
    elif kind == "rules":
        tile.rect(8, 5, 16, 3, "a83028")
        for index, y in enumerate(range(11, 20, 3)):
            tile.hline(8, 21 - index * 3, y, "6a625a")
    else:
        tile.disc(16, 12, 6, 5, "88c0d0")
        tile.rect(12, 10, 8, 4, "e8c0a0")
        tile.hline(11, 20, 17, "6a8a90")
    for y in (22, 25):
        tile.hline(8, 23, y, "8a8474")
    return tile


def knife_rail() -> Canvas:
    """Magnet rail with knives and a cleaver, three cells by two."""
    tile = Canvas(48, SIZE)
    tile.rect(0, 4, 48, 4, STEEL[2])
    tile.hline(0, 47, 4, STEEL[5])
    for x, length in ((3, 14), (9, 18), (15, 11), (39, 16)):
        tile.poly([(x, 6), (x + 4, 6), (x + 4, 6 + length - 5), (x + 1, 6 + length)], STEEL[6])
        tile.vline(x, 6, 4 + length, STEEL[7])
        tile.rect(x + 1, 0, 3, 6, WOOD[1])
    tile.rect(22, 6, 13, 12, STEEL[5])
    tile.frame(22, 6, 13, 12, STEEL[3])
    tile.hline(22, 34, 17, STEEL[7])
    tile.rect(32, 0, 3, 6, WOOD[2])
    return tile


def dumb_waiter(lit: bool) -> Canvas:
    """Hatch of the lift for plates, two cells by three; ``lit``: the car is here."""
    tile = Canvas(SIZE, 48)
    tile.rect(0, 0, 32, 48, STEEL[3])
    tile.frame(0, 0, 32, 48, STEEL[5])
    tile.hline(0, 31, 0, STEEL[7])
    inner = ("2a1c10", "5a3a1c", "a87038", "f0c070") if lit else ("05070a", "0c1216", "141c20")
    tile.shade(4, 6, gradient(32, 24, 0.2, 1.0), inner, 0.8)
    tile.vline(15, 6, 20, "c8a868" if lit else "5a5040")
    tile.vline(17, 6, 20, "8a7040" if lit else "3a3428")
    if lit:
        tile.rect(5, 28, 22, 2, STEEL[5])
        for x in (7, 17):
            tile.rect(x, 25, 7, 1, "f4f0ec")
            tile.rect(x, 27, 7, 1, "b0a8a4")
    else:
        tile.rect(4, 6, 24, 12, STEEL[2])
        tile.hline(4, 27, 17, STEEL[6])
    tile.rect(4, 38, 24, 2, STEEL[6])
    tile.rect(12, 42, 8, 3, BRASS[2])
    tile.hline(12, 19, 42, BRASS[4])
    return tile


def lift_rope() -> Canvas:
    """Two ropes of the service lift and a guide rail, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(2, 0, 2, 16, STEEL[2])
    tile.vline(2, 0, 15, STEEL[4])
    for x, tone in ((8, "8a7a58"), (12, "6a5c40")):
        tile.vline(x, 0, 15, tone)
        tile.dots(((x, 3), (x, 9), (x, 15)), "c8b48a")
    return tile


def lift_wheel() -> Canvas:
    """Head wheel of the lift, three by three cells."""
    tile = Canvas(48, 48)
    tile.rect(0, 2, 48, 5, STEEL[2])
    tile.hline(0, 47, 2, STEEL[5])
    tile.disc(26, 26, 18, 18, STEEL[1], STEEL[5])
    tile.disc(26, 26, 14, 14, "0a0e10", STEEL[3])
    for dx, dy in (
        (14, 0),
        (10, 10),
        (0, 14),
        (-10, 10),
        (-14, 0),
        (-10, -10),
        (0, -14),
        (10, -10),
    ):
        tile.line(26, 26, 26 + dx, 26 + dy, STEEL[4])
    tile.disc(26, 26, 4, 4, STEEL[5], STEEL[7])
    tile.rect(24, 6, 4, 20, STEEL[3])
    return tile


def lift_cage() -> Canvas:
    """The car of the service lift behind its lattice gate, four cells by five."""
    tile = Canvas(64, 80)
    tile.rect(0, 0, 64, 80, STEEL[1])
    tile.shade(4, 8, gradient(68, 56, 1.0, 0.25), ("141810", "2c3424", "5a6444", "a8b080"), 0.7)
    tile.rect(24, 8, 16, 3, "fff6d8")
    for step in range(-72, 72, 9):
        tile.line(4 + step, 8, 4 + step + 68, 76, STEEL[3])
        tile.line(60 - step, 8, 60 - step - 68, 76, STEEL[2])
    for side in ((0, 0, 4, 80), (60, 0, 4, 80), (0, 0, 64, 8), (0, 76, 64, 4)):
        tile.rect(*side, STEEL[2])
    tile.frame(0, 0, 64, 80, STEEL[5])
    tile.hline(0, 63, 0, STEEL[7])
    for x in (10, 22, 34, 46):
        tile.rect(x, 2, 6, 4, "241008")
    tile.rect(34, 2, 6, 4, "ffb040")
    return tile


def draining_rack() -> Canvas:
    """Plates on edge over the sinks, four cells by two."""
    tile = Canvas(64, SIZE)
    for y in (13, 29):
        tile.rect(0, y, 64, 2, STEEL[5])
        tile.hline(0, 63, y, STEEL[7])
        for x in range(2, 60, 4):
            if (x * 7 + y) % 5:
                tile.rect(x, y - 10, 2, 10, "c8c6c2")
                tile.vline(x, y - 10, y - 1, "f6f4f0")
    for x in (0, 62):
        tile.rect(x, 4, 2, 28, STEEL[4])
    return tile


def dish_washer() -> Canvas:
    """Pass-through washer with its hood down, steam at the gap; three cells by four."""
    tile = Canvas(48, 64)
    tile.shade(2, 8, cylinder(30, 44, 0.3), STEEL[2:7], 0.5)
    tile.frame(2, 8, 44, 30, STEEL[1])
    tile.hline(3, 44, 8, STEEL[7])
    tile.rect(4, 14, 40, 2, STEEL[6])
    for x in (4, 42):
        tile.vline(x, 0, 14, STEEL[5])
    tile.rect(0, 38, 48, 4, STEEL[5])
    tile.hline(0, 47, 38, STEEL[7])
    tile.rect(3, 42, 42, 20, STEEL[2])
    tile.frame(6, 46, 22, 12, STEEL[4])
    tile.rect(33, 46, 8, 5, "0c1a16")
    tile.dots(((35, 48), (38, 48)), "40ffb0")
    tile.dot(36, 55, "ff5040")
    tile.rect(3, 62, 4, 2, STEEL[0])
    tile.rect(41, 62, 4, 2, STEEL[0])
    return tile


def aprons() -> Canvas:
    """Aprons and a coat on hooks, three cells by three."""
    tile = Canvas(48, 48)
    tile.rect(0, 3, 48, 4, WOOD[2])
    tile.hline(0, 47, 3, WOOD[5])
    cloth = (("b8b8b0", "e8e8e0"), ("8a9aa0", "b8c8cc"), ("c8c0b0", "f0ece0"), ("3a4a64", "6a82a8"))
    for index, x in enumerate((2, 13, 25, 36)):
        body, light = cloth[index]
        tile.rect(x + 4, 6, 2, 3, BRASS[3])
        length = (34, 30, 36, 40)[index]
        tile.poly([(x + 4, 8), (x + 6, 8), (x + 10, 8 + length), (x, 8 + length)], body)
        tile.line(x + 4, 8, x, 8 + length, light)
        tile.vline(x + 6, 16, 6 + length, mix(body, "101418", 0.4))
    tile.hline(3, 9, 40, "7a3020")
    return tile


def stores(kind: str) -> Canvas:
    """What stands in a scullery, three cells by two: ``sacks``, ``greens``, ``pots``, ``bins``."""
    tile = Canvas(48, SIZE)
    if kind == "sacks":
        for x, y, w in ((1, 12, 22), (23, 10, 24), (11, 0, 24)):
            field = 0.5 * cylinder(20, w, 0.3) + 0.6 * fbm(20, w, 6, 2, seed_of("sack", x))
            tile.shade(x, y, field, ("4a3c28", "6e5a3c", "9a8258", "c8b080"), 0.6)
            tile.hline(x + 1, x + w - 2, y, "dcc898")
            tile.hline(x, x + w - 1, min(31, y + 19), "2c2214")
            tile.rect(x + w // 2 - 3, y + 7, 7, 5, "7a3a2a")
    elif kind == "greens":
        random = rng("greens")
        for x in (0, 25):
            for _ in range(16):
                gx, gy = x + int(random.randint(3, 19)), 14 + int(random.randint(-4, 3))
                tone = ("3a7a38", "5aa048", "c85a30", "8ac05a")[int(random.randint(4))]
                tile.disc(gx, gy, 3, 3, tone)
                tile.dot(gx - 1, gy - 2, mix(tone, "ffffff", 0.5))
            tile.rect(x, 16, 23, 16, WOOD[3])
            for y in (16, 24):
                tile.rect(x, y, 23, 6, WOOD[4])
                tile.hline(x, x + 22, y, WOOD[6])
                tile.hline(x, x + 22, y + 6, WOOD[1])
    elif kind == "pots":
        for x, y, w, h in ((1, 12, 20, 20), (24, 6, 22, 26)):
            tile.shade(x, y, cylinder(h, w, 0.28), STEEL[1:7], 0.5)
            tile.hline(x - 1, x + w, y, STEEL[7])
            tile.hline(x, x + w - 1, y + h - 1, STEEL[0])
            for side in (x - 1, x + w - 1):
                tile.rect(side, y + 6, 2, 5, STEEL[4])
        tile.shade(3, 4, cylinder(8, 16, 0.3), ("6a3418", "a85c30", "e89858"), 0.5)
    else:
        for x, tone in ((3, "2a4438"), (26, "34424a")):
            tile.shade(x, 6, cylinder(26, 18, 0.3), ("101814", tone, mix(tone, "c8e0d8", 0.4)), 0.6)
            tile.rect(x - 1, 4, 20, 3, mix(tone, "c8e0d8", 0.3))
            tile.hline(x - 1, x + 18, 4, mix(tone, "ffffff", 0.5))
            tile.rect(x + 6, 14, 6, 5, mix(tone, "ffffff", 0.3))
    return tile


def strip_curtain() -> Canvas:
    """Plastic strips before the cold store, two cells by five."""
    tile = Canvas(SIZE, 80)
    tile.rect(0, 0, 32, 4, STEEL[4])
    tile.hline(0, 31, 0, STEEL[7])
    for x in range(0, 32, 6):
        lean = (x * 5) % 3
        tile.rect(x, 4, 5, 74 - lean * 2, "8ac8d848")
        tile.vline(x, 4, 77 - lean * 2, "d8f4ff88")
        tile.vline(x + 4, 4, 77 - lean * 2, "3a6a7860")
    return tile


def fore_pass() -> Canvas:
    """Near worktop in black with stacked plates, bottle and ladle pot, nine cells by three."""
    tile = Canvas(144, 48)
    black: Colour = "070a0c"
    tile.rect(0, 36, 144, 12, black)
    tile.hline(0, 143, 36, "26383a")
    for x, count, w in ((6, 8, 26), (38, 5, 22), (112, 9, 24)):
        for row in range(count):
            tile.rect(x, 34 - row * 3, w, 3, black)
            tile.hline(x, x + w - 1, 34 - row * 3, "24343a")
    tile.rect(76, 14, 9, 22, black)
    tile.rect(78, 4, 5, 11, black)
    tile.vline(76, 15, 35, "2c4448")
    tile.vline(78, 5, 14, "2c4448")
    return tile
