"""Eve's states while she holds a man, rides him, winds film round him, or is held herself."""

from __future__ import annotations

from typing import Final

from game.core.events import BreakPress, BrokeOut, GougeMarked
from game.core.inputs import Button
from game.sim import action
from game.sim.eve import actions
from game.sim.eve.actions import consume, pressed, steer
from game.sim.holds import finish, grapple, hold_moves
from game.sim.state import Eve, Fighter
from game.sim.things import grenades
from game.sim.world import World, snap

FRESH_PRESS: Final = 4  # t within which a held direction counts as just pressed
STRUGGLE: Final = (Button.STRIKE, Button.HEAVY, Button.GRAB, Button.ROLL, Button.JUMP)
GROAN: Final = 30.0  # px above the floor at which the struggle is seen


def clinch_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Face to face: she may also throw him behind herself."""
    back = steer(eve) == -fighter.facing
    throw = "clinch_throw_back" if back else "clinch_throw"
    return _hold_update(world, fighter, eve, throw, turned="shield")


def shield_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """He stands before her with his back to her: bullets meet him first."""
    return _hold_update(world, fighter, eve, "clinch_throw", turned="clinch")


def _hold_update(world: World, fighter: Fighter, eve: Eve, throw: str, *, turned: str) -> str:
    """Throw, knee, finish, shoot, turn him to the `turned` hold, climb him, use a carried thing."""
    man = grapple.victim(world)
    if man is None:
        return "free"
    if _leaves(world, fighter, eve) or _ends_him(world, fighter, eve, man):
        return fighter.state
    if pressed(eve, Button.GRAB):
        consume(eve, Button.GRAB)
        action.start(world, fighter, throw, man.id)
    elif pressed(eve, Button.STRIKE):
        consume(eve, Button.STRIKE)
        action.start(world, fighter, "clinch_knee", man.id)
    elif _shoots(world, fighter, eve, man):
        pass
    elif pressed(eve, Button.PARRY):
        consume(eve, Button.PARRY)
        _turn(world, man, turned)
    elif pressed(eve, Button.THROW):
        consume(eve, Button.THROW)
        _use_item(world, fighter, eve, man)
    elif eve.held_for.get(int(Button.UP), 0) in range(1, FRESH_PRESS):
        grapple.begin(world, man, "backhang", "turned", world.tables.grapple.ride_ticks)
    else:
        _walk(world, fighter, eve)
    return fighter.state


def _leaves(world: World, fighter: Fighter, eve: Eve) -> bool:
    """Jump lets him go, a roll leaves him too."""
    if not (pressed(eve, Button.JUMP) or pressed(eve, Button.ROLL)):
        return False
    rolls = pressed(eve, Button.ROLL)
    consume(eve, Button.JUMP)
    consume(eve, Button.ROLL)
    grapple.end(world, "released", world.tables.grapple.let_go_stun)
    if rolls:
        actions.roll(world, fighter, eve, "roll")
    return True


def _ends_him(world: World, fighter: Fighter, eve: Eve, man: Fighter) -> bool:
    """Heavy: at a marked prop, or a finisher once he is open or nearly done for."""
    prop = hold_moves.prop_at_hand(world, fighter)
    if world.options.one_button and pressed(eve, Button.STRIKE):
        if prop is not None or grapple.can_finish(world, man):
            consume(eve, Button.STRIKE)
            eve.buffer[int(Button.HEAVY)] = 1
    if not pressed(eve, Button.HEAVY):
        return False
    if prop is not None:
        consume(eve, Button.HEAVY)
        world.state.hold.prop = prop.id
        if world.state.hold.kind == "clinch":
            fighter.facing = 1 if prop.x >= world.px[fighter.row] else -1
        ending = hold_moves.ending(world, prop)
        man.facing = fighter.facing if ending == "clinch_head" else -fighter.facing
        action.start(world, fighter, ending, man.id)
        return True
    consume(eve, Button.HEAVY)
    if grapple.can_finish(world, man):
        grapple.end(world, "finished", 1)
        man.state = "held"
        action.start(world, fighter, finish.pick(world), man.id)
    else:
        action.start(world, fighter, "clinch_knee", man.id)
    return True


def _shoots(world: World, fighter: Fighter, eve: Eve, man: Fighter) -> bool:
    """A shot against his body; her shield's friends are shot at past him."""
    if not pressed(eve, Button.SHOOT):
        return False
    consume(eve, Button.SHOOT)
    gun, row = world.held(fighter), world.weapon(fighter)
    mine = gun is not None and row is not None and row.family == "gun"
    if world.state.hold.kind == "shield" and mine and gun is not None and gun.uses > 0:
        if fighter.cooldown == 0:
            fighter.aim = actions.aim_angle(world, fighter, eve)
            fighter.wish.shoot = True
        return True
    if hold_moves.gun_at_hand(world, fighter, man) is None:
        return False
    action.start(world, fighter, "clinch_shot", man.id)
    return True


