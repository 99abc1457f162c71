"""Answers: a box opens once what was said before it is over, and one row is chosen by buttons.

Up and down choose, Grab or Jump say it, a direction held turns away. Saying nothing is always
allowed: when the time is up, silence answers. A blow or a fight closes the box. Who gave up and has
something to ask is heard first: no blow of hers reaches him before that, and a press asks at once.
"""

from __future__ import annotations

from typing import Final

from game.core.events import AnswerAsked, AnswerGiven
from game.core.inputs import Button
from game.core.level import MapObject
from game.core.snapshot import AnswerView
from game.sim.state import Fighter
from game.sim.story import flags
from game.sim.world import World

MOST: Final = 4  # answers of a box
READY: Final = 20  # t after it opened before a press says anything: none comes from the fight
TURN: Final = 36  # t that a direction is held to turn away
SAY: Final = int(Button.GRAB | Button.JUMP)
WAY: Final = int(Button.LEFT | Button.RIGHT)
YIELDS: Final = "surrender"
NEAR: Final = 128.0  # px from whom she answers
SAME_FLOOR: Final = 40.0  # px of height
FREE: Final = ("free", "crouch")
HASTE: Final = (Button.GRAB, Button.STRIKE, Button.HEAVY, Button.THROW, Button.SHOOT)
SAFE: Final = 2  # t without harm, given anew in each tick


def rows_of(obj: MapObject) -> tuple[str, ...]:
    """Text rows of the answers of a map object."""
    rows = (obj.text(f"answer_{number}") for number in range(1, MOST + 1))
    return tuple(row for row in rows if row)


def view(world: World) -> AnswerView | None:
    """The open box, as it is seen."""
    asked = world.state.asked
    if not asked.box:
        return None
    obj = world.objects_by_id[asked.box]
    full = 0 if world.options.no_timers else obj.integer("ticks")
    away = min(1.0, asked.away / TURN)
    return AnswerView(rows_of(obj), asked.chosen, asked.left, full, asked.row, away)


def look(world: World) -> None:
    """Whether a box begins here: its words are said first, then it opens."""
    state, story = world.state, world.state.story
    boxes = world.objects("Answer")
    if not boxes or state.outcome != "playing" or state.encounter:
        return
    x, y = world.at(world.eve)
    for obj in boxes:
        if obj.id in story.fired or not obj.contains(x, y - 1.0) or not _due(world, obj):
            continue
        if obj.id not in story.asking:
            if not _stayed(world, obj):
                return
            story.asking.append(obj.id)
            story.queue += obj.text("line").split()
        elif not story.line and not story.queue and world.eve.state in FREE:
            if world.grounded[world.eve.row]:
                _open(world, obj)
        return
    _walk_off(world, x, y)


def _stayed(world: World, obj: MapObject) -> bool:
    """Some words are only said to who stops for them."""
    dwelt = world.state.story.dwelt
    dwelt[obj.id] = dwelt.get(obj.id, 0) + 1
    return dwelt[obj.id] > obj.integer("dwell")


def _walk_off(world: World, x: float, y: float) -> None:
    """She went before it was said, or whom she would have answered is not there any more."""
    story = world.state.story
    for obj_id in story.asking:
        obj = world.objects_by_id[obj_id]
        inside = obj.contains(x, y - 1.0)
        if not inside or not _due(world, obj):
            story.asking.remove(obj_id)
            said = obj.text("line").split()
            story.queue = [row for row in story.queue if row not in said]
            if obj.text("flag_away") and not inside:
                _answer(world, obj, "", obj.text("flag_away"), obj.text("reply_away"))
            return  # else she may come back, and it is said again


def _due(world: World, obj: MapObject) -> bool:
    needs = obj.text("needs")
    if needs and world.state.encounters[needs].state != "cleared":
        return False
    return flags.fits(world, obj.text("when")) and _before(world, obj.text("who"))


def _before(world: World, kind: str) -> bool:
    """Whether a man of this kind has given up near her; '' asks for nobody."""
    return not kind or any(
        man.kind == kind and _kneels_near(world, man) for man in world.state.fighters.values()
    )


def _kneels_near(world: World, man: Fighter) -> bool:
    x, y = world.px[world.eve.row], world.py[world.eve.row]
    near = abs(world.px[man.row] - x) <= NEAR and abs(world.py[man.row] - y) <= SAME_FLOOR
    return near and man.alive and YIELDS in (man.state, man.mind.state)


