"""Fighters of one side keep apart: nobody stands inside his neighbour for long."""

from __future__ import annotations

from math import nan
from typing import Final

import numpy as np

from game.core.constants import SUBPIXEL
from game.sim import parting, spacing
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World

MOST: Final = 6.0  # px/t that one man is moved
TAKE_OFF: Final = 14.0  # px around the mark from which a man leaves the floor
_APART: Final = ("down", "dead", "gone", "held", "bound", "surrender", "ladder")


def run(world: World) -> None:
    """Push crowding neighbours away from each other, never into a wall."""
    spacing.part(world)
    men = _by_place(world)
    if len(men) < 2:
        return
    shifts = parting.shifts(_row(world, men))
    moved = [(man.row, shift) for man, shift in zip(men, shifts, strict=True) if shift]
    if moved:
        _move(world, [row for row, _ in moved], [shift for _, shift in moved])


def _by_place(world: World) -> list[Fighter]:
    """Who can be pushed, from left to right."""
    px = world.px
    along = [
        (px[man.row], man.id, man)
        for man in world.state.fighters.values()
        if man.team == TEAM_CLUB
        and man.state not in _APART
        and (man.mind.way == "walk" or not _leaves(world, man))
        and not man.mind.prey  # everybody makes way for a man with a child on his arm
    ]
    along.sort()
    return [man for _, _, man in along]


def _leaves(world: World, man: Fighter) -> bool:
    """About to jump, drop or climb: whoever pushed him off his mark would stop both for good."""
    return man.state == "free" and abs(world.px[man.row] - man.mind.way_x) < TAKE_OFF


def _row(world: World, men: list[Fighter]) -> parting.Row:
    px, py, half = world.px, world.py, world.state.bodies.half.tolist()
    rows = [man.row for man in men]
    goals = [
        (man.mind.to_x if man.wish.move else px[man.row]) if man.state == "free" else nan
        for man in men
    ]
    x, y = [px[row] for row in rows], [py[row] for row in rows]
    return parting.Row(x, y, [half[row] for row in rows], goals)


def _move(world: World, rows: list[int], shifts: list[float]) -> None:
    """Shift everyone for whom there is room, on the grid of 1/256 px."""
    bodies = world.state.bodies
    moved, shift = np.array(rows), np.array(shifts)
    x = bodies.x[moved] + np.minimum(np.maximum(shift, -MOST), MOST)
    goal = np.floor(x * SUBPIXEL + 0.5) / SUBPIXEL
    half, height = bodies.half[moved], bodies.height[moved] - 2.0
    free = world.terrain.boxes_free(goal, bodies.y[moved] - 1.0, half, height)
    moved, goal = moved[free], goal[free]
    bodies.x[moved] = goal
    for row, new in zip(moved.tolist(), goal.tolist(), strict=True):
        world.px[row] = new
