"""What moving bodies may and may not do, each rule alone."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from game.sim.kernel.bodies import Bodies
from game.sim.kernel.moving import move_bodies
from game.sim.kernel.terrain import Terrain
from tests.sim.kernel.makers import random_bodies, random_terrain, terrain_of

ROOM = terrain_of(
    "####################",
    "#..................#",
    "#..................#",
    "#..................#",
    "#..................#",
    "#.....====.........#",
    "#..................#",
    "#..............#...#",
    "#............./#...#",
    "####################",
)
FLOOR = 144.0  # px
DECK = 80.0


def one(x: float, y: float, **columns: float) -> Bodies:
    bodies = Bodies()
    defaults = {"half": 10.0, "height": 30.0, "gravity": 0.359375} | columns
    bodies.add(1, x, y, **defaults)
    return bodies


def run(bodies: Bodies, terrain: Terrain, ticks: int) -> Bodies:
    for _ in range(ticks):
        move_bodies(bodies, terrain)
    return bodies


def test_falls_lands_and_tells_how_hard() -> None:
    bodies = one(48.0, 100.0)
    hits = []
    for _ in range(60):
        move_bodies(bodies, ROOM)
        hits.append(float(bodies.impact_vy[0]))
    assert bodies.y[0] == FLOOR and bodies.grounded[0] and bodies.vy[0] == 0.0
    struck = [speed for speed in hits if speed]
    assert len(struck) == 1 and 4.0 < struck[0] < 6.5


@pytest.mark.parametrize("speed", [12.0, 24.0, 40.0])
@pytest.mark.parametrize("half", [2.0, 10.0])
def test_nothing_tunnels_through_one_tile(speed: float, half: float) -> None:
    wall = terrain_of(*["." * 12 + "#" + "." * 12] * 6)
    for offset in np.arange(0.0, 40.0, 0.6875):
        for side in (-1.0, 1.0):
            x = 200.0 - side * (60.0 + float(offset))
            bodies = one(x, 60.0, half=half, height=8.0, gravity=0.0, vx=side * speed)
            run(bodies, wall, 12)
            assert bodies.x[0] == (192.0 - half if side > 0 else 208.0 + half)
    slab = terrain_of(*["." * 8] * 8, "#" * 8, *["." * 8] * 8)
    for offset in np.arange(0.0, 40.0, 0.6875):
        down = one(64.0, 60.0 + float(offset), height=4.0, gravity=0.0, vy=speed, max_fall=50.0)
        assert run(down, slab, 12).y[0] == 128.0
        up = one(64.0, 200.0 + float(offset), height=4.0, gravity=0.0, vy=-speed)
        assert run(up, slab, 12).y[0] == 148.0


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_no_free_body_ever_ends_inside_a_solid(seed: int) -> None:
    """Away from slopes a body that began in the open is in the open after every tick."""
    rng = np.random.default_rng(seed)
    terrain = random_terrain(rng)
    if terrain.has_slopes:
        flat = np.where(terrain.base > 2, 0, terrain.base)
        terrain = Terrain(flat, terrain.ladders, terrain.materials)
    bodies = random_bodies(rng, terrain, 60)
    bodies.solid[:] = True
    free = [
        row
        for row in bodies.alive_rows().tolist()
        if terrain.box_free(bodies.x[row], bodies.y[row], bodies.half[row], bodies.height[row])
    ]
    for _ in range(30):
        bodies.vx[:60] += rng.choice([0.0, 0.0, 5.0, -5.0], 60)
        move_bodies(bodies, terrain)
        for row in free:
            place = bodies.x[row], bodies.y[row], bodies.half[row], bodies.height[row]
            assert terrain.box_free(*(float(value) for value in place)), place


def test_wall_stops_and_says_which_side() -> None:
    bodies = run(one(40.0, FLOOR, vx=-3.0), ROOM, 9)
    assert bodies.x[0] == 26.0
    assert bodies.wall[0] == 0  # touched earlier; the speed is gone, it no longer pushes
    bodies = one(27.0, FLOOR, vx=-3.0)
    move_bodies(bodies, ROOM)
    assert (bodies.wall[0], bodies.impact_vx[0], bodies.vx[0]) == (-1, -3.0, 0.0)


def test_bounce_keeps_its_share() -> None:
    bodies = one(30.0, 60.0, vx=-8.0, gravity=0.0, bounce=0.5, half=4.0, height=4.0)
    run(bodies, ROOM, 2)
    assert bodies.vx[0] == 4.0
    bodies = one(48.0, FLOOR - 1, vy=6.0, bounce=0.5)
    move_bodies(bodies, ROOM)
    assert bodies.vy[0] == -3.1796875 and not bodies.grounded[0]
    run(bodies, ROOM, 120)
    assert bodies.grounded[0] and bodies.vy[0] == 0.0


def test_head_stops_at_the_ceiling() -> None:
    bodies = run(one(48.0, 60.0, vy=-8.0, gravity=0.0), ROOM, 4)
    assert bodies.y[0] == 46.0 and bodies.vy[0] == 0.0


def test_one_way_decks_carry_only_from_above() -> None:
    rising = one(128.0, FLOOR, vy=-8.0)
    heights = [float(run(rising, ROOM, 1).y[0]) for _ in range(24)]
    assert min(heights) < DECK, "passed through from below"
    run(rising, ROOM, 60)
    assert rising.y[0] == DECK and rising.on_oneway[0]
    rising.drop[0] = 10
    run(rising, ROOM, 60)
    assert rising.y[0] == FLOOR and rising.drop[0] == 0 and not rising.on_oneway[0]


def test_feet_a_little_below_a_deck_fall() -> None:
    bodies = run(one(128.0, DECK + 0.5), ROOM, 60)
    assert bodies.y[0] == FLOOR
    assert run(one(128.0, DECK), ROOM, 60).y[0] == DECK


def test_ghosts_of_decks() -> None:
    assert run(one(128.0, 40.0, oneways=False), ROOM, 90).y[0] == FLOOR


def test_a_climber_passes_a_deck_and_does_not_fall() -> None:
    bodies = one(128.0, FLOOR, climbing=True, vy=-1.6015625)
    run(bodies, ROOM, 30)
    assert bodies.y[0] == FLOOR - 30 * 1.6015625
    bodies.vy[0] = 0.0
    y = float(bodies.y[0])
    assert run(bodies, ROOM, 30).y[0] == y
    bodies.vy[0] = -1.6015625
    run(bodies, ROOM, 12)
    bodies.climbing[0] = False
    bodies.vy[0] = 0.0
    run(bodies, ROOM, 30)
    assert bodies.y[0] == DECK


def test_a_shaft_of_two_tiles_lets_the_body_through_one_of_one_does_not() -> None:
    shaft = terrain_of("......", "##..##", "##..##", "......", "......", "......", "######")
    bodies = run(one(48.0, 90.0, climbing=True, vy=-1.6015625), shaft, 40)
    assert bodies.y[0] < 48.0
    narrow = terrain_of("......", "##.###", "##.###", "......", "......", "......", "######")
    bodies = run(one(40.0, 90.0, climbing=True, vy=-1.6015625), narrow, 40)
    assert bodies.y[0] == 78.0


def test_kerbs_are_stepped_only_as_high_as_asked() -> None:
    kerb = terrain_of(*["." * 20] * 5, "." * 8 + "#" * 12, "#" * 20)
    for step_up, y in ((24.0, 80.0), (8.0, 96.0)):
        bodies = one(90.0, 96.0, step_up=step_up)
        for _ in range(40):
            bodies.vx[0] = 2.0
            move_bodies(bodies, kerb)
        assert bodies.y[0] == y, step_up
    wall = terrain_of(*["." * 20] * 4, *["." * 8 + "#" * 12] * 2, "#" * 20)
    bodies = one(90.0, 96.0, step_up=24.0)
    for _ in range(40):
        bodies.vx[0] = 2.0
        move_bodies(bodies, wall)
    assert bodies.x[0] == 118.0, "two tiles are a wall"


def test_a_kerb_under_a_low_ceiling_is_a_wall() -> None:
    low = terrain_of("." * 20, "#" * 20, *["." * 20] * 2, "." * 8 + "#" * 12, "#" * 20)
    bodies = one(90.0, 80.0, step_up=24.0, height=40.0)
    for _ in range(40):
        bodies.vx[0] = 2.0
        move_bodies(bodies, low)
    assert bodies.y[0] == 80.0 and bodies.x[0] == 118.0


@pytest.mark.parametrize("speed", [1.0, 3.0, 5.5])
@pytest.mark.parametrize("kind", ["steep", "gentle"])
@pytest.mark.parametrize("half", [4.0, 10.0, 14.0])
def test_slopes_are_walked_up_and_down_without_leaving_the_ground(
    speed: float, kind: str, half: float
) -> None:
    steep = [
        "." * 30,
        "." * 30,
        "." * 30,
        "." * 30,
        "." * 13 + "/##\\" + "." * 13,
        "." * 12 + "/####\\" + "." * 12,
        "." * 11 + "/######\\" + "." * 11,
        "#" * 30,
    ]
    gentle = [
        "." * 30,
        "." * 30,
        "." * 30,
        "." * 30,
        "." * 12 + "()##><" + "." * 12,
        "." * 10 + "()######><" + "." * 10,
        "#" * 30,
        "#" * 30,
    ]
    terrain = terrain_of(*(steep if kind == "steep" else gentle))
    ground = 112.0 if kind == "steep" else 96.0
    bodies = one(60.0, ground, half=half, height=52.0, grounded=True)
    before, top = ground, ground
    for _ in range(int(360 / speed)):
        bodies.vx[0] = speed
        move_bodies(bodies, terrain)
        y = float(bodies.y[0])
        assert bodies.grounded[0], (float(bodies.x[0]), y)
        assert abs(y - before) <= speed + 0.01, "no jerk"
        assert bodies.vx[0] == speed
        before, top = y, min(top, y)
    assert top == 64.0, "went over the top"
    assert before == ground, "and down to the floor again"


def test_feet_on_a_slope_follow_its_line() -> None:
    terrain = terrain_of(*["." * 12] * 5, "...../......", "#" * 12)
    bodies = one(70.0, 96.0, half=6.0, grounded=True)
    while bodies.x[0] < 95.0:
        bodies.vx[0] = 1.0
        move_bodies(bodies, terrain)
        if bodies.x[0] > 80.0:
            assert bodies.y[0] == 96.0 - (bodies.x[0] - 80.0)
            assert bodies.on_slope[0]


def test_the_tall_side_of_a_slope_is_a_wall() -> None:
    terrain = terrain_of(*["." * 12] * 5, ".....\\......", "#" * 12)
    bodies = one(40.0, 96.0, grounded=True)
    for _ in range(60):
        bodies.vx[0] = 2.0
        move_bodies(bodies, terrain)
    assert bodies.x[0] == 70.0 and bodies.y[0] == 96.0


def test_frozen_bodies_keep_everything() -> None:
    bodies = one(128.0, 60.0, vx=3.0, vy=2.0, drop=5, grounded=True, frozen=True, wall=1)
    before = pickle.dumps(list(bodies.columns()))
    run(bodies, ROOM, 10)
    assert pickle.dumps(list(bodies.columns())) == before


def test_one_body_moves_the_same_in_any_company() -> None:
    rng = np.random.default_rng(11)
    terrain = random_terrain(rng)
    crowd = random_bodies(rng, terrain, 80)
    alone = Bodies()
    row = crowd.row_of(40)
    values = {name: getattr(crowd, name)[row] for name, _ in crowd.columns()}
    place = {name: values.pop(name) for name in ("x", "y", "half", "height")}
    values.pop("id")
    alone.add(40, **place, **values)
    for _ in range(60):
        move_bodies(crowd, terrain)
        move_bodies(alone, terrain)
        assert (crowd.x[row], crowd.y[row]) == (alone.x[0], alone.y[0])


def test_ground_material_is_that_under_the_feet() -> None:
    shapes = np.zeros((6, 10), np.uint8)
    shapes[5] = 1
    materials = np.zeros((6, 10), np.uint8)
    materials[5, :5], materials[5, 5:] = 4, 2
    terrain = Terrain(shapes, np.zeros((6, 10), bool), materials)
    assert run(one(40.0, 80.0, grounded=True), terrain, 1).ground_material[0] == 4
    assert run(one(120.0, 80.0, grounded=True), terrain, 1).ground_material[0] == 2
