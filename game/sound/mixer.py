"""The audible sound system: pygame's mixer, its channels, buses and the table's reactions."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pygame

from game.core.constants import TICKS_PER_SECOND
from game.core.events import Deafened, Event, MusicAsked, Retried
from game.core.snapshot import Snapshot

from . import decode
from .api import Volumes
from .bank import Bank
from .beds import Beds
from .mood import deafness, leaving, mood_of
from .music import MUSIC_CHANNELS, MusicPlayer
from .rows import Cue, Hearing, SoundTable
from .voices import DULL_PX, Voices, place_of

log = logging.getLogger("kikimora.sound")

BUFFER_FRAMES = 512  # 12 ms
SAMPLE_FORMAT = -16  # signed 16 bit
BED_CHANNELS = 8
INTERFACE_CHANNELS = 3
EFFECT_CHANNELS = 16
ALL_CHANNELS = MUSIC_CHANNELS + BED_CHANNELS + INTERFACE_CHANNELS + EFFECT_CHANNELS
STALE_S = 0.5  # without `follow` play is over, and its beds fade
AHEAD_S = 0.002  # of a frame for decoding effects ahead
EVE_ID = 1  # until the loop says otherwise
BOSS_CUE = "boss"
BOSS_LEVEL = 1  # his first phase plays one more, each further one opens a layer
HIGHEST_LEVEL = 4
MAX_DELAYED = 64  # delayed sounds waiting at once
MUFFLED_FROM = 0.5  # of `set_muffled`: effects are heard dull


def open_device() -> str:
    """Open the mixer in the one format that the decoder expects; '' or why it failed."""
    try:
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

    def __init__(self, assets: Path, table: SoundTable, settings: Volumes) -> None:
        """The device must be open."""
        self._table, self._assets = table, assets
        pygame.mixer.set_num_channels(ALL_CHANNELS)
        pygame.mixer.set_reserved(ALL_CHANNELS)  # nobody else picks one of ours
        self._loader = ThreadPoolExecutor(1, thread_name_prefix="music")
        self._clock_s = 0.0
        self._player = EVE_ID
        self._muffled = 0.0
        self._map = ""
        self._tick = 0  # of the last followed snapshot
        self._crowd = 0.0  # and its share of guests
        self._followed_s = math.inf  # when that was
        self._boss = 0  # phase of a boss who is met, 0 = none
        self._story: tuple[str, float] | None = None  # cue that the story asks for, until when
        self._paused = False
        self._closed = False
        self._delayed: list[tuple[float, Cue, float]] = []
        self._last_start: dict[str, float] = {}
        self._listener_x = 0.0
        self._interface_turn = 0
        self._build(settings)

    def _build(self, settings: Volumes) -> None:
        channels = [pygame.mixer.Channel(k) for k in range(ALL_CHANNELS)]
        beds_at = MUSIC_CHANNELS + BED_CHANNELS
        interface_at = beds_at + INTERFACE_CHANNELS
        self._fold = settings.mono
        self._gains = bus_gains(self._table, settings)
        self.bank = Bank(self._assets / "sounds", self._table, self._fold)
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
        self._listener_x = listener_x
        for event in events:
            if isinstance(event, MusicAsked):
                self._music_asked(event)
            elif isinstance(event, Retried):
                self._begin_anew()
            elif isinstance(event, Deafened):
                self.bank.dull_all()
            x = float(getattr(event, "x", listener_x))
            hearing = self._hearing(event, x)
            dims = self._table.dims(event, hearing)
            if dims is not None:
                self.music.dim(dims)
            for cue in self._table.cues_for(event, hearing):
                if not cue.after:
                    self._play(cue, x)
                elif len(self._delayed) < MAX_DELAYED:
                    due = self._clock_s + cue.after / TICKS_PER_SECOND
                    self._delayed.append((due, cue, x))

    def _hearing(self, event: Event, x: float) -> Hearing:
        """Room and distance of what happens at x."""
        room = self._table.room_at(self._map, x, float(getattr(event, "y", 0.0)))
        return Hearing(self._player, room, abs(x - self._listener_x) >= DULL_PX)

    def _music_asked(self, event: MusicAsked) -> None:
        if event.cue:
            self.music.speak()
            left = event.ticks / TICKS_PER_SECOND if event.ticks else math.inf
            self._story = event.cue, self._clock_s + left
        else:
            self.hush(event.ticks)

    def _begin_anew(self) -> None:
        """The world went back: nothing that was asked for before holds any longer."""
        self.music.speak()
        self.music.dim(False)
        self._story = None
        self._delayed.clear()

    def follow(self, snapshot: Snapshot) -> None:
        if snapshot.tick < self._tick:
            self._begin_anew()
        self._boss = snapshot.boss.phase if snapshot.boss is not None else 0
        self._tick, self._followed_s = snapshot.tick, self._clock_s
        self._player = snapshot.player.id
        if snapshot.map != self._map:
            self._map = snapshot.map
            self.bank.forget()
        rows = self._table.ambience
        for name in leaving(rows, self._crowd, snapshot):
            self._play(Cue(sound=name), self._listener_x)
        self._crowd = snapshot.crowd
        mood = mood_of(rows, snapshot)
        self.set_muffled(max(mood.muffled, deafness(snapshot)))
        for name, volume in mood.beds.items():
            self.beds.want(name, volume)

    def _play(self, cue: Cue, x: float) -> None:
        row = self.bank.row(cue.sound)
        if self._clock_s - self._last_start.get(row.name, -1e9) < row.cooldown / TICKS_PER_SECOND:
            return
        place = place_of(x - self._listener_x, self._fold)
        if not place.heard:
            return
        sound = self.bank.next(row.name, place.dull or self._muffled >= MUFFLED_FROM)
        if sound is None:
            return
        level = self._gains[row.bus] * row.volume * cue.volume * self.bank.variants.loudness()
        left, right = min(1.0, level * place.left), min(1.0, level * place.right)
        if self.voices.play(row, sound, left, right):
            self._last_start[row.name] = self._clock_s
            if row.duck:
                self.music.duck()

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
        if self._story is not None:
            if self._story[1] > self._clock_s:
                cue = self._story[0]
            else:
                self._story = None
        self.music.wish(cue or None, level)

    def hush(self, ticks: int) -> None:
        self.music.hush(ticks / TICKS_PER_SECOND)

    def set_muffled(self, amount: float) -> None:
        self._muffled = amount
        self.music.muffle(amount)

    def set_bed(self, name: str, volume: float) -> None:
        if name in self._table.sounds:
            self.beds.want(name, volume)
        else:
            log.warning("there is no sound named %s", name)

    def update(self, dt_s: float) -> None:
        self.music.update(dt_s)
        if self._paused:
            return
        self.advance(dt_s)
        if not self.music.loading:  # decoding there holds the audio lock: decoding here would wait
            self.bank.work(AHEAD_S)

    def advance(self, dt_s: float) -> None:
        """Move the clock: delayed sounds that are due, and the beds."""
        self._clock_s += dt_s
        if self._clock_s - self._followed_s > STALE_S:
            self._followed_s = math.inf  # once
            self.set_muffled(0.0)
            self.beds.fade_all()
        self.beds.update(dt_s, self._gains)
        if self._delayed:
            due = [entry for entry in self._delayed if entry[0] <= self._clock_s]
            self._delayed = [entry for entry in self._delayed if entry[0] > self._clock_s]
            for _, cue, x in due:
                self._play(cue, x)

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
