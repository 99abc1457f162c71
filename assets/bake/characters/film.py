"""Plastic film: pulled over a head, wound round a body, stretched between two fists.

Film lets the body through. A wrapped figure is therefore drawn twice, with and without its film,
and the two pictures are mixed where the film won the pixel.
"""

import numpy as np

from .body import SKULL_MAN, Body, trunk
from .geometry import catmull, convex_hull, placed
from .mesh import Figure
from .raster import bounds, rasterise
from .shade import Shaded, shade

RAMP = GROUP = "film"
Z_FILM, Z_CREASE, Z_CORD = 60.0, 60.5, 31.5
HEAD_SHARE = 0.35  # of `film`: so much covers the head alone
ARMS_SHARE = 0.9  # from here on the arms are bound in
HIP = -1.0  # height above the hip joint down to which a whole wrap reaches, px
SKULL_MIDDLE, SWELL = (0.3, 3.2), 1.22  # the film stands off the head
ARM_HALF, SLACK = 2.0, 0.9  # px
CREASE_EVERY, CREASE_TILT = 4, 2.2  # samples of the trunk between two; px of slant
SEEN_THROUGH, GLINT = 0.42, 0.8  # how much of the film covers what lies under it
BRIGHT = 640  # sum of a colour from which it is a glint
CORD_WIDTH, SHEET_WIDTH = 1.1, 3.4


def draw_cord(body: Body) -> None:
    """What is stretched between the fists, over the point where it bites."""
    pose = body.pose
    if not pose.cord:
        return
    ends = [body.joints.arms[side][2] for side in ("near", "far")]
    path = [ends[0], ends[1]] if pose.cord_via is None else [ends[0], pose.cord_via, ends[1]]
    width = SHEET_WIDTH if pose.cord == RAMP else CORD_WIDTH
    half = np.full(12, width / 2)
    body.figure.sweep(Z_CORD, pose.cord, "cord", catmull(path, 12), half, half, 0.4, 1.5)


def draw_film(body: Body) -> None:
    """Film over the head and, from HEAD_SHARE on, round the trunk; at the end over the arms too."""
    share = body.pose.film
    if not share:
        return
    _over_head(body)
    if share > HEAD_SHARE:
        _round_trunk(body, (share - HEAD_SHARE) / (1 - HEAD_SHARE), share >= ARMS_SHARE)


def _over_head(body: Body) -> None:
    h, size = body.head_frame(), body.size
    mx, my = SKULL_MIDDLE
    shape = [(mx + (x - mx) * SWELL, my + (y - my) * SWELL) for x, y in SKULL_MAN]
    body.figure.blob(Z_FILM, RAMP, GROUP, placed(h, shape), 0.0, centre=h(mx, my + 0.8))
    for low, high in ((0.2, 1.8), (4.2, 5.6)):
        body.figure.bar(Z_CREASE, RAMP, GROUP, h(-1.0, high), h(4.4, low), 0.8 * size, 1.2)


def _round_trunk(body: Body, share: float, arms: bool) -> None:
    size = body.size
    top = 16.0
    low = top + (HIP - top) * share
    line, back, front = trunk(body, low, top, 14)
    tangent = np.gradient(line)
    across = 1j * tangent / np.abs(tangent)
    slack = SLACK * size
    left, right = line - across * (back + slack), line + across * (front + slack)
    edge = [complex(q) for q in (*left, *right)]
    if arms:
        half = ARM_HALF * size * body.build.arm_width
        for chain in body.joints.arms.values():
            edge += [q + d * half for q in chain for d in (1, -1, 1j, -1j)]
    hull = convex_hull(edge)
    body.figure.blob(Z_FILM - 1, RAMP, GROUP, hull, -0.2, smooth=False)
    middle = sum(hull) / len(hull)
    reach = max(abs(q - middle) for q in hull) * 0.5 if arms else float(back.max())
    for i in range(2, len(line) - 1, CREASE_EVERY):
        side = across[i] * min(reach, abs(right[i] - left[i]) * 0.55)
        tilt = tangent[i] / abs(tangent[i]) * CREASE_TILT * size * (1 if i % 2 else -1)
        start, stop = complex(line[i] - side - tilt), complex(line[i] + side + tilt)
        body.figure.bar(Z_CREASE, RAMP, GROUP, start, stop, 0.8 * size, 1.0)


def through_film(body: Body) -> Shaded:
    """The finished picture of a figure under film."""
    figure, rim = body.figure, body.build.rim
    frame = bounds(figure.parts)
    wrapped = rasterise(figure, frame)
    top = shade(wrapped, figure.stamps, rim)
    bare = Figure([p for p in figure.parts if p.group != GROUP], figure.stamps)
    under = shade(rasterise(bare, frame), figure.stamps, rim)
    film = np.array([False] + [p.group == GROUP for p in wrapped.order])[wrapped.part]
    both = film & (under.colour[..., 3] == 255)
    over = top.colour[..., :3].astype(np.float64)
    share = np.where(over.sum(axis=2) > BRIGHT, GLINT, SEEN_THROUGH)[..., None]
    mixed = over * share + under.colour[..., :3] * (1 - share)
    top.colour[..., :3] = np.where(both[..., None], np.round(mixed), top.colour[..., :3])
    return top
