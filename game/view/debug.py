"""The debug overlay: boxes, sight, graph and states. Off unless asked for."""

from __future__ import annotations

from typing import Final

import pygame

from game.core.snapshot import Snapshot
from game.view.surfaces import Colour
from game.view.text import Font, Style

HIT: Final[Colour] = (255, 60, 60)
HURT: Final[Colour] = (80, 220, 255)
SIGHT: Final[Colour] = (255, 220, 80)
GRAPH: Final[Colour] = (90, 200, 90)
GROUND: Final[Colour] = (255, 255, 255)
WORDS: Final[Colour] = (255, 240, 160)
NOTE_AT: Final = (8, 52)  # px


def draw_debug(
    target: pygame.Surface,
    snapshot: Snapshot,
    corner: tuple[int, int],
    font: Font,
    *,
    ways: bool = True,
    note: str = "",
) -> None:
    """Draw the boxes that the simulation reported, lines of sight, minds and tokens, and a cross at
    every ground point; `ways` are the lines of the graph over the platforms, `note` is told in the
    corner (times of tick and picture)."""
    debug = snapshot.debug
    if debug is None:
        return
    left, top = corner
    for x0, y0, x1, y1 in debug.graph if ways else ():
        pygame.draw.line(target, GRAPH, (x0 - left, y0 - top), (x1 - left, y1 - top))
    for x0, y0, x1, y1 in debug.sight:
        pygame.draw.line(target, SIGHT, (x0 - left, y0 - top), (x1 - left, y1 - top))
    for boxes, colour in ((debug.hurtboxes, HURT), (debug.hitboxes, HIT)):
        for x0, y0, x1, y1 in boxes:
            box = pygame.Rect(round(x0) - left, round(y0) - top, round(x1 - x0), round(y1 - y0))
            pygame.draw.rect(target, colour, box, 1)
    for actor in snapshot.actors:
        x, y = round(actor.x) - left, round(actor.y) - top
        pygame.draw.line(target, GROUND, (x - 3, y), (x + 3, y))
        pygame.draw.line(target, GROUND, (x, y - 3), (x, y + 3))
    style = Style(WORDS, shadow=(0, 0, 0))
    for at_x, at_y, words in debug.marks:
        font.draw(target, words, (round(at_x) - left, round(at_y) - top), style, align=0.5)
    if note:
        font.draw(target, note, NOTE_AT, style)
