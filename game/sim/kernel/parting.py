"""How a row of crowded men parts: man by man, or in one batch where they stand in a heap.

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
HEAP: Final = 8  # men within NEAR px from which the batch is quicker


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
    heaped = any(last - first < NEAR for first, last in zip(row.x, row.x[HEAP:], strict=False))
    return in_batch(row) if heaped else man_by_man(row)


def man_by_man(row: Row) -> list[float]:
    """The rule in plain Python."""
    x, goal = row.x, row.goal
    pairs = _pairs(row)
    total = [0.0] * len(x)
    touching = [pair for pair in pairs if pair[2] > 0.0]
    if not touching:
        return total
    for judged in (touching, *[pairs] * (ROUNDS - 1)):  # who gives way comes near the next
        given = total.copy()
        for left, right, lap in judged:
            amount = lap + total[left] - total[right]
            if amount <= 0.0:
                continue
            ahead_left, ahead_right = goal[left] - x[left], goal[right] - x[right]
            if goal[left] > goal[right] + WALKS and _way(ahead_left) > _way(ahead_right):
                given[left] += CROSS
                given[right] -= CROSS
                continue
            if amount > PART:
                amount = PART
            into_right = ahead_left > WALKS
            if into_right == (ahead_right < -WALKS):  # both, or neither
                amount *= 0.5
                given[left] -= amount
                given[right] += amount
            elif into_right:
                given[left] -= amount
            else:
                given[right] += amount
        total = given
    return total


def _pairs(row: Row) -> list[tuple[int, int, float]]:
    """(left, right, px that they overlap) of all men near each other on one level."""
    x, y, half, _ = row
    pairs = []
    ends = len(x)
    for left, place in enumerate(x):
        right, end = left + 1, place + NEAR
        while right < ends and x[right] < end:
            if -LEVEL < y[right] - y[left] < LEVEL:
                lap = (half[left] + half[right]) * SPACE - (x[right] - place)
                pairs.append((left, right, lap))
            right += 1
    return pairs


def _way(ahead: float) -> int:
    """-1 who walks to the left, +1 to the right, 0 who stands."""
    return (ahead > WALKS) - (ahead < -WALKS)


def in_batch(row: Row) -> list[float]:
    """The same rule over all pairs in one call."""
    x, y, half, goal = np.array(row)
    count = x.size
    left, right = _near_pairs(x, y)
    lap = (half[left] + half[right]) * SPACE - (x[right] - x[left])  # px that they overlap
    if not np.count_nonzero(lap > 0.0):
        return [0.0] * count
    ahead = goal - x
    to_right, to_left = (ahead > WALKS) * 0.5, (ahead < -WALKS) * 0.5
    share = to_right[left] - to_left[right] + 0.5  # of the left man in giving way
    crossing = goal[left] > goal[right] + WALKS
    if np.count_nonzero(crossing):
        way = to_right - to_left
        crossing &= way[left] > way[right]
    crosses = bool(np.count_nonzero(crossing))
    total = np.zeros(count)
    for number in range(ROUNDS):
        amount = lap + total[left] - total[right] if number else lap
        amount = np.minimum(np.maximum(amount, 0.0), PART)
        leftward = amount * share
        rightward = amount - leftward
        if crosses:
            slip = (crossing & (amount > 0.0)).nonzero()[0]
            leftward[slip] = rightward[slip] = -CROSS
        total += np.bincount(right, rightward, count) - np.bincount(left, leftward, count)
    given: list[float] = total.tolist()
    return given


def _near_pairs(
    x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Indices (left, right) of men within NEAR px on one level; x ascends."""
    men = np.arange(x.size)
    ends = x.searchsorted(x + NEAR)  # of each man's neighbours to the right
    counts = ends - men - 1
    left = men.repeat(counts)
    right = np.arange(left.size) + (ends - counts.cumsum())[left]
    level = np.abs(y[right] - y[left]) < LEVEL
    if np.count_nonzero(level) == level.size:
        return left, right
    return left[level], right[level]
