"""What is on fire, as bodies of flame: cells, people, jets and blasts.

All is a function of the tick and the place. Bodies hold heat, not colour: those that overlap melt
into one fire (heat.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from game.core.angles import direction
from game.core.constants import TILE
from game.core.snapshot import CellView, JetView
from game.view.fire_art import FireArt
from game.view.heat import Blit
from game.view.scatter import JITTER, MASK, scramble, scrambled

# Where in a fire a cell is: on the ground, inside, at the top, there with one beside it, inside on
# a front, or at the top there.
BED, BODY, CROWN, CREST, SKIN, FACE = range(6)
LICK, SMALL, TALL, GREAT, LOW, SHEET = "lick", "small", "tall", "great", "bed", "sheet"
DYING, WEAK = 28, 64  # of 255: below, a cell only licks, or burns low
FRESH: Final = 214  # of 255: a cell that has just caught flares
SINK: Final = 4  # px that a body stands below its foot
JET_SPEED: Final = 7  # px/t
JET_GAP: Final = 4  # px between balls along a jet
JET_ROOT: Final = 4.0  # px of radius at the nozzle
JET_SLOPE: Final = 23.0 / 320.0
JET_SPREAD: Final = 0.72  # of its radius that a ball may be off the middle
JET_REACH: Final = 320.0  # px of a whole jet
JET_CUT: Final = 316  # px: a shorter one breaks on something
JET_BREAKS: Final = 9  # balls where it breaks
JET_LIFT: Final = 12.0  # px that the end of a jet curls up
ROOT_LENGTH: Final = 250  # px of the bright thread
DROPS: Final = 7  # of burning fuel that fall out of a jet at a time
DROP_TICKS: Final = 34
DROP_FALL: Final = 0.075  # px/t^2
DROP_FIRST: Final = 0.35  # share of a jet after which it drips
MAN_FLAMES: Final = (  # on legs, arms, back and head; between them one sees who it is
    (LICK, 7, 0), (LICK, -8, 2), (SMALL, -5, 12), (LICK, 8, 18), (SMALL, 4, 30), (LICK, -8, 30),
    (SMALL, -2, 44),
)  # fmt: skip
BURST_TICKS: Final = 22
BURST_BALLS: Final = 26
RADII: Final = (4, 5, 6, 7, 8, 10, 12, 14, 16, 19, 22, 26)  # px of the balls of fire


def seed_of(column: int, row: int) -> int:
    """A number of its own for each cell."""
    return JITTER[column * 37 + row * 1013 & MASK]


def body(art: FireArt, size: str, seed: int, tick: int, foot: tuple[int, int]) -> Blit:
    """A body of flame that stands at a point of the frame."""
    picture = art.flame(size, seed, tick)
    width, height = picture.get_size()
    return picture, (foot[0] - width // 2, foot[1] + SINK - height)


def cell_flames(
    art: FireArt, cells: Iterable[tuple[CellView, int]], tick: int, corner: tuple[int, int]
) -> list[Blit]:
    """Flames of burning cells, each with its part in the fire."""
    found: list[Blit] = []
    for cell, part in cells:
        seed = seed_of(cell.column, cell.row)
        size = _size(part, seed, cell.amount)
        if size:
            x = cell.column * TILE - corner[0] + TILE // 2 + (seed >> 5) % 9 - 4
            x += TILE // 2 if part == CREST else 0
            y = (cell.row + 1) * TILE - corner[1]
            y -= 0 if part == BED else (seed >> 9) % 7
            found.append(body(art, size, seed, tick, (x, y)))
    return found


def _size(part: int, seed: int, amount: int) -> str:
    """How a cell burns; an empty name: what one sees there is its neighbours' fire."""
    if part == BED:
        if amount < DYING:
            return SMALL if seed % 2 else LICK
        return (LOW, LOW, SMALL, TALL)[seed % 4] if amount > WEAK else (LOW, SMALL)[seed % 2]
    if part == CREST:
        return GREAT if amount > WEAK else TALL
    if part == CROWN:
        return (TALL, TALL, SMALL)[seed % 3] if amount > WEAK else SMALL
    if part == FACE:
        return (SHEET, TALL, SHEET, SMALL, SHEET)[seed % 5] if amount > WEAK else SMALL
    if part == BODY:
        return (TALL, "", "", SMALL, "")[seed % 5]
    return (SMALL, "", TALL, "", "")[seed % 5] if amount > FRESH else ""


