"""The audible sound system: pygame's mixer, its channels, buses and the table's reactions."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pygame

from game.content.ambience import Call
from game.core.constants import TICKS_PER_SECOND
from game.core.events import Deafened, Event, MusicAsked, PlayerDied, Retried
from game.core.level import Level
from game.core.quiet import quiet_libraries
from game.core.snapshot import Snapshot

from . import decode
from .api import Volumes
from .bank import Bank
from .beds import Beds
from .calls import Calls
from .channel import Channel
from .mood import RUSH, deafness, followed, slowness
from .music import MUSIC_CHANNELS, MusicPlayer
from .places import Places
from .rows import Cue, Hearing, SoundTable, VoiceRow
from .voices import DULL_PX, Voices, place_of

log = logging.getLogger("kikimora.sound")

BUFFER_FRAMES = 512  # 12 ms
SAMPLE_FORMAT = -16  # signed 16 bit
BED_CHANNELS = 10
INTERFACE_CHANNELS = 3
EFFECT_CHANNELS = 16
ALL_CHANNELS = MUSIC_CHANNELS + BED_CHANNELS + INTERFACE_CHANNELS + EFFECT_CHANNELS
STALE_S = 0.5  # without `follow` play is over, and its beds fade
AHEAD_S = 0.002  # of a frame for decoding effects ahead
EAR_HEIGHT = 30.0  # px above her feet
EVE_ID = 1  # until the loop says otherwise
BOSS_CUE = "boss"
HEART = "heartbeat"  # the bed behind which the music steps back
BOSS_LEVEL = 1  # his first phase plays one more, each further one opens a layer
HIGHEST_LEVEL = 4
MAX_DELAYED = 64  # delayed sounds waiting at once
MUFFLED_FROM = 0.5  # of a wall, or of deafness: effects are heard dull
ANSWER_S = 1 / 60  # the nearest wall is some metres away: its answer misses the peak of the bang
WALL_GAIN = 0.35  # of an effect behind a wall that keeps everything out
CALL_PX = 240.0  # how far beside Eve a call of the place comes from
TUNED_TO = 7  # semitones over C: the files of what is tuned are in G
PLAIN_VOICE = VoiceRow(voice="man")


Spot = tuple[float, float]  # a place of the map in px


def open_device() -> str:
    """Open the mixer in the one format that the decoder expects; '' or why it failed."""
    try:
        with quiet_libraries():
            pygame.mixer.init(
                decode.RATE, SAMPLE_FORMAT, decode.CHANNELS, BUFFER_FRAMES, allowedchanges=0
            )
    except (pygame.error, NotImplementedError) as error:
        return str(error) or "the mixer is missing"
    if pygame.mixer.get_init() != (decode.RATE, SAMPLE_FORMAT, decode.CHANNELS):
        pygame.mixer.quit()
        return "the device refuses 44.1 kHz stereo"
    return ""


def bus_gains(table: SoundTable, volumes: Volumes) -> dict[str, float]:
    """Gain of each bus: the table's balance times the player's percent."""
    master = volumes.master / 100.0
    voice = getattr(volumes, "voice", None)
    ambience = getattr(volumes, "ambience", None)
    percent = {
        "music": volumes.music,
        "effects": volumes.effects,
        "interface": volumes.effects,
        "voice": volumes.effects if voice is None else voice,
        "ambience": volumes.effects if ambience is None else ambience,
    }
    return {
        bus: master * share / 100.0 * float(getattr(table.buses, bus))
        for bus, share in percent.items()
    }


class MixerSound:
    """Plays. See `SoundSystem` for what each call means."""

    def __init__(
        self,
        assets: Path,
        table: SoundTable,
        settings: Volumes,
        channel: Callable[[int], Channel] = pygame.mixer.Channel,
    ) -> None:
        """The device must be open."""
        self._table, self._assets, self._channel = table, assets, channel
        pygame.mixer.set_num_channels(ALL_CHANNELS)
        pygame.mixer.set_reserved(ALL_CHANNELS)  # nobody else picks one of ours
        self._loader = ThreadPoolExecutor(1, thread_name_prefix="music")
        self._clock_s = 0.0
        self._player = EVE_ID
        self._deaf = 0.0
        self._places = Places()
        self._last: Snapshot | None = None  # newest followed snapshot
        self._people: dict[int, VoiceRow] | None = None  # voices of those in it
        self._map = ""
        self._tick = 0  # of the last followed snapshot
        self._crowd = 0.0  # and its share of guests
        self._followed_s = math.inf  # when that was
        self._boss = 0  # phase of a boss who is met, 0 = none
        self._story: tuple[str, float] | None = None  # cue that the story asks for, until when
        self._paused = False
        self._closed = False
        self._delayed: list[tuple[float, Cue, Spot]] = []
        self._last_start: dict[str, float] = {}
        self._ear: Spot = (0.0, 0.0)
        self._interface_turn = 0
        self._build(settings)

    def _build(self, settings: Volumes) -> None:
        channels = [self._channel(k) for k in range(ALL_CHANNELS)]
        beds_at = MUSIC_CHANNELS + BED_CHANNELS
        interface_at = beds_at + INTERFACE_CHANNELS
        self._fold = settings.mono
        self._gains = bus_gains(self._table, settings)
        self.bank = Bank(self._assets / "sounds", self._table, self._fold)
        self._calls = Calls(self.bank.variants)
        self.music = MusicPlayer(
            self._assets / "music",
            self._table.music,
            channels[:MUSIC_CHANNELS],
            self._loader,
            self._fold,
        )
        self.music.volume = self._gains["music"]
        self.beds = Beds(self.bank, channels[MUSIC_CHANNELS:beds_at])
        self._interface = channels[beds_at:interface_at]
        self.voices = Voices(channels[interface_at:])

    @property
    def audible(self) -> bool:
        return True

    @property
    def beat(self) -> float:
        return self.music.beat

    def set_player(self, actor: int) -> None:
        self._player = actor

    def play_events(self, events: Sequence[Event], listener_x: float) -> None:
        self._ear = (listener_x, self._ear[1])
        for event in events:
            if isinstance(event, MusicAsked):
                self._music_asked(event)
            elif isinstance(event, Retried):
                self._begin_anew()
            elif isinstance(event, Deafened):
                self.bank.dull_all()
            elif isinstance(event, PlayerDied):
                self.hush(0)  # the music goes with her, until she tries again
            spot = self._spot_of(event)
            hearing = self._hearing(event, spot)
            dims = self._table.dims(event, hearing)
            if dims is not None:
                self.music.dim(dims)
            for cue in self._table.cues_for(event, hearing):
                if not self.bank.variants.happens(cue.chance):
                    continue
                if not cue.after:
                    self._play(cue, spot)
                elif len(self._delayed) < MAX_DELAYED:
                    due = self._clock_s + cue.after / TICKS_PER_SECOND
                    self._delayed.append((due, cue, spot))

    def _spot_of(self, event: Event) -> Spot:
        """Where it happens; beside the ear where the event does not say."""
        x = float(getattr(event, "x", self._ear[0]))
        return x, float(getattr(event, "y", self._ear[1]))

    def _hearing(self, event: Event, spot: Spot) -> Hearing:
        """Room and distance of what happens there, and whom it is about."""
        person = self._person(int(getattr(event, "victim", 0) or getattr(event, "actor", 0)))
        place = self._places.at(*spot)
        return Hearing(
            self._player,
            place.room,
            place.id,
            abs(spot[0] - self._ear[0]) >= DULL_PX,
            person.voice,
            person.heavy,
            self._crowd,
        )

    def _person(self, actor: int) -> VoiceRow:
        """Voice and feet of somebody in the newest snapshot."""
        if self._people is None:
            actors = self._last.actors if self._last is not None else ()
            found = {who.id: self._table.voice_of(who.kind, who.sprite) for who in actors}
            self._people = {number: row or PLAIN_VOICE for number, row in found.items()}
        return self._people.get(actor, PLAIN_VOICE)

    def _music_asked(self, event: MusicAsked) -> None:
        if event.cue:
            self.music.speak()
            if event.ticks:  # what stays stands in the snapshot
                self._story = event.cue, self._clock_s + event.ticks / TICKS_PER_SECOND
        else:
            self.hush(event.ticks)

    def _begin_anew(self) -> None:
        """The world went back: nothing that was asked for before holds any longer."""
        self.music.speak()
        self.music.dim(False)
        self._story = None
        self._delayed.clear()

    def enter(self, level: Level) -> None:
        self._begin_anew()
        self._places = Places.of(level, self._table.ambiences)
        self.beds.fade_all()
        for row in self._places.rows:
            for call in row.calls:
                self.bank.want(call.sound)
        if any(row.wall > 0.0 for row in self._places.rows):
            for row in self._places.rows:
                for bed in row.beds:
                    self.bank.prepare(bed.sound)

    def follow(self, snapshot: Snapshot) -> None:
        if snapshot.tick < self._tick:
            self._begin_anew()
        self._boss = snapshot.boss.phase if snapshot.boss is not None else 0
        self._tick, self._followed_s = snapshot.tick, self._clock_s
        self._player = snapshot.player.id
        self._last, self._people = snapshot, None
        if snapshot.map != self._map:
            self._map = snapshot.map
            self.bank.forget()
        eve = snapshot.eve
        self._ear = eve.x, eve.y - EAR_HEIGHT
        if self._crowd - snapshot.crowd >= RUSH and self._places.leaving(*self._ear):
            self._play(Cue(sound=self._places.leaving(*self._ear)), self._ear)
        self._crowd = snapshot.crowd
        self._deaf = deafness(snapshot)
        self.music.muffle(max(self._places.music_wall(*self._ear), self._deaf, slowness(snapshot)))
        own = followed(self._table.follow, snapshot)
        self.music.recede(own.get(HEART, 0.0))
        for name, volume in own.items():
            self.beds.want(name, volume)
        for name, heard in self._places.beds(*self._ear, snapshot.crowd).items():
            open_ears = heard.clear * (1.0 - self._deaf)
            self.beds.want(name, open_ears, heard.dull + heard.clear * self._deaf)
        for call in self._calls.due(self._places.at(*self._ear), self._clock_s):
            self._call(call)

    def _call(self, call: Call) -> None:
        """What a place has to say, from somewhere beside Eve."""
        aside = self.bank.variants.between(-CALL_PX, CALL_PX)
        cue, spot = Cue(sound=call.sound, volume=call.volume), (self._ear[0] + aside, self._ear[1])
        for stroke in range(call.strokes):
            if len(self._delayed) < MAX_DELAYED:
                self._delayed.append((self._clock_s + stroke * call.gap, cue, spot))

    def _play(self, cue: Cue, spot: Spot) -> None:
        row = self.bank.row(cue.sound)
        if self._clock_s - self._last_start.get(row.name, -1e9) < row.cooldown / TICKS_PER_SECOND:
            return
        place = place_of(spot[0] - self._ear[0], self._fold)
        if not place.heard:
            return
        if row.signal:
            place = place.lifted()
        wall = self._places.wall(*spot, *self._ear)
        dull = place.dull or max(wall, self._deaf) >= MUFFLED_FROM
        sound = self.bank.next(row.name, dull)
        if sound is None:
            return
        level = self._gains[row.bus] * row.volume * cue.volume * self.bank.variants.loudness()
        level *= 1.0 - (1.0 - WALL_GAIN) * wall
        left, right = min(1.0, level * place.left), min(1.0, level * place.right)
        if self.voices.play(row, sound, left, right, self._clock_s):
            self._last_start[row.name] = self._clock_s
            if row.duck:
                self.music.duck(row.duck, row.hold / TICKS_PER_SECOND)
            if row.tail:
                self._answer(row.tail * cue.volume, spot)

    def _answer(self, strength: float, spot: Spot) -> None:
        """The room's own answer to a bang in it."""
        tail = self._places.at(*spot).tail
        if tail and len(self._delayed) < MAX_DELAYED:
            cue = Cue(sound=tail, volume=min(2.0, strength))
            self._delayed.append((self._clock_s + ANSWER_S, cue, spot))

    def ui(self, name: str) -> None:
        row = self._table.sounds.get(name)
        if row is None:
            log.warning("there is no sound named %s", name)
            return
        sound = self.bank.next(name)
        if sound is None:
            return
        self._interface_turn = (self._interface_turn + 1) % len(self._interface)
        channel = self._interface[self._interface_turn]
        channel.play(sound)
        channel.set_volume(min(1.0, self._gains[row.bus] * row.volume))

    def set_music(self, cue: str | None, level: int) -> None:
        if self._boss and cue:
            cue, level = BOSS_CUE, max(level, min(BOSS_LEVEL + self._boss, HIGHEST_LEVEL))
        if self._last is not None and not self._boss:
            cue = self._last.music or (self._places.cue(*self._ear) if cue else "") or cue
        if self._story is not None:
            if self._story[1] > self._clock_s:
                cue = self._story[0]
            else:
                self._story = None
        self.music.wish(cue or None, level)

    def hush(self, ticks: int) -> None:
        self.music.hush(ticks / TICKS_PER_SECOND)

    def set_muffled(self, amount: float) -> None:
        self._deaf = amount
        self.music.muffle(amount)

    def update(self, dt_s: float) -> None:
        self.music.update(dt_s)
        self._tune()
        if self._paused:
            return
        self.advance(dt_s)
        self.bank.work(AHEAD_S)

    def _tune(self) -> None:
        """Chimes go with the music: the nearest way from their own key to the cue's."""
        deck = self.music.playing
        if deck is not None:
            tonic = self._table.keys.get(deck.cue.name, TUNED_TO)
            self.bank.tune((tonic - TUNED_TO + 6) % 12 - 6)

    def advance(self, dt_s: float) -> None:
        """Move the clock: delayed sounds that are due, and the beds."""
        self._clock_s += dt_s
        if self._clock_s - self._followed_s > STALE_S:
            self._followed_s = math.inf  # once
            self.set_muffled(0.0)
            self._last = self._people = self._story = None
            self._boss = 0
            self.beds.fade_all()
            self.music.recede(0.0)
        self.beds.update(dt_s, self._gains)
        if self._delayed:
            due = [entry for entry in self._delayed if entry[0] <= self._clock_s]
            self._delayed = [entry for entry in self._delayed if entry[0] > self._clock_s]
            for _, cue, spot in due:
                self._play(cue, spot)

    def preload(self, cue: str = "") -> None:
        if cue:
            self.music.prefetch(cue)

    def apply(self, settings: Volumes) -> None:
        if settings.mono == self._fold:
            self._gains = bus_gains(self._table, settings)
            self.music.volume = self._gains["music"]
            return
        wished = self.music.wished
        for part in (self.music, self.beds, self.voices):
            part.stop()
        self._build(settings)  # folding happens when a file is decoded
        self.music.wish(*wished)

    def pause(self) -> None:
        self._hold(True)

    def resume(self) -> None:
        self._hold(False)

    def _hold(self, held: bool) -> None:
        self._paused = held
        for part in (self.music, self.beds, self.voices):
            part.hold(held)

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._loader.shutdown(wait=True, cancel_futures=True)
        pygame.mixer.stop()
        pygame.mixer.quit()
