"""Those who walk with Eve: they answer her call, follow, wait, hide, and do small things."""

from __future__ import annotations

from typing import Final

from game.core.events import CompanionCalled, CompanionHelped, CompanionHid, Healed
from game.core.inputs import Button
from game.core.level import MapObject
from game.sim.behaviours import ways
from game.sim.behaviours.scene import Scene
from game.sim.elements import cells
from game.sim.people import companions, legs, voice
from game.sim.people.companion_state import Companion
from game.sim.state import Fighter
from game.sim.things import locks
from game.sim.world import World, snap

THINK_EVERY: Final = 6  # t
ARRIVED: Final = 8.0  # px
BESIDE_WALL: Final = 10.0  # px before a hatch at which she goes down
AHEAD: Final = 22.0  # px: flames so near before them stop them
GIVE_UP: Final = 600  # t after which an errand is forgotten
WAIT_NEAR: Final = 20.0
COVERS: Final = 56.0  # px from a door that a man with nothing to do watches
DRY: Final = 12.0  # px above a lake's surface
WORK: Final = ("switch", "aid")


def run(world: World) -> None:
    """The call first, then everybody's legs."""
    if not world.state.companions:
        return
    world.state.eve.comforting = False
    _hear(world)
    scene = Scene(world)
    for one, fighter in companions.bodies(world):
        _remember_way(world, one)
        _keep_dry(world, one, fighter)
        _clear(fighter)
        if fighter.state == "crawl":
            _crawl(world, one, fighter)
        elif fighter.state in WORK:
            _work(world, one, fighter)
        elif fighter.state in ("free", "ladder", "cover"):
            if (world.state.tick + one.id) % THINK_EVERY == 0:
                _think(world, scene, one, fighter)
            ways.steer(scene, fighter)
            _walk(world, one, fighter)
        elif fighter.state != "carried":
            world.state.bodies.vx[fighter.row] = 0.0


# --- the call -------------------------------------------------------------------------------


def _hear(world: World) -> None:
    eve = world.state.eve
    if int(Button.CALL) not in eve.buffer or world.eve.state not in ("free", "crouch"):
        return
    del eve.buffer[int(Button.CALL)]
    found = companions.called(world)
    if found is None:
        return
    one, fighter, what, where = found
    x, y = world.at(fighter)
    world.emit(CompanionCalled(fighter.id, one.kind, what, x, y))
    if what == "comfort":
        eve.comforting = world.grounded[world.eve.row]
        return
    if world.eve.state == "free":
        world.eve.anim, world.eve.anim_tick = "call", 0
    _obey(world, one, fighter, what, where)


def _obey(
    world: World, one: Companion, fighter: Fighter, what: str, where: MapObject | None
) -> None:
    one.job, one.job_tick, one.place, one.stuck = "", 0, where.id if where else 0, 0
    if what == "come":
        _come(world, one, fighter)
    elif what == "stay":
        one.mode, one.rushed = "stay", False
    else:
        one.mode = "hide" if what == "hide" else "follow"
        one.job = what


def _come(world: World, one: Companion, fighter: Fighter) -> None:
    if one.mode == "wait":
        one.waited += [obj.id for obj in world.objects("Wait") if _at(world, fighter, obj)]
    if fighter.state == "hidden":
        fighter.state, fighter.state_tick = "free", 0
        world.emit(CompanionHid(fighter.id, False, *world.at(fighter)))
    one.mode, one.rushed = "follow", bool(world.state.encounter)
    voice.call(world, fighter, f"{companions.row_of(world, one).barks}.follow")


# --- where to --------------------------------------------------------------------------------


def _think(world: World, scene: Scene, one: Companion, fighter: Fighter) -> None:
    if not world.state.encounter:
        one.rushed = False
    if one.job:
        _errand(world, scene, one, fighter)
    elif one.mode == "follow":
        _follow(world, scene, one, fighter)
    else:
        _linger(world, scene, one, fighter)


def _follow(world: World, scene: Scene, one: Companion, fighter: Fighter) -> None:
    table = world.tables.companions
    for obj in world.objects("Wait"):
        if obj.id not in one.waited and _at(world, fighter, obj) and not _over(world, obj):
            one.mode, one.place = "wait", obj.id
            return
    if fighter.state == "cover":
        fighter.state, fighter.state_tick = "free", 0
    eve = world.eve
    on_floor = world.grounded[eve.row] or not one.trail
    x, y = world.at(eve) if on_floor else one.trail[-1]
    away = companions.gap(world, fighter, x, y, ways.SAME_FLOOR)
    wide = world.state.encounter and not one.rushed
    if away <= (table.fight_gap if wide else table.follow_gap):
        one.stuck = 0
        ways.stay(scene, fighter)
        fighter.mind.face = 1 if x >= world.px[fighter.row] else -1
        return
    fighter.mind.face = 0
    found = ways.go(scene, fighter, x, y, run=away > table.runs_from)
    far = abs(world.px[fighter.row] - x) > table.call_reach
    one.stuck = one.stuck + THINK_EVERY if far or not found else 0
    if one.stuck > table.lost_after:
        _catch_up(world, one, fighter)


