"""Ranks, the Prima emblem, the result window and the chapter card."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.bake.interface.dancer import turned_dancer
from assets.bake.interface.lettering import catmull, gilded, letter_mask, slashed
from assets.bake.interface.panels import FOCUS, HEALTH
from assets.bake.interface.raster import (
    Field,
    Mask,
    Pixels,
    Point,
    bar_points,
    blank,
    dithered,
    ellipse_points,
    mix,
    neighbours,
    polygon_mask,
    rgba,
    shifted,
    stamp,
    stamp_mask,
    trimmed,
    with_halo,
)

RANK_HEIGHT = 44
RANK_COLOURS: dict[str, tuple[str, ...]] = {
    "D": ("d8ccec", "b4a4cc", "8a78a0", "5a4872"),
    "C": ("e8fff8", "9ce8d0", "4cb898", "1c6a5c"),
    "B": ("f0fcff", "a0ecff", "22c0e6", "1a5ca0"),
    "A": ("fffbe8", "ffe694", "ffb030", "b85a14"),
    "S": ("ffffff", "ffc4e0", "ff4a9c", "c0145c"),
}
GOLD = ("fffbe8", "ffe694", "e8b040", "a06418", "4a2808")
EMBLEM = 112
RESULT_WIDTH, RESULT_HEIGHT = 400, 252
CARD_WIDTH, CARD_HEIGHT = 380, 116


def rank(letter: str) -> Pixels:
    """A rank letter with the title's cut."""
    mask, _, _ = slashed(letter_mask(letter, RANK_HEIGHT))
    return trimmed(with_halo(trimmed(gilded(mask, RANK_COLOURS[letter], 2))[0]))[0]


def ranks() -> dict[str, Pixels]:
    """rank_d .. rank_s and the emblem of the highest."""
    result = {f"rank_{letter.lower()}": rank(letter) for letter in RANK_COLOURS}
    return result | {"rank_prima": prima()}


def _gold_ring(picture: Pixels, radius: float, thick: float) -> None:
    y, x = np.mgrid[0:EMBLEM, 0:EMBLEM].astype(np.float64) - EMBLEM / 2 + 0.5
    mask: Mask = np.abs(np.hypot(x, y) - radius) < thick / 2
    light: Field = np.clip(0.5 + (x * 0.5 + y) / (radius * 2.4), 0, 1)
    face = dithered(light, GOLD, 0.6)
    picture[mask] = face[mask]


def _laurel(picture: Pixels, side: int) -> None:
    """A branch of leaves that climbs one side of the ring, in pairs along its stem."""
    for index in range(10):
        angle = math.radians(-80 + index * 14.5)
        radius = EMBLEM / 2 - 9.5
        base = (EMBLEM / 2 + side * radius * math.cos(angle), EMBLEM / 2 - radius * math.sin(angle))
        for lean, length, body in ((-32.0, 10.0, GOLD[3]), (28.0, 12.0, GOLD[2])):
            heading = angle + math.pi / 2 - math.radians(lean)
            tip = (
                base[0] + side * length * math.cos(heading),
                base[1] - length * math.sin(heading),
            )
            _leaf(picture, base, tip, body)


def _leaf(picture: Pixels, base: Point, tip: Point, body: str) -> None:
    """A pointed leaf, lit on its upper side."""
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    length = math.hypot(dx, dy)
    nx, ny = -dy / length * 2.3, dx / length * 2.3
    middle = (base[0] + dx * 0.45, base[1] + dy * 0.45)
    outline = [base, (middle[0] + nx, middle[1] + ny), tip, (middle[0] - nx, middle[1] - ny)]
    mask = polygon_mask(EMBLEM, EMBLEM, outline, 0.35)
    stamp_mask(picture, neighbours(mask), "1c0a1c")
    stamp_mask(picture, mask, body)
    stamp_mask(picture, mask & ~shifted(mask, 0, 1), GOLD[1])


def prima() -> Pixels:
    """The highest rank: a dancer of gold in a ring of leaves, bound by the red thread."""
    picture = blank(EMBLEM, EMBLEM)
    centre = EMBLEM / 2
    disc = polygon_mask(EMBLEM, EMBLEM, ellipse_points(centre, centre, 40, 40, 80))
    y, x = np.mgrid[0:EMBLEM, 0:EMBLEM].astype(np.float64)
    glow: Field = np.clip(1 - np.hypot(x - centre, y - centre - 6) / 44, 0, 1)
    night = dithered(glow, ("140818", "2c0e30", "541a50", "8a2a70", "c84a94"), 0.8)
    picture[disc] = night[disc]
    for side in (-1, 1):
        _laurel(picture, side)
    _gold_ring(picture, 40.5, 4.0)
    _gold_ring(picture, 36.0, 1.2)
    figure = turned_dancer(0)
    small = _halved(figure[..., 3] > 0)
    body, left, _ = trimmed(_gilt_edge(small))
    toe = figure.shape[1] // 4 - left
    stamp(picture, body, round(centre) - toe - 2, round(centre) + 34 - body.shape[0])
    thread: list[Point] = [(12, 92), (34, 97), (52, 89), (66, 86), (84, 92), (102, 86)]
    line = catmull(thread, 14)
    for index, (start, end) in enumerate(pairwise(line)):
        thick = 2.0 + 1.6 * math.sin(index * 0.24)
        mask = polygon_mask(EMBLEM, EMBLEM, bar_points(start, end, max(1.4, thick)), 0.35)
        stamp_mask(picture, mask, "dc1e3c")
        stamp_mask(picture, mask & ~shifted(mask, 0, 1), "ff788c")
    return with_halo(trimmed(picture)[0])


