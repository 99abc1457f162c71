"""Slow time begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.event_base import Event


@dataclass(frozen=True, slots=True)
class FocusBegan(Event):
    """Time becomes slow."""

    actor: int


@dataclass(frozen=True, slots=True)
class FocusEnded(Event):
    """Time runs as ever."""

    actor: int
