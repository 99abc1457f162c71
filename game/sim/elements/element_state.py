"""State of the elements: cells that are not as the map made them, jets, sheets of ice.

The grid is kept sparse: only cells in which something goes on stand in the dicts, so that a place
without fire and water costs nothing, and a digest or a checkpoint stays small. A cell is named by
`row * STRIDE + column`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

STRIDE: Final = 1024  # columns that a map may have at most


@dataclass(slots=True)
class Cells:
    """What goes on in the cells. Values are ticks of `now` at which it ends unless stated."""

    now: int = 0  # own clock: it goes back with a checkpoint, as the world does
    fire: dict[int, int] = field(default_factory=dict)
    wet: dict[int, int] = field(default_factory=dict)
    steam: dict[int, int] = field(default_factory=dict)
    smoke: dict[int, int] = field(default_factory=dict)
    heat: dict[int, tuple[int, int]] = field(default_factory=dict)  # amount, forgotten at
    spirits: dict[int, int] = field(default_factory=dict)  # 1 = a puddle
    burnt: dict[int, int] = field(default_factory=dict)  # 1 = its fuel is gone
    by_eve: int = -10_000  # when fire last came from Eve's hands
    snow_gone: dict[int, int] = field(default_factory=dict)  # 1 = the snow on the ground melted


@dataclass(slots=True)
class Jet:
    """A jet that is on. Lengths px."""

    kind: str  # flame, water, foam
    item: int
    tick: int = 0
    x: float = 0.0
    y: float = 0.0
    angle: int = 0
    length: float = 0.0


@dataclass(slots=True)
class Home:
    """A house that may burn; states: whole, burning, saved, burnt."""

    id: int  # of the map object
    name: str
    state: str = "whole"
    by_eve: bool = False  # her fire began it


@dataclass(slots=True)
class Ice:
    """A sheet of thin ice; states: whole, cracked, open."""

    id: int  # of the map object
    x: float
    y: float
    w: float
    h: float
    state: str = "whole"
    tick: int = 0  # since it changed
    load: int = 0  # ticks for which it bears more than one body
