"""Screens show the frame that was played 30 ticks ago, in the phase that the map names."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.core.snapshot import BossView, PropView, Snapshot
from game.view.relay import LATE, Relay
from tests.view.scenes import club_level, snapshot

X, Y = 300.0, 200.0
MIDDLE = (300, 182)  # of the glass on the frame


def seen(tick: int, phase: int = 2, state: str = "whole") -> Snapshot:
    """A moment with one screen and a boss in some phase."""
    screen = PropView(1, "screen", X, Y, 1, state, 0)
    return snapshot(tick, props=(screen,), boss=BossView("who.host", 9, 9, phase, 1, ()))


def relayed(colour: tuple[int, int, int], phase: int = 2, state: str = "whole") -> int:
    """Brightness of the glass LATE ticks after the frame had a colour."""
    level = club_level(backdrops=False)
    relay = Relay(replace(level, props={**level.props, "relay": 2}))
    frame = pygame.Surface((640, 360))
    for tick in range(LATE):
        frame.fill(colour if tick == 0 else (0, 0, 0))
        relay.record(frame, tick)
    frame.fill(0)
    relay.draw(frame, seen(LATE, phase, state), (0, 0))
    return sum(frame.get_at(MIDDLE)[:3])


def test_a_screen_shows_what_was_played_half_a_second_ago() -> None:
    assert relayed((90, 90, 90)) > 200
    assert relayed((0, 0, 0)) == 0


@pytest.mark.parametrize(("phase", "state"), [(1, "whole"), (3, "whole"), (2, "broken")])
def test_other_phases_and_broken_screens_show_nothing(phase: int, state: str) -> None:
    assert relayed((90, 90, 90), phase, state) == 0


def test_after_a_retry_nothing_old_is_shown() -> None:
    level = club_level(backdrops=False)
    relay = Relay(replace(level, props={**level.props, "relay": 2}))
    frame = pygame.Surface((640, 360))
    frame.fill((90, 90, 90))
    relay.record(frame, 0)
    relay.reset()
    frame.fill(0)
    relay.draw(frame, seen(LATE), (0, 0))
    assert sum(frame.get_at(MIDDLE)[:3]) == 0
