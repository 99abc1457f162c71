"""The title screen in layers, so that the screen can animate it.

title_back (opaque), title_ring (additive, two brightnesses), title_dancer (turn and reflections),
title_ribbon (a red thread that waves), title_glow (additive) and title_logo (letters).
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from assets.bake.interface.atlas import Atlas, save_picture, save_table
from assets.bake.interface.dancer import dancer_frames
from assets.bake.interface.lettering import catmull, gilded, slashed, word_mask
from assets.bake.interface.raster import (
    Field,
    Mask,
    Pixels,
    Point,
    additive,
    blank,
    blurred,
    rgba,
)
from assets.bake.interface.stage import (
    CENTRE,
    FLOOR,
    HEADS,
    HEIGHT,
    RING_GAPS,
    RING_RADIUS,
    WIDTH,
    audience,
    backdrop,
)

NAME = "KIKIMORA"
LETTER_HEIGHT, LETTER_GAP = 60, 6.0
LOGO_PLACE = (30, 78)
LOGO_COLOURS = ("ffffff", "fff0f8", "ffc4e0", "ff8cc0", "ff4a9c", "d81e78")
GLOW_COLOUR = (255, 46, 136)
GLOW_BORDER = 40
CUT_REACH = 22
"""How far the cut line runs past the letters on both sides, px."""
RING_BORDER = 44
TOE_PLACE = (440, 303)
RIBBON_FRAMES, RIBBON_TICKS = 12, 7
RIBBON_TOP, RIBBON_HEIGHT = 196, 104
RIBBON_PATH = (
    (662, 214), (612, 240), (560, 262), (500, 266), (448, 256), (392, 252), (316, 266),
    (226, 284), (136, 290), (52, 276), (-24, 282),
)  # fmt: skip
RIBBON_FRONT, RIBBON_BACK, RIBBON_LIT = "dc1e3c", "780a24", "ff788c"


def ring_light(strength: float) -> Pixels:
    """The broken neon circle: white-hot tube and its halo, to be added."""
    reach = RING_RADIUS + RING_BORDER
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float64)
    distance = np.hypot(x, y)
    degrees = np.degrees(np.arctan2(-y, x)) % 360
    tube: Mask = np.abs(distance - RING_RADIUS) < 1.6
    for first, last in RING_GAPS:
        tube &= ~((degrees > first) & (degrees < last))
    solid = tube.astype(np.float64)
    halo: Field = np.zeros_like(solid)
    for radius, weight in ((1.5, 0.5), (5.0, 0.75), (13.0, 1.15), (26.0, 1.0)):
        halo += blurred(solid, radius) * weight
    fade = np.clip((reach - distance) / 20, 0, 1)
    light = (halo * fade)[..., None] * np.array(GLOW_COLOUR, np.float64) * strength
    core = np.array([255, 200, 228] if strength > 0.8 else [190, 60, 120], np.float64)
    light[tube] = core
    return additive(light)


def ribbon(step: int) -> Pixels:
    """One frame of the thread: it twists, front and back show in turn."""
    phase = 2 * math.pi * step / RIBBON_FRAMES
    moved: list[Point] = []
    for index, (x, y) in enumerate(RIBBON_PATH):
        sway = 3.6 * math.sin(phase + index * 1.1)
        moved.append((x, y + sway - RIBBON_TOP))
    picture = blank(WIDTH, RIBBON_HEIGHT)
    line = catmull(moved, 16)
    for index in range(len(line) - 1):
        twist = 2.2 + 2.4 * math.sin(index * 0.21 - phase)
        _ribbon_piece(picture, line[index], line[index + 1], twist)
    return picture


def _ribbon_piece(picture: Pixels, start: Point, end: Point, twist: float) -> None:
    """Columns of ribbon between two points, its lit edge on top."""
    first, last = sorted((start, end))
    front = twist > 0
    for x in range(math.floor(first[0]), math.ceil(last[0]) + 1):
        if not 0 <= x < WIDTH:
            continue
        share = (x - first[0]) / max(1e-6, last[0] - first[0])
        y = round(first[1] + (last[1] - first[1]) * min(1.0, max(0.0, share)))
        thick = max(1, round(abs(twist)))
        bottom = min(RIBBON_HEIGHT, y + thick + 1)
        picture[max(0, y) : bottom, x] = rgba(RIBBON_FRONT if front else RIBBON_BACK)
        if thick > 2:
            picture[bottom - 1, x] = rgba("8a0c2c" if front else "4a0618")
        if 0 <= y < RIBBON_HEIGHT:
            picture[y, x] = rgba(RIBBON_LIT if front else "c0405c")


def logo() -> tuple[Pixels, Pixels]:
    """The letters with the cut line, and their glow (larger by GLOW_BORDER on each side)."""
    letters, left, right = slashed(word_mask(NAME, LETTER_HEIGHT, LETTER_GAP))
    face = gilded(letters, LOGO_COLOURS, 3)
    height, width = face.shape[:2]
    wide = blank(width + 2 * CUT_REACH, height)
    wide[:, CUT_REACH : CUT_REACH + width] = face
    slope = (right[1] - left[1]) / (right[0] - left[0])
    for x in range(wide.shape[1]):
        y = round(left[1] + 1 + slope * (x - CUT_REACH))
        outside = x < CUT_REACH - 2 or x > CUT_REACH + letters.shape[1]
        ends = min(x, wide.shape[1] - 1 - x)
        bright = "fff0f8" if ends > 8 else "ff8cc0"
        if outside or wide[y, x, 3] < 255 or (wide[y, x, :3] < 16).all():
            wide[y, x] = rgba(bright)
    solid = np.pad(letters, GLOW_BORDER).astype(np.float64)
    halo: Field = np.zeros_like(solid)
    for radius, weight in ((3.0, 0.5), (9.0, 0.6), (20.0, 0.7)):
        halo += blurred(solid, radius) * weight
    edge = np.minimum.outer(
        np.minimum(np.arange(solid.shape[0]), np.arange(solid.shape[0])[::-1]),
        np.minimum(np.arange(solid.shape[1]), np.arange(solid.shape[1])[::-1]),
    )
    halo *= np.clip(edge / 16, 0, 1)
    return wide, additive(halo[..., None] * np.array(GLOW_COLOUR, np.float64) * 0.62)


def _stacked(pictures: list[Pixels]) -> Pixels:
    return np.concatenate(pictures, axis=0)


def _dancer_layer(out: Path) -> tuple[Path, dict[str, object]]:
    """The sheet of her turn and its row of the table."""
    atlas = Atlas(1024)
    frames, mirrors = [], []
    for frame in dancer_frames():
        frames.append({"rect": atlas.add(frame.picture), "anchor": list(frame.anchor)})
        mirrors.append({"rect": atlas.add(frame.mirror), "anchor": list(frame.mirror_anchor)})
    path = save_picture(atlas.sheet(), out / "title_dancer.png")
    row: dict[str, object] = {
        "image": path.name, "place": list(TOE_PLACE), "blend": "alpha", "frames": frames,
        "reflections": mirrors, "ticks": [6] * len(frames),
    }  # fmt: skip
    return path, row


def _strip(
    image: str, x: int, y: int, blend: str, size: tuple[int, int], ticks: list[int]
) -> dict[str, object]:
    """Table row of a layer whose frames are stacked in its image."""
    width, height = size
    frames = [
        {"rect": [0, index * height, width, height], "anchor": [0, 0]}
        for index in range(len(ticks))
    ]
    return {"image": image, "place": [x, y], "blend": blend, "frames": frames, "ticks": ticks}


def bake_title(out: Path) -> list[Path]:
    """Write all layers and title.json (layers from back to front)."""
    folder = out / "sprites"
    letters, glow = logo()
    rings = [ring_light(1.0), ring_light(0.45)]
    ribbons = [ribbon(step) for step in range(RIBBON_FRAMES)]
    reach = RING_RADIUS + RING_BORDER
    side = 2 * reach + 1
    ring_place = (round(CENTRE[0]) - reach, round(CENTRE[1]) - reach)
    x, y = LOGO_PLACE
    glow_place = (x + 1 - GLOW_BORDER, y + 1 - GLOW_BORDER)
    files = [
        save_picture(backdrop(), folder / "title_back.png"),
        save_picture(audience(), folder / "title_heads.png"),
        save_picture(_stacked(rings), folder / "title_ring.png"),
        save_picture(_stacked(ribbons), folder / "title_ribbon.png"),
        save_picture(glow, folder / "title_glow.png"),
        save_picture(letters, folder / "title_logo.png"),
    ]
    dancer_path, dancer_row = _dancer_layer(folder)
    glow_size, logo_size = (glow.shape[1], glow.shape[0]), (letters.shape[1], letters.shape[0])
    layers = {
        "back": _strip("title_back.png", 0, 0, "opaque", (WIDTH, HEIGHT), [1]),
        "ring": _strip("title_ring.png", *ring_place, "add", (side, side), [1, 1]),
        "dancer": dancer_row,
        "heads": _strip("title_heads.png", 0, HEIGHT - HEADS, "alpha", (WIDTH, HEADS), [1]),
        "ribbon": _strip("title_ribbon.png", 0, RIBBON_TOP, "alpha", (WIDTH, RIBBON_HEIGHT),
                         [RIBBON_TICKS] * RIBBON_FRAMES),
        "glow": _strip("title_glow.png", *glow_place, "add", glow_size, [1]),
        "logo": _strip("title_logo.png", x - CUT_REACH, y, "alpha", logo_size, [1]),
    }  # fmt: skip
    table = {"floor": FLOOR, "layers": layers, "menu": [38, 196], "subtitle": [44, 158]}
    return [*files, dancer_path, save_table(table, folder / "title.json")]
