"""Fire and flashes on bodies: the strongest one near a figure lights the side that it comes from.

The light map is flat: it brightens a whole body alike. The sheets hold how much a light from the
left and from the right falls on each pixel, so that a man before a burning house glows on the
fire's side alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.view.light import FIRE_COLOUR, FIRE_RADII, FireLight, Flash
from game.view.surfaces import Colour, scaled

FIRE_POWER: Final = 1.0
FIRE_REACH: Final = 1.25  # of the radius of its light on the ground: a body stands up into it
FLASH_REACH: Final = 0.8
FAINTEST: Final = 0.12  # weaker light is not worth a blit
STEPS: Final = 8  # of brightness


@dataclass(frozen=True, slots=True)
class Source:
    """A light of this frame, in screen px."""

    x: float
    y: float
    colour: Colour
    power: float
    reach: float


@dataclass(frozen=True, slots=True)
class Side:
    """What a figure gets of it: from the right (1) or left (-1), in this colour."""

    side: int
    colour: Colour


def sources(
    fires: Iterable[FireLight], flashes: Iterable[Flash], corner: tuple[int, int]
) -> tuple[Source, ...]:
    """All fires and flashes of the frame."""
    left, top = corner
    found = [
        Source(one.x - left, one.y - top, one.colour, one.power, one.reach * FLASH_REACH)
        for one in flashes
        if one.reach
    ]
    for fire in fires:
        reach = FIRE_RADII[fire.size] * FIRE_REACH
        found.append(Source(fire.x - left, fire.y - top, FIRE_COLOUR, FIRE_POWER, reach))
    return tuple(found)


def strongest(lights: Iterable[Source], x: float, y: float) -> Side | None:
    """The light that falls hardest on a body whose chest is at (x, y)."""
    best, side, colour = FAINTEST, 1, (0, 0, 0)
    for one in lights:
        far = (abs(one.x - x) + 0.5 * abs(one.y - y)) / one.reach
        power = one.power * (1.0 - far)
        if power > best:
            best, side, colour = power, (1 if one.x >= x else -1), one.colour
    if best <= FAINTEST:
        return None
    return Side(side, scaled(colour, round(min(1.0, best) * STEPS) / STEPS))
