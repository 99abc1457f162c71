"""Bullets: all rays of the tick in one call. A bullet flies its whole path at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.content.schema import Weapon
from game.core import angles
from game.core.events import (
    BulletFlew,
    BulletHit,
    GunLowered,
    Healed,
    Parried,
    ShotFired,
)
from game.core.level import MATERIALS
from game.sim.harm import guard, nearby, sides, wound
from game.sim.holds import grapple, seizing
from game.sim.kernel import rays
from game.sim.kernel.overlap import overlap
from game.sim.state import TEAM_CLUB, TEAM_EVE, Fighter
from game.sim.things import doors, lamps, use
from game.sim.world import MUZZLE_CROUCHED, MUZZLE_HEIGHT, Box, World, snap

SHOULDER_AHEAD: Final = 3.0  # px that the arm turns in front of the ground point
BARREL: Final = 2.0  # px that the barrel lies above the hand's line
LONG_LOWER: Final = 4.0  # px
FOE_SPREAD: Final = 8  # angle steps that foes shoot worse than Eve
HEAD_HEIGHT: Final = 11.0  # px of the hurtbox's top that count as head
BULLET_STOP: Final = 3
BULLET_STUN: Final = 10
DOOR_NEAR: Final = 3.0  # px from a door at which a shot in its wood ends
LIGHT_HALF: Final = 5.0  # px around a breakable light
PUSH_SHARE: Final = 0.5
AIM_HELP_STEPS: Final = 40  # assist: bends a shot to a foe within about 14 degrees


@dataclass(slots=True)
class Bullet:
    """One ray of the tick."""

    shooter: Fighter
    weapon: str
    x0: float
    y0: float
    x1: float
    y1: float
    deflected: bool = False
    lead: float = 0.0  # share of the path that lies before the muzzle and is not drawn

    @property
    def line(self) -> Box:
        """Its whole path."""
        return self.x0, self.y0, self.x1, self.y1


def run(world: World) -> None:
    """Fire every raised trigger and judge every ray."""
    bullets: list[Bullet] = []
    for fighter in world.state.fighters.values():
        if fighter.wish.shoot:
            fighter.wish.shoot = False
            bullets += _fire(world, fighter)
        elif fighter.aiming == 0:
            fighter.burst = 0
    if bullets:
        back = _judge(world, bullets)
        if back:
            _judge(world, back)


def _fire(world: World, fighter: Fighter) -> list[Bullet]:
    row, item = world.weapon(fighter), world.held(fighter)
    if row is None or item is None or row.family != "gun" or not fighter.alive:
        return []
    if fighter.cooldown or fighter.reload or item.uses <= 0:
        return []
    if seizing.bars_shot(world, fighter, fighter.aim):
        fighter.aiming = 0
        fighter.cooldown = row.cadence
        world.emit(GunLowered(fighter.id, *world.at(fighter)))
        return []
    item.uses -= 1
    fighter.cooldown = row.cadence
    x, y = world.px[fighter.row], world.py[fighter.row]
    is_eve = fighter.team == TEAM_EVE
    angle = fighter.aim
    if is_eve and world.options.aim_help:
        angle = _helped(world, fighter, angle)
    x, y = _shoulder(fighter, row, x, y, angle)
    dx, dy = angles.direction(angle)
    x0, y0 = snap(x + dx * row.muzzle), snap(y + dy * row.muzzle)
    world.emit(ShotFired(fighter.id, item.kind, x0, y0, angle))
    world.noise(x0, y0, row.noise, "gun")
    world.state.story.shots += 1
    spread = row.spread + row.spread_growth * fighter.burst + (0 if is_eve else FOE_SPREAD)
    fighter.burst = min(fighter.burst + 1, 12)
    rng = world.rng("spread")
    bullets = []
    for _ in range(row.pellets):
        bx, by = angles.direction(angle + rng.between(-spread, spread))
        end = (snap(x + bx * row.reach), snap(y + by * row.reach))
        bullets.append(Bullet(fighter, item.kind, x, y, *end, lead=row.muzzle / row.reach))
    return bullets


def _shoulder(fighter: Fighter, row: Weapon, x: float, y: float, angle: int) -> tuple[float, float]:
    """Where the line of fire begins: inside the body, so that nobody stands too near to be hit.

    As far along it as the row says lies the muzzle of the drawn gun. A long gun is laid to the
    shoulder, lower than a pistol in the outstretched hand.
    """
    dx, dy = angles.direction(angle)
    height = (MUZZLE_CROUCHED if fighter.crouched else MUZZLE_HEIGHT) - BARREL
    height -= LONG_LOWER if row.hold == "long" else 0.0
    ahead = (SHOULDER_AHEAD + BARREL * dy) * fighter.facing
    return snap(x + ahead), snap(y - height - BARREL * abs(dx))


def _helped(world: World, fighter: Fighter, angle: int) -> int:
    x, y = world.px[fighter.row], world.py[fighter.row] - MUZZLE_HEIGHT
    best, best_off = angle, AIM_HELP_STEPS
    for foe in world.foes():
        to = angles.angle_of(world.px[foe.row] - x, world.py[foe.row] - 30.0 - y)
        off = abs((to - angle + 512) % 1024 - 512)
        if off < best_off:
            best, best_off = to, off
    return best


def _judge(world: World, bullets: list[Bullet]) -> list[Bullet]:
    """Find what each bullet meets first. Returns the bullets that a parry sent back."""
    lines = [bullet.line for bullet in bullets]
    walls = rays.cast(world.terrain, *np.array(lines).T)
    boxes, owners = world.covers()
    covers = rays.entries(lines, boxes)
    spans = [(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)) for x0, y0, x1, y1 in lines]
    people = [person for person in nearby.people(world, spans) if _can_be_met(world, person)]
    bodies = rays.entries(lines, [world.hurtbox(person) for person in people])
    back: list[Bullet] = []
    for index, bullet in enumerate(bullets):
        wall = stop = float(walls.t[index])
        cover = _nearest(covers[index], stop)
        if cover >= 0:
            stop = covers[index][cover]
        met = sorted(
            (entry, person.id, person)
            for entry, person in zip(bodies[index], people, strict=True)
            if (sides.opposed(world, bullet.shooter, person) or grapple.exposed(world, person))
            and person.id != bullet.shooter.partner
            and (entry < stop or (entry < wall and _peeks(world, person, boxes[cover])))
        )
        through = world.tables.weapons[bullet.weapon].pierces
        struck = [(entry, person) for entry, _, person in met[: 1 + through]]
        t = struck[-1][0] if len(struck) > through else stop
        if not _end(world, bullet, t, struck, back):
            continue
        if t == stop:
            prop = owners[cover] if cover >= 0 else 0
            _strike_wall(world, bullet, t, prop, bool(walls.kind[index]) or cover >= 0)
    return back


def _can_be_met(world: World, fighter: Fighter) -> bool:
    """Not who lies or is locked in a scene; but a man whom Eve holds before her."""
    if fighter.state == "held":
        return grapple.exposed(world, fighter)
    return fighter.state != "down"


def _peeks(world: World, person: Fighter, cover: Box) -> bool:
    """Who stands in a cover and raises his gun shows himself."""
    return bool(person.aiming) and overlap(world.hurtbox(person), cover)


def _nearest(entries: list[float], before: float) -> int:
    """Index of the first box met before `before`, or -1. Who stands in a cover shoots out of it."""
    best = -1
    for index, entry in enumerate(entries):
        if 0.0 < entry < before:
            best, before = index, entry
    return best


def _end(
    world: World,
    bullet: Bullet,
    t: float,
    struck: list[tuple[float, Fighter]],
    back: list[Bullet],
) -> bool:
    """Let it fly to `t` through all whom it strikes. False when one of them turned it back."""
    side = 1 if bullet.x1 >= bullet.x0 else -1
    turned = None
    for number, (entry, victim) in enumerate(struck):
        if not bullet.deflected and _deflects(world, victim, side):
            turned, t, struck = victim, entry, struck[:number]
            break
    x, y = _point(bullet, t)
    lead = min(bullet.lead, t)
    from_x = snap(bullet.x0 + (bullet.x1 - bullet.x0) * lead)
    from_y = snap(bullet.y0 + (bullet.y1 - bullet.y0) * lead)
    world.emit(BulletFlew(bullet.shooter.id, from_x, from_y, x, y))
    _break_lights(world, bullet, x, y)
    _pierce_props(world, bullet, t)
    for entry, victim in struck:
        _wound(world, bullet, victim, *_point(bullet, entry), side)
    if turned is None:
        return True
    world.emit(Parried(turned.id, bullet.shooter.id, "bullet", x, y, turned.facing))
    target = bullet.shooter
    tx, ty = world.px[target.row], world.py[target.row] - 30.0
    back.append(Bullet(turned, bullet.weapon, x, y, snap(tx), snap(ty), deflected=True))
    return False


def _point(bullet: Bullet, t: float) -> tuple[float, float]:
    """Place at share `t` of the path, on the grid."""
    x = snap(bullet.x0 + (bullet.x1 - bullet.x0) * t)
    y = snap(bullet.y0 + (bullet.y1 - bullet.y0) * t)
    return x, y


def _deflects(world: World, victim: Fighter, side: int) -> bool:
    """Parry with metal in hand, facing the bullet."""
    row = world.weapon(victim)
    if not guard.raised(victim) or row is None or victim.facing != -side:
        return False
    if not (row.blocks_bullets or row.material in ("metal", "blade")):
        return False
    guard.held(victim)
    return True


def _wound(world: World, bullet: Bullet, victim: Fighter, x: float, y: float, side: int) -> None:
    row = world.tables.weapons[bullet.weapon]
    _, top, _, _ = world.hurtbox(victim)
    damage = row.damage
    head = y <= top + HEAD_HEIGHT and victim.team == TEAM_CLUB
    if head:
        damage = round(damage * row.head_factor)
    blow = wound.Blow(
        bullet.shooter.id,
        "shot",
        bullet.weapon,
        "metal",
        "heavy" if head or row.pellets > 1 else "medium",
        damage,
        0,
        BULLET_STUN,
        BULLET_STOP,
        side,
        x,
        y,
        knock=(row.knock, 0.0),
        height="high" if head else "mid",
    )
    if grapple.exposed(world, victim):
        grapple.hurt_held(world, victim, blow)
        world.emit(BulletHit(bullet.shooter.id, victim.id, "flesh", x, y, side))
    elif wound.hurt(world, victim, blow):
        world.emit(BulletHit(bullet.shooter.id, victim.id, "flesh", x, y, side))
        if bullet.shooter.team == TEAM_EVE:
            given = wound.win_back(world, bullet.shooter, damage)
            if given:
                world.emit(Healed(bullet.shooter.id, given, "grit"))


def _strike_wall(world: World, bullet: Bullet, t: float, prop_id: int, solid: bool) -> None:
    if not solid:
        return
    x = snap(bullet.x0 + (bullet.x1 - bullet.x0) * t)
    y = snap(bullet.y0 + (bullet.y1 - bullet.y0) * t)
    side = 1 if bullet.x1 >= bullet.x0 else -1
    material = MATERIALS[world.terrain.material_at(x + side, y)]
    prop = world.state.props.get(prop_id)
    weapon = world.tables.weapons[bullet.weapon]
    if prop is not None:
        material = world.tables.props[prop.kind].material
        factor = weapon.wood_factor if material == "wood" else 1
        prop.cover_hits -= factor
        if prop.state != "flipped":  # a cover bears so many bullets, whatever they weigh
            prop.hp -= weapon.damage * factor // 2
        use.drop_contents(world, prop, PUSH_SHARE * side)
    elif weapon.splits_doors:
        lock = doors.in_box(world, (x - DOOR_NEAR, y - 1.0, x + DOOR_NEAR, y + 1.0))
        if lock is not None:
            doors.split(world, lock, side)
    world.emit(BulletHit(bullet.shooter.id, 0, material, x, y, side))


def _break_lights(world: World, bullet: Bullet, x: float, y: float) -> None:
    """Breakable lights on the path go out."""
    lights = [
        obj
        for obj in world.objects("Light")
        if obj.flag("breakable") and obj.id not in world.state.dark_lights
    ]
    line = bullet.x0, bullet.y0, x, y
    for obj in lights:
        around = obj.x - LIGHT_HALF, obj.y - LIGHT_HALF, obj.x + LIGHT_HALF, obj.y + LIGHT_HALF
        if rays.enters(line, around) <= 1.0:
            lamps.put_out(world, obj)


def _pierce_props(world: World, bullet: Bullet, t: float) -> None:
    """Things of the room that are no cover are torn by the bullet, which flies on."""
    props, boxes, _ = use.breakables(world)
    rows = world.tables.props
    torn = [
        (rays.enters(bullet.line, box), prop)
        for prop, box in zip(props, boxes, strict=True)
        if prop.state == "whole" and rows[prop.kind].cover != "always"
    ]
    damage = world.tables.weapons[bullet.weapon].damage
    side = 1 if bullet.x1 >= bullet.x0 else -1
    for entry, prop in torn:
        if not 0.0 < entry < t:
            continue  # not on its way, or the shooter stands in it
        x, y = _point(bullet, entry)
        world.emit(BulletHit(bullet.shooter.id, 0, rows[prop.kind].material, x, y, side))
        use.strike(world, prop, damage, PUSH_SHARE * side, y)
