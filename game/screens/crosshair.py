"""The pointer in play: where the mouse aims, and what a shot there would be worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.core.inputs import Button
from game.core.snapshot import ActorFlag
from game.view.assets import load_ui

if TYPE_CHECKING:
    from pathlib import Path

    import pygame

    from game.content.loader import Tables
    from game.core.snapshot import Snapshot

HOT_REACH: Final = 14  # px around a foe's chest where the cross lights up
CHEST: Final = 34  # px above the ground point
NO_TARGET: Final = int(ActorFlag.PLAYER | ActorFlag.NPC | ActorFlag.DEAD)


class Crosshair:
    """Drawn over the picture while keyboard and mouse are in use."""

    def __init__(self, assets: Path, tables: Tables) -> None:
        self._ui = load_ui(assets / "sprites")
        self._guns = frozenset(row.id for row in tables.weapons.values() if row.family == "gun")

    def draw(
        self,
        canvas: pygame.Surface,
        place: tuple[float, float],
        world: tuple[float, float],
        now: Snapshot,
        held: int,
    ) -> None:
        """Draw at a canvas point that lies over this world point."""
        picture = self._ui.get(self._name(world, now, held))
        if picture is None:
            return
        x, y = round(place[0]), round(place[1])
        canvas.blit(picture, (x - picture.get_width() // 2, y - picture.get_height() // 2))

    def _name(self, world: tuple[float, float], now: Snapshot, held: int) -> str:
        hand = now.player.hand
        if held & Button.THROW and hand.kind:
            return "crosshair_throw"
        if hand.kind in self._guns and hand.left == 0:
            return "crosshair_empty"
        over = any(
            abs(actor.x - world[0]) < HOT_REACH and abs(actor.y - CHEST - world[1]) < 2 * HOT_REACH
            for actor in now.actors
            if not actor.flags & NO_TARGET
        )
        return "crosshair_hot" if over else "crosshair"
