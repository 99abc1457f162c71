"""Guests before the lens: heads, raised hands, phones along the lower edge, near-black."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas
from assets.bake.places.figures import (
    FOOT_X,
    FOOT_Y,
    PHASES,
    Dancer,
    Joint,
    draw_dancer,
    pose,
)
from assets.bake.places.fixtures import plant
from assets.bake.places.layers import FRONT
from assets.bake.places.palettes import Colour, rgba
from assets.bake.places.shade import Field, Pixels, blur, shift, to_bytes

HEIGHT = 132
#: px of the picture per px of a figure at scale 1
ZOOM = 2.3
INK: tuple[Colour, Colour, Colour] = ("030208", "040209", "05030b")
#: the light of the stage behind them: towards it, and away from it
HOT, COLD = "ff5ab4", "36c4f0"
#: rows over the lower edge between which the rim fades
RIM_FULL, RIM_NONE = 28, 2
#: who: column of the picture, rise of the crown over the lower edge, arms, hair, skirt flare
Guest = tuple[int, int, tuple[str, str], str]
GUESTS: tuple[Guest, ...] = (
    (54, 34, ("reach", "low"), "short"),
    (128, 22, ("sway", "low"), "bun"),
    (190, 40, ("low", "phone"), "long"),
    (300, 26, ("fist", "low"), "cap"),
    (366, 36, ("low", "low"), "curls"),
    (470, 24, ("wave", "wave"), "pony"),
    (548, 38, ("low", "fist"), "short"),
    (612, 22, ("sway", "drink"), "long"),
    (742, 32, ("phone", "low"), "bun"),
    (806, 40, ("low", "reach"), "short"),
    (884, 22, ("pump", "pump"), "pony"),
    (968, 34, ("low", "low"), "curls"),
    (1040, 26, ("low", "wave"), "cap"),
    (1124, 38, ("reach", "reach"), "long"),
    (1196, 24, ("low", "phone"), "short"),
    (1290, 36, ("fist", "low"), "bun"),
    (1362, 22, ("sway", "low"), "short"),
    (1432, 40, ("low", "low"), "pony"),
    (1540, 28, ("wave", "low"), "cap"),
    (1612, 36, ("low", "fist"), "long"),
    (1720, 24, ("phone", "low"), "curls"),
    (1786, 38, ("low", "reach"), "short"),
    (1900, 26, ("pump", "low"), "pony"),
    (1972, 40, ("low", "low"), "bun"),
    (2044, 22, ("reach", "wave"), "short"),
    (2170, 34, ("low", "fist"), "long"),
    (2244, 26, ("low", "sway"), "cap"),
)
CROWN = 54  # px at scale 1 from the soles to the crown of the head


def _soft(canvas: Canvas) -> Pixels:
    """Premultiplied one-pixel blur, so that the edge does not grow bright."""
    pixels = canvas.pixels().astype(np.float64)
    alpha = pixels[..., 3:] / 255
    sharp: Field = np.concatenate([pixels[..., :3] * alpha, alpha], axis=2)
    mixed = blur(sharp, 1) * 0.4 + sharp * 0.6
    out = np.zeros_like(pixels)
    out[..., :3] = mixed[..., :3] / np.maximum(mixed[..., 3:], 1e-6)
    out[..., 3] = mixed[..., 3] * 255
    return to_bytes(out)


def _lit(body: Pixels, towards: int, foot: int) -> Pixels:
    """Two pixels of hot rim on the side of the stage, one of cold light on the other."""
    solid = body[..., 3] > 0
    near = solid & (~shift(solid, -towards, 0) | ~shift(solid, -2 * towards, 0))
    crown = solid & ~shift(solid, 0, 1)
    far = solid & ~shift(solid, towards, 0) & ~near
    rows = foot - np.arange(body.shape[0])
    level = np.clip((rows - RIM_NONE) / (RIM_FULL - RIM_NONE), 0, 1)[:, None, None]
    light = np.zeros((*solid.shape, 3))
    for edge, colour, strength in ((near, HOT, 1.0), (crown, HOT, 0.8), (far, COLD, 0.75)):
        light = np.maximum(light, edge[..., None] * np.array(rgba(colour)[:3]) * strength)
    lit = body.copy()
    lit[..., :3] = np.clip(body[..., :3] + light * level, 0, 255).astype(np.uint8)
    return lit


def _phone(frame: Canvas, hand: Joint, left: int, top: int) -> None:
    """A screen held up: its light, and the picture of the stage on it."""
    x, y = round(left + (FOOT_X + hand[0]) * ZOOM), round(top + (FOOT_Y - hand[1]) * ZOOM)
    frame.rect(x - 4, y - 12, 8, 13, "0a0612")
    frame.rect(x - 3, y - 11, 6, 11, "8a2cae")
    frame.rect(x - 2, y - 9, 4, 6, "ff7ad0")
    frame.rect(x - 1, y - 7, 2, 3, "fff0fc")
    frame.hline(x - 3, x + 2, y - 11, "d8e8ff")


def _guest(frame: Canvas, guest: Guest, index: int, phase: int) -> None:
    x, rise, arms, hair = guest
    who = Dancer(arms, hair, 0.0, index % 3 == 0, 0.4, index % PHASES, False, 1.0)
    towards = 1 if x < FRONT.width / 2 else -1
    left = round(x - FOOT_X * ZOOM)
    top = round(HEIGHT - rise - (FOOT_Y - CROWN) * ZOOM)
    body = draw_dancer(who, phase, 1.0, INK, held=False, zoom=ZOOM)
    frame.paste(_lit(body, towards, HEIGHT - top), left, top)
    joints = pose(who, phase)
    for side, style in (("l", arms[0]), ("r", arms[1])):
        if style == "phone":
            _phone(frame, joints[f"hand_{side}"], left, top)


def foreground() -> Canvas:
    """Four frames below each other."""
    strip = Canvas(FRONT.width, HEIGHT * PHASES)
    leaf = plant().dimmed(0.08)
    size = (leaf.width * 2, leaf.height * 2)
    leaves = Canvas(*size)
    leaves.set_pixels(np.array(leaf.image.resize(size, 0), dtype=np.uint8))
    for phase in range(PHASES):
        frame = Canvas(FRONT.width, HEIGHT)
        for x in (236, 2110):
            frame.paste(leaves, x, HEIGHT - 58)
        for index, guest in enumerate(GUESTS):
            _guest(frame, guest, index, phase)
        soft = Canvas(frame.width, HEIGHT)
        soft.set_pixels(_soft(frame))
        strip.image.paste(soft.image, (0, phase * HEIGHT))
    return strip
