"""Fighters of one side keep apart: nobody stands inside his neighbour for long."""

from __future__ import annotations

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
    men = [
        man
        for man in world.state.fighters.values()
        if man.team == TEAM_CLUB and man.state not in _APART and not _leaves(world, man)
    ]
    if len(men) < 2:
        return
    px = world.px
    men.sort(key=lambda man: (px[man.row], man.id))
    rows = [man.row for man in men]
    shift = _shifts(world, men, rows)
    if shift.any():
        _move(world, rows, shift)


def _leaves(world: World, man: Fighter) -> bool:
    """About to jump, drop or climb: whoever pushed him off his mark would stop both for good.
    And everybody makes way for a man with a child on his arm."""
    mind = man.mind
    if mind.prey:
        return True
    ready = mind.way != "walk" and man.state == "free"
    return ready and abs(world.px[man.row] - mind.way_x) < TAKE_OFF


def _shifts(world: World, men: list[Fighter], rows: list[int]) -> NDArray[np.float64]:
    """Px that each man gives way. `men` stand in the order of x. All near pairs are judged in one
    call, twice, because who gives way to one neighbour comes near the next.

    Who walks into another gives way himself. Two men whose goals lie in the other order than they
    stand slip past each other instead of parting.
    """
    bodies = world.state.bodies
    x, y, half = bodies.x[rows], bodies.y[rows], bodies.half[rows]
    total = np.zeros(len(men))
    left, right = _near_pairs(x, y)
    space = (half[left] + half[right]) * SPACE
    if not (space > x[right] - x[left]).any():
        return total
    goal = np.array([_goal(world, man) for man in men])
    firm = np.array([man.state != "free" for man in men])
    way = (goal > x + WALKS).astype(np.float64) - (goal < x - WALKS)
    crossing = (goal[left] > goal[right] + WALKS) & (way[left] > way[right])
    crossing &= ~(firm[left] | firm[right])
    into_right, into_left = way[left] > 0.0, way[right] < 0.0
    share = np.where(into_right == into_left, 0.5, np.where(into_right, 1.0, 0.0))
    for _ in range(ROUNDS):
        place = x + total
        amount = np.minimum(np.maximum(space - (place[right] - place[left]), 0.0), PART)
        slip = crossing & (amount > 0.0)
        leftward = np.where(slip, -CROSS, amount * share)
        rightward = np.where(slip, -CROSS, amount * (1.0 - share))
        total += np.bincount(right, rightward, len(men)) - np.bincount(left, leftward, len(men))
    return np.minimum(np.maximum(total, -MOST), MOST)


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


def _goal(world: World, man: Fighter) -> float:
    """Where he wants to stand: here, unless he walks."""
    return man.mind.to_x if man.state == "free" and man.wish.move else world.px[man.row]


def _move(world: World, rows: list[int], shift: NDArray[np.float64]) -> None:
    """Shift everyone for whom there is room, on the grid of 1/256 px."""
    bodies = world.state.bodies
    x, y = bodies.x[rows], bodies.y[rows]
    goal = np.floor((x + shift) * SUBPIXEL + 0.5) / SUBPIXEL
    free = world.terrain.boxes_free(goal, y - 1.0, bodies.half[rows], bodies.height[rows] - 2.0)
    placed = np.where(free, goal, x)
    bodies.x[rows] = placed
    for row, new in zip(rows, placed.tolist(), strict=True):
        world.px[row] = new
