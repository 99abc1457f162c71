"""Who gets a key light: by numbers of ground, figure and light, at the borders and between them."""

from __future__ import annotations

import pygame
import pytest

from game.view.figures import KEY_STEPS
from game.view.keylight import (
    CLEAR,
    DAY,
    DUSK,
    GAIN,
    SHADE,
    SHAPE,
    SOFT,
    KeyLight,
    mean_luma,
    needs,
)

OWN = 20.0  # luma of dark cloth
NIGHT = 0.0  # luma of no light at all
BRIGHT = SHADE + 1.0  # a ground that is no shade by itself


@pytest.mark.parametrize(
    ("gap", "shape"),
    [(SHAPE - SOFT, 0.0), (SHAPE - SOFT / 2, 0.5), (SHAPE, 1.0), (SHAPE + 9, 1.0)],
)
def test_before_a_bright_ground_he_becomes_a_dark_shape(gap: float, shape: float) -> None:
    need = needs(OWN + gap, OWN, NIGHT)
    assert (need.ground, need.gap) == (OWN + gap, gap)
    assert need.shape == pytest.approx(shape)
    assert need.key == pytest.approx(1.0 - shape)


@pytest.mark.parametrize(
    ("gap", "key"),
    [(-CLEAR - 5, 0.0), (-CLEAR, 0.0), (GAIN / 2 - CLEAR, 0.5), (GAIN - CLEAR, 1.0)],
)
def test_the_nearer_his_ground_the_more_light(gap: float, key: float) -> None:
    assert needs(OWN + gap, OWN, NIGHT).key == pytest.approx(key)


@pytest.mark.parametrize(("light", "share"), [(DUSK, 1.0), ((DUSK + DAY) / 2, 0.5), (DAY, 0.0)])
def test_by_day_it_fades_out_before_a_light_ground(light: float, share: float) -> None:
    dark_cloth = BRIGHT - GAIN + CLEAR
    assert needs(BRIGHT, dark_cloth, light).key == pytest.approx(share, abs=0.01)
    assert needs(OWN + SHAPE, OWN, light).shape == pytest.approx(share)


@pytest.mark.parametrize(
    ("ground", "share"), [(SHADE, 0.0), (SHADE - SOFT / 2, 0.5), (SHADE - SOFT, 1.0)]
)
def test_before_shade_it_stays_by_day(ground: float, share: float) -> None:
    assert needs(ground, ground, DAY + 20.0).key == pytest.approx(min(CLEAR / GAIN, 1.0) * share)


def test_steps_run_from_none_to_all() -> None:
    light = KeyLight()
    steps = [light.steps(needs(OWN + gap, OWN, NIGHT)) for gap in range(-20, 6)]
    assert steps[0] == 0 and steps[-1] == KEY_STEPS and steps == sorted(steps)


def test_mean_luma_weighs_green_most_and_nothing_is_dark() -> None:
    picture = pygame.Surface((8, 8), pygame.SRCALPHA)
    lumas = {}
    for name, colour in (("r", (255, 0, 0)), ("g", (0, 255, 0)), ("b", (0, 0, 255))):
        picture.fill((*colour, 255))
        lumas[name] = mean_luma(picture, picture.get_rect())
    assert lumas["g"] > 3 * lumas["r"] > 6 * lumas["b"] > 0
    assert sum(lumas.values()) == pytest.approx(255.0)
    picture.fill((255, 255, 255, 255), (0, 0, 4, 8))
    picture.fill((0, 0, 0, 255), (4, 0, 4, 8))
    assert mean_luma(picture, pygame.Rect(0, 0, 4, 8)) == pytest.approx(255.0)
    assert mean_luma(picture, pygame.Rect(4, 0, 4, 8)) == 0.0
    for empty in ((0, 8), (8, 0)):
        assert mean_luma(picture, pygame.Rect((0, 0), empty)) == 0.0