def _turn(world: World, man: Fighter, kind: str) -> None:
    """From face to face to shield and back; the time goes on."""
    left = world.state.hold.left
    full = world.state.hold.full
    grapple.begin(world, man, kind, "turned", left)
    world.state.hold.full = full


def _use_item(world: World, fighter: Fighter, eve: Eve, man: Fighter) -> None:
    """What hand, belt or pocket has a move for: film, cord, fork; a grenade goes with him."""
    if grenades.plant(world, fighter, man):
        back = steer(eve) == -fighter.facing and world.state.hold.kind == "clinch"
        action.start(world, fighter, "clinch_throw_back" if back else "clinch_throw", man.id)
        return
    for item_id in (fighter.hand, eve.pocket, eve.belt):
        item = world.state.items.get(item_id)
        use = world.tables.weapons[item.kind].clinch if item is not None else ""
        if not use or item is None:
            continue
        grapple.draw(world, fighter, eve, item)
        if use == "stab":
            grapple.end(world, "finished", 1)
            man.state = "held"
            action.start(world, fighter, "finish_blade", man.id)
        elif use == "wrap":
            left = world.state.hold.left
            grapple.begin(world, man, "wrap", "turned", max(left, world.tables.grapple.wrap_ticks))
        elif use == "garrotte" and world.state.hold.kind == "shield":
            grapple.begin(world, man, "garrotte", "turned", world.tables.grapple.garrotte_ticks)
        return


def _walk(world: World, fighter: Fighter, eve: Eve) -> None:
    """Slowly, with him."""
    speed = snap(world.tables.grapple.walk) * steer(eve)
    world.state.bodies.vx[fighter.row] = speed


# --- on his back ----------------------------------------------------------------------------------


def backhang_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """He staggers where she steers; three windows decide over his eyes."""
    man = grapple.victim(world)
    if man is None:
        return "free"
    if pressed(eve, Button.JUMP) or pressed(eve, Button.ROLL):
        consume(eve, Button.JUMP)
        consume(eve, Button.ROLL)
        grapple.end(world, "released", world.tables.grapple.let_go_stun)
        return fighter.state
    if pressed(eve, Button.HEAVY):
        consume(eve, Button.HEAVY)
        _mark(world, fighter, man)
    side = steer(eve)
    world.state.bodies.vx[man.row] = snap(world.tables.grapple.ride_walk) * side
    if side:
        man.facing = side
    return fighter.state


def _mark(world: World, fighter: Fighter, man: Fighter) -> None:
    """Heavy inside a window counts once; outside it costs hold."""
    hold, number = world.state.hold, grapple.window_at(world)
    hit = number > 0 and hold.marks < number and not hold.missed
    x, y = world.at(man)
    world.emit(GougeMarked(fighter.id, man.id, number or hold.marks + 1, hit, x, y))
    if hit:
        hold.marks += 1
    else:
        hold.left -= world.tables.grapple.missed_costs


def gouge_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """The scene runs by itself."""
    return fighter.state


# --- film and cord --------------------------------------------------------------------------------


def work_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Winding or choking: both hands are busy, but she can let go."""
    if grapple.victim(world) is None:
        return "free"
    world.state.bodies.vx[fighter.row] = 0.0
    if not _leaves(world, fighter, eve):
        return fighter.state
    return fighter.state


# --- held by a foe --------------------------------------------------------------------------------


def grabbed_update(world: World, fighter: Fighter, eve: Eve) -> str:
    """Four presses, or one press of Parry at the right moment, and she bites her way out."""
    table, held = world.tables.grapple, world.state.seized
    world.state.bodies.vx[fighter.row] = 0.0
    foe = world.state.fighters.get(held.foe)
    if foe is None or foe.state != "held":
        return "free"
    held.tick += 1
    how = ""
    struggling = [button for button in STRUGGLE if pressed(eve, button)]
    for button in struggling:
        consume(eve, button)
    if struggling:  # a fistful of buttons is one press
        held.presses += 1
        x, y = world.at(fighter)
        world.emit(BreakPress(fighter.id, held.presses, table.presses, x, y - GROAN))
    if held.presses >= table.presses:
        how = "presses"
    if pressed(eve, Button.PARRY):
        consume(eve, Button.PARRY)
        first, last = table.press_window
        how = "timed" if first <= held.tick <= last else how
    if world.options.auto_break and held.tick >= table.auto_break:
        fighter.hp = max(1, fighter.hp - table.auto_break_costs)
        how = "assist"
    if how:
        x, y = world.at(fighter)
        world.emit(BrokeOut(fighter.id, foe.id, how, x, y - GROAN))
        grapple.free_eve(world, foe)
        fighter.facing = 1 if world.px[foe.row] >= world.px[fighter.row] else -1
        action.start(world, fighter, "break_out", foe.id)
    return fighter.state
