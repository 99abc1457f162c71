"""Grapples run on: taking hold, keeping two bodies together, letting go, bodies that fly."""

from __future__ import annotations

from typing import Final

from game.core.events import (
    BodyFell,
    Bound,
    FilmWound,
    GougeBegan,
    GougeEnded,
    GougePulled,
    GougeWindow,
)
from game.sim import action
from game.sim.harm import wound
from game.sim.holds import grapple
from game.sim.holds.hold_state import Flung
from game.sim.state import TEAM_EVE, Fighter
from game.sim.story import balance
from game.sim.things import grenades, items
from game.sim.world import World, snap

KEPT_IN: Final = ("hold", "shoot")  # kinds of moves during which the hold goes on
EYES: Final = 48.0  # px above the floor
BODY_HALF: Final = 20.0  # px round a flying body
BODY_HEIGHT: Final = 44.0
BODY_SLOWS: Final = 0.625  # share of its speed that is left after it met somebody
BODY_KNOCK: Final = 3.0
BODY_STUN: Final = 24
PUSH_OFF: Final = 2.0  # px/t with which a man tears himself free
TAKEN: Final = {  # what he is drawn in until a throw lets go of him
    "clinch_heave": "lifted",
    "clinch_throw": "hauled",
    "clinch_throw_back": "hauled",
}
COUNTERED: Final = "stagger"  # what a parried man is drawn in
AFTER_GOUGE: Final = 20  # t that he reels before he gropes about


def run(world: World) -> None:
    """One tick of everything that holds or has been thrown."""
    state = world.state
    if state.hold.kind:
        _keep(world)
    elif state.seized.foe:
        _seized(world)
    elif world.eve.move is not None:
        _reach(world)
    elif world.eve.partner:
        _part(world)
    if state.flung:
        state.flung = [flung for flung in state.flung if _flies(world, flung)]


# --- taking hold ----------------------------------------------------------------------------------


def _reach(world: World) -> None:
    """The active ticks of her grab: the nearest man in front whom she can hold."""
    eve = world.eve
    run_of = eve.move
    if (
        run_of is None
        or run_of.move != "grab"
        or run_of.phase != 2
        or eve.state != "move"
        or eve.stop > 0
    ):
        return
    reach = world.tables.grapple.reach
    man = grapple.near(world, eve, reach)
    if man is not None:
        take_hold(world, man)
        return
    for foe in world.foes():  # who turns a grab against her needs only to be in its way
        ahead = (world.px[foe.row] - world.px[eve.row]) * eve.facing
        if 0.0 < ahead <= reach and foe.state == "free" and world.archetype(foe).reverses:
            if foe.open == 0 and not grapple.is_behind(world, eve, foe):
                grapple.seize_eve(world, foe)
                return


def take_hold(world: World, man: Fighter) -> None:
    """The hold that side, weight and hand ask for."""
    eve, table = world.eve, world.tables.grapple
    weapon = world.weapon(eve)
    use = weapon.clinch if weapon is not None else ""
    how = grapple.way_in(world, eve, man)
    left = grapple.hold_ticks(world, man)
    if how != "behind":
        how = "counter" if man.anim == COUNTERED and man.stun else "front"
        grapple.begin(world, man, "clinch", how, left)
    elif use == "garrotte":
        grapple.begin(world, man, "garrotte", how, table.garrotte_ticks)
    elif use == "wrap":
        grapple.begin(world, man, "wrap", how, table.wrap_ticks)
    elif man.weight in ("heavy", "giant") or grapple.wants_up(world):
        grapple.begin(world, man, "backhang", how, table.ride_ticks)
    else:
        grapple.begin(world, man, "shield", how, left)


def _part(world: World) -> None:
    """A scene is over: nobody is her partner any more."""
    other = world.state.fighters.get(world.eve.partner)
    world.eve.partner = world.eve.layer = 0
    if other is not None:
        other.partner = other.layer = 0