def _halved(mask: Mask) -> Mask:
    """Half the size: a pixel stays when a good part of its four are set."""
    height, width = mask.shape[0] // 2 * 2, mask.shape[1] // 2 * 2
    share = mask[:height, :width].reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))
    result: Mask = share >= 0.5
    return result


def _gilt_edge(mask: Mask) -> Pixels:
    """A mask as a dark figure with a golden edge, lit from the upper left."""
    height, width = mask.shape
    picture = blank(width, height)
    stamp_mask(picture, mask, "1c0a1c")
    stamp_mask(picture, mask & ~shifted(mask, -1, 0), GOLD[2])
    stamp_mask(picture, mask & ~shifted(mask, 0, -1), GOLD[3])
    stamp_mask(picture, mask & ~shifted(mask, 0, 1), GOLD[1])
    stamp_mask(picture, mask & ~shifted(mask, 1, 0), GOLD[0])
    return picture


def result_window() -> Pixels:
    """The panel behind the results: cut corners, head strip, a line for the rank."""
    width, height = RESULT_WIDTH, RESULT_HEIGHT
    picture = blank(width, height)
    points: list[Point] = [(18, 0), (width, 0), (width, height - 18), (width - 18, height),
                           (0, height), (0, 18)]  # fmt: skip
    mask = polygon_mask(width, height, points)
    stamp_mask(picture, mask, "0a0614ec")
    y, x = np.mgrid[0:height, 0:width]
    ring: Mask = mask & (np.abs(np.hypot(x - width + 78, y - 128) - 74) < 1.2)
    stamp_mask(picture, ring, HEALTH + "38")
    soft: Mask = mask & (np.hypot(x - width + 78, y - 128) < 74)
    for band in range(4):
        stamp_mask(picture, soft & ((x + y * 2) % 16 == band * 4), "ff2e8808")
    head: Mask = mask & (y < 28)
    stamp_mask(picture, head, "ff2e8830")
    stamp_mask(picture, mask & (y == 28), HEALTH)
    stamp_mask(picture, mask & (y == 29), "ff2e8840")
    inner = mask & shifted(mask, 1, 0) & shifted(mask, -1, 0) & shifted(mask, 0, 1)
    inner &= shifted(mask, 0, -1)
    stamp_mask(picture, mask & ~inner, HEALTH)
    stamp_mask(picture, mask & ~inner & (x > width * 0.6), mix(HEALTH, FOCUS, 0.5))
    stamp_mask(picture, mask & ~inner & (x > width * 0.85), FOCUS)
    for row in range(52, height - 44, 20):
        stamp_mask(picture, inner & (y == row) & (x > 16) & (x < 232) & (x % 3 == 0), "5a487280")
    stamp_mask(picture, inner & (y == height - 34) & (x > 16) & (x < width - 24), "5a4872")
    return picture


def chapter_card() -> Pixels:
    """The frame of a chapter's name: two hairlines bound by the thread and its needle."""
    width, height = CARD_WIDTH, CARD_HEIGHT
    picture = blank(width, height)
    x = np.arange(width)
    fade = np.clip(np.minimum(x, width - 1 - x) / 90, 0, 1)
    for y in range(height):
        share = min(1.0, min(y, height - 1 - y) / 10)
        picture[y, :, :3] = (6, 2, 12)
        picture[y, :, 3] = np.round(200 * fade * share).astype(np.uint8)
    for y, colour in ((14, HEALTH), (height - 15, HEALTH)):
        picture[y, 30 : width - 30] = rgba(colour)
        picture[y, 30:46] = picture[y, width - 46 : width - 30] = rgba("ff2e8880")
        picture[y + 3, 90 : width - 90] = rgba("ff2e8850")
    thread = catmull([(70, 100), (130, 106), (180, 96), (205, 104), (250, 108), (300, 98)], 16)
    for index, (start, end) in enumerate(pairwise(thread)):
        thick = 1.8 + 1.2 * math.sin(index * 0.2)
        mask = polygon_mask(width, height, bar_points(start, end, thick), 0.35)
        stamp_mask(picture, mask, "dc1e3c")
        stamp_mask(picture, mask & ~shifted(mask, 0, 1), "ff788c")
    needle = polygon_mask(width, height, bar_points((300, 98), (334, 90), 2.6, 0.8), 0.3)
    stamp_mask(picture, needle, "d8ccec")
    stamp_mask(picture, needle & ~shifted(needle, 0, 1), "ffffff")
    picture[97, 303:306] = rgba("140c20")
    return picture


def rule() -> Pixels:
    """An ornamental line with a diamond in its middle."""
    width = 181
    picture = blank(width, 9)
    x = np.arange(width)
    fade = np.clip(np.minimum(x, width - 1 - x) / 50, 0, 1)
    picture[4, :, :3] = rgba(HEALTH)[:3]
    picture[4, :, 3] = np.round(255 * fade).astype(np.uint8)
    for reach, colour in ((4.4, HEALTH), (2.2, "ffffff")):
        points = [
            (90.5, 4.5 - reach),
            (90.5 + reach, 4.5),
            (90.5, 4.5 + reach),
            (90.5 - reach, 4.5),
        ]
        stamp_mask(picture, polygon_mask(width, 9, points), colour)
    return picture


def awards() -> dict[str, Pixels]:
    """All large pieces of the result and chapter screens."""
    return ranks() | {
        "result_panel": result_window(), "chapter_card": chapter_card(), "rule": rule(),
    }  # fmt: skip
