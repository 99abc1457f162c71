"""Surfaces in the one pixel format that all blits of the view share, and baked gradients.

Everything is 32 bit: equal formats are what keeps a full-screen blit at 0.02 ms instead of 1.7 ms.
Nothing here needs an open window.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.errors import KikimoraError

ADD: Final = pygame.BLEND_RGB_ADD
COPY: Final = pygame.BLEND_RGBA_ADD  # onto a cleared surface this copies colour and alpha
MULTIPLY: Final = pygame.BLEND_RGB_MULT
OPAQUE: Final = 255
RGB: Final = 0xFFFFFF  # of a pixel's word, without its alpha
SUBTRACT: Final = pygame.BLEND_RGB_SUB
Colour = tuple[int, int, int]
Size = tuple[int, int]
# (surface, place, None, flags): pygame takes None for the whole area, its type stubs do not.
FlaggedBlit = Any


class ArtError(KikimoraError):
    """A picture or its table is missing or broken."""


def opaque(size: Size) -> pygame.Surface:
    """A black surface without alpha."""
    return pygame.Surface(size, 0, 32)


def clear(size: Size) -> pygame.Surface:
    """A transparent surface."""
    return pygame.Surface(size, pygame.SRCALPHA, 32)


def alike(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Whether two surfaces have the same size and format."""
    same = one.get_masks() == other.get_masks() and one.get_bitsize() == other.get_bitsize()
    return same and one.get_size() == other.get_size()


def solid(size: Size, colour: Colour) -> pygame.Surface:
    """A surface of one colour. Blitted with MULTIPLY it tints; `fill` takes 26 times as long."""
    surface = opaque(size)
    surface.fill(colour)
    return surface


def from_rgb(pixels: NDArray[Any]) -> pygame.Surface:
    """An opaque surface from a height x width x 3 array; values are clipped to 0..255."""
    data = np.ascontiguousarray(np.clip(pixels, 0, 255).astype(np.uint8))
    height, width = data.shape[:2]
    return same_format(pygame.image.frombuffer(data.tobytes(), (width, height), "RGB"), alpha=False)


def from_rgba(pixels: NDArray[Any]) -> pygame.Surface:
    """A surface with alpha from a height x width x 4 array."""
    data = np.ascontiguousarray(np.clip(pixels, 0, 255).astype(np.uint8))
    height, width = data.shape[:2]
    return same_format(pygame.image.frombuffer(data.tobytes(), (width, height), "RGBA"), alpha=True)


def load(path: Path, *, alpha: bool = True) -> pygame.Surface:
    """A picture file in the view's format."""
    return same_format(decoded(path), alpha=alpha)


def decoded(path: Path) -> pygame.Surface:
    """A picture file in the format of the file; a missing or broken one is named in a sentence."""
    try:
        return pygame.image.load(str(path))
    except (FileNotFoundError, pygame.error) as error:
        raise ArtError(f"{path}: the picture cannot be read ({error})") from None


def same_format(raw: pygame.Surface, *, alpha: bool) -> pygame.Surface:
    """A copy in the view's format; `convert` would need an open window.

    A blit onto full transparency copies colour and alpha as they are. That it is a copy need not be
    found out for each pixel anew, which takes eight times as long: so blending is off meanwhile.
    """
    surface = clear(raw.get_size()) if alpha else opaque(raw.get_size())
    blends = alpha and raw.get_flags() & pygame.SRCALPHA and raw.get_alpha() == OPAQUE
    if blends:
        raw.set_alpha(None)
    surface.blit(raw, (0, 0))
    if blends:
        raw.set_alpha(OPAQUE)
    return surface


def tinted(surface: pygame.Surface, colour: Colour) -> pygame.Surface:
    """A copy multiplied by a colour; alpha stays."""
    result = surface.copy()
    result.blit(solid(surface.get_size(), colour), (0, 0), special_flags=MULTIPLY)
    return result


def mirrored(surface: pygame.Surface) -> pygame.Surface:
    """A copy that looks the other way."""
    return pygame.transform.flip(surface, True, False)


def copied(surface: pygame.Surface) -> pygame.Surface:
    """A copy of a small surface with the same pixels; `Surface.copy` takes 25 times as long."""
    return pygame.transform.flip(surface, False, False)


def drawn_box(surface: pygame.Surface) -> pygame.Rect:
    """The part of a surface with alpha that is not empty. `get_bounding_rect` looks at each pixel
    in turn and takes five times as long."""
    drawn = pygame.surfarray.pixels_alpha(surface) > 0
    columns, rows = np.flatnonzero(np.any(drawn, 1)), np.flatnonzero(np.any(drawn, 0))
    if not len(columns):
        return pygame.Rect(0, 0, 0, 0)
    left, top = int(columns[0]), int(rows[0])
    return pygame.Rect(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)


def drawn_parts(surface: pygame.Surface, height: int, gap: int) -> list[pygame.Rect]:
    """Boxes that hold all of a surface with alpha that is not empty: rows of them, at most so high,
    parted where at least `gap` columns are empty. For pictures most of which is air."""
    drawn = pygame.surfarray.pixels_alpha(surface) > 0
    found = []
    for top in range(0, drawn.shape[1], height):
        part = drawn[:, top : top + height]
        columns = np.flatnonzero(part.any(1))
        for run in np.split(columns, np.flatnonzero(np.diff(columns) > gap) + 1):
            if len(run):
                left, width = int(run[0]), int(run[-1] - run[0]) + 1
                rows = np.flatnonzero(part[left : left + width].any(0))
                found.append(pygame.Rect(left, top + int(rows[0]), width, int(np.ptp(rows)) + 1))
    return found


def halved(whole: pygame.Surface, half: pygame.Surface) -> None:
    """Every second pixel of every second row; `transform.scale` takes twice as long."""
    taken: NDArray[np.uint32] = pygame.surfarray.pixels2d(whole)[::2, ::2]
    np.copyto(pygame.surfarray.pixels2d(half), taken)


def parse_colour(text: str) -> Colour:
    """A colour from rrggbb, #rrggbb or Tiled's #aarrggbb."""
    digits = text.lstrip("#")
    digits = digits[2:] if len(digits) == 8 else digits
    try:
        if len(digits) != 6:
            raise ValueError
        return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    except ValueError:
        raise ArtError(f"{text!r} is no colour; write rrggbb or #aarrggbb") from None


def scaled(colour: Colour, factor: float) -> Colour:
    """A colour made darker or brighter, clipped at white."""
    red, green, blue = (min(255, max(0, round(value * factor))) for value in colour)
    return red, green, blue


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """`share` 0 gives the first colour, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue
