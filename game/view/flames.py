"""What makes heat: burning cells, jets of flame, people on fire, blasts; each as soft blobs.

All is a function of the tick and the place. Many blobs are worked out at once, in columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.core.angles import direction
from game.core.constants import TILE
from game.core.snapshot import CellView, JetView
from game.view.heat import NONE, RADII, Blobs
from game.view.scatter import JITTER, MASK, scramble, scrambled

RISE: Final = 3  # px/t by which the noise of flames scrolls up
LEAST: Final = RADII[0]
TONGUES: Final = 6  # blobs of a burning cell
TONGUE_TICKS: Final = 24  # life of a tongue
TONGUE_RISE: Final = 34  # px that it climbs
TONGUE_SIZE: Final = 11.0  # px of its radius at the root
TAPER: Final = 0.72  # share of it that is lost on the way up
BED, BODY, CROWN = range(3)  # where in a fire a cell is
BED_AT: Final = (3, 9, 14)  # px from the cell's edge of the blobs on the ground
CROWN_RISE: Final = 50
CROWN_SIZE: Final = 14.0
BODY_TONGUES: Final = 4
CLUMP: Final = (3, 2)  # columns and rows of the body that burn alike
CLUMP_LIVES: Final = 4  # lives of a tongue in which they do
LICKING: Final = 150  # of 256 clumps: these only lick
LICKS: Final = 1
SMALL_TONGUES: Final = 4
SMALL_RISE: Final = 22  # px
SMALL_SIZE: Final = 7.0
LICK_SIZE: Final = 6.0
FLARE: Final = 40  # of 255: a dying cell shrinks below this
JET_NOISE_LOW: Final = 52  # a jet hangs together
JET_SPEED: Final = 7  # px/t
JET_GAP: Final = 5  # px between blobs along a jet
JET_SLOPE: Final = 17.0 / 320.0
JET_ROOT: Final = 3.5
JET_REACH: Final = 320.0  # px of a whole jet
JET_CUT: Final = 316  # px: a shorter one breaks on something
JET_BREAKS: Final = 10  # blobs where it breaks
ROOT_LENGTH: Final = 84  # px
JET_LIFT: Final = 10.0  # px that the end of a jet curls up
MAN_TONGUES: Final = 13
MAN_TICKS: Final = 18
MAN_RISE: Final = 20  # px
BURST_TICKS: Final = 22
BURST_BLOBS: Final = 26
# By BED, BODY, CROWN:
RISES: Final = np.array((TONGUE_RISE, TONGUE_RISE, CROWN_RISE))
SIZES: Final = np.array((TONGUE_SIZE, TONGUE_SIZE, CROWN_SIZE))
COUNTS: Final = np.array((TONGUES, BODY_TONGUES, TONGUES))
LUCK: Final = np.array(JITTER)
MAN_TURNS: Final = np.arange(MAN_TONGUES) * 173
for _fixed in (RISES, SIZES, COUNTS, LUCK, MAN_TURNS):
    _fixed.flags.writeable = False


def cell_blobs(
    cells: Sequence[CellView], tiers: Sequence[int], tick: int, corner: tuple[int, int]
) -> tuple[Blobs, list[int]]:
    """Tongues that climb out of burning cells: over a bed of embers where fire rests on something
    (BED), far up where it ends (CROWN). Between the two (BODY) it holds together in some places
    and only licks in others, so that one sees what burns. With the number of blobs of each cell."""
    if not cells:
        return NONE, []
    place = np.array([(cell.column, cell.row, cell.amount) for cell in cells])
    column, row = place[:, :1], place[:, 1:2]
    tier = np.array(tiers)[:, None]
    left, floor = column * TILE - corner[0], (row + 1) * TILE - corner[1]
    weak = np.minimum(1.0, (place[:, 2:] + 20) / FLARE)
    own = column * 37 + row * 1013
    bed = np.array(BED_AT)
    embers = _whole((6 + LUCK[own + tick // 4 * 7 + bed & MASK] % 4) * weak)
    number = np.arange(TONGUES)
    seed = LUCK[own + number * 173 & MASK]
    life, age = np.divmod(tick + seed, TONGUE_TICKS)
    share = age / TONGUE_TICKS
    turn = LUCK[seed + life * 11 & MASK]
    clump = column // CLUMP[0] * 7919 + row // CLUMP[1] * 104_729 + life // CLUMP_LIVES * 31
    licks = (tier == BODY) & (LUCK[clump & MASK] % 256 < LICKING)
    height = RISES.take(tier) * (0.5 + (turn >> 12) / 16)
    root = np.where(licks, LICK_SIZE, SIZES.take(tier))
    x = left + turn % TILE + _whole(((turn >> 8) % 11 - 5) * share)
    y = floor - 4 - _whole(height * share * weak)
    found = np.empty((len(cells), len(BED_AT) + TONGUES, 3), np.int64)
    there = np.empty(found.shape[:2], np.bool_)
    beds, tongues = found[:, : len(BED_AT)], found[:, len(BED_AT) :]
    beds[..., 0], beds[..., 1], beds[..., 2] = left + bed, floor - 3, embers
    tongues[..., 0], tongues[..., 1] = x, y
    tongues[..., 2] = root * (1.0 - TAPER * share) * weak  # in whole px
    there[:, : len(BED_AT)] = tier == BED
    there[:, len(BED_AT) :] = number < np.where(licks, LICKS, COUNTS.take(tier))
    np.maximum(found[..., 2], LEAST, out=found[..., 2])
    return found[there], np.count_nonzero(there, axis=1).tolist()


def lick_blobs(x: int, y: int, turn: float) -> Blobs:
    """A small flame that stands at (x, y) and comes back to itself after a turn, 0..1."""
    number = np.arange(SMALL_TONGUES)
    share = (2.0 * turn + number / SMALL_TONGUES) % 1.0
    rise, size = _whole(share * SMALL_RISE), _whole(SMALL_SIZE * (1.0 - 0.6 * share))
    tongues = _blobs(x + _whole((number % 3 - 1) * 4 * share), y - rise, size)
    return np.concatenate((_blobs(np.array((x - 2, x + 2)), y, 5), tongues))


def jet_blobs(jet: JetView, tick: int, corner: tuple[int, int], begun: float = 0.0) -> Blobs:
    """Fire along a jet: a thin root that opens, its end curling up. `begun` px are gone already."""
    dx, dy = direction(jet.angle)
    x0, y0 = jet.x - corner[0], jet.y - corner[1]
    step = np.arange(int(jet.length / JET_GAP) + 1)
    along = step * JET_GAP + tick * JET_SPEED % JET_GAP
    there = (begun <= along) & (along <= jet.length + 4)
    step, along = step[there], along[there]
    seed = scrambled(step - tick * JET_SPEED // JET_GAP & 0xFFFF, jet.actor)
    share = along / JET_REACH
    radius = JET_ROOT + JET_SLOPE * along
    side = ((seed & 255) / 255 - 0.5) * 1.7 * radius
    lift = JET_LIFT * share * share + (seed >> 12) / 16 * 5 * share
    x, y = x0 + dx * along - dy * side, y0 + dy * along + dx * side - lift
    found = [_blobs(_whole(x), _whole(y), np.minimum(RADII[-1], _whole(radius)))]
    root = along[along < ROOT_LENGTH]  # the root is a bright thread
    for half in (0, JET_GAP // 2):
        at = root + half
        found.append(_blobs(_whole(x0 + dx * at), _whole(y0 + dy * at), 4 + _whole(root / 40)))
    if jet.length < JET_CUT:
        seed = scrambled(tick // 2, np.arange(JET_BREAKS), jet.actor)
        spread = 6 + jet.length * 0.12
        end_x = x0 + dx * jet.length + (seed % 16 - 8)
        end_y = y0 + dy * jet.length + ((seed >> 4) % 256 / 128 - 1.2) * spread
        found.append(_blobs(_whole(end_x), _whole(end_y), 7 + seed % 5))
    return np.concatenate(found)


def men_blobs(men: Sequence[tuple[int, int, int]], height: int, tick: int) -> Blobs:
    """Flames that lick up people: x and y of their feet on screen, and who they are."""
    if not men:
        return NONE
    x, y, actor = np.array(men).T[:, :, None]
    seed = LUCK[actor * 61 + MAN_TURNS & MASK]
    life, age = np.divmod(tick + seed, MAN_TICKS)
    share = age / MAN_TICKS
    turn = LUCK[seed + life * 11 & MASK]
    up = 4 + (turn >> 5) % height
    return _blobs(x + turn % 17 - 8, y - up - _whole(MAN_RISE * share), _whole(9 - 6 * share))


def burst_blobs(x: float, y: float, age: int, radius: float, corner: tuple[int, int]) -> Blobs:
    """The ball of fire of a blast: out fast, then up and apart."""
    share = age / BURST_TICKS
    out = radius * 0.55 * (1 - (1 - share) * (1 - share))
    blobs: list[tuple[int, int, int]] = []
    for index in range(BURST_BLOBS):
        seed = scramble(int(x), int(y), index)
        dx, dy = direction(seed % 1024)
        reach = out * (0.35 + (seed >> 10) / 64 * 0.65)
        size = 20 * (1 - share) * (0.6 + (seed >> 6) % 8 / 16)
        if size < LEAST:
            continue
        blob_y = y - corner[1] + dy * reach * 0.8 - share * share * 26
        blobs.append((int(x - corner[0] + dx * reach), int(blob_y), min(RADII[-1], int(size))))
    return np.array(blobs, np.int64).reshape(-1, 3)


def _whole(values: NDArray[Any]) -> NDArray[np.int64]:
    """Toward zero, as int() does."""
    return values.astype(np.int64)


def _blobs(x: Any, y: Any, radius: Any) -> Blobs:
    """Columns side by side, as rows."""
    columns = np.broadcast_arrays(x, y, np.maximum(LEAST, radius))
    return np.stack(columns, axis=-1).reshape(-1, 3)
