"""All effects: decoded when first needed or ahead of time, and which variant comes next."""

from __future__ import annotations

import logging
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pygame

from . import decode
from .rows import SoundRow, SoundTable

log = logging.getLogger("kikimora.sound")

AHEAD_BYTES = 34_000_000  # decoded before anybody asks
KEPT_BYTES = 64_000_000  # decoded at most; what was not heard for longest goes first
BYTES_A_SECOND = decode.RATE * decode.CHANNELS * 2
COSMETIC_SEED = 0x5EED  # variants only colour the sound; they never touch the rules


class Variants:
    """Draws variants of a sound from a shuffled bag, so that none comes again within two plays
    (where there are three or more) and all come up."""

    def __init__(self, seed: int = COSMETIC_SEED) -> None:
        self._random = random.Random(seed)
        self._bags: dict[str, list[int]] = {}
        self._recent: dict[str, list[int]] = {}

    def draw(self, name: str, count: int) -> int:
        """Number of the next variant, from 0."""
        recent = self._recent.setdefault(name, [])
        bag = self._bags.get(name)
        if not bag:
            bag = list(range(count))
            self._random.shuffle(bag)
            # drawn from the end: what was heard last comes last
            bag.sort(key=lambda v: recent.index(v) if v in recent else -1, reverse=True)
            self._bags[name] = bag
        variant = bag.pop()
        recent.append(variant)
        del recent[:-2]
        return variant

    def happens(self, chance: float) -> bool:
        """Whether something comes that comes so often."""
        return chance >= 1.0 or self._random.random() < chance

    def between(self, least: float, most: float) -> float:
        """A number somewhere between two."""
        return self._random.uniform(least, most)

    def loudness(self) -> float:
        """A gain within 1.5 dB, so that repeats differ in weight too."""
        return float(10.0 ** (self._random.uniform(-1.5, 0.0) / 20.0))


Key = tuple[str, int, bool, int]  # name, variant, dull, semitones up


def bytes_of(sound: pygame.mixer.Sound | None) -> int:
    return round(sound.get_length() * BYTES_A_SECOND) if sound is not None else 0


