"""Bots call to who walks with Eve when that helps."""

from __future__ import annotations

import pytest

from game.bots import make_bot
from game.core.events import ChildComforted, CompanionHelped, CompanionHid
from game.core.inputs import Button
from game.sim.simulation import Simulation
from tests.sim.rooms import FLAT, of, stage, thing

FLOOR = 96.0
EVE_X = 168.0


def with_ella(*things: object) -> Simulation:
    """Eve, Ella beside her, and these things."""
    ella = thing("Companion", 50, EVE_X - 20.0, FLOOR, mode="follow")
    return stage(FLAT, ella, *things)  # type: ignore[arg-type]


def let_play(sim: Simulation, bot_name: str, ticks: int) -> tuple[list[object], int]:
    """All events, and how often the bot began to call."""
    bot, events, calls, before = make_bot(bot_name, 1), [], 0, 0
    for _ in range(ticks):
        frame = bot.frame(sim.snapshot())
        calls += bool(frame.held & Button.CALL and not before & Button.CALL)
        before = frame.held
        events += sim.tick(frame)
    return events, calls


@pytest.mark.parametrize("bot", ["fighter", "expert"])
def test_wounded_they_ask_for_the_box(bot: str) -> None:
    sim = with_ella()
    sim.world.eve.hp = 30
    next(iter(sim.world.state.companions.values())).box = True
    events, _ = let_play(sim, bot, 300)
    assert of(events, CompanionHelped) and sim.world.eve.hp > 30  # type: ignore[arg-type]


@pytest.mark.parametrize("bot", ["fighter", "expert"])
def test_they_comfort_a_frozen_child_in_peace(bot: str) -> None:
    sim = with_ella()
    next(iter(sim.world.state.companions.values())).fear = 90
    events, _ = let_play(sim, bot, 400)
    assert of(events, ChildComforted)  # type: ignore[arg-type]


def test_a_child_is_hidden_before_a_seizer_comes() -> None:
    sim = with_ella(
        thing("Hide", 51, EVE_X - 60.0, FLOOR),
        thing("Enemy", 60, EVE_X + 240.0, FLOOR, kind="seizer"),
    )
    events, _ = let_play(sim, "fighter", 200)
    assert of(events, CompanionHid)  # type: ignore[arg-type]


def test_nobody_calls_for_nothing() -> None:
    _, calls = let_play(with_ella(), "fighter", 600)
    assert calls == 0