# --- keeping it -----------------------------------------------------------------------------------


def _keep(world: World) -> None:
    hold, eve, man = world.state.hold, world.eve, grapple.victim(world)
    if man is None or not man.alive or man.state != "held":
        grapple.end(world, "killed")
        return
    if eve.state == "free" and eve.alive:  # a knee or shot is over: she still has him
        eve.state, eve.state_tick = hold.kind, 0
    kept = eve.move is not None and world.tables.moves[eve.move.move].kind in KEPT_IN
    if eve.state != hold.kind and not (eve.state == "move" and kept):
        grapple.end(world, "hurt", world.tables.grapple.let_go_stun)
        return
    if eve.state == "move":
        _off_his_feet(world, eve, man)
        _pull_to_prop(world, eve, man)
    elif eve.stop == 0:
        hold.tick += 1
        hold.left -= 1
        _ADVANCE[hold.kind](world, eve, man)
    if world.state.hold.kind:
        grapple.place(world, man)
        if abs(world.py[man.row] - world.py[eve.row]) > world.tables.grapple.height:
            grapple.end(world, "released", world.tables.grapple.let_go_stun)


def _off_his_feet(world: World, eve: Fighter, man: Fighter) -> None:
    """Before he leaves her hands he goes up with them, or across her back."""
    run_of = eve.move
    if run_of is not None and run_of.move in TAKEN and man.facing != eve.facing:
        grapple.show(man, TAKEN[run_of.move])


def _pull_to_prop(world: World, eve: Fighter, man: Fighter) -> None:
    """Before his head meets a marked prop she drags him to it."""
    run_of, prop = eve.move, world.state.props.get(world.state.hold.prop)
    if run_of is None or run_of.move not in ("clinch_head", "clinch_heave") or prop is None:
        return
    bent = world.tables.grapple.slam_gap if run_of.move == "clinch_head" else 0.0
    left = run_of.startup - run_of.tick + 1
    if left > 0:
        goal = prop.x - (grapple.gap(world) + bent) * eve.facing
        step = (goal - world.px[eve.row]) / left
        world.state.bodies.vx[eve.row] = snap(max(-PUSH_OFF * 2, min(PUSH_OFF * 2, step)))


def _hold_on(world: World, eve: Fighter, man: Fighter) -> None:
    """Clinch and shield: drawn as they stand or walk, until his time is up."""
    hold = world.state.hold
    walks = abs(world.vx[eve.row]) > 0.25
    if hold.kind == "shield":
        grapple.show(man, "shielded")
    elif man.anim != "kneed" or man.anim_tick > BODY_STUN:
        grapple.show(man, "held_walk" if walks else "held")
    if walks:
        man.distance += abs(world.vx[eve.row])
    if hold.full - hold.left >= world.archetype(man).pulls_pin > 0:
        _pull_pin(world, man)
    if hold.left <= 0:
        _tears_free(world, eve, man)


def _pull_pin(world: World, man: Fighter) -> None:
    """Held too long he takes her with him: the grenade in his hand, else one from his belt."""
    item = world.held(man)
    if item is None and man.mind.stock:
        item = items.create(world, world.archetype(man).item, *world.at(man))
        items.take(world, man, item)
        man.mind.stock -= 1
    if item is not None and grenades.lights(world, item):
        grenades.pull(world, item)


def _tears_free(world: World, eve: Fighter, man: Fighter) -> None:
    """His time is up: she reels, or he turns the hold round."""
    turns = world.archetype(man).reverses
    grapple.end(world, "broke")
    if turns:
        grapple.seize_eve(world, man)
        return
    eve.state, eve.state_tick, eve.stun = "stun", 0, world.tables.grapple.broke_stun
    eve.anim, eve.anim_tick = "stagger", 0
    world.state.bodies.vx[eve.row] = -PUSH_OFF * eve.facing


