"""Another difficulty in the middle of a run: at a checkpoint as she stands, else back at the last
one. What was used stays written down, the easiest of it beside the rank (game.md C13)."""

from __future__ import annotations

from typing import Final

from game.core.events import Retried
from game.sim.world import World

NEAR: Final = (48.0, 40.0)  # px beside and above a checkpoint that still count as its place


def at_checkpoint(world: World) -> bool:
    """Whether she stands where she would begin again, and nobody fights her."""
    state = world.state
    if state.encounter or state.outcome != "playing":
        return False
    name = state.checkpoint
    places = world.objects("Checkpoint") if name else world.objects("Player")
    x, y = world.at(world.eve)
    return any(
        (not name or obj.name == name) and abs(obj.x - x) <= NEAR[0] and abs(obj.y - y) <= NEAR[1]
        for obj in places
    )


def change(world: World, number: int) -> None:
    """Go on at this row of the difficulties. Away from a checkpoint that is a retry and counts as
    one: nobody makes a fight easier while it runs."""
    levels = list(world.tables.difficulties)
    asked = levels[number] if number < len(levels) else ""
    if not asked or asked == world.state.difficulty or world.state.outcome == "cleared":
        return
    if not at_checkpoint(world):
        world.restore()
        world.emit(Retried(world.state.checkpoint, world.state.tally.retries))
    state = world.state
    state.difficulty = asked
    state.tally.lowest = min(asked, state.tally.lowest, key=levels.index)
    world.difficulty = world.tables.difficulties[asked]
    world.fit_health()
