"""Lamps that go out: a lamp takes the other lights of its group along."""

from __future__ import annotations

from typing import Final

from game.core.events import LightBroken
from game.core.level import MapObject
from game.sim.world import World

HOUSE: Final = "house"  # lights that follow the house light, which are no one lamp's


def put_out(world: World, lamp: MapObject) -> None:
    """It goes dark for good, and with it its pool on the ground and its gleam on a wall."""
    group = lamp.text("group")
    together = bool(group) and group != HOUSE
    for obj in world.objects("Light"):
        mine = obj.id == lamp.id or (together and obj.text("group") == group)
        if mine and obj.id not in world.state.dark_lights:
            world.state.dark_lights.append(obj.id)
            world.emit(LightBroken(obj.id, obj.x, obj.y))
