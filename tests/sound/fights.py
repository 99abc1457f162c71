"""Fights written down as a score of events, as the loudspeakers get them.

No rule of play and no bot takes part: what happens, where and when is said here, so that a fight
sounds the same after any change of rules. The sound system is the real one on channels of paper,
with a map's places, walls and cue. That the real device gives the like is `test_mix`'s matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from assets.bake.sound.kit.signals import Signal
from game.core.element_events import CellLit
from game.core.events import (
    BodyFell,
    BulletHit,
    CheckpointReached,
    Died,
    DryClick,
    EncounterStarted,
    Event,
    HitLanded,
    ItemBroken,
    ItemThrown,
    Landed,
    MoveStarted,
    Opened,
    Parried,
    ShotFired,
    Step,
    TakeAction,
    Tell,
)
from game.core.options import RunOptions
from game.core.snapshot import BossView, Snapshot
from game.session import Session
from game.sound import SoundSettings
from game.sound.paper import STEMS, TICK_FRAMES, PaperChannel, PaperSound
from tests.sound.audible import WINDOW, loudest_at, stands_out

ASSETS = Path(__file__).parents[2] / "assets"
NEAR_GAIN = 0.3  # a sound beside Eve has 0.6 to 1
WARM_TICKS = 90  # before anything is measured: the cue has faded in
BOUT: Final = 307  # t: no multiple of any cue's bar, so that bouts fall on all parts of one
BOUTS: Final = 5
FULL_MUSIC: Final = 4  # all layers: the worst case for what must be heard


@dataclass(frozen=True)
class Stage:
    """Where a fight takes place, what is trodden on, and what is fought with."""

    level: str
    x: float
    y: float
    floor: str
    weapon: str
    struck_with: str  # material of the weapon
    gun: str = "pistol"
    boss: bool = False


STAGES: Final = {
    "club_queue": Stage("club_queue", 500.0, 352.0, "stone", "bottle", "glass"),
    "club_floor": Stage("club_floor", 900.0, 208.0, "tile", "tray", "metal"),
    "club_kitchen": Stage("club_kitchen", 1200.0, 480.0, "tile", "pan", "metal", "shotgun"),
    "axe_bar": Stage("axe_bar", 800.0, 176.0, "wood", "hand_axe", "blade", "revolver", boss=True),
    "village_shore": Stage("village_shore", 400.0, 192.0, "wood", "oar", "wood", "hunting_rifle"),
    "lake": Stage("village_shore", 3600.0, 380.0, "snow", "knife", "blade", "hunting_rifle"),
    "flame_street": Stage("flame_street", 900.0, 320.0, "snow", "pan", "metal", "carbine"),
}
CUES: Final = {
    "club_queue": "club", "club_floor": "club", "club_kitchen": "kitchen", "axe_bar": "boss",
    "village_shore": "village_day", "lake": "lake", "flame_street": "village_night",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Started:
    """A sound that began: at which tick, with which gains, and what it consists of."""

    tick: int
    name: str
    left: float
    right: float
    frames: Signal

    @property
    def near(self) -> bool:
        """Whether it is meant to be heard: neither far away nor stepping back in a crowd."""
        return max(self.left, self.right) > NEAR_GAIN

    @property
    def heard(self) -> Signal:
        return self.frames * np.array([self.left, self.right])


@dataclass
class Fight:
    """What was heard, tick by tick."""

    mix: Signal = field(default_factory=lambda: np.zeros((0, 2)))
    stems: dict[str, Signal] = field(default_factory=dict)
    duck: list[float] = field(default_factory=list)
    started: list[Started] = field(default_factory=list)

    def over(self, behind: Signal) -> dict[str, list[float]]:
        """How far the near sounds of each name stand out of what is behind them (dB)."""
        found: dict[str, list[float]] = defaultdict(list)
        for one in self.started:
            if not one.near:
                continue
            at = loudest_at(one.frames)
            masker = behind[one.tick * TICK_FRAMES + at :][:WINDOW]
            if len(masker) == WINDOW:
                found[one.name].append(stands_out(one.heard[at:], masker))
        return found


def bout(stage: Stage, eve: int, men: tuple[int, ...], number: int) -> Iterator[tuple[int, Event]]:
    """Five seconds of a fight: feet behind her, a warning and its blow, her answer, a gun, a heavy
    blow that meets her, something thrown, something that catches fire."""
    x, y, floor, weapon = stage.x, stage.y, stage.floor, stage.weapon
    man, other = men[number % len(men)], men[(number + 1) % len(men)]

    def hit(by: int, on: int, move: str, material: str, weight: str, dead: bool) -> HitLanded:
        held = weapon if move == "swing" else ""
        return HitLanded(by, on, move, held, material, weight, x, y, 1, 8, dead)

    for k in range(5):
        yield 14 * k, Step(man, floor, x - 90.0 + 10.0 * k, y, False)
        yield 12 * k + 7, Step(eve, floor, x, y, True)
    yield 60, Tell(man, "swing", "light", 20, x - 40.0, y, True)
    yield 74, MoveStarted(man, "foe_swing", weapon, x - 30.0, y, 1)
    if number % 2:
        yield 80, hit(man, eve, "swing", stage.struck_with, "light", False)
    else:
        yield 80, Parried(eve, man, "blow", x, y, -1)
    for at, move, weight in (
        (92, "jab", "light"),
        (106, "cross", "medium"),
        (122, "elbow", "medium"),
    ):
        yield at, MoveStarted(eve, move, "", x, y, 1)
        yield at + 4, hit(eve, man, move, "fist", weight, False)
        yield at + 4, TakeAction(move, 10, 3 * number + 1, 3, FULL_MUSIC)
    yield 130, Opened(man, x + 20.0, y)
    yield 138, MoveStarted(eve, "swing", weapon, x, y, 1)
    yield 144, hit(eve, man, "swing", stage.struck_with, "heavy", True)
    yield 144, Died(man, "suit", "swing", x + 20.0, y, 1)
    yield 158, BodyFell(man, floor, x + 30.0, y)
    yield 165, Tell(other, "foe_shot", "gun", 40, x + 200.0, y, True)
    for at in (205, 219):
        yield at, ShotFired(other, stage.gun, x + 200.0, y, 512)
        yield at + 1, BulletHit(other, 0, "wood", x - 60.0, y, -1)
    yield 232, DryClick(eve, "pistol", x, y)
    yield 238, Tell(other, "slam", "heavy", 22, x + 40.0, y, True)
    yield 258, MoveStarted(other, "slam", "", x + 30.0, y, -1)
    yield 264, hit(other, eve, "slam", "fist", "heavy", False)
    yield 272, Landed(eve, floor, x, y, 4.0)
    yield 276, ItemThrown(eve, 5, "bottle", x, y, 0)
    yield 284, ItemBroken(5, "bottle", "glass", x + 120.0, y, 1)
    yield 292, CellLit(x + 60.0, y)


def score(stage: Stage, eve: int, men: tuple[int, ...]) -> dict[int, list[Event]]:
    """The events of a whole fight by tick."""
    events: dict[int, list[Event]] = defaultdict(list)
    for number in range(BOUTS):
        start = number * BOUT
        events[start].append(EncounterStarted("one"))
        for at, event in bout(stage, eve, men, number):
            events[start + at].append(event)
        events[start + 300].append(CheckpointReached("one"))
    return events


def staged(stage: Stage) -> tuple[Session, Snapshot, tuple[int, ...]]:
    """A map's first picture with Eve where she fights, and who is there."""
    session = Session.open(stage.level, RunOptions(), 1)
    snapshot = session.snapshot()
    eve = snapshot.eve._replace(x=stage.x, y=stage.y)
    actors = tuple(eve if who.id == eve.id else who for who in snapshot.actors)
    men = tuple(who.id for who in actors if who.id != eve.id)
    boss = BossView("host", 100, 100, 3, men[0], ()) if stage.boss else None
    return session, snapshot._replace(actors=actors, music_level=FULL_MUSIC, boss=boss), men


