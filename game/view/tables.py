"""Rows of the view's own data tables: rooms, cast and effects, read strictly.

What the view needs of the game's tables (sprites of enemies, texts) comes in through ViewTables, so
that the view stays free of the content loader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

import msgspec

from game.content.loader import Tables, read_table
from game.content.schema import Weapon
from game.core.errors import TableError

Hex = str
_Table = TypeVar("_Table", bound=msgspec.Struct)


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all rows: an unknown field is an error."""


class Head(Strict, frozen=True):
    """A moving head: a beam that swings around `angle` (degrees, 270 = down) by `sweep`.

    (x, y) is in px of a layer that moves with `parallax`; `period` is in beats.
    """

    x: float
    y: float
    colour: Hex
    angle: float
    sweep: float = 12.0
    period: float = 16.0
    phase: float = 0.0
    length: int = 280
    spread: float = 5.0
    strength: float = 0.5
    parallax: float = 0.35


class Fan(Strict, frozen=True):
    """A fan of laser lines from one point: `count` lines from `first` by `step` degrees."""

    x: float
    y: float
    colours: tuple[Hex, ...]
    first: float
    step: float
    count: int
    length: int = 320
    sweep: float = 6.0
    period: float = 16.0
    phase: float = 0.0
    parallax: float = 0.35


class Haze(Strict, frozen=True):
    """A drifting sheet of additive mist between `top` and `bottom` (px of the layer)."""

    colour: Hex
    parallax: float
    drift: float  # px/s
    top: float
    bottom: float
    strength: float = 1.0
    seed: int = 1


class Reflection(Strict, frozen=True):
    """The wet floor: `rows` px under the floor line mirror `source` px above it."""

    tint: Hex
    rows: int = 48
    source: int = 96
    start: float = 0.8  # strength at the floor line, falling to `end`
    end: float = 0.08
    sway: float = 0.9
    gap: int = 8  # px of floor edge that stay clear


class Room(Strict, frozen=True):
    """Light and air of a room."""

    id: str
    bpm: float
    ambient: Hex
    rim_left: Hex
    rim_right: Hex
    fill: float  # share of a figure's own colour that no darkness takes
    item_tint: Hex
    muzzle: Hex
    muzzle_rim: Hex
    bloom_floor: int  # brightness that starts to bloom, 0..255
    vignette: float
    house_floor: float  # share of the backdrop's light that the house light never takes
    dust: Hex
    key: Hex = "c8c4ff"  # on figures that would sink into the ground behind them: another hue
    motes: int = 0
    weather: Literal["none", "snow", "rain"] = "none"
    neon_light: float = 0.5  # how much glowing tiles light their surroundings
    reflection: Reflection | None = None
    heads: tuple[Head, ...] = ()
    fans: tuple[Fan, ...] = ()
    hazes: tuple[Haze, ...] = ()


class Rooms(Strict, frozen=True):
    """rooms.toml."""

    room: tuple[Room, ...]


class CastRow(Strict, frozen=True):
    """How one sprite is lit."""

    id: str
    rim: float = 0.78
    fill: float = 1.0  # factor on the room's fill light
    key: float = 1.0  # factor on the light that lifts figures off dark grounds
    behind: int = 0  # px that he stands higher behind the things of the room; 0 = before them


class Cast(Strict, frozen=True):
    """cast.toml: sprites, stand-ins for animations, and which props shine or sparkle."""

    sprite: tuple[CastRow, ...]
    fallback: dict[str, str]
    glowing_props: tuple[str, ...] = ()
    front_props: tuple[str, ...] = ()


class Speakers(Strict, frozen=True):
    """speakers.toml: portraits by speaker and by what Eve wears; expressions by text row."""

    portrait: dict[str, str]
    outfit: dict[str, str]
    tone: dict[str, Literal["neutral", "soft", "hard", "hurt", "afraid", "wry", "tired", "off"]]
    body: dict[str, dict[str, str]] = {}  # portraits by sprite, of those who share one name


class Heard(Strict, frozen=True):
    """One row of heard.toml: an event that fits `when` is written as `line`."""

    event: str
    line: str
    when: dict[str, str | int | bool] = {}
    own: bool = False  # also when Eve did it


class HeardTable(Strict, frozen=True):
    """heard.toml."""

    sound: tuple[Heard, ...]


class Burst(Strict, frozen=True):
    """A spray of chips. Speeds in px/t, angles in degrees for a blow to the right (90 = up)."""

    chip: str  # glass, porcelain, wood, metal, ink, spark, casing, dust; `material` = by the event
    count: int
    speed: tuple[float, float] = (1.0, 4.0)
    angle: float = 60.0
    spread: float = 60.0
    gravity: float = 0.25
    bounce: float = 0.35
    life: tuple[int, int] = (20, 50)
    stays: bool = False
    gore: bool = False
    back: bool = False  # flies against the event's direction


class Glow(Strict, frozen=True):
    """A light of a few ticks on the scene, and its halo in front of it."""

    colour: Hex
    radius: float
    strength: float
    ticks: int
    halo: float = 0.0


class Effect(Strict, frozen=True):
    """One row: an event that matches `when` does all of this. All matching rows apply."""

    event: str
    when: dict[str, str | int | bool] = {}
    anim: str = ""
    anim_at: Literal["point", "front", "feet"] = "point"
    by_material: dict[str, str] = {}  # anim by the event's material
    bursts: tuple[Burst, ...] = ()
    glow: Glow | None = None
    shake: float = 0.0  # px
    flash: float = 0.0  # 0..1 white over the whole frame
    tracer: bool = False
    rim: int = 0  # t of hot rim light on the actor and on those near


