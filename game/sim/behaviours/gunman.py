"""Suit: finds cover at shooting distance, takes aim for 40 t, reloads, dislikes being near her."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.content.schema import Weapon
from game.sim.behaviours import hurl, tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

TOO_NEAR: Final = 44.0  # px: strikes with the gun instead
GUN_RANGE: Final = 280.0  # px that he goes for another gun
COVER_SLACK: Final = 60.0  # px beyond the wished distance at which cover is still taken
COVER_APART: Final = 24.0  # px between two men behind covers


def gunman(scene: Scene, fighter: Fighter) -> None:
    """Shoot with leave, else keep cover and distance."""
    with_gun(scene, fighter, take_cover)


def with_gun(scene: Scene, fighter: Fighter, meanwhile: Callable[[Scene, Fighter], None]) -> None:
    """What all gunmen share: reload, strike who is too near, shoot with leave; without a gun they
    brawl. `meanwhile` is what this kind does while it has no leave."""
    weapon = tactics.weapon_of(scene, fighter)
    if weapon is None or weapon.family != "gun":
        if not tactics.rearm(scene, fighter, GUN_RANGE, guns=True):
            brawler(scene, fighter)
        return
    if reloads(scene, fighter, weapon) or strikes_near(scene, fighter):
        return
    if not shoots(scene, fighter):
        meanwhile(scene, fighter)


def shoots(scene: Scene, fighter: Fighter) -> bool:
    """Ask for a ranged token and use it. True while he stands and aims."""
    mind = fighter.mind
    moves = scene.world.tables.moves
    row = tactics.row_of(scene, fighter)
    move = next((name for name in row.moves if moves[name].kind == "shoot"), "")
    if not move or not mind.sees:
        return False
    distance = abs(scene.dx(fighter))
    if distance > moves[move].reach or not tactics.line_is_free(scene, fighter):
        mind.warned = 0
        return False
    if mind.token != "ranged":
        tactics.ask(scene, fighter, "ranged", move)
        return False
    mind.task = "aim"
    mind.face = 1 if scene.dx(fighter) > 0 else -1
    ways.stay(scene, fighter)
    if tactics.warned(scene, fighter, move):
        tactics.begin(scene, fighter, move, tactics.aim_at_eve(scene, fighter))
    return True


def reloads(scene: Scene, fighter: Fighter, weapon: Weapon) -> bool:
    """An empty magazine: change it while walking away from her."""
    item = scene.world.held(fighter)
    if item is None or (item.uses > 0 and not fighter.reload):
        return False
    if hurl.flings_gun(scene, fighter):
        return True
    fighter.wish.reload = not fighter.reload and not fighter.cooldown
    least = tactics.row_of(scene, fighter).keep[0]
    tactics.keep_away(scene, fighter, least, weapon.reach)
    fighter.mind.task = "reload"
    return True


def strikes_near(scene: Scene, fighter: Fighter) -> bool:
    """She is upon him: butt her with the gun."""
    mind = fighter.mind
    near = abs(scene.dx(fighter)) < TOO_NEAR and tactics.on_level(scene, fighter)
    if mind.token == "melee":
        tactics.strike(scene, fighter, tactics.melee_move(scene, fighter))
        return near
    if near:
        tactics.ask(scene, fighter, "melee", tactics.melee_move(scene, fighter))
    return False


def take_cover(scene: Scene, fighter: Fighter) -> None:
    """Stand in a cover at his distance if there is one, else simply keep the distance."""
    mind = fighter.mind
    least, most = tactics.row_of(scene, fighter).keep
    distance = abs(scene.dx(fighter))
    if not mind.sees or distance < least * 0.5:
        mind.cover_x = 0.0
        tactics.keep_away(scene, fighter, least, most)
        return
    if mind.cover_x and least * 0.5 <= abs(mind.cover_x - scene.tx(fighter)) <= most + COVER_SLACK:
        _stand_in(scene, fighter)
        return
    mind.cover_x = _find_cover(scene, fighter, least, most + COVER_SLACK)
    if mind.cover_x:
        _stand_in(scene, fighter)
    else:
        tactics.keep_away(scene, fighter, least, most)


def _stand_in(scene: Scene, fighter: Fighter) -> None:
    mind = fighter.mind
    mind.task = "cover"
    mind.face = 1 if scene.dx(fighter) > 0 else -1
    ways.go(scene, fighter, mind.cover_x, scene.py[fighter.row], run=True)


def _find_cover(scene: Scene, fighter: Fighter, least: float, most: float) -> float:
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    best, found = most, 0.0
    for cover in scene.world.objects("Cover"):
        middle = cover.x + cover.w / 2
        if not cover.y <= y - 1.0 <= cover.y + cover.h + 8.0:
            continue
        if not least <= abs(middle - scene.tx(fighter)) <= most:
            continue
        if (middle < scene.tx(fighter)) != (x < scene.tx(fighter)) or abs(middle - x) >= best:
            continue
        others = (other.mind.cover_x for other in scene.foes if other is not fighter)
        if all(abs(middle - taken) >= COVER_APART for taken in others):
            best, found = abs(middle - x), middle
    return found
