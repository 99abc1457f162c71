"""Hitboxes against the hurtboxes near them; then each pair is judged, ordered by id."""

from __future__ import annotations

from typing import Final

from game.content.schema import Move
from game.core.events import Healed, Parried
from game.sim.harm import afflict, guard, misses, nearby, sides, wound
from game.sim.holds import grapple
from game.sim.kernel.overlap import pairs
from game.sim.people import spacing
from game.sim.state import TEAM_CLUB, TEAM_EVE, Fighter, MoveRun, Prop
from game.sim.things import doors, items, use
from game.sim.world import Box, World

PARRY_BEHIND: Final = 8.0  # px behind her back from which a blow can still be turned away
FIST: Final = 5.0  # px from the far end of the striking box to where the contact is seen
PROP_PUSH: Final = 2.0
SWING_HEIGHT: Final = 38.0
DOOR: Final = 0  # stands in the list of what a swing struck
BOOK_AHEAD: Final = 10.0  # px before the body at which a book is held


def run(world: World) -> None:
    """Find and judge all contacts of this tick."""
    strikers = _strikers(world)
    if not strikers:
        return
    boxes = [hitbox(world, fighter) for fighter in strikers]
    victims = nearby.people(world, boxes)
    props, outlines, _ = use.breakables(world)
    targets = [world.hurtbox(victim) for victim in victims] + outlines
    for striker_of, box in zip(strikers, boxes, strict=True):
        _split_door(world, striker_of, box)
    for striker, target in pairs(boxes, targets):
        attacker = strikers[striker]
        if target < len(victims):
            _meet(world, attacker, victims[target], boxes[striker])
        else:
            _hit_prop(world, attacker, props[target - len(victims)], boxes[striker])


def _strikers(world: World) -> list[Fighter]:
    found = []
    for fighter in world.state.fighters.values():
        run_of = fighter.move
        if run_of is None or fighter.state != "move" or run_of.phase != 2:
            continue
        row = world.tables.moves[run_of.move]
        if run_of.tick - run_of.startup < row.contact_from:
            continue
        if row.kind == "strike" and row.box is not None and not _held_back(fighter, run_of):
            found.append(fighter)
    return found


def _held_back(fighter: Fighter, run_of: MoveRun) -> bool:
    """In hit-stop the blow that caused it is already judged."""
    return fighter.stop > 0 and run_of.landed


def hitbox(world: World, fighter: Fighter) -> Box:
    """The striking box in world px; a held weapon reaches as far as its row says."""
    assert fighter.move is not None
    row = world.tables.moves[fighter.move.move]
    assert row.box is not None
    x0, y0, x1, y1 = row.box
    weapon = world.weapon(fighter)
    if weapon is not None and row.damage == 0 and weapon.family != "gun" and not weapon.jet:
        x1 = max(x1, weapon.cord if row.on_cord else weapon.reach)
        x0 = -x1 if row.around else x0
    if fighter.facing < 0:
        x0, x1 = -x1, -x0
    x, y = world.px[fighter.row], world.py[fighter.row]
    return x + x0, y + y0, x + x1, y + y1


def _meet(world: World, attacker: Fighter, victim: Fighter, box: Box) -> None:
    run_of = attacker.move
    if run_of is None or not sides.opposed(world, attacker, victim) or victim.id in run_of.struck:
        return
    row = world.tables.moves[run_of.move]
    if row.only_downed and victim.state != "down":
        return
    if run_of.move == "drop_attack" and grapple.on_shoulders(world, attacker, victim):
        ticks = world.tables.grapple.ride_ticks
        grapple.begin(world, victim, "backhang", "above", ticks)
        return
    if _parries(world, victim, attacker, row) or _wards_off(world, victim, attacker, row):
        return
    if row.thrust and _sticks_in_book(world, victim, attacker):
        return
    if row.grabs and victim.team == TEAM_EVE and wound.can_be_hurt(world, victim, False):
        grapple.seize_eve(world, attacker)
        return
    blow = misses.weigh(world, attacker, victim, blow_of(world, attacker, victim, row, box))
    loading = victim.reload > 0
    if not wound.hurt(world, victim, blow):
        return
    run_of.struck.append(victim.id)
    run_of.landed = True
    weapon, item = world.weapon(attacker), world.held(attacker)
    if weapon is not None and item is not None and row.damage == 0:
        contact = afflict.Contact(attacker.id, item, blow.direction, loading)
        afflict.apply(world, weapon.on_hit, victim, contact)
    if attacker.team == TEAM_EVE:
        misses.remember(world, row.id)
        given = wound.win_back(world, attacker, blow.damage)
        if given:
            world.emit(Healed(attacker.id, given, "grit"))
        if row.damage == 0 and attacker.hand:
            items.wear(world, attacker)


