"""Foes who throw what they hold: plates, bottles, chairs, and guns that are empty."""

from __future__ import annotations

from typing import Final

from game.content.schema import Weapon
from game.core import angles
from game.sim.behaviours import tactics
from game.sim.behaviours.scene import EVE_CHEST, Scene
from game.sim.state import Fighter

HURL: Final = "foe_hurl"
NEAREST: Final = 44.0  # px: nearer than this he swings it
FARTHEST: Final = 224.0
SEEN: Final = 30  # t since he saw her
LEVEL: Final = 72.0  # px of height
HAND: Final = 43.0  # px above his feet at which it leaves the hand
MOOD: Final = 180  # t for which a man means to throw, or not to
GUNS_FLUNG: Final = 3  # one empty gun of so many is thrown instead of loaded


def hurls(scene: Scene, fighter: Fighter) -> bool:
    """With a thing that flies well: throw it with leave. True while that is what he means to do."""
    row = tactics.weapon_of(scene, fighter)
    if row is None or not flies_well(row) or _his_own(scene, fighter):
        return False
    if not _in_mood(scene, fighter) or not in_range(scene, fighter):
        return False
    aim_and_throw(scene, fighter)
    return True


def _in_mood(scene: Scene, fighter: Fighter) -> bool:
    """He throws and strikes in turn; one whose turn does not come changes his mind."""
    return (fighter.mind.turn + (scene.tick + fighter.id * 31) // MOOD) % 2 == 0


def flings_gun(scene: Scene, fighter: Fighter) -> bool:
    """The magazine is empty and she is near: some throw the gun at her."""
    item = scene.world.held(fighter)
    if item is None or item.uses > 0 or fighter.reload:
        return False
    if (fighter.id + fighter.mind.turn) % GUNS_FLUNG or not in_range(scene, fighter):
        return False
    aim_and_throw(scene, fighter)
    return True


def flies_well(row: Weapon) -> bool:
    """Whether it does more through the air than in the hand."""
    if row.family == "gun" or row.jet or row.fuse:
        return False
    return row.thrown_damage > row.damage or bool(row.piece) or bool(row.on_throw)


def _his_own(scene: Scene, fighter: Fighter) -> bool:
    """What he came with he keeps."""
    item = scene.world.held(fighter)
    return item is not None and item.kind == tactics.row_of(scene, fighter).item


def in_range(scene: Scene, fighter: Fighter) -> bool:
    """She is seen, neither too near nor too far, and no friend is in the way."""
    near = NEAREST <= abs(scene.dx(fighter)) <= FARTHEST and abs(scene.dy(fighter)) <= LEVEL
    return near and fighter.mind.unseen <= SEEN and tactics.line_is_free(scene, fighter)


def aim_and_throw(scene: Scene, fighter: Fighter) -> None:
    """Ask for leave; with it, throw so that it comes down on her chest."""
    mind = fighter.mind
    mind.task = "hurl"
    if mind.token != "ranged":
        if mind.wants == "melee":
            mind.wants = ""  # the wish of before
        tactics.ask(scene, fighter, "ranged", HURL)
        tactics.wait_in_ring(scene, fighter)
        return
    if tactics.warned(scene, fighter, HURL):
        tactics.begin(scene, fighter, HURL, angle_to(scene, fighter))


def angle_to(scene: Scene, fighter: Fighter) -> int:
    """The angle at which its fall on the way is made good."""
    row = tactics.weapon_of(scene, fighter)
    fall = row.gravity if row is not None else 0.0
    dx = scene.dx(fighter)
    ticks = abs(dx) / scene.world.tables.eve.throw_speed
    rise = scene.dy(fighter) - EVE_CHEST + HAND
    return angles.angle_of(dx, rise - fall * ticks * ticks / 2)
