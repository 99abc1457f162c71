"""The sound table: which files exist, how loud they are, and which event plays what.

Everything is data: a new sound is a `[[sound]]` row and its files, a new reaction is an `[[event]]`
row. Rows of one event type are tried from top to bottom; the first that fits plays.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from game.content.loader import nearest, read_table
from game.core.errors import TableError
from game.core.events import Event, event_types

FILE_NAME = "sounds.toml"
ROLES = ("by_player", "on_player")  # what a row may ask besides the event's own fields
HEARD = ("room", "far")

Bus = Literal["effects", "voice", "ambience", "interface"]
Share = Annotated[float, Meta(ge=0.0, le=2.0)]
Room = Literal["club", "house", "outside"]
Plain = bool | int | float | str


class Buses(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Gain of each bus before the player's own volumes."""

    music: Share
    effects: Share
    voice: Share
    ambience: Share
    interface: Share


class SoundRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sound: files sounds/<name>_1.ogg .. <name>_<variants>.ogg."""

    name: str
    variants: Annotated[int, Meta(ge=1)] = 1
    volume: Share = 1.0
    bus: Bus = "effects"
    limit: Annotated[int, Meta(ge=1)] = 3  # voices of this sound at once
    cooldown: Annotated[int, Meta(ge=0)] = 2  # t between two starts
    loud: bool = False  # one of the few loud voices: not stolen by small sounds
    muffled: bool = False  # gets a dull copy, heard from far and through walls
    duck: bool = False  # the music makes room for it
    loop: bool = False  # a bed; its files carry a tail for the joint

    def files(self) -> list[str]:
        return [f"{self.name}_{k + 1}.ogg" for k in range(self.variants)]


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sound of a reaction: `after` t later, at `volume` of its row."""

    sound: str
    after: Annotated[int, Meta(ge=0)] = 0
    volume: Share = 1.0


