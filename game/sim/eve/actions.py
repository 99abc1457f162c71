"""What Eve's buttons start. Each function returns True when it began something.

A press stays in the buffer for a few ticks, so a button pressed a little early still counts.
"""

from __future__ import annotations

from typing import Final

from game.core import angles
from game.core.events import DryClick, Jumped, ReloadStep, Rolled
from game.core.inputs import Button
from game.core.level import MATERIALS
from game.sim import action
from game.sim.eve import context
from game.sim.holds import finish, grapple
from game.sim.state import Eve, Fighter
from game.sim.story import balance
from game.sim.things import grenades, handy, items
from game.sim.world import MUZZLE_CROUCHED, MUZZLE_HEIGHT, World, snap

COMBO: Final = ("jab", "cross", "elbow")
ONE_BUTTON: Final = (*COMBO, "shin_kick", "up_elbow")  # the string of one button: no third alike
BUTT_REACH: Final = 40.0  # px: nearer than this Strike with a gun is the butt
LONG_PRESS: Final = 16  # t that Grab is held to use the prop although a thing lies there too
SLIDE_SPEED: Final = 2.0  # px/t from which down+Strike slides
DOWNED_REACH: Final = 34.0
AIM_RAISED: Final = 24  # t that the gun stays up after a shot
CHEST: Final = 30.0  # px above the ground at which she aims
AUTO_AIM_CONE: Final = 128  # angle steps above and below the facing side


def pressed(eve: Eve, button: Button) -> bool:
    """Whether a press of the button waits in the buffer."""
    return int(button) in eve.buffer


def consume(eve: Eve, button: Button) -> None:
    """Use the waiting press up."""
    eve.buffer.pop(int(button), None)


def holds(eve: Eve, button: Button) -> bool:
    """Whether the button is down now."""
    return bool(eve.held & button)


def steer(eve: Eve) -> int:
    """-1, 0 or 1 from Left and Right."""
    return int(holds(eve, Button.RIGHT)) - int(holds(eve, Button.LEFT))


