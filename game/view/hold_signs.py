"""Signs of a grapple: how long it lasts, what is done of what is needed, and when to strike.

On a man's back corners close in on his head; when they touch, the strike counts.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.core.events import Event, GougeMarked
from game.core.snapshot import HoldView, Snapshot
from game.view.actors import Pose
from game.view.surfaces import Colour, mixed, scaled

BAR: Final = (30, 3)
BAR_LIFT: Final = 19  # px above the head
PIP: Final = 5
PIP_STEP: Final = 8
PIP_LIFT: Final = 27
CLOSE_TICKS: Final = 26  # t before a window in which the corners close in
WIDE: Final = 30  # px from the head at which they begin ...
TIGHT: Final = 11  # ... and where they rest while the window is open
ARM: Final = 6  # px of a corner's arms
BROKEN_TICKS: Final = 14  # t that the corners fly apart after a miss
LOW: Final = 0.3  # share of the time at which the bar warns
INK: Final[Colour] = (8, 4, 16)
EMPTY: Final[Colour] = (70, 54, 84)
TIME: Final[Colour] = (236, 226, 244)
WARN: Final[Colour] = (255, 84, 92)
MISSED: Final[Colour] = (255, 60, 70)
TIMED: Final = ("clinch", "shield", "backhang", "garrotte", "grabbed")  # holds that run out
COUNTED: Final = ("backhang", "wrap", "grabbed")  # holds in which something is counted


class HoldSigns:
    """Remembers the last answer to a press."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Nothing was pressed."""
        self.answered = -BROKEN_TICKS
        self.hit = False

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Note what became of a press."""
        for event in events:
            if isinstance(event, GougeMarked):
                self.answered, self.hit = snapshot.tick, event.hit

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        poses: list[Pose],
        colours: dict[str, Colour],
    ) -> None:
        """All signs of the present hold, over the head of whom it is done to."""
        hold = snapshot.player.hold
        if hold is None:
            return
        shown = snapshot.player.id if hold.kind == "grabbed" else hold.other
        pose = next((one for one in poses if one.actor.id == shown), None)
        if pose is None:
            return
        x, y = pose.head
        top = min(one.head[1] for one in poses if one.actor.id in (hold.other, snapshot.player.id))
        if hold.kind in TIMED and hold.full > 0:
            _bar(target, x, top - BAR_LIFT, hold.left / hold.full, colours["blow"])
        if hold.kind in COUNTED and hold.needed > 0:
            _pips(target, x, top - PIP_LIFT, hold, colours["blow"])
        if hold.kind == "backhang":
            self._corners(target, (x, y), hold, snapshot.tick, colours)

    def _corners(
        self,
        target: pygame.Surface,
        head: tuple[int, int],
        hold: HoldView,
        tick: int,
        colours: dict[str, Colour],
    ) -> None:
        since = tick - self.answered
        if since < BROKEN_TICKS and not self.hit:
            _square(target, head, TIGHT + since * 2, MISSED, 1)
        elif hold.window:
            _square(target, head, TIGHT, (255, 255, 255), 2)
            _square(target, head, TIGHT - 3, colours["blow"], 1)
        elif 0 <= hold.closing <= CLOSE_TICKS:
            share = hold.closing / CLOSE_TICKS
            reach = TIGHT + round((WIDE - TIGHT) * share)
            _square(target, head, reach, mixed(colours["blow"], EMPTY, share), 1)


def _bar(target: pygame.Surface, x: int, y: int, share: float, colour: Colour) -> None:
    width, height = BAR
    left = x - width // 2
    target.fill(INK, (left - 1, y - 1, width + 2, height + 2))
    target.fill(EMPTY, (left, y, width, height))
    filled = round(width * min(1.0, max(0.0, share)))
    target.fill(TIME if share > LOW else WARN, (left, y, filled, height))
    target.fill(scaled(colour, 0.6), (left, y + height - 1, filled, 1))


def _pips(target: pygame.Surface, x: int, y: int, hold: HoldView, colour: Colour) -> None:
    """One lozenge for each thing that is needed, full when done."""
    half = PIP // 2
    left = x - (hold.needed - 1) * PIP_STEP // 2
    for number in range(hold.needed):
        middle = left + number * PIP_STEP
        for reach, shade in ((half + 1, INK), (half, colour if number < hold.marks else EMPTY)):
            corners = [(middle, y - reach), (middle + reach, y), (middle, y + reach)]
            pygame.draw.polygon(target, shade, [*corners, (middle - reach, y)])


def _square(
    target: pygame.Surface, head: tuple[int, int], reach: int, colour: Colour, width: int
) -> None:
    """Four corners around a point, with a dark edge that keeps them apart from any ground."""
    x, y = head
    for side_x in (-1, 1):
        for side_y in (-1, 1):
            corner = x + side_x * reach, y + side_y * reach
            for end in (
                (corner[0] - side_x * ARM, corner[1]),
                (corner[0], corner[1] - side_y * ARM),
            ):
                below = (corner[0] + 1, corner[1] + 1), (end[0] + 1, end[1] + 1)
                pygame.draw.line(target, INK, below[0], below[1], width)
                pygame.draw.line(target, colour, corner, end, width)
