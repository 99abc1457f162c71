"""Grapples: who can be taken hold of, and how a hold begins, changes and ends.

Eve's hold is the record State.hold; its kind is the name of her state. The man in it is in the
state "held". Both stand on one ground line; the table of grapples says how far apart.
"""

from __future__ import annotations

from typing import Final

from game.core.events import EveSeized, HoldBegan, HoldEnded
from game.core.inputs import Button
from game.sim.harm import wound
from game.sim.holds import finish
from game.sim.holds.hold_state import Hold, Seizure
from game.sim.kernel.terrain import MAX_HALF
from game.sim.state import TEAM_CLUB, Eve, Fighter, Item
from game.sim.world import World, snap

STATES: Final = ("clinch", "shield", "backhang", "gouge", "wrap", "garrotte")
FACES_AWAY: Final = ("shield", "backhang", "gouge", "garrotte")  # he looks where she looks
ON_HIS_BACK: Final = ("backhang", "gouge")
VICTIM_ANIM: Final = {
    "clinch": "held",
    "shield": "shielded",
    "backhang": "ridden",
    "gouge": "gouged",
    "wrap": "wrapping",
    "garrotte": "garrotted",
}
_UPRIGHT: Final = ("free", "stun")
_SIDESTEPS: Final = 24  # px within which room is looked for when she comes off his back


def victim(world: World) -> Fighter | None:
    """The man whom Eve holds."""
    return world.state.fighters.get(world.state.hold.victim)


def way_in(world: World, eve: Fighter, man: Fighter) -> str:
    """How she can take hold of him now: front, behind, or '' (not at all)."""
    if man.team != TEAM_CLUB or not man.fights or man.state == "ladder":
        return ""
    if not world.grounded[man.row] or abs(world.py[man.row] - world.py[eve.row]) > _height(world):
        return ""
    if world.archetype(man).reverses and man.open == 0 and man.state != "stun":
        return ""
    swings = man.state == "move" and man.move is not None and man.move.phase < 3
    if is_behind(world, eve, man):
        return "behind" if man.state in _UPRIGHT or man.state == "move" else ""
    if swings or man.state not in (*_UPRIGHT, "move"):
        return ""
    if man.weight == "giant" or (man.weight == "heavy" and man.open == 0):
        return ""
    return "front"


def _height(world: World) -> float:
    return world.tables.grapple.height


def is_behind(world: World, eve: Fighter, man: Fighter) -> bool:
    """Whether she stands at his back."""
    return (world.px[eve.row] - world.px[man.row]) * man.facing < 0.0


def near(world: World, eve: Fighter, reach: float) -> Fighter | None:
    """The nearest man in front of her within `reach` px of whom she can take hold."""
    best, best_distance = None, reach
    px, facing = world.px, eve.facing
    x, farthest = px[eve.row], reach + MAX_HALF
    half = world.state.bodies.half
    for man in world.state.fighters.values():
        ahead = (px[man.row] - x) * facing
        if not -4.0 <= ahead <= farthest:
            continue
        distance = ahead - float(half[man.row]) + world.tables.eve.half_width
        if distance > best_distance or man.id == eve.id:
            continue
        if way_in(world, eve, man):
            best, best_distance = man, distance
    return best


def wants_up(world: World) -> bool:
    """Whether Up asks for his back rather than for his arms."""
    return bool(world.state.eve.held & Button.UP)


def on_shoulders(world: World, eve: Fighter, man: Fighter) -> bool:
    """Whether she comes down on his shoulders."""
    table = world.tables.grapple
    above = world.py[man.row] - world.py[eve.row]
    upright = man.state in _UPRIGHT or man.state == "move"
    if man.team != TEAM_CLUB or not upright or not man.fights or not world.grounded[man.row]:
        return False
    beside = abs(world.px[man.row] - world.px[eve.row])
    return above > table.height and beside <= table.shoulders


def hold_ticks(world: World, man: Fighter) -> int:
    """How long he can be held, by his weight or as his row says."""
    table = world.tables.grapple
    own = world.archetype(man).hold
    if own:
        return own
    by_weight = {"light": table.hold_light, "medium": table.hold_medium}
    return by_weight.get(man.weight, table.hold_heavy)


