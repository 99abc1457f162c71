"""The flat table of Eve's states: begin, update -> name of the next state, end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.core.events import GotUp
from game.core.inputs import Button
from game.sim import action
from game.sim.eve import actions, climbing, holding
from game.sim.eve.actions import consume, holds, pressed, steer
from game.sim.holds import finish
from game.sim.state import Eve, Fighter, MoveRun
from game.sim.story import balance
from game.sim.world import World, snap

AIM_SPEED: Final = 1.5  # px/t top speed with the gun raised
GUARD_SPEED: Final = 1.0  # px/t behind a raised stool
CHARGE_AT: Final = 8  # tick of the headbutt at which a held button charges
THROW_AT: Final = 4  # tick of a throw at which a held button keeps aiming
FRESH_PRESS: Final = 4  # t within which a held button counts as just pressed
DRAWN_BACK: Final = 8  # t of holding back after which it is no throw out of the wrist any more
NO_MOVE_AIMED: Final = 60  # t that a throw can be held back

Update = Callable[[World, Fighter, Eve], str]
Edge = Callable[[World, Fighter, Eve], None]


def nothing(world: World, fighter: Fighter, eve: Eve) -> None:
    """Begin or end of a state that needs none."""


@dataclass(frozen=True, slots=True)
class BodyState:
    """One row of the table."""

    update: Update
    begin: Edge = nothing
    end: Edge = nothing


# --- free: standing, running, in the air --------------------------------------------------------


def free_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Walk, jump, fall, and start everything else."""
    grounded = bool(world.state.bodies.grounded[fighter.row])
    eve.coyote = world.tables.eve.coyote if grounded else max(0, eve.coyote - 1)
    if eve.comforting and grounded:
        return "comfort"
    if actions.try_ground_or_air(world, fighter, eve, grounded):
        return fighter.state
    if pressed(eve, Button.JUMP):
        if grounded and holds(eve, Button.DOWN) and _drop_through(world, fighter, eve):
            return "free"
        if eve.coyote > 0:
            actions.jump(world, fighter, eve)
            grounded = False
    if climbing.grips_ladder(world, fighter, eve, grounded):
        return "ladder"
    if grounded and holds(eve, Button.DOWN):
        return "crouch"
    if grounded and _wants_dance(fighter, eve):
        action.start(world, fighter, "dance")
        return fighter.state
    run(world, fighter, eve, grounded)
    if not grounded:
        _air(world, fighter, eve)
    elif climbing.vaults(world, fighter, eve):
        return "vault"
    return "free"


def _wants_dance(fighter: Fighter, eve: Eve) -> bool:
    fresh = eve.held_for.get(int(Button.UP), 0) <= FRESH_PRESS  # not still held from a ladder
    return eve.cover and fresh and holds(eve, Button.UP) and steer(eve) == 0 and fighter.hand == 0


