"""Who uses the flamethrower carries its fuel: Eve on her back, foes in their own picture."""

from __future__ import annotations

import pytest

from tests.view import scenes


@pytest.mark.parametrize("facing", [1, -1])
def test_eve_carries_the_fuel_on_the_side_away_from_the_muzzle(facing: int) -> None:
    view = scenes.open_view(scenes.club_level(), hud=False)
    armed = scenes.eve(facing=facing, item="flamethrower", anim="guard")
    pose = view.actors.poses((armed,), (armed,), 1.0, (600, 100))[0]
    (picture, (left, top)), *rest = view.actors.worn_blits(pose)
    assert not rest
    middle = left + picture.get_width() / 2
    assert (middle - pose.x) * facing < 0
    assert pose.y - 50 < top + picture.get_height() / 2 < pose.y - 20


def test_nothing_is_worn_with_other_items_nor_by_foes() -> None:
    view = scenes.open_view(scenes.club_level(), hud=False)
    people = (
        scenes.eve(item="bottle"),
        scenes.eve(),
        scenes.foe(2, 940.0, "suit", item="flamethrower"),
    )
    poses = view.actors.poses(people, people, 1.0, (600, 100))
    assert len(poses) == 3
    assert not [blit for pose in poses for blit in view.actors.worn_blits(pose)]
