"""Pixels -> colours, rim masks and halo."""

import math
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from .geometry import Floats
from .mesh import Stamp
from .palette import RAMPS
from .raster import Pixels

KEY_LIGHT = np.array([0.25, 0.72, 0.62]) / math.hypot(0.25, 0.72, 0.62)
SHINE = np.array([0.2, 0.55, 0.81])
SHINE_FROM = 0.965
AMBIENT, DIFFUSE = 0.55, 2.75
CONTACT_DARK, CONTACT_LIGHT = 1.15, 0.9  # tones lost behind, won in front of an overlap
HALO = (6, 4, 12, 140)  # 06040c at alpha .55
RIM_HEIGHT = 0.36  # the lower part of the figure gets the dim rim
RIM_BRIGHT, RIM_DIM = 0.9, 0.42
RIM_CAP = {"skin": 0.46, "face": 0.30}
RIM_SHOE, RIM_THIN, RIM_SINGLE = 0.65, 0.7, 0.5
THIN = 4  # px; dark parts as thin as this get one rim only

SIDE_LIGHT = np.array([0.9, 0.25, 0.35]) / math.hypot(0.9, 0.25, 0.35)  # mirrored for the left
SIDE_FROM = 0.1  # n.L below this stays dark
SIDE_LEVELS = 3  # steps of a side light: as few as the tones of a ramp, and they pack well
NIBBLE = 16

T = TypeVar("T", bound=np.generic)
Mask: TypeAlias = NDArray[np.bool_]


@dataclass(slots=True)
class Shaded:
    """RGBA picture; strengths (0..255) of its left and right rim, and its side lights packed."""

    colour: NDArray[np.uint8]
    rim: NDArray[np.uint8]
    origin: tuple[int, int]


def _moved(a: NDArray[T], dx: int, dy: int, fill: float) -> NDArray[T]:
    """The value at (x + dx, y + dy), `fill` outside."""
    h, w = a.shape
    out = np.full_like(a, fill)
    out[max(-dy, 0) : h + min(-dy, 0), max(-dx, 0) : w + min(-dx, 0)] = a[
        max(dy, 0) : h + min(dy, 0), max(dx, 0) : w + min(dx, 0)
    ]
    return out


def _tones(px: Pixels, kinds: Floats, groups: NDArray[np.int64], shine: Floats) -> Floats:
    depth = np.array([-999.0] + [p.z for p in px.order])[px.part]
    shift = np.array([0.0] + [p.tone for p in px.order])[px.part]
    nz = np.sqrt(np.clip(1 - px.nx**2 - px.ny**2, 0.02, 1))
    light = px.nx * KEY_LIGHT[0] + px.ny * KEY_LIGHT[1] + nz * KEY_LIGHT[2]
    tone = AMBIENT + DIFFUSE * np.clip(light, -0.25, 1) + shift + kinds
    glint = np.clip(px.nx * SHINE[0] + px.ny * SHINE[1] + nz * SHINE[2], 0, 1)
    tone = tone + shine * (glint > SHINE_FROM) * (shift > -0.5)
    behind = np.zeros(px.part.shape, dtype=bool)
    before = behind.copy()
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        z, g = _moved(depth, dx, dy, -999.0), _moved(groups, dx, dy, 0)
        other = (g != groups) & (g > 0)
        behind |= other & (z > depth + 0.5)
        if dy <= 0:
            before |= other & (z < depth - 0.5)
    dark = np.array([False] + [RAMPS[p.ramp].dark for p in px.order])[px.part]
    tone = np.where(behind, tone - CONTACT_DARK, tone)
    result: Floats = np.where(before & dark & ~behind, tone + CONTACT_LIGHT, tone)
    return result


def _runs(solid: Mask) -> NDArray[np.int64]:
    """Length of the horizontal run each solid pixel lies in."""
    h, w = solid.shape
    flat = np.pad(solid, ((0, 0), (1, 1))).ravel()
    edge = np.flatnonzero(np.diff(flat.astype(np.int8)))
    starts, stops = edge[::2] + 1, edge[1::2] + 1
    out = np.zeros(flat.size, dtype=np.int64)
    lengths = stops - starts
    out[flat] = np.repeat(lengths, lengths)
    return out.reshape(h, w + 2)[:, 1:-1]


