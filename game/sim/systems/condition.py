"""Bodies between standing and gone: reeling, falling, lying, rising, dying, fleeing."""

from __future__ import annotations

from typing import Final

from game.core.events import (
    BodyFell,
    GotUp,
    KnockedDown,
    LeftBound,
    Opened,
    WallSplat,
)
from game.core.level import MATERIALS
from game.sim import snapshots
from game.sim.harm.wound import LAID
from game.sim.people import leaving
from game.sim.state import TEAM_CLUB, TEAM_EVE, TEAM_NPC, Fighter
from game.sim.story import balance
from game.sim.world import World, snap

GETUP_TICKS: Final = 26
FRICTION: Final = 0.25  # px/t^2 of a body sliding on the floor
# t of the falling animations at which the back meets the floor
FLOOR_AT: Final = {
    "down_back": 12,
    "dead_back": 18,
    "dead_front": 20,
    "dead_crumple": 22,
    "slammed": 44,  # bent over the prop first
}
BOSS_SPLAT: Final = 1.5  # px/t of a boss against a wall
BOSS_OPEN: Final = 90  # t that he is open then
CORPSE_REST: Final = 90  # t after which a fallen body lies still for good
SPLAT_HEIGHT: Final = 36.0  # px above the floor at which a body meets a wall
EDGE: Final = 56.0  # px from the side of the map at which a fleeing man is gone
FLEE_LIMIT: Final = 900  # t after which a fleeing man counts as gone once out of sight


def run(world: World) -> None:
    """Advance what bodies go through by themselves (Eve's own states are in eve/states.py)."""
    slow = world.eve_waits or world.world_waits
    for fighter in list(world.state.fighters.values()):
        if fighter.stop > 0 or (slow and world.waits(fighter)):
            continue
        if fighter.state == "free" and fighter.team == TEAM_CLUB:  # most are
            if fighter.mind.state == "flee":
                _leave(world, fighter)
        elif fighter.state == "dead":
            _dead(world, fighter)
        elif fighter.team == TEAM_EVE:
            _tell_landing(world, fighter)
        elif fighter.state == "stun":
            _stun(world, fighter)
        elif fighter.state == "down":
            _down(world, fighter)
        elif fighter.state == "bound":
            _bound(world, fighter)
        elif fighter.state == "getup" and fighter.state_tick >= GETUP_TICKS:
            fighter.state, fighter.state_tick = "free", 0
            x, y = world.at(fighter)
            world.emit(GotUp(fighter.id, x, y))
        elif fighter.mind.state == "flee" or fighter.team == TEAM_NPC:
            _leave(world, fighter)


def _brake(world: World, fighter: Fighter) -> None:
    if world.grounded[fighter.row]:
        vx = world.vx[fighter.row]
        slower = max(0.0, abs(vx) - FRICTION)
        world.state.bodies.vx[fighter.row] = snap(slower if vx > 0 else -slower)


def _stun(world: World, fighter: Fighter) -> None:
    _brake(world, fighter)
    _splat(world, fighter)
    if fighter.stun == 0:
        fighter.state, fighter.state_tick = "free", 0


def _splat(world: World, fighter: Fighter) -> None:
    """Hurled at a wall faster than the limit: 20 t more to reel or to lie."""
    table = world.tables.eve
    speed = float(world.state.bodies.impact_vx[fighter.row])
    if abs(speed) >= BOSS_SPLAT and fighter.kind in world.tables.bosses and not fighter.open:
        fighter.poise, fighter.open = 0, BOSS_OPEN  # only a wall opens him before his poise does
        x, y = world.at(fighter)
        world.emit(Opened(fighter.id, x, y))
    if abs(speed) < table.splat_speed:
        return
    if fighter.state == "stun":
        fighter.stun += table.splat_ticks
    else:
        fighter.down += table.splat_ticks
    x, y = world.px[fighter.row], world.py[fighter.row]
    side = 1 if speed > 0 else -1
    half = float(world.state.bodies.half[fighter.row])
    world.emit(WallSplat(fighter.id, x + half * side, y - SPLAT_HEIGHT, side, abs(speed)))


def _bound(world: World, fighter: Fighter) -> None:
    """Wound in film: helpless; once she has let him be for long enough he counts as beaten."""
    _brake(world, fighter)
    if fighter.bound == 0:
        return
    fighter.bound -= 1
    if fighter.bound == 0:
        balance.add(world, world.tables.grapple.bound_balance)
        world.state.tally.spared += 1
        x, y = world.at(fighter)
        world.emit(LeftBound(fighter.id, fighter.kind, x, y))


def _down(world: World, fighter: Fighter) -> None:
    _tell_landing(world, fighter)
    _splat(world, fighter)
    if not world.grounded[fighter.row]:
        return
    _brake(world, fighter)
    fighter.down -= 1
    if fighter.down <= 0:
        fighter.state, fighter.state_tick = "getup", 0
        if fighter.open == 0 and fighter.poise == 0:
            fighter.poise = fighter.poise_max


def _tell_landing(world: World, fighter: Fighter) -> None:
    if fighter.state not in ("down", "dead"):
        return
    if not world.grounded[fighter.row]:
        return
    floor = FLOOR_AT.get(fighter.anim, 0) or _scene_floor(world, fighter.anim)
    late = fighter.anim_tick > floor and float(world.state.bodies.impact_vy[fighter.row]) > 1.0
    if late or fighter.anim_tick == floor > 0:  # late: he fell from a height
        material = MATERIALS[int(world.state.bodies.ground_material[fighter.row])]
        x, y = world.px[fighter.row], world.py[fighter.row]
        world.emit(BodyFell(fighter.id, material, x, y))


def _scene_floor(world: World, anim: str) -> int:
    """The tick at which the fall of a finisher meets the floor."""
    if not anim.startswith("finished_"):
        return 0
    rows = world.tables.finishers.values()
    return next((row.floor_at for row in rows if row.victim == anim), 0)


def _dead(world: World, fighter: Fighter) -> None:
    if fighter.state_tick == 0:
        x, y = world.at(fighter)
        world.emit(KnockedDown(fighter.id, x, y, fighter.last_from))
    _tell_landing(world, fighter)
    _brake(world, fighter)
    if fighter.state_tick > CORPSE_REST and world.grounded[fighter.row]:
        _lay_to_rest(world, fighter)


def _lay_to_rest(world: World, fighter: Fighter) -> None:
    """Nothing moves a fallen man any more: from now on he is only seen. What still happens to
    him, or to Eve, keeps him among the fighters."""
    pockets = any(item.holder == fighter.id for item in world.state.items.values())
    if fighter.team == TEAM_EVE or fighter.burning or fighter.partner or pockets:
        return
    fighter.anim_tick = LAID
    fighter.mind.state = "idle"
    world.state.bodies.vx[fighter.row] = world.vx[fighter.row] = 0.0
    world.state.fallen[fighter.id] = snapshots.actor(world, fighter)
    world.state.bodies.remove(fighter.row)
    del world.state.fighters[fighter.id]


def _leave(world: World, fighter: Fighter) -> None:
    """A man who runs is gone when he reaches the side of the map, or long out of sight."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    wide = world.level.width * 16
    outside = x < EDGE or x > wide - EDGE
    late = fighter.mind.state_tick > FLEE_LIMIT
    if fighter.team == TEAM_NPC:
        late = fighter.state == "surrender" and fighter.state_tick > FLEE_LIMIT // 2
        outside = outside and fighter.state == "surrender"
    if outside or (late and not world.on_screen(x, y)):
        leaving.remove(world, fighter)
