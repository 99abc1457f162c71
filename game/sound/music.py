"""Adaptive music: the layers of a cue run together, levels open and close them on the bar line.

All layers start in one go and loop for ever; only their volumes move. Volumes are set on the
sounds, not on the channels: starting a sound resets its channel's volume.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path

from game.core.errors import TableError

from .channel import Channel
from .cues import LoadedCue, load_cue

log = logging.getLogger("kikimora.sound")

DECK_CHANNELS = 6  # five layers and the muffled copy
MUSIC_CHANNELS = 2 * DECK_CHANNELS  # two cues sound while one takes over from the other
OPEN_BARS = 1.0  # a layer fades in over one bar ...
CLOSE_BARS = 2.0  # ... and out over two
SILENCE_S = 0.5  # fade to and from silence, and of a cue that another one takes over from
BEHIND = 0.5  # presence of the old cue once the new one sounds: both at full would clip
MUFFLE_S = 0.12  # crossfade into the next room
DIM_GAIN = 0.25  # -12 dB under a scene
DIM_S = 0.4
RECEDED = 0.56  # -5 dB, behind Eve's own heart
DUCK_DOWN_S = 0.02  # nearly at once: the stroke itself is what must be heard
DUCK_UP_S = 0.30
MUFFLED_MAKEUP = 1.2  # the muffled copy has lost most of what the ear weighs

Levels = tuple[dict[str, float], ...]


def toward(value: float, goal: float, step: float) -> float:
    """Move by at most `step`."""
    return min(goal, value + step) if value < goal else max(goal, value - step)


def position_of(gain: float) -> float:
    """Where on the quarter sine a gain lies: fades at equal power are straight lines there."""
    return math.asin(min(1.0, max(0.0, gain))) / (math.pi / 2.0)


def gain_at(position: float) -> float:
    return math.sin(position * math.pi / 2.0)


class Deck:
    """One cue on its own channels."""

    def __init__(self, cue: LoadedCue, channels: Sequence[Channel]) -> None:
        self.cue = cue
        self._channels = list(channels)[: len(cue.layers) + (cue.muffled is not None)]
        self.positions = dict.fromkeys(cue.layers, 0.0)
        self.goals = dict.fromkeys(cue.layers, 0.0)
        self._waiting: dict[str, float] | None = None
        self._change_at = 0.0
        self.seconds = 0.0
        self.presence = 1.0  # fades the whole deck
        self.leaving = False

    def start(self, goals: Mapping[str, float]) -> None:
        """All layers in one go, so that they run on the same frame."""
        for layer, goal in goals.items():
            self.goals[layer] = self.positions[layer] = position_of(goal)
        sounds = [*self.cue.layers.values()]
        if self.cue.muffled is not None:
            sounds.append(self.cue.muffled)
        for sound in sounds:
            sound.set_volume(0.0)
        loops = -1 if self.cue.sheet.loops else 0
        for channel, sound in zip(self._channels, sounds, strict=True):
            channel.play(sound, loops=loops)

    def aim(self, goals: Mapping[str, float]) -> None:
        """Open and close layers from the next bar line on."""
        wanted = {layer: position_of(goals.get(layer, 0.0)) for layer in self.cue.layers}
        if wanted == (self._waiting or self.goals):
            return
        bar_s = self.cue.sheet.bar_s
        self._waiting = wanted
        self._change_at = (math.floor(self.seconds / bar_s) + 1) * bar_s

    def crosses_bar(self, dt_s: float) -> bool:
        """Whether a bar line comes within so much time."""
        bar_s = self.cue.sheet.bar_s
        return math.floor((self.seconds + dt_s) / bar_s) > math.floor(self.seconds / bar_s)

    def advance(self, dt_s: float) -> None:
        """Move the clock, take over waiting changes, fade."""
        self.seconds += dt_s
        if self._waiting is not None and self.seconds >= self._change_at:
            self.goals, self._waiting = self._waiting, None
        bar_s = self.cue.sheet.bar_s
        for layer, goal in self.goals.items():
            now = self.positions[layer]
            bars = OPEN_BARS if goal > now else CLOSE_BARS
            self.positions[layer] = toward(now, goal, dt_s / (bars * bar_s))
        self.presence = toward(self.presence, 0.0 if self.leaving else 1.0, dt_s / SILENCE_S)

    def mix(self, volume: float, muffled: float) -> None:
        """Write the volumes of this frame."""
        level = volume * gain_at(self.presence)
        through = muffled if self.cue.muffled is not None else 0.0
        clear = 1.0 - through  # straight: the lows are the same in both, at equal power they swell
        for layer, sound in self.cue.layers.items():
            sound.set_volume(level * clear * gain_at(self.positions[layer]))
        if self.cue.muffled is not None:
            loudest = max(gain_at(position) for position in self.positions.values())
            wall = level * through * loudest * MUFFLED_MAKEUP
            self.cue.muffled.set_volume(min(1.0, wall))

    @property
    def over(self) -> bool:
        """Faded out, or a cue without a loop that has ended."""
        if self.leaving and self.presence <= 0.0:
            return True
        return not self.cue.sheet.loops and not any(ch.get_busy() for ch in self._channels)

    def uses(self, channels: Sequence[Channel]) -> bool:
        """Whether it plays on these channels."""
        return self._channels[0] in channels

    def stop(self) -> None:
        for channel in self._channels:
            channel.stop()

    def hold(self, held: bool) -> None:
        for channel in self._channels:
            channel.pause() if held else channel.unpause()


class MusicPlayer:
    """Wishes in, volumes out. Cues are decoded in the background while the last one plays on; the
    new one starts on its next bar line, and the last one fades behind it."""

    def __init__(
        self,
        folder: Path,
        levels: Mapping[str, Levels],
        channels: Sequence[Channel],
        loader: Executor,
        fold: bool,
    ) -> None:
        self._folder, self._levels, self._loader, self._fold = folder, levels, loader, fold
        self.channels = channels
        self._deck: Deck | None = None
        self._last: Deck | None = None  # fades behind `_deck`
        self._loaded: LoadedCue | None = None  # waits for the bar line
        self._next: str | None = None  # wished, but not yet being decoded
        self._pending: tuple[str, Future[LoadedCue]] | None = None  # being decoded
        self._wish: str | None = None
        self._level = 0
        self._hushed_s = 0.0
        self._quiet = 0.0  # 0 = heard, 1 = silent by `hush`
        self._duck = self._duck_goal = 1.0
        self._dim = self._dim_goal = 1.0
        self._duck_s = 0.0
        self._near = self._near_goal = 1.0
        self._muffle_goal = self._muffle = 0.0
        self._held = False
        self.volume = 1.0

    @property
    def playing(self) -> Deck | None:
        """The deck of the wished cue, once it runs."""
        deck = self._deck
        return deck if deck is not None and deck.cue.name == self._wish else None

    @property
    def loading(self) -> bool:
        return self._pending is not None

    @property
    def beat(self) -> float:
        deck = self._deck
        return deck.seconds / deck.cue.sheet.beat_s if deck else 0.0

    @property
    def ducked(self) -> float:
        """Gain of the music behind what is heavy, 1 = untouched."""
        return self._duck

    @property
    def wished(self) -> tuple[str | None, int]:
        return self._wish, self._level

    def wish(self, cue: str | None, level: int) -> None:
        """Want a cue at a level; the same wish may come every frame."""
        self._level = level
        if cue != self._wish:
            self._wish, self._next = cue, cue
            self._pending = self._loaded = None
            self.speak()
            if self._deck is not None:
                self._deck.leaving = cue is None
                if self._deck.cue.name == cue:
                    self._next = None  # it never went
        deck = self.playing
        if deck is not None:
            deck.aim(self.goals(deck.cue))

    def prefetch(self, cue: str) -> None:
        """Decode a cue now, while a map loads; what still plays ends at once."""
        if cue == self._wish:
            return
        self.stop()
        self._wish = self._next = cue
        self._load_next()

    def goals(self, cue: LoadedCue) -> dict[str, float]:
        """Gains of the cue's layers at the wished level."""
        rows = self._levels.get(cue.name)
        if rows is None:
            return dict.fromkeys(cue.layers, 1.0)  # a cue without levels simply plays
        return rows[min(max(self._level, 0), len(rows) - 1)]

    def hush(self, seconds: float) -> None:
        """Silence for so long; 0 = until `speak`."""
        self._hushed_s = seconds or math.inf

    def speak(self) -> None:
        self._hushed_s = 0.0

    def duck(self, db: float, seconds: float) -> None:
        """Make so much room for a sound, for so long; of several at once the heaviest counts and
        the longest."""
        goal = 10.0 ** (-db / 20.0)
        self._duck_goal = min(goal, self._duck_goal) if self._duck_s else goal
        self._duck_s = max(self._duck_s, seconds)

    def dim(self, dimmed: bool) -> None:
        """Step back 12 dB behind a scene, or come forward again."""
        self._dim_goal = DIM_GAIN if dimmed else 1.0

    def recede(self, share: float) -> None:
        """Step back behind what is nearer than any music: 0 not at all, 1 by 5 dB."""
        self._near_goal = 1.0 - (1.0 - RECEDED) * share

    def muffle(self, amount: float) -> None:
        self._muffle_goal = min(1.0, max(0.0, amount))

    def hold(self, held: bool) -> None:
        """Stop the clock and the channels, or let both go on."""
        self._held = held
        for deck in self._decks():
            deck.hold(held)

    def _decks(self) -> list[Deck]:
        return [deck for deck in (self._last, self._deck) if deck is not None]

    def update(self, dt_s: float) -> None:
        """Once a frame, unless held."""
        if self._held:
            return
        self._load_next()
        self._take_loaded()
        if self._loaded is not None and self._due(self._loaded, dt_s):
            self._take_over(self._loaded)
        self._fade(dt_s)
        level = self.volume * self._duck * self._dim * self._near * gain_at(1.0 - self._quiet)
        for deck in self._decks():
            deck.advance(dt_s)
            deck.mix(level, self._muffle)
        if self._last is not None and self._last.over:
            self._last.stop()
            self._last = None
        if self._deck is not None and self._deck.over:
            self._deck.stop()
            self._deck = None

    def _fade(self, dt_s: float) -> None:
        """Move silence, ducking and the wall towards where they should be."""
        self._hushed_s = max(0.0, self._hushed_s - dt_s)
        self._quiet = toward(self._quiet, 1.0 if self._hushed_s else 0.0, dt_s / SILENCE_S)
        self._duck_s = max(0.0, self._duck_s - dt_s)
        low = self._duck_s > 0.0
        speed = (1.0 - self._duck_goal) / (DUCK_DOWN_S if low else DUCK_UP_S)
        self._duck = toward(self._duck, self._duck_goal if low else 1.0, speed * dt_s)
        self._dim = toward(self._dim, self._dim_goal, (1.0 - DIM_GAIN) / DIM_S * dt_s)
        self._near = toward(self._near, self._near_goal, (1.0 - RECEDED) / DIM_S * dt_s)
        self._muffle = toward(self._muffle, self._muffle_goal, dt_s / MUFFLE_S)

    def _load_next(self) -> None:
        """Decode the wished cue, slice by slice, so that what sounds goes on."""
        if self._next is not None and self._pending is None:
            task = self._loader.submit(load_cue, self._folder, self._next, self._fold)
            self._pending, self._next = (self._next, task), None

    def _take_loaded(self) -> None:
        if self._pending is None or not self._pending[1].done():
            return
        name, task = self._pending
        self._pending = None
        try:
            self._loaded = task.result()
        except TableError as error:
            log.warning("music %s stays silent: %s", name, error)
            if self._deck is not None:
                self._deck.leaving = True  # it is not what was wished

    def _due(self, cue: LoadedCue, dt_s: float) -> bool:
        """Whether a cue begins now: a loop on the bar line, but a sting answers at once."""
        deck = self._deck
        return deck is None or not cue.sheet.loops or deck.crosses_bar(dt_s)

    def _take_over(self, cue: LoadedCue) -> None:
        """The new cue starts at full presence, the old one fades behind it."""
        self._loaded = None
        if self._last is not None:
            self._last.stop()
        self._last, free = self._deck, self.channels[:DECK_CHANNELS]
        if self._last is not None:
            self._last.leaving = True
            self._last.presence = min(self._last.presence, BEHIND)
            if self._last.uses(free):
                free = self.channels[DECK_CHANNELS:]
        self._deck = Deck(cue, free)
        self._deck.start(self.goals(cue))

    def stop(self) -> None:
        """Everything off at once; the wish is forgotten."""
        for deck in self._decks():
            deck.stop()
        self._deck = self._last = self._loaded = None
        self._pending = self._wish = self._next = None
