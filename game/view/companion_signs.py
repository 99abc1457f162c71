"""Signs of those who walk with Eve: a child's fear over her head, where she hides, and a marker at
the frame's edge for who is out of sight. Shapes tell them apart, never colours alone."""

from __future__ import annotations

from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import ActorFlag, ActorView, CompanionView, Snapshot
from game.view.surfaces import Colour

HEART: Final = (
    ".##.##.",
    "#######",
    "#######",
    "#######",
    ".#####.",
    "..###..",
    "...#...",
)
EYE: Final = (
    "..#####..",
    ".#.....#.",
    "#..###..#",
    "#..###..#",
    ".#.....#.",
    "..#####..",
)
# Faces in the chip at the edge: one letter a px, colours in FACE.
CHILD_FACE: Final = (
    ".....w.....",
    "...hhhhh...",
    "..hhhhhhh..",
    ".hhhhhhhhh.",
    ".wwwwwwwww.",
    ".rfffffffr.",
    ".rfeffferr.",
    ".rfffffffr.",
    "..rffmffr..",
    "...rfffr...",
    "....ggg....",
)
MAN_FACE: Final = (
    "...ddddd...",
    "..ddddddd..",
    ".ddfffffdd.",
    ".dfffffffd.",
    ".deeefeeed.",
    "..efefefe..",
    "..fffffff..",
    "..ddmmmdd..",
    "...ddddd...",
    "....ddd....",
    "...ggggg...",
)
FACE: Final[dict[str, Colour]] = {
    "w": (240, 236, 246), "h": (206, 44, 56), "r": (190, 92, 44), "f": (238, 188, 158),
    "e": (44, 26, 40), "m": (168, 84, 82), "g": (40, 104, 104), "d": (96, 66, 52),
}  # fmt: skip
CARRIED: Final = int(ActorFlag.CARRIED)
HIDDEN: Final = int(ActorFlag.HIDDEN)
SHOWN_FROM: Final = 20  # fear from which the mark is shown
MOST: Final = 100
HEIGHTS: Final = {"ella": 38, "daniel": 58}  # px of the sprites
LIFT: Final = 12  # px above the head ...
OVER_PROMPT: Final = 32  # ... or above what a call would do
BESIDE: Final = 9  # px that the eye of a hidden child stands above the place
INSET: Final = 18  # px from the frame's edge
TOP: Final = 62  # px: below the panels at the top ...
BOTTOM: Final = 96  # ... and above those at the bottom
CHIP: Final = 10  # px radius of the marker
ARROW: Final = 5
BEAT: Final = 20  # t of a pulse
INK: Final[Colour] = (10, 6, 20)
EMPTY: Final[Colour] = (92, 76, 110)
CALM: Final[Colour] = (236, 226, 244)
AFRAID: Final[Colour] = (255, 176, 96)
FROZEN: Final[Colour] = (255, 92, 100)


