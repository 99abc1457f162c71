"""Fights of the map: when they start, who enters when, what shuts and opens, when they end."""

from __future__ import annotations

from typing import Final

from game.core.events import CheckpointReached, EncounterCleared, EncounterStarted
from game.core.level import MapObject
from game.sim import spawn
from game.sim.people import encountering
from game.sim.state import Encounter, Fighter
from game.sim.things import bells, locks
from game.sim.world import World

ENTER_PER_TICK: Final = 1  # spread of arrivals, so that no tick has to place a crowd
SAVE_SAFE: Final = 4  # t without a wound before a checkpoint is written


def run(world: World) -> None:
    """Advance every fight; set checkpoints that Eve passes."""
    for encounter in world.state.encounters.values():
        if encounter.state == "cleared":
            continue
        obj = world.encounter_object(encounter.id)
        if encounter.state == "waiting" and _begins(world, encounter, obj):
            encounter.state, encounter.delay = "delayed", obj.integer("delay")
        if encounter.state == "delayed":
            encounter.delay -= 1
            if encounter.delay <= 0:
                _start(world, encounter, obj)
        elif encounter.state == "running":
            encounter.tick += 1
            alive = encountering.members(world, encounter)
            entered = _enter(world, encounter, obj, alive) if encounter.pending else 0
            _check_end(world, encounter, obj, len(alive) + entered)
    _touch_checkpoints(world)


def _begins(world: World, encounter: Encounter, obj: MapObject) -> bool:
    after = obj.text("after")
    if after and world.state.encounters[after].state != "cleared":
        return False
    start = obj.text("start")
    if start == "phase":
        return world.state.boss.phase >= obj.integer("phase") > 0
    if start == "bell":
        return bells.rung(world, obj.text("bell"))
    if start == "after":
        return bool(after)
    x, y = world.at(world.eve)
    inside = obj.contains(x, y - 1.0)
    hostile = world.state.story.hostile
    if start == "hostile":
        return hostile
    return inside or (start == "enter_or_hostile" and hostile)


def _start(world: World, encounter: Encounter, obj: MapObject) -> None:
    state = world.state
    encounter.state, encounter.tick = "running", 0
    state.encounter = encounter.id
    state.music_level = obj.integer("music_level")
    state.house_light = obj.number("house_light")
    state.crowd = obj.number("crowd")
    state.eve.cover = False
    world.emit(EncounterStarted(encounter.id))
    state.story.queue += obj.text("line_start").split()
    if obj.text("objective"):
        state.story.objective = obj.text("objective")
    locks.turn(world, obj.text("shuts"), shut=True)
    set_checkpoint(world, obj.text("checkpoint_start"))


def _enter(world: World, encounter: Encounter, obj: MapObject, alive: list[Fighter]) -> int:
    """Let in who is due and for whom there is room; how many came."""
    if len(alive) >= obj.integer("max_alive"):
        return 0
    on_floor = sum(1 for man in alive if obj.contains(world.px[man.row], world.py[man.row] - 1.0))
    entered = 0
    for object_id in list(encounter.pending):
        place = world.objects_by_id[object_id]
        if not _will_come(world, object_id):
            continue
        if entered >= ENTER_PER_TICK or not _due(
            encounter, place, len(alive), obj.integer("next_at")
        ):
            continue
        if obj.contains(place.x, place.y - 1.0) and on_floor >= obj.integer("max_floor"):
            continue
        encounter.pending.remove(object_id)
        fighter = spawn.enter_enemy(world, place)
        fighter.encounter = encounter.id
        encounter.ids.append(fighter.id)
        entered += 1
    if entered:
        world.refresh()
    return entered


def _due(encounter: Encounter, place: MapObject, alive: int, next_at: int) -> bool:
    if place.flag("last"):
        return alive == 0 and len(encounter.pending) == 1
    if place.integer("wave") > 1 and alive > next_at:
        return False
    return encounter.tick >= place.integer("delay")


def _will_come(world: World, object_id: int) -> bool:
    """Who waits for a bell that nobody rang does not count."""
    bell = world.objects_by_id[object_id].text("bell")
    return not bell or bells.rung(world, bell)


def _check_end(world: World, encounter: Encounter, obj: MapObject, alive: int) -> None:
    left = alive + sum(1 for place in encounter.pending if _will_come(world, place))
    middle = obj.integer("checkpoint_at_left")
    if middle and left <= middle and not encounter.mid_done:
        encounter.mid_done = True
        set_checkpoint(world, obj.text("checkpoint_mid"))
    if left > obj.integer("left"):
        return
    encounter.state = "cleared"
    state = world.state
    if state.encounter == encounter.id:
        others = [one.id for one in state.encounters.values() if one.state == "running"]
        state.encounter = others[-1] if others else ""
    for man in encountering.members(world, encounter):
        man.mind.state, man.mind.state_tick = "surrender", 0
        man.encounter = ""
    world.emit(EncounterCleared(encounter.id))
    state.story.queue += obj.text("line_end").split()
    locks.turn(world, obj.text("opens"), shut=False)
    set_checkpoint(world, obj.text("checkpoint_end"))


def set_checkpoint(world: World, name: str) -> None:
    """Remember the world here; Eve stands at the checkpoint when she comes back."""
    if not name or world.state.checkpoint == name:
        return
    state = world.state
    eve = world.eve
    if not eve.alive or state.outcome != "playing":
        return
    place = next(obj for obj in world.objects("Checkpoint") if obj.name == name)
    state.checkpoint = name
    eve.hp = min(eve.hp_max, eve.hp + place.integer("heal"))
    world.emit(CheckpointReached(name))
    world.save()


def _touch_checkpoints(world: World) -> None:
    if world.state.encounter:
        return  # a place passed in the heat of a fight is no place to begin again
    x, y = world.at(world.eve)
    for obj in world.objects("Checkpoint"):
        if not obj.flag("touch") or obj.id in world.state.story.fired:
            continue
        if abs(obj.x - x) <= 24.0 and abs(obj.y - y) <= 32.0 and world.eve.since_hit > SAVE_SAFE:
            world.state.story.fired.append(obj.id)
            set_checkpoint(world, obj.name)
