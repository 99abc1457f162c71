"""Rims, fill and side light of a figure's frame, tinted when it is first shown.

A village has twenty sheets, and of each a fight shows a small part: tinting whole sheets when a
map opens costs hundreds of megabytes and most of a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pygame

from game.view.surfaces import Colour, mirrored, opaque, scaled, solid

MULTIPLY: Final = pygame.BLEND_RGB_MULT
RIM_FLOOR: Final = 8  # weaker rims are not worth a pixel
SIDE_LEVELS: Final = 3  # steps in a nibble of the baked side lights
NIBBLE: Final = 16
LUMA: Final = (0.2126, 0.7152, 0.0722)
SIDE_OWN, SIDE_PALE = 0.8, 136  # lit cloth shows its colour, and black cloth shines all the same
KEY_OWN, KEY_PALE = 1.3, 54  # the same for the key light of figures before dark walls
KEY_SKIN: Final = 150.0  # luma that needs no key light: shadows are filled, faces do not bleach
KEY_TINT: Final = 0.4  # share of the room's rim colours on its two sides
KEY_FLAT: Final = 0.16  # of it falls on every pixel, the rest models


@dataclass(frozen=True, slots=True)
class RimPaint:
    """Tints of one figure's rims in one room."""

    left: Colour
    right: Colour
    hot: Colour
    fill: float
    key: Colour = (200, 195, 255)  # of the light that lifts a figure off a dark ground


class Tinted:
    """What is added to the lit body: for facing right, facing left (mirrored), at a muzzle flash.

    `mask` holds the strengths of left and right rim and the packed side lights, (width, height, 3).
    """

    __slots__ = ("_body", "_dark", "_hot", "_keys", "_left", "_mask", "_paint", "_right", "_sides")

    def __init__(self, body: pygame.Surface, mask: Any, paint: RimPaint) -> None:
        self._body, self._mask, self._paint = body, mask, paint
        self._right: pygame.Surface | None = None
        self._left: pygame.Surface | None = None
        self._hot: pygame.Surface | None = None
        self._sides: dict[tuple[int, int], pygame.Surface] = {}
        self._keys: dict[int, pygame.Surface] = {}
        self._dark = -1.0

    def right(self) -> pygame.Surface:
        """For a figure facing right."""
        if self._right is None:
            self._right = self._tint(self._paint.left, self._paint.right)
        return self._right

    def left(self) -> pygame.Surface:
        """For a figure facing left: mirrored, the lights of the room stay where they are."""
        if self._left is None:
            self._left = mirrored(self._tint(self._paint.right, self._paint.left))
        return self._left

    def hot(self) -> pygame.Surface:
        """The front rim alone, in the colour of a muzzle flash."""
        if self._hot is None:
            sheet = opaque(self._body.get_size())
            view = pygame.surfarray.pixels3d(sheet)
            view[...] = self._mask[..., 1:2].astype(np.uint16) * _row(self._paint.hot) // 255
            del view
            self._hot = sheet
        return self._hot

    def dark_luma(self, light: float) -> float:
        """Mean luma of the darker half of the body under light of a luma of 0..255."""
        if self._dark < 0:
            solid_part = pygame.surfarray.array_alpha(self._body) == 255
            luma = np.sort((pygame.surfarray.array3d(self._body) @ LUMA)[solid_part])
            self._dark = float(luma[: max(1, len(luma) // 2)].mean()) if len(luma) else 0.0
        return self._dark * (light / 255.0 + self._paint.fill)

    def key(self, facing: int) -> pygame.Surface:
        """What the room's own light from both sides adds to the body at full strength."""
        paint, facing = self._paint, 1 if facing >= 0 else -1
        if facing not in self._keys:
            left, right = (paint.left, paint.right)[::facing]
            own = self._key(left, right)
            self._keys[facing] = own if facing > 0 else mirrored(own)
        return self._keys[facing]

    def _key(self, left: Colour, right: Colour) -> pygame.Surface:
        packed = self._mask[..., 2]
        sheet = opaque(self._body.get_size())
        view = pygame.surfarray.pixels3d(sheet)
        key = np.array(self._paint.key) / 255.0
        light = (_mixed(key, left) * (packed % NIBBLE)[..., None]) / SIDE_LEVELS
        light += (_mixed(key, right) * (packed // NIBBLE)[..., None]) / SIDE_LEVELS
        light = KEY_FLAT * key + (1 - KEY_FLAT) * light
        solid_part = (pygame.surfarray.array_alpha(self._body) > 0)[..., None]
        body = pygame.surfarray.array3d(self._body).astype(np.float32)
        dark = np.clip(1.0 - (body @ LUMA)[..., None] / KEY_SKIN, 0.0, 1.0)
        lit = (body * KEY_OWN + KEY_PALE) * dark * solid_part
        view[...] = np.minimum(lit * light, 255).astype(np.uint8)
        del view
        return sheet

    def side(self, side: int, facing: int) -> pygame.Surface:
        """What a white light from the right (1) or left (-1) of the picture adds to the body."""
        key = side, 1 if facing >= 0 else -1
        if key not in self._sides:
            own = self._side(side * key[1])
            self._sides[key] = own if key[1] > 0 else mirrored(own)
        return self._sides[key]

    def _side(self, side: int) -> pygame.Surface:
        packed = self._mask[..., 2]
        share = (packed // NIBBLE if side > 0 else packed % NIBBLE)[..., None] / SIDE_LEVELS
        sheet = opaque(self._body.get_size())
        view = pygame.surfarray.pixels3d(sheet)
        lit = pygame.surfarray.array3d(self._body) * SIDE_OWN + SIDE_PALE
        view[...] = np.minimum(lit * share, 255).astype(np.uint8)
        del view
        return sheet

    def edges(self, colour: Colour) -> pygame.Surface:
        """Both rims in one colour, for a silhouette (made anew: scenes are rare)."""
        sheet = opaque(self._body.get_size())
        view = pygame.surfarray.pixels3d(sheet)
        strength = self._mask[..., :2].max(axis=2)[..., None].astype(np.uint16)
        view[...] = strength * _row(colour) // 255
        del view
        return sheet

    def _tint(self, left: Colour, right: Colour) -> pygame.Surface:
        size = self._body.get_size()
        sheet = opaque(size)
        sheet.blit(self._body, (0, 0))
        fill = scaled((255, 255, 255), self._paint.fill)
        sheet.blit(solid(size, fill), (0, 0), special_flags=MULTIPLY)
        lit = np.nonzero(self._mask[..., :2].max(axis=2) > RIM_FLOOR)
        strength = self._mask[lit].astype(np.uint16)
        light = strength[:, :1] * _row(left) // 255 + strength[:, 1:2] * _row(right) // 255
        view = pygame.surfarray.pixels3d(sheet)
        view[lit] = np.minimum(view[lit] + light, 255).astype(np.uint8)
        del view
        return sheet


def _mixed(key: Any, rim: Colour) -> Any:
    """The key light on one side, 0..1: it takes on some of the rim's colour."""
    return (1.0 - KEY_TINT) * key + KEY_TINT * np.array(rim) / 255.0


def _row(colour: Colour) -> Any:
    return np.array(colour, np.uint16)


def strengths(rim: pygame.Surface) -> Any:
    """All channels of a sheet of rims, three bytes a pixel."""
    view = pygame.surfarray.pixels3d(rim)
    return np.ascontiguousarray(view)
