"""Fighters of one side keep apart: nobody stands inside his neighbour for long."""

from __future__ import annotations

from typing import Final

from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World, snap

SPACE: Final = 0.85  # of two half widths together that their middles keep apart
PUSH: Final = 0.75  # px/t that two crowded men give way, shared by both
PUSH_DEEP: Final = 1.5  # px/t when they stand in one another
LEVEL: Final = 40.0  # px of height within which they are in each other's way
_APART: Final = ("down", "dead", "gone", "held", "surrender", "ladder")


def run(world: World) -> None:
    """Push crowding neighbours away from each other, never into a wall."""
    men = [
        man
        for man in world.state.fighters.values()
        if man.team == TEAM_CLUB and man.state not in _APART
    ]
    if len(men) < 2:
        return
    px, py = world.px, world.py
    men.sort(key=lambda man: (px[man.row], man.id))
    half = world.state.bodies.half.tolist()
    shifts: dict[int, float] = {}
    for index, left in enumerate(men):
        x, y = px[left.row], py[left.row]
        for right in men[index + 1 :]:
            gap = px[right.row] - x
            wanted = (half[left.row] + half[right.row]) * SPACE
            if gap >= wanted:
                if gap > 2 * wanted:
                    break
                continue
            if abs(py[right.row] - y) < LEVEL:
                _push(shifts, left, right, wanted - gap)
    for man in men:
        shift = shifts.get(man.id, 0.0)
        if shift:
            _move(world, man, shift, half[man.row])


def _push(shifts: dict[int, float], left: Fighter, right: Fighter, depth: float) -> None:
    """Who is in a move stands firm if the other is not."""
    most = PUSH_DEEP if depth > 6.0 else PUSH
    amount = min(depth, most)
    left_share = 0.5
    if (left.state == "move") != (right.state == "move"):
        left_share = 0.0 if left.state == "move" else 1.0
    shifts[left.id] = shifts.get(left.id, 0.0) - amount * left_share
    shifts[right.id] = shifts.get(right.id, 0.0) + amount * (1.0 - left_share)


def _move(world: World, man: Fighter, shift: float, half: float) -> None:
    bodies, row = world.state.bodies, man.row
    shift = min(max(shift, -PUSH_DEEP), PUSH_DEEP)
    x, y = world.px[row], world.py[row]
    goal = snap(x + shift)
    if world.terrain.box_free(goal, y - 1.0, half, float(bodies.height[row]) - 2.0):
        bodies.x[row] = world.px[row] = goal