def _rims(px: Pixels, strength: float) -> NDArray[np.uint8]:
    solid = px.part > 0
    left = ~_moved(solid, -1, 0, 0)
    right = ~_moved(solid, 1, 0, 0)
    top = ~_moved(solid, 0, -1, 0)
    facing = px.ny > -0.75
    runs = _runs(solid)
    kind = [RAMPS[p.ramp].kind for p in px.order]
    skin, shoe = (
        np.array([False] + [k == name for k in kind])[px.part] for name in ("skin", "shoe")
    )
    face = np.array([False] + [p.group == "head" for p in px.order])[px.part]
    dark = np.array([False] + [RAMPS[p.ramp].dark for p in px.order])[px.part]
    thin = (runs <= THIN) & dark
    on_left = solid & (left | (top & (px.nx < -0.25))) & facing
    on_right = solid & (right | (top & (px.nx > 0.25))) & facing
    on_right &= ~(on_left & (runs <= 3)) & ~((runs <= 2) & ~left) & ~thin
    rows = np.flatnonzero(solid.any(axis=1))
    first, last = (int(rows[0]), int(rows[-1])) if len(rows) else (0, 1)
    height = ((last - np.arange(solid.shape[0])) / max(1, last - first))[:, None]
    far = np.array([0.0] + [p.tone for p in px.order])[px.part] < -0.6
    bright = (px.ny > -0.35) & ~far & (height > RIM_HEIGHT)
    k = np.where(bright, RIM_BRIGHT, RIM_DIM)
    k = np.where(skin, np.minimum(k, np.where(face, RIM_CAP["face"], RIM_CAP["skin"])), k)
    k = np.where(runs <= 1, np.minimum(k, RIM_SINGLE), k)
    k = k * np.where(shoe, RIM_SHOE, 1.0) * np.where(thin, RIM_THIN, 1.0) * strength
    rim = np.zeros((*solid.shape, 3), dtype=np.uint8)
    rim[..., 0] = np.where(on_left, k * 255, 0)
    rim[..., 1] = np.where(on_right, k * 255, 0)
    return rim


def _side_lights(px: Pixels) -> NDArray[np.uint8]:
    """How much a light from the right (high nibble) and from the left (low) falls on each pixel."""
    nz = np.sqrt(np.clip(1 - px.nx**2 - px.ny**2, 0.02, 1))
    packed = np.zeros(px.part.shape, dtype=np.uint8)
    for side, place in ((1, NIBBLE), (-1, 1)):
        light = side * px.nx * SIDE_LIGHT[0] + px.ny * SIDE_LIGHT[1] + nz * SIDE_LIGHT[2]
        share = np.clip((light - SIDE_FROM) / (1 - SIDE_FROM), 0, 1)
        steps = np.round(share * SIDE_LEVELS).astype(np.uint8)
        packed += np.where(px.part > 0, steps * np.uint8(place), 0).astype(np.uint8)
    return packed


def _stamp(rgb: NDArray[np.uint8], px: Pixels, stamps: list[Stamp]) -> None:
    ox, oy = px.origin
    h, w = px.part.shape
    for s in stamps:
        x, y = math.floor(ox + s.at.real), math.floor(oy - s.at.imag)
        inside = 0 <= x < w and 0 <= y < h and px.part[y, x] > 0
        if inside and px.order[px.part[y, x] - 1].group in s.groups:
            rgb[y, x] = RAMPS[s.ramp].tones[s.tone]


def _halo(colour: NDArray[np.uint8]) -> None:
    solid = colour[..., 3] > 0
    around = np.pad(solid, 1)
    near = around[:-2, 1:-1] | around[2:, 1:-1] | around[1:-1, :-2] | around[1:-1, 2:]
    colour[near & ~solid] = HALO


def shade(px: Pixels, stamps: list[Stamp], rim_strength: float) -> Shaded:
    """Light one rasterised figure."""
    names = {p.group: 0 for p in px.order}
    number = {name: i + 1 for i, name in enumerate(names)}
    groups = np.array([0] + [number[p.group] for p in px.order])[px.part]
    bias = np.array([0.0] + [RAMPS[p.ramp].bias for p in px.order])[px.part]
    shine = np.array([0.0] + [RAMPS[p.ramp].satin for p in px.order])[px.part]
    tone = np.clip(np.floor(_tones(px, bias, groups, shine)), 0, 4).astype(np.int64)
    table = np.zeros((len(px.order) + 1, 5, 3), dtype=np.uint8)
    for i, part in enumerate(px.order, start=1):
        table[i] = RAMPS[part.ramp].tones
    colour = np.zeros((*px.part.shape, 4), dtype=np.uint8)
    rgb = table[px.part, tone]
    _stamp(rgb, px, stamps)
    solid = px.part > 0
    colour[..., :3] = np.where(solid[..., None], rgb, 0)
    colour[..., 3] = solid * np.uint8(255)
    rim = _rims(px, rim_strength)
    rim[..., 2] = _side_lights(px)
    _halo(colour)
    return Shaded(colour, rim, px.origin)
