"""Things that have burnt down burn on for a while, for the look: lower and lower flames on them.

Their cells have spent their fuel, so nobody is harmed and nothing else catches from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from typing import Final

import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import PropView
from game.view import flames
from game.view.fire_art import FireArt
from game.view.heat import Blit
from game.view.light import FireLight
from game.view.scatter import JITTER, MASK

BURNT: Final = "burnt"
STAGES: Final = (  # t since it burnt down until which it shows these flames in turn
    (240, (flames.TALL, flames.GREAT, flames.TALL)),
    (700, (flames.SMALL, flames.LICK, flames.SMALL)),
    (1300, (flames.LICK, flames.SMALL, flames.LICK)),
    (2400, (flames.LICK, "", "")),
)
STEP: Final = 13  # px between two flames
DEPTH: Final = 0.45  # share of its height below its top at which they stand
LIT_TICKS: Final = 1300  # until when it is a light
REACH: Final = 60  # px outside of the frame
Cell = tuple[int, int]


class Charred:
    """What is left of things; `boxes` hold it by kind, from the place of the thing."""

    def __init__(self, art: FireArt, boxes: Mapping[str, pygame.Rect]) -> None:
        self.art, self.boxes = art, boxes

    def flames(
        self, props: Iterable[PropView], wet: AbstractSet[Cell], tick: int, corner: tuple[int, int]
    ) -> list[Blit]:
        """Flames on all of them that the frame shows and that no water has reached."""
        found: list[Blit] = []
        for prop in self._alight(props, wet, corner):
            sizes = next((row for end, row in STAGES if prop.state_tick < end), ())
            box = self.boxes[prop.kind].move(round(prop.x) - corner[0], round(prop.y) - corner[1])
            for number in range(max(1, box.w // STEP)) if sizes else ():
                seed = JITTER[prop.id * 97 + number * 31 & MASK]
                size = sizes[seed % len(sizes)]
                if size:
                    foot = box.x + number * STEP + STEP // 2, box.y + round(box.h * DEPTH)
                    found.append(flames.body(self.art, size, seed, tick, foot))
        return found

    def lights(
        self, props: Iterable[PropView], wet: AbstractSet[Cell], corner: tuple[int, int]
    ) -> list[FireLight]:
        """Their light."""
        return [
            FireLight(round(prop.x), round(prop.y) - TILE, 0, prop.id)
            for prop in self._alight(props, wet, corner)
            if prop.state_tick < LIT_TICKS
        ]

    def _alight(
        self, props: Iterable[PropView], wet: AbstractSet[Cell], corner: tuple[int, int]
    ) -> Iterator[PropView]:
        for prop in props:
            if prop.state != BURNT or prop.kind not in self.boxes:
                continue
            x, y = prop.x - corner[0], prop.y - corner[1]
            near = -REACH < x < VIEW_WIDTH + REACH and -REACH < y < VIEW_HEIGHT + REACH
            cell = int(prop.x // TILE), int((prop.y - 1.0) // TILE)
            if near and cell not in wet:
                yield prop