def man_flames(art: FireArt, x: int, y: int, actor: int, tick: int) -> list[Blit]:
    """Flames that climb up somebody who stands at (x, y)."""
    return [
        body(art, size, actor * 61 + number * 37, tick, (x + dx, y - up))
        for number, (size, dx, up) in enumerate(MAN_FLAMES)
    ]


def jet_flames(
    art: FireArt, jet: JetView, tick: int, corner: tuple[int, int], begun: float = 0.0
) -> list[Blit]:
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
    side = ((seed & 255) / 127.5 - 1.0) * JET_SPREAD * radius
    lift = JET_LIFT * share * share + (seed >> 12) / 16 * 6 * share
    x, y = x0 + dx * along - dy * side, y0 + dy * along + dx * side - lift
    rows = zip(x.tolist(), y.tolist(), radius.tolist(), seed.tolist(), strict=True)
    found = [_ball(art, *row) for row in rows]
    found += [
        _ball(art, x0 + dx * reach, y0 + dy * reach, 6 + reach / 24, int(reach))
        for reach in along[along < ROOT_LENGTH][::2].tolist()
    ]
    found += _drops(art, jet, tick, (x0, y0), begun)
    if jet.length < JET_CUT:
        found += _broken(art, jet, tick, (x0 + dx * jet.length, y0 + dy * jet.length))
    return found


def _drops(
    art: FireArt, jet: JetView, tick: int, nozzle: tuple[float, float], begun: float
) -> list[Blit]:
    """Burning fuel that falls out of a jet, and shrinks."""
    dx, dy = direction(jet.angle)
    found = []
    for number in range(DROPS):
        age = (tick + number * DROP_TICKS // DROPS) % DROP_TICKS
        turn = (tick + number * DROP_TICKS // DROPS) // DROP_TICKS
        seed = scramble(turn, number, jet.actor)
        along = jet.length * (DROP_FIRST + (1.0 - DROP_FIRST) * (seed % 256) / 256) + age * 2
        if begun <= along <= jet.length:
            fall = 6 + JET_SLOPE * along * 0.5 + DROP_FALL * age * age
            radius = 6.0 - 3.0 * age / DROP_TICKS
            x, y = nozzle[0] + dx * along, nozzle[1] + dy * along + fall
            found += [_ball(art, x - dx * 3 * n, y - n, radius - n, seed) for n in range(2)]
    return found


def _broken(art: FireArt, jet: JetView, tick: int, end: tuple[float, float]) -> list[Blit]:
    """A jet that meets a wall spreads over it."""
    spread = 8 + jet.length * 0.14
    found = []
    for number in range(JET_BREAKS):
        seed = scramble(tick // 3, number, jet.actor)
        x, y = end[0] + seed % 16 - 8, end[1] + ((seed >> 4) % 256 / 128 - 1.2) * spread
        found.append(_ball(art, x, y, 8 + seed % 7, seed))
    return found


def burst_flames(
    art: FireArt, x: float, y: float, age: int, radius: float, corner: tuple[int, int]
) -> list[Blit]:
    """The ball of fire of a blast: out fast, then up and apart."""
    share = age / BURST_TICKS
    out = radius * 0.55 * (1 - (1 - share) * (1 - share))
    found = []
    for index in range(BURST_BALLS):
        seed = scramble(int(x), int(y), index)
        dx, dy = direction(seed % 1024)
        reach = out * (0.35 + (seed >> 10) / 64 * 0.65)
        size = 26 * (1 - share) * (0.6 + (seed >> 6) % 8 / 16)
        if size >= RADII[0]:
            ball_y = y - corner[1] + dy * reach * 0.8 - share * share * 26
            found.append(_ball(art, x - corner[0] + dx * reach, ball_y, size, seed))
    return found


def _ball(art: FireArt, x: float, y: float, radius: float, seed: int) -> Blit:
    pictures = art.balls[seed % len(art.balls)]
    picture = pictures[_step_of(radius)]
    half = picture.get_width() // 2
    return picture, (int(x) - half, int(y) - half)


def _step_of(radius: float) -> int:
    """The largest of the sizes that is not above a radius."""
    return next((n - 1 for n, size in enumerate(RADII) if size > radius and n), len(RADII) - 1)
