"""The assist that leads past a scene: talk is cut short, a fight ends without a blow, a way is
walked in one step. What was not played counts for nothing; nobody is mocked for it."""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.core.events import SceneSkipped
from game.core.level import MapObject, Shape
from game.sim.people import encountering, leaving
from game.sim.state import Encounter, Fighter
from game.sim.story import answering, taking
from game.sim.world import World, snap

TALK: Final = "talk"
FIGHT: Final = "fight"
WAY: Final = "way"
UNDER_WAY: Final = ("delayed", "running")
ON_FOOT: Final = ("enter", "enter_or_hostile", "hostile")  # fights that begin where she walks
BESIDE: Final = 20.0  # px between her and who walks with her


def leads_past(world: World) -> str:
    """What Skip would lead past now: talk, fight, way, or '' for nothing."""
    state, story = world.state, world.state.story
    if not world.options.skip_scene or state.outcome != "playing" or not world.eve.alive:
        return ""
    if state.asked.box or story.line or story.queue:
        return TALK
    if any(_plays(world, one) for one in state.encounters.values()):
        return FIGHT
    return WAY if _next_place(world) is not None else ""


def talk(world: World) -> None:
    """All that is being said is over; what leads up to answers opens them, an open box of answers
    is left in silence."""
    story = world.state.story
    if world.state.asked.box:
        answering.close(world)
    story.queue.clear()
    story.line, story.line_left = "", 0
    world.emit(SceneSkipped(TALK, ""))


def fight(world: World) -> None:
    """Whoever fights in it leaves; doors, checkpoints and words follow as after any fight."""
    taking.end(world, wounded=False)
    for encounter in world.state.encounters.values():
        if not _plays(world, encounter):
            continue
        encounter.state = "running"
        encounter.pending.clear()
        for man in encountering.members(world, encounter):
            leaving.let_go(world, man)
            leaving.remove(world, man)
        world.emit(SceneSkipped(FIGHT, encounter.id))
    world.state.tally.skipped += 1
    world.refresh()


def _plays(world: World, encounter: Encounter) -> bool:
    """Whether a fight is under way, or only waits for her first blow where she stands."""
    if encounter.state != "waiting":
        return encounter.state in UNDER_WAY
    obj = world.encounter_object(encounter.id)
    x, y = world.at(world.eve)
    return obj.text("start") == "hostile" and obj.contains(x, y - 1.0)


def way(world: World) -> None:
    """Eve, and who walks with her, stand where the next fight begins, or in the exit."""
    place = _next_place(world)
    if place is None:
        return
    x, y = place
    _stand(world, world.eve, x, y)
    for number, identity in enumerate(world.state.companions, 1):
        fighter = world.state.fighters[identity]
        if fighter.state == "free":
            beside = snap(x - BESIDE * number)
            _stand(world, fighter, beside if world.level.is_free(beside, y) else x, y)
    world.state.tally.skipped += 1
    world.emit(SceneSkipped(WAY, ""))
    world.refresh()


def _stand(world: World, fighter: Fighter, x: float, y: float) -> None:
    bodies, row = world.state.bodies, fighter.row
    if fighter.crouched:
        fighter.crouched = False
        bodies.height[row] = world.tables.eve.height
    bodies.x[row], bodies.y[row] = x, y
    bodies.vx[row] = bodies.vy[row] = 0.0
    bodies.climbing[row] = False
    fighter.move = None
    fighter.state, fighter.state_tick = "free", 0


def _next_place(world: World) -> tuple[float, float] | None:
    """Ground point of what comes next: the first fight that still waits, else the exit."""
    state = world.state
    for obj in world.objects("Encounter"):
        if state.encounters[obj.name].state != "waiting" or obj.text("start") not in ON_FOOT:
            continue
        after, start = obj.text("after"), obj.text("checkpoint_start")
        if after and state.encounters[after].state != "cleared":
            continue
        named = [one for one in world.objects("Checkpoint") if one.name == start]
        if named and obj.contains(named[0].x, named[0].y - 1.0):
            return snap(named[0].x), snap(named[0].y)
        found = _ground_in(world, obj)
        if found is not None:
            return found
    exits = (_ground_in(world, obj) for obj in world.objects("Exit"))
    return next((found for found in exits if found is not None), None)


def _ground_in(world: World, obj: MapObject) -> tuple[float, float] | None:
    """A place to stand inside a rectangle: the nearest one to Eve, the lowest of its column."""
    x, _ = world.at(world.eve)
    found: list[tuple[float, float, float]] = []
    for column in range(int(obj.x) // TILE, int(obj.x + obj.w - 1) // TILE + 1):
        middle = float(column * TILE + TILE // 2)
        for row in range(int(obj.y + obj.h) // TILE, int(obj.y) // TILE, -1):
            y = float(row * TILE)
            ground = row < world.level.height and world.level.shapes[row, column] != Shape.EMPTY
            if ground and obj.contains(middle, y - 1.0) and world.level.is_free(middle, y):
                found.append((abs(middle - x), middle, y))
                break
    return min(found)[1:] if found else None
