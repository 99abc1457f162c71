"""What a snapshot shows is whole: views made field by field lack none."""

from __future__ import annotations

from game.sim.elements import cells
from tests.sim.rooms import play, stage

ROOM = """
....................
..P....d..w..t..O...
####################
"""


def test_views_have_all_their_fields() -> None:
    sim = stage(ROOM)
    world = sim.world
    x, y = world.at(world.eve)
    cell = cells.floor_cell(world, x + 40.0, y - 8.0)
    assert cell is not None
    cells.light(world, cell, accelerant=True)
    play(sim, "30:")
    seen = sim.snapshot()
    views = (*seen.actors, *seen.items, *seen.props, *seen.cells)
    assert {type(view).__name__ for view in views} == {
        "ActorView", "ItemView", "PropView", "CellView",
    }  # fmt: skip
    for view in views:
        assert len(view) == len(view._fields), view
        assert view == type(view)(*view)
