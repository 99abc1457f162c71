"""Placeholder until the minds arrive."""

from __future__ import annotations

from game.sim.world import World


def run(world: World) -> None:
    """Nothing yet."""
