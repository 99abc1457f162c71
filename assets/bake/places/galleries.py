"""Side bays of the stage backdrop: a lit gallery on each side, a bar under one, a door under both.

They frame the stage as the play plane cannot: there the galleries lie three screens apart.
"""

from __future__ import annotations

import numpy as np

from assets.bake.places import cladding, fixtures, leds
from assets.bake.places.canvas import Canvas, cylinder
from assets.bake.places.figures import FOOT_X, FOOT_Y, PHASES, Dancer, add_rim, draw_dancer
from assets.bake.places.layers import STAGE
from assets.bake.places.palettes import (
    AMBER,
    CYAN,
    EXIT_GREEN,
    MAGENTA,
    STRUCTURE as K,
    Colour,
    mix,
    rgba,
)

W, CX = STAGE.width, STAGE.middle
#: rows: where the guests stand, underside of the slab, floor of the hall
DECK, SLAB = STAGE.row(166), 9
FLOOR = STAGE.row(262)
#: distance of the inner edge from the middle; outward the bays run to the edge of the picture
INNER = 208
BAY = CX - INNER
RAIL = 21
#: distances from the middle: tables with a lamp on them, guests, posts of the rail
TABLES = (250, 334, 420, 500)
POST_EVERY = 26
#: guests of the galleries: distance, arms, hair, skirt flare; a mirrored one looks outward
Guest = tuple[int, tuple[str, str], str, float]
GUESTS: tuple[Guest, ...] = (
    (219, ("pump", "low"), "short", 0.0),
    (234, ("drink", "sway"), "long", 3.0),
    (266, ("sway", "drink"), "short", 0.0),
    (281, ("reach", "cross"), "long", 1.5),
    (300, ("low", "drink"), "short", 0.0),
    (318, ("reach", "reach"), "bun", 3.0),
    (352, ("drink", "low"), "long", 1.5),
    (372, ("pump", "reach"), "short", 0.0),
    (388, ("sway", "low"), "bun", 3.0),
)
GUEST_SCALE = 0.7
GUEST_TONES = ("140921", "1d0f30", "301a4a")
#: box of the animated guests in the picture: left, top, width, height
GUESTS_BOX = (CX - 392, DECK - 58, 784, 60)


def soft(canvas: Canvas, x: int, y: int, rx: int, ry: int, colour: Colour, share: float) -> None:
    """A glow laid over the picture: light in a layer that is not added but blended."""
    rows, columns = np.mgrid[-ry : ry + 1, -rx : rx + 1].astype(np.float64)
    near = np.clip(1 - np.hypot(columns / rx, rows / ry), 0, 1) ** 1.7
    picture = np.zeros((*near.shape, 4), np.uint8)
    picture[..., :3] = rgba(colour)[:3]
    picture[..., 3] = near * 255 * share
    canvas.paste(picture, x - rx, y - ry)


def _bay(side: int) -> Canvas:
    """One bay, its inner edge at the left; the left one is mirrored by the caller."""
    bay = Canvas(BAY, STAGE.height)
    neon = MAGENTA if side < 0 else CYAN
    _back(bay, neon)
    if side < 0:
        _bar(bay)
    else:
        _bricks(bay)
    _slab(bay, neon)
    _column(bay, neon)
    return bay


def _back(bay: Canvas, neon: Colour) -> None:
    """The wall of the gallery in its haze: guests and whoever fights before it are darker."""
    top = DECK - 78
    for depth in range(78):
        share = min(1.0, depth / 44)
        tone = rgba(mix("1c0c36", "4a2478", depth / 77), int(236 * share))
        bay.paste(Canvas(BAY, 1, tone), 0, top + depth)
    for x in range(40, BAY, 84):
        tube = mix("12081e", neon, 0.75)
        soft(bay, x, DECK - 34, 12, 34, neon, 0.28)
        bay.rect(x, DECK - 58, 2, 44, tube)
        bay.vline(x, DECK - 58, DECK - 15, mix(neon, "ffffff", 0.45))
    for distance in TABLES:
        x = distance - INNER
        soft(bay, x + 4, DECK - 20, 40, 32, AMBER, 0.62)


def _slab(bay: Canvas, neon: Colour) -> None:
    """Deck, neon under its lip, glass rail, tables with lamps, the shadow below."""
    bay.rect(0, DECK, BAY, SLAB, K[1])
    bay.hline(0, BAY - 1, DECK, K[6])
    bay.hline(0, BAY - 1, DECK + 1, K[3])
    bay.hline(0, BAY - 1, DECK + SLAB - 2, neon)
    bay.hline(0, BAY - 1, DECK + SLAB - 1, mix(neon, "ffffff", 0.35))
    for depth in range(16):
        shade = (3, 1, 8, int(170 * (1 - depth / 16)))
        bay.paste(Canvas(BAY, 1, shade), 0, DECK + SLAB + depth)
    for distance in TABLES:
        _table(bay, distance - INNER)


