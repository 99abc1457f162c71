"""The dancer of the title: a music-box figure that turns en pointe, a pistol in her low hand.

She is a small skeleton in space (x forward, y up, z to her right, px) made of tapered limbs. Each
frame turns it around the upright axis and draws a silhouette with the rims of the ring's light.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.bake.interface.raster import (
    Mask,
    Pixels,
    Point,
    blank,
    ellipse_points,
    polygon_mask,
    rgba,
    shifted,
    stamp_mask,
    trimmed,
)

Joint = tuple[float, float, float]
TURN_FRAMES = 24
CANVAS_WIDTH, CANVAS_HEIGHT, FLOOR = 190, 190, 184
CAMERA_TILT = math.radians(8.0)
"""The camera looks down on the stage a little, so that the skirt shows as a plate."""
BODY, FAR_BODY, SKIRT, SKIRT_LOW, SEAM = "0b0712", "07040c", "1a0c26", "10081a", "33143e"
RIM_LEFT, RIM_LEFT_SOFT, RIM_RIGHT, RIM_TOP = "ff4a9c", "a01858", "3cc8ec", "ffd8ee"

HIP_R, KNEE_R, ANKLE_R, TOE_R = (0, 84, 4), (1.5, 46, 2), (-0.5, 13, 0.5), (0, 0, 0)
HIP_L, KNEE_L, ANKLE_L, TOE_L = (-2, 85, -4), (-31, 89, -9), (-62, 97, -8), (-75, 99, -7)
CALF_R, CALF_L = (0.2, 33, 1.5), (-42, 92, -9)
PELVIS, WAIST, CHEST, NECK = (-1, 87, 0), (1, 99, 0), (5, 115, 0), (5, 126, 0)
HEAD, CHIN, BUN = (6.5, 140, 0), (10.5, 134, 0), (-3.5, 147, 0)
SHOULDER_R, ELBOW_R, HAND_R, TIP_R = (5, 121, 8), (12, 142, 15), (7, 163, 7), (3, 169, 3)
SHOULDER_L, ELBOW_L, HAND_L = (5, 121, -8), (21, 109, -17), (37, 103, -14)
MUZZLE, GRIP_END, SLIDE = (56, 97, -13), (33.5, 96, -14), (39, 105, -14)

LIMBS: tuple[tuple[Joint, float, Joint, float], ...] = (
    (HIP_R, 6.6, KNEE_R, 4.3), (KNEE_R, 4.3, CALF_R, 4.6), (CALF_R, 4.6, ANKLE_R, 2.4),
    (ANKLE_R, 2.5, TOE_R, 1.1),
    (HIP_L, 6.6, KNEE_L, 4.3), (KNEE_L, 4.3, CALF_L, 4.4), (CALF_L, 4.4, ANKLE_L, 2.5),
    (ANKLE_L, 2.5, TOE_L, 1.0),
    (PELVIS, 8.0, WAIST, 5.4), (WAIST, 5.4, CHEST, 7.2), (CHEST, 7.0, (5, 121, 0), 5.0),
    (SHOULDER_R, 3.6, SHOULDER_L, 3.6), (NECK, 2.9, (6.5, 136, 0), 2.7),
    (HEAD, 6.7, CHIN, 4.0), (HEAD, 6.7, (3.5, 142, 0), 6.2), (BUN, 4.2, (-5, 148, 0), 3.6),
    (SHOULDER_R, 3.4, ELBOW_R, 2.6), (ELBOW_R, 2.6, HAND_R, 1.9), (HAND_R, 1.9, TIP_R, 0.8),
    (SHOULDER_L, 3.4, ELBOW_L, 2.6), (ELBOW_L, 2.6, HAND_L, 1.9),
    (HAND_L, 2.4, GRIP_END, 2.2), (SLIDE, 2.2, MUZZLE, 2.0),
)  # fmt: skip
SKIRT_HEIGHT, SKIRT_RADIUS, SKIRT_LAYERS = 91.0, 34.0, ((0.9, -6.0), (1.0, -1.0))


@dataclass(frozen=True)
class Limb:
    """A limb on the picture: two discs and how near it is."""

    start: Point
    start_radius: float
    end: Point
    end_radius: float
    depth: float


def _project(joint: Sequence[float], turn: float) -> tuple[float, float, float]:
    """Picture x, y and nearness of a joint when she has turned by that angle."""
    x, y, z = joint
    across = x * math.cos(turn) + z * math.sin(turn)
    near = z * math.cos(turn) - x * math.sin(turn)
    height = y * math.cos(CAMERA_TILT) - near * math.sin(CAMERA_TILT)
    return CANVAS_WIDTH / 2 + across, FLOOR - height, near


def _capsule(limb: Limb) -> Mask:
    """Pixels of a tapered limb with round ends."""
    (x0, y0), (x1, y1) = limb.start, limb.end
    length = math.hypot(x1 - x0, y1 - y0) or 1e-6
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    first, last = limb.start_radius, limb.end_radius
    side = [(x0 + nx * first, y0 + ny * first), (x1 + nx * last, y1 + ny * last),
            (x1 - nx * last, y1 - ny * last), (x0 - nx * first, y0 - ny * first)]  # fmt: skip
    mask = polygon_mask(CANVAS_WIDTH, CANVAS_HEIGHT, side)
    for x, y, radius in ((x0, y0, first), (x1, y1, last)):
        mask |= polygon_mask(CANVAS_WIDTH, CANVAS_HEIGHT, ellipse_points(x, y, radius, radius, 24))
    return mask


def _skirt(picture: Pixels, turn: float, front: bool) -> None:
    """The plate of the tutu: a wavy disc in two layers; its back half goes behind the body."""
    for layer, (share, drop) in enumerate(SKIRT_LAYERS):
        ring = []
        for index in range(72):
            angle = 2 * math.pi * index / 72
            wave = 1.1 * math.sin(angle * 9 + layer * 2)
            radius = SKIRT_RADIUS * share + 0.9 * math.sin(angle * 13 + layer)
            x, z = radius * math.cos(angle), radius * math.sin(angle)
            lift = -x * 0.02
            ring.append(_project((x - 1, SKIRT_HEIGHT + drop + wave + lift, z), turn))
        mask = polygon_mask(CANVAS_WIDTH, CANVAS_HEIGHT, [(x, y) for x, y, _ in ring])
        centre = _project((-1, SKIRT_HEIGHT + drop, 0), turn)[1]
        rows = np.arange(CANVAS_HEIGHT)[:, None]
        mask &= (rows >= centre) if front else (rows < centre + 2)
        stamp_mask(picture, mask, SKIRT if layer else SKIRT_LOW)
        stamp_mask(picture, mask & ~shifted(mask, 0, 1), SEAM)


def turned_dancer(step: int) -> Pixels:
    """The full canvas of one frame of the turn."""
    turn = -2 * math.pi * step / TURN_FRAMES
    limbs = []
    for start, first, end, last in LIMBS:
        x0, y0, near0 = _project(start, turn)
        x1, y1, near1 = _project(end, turn)
        limbs.append(Limb((x0, y0), first, (x1, y1), last, (near0 + near1) / 2))
    picture = blank(CANVAS_WIDTH, CANVAS_HEIGHT)
    ordered = sorted(limbs, key=lambda limb: limb.depth)
    for limb in ordered:
        if limb.depth < -3:
            stamp_mask(picture, _capsule(limb), FAR_BODY)
    _skirt(picture, turn, front=False)
    for limb in ordered:
        if limb.depth >= -3:
            mask = _capsule(limb)
            stamp_mask(picture, mask, BODY)
            if limb.depth > 2:
                stamp_mask(picture, mask & ~shifted(mask, 0, 1), SEAM)
    _skirt(picture, turn, front=True)
    return rimmed(picture)


def rimmed(picture: Pixels) -> Pixels:
    """Add the ring's light: rose on the left, cool on the right, white from above."""
    body: Mask = picture[..., 3] > 0
    result = picture.copy()
    left: Mask = body & ~shifted(body, 1, 0)
    right: Mask = body & ~shifted(body, -1, 0)
    top: Mask = body & ~shifted(body, 0, 1)
    stamp_mask(result, body & shifted(left, 1, 0), RIM_LEFT_SOFT)
    stamp_mask(result, right, RIM_RIGHT)
    stamp_mask(result, left, RIM_LEFT)
    stamp_mask(result, top & ~left & ~right, "c078a8")
    stamp_mask(result, top & (left | right), RIM_TOP)
    return result