class Range(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A number between two bounds, both included."""

    min: float = float("-inf")
    max: float = float("inf")


class EventRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A reaction. `when` names fields of the event with a value, a list of values or a range;
    `by_player` and `on_player` tell whether Eve acts or suffers, `room` and `far` where it is heard
    from. `more` lets later rows play too.
    """

    type: str
    when: dict[str, Plain | list[Plain] | Range] = {}
    play: tuple[str | Cue, ...] = ()
    silent: bool = False
    more: bool = False


class LevelsRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Gains of a cue's layers at the music levels 0, 1, ..."""

    cue: str
    levels: tuple[dict[str, Share], ...]


class Zone(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A box of a map in px; its effect fades over `fade` px outside."""

    x0: float
    y0: float
    x1: float
    y1: float
    fade: Annotated[float, Meta(gt=0.0)] = 96.0


class AmbienceRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A bed that plays, or a wall that muffles, somewhere, with the crowd or with wounds."""

    bed: str = ""
    volume: Share = 1.0
    muffled: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    map: str = ""  # only there
    zone: Zone | None = None
    by: Literal["", "crowd", "wounds", "flame", "water", "foam", "fire"] = ""
    least: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.0  # of the share: below it nothing is heard
    leaving: str = ""  # with by = "crowd": played when many go at once
    below: Annotated[float, Meta(gt=0.0, le=1.0)] = 0.35  # share of health where wounds begin


class RoomRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which room a place of a map is; without a map, everywhere."""

    room: Room
    map: str = ""
    zone: Zone | None = None


class SceneRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """From this event until that one the music steps back."""

    type: str
    until: str
    when: dict[str, Plain | list[Plain] | Range] = {}


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    buses: Buses
    sound: tuple[SoundRow, ...]
    event: tuple[EventRow, ...]
    music: tuple[LevelsRow, ...]
    ambience: tuple[AmbienceRow, ...] = ()
    rooms: tuple[RoomRow, ...] = ()
    scenes: tuple[SceneRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearing:
    """How an event is heard: who the player is, the room it happens in, whether it is far."""

    player: int
    room: str = ""
    far: bool = False


@dataclass(frozen=True, slots=True)
class SoundTable:
    """The checked table. `reactions` holds the rows of each event type in file order."""

    buses: Buses
    sounds: dict[str, SoundRow]
    reactions: dict[str, tuple[EventRow, ...]]
    music: dict[str, tuple[dict[str, float], ...]]
    ambience: tuple[AmbienceRow, ...]
    rooms: tuple[RoomRow, ...] = ()
    scenes: tuple[SceneRow, ...] = ()

    def dims(self, event: Event, hearing: Hearing) -> bool | None:
        """Whether an event begins (True) or ends (False) a scene; None = neither."""
        name = type(event).__name__
        for row in self.scenes:
            if name == row.type and fits(row, event, hearing):
                return True
            if name == row.until:
                return False
        return None

    def room_at(self, level: str, x: float, y: float) -> str:
        """The room of a place; '' where no row says."""
        for row in self.rooms:
            zone = row.zone
            inside = zone is None or (zone.x0 <= x <= zone.x1 and zone.y0 <= y <= zone.y1)
            if row.map in ("", level) and inside:
                return row.room
        return ""

    def cues_for(self, event: Event, hearing: Hearing) -> list[Cue]:
        """What an event plays, in order; empty when it is silent."""
        cues: list[Cue] = []
        for row in self.reactions.get(type(event).__name__, ()):
            if not fits(row, event, hearing):
                continue
            cues += [Cue(sound=cue) if isinstance(cue, str) else cue for cue in row.play]
            if not row.more:
                break
        return cues


def _field(event: Event, name: str, hearing: Hearing) -> object:
    if name == "by_player":
        return getattr(event, "attacker", getattr(event, "actor", None)) == hearing.player
    if name == "on_player":
        return getattr(event, "victim", None) == hearing.player
    if name in HEARD:
        return getattr(hearing, name)
    return getattr(event, name)


def fits(row: EventRow | SceneRow, event: Event, hearing: Hearing) -> bool:
    """Whether every condition of the row holds for the event."""
    for name, wanted in row.when.items():
        value = _field(event, name, hearing)
        if isinstance(wanted, Range):
            if not isinstance(value, int | float) or not wanted.min <= value <= wanted.max:
                return False
        elif isinstance(wanted, list):
            if value not in wanted:
                return False
        elif value != wanted:
            return False
    return True


def load_sound_table(assets: Path) -> SoundTable:
    """Read and check assets/data/sounds.toml. Raises TableError in one sentence."""
    path = assets / "data" / FILE_NAME
    raw = read_table(path, _File)
    sounds: dict[str, SoundRow] = {}
    for sound in raw.sound:
        if sound.name in sounds:
            raise TableError(f"{FILE_NAME}: sound {sound.name!r} stands twice")
        sounds[sound.name] = sound
    reactions: dict[str, tuple[EventRow, ...]] = {}
    known = {cls.__name__: cls for cls in event_types()}
    for number, row in enumerate(raw.event, 1):
        _check_event(number, row, sounds, known)
        reactions[row.type] = (*reactions.get(row.type, ()), row)
    for ambience in raw.ambience:
        _check_ambience(ambience, sounds)
    music = {row.cue: row.levels for row in raw.music}
    for scene in raw.scenes:
        for kind in (scene.type, scene.until):
            if kind not in known:
                problem = f"{FILE_NAME}: scenes name {kind!r}, which is no event"
                raise TableError(problem + nearest(kind, known))
    return SoundTable(raw.buses, sounds, reactions, music, raw.ambience, raw.rooms, raw.scenes)


def _check_event(
    number: int, row: EventRow, sounds: Mapping[str, SoundRow], known: Mapping[str, type[Event]]
) -> None:
    place = f"{FILE_NAME}: event row {number} ({row.type})"
    if row.type not in known:
        raise TableError(f"{place}: there is no such event" + nearest(row.type, known))
    if row.silent == bool(row.play):
        raise TableError(f"{place}: must either play sounds or say silent = true")
    fields = [field.name for field in dataclasses.fields(known[row.type])]
    for name in row.when:
        if name not in (*fields, *ROLES, *HEARD):
            raise TableError(f"{place}: the event has no field {name!r}" + nearest(name, fields))
    for cue in row.play:
        name = cue if isinstance(cue, str) else cue.sound
        if name not in sounds:
            raise TableError(f"{place}: plays {name!r}, which no row names" + nearest(name, sounds))


def _check_ambience(row: AmbienceRow, sounds: Mapping[str, SoundRow]) -> None:
    if row.bed and (row.bed not in sounds or not sounds[row.bed].loop):
        beds = [name for name, sound in sounds.items() if sound.loop]
        raise TableError(
            f"{FILE_NAME}: ambience names {row.bed!r}, which is no sound with loop = true"
            + nearest(row.bed, beds)
        )
    if row.leaving and row.leaving not in sounds:
        raise TableError(
            f"{FILE_NAME}: ambience plays {row.leaving!r}, which no row names"
            + nearest(row.leaving, sounds)
        )
