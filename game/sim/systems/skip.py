"""Skip: an assist of the run's options leads past what plays now (the rules: skipping.py)."""

from __future__ import annotations

from game.core.inputs import Button
from game.sim.story import skipping
from game.sim.world import World


def run(world: World) -> None:
    """One press, one scene."""
    if not world.frame.pressed & Button.SKIP:
        return
    kind = skipping.leads_past(world)
    if kind == skipping.TALK:
        skipping.talk(world)
    elif kind == skipping.FIGHT:
        skipping.fight(world)
    elif kind == skipping.WAY:
        skipping.way(world)
