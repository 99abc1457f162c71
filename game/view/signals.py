"""Signs in the scene: tells of attacks, markers at the frame's edge, brackets of near items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pygame

from game.core.angles import direction
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, Shape
from game.core.snapshot import ActorFlag, ActorView, Snapshot
from game.view.actors import Pose
from game.view.assets import EffectAnim, EffectArt
from game.view.companion_signs import CompanionSigns
from game.view.effects import EffectState
from game.view.hold_signs import HoldSigns
from game.view.surfaces import Colour, FlaggedBlit

PALETTES: Final[dict[str, dict[str, Colour]]] = {
    "default": {"gun": (255, 60, 70), "blow": (255, 208, 96), "item": (34, 230, 255)},
    "deuteranopia": {"gun": (255, 176, 32), "blow": (255, 255, 255), "item": (90, 180, 255)},
    "contrast": {"gun": (255, 255, 0), "blow": (255, 255, 255), "item": (0, 255, 255)},
}
OPEN: Final = int(ActorFlag.OPEN)  # plain integers: enum operations are slow
DEAD: Final = int(ActorFlag.DEAD)
TELLING: Final = int(ActorFlag.TELLING)
SIGNED: Final = OPEN | TELLING  # who has a sign over his head
LASER_STEP: Final = 8  # px between samples of the wall test
LASER_REACH: Final = 480  # px
DOT_EVERY: Final = 5  # px between dots of the aiming line, at the start of the tell
EDGE_INSET: Final = 14  # px
BRACKET: Final = 4  # px per arm
OPEN_STARS: Final = "open_stars"
HEAD_GAP: Final = 7  # px above the head


class Signals:
    """Draws the signs; everything is read from the snapshot and the announced attacks."""

    def __init__(self, level: Level, art: EffectArt, palette: str) -> None:
        self._walls: list[list[bool]] = (level.shapes == Shape.SOLID).tolist()
        self.anims = art.anims
        self.colours = PALETTES[palette]
        self.holds = HoldSigns()
        self.companions = CompanionSigns()

    def set_palette(self, palette: str) -> None:
        """Use other colours from now on."""
        self.colours = PALETTES[palette]

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        poses: list[Pose],
        state: EffectState,
        corner: tuple[int, int],
    ) -> None:
        """Draw all signs of this frame."""
        blits: list[FlaggedBlit] = []
        for pose in poses:
            if pose.actor.flags & SIGNED:
                blits.extend(self._over_head(target, pose, state, snapshot.tick))
        for actor in snapshot.actors:
            if actor.flags & TELLING:
                blits.extend(self._at_edge(actor, snapshot.tick, corner))
        target.blits(blits, False)
        self.companions.draw(target, snapshot, corner)
        self.holds.draw(target, snapshot, poses, self.colours)
        if snapshot.player.prompt:
            return  # the prompt has brackets of its own
        for item in snapshot.items:
            if item.near and not item.flying:
                self._bracket(target, round(item.x) - corner[0], round(item.y) - corner[1])

    def _over_head(
        self, target: pygame.Surface, pose: Pose, state: EffectState, tick: int
    ) -> Iterator[FlaggedBlit]:
        actor = pose.actor
        if actor.flags & OPEN and not actor.flags & DEAD:
            x, y = pose.head
            yield self._frame(OPEN_STARS, tick, x, y - HEAD_GAP)
        if not actor.flags & TELLING:
            return
        warning = state.warnings.get(actor.id)
        if warning is not None and warning.style == "gun":
            share = (tick - warning.begun) / max(1, warning.ticks)
            end = self._laser(target, pose, share)
            yield self._frame("tell_gun", tick, *end)
        else:
            began = warning.begun if warning is not None else tick
            yield self._frame("tell_heavy", tick - began, *pose.hand)

    def _frame(self, name: str, tick: int, x: int, y: int) -> FlaggedBlit:
        anim: EffectAnim = self.anims[name]
        rest = tick % anim.ends[-1]
        index = next(i for i, end in enumerate(anim.ends) if rest < end)
        picture, anchor = anim.right[index]
        return picture, (x - anchor[0], y - anchor[1]), None, anim.flags

    def _laser(self, target: pygame.Surface, pose: Pose, share: float) -> tuple[int, int]:
        """A dotted line from the gun to the first wall; it fills up until the shot."""
        x, y = pose.hand
        dx, dy = direction(pose.actor.aim)
        offset_x, offset_y = pose.actor.x - pose.x, pose.actor.y - pose.y
        reach = LASER_REACH
        for way in range(LASER_STEP, LASER_REACH, LASER_STEP):
            if self._solid(x + dx * way + offset_x, y + dy * way + offset_y):
                reach = way
                break
        end = round(x + dx * reach), round(y + dy * reach)
        colour = self.colours["gun"]
        if share > 0.75:
            pygame.draw.line(target, colour, (x, y), end)
            return end
        gap = DOT_EVERY - round(share * 4)
        for way in range(6, reach, max(2, gap)):
            target.fill(colour, (round(x + dx * way), round(y + dy * way), 1, 1))
        return end

    def _solid(self, x: float, y: float) -> bool:
        row, column = int(y) // TILE, int(x) // TILE
        if not (0 <= row < len(self._walls) and 0 <= column < len(self._walls[0])):
            return True
        return self._walls[row][column]

    def _at_edge(
        self, actor: ActorView, tick: int, corner: tuple[int, int]
    ) -> Iterator[FlaggedBlit]:
        """An arrow at the frame's edge for who is about to strike from outside."""
        x, y = actor.x - corner[0], actor.y - 30 - corner[1]
        if 0 <= x < VIEW_WIDTH and 0 <= y < VIEW_HEIGHT:
            return
        anim = self.anims["edge_marker"]
        rest = tick % anim.ends[-1]
        index = next(i for i, end in enumerate(anim.ends) if rest < end)
        picture, anchor = (anim.left if x < VIEW_WIDTH / 2 else anim.right)[index]
        edge_x = min(max(x, EDGE_INSET), VIEW_WIDTH - EDGE_INSET)
        edge_y = min(max(y, EDGE_INSET + 40), VIEW_HEIGHT - EDGE_INSET - 40)
        yield picture, (round(edge_x) - anchor[0], round(edge_y) - anchor[1]), None, anim.flags

    def _bracket(self, target: pygame.Surface, x: int, y: int) -> None:
        """Four corners around an item that Eve can take."""
        colour, box = self.colours["item"], pygame.Rect(x - 11, y - 19, 22, 22)
        for left, step_x in ((box.left, 1), (box.right, -1)):
            for top, step_y in ((box.top, 1), (box.bottom, -1)):
                pygame.draw.line(target, colour, (left, top), (left + BRACKET * step_x, top))
                pygame.draw.line(target, colour, (left, top), (left, top + BRACKET * step_y))
