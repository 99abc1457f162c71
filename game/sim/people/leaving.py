"""How the living leave a map: out of every hold, their hands empty."""

from __future__ import annotations

from game.core.events import Fled
from game.sim.holds import grapple, seizing
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.things import items
from game.sim.world import World


def remove(world: World, fighter: Fighter) -> None:
    """Take a living man out of the world."""
    x, y = world.at(fighter)
    items.drop_hand(world, fighter)
    if fighter.team == TEAM_CLUB:
        world.emit(Fled(fighter.id, x, y))
    fighter.state = "gone"
    world.state.bodies.remove(fighter.row)
    del world.state.fighters[fighter.id]


def let_go(world: World, fighter: Fighter) -> None:
    """End every hold between him and Eve, and set down a child whom he carries."""
    if world.state.hold.victim == fighter.id:
        grapple.end(world, "released")
    if world.state.seized.foe == fighter.id:
        grapple.free_eve(world, fighter)
    child = world.state.fighters.get(fighter.mind.prey)
    if child is not None and child.state == "carried":
        seizing.free(world, fighter, child)
    eve = world.eve
    if eve.move is not None and eve.move.target == fighter.id:  # a scene with him
        eve.partner = eve.layer = 0
        eve.move = None
        eve.state, eve.state_tick = "free", 0