# --- on his back ----------------------------------------------------------------------------------


def _ride(world: World, eve: Fighter, man: Fighter) -> None:
    hold, table = world.state.hold, world.tables.grapple
    x, y = world.px[man.row], world.py[man.row]
    for number, first in enumerate(table.windows, 1):
        if hold.tick == first:
            world.emit(GougeWindow(eve.id, man.id, number, table.window, x, y - EYES))
    man.distance += abs(world.vx[man.row])
    if hold.marks >= len(table.windows):
        grapple.begin(world, man, "gouge", "turned", table.gouge_ticks)
        eve.iframes = max(eve.iframes, table.gouge_ticks)
        world.state.bodies.vx[man.row] = 0.0
        world.emit(GougeBegan(eve.id, man.id, table.gouge_ticks, x, y - EYES))
    elif hold.left <= 0:
        _tears_free(world, eve, man)


def _gouge(world: World, eve: Fighter, man: Fighter) -> None:
    """Three pulls, then he is blind and open to a fatal blow."""
    hold, table = world.state.hold, world.tables.grapple
    x, y = world.px[man.row], world.py[man.row]
    world.state.bodies.vx[man.row] = 0.0
    if hold.tick in table.pulls:
        number = table.pulls.index(hold.tick) + 1
        world.emit(GougePulled(eve.id, man.id, number, x, y - EYES))
        share = table.gouge_damage // len(table.pulls)
        if not grapple.hurt_held(world, man, _pull(world, eve, man, share)):
            world.emit(GougeEnded(eve.id, man.id, 0, x, y - EYES))
            _count_gouge(world)
            return
    if hold.left <= 0:
        _count_gouge(world)
        grapple.end(world, "finished", AFTER_GOUGE)
        man.blinded = table.blinded
        man.poise, man.open = 0, world.tables.eve.open_ticks
        eve.facing = man.facing
        world.emit(GougeEnded(eve.id, man.id, table.blinded, x, y - EYES))


def _count_gouge(world: World) -> None:
    balance.add(world, world.tables.grapple.gouge_balance)


def _pull(world: World, eve: Fighter, man: Fighter, damage: int) -> wound.Blow:
    x, y = world.at(man)
    where = (man.facing, x + 6.0 * man.facing, y - EYES)
    return wound.Blow(eve.id, "gouge", "", "fist", "heavy", damage, 1, 0, 5, *where)


# --- film and cord --------------------------------------------------------------------------------


def _wrap(world: World, eve: Fighter, man: Fighter) -> None:
    """Every wrap_ticks one more layer, until he is bound or the roll is used up."""
    hold, table = world.state.hold, world.tables.grapple
    if hold.tick % table.wrap_ticks:
        return
    x, y = world.at(man)
    needed = grapple.wraps_needed(world, man)
    man.wraps += 1
    world.emit(FilmWound(eve.id, man.id, man.wraps, needed, x, y - EYES / 2))
    item = world.held(eve)
    if item is not None:
        item.uses -= 1
        if item.uses <= 0:
            items.remove(world, item)
    if man.wraps >= needed:
        _bind(world, eve, man)
    elif world.held(eve) is None:
        grapple.end(world, "released", table.let_go_stun)
    else:
        hold.left = table.wrap_ticks


def _bind(world: World, eve: Fighter, man: Fighter) -> None:
    x, y = world.at(man)
    grapple.end(world, "bound", 1)
    items.drop_hand(world, man)
    man.state, man.state_tick, man.stun = "bound", 0, 0
    man.bound = world.tables.grapple.bound
    man.poise = man.open = 0
    world.state.bodies.vx[man.row] = 0.0
    world.emit(Bound(eve.id, man.id, x, y))


