"""Luska pursuer: Eve's own school. Strings with a tell, rolls out of blows, parries early ones.

His arm comes up with her shoulder: quick blows find it there, late ones find him recovering.
"""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

PARRY: Final = "luska_parry"
ROLL: Final = "luska_roll"
STRING: Final = "luska_jab"
KICK: Final = "luska_kick"
SLIDE: Final = "luska_slide"
SLIDE_FROM: Final = 80.0  # px
WATCH: Final = 58.0  # px within which he answers her blows
REACTION: Final = 2  # t of her move after which he answers ...
TOO_LATE: Final = 4  # ... and after which he does not any more
ROLL_EACH: Final = 3  # of his answers one is a roll


def pursuer(scene: Scene, fighter: Fighter) -> None:
    """Answer her blow, else attack like the others, from further away too."""
    mind = fighter.mind
    mind.think_in = 0  # she watches as Eve does
    if _answers(scene, fighter):
        return
    distance = abs(scene.dx(fighter))
    move = SLIDE if distance >= SLIDE_FROM else (STRING, KICK)[mind.turn % 2]
    if mind.token == "melee":
        tactics.strike(scene, fighter, move)
        return
    tactics.ask(scene, fighter, "melee", move)
    tactics.wait_in_ring(scene, fighter)


def _answers(scene: Scene, fighter: Fighter) -> bool:
    """Parry or roll when her blow begins near him: decided once for each of her moves."""
    her = scene.target(fighter)
    run_of = her.move
    if run_of is None or her.state != "move" or not REACTION <= run_of.tick <= TOO_LATE:
        return False
    row = scene.world.tables.moves[run_of.move]
    dx = scene.dx(fighter)
    if row.kind != "strike" or abs(dx) > WATCH or dx * her.facing >= 0.0:
        return False
    if run_of.tick != REACTION or not tactics.on_level(scene, fighter):
        return False
    mind, wish = fighter.mind, fighter.wish
    rng = scene.world.rng("guards")
    if not rng.chance(tactics.row_of(scene, fighter).guards):
        return False
    ways.stay(scene, fighter)
    mind.turn += 1
    wish.attack = ROLL if mind.turn % ROLL_EACH == 0 else PARRY
    wish.face = 1 if dx > 0 else -1
    if wish.attack == ROLL:
        wish.face = -wish.face  # backwards, out of it
    return True
