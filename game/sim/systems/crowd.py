"""Fighters of one side keep apart: nobody stands inside his neighbour for long."""

from __future__ import annotations

from typing import Final

import numpy as np

from game.sim import spacing
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World, snap

SPACE: Final = 0.84765625  # of two half widths together that their middles keep apart
PUSH: Final = 0.75  # px/t that two crowded men give way, shared by both
PUSH_DEEP: Final = 1.5  # px/t when they stand in one another
DEEP: Final = 6.0  # px of overlap from which PUSH_DEEP holds
LEVEL: Final = 40.0  # px of height within which they are in each other's way
_APART: Final = ("down", "dead", "gone", "held", "surrender", "ladder")


def run(world: World) -> None:
    """Push crowding neighbours away from each other, never into a wall."""
    spacing.part(world)
    men = [
        man
        for man in world.state.fighters.values()
        if man.team == TEAM_CLUB and man.state not in _APART
    ]
    if len(men) < 2:
        return
    men.sort(key=lambda man: man.id)
    rows = [man.row for man in men]
    for man, shift in zip(men, _shifts(world, men, rows), strict=True):
        if shift:
            _move(world, man, shift)


def _shifts(world: World, men: list[Fighter], rows: list[int]) -> list[float]:
    """Px that each man gives way, over all pairs in one call.

    Of two men the one with the smaller x (then the smaller id) goes left; who is in a move stands
    firm when the other is not.
    """
    bodies = world.state.bodies
    x, y, half = bodies.x[rows], bodies.y[rows], bodies.half[rows]
    firm = np.array([man.state == "move" for man in men])
    gap = x[None, :] - x[:, None]  # how far the other (column) stands to the right
    depth = (half[None, :] + half[:, None]) * SPACE - np.abs(gap)
    near = (depth > 0.0) & (np.abs(y[None, :] - y[:, None]) < LEVEL)
    np.fill_diagonal(near, False)
    if not near.any():
        return [0.0] * len(men)
    amount = np.minimum(depth, np.where(depth > DEEP, PUSH_DEEP, PUSH))
    share = np.where(firm[:, None] == firm[None, :], 0.5, np.where(firm[:, None], 0.0, 1.0))
    order = np.arange(len(men))
    is_left = (gap > 0.0) | ((gap == 0.0) & (order[None, :] > order[:, None]))
    push = np.where(near, amount * share * np.where(is_left, -1.0, 1.0), 0.0)
    total: list[float] = push.sum(axis=1).tolist()
    return total


def _move(world: World, man: Fighter, shift: float) -> None:
    bodies, row = world.state.bodies, man.row
    shift = min(max(shift, -PUSH_DEEP), PUSH_DEEP)
    goal = snap(world.px[row] + shift)
    half, height = float(bodies.half[row]), float(bodies.height[row])
    if world.terrain.box_free(goal, world.py[row] - 1.0, half, height - 2.0):
        bodies.x[row] = world.px[row] = goal
