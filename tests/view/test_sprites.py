"""Which frame of a figure shows."""

from __future__ import annotations

from collections import Counter

import pygame
import pytest

from game.core.snapshot import ActorFlag
from game.view.assets import Anim, Frame, Sprite, turn_of
from game.view.figures import Dyes, Pictures, RimPaint, Sheet, Stock
from game.view.sprites import aim_degrees, find_anim, frame_of
from tests.view.scenes import eve

FALLBACK = {"crouch_aim": "aim", "butt": "jab"}


def sprite() -> Sprite:
    dot = pygame.Surface((1, 1), 0, 32)
    sheet = Sheet.of(dot, dot)
    dyes = Dyes(sheet, RimPaint((0, 0, 0), (0, 0, 0), (0, 0, 0), 0.0))
    pictures = Pictures(dyes, sheet.mix, Stock())
    frames = tuple(Frame(pictures, (0, 0), None, (number, 0), (0, 0)) for number in range(12))
    anims = {
        "idle": Anim("loop", (0, 1), (6, 12)),
        "run": Anim("loop", (2, 3, 4, 5), (5, 10, 15, 20), stride=80.0),
        "land": Anim("once", (6, 7), (4, 7)),
        "jab": Anim("move", (8, 9, 10, 11), phases=((8, 9), (10,), (11,))),
        "aim": Anim("aim", (1, 2, 3), angles=(45.0, 0.0, -45.0)),
    }
    return Sprite("test", 54, frames, anims)


def shown(distance: float = 0.0, **fields: object) -> int:
    return frame_of(sprite(), eve(**fields), distance, FALLBACK).head[0]  # type: ignore[arg-type]


def test_men_who_fell_the_same_way_do_not_all_lie_the_same() -> None:
    made = sprite()
    made.anims["dead_back"] = Anim("once", (1, 2), (4, 8))
    made.anims["dead_back_b"] = Anim("once", (1, 3), (4, 8))
    dead = int(ActorFlag.DEAD)
    lie = [
        frame_of(made, eve(id=number, anim="dead_back", anim_tick=99, flags=dead), 0.0, FALLBACK)
        for number in range(2, 8)
    ]
    assert {frame.head[0] for frame in lie} == {2, 3}
    alive = eve(id=2, anim="dead_back", anim_tick=99, flags=0)
    assert frame_of(made, alive, 0.0, FALLBACK).head[0] == 2


def test_loops_come_round_and_others_hold_their_last_frame() -> None:
    assert [shown(anim="idle", anim_tick=tick) for tick in (0, 5, 6, 11, 12)] == [0, 0, 1, 1, 0]
    assert [shown(anim="land", anim_tick=tick) for tick in (0, 4, 6, 7, 99)] == [6, 7, 7, 7, 7]


def test_running_feet_follow_the_way_and_not_the_clock() -> None:
    assert shown(0.0, anim="run", anim_tick=999) == 2
    assert [shown(way, anim="run") for way in (0.0, 20.0, 45.0, 79.0, 80.0)] == [2, 3, 4, 5, 2]


@pytest.mark.parametrize("length", [2, 4, 5, 9])
def test_frames_of_a_phase_are_spread_evenly(length: int) -> None:
    seen = [shown(anim="jab", phase=1, phase_tick=tick, phase_len=length) for tick in range(length)]
    assert seen == sorted(seen)
    counts = Counter(seen)
    assert set(counts) == {8, 9}
    assert abs(counts[8] - counts[9]) <= 1


def test_each_phase_has_its_frames() -> None:
    assert shown(anim="jab", phase=2, phase_tick=0, phase_len=3) == 10
    assert shown(anim="jab", phase=3, phase_tick=8, phase_len=9) == 11


def test_aim_takes_the_nearest_angle_on_either_side() -> None:
    assert shown(anim="aim", aim=0) == 2
    assert shown(anim="aim", aim=128) == 1
    assert shown(anim="aim", aim=1024 - 128) == 3
    assert shown(anim="aim", aim=512, facing=-1) == 2
    assert shown(anim="aim", aim=512 - 128, facing=-1) == 1
    assert aim_degrees(eve(aim=512 + 128, facing=-1)) == -45.0


def test_missing_animations_have_stand_ins() -> None:
    figure = sprite()
    assert find_anim(figure, "crouch_aim", FALLBACK) is figure.anims["aim"]
    assert find_anim(figure, "butt", FALLBACK) is figure.anims["jab"]
    assert find_anim(figure, "never heard of", FALLBACK) is figure.anims["idle"]


def test_turns_of_an_item_cover_the_circle() -> None:
    assert turn_of(0) == turn_of(1024) == 0
    assert turn_of(256) == 8
    assert turn_of(1023) == 0
    assert {turn_of(angle) for angle in range(1024)} == set(range(32))


def test_a_thing_taken_in_the_stride_plays_the_whole_movement() -> None:
    seen = [shown(anim="jab", anim_tick=tick) for tick in range(12)]
    assert seen == sorted(seen) and set(seen) == {8, 9, 10, 11}