def rails(canvas: Canvas) -> None:
    """The glass before the guests."""
    for side in (-1, 1):
        left = CX + INNER if side > 0 else 0
        top = DECK - RAIL
        canvas.rect(left, top, BAY, RAIL, "9050d01e")
        canvas.hline(left, left + BAY - 1, top, "d8a8e8")
        canvas.hline(left, left + BAY - 1, top + 1, K[3])
        for step in range(0, BAY, POST_EVERY):
            x = CX + side * (INNER + step) - (1 if side < 0 else 0)
            canvas.vline(x, top, DECK, "b080c8")


def _table(bay: Canvas, x: int) -> None:
    """A round table with a lamp, a bottle and a glass."""
    top = DECK - 15
    bay.hline(x - 8, x + 9, top, "e0b080")
    bay.hline(x - 7, x + 8, top + 1, K[2])
    bay.rect(x, top + 2, 2, 12, K[2])
    bay.hline(x - 4, x + 5, DECK - 1, K[3])
    bay.rect(x + 2, top - 7, 5, 4, "ffd890")
    bay.hline(x + 1, x + 7, top - 4, "ffb860")
    bay.vline(x + 4, top - 3, top - 1, "a06830")
    fixtures.bottle(bay, x - 6, top, 0, 9)
    bay.vline(x - 1, top - 3, top - 1, "f0d8ff")


def _column(bay: Canvas, neon: Colour) -> None:
    """The pier that carries the inner corner of the gallery."""
    height = FLOOR - DECK - SLAB
    bay.shade(0, DECK + SLAB, cylinder(height, 12, 0.2), (K[0], K[1], K[2], K[3]), 0.6)
    bay.vline(0, DECK + SLAB, FLOOR, mix(neon, "ffffff", 0.2))
    bay.vline(11, DECK + SLAB, FLOOR, K[0])


def _bar(bay: Canvas) -> None:
    """A quilted wall with shelves of bottles lit from behind, and the bar before them."""
    top = DECK + SLAB
    for x in range(0, BAY, 32):
        for y in range(top, FLOOR, 32):
            bay.paste(cladding.quilt((x // 32 + y) % 4).dimmed(0.62), x, y)
    for index, x in enumerate(range(20, BAY - 48, 48)):
        bay.paste(fixtures.bottle_shelf(index % 4), x, top + 9)
        soft(bay, x + 24, top + 25, 34, 26, "ff4ab0", 0.24)
    for x in range(20, BAY, 16):
        bay.paste(fixtures.shelf_canopy("m").crop(0, 6, 16, 8), x, top + 2)
        bay.paste(fixtures.bar_front("m").crop(0, 12, 16, 36), x, top + 45)
    soft(bay, BAY // 2, top + 46, BAY // 2, 22, "ff4ab0", 0.3)


def _bricks(bay: Canvas) -> None:
    """Bricks, the door to the street under its sign, bills."""
    top = DECK + SLAB
    for x in range(0, BAY, 32):
        for y in range(top, FLOOR, 32):
            bay.paste(cladding.brick((x // 32 * 3 + y) % 4).dimmed(0.85), x, y)
    for x in (52, 176, 290):
        soft(bay, x + 24, top + 24, 52, 50, CYAN, 0.2)
        bay.paste(fixtures.door("service"), x, top + 7)
        bay.paste(leds.exit_sign(), x + 8, top - 1)
        soft(bay, x + 24, top + 8, 34, 16, EXIT_GREEN, 0.3)
    for index, x in enumerate((118, 240)):
        bay.paste(fixtures.poster(index), x, top + 14)
        soft(bay, x + 16, top + 30, 30, 34, AMBER, 0.16)


def bays(canvas: Canvas) -> None:
    """Both bays of the stage layer."""
    canvas.paste(_bay(-1).flipped(), CX - INNER - BAY, 0)
    canvas.paste(_bay(1), CX + INNER, 0)


def guests() -> Canvas:
    """The guests of both galleries behind their rail, four frames below each other."""
    left, top, width, height = GUESTS_BOX
    strip = Canvas(width, height * PHASES)
    for phase in range(PHASES):
        frame = Canvas(width, height)
        for side in (-1, 1):
            for index, (distance, arms, hair, flare) in enumerate(GUESTS):
                who = Dancer(arms, hair, flare, flare > 0, 0.6, index, (index + side) % 2 > 0, 1.0)
                body = draw_dancer(who, phase, GUEST_SCALE, GUEST_TONES)
                rim = "ff7ac8" if side < 0 else "78dcff"
                body = add_rim(body, -side, rim, 0.9, (FOOT_Y - 38, FOOT_Y - 6))
                x = CX + side * distance - left
                frame.paste(body, x - FOOT_X, DECK - top - FOOT_Y)
        strip.image.paste(_behind_glass(frame).image, (0, phase * height))
    return strip


def _behind_glass(frame: Canvas) -> Canvas:
    """The guests with the rail over them, and nothing of it beside them: that is the stage's."""
    left, top, width, height = GUESTS_BOX
    whole = Canvas(STAGE.width, STAGE.height)
    whole.paste(frame, left, top)
    rails(whole)
    pixels = whole.crop(left, top, width, height).pixels()
    pixels[frame.pixels()[..., 3] == 0] = 0
    cut = Canvas(width, height)
    cut.set_pixels(pixels)
    return cut
