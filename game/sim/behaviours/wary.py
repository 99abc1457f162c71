"""Out of a heavy blow that is wound up before his eyes: a hop back, and then it is his turn.

Who reels, lies, strikes himself or looks away cannot: a heavy blow belongs behind a quick one.
"""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics
from game.sim.behaviours.scene import Scene
from game.sim.harm import misses
from game.sim.state import Fighter

SEEN_AT: Final = 3  # t of her move at which he knows what it is
HOP_TICKS: Final = 8
HOP_SPEED: Final = 4.0  # px/t
NEAR: Final = 60.0  # px within which it concerns him
FOOTING: Final = 24.0  # px that the floor behind him may lie lower


def concerns(scene: Scene) -> bool:
    """Whether she winds up a heavy blow of her bare hands, at the moment at which it shows. What
    she swings reaches farther than a hop."""
    eve = scene.eve
    run_of = eve.move
    if run_of is None or run_of.tick != SEEN_AT or eve.hand:
        return False
    return misses.winds_up(scene.world, eve)


def hops(scene: Scene, fighter: Fighter, shows: bool) -> bool:
    """True while he is on his way out of it."""
    mind, wish = fighter.mind, fighter.wish
    if mind.hop_left == 0 and not (shows and _sees_it(scene, fighter)):
        return False
    mind.hop_left = mind.hop_left - 1 if mind.hop_left else HOP_TICKS
    wish.face = -scene.side(fighter)
    wish.hop = HOP_SPEED * scene.side(fighter)
    return True


def _sees_it(scene: Scene, fighter: Fighter) -> bool:
    row, mind, side = tactics.row_of(scene, fighter), fighter.mind, scene.side(fighter)
    if row.armour or row.guards or not row.moves:  # plates need not, Luska has her own answers
        return False
    if mind.state != "fight" or mind.target or fighter.blinded:
        return False
    before = abs(scene.dx(fighter)) <= NEAR and tactics.on_level(scene, fighter)
    if not before or fighter.facing == side or scene.eve.facing != side:
        return False
    behind = scene.px[fighter.row] + HOP_SPEED * HOP_TICKS * side
    if scene.world.terrain.ground_below(behind, scene.py[fighter.row] - 1.0, FOOTING) is None:
        return False
    return scene.world.rng("guards").chance(scene.world.difficulty.wary)
