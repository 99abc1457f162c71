"""Behaviours by the names that the enemy table uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.sim.behaviours.scene import Scene
from game.sim.state import Fighter

Behaviour = Callable[[Scene, Fighter], None]

_BY_NAME: Final[dict[str, Behaviour]] = {}  # filled at import by the decorator, then only read


def behaviour(name: str) -> Callable[[Behaviour], Behaviour]:
    """Register a function as the behaviour of this name."""

    def register(function: Behaviour) -> Behaviour:
        if name in _BY_NAME:
            raise ValueError(f"behaviour {name!r} is registered twice")
        _BY_NAME[name] = function
        return function

    return register


def find(name: str) -> Behaviour:
    """The behaviour of this name; KeyError when no module registered it."""
    return _BY_NAME[name]


def names() -> tuple[str, ...]:
    """All registered names."""
    return tuple(sorted(_BY_NAME))
