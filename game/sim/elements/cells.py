"""The grid of 16 px cells: what burns, what is wet, where steam and smoke hide.

What meets what in one cell is decided here and nowhere else; tests/sim/test_elements_matrix.py
holds the whole table. Only open cells (no solid matter) take part. The fuel of an open cell is that
of its own decoration (a curtain), of the ground that it rests on, of a thing that stands in it,
or of spirits spilt there.
"""

from __future__ import annotations

from typing import Final

from game.core.constants import TILE
from game.core.events import CellDoused, CellLit
from game.core.level import Shape
from game.sim.elements.element_state import STRIDE
from game.sim.elements.elemental import SNOW
from game.sim.world import World

FOREVER: Final = 1 << 40  # t: a fire that burns until it is put out
AROUND: Final = (-1, 1, -STRIDE, STRIDE, -STRIDE - 1, -STRIDE + 1)  # fire climbs rather than sinks
ABOVE: Final = STRIDE  # subtract for the cell above, add for the one below
PUDDLE_REACH: Final = 20  # rows that spilt spirits may fall


def at(x: float, y: float) -> int:
    """The cell of a point."""
    return int(y // TILE) * STRIDE + int(x // TILE)


def centre(cell: int) -> tuple[float, float]:
    """Middle of a cell in px."""
    row, column = divmod(cell, STRIDE)
    return column * TILE + TILE / 2, row * TILE + TILE / 2


def is_open(world: World, cell: int) -> bool:
    """Whether the cell lies on the map and holds no solid matter."""
    row, column = divmod(cell, STRIDE)
    if not (0 <= row < world.level.height and 0 <= column < world.level.width):
        return False
    return world.terrain.shape_in(column, row) != Shape.SOLID


def floor_cell(world: World, x: float, y: float) -> int | None:
    """The open cell that rests on the ground at or below a point, or None."""
    ground = world.terrain.ground_below(x, y, PUDDLE_REACH * TILE)
    return None if ground is None else at(x, ground - 1.0)


def ground_is_snow(world: World, cell: int) -> bool:
    """Whether snow lies under the cell."""
    if not world.surroundings.has_snow:
        return False
    x, y = centre(cell)
    return bool(world.terrain.material_at(x, y + TILE) == SNOW) and not is_open(world, cell + ABOVE)


def fuel(world: World, cell: int) -> float:
    """How readily the cell burns, 0..1. What is burnt, wet or solid does not."""
    cells = world.state.cells
    if cell in cells.burnt or cell in cells.wet or not is_open(world, cell):
        return 0.0
    if cell in cells.spirits:
        return world.tables.elements.fire.spirits
    row, column = divmod(cell, STRIDE)
    best = world.fuel(row, column)
    prop = world.state.props.get(world.prop_cells().get(cell, 0))
    if prop is not None:
        best = max(best, world.tables.props[prop.kind].fuel)
    return best


# --- fire ---------------------------------------------------------------------------------------


def light(world: World, cell: int, accelerant: bool = False) -> bool:
    """Set the cell on fire; False when it cannot burn. An accelerant (paraffin) burns anywhere
    but on what is wet, in water and beside a companion."""
    cells = world.state.cells
    if cell in cells.fire or cell in cells.wet or not is_open(world, cell):
        return False
    if not accelerant and fuel(world, cell) <= 0.0:
        return False
    if cell in world.spared_cells() or cell in world.water_cells():
        return False
    numbers = world.tables.elements.fire
    cells.fire[cell] = cells.now + numbers.burn_ticks
    cells.heat.pop(cell, None)
    cells.steam.pop(cell, None)
    if ground_is_snow(world, cell):
        cells.snow_gone[cell] = 1
    x, y = centre(cell)
    world.emit(CellLit(x, y))
    return True


def ignite(world: World, x: float, y: float, columns: int, rows: int) -> int:
    """Paraffin or the like bursts at (x, y): so many cells on and above the ground there burn."""
    base = floor_cell(world, x, y - 1.0)
    if base is None:
        base = at(x, y - 1.0)
    lit = 0
    for row in range(rows):
        for step in range(columns):
            cell = base - row * ABOVE + step - columns // 2
            grounded = not is_open(world, cell + ABOVE) or (cell + ABOVE) in world.state.cells.fire
            if grounded and light(world, cell, accelerant=True):
                lit += 1
    return lit


def heat(world: World, cell: int, amount: int) -> None:
    """A flame plays on the cell: fuel catches, water boils off, snow melts."""
    cells, numbers = world.state.cells, world.tables.elements.fire
    if cell in cells.fire:
        return
    if cell in cells.wet:
        cells.wet[cell] -= amount * numbers.spread_every  # it dries faster, and steams
        cells.steam[cell] = cells.now + world.tables.elements.water.steam_ticks
        return
    burns = fuel(world, cell)
    melts = cell not in cells.snow_gone and ground_is_snow(world, cell)
    if burns <= 0.0 and not melts:
        return
    gathered = cells.heat.get(cell, (0, 0))[0] + amount
    if melts and gathered * 2 >= numbers.burn_ticks // numbers.spread_every:
        cells.snow_gone[cell] = 1
        cells.heat.pop(cell, None)
        wet(world, cell)
    elif burns > 0.0 and gathered * burns >= numbers.light_heat:
        light(world, cell)
    else:
        cells.heat[cell] = gathered, cells.now + numbers.cool_after


def spill(world: World, x: float, y: float, count: int) -> None:
    """Spirits run out over so many cells of the ground below a point."""
    for step in range(count):
        offset = (step + 1) // 2 * (1 if step % 2 else -1)
        cell = floor_cell(world, x + offset * TILE, y - 1.0)
        if cell is not None and is_open(world, cell) and cell not in world.state.cells.wet:
            world.state.cells.spirits[cell] = 1
            world.state.cells.burnt.pop(cell, None)


# --- water and what hides -----------------------------------------------------------------------


def wet(world: World, cell: int) -> None:
    """Water reaches the cell: fire goes out in steam, spirits are washed away, it stays wet."""
    if not is_open(world, cell):
        return
    cells = world.state.cells
    if cell in cells.fire:
        douse(world, cell)
    elif cell in cells.heat:
        cells.steam[cell] = cells.now + world.tables.elements.water.steam_ticks
    cells.heat.pop(cell, None)
    cells.spirits.pop(cell, None)
    cells.smoke.pop(cell, None)
    cells.wet[cell] = cells.now + world.tables.elements.water.wet_ticks


def douse(world: World, cell: int) -> None:
    """Put the fire of a cell out; what is left steams."""
    cells = world.state.cells
    if cells.fire.pop(cell, None) is None:
        return
    until = cells.now + world.tables.elements.water.steam_ticks
    cells.steam[cell] = until
    if is_open(world, cell - ABOVE):
        cells.steam[cell - ABOVE] = until
    x, y = centre(cell)
    world.emit(CellDoused(x, y))


def smother(world: World, cell: int) -> None:
    """Cloth or a companion's nearness: the light leaves the cell without steam."""
    cells = world.state.cells
    if cells.fire.pop(cell, None) is not None:
        x, y = centre(cell)
        world.emit(CellDoused(x, y))


def throw_snow(world: World, x: float, y: float) -> None:
    """A shovel of snow: fire in the square of cells goes out, they are wet."""
    half = world.tables.elements.cold.thrown_half
    middle = at(x, y)
    for row in range(-half, half + 1):
        for column in range(-half, half + 1):
            wet(world, middle + row * STRIDE + column)


def hides(world: World, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether smoke and steam on the line hide what is behind."""
    cells = world.state.cells
    if not cells.smoke and not cells.steam:
        return False
    steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) // TILE))
    found = 0
    for step in range(steps + 1):
        cell = at(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
        if cell in cells.smoke or cell in cells.steam:
            found += 1
            if found >= world.tables.elements.smoke.cells_to_hide:
                return True
    return False


def burns_at(world: World, x: float, y: float) -> bool:
    """Whether the cell of a point burns."""
    return at(x, y) in world.state.cells.fire
