"""How near two bodies of different sides come: fists need room, and nobody stands in another."""

from __future__ import annotations

from typing import Final

from game.sim.state import TEAM_CLUB, TEAM_NPC, Fighter
from game.sim.world import World, snap

ARM: Final = 6.0  # px between two body boxes at which a blow looks right
LEVEL: Final = 34.0  # px of height within which two bodies are in each other's way
WIDEST: Final = 40.0  # px: no two bodies are wide enough to touch beyond
GIVE: Final = 1.5  # px/t that an enemy gives way to Eve who stands in him
CROWDED_KNOCK: Final = 0.1875  # px/t of more recoil for each px that the fist had too little
MOST_KNOCK: Final = 2.0  # px/t at most that crowding adds
_UPRIGHT: Final = ("free", "crouch", "move", "stun", "surrender", "getup")
_PASSING: Final = ("roll", "getup_roll", "slide")


def between(world: World, one: Fighter, other: Fighter) -> float:
    """Px of floor between the boxes of two bodies; negative when they overlap."""
    half = world.state.bodies.half
    reach = float(half[one.row]) + float(half[other.row])
    return abs(world.px[other.row] - world.px[one.row]) - reach


def ahead(world: World, fighter: Fighter) -> float:
    """Px of free floor before a fighter up to the next upright opponent."""
    best = 999.0
    x, y = world.px[fighter.row], world.py[fighter.row]
    for other in world.state.fighters.values():
        if other.team in (fighter.team, TEAM_NPC) or other.state not in _UPRIGHT:
            continue
        if (world.px[other.row] - x) * fighter.facing <= 0.0:
            continue
        if abs(world.py[other.row] - y) < LEVEL:
            best = min(best, between(world, fighter, other))
    return best


def step_in(world: World, fighter: Fighter, speed: float) -> float:
    """A lunge's speed, so that it ends at arm's length before the opponent."""
    if speed <= 0.0:
        return speed
    return min(speed, max(0.0, ahead(world, fighter) - ARM))


def crowding(world: World, attacker: Fighter, victim: Fighter) -> float:
    """More recoil, px/t, for a man who stands nearer than the arm is long."""
    missing = ARM - between(world, attacker, victim)
    return snap(min(MOST_KNOCK, max(0.0, missing) * CROWDED_KNOCK))


def part(world: World) -> None:
    """Push those enemies away in whom Eve stands; rolling and sliding she slips past them."""
    eve = world.eve
    passing = eve.move is not None and eve.move.move in _PASSING
    if passing or eve.state not in _UPRIGHT or not world.grounded[eve.row]:
        return
    x, y = world.px[eve.row], world.py[eve.row]
    px, py, left, right = world.px, world.py, x - WIDEST, x + WIDEST
    for foe in world.state.fighters.values():
        if not left <= px[foe.row] <= right or foe.team != TEAM_CLUB:
            continue
        if abs(py[foe.row] - y) >= LEVEL or foe.state not in _UPRIGHT or not foe.fights:
            continue
        depth = -between(world, eve, foe)
        if depth <= 0.0:
            continue
        side = 1.0 if world.px[foe.row] >= x else -1.0
        step = min(depth, GIVE) * side
        if not _shift(world, foe, step):
            _shift(world, eve, -step)


def _shift(world: World, fighter: Fighter, step: float) -> bool:
    bodies, row = world.state.bodies, fighter.row
    goal = snap(world.px[row] + step)
    half, height = float(bodies.half[row]), float(bodies.height[row])
    if not world.terrain.box_free(goal, world.py[row] - 1.0, half, height - 2.0):
        return False
    bodies.x[row] = world.px[row] = goal
    return True
