"""Houses: which of them burn, which are saved, which are lost, and whose deed it was."""

from __future__ import annotations

from typing import Final

from game.core.events import HomeBurning, HomeBurnt, HomeSaved
from game.core.level import MapObject
from game.sim.elements.element_state import Home
from game.sim.elements.elemental import cells_of
from game.sim.story import balance
from game.sim.story.flags import count
from game.sim.world import World

LOOK_EVERY: Final = 12  # t
BURNED: Final = "homes_burned"  # flag that counts over the whole story
ENDED: Final = ("saved", "burnt")


def run(world: World) -> None:
    """Look at every house now and then."""
    if not world.state.homes or world.state.tick % LOOK_EVERY:
        return
    for home in world.state.homes.values():
        if home.state not in ENDED:
            _look(world, home, world.objects_by_id[home.id])


def _look(world: World, home: Home, obj: MapObject) -> None:
    state, numbers = world.state.cells, world.tables.elements.home
    inside = cells_of(obj)
    burning = sum(cell in state.fire for cell in inside)
    burnt = sum(cell in state.burnt for cell in inside)
    at = obj.x + obj.w / 2, obj.y
    if home.state == "whole" and burning:
        home.state = "burning"
        home.by_eve = state.now - state.by_eve <= numbers.blame_ticks
        world.emit(HomeBurning(home.name, *at))
    tally = world.state.tally
    if home.state == "burning" and burnt >= obj.integer("bears"):
        home.state = "burnt"
        count(world, BURNED)
        if home.by_eve:
            balance.add(world, -numbers.burnt_balance)
        world.emit(HomeBurnt(home.name, home.by_eve, *at))
    elif home.state == "burning" and not burning:
        home.state = "saved"
        balance.add(world, numbers.saved_balance)
        tally.care += numbers.saved_care
        world.emit(HomeSaved(home.name, *at))