class Bank:
    """The decoded sounds of a table: on demand, and little by little in the frames' spare time.

    No thread does this: decoding one effect takes about 1 ms, and SDL's mixer holds the audio lock
    while it decodes, so a second thread would only make frames wait.
    """

    def __init__(self, folder: Path, table: SoundTable, fold: bool) -> None:
        self._folder = folder
        self._table = table
        self._fold = fold
        self._sounds: dict[Key, pygame.mixer.Sound | None] = {}
        self._bytes = 0
        self._ahead = self._everything()
        self._wanted: list[Key] = []  # what somebody will ask for soon
        self._up = 0  # semitones from the key of the files to that of the music
        self.variants = Variants()

    def __len__(self) -> int:
        return len(self._sounds)

    @property
    def size(self) -> int:
        """Bytes of all decoded sounds."""
        return self._bytes

    def row(self, name: str) -> SoundRow:
        return self._table.sounds[name]

    def _everything(self) -> Iterator[Key]:
        """What may be decoded ahead: the interface first, it is heard first."""
        rows = sorted(self._table.sounds.values(), key=lambda row: row.bus != "interface")
        for row in rows:
            if row.loop:
                continue  # beds are long: only those of the place are ever loaded
            yield from ((row.name, variant, False, 0) for variant in range(row.variants))

    def work(self, budget_s: float = math.inf) -> bool:
        """Decode ahead for so long; False when nothing is left to do."""
        end = time.perf_counter() + budget_s
        while self._wanted:
            self._get(self._wanted.pop(0))
            if time.perf_counter() >= end:
                return True
        if self._bytes >= AHEAD_BYTES:
            return False
        for key in self._ahead:
            self._get(key)
            if self._bytes >= AHEAD_BYTES:
                return False
            if time.perf_counter() >= end:
                return True
        return False

    def dull_all(self) -> None:
        """Make dull copies of all that was heard so far: a blast dulls everything at once."""
        for name, variant, dull, _ in list(self._sounds):
            key = (name, variant, True, 0)
            if not dull and self._table.sounds[name].muffled and key not in self._sounds:
                self._wanted.append(key)

    def tune(self, semitones: int) -> None:
        """What has notes goes with the music: make copies so much higher, and let the last go."""
        if semitones == self._up:
            return
        self._up = semitones
        self._wanted = [key for key in self._wanted if not key[3]]
        for key in list(self._sounds):
            if key[3]:
                self._drop(key)
        for row in self._table.sounds.values() if semitones else ():
            if row.tuned:
                self._wanted += [(row.name, k, False, semitones) for k in range(row.variants)]

    def want(self, name: str) -> None:
        """Decode all variants soon: they will be heard on this map."""
        for variant in range(self._table.sounds[name].variants):
            key = (name, variant, False, 0)
            if key not in self._sounds and key not in self._wanted:
                self._wanted.append(key)

    def forget(self) -> None:
        """Another map: beds and dull copies of the last one make room."""
        self._wanted = [key for key in self._wanted if not key[2]]
        for key in list(self._sounds):
            if key[2] or self._table.sounds[key[0]].loop:
                self._drop(key)

    def sound(self, name: str, variant: int, dull: bool = False) -> pygame.mixer.Sound | None:
        """One variant; None when its file cannot be read (said once in the log).

        A dull copy takes some ms to make: until `work` has made it the clear one stands in.
        """
        row = self._table.sounds[name]
        key = (name, variant, dull and row.muffled, self._up if row.tuned else 0)
        if key[2] or key[3]:
            if key in self._sounds:
                return self._sounds[key]
            if key not in self._wanted:
                self._wanted.append(key)
        return self._get((name, variant, False, 0))

    def bed(self, name: str, dull: bool) -> pygame.mixer.Sound | None:
        """A loop, or its copy behind a wall: None until `work` has made that."""
        if dull and (name, 0, True, 0) not in self._sounds:
            self.prepare(name)
            return None
        return self._get((name, 0, dull, 0))

    def prepare(self, name: str) -> None:
        """Make the dull copy of a loop soon: it will be wanted on this map."""
        if (name, 0, True, 0) not in self._wanted:
            self._wanted.append((name, 0, True, 0))

    def next(self, name: str, dull: bool = False) -> pygame.mixer.Sound | None:
        """The variant whose turn it is."""
        return self.sound(name, self.variants.draw(name, self._table.sounds[name].variants), dull)

    def _get(self, key: Key) -> pygame.mixer.Sound | None:
        if key in self._sounds:
            self._sounds[key] = self._sounds.pop(key)  # heard last, kept longest
            return self._sounds[key]
        sound = self._sounds[key] = self._load(*key)
        self._bytes += bytes_of(sound)
        plain = (*key[:3], 0)
        if key[3] and plain in self._sounds:
            self._drop(plain)  # one of both is enough
        self._make_room(key)
        return sound

    def _make_room(self, newest: Key) -> None:
        """Let go of what was not heard for longest and does not sound now."""
        for key in list(self._sounds):
            if self._bytes <= KEPT_BYTES:
                return
            sound = self._sounds[key]
            if key != newest and (sound is None or not sound.get_num_channels()):
                self._drop(key)

    def _drop(self, key: Key) -> None:
        self._bytes -= bytes_of(self._sounds.pop(key))

    def _load(self, name: str, variant: int, dull: bool, up: int) -> pygame.mixer.Sound | None:
        row = self._table.sounds[name]
        path = self._folder / row.files()[variant]
        try:
            if not (row.loop or self._fold or dull or up):
                return pygame.mixer.Sound(str(path))
            frames = decode.decoded(path)
        except (pygame.error, OSError) as error:
            log.warning("sound %s cannot be read (%s); it stays silent", path.name, error)
            return None
        if row.loop:
            frames = decode.closed_loop(frames, len(frames) - 2 * decode.LOOP_TAIL)
        if up:
            frames = decode.retuned(frames, up)
        if self._fold:
            frames = decode.mono(frames)
        return decode.sound_of(decode.muffled(frames, loop=row.loop) if dull else frames)
