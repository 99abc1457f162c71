"""Fighters of one side keep apart."""

from __future__ import annotations

from game.sim.world import World


def run(world: World) -> None:
    """Push overlapping fighters of one side away from each other."""
