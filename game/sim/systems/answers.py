"""Boxes of answers: one opens, is steered by her buttons, and closes (the rules: answering.py)."""

from __future__ import annotations

from typing import Final

from game.core.inputs import Button
from game.sim.story import answering
from game.sim.world import World

RETRY: Final = int(Button.RETRY)


def run(world: World) -> None:
    """While a box is open her buttons belong to it, all but Retry."""
    if not world.state.asked.box:
        answering.hear_first(world)
        answering.look(world)
        return
    if answering.disturbed(world):
        answering.close(world)
        return
    answering.steer(world)
    eve = world.state.eve
    eve.buffer.clear()
    eve.held &= RETRY
    world.frame = world.frame._replace(held=world.frame.held & RETRY, pressed=0)