def recorded(name: str) -> Fight:
    """The fight of a stage on paper, at a new player's volumes."""
    stage = STAGES[name]
    session, snapshot, men = staged(stage)
    events, fight = score(stage, snapshot.player.id, men), Fight()
    stems: dict[str, list[Signal]] = {part: [] for part in STEMS}
    with PaperSound(ASSETS, SoundSettings()) as heard:
        heard.enter(session.level)
        for _ in range(WARM_TICKS):
            heard.tick((), snapshot)
        playing = heard.sound.music.playing
        assert playing is not None
        assert playing.cue.name == CUES[name]
        listened(heard, snapshot, events, fight, lambda: _keep(heard, stems))
    fight.stems = {part: np.concatenate(pieces) for part, pieces in stems.items()}
    fight.mix = np.clip(sum(fight.stems.values()), -1.0, 1.0)
    return fight


def listened(
    heard: PaperSound,
    snapshot: Snapshot,
    events: dict[int, list[Event]],
    fight: Fight,
    after: Callable[[], None],
) -> None:
    """Play a fight and note every sound that begins."""
    voices, seen = heard.sound.voices, 0
    for tick in range(BOUT * BOUTS):
        heard.tick(events.get(tick, ()), snapshot._replace(tick=snapshot.tick + tick))
        new = [voice for voice in voices.sounding() if voice.order > seen]
        seen = max([seen, *(voice.order for voice in new)])
        for voice in new:
            assert isinstance(voice.channel, PaperChannel)
            assert voice.channel.sound is not None
            frames = heard.device.frames_of(voice.channel.sound)
            fight.started.append(Started(tick, voice.name, *voice.gains, frames))
        fight.duck.append(heard.sound.music.ducked)
        after()


def _keep(heard: PaperSound, stems: dict[str, list[Signal]]) -> None:
    for part, piece in heard.device.stems.items():
        stems[part].append(piece)
