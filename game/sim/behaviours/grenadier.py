"""Grenadier: stays out of reach, cooks a grenade and lobs it; draws the next from his belt."""

from __future__ import annotations

from typing import Final

from game.sim.behaviours import tactics, ways
from game.sim.behaviours.brawler import brawler
from game.sim.behaviours.scene import Scene
from game.sim.kernel import ballistics
from game.sim.state import Fighter
from game.sim.things import items

LOB: Final = "foe_lob"
DRAW_AFTER: Final = 60  # t between a throw and the next grenade in his hand
CLEAR: Final = 120.0  # px from her within which neither he nor a friend of his may stand
TOO_NEAR: Final = 60.0  # px: hits with his fists instead


def grenadier(scene: Scene, fighter: Fighter) -> None:
    """Keep the distance, lob with leave."""
    mind = fighter.mind
    row = tactics.row_of(scene, fighter)
    near = abs(scene.dx(fighter)) < TOO_NEAR and tactics.on_level(scene, fighter)
    if near or not (_has_one(scene, fighter) or mind.stock):
        brawler(scene, fighter)
        return
    if not _has_one(scene, fighter):
        _draw(scene, fighter)
    distance = abs(scene.dx(fighter))
    within = CLEAR < distance <= row.keep[1] + TOO_NEAR
    if mind.token == "ranged" and within and not _friend_beside_her(scene, fighter):
        mind.task = "lob"
        if tactics.warned(scene, fighter, LOB):
            tactics.begin(scene, fighter, LOB, lob_angle(scene, fighter))
        return
    if mind.sees and _has_one(scene, fighter):
        tactics.ask(scene, fighter, "ranged", LOB)
    tactics.keep_away(scene, fighter, *row.keep)


def _friend_beside_her(scene: Scene, fighter: Fighter) -> bool:
    """Whether the blast would take one of his own."""
    x, y = scene.tx(fighter), scene.ty(fighter)
    return any(
        abs(scene.px[friend.row] - x) < CLEAR and abs(scene.py[friend.row] - y) < CLEAR
        for friend in scene.foes
        if friend.id != fighter.id and friend.alive
    )


def _has_one(scene: Scene, fighter: Fighter) -> bool:
    item = scene.world.held(fighter)
    return item is not None and item.kind == tactics.row_of(scene, fighter).item


def _draw(scene: Scene, fighter: Fighter) -> None:
    """The next one, once his hand is free and calm."""
    mind = fighter.mind
    if fighter.hand or mind.rest > DRAW_AFTER or fighter.since_hit < DRAW_AFTER:
        return
    x, y = scene.px[fighter.row], scene.py[fighter.row]
    item = items.create(scene.world, tactics.row_of(scene, fighter).item, x, y)
    items.take(scene.world, fighter, item)
    mind.stock -= 1


def lob_angle(scene: Scene, fighter: Fighter) -> int:
    """So that it comes down at her feet."""
    world = scene.world
    item = world.held(fighter)
    if item is None:
        return 0
    row = world.tables.weapons[item.kind]
    speed = items.throw_speed(world, row, world.tables.elements.blast.full_hold)
    ways.stay(scene, fighter)
    drop = scene.dy(fighter) + items.THROW_HEIGHT
    return ballistics.throw_angle(scene.dx(fighter), drop, speed, row.gravity)
