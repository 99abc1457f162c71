"""What a blow does to a person, wherever it comes from: fist, bullet, plate or falling speaker."""

from __future__ import annotations

from typing import Final

from game.core.events import (
    BoundKilled,
    Died,
    Executed,
    HitLanded,
    KnockedDown,
    Opened,
)
from game.sim.harm import bosses, defence
from game.sim.harm.blow import Blow as Blow
from game.sim.people import betrayal, companions
from game.sim.state import TEAM_CLUB, TEAM_EVE, Fighter
from game.sim.story import balance
from game.sim.things import items
from game.sim.world import World, snap

POISE_PER_DAMAGE: Final = 1.3  # where a row gives none (game.md C3)
STOP_WINDOW: Final = 60  # t within which hit-stop is capped; what goes beyond is dropped
EXECUTION_BALANCE: Final = -5
FLEEING_BALANCE: Final = -4
LIE_TICKS: Final = {"light": 60, "medium": 50, "heavy": 40, "giant": 30}
KNOCK_SHARE: Final = {"light": 1.0, "medium": 0.75, "heavy": 0.5, "giant": 0.25}
FALLEN_AFTER: Final = 16  # t from the begin of a fall to lying
LAID: Final = 999  # t: the last frame of a fall
CRUMPLE_BELOW: Final = 1.25  # px/t of push under which a dying man may sink where he stands
LIE_ON: Final = 24  # t that a man stays down at least when he is struck on the floor
FIRM_HOLDS: Final = ("clinch", "shield", "backhang", "gouge")  # a wound only shortens them


def can_be_hurt(world: World, victim: Fighter, hits_downed: bool) -> bool:
    """Whether a blow would count now: not invulnerable, not gone, not lying (unless stamped)."""
    if companions.untouchable(world, victim):
        return False
    if victim.state in ("dead", "gone", "held") or victim.iframes > 0:
        return False
    if victim.state in ("down", "getup") and not hits_downed:
        return False
    row = world.row_of_move(victim)
    if row is not None and victim.move is not None:
        first, last = _iframes_of(world, victim, row.iframes)
        if first and first <= victim.move.tick <= last:
            return False
    return True


def _iframes_of(world: World, victim: Fighter, window: tuple[int, int]) -> tuple[int, int]:
    eve = world.state.eve
    if victim.id != eve.id or victim.move is None or victim.move.move != "roll":
        return window
    since = world.state.tick - world.tables.eve.roll_repeat_window
    tired = sum(1 for tick in eve.rolls if tick > since) >= 3
    return world.tables.eve.roll_repeat_iframes if tired else window


def hurt(world: World, victim: Fighter, blow: Blow) -> bool:
    """Apply the blow; False when it did not count."""
    if not can_be_hurt(world, victim, blow.hits_downed):
        return False
    met = defence.meet(world, victim, blow)
    if met is None:
        return False
    blow = met
    damage = _damage(world, victim, blow)
    was_surrendered = victim.state == "surrender" and not betrayal.seen_through(victim)
    was_bound = victim.state == "bound"
    ran = blow.attacker == world.state.eve.id and victim.mind.state == "flee"
    victim.hp = max(0, victim.hp - damage)
    victim.since_hit = 0
    victim.last_from = blow.direction
    victim.last_cause = blow.weapon or blow.move
    lethal = victim.hp == 0
    world.emit(
        HitLanded(
            blow.attacker,
            victim.id,
            blow.move,
            blow.weapon,
            blow.material,
            blow.weight,
            blow.x,
            blow.y,
            blow.direction,
            damage,
            lethal,
        )
    )
    attacker = world.state.fighters.get(blow.attacker)
    freeze(world, (victim,) if attacker is None else (attacker, victim), blow.stop)
    if victim.team == TEAM_EVE:
        _wound_eve(world, victim, damage)
    if was_surrendered:
        _execute(world, victim)
        lethal = True
    if lethal:
        if was_bound:
            kill_bound(world, victim)
        elif ran and not was_surrendered:  # who has been let go as well
            balance.add(world, FLEEING_BALANCE)
        kill(world, victim, blow.weapon or blow.move, blow.direction, blow.knock)
    else:
        _react(world, victim, blow)
    return True


