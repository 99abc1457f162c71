"""Who may be struck at all: a look at the places of people before anybody's boxes are measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.sim.state import TEAM_NPC, Fighter
from game.sim.world import Box, World

# px from his ground point that nobody's hurtbox reaches beyond: to the left, up, to the right, down
HURT_REACH: Final[Box] = (-40.0, -96.0, 40.0, 8.0)


def around(world: World, fighter: Fighter) -> Box:
    """A box in which his hurtbox lies, whatever he does."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    left, up, right, down = HURT_REACH
    return x + left, y + up, x + right, y + down


def people(world: World, boxes: Sequence[Box]) -> list[Fighter]:
    """All who can be struck and whose hurtbox may reach into one of the boxes, by id."""
    px, py = world.px, world.py
    left, up, right, down = HURT_REACH
    zones = [(x0 - right, y0 - down, x1 - left, y1 - up) for x0, y0, x1, y1 in boxes]
    found = []
    for fighter in world.state.fighters.values():
        x, y = px[fighter.row], py[fighter.row]
        for x0, y0, x1, y1 in zones:
            if x0 < x < x1 and y0 < y < y1:
                if fighter.alive and fighter.team != TEAM_NPC:
                    found.append(fighter)
                break
    return found
