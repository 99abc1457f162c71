"""Frame data of moves, for the training room: startup, active and recovery of what Eve does and of
what the nearest foe does, as numbers and as a bar on which the present tick runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT
from game.core.events import Event, HitLanded, MoveStarted
from game.core.snapshot import ActorFlag, ActorView, Snapshot
from game.view.surfaces import Colour
from game.view.tables import FrameRow, ViewTables
from game.view.text import Font, Style

LEFT: Final = 150  # px
TOP: Final = VIEW_HEIGHT - 66
LINE: Final = 22
BAR_LEFT: Final = 118
PER_TICK: Final = 3  # px of the bar
BAR_RIGHT: Final = 560  # px: where the longest bar is cut
BAR: Final = 6  # px high
STARTUP: Final[Colour] = (90, 200, 120)
ACTIVE: Final[Colour] = (255, 70, 80)
RECOVERY: Final[Colour] = (80, 130, 255)
INK: Final[Colour] = (235, 230, 245)
DIM: Final[Colour] = (138, 120, 160)
OUT: Final = ActorFlag.DEAD | ActorFlag.NPC | ActorFlag.PLAYER


class FrameData:
    """What each one did last, and how it went."""

    def __init__(self, font: Font, tables: ViewTables) -> None:
        self.font, self.tables = font, tables
        self.moves: dict[int, str] = {}  # actor -> his last move
        self.damage: dict[int, int] = {}  # actor -> what it did

    def consume(self, events: Iterable[Event]) -> None:
        """Note moves and hits."""
        for event in events:
            if isinstance(event, MoveStarted):
                self.moves[event.actor] = event.move
                self.damage.pop(event.actor, None)
            elif isinstance(event, HitLanded):
                self.damage[event.attacker] = event.damage

    def draw(self, target: pygame.Surface, snapshot: Snapshot) -> None:
        """Eve's line, and below it the line of the foe who is nearest."""
        eve = snapshot.eve
        foes = [actor for actor in snapshot.actors if not actor.flags & OUT]
        people = [eve, *sorted(foes, key=lambda foe: abs(foe.x - eve.x))[:1]]
        for number, actor in enumerate(people):
            row = self.tables.frames.get(self.moves.get(actor.id, ""))
            if row is not None:
                self._line(target, TOP + number * LINE, actor, row)

    def _line(self, target: pygame.Surface, y: int, actor: ActorView, row: FrameRow) -> None:
        name = self.tables.move(row.move)
        numbers = f"{row.startup}/{row.active}/{row.recovery}"
        style, soft = Style(INK, shadow=(8, 4, 16)), Style(DIM, shadow=(8, 4, 16))
        self.font.draw(target, name, (LEFT, y), style)
        self.font.draw(target, numbers, (LEFT, y + 9), soft)
        hit = self.damage.get(actor.id)
        if hit is not None:
            self.font.draw(target, f"{hit}", (LEFT + 60, y + 9), style)
        x = LEFT + BAR_LEFT
        for ticks, colour in (
            (row.startup, STARTUP),
            (row.active, ACTIVE),
            (row.recovery, RECOVERY),
        ):
            wide = min(ticks * PER_TICK, BAR_RIGHT - x)  # a dance lasts as long as one likes
            target.fill(colour, (x, y + 2, max(0, wide - 1), BAR))
            x += wide
        now = self._now(actor, row)
        if now >= 0:
            mark = min(LEFT + BAR_LEFT + now * PER_TICK, BAR_RIGHT)
            target.fill(INK, (mark, y - 1, 2, BAR + 6))

    @staticmethod
    def _now(actor: ActorView, row: FrameRow) -> int:
        """The tick of the move that runs, -1 when it is over."""
        before = (0, 0, row.startup, row.startup + row.active)
        return before[actor.phase] + actor.phase_tick if actor.phase else -1
