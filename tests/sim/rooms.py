"""Small rooms for tests, drawn as text, and scripted players for them.

Legend of the drawing, one letter a tile: # solid, = one-way deck, H ladder, / \\ slopes of 45
degrees, . air; P Eve's feet, d doorman, s suit, k knife, r runner, L large man (feet), w plate,
b bottle, g pistol (on the floor), t table, O speaker stack, X exit. More with `extra`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from game.content.loader import Tables, load_tables
from game.core.events import Event
from game.core.inputs import Button, InputFrame, frame_after, parse_buttons
from game.core.level import Level, MapObject, Shape
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.sim.simulation import Simulation

SHAPES = {"#": Shape.SOLID, "=": Shape.ONEWAY, "/": Shape.SLOPE45_R, "\\": Shape.SLOPE45_L}
ENEMIES = {"d": "doorman", "s": "suit", "k": "knife", "r": "runner", "L": "large"}
WEAPONS = {"w": "plate", "b": "bottle", "g": "pistol", "n": "knife", "m": "mic_stand"}
PROPS = {"t": "table", "O": "speaker_stack"}
FLAT = """
........................................
........................................
........................................
........................................
........................................
..........P.............................
########################################
"""


@cache
def tables() -> Tables:
    """The shipped tables, read once."""
    return load_tables(assets_dir())


def thing(cls: str, identity: int, x: float, y: float, **given: Any) -> MapObject:
    """A map object with the defaults of its class."""
    props = {prop.name: prop.default for prop in tables().map_classes[cls].properties}
    size = given.pop("size", (0.0, 0.0))
    name = given.pop("name", "")
    assert set(given) <= set(props), f"{cls} has no {set(given) - set(props)}"
    props.update(given)
    return MapObject(identity, cls, name, "objects", x, y, *size, props)


def room(drawing: str, extra: tuple[MapObject, ...] = ()) -> Level:
    """A level from a drawing."""
    rows = [line for line in drawing.splitlines() if line]
    height, width = len(rows), max(len(line) for line in rows)
    shapes = np.zeros((height, width), np.uint8)
    ladders = np.zeros((height, width), np.bool_)
    objects = list(extra)
    for r, line in enumerate(rows):
        for c, letter in enumerate(line):
            shapes[r, c] = SHAPES.get(letter, Shape.EMPTY)
            ladders[r, c] = letter == "H"
            place = len(objects) + 1000, c * 16.0 + 8.0, (r + 1) * 16.0
            if letter == "P":
                objects.append(thing("Player", *place))
            elif letter in ENEMIES:
                objects.append(thing("Enemy", *place, kind=ENEMIES[letter]))
            elif letter in WEAPONS:
                objects.append(thing("Weapon", *place, kind=WEAPONS[letter]))
            elif letter in PROPS:
                objects.append(thing("Prop", *place, kind=PROPS[letter]))
            elif letter == "X":
                objects.append(
                    thing("Exit", place[0], c * 16.0, r * 16.0, size=(16.0, 16.0), next="next")
                )
    materials = np.zeros((height, width), np.uint8)
    return Level(
        "room",
        width,
        height,
        shapes,
        ladders,
        materials,
        tuple(objects),
        (),
        (),
        (),
        (),
        {},
        "room",
    )


def stage(
    drawing: str = FLAT,
    *extra: MapObject,
    seed: int = 1,
    options: RunOptions | None = None,
) -> Simulation:
    """A running simulation of a drawn room."""
    return Simulation(room(drawing, extra), tables(), options or RunOptions(), seed)


def script(text: str) -> list[InputFrame]:
    """Frames of `TICKS: buttons` steps, separated by lines or semicolons."""
    frames: list[InputFrame] = []
    before = 0
    for step in text.replace(";", "\n").splitlines():
        if not step.strip():
            continue
        count, _, words = step.partition(":")
        held, aim = parse_buttons(words.split())
        for _ in range(int(count)):
            frames.append(frame_after(before, held, aim))
            before = held
    return frames


def play(sim: Simulation, text: str) -> list[Event]:
    """Run the script; all events in order."""
    events: list[Event] = []
    for frame in script(text):
        events += sim.tick(frame)
    return events


def of(events: list[Event], *kinds: type[Event]) -> list[Any]:
    """The events of these classes."""
    return [event for event in events if isinstance(event, kinds)]


def freeze_minds(sim: Simulation) -> None:
    """Enemies decide nothing: for tests of what Eve does to them."""
    for foe in sim.world.foes():
        foe.mind.think_in = 1_000_000


def eve(sim: Simulation) -> Any:
    """Eve as the snapshot shows her."""
    return sim.snapshot().eve


ALL_BUTTONS = [button.name.lower() for button in Button if button.name]