def reflection(picture: Pixels) -> Pixels:
    """What the wet stage shows of her: upside down, half as high, fading away."""
    flat = picture[: FLOOR + 1][::-2].copy()
    height = flat.shape[0]
    rows = np.arange(height)[:, None]
    columns = np.arange(flat.shape[1])[None, :]
    shade = np.clip(1 - rows / 62, 0, 1)
    order = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16
    keep = shade > order[rows % 4, columns % 4]
    solid = (flat[..., 3] > 0) & keep
    result = np.zeros_like(flat)
    bright = flat[..., :3].astype(int).sum(2) > 200
    result[solid] = rgba("0a0612c0")
    result[solid & bright] = rgba("7a2a6ac0")
    return result


@dataclass(frozen=True)
class DancerFrame:
    """A frame of the turn and its reflection; anchors are the toe, px from the top left."""

    picture: Pixels
    anchor: tuple[int, int]
    mirror: Pixels
    mirror_anchor: tuple[int, int]


def dancer_frames() -> list[DancerFrame]:
    """The whole turn."""
    frames = []
    for step in range(TURN_FRAMES):
        canvas = turned_dancer(step)
        picture, left, top = trimmed(canvas)
        mirror, mirror_left, mirror_top = trimmed(reflection(canvas))
        toe = CANVAS_WIDTH // 2
        frames.append(
            DancerFrame(picture, (toe - left, FLOOR + 1 - top), mirror,
                        (toe - mirror_left, -mirror_top))
        )  # fmt: skip
    return frames
