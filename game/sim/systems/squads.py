"""Men among themselves: kin, leaders, false hands, masks and the bell."""

from __future__ import annotations

from typing import Final

from game.core.events import BellPulled, Died, LeaderFell, ReloadStep, Unmasked
from game.core.level import MapObject
from game.sim import action
from game.sim.people import betrayal, kinship, voice
from game.sim.state import TEAM_CLUB, TEAM_NPC, Fighter
from game.sim.things import bells, items
from game.sim.world import World

SHAKEN: Final = 60  # t for which a squad that lost its leader asks for nothing
SPRING_NEAR: Final = 46.0  # px at which a false surrender ends
SPRING_AFTER: Final = 50  # t of false surrender at least: time to read the hand
UNMASK_NEAR: Final = 72.0  # px
UNMASK_SEEN: Final = 420.0  # px: once the fight has begun
STROKE: Final = 60  # t between two strokes of a bell
COVERS: Final = ("gun", "front", "guard")  # roles that go while a mate reloads


def run(world: World) -> None:
    """Answer deaths, then look after everybody who has something special going on."""
    for event in tuple(world.events):
        if isinstance(event, Died):
            kinship.answer(world, event.actor)
            _miss_leader(world, event)
        elif isinstance(event, ReloadStep) and event.step == "out":
            _cover_reload(world, event.actor)
    special = [
        man
        for man in world.state.fighters.values()
        if man.state == "surrender" or man.unmasks or man.mind.task == "toll"
    ]
    for man in special:
        if man.state == "surrender" and not man.unmasks:
            _kneel(world, man)
        elif man.mind.task == "toll" and man.state == "free":
            _ring(world, man)
        elif man.unmasks:
            _watch_mask(world, man)


# --- leaders --------------------------------------------------------------------------------


def _miss_leader(world: World, event: Died) -> None:
    """When the leader falls the others take a breath, and let her have one."""
    leader = world.state.fighters.get(event.actor)
    if leader is None or not leader.leader or leader.team != TEAM_CLUB:
        return
    world.emit(LeaderFell(leader.id, leader.encounter, event.x, event.y))
    for man in world.foes():
        if man.encounter == leader.encounter and not man.mind.mood:
            man.mind.rest = max(man.mind.rest, SHAKEN)
            voice.bark(world, man, "down")


def _cover_reload(world: World, actor: int) -> None:
    """While one changes his magazine his mates of the same fight go at once."""
    man = world.state.fighters.get(actor)
    if man is None or man.team != TEAM_CLUB or not man.encounter:
        return
    for mate in world.foes():
        if mate.encounter == man.encounter and mate is not man and mate.role in COVERS:
            mate.mind.rest = 0


# --- hands in the air -----------------------------------------------------------------------


def _kneel(world: World, man: Fighter) -> None:
    mind = man.mind
    if mind.grief:
        mind.grief -= 1
        if mind.grief == 0:
            kinship.rise(world, man)
        return
    if not mind.false or man.state_tick < SPRING_AFTER:
        return
    eve = world.eve
    x, y = world.at(man)
    near = abs(world.px[eve.row] - x) < SPRING_NEAR and abs(world.py[eve.row] - y) < SPRING_NEAR
    if near and eve.state in ("free", "crouch", "move") and world.grounded[man.row]:
        betrayal.spring(world, man)


# --- masks ----------------------------------------------------------------------------------


def _watch_mask(world: World, man: Fighter) -> None:
    """A bystander who is none: shows himself when she comes near, or when the fight begins."""
    if man.team != TEAM_NPC or man.state not in ("free", "surrender"):
        return
    x, y = world.at(man)
    ex, ey = world.at(world.eve)
    reach = UNMASK_SEEN if world.state.story.hostile else UNMASK_NEAR
    if abs(ex - x) < reach and abs(ey - y) < UNMASK_NEAR:
        _unmask(world, man)


def _unmask(world: World, man: Fighter) -> None:
    """He becomes a foe of that row where he stands; the move that shows it is told."""
    row = world.tables.enemies[man.unmasks]
    x, y = world.at(man)
    man.kind, man.sprite, man.unmasks = row.id, row.sprite, ""
    man.team, man.faction = TEAM_CLUB, row.faction
    world.state.bodies.team[man.row] = TEAM_CLUB
    man.hp = man.hp_max = row.hp
    man.poise = man.poise_max = row.poise
    man.weight, man.shield = row.weight, row.shield
    man.facing = 1 if world.at(world.eve)[0] >= x else -1
    mind = man.mind
    mind.state, mind.state_tick, mind.stock = "fight", 0, row.stock
    mind.home_x, mind.home_y = x, y
    mind.goal_x, mind.goal_y = world.at(world.eve)
    man.state, man.state_tick = "free", 0
    if row.item:
        items.take(world, man, items.create(world, row.item, x, y))
    action.start(world, man, "unmask")
    world.emit(Unmasked(man.id, man.kind, x, y))
    voice.call(world, man, "street.unmask")


# --- the bell -------------------------------------------------------------------------------


def _ring(world: World, man: Fighter) -> None:
    x, y = world.at(man)
    bell = bells.nearest_silent(world, x, y)
    if bell is None or not bells.at_rope(bell, x, y):
        return
    pulled = world.state.bells.get(bell.name, 0) + 1
    world.state.bells[bell.name] = pulled
    done = pulled >= bell.integer("ticks")
    if done or pulled % STROKE == 1:
        _strike_bell(world, man, bell, done)


def _strike_bell(world: World, man: Fighter, bell: MapObject, done: bool) -> None:
    world.emit(BellPulled(man.id, bell.name, done, bell.x, bell.y))
    world.noise(bell.x, bell.y, bells.NOISE, "bell")
    if done and bell.text("line"):
        world.state.story.queue.append(bell.text("line"))
