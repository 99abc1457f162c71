"""Triggers, zones and spoken lines; and the first hostile act that ends the costume's cover."""

from __future__ import annotations

from typing import Final

from game.core.events import (
    Died,
    Healed,
    HitLanded,
    HouseRuleBroken,
    LineSpoken,
    MusicAsked,
    ShotFired,
    Spared,
    TriggerFired,
)
from game.core.level import MapObject
from game.sim.story import taking
from game.sim.story.flags import apply, fits, set_flag
from game.sim.things import locks, use
from game.sim.world import World

LINE_BASE: Final = 90  # t that any line stays ...
LINE_PER_LETTER: Final = 3  # ... plus this for each letter
LINE_LIMIT: Final = 330
GAP: Final = 12  # t between two lines
HOUSE_RULE_COST: Final = 2000
HOUSE_NOISE: Final = 480  # px within which the house comes to see who broke its rule
NPC_NEAR: Final = 60.0
SECRET_CARE: Final = 500


def run(world: World) -> None:
    """One tick of the story."""
    _watch_for_blood(world)
    _end_shelter(world)
    _visit_triggers(world)
    _visit_zones(world)
    _speak(world)


def _watch_for_blood(world: World) -> None:
    story, eve = world.state.story, world.state.eve
    for event in world.events:
        by_eve = isinstance(event, HitLanded) and event.attacker == eve.id
        shot = isinstance(event, ShotFired) and event.actor == eve.id
        struck = isinstance(event, HitLanded) and event.victim == eve.id
        if by_eve or shot:
            _break_house_rule(world)
        if (by_eve or shot or struck) and not story.hostile:
            story.hostile = True
            eve.cover = False


def _break_house_rule(world: World) -> None:
    """A blow struck in a neutral zone, outside of a fight that came to her."""
    x, y = world.at(world.eve)
    for zone in world.objects("Zone"):
        if zone.text("kind") != "neutral" or zone.id in world.state.story.fired:
            continue
        if zone.contains(x, y - 1.0):
            world.state.story.fired.append(zone.id)
            world.state.tally.penalties += HOUSE_RULE_COST
            world.emit(HouseRuleBroken(x, y))
            world.noise(x, y, HOUSE_NOISE, "house_rule")
            set_flag(world, "house_rule_broken", "yes")
            if zone.text("line_broken"):
                world.state.story.queue.append(zone.text("line_broken"))


def _end_shelter(world: World) -> None:
    """The patience of a neutral zone is used up: its owner says so, and the take is over."""
    rested = world.state.story.rested
    for zone in world.objects("Zone") if rested else ():
        limit = zone.integer("rest_limit")
        if zone.text("kind") == "neutral" and limit and rested.get(zone.id) == limit:
            rested[zone.id] = limit + 1
            taking.end(world, wounded=False)
            if zone.text("line_broken"):
                world.state.story.queue.append(zone.text("line_broken"))


def _visit_triggers(world: World) -> None:
    story = world.state.story
    x, y = world.at(world.eve)
    for obj in world.objects("Trigger") if world.eve.alive else ():
        if obj.props["on"] == "enter" and not obj.contains(x, y - 1.0):
            continue  # the common case: not there
        if obj.id in story.fired:
            continue
        needs = obj.text("needs")
        if needs and world.state.encounters[needs].state != "cleared":
            continue
        if fits(world, obj.text("when")) and _is_met(world, obj, x, y):
            _fire(world, obj)
    for npc in world.state.fighters.values():
        if npc.line and abs(world.px[npc.row] - x) < NPC_NEAR and abs(world.py[npc.row] - y) < 24:
            story.queue.append(npc.line)
            npc.line = ""


def _is_met(world: World, obj: MapObject, x: float, y: float) -> bool:
    on, who = obj.text("on"), obj.text("who")
    if on == "hostile":
        return world.state.story.hostile
    if on == "shot":
        return world.state.story.shots > 0
    if on == "spared":
        return any(isinstance(event, Spared) and event.kind == who for event in world.events)
    if on == "killed":
        return any(isinstance(event, Died) and event.kind == who for event in world.events)
    return obj.contains(x, y - 1.0) and _stayed(world, obj)


def _stayed(world: World, obj: MapObject) -> bool:
    """Some places speak only to who stands still in them for a while."""
    dwell = obj.integer("dwell")
    if dwell:
        dwelt = world.state.story.dwelt
        dwelt[obj.id] = dwelt.get(obj.id, 0) + 1
        return dwelt[obj.id] >= dwell
    return True


def _fire(world: World, obj: MapObject) -> None:
    story = world.state.story
    if obj.flag("once"):
        story.fired.append(obj.id)
    world.emit(TriggerFired(obj.name or str(obj.id)))
    if obj.text("line"):
        story.queue = obj.text("line").split()  # what waited still belongs to a place behind her
    if obj.text("objective"):
        story.objective = obj.text("objective")
    apply(world, obj.text("flag"))
    if obj.text("music"):
        story.music = obj.text("music")
        world.emit(MusicAsked(story.music, 0))
    if obj.integer("silence"):
        world.emit(MusicAsked("", obj.integer("silence")))
    locks.turn(world, obj.text("shuts"), shut=True)
    locks.turn(world, obj.text("opens"), shut=False)
    for prop in world.state.props.values():
        if obj.text("prop") and prop.name == obj.text("prop"):
            use.change(world, prop, obj.text("prop_state"))


def _visit_zones(world: World) -> None:
    eve = world.eve
    x, y = world.at(eve)
    for zone in world.objects("Zone"):
        if not zone.contains(x, y - 1.0):
            continue
        kind = zone.text("kind")
        if kind not in ("quiet", "secret") or zone.id in world.state.story.fired:
            continue
        missing = eve.hp_max - eve.hp
        if kind == "quiet" and zone.integer("heal") and not missing and not zone.text("line"):
            continue  # kept for when she needs it
        world.state.story.fired.append(zone.id)
        if zone.text("line"):
            world.state.story.queue.append(zone.text("line"))
        if kind == "secret":
            world.state.tally.secrets += 1
            world.state.tally.care += SECRET_CARE
        given = min(zone.integer("heal"), missing)
        if given > 0:
            eve.hp += given
            world.emit(Healed(eve.id, given, "hem"))


def _speak(world: World) -> None:
    story = world.state.story
    story.bark_left = max(0, story.bark_left - 1)
    if story.line_left > -GAP:
        story.line_left -= 1
        if story.line_left <= 0:
            story.line = ""
    if story.queue and story.line_left <= -GAP:
        line = story.queue.pop(0)
        letters = len(world.tables.text.get(line, ""))
        story.line = line
        story.line_left = min(LINE_LIMIT, LINE_BASE + LINE_PER_LETTER * letters)
        world.emit(LineSpoken(line, story.line_left))
