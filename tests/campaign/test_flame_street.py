"""The street of fire played through by a bot, and the one who lit it left to live."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.core.events import BossPhase, JetStarted, Surrendered
from game.core.options import RunOptions
from game.session import Session

LIMIT = 6000  # t


@pytest.mark.parametrize("seed", [1, 2])
def test_the_street_is_crossed_and_the_warden_gives_up(seed: int) -> None:
    session = Session.open("flame_street", RunOptions(), seed)
    bot = make_bot("expert", seed)
    warden = 0
    phases: list[int] = []
    jets: list[int] = []
    gave_up: list[int] = []
    while session.ticks < LIMIT and session.snapshot().outcome != "cleared":
        for event in session.tick(bot.frame(session.snapshot())):
            if isinstance(event, BossPhase):
                warden = event.actor
                phases.append(event.phase)
            elif isinstance(event, JetStarted):
                jets.append(event.actor)
            elif isinstance(event, Surrendered):
                gave_up.append(event.actor)
    assert session.snapshot().outcome == "cleared"
    assert sorted(set(phases)) == [0, 1, 2, 3]
    assert warden in gave_up and warden in jets