def _linger(world: World, scene: Scene, one: Companion, fighter: Fighter) -> None:
    """Stay or wait here; a man takes his post at a door meanwhile."""
    if one.mode == "wait" and _over(world, world.objects_by_id[one.place]):
        one.waited.append(one.place)
        one.mode = "follow"
        return
    ways.stay(scene, fighter)
    if one.kind == companions.CHILD or fighter.state == "ladder":
        return
    door = _door_beside(world, fighter) if world.state.encounter else None
    state = "cover" if door is not None and world.grounded[fighter.row] else "free"
    if door is not None:
        fighter.facing = 1 if door >= world.px[fighter.row] else -1
    if state != fighter.state:
        fighter.state, fighter.state_tick = state, 0
        if state == "cover":
            voice.call(world, fighter, f"{companions.row_of(world, one).barks}.fight")


def _door_beside(world: World, fighter: Fighter) -> float | None:
    x, y = world.px[fighter.row], world.py[fighter.row]
    for lock in world.state.locks.values():
        middle = lock.x + lock.w / 2
        if abs(middle - x) <= COVERS and lock.y <= y <= lock.y + lock.h + 1.0:
            return middle
    return None


def _at(world: World, fighter: Fighter, obj: MapObject) -> bool:
    return companions.gap(world, fighter, obj.x, obj.y, ways.SAME_FLOOR * 2) <= WAIT_NEAR


def _over(world: World, obj: MapObject) -> bool:
    until = obj.text("until")
    return bool(until) and world.state.encounters[until].state == "cleared"


# --- errands ---------------------------------------------------------------------------------


def _errand(world: World, scene: Scene, one: Companion, fighter: Fighter) -> None:
    x, y = _place_of(world, one, fighter)
    one.job_tick += THINK_EVERY
    fighter.mind.face = 0
    reach = world.tables.companions.aid.reach if one.job == "aid" else ARRIVED
    if companions.gap(world, fighter, x, y, ways.SAME_FLOOR * 2) > reach:
        if not ways.go(scene, fighter, x, y, run=True) or one.job_tick > GIVE_UP:
            one.mode, one.job = "follow", ""
        return
    ways.stay(scene, fighter)
    if not world.grounded[fighter.row] or fighter.state == "ladder":
        return
    one.at = world.at(fighter)
    bodies, row = world.state.bodies, fighter.row
    bodies.vx[row] = 0.0
    if one.job == "hide":
        fighter.state, one.job = "hidden", ""
        world.emit(CompanionHid(fighter.id, True, *one.at))
        voice.call(world, fighter, "ella.hide")
    else:
        fighter.state = one.job
    if one.job == "crawl":
        bodies.solid[row], bodies.gravity[row] = False, 0.0
    fighter.state_tick = 0


def _place_of(world: World, one: Companion, fighter: Fighter) -> tuple[float, float]:
    """Where the errand is done."""
    if one.job == "aid":
        return world.at(world.eve)
    obj = world.objects_by_id[one.place]
    if one.job != "crawl":
        return obj.x + obj.w / 2, obj.y + obj.h
    left = world.px[fighter.row] < obj.x + obj.w / 2
    x = obj.x - BESIDE_WALL if left else obj.x + obj.w + BESIDE_WALL
    return x, obj.y + obj.h


def _crawl(world: World, one: Companion, fighter: Fighter) -> None:
    """Through the gap in the wall, where nobody else fits."""
    obj, ticks = world.objects_by_id[one.place], world.tables.companions.crawl_ticks
    side = 1 if one.at[0] < obj.x + obj.w / 2 else -1
    way = obj.w + 2 * BESIDE_WALL
    bodies, row = world.state.bodies, fighter.row
    share = min(1.0, fighter.state_tick / ticks)
    bodies.x[row] = snap(one.at[0] + way * side * share)
    bodies.y[row], fighter.facing = one.at[1], side
    bodies.vx[row] = bodies.vy[row] = 0.0
    if fighter.state_tick < ticks:
        return
    bodies.solid[row], bodies.gravity[row] = True, world.tables.eve.gravity
    world.emit(CompanionHelped(fighter.id, "crawl", *world.at(fighter)))
    fighter.state, fighter.state_tick = "switch", 0  # her hand goes up to the latch


