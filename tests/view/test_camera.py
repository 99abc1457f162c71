"""The camera is a crane: it looks ahead, holds its height, never jerks, never leaves the map."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest

from game.core.snapshot import ActorFlag, ActorView
from game.view.camera import Camera
from tests.view import scenes
from tests.view.scenes import FLOOR_Y, eve

WIDTH, HEIGHT = scenes.WIDTH * 16, scenes.HEIGHT * 16


def opened(shake: float = 1.0, **zone: object) -> Camera:
    objects = (scenes.zone(600, 0, 0, WIDTH, HEIGHT, **zone),) if zone else ()
    return Camera.open(scenes.club_level(*objects, backdrops=False), shake)


def follow(camera: Camera, path: Iterable[ActorView]) -> list[tuple[float, float]]:
    places = []
    for actor in path:
        camera.tick(actor)
        places.append((camera.x, camera.y))
    return places


def run(start: float, ticks: int, speed: float = 3.0) -> list[ActorView]:
    facing = 1 if speed > 0 else -1
    return [eve(start + speed * tick, facing=facing, vx=speed) for tick in range(ticks)]


def speeds(places: list[tuple[float, float]]) -> list[float]:
    return [after[0] - before[0] for before, after in pairwise(places)]


def test_a_straight_run_is_followed_without_jitter() -> None:
    camera = opened()
    places = follow(camera, run(500.0, 240))
    steps = speeds(places)
    assert all(-1e-9 <= step <= 24 for step in steps)
    assert max(abs(b - a) for a, b in pairwise(steps)) <= 0.6 + 1e-9
    assert steps[-1] == pytest.approx(3.0, abs=0.1)


def test_drawn_positions_never_step_back_on_a_straight_run() -> None:
    camera = opened()
    drawn = []
    for actor in run(500.0, 200):
        camera.tick(actor)
        drawn += [camera.between(alpha)[0] for alpha in (0.25, 0.5, 0.75, 1.0)]
    assert drawn == sorted(drawn)
    assert all(isinstance(x, int) for x in drawn)


def test_it_shows_more_of_what_lies_ahead() -> None:
    camera = opened()
    follow(camera, run(500.0, 200))
    ahead = camera.x + 640 - (500.0 + 3.0 * 199)
    assert ahead > 330


def test_small_steps_inside_the_dead_zone_do_not_move_it() -> None:
    camera = opened()
    follow(camera, [eve(900.0)] * 60)
    rest = camera.x
    follow(camera, [eve(900.0 + 12 * (tick % 2)) for tick in range(60)])
    assert camera.x == rest


def test_it_keeps_its_height_while_she_jumps() -> None:
    camera = opened(rule="hold", top=0)
    follow(camera, [eve()] * 90)
    rest = camera.y
    flags = int(ActorFlag.PLAYER)
    jump = [eve(900.0, FLOOR_Y - 58 + abs(tick - 18) * 3.2, flags=flags) for tick in range(36)]
    assert {y for _, y in follow(camera, jump)} == {rest}


def test_it_follows_to_another_deck_after_a_while() -> None:
    camera = opened()
    follow(camera, [eve()] * 120)
    rest = camera.y
    on_deck = [eve(400.0, FLOOR_Y - 96)] * 200
    places = follow(camera, on_deck)
    assert places[10][1] == rest
    assert places[-1][1] < rest - 40


def test_it_stays_inside_the_map_and_the_zone() -> None:
    camera = opened(rule="hold", top=7, bottom=29)
    places = follow(camera, [*run(40.0, 700), *run(1900.0, 700, -3.0)])
    assert all(0 <= x <= WIDTH - 640 and 7 * 16 <= y <= HEIGHT - 360 for x, y in places)


def test_a_holding_zone_never_reverses_fast() -> None:
    camera = opened(rule="hold", dead_zone=20.0)
    path = [*run(600.0, 120), *run(960.0, 120, -3.0), *run(600.0, 120)]
    assert max(abs(step) for step in speeds(follow(camera, path))) <= 6.0


def test_a_leading_zone_shows_what_it_points_at() -> None:
    plain, leading = opened(), opened(rule="lead", lead_x=96.0, lead_y=-120.0)
    for camera in (plain, leading):
        follow(camera, [eve(900.0)] * 240)
    assert leading.x > plain.x + 40
    assert leading.y < plain.y - 60


def test_shake_ends_and_can_be_switched_off() -> None:
    camera = opened()
    camera.kick(6.0)
    offsets = []
    for _ in range(40):
        camera.tick(eve())
        offsets.append(camera.offset)
    assert any(offset != (0, 0) for offset in offsets)
    assert offsets[-1] == (0, 0)
    still = opened(shake=0.0)
    still.kick(6.0)
    still.tick(eve())
    assert still.offset == (0, 0)


def test_mouse_and_world_agree() -> None:
    camera = opened()
    camera.tick(eve())
    assert camera.to_screen(*camera.to_world(123.0, 45.0)) == pytest.approx((123.0, 45.0))
    left, top = camera.between(1.0)
    assert camera.to_world(0.0, 0.0) == (left, top)


@pytest.mark.parametrize(("strength", "least", "most"), [(0.0, 1.0, 1.0), (0.5, 1.05, 1.12),
                                                         (1.0, 1.15, 1.2)])  # fmt: skip
def test_how_far_it_leans_in_follows_the_option(strength: float, least: float, most: float) -> None:
    camera = opened(rule="push", zoom=1.2)
    camera.zoom_strength = strength
    follow(camera, [eve(900.0)] * 400)
    assert least <= camera.zoom <= most


def test_a_zone_draws_the_picture_to_its_middle_and_lets_go_at_its_edges() -> None:
    middle, half = WIDTH / 2, 320.0

    def rest(x: float, pull: float) -> float:
        wish = {"rule": "hold", "dead_zone": 0.0, "pull": pull}
        area = scenes.zone(600, middle - half, 0, 2 * half, HEIGHT, **wish)
        camera = Camera.open(scenes.club_level(area, backdrops=False), 1.0)
        return follow(camera, [eve(x)] * 400)[-1][0]

    for x in (middle, middle - half + 1, middle + half - 1):
        assert rest(x, 0.8) == pytest.approx(rest(x, 0.0), abs=2.0)
    for aside in (-160.0, 160.0):
        drawn = rest(middle + aside, 0.8) - rest(middle + aside, 0.0)
        assert drawn == pytest.approx(-aside * 0.8 * 0.75, abs=1.0)
