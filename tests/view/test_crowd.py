"""The crowd of the club springs with the beat, and leaves from the front."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pygame
import pytest

from game.content.loader import load_tables
from game.core.level import Level
from game.core.paths import assets_dir
from game.maps.tmx import load_level
from game.view.backdrop import Backdrops, ImageLayer
from game.view.tables import read_room

STAGE = 640.0, 120.0  # the camera's corner before the stage, at its lowest


@pytest.fixture(scope="module")
def floor() -> Level:
    return load_level("club_floor", load_tables(assets_dir()))


@pytest.fixture(scope="module")
def backdrops(floor: Level) -> Backdrops:
    return Backdrops(floor, read_room(assets_dir() / "data", "club"))


def crowd(backdrops: Backdrops) -> list[ImageLayer]:
    """Its rows, back to front."""
    layers = [one for one in backdrops.behind if isinstance(one, ImageLayer)]
    return [one for one in layers if one.source.name.startswith("crowd_")]


def test_each_row_springs_up_by_its_own_height_and_repeats_with_the_beat(
    backdrops: Backdrops,
) -> None:
    rows = crowd(backdrops)
    assert len(rows) == 3
    beat = backdrops.clock.ticks_per_beat
    turns = []
    for row in rows:
        places = []
        for step in range(64):
            shown = row.at(backdrops.moment(*STAGE, step * beat / 16, 1.0))
            assert shown is not None
            places.append(shown[2])
        assert places[:16] == places[16:32] == places[32:48]
        assert max(places) - min(places) == round(row.source.bob) > 0
        turns.append(tuple(place == min(places) for place in places[:16]))
    heights = [row.source.bob for row in rows]
    assert heights == sorted(heights)
    assert len(set(turns)) == len(turns)  # a wave, not one board that jumps


def test_a_layer_without_bob_stays_where_it_is(backdrops: Backdrops) -> None:
    row = crowd(backdrops)[0]
    calm = replace(row, source=replace(row.source, bob=0.0))
    moments = [backdrops.moment(*STAGE, tick, 1.0) for tick in range(0, 60, 5)]
    assert len({calm.at(now)[2] for now in moments if calm.at(now)}) == 1  # type: ignore[index]


def cover(row: ImageLayer, backdrops: Backdrops, share: float) -> float:
    """How much of a row is left, of all its people."""
    shown = row.at(backdrops.moment(*STAGE, 0, share))
    if shown is None:
        return 0.0
    whole = row.variants[0][0]
    alphas = [pygame.surfarray.array_alpha(one).mean() for one in (shown[0], whole)]
    return float(alphas[0] / alphas[1])


def test_who_stands_before_the_fight_leaves_first_and_at_last_all(backdrops: Backdrops) -> None:
    rows = crowd(backdrops)
    for share in (1.0, 0.7, 0.35, 0.0):
        left = [cover(row, backdrops, share) for row in rows]
        assert all(far >= near for far, near in itertools.pairwise(left)), (share, left)
    assert [cover(row, backdrops, 0.0) for row in rows] == [0.0, 0.0, 0.0]
    assert cover(rows[0], backdrops, 0.35) > cover(rows[2], backdrops, 0.35) + 0.2


def test_the_dj_stays_whole_until_he_leaves_his_desk(backdrops: Backdrops) -> None:
    layers = {one.source.name: one for one in backdrops.behind if isinstance(one, ImageLayer)}
    shares = (1.0, 0.35, 0.2, 0.0)
    assert [cover(layers["dj"], backdrops, share) for share in shares] == [1.0, 1.0, 1.0, 0.0]
    assert [cover(layers["desk"], backdrops, share) for share in shares] == [1.0] * 4
