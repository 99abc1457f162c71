"""The axe bar played through by a bot: four courses, one way to end them."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.core.events import BossPhase, Died
from game.core.options import RunOptions
from game.session import Session

LIMIT = 9000  # t


@pytest.mark.parametrize("seed", [1, 2])
def test_the_bar_is_cleared_course_by_course_and_by_the_axe(seed: int) -> None:
    session = Session.open("axe_bar", RunOptions(), seed)
    bot = make_bot("expert", seed)
    phases: list[int] = []
    ended_by: list[str] = []
    while session.ticks < LIMIT and session.snapshot().outcome != "cleared":
        for event in session.tick(bot.frame(session.snapshot())):
            if isinstance(event, BossPhase):
                phases.append(event.phase)
            if isinstance(event, Died) and event.kind == "host":
                ended_by.append(event.cause)
    assert session.snapshot().outcome == "cleared"
    assert sorted(set(phases)) == [0, 1, 2, 3, 4]
    assert ended_by == ["hand_axe"]
