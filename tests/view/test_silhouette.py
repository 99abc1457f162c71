"""What a grapple looks like: signs of the hold, the silhouette of the gouge, the blindfold."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.events import Event, GougeMarked, GougePulled, HitLanded
from game.core.snapshot import HoldView, Snapshot
from game.view.options import ViewOptions
from game.view.renderer import View
from tests.view.scenes import FLOOR_Y, eve, foe, luminance, player, render, snapshot
from tests.view.test_limiter import Analyser

RIDER, MAN = 1, 2
PAIR_X = 900.0
QUIET = {"hud": False, "bloom": False, "shake": 0.0}


def on_back(tick: int, kind: str, *, window: bool = False, closing: int = -1) -> Snapshot:
    """Eve on a large man's back; somebody else stands far to the left."""
    rider = eve(PAIR_X - 6, anim=kind, anim_tick=tick, partner=MAN, layer=1)
    victim = "gouged" if kind == "gouge" else "ridden"
    man = foe(MAN, PAIR_X, "large", facing=1, anim=victim, anim_tick=tick, partner=RIDER)
    hold = HoldView(kind, MAN, 60, 180, 1, 3, window, closing)
    return snapshot(tick, rider, man, foe(3, PAIR_X - 170), player=player(hold=hold))


def film(view: View, kind: str, ticks: int) -> pygame.Surface:
    """The frame after so many ticks of one hold."""
    return render(view, [(on_back(tick, kind), ()) for tick in range(ticks)])


def of_pair(view: View, frame: pygame.Surface) -> pygame.Surface:
    """The part of the frame where the man's body is."""
    x, y = view.camera.to_screen(PAIR_X, FLOOR_Y - 26)
    return frame.subsurface((round(x) - 4, round(y) - 10, 8, 20))


def test_the_gouge_darkens_all_and_lights_a_haze_behind_two_black_bodies(view: View) -> None:
    view.options = ViewOptions(**QUIET)
    plain = film(view, "backhang", 40)
    edge = (0, 40, 60, 260)
    before, body_before = luminance(plain, edge), luminance(of_pair(view, plain))
    view.reset()
    scene = film(view, "gouge", 40)
    x, y = view.camera.to_screen(PAIR_X, FLOOR_Y - 100)
    above = scene.subsurface((round(x) - 30, round(y) - 10, 60, 20))
    assert luminance(scene, edge) < before * 0.6
    assert luminance(of_pair(view, scene)) < min(20.0, body_before * 0.5)
    assert luminance(above) > luminance(of_pair(view, scene)) * 3


@pytest.mark.parametrize("kind", ["gouge", "wrap"])
def test_the_frame_closes_in_and_opens_again(view: View, kind: str) -> None:
    view.options = ViewOptions(**QUIET)
    film(view, kind, 50)
    assert view.silhouette.runs is (kind == "gouge")
    assert view.camera.zoom == pytest.approx(1.25, abs=0.01)
    render(view, [(snapshot(50 + tick, eve(PAIR_X)), ()) for tick in range(60)])
    assert view.camera.zoom == 1.0
    assert not view.silhouette.runs


def test_who_wants_no_zoom_gets_none(view: View) -> None:
    view.options = ViewOptions(zoom=0.0, **QUIET)
    film(view, "gouge", 50)
    assert view.camera.zoom == 1.0


def test_the_blindfold_keeps_the_light_and_draws_a_cloth(view: View) -> None:
    view.options = ViewOptions(**QUIET)
    film(view, "gouge", 30)
    view.silhouette.reset()
    view.options = ViewOptions(blindfold=True, **QUIET)
    view.reset()
    with_cloth = pygame.surfarray.array3d(film(view, "gouge", 30))
    view.reset()
    view.silhouette.cloth.set_alpha(0)
    bare = pygame.surfarray.array3d(film(view, "gouge", 30))
    view.silhouette.cloth.set_alpha(255)
    changed = np.argwhere((with_cloth != bare).any(axis=2))
    assert view.camera.zoom == 1.0
    assert 15 < len(changed) < 150, "a cloth, and nothing else"
    x, y = view.camera.to_screen(PAIR_X, FLOOR_Y)
    middle = changed.mean(axis=0)
    assert abs(middle[0] - x) < 30
    assert 25 < y - middle[1] < 75


def test_its_hits_leave_no_blood(view: View) -> None:
    hit = HitLanded(RIDER, MAN, "gouge", "", "fist", "heavy", PAIR_X, FLOOR_Y - 48, 1, 20, False)
    render(view, [(on_back(tick, "gouge"), (hit,)) for tick in range(3)])
    assert not view.effects.state.running
    assert not view.effects.state.struck


def test_corners_close_in_on_his_head_and_touch_it_when_the_window_opens(view: View) -> None:
    view.options = ViewOptions(**QUIET)

    def spread(shown: Snapshot) -> int:
        """Px between the outermost of the corners' pixels."""
        view.reset()
        with_signs = pygame.surfarray.array3d(render(view, [(shown, ())]))
        view.reset()
        hidden = shown._replace(player=player(hold=None))
        without = pygame.surfarray.array3d(render(view, [(hidden, ())]))
        x = round(view.camera.to_screen(PAIR_X, 0)[0])
        y = round(view.camera.to_screen(0, FLOOR_Y - 40)[1])
        part = (with_signs != without).any(axis=2)[x - 70 : x + 70, y - 6 : y + 60]
        columns = np.flatnonzero(part.any(axis=1))
        return int(columns[-1] - columns[0]) if columns.size else 0

    far = spread(on_back(1, "backhang", closing=24))
    near = spread(on_back(1, "backhang", closing=6))
    now = spread(on_back(1, "backhang", window=True, closing=50))
    nothing = spread(on_back(1, "backhang", closing=50))
    assert far > near > now > 0
    assert nothing == 0


def test_a_missed_press_breaks_the_corners(view: View) -> None:
    view.options = ViewOptions(**QUIET)
    miss = GougeMarked(RIDER, MAN, 1, False, PAIR_X, FLOOR_Y - 48)
    plain = render(view, [(on_back(1, "backhang", closing=50), ())])
    view.reset()
    broken = render(view, [(on_back(1, "backhang", closing=50), (miss,))])
    red = pygame.surfarray.array3d(broken).astype(int) - pygame.surfarray.array3d(plain)
    assert (red[..., 0] > 80).sum() > 20


def test_no_scene_flashes(view: View) -> None:
    view.options = ViewOptions(**QUIET)
    seen, target = Analyser(), pygame.Surface((640, 360), 0, 32)
    before = on_back(0, "backhang")
    for tick in range(240):
        kind = "gouge" if tick // 20 % 2 else "backhang"
        pulls: tuple[Event, ...] = ()
        if tick % 5 == 0:
            pulls = (GougePulled(RIDER, MAN, 1, PAIR_X, FLOOR_Y - 48),)
        after = on_back(tick, kind)
        view.consume(pulls, after)
        view.draw(target, before, after, 1.0)
        seen.see(target, tick)
        before = after
    assert seen.worst_second() <= 3