def _damage(world: World, victim: Fighter, blow: Blow) -> int:
    if victim.team != TEAM_EVE:
        by_eve = blow.attacker == world.state.eve.id
        if not by_eve or not blow.damage:
            return blow.damage
        return max(1, round(balance.wrath(world, blow.damage) * world.difficulty.damage_given))
    if world.options.invulnerable:
        return 0
    return max(1, round(blow.damage * world.difficulty.damage_taken)) if blow.damage else 0


def freeze(world: World, fighters: tuple[Fighter, ...], ticks: int) -> None:
    """Hit-stop for all of them alike, but never more than the cap within its window."""
    ticks = ticks * world.options.hit_stop // 100
    now, cap = world.state.tick, world.tables.eve.stop_cap
    for fighter in fighters:
        fighter.stops = [(end, some) for end, some in fighter.stops if end > now - STOP_WINDOW]
    room = min(cap - sum(some for _, some in fighter.stops) for fighter in fighters)
    for fighter in fighters:
        granted = max(0, min(ticks, room) - fighter.stop)
        fighter.stop += granted
        if granted:
            fighter.stops.append((now + fighter.stop, granted))


def _wound_eve(world: World, victim: Fighter, damage: int) -> None:
    table, eve = world.tables.eve, world.state.eve
    world.state.tally.damage_taken += damage
    if damage:  # the first wound shows on what she wears
        victim.sprite = table.torn.get(victim.sprite, victim.sprite)
    if world.difficulty.grit:
        eve.grit = int(damage * table.grit_share)
        eve.grit_left = table.grit_ticks
        eve.grit_part = 0.0
    victim.iframes = table.hit_iframes
    victim.reload = 0
    victim.aiming = 0


def _execute(world: World, victim: Fighter) -> None:
    x, y = world.at(victim)
    victim.hp = 0
    world.state.tally.executed += 1
    balance.add(world, EXECUTION_BALANCE)
    world.emit(Executed(victim.id, x, y))


def kill_bound(world: World, victim: Fighter) -> None:
    """He could not lift a hand."""
    x, y = world.at(victim)
    balance.add(world, world.tables.grapple.fatal_balance)
    victim.bound = 0
    world.emit(BoundKilled(victim.id, x, y))


def kill(
    world: World, victim: Fighter, cause: str, direction: int, knock: tuple[float, float]
) -> None:
    """Take a person out of the fight for good. He drops what he holds."""
    if companions.untouchable(world, victim) or bosses.survives(world, victim, cause):
        return
    x, y = world.at(victim)
    victim.hp = 0
    _begin_death(victim, direction, knock)
    victim.move = None
    victim.open = victim.stun = victim.aiming = victim.reload = 0
    body = world.state.bodies
    body.climbing[victim.row] = False
    body.vx[victim.row] = snap((knock[0] + 1.5) * direction)
    body.vy[victim.row] = snap(min(knock[1], -1.5))
    items.drop_hand(world, victim, scatter=True)
    if victim.team == TEAM_CLUB:
        world.state.tally.kills += 1
    world.emit(Died(victim.id, victim.kind, cause, x, y, direction))


def _begin_death(victim: Fighter, direction: int, knock: tuple[float, float]) -> None:
    """The fall fits the blow: away from it, or in on himself when it hardly pushed."""
    lay = victim.state == "down" and victim.state_tick > FALLEN_AFTER
    crumples = abs(knock[0]) < CRUMPLE_BELOW and victim.id % 2 == 0 and not lay
    if crumples:
        victim.anim = "dead_crumple"
    elif direction == victim.facing and victim.state != "down":
        victim.anim = "dead_front"
    else:
        victim.anim = "dead_back"
    victim.anim_tick = LAID if lay else 0
    victim.state, victim.state_tick = "dead", 0


