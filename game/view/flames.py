"""Pixel flames: soft blobs of heat, broken by scrolling noise, coloured by a ramp.

Everything is a function of the tick and the place, so that a frame can be drawn at any time and
twice the same. A field is cleared, takes the blobs of one frame and writes flames into a surface
with alpha; only the box around the blobs is worked on.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.angles import direction
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import CellView, JetView
from game.view import cookies
from game.view.surfaces import ADD, FlaggedBlit, clear, from_rgb, opaque

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
RADII: Final = tuple(range(3, 25))
PEAK: Final = 150  # heat of a blob's middle
NOISE_SIZE: Final = (512, 512)  # rows, columns; a power of two wraps by a mask
NOISE_CELL: Final = 12
NOISE_SEED: Final = 3
NOISE_LOW: Final = 20
JET_NOISE_LOW: Final = 52  # a jet hangs together
NOISE_HIGH: Final = 176
THRESHOLD: Final = 44  # heat under which nothing is seen
EXPOSURE: Final = 1.6 * 1.35 / 210
RISE: Final = 3  # px/t by which the noise scrolls up
RAMP: Final = (  # heat from which a colour shows: few steps keep the edges crisp
    (THRESHOLD, (42, 6, 6)),
    (58, (94, 13, 5)),
    (76, (168, 31, 5)),
    (98, (232, 74, 8)),
    (126, (255, 138, 24)),
    (164, (255, 184, 48)),
    (210, (255, 222, 112)),
    (246, (255, 244, 190)),
)
GAP: Final = 64  # px between blobs from which they are worked on apart
PAD: Final = 30  # px around blob middles that may hold heat
Blob = tuple[int, int, int]  # x, y on screen, radius


def scramble(*values: int) -> int:
    """A cheap repeatable pseudo-random number 0..65535 for cosmetic jitter."""
    value = 0x9E3779B1
    for part in values:
        value = (value ^ (part * 0x85EBCA77)) & 0xFFFFFFFF
        value = ((value ^ value >> 15) * 0x2C1B3C6D) & 0xFFFFFFFF
    return (value ^ value >> 13) & 0xFFFF


MASK: Final = 4095
JITTER: Final = tuple(scramble(number) for number in range(MASK + 1))


def _ramp() -> NDArray[np.uint32]:
    """ARGB by heat."""
    table = np.zeros(256, np.uint32)
    for heat, (red, green, blue) in RAMP:
        table[heat:] = 0xFF000000 | red << 16 | green << 8 | blue
    return table


def _noise(across: int, down: int, low: int) -> NDArray[np.uint16]:
    """[column, row], drawn out along x and y by these factors."""
    rows, columns = NOISE_SIZE
    field = cookies.noise(rows // down, columns // across, NOISE_CELL, 4, NOISE_SEED)
    field = np.clip((field - 0.5) * 2.3 + 0.5, 0, 1)
    field = np.repeat(np.repeat(field, across, 1), down, 0)
    values = low + field * (NOISE_HIGH - low)
    return np.ascontiguousarray(values.astype(np.uint16).T)


class HeatField:
    """One layer of flames, its noise drawn out across or down."""

    def __init__(
        self,
        across: int = 1,
        down: int = 1,
        low: int = NOISE_LOW,
        tall: float = 1.0,
        peak: int = PEAK,
    ) -> None:
        self.heat, self.fire = opaque(SIZE), clear(SIZE)
        self.noise = _noise(across, down, low)
        values = np.arange(256)
        self.curve = (255 * (1 - np.exp(-values * EXPOSURE))).astype(np.uint16)
        self.ramp = _ramp()
        self.blobs = {radius: _soft(radius, tall, peak) for radius in RADII}
        self.half = {radius: self.blobs[radius].get_height() // 2 for radius in RADII}

    def draw(self, target: pygame.Surface, blobs: list[Blob], scroll: tuple[int, int]) -> None:
        """Flames of all blobs over the frame; what lies far apart is worked on apart."""
        for clump in _clumps(blobs):
            box = _box(clump)
            if box is None:
                continue
            self.heat.fill(0, box)
            pictures, half = self.blobs, self.half
            hot: list[FlaggedBlit] = [
                (pictures[r], (x - r, y - half[r]), None, ADD) for x, y, r in clump
            ]
            self.heat.blits(hot, False)
            self._colour(box, scroll)
            target.blit(self.fire, box.topleft, box)

    def _colour(self, box: pygame.Rect, scroll: tuple[int, int]) -> None:
        heat: NDArray[Any] = pygame.surfarray.pixels_red(self.heat)
        part = heat[box.left : box.right, box.top : box.bottom]
        columns = (np.arange(box.left, box.right) + scroll[0]) & (NOISE_SIZE[1] - 1)
        rows = (np.arange(box.top, box.bottom) + scroll[1]) & (NOISE_SIZE[0] - 1)
        noise = self.noise[columns][:, rows]
        value = self.curve[part]
        value *= noise
        value >>= 7
        np.minimum(value, 255, out=value)
        fire: NDArray[Any] = pygame.surfarray.pixels2d(self.fire)
        fire[box.left : box.right, box.top : box.bottom] = self.ramp[value]
        del heat, fire


def _soft(radius: int, tall: float, peak: int) -> pygame.Surface:
    """A blob of heat; a tall one comes to a point above, as a tongue does."""
    high = round(radius * tall)
    across = (np.arange(2 * radius) - radius + 0.5) / radius
    down = (np.arange(2 * high) - high + 0.5) / high
    narrow = 1.0 + (tall - 1.0) * np.maximum(0.0, -down)[:, None]
    far = np.minimum((across[None, :] * narrow) ** 2 + down[:, None] ** 2, 1)
    shape = (1 - far) ** 2 * peak
    return from_rgb(np.repeat(shape[..., None], 3, 2))


def _clumps(blobs: list[Blob]) -> list[list[Blob]]:
    """The blobs near the frame, from left to right, cut where a gap is."""
    seen = sorted(
        blob
        for blob in blobs
        if -PAD < blob[0] < VIEW_WIDTH + PAD and -PAD < blob[1] < VIEW_HEIGHT + PAD
    )
    clumps: list[list[Blob]] = []
    last = -10_000
    for blob in seen:
        if blob[0] - last > GAP:
            clumps.append([])
        clumps[-1].append(blob)
        last = blob[0]
    return clumps


def _box(clump: list[Blob]) -> pygame.Rect | None:
    top = min(y for _, y, _ in clump) - PAD
    bottom = max(y for _, y, _ in clump) + PAD
    left, right = clump[0][0] - PAD, clump[-1][0] + PAD
    box = pygame.Rect(left, top, right - left, bottom - top).clip((0, 0, *SIZE))
    return box if box.w > 0 and box.h > 0 else None


# --- what makes heat ----------------------------------------------------------------------------

TONGUES: Final = 6  # blobs of a burning cell
TONGUE_TICKS: Final = 24  # life of a tongue
TONGUE_RISE: Final = 34  # px that it climbs
BED: Final = (3, 9, 14)  # px from the cell's edge of the blobs on the ground
FLARE: Final = 40  # of 255: a dying cell shrinks below this
JET_SPEED: Final = 7  # px/t
JET_GAP: Final = 5  # px between blobs along a jet
JET_SLOPE: Final = 17.0 / 320.0
JET_ROOT: Final = 3.5
ROOT_LENGTH: Final = 84  # px
JET_LIFT: Final = 10.0  # px that the end of a jet curls up
MAN_TONGUES: Final = 13
MAN_TICKS: Final = 18
MAN_RISE: Final = 20  # px
BURST_TICKS: Final = 22
BURST_BLOBS: Final = 26


def cell_blobs(cell: CellView, tick: int, corner: tuple[int, int], over_fire: bool) -> list[Blob]:
    """Tongues that climb out of one burning cell, over a bed of embers. Over another burning cell
    there is no bed and there are fewer of them: a wall of fire is no wall of light."""
    column, row = cell.column, cell.row
    left, floor = column * TILE - corner[0], (row + 1) * TILE - corner[1]
    weak = min(1.0, (cell.amount + 20) / FLARE)
    place = column * 37 + row * 1013
    beat = place + tick // 4 * 7
    blobs = (
        []
        if over_fire
        else [
            (left + at, floor - 3, max(3, int((6 + JITTER[beat + at & MASK] % 4) * weak)))
            for at in BED
        ]
    )
    for index in range(TONGUES // 2 if over_fire else TONGUES):
        seed = JITTER[place + index * 173 & MASK]
        life, age = divmod(tick + seed, TONGUE_TICKS)
        share = age / TONGUE_TICKS
        turn = JITTER[seed + life * 11 & MASK]
        height = TONGUE_RISE * (0.5 + (turn >> 12) / 16)
        x = left + turn % TILE + int(((turn >> 8) % 11 - 5) * share)
        y = floor - 4 - int(height * share * weak)
        blobs.append((x, y, max(3, int((11 - 8 * share) * weak))))
    return blobs


def jet_blobs(jet: JetView, tick: int, corner: tuple[int, int], begun: float = 0.0) -> list[Blob]:
    """Fire along a jet: a thin root that opens, its end curling up. `begun` px are gone already."""
    dx, dy = direction(jet.angle)
    x0, y0 = jet.x - corner[0], jet.y - corner[1]
    blobs: list[Blob] = []
    offset = tick * JET_SPEED % JET_GAP
    for step in range(int(jet.length / JET_GAP) + 1):
        along = step * JET_GAP + offset
        if not begun <= along <= jet.length + 4:
            continue
        ticket = step - tick * JET_SPEED // JET_GAP
        seed = scramble(ticket & 0xFFFF, jet.actor)
        share = along / 320.0
        radius = JET_ROOT + JET_SLOPE * along
        side = ((seed & 255) / 255 - 0.5) * 1.7 * radius
        lift = JET_LIFT * share * share + (seed >> 12) / 16 * 5 * share
        x = x0 + dx * along - dy * side
        y = y0 + dy * along + dx * side - lift
        blobs.append((int(x), int(y), min(RADII[-1], max(3, int(radius)))))
        if along < ROOT_LENGTH:  # the root is a bright thread
            for half in (0, JET_GAP // 2):
                at = along + half
                blobs.append((int(x0 + dx * at), int(y0 + dy * at), 4 + int(along / 40)))
    if jet.length < 316:  # it breaks on what stopped it
        for index in range(10):
            seed = scramble(tick // 2, index, jet.actor)
            spread = 6 + jet.length * 0.12
            x = x0 + dx * jet.length + (seed % 16 - 8)
            y = y0 + dy * jet.length + ((seed >> 4) % 256 / 128 - 1.2) * spread
            blobs.append((int(x), int(y), 7 + seed % 5))
    return blobs


def man_blobs(x: int, y: int, height: int, actor: int, tick: int) -> list[Blob]:
    """Flames that lick up a person whose feet are at (x, y) on screen."""
    blobs: list[Blob] = []
    for index in range(MAN_TONGUES):
        seed = JITTER[actor * 61 + index * 173 & MASK]
        life, age = divmod(tick + seed, MAN_TICKS)
        share = age / MAN_TICKS
        turn = JITTER[seed + life * 11 & MASK]
        wide = turn % 17 - 8
        up = 4 + (turn >> 5) % height
        blobs.append((x + wide, y - up - int(MAN_RISE * share), max(3, int(9 - 6 * share))))
    return blobs


def burst_blobs(x: float, y: float, age: int, radius: float, corner: tuple[int, int]) -> list[Blob]:
    """The ball of fire of a blast: out fast, then up and apart."""
    share = age / BURST_TICKS
    out = radius * 0.55 * (1 - (1 - share) * (1 - share))
    blobs: list[Blob] = []
    for index in range(BURST_BLOBS):
        seed = scramble(int(x), int(y), index)
        dx, dy = direction(seed % 1024)
        reach = out * (0.35 + (seed >> 10) / 64 * 0.65)
        size = 20 * (1 - share) * (0.6 + (seed >> 6) % 8 / 16)
        if size < 3:
            continue
        blob_y = y - corner[1] + dy * reach * 0.8 - share * share * 26
        blobs.append((int(x - corner[0] + dx * reach), int(blob_y), min(RADII[-1], int(size))))
    return blobs
