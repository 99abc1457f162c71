"""Records of grapples: whom Eve holds, who holds her, and bodies that fly through the room."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Hold:
    """Eve's hold on a man. `kind` is '' (none), clinch, shield, backhang, gouge, wrap or garrotte:
    also the name of her state."""

    kind: str = ""
    victim: int = 0
    left: int = 0  # ticks until he tears himself free
    full: int = 0
    tick: int = 0  # since this kind of hold began
    marks: int = 0  # windows of the back-hang that she has struck
    missed: bool = False  # a press in this window's approach was wrong
    prop: int = 0  # marked prop at which she can end it


@dataclass(slots=True)
class Seizure:
    """A foe's hold on Eve."""

    foe: int = 0
    tick: int = 0
    presses: int = 0


@dataclass(slots=True)
class Flung:
    """A thrown body: hurts those of its own side whom it meets."""

    body: int
    thrower: int
    left: int
    struck: list[int] = field(default_factory=list)
