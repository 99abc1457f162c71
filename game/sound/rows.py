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

from game.content.ambience import Ambience
from game.content.loader import nearest, read_table, rows_of
from game.core.errors import TableError
from game.core.events import Event, event_types

FILE_NAME = "sounds.toml"
PLACES_NAME = "ambiences.toml"
ROLES = ("by_player", "on_player")  # what a row may ask besides the event's own fields
HEARD = ("room", "place", "far", "voice", "heavy", "crowd")
NOTES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")  # from C upwards
VOICED = "*"  # at the start of a name: the voice of whom the event is about

Bus = Literal["effects", "voice", "ambience", "interface"]
Share = Annotated[float, Meta(ge=0.0, le=2.0)]
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
    cooldown: Annotated[int, Meta(ge=0)] = 3  # t between two starts
    loud: bool = False  # one of the few loud voices: not stolen by small sounds
    muffled: bool = False  # gets a dull copy, heard from far and through walls
    duck: Annotated[float, Meta(ge=0.0, le=12.0)] = 0.0  # dB by which the music makes room
    hold: Annotated[int, Meta(ge=0)] = 7  # t that the music stays back: until the sound is loudest
    signal: bool = False  # a warning: never steps back, and is near wherever it comes from
    loop: bool = False  # a bed; its files carry a tail for the joint
    tail: Share = 0.0  # how strongly the place answers
    tuned: bool = False  # has notes: it is heard in the key of the cue that plays

    def files(self) -> list[str]:
        return [f"{self.name}_{k + 1}.ogg" for k in range(self.variants)]


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sound of a reaction: `after` t later, at `volume` of its row, one in so many times as
    `chance` says. "*pain" is the pain of whoever suffers, in his own voice."""

    sound: str
    after: Annotated[int, Meta(ge=0)] = 0
    volume: Share = 1.0
    chance: Annotated[float, Meta(gt=0.0, le=1.0)] = 1.0


class Range(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A number between two bounds, both included."""

    min: float = float("-inf")
    max: float = float("inf")


class EventRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A reaction. `when` names fields of the event with a value, a list of values or a range;
    `by_player` and `on_player` tell whether Eve acts or suffers, `room` and `far` where it is heard
    from, `voice` and `heavy` who suffers or acts, `crowd` which share of the guests is left. `more`
    lets later rows play too. `own` is the gain when Eve herself does it: what she hears behind her
    matters more than her own feet.
    """

    type: str
    when: dict[str, Plain | list[Plain] | Range] = {}
    play: tuple[str | Cue, ...] = ()
    silent: bool = False
    more: bool = False
    own: Share = 1.0


class KeyRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The tonic of a cue. All cues are in minor modes; what is tuned uses only their common tones
    (degrees 1 to 5 and the minor seventh), so the tonic is all that is needed."""

    cue: str
    tonic: Literal["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"]


class LevelsRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Gains of a cue's layers at the music levels 0, 1, ..."""

    cue: str
    levels: tuple[dict[str, Share], ...]


class FollowRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A bed that follows Eve's state: her wounds, jets and fires around her."""

    bed: str
    by: Literal["wounds", "flame", "water", "foam", "fire"]
    volume: Share = 1.0
    least: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.0  # of the share: below it nothing is heard
    below: Annotated[float, Meta(gt=0.0, le=1.0)] = 0.35  # share of health where wounds begin


class VoiceRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who has this voice: sounds <voice>_effort, _grunt, _pain, _dying, _breath. `kinds` are ids of
    enemies and companions; `looks` are sprites, which say it more exactly. `heavy` feet are heard
    as such. The voice '' is none at all."""

    voice: str
    kinds: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()
    heavy: bool = False


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
    follow: tuple[FollowRow, ...] = ()
    voices: tuple[VoiceRow, ...] = ()
    scenes: tuple[SceneRow, ...] = ()
    keys: tuple[KeyRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearing:
    """How an event is heard: who the player is, the room and the ambience it happens in, whether it
    is far, whose voice ('' = nobody's) and feet it is about, the share of guests that is left."""

    player: int
    room: str = ""
    place: str = ""
    far: bool = False
    voice: str = ""
    heavy: bool = False
    crowd: float = 0.0


@dataclass(frozen=True, slots=True)
class SoundTable:
    """The checked table. `reactions` holds the rows of each event type in file order, `keys` the
    tonic of each cue as semitones over C."""

    buses: Buses
    sounds: dict[str, SoundRow]
    reactions: dict[str, tuple[EventRow, ...]]
    music: dict[str, tuple[dict[str, float], ...]]
    follow: tuple[FollowRow, ...]
    ambiences: dict[str, Ambience]
    voices: tuple[VoiceRow, ...] = ()
    scenes: tuple[SceneRow, ...] = ()
    keys: Mapping[str, int] = dataclasses.field(default_factory=dict)

    def voice_of(self, kind: str, look: str) -> VoiceRow | None:
        """The row of a person: by the look, else by the kind; None = the plain voice."""
        rows = [row for row in self.voices if look in row.looks]
        rows += [row for row in self.voices if kind in row.kinds]
        return rows[0] if rows else None

    def dims(self, event: Event, hearing: Hearing) -> bool | None:
        """Whether an event begins (True) or ends (False) a scene; None = neither."""
        name = type(event).__name__
        for row in self.scenes:
            if name == row.type and fits(row, event, hearing):
                return True
            if name == row.until:
                return False
        return None

    def cues_for(self, event: Event, hearing: Hearing) -> list[Cue]:
        """What an event plays, in order; empty when it is silent."""
        cues: list[Cue] = []
        for row in self.reactions.get(type(event).__name__, ()):
            if not fits(row, event, hearing):
                continue
            own = row.own != 1.0 and _field(event, "by_player", hearing) is True
            cues += [self._spoken(cue, hearing, row.own if own else 1.0) for cue in row.play]
            if not row.more:
                break
        return [cue for cue in cues if cue.sound]

    def _spoken(self, cue: str | Cue, hearing: Hearing, gain: float) -> Cue:
        """The cue with the voice it is about; without a name where there is none."""
        made = Cue(sound=cue) if isinstance(cue, str) else cue
        if gain != 1.0:
            made = msgspec.structs.replace(made, volume=made.volume * gain)
        if not made.sound.startswith(VOICED):
            return made
        name = f"{hearing.voice}_{made.sound[1:]}" if hearing.voice else ""
        return msgspec.structs.replace(made, sound=name)


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
        _check_event(number, row, sounds, raw.voices, known)
        reactions[row.type] = (*reactions.get(row.type, ()), row)
    ambiences = rows_of(assets / "data" / PLACES_NAME, Ambience)
    beds = [(FILE_NAME, "follow", row.bed) for row in raw.follow]
    beds += [(PLACES_NAME, row.id, bed.sound) for row in ambiences.values() for bed in row.beds]
    for file, where, name in beds:
        _check_bed(file, where, name, sounds)
    for place in ambiences.values():
        calls = tuple(call.sound for call in place.calls)
        for name in filter(None, (place.tail, place.leaving, *calls)):
            if name not in sounds:
                problem = f"{PLACES_NAME}: row {place.id!r} names {name!r}, which is no sound"
                raise TableError(problem + nearest(name, sounds))
    music = {row.cue: row.levels for row in raw.music}
    for scene in raw.scenes:
        for kind in (scene.type, scene.until):
            if kind not in known:
                problem = f"{FILE_NAME}: scenes name {kind!r}, which is no event"
                raise TableError(problem + nearest(kind, known))
    keys = {row.cue: NOTES.index(row.tonic) for row in raw.keys}
    return SoundTable(
        raw.buses, sounds, reactions, music, raw.follow, ambiences, raw.voices, raw.scenes, keys
    )


def _check_event(
    number: int,
    row: EventRow,
    sounds: Mapping[str, SoundRow],
    voices: tuple[VoiceRow, ...],
    known: Mapping[str, type[Event]],
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
        for name in spoken_by_all(cue if isinstance(cue, str) else cue.sound, voices):
            if name not in sounds:
                problem = f"{place}: plays {name!r}, which no row names"
                raise TableError(problem + nearest(name, sounds))


def spoken_by_all(name: str, voices: tuple[VoiceRow, ...]) -> list[str]:
    """The sound of that name, or that of every voice."""
    if not name.startswith(VOICED):
        return [name]
    return [f"{row.voice}_{name[1:]}" for row in voices if row.voice]


def _check_bed(file: str, where: str, name: str, sounds: Mapping[str, SoundRow]) -> None:
    if name not in sounds or not sounds[name].loop:
        beds = [row.name for row in sounds.values() if row.loop]
        problem = f"{file}: {where} names {name!r}, which is no sound with loop = true"
        raise TableError(problem + nearest(name, beds))
