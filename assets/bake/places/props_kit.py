"""What the props of several rooms share: the states of a thing that breaks and burns."""

from __future__ import annotations

from assets.bake.places.canvas import Canvas
from assets.bake.places.palettes import STRUCTURE as K, WOOD
from assets.bake.places.prop import Frame, Prop, holed, standing
from assets.bake.places.village.props_shore import Pieces, burnt, wreck

WOOD_PIECES: Pieces = ((WOOD[7], WOOD[4], WOOD[1]), (WOOD[5], WOOD[3], WOOD[0]))


def breakable(name: str, whole: Canvas, pieces: Pieces, **more: Canvas) -> Prop:
    """A thing with its damaged, broken and burnt pictures; ``more`` names other states."""
    tall, count = max(10, whole.height // 3), 14 + whole.width // 3
    states: dict[str, tuple[Frame, ...]] = {
        "whole": standing(whole),
        "damaged": standing(holed(whole, name, 4, K[0], "f0d8c8")),
        "broken": wreck(name, whole.width + 6, pieces, tall, count),
        "burnt": burnt(name, whole.width, tall, count),
    }
    states.update({state: standing(canvas) for state, canvas in more.items()})
    return Prop(name, states)
