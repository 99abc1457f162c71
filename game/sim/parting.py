"""How a row of crowded men parts: in one batch for a crowd, man by man for a handful.

Both ways give the same places to the last bit (all lengths are multiples of 1/512 px); which one
runs is a matter of speed alone.

Men within NEAR px of each other on one level are judged in pairs, ROUNDS times, because who gives
way to one neighbour comes near the next. Who walks into another gives way himself. Two men whose
goals lie in the other order than they stand slip past each other instead of parting.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

SPACE: Final = 0.84765625  # of two half widths together that their middles keep apart
PART: Final = 5.0  # px in a round at most that two crowded men part
ROUNDS: Final = 2
CROSS: Final = 0.75  # px in a round that men slip past each other to reach goals beyond
LEVEL: Final = 40.0  # px of height within which they are in each other's way
NEAR: Final = 36.0  # px between the middles of men who may touch in this tick
WALKS: Final = 5.0  # px from his goal at which a man stands
HANDFUL: Final = 20  # men up to whom man by man is quicker


class Row(NamedTuple):
    """Men from left to right: ground points in px, half widths, and the x where each wants to
    be: where he stands, unless he walks; NaN for who stands firm in a move."""

    x: Sequence[float]
    y: Sequence[float]
    half: Sequence[float]
    goal: Sequence[float]


def shifts(row: Row) -> list[float]:
    """Px along x by which each man of the row gives way in this tick."""
    room = 2.0 * max(row.half) * SPACE
    if all(right - left >= room for left, right in pairwise(row.x)):
        return [0.0] * len(row.x)  # the common case of a handful of men
    return man_by_man(row) if len(row.x) <= HANDFUL else in_batch(row)


def man_by_man(row: Row) -> list[float]:
    """The rule in plain Python."""
    x = row.x
    total = [0.0] * len(x)
    pairs = _pairs(row)
    for _ in range(ROUNDS):
        given = total.copy()
        for left, right, space, share in pairs:
            amount = space - (x[right] + total[right]) + (x[left] + total[left])
            if amount <= 0.0:
                continue
            if share is None:
                given[left] += CROSS
                given[right] -= CROSS
                continue
            if amount > PART:
                amount = PART
            given[left] -= amount * share
            given[right] += amount - amount * share
        total = given
    return total


def _pairs(row: Row) -> list[tuple[int, int, float, float | None]]:
    """(left, right, px that they keep apart, share of the left man in giving way; None when they
    slip past each other) of all men near each other on one level."""
    x, y, half, goal = row
    pairs = []
    for left, place in enumerate(x):
        for right in range(left + 1, len(x)):
            if x[right] - place >= NEAR:
                break
            if abs(y[right] - y[left]) >= LEVEL:
                continue
            way_left, way_right = _way(goal[left] - place), _way(goal[right] - x[right])
            into_right = way_left > 0
            share: float | None = 0.5 if into_right == (way_right < 0) else float(into_right)
            if goal[left] > goal[right] + WALKS and way_left > way_right:
                share = None
            pairs.append((left, right, (half[left] + half[right]) * SPACE, share))
    return pairs


def _way(ahead: float) -> int:
    """-1 who walks to the left, +1 to the right, 0 who stands."""
    return (ahead > WALKS) - (ahead < -WALKS)


def in_batch(row: Row) -> list[float]:
    """The same rule over all pairs in one call."""
    x, y, half, goal = np.array(row)
    count = x.size
    left, right = _near_pairs(x, y)
    space = (half[left] + half[right]) * SPACE
    gap = x[right] - x[left]
    if not np.count_nonzero(space > gap):
        return [0.0] * count
    ahead = goal - x
    way: NDArray[np.int8] = (ahead > WALKS) - (ahead < -WALKS).astype(np.int8)
    way_left, way_right = way[left], way[right]
    into_right = way_left > 0
    share = np.where(into_right == (way_right < 0), 0.5, into_right)
    crossing = (goal[left] > goal[right] + WALKS) & (way_left > way_right)
    crosses = bool(np.count_nonzero(crossing))
    both = np.concatenate((left, right))
    total = np.zeros(count)
    for number in range(ROUNDS):
        if number:
            places = (x + total)[both].reshape(2, -1)
            gap = places[1] - places[0]
        amount = np.minimum(np.maximum(space - gap, 0.0), PART)
        to_left = amount * share
        push = np.concatenate((-to_left, amount - to_left))
        if crosses:
            slip = (crossing & (amount > 0.0)).nonzero()[0]
            push[slip] = CROSS
            push[slip + left.size] = -CROSS
        total += np.bincount(both, push, count)
    given: list[float] = total.tolist()
    return given


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
