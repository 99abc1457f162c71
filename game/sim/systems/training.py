"""The tape of the training room runs."""

from __future__ import annotations

from game.sim import training
from game.sim.world import World


def run(world: World) -> None:
    """Record, or advance what is played."""
    lesson = world.state.training
    if not lesson.mode:
        return
    mode = training.MODES[lesson.mode]
    if mode == "records":
        training.record(world)
    elif mode == "plays":
        lesson.at += 1
