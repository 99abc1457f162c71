"""Baking effects and music gives the same bytes twice, and the bytes that are committed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assets.bake.sound.effect import rendered
from assets.bake.sound.kit.rooms import impulse_response
from assets.bake.sound.kit.vorbis import read_ogg, with_serial, write_ogg
from assets.bake.sound.table import EFFECTS

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
QUALITY = 0.25
SAMPLES = ("punch_light", "step_tile", "ui_move", "casing", "man_grunt")


@pytest.mark.parametrize("name", SAMPLES)
def test_an_effect_bakes_to_the_same_bytes_twice(name: str, tmp_path: Path) -> None:
    effect = next(e for e in EFFECTS if e.name == name)
    first = write_ogg(tmp_path / "a" / f"{name}_1.ogg", rendered(effect, 0), QUALITY)
    impulse_response.cache_clear()  # nothing may depend on what was baked before
    second = write_ogg(tmp_path / "b" / f"{name}_1.ogg", rendered(effect, 0), QUALITY)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_committed_effect_is_what_the_maker_makes(name: str, tmp_path: Path) -> None:
    effect = next(e for e in EFFECTS if e.name == name)
    again = read_ogg(write_ogg(tmp_path / f"{name}_1.ogg", rendered(effect, 0), QUALITY))
    committed = read_ogg(SOUNDS / f"{name}_1.ogg")
    assert len(again) == len(committed)
    # another release of the codec may round differently: compare what is heard, not bytes
    assert np.abs(again - committed).max() < 1e-3 * np.abs(committed).max()


def test_the_serial_is_set_in_every_page_and_leaves_the_sound_alone(tmp_path: Path) -> None:
    source = SOUNDS / "punch_light_1.ogg"
    changed = with_serial(source.read_bytes(), 12345)
    assert changed.count((12345).to_bytes(4, "little")) >= 2
    copy = tmp_path / "copy.ogg"
    copy.write_bytes(changed)
    assert np.array_equal(read_ogg(copy), read_ogg(source))


def test_a_file_that_is_no_ogg_is_refused() -> None:
    with pytest.raises(ValueError, match="no Ogg page at byte 0"):
        with_serial(b"RIFF" + bytes(60), 1)
