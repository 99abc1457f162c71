"""The end of a run: Eve falls, or walks out of the exit."""

from __future__ import annotations

from game.core.events import MapCleared, PlayerDied
from game.sim.story import seats, taking
from game.sim.world import World


def run(world: World) -> None:
    """Judge once; afterwards only count."""
    state = world.state
    if state.outcome != "playing":
        state.outcome_tick += 1
        return
    state.tally.ticks += 1
    eve = world.eve
    x, y = world.at(eve)
    if not eve.alive or y > world.level.height * 16 + 96:
        state.outcome, state.outcome_tick = "dead", 0
        tally = state.tally
        tally.last_death = eve.last_cause
        tally.deaths[eve.last_cause] = tally.deaths.get(eve.last_cause, 0) + 1
        world.emit(PlayerDied(x, y, eve.last_cause))
        return
    for obj in world.objects("Exit"):
        needs = obj.text("needs")
        open_now = not needs or state.encounters[needs].state == "cleared"
        if open_now and obj.contains(x, y - 1.0):
            taking.end(world, wounded=False)
            seats.judge(world)
            state.outcome, state.outcome_tick = "cleared", 0
            world.emit(MapCleared(obj.text("next")))
            return