class Effects(Strict, frozen=True):
    """effects.toml. Events in `ignore` are known and show nothing of their own; hits by the moves
    in `quiet` show nothing either: the scene around them does. Of several men whom one blow strikes
    in the same tick the first gets all of it, the others the anim `crowded`."""

    effect: tuple[Effect, ...]
    ignore: tuple[str, ...]
    smear: dict[str, str]  # what becoming active leaves in the air: by `anim` or `sprite.anim`
    material_chip: dict[str, str]
    quiet: tuple[str, ...] = ()
    crowded: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A text row as captions show it."""

    text: str
    speaker: str = ""
    colour: Hex = "ffffff"


class FrameRow(NamedTuple):
    """Frame data of a move, in t."""

    move: str
    startup: int
    active: int
    recovery: int


@dataclass(frozen=True, slots=True)
class ViewTables:
    """What the view needs of the game's own tables.

    `sprites`: sprite of each enemy kind. `lines`: text rows. `labels`: words of the HUD and names
    of items by id. `keys`: label of the key that does an action on the device in use; it may change
    while the view is open. `guns`: items that have rounds instead of durability. `looks`: items and
    props by id that are shown with the pictures of another. `people`: all sprites of enemy kinds
    that are several people. `torn`: what an outfit of Eve becomes. `hints`: for items that can do
    more than strike, the action for it and the row of its name.
    """

    sprites: Mapping[str, str]
    lines: Mapping[str, Line] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    guns: frozenset[str] = frozenset()
    looks: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    torn: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    frames: Mapping[str, FrameRow] = field(default_factory=dict)
    companions: tuple[str, ...] = ()

    @property
    def everybody(self) -> tuple[str, ...]:
        """Sprites of all who can be called into a room."""
        looks = (looks for kind in self.sprites for looks in self.people.get(kind, ()))
        return (*self.sprites.values(), *looks, *self.companions)

    @classmethod
    def of(cls, tables: Tables, keys: Mapping[str, str] | None = None) -> ViewTables:
        """From the game's tables; `keys` maps an action to the label of its key or button."""
        lines = {row: _line(text) for row, text in tables.text.items()}
        sprites = {row.id: row.sprite for row in tables.enemies.values()}
        guns = frozenset(row.id for row in tables.weapons.values() if row.family == "gun")
        looks = {row.id: row.looks for row in tables.weapons.values() if row.looks}
        looks |= {row.id: row.looks for row in tables.props.values() if row.looks}
        people = {row.id: row.looks for row in tables.enemies.values() if row.looks}
        people |= {
            row.id: (row.sprite, row.bare_sprite)
            for row in tables.enemies.values()
            if row.bare_sprite
        }
        labels = {} if keys is None else keys
        hints = {row.id: hint for row in tables.weapons.values() if (hint := _hint(row))}
        torn = tables.eve.torn
        frames = {
            row.id: FrameRow(row.id, row.startup, row.active, row.recovery)
            for row in tables.moves.values()
        }
        names = tables.text
        companions = tuple(tables.companions.people)
        return cls(
            sprites, lines, names, labels, guns, looks, people, torn, hints, frames, companions
        )

    def label(self, name: str) -> str:
        """The words for an id; without a row the last part of the id itself, spoken."""
        return self.labels.get(name) or name.rpartition(".")[2].replace("_", " ")

    def thing(self, kind: str) -> str:
        """Name of an item, prop or person by its kind."""
        for prefix in ("item.", "prop.", "who."):
            name = self.labels.get(prefix + kind)
            if name:
                return name
        return kind.replace("_", " ")

    def move(self, move: str) -> str:
        """Name of a row of the move table."""
        return self.labels.get(f"deed.{move}") or self.label(f"move.{move}")

    def deed(self, action: str) -> str:
        """Name of an action of the take; after a colon stands with what or on whom."""
        name, _, thing = action.partition(":")
        return f"{self.label('deed.' + name)} {self.thing(thing)}".strip()


def _hint(row: Weapon) -> tuple[str, str] | None:
    """What else can be done with it: (action, text row)."""
    if row.jet:
        return "shoot", "in_hand.spray"
    if row.hand_use:
        return "shoot", f"in_hand.{row.hand_use}"
    if row.keeps_off:
        return "parry", "in_hand.keep_off"
    return None


def _line(text: str) -> Line:
    """Split "NAME: words"; names are written in capitals."""
    name, colon, words = text.partition(": ")
    if colon and name == name.upper() and 0 < len(name) <= 24:
        return Line(words, name)
    return Line(text)


def read(path: Path, kind: type[_Table]) -> _Table:
    """Read one table; a mistake is named by file, field, what was found and what is allowed."""
    if not path.is_file():
        raise TableError(f"{path.name}: the table is missing (looked in {path.parent})")
    return read_table(path, kind)


@dataclass(frozen=True, slots=True)
class Look:
    """The view's three tables, with the room of one map picked."""

    room: Room
    cast: Cast
    effects: Effects


def read_room(data: Path, room: str) -> Room:
    """The row of rooms.toml with that id."""
    rooms = read(data / "rooms.toml", Rooms).room
    picked = next((row for row in rooms if row.id == room), None)
    if picked is None:
        known = ", ".join(row.id for row in rooms)
        raise TableError(f"rooms.toml: there is no room {room!r}; known are {known}")
    return picked


def read_look(data: Path, room: str) -> Look:
    """Read cast.toml and effects.toml from `data` and pick the room by id."""
    effects = read(data / "effects.toml", Effects)
    return Look(read_room(data, room), read(data / "cast.toml", Cast), effects)
