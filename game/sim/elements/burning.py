"""People on fire: how they catch, what puts them out."""

from __future__ import annotations

from game.core.events import Burned, PutOut, SetAlight
from game.sim.harm import wound
from game.sim.state import TEAM_EVE, Fighter
from game.sim.world import BURNABLE_TEAMS, World

CHEST = 30.0  # px above the ground


def set_alight(world: World, fighter: Fighter) -> bool:
    """His clothes catch fire, unless he is wet, lies dead or cannot be a target at all."""
    if fighter.team not in BURNABLE_TEAMS or not fighter.alive or fighter.wet > 0:
        return False
    if fighter.burning > 0 or fighter.state == "held":
        return False
    if fighter.team == TEAM_EVE and (world.options.invulnerable or fighter.iframes > 0):
        return False
    fighter.burning = world.tables.elements.burning.panic_ticks
    fighter.burn_tick = fighter.burn_rolls = 0
    x, y = world.at(fighter)
    world.emit(SetAlight(fighter.id, x, y - CHEST))
    return True


def put_out(world: World, fighter: Fighter, by: str) -> None:
    """The flames on him are out."""
    if fighter.burning <= 0:
        return
    fighter.burning = fighter.burn_rolls = 0
    if fighter.state == "burning":
        fighter.state, fighter.state_tick = "free", 0
    x, y = world.at(fighter)
    world.emit(PutOut(fighter.id, by, x, y - CHEST))


def soak(world: World, fighter: Fighter) -> None:
    """Water over him: out, and safe from fire for a while."""
    put_out(world, fighter, "water")
    fighter.wet = world.tables.elements.water.person_ticks
    fighter.scorch = 0


def smart(world: World, fighter: Fighter) -> None:
    """The flames take health. They neither stun nor grant invulnerability."""
    damage = world.tables.elements.burning.damage
    if fighter.team == TEAM_EVE:
        damage = max(1, round(damage * world.difficulty.damage_taken))
        world.state.tally.damage_taken += damage
    fighter.hp = max(0, fighter.hp - damage)
    fighter.last_cause = "fire"
    x, y = world.at(fighter)
    lethal = fighter.hp == 0
    world.emit(Burned(fighter.id, damage, x, y - CHEST, lethal))
    if lethal:
        fighter.burning = 0
        wound.kill(world, fighter, "fire", fighter.facing, (0.0, 0.0))
