"""The training room: boards that choose a foe and a thing, a gong that brings him, a metronome
that says what he does, a photograph that brings who walks with her; and a dummy that does again
what Eve did.

Everything is done with things of the room, so that a lesson is a recording like any other.
"""

from __future__ import annotations

from typing import Final

from game.core.events import MoveStarted
from game.core.inputs import Button
from game.core.level import MapObject, PropValue
from game.sim import spawn
from game.sim.people import leaving
from game.sim.state import Fighter, Prop
from game.sim.things import items
from game.sim.world import World

USES: Final = ("roster", "armoury", "gong", "metronome", "company")
MODES: Final = ("fights", "stands", "records", "plays")
ENTER_AHEAD: Final = 176.0  # px from Eve at which the foe enters
TAPE: Final = 600  # t that are recorded at most
DROP_AHEAD: Final = 20.0  # px before the rack at which the thing is laid
DROP_HEIGHT: Final = 30.0
ALONE: Final = ("free", "afraid")  # states of a companion who may be sent away
GUESTS: Final = -1  # map object of whom the gong or the photograph has brought


def use(world: World, prop: Prop, how: str) -> None:
    """One of the five was used."""
    lesson = world.state.training
    if how == "roster":
        kinds = foes_of(world)
        lesson.kind = (lesson.kind + 1) % len(kinds)
        world.state.story.objective = world.tables.enemies[kinds[lesson.kind]].name
    elif how == "armoury":
        _hand_out(world, prop)
    elif how == "gong":
        _bring(world)
    elif how == "company":
        _accompany(world)
    else:
        lesson.mode = (lesson.mode + 1) % len(MODES)
        lesson.at = 0
        if MODES[lesson.mode] == "records":
            lesson.tape = []
        world.state.story.objective = f"training.{MODES[lesson.mode]}"


def foes_of(world: World) -> list[str]:
    """All kinds of men that can be called, in the order of their table."""
    return [kind for kind in world.tables.enemies if kind not in world.tables.bosses]


def _hand_out(world: World, prop: Prop) -> None:
    lesson, kinds = world.state.training, list(world.tables.weapons)
    lesson.weapon = (lesson.weapon + 1) % len(kinds)
    kind = kinds[lesson.weapon]
    item = items.create(world, kind, prop.x + DROP_AHEAD, prop.y - DROP_HEIGHT)
    items.topple(world, item, 0.0)
    world.state.story.objective = f"item.{kind}"


def _bring(world: World) -> None:
    """The chosen man enters where there is room, on the side that she looks to."""
    x, y = world.at(world.eve)
    kind = foes_of(world)[world.state.training.kind]
    row = world.tables.enemies[kind]
    for side in (world.eve.facing, -world.eve.facing):
        place = x + side * ENTER_AHEAD
        if world.terrain.box_free(place, y, row.half_width, row.height):
            spawn.enter_enemy(world, _guest(world, "Enemy", place, y, kind=kind, facing=-side))
            world.refresh()
            return


def _guest(world: World, cls: str, x: float, y: float, **given: PropValue) -> MapObject:
    """A map object that no map has, with the defaults of its class."""
    props = {prop.name: prop.default for prop in world.tables.map_classes[cls].properties}
    return MapObject(GUESTS, cls, "", "spawns", x, y, 0.0, 0.0, props | given)


def _accompany(world: World) -> None:
    """Who walks with Eve in the story comes, then the next one, then nobody."""
    state, lesson = world.state, world.state.training
    kinds = ("", *world.tables.companions.people)
    for identity in list(state.companions):
        fighter = state.fighters[identity]
        if fighter.state not in ALONE:
            return  # on an arm, in hiding, at work: not now
        leaving.remove(world, fighter)
        del state.companions[identity]
    lesson.company = (lesson.company + 1) % len(kinds)
    kind = kinds[lesson.company]
    state.story.objective = f"training.with_{kind or 'nobody'}"
    if kind:
        x, y = world.at(world.eve)
        spawn.companion(world, _guest(world, "Companion", x, y, kind=kind, facing=world.eve.facing))
    world.refresh()


def record(world: World) -> None:
    """One tick of what Eve does: toward or away from where she looks, jumps, moves begun."""
    lesson, eve = world.state.training, world.state.eve
    if len(lesson.tape) >= TAPE:
        return
    step = bool(eve.held & Button.RIGHT) - bool(eve.held & Button.LEFT)
    move = next(
        (
            event.move
            for event in world.events
            if isinstance(event, MoveStarted) and event.actor == eve.id
        ),
        "",
    )
    lesson.tape.append((step * world.eve.facing, bool(eve.held & Button.JUMP), move))


def lead(world: World, fighter: Fighter) -> None:
    """The wish of a man who only stands, or who does what was recorded."""
    lesson, wish = world.state.training, fighter.wish
    face = 1 if world.px[world.eve.row] >= world.px[fighter.row] else -1
    wish.face = face
    if MODES[lesson.mode] != "plays" or not lesson.tape:
        return
    step, jump, move = lesson.tape[lesson.at % len(lesson.tape)]
    wish.move, wish.run, wish.jump = step * face, bool(step), jump
    if move and fighter.state == "free":
        wish.attack = move
