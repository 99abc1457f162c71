"""Options that change the rules and are read in the world itself."""

from __future__ import annotations

import pytest

from game.core.events import HitLanded
from game.core.options import RunOptions
from tests.sim.rooms import FLAT, freeze_minds, of, play, stage, tables

NEXT_TO_HER = FLAT.replace("P....", "P.d..")


def stillness(share: int) -> int:
    """Ticks that the first jab leaves Eve standing still."""
    sim = stage(NEXT_TO_HER, options=RunOptions(hit_stop=share))
    freeze_minds(sim)
    play(sim, "1: right; 4:; 1: strike")
    for _ in range(30):
        if of(play(sim, "1:"), HitLanded):
            return sim.world.eve.stop
    raise AssertionError("she never hit")


def test_stillness_on_a_hit_follows_its_slider() -> None:
    assert stillness(0) == 0
    assert 0 < stillness(50) < stillness(100)


@pytest.mark.parametrize("endless", [True, False])
def test_endless_focus_never_runs_out(endless: bool) -> None:
    sim = stage(options=RunOptions(endless_focus=endless))
    sim.world.state.eve.focus = tables().eve.focus.full
    play(sim, "600: focus")
    assert (sim.snapshot().player.focus == 0) is not endless
    assert sim.world.state.eve.focusing is endless
