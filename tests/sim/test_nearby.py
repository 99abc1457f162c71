"""Nobody's hurtbox is larger than the look at places believes, or blows would pass through."""

from __future__ import annotations

from game.sim.harm import nearby
from game.sim.world import BYSTANDER, LYING
from tests.sim.rooms import tables

Box = tuple[float, float, float, float]


def test_every_hurtbox_of_the_tables_lies_within_reach_to_both_sides() -> None:
    rules = tables()
    eve = rules.eve
    shapes: dict[str, Box] = {
        "lying": LYING,
        "eve": (-eve.hurt_half_width, -eve.hurt_height, eve.hurt_half_width, 0.0),
        "bystander": (-BYSTANDER[0], -BYSTANDER[1], BYSTANDER[0], 0.0),
    }
    shapes |= {
        name: (-row.half_width, -row.height, row.half_width, 0.0)
        for name, row in rules.enemies.items()
    }
    shapes |= {name: row.hurtbox for name, row in rules.moves.items() if row.hurtbox is not None}
    left, up, right, down = nearby.HURT_REACH
    outside = [
        name
        for name, (x0, y0, x1, y1) in shapes.items()
        if max(-x0, x1) > min(-left, right) or y0 < up or y1 > down
    ]
    assert outside == []
