"""The street of fire played through by a bot: who lit it gives up, and is heard before she goes."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.core.events import AnswerAsked, AnswerGiven, BossPhase, JetStarted, Surrendered
from game.core.options import RunOptions
from game.session import Session

LIMIT = 6000  # t


@pytest.mark.parametrize(("name", "seed"), [("expert", 1), ("expert", 2), ("fighter", 1)])
def test_the_street_is_crossed_and_the_warden_gives_up(name: str, seed: int) -> None:
    session = Session.open("flame_street", RunOptions(), seed)
    bot = make_bot(name, seed)
    warden = 0
    phases: list[int] = []
    jets: list[int] = []
    gave_up: list[int] = []
    asked: list[str] = []
    answered: list[str] = []
    while session.ticks < LIMIT and session.snapshot().outcome != "cleared":
        for event in session.tick(bot.frame(session.snapshot())):
            if isinstance(event, BossPhase):
                warden = event.actor
                phases.append(event.phase)
            elif isinstance(event, JetStarted):
                jets.append(event.actor)
            elif isinstance(event, Surrendered):
                gave_up.append(event.actor)
            elif isinstance(event, AnswerAsked):
                asked.append(event.box)
            elif isinstance(event, AnswerGiven):
                answered.append(event.box)
    assert session.snapshot().outcome == "cleared"
    assert sorted(set(phases)) == [0, 1, 2, 3]
    assert warden in gave_up and warden in jets
    assert asked == answered == ["warden_asks"]  # the bot met the box, said something and went on
    assert dict(session.snapshot().decisions)["told_warden"] in ("yes", "no")
