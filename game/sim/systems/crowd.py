"""Fighters of one side keep apart: nobody stands inside his neighbour for long."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, nan
from typing import Final

from game.core.constants import SUBPIXEL, TILE
from game.sim.kernel import parting
from game.sim.kernel.terrain import EPS
from game.sim.people import spacing
from game.sim.state import TEAM_CLUB
from game.sim.world import World

MOST: Final = 6.0  # px/t that one man is moved
TAKE_OFF: Final = 14.0  # px around the mark from which a man leaves the floor
_APART: Final = frozenset({"down", "dead", "gone", "held", "bound", "surrender", "ladder"})


def run(world: World) -> None:
    """Push crowding neighbours away from each other, never into a wall."""
    spacing.part(world)
    along = _by_place(world)
    if len(along) < 2:
        return
    x, _, rows, y, halves, goals = zip(*along, strict=True)
    shifts = parting.shifts(parting.Row(x, y, halves, goals))
    if any(shifts):
        _move(world, rows, halves, shifts)


def _by_place(world: World) -> list[tuple[float, int, int, float, float, float]]:
    """(x, id, row, y, half width, x where he wants to be) of all who can be pushed, from left to
    right."""
    px, py, half = world.px, world.py, world.state.bodies.live().half.tolist()
    along = []
    for man in world.state.fighters.values():
        state, mind = man.state, man.mind
        if man.team != TEAM_CLUB or state in _APART or mind.prey:
            continue  # everybody makes way for a man with a child on his arm
        row = man.row
        x = px[row]
        if state != "free":
            goal = nan
        elif mind.way != "walk" and -TAKE_OFF < x - mind.way_x < TAKE_OFF:
            continue  # about to leave the floor: a push off his mark would stop it for good
        else:
            goal = mind.to_x if man.wish.move else x
        along.append((x, man.id, row, py[row], half[row], goal))
    along.sort()
    return along


def _move(
    world: World, rows: Sequence[int], halves: Sequence[float], shifts: Sequence[float]
) -> None:
    """Shift everyone for whom there is room, on the grid of 1/256 px."""
    bodies, px = world.state.bodies, world.px
    moved, goals = [], []
    for row, half, shift in zip(rows, halves, shifts, strict=True):
        if not shift:
            continue
        if not -MOST < shift < MOST:
            shift = MOST if shift > 0.0 else -MOST
        x = px[row]
        goal = floor((x + shift) * SUBPIXEL + 0.5) / SUBPIXEL
        front = half - EPS if shift > 0.0 else -half
        if (goal + front) // TILE != (x + front) // TILE:  # he comes into another column
            height = float(bodies.height[row])
            if not world.terrain.box_free(goal, world.py[row] - 1.0, half, height - 2.0):
                continue
        px[row] = goal
        moved.append(row)
        goals.append(goal)
    if moved:
        bodies.x[moved] = goals