def question_of(world: World, man: Fighter) -> MapObject | None:
    """The box that a man who has given up before her still means to open."""
    if YIELDS not in (man.state, man.mind.state) or not _kneels_near(world, man):
        return None
    x, y = world.at(world.eve)
    fired = world.state.story.fired
    for obj in world.objects("Answer"):
        mine = obj.text("who") == man.kind and obj.id not in fired
        if mine and obj.contains(x, y - 1.0) and _due(world, obj):
            return obj
    return None


def hear_first(world: World) -> None:
    """Nobody dies or goes with his question on his lips; who presses does not wait for the end of
    his words. In a fight there is no time for them: he stays on his knees until it is over."""
    eve, asks = world.state.eve, world.objects("Answer")
    if not any(obj.text("who") for obj in asks):
        return
    for man in world.state.fighters.values():
        obj = question_of(world, man)
        if obj is None:
            continue
        man.iframes = max(man.iframes, SAFE)
        pressed = [button for button in HASTE if eve.buffer.get(int(button), 0)]
        if man.id == eve.near_man and pressed and not disturbed(world):
            for button in pressed:
                del eve.buffer[int(button)]
            _hasten(world, obj)


def _hasten(world: World, obj: MapObject) -> None:
    """What is being said is cut short: the box itself shows what was asked."""
    story = world.state.story
    if obj.id not in story.asking:
        story.asking.append(obj.id)
    story.queue.clear()
    story.line, story.line_left = "", 0


def _open(world: World, obj: MapObject) -> None:
    asked, story = world.state.asked, world.state.story
    story.asking.remove(obj.id)
    story.fired.append(obj.id)
    asked.box, asked.chosen, asked.age, asked.away = obj.id, 0, 0, 0
    asked.left = obj.integer("ticks")
    asked.row = (obj.text("line").split() or [""])[-1]
    world.state.bodies.vx[world.eve.row] = 0.0
    world.emit(AnswerAsked(obj.name, 0 if world.options.no_timers else asked.left))


def disturbed(world: World) -> bool:
    """A blow, a fight or her end leaves no time for words."""
    if world.state.encounter or world.state.outcome != "playing":
        return True
    return not world.eve.alive or world.eve.state not in FREE


def steer(world: World) -> None:
    """One tick of the open box: up and down, a word, a turn away, time."""
    asked, frame = world.state.asked, world.frame
    obj = world.objects_by_id[asked.box]
    rows = rows_of(obj)
    asked.age += 1
    if frame.pressed & Button.UP:
        asked.chosen = (asked.chosen - 1) % len(rows)
    elif frame.pressed & Button.DOWN:
        asked.chosen = (asked.chosen + 1) % len(rows)
    asked.away = asked.away + 1 if frame.held & WAY else 0
    if not world.options.no_timers:
        asked.left -= 1
    if frame.pressed & SAY and asked.age > READY:
        close(world, asked.chosen + 1)
    elif asked.away >= TURN:
        _leave(world, obj)
    elif asked.left <= 0:
        close(world)


def close(world: World, number: int = 0) -> None:
    """Give one answer, counted from 1; 0 = silence, which takes what the map names for it."""
    obj = world.objects_by_id[world.state.asked.box]
    world.state.asked.box = 0
    taken = number or obj.integer("silent")
    if not taken:
        _answer(world, obj, "", obj.text("flag_silent"), obj.text("reply_silent"))
        return
    row = obj.text(f"answer_{taken}")
    effects, reply = obj.text(f"flag_{taken}"), obj.text(f"reply_{taken}")
    _answer(world, obj, row if number else "", effects, reply)


def _leave(world: World, obj: MapObject) -> None:
    """She turns away: where the map has nothing for that, it is silence."""
    if not obj.text("flag_away"):
        close(world)
        return
    world.state.asked.box = 0
    _answer(world, obj, "", obj.text("flag_away"), obj.text("reply_away"))


def _answer(world: World, obj: MapObject, row: str, effects: str, reply: str) -> None:
    """`row` is '' when she says nothing."""
    story = world.state.story
    if obj.id not in story.fired:
        story.fired.append(obj.id)
    flags.apply(world, effects)
    story.queue = [*([row] if row else []), *reply.split()]
    story.line_left = 0
    world.emit(AnswerGiven(obj.name, row, not row))