def begin(world: World, man: Fighter, kind: str, how: str, left: int) -> None:
    """Take hold of a free man, or change to another kind of hold on the same one."""
    eve = world.eve
    if world.state.hold.kind in ON_HIS_BACK and kind not in ON_HIS_BACK:
        _stand_beside(world, man)
    world.state.hold = Hold(kind, man.id, left, left)
    eve.move = None
    eve.state, eve.state_tick = kind, 0
    eve.crouched = False
    eve.aiming = eve.reload = 0
    eve.partner, eve.layer = man.id, 1
    man.partner, man.layer = eve.id, 0
    man.move = None
    man.stun = man.aiming = man.reload = 0
    man.mind.token, man.mind.token_cost, man.mind.attacking = "", 0, False
    man.state, man.state_tick = "held", 0
    show(man, VICTIM_ANIM[kind])
    x, y = world.at(man)
    if kind not in ON_HIS_BACK:
        side = 1 if x >= world.px[eve.row] else -1
        eve.facing = side if how != "turned" else eve.facing
    man.facing = eve.facing if kind in FACES_AWAY or how == "behind" else -eve.facing
    if kind in ON_HIS_BACK:
        _mount(world, eve)
    bodies = world.state.bodies
    bodies.vx[man.row] = bodies.vx[eve.row] = 0.0
    world.emit(HoldBegan(eve.id, man.id, kind, how, x, y))


def show(man: Fighter, anim: str) -> None:
    """Let him be drawn in this animation, from its begin unless it runs already."""
    if man.anim != anim:
        man.anim, man.anim_tick = anim, 0


def _mount(world: World, eve: Fighter) -> None:
    bodies = world.state.bodies
    bodies.climbing[eve.row] = True
    bodies.solid[eve.row] = False
    bodies.vx[eve.row] = bodies.vy[eve.row] = 0.0


def _stand_beside(world: World, man: Fighter) -> None:
    """Eve comes off his back to the nearest free place behind him."""
    eve, bodies, table = world.eve, world.state.bodies, world.tables.eve
    bodies.climbing[eve.row] = False
    bodies.solid[eve.row] = True
    x, y = world.at(man)
    first = x - (world.tables.grapple.clinch_gap + 2.0) * man.facing
    for step in range(_SIDESTEPS + 1):
        for way in (-man.facing, man.facing):
            place = snap(first + step * way)
            if world.terrain.box_free(place, y - 1.0, table.half_width, table.height - 2.0):
                bodies.x[eve.row], bodies.y[eve.row] = place, y
                return
    bodies.x[eve.row], bodies.y[eve.row] = x, y


def end(world: World, how: str, stun: int = 0) -> None:
    """The hold is over. `stun` = ticks that he reels; 0 leaves his state as it is."""
    hold, eve, man = world.state.hold, world.eve, victim(world)
    if not hold.kind:
        return
    if hold.kind in ON_HIS_BACK and man is not None:
        _stand_beside(world, man)
    world.state.hold = Hold()
    eve.partner = eve.layer = 0
    if eve.state in STATES:
        eve.state, eve.state_tick = "free", 0
    x, y = world.at(eve)
    if man is not None:
        man.partner = man.layer = 0
        x, y = world.at(man)
        if man.state == "held":
            finish.let_go(man)
            man.stun = stun
            if stun == 0:
                man.state, man.stun = "free", 0
    world.emit(HoldEnded(eve.id, hold.victim, hold.kind, how, x, y))


def hurt_held(world: World, man: Fighter, blow: wound.Blow) -> bool:
    """A blow on the man in her hold, who stays in it. False when it killed him."""
    facing, anim, anim_tick = man.facing, man.anim, man.anim_tick
    man.state = "stun"
    wound.hurt(world, man, blow)
    if not man.alive:
        end(world, "killed")
        return False
    bodies = world.state.bodies
    bodies.vx[man.row] = bodies.vy[man.row] = 0.0
    man.state, man.stun, man.facing = "held", 0, facing
    man.anim, man.anim_tick = anim, anim_tick
    return True


def can_finish(world: World, man: Fighter) -> bool:
    """In hold: open, or nearly done for."""
    return man.open > 0 or man.hp <= man.hp_max * world.tables.grapple.finish_share


def exposed(world: World, man: Fighter) -> bool:
    """A held man whom bullets of his own side can meet: her shield, or the one she rides."""
    hold = world.state.hold
    return man.state == "held" and hold.victim == man.id and hold.kind in ("shield", "backhang")


def shorten(world: World) -> None:
    """A wound of hers costs her part of the hold."""
    world.state.hold.left -= world.tables.grapple.hurt_costs


