"""Sending back what flies: batted with pan, pole, oar or stool, or kicked away."""

from __future__ import annotations

from typing import Final

from game.core import angles
from game.core.events import ItemBatted, ItemKicked
from game.sim.eve import actions
from game.sim.state import TEAM_EVE, Fighter, Item
from game.sim.things import items
from game.sim.world import Box, World

BAT_SPEED: Final = 11.0  # px/t
BAT_BOX: Final[Box] = (-38.0, -66.0, 38.0, 4.0)  # 30 px around the body of who swings
KICK_SPEED: Final = 7.0
KICK_RISE: Final = 2.0  # px/t upwards
KICK_BOX: Final[Box] = (-10.0, -22.0, 34.0, 6.0)
GRACE: Final = 3  # t in which a thing passes who threw it


def run(world: World, loose: list[Item]) -> None:
    """Judge all swings and kicks of this tick against things that fly, roll or tick."""
    for fighter in world.state.fighters.values():
        run_of = fighter.move
        if run_of is None or fighter.state != "move" or run_of.phase != 2:
            continue
        row, weapon = world.tables.moves[run_of.move], world.weapon(fighter)
        if weapon is not None and weapon.bats and row.kind == "strike" and row.damage == 0:
            for item in _reached(world, fighter, loose, BAT_BOX):
                bat(world, fighter, item)
        elif row.kicks:
            for item in _reached(world, fighter, loose, KICK_BOX):
                if item.state == "fly" and item.fuse < 0:  # blast.py kicks what ticks
                    kick(world, fighter, item)


def _reached(world: World, fighter: Fighter, loose: list[Item], box: Box) -> list[Item]:
    x, y = world.px[fighter.row], world.py[fighter.row]
    found = []
    for item in loose:
        ahead, height = (item.x - x) * fighter.facing, item.y - y
        if not (box[0] <= ahead <= box[2] and box[1] <= height <= box[3]):
            continue
        if not _sent_by(world, fighter, item):
            found.append(item)
    return found


def _sent_by(world: World, fighter: Fighter, item: Item) -> bool:
    """His own throw just leaves his hand; his own side's throws fly on, unless they tick."""
    if item.thrower == fighter.id:
        return item.flight <= GRACE or item.fuse < 0
    thrower = world.state.fighters.get(item.thrower)
    return thrower is not None and thrower.team == fighter.team and item.fuse < 0


def bat(world: World, fighter: Fighter, item: Item) -> None:
    """Straight back where she aims."""
    angle = _aim(world, fighter)
    dx, dy = angles.direction(angle)
    _send(world, fighter, item, dx * BAT_SPEED, dy * BAT_SPEED)
    world.emit(ItemBatted(fighter.id, item.id, item.kind, item.x, item.y, angle))
    if item.id != fighter.hand:
        items.wear(world, fighter)


def kick(world: World, fighter: Fighter, item: Item) -> None:
    """Off along the floor."""
    _send(world, fighter, item, KICK_SPEED * fighter.facing, -KICK_RISE)
    world.emit(ItemKicked(fighter.id, item.id, item.kind, item.x, item.y, fighter.facing))


def _send(world: World, fighter: Fighter, item: Item, vx: float, vy: float) -> None:
    items.launch(world, item, fighter.id, (item.x, item.y - 1.0), (vx, vy))


def _aim(world: World, fighter: Fighter) -> int:
    if fighter.team == TEAM_EVE:
        return actions.aim_angle(world, fighter, world.state.eve)
    return 0 if fighter.facing > 0 else 512
