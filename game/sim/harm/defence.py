"""How a foe meets a blow: with a shield, a partner's arm, or plates that only the head lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.core.events import Blocked, ShieldBroken
from game.sim.harm import bosses
from game.sim.harm.blow import Blow
from game.sim.state import TEAM_CLUB, Fighter
from game.sim.world import World

SHIELD_STUN: Final = 90  # t that a man reels whose shield went to pieces
PAIR_RANGE: Final = 52.0  # px within which a partner's arm is there in time
PAIR_SHARE: Final = 0.5  # of a blow against one of a pair that stands together
SOFT_MOVES: Final = ("shot", "thrown", "shards")  # causes without a row that the plates stop
_DOWN: Final = ("down", "getup", "stun", "held")


def meet(world: World, victim: Fighter, blow: Blow) -> Blow | None:
    """The blow as it arrives, or None when he turned it away."""
    if victim.team != TEAM_CLUB or victim.kind not in world.tables.enemies:
        return blow
    boss = bosses.row_of(world, victim)
    if boss is not None:
        blow = bosses.meet(world, victim, boss, blow)
    if victim.shield and covered(world, victim, blow.direction):
        _on_shield(world, victim, blow)
        return None
    row = world.archetype(victim)
    if row.body_share < 1.0 and _softened(world, blow):
        return _share(blow, row.body_share)
    if row.behaviour == "pair" and victim.state not in _DOWN and _partner_near(world, victim):
        return _share(blow, PAIR_SHARE)
    return blow


def covered(world: World, victim: Fighter, direction: int) -> bool:
    """Whether his shield stands between him and what comes along `direction`."""
    upright = victim.state not in _DOWN and victim.open == 0
    return victim.shield > 0 and upright and victim.facing == -direction


def _on_shield(world: World, victim: Fighter, blow: Blow) -> None:
    """It rings on the shield; heavy blades cut pieces off."""
    x, y = world.at(victim)
    attacker = world.state.fighters.get(blow.attacker)
    if attacker is not None and attacker.move is not None:
        attacker.move.struck.append(victim.id)
    weapon = world.tables.weapons.get(blow.weapon)
    if weapon is not None and weapon.cuts_shields:
        victim.shield -= 1
    if victim.shield > 0:
        world.emit(Blocked(victim.id, blow.attacker, blow.x, blow.y, victim.facing))
        return
    world.emit(ShieldBroken(victim.id, x, y - 30.0, victim.facing))
    victim.sprite = world.archetype(victim).bare_sprite or victim.sprite
    victim.move = None
    victim.state, victim.state_tick, victim.stun = "stun", 0, SHIELD_STUN
    victim.anim, victim.anim_tick = "stagger", 0


def _softened(world: World, blow: Blow) -> bool:
    """Whether plates on the body take most of it: not blows to the head, falls and holds."""
    if blow.move in SOFT_MOVES:
        return not (blow.move == "shot" and blow.height == "high")
    row = world.tables.moves.get(blow.move)
    return row is not None and row.kind == "strike" and not row.to_head


def _share(blow: Blow, share: float) -> Blow:
    least = min(1, blow.damage)
    poise = blow.poise and max(1, round(blow.poise * share))
    return replace(blow, damage=max(least, round(blow.damage * share)), poise=poise, weight="light")


def _partner_near(world: World, victim: Fighter) -> bool:
    """Whether one of his family stands beside him with free hands."""
    x, y = world.px[victim.row], world.py[victim.row]
    return any(
        other.family == victim.family
        and other.id != victim.id
        and other.state == "free"
        and abs(world.px[other.row] - x) <= PAIR_RANGE
        and abs(world.py[other.row] - y) <= PAIR_RANGE
        for other in world.foes()
        if victim.family
    )