def window_at(world: World) -> int:
    """Number of the window that is open now (1, 2, 3), or 0."""
    table, tick = world.tables.grapple, world.state.hold.tick
    for number, first in enumerate(table.windows, 1):
        if first <= tick < first + table.window:
            return number
    return 0


def wraps_needed(world: World, man: Fighter) -> int:
    """Layers that bind a man of his weight."""
    light, medium, heavy = world.tables.grapple.wraps
    return {"light": light, "medium": medium}.get(man.weight, heavy)


def closing(world: World) -> int:
    """Ticks until the next window opens, or -1."""
    tick = world.state.hold.tick
    return min(
        (first - tick for first in world.tables.grapple.windows if first >= tick), default=-1
    )


# --- places -------------------------------------------------------------------------------------


def gap(world: World) -> float:
    """Px between the two ground points in the present hold."""
    table, eve = world.tables.grapple, world.eve
    if eve.move is not None and eve.move.move == "clinch_head":
        return table.slam_gap
    return {
        "clinch": table.clinch_gap,
        "shield": table.shield_gap,
        "wrap": table.wrap_gap,
        "garrotte": table.garrotte_gap,
    }.get(world.state.hold.kind, table.ride_gap)


def place(world: World, man: Fighter) -> None:
    """Keep both at their distance: he follows her, except that she follows him on his back."""
    eve, bodies = world.eve, world.state.bodies
    if world.state.hold.kind in ON_HIS_BACK:
        eve.facing = man.facing
        put(world, eve, snap(world.px[man.row] - gap(world) * man.facing), world.py[man.row])
        bodies.vx[eve.row] = bodies.vx[man.row]
        return
    apart = gap(world) * eve.facing
    goal = snap(world.px[eve.row] + apart)
    half, height = float(bodies.half[man.row]), float(bodies.height[man.row])
    if world.terrain.box_free(goal, world.py[man.row] - 1.0, half, height - 2.0):
        put(world, man, goal, world.py[man.row])
        return
    back = snap(world.px[man.row] - apart)
    half, height = float(bodies.half[eve.row]), float(bodies.height[eve.row])
    if world.terrain.box_free(back, world.py[eve.row] - 1.0, half, height - 2.0):
        put(world, eve, back, world.py[eve.row])


def put(world: World, fighter: Fighter, x: float, y: float) -> None:
    """Move a body to a place, here and in the lists of this tick."""
    bodies, row = world.state.bodies, fighter.row
    bodies.x[row] = world.px[row] = x
    bodies.y[row] = world.py[row] = y


def draw(world: World, fighter: Fighter, eve: Eve, item: Item) -> None:
    """Bring a carried item into her hand; what was there takes its place."""
    if fighter.hand == item.id:
        return
    before = fighter.hand
    if eve.pocket == item.id:
        eve.pocket = before
    else:
        eve.belt = before
    if before:
        world.state.items[before].state = "carried"
    fighter.hand = item.id
    item.state = "held"


# --- a foe holds Eve ------------------------------------------------------------------------------


def seize_eve(world: World, foe: Fighter) -> None:
    """A foe's grab landed: both stand still, and she must tear herself free."""
    eve, bodies, table = world.eve, world.state.bodies, world.tables.grapple
    if world.state.hold.kind:
        end(world, "hurt", table.let_go_stun)
    world.state.seized = Seizure(foe.id)
    foe.facing = 1 if world.px[eve.row] >= world.px[foe.row] else -1
    for fighter, other, layer in ((eve, foe, 0), (foe, eve, 1)):
        fighter.move = None
        fighter.stun = fighter.aiming = fighter.reload = 0
        fighter.crouched = False
        fighter.partner, fighter.layer = other.id, layer
        fighter.state_tick = 0
        bodies.vx[fighter.row] = bodies.vy[fighter.row] = 0.0
        bodies.climbing[fighter.row] = False
    eve.facing = -foe.facing
    eve.state, foe.state = "grabbed", "held"
    show(foe, "hold_foe")
    x, y = world.at(eve)
    world.emit(EveSeized(foe.id, eve.id, table.seized_ticks, x, y))


def free_eve(world: World, foe: Fighter | None) -> None:
    """The foe's hold is over."""
    eve = world.eve
    world.state.seized = Seizure()
    eve.partner = eve.layer = 0
    if eve.state == "grabbed":
        eve.state, eve.state_tick = "free", 0
    if foe is not None:
        foe.partner = foe.layer = 0
        if foe.state == "held":
            foe.state, foe.state_tick = "free", 0
