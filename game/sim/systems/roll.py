"""Things on wheels: kicked they roll, downhill by themselves, over whoever stands in the way; and
logs that lie about, over which men fall who run."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.sim.harm import wound
from game.sim.state import TEAM_CLUB, Fighter, Prop
from game.sim.things import use
from game.sim.world import World, snap

DRAG: Final = 0.984375  # of its speed that a wheel keeps each tick
SLOPE_PULL: Final = 0.125  # px/t^2 down a slope of 45 degrees
PROBE: Final = 6.0  # px to each side at which the ground is felt for its slope
AXLE: Final = 12.0  # px above the ground from which it is felt: no step of a tile is climbed
REACH: Final = 400.0  # px of air under wheels
GRAVITY: Final = 0.359375
STOPS_BELOW: Final = 0.375  # px/t
TOP_SPEED: Final = 7.0  # px/t
SPENT: Final = 0.75  # share of its speed after a man
BODY: Final = 10.0  # px to each side of a man
HEAD: Final = 52.0
POISE: Final = 30
STOP: Final = 6  # t of hit-stop
NOISE: Final = 300  # px
TRIP_SPEED: Final = 1.5  # px/t at which feet catch
TRIP_DAMAGE: Final = 3
TRIP_STUN: Final = 30
TRIP_HEIGHT: Final = 8.0  # px above the logs' ground


def run(world: World) -> None:
    """One tick of all that rolls or lies in the way."""
    for prop in world.state.props.values():
        if prop.state == "rolling":
            _roll(world, prop)
        elif prop.trips and prop.state == "broken":
            _trip(world, prop)


def _roll(world: World, prop: Prop) -> None:
    row = world.tables.props[prop.kind]
    ground = world.terrain.ground_below(prop.x, prop.y - AXLE, REACH)
    if ground is None or ground > prop.y + PROBE:
        prop.vy += GRAVITY
        prop.y = snap(prop.y + prop.vy if ground is None else min(ground, prop.y + prop.vy))
    else:
        prop.vy, prop.y = 0.0, snap(ground)
        prop.vx = snap(prop.vx * DRAG + SLOPE_PULL * _fall_of(world, prop))
    prop.vx = max(-TOP_SPEED, min(TOP_SPEED, prop.vx))
    side = 1 if prop.vx >= 0 else -1
    ahead = prop.x + prop.vx + side * row.half_width
    wall = world.terrain.solid_at(ahead, prop.y - AXLE - 1.0)
    if wall or (abs(prop.vx) < STOPS_BELOW and prop.vy == 0.0):
        _stand(world, prop, wall)
        return
    prop.x, prop.facing = snap(prop.x + prop.vx), side
    for victim in list(world.state.fighters.values()):
        if victim.team == TEAM_CLUB and victim.alive and victim.id not in prop.struck:
            _run_over(world, prop, victim, side)


def _fall_of(world: World, prop: Prop) -> float:
    """How steeply the ground falls to the right: 1 = 45 degrees, -1 = it rises."""
    heights = [
        world.terrain.ground_below(prop.x + reach, prop.y - AXLE, 2 * AXLE)
        for reach in (-PROBE, PROBE)
    ]
    if heights[0] is None or heights[1] is None:
        return 0.0
    return (heights[1] - heights[0]) / (2 * PROBE)


def _stand(world: World, prop: Prop, wall: bool) -> None:
    if wall:
        world.noise(prop.x, prop.y, NOISE, "breakage")
        prop.hp -= world.tables.props[prop.kind].hp // 2
    prop.vx = prop.vy = 0.0
    prop.struck.clear()
    use.change(world, prop, "whole")


def _run_over(world: World, prop: Prop, victim: Fighter, side: int) -> None:
    row = world.tables.props[prop.kind]
    x, y = world.at(victim)
    if abs(x - prop.x) > row.half_width + BODY or not -HEAD <= prop.y - y <= row.height:
        return
    prop.struck.append(victim.id)
    blow = wound.Blow(
        world.state.eve.id,
        "crush",
        prop.kind,
        row.material,
        "heavy",
        max(1, round(row.fall_damage * min(1.0, abs(prop.vx) / row.rolls))),
        POISE,
        row.fall_stun,
        STOP,
        side,
        x,
        y - TILE,
        knock=(3.0 * side, -2.0),
        downs=True,
        hits_downed=True,
    )
    if wound.hurt(world, victim, blow):
        prop.vx = snap(prop.vx * SPENT)


def _trip(world: World, prop: Prop) -> None:
    """Who runs among the logs falls; each man kicks some of them away."""
    row = world.tables.props[prop.kind]
    for victim in list(world.state.fighters.values()):
        if not prop.trips:
            return
        if victim.team != TEAM_CLUB or not victim.fights or victim.state != "free":
            continue
        if not world.grounded[victim.row] or abs(world.vx[victim.row]) < TRIP_SPEED:
            continue
        x, y = world.at(victim)
        if abs(x - prop.x) > row.fall_radius / 2 or not 0.0 <= prop.y - y + TRIP_HEIGHT <= TILE:
            continue
        side = 1 if world.vx[victim.row] > 0 else -1
        blow = wound.Blow(
            world.state.eve.id,
            "trip",
            prop.kind,
            row.material,
            "light",
            TRIP_DAMAGE,
            POISE,
            TRIP_STUN,
            0,
            side,
            x,
            y - TRIP_HEIGHT,
            knock=(1.5 * side, -1.0),
            downs=True,
        )
        if wound.hurt(world, victim, blow):
            prop.trips -= 1