def _work(world: World, one: Companion, fighter: Fighter) -> None:
    world.state.bodies.vx[fighter.row] = 0.0
    if fighter.state_tick < world.tables.companions.work_ticks:
        return
    what = "door" if one.job == "crawl" else one.job
    if what == "aid":
        _dress_wounds(world, one)
    elif what == "door":
        locks.turn(world, world.objects_by_id[one.place].text("opens"), shut=False)
    elif what == "switch":
        _throw_switch(world, world.objects_by_id[one.place].text("group"))
    fighter.state, fighter.state_tick = "free", 0
    one.job, one.place, one.mode = "", 0, "follow"
    world.emit(CompanionHelped(fighter.id, what, *world.at(fighter)))
    voice.call(world, fighter, "ella.help")


def _dress_wounds(world: World, one: Companion) -> None:
    eve = world.eve
    given = min(world.tables.companions.aid.heal, eve.hp_max - eve.hp)
    eve.hp += given
    one.box = False
    world.emit(Healed(eve.id, given, "dressing"))


def _throw_switch(world: World, group: str) -> None:
    dark = world.state.dark_lights
    for obj in world.objects("Light"):
        if group and obj.text("group") == group:
            if obj.id in dark:
                dark.remove(obj.id)
            else:
                dark.append(obj.id)


# --- legs ------------------------------------------------------------------------------------


def _clear(fighter: Fighter) -> None:
    wish = fighter.wish
    wish.move = wish.climb = wish.face = 0
    wish.run = wish.jump = wish.drop = False
    wish.pose = ""


def _walk(world: World, one: Companion, fighter: Fighter) -> None:
    wish, row, bodies = fighter.wish, fighter.row, world.state.bodies
    if wish.face:
        fighter.facing = wish.face
    if wish.climb:
        legs.climb_on(world, fighter, wish.climb)
        return
    if fighter.state == "ladder":
        legs.leave_ladder(world, fighter)
    grounded = world.grounded[row]
    if grounded and wish.jump:
        legs.jump(world, fighter)
    elif grounded and wish.drop:
        bodies.drop[row] = world.tables.eve.drop_ticks
    if not wish.move or _flames_ahead(world, fighter):
        legs.stand(world, fighter)
        return
    if not wish.face:
        fighter.facing = wish.move
    numbers = companions.row_of(world, one)
    target = (numbers.run if wish.run and not one.grazed else numbers.walk) * wish.move
    vx = world.vx[row] if not (grounded and wish.jump) else float(bodies.vx[row])
    change = legs.ACCELERATION * (world.grip(fighter) if grounded else 0.5)
    bodies.vx[row] = snap(min(vx + change, target) if vx < target else max(vx - change, target))


def _flames_ahead(world: World, fighter: Fighter) -> bool:
    if not world.state.cells.fire or not world.grounded[fighter.row]:
        return False
    x, y = world.px[fighter.row], world.py[fighter.row] - ARRIVED
    return cells.burns_at(world, x + AHEAD * fighter.wish.move, y)


def _remember_way(world: World, one: Companion) -> None:
    """Where Eve has walked a companion can walk too."""
    eve, table = world.eve, world.tables.companions
    if not world.grounded[eve.row]:
        return
    x, y = world.px[eve.row], world.py[eve.row]
    if one.trail:
        off_x, off_y = x - one.trail[-1][0], y - one.trail[-1][1]
        if abs(off_x) + abs(off_y) < table.trail_step:
            return
    one.trail = [*one.trail, (x, y)][-table.trail_length :]


def _keep_dry(world: World, one: Companion, fighter: Fighter) -> None:
    """Water is nothing for them: who slips is back on the bank."""
    x, y = world.px[fighter.row], world.py[fighter.row]
    for obj in world.surroundings.water:
        if obj.x <= x < obj.x + obj.w and obj.y <= y <= obj.y + obj.h + DRY:
            _put(world, fighter, *one.firm)
            return
    if world.grounded[fighter.row] and world.state.tick % THINK_EVERY == 0:
        one.firm = x, y


def _catch_up(world: World, one: Companion, fighter: Fighter) -> None:
    """She knows ways that others do not: found again on Eve's trail, where nobody looks."""
    if world.on_screen(*world.at(fighter)):
        return
    for x, y in one.trail:
        if not world.on_screen(x, y):
            _put(world, fighter, x, y)
            one.stuck = 0
            return


def _put(world: World, fighter: Fighter, x: float, y: float) -> None:
    bodies, row = world.state.bodies, fighter.row
    bodies.climbing[row] = False
    bodies.x[row], bodies.y[row] = snap(x), snap(y)
    bodies.vx[row] = bodies.vy[row] = 0.0
    if fighter.state == "ladder":
        fighter.state, fighter.state_tick = "free", 0
    fighter.mind.way = "walk"
    world.refresh()
