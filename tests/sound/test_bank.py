"""Which variant comes next, and what a missing file does."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.sound import load_sound_table
from game.sound.bank import AHEAD_BYTES, KEPT_BYTES, Bank, Variants
from game.sound.mixer import open_device

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def device() -> Iterator[None]:
    assert open_device() == ""
    yield
    pygame.mixer.quit()


@pytest.mark.parametrize("count", [3, 4, 6])
def test_no_variant_comes_again_within_two_plays(count: int) -> None:
    variants = Variants()
    drawn = [variants.draw("punch", count) for _ in range(400)]
    assert all(now not in drawn[max(0, i - 2) : i] for i, now in enumerate(drawn))
    assert set(drawn) == set(range(count))


def test_two_variants_alternate() -> None:
    variants = Variants()
    drawn = [variants.draw("crash", 2) for _ in range(20)]
    assert all(a != b for a, b in pairwise(drawn))


def test_ten_hits_in_a_row_use_at_least_four_variants() -> None:
    variants = Variants()
    for start in range(50):
        assert len({variants.draw("punch", 4) for _ in range(10)}) >= 4, start


def test_a_missing_file_is_told_once_and_stays_silent(
    device: None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bank = Bank(tmp_path, load_sound_table(ASSETS), fold=False)
    with caplog.at_level(logging.WARNING):
        assert bank.sound("pistol", 0) is None
        assert bank.sound("pistol", 0) is None
    assert [record.getMessage().split(" ")[1] for record in caplog.records] == ["pistol_1.ogg"]


def test_decoding_ahead_ends_and_finds_every_file(device: None) -> None:
    table = load_sound_table(ASSETS)
    bank = Bank(ASSETS / "sounds", table, fold=False)
    assert bank.work(0.0)  # no time: one sound at most
    assert len(bank) <= 1
    assert not bank.work()
    assert AHEAD_BYTES <= bank.size < 1.1 * AHEAD_BYTES
    for row in table.sounds.values():
        for variant in range(row.variants):
            assert bank.sound(row.name, variant) is not None, row.name
            assert bank.size <= KEPT_BYTES  # a campaign through all places stays small
    assert all(bank.sound(row.name, 0) is not None for row in table.sounds.values())


def test_a_dull_copy_is_made_in_spare_time_and_has_lost_its_highs(device: None) -> None:
    bank = Bank(ASSETS / "sounds", load_sound_table(ASSETS), fold=False)
    clear = bank.sound("pistol", 0)
    assert bank.sound("pistol", 0, dull=True) is clear  # until the copy exists
    bank.work(0.0)
    dull = bank.sound("pistol", 0, dull=True)
    assert clear is not None
    assert dull is not None
    assert dull is not clear
    assert roughness(dull) < 0.25 * roughness(clear)


def test_what_a_map_will_say_is_decoded_before_it_is_heard(device: None) -> None:
    bank = Bank(ASSETS / "sounds", load_sound_table(ASSETS), fold=False)
    bank.want("ice_groan")
    bank.forget()  # the last map's dull copies go, not what this one wants
    variants = bank.row("ice_groan").variants
    for done in range(1, variants + 1):
        bank.work(0.0)  # one at a time, before anything of the table
        assert len(bank) == done
    size = bank.size
    assert all(bank.sound("ice_groan", k) is not None for k in range(variants))
    assert bank.size == size  # nothing was left to decode


def roughness(sound: pygame.mixer.Sound) -> float:
    """Mean size of the step from frame to frame: highs."""
    samples = pygame.sndarray.array(sound).astype(float)[:, 0]
    return float(abs(samples[1:] - samples[:-1]).mean())


def test_folding_to_mono_makes_both_sides_equal(device: None) -> None:
    bank = Bank(ASSETS / "sounds", load_sound_table(ASSETS), fold=True)
    sound = bank.sound("pistol", 0)
    assert sound is not None
    samples = pygame.sndarray.array(sound)
    assert (samples[:, 0] == samples[:, 1]).all()
    assert samples.any()
