"""Whole-number scale and letterbox at every size, in the real window code on a hidden display."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from hypothesis import given, strategies as st

from game.core.errors import KikimoraError
from game.core.quiet import quiet_libraries
from game.desktop.window import Window, placement_for

INK = (200, 30, 90)


@pytest.fixture
def window() -> Iterator[Window]:
    opened = Window.open("test", None, (640, 360))
    yield opened
    pygame.display.quit()


@pytest.mark.parametrize(
    ("size", "scale", "corner"),
    [
        ((640, 360), 1, (0, 0)),
        ((1280, 720), 2, (0, 0)),
        ((1366, 768), 2, (43, 24)),
        ((1920, 1080), 3, (0, 0)),
        ((1920, 1200), 3, (0, 60)),
        ((2560, 1440), 4, (0, 0)),
        ((3440, 1440), 4, (440, 0)),
        ((3840, 2160), 6, (0, 0)),
        ((1000, 2000), 1, (180, 820)),
    ],
)
def test_known_sizes(size: tuple[int, int], scale: int, corner: tuple[int, int]) -> None:
    assert placement_for(*size) == (scale, *corner)


@given(st.integers(640, 8000), st.integers(360, 5000))
def test_the_picture_always_fits_is_centred_and_cannot_be_larger(width: int, height: int) -> None:
    place = placement_for(width, height)
    wide, high = place.size
    assert wide <= width and high <= height
    assert wide + 640 > width or high + 360 > height
    assert abs(width - wide - 2 * place.x) <= 1
    assert abs(height - high - 2 * place.y) <= 1
    assert wide * 9 == high * 16


@given(st.integers(640, 4000), st.integers(360, 3000), st.floats(0, 1), st.floats(0, 1))
def test_the_mouse_never_leaves_the_canvas(
    width: int, height: int, share_x: float, share_y: float
) -> None:
    x, y = placement_for(width, height).to_canvas(width * share_x, height * share_y)
    assert 0 <= x <= 639 and 0 <= y <= 359


@pytest.mark.parametrize("size", [(640, 360), (1366, 768), (1920, 1200), (3840, 2160), (500, 300)])
def test_resizing_keeps_whole_pixels_and_black_bars(window: Window, size: tuple[int, int]) -> None:
    pygame.display.set_mode(size, pygame.RESIZABLE)  # what a resize does to the surface
    window.resized()
    window.canvas.fill(INK)
    window.canvas.set_at((0, 0), (255, 255, 255))
    window.present()
    surface = pygame.display.get_surface()
    assert surface is not None
    place = window.placement
    shown = surface.get_bounding_rect()
    assert shown.size == size
    if place.x >= 0 and place.y >= 0:
        corner = surface.subsurface((place.x, place.y, place.scale, place.scale))
        assert pygame.transform.average_color(corner)[:3] == (255, 255, 255)
        right = place.x + place.size[0] - 1
        assert surface.get_at((right, place.y + place.size[1] - 1))[:3] == INK
        if place.x > 0:
            assert surface.get_at((place.x - 1, size[1] // 2))[:3] == (0, 0, 0)
        if place.y > 0:
            assert surface.get_at((size[0] // 2, place.y - 1))[:3] == (0, 0, 0)


def test_full_screen_and_back_keeps_the_window_size(window: Window) -> None:
    window.set_fullscreen(True)
    assert window.fullscreen
    window.present()
    window.toggle_fullscreen()
    assert window.size == (640, 360)


def test_no_display_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    with pytest.raises(KikimoraError, match="no display to open a window on"):
        Window.open("test", Path("missing.png"))


def test_libraries_are_quiet_only_while_a_device_is_tried(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(RuntimeError), quiet_libraries():
        os.write(2, b"cannot find card '0'\n")
        raise RuntimeError
    os.write(2, b"said by us\n")
    assert capfd.readouterr().err == "said by us\n"


def test_a_program_without_a_console_tries_devices_too(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", None)
        with quiet_libraries():
            os.write(2, b"cannot find card '0'\n")
    assert capfd.readouterr().err == ""