def blow_of(world: World, attacker: Fighter, victim: Fighter, row: Move, box: Box) -> wound.Blow:
    """The harm of this move with what the attacker holds."""
    weapon, item = world.weapon(attacker), world.held(attacker)
    armed = weapon is not None and row.damage == 0
    damage = weapon.damage if armed and weapon is not None else row.damage
    x0, y0, x1, y1 = world.hurtbox(victim)
    tip = box[2] - FIST if attacker.facing > 0 else box[0] + FIST
    middle = (x0 + x1) / 2  # a long weapon is stopped by the body, its tip lies beyond
    point_x = max(min(tip, middle), x0) if attacker.facing > 0 else min(max(tip, middle), x1)
    point_y = min(max((box[1] + box[3]) / 2, y0), y1)
    side = attacker.facing
    knock_x = row.knock[0] + (spacing.crowding(world, attacker, victim) if row.knock[0] else 0.0)
    if weapon is not None and armed:
        knock_x += weapon.push
    if victim.state == "down":
        side = victim.last_from
    elif row.around and world.px[victim.row] != world.px[attacker.row]:
        side = 1 if world.px[victim.row] > world.px[attacker.row] else -1
    return wound.Blow(
        attacker.id,
        row.id,
        item.kind if armed and item is not None else "",
        weapon.material if armed and weapon is not None else row.material,
        row.weight,
        damage,
        row.poise,
        row.stun,
        row.stop,
        side,
        point_x,
        point_y,
        knock=(knock_x, row.knock[1]),
        height=row.height,
        launches=row.launches,
        downs=row.downs,
        trips=row.trips,
        hits_downed=row.hits_downed,
    )


def _parries(world: World, victim: Fighter, attacker: Fighter, row: Move) -> bool:
    """Victim in the active window of a parry, facing the blow: the attacker reels instead."""
    if not guard.raised(victim) or row.unblockable:
        return False
    gap = (world.px[attacker.row] - world.px[victim.row]) * victim.facing
    if gap < -PARRY_BEHIND or attacker.move is None:
        return False
    if victim.id in attacker.move.struck:
        return True
    attacker.move.struck.append(victim.id)
    parry = world.tables.moves["parry"]
    x = (world.px[attacker.row] + world.px[victim.row]) / 2
    y = world.py[victim.row] - SWING_HEIGHT
    world.emit(Parried(victim.id, attacker.id, "blow", x, y, victim.facing))
    guard.held(victim)
    attacker.poise = max(0, attacker.poise - parry.poise)
    attacker.move = None
    attacker.state, attacker.state_tick, attacker.stun = "stun", 0, parry.stun
    attacker.anim, attacker.anim_tick = "stagger", 0
    wound.freeze(world, (attacker, victim), parry.stop)
    if attacker.poise == 0 and attacker.open == 0:
        attacker.open = world.tables.eve.open_ticks
    world.state.bodies.vx[attacker.row] = -1.0 * attacker.facing
    return True


def _wards_off(world: World, victim: Fighter, attacker: Fighter, row: Move) -> bool:
    """A raised stool takes all but heavy blows from the front, and wears."""
    if not guard.wards(world, victim) or row.unblockable or row.weight == "heavy":
        return False
    if (world.px[attacker.row] - world.px[victim.row]) * victim.facing < 0.0:
        return False
    if attacker.move is None or victim.id in attacker.move.struck:
        return True
    attacker.move.struck.append(victim.id)
    x, y = (world.px[attacker.row] + world.px[victim.row]) / 2, world.py[victim.row]
    world.emit(Parried(victim.id, attacker.id, "blow", x, y - SWING_HEIGHT, victim.facing))
    items.wear(world, victim)
    return True


def _sticks_in_book(world: World, victim: Fighter, attacker: Fighter) -> bool:
    """One thrust from the front goes into the book instead of the body."""
    weapon, item = world.weapon(victim), world.held(victim)
    if weapon is None or item is None or not weapon.stops_thrusts or attacker.move is None:
        return False
    if (world.px[attacker.row] - world.px[victim.row]) * victim.facing < 0.0:
        return False
    if victim.state not in ("free", "crouch", "move"):
        return False
    attacker.move.struck.append(victim.id)
    x, y = world.px[victim.row] + BOOK_AHEAD * victim.facing, world.py[victim.row] - SWING_HEIGHT
    world.emit(Parried(victim.id, attacker.id, "blow", x, y, victim.facing))
    items.break_item(world, item, x, y, victim.facing)
    return True


# --- props --------------------------------------------------------------------------------------


def _hit_prop(world: World, attacker: Fighter, prop: Prop, box: Box) -> None:
    run_of = attacker.move
    if run_of is None or prop.id in run_of.struck:
        return
    row = world.tables.moves[run_of.move]
    heavy = row.weight != "light" or attacker.team == TEAM_CLUB
    if not heavy and not attacker.hand:
        return  # a jab past a table does not break it
    run_of.struck.append(prop.id)
    weapon = world.weapon(attacker)
    damage = row.damage or (weapon.damage if weapon else 0)
    if weapon and not row.damage and world.tables.props[prop.kind].material == "wood":
        damage *= weapon.wood_factor
    y = min(box[3], max(box[1], use.box_of(world, prop)[1]))
    use.strike(world, prop, damage, PROP_PUSH * attacker.facing, y)


def _split_door(world: World, attacker: Fighter, box: Box) -> None:
    """An axe in a wooden door."""
    weapon, run_of = world.weapon(attacker), attacker.move
    if weapon is None or not weapon.splits_doors or weapon.family == "gun" or run_of is None:
        return
    lock = doors.in_box(world, box)
    if lock is not None and DOOR not in run_of.struck:
        run_of.struck.append(DOOR)
        doors.split(world, lock, attacker.facing)
