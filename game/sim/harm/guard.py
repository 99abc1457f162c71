"""The parry: when it holds, and what follows when it caught something."""

from __future__ import annotations

from typing import Final

from game.sim import action
from game.sim.state import Fighter
from game.sim.world import World

PARRIES: Final = ("parry", "luska_parry")
SAFE_AFTER: Final = 8  # t of invulnerability after a parry that held


def raised(fighter: Fighter) -> bool:
    """Whether the active window of a parry runs."""
    run_of = fighter.move
    return run_of is not None and run_of.move in PARRIES and run_of.phase == 2


def wards(world: World, fighter: Fighter) -> bool:
    """Whether he holds something up that keeps men away."""
    run_of = fighter.move
    if run_of is None or fighter.state != "move" or run_of.phase != 2:
        return False
    return world.tables.moves[run_of.move].kind == "guard"


def held(fighter: Fighter) -> None:
    """It caught something: free at once, and safe for a moment."""
    action.end(fighter)
    fighter.anim, fighter.anim_tick = "parry_ok", 0
    fighter.iframes = max(fighter.iframes, SAFE_AFTER)
