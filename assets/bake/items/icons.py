"""HUD icons, 22x24: the item drawn larger, tilted so that long weapons fill the slot."""

from __future__ import annotations

import numpy as np

from assets.bake.interface.raster import (
    Mask,
    Pixels,
    blank,
    from_ascii,
    stamp,
    top_lit,
    trimmed,
    turned,
    with_halo,
)
from assets.bake.items.drawings import Drawing
from assets.bake.items.materials import PALETTE

ICON_WIDTH, ICON_HEIGHT = 22, 24


def doubled(picture: Pixels) -> Pixels:
    """Twice the size with smoothed corners: a corner takes the colour its two sides share."""
    padded = np.pad(picture, ((1, 1), (1, 1), (0, 0)))
    up, down = padded[:-2, 1:-1], padded[2:, 1:-1]
    left, right = padded[1:-1, :-2], padded[1:-1, 2:]

    def same(first: Pixels, second: Pixels) -> Mask:
        return np.asarray((first == second).all(axis=2), np.bool_)

    result = np.repeat(np.repeat(picture, 2, 0), 2, 1)
    corners = (
        (0, 0, up, left, down, right), (0, 1, up, right, down, left),
        (1, 0, down, left, up, right), (1, 1, down, right, up, left),
    )  # fmt: skip
    for y, x, side, other, far, far_other in corners:
        take = same(side, other) & ~same(side, far_other) & ~same(other, far)
        result[y::2, x::2][take] = side[take]
    return result


