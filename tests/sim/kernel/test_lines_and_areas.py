"""Overlaps, rays, cones and blasts against their plain twins and against plain looking."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from numpy.typing import NDArray

from game.core import angles
from game.sim.kernel import areas, overlap, rays
from game.sim.kernel.terrain import Terrain
from tests.sim.kernel import reference
from tests.sim.kernel.makers import random_terrain, set_box, terrain_of

Seeds = st.integers(0, 2**32 - 1)


def random_boxes(rng: np.random.Generator, count: int, field: int = 400) -> NDArray[np.float64]:
    """Boxes on a coarse grid, so that many only touch."""
    corner = rng.integers(0, field // 4, (count, 2)) * 4.0
    size = rng.integers(1, 12, (count, 2)) * 4.0
    return np.concatenate((corner, corner + size), axis=1)


@settings(max_examples=120, deadline=None)
@given(Seeds)
def test_pairs_are_those_of_a_double_loop(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count_a, count_b = int(rng.integers(0, 90)), int(rng.integers(0, 90))
    a, b = random_boxes(rng, count_a), random_boxes(rng, count_b)
    ia, ib = overlap.box_pairs(a, b)
    pairs = list(zip(ia.tolist(), ib.tolist(), strict=True))
    assert pairs == reference.box_pairs(a.tolist(), b.tolist())
    assert pairs == overlap.pairs(a.tolist(), b.tolist())
    few = a[:9].tolist(), b[:9].tolist()
    assert overlap.pairs(*few) == reference.box_pairs(*few)


def test_both_ways_of_pairing_agree_at_size() -> None:
    rng = np.random.default_rng(3)
    a, b = random_boxes(rng, 300, 2000), random_boxes(rng, 400, 2000)
    swept = overlap._sweep(a, b)
    compared = overlap._compare_all(a, b)
    assert all((one == other).all() for one, other in zip(swept, compared, strict=True))
    assert swept[0].size > 40


def test_touching_is_no_hit() -> None:
    a = np.array([[0.0, 0.0, 10.0, 10.0]])
    for x, y, hit in ((10, 0, 0), (9.996, 0, 1), (0, 10, 0), (-10, -10, 0), (2, 2, 1)):
        assert overlap.box_pairs(a, np.array([[x, y, x + 10.0, y + 10.0]]))[0].size == hit


def random_rays(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    ends = rng.integers(0, 400 * 4, (4, count)) / 4.0
    ends[1::2] = np.minimum(ends[1::2], 250.0)
    aligned = rng.random(count) < 0.2
    ends[3, aligned] = ends[1, aligned]
    on_grid = rng.random(count) < 0.2
    ends[:, on_grid] = np.round(ends[:, on_grid] / 16) * 16
    return ends


@settings(max_examples=110, deadline=None)
@given(Seeds)
def test_rays_meet_terrain_where_a_walk_along_them_does(seed: int) -> None:
    rng = np.random.default_rng(seed)
    terrain = random_terrain(rng)
    ends = random_rays(rng, 100)
    hits = rays.cast(terrain, *ends)
    free = rays.los(terrain, ends[:2].T, ends[2:].T)
    for i, ray in enumerate(ends.T.tolist()):
        expected = reference.cast(terrain, *ray)
        assert hits.t[i] == min(expected, 1.0), ray
        alone = rays.cast(terrain, *(np.array([end]) for end in ray))
        assert (alone.t[0], alone.kind[0], alone.side[0]) == (hits.t[i], hits.kind[i], hits.side[i])
        assert hits.kind[i] == (expected <= 1.0)
        assert free[i] == (expected > 1.0)


@settings(max_examples=40, deadline=None)
@given(Seeds)
def test_rays_end_at_the_first_solid_point(seed: int) -> None:
    """Independent of any crossing logic: points before the hit are air, just after it matter."""
    rng = np.random.default_rng(seed)
    terrain = random_terrain(rng)
    ends = rng.uniform(20, 230, (4, 40))
    hits = rays.cast(terrain, *ends)
    for i, (x0, y0, x1, y1) in enumerate(ends.T.tolist()):
        t = float(hits.t[i])
        length = float(np.hypot(x1 - x0, y1 - y0))
        for part in np.linspace(0.0, 1.0, 60)[:-1]:
            at = t * float(part) - 0.02 / length
            if at > 0.0:
                assert not terrain.solid_at(x0 + (x1 - x0) * at, y0 + (y1 - y0) * at)
        if hits.kind[i]:
            at = t + 1e-6 / length
            assert terrain.solid_at(x0 + (x1 - x0) * at, y0 + (y1 - y0) * at)


def test_bullets_pass_decks_but_not_slopes_and_know_the_side() -> None:
    place = terrain_of("......", "..=...", "....../".replace("/", ".")[:6], "./....", "######")
    hits = rays.cast(
        place,
        np.array([40.0, 4.0, 8.0, 90.0]),
        np.array([4.0, 60.0, 20.0, 20.0]),
        np.array([40.0, 60.0, 8.0, 200.0]),
        np.array([100.0, 60.0, 90.0, 20.0]),
    )
    assert (40.0, 4.0 + 96.0 * float(hits.t[0])) == (40.0, 64.0)
    assert hits.side.tolist() == [rays.SIDE_Y, rays.SLOPE, rays.SIDE_Y, rays.SIDE_X]
    assert 4.0 + 56.0 * 0 + (60.0 - 4.0) * 0 == 4.0
    on_slope = rays.cast(place, *(np.array([value]) for value in (4.0, 60.0, 60.0, 60.0)))
    assert 4.0 + 56.0 * float(on_slope.t[0]) == pytest.approx(20.0)


def test_the_nearer_of_box_and_wall_wins() -> None:
    place = terrain_of(".....#", "......", "######")
    boxes = np.array([[60.0, 0.0, 70.0, 16.0], [40.0, 0.0, 50.0, 16.0], [90.0, 0.0, 95.0, 16.0]])
    one = [np.array([value]) for value in (4.0, 8.0, 104.0, 8.0)]
    hits = rays.cast(place, *one, boxes)
    assert (hits.kind[0], hits.box[0], hits.side[0]) == (rays.BOX, 1, rays.SIDE_X)
    assert hits.t[0] == 0.36
    hits = rays.cast(place, *one, boxes[2:] - 0.0)
    assert (hits.kind[0], hits.box[0]) == (rays.TERRAIN, -1)
    hits = rays.cast(place, *one, np.zeros((0, 4)))
    assert hits.kind[0] == rays.TERRAIN


@settings(max_examples=120, deadline=None)
@given(Seeds)
def test_segments_enter_boxes_where_the_plain_twin_says(seed: int) -> None:
    rng = np.random.default_rng(seed)
    boxes = random_boxes(rng, 12)
    ends = random_rays(rng, 10)
    entries = rays.segments_boxes(*ends, boxes)
    assert rays.entries(ends.T.tolist(), boxes.tolist()) == entries.tolist()
    few = ends.T[:3].tolist(), boxes[:3].tolist()
    assert rays.entries(*few) == entries[:3, :3].tolist()
    for i, ray in enumerate(ends.T.tolist()):
        for j, box in enumerate(boxes.tolist()):
            assert entries[i, j] == reference.segment_box(*ray, tuple(box))


@settings(max_examples=60, deadline=None)
@given(Seeds)
def test_cones_touch_what_lies_in_them(seed: int) -> None:
    rng = np.random.default_rng(seed)
    boxes = random_boxes(rng, 30)
    origin = float(rng.integers(0, 400)), float(rng.integers(0, 400))
    angle, half = int(rng.integers(0, 1024)), int(rng.integers(8, 256))
    length = float(rng.integers(20, 300))
    hit = areas.cone_hits(origin, angle, half, length, boxes)
    axis = np.array(angle)
    for box, touched in zip(boxes.tolist(), hit.tolist(), strict=True):
        assert areas.cone_touches(origin, angle, half, length, tuple(box)) == touched
        xs, ys = np.meshgrid(np.linspace(box[0], box[2], 25), np.linspace(box[1], box[3], 25))
        dx, dy = xs - origin[0], ys - origin[1]
        surely = areas.in_cones(dx, dy, axis, np.array(half), np.array(length)).any()
        reach = np.array(length + 4.0)
        nearly = areas.in_cones(dx, dy, axis, np.array(min(half + 60, 512)), reach).any()
        if surely:
            assert touched
        if touched:
            assert nearly or min(abs(dx).min(), abs(dy).min()) < 4.0


def test_a_cone_looks_where_it_is_turned() -> None:
    boxes = np.array([[100.0, -5, 110, 5], [-110, -5, -100, 5], [-5, -110, 5, -100]], float)
    for angle, expected in ((0, [1, 0, 0]), (512, [0, 1, 0]), (256, [0, 0, 1])):
        seen = areas.cone_hits((0.0, 0.0), angle, 60, 200.0, boxes)
        assert seen.tolist() == [bool(value) for value in expected]
    assert not areas.cone_hits((0.0, 0.0), 0, 60, 99.0, boxes).any()
    dx, dy = angles.direction(128)
    assert dx > 0 > dy


@settings(max_examples=120, deadline=None)
@given(Seeds)
def test_blasts_fall_off_as_the_plain_twin_says(seed: int) -> None:
    rng = np.random.default_rng(seed)
    boxes = random_boxes(rng, 90)
    centre = float(rng.integers(0, 400)), float(rng.integers(0, 400))
    radii = float(rng.integers(0, 80)), float(rng.integers(80, 200))
    damage = areas.blast_falloff(centre, boxes, *radii, 90, 10)
    expected = [reference.blast(centre, tuple(box), radii, (90, 10)) for box in boxes.tolist()]
    assert damage.tolist() == expected


def test_sight_ends_at_a_shut_door() -> None:
    place: Terrain = terrain_of("......", "......", "######")
    a, b = np.array([[8.0, 8.0]]), np.array([[88.0, 8.0]])
    assert rays.los(place, a, b)[0]
    set_box(place, 48.0, 0.0, 16.0, 32.0, True)
    assert not rays.los(place, a, b)[0]