def run(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> None:
    """Speed up, brake or steer in the air."""
    table, bodies, row = world.tables.eve, world.state.bodies, fighter.row
    vx = world.vx[row]
    side = steer(eve)
    fastest = snap(balance.haste(world, table.run_speed))
    top = AIM_SPEED if fighter.aiming and grounded else fastest
    grip = world.grip(fighter) if grounded else 1.0
    step = snap(table.run_speed / table.run_ticks * grip)
    if side:
        push = step if grounded else snap(step * table.air_control)
        turning = vx * side < 0 and grounded
        vx += side * (push * 2 if turning else push)
        vx = max(-top, min(top, vx))
        if not fighter.aiming:
            fighter.facing = side
    else:
        brake = snap(table.run_speed / table.stop_ticks * grip)
        vx = actions.slow(vx, brake if grounded else snap(brake * table.air_control * 0.5))
    bodies.vx[row] = snap(vx)


def _air(world: World, fighter: Fighter, eve: Eve) -> None:
    """Variable height, light apex, corner help, catching a running wall-top."""
    table, bodies, row = world.tables.eve, world.state.bodies, fighter.row
    vy = world.vy[row]
    if eve.jump_held and not holds(eve, Button.JUMP):
        eve.jump_held = False
        if vy < 0:
            bodies.vy[row] = snap(vy * table.release_factor)
    apex = abs(vy) < table.apex_speed and holds(eve, Button.JUMP)
    bodies.gravity[row] = snap(table.gravity * (table.apex_gravity if apex else 1.0))
    if vy < 0:
        _help_round_corner(world, fighter, vy)


def _help_round_corner(world: World, fighter: Fighter, vy: float) -> None:
    """A head that would just clip an edge slides round it."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    table = world.tables.eve
    half, height = table.half_width, table.height
    if world.terrain.box_free(x, y + vy, half, height):
        return
    for shift in range(1, int(table.corner_help) + 1):
        for side in (1, -1):
            if world.terrain.box_free(x + shift * side, y + vy, half, height):
                world.state.bodies.x[fighter.row] = snap(x + shift * side)
                return


def _drop_through(world: World, fighter: Fighter, eve: Eve) -> bool:
    bodies, row = world.state.bodies, fighter.row
    if not bool(bodies.on_oneway[row]):
        return False
    consume(eve, Button.JUMP)
    bodies.drop[row] = world.tables.eve.drop_ticks
    bodies.vy[row] = 1.0
    bodies.grounded[row] = False
    eve.coyote = 0
    return True


# --- crouch -------------------------------------------------------------------------------------


def crouch_begin(world: World, fighter: Fighter, eve: Eve) -> None:
    """Lower the body box."""
    fighter.crouched = True
    world.state.bodies.height[fighter.row] = world.tables.eve.crouch_height


def crouch_end(world: World, fighter: Fighter, eve: Eve) -> None:
    """Stand up again."""
    fighter.crouched = False
    world.state.bodies.height[fighter.row] = world.tables.eve.height


def crouch_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Creep, drop through, or strike low."""
    bodies, row, table = world.state.bodies, fighter.row, world.tables.eve
    grounded = bool(bodies.grounded[row])
    if eve.comforting and grounded and _can_stand(world, fighter):
        return "comfort"
    if pressed(eve, Button.JUMP) and grounded and _drop_through(world, fighter, eve):
        return "free"
    if actions.try_ground_or_air(world, fighter, eve, grounded):
        return fighter.state
    low = not _can_stand(world, fighter)
    if grounded and climbing.grips_ladder(world, fighter, eve, grounded):
        return "ladder"
    if not grounded or (not holds(eve, Button.DOWN) and not low):
        return "free"
    side = steer(eve)
    fast = abs(world.vx[row]) > table.crouch_speed
    if side and not fast:
        fighter.facing = side
        bodies.vx[row] = snap(table.crouch_speed * side)
    else:
        bodies.vx[row] = actions.slow(world.vx[row], snap(table.run_speed / table.stop_ticks / 2))
    return "crouch"


def _can_stand(world: World, fighter: Fighter) -> bool:
    table = world.tables.eve
    x, y = world.px[fighter.row], world.py[fighter.row]
    return world.terrain.box_free(x, y, table.half_width, table.height)


# --- moves --------------------------------------------------------------------------------------


def move_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """While a row runs: charging, holding back a throw, and the cancel windows."""
    run_of = fighter.move
    if run_of is None:
        return "free"
    row = world.tables.moves[run_of.move]
    grounded = bool(world.state.bodies.grounded[fighter.row])
    if run_of.move == "dance":
        return _dance(world, fighter, eve)
    if row.kind == "guard":
        return _guard(world, fighter, eve, run_of)
    if run_of.move == "headbutt" and _charges(world, fighter, eve):
        return fighter.state
    if row.kind == "throw" and run_of.tick == THROW_AT - 1:
        weapon = world.weapon(fighter)
        cooks = weapon is not None and weapon.fuse > 0
        if holds(eve, Button.THROW) and (cooks or run_of.hold < NO_MOVE_AIMED):
            fall = weapon.gravity if weapon else 0.0
            run_of.aim = actions.aim_angle(world, fighter, eve, fall)
            run_of.hold += 1
            run_of.tick -= 1
            if run_of.move == "throw_quick" and run_of.hold == DRAWN_BACK:
                _draw_back(world, run_of)
    if row.air:
        return _air_move(world, fighter, eve, grounded)
    if run_of.tick >= row.cancel_from > 0 and (run_of.landed or not row.cancel_on_hit):
        _cancel(world, fighter, eve, row.cancels)
    return fighter.state


def _draw_back(world: World, run_of: MoveRun) -> None:
    """The button is held: no throw out of the wrist, but one with the whole arm."""
    row = world.tables.moves["throw"]
    run_of.move, run_of.startup, run_of.recovery = row.id, row.startup, row.recovery


def _dance(world: World, fighter: Fighter, eve: Eve) -> str:
    world.state.bodies.vx[fighter.row] = 0.0
    other = any(
        pressed(eve, button) for button in (Button.STRIKE, Button.HEAVY, Button.ROLL, Button.GRAB)
    )
    if holds(eve, Button.UP) and eve.cover and not other and steer(eve) == 0:
        return "move"
    action.end(fighter)
    return "free"


def _guard(world: World, fighter: Fighter, eve: Eve, run_of: MoveRun) -> str:
    """Up as long as Parry is held and something is in her hands. She may walk slowly, strike or
    roll out of it; her face stays with what she points at."""
    if pressed(eve, Button.ROLL):
        consume(eve, Button.ROLL)
        actions.roll(world, fighter, eve, "roll")
        return fighter.state
    if pressed(eve, Button.STRIKE) and fighter.hand and run_of.phase == 2:
        consume(eve, Button.STRIKE)
        facing = fighter.facing
        actions.strike(world, fighter, eve, grounded=True)
        fighter.facing = facing
        return fighter.state
    pace = 0.0 if run_of.phase == 3 else GUARD_SPEED * steer(eve)
    world.state.bodies.vx[fighter.row] = snap(pace)
    down = not holds(eve, Button.PARRY) or not fighter.hand
    if down and run_of.phase < 3:
        run_of.tick = run_of.startup + run_of.active
    return fighter.state


def _charges(world: World, fighter: Fighter, eve: Eve) -> bool:
    """Holding Heavy turns the headbutt into the shoulder after charge_ticks."""
    run_of = fighter.move
    if run_of is None or run_of.tick != CHARGE_AT - 1:
        return False
    if holds(eve, Button.HEAVY):
        run_of.hold += 1
        if run_of.hold + CHARGE_AT >= world.tables.eve.charge_ticks:
            spent = fighter.armour_spent
            action.start(world, fighter, "shoulder")
            fighter.armour_spent = spent  # one blow for charge and shoulder together
            return True
        run_of.tick -= 1
    return False


def _air_move(world: World, fighter: Fighter, eve: Eve, grounded: bool) -> str:
    """Blows in the air end with the landing; the drop keeps falling until it lands."""
    run_of = fighter.move
    if run_of is None:
        return "free"
    bodies, row = world.state.bodies, fighter.row
    bodies.gravity[row] = world.tables.eve.gravity
    if run_of.move == "drop_attack" and run_of.phase == 2 and not grounded:
        bodies.vy[row] = max(float(bodies.vy[row]), 7.0)
    if grounded and run_of.phase < 3 and run_of.tick > 1:
        run_of.tick = run_of.startup + run_of.active
    elif not grounded and run_of.phase == 3:
        run_of.tick = run_of.startup + run_of.active  # she recovers from the landing on
    return fighter.state


def _cancel(world: World, fighter: Fighter, eve: Eve, into: tuple[str, ...]) -> None:
    """Start a follow-up that the running row allows and a waiting press asks for."""
    grounded = bool(world.state.bodies.grounded[fighter.row])
    if "roll" in into and pressed(eve, Button.ROLL) and grounded:
        consume(eve, Button.ROLL)
        actions.roll(world, fighter, eve, "roll")
    elif "parry" in into and pressed(eve, Button.PARRY):
        consume(eve, Button.PARRY)
        fighter.facing = actions.steer(eve) or fighter.facing
        actions.parry(world, fighter)
    elif "take" in into and pressed(eve, Button.GRAB) and eve.near_item and not eve.near_hold:
        consume(eve, Button.GRAB)
        actions.take_now(world, fighter, eve.near_item)
    elif "grab" in into and pressed(eve, Button.GRAB) and eve.near_hold and grounded:
        consume(eve, Button.GRAB)
        action.start(world, fighter, "grab", target=eve.near_hold)
    elif "headbutt" in into and pressed(eve, Button.HEAVY) and grounded:
        action.end(fighter)
        actions.try_ground_or_air(world, fighter, eve, grounded)
    elif "throw" in into and pressed(eve, Button.THROW) and fighter.hand:
        consume(eve, Button.THROW)
        actions.throw(world, fighter, eve)
    elif pressed(eve, Button.STRIKE):
        following = actions.strike_move(world, fighter, eve, grounded)
        if following in into:
            consume(eve, Button.STRIKE)
            actions.start_blow(world, fighter, eve, following)


# --- hurt ---------------------------------------------------------------------------------------


def stun_begin(world: World, fighter: Fighter, eve: Eve) -> None:
    """A wound breaks off what she did."""
    eve.combo = 0


def stun_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Reel until the stun is over."""
    bodies, row = world.state.bodies, fighter.row
    finish.release(world, fighter)
    if bodies.grounded[row]:
        bodies.vx[row] = actions.slow(world.vx[row], 0.25)
    return "free" if fighter.stun == 0 else "stun"


def down_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Falling and lying; a roll pressed within the window after landing rises at once."""
    bodies, row, table = world.state.bodies, fighter.row, world.tables.eve
    if not bodies.grounded[row]:
        return "down"
    bodies.vx[row] = actions.slow(world.vx[row], 0.25)
    fighter.down -= 1
    early = fighter.down >= table.lie_ticks - table.getup_window
    if early and (pressed(eve, Button.ROLL) or pressed(eve, Button.JUMP)):
        consume(eve, Button.ROLL)
        consume(eve, Button.JUMP)
        actions.roll(world, fighter, eve, "getup_roll")
        return fighter.state
    return "getup" if fighter.down <= 0 else "down"


GETUP_TICKS: Final = 20


def getup_begin(world: World, fighter: Fighter, eve: Eve) -> None:
    """Rising is safe."""
    fighter.iframes = world.tables.eve.rise_iframes + GETUP_TICKS


def getup_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Back on her feet."""
    if fighter.state_tick < GETUP_TICKS:
        return "getup"
    x, y = world.at(fighter)
    world.emit(GotUp(fighter.id, x, y))
    return "free"


def comfort_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """On her knees before a child, open to every blow; companions.py says when it is done."""
    world.state.bodies.vx[fighter.row] = 0.0
    if fighter.state_tick > world.tables.companions.fear.comfort_ticks:
        return "free"
    return "comfort"


def gone_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Dead: nothing happens any more."""
    return fighter.state


STATES: Final[dict[str, BodyState]] = {
    "free": BodyState(free_update),
    "crouch": BodyState(crouch_update, crouch_begin, crouch_end),
    "ladder": BodyState(climbing.ladder_update, climbing.ladder_begin, climbing.ladder_end),
    "vault": BodyState(climbing.vault_update, climbing.vault_begin, climbing.vault_end),
    "move": BodyState(move_update),
    "stun": BodyState(stun_update, stun_begin),
    "down": BodyState(down_update),
    "getup": BodyState(getup_update, getup_begin),
    "clinch": BodyState(holding.clinch_update),
    "shield": BodyState(holding.shield_update),
    "backhang": BodyState(holding.backhang_update),
    "gouge": BodyState(holding.gouge_update),
    "wrap": BodyState(holding.work_update),
    "garrotte": BodyState(holding.work_update),
    "grabbed": BodyState(holding.grabbed_update),
    "comfort": BodyState(comfort_update),
    "dead": BodyState(gone_update),
    "gone": BodyState(gone_update),
}