def _choke(world: World, eve: Fighter, man: Fighter) -> None:
    """Ninety ticks without a sound."""
    hold, table = world.state.hold, world.tables.grapple
    if hold.left > 0:
        return
    item = world.held(eve)
    kind = item.kind if item is not None else ""
    if item is not None:
        items.wear(world, eve)
    if man.weight in ("light", "medium"):
        grapple.end(world, "finished", 1)
        wound.kill(world, man, kind or "garrotte", man.facing, (0.0, 0.0))
        return
    x, y = world.at(man)
    blow = wound.Blow(
        eve.id, "garrotte", kind, "cloth", "medium", table.garrotte_damage, man.poise_max, 0, 3,
        man.facing, x, y - EYES,
    )  # fmt: skip
    if grapple.hurt_held(world, man, blow):
        grapple.end(world, "finished", table.let_go_stun)


_ADVANCE: Final = {
    "clinch": _hold_on,
    "shield": _hold_on,
    "backhang": _ride,
    "gouge": _gouge,
    "wrap": _wrap,
    "garrotte": _choke,
}


# --- a foe holds Eve ------------------------------------------------------------------------------


def _seized(world: World) -> None:
    """He keeps her at arm's length; after seized_ticks he throws her down."""
    eve, held, table = world.eve, world.state.seized, world.tables.grapple
    foe = world.state.fighters.get(held.foe)
    if foe is None or not foe.alive or foe.state != "held" or eve.state != "grabbed":
        grapple.free_eve(world, foe)
        return
    goal = snap(world.px[foe.row] + table.seized_gap * foe.facing)
    half, height = float(world.state.bodies.half[eve.row]), world.tables.eve.height
    if world.terrain.box_free(goal, world.py[eve.row] - 1.0, half, height - 2.0):
        grapple.put(world, eve, goal, world.py[eve.row])
    if held.tick < table.seized_ticks:
        return
    grapple.free_eve(world, foe)
    action.start(world, foe, "throw_foe")
    _thrown_down(world, eve, foe)


def _thrown_down(world: World, eve: Fighter, foe: Fighter) -> None:
    table = world.tables.grapple
    x, y = world.at(eve)
    blow = wound.Blow(
        foe.id, "throw_foe", "", "fist", "heavy", table.thrown_damage, 0, 20, 8,
        foe.facing, x, y - EYES / 2, knock=table.thrown_speed, downs=True,
    )  # fmt: skip
    eve.iframes = 0
    wound.hurt(world, eve, blow)


# --- bodies that fly ------------------------------------------------------------------------------


def _flies(world: World, flung: Flung) -> bool:
    """Hurt those whom the body meets; False once it harms nobody any more."""
    body = world.state.fighters.get(flung.body)
    flung.left -= 1
    if body is None or body.state not in ("down", "dead") or flung.left <= 0:
        return False
    vx = world.vx[body.row]
    if abs(vx) < world.tables.grapple.body_speed:
        return False
    x, y = world.px[body.row], world.py[body.row]
    for other in world.foes():
        if other.id == body.id or other.id in flung.struck or other.team == TEAM_EVE:
            continue
        if abs(world.px[other.row] - x) > BODY_HALF or abs(world.py[other.row] - y) > BODY_HEIGHT:
            continue
        if not wound.can_be_hurt(world, other, False):
            continue
        flung.struck.append(other.id)
        _collide(world, flung, body, other, vx)
    return True


def _collide(world: World, flung: Flung, body: Fighter, other: Fighter, vx: float) -> None:
    side = 1 if vx > 0 else -1
    x, y = world.px[other.row], world.py[other.row]
    blow = wound.Blow(
        flung.thrower, "body", "", "fist", "medium", world.tables.grapple.body_damage, 0,
        BODY_STUN, 5, side, x, y - EYES / 2, knock=(BODY_KNOCK, -1.0), downs=True,
    )  # fmt: skip
    wound.hurt(world, other, blow)
    world.state.bodies.vx[body.row] = snap(vx * BODY_SLOWS)
    world.emit(BodyFell(body.id, "carpet", x, y))
