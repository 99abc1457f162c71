"""Things in the air meet whoever lies on their way in a tick, however fast they fly."""

from __future__ import annotations

import pytest

from game.core.events import HitLanded
from game.core.inputs import IDLE
from game.sim.things import items
from tests.sim.rooms import freeze_minds, of, stage, tables, thing

TALL = "\n".join(["." * 40] * 20 + ["...P" + "." * 36, "#" * 40])
FLOOR = 21 * 16.0
MAN = 320.0  # x
CHEST = FLOOR - 30.0


def struck(start: tuple[float, float], speed: tuple[float, float], ticks: int = 3) -> bool:
    """Whether a knife that Eve threw from there hits the man on the floor."""
    sim = stage(TALL, thing("Enemy", 900, MAN, FLOOR, kind="doorman"))
    freeze_minds(sim)
    sim.tick(IDLE)
    knife = items.create(sim.world, "steak_knife", 0.0, 0.0)
    items.launch(sim.world, knife, sim.world.eve.id, start, speed)
    (man,) = sim.world.foes()
    hits = [hit for _ in range(ticks) for hit in of(list(sim.tick(IDLE)), HitLanded)]
    return bool(hits) and hits[0].victim == man.id


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("offset", [24.0, 32.0, 44.0])
def test_from_either_side_it_hits_though_it_passes_him_in_one_tick(way: int, offset: float) -> None:
    assert struck((MAN - way * offset, CHEST), (way * 88.0, 0.0), 1)


@pytest.mark.parametrize("height", [60.0, 90.0, 120.0])
def test_from_above_it_hits_his_head(height: float) -> None:
    assert struck((MAN, FLOOR - height), (0.0, 8.0), 20)


def test_a_throw_upwards_meets_him_from_below_and_one_beside_him_does_not() -> None:
    assert struck((MAN, FLOOR - 4.0), (0.0, -30.0), 1)
    for beside in (-30.0, 30.0):
        assert not struck((MAN + beside, FLOOR - 90.0), (0.0, 40.0), 1)
    assert not struck((MAN - 44.0, FLOOR - 80.0), (88.0, 0.0), 1), "over his head"


def grazes(side: str, gap: float) -> bool:
    """Whether a book that comes from a side and ends its tick `gap` px before the man hits him."""
    sim = stage(TALL, thing("Enemy", 900, MAN, FLOOR, kind="doorman"))
    freeze_minds(sim)
    sim.tick(IDLE)
    book = items.create(sim.world, "book", 0.0, 0.0)
    row = tables().weapons["book"]
    (man,) = sim.world.foes()
    left, top, right, bottom = sim.world.hurtbox(man)
    middle = (top + bottom + row.height) / 2
    start, speed = {
        "left": ((left - row.half_width - gap - 20.0, middle), (20.0, 0.0)),
        "right": ((right + row.half_width + gap + 20.0, middle), (-20.0, 0.0)),
        "above": ((MAN, top - gap - 20.0), (0.0, 20.0)),
    }[side]
    items.launch(sim.world, book, sim.world.eve.id, start, speed)
    return bool(of(list(sim.tick(IDLE)), HitLanded))


@pytest.mark.parametrize("side", ["left", "right", "above"])
def test_its_box_decides_not_its_middle(side: str) -> None:
    assert grazes(side, -2.0) and not grazes(side, 2.0)
