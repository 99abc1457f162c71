"""The elements as the Snapshot shows them. An idle grid makes nothing."""

from __future__ import annotations

from typing import Final

from game.core.snapshot import CellView, IceView, JetView, made
from game.sim.elements.element_state import STRIDE
from game.sim.world import World

FULL: Final = 255


def cells(world: World) -> tuple[CellView, ...]:
    """Every cell that is not as the map made it, kind by kind."""
    state, numbers = world.state.cells, world.tables.elements
    now = state.now
    found: list[CellView] = []
    for kind, column, life in (
        ("burnt", state.burnt, 0),
        ("snow_gone", state.snow_gone, 0),
        ("wet", state.wet, numbers.water.wet_ticks),
        ("spirits", state.spirits, 0),
        ("fire", state.fire, numbers.fire.burn_ticks),
        ("smoke", state.smoke, numbers.smoke.ticks),
        ("steam", state.steam, numbers.water.steam_ticks),
    ):
        if not life:
            found += [
                made(CellView, (cell % STRIDE, cell // STRIDE, kind, FULL)) for cell in column
            ]
            continue
        for cell, until in column.items():
            left = max(0, min(FULL, FULL * (until - now) // life))
            found.append(made(CellView, (cell % STRIDE, cell // STRIDE, kind, left)))
    return tuple(found)


def jets(world: World) -> tuple[JetView, ...]:
    """All jets that are on."""
    return tuple(
        JetView(owner, jet.kind, jet.x, jet.y, jet.angle, jet.length)
        for owner, jet in world.state.jets.items()
    )


def ice(world: World) -> tuple[IceView, ...]:
    """All sheets of ice."""
    return tuple(
        IceView(ice.id, ice.x, ice.y, ice.w, ice.h, ice.state, ice.tick)
        for ice in world.state.ice.values()
    )


def cooking(world: World) -> int:
    """Ticks left of the live grenade in Eve's hand, or -1."""
    item = world.held(world.eve)
    return item.fuse if item is not None else -1
