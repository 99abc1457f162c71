"""Burning cells: they spread by fuel, smoke, char things, and burn out. Steam and smoke thin."""

from __future__ import annotations

from typing import Final

from game.core.level import Shape
from game.sim.elements import cells
from game.sim.elements.element_state import STRIDE
from game.sim.state import Prop
from game.sim.things import use
from game.sim.world import World

SWEEP_EVERY: Final = 6  # t between looks for what has dried, thinned or cooled
CHANCES: Final = 256


def run(world: World) -> None:
    """One tick of the grid. Without fire, water or smoke this is a handful of empty checks."""
    state = world.state.cells
    state.now += 1
    if state.fire:
        _spare_companions(world)
        _burn(world)
    if state.smoke and state.now % world.tables.elements.smoke.rise_every == 0:
        _rise(world)
    if state.now % SWEEP_EVERY == 0:
        _sweep(world)


def _spare_companions(world: World) -> None:
    for cell in world.spared_cells():
        if cell in world.state.cells.fire:
            cells.smother(world, cell)


def _burn(world: World) -> None:
    state, numbers = world.state.cells, world.tables.elements.fire
    now, every = state.now, numbers.spread_every
    puff = world.tables.elements.smoke.puff_every
    for cell, until in list(state.fire.items()):
        left = until - now
        if left <= 0:
            _burn_out(world, cell)
            continue
        if left % every == 0:
            _spread(world, cell)
            _char(world, cell)
        if left % puff == 0:
            _puff(world, cell)


def _burn_out(world: World, cell: int) -> None:
    state = world.state.cells
    del state.fire[cell]
    state.spirits.pop(cell, None)
    state.burnt[cell] = 1
    prop = world.state.props.get(world.prop_cells().get(cell, 0))
    if prop is not None:
        burn_down(world, prop)


def _spread(world: World, cell: int) -> None:
    state, rng = world.state.cells, world.rng("fire")
    for step in cells.AROUND:
        other = cell + step
        if other in state.fire or other in state.burnt:
            continue
        burns = cells.fuel(world, other)
        if burns > 0.0 and rng.below(CHANCES) < burns * CHANCES:
            cells.light(world, other)


def _char(world: World, cell: int) -> None:
    """What stands on a thing in the flames falls; a fire that never ends eats what it finds."""
    prop = world.state.props.get(world.prop_cells().get(cell, 0))
    if prop is not None and world.tables.props[prop.kind].fuel:
        use.drop_contents(world, prop, 0.0)


def burn_down(world: World, prop: Prop) -> None:
    """The thing is charred: no cover, nothing to use, its lamp is out."""
    if prop.state not in ("whole", "flipped", "used"):
        return
    use.drop_contents(world, prop, 0.0)
    use.change(world, prop, "burnt")
    if world.tables.props[prop.kind].darkens:
        use.darken(world, prop)


# --- smoke and steam ----------------------------------------------------------------------------


def _puff(world: World, cell: int) -> None:
    above = cell - STRIDE
    if above not in world.state.cells.fire and cells.is_open(world, above):
        state = world.state.cells
        state.smoke[above] = state.now + world.tables.elements.smoke.ticks


def _rise(world: World) -> None:
    """Every cell of smoke climbs; under a ceiling it creeps to a side."""
    state, rng, terrain = world.state.cells, world.rng("smoke"), world.terrain
    risen: dict[int, int] = {}
    for cell, until in state.smoke.items():
        if until <= state.now:
            continue
        target = cell - STRIDE
        if target < 0:
            continue
        x, y = cells.centre(target)
        if terrain.shape_at(x, y) == Shape.SOLID:
            side = cell + (1 if rng.below(2) else -1)
            x, y = cells.centre(side)
            target = cell if terrain.shape_at(x, y) == Shape.SOLID else side
        risen[target] = max(until, risen.get(target, 0))
    state.smoke = risen


def _sweep(world: World) -> None:
    state, now = world.state.cells, world.state.cells.now
    for column in (state.wet, state.steam):
        if column:
            for cell in [cell for cell, until in column.items() if until <= now]:
                del column[cell]
    if state.heat:
        state.heat = {cell: pair for cell, pair in state.heat.items() if pair[1] > now}
