"""Fighters of one side keep apart: nobody stands inside his neighbour for long."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.core.constants import SUBPIXEL
from game.sim import spacing
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World

SPACE: Final = 0.84765625  # of two half widths together that their middles keep apart
PART: Final = 5.0  # px/t at most that two crowded men part
ROUNDS: Final = 2
CROSS: Final = 0.75  # px/t, in each round, that men slip past each other to reach goals beyond
MOST: Final = 6.0  # px/t that one man is moved
LEVEL: Final = 40.0  # px of height within which they are in each other's way
NEAR: Final = 36.0  # px between the middles of men who may touch in this tick
TAKE_OFF: Final = 14.0  # px around the mark from which a man leaves the floor
WALKS: Final = 5.0  # px from his goal at which a man stands
_APART: Final = ("down", "dead", "gone", "held", "bound", "surrender", "ladder")


def run(world: World) -> None:
    """Push crowding neighbours away from each other, never into a wall."""
    spacing.part(world)
    px = world.px
    along = [
        (px[man.row], man.id, man)
        for man in world.state.fighters.values()
        if man.team == TEAM_CLUB
        and man.state not in _APART
        and (man.mind.way == "walk" or not _leaves(world, man))
        and not man.mind.prey  # everybody makes way for a man with a child on his arm
    ]
    if len(along) < 2:
        return
    along.sort()
    men = [man for _, _, man in along]
    rows = np.array([man.row for man in men])
    shift = _shifts(world, men, rows)
    if shift.any():
        _move(world, rows, shift)


def _leaves(world: World, man: Fighter) -> bool:
    """About to jump, drop or climb: whoever pushed him off his mark would stop both for good."""
    return man.state == "free" and abs(world.px[man.row] - man.mind.way_x) < TAKE_OFF


def _shifts(world: World, men: list[Fighter], rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """Px that each man gives way. `men` stand in the order of x. All near pairs are judged in one
    call, twice, because who gives way to one neighbour comes near the next.

    Who walks into another gives way himself. Two men whose goals lie in the other order than they
    stand slip past each other instead of parting.
    """
    bodies, count = world.state.bodies, len(men)
    x, half = bodies.x[rows], bodies.half[rows]
    left, right = _near_pairs(x, bodies.y[rows])
    space = (half[left] + half[right]) * SPACE
    gap = x[right] - x[left]
    if not np.count_nonzero(space > gap):
        return np.zeros(count)
    goal = _goals(men, x)
    ahead = goal - x
    way = (ahead > WALKS) - (ahead < -WALKS).astype(np.int8)  # -1, 0, +1: where he walks
    way_left, way_right = way[left], way[right]
    crossing = (goal[left] > goal[right] + WALKS) & (way_left > way_right)
    crosses = bool(np.count_nonzero(crossing))
    into_right = way_left > 0
    share = np.where(into_right == (way_right < 0), 0.5, into_right)
    both = np.concatenate((left, right))
    total = np.zeros(count)
    for number in range(ROUNDS):
        if number:
            gap = (x + total)[both].reshape(2, -1)
            gap = gap[1] - gap[0]
        amount = np.minimum(np.maximum(space - gap, 0.0), PART)
        to_left = amount * share
        push = np.concatenate((-to_left, amount - to_left))
        if crosses:
            slip = (crossing & (amount > 0.0)).nonzero()[0]
            push[slip] = CROSS
            push[slip + left.size] = -CROSS
        total += np.bincount(both, push, count)
    return np.minimum(np.maximum(total, -MOST), MOST)


def _goals(men: list[Fighter], x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Where each wants to stand: here, unless he walks. Who stands firm in a move has no goal
    (NaN, which is neither left nor right of anything): nobody slips past him."""
    return np.array(
        [
            (man.mind.to_x if man.wish.move else at) if man.state == "free" else math.nan
            for man, at in zip(men, x.tolist(), strict=True)
        ]
    )


def _near_pairs(
    x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Indices (left, right) of men within NEAR px on one level; x ascends."""
    first = np.arange(1, x.size + 1)
    counts = np.maximum(x.searchsorted(x + NEAR) - first, 0)
    left = (first - 1).repeat(counts)
    right = np.arange(left.size) - (counts.cumsum() - counts - first).repeat(counts)
    level = np.abs(y[right] - y[left]) < LEVEL
    return left[level], right[level]


def _move(world: World, rows: NDArray[np.int64], shift: NDArray[np.float64]) -> None:
    """Shift everyone for whom there is room, on the grid of 1/256 px."""
    bodies = world.state.bodies
    moved = shift.nonzero()[0]
    rows, shift = rows[moved], shift[moved]
    goal = np.floor((bodies.x[rows] + shift) * SUBPIXEL + 0.5) / SUBPIXEL
    half, height = bodies.half[rows], bodies.height[rows] - 2.0
    free = world.terrain.boxes_free(goal, bodies.y[rows] - 1.0, half, height)
    rows = rows[free]
    goal = goal[free]
    bodies.x[rows] = goal
    for row, new in zip(rows.tolist(), goal.tolist(), strict=True):
        world.px[row] = new
