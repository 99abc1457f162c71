"""What a rendered frame must show: colours, light, life, obedience to the snapshot."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.events import HitLanded, LockChanged, ShotFired, Tell
from game.core.level import Level
from game.core.snapshot import ActorFlag, LockView, Snapshot
from game.view.options import ViewOptions
from game.view.renderer import View
from tests.view import scenes
from tests.view.scenes import FLOOR_Y, eve, foe, item, luminance, prop, render, snapshot

LAMP = (300, 330)  # the lamp of the test club
NO_HUD = ViewOptions(hud=False, bloom=False)


def still(view: View, scene: Snapshot) -> pygame.Surface:
    """One frame of a scene after the camera has been placed."""
    return render(view, [(scene, ())])


def around(view: View, x: float, y: float, size: int = 60) -> tuple[int, int, int, int]:
    """A box of the frame around a world point."""
    left, top = view.camera.to_screen(x, y)
    box = pygame.Rect(round(left) - size // 2, round(top) - size // 2, size, size)
    return tuple(box.clip((0, 0, 640, 360)))  # type: ignore[return-value]


def differ(one: pygame.Surface, other: pygame.Surface) -> int:
    """Pixels that differ."""
    first, second = (pygame.surfarray.array3d(frame).astype(int) for frame in (one, other))
    return int((np.abs(first - second).sum(2) > 6).sum())


def test_a_frame_has_more_than_two_hundred_colours(view: View) -> None:
    pixels = pygame.surfarray.array2d(still(view, snapshot(0, eve(), foe(2, 960.0))))
    assert len(np.unique(pixels)) > 200


def test_same_inputs_give_the_same_pixels(view: View) -> None:
    hit = HitLanded(1, 2, "jab", "", "fist", "heavy", 930, FLOOR_Y - 36, 1, 9, False)
    shots = [
        (snapshot(tick, eve(), foe(2, 940.0)), (hit,) if tick == 3 else ()) for tick in range(9)
    ]
    first = pygame.image.tobytes(render(view, shots), "RGB")
    view.reset()
    assert pygame.image.tobytes(render(view, shots), "RGB") == first


def test_lit_and_dark_parts_differ(view: View) -> None:
    view.options = NO_HUD
    frame = still(view, snapshot(0, eve(420.0)))
    lit = luminance(frame, around(view, *LAMP))
    dark = luminance(frame, around(view, LAMP[0] + 220, LAMP[1] - 90))
    assert lit > dark * 1.25


def test_a_broken_light_darkens_its_place(view: View) -> None:
    view.options = NO_HUD
    lit = still(view, snapshot(0, eve(420.0)))
    before = luminance(lit, around(view, *LAMP))
    dark = still(view, snapshot(1, eve(420.0), dark_lights=(501,)))
    assert luminance(dark, around(view, *LAMP)) < before * 0.8


def test_the_house_light_dims_the_room(view: View) -> None:
    view.options = NO_HUD
    bright = luminance(still(view, snapshot(0)))
    dim = luminance(still(view, snapshot(1, house_light=0.45)))
    assert dim < bright * 0.75


def test_the_crowd_moves_with_the_beat(view: View) -> None:
    view.options = NO_HUD
    view.consume((), snapshot(0))
    frames = []
    for tick in (0, 15):
        target = pygame.Surface((640, 360), 0, 32)
        scene = snapshot(tick)
        view.draw(target, scene, scene, 1.0)
        frames.append(target.subsurface((0, 220, 640, 60)).copy())
    assert differ(frames[0], frames[1]) > 1500


def test_the_crowd_leaves(view: View) -> None:
    view.options = NO_HUD
    full = still(view, snapshot(0))
    gone = still(view, snapshot(0, crowd=0.0))
    assert differ(full, gone) > 4000


def test_layers_of_different_depth_move_differently(view: View) -> None:
    depths = {layer.depth for layer in view.backdrops.main.behind}
    assert len(depths) >= 4
    near = still(view, snapshot(0, eve(700.0)))
    view.reset()
    far = still(view, snapshot(0, eve(760.0)))
    assert differ(near, far) > 40_000


def test_actors_are_drawn_between_two_ticks(view: View) -> None:
    before, after = snapshot(0, eve(900.0)), snapshot(1, eve(906.0))
    view.consume((), before)
    corner = view.camera.between(1.0)
    seen = [
        view.actors.poses(before.actors, after.actors, alpha, corner)[0].x
        for alpha in (0.0, 0.5, 1.0)
    ]
    assert seen[1] - seen[0] == 3
    assert seen[2] - seen[1] == 3


def test_a_teleport_is_not_drawn_in_between(view: View) -> None:
    before, after = snapshot(0, eve(900.0)), snapshot(1, eve(1000.0))
    view.consume((), before)
    corner = view.camera.between(1.0)
    poses = view.actors.poses(before.actors, after.actors, 0.1, corner)
    assert poses[0].x == 1000 - corner[0]


def test_the_rims_stay_on_their_sides_when_a_figure_turns(view: View) -> None:
    sprite = view.actors.sprites["eve_club"]
    frame = sprite.frames[0]
    for add in (frame.pictures.room(1), frame.pictures.room(-1)):
        pixels = pygame.surfarray.array3d(add).astype(int)
        magenta = (pixels[..., 0] - pixels[..., 1]) * (pixels[..., 0] > 150)
        cyan = (pixels[..., 1] - pixels[..., 0]) * (pixels[..., 1] > 150)
        columns = np.arange(pixels.shape[0])[:, None]
        left = (magenta.clip(0) * columns).sum() / max(1, magenta.clip(0).sum())
        right = (cyan.clip(0) * columns).sum() / max(1, cyan.clip(0).sum())
        assert left < right


def test_a_muzzle_flash_lights_the_scene_for_three_ticks(view: View) -> None:
    view.options = NO_HUD
    scene = [snapshot(tick, eve(500.0), foe(2, 560.0)) for tick in range(8)]
    shot = ShotFired(2, "pistol", 540.0, FLOOR_Y - 36, 512)
    dark = luminance(render(view, [(scene[0], ())]), around(view, 500, FLOOR_Y - 30, 90))
    lit = luminance(render(view, [(scene[1], (shot,))]), around(view, 500, FLOOR_Y - 30, 90))
    later = render(view, [(one, ()) for one in scene[2:]])
    assert lit > dark * 1.2
    assert luminance(later, around(view, 500, FLOOR_Y - 30, 90)) < dark * 1.1
    assert not view.lights.flashes


def test_things_of_the_snapshot_are_drawn(view: View) -> None:
    view.options = NO_HUD
    empty = still(view, snapshot(0))
    for scene in (
        snapshot(0, items=(item(7, "bottle", 930.0, FLOOR_Y),)),
        snapshot(0, items=(item(7, "plate", 930.0, FLOOR_Y - 60, flying=True),)),
        snapshot(0, props=(prop(8, "table", 940.0),)),
        snapshot(0, eve(), foe(2, 960.0)),
    ):
        assert differ(empty, still(view, scene)) > 20


def test_a_lock_slides_shut(view: View) -> None:
    view.options = NO_HUD
    shut = [LockView("gate", "grille", 980.0, 336.0, 16.0, 64.0, True, tick) for tick in (0, 9, 30)]
    event = (LockChanged("gate", True, 988.0, 400.0),)
    view.options = ViewOptions(hud=False, shake=0.0)
    empty = still(view, snapshot(0))
    shown = [differ(empty, render(view, [(snapshot(0, locks=(lock,)), event)])) for lock in shut]
    assert shown[0] == 0 < shown[1] < shown[2]


def test_the_outline_option_draws_a_line_around_eve(view: View) -> None:
    plain = still(view, snapshot(0))
    view.options = ViewOptions(outline=True)
    assert differ(plain, still(view, snapshot(0))) > 60


def test_each_palette_has_its_own_colours_of_warning(view: View) -> None:
    tell = Tell(2, "foe_shot", "gun", 40, 960.0, FLOOR_Y, True)
    aims = foe(2, 1000.0, anim="aim", flags=int(ActorFlag.GROUNDED | ActorFlag.TELLING))
    frames = []
    for palette in ("default", "deuteranopia", "contrast"):
        view.options = ViewOptions(hud=False, shake=0.0, palette=palette)  # type: ignore[arg-type]
        view.reset()
        frames.append(render(view, [(snapshot(0, eve(), aims), (tell,)),
                                    (snapshot(9, eve(), aims), ())]))  # fmt: skip
    assert differ(frames[0], frames[1]) > 0
    assert differ(frames[0], frames[2]) > 0
    assert differ(frames[1], frames[2]) > 0


def test_glow_around_bright_things_can_be_off(view: View) -> None:
    view.options = ViewOptions(hud=False, shake=0.0, bloom=True)
    shining = luminance(still(view, snapshot(0)))
    view.options = ViewOptions(hud=False, shake=0.0, bloom=False)
    assert luminance(still(view, snapshot(0))) < shining


def test_flashes_follow_their_strength(view: View) -> None:
    blast = (ShotFired(1, "shotgun", 960.0, FLOOR_Y - 40, 0),)
    light = []
    for strength in (0.0, 1.0):
        view.options = ViewOptions(hud=False, shake=0.0, bloom=False, flash=strength)
        view.reset()
        render(view, [(snapshot(0), ()), (snapshot(1), blast)])
        light.append(view.effects.state.flash)
    assert light[0] == 0.0 < light[1]


def test_a_struck_figure_shines(view: View) -> None:
    view.options = ViewOptions(hud=False, bloom=False, shake=0.0)
    scene = snapshot(0, eve(), foe(2, 1000.0))
    plain = luminance(still(view, scene), around(view, 1000, FLOOR_Y - 30, 40))
    hit = HitLanded(1, 2, "jab", "", "fist", "light", 0.0, 0.0, 1, 5, False)
    struck = render(view, [(scene, (hit,))])
    assert luminance(struck, around(view, 1000, FLOOR_Y - 30, 40)) > plain * 1.1


def test_a_long_take_narrows_the_frame(view: View) -> None:
    view.options = NO_HUD
    take = scenes.snapshot(0).take._replace(actions=40, level=4)
    frame = render(view, [(snapshot(tick, take=take), ()) for tick in range(150)])
    assert luminance(frame, (0, 0, 640, 6)) == 0.0


def test_zones_can_push_in() -> None:
    zone = scenes.zone(600, 0, 0, 1920, 480, rule="push", zoom=1.2)
    pushed = scenes.open_view(scenes.club_level(zone, backdrops=False))
    frames = [snapshot(tick, eve()) for tick in range(160)]
    for frame in frames:
        pushed.consume((), frame)
    assert pushed.camera.zoom == pytest.approx(1.2, abs=0.02)
    x, y = pushed.camera.to_screen(*pushed.camera.to_world(200.0, 120.0))
    assert (x, y) == pytest.approx((200.0, 120.0))


def test_a_frame_needs_no_backdrop() -> None:
    bare: Level = scenes.club_level(backdrops=False)
    frame = render(scenes.open_view(bare), [(snapshot(0), ())])
    assert luminance(frame, (200, 60, 240, 100)) < luminance(frame)


def test_dead_men_lie_under_the_living(view: View) -> None:
    dead = foe(2, 905.0, flags=int(ActorFlag.DEAD), anim="dead_back", anim_tick=90)
    scene = snapshot(0, eve(), dead, foe(3, 910.0))
    view.consume((), scene)
    poses = view.actors.poses(scene.actors, scene.actors, 1.0, view.camera.between(1.0))
    assert [pose.actor.id for pose in poses] == [2, 3, 1]
