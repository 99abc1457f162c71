"""Whom a man fights besides Eve: rivals of his faction, or, when he is blinded, anyone."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours.scene import Scene
from game.sim.harm import sides
from game.sim.state import Fighter

RIVAL_SIGHT: Final = 300.0  # px
BLIND_REACH: Final = 90.0  # px: a blinded man hears steps
HEIGHT: Final = 64.0  # px
CALM: Final = ("idle", "patrol", "search", "fight")


def choose_targets(scene: Scene) -> None:
    """The nearest rival, unless Eve is nearer; a blinded man takes the nearest of all."""
    world = scene.world
    for man in scene.foes:
        mind = man.mind
        if mind.target or man.blinded or world.rivals:
            before, mind.target = mind.target, 0
            mind.target = _nearest(scene, man)
            if mind.target:
                _mind(scene, man)
            elif before:
                mind.unseen = 0
                mind.goal_x, mind.goal_y = scene.ex, scene.ey


def _nearest(scene: Scene, man: Fighter) -> int:
    world = scene.world
    if man.mind.state not in CALM:
        return 0
    x, y = scene.px[man.row], scene.py[man.row]
    eve_counts = man.blinded > 0 or man.mind.sees
    best = abs(scene.ex - x) if eve_counts and abs(scene.ey - y) < HEIGHT else RIVAL_SIGHT
    best = min(best, BLIND_REACH) if man.blinded else best
    found = 0
    for other in scene.foes:
        if other is man or not sides.opposed(world, man, other):
            continue
        distance = abs(scene.px[other.row] - x)
        if distance < best and abs(scene.py[other.row] - y) < HEIGHT and other.state != "held":
            best, found = distance, other.id
    return found


def _mind(scene: Scene, man: Fighter) -> None:
    """He knows where his rival stands, and fights."""
    mind = man.mind
    mind.sees, mind.unseen = True, 0
    mind.goal_x, mind.goal_y = scene.tx(man), scene.ty(man)
    if mind.state != "fight":
        mind.state, mind.state_tick, mind.think_in = "fight", 0, 0