def _react(world: World, victim: Fighter, blow: Blow) -> None:
    poise_loss = blow.poise or round(blow.damage * POISE_PER_DAMAGE)
    if victim.open == 0 and victim.team != TEAM_EVE:
        victim.poise = max(0, victim.poise - poise_loss)
    share = KNOCK_SHARE.get(victim.weight, 1.0)
    if _holds(world, victim, blow):
        return
    opens = victim.team != TEAM_EVE and victim.poise == 0 and victim.open == 0
    if opens:
        victim.open = world.tables.eve.open_ticks
        x, y = world.at(victim)
        world.emit(Opened(victim.id, x, y))
    if victim.state == "down":
        _flinch_on_floor(world, victim, blow)
        return
    running = abs(world.vx[victim.row]) > 1.5
    downs = (blow.downs and victim.weight != "giant") or (blow.trips and running)
    if blow.launches and victim.weight == "light":
        downs = True
    victim.move = None
    victim.reload = 0
    victim.crouched = False
    bodies = world.state.bodies
    bodies.climbing[victim.row] = False
    bodies.vx[victim.row] = snap(blow.knock[0] * share * blow.direction)
    if blow.knock[1] < 0 and downs:
        bodies.vy[victim.row] = snap(blow.knock[1] * share)
    if downs:
        knock_down(world, victim, blow.direction)
        return
    victim.state, victim.state_tick = "stun", 0
    victim.stun = max(victim.stun, blow.stun)
    victim.anim = "hurt_low" if blow.height == "low" else "hurt_high"
    victim.anim_tick = 0


def _holds(world: World, victim: Fighter, blow: Blow) -> bool:
    """Armour: a light blow does not interrupt an armoured man, an armoured move or a hold."""
    if victim.team == TEAM_EVE and world.state.hold.kind in FIRM_HOLDS and not blow.downs:
        world.state.hold.left -= world.tables.grapple.hurt_costs
        return True
    if victim.state == "bound":
        return True
    if victim.open > 0 or (victim.poise == 0 and victim.team != TEAM_EVE):
        return False
    if victim.state in ("stun", "down"):
        return False
    if victim.team != TEAM_EVE and world.archetype(victim).armour:
        return blow.weight == "light" or (victim.state == "move" and blow.weight == "medium")
    row = world.row_of_move(victim)
    if row is None or victim.move is None or victim.armour_spent or blow.weight != "light":
        return False
    run_of = victim.move
    charged = run_of.hold > 0 and run_of.tick + run_of.hold >= row.armour_held > 0
    if not charged and not run_of.tick >= row.armour_from > 0:
        return False
    victim.armour_spent = True
    return True


def _flinch_on_floor(world: World, victim: Fighter, blow: Blow) -> None:
    """Struck while he lies: he stays there a little longer."""
    victim.down = max(victim.down, LIE_ON)
    if blow.downs and world.grounded[victim.row]:
        bodies = world.state.bodies
        bodies.vx[victim.row] = snap(blow.knock[0] * blow.direction * 0.5)


def lay(world: World, victim: Fighter, direction: int) -> None:
    """He lies already: no fall is drawn."""
    knock_down(world, victim, direction)
    victim.state_tick = FALLEN_AFTER + 1
    victim.anim, victim.anim_tick = "lying", 0


def knock_down(world: World, victim: Fighter, direction: int) -> None:
    """Send him to the floor; condition.py lets him land, lie and rise."""
    if companions.untouchable(world, victim):
        return
    x, y = world.at(victim)
    victim.state, victim.state_tick = "down", 0
    victim.facing = -direction  # the fall is drawn backwards: he looks at who struck him
    victim.move = None
    victim.down = (
        world.tables.eve.lie_ticks if victim.team == TEAM_EVE else LIE_TICKS[victim.weight]
    )
    victim.anim, victim.anim_tick = "down_back", 0
    victim.stun = 0
    if victim.team != TEAM_EVE and victim.weight == "light":
        items.drop_hand(world, victim, scatter=True)
    world.emit(KnockedDown(victim.id, x, y, direction))


def win_back(world: World, fighter: Fighter, damage: int) -> int:
    """Grit: a share of the damage that Eve deals heals her last loss. Returns hp given."""
    eve, table = world.state.eve, world.tables.eve
    if eve.grit <= 0 or eve.grit_left <= 0:
        return 0
    eve.grit_part += damage * table.grit_per_damage
    given = min(int(eve.grit_part), eve.grit, fighter.hp_max - fighter.hp)
    if given > 0:
        eve.grit_part -= given
        eve.grit -= given
        fighter.hp += given
    return given
