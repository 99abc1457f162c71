"""The axe bar played through by a bot: four courses, one way to end them."""

from __future__ import annotations

from game.bots import make_bot
from game.core.events import BossPhase, Died
from game.core.options import RunOptions
from game.session import Session

LIMIT = 5000  # t
SEEDS = (2, 6, 9)  # a cellar and a gallery from which there seemed to be no way


def played(seed: int) -> tuple[str, list[int], list[str]]:
    """Outcome, phases of the Host in order, and what ended him."""
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
    return session.snapshot().outcome, phases, ended_by


def test_the_bar_is_cleared_course_by_course_and_only_by_the_axe() -> None:
    runs = [played(seed) for seed in SEEDS]
    assert sum(outcome == "cleared" for outcome, _, _ in runs) >= 2
    for outcome, phases, ended_by in runs:
        if outcome == "cleared":
            assert set(phases) == {0, 1, 2, 3, 4}
        assert ended_by in (["hand_axe"], [])
