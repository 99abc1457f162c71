"""Dancers of the crowd: a 12-joint skeleton of tapered capsules, drawn large and reduced."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from assets.bake.places.palettes import Colour, rgba
from assets.bake.places.shade import Pixels, shift

#: cell of one figure at scale 1, and its ground point
CELL_W, CELL_H = 72, 84
FOOT_X, FOOT_Y = 36, 78
#: a figure is drawn this much larger and reduced by a box filter
OVERSAMPLE = 8
#: share of a pixel that must be covered (of 255)
COVER = 112
PHASES = 4

Joint = tuple[float, float]
Joints = dict[str, Joint]
#: arm positions of each style at the down-beat and at the up-beat: elbow, hand relative to neck
ArmPair = tuple[tuple[Joint, Joint], tuple[Joint, Joint]]

ARMS: dict[str, ArmPair] = {
    "reach": (((5, 4), (6, 12)), ((6, 7), (8, 16))),
    "pump": (((8, 0), (9, 8)), ((6, 6), (6, 15))),
    "sway": (((7, -7), (12, -1)), ((6, -8), (9, -3))),
    "low": (((5, -9), (2, -13)), ((6, -9), (5, -14))),
    "phone": (((6, 3), (8, 10)), ((6, 3), (8, 11))),
    "cross": (((4, 5), (-2, 11)), ((5, 7), (-1, 14))),
    "drink": (((6, -7), (8, 0)), ((6, -6), (8, 1))),
    "wave": (((6, 5), (1, 14)), ((8, 5), (13, 13))),
    "fist": (((7, 2), (6, 8)), ((4, 9), (5, 19))),
}
HAIR: dict[str, tuple[tuple[Joint, float, Joint, float], ...]] = {
    "short": (((-1, 1.6), 3.1, (0.8, 2.6), 2.2), ((-2.4, 1), 1.8, (-2.3, -1), 1.2)),
    "bun": (((-1, 1.6), 3.2, (0.8, 2.4), 2.4), ((-4.4, 2.6), 2.0, (-4.6, 2.9), 1.9)),
    "pony": (((-1, 1.4), 3.3, (0.8, 2.4), 2.4), ((-4.5, 1), 1.3, (-8, -4), 1.5)),
    "long": (((-1.2, 1.2), 3.5, (0.6, 2.4), 2.4), ((-2.6, 0), 2.6, (-3.6, -9), 1.9)),
    "curls": (((-0.5, 1.5), 4.6, (0.5, 2.5), 4.2), ((-2.5, 0), 2.4, (2, 1), 2.2)),
    "cap": (((-1, 2), 3.1, (0.8, 2.4), 2.8), ((0, 1.4), 1.2, (5.2, 1.0), 0.7)),
}


@dataclass(frozen=True)
class Dancer:
    """What makes one guest: style of each arm, hair, skirt flare, build and beat offset."""

    arms: tuple[str, str]
    hair: str
    flare: float
    slim: bool
    lean: float
    offset: int
    mirrored: bool
    size: float


def random_dancer(random: np.random.RandomState, raised: float = 0.5) -> Dancer:
    """A guest by chance; ``raised`` is how many of them hold their arms up."""
    high = ("reach", "pump", "cross", "phone", "wave", "fist")
    low = ("sway", "low", "drink")
    arms = tuple(str(random.choice(high if random.rand() < raised else low)) for _ in range(2))
    return Dancer(
        arms=(arms[0], arms[1]),
        hair=str(random.choice(sorted(HAIR))),
        flare=float(random.choice((0.0, 0.0, 1.5, 3.0))),
        slim=bool(random.rand() < 0.5),
        lean=float(random.uniform(-2, 2)),
        offset=int(random.choice((0, 0, 0, 1, 2))),
        mirrored=bool(random.rand() < 0.5),
        size=float(random.uniform(0.94, 1.05)),
    )


def pose(dancer: Dancer, phase: int) -> Joints:
    """Joints at one of four phases: down, right, up, left; y up from the ground."""
    turn = (phase + dancer.offset) % PHASES
    up = 0.5 - 0.5 * math.cos(turn * math.pi / 2)
    side = math.sin(turn * math.pi / 2)
    lift, sway = 3.0 * up - 1.5, 2.0 * side
    lean = dancer.lean + sway * 0.6
    joints: Joints = {
        "head": (lean + 1 + sway * 0.4, 50 + lift),
        "neck": (lean, 45 + lift),
        "chest": (lean * 0.8, 42 + lift),
        "hip": (-lean * 0.5 + sway, 28.5 + lift * 0.8),
        "knee_l": (-3.6 + sway * 0.5, 15.5 + lift * 0.3),
        "foot_l": (-5, 1.6),
        "knee_r": (3.8 + sway * 0.5, 15.5 + lift * 0.3),
        "foot_r": (5, 1.6),
    }
    for name, style, sign in (("l", dancer.arms[0], -1), ("r", dancer.arms[1], 1)):
        low, high = ARMS[style]
        for joint, a, b in (("elbow", low[0], high[0]), ("hand", low[1], high[1])):
            x = a[0] + (b[0] - a[0]) * up
            y = a[1] + (b[1] - a[1]) * up
            joints[f"{joint}_{name}"] = (lean + sign * x + sway, 43 + lift + y)
    return joints


class _Layer:
    """One mask of a figure at the large size; ``zoom``: pixels that it comes to per one."""

    def __init__(self, scale: float, zoom: float = 1.0) -> None:
        self._scale, self._zoom = scale, zoom
        self._image = Image.new("L", (CELL_W * OVERSAMPLE, CELL_H * OVERSAMPLE), 0)
        self._draw = ImageDraw.Draw(self._image)

    def _place(self, joint: Joint) -> tuple[float, float]:
        x = (FOOT_X + joint[0] * self._scale) * OVERSAMPLE
        return x, (FOOT_Y - joint[1] * self._scale) * OVERSAMPLE

    def capsule(self, start: Joint, r0: float, end: Joint, r1: float) -> None:
        """A limb from ``start`` to ``end`` with its two radii in pixels at scale 1."""
        (x0, y0), (x1, y1) = self._place(start), self._place(end)
        r0, r1 = r0 * OVERSAMPLE * self._scale, r1 * OVERSAMPLE * self._scale
        length = math.hypot(x1 - x0, y1 - y0) or 1e-6
        nx, ny = -(y1 - y0) / length, (x1 - x0) / length
        corners = [
            (x0 + nx * r0, y0 + ny * r0),
            (x1 + nx * r1, y1 + ny * r1),
            (x1 - nx * r1, y1 - ny * r1),
            (x0 - nx * r0, y0 - ny * r0),
        ]
        self._draw.polygon(corners, fill=255)
        for x, y, r in ((x0, y0, r0), (x1, y1, r1)):
            self._draw.ellipse((x - r, y - r, x + r, y + r), fill=255)

    def polygon(self, joints: list[Joint]) -> None:
        self._draw.polygon([self._place(joint) for joint in joints], fill=255)

    def mask(self) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        size = round(CELL_W * self._zoom), round(CELL_H * self._zoom)
        small = self._image.resize(size, Image.Resampling.BOX)
        return np.asarray(small) > COVER


def _leg(layer: _Layer, joints: Joints, side: str, slim: float) -> None:
    hip, knee, foot = joints["hip"], joints[f"knee_{side}"], joints[f"foot_{side}"]
    layer.capsule(hip, 3.5 * slim, knee, 2.5 * slim)
    layer.capsule(knee, 2.5 * slim, foot, 1.6 * slim)
    x, y = foot
    layer.polygon(
        [(x - 2, y + 1.5), (x + 1.5, y + 1.6), (x + 5, y - 0.6), (x + 5, y - 1.6), (x - 2, y - 1.6)]
    )


def _arm(layer: _Layer, joints: Joints, side: str, slim: float) -> None:
    shoulder = joints["chest"][0] + (-3.4 if side == "l" else 3.4), joints["chest"][1]
    elbow, hand = joints[f"elbow_{side}"], joints[f"hand_{side}"]
    layer.capsule(shoulder, 2.4 * slim, elbow, 1.9 * slim)
    layer.capsule(elbow, 1.9 * slim, hand, 1.5 * slim)
    layer.capsule(hand, 1.7, (hand[0] + 0.4, hand[1] + 0.8), 1.4)


def _torso(layer: _Layer, joints: Joints, dancer: Dancer) -> None:
    chest, hip, head = joints["chest"], joints["hip"], joints["head"]
    shoulder, waist, hips = (4.3, 3.0, 4.0) if dancer.slim else (5.4, 4.2, 4.2)
    middle = ((chest[0] + hip[0]) / 2, (chest[1] + hip[1]) / 2)
    hem = hips + dancer.flare
    hem_y = hip[1] - (9 if dancer.flare else 2)
    layer.polygon(
        [
            (chest[0] - shoulder * 0.55, chest[1] + 2),
            (chest[0] + shoulder * 0.55, chest[1] + 2),
            (chest[0] + shoulder, chest[1]),
            (middle[0] + waist, middle[1]),
            (hip[0] + hips, hip[1]),
            (hip[0] + hem, hem_y),
            (hip[0] - hem, hem_y),
            (hip[0] - hips, hip[1]),
            (middle[0] - waist, middle[1]),
            (chest[0] - shoulder, chest[1]),
        ]
    )
    layer.capsule(
        (chest[0] - shoulder * 0.5, chest[1]), 2.2, (chest[0] + shoulder * 0.5, chest[1]), 2.2
    )
    layer.capsule(chest, 1.9, head, 1.8)
    layer.capsule((head[0], head[1] + 0.5), 3.5, (head[0] + 0.6, head[1] - 1.4), 3.0)
    for start, r0, end, r1 in HAIR[dancer.hair]:
        layer.capsule(
            (head[0] + start[0], head[1] + start[1]), r0, (head[0] + end[0], head[1] + end[1]), r1
        )


def draw_dancer(
    dancer: Dancer,
    phase: int,
    scale: float,
    tones: tuple[Colour, Colour, Colour],
    held: bool = True,
    zoom: float = 1.0,
) -> Pixels:
    """The figure in three tones (far limbs, body, near limbs), RGBA, cell size times ``zoom``."""
    joints = pose(dancer, phase)
    size = scale * dancer.size
    slim = 0.86 if dancer.slim else 1.0
    parts: tuple[tuple[Callable[[_Layer], None], Colour], ...] = (
        (lambda layer: _arm(layer, joints, "l", slim), tones[0]),
        (lambda layer: _leg(layer, joints, "l", slim), tones[0]),
        (lambda layer: _torso(layer, joints, dancer), tones[1]),
        (lambda layer: _leg(layer, joints, "r", slim), tones[1]),
        (lambda layer: _arm(layer, joints, "r", slim), tones[2]),
    )
    picture = np.zeros((round(CELL_H * zoom), round(CELL_W * zoom), 4), dtype=np.uint8)
    for paint, tone in parts:
        layer = _Layer(size, zoom)
        paint(layer)
        picture[layer.mask()] = rgba(tone)
    if held:
        _hold(picture, dancer, joints, size)
    return np.ascontiguousarray(picture[:, ::-1]) if dancer.mirrored else picture


def _hold(picture: Pixels, dancer: Dancer, joints: Joints, size: float) -> None:
    """A phone screen or a glass in the hand: one or two bright pixels."""
    for side, style in (("l", dancer.arms[0]), ("r", dancer.arms[1])):
        x = round(FOOT_X + joints[f"hand_{side}"][0] * size)
        y = round(FOOT_Y - joints[f"hand_{side}"][1] * size)
        if style == "phone":
            _glow(picture, x, y - 2)
            picture[y - 4 : y, x : x + 2] = (214, 238, 255, 255)
        if style == "drink":
            picture[y - 3 : y - 1, x] = (255, 170, 220, 255)


def _glow(picture: Pixels, x: int, y: int) -> None:
    """The light of a phone on the hand and in the haze around it."""
    part = picture[y - 4 : y + 4, x - 3 : x + 5]
    dark = part[..., 3] == 0
    part[dark] = (150, 190, 255, 44)
    lit = part[~dark, :3] + np.array((40, 56, 80))
    part[~dark, :3] = np.minimum(255, lit).astype(np.uint8)


def add_rim(
    picture: Pixels, dx: int, colour: Colour, strength: float, fade: tuple[float, float]
) -> Pixels:
    """Light the upper edge and the side towards ``dx``; full above fade[0], none below fade[1]."""
    solid = picture[..., 3] > 128
    edge = solid & (~shift(solid, -dx, 0) | ~shift(solid, 0, 1))
    rows = np.arange(picture.shape[0])
    level = np.clip((fade[1] - rows) / max(1e-6, fade[1] - fade[0]), 0, 1) * strength
    light = level[:, None, None] * np.array(rgba(colour)[:3]) * edge[..., None]
    result = picture.copy()
    result[..., :3] = np.clip(picture[..., :3] + light, 0, 255).astype(np.uint8)
    return result
