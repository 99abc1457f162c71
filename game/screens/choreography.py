"""What she did, step by step: read off the events of a run, kept for the sheet of each take.

Steps inside a take are what the rules scored, and what went wrong between them: blows, shots and
throws that met nobody, a guard raised for nothing, the wound that ended it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from game.content.schema import Move
from game.core.events import (
    Burned,
    CheckpointReached,
    Event,
    HitLanded,
    ItemThrown,
    MoveStarted,
    Parried,
    Retried,
    ShotFired,
    TakeAction,
    TakeEnded,
)

RECENT: Final = 6  # steps back in which a repeat is worth less
BLOWS: Final = ("strike", "grab", "parry")  # kinds of moves that may go past everybody
FLIES: Final = 90  # t after which a thrown thing has met nobody
SLOW: Final = 2  # times as long a move lasts at most, in slow time and with the stillness of hits
LATE: Final = 8  # t after that in which its hit may still be told
HOLDS: Final = ("clinch", "backhang", "shield", "wrap", "garrotte")  # what a grab comes to
WOUND: Final = "wound"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `mark`: '' fresh, again (worth less), vain (worth nothing), miss, wound."""

    tick: int
    kind: str  # as the take names it
    value: int = 0
    mark: str = ""


@dataclass(slots=True)
class Passage:
    """One take: its steps, and how it ended. `grade` is '' while it runs."""

    begun: int
    steps: list[Step] = field(default_factory=list)
    ticks: int = 0
    kinds: int = 0
    score: int = 0
    grade: str = ""
    wounded: bool = False

    @property
    def scored(self) -> int:
        """Steps that count for the take."""
        return sum(1 for step in self.steps if step.mark not in ("miss", WOUND))

    @property
    def faults(self) -> int:
        """Steps that were worth nothing, or worse."""
        return sum(1 for step in self.steps if step.mark in ("vain", "miss", WOUND))


@dataclass(slots=True)
class _Trial:
    """A blow, shot or throw that has not met anybody yet."""

    tick: int
    kind: str
    until: int


class Choreography:
    """The passages of a run. A retry takes back what came after the checkpoint."""

    def __init__(self, moves: Mapping[str, Move]) -> None:
        self._moves = moves
        self.passages: list[Passage] = []
        self._trials: list[_Trial] = []
        self._kept: list[Passage] = []  # as they stood at the checkpoint

    @property
    def running(self) -> Passage | None:
        """The take that goes on."""
        last = self.passages[-1] if self.passages else None
        return last if last is not None and not last.grade else None

    def read(self, tick: int, events: Iterable[Event], eve: int) -> None:
        """Take over what happened in one tick."""
        struck = False
        for event in events:
            if isinstance(event, Retried):
                self.passages, self._trials = copy.deepcopy(self._kept), []
            elif isinstance(event, CheckpointReached):
                self._kept = copy.deepcopy(self.passages)
            elif isinstance(event, HitLanded) and event.victim == eve:
                struck = struck or event.damage > 0
            elif isinstance(event, Burned) and event.actor == eve:
                struck = True
            elif isinstance(event, TakeAction):
                self._step(tick, event)
            elif isinstance(event, TakeEnded):
                self._end(tick, event, struck)
            else:
                self._try(tick, event, eve)
        self._judge(tick)

    def _step(self, tick: int, event: TakeAction) -> None:
        passage = self.running
        if passage is None:
            self.passages.append(passage := Passage(tick))
        recent = [step.kind for step in passage.steps if step.mark != "miss"][-RECENT:]
        mark = "again" if event.kind in recent else ""
        mark = mark if event.value else "vain"
        passage.steps.append(Step(tick, event.kind, event.value, mark))
        passage.ticks, passage.kinds = tick - passage.begun, event.kinds
        passage.score += event.value
        name = event.kind.partition(":")[0]
        self._met("grab" if name in HOLDS else name)

    def _met(self, name: str) -> None:
        """The last trial of this name has come to something."""
        for trial in reversed(self._trials):
            if trial.kind.partition(":")[0] == name:
                self._trials.remove(trial)
                return

    def _end(self, tick: int, event: TakeEnded, wounded: bool) -> None:
        passage = self.running
        if passage is None:
            return
        self._judge(tick, all_of_them=True)
        if wounded:
            passage.steps.append(Step(tick, WOUND, 0, WOUND))
        passage.ticks, passage.kinds, passage.score = event.ticks, event.kinds, event.score
        passage.grade, passage.wounded = event.grade, wounded

    def _try(self, tick: int, event: Event, eve: int) -> None:
        """What she begins; whether it meets anybody shows later."""
        if isinstance(event, Parried) and event.actor == eve:
            self._met("parry")
        elif isinstance(event, MoveStarted) and event.actor == eve:
            row = self._moves[event.move]
            if row.kind in BLOWS:
                until = tick + SLOW * (row.startup + row.active) + LATE
                self._trials.append(_Trial(tick, event.move, until))
        elif isinstance(event, ShotFired) and event.actor == eve:
            self._trials.append(_Trial(tick, f"shot:{event.weapon}", tick))
        elif isinstance(event, ItemThrown) and event.actor == eve:
            self._trials.append(_Trial(tick, f"thrown:{event.kind}", tick + FLIES))

    def _judge(self, tick: int, all_of_them: bool = False) -> None:
        """Whatever has met nobody in its time was a miss, if it belongs to a take."""
        passage = self.running
        for trial in list(self._trials):
            if trial.until > tick and not all_of_them:
                continue
            self._trials.remove(trial)
            if passage is not None and trial.tick >= passage.begun:
                at = sum(1 for step in passage.steps if step.tick <= trial.tick)
                passage.steps.insert(at, Step(trial.tick, trial.kind, 0, "miss"))
