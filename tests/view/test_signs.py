"""Signs in the scene stand where they belong: over heads, at hands, at the frame's edge."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Tell
from game.core.snapshot import ActorFlag, ActorView, BossView, HoldView, Snapshot, TakeView
from game.view import boss_bar
from game.view.actors import Pose
from game.view.grade import Grade
from game.view.hold_signs import BAR, BAR_LIFT, CLOSE_TICKS, TIGHT, WIDE, HoldSigns
from game.view.renderer import View
from game.view.signals import PALETTES
from game.view.text import Type
from tests.view.scenes import FLOOR_Y, eve, foe, player, snapshot

CORNER = (600, 140)
MAN = 7


def poses(view: View, *actors: ActorView) -> list[Pose]:
    return view.actors.poses(actors, actors, 1.0, CORNER)


def signed(view: View, scene: Snapshot) -> pygame.Rect:
    """The box of the signs; on black, for some of them are light that is added."""
    target = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    view.signals.draw(target, scene, poses(view, *scene.actors), view.effects.state, CORNER)
    lit = pygame.surfarray.array3d(target).any(axis=2)
    if not lit.any():
        return pygame.Rect(0, 0, 0, 0)
    xs, ys = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    return pygame.Rect(xs[0], ys[0], xs[-1] - xs[0] + 1, ys[-1] - ys[0] + 1)


def warn(view: View, style: str, scene: Snapshot) -> None:
    view.effects.consume((Tell(MAN, "hook", style, 28, 0.0, 0.0, True),), scene)


def test_who_is_open_carries_it_over_his_head_and_nobody_else_does(view: View) -> None:
    man = foe(MAN, 980.0, flags=int(ActorFlag.GROUNDED | ActorFlag.OPEN))
    box = signed(view, snapshot(0, eve(), man))
    x, y = poses(view, man)[0].head
    assert abs(box.centerx - x) <= 4 and y - 24 < box.top and box.bottom <= y + 2
    dead = man._replace(flags=man.flags | ActorFlag.DEAD)
    assert signed(view, snapshot(0, eve(), dead)).size == (0, 0)


def test_a_blow_is_told_at_the_hand_that_strikes(view: View) -> None:
    man = foe(MAN, 980.0, flags=int(ActorFlag.GROUNDED | ActorFlag.TELLING))
    scene = snapshot(0, eve(), man)
    warn(view, "heavy", scene)
    box = signed(view, scene._replace(tick=8))
    hand = poses(view, man)[0].hand
    assert box.inflate(8, 8).collidepoint(hand) and max(box.size) < 48


@pytest.mark.parametrize(("aim", "step"), [(0, 1), (512, -1)])
def test_a_gun_is_told_by_a_line_along_its_barrel_up_to_the_wall(
    view: View, aim: int, step: int
) -> None:
    wall = (120 - 2) * TILE if step > 0 else 2 * TILE
    x = wall - step * 200.0
    man = foe(MAN, x, aim=aim, facing=step, flags=int(ActorFlag.GROUNDED | ActorFlag.TELLING))
    scene = snapshot(0, eve(), man)
    warn(view, "gun", scene)
    corner = (min(max(0, int(x) - 320), 120 * TILE - VIEW_WIDTH), CORNER[1])
    target = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), pygame.SRCALPHA)
    seen = view.actors.poses((man,), (man,), 1.0, corner)
    later = scene._replace(tick=27)
    view.signals.draw(target, later, seen, view.effects.state, corner)
    hand = seen[0].hand
    red = columns(target, PALETTES["default"]["gun"], hand[1])
    ends = sorted((hand[0], wall - corner[0]))
    assert abs(red.min() - ends[0]) <= 9 and abs(red.max() - ends[1]) <= 9


def columns(target: pygame.Surface, colour: tuple[int, int, int], y: int) -> NDArray[np.int64]:
    """Where a row of the picture has this colour."""
    row = pygame.surfarray.array3d(target)[:, y]
    return np.flatnonzero((row == colour).all(axis=1))


@pytest.mark.parametrize(("x", "left"), [(500.0, True), (1400.0, False)])
def test_who_strikes_from_outside_is_told_at_that_edge_at_his_height(
    view: View, x: float, left: bool
) -> None:
    man = foe(MAN, x, flags=int(ActorFlag.GROUNDED | ActorFlag.TELLING))
    scene = snapshot(0, eve(), man)
    box = signed(view, scene)
    edge = box.left if left else VIEW_WIDTH - box.right
    assert 0 <= edge < 24 and abs(box.centery - (FLOOR_Y - 30 - CORNER[1])) < 14


def held(view: View, hold: HoldView) -> tuple[pygame.Surface, tuple[int, int]]:
    """The signs of a hold alone, and the head of whom it is done to."""
    people = (eve(), foe(MAN, 930.0))
    scene = snapshot(0, *people, player=player(hold=hold))
    target = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), pygame.SRCALPHA)
    both = poses(view, *people)
    HoldSigns().draw(target, scene, both, PALETTES["default"])
    return target, next(pose.head for pose in both if pose.actor.id == MAN)


def test_the_time_of_a_hold_runs_out_from_right_to_left(view: View) -> None:
    filled = []
    for left in (180, 135, 90):
        target, (x, _) = held(view, HoldView("clinch", MAN, left, 180, 0, 0, False))
        top = target.get_bounding_rect().top + 1
        light = columns(target, (236, 226, 244), top)
        assert light.min() == x - BAR[0] // 2
        filled.append(len(light))
    assert filled == [30, 22, 15]


@pytest.mark.parametrize("closing", [CLOSE_TICKS, CLOSE_TICKS // 2, 0])
def test_corners_close_in_on_the_head_from_all_four_sides_alike(view: View, closing: int) -> None:
    target, (x, y) = held(view, HoldView("backhang", MAN, 0, 0, 0, 0, False, closing))
    reach = TIGHT + round((WIDE - TIGHT) * closing / CLOSE_TICKS)
    box = target.get_bounding_rect()
    assert (box.left, box.top) == (x - reach, y - reach)
    assert (box.right, box.bottom) == (x + reach + 2, y + reach + 2)  # with the dark edge
    inside = pygame.Rect(x - reach + 9, y - reach + 9, 2 * reach - 17, 2 * reach - 17)
    assert target.subsurface(inside).get_bounding_rect().size == (0, 0)
    assert BAR_LIFT > TIGHT  # the bar never lies in the corners


def test_a_long_take_narrows_the_frame_from_above_and_below_alike() -> None:
    grade = Grade()
    for tick in range(400):
        grade.tick(snapshot(tick, take=TakeView(40, 20, 4, 9000, 90, 150, "jab")))
    frame = pygame.Surface((VIEW_WIDTH, VIEW_HEIGHT), 0, 32)
    frame.fill((90, 90, 90))
    grade.apply(frame, 0.0)
    lit = pygame.surfarray.array3d(frame)[320, :, 0] > 0
    assert lit.tolist() == [False] * 8 + [True] * (VIEW_HEIGHT - 16) + [False] * 8


def test_a_boss_shows_what_is_left_and_that_the_last_phase_is_the_last(view: View) -> None:
    kind = Type(view.hud.small, 1)
    left, top, width, height = boss_bar.BAR
    middle = top + height // 2
    for phase, colour in ((1, boss_bar.FILL), (2, boss_bar.FILL), (3, boss_bar.LAST)):
        surface = pygame.Surface((boss_bar.WIDTH, boss_bar.HEIGHT), pygame.SRCALPHA)
        boss = BossView("who.host", 450, 900, phase, MAN, (900, 600, 100))
        boss_bar.paint(surface, kind, "Host", boss)
        filled = columns(surface, colour, middle)
        assert filled.min() == left and filled.max() == left + width // 2 - 1
