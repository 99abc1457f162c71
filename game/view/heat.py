"""Heat to flames: soft blobs, broken by scrolling noise, coloured by a ramp.

Everything is a function of the tick and the place, so that a frame can be drawn at any time and
twice the same. A field begins as noise in its blue channel, takes the blobs of one frame as green,
and each pixel is then the number of its colour in one table; only the boxes around the blobs are
worked on.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.view import cookies
from game.view.surfaces import ADD, FlaggedBlit, from_rgb, opaque

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
RADII: Final = tuple(range(3, 25))
PEAK: Final = 150  # heat of a blob's middle
NOISE_SIZE: Final = (512, 512)  # rows, columns
GREEN, BLUE = (0, 1, 0), (0, 0, 1)  # channels of heat and of noise
CLEAR: Final = 0  # pixel where there is no flame
NOISE_CELL: Final = 12
NOISE_SEED: Final = 3
NOISE_LOW: Final = 20
NOISE_HIGH: Final = 176
THRESHOLD: Final = 44  # heat under which nothing is seen
EXPOSURE: Final = 1.6 * 1.35 / 210
RAMP: Final = (  # heat from which a colour shows: few steps keep the edges crisp
    (THRESHOLD, (42, 6, 6)),
    (58, (94, 13, 5)),
    (76, (168, 31, 5)),
    (98, (232, 74, 8)),
    (126, (255, 138, 24)),
    (164, (255, 184, 48)),
    (210, (255, 222, 112)),
    (246, (255, 244, 190)),
)
GAP: Final = 64  # px between blobs from which they are worked on apart
BYTE: Final = 256
Blobs = NDArray[np.int64]  # (count, 3): x, y on screen, radius
NONE: Final[Blobs] = np.zeros((0, 3), np.int64)  # empty: there is nothing to change


class HeatField:
    """One layer of flames, its noise drawn out across or down. Fields that are drawn one after the
    other may share their surfaces: `beside` is another one."""

    def __init__(
        self,
        across: int = 1,
        down: int = 1,
        low: int = NOISE_LOW,
        tall: float = 1.0,
        peak: int = PEAK,
        beside: HeatField | None = None,
    ) -> None:
        self.heat: pygame.Surface = beside.heat if beside else opaque(SIZE)
        self.fire: pygame.Surface = beside.fire if beside else opaque(SIZE)
        self.fire.set_colorkey(CLEAR)
        self.noise = _noise(across, down, low)
        self.colours = _colours()
        self.blobs = {radius: _soft(radius, tall, peak) for radius in RADII}
        # Half of their heights, by radius.
        self.half = np.array([round(radius * tall) for radius in range(RADII[-1] + 1)])

    def draw(self, target: pygame.Surface, blobs: Blobs, scroll: tuple[int, int]) -> None:
        """Flames of all blobs over the frame; what lies far apart is worked on apart."""
        pictures, half = self.blobs, self.half.tolist()
        for clump in _clumps(blobs):
            box = self._box(clump)
            if not box.w or not box.h:
                continue
            self._begin(box, scroll)
            hot: list[FlaggedBlit] = [
                (pictures[r], (x - r, y - half[r]), None, ADD) for x, y, r in clump.tolist()
            ]
            self.heat.blits(hot, False)
            self._colour(box)
            target.blit(self.fire, box.topleft, box)

    def _begin(self, box: pygame.Rect, scroll: tuple[int, int]) -> None:
        """Lay the noise of a box; the sheet comes round in both directions."""
        wide, high = self.noise.get_size()
        left = box.left - (box.left + scroll[0]) % wide
        top = box.top - (box.top + scroll[1]) % high
        self.heat.set_clip(box)
        self.heat.blits(
            [
                (self.noise, (x, y))
                for x in range(left, box.right, wide)
                for y in range(top, box.bottom, high)
            ],
            False,
        )
        self.heat.set_clip(None)

    def _box(self, clump: Blobs) -> pygame.Rect:
        """All that its blobs can reach of the frame."""
        x, y, radius = clump.T
        half = self.half.take(radius)
        left, top = int((x - radius).min()), int((y - half).min())
        right, bottom = int((x + radius).max()), int((y + half).max())
        return pygame.Rect(left, top, right - left, bottom - top).clip((0, 0, *SIZE))

    def _colour(self, box: pygame.Rect) -> None:
        """Look up each pixel by its heat and the noise there: one table holds both."""
        heat: NDArray[Any] = pygame.surfarray.pixels2d(self.heat).T
        fire: NDArray[Any] = pygame.surfarray.pixels2d(self.fire).T
        inside = slice(box.top, box.bottom), slice(box.left, box.right)
        fire[inside] = self.colours.take(heat[inside], mode="wrap")


def _colours() -> NDArray[np.uint32]:
    """Pixels by heat * BYTE + noise."""
    ramp = np.full(BYTE, CLEAR, np.uint32)
    for heat, (red, green, blue) in RAMP:
        ramp[heat:] = red << 16 | green << 8 | blue
    curve = (255 * (1 - np.exp(-np.arange(BYTE) * EXPOSURE))).astype(np.int64)
    broken = curve[:, None] * np.arange(BYTE) >> 7
    return np.asarray(ramp[np.minimum(broken, BYTE - 1)].ravel(), np.uint32)


def _noise(across: int, down: int, low: int) -> pygame.Surface:
    """A sheet of noise in blue, drawn out along x and y by these factors."""
    rows, columns = NOISE_SIZE
    field = cookies.noise(rows // down, columns // across, NOISE_CELL, 4, NOISE_SEED)
    field = np.clip((field - 0.5) * 2.3 + 0.5, 0, 1)
    field = np.repeat(np.repeat(field, across, 1), down, 0)
    return from_rgb((low + field * (NOISE_HIGH - low))[..., None] * BLUE)


def _soft(radius: int, tall: float, peak: int) -> pygame.Surface:
    """A blob of heat; a tall one comes to a point above, as a tongue does."""
    high = round(radius * tall)
    across = (np.arange(2 * radius) - radius + 0.5) / radius
    down = (np.arange(2 * high) - high + 0.5) / high
    narrow = 1.0 + (tall - 1.0) * np.maximum(0.0, -down)[:, None]
    far = np.minimum((across[None, :] * narrow) ** 2 + down[:, None] ** 2, 1)
    shape = (1 - far) ** 2 * peak
    return from_rgb(shape[..., None] * GREEN)


def _clumps(blobs: Blobs) -> list[Blobs]:
    """The blobs from left to right, cut where a gap is."""
    if not len(blobs):
        return []
    ordered = blobs.take(blobs[:, 0].argsort(), 0)
    x = ordered[:, 0]
    cuts = [0, *((x[1:] - x[:-1] > GAP).nonzero()[0] + 1).tolist(), len(ordered)]
    return [ordered[cuts[number] : cuts[number + 1]] for number in range(len(cuts) - 1)]
