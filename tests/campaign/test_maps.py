"""Each map after the first is won by who plays well, and only by him."""

from __future__ import annotations

from typing import Final

import pytest

from game.core.events import HitLanded
from game.core.inputs import Button, frame_after
from game.core.options import RunOptions
from game.session import Session
from tests.campaign.runs import Played, of, play_all, rate

STROLL: Final = 3600  # t
SEEDS: Final = {"fighter": 12, "expert": 6, "masher": 3, "idle": 1}
MAPS: Final = {  # share that must do
    "club_kitchen": 0.7,
    "axe_bar": 0.5,
    "village_shore": 0.7,
    "flame_street": 0.5,
}

CLEARLY_LESS: Final = 0.9  # of what fighter loses that expert may lose


@pytest.fixture(scope="module", params=MAPS)
def runs(request: pytest.FixtureRequest) -> list[Played]:
    """All runs of one map."""
    return play_all(request.param, SEEDS)


def test_a_sensible_player_reaches_the_end(runs: list[Played]) -> None:
    assert rate(runs, "fighter") >= MAPS[runs[0].map]


def test_so_does_an_expert(runs: list[Played]) -> None:
    assert rate(runs, "expert") >= MAPS[runs[0].map]


def test_skill_pays(runs: list[Played]) -> None:
    def hurt(bot: str) -> float:
        own = of(runs, bot)
        return sum(run.damage for run in own) / len(own)

    assert hurt("expert") < CLEARLY_LESS * hurt("fighter")


def test_doing_nothing_or_anything_does_not(runs: list[Played]) -> None:
    bad = of(runs, "idle") + of(runs, "masher")
    assert {run.outcome for run in bad} <= {"playing", "dead"}


def test_the_queue_asks_for_no_blow() -> None:
    """Who walks and strikes nobody is let in; who strikes has three doormen to beat first."""
    session, held = Session.open("club_queue", RunOptions(), 1), int(Button.RIGHT)
    struck = 0
    while session.outcome == "playing" and session.ticks < STROLL:
        events = session.tick(frame_after(held, held, -1))
        struck += sum(isinstance(event, HitLanded) for event in events)
    assert session.outcome == "cleared" and not struck
    (fought,) = play_all("club_queue", {"fighter": 1})
    assert fought.outcome == "cleared" and fought.events["EncounterCleared"] == 1