FACE_PLATE = """
.......WWWWWW.......
....WWWPPPPPPWWW....
..WWPPPPPPPPPPPPpW..
.WPPPppppppppppPPPp.
.WPPpPPPPPPPPPWpPPp.
WPPpPPPPPPPPPWWWpPPp
WPPpPPPPPPPPPPWWpPPp
WPPPpPPPPPPPPPPpPPPq
.pPPPppPPPPPPppPPpq.
..ppPPPppppppPPPpq..
...qppPPPPPPPPppq...
.....qqqpppppqq.....
"""
FACE_STACK = """
.....WWWWWWWWWW.....
..WWWPPPPPPPPPPWWW..
WWPPPppppppppppPPPWW
WPPppPPPPPPPPPPppPPp
pWWPPPPPPPPPPPPPPWWq
.pppWWWWWWWWWWWWppq.
..qqppppppppppppqq..
WWWqqqqqqqqqqqqqqWWp
pPWWWWPPPPPPPPWWWWpq
.pppppWWWWWWWWpppqq.
..qqqpppppppppqqqq..
WWWqqqqqqqqqqqqqqWWp
pPWWWWPPPPPPPPWWWWpq
.pppppWWWWWWWWpppqq.
...qqqqqqqqqqqqqq...
"""
FACE_RECORD = """
......kVVVVVVk......
...kVVvvvvvvvhVVk...
..VvvvVVVVVVvhhvvV..
.VvVVVvvvvvvhhvVVvV.
.VVvvvvkkkkkhvvvvVV.
VvVvvkkQQQQkkvvvVvVV
VvVvkkQRRRRRkkvvVvVV
VVvvkQRRWWRRRkvvvVvV
VVvvkQRRWWRRRkvvvVvV
VvVvkkRRRRRrkkvvVvVV
VvVvvkkRRrrkkvvvVvVV
.VVvhhkkkkkkvvvvVVV.
.VVhhVvvvvvvvvVVvvV.
..hhvvVVVVVVVVvvvV..
...kVVvvvvvvvvVVk...
......kVVVVVVk......
"""
FACE_TRAY = """
......TWWWWWWT......
...TWWSSSSSSSSWWT...
..WSSSssssssssSSSS..
.WSSssSSSSSTTTssSSs.
.WSsSSSSSSTTTSSSsSs.
WSsSSSSSTTTSSSSSSsSs
WSsSSSTTTSSSSSSSSsSs
.SSsSTTTSSSSSSSSsSs.
.SSSssTSSSSSSSssSSs.
..sSSSssssssssSSSs..
...ssSSSSSSSSSSss...
......ssssssss......
"""
FACE_FORK = """
..........T..T.
.........TS.TS.
.......TTS.TS.T
......TTS.TS.TS
......TSSTS.TS.
......TSSSSTS..
......TSSSSS...
.....TTSSSs....
....TTSsss.....
...TTSs........
..TTSs.........
.TTSs..........
TTSs...........
TSs............
"""
FACE_BOOK = """
.......QRRRRRRRR
......QRRRRRRRRr
.....QRRZZZZRRrl
....QRRRRRRRRRrL
....QRRZZZZRRrlL
...QRRRRRRRRRrLl
...RRRRRYYRRrlLr
..QRRRRYYRRRrLl.
..RRRRRRRRRrlLr.
.QRRRRRRRRRrLl..
.RRRRRRRRRrlLr..
QRRRRRRRRRrLl...
rrrrrrrrrrlLr...
rLLLLLLLLLLl....
rlLLLLLLLLlr....
.rrrrrrrrrr.....
"""
FACE_REMOTE = """
..........HHHh..
.........HGGGgh.
........HGQGGGg.
.......HGGGGHGg.
......HGHGHGGg..
.....HGGGGGGg...
....HGHGHGGg....
...HGGGGGGg.....
..HGHGHGGg......
.HGGGGGGg.......
.hGGGGGg........
.kgGGGg.........
..kkgg..........
"""
FACE_PAN = """
..............hGG...
............hGggGGk.
...........hGkggggGk
..........hGkgghgggk
..........HGkghggggk
..........GGgkggggGk
.........TSGGkkkkGk.
........HGkkGGGGGk..
.......HGk..kkkkk...
......HGk...........
.....HGk............
....HGk.............
...HGk..............
..HGk...............
.Hgk................
.kk.................
"""
FACE_STAND = """
.............hGGGg..
............hTGTGGg.
............GTGTGTk.
............GGTGTGk.
............gGTGTgk.
............HGgggk..
...........TSkkk....
..........TS........
.........TS.........
........TS..........
.......TS...........
......HHh...........
.....HGGg...........
....TSkk............
...TS...............
..TS................
.TS.................
TS..................
"""
FACES: dict[str, str] = {
    "plate": FACE_PLATE, "plate_stack": FACE_STACK, "record_disc": FACE_RECORD, "tray": FACE_TRAY,
    "fork": FACE_FORK, "book": FACE_BOOK, "tv_remote": FACE_REMOTE,
    "pan": FACE_PAN, "mic_stand": FACE_STAND,
}  # fmt: skip
"""Items that show their face in the slot instead of their edge."""
TILTS: dict[str, float] = {
    "shotgun": 38.0, "steak_knife": 40.0, "knife": 40.0, "cleaver": 40.0,
    "hand_axe": 44.0, "broken_bottle": 25.0, "bottle": -18.0,
    "champagne": -18.0,
}  # fmt: skip
"""Degrees counter-clockwise."""
SINGLE_SIZE = ("shotgun", "stool", "coat", "extinguisher", "record")
"""Too large to be doubled."""


def icon(item: str, drawing: Drawing) -> Pixels:
    """The slot picture of an item."""
    if item in FACES:
        picture = from_ascii(FACES[item], PALETTE)
    else:
        picture = from_ascii(drawing.art, PALETTE)
        if item not in SINGLE_SIZE:
            picture = doubled(picture)
        if item in TILTS:
            picture = turned(picture, TILTS[item])
        picture = top_lit(picture, drawing.edge)
    cut = _fitted(trimmed(picture)[0])
    result = blank(ICON_WIDTH, ICON_HEIGHT)
    framed = with_halo(cut)
    left = (ICON_WIDTH - framed.shape[1]) // 2
    stamp(result, framed, left, (ICON_HEIGHT - framed.shape[0]) // 2)
    return result


def _fitted(picture: Pixels) -> Pixels:
    """Cut evenly what is larger than the slot: a long weapon runs out of the frame."""
    height, width = picture.shape[:2]
    left, top = max(0, (width - ICON_WIDTH + 2) // 2), max(0, (height - ICON_HEIGHT + 2) // 2)
    return picture[top : top + ICON_HEIGHT - 2, left : left + ICON_WIDTH - 2]
