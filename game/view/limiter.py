"""The flash limiter: never more than three general flashes in any second. No option turns it off.

WCAG 2.2 (2.3.1): a flash is a pair of opposing changes of relative luminance of 0.1 or more where
the darker state is below 0.8; it counts when at least a quarter of the view takes part. The frame
is measured on a coarse grid. Rises within the allowance pass; a rise beyond it is damped by
multiplying the frame with a grey that keeps enough of the view below the threshold. Falls need no
damping: a fall is half of a flash whose rise was allowed or damped.
"""

from __future__ import annotations

from collections import deque
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.constants import TICKS_PER_SECOND
from game.view.surfaces import MULTIPLY, Size, opaque, scaled, solid

COLUMNS: Final = 16
ROWS: Final = 9
SAMPLES: Final = 2  # per cell and axis: they are added in pairs
CHANGE: Final = 0.1  # relative luminance
MARGIN: Final = 0.02  # we stay this far below the threshold
DARK: Final = 0.8
AREA: Final = 0.25  # share of the view
MAX_FLASHES: Final = 3
WINDOW: Final = TICKS_PER_SECOND + 2  # t; the analyser's second with a margin
RELEASE: Final = 0.02  # of the gain per tick
GAMMA: Final = 2.0
WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
Grid = NDArray[np.float64]


class Meter:
    """Relative luminance of a frame on a grid of 16 x 9 cells.

    Squared channels stand for sRGB's curve: never less sensitive where flashes matter (in the
    dark), and a gain of the frame is then exactly its square in luminance.
    """

    def __init__(self) -> None:
        self.small = opaque((COLUMNS * SAMPLES, ROWS * SAMPLES))
        self.weights = np.array(WEIGHTS) / (255 * 255 * SAMPLES * SAMPLES)

    def read(self, frame: pygame.Surface) -> Grid:
        """The mean luminance of each cell."""
        pygame.transform.scale(frame, self.small.get_size(), self.small)
        pixels: Any = pygame.surfarray.pixels3d(self.small)
        squares = np.multiply(pixels, pixels, dtype=np.uint32)
        pairs = squares[::2] + squares[1::2]
        cells = pairs[:, ::2] + pairs[:, 1::2]
        return np.asarray(cells @ self.weights, float)


class FlashLimiter:
    """Keeps the history of what was shown and damps what would be too much."""

    def __init__(self, size: Size) -> None:
        self.meter = Meter()
        self.grey = solid(size, (255, 255, 255))
        self.grey_level = 255
        self.valley: Grid | None = None  # lowest luminance of each cell since its last flash
        self.rises: deque[float] = deque()  # ticks of the general rises in the window
        self.gain = 1.0

    def reset(self) -> None:
        """A cut: nothing shown before counts as a change, the allowance stays used."""
        self.valley, self.gain = None, 1.0

    def apply(self, frame: pygame.Surface, tick: float) -> float:
        """Damp the frame if it must be; returns the gain that was used."""
        while self.rises and not tick - WINDOW < self.rises[0] <= tick:
            self.rises.popleft()  # too old, or from before the clock went back
        cells = self.meter.read(frame)
        if self.valley is None:
            self.valley = cells
            return 1.0
        gain = min(1.0, self.gain + RELEASE)
        shown = cells if gain == 1.0 else cells * gain**GAMMA
        rises = self._general_rise(shown)
        if rises and len(self.rises) >= MAX_FLASHES:
            gain = min(gain, self._allowed(cells))
            shown = cells * gain**GAMMA
            rises = False
        self.gain = gain
        if gain < 1.0:
            self._dim(frame, gain)
        if rises:
            self.rises.append(tick)
            self.valley = shown
        else:
            np.minimum(self.valley, shown, out=self.valley)
        return gain

    def _general_rise(self, shown: Grid) -> bool:
        assert self.valley is not None
        rises = (shown - self.valley >= CHANGE - MARGIN) & (self.valley < DARK)
        return bool(np.count_nonzero(rises) >= (AREA - MARGIN) * rises.size)

    def _allowed(self, cells: Grid) -> float:
        """The strongest gain at which fewer than a quarter of the cells rise by the threshold."""
        assert self.valley is not None
        limits = np.where(
            self.valley < DARK,
            (self.valley + CHANGE - 2 * MARGIN) / np.maximum(cells, 1e-6),
            np.inf,
        )
        order = np.sort(limits, axis=None)
        share = order[int((AREA - 2 * MARGIN) * order.size)]
        return float(min(1.0, share) ** (1 / GAMMA))

    def _dim(self, frame: pygame.Surface, gain: float) -> None:
        level = int(gain * 255)
        if level != self.grey_level:
            self.grey.fill(scaled((255, 255, 255), level / 255))
            self.grey_level = level
        frame.blit(self.grey, (0, 0), special_flags=MULTIPLY)