def try_ground_or_air(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> bool:
    """All that may begin from the free state, most urgent first."""
    if world.options.one_button and grounded:
        _ask_for_heavy(world, fighter, eve)
    if grounded and _try_roll(world, fighter, eve):
        return True
    if _try_parry(world, fighter, eve):
        return True
    if _try_heavy(world, fighter, eve, grounded):
        return True
    if _try_grab(world, fighter, eve, grounded):
        return True
    if _try_throw(world, fighter, eve):
        return True
    if _try_use(world, fighter, eve):
        return True
    if _try_strike(world, fighter, eve, grounded):
        return True
    return _try_reload(world, fighter, eve)


def _ask_for_heavy(world: World, fighter: Fighter, eve: Eve) -> None:
    """One button: Strike ends whom she has opened and stamps on who lies there, as Heavy would."""
    if not pressed(eve, Button.STRIKE):
        return
    man = world.state.fighters.get(eve.near_man)
    helpless = man is not None and man.open > 0 and man.state in ("stun", "free")
    if helpless or (man is None and _downed_in_front(world, fighter)):
        consume(eve, Button.STRIKE)
        eve.buffer[int(Button.HEAVY)] = 1


def _try_roll(world: World, fighter: Fighter, eve: Eve) -> bool:
    if not pressed(eve, Button.ROLL):
        return False
    consume(eve, Button.ROLL)
    roll(world, fighter, eve, "roll")
    return True


def roll(world: World, fighter: Fighter, eve: Eve, name: str) -> None:
    """Roll to the steered side."""
    fighter.facing = steer(eve) or fighter.facing
    now = world.state.tick
    window = world.tables.eve.roll_repeat_window
    eve.rolls = [tick for tick in eve.rolls if tick > now - window] + [now]
    x, y = world.at(fighter)
    world.emit(Rolled(fighter.id, x, y, fighter.facing))
    action.start(world, fighter, name)


def _try_parry(world: World, fighter: Fighter, eve: Eve) -> bool:
    if not pressed(eve, Button.PARRY):
        return False
    consume(eve, Button.PARRY)
    row = world.weapon(fighter)
    if row is not None and not row.parries:
        return False  # both hands are full
    fighter.facing = steer(eve) or fighter.facing
    parry(world, fighter)
    return True


def parry(world: World, fighter: Fighter) -> None:
    """Raise the guard: hands, what they hold, or the legs of a stool."""
    row = world.weapon(fighter)
    if row is not None and row.keeps_off:
        action.start(world, fighter, "guard_stool")
        return
    run = action.start(world, fighter, "parry")
    run.active += row.parry_bonus if row is not None else 0
    run.active += balance.parry_bonus(world)
    if world.options.parry_help:
        run.active += 6


def _try_heavy(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> bool:
    if not pressed(eve, Button.HEAVY):
        return False
    consume(eve, Button.HEAVY)
    if not grounded:
        action.start(world, fighter, "drop_attack" if holds(eve, Button.DOWN) else "air_knee")
        return True
    fighter.facing = steer(eve) or fighter.facing
    man = world.state.fighters.get(eve.near_man)
    if man is not None and (man.open > 0 or man.state == "bound"):
        action.start(world, fighter, finish.pick(world), target=man.id)
    elif _downed_in_front(world, fighter):
        action.start(world, fighter, "stamp")
    elif prop := context.kickable(world, fighter) or context.loose_underfoot(world, fighter):
        action.start(world, fighter, context.kick_move(world, prop), target=prop)
    else:
        action.start(world, fighter, "headbutt")
    return True


def _downed_in_front(world: World, fighter: Fighter) -> bool:
    x, y = world.px[fighter.row], world.py[fighter.row]
    for foe in world.foes():
        if foe.state == "down" and abs(world.py[foe.row] - y) < 12.0:
            if -8.0 <= (world.px[foe.row] - x) * fighter.facing <= DOWNED_REACH:
                return True
    return False


def _try_grab(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> bool:
    if not pressed(eve, Button.GRAB):
        return False
    man = world.state.fighters.get(eve.near_man)
    gives_up = man is not None and man.state == "surrender"
    if man is not None and gives_up and grounded and not context.in_debate(world, man):
        consume(eve, Button.GRAB)
        action.start(world, fighter, "spare", target=man.id)
        return True
    if eve.near_hold and (grounded or context.below(world, fighter, eve.near_hold)):
        consume(eve, Button.GRAB)
        _grab(world, fighter, eve.near_hold, grounded)
        return True
    if eve.near_item and eve.near_prop and grounded and _still_pressing(eve):
        return False
    long = eve.held_for.get(int(Button.GRAB), 0) >= LONG_PRESS
    target = eve.near_item or (eve.near_prop if grounded else 0)
    if eve.near_prop and grounded and long:
        target = eve.near_prop
    if target:
        consume(eve, Button.GRAB)
        take_now(world, fighter, target)
        return True
    if grounded and _foe_at_hand(world, fighter):
        consume(eve, Button.GRAB)
        action.start(world, fighter, "grab")  # too early or too far: it goes past him
        return True
    if eve.belt or eve.pocket:
        consume(eve, Button.GRAB)
        items.swap(world, fighter)
    return False  # else the press waits: a thing may come within reach


def _still_pressing(eve: Eve) -> bool:
    """A thing and a prop in reach: a tap takes the one, a long press uses the other."""
    waits = 0 < eve.held_for.get(int(Button.GRAB), 0) < LONG_PRESS
    if waits:
        eve.buffer[int(Button.GRAB)] = max(2, eve.buffer[int(Button.GRAB)])
    return waits


def _grab(world: World, fighter: Fighter, target: int, grounded: bool) -> None:
    """Reach for a man on her floor, or come down on the shoulders of one below."""
    man = world.state.fighters[target]
    if not grounded:
        grapple.begin(world, man, "backhang", "above", world.tables.grapple.ride_ticks)
        return
    fighter.facing = 1 if world.px[man.row] >= world.px[fighter.row] else -1
    action.start(world, fighter, "grab", target=target)


def take_now(world: World, fighter: Fighter, target: int) -> None:
    """Items are taken in the stride: speed and state stay; props ask for a hand."""
    item = world.state.items.get(target)
    if item is not None:
        items.take(world, fighter, item)
        fighter.anim, fighter.anim_tick = "take", 0
        return
    action.start(world, fighter, "take", target=target)


def _try_throw(world: World, fighter: Fighter, eve: Eve) -> bool:
    if not pressed(eve, Button.THROW) or not fighter.hand:
        return False
    if fighter.cooldown > 0:
        return False
    consume(eve, Button.THROW)
    throw(world, fighter, eve)
    return True


def throw(world: World, fighter: Fighter, eve: Eve) -> None:
    """Begin a throw; holding the button keeps the arm back and lets her aim."""
    row = world.weapon(fighter)
    angle = aim_angle(world, fighter, eve, fall=row.gravity if row else 0.0)
    _face(fighter, angle)
    lobbed = row is not None and row.fuse > 0
    run = action.start(world, fighter, "lob" if lobbed else "throw_quick")
    run.aim = angle
    fighter.cooldown = row.throw_cadence if row else 0
    item = world.held(fighter)
    if row is not None and row.fuse and item is not None:
        grenades.pull(world, item)


def _try_use(world: World, fighter: Fighter, eve: Eve) -> bool:
    """Shoot with what is no gun does what the thing is for.

    Where Shoot and Strike share a key it strikes a man at hand, or when there is nothing to do."""
    row = world.weapon(fighter)
    if row is None or not row.hand_use or not pressed(eve, Button.SHOOT):
        return False
    fighter.facing = steer(eve) or fighter.facing
    shared = pressed(eve, Button.STRIKE)
    if shared and (_foe_at_hand(world, fighter) or not handy.ready(world, fighter)):
        consume(eve, Button.SHOOT)
        return False
    consume(eve, Button.SHOOT)
    consume(eve, Button.STRIKE)
    fighter.aim = 0 if fighter.facing > 0 else 512
    action.start(world, fighter, row.use_move)
    return True


def _try_strike(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> bool:
    gun = world.weapon(fighter)
    if gun is not None and gun.jet and _spray(world, fighter, eve):
        return False  # spraying does not stop her
    is_gun = gun is not None and gun.family == "gun"
    if is_gun and _trigger(world, fighter, eve):
        return False  # shooting does not stop her
    if not pressed(eve, Button.STRIKE):
        return False
    consume(eve, Button.STRIKE)
    strike(world, fighter, eve, grounded)
    return True


def strike(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> None:
    """The blow that position, direction and hand ask for."""
    if grounded:
        fighter.facing = steer(eve) or fighter.facing
    start_blow(world, fighter, eve, strike_move(world, fighter, eve, grounded))


def start_blow(world: World, fighter: Fighter, eve: Eve, name: str) -> None:
    """Begin it. The string goes on with a blow that really starts, never with a waiting press."""
    if name == _string_blow(world, eve):
        eve.combo = (eve.combo + 1) % len(_string(world))
        eve.combo_left = world.tables.eve.combo_reset
    action.start(world, fighter, name)


def strike_move(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> str:
    """Name of the move that Strike asks for now; asking changes nothing."""
    if not grounded:
        return "air_knee"
    if holds(eve, Button.DOWN):
        fast = abs(world.vx[fighter.row]) > SLIDE_SPEED
        return "slide" if fast else "shin_kick"
    if holds(eve, Button.UP):
        return "up_elbow"
    row = world.weapon(fighter)
    if row is not None:
        return "cord_swing" if row.cord and steer(eve) else row.swing
    return _string_blow(world, eve)


def _string_blow(world: World, eve: Eve) -> str:
    """The blow of bare hands that is next in the string."""
    string = _string(world)
    return string[eve.combo % len(string)]


def _string(world: World) -> tuple[str, ...]:
    return ONE_BUTTON if world.options.one_button else COMBO


def _trigger(world: World, fighter: Fighter, eve: Eve) -> bool:
    """Shoot with the gun in hand when asked; True when the press was used for it."""
    row, item = world.weapon(fighter), world.held(fighter)
    loading = fighter.reload > 0
    if row is None or item is None or (loading and not (row.by_shell and item.uses > 0)):
        return False
    wants = pressed(eve, Button.SHOOT) or (
        pressed(eve, Button.STRIKE) and not _foe_at_hand(world, fighter)
    )
    automatic = row.cadence <= 4 and (holds(eve, Button.SHOOT) or holds(eve, Button.STRIKE))
    if not (wants or (automatic and item.uses > 0 and fighter.aiming)) or fighter.cooldown:
        return False
    consume(eve, Button.SHOOT)
    consume(eve, Button.STRIKE)
    fighter.aim = aim_angle(world, fighter, eve)
    _face(fighter, fighter.aim)
    if item.uses <= 0:
        x, y = world.at(fighter)
        world.emit(DryClick(fighter.id, item.kind, x, y - 38))
        _start_reload(world, fighter)
        return True
    fighter.reload = 0  # shells that are in already can be fired
    fighter.wish.shoot = True
    fighter.aiming = AIM_RAISED
    return True


def _spray(world: World, fighter: Fighter, eve: Eve) -> bool:
    """The trigger of a flamethrower, hose or extinguisher: as long as it is held."""
    item = world.held(fighter)
    wants = holds(eve, Button.SHOOT)
    if not wants and holds(eve, Button.STRIKE):
        wants = fighter.id in world.state.jets or not _foe_at_hand(world, fighter)
    if not wants or item is None:
        return False
    if item.uses <= 0 and pressed(eve, Button.SHOOT):
        x, y = world.at(fighter)
        world.emit(DryClick(fighter.id, item.kind, x, y - 38))
    consume(eve, Button.SHOOT)
    if item.uses <= 0:
        return False
    consume(eve, Button.STRIKE)
    fighter.aim = aim_angle(world, fighter, eve)
    _face(fighter, fighter.aim)
    fighter.wish.shoot = True
    return True


def _foe_at_hand(world: World, fighter: Fighter) -> bool:
    x, y = world.px[fighter.row], world.py[fighter.row]
    for foe in world.foes():
        ahead = (world.px[foe.row] - x) * fighter.facing
        if 0.0 <= ahead <= BUTT_REACH and abs(world.py[foe.row] - y) < 24.0:
            return True
    return False


def _try_reload(world: World, fighter: Fighter, eve: Eve) -> bool:
    if not pressed(eve, Button.RELOAD):
        return False
    row, item = world.weapon(fighter), world.held(fighter)
    consume(eve, Button.RELOAD)
    if row is None or item is None or row.family != "gun":
        items.swap(world, fighter)
        return False
    if fighter.reload:
        _fast_reload(world, fighter)
    elif item.uses < row.uses:
        _start_reload(world, fighter)
    return False


def _start_reload(world: World, fighter: Fighter) -> None:
    item = world.held(fighter)
    if item is None or fighter.reload:
        return
    fighter.reload = 1
    x, y = world.at(fighter)
    world.emit(ReloadStep(fighter.id, item.kind, "out", x, y - 36))


def _fast_reload(world: World, fighter: Fighter) -> None:
    """A second press inside the window seats the magazine at once; a bad one costs nothing."""
    row, item = world.weapon(fighter), world.held(fighter)
    first, last = world.tables.eve.fast_reload
    if row is None or item is None or not first <= fighter.reload <= last:
        return
    fighter.reload = max(fighter.reload, row.reload - 6)
    x, y = world.at(fighter)
    world.emit(ReloadStep(fighter.id, item.kind, "fast", x, y - 36))


def aim_angle(world: World, fighter: Fighter, eve: Eve, fall: float = 0.0) -> int:
    """Where she aims: mouse or stick, else eight directions, else the nearest foe ahead.

    `fall` is the gravity of a thing to be thrown, px/t^2: she throws that much higher.
    """
    if eve.aim >= 0:
        return eve.aim
    up, down = holds(eve, Button.UP), holds(eve, Button.DOWN) and not fighter.crouched
    side = steer(eve)
    if up or down:
        return angles.angle_of(float(side), -1.0 if up else 1.0)
    facing = side or fighter.facing
    target = _nearest_target(world, fighter, facing, fall)
    if target is not None:
        return target
    return 0 if facing > 0 else 512


def _nearest_target(world: World, fighter: Fighter, facing: int, fall: float) -> int | None:
    x, y = world.px[fighter.row], world.py[fighter.row]
    muzzle = MUZZLE_CROUCHED if fighter.crouched else MUZZLE_HEIGHT
    best, best_distance = None, world.tables.eve.auto_aim_range
    for foe in world.foes():
        if foe.state in ("down", "surrender"):
            continue
        dx, dy = world.px[foe.row] - x, (world.py[foe.row] - CHEST) - (y - muzzle)
        distance = abs(dx) + abs(dy)
        if dx * facing <= 0 or distance >= best_distance:
            continue
        flight = abs(dx) / world.tables.eve.throw_speed
        angle = angles.angle_of(dx, dy - fall * flight * flight / 2)
        off = (angle - (0 if facing > 0 else 512) + 512) % 1024 - 512
        if abs(off) <= AUTO_AIM_CONE:
            best, best_distance = angle, distance
    return best


def _face(fighter: Fighter, angle: int) -> None:
    fighter.facing = -1 if 256 < angle < 768 else 1


def jump(world: World, fighter: Fighter, eve: Eve) -> None:
    """Leave the ground."""
    consume(eve, Button.JUMP)
    bodies, row = world.state.bodies, fighter.row
    bodies.vy[row] = -world.tables.eve.jump_speed
    bodies.grounded[row] = False
    eve.coyote = 0
    eve.jump_held = True
    x, y = world.at(fighter)
    material = MATERIALS[int(bodies.ground_material[row])]
    world.emit(Jumped(fighter.id, material, x, y))


def slow(speed: float, step: float) -> float:
    """Speed after braking by `step` towards zero."""
    if speed > step:
        return snap(speed - step)
    return snap(speed + step) if speed < -step else 0.0
