"""Never more than three general flashes in a second, whatever happens and whatever is chosen."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.events import BulletFlew, Event, HitLanded, ShotFired
from game.view.limiter import FlashLimiter
from game.view.options import ViewOptions
from game.view.renderer import View
from tests.view.scenes import FLOOR_Y, eve, foe, snapshot

SECOND = 60  # t
SHARE = np.arange(256) / 255
LINEAR = np.where(SHARE <= 0.04045, SHARE / 12.92, ((SHARE + 0.055) / 1.055) ** 2.4)


class Analyser:
    """WCAG 2.2, 2.3.1, written apart from the limiter: on blocks of 20 x 20 px, from
    every fourth pixel.

    A block flashes when its relative luminance goes up and down (or down and up) by 0.1 or more
    while the darker state is below 0.8. A general flash is one in which a quarter of the blocks
    take part within the same few ticks.
    """

    def __init__(self) -> None:
        self.extreme: np.ndarray | None = None  # type: ignore[type-arg]
        self.rising = np.zeros((32, 18), bool)
        self.recent = {True: np.zeros((32, 18), int), False: np.zeros((32, 18), int)}
        self.last = False
        self.changes: list[int] = []

    def see(self, frame: pygame.Surface, tick: int) -> None:
        pixels = pygame.surfarray.pixels3d(frame)[::4, ::4]
        light = (LINEAR[pixels] * (0.2126, 0.7152, 0.0722)).sum(2)
        light = light.reshape(32, 5, 18, 5).mean((1, 3))
        if self.extreme is None:
            self.extreme = light
            return
        change = light - self.extreme
        dark = np.minimum(light, self.extreme) < 0.8
        turned = dark & (np.abs(change) >= 0.1) & ((change > 0) != self.rising)
        further = (change > 0) == self.rising
        self.extreme = np.where(turned | further, light, self.extreme)
        self.rising = np.where(turned, change > 0, self.rising)
        for up, recent in self.recent.items():
            recent[:] = np.where(turned & (self.rising == up), 4, np.maximum(0, recent - 1))
            # Only a change against the last general one makes half of a flash.
            if up != self.last and (recent > 0).mean() >= 0.25:
                self.changes.append(tick)
                self.last = up
                for other in self.recent.values():
                    other[:] = 0

    def worst_second(self) -> float:
        """Most flashes (pairs of changes) in any second."""
        most = max(
            (sum(1 for other in self.changes if 0 <= other - tick < SECOND))
            for tick in (self.changes or [0])
        )
        return most / 2


def solid(level: int) -> pygame.Surface:
    surface = pygame.Surface((640, 360), 0, 32)
    surface.fill((level, level, level))
    return surface


@pytest.mark.parametrize("period", [2, 4, 8, 12])
def test_a_strobe_is_damped(period: int) -> None:
    limiter, seen = FlashLimiter((640, 360)), Analyser()
    raw = Analyser()
    for tick in range(200):
        frame = solid(230 if tick % period < period // 2 else 20)
        raw.see(frame, tick)
        limiter.apply(frame, tick)
        seen.see(frame, tick)
    assert raw.worst_second() > 3
    assert seen.worst_second() <= 3


def test_a_dark_strobe_is_damped_too() -> None:
    limiter, seen = FlashLimiter((640, 360)), Analyser()
    for tick in range(200):
        frame = solid(20 if tick % 9 == 0 else 200)
        limiter.apply(frame, tick)
        seen.see(frame, tick)
    assert seen.worst_second() <= 3


def test_one_flash_passes_untouched() -> None:
    limiter = FlashLimiter((640, 360))
    gains = [limiter.apply(solid(220 if tick == 30 else 30), tick) for tick in range(60)]
    assert gains == [1.0] * 60


def test_a_lasting_change_arrives_after_a_storm() -> None:
    limiter = FlashLimiter((640, 360))
    for tick in range(120):
        limiter.apply(solid(230 if tick % 4 < 2 else 20), tick)
    bright = [limiter.apply(solid(230), tick) for tick in range(120, 320)]
    assert bright[-1] == 1.0


def test_a_small_bright_spot_is_left_alone() -> None:
    limiter = FlashLimiter((640, 360))
    gains = []
    for tick in range(120):
        frame = solid(20)
        if tick % 4 < 2:
            frame.fill((255, 255, 255), (0, 0, 200, 150))
        gains.append(limiter.apply(frame, tick))
    assert gains == [1.0] * 120


def storm(tick: int) -> tuple[Event, ...]:
    """Ten shotguns and ten blows in the same tick, every six ticks."""
    if tick % 6:
        return ()
    events: list[Event] = []
    for number in range(10):
        x = 660.0 + 50 * number
        events.append(ShotFired(2 + number, "shotgun", x, FLOOR_Y - 38, 512))
        events += [BulletFlew(2, x, FLOOR_Y - 38, x - 220, FLOOR_Y - 44)] * 3
        events.append(
            HitLanded(2, 1, "shot", "shotgun", "metal", "heavy", x, FLOOR_Y - 60, 1, 8, False)
        )
    return tuple(events)


def test_a_storm_of_shotguns_stays_within_the_limit(view: View) -> None:
    view.options = ViewOptions(flash=1.0, shake=1.0)
    crowd = [foe(2 + number, 660.0 + 50 * number, "suit", anim="aim") for number in range(10)]
    target, seen = pygame.Surface((640, 360), 0, 32), Analyser()
    before = snapshot(0, eve(), *crowd)
    for tick in range(180):
        after = snapshot(tick, eve(), *crowd)
        view.consume(storm(tick), after)
        view.draw(target, before, after, 1.0)
        seen.see(target, tick)
        before = after
    assert seen.worst_second() <= 3


def test_no_option_lifts_the_limiter(view: View) -> None:
    view.options = ViewOptions(flash=50.0, bloom=True, hud=False)
    target, seen = pygame.Surface((640, 360), 0, 32), Analyser()
    for tick in range(150):
        scene = snapshot(tick)
        view.consume(storm(tick), scene)
        view.draw(target, scene, scene, 1.0)
        seen.see(target, tick)
    assert seen.worst_second() <= 3