class CompanionSigns:
    """Draws them; the bitmaps are made once for each colour."""

    def __init__(self) -> None:
        self._made: dict[tuple[tuple[str, ...], Colour], pygame.Surface] = {}

    def draw(self, target: pygame.Surface, snapshot: Snapshot, corner: tuple[int, int]) -> None:
        """All signs of this frame."""
        for one in snapshot.companions:
            actor = snapshot.actor(one.actor)
            if actor is None:
                continue
            x, y = round(actor.x) - corner[0], round(actor.y) - corner[1]
            high = HEIGHTS.get(one.kind, HEIGHTS["ella"])
            if not (0 <= x < VIEW_WIDTH and 0 <= y - high // 2 < VIEW_HEIGHT):
                self._at_edge(target, one, actor, (x, y - high // 2), snapshot.tick)
            elif actor.flags & HIDDEN:
                self._stamp(target, EYE, CALM, x, y - high // 2 - BESIDE)
            elif one.frozen or one.fear >= SHOWN_FROM:
                prompted = snapshot.player.prompt.startswith("call_")
                lift = OVER_PROMPT if prompted else LIFT
                self._heart(target, one, x, y - high - lift, snapshot.tick)

    def _heart(self, target: pygame.Surface, one: CompanionView, x: int, y: int, tick: int) -> None:
        """A heart that fills from below; full and beating when she can go no further."""
        colour = FROZEN if one.frozen else AFRAID
        if one.frozen and tick % BEAT < BEAT // 3:
            y -= 1
        self._stamp(target, HEART, EMPTY, x, y)
        full = self._bitmap(HEART, colour)
        rows = max(1, round(full.get_height() * min(1.0, one.fear / MOST)))
        rest = full.get_height() - rows
        left, top = x - full.get_width() // 2, y - full.get_height() // 2
        area = pygame.Rect(0, rest - 1 if rest else 0, full.get_width(), rows + 1)
        target.blit(full, (left, top + area.y), area)

    def _at_edge(
        self,
        target: pygame.Surface,
        one: CompanionView,
        actor: ActorView,
        place: tuple[int, int],
        tick: int,
    ) -> None:
        """A chip with her face, pointing to where she is; it beats while she is carried off."""
        x = min(max(place[0], INSET), VIEW_WIDTH - INSET)
        y = min(max(place[1], TOP), VIEW_HEIGHT - BOTTOM)
        lost = bool(actor.flags & CARRIED)
        colour = FROZEN if lost or one.frozen else CALM
        radius = CHIP + (lost and tick % BEAT < BEAT // 2)
        pygame.draw.circle(target, INK, (x, y), radius + 1)
        pygame.draw.circle(target, colour, (x, y), radius, 1)
        side = -1 if place[0] < x else 1 if place[0] > x else 0
        rise = -1 if place[1] < y else 1 if place[1] > y and not side else 0
        self._arrow(target, (x, y), (side, rise if not side else 0), radius, colour)
        face = CHILD_FACE if one.kind == "ella" else MAN_FACE
        picture = self._portrait(face)
        target.blit(picture, (x - picture.get_width() // 2, y - picture.get_height() // 2))

    def _arrow(
        self,
        target: pygame.Surface,
        middle: tuple[int, int],
        way: tuple[int, int],
        radius: int,
        colour: Colour,
    ) -> None:
        x, y = middle[0] + way[0] * (radius + 2), middle[1] + way[1] * (radius + 2)
        across = (way[1], way[0])
        tip = (x + way[0] * ARROW, y + way[1] * ARROW)
        ends = [(x + across[0] * sign * ARROW // 2, y + across[1] * sign * ARROW // 2)
                for sign in (-1, 1)]  # fmt: skip
        if way != (0, 0):
            pygame.draw.polygon(target, colour, [tip, *ends])

    def _stamp(
        self,
        target: pygame.Surface,
        rows: tuple[str, ...],
        colour: Colour,
        x: int,
        y: int,
    ) -> None:
        picture = self._bitmap(rows, colour)
        left, top = x - picture.get_width() // 2, y - picture.get_height() // 2
        dark = self._bitmap(rows, INK)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            target.blit(dark, (left + dx, top + dy))
        target.blit(picture, (left, top))

    def _bitmap(self, rows: tuple[str, ...], colour: Colour) -> pygame.Surface:
        key = rows, colour
        if key not in self._made:
            picture = pygame.Surface((len(rows[0]), len(rows)), pygame.SRCALPHA)
            for y, row in enumerate(rows):
                for x, letter in enumerate(row):
                    if letter == "#":
                        picture.set_at((x, y), colour)
            self._made[key] = picture
        return self._made[key]

    def _portrait(self, rows: tuple[str, ...]) -> pygame.Surface:
        key = rows, INK
        if key not in self._made:
            picture = pygame.Surface((len(rows[0]), len(rows)), pygame.SRCALPHA)
            for y, row in enumerate(rows):
                for x, letter in enumerate(row):
                    if letter in FACE:
                        picture.set_at((x, y), FACE[letter])
            self._made[key] = picture
        return self._made[key]
