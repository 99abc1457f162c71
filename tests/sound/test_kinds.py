"""Kinds of effects are told apart by what a listener goes by: spectrum, attack, ring."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from assets.bake.sound.kit.loudness import attack_ms, centroid, k_weighted, low_share
from assets.bake.sound.kit.signals import RATE, Signal, frames, to_mono
from assets.bake.sound.kit.vorbis import read_ogg

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
MATERIALS = ("cloth", "wood", "glass", "porcelain", "metal", "stone", "snow", "water")
WEIGHTS = ("light", "medium", "heavy")
FLOORS = ("tile", "carpet", "metal", "ice", "stone", "snow", "water")
WOODEN = ("step_wood", "step_planks")  # one material, indoors and on a jetty
GUNS = ("pistol", "revolver", "machine_pistol", "shotgun", "carbine", "hunting_rifle")
OCTAVES = tuple(90.0 * 2.0**k for k in range(8))  # Hz, lower edges
RIGHT = 0.85  # share of held-out takes that must be told; one in eight would be luck
COPY = 0.95  # likeness of two takes; the same take at another volume has 1
TAIL_OF_GUNS = 1.2
OWN_VOICE = 1.5  # distance of two guns over the scatter of one gun's takes


@cache
def features(stem: str) -> Signal:
    """Octave levels, centroid, attack, length of the ring, grain."""
    x = to_mono(read_ogg(SOUNDS / f"{stem}.ogg"))
    power = np.abs(np.fft.rfft(x, max(len(x), 8192))) ** 2
    hz = np.fft.rfftfreq(max(len(x), 8192), 1.0 / RATE)
    bands = [power[(hz >= low) & (hz < 2 * low)].sum() for low in OCTAVES]
    levels = 10.0 * np.log10(np.array(bands) / power.sum() + 1e-6)
    level = np.convolve(np.abs(k_weighted(x)), np.ones(frames(0.004)) / frames(0.004), "same")
    spent = np.cumsum(x * x) / np.sum(x * x)
    ring = [np.searchsorted(spent, share) / RATE for share in (0.5, 0.9)]
    loud = level[level > 0.1 * level.max()]
    grain = float(np.std(np.diff(np.log(loud + 1e-9))) * 100.0)
    heard = power[hz > 100.0]
    flat = float(np.exp(np.mean(np.log(heard + 1e-12))) / np.mean(heard))
    return np.array(
        [
            *levels / 4.0,
            4.0 * np.log2(centroid(x) / 1000.0),
            2.0 * np.log2(attack_ms(x) + 1.0),
            *(3.0 * np.log2(np.array(ring) * 1000.0 + 5.0)),
            grain,
            2.0 * np.log2(flat + 1e-4),
        ]
    )


def told(kinds: dict[str, Sequence[str]], held_out: int) -> float:
    """Share of takes number `held_out` whose kind's mean, of the other takes, is the nearest."""
    others = {
        kind: np.mean(
            [features(f"{name}_{k}") for name in names for k in range(1, 5) if k != held_out],
            axis=0,
        )
        for kind, names in kinds.items()
    }
    right = []
    for kind, names in kinds.items():
        for name in names:
            here = features(f"{name}_{held_out}")
            nearest = min(others, key=lambda k: float(np.sum((others[k] - here) ** 2)))
            right.append(nearest == kind)
    return float(np.mean(right))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_material_is_told_by_a_take_that_was_not_heard_before(weight: str) -> None:
    kinds = {material: [f"knock_{material}_{weight}"] for material in MATERIALS}
    assert np.mean([told(kinds, k) for k in range(1, 5)]) >= RIGHT


def test_a_material_is_told_at_any_weight() -> None:
    kinds = {m: [f"knock_{m}_{weight}" for weight in WEIGHTS] for m in MATERIALS}
    assert np.mean([told(kinds, k) for k in range(1, 5)]) >= RIGHT


@pytest.mark.parametrize("material", MATERIALS)
def test_more_weight_is_lower_or_longer(material: str) -> None:
    light, heavy = (
        np.mean([features(f"knock_{material}_{weight}_{k}") for k in range(1, 5)], axis=0)
        for weight in ("light", "heavy")
    )
    ring = heavy[len(OCTAVES) + 3] - light[len(OCTAVES) + 3]
    brightness = heavy[len(OCTAVES)] - light[len(OCTAVES)]
    assert ring > 0.3 or brightness < -0.3


def test_a_floor_is_told_by_a_step() -> None:
    kinds: dict[str, Sequence[str]] = {floor: [f"step_{floor}"] for floor in FLOORS}
    kinds["wood"] = WOODEN
    assert np.mean([told(kinds, k) for k in range(1, 5)]) >= RIGHT


@pytest.mark.parametrize("where", ["", "_out"])
def test_every_gun_has_its_own_voice(where: str) -> None:
    kinds = {gun: [gun + where] for gun in GUNS}
    assert np.mean([told(kinds, k) for k in range(1, 5)]) >= RIGHT
    takes = {g: np.stack([features(f"{g}{where}_{k}") for k in range(1, 5)]) for g in GUNS}
    scatter = np.mean([np.linalg.norm(t - t.mean(axis=0), axis=1).mean() for t in takes.values()])
    middles = [t.mean(axis=0) for t in takes.values()]
    apart = [float(np.linalg.norm(a - b)) for k, a in enumerate(middles) for b in middles[k + 1 :]]
    assert min(apart) > OWN_VOICE * scatter


@pytest.mark.parametrize("gun", GUNS)
def test_a_gun_sounds_otherwise_far_away_and_in_the_open(gun: str) -> None:
    near, far, out = (features(f"{gun}{suffix}_1") for suffix in ("", "_far", "_out"))
    at = len(OCTAVES)
    assert far[at] < near[at] - 2.0  # half an octave darker
    assert np.linalg.norm(near - out) > OWN_VOICE


def heard_in(gun: str, place: str) -> Signal:
    """A shot and what the place answers, a tick later."""
    bang = to_mono(read_ogg(SOUNDS / f"{gun}_1.ogg"))
    tail = to_mono(read_ogg(SOUNDS / f"tail_{place}_1.ogg")) * TAIL_OF_GUNS
    whole = np.zeros(frames(1.2))
    for part, at in ((bang, 0), (tail, frames(1.0 / 60.0))):
        part = part[: len(whole) - at]
        whole[at : at + len(part)] += part
    return whole


@pytest.mark.parametrize("gun", GUNS)
def test_a_shot_rings_as_its_place_does(gun: str) -> None:
    def after(place: str, ms: float) -> float:
        """Level of 40 ms against the bang's first, in dB."""
        x = heard_in(gun, place)
        first, late = (x[frames(at) : frames(at + 0.04)] for at in (0.0, ms / 1000.0))
        return float(10.0 * np.log10(np.mean(late**2) / np.mean(first**2) + 1e-12))

    assert -32.0 < after("hall", 400.0) < -18.0  # the reference of a pistol in a hall has -23
    for dry in ("house", "kitchen"):
        assert after(dry, 400.0) < after("hall", 400.0) - 8.0


def test_takes_of_a_sound_are_no_copies() -> None:
    """Their first tenth of a second, laid over each other as well as it goes, differs."""
    alike = {}
    for stem in sorted({path.stem[:-2] for path in SOUNDS.glob("*_3.ogg")}):
        takes = [to_mono(read_ogg(path)) for path in sorted(SOUNDS.glob(f"{stem}_?.ogg"))]
        spectra = [np.fft.rfft(take[: frames(0.1)], 2 * frames(0.1)) for take in takes]
        sizes = [np.sqrt(np.sum(take[: frames(0.1)] ** 2)) for take in takes]
        for k, (one, size) in enumerate(zip(spectra, sizes, strict=True)):
            for other, other_size in zip(spectra[:k], sizes[:k], strict=True):
                most = np.abs(np.fft.irfft(one * np.conj(other))).max() / (size * other_size)
                alike[stem] = max(alike.get(stem, 0.0), float(most))
    assert len(alike) > 100
    assert not {stem: round(share, 3) for stem, share in alike.items() if share > COPY}


def test_steps_on_tile_are_the_bright_ones_and_a_falling_body_the_heavy_one() -> None:
    def mean_of(name: str, measure: object) -> float:
        assert callable(measure)
        return float(np.mean([measure(read_ogg(SOUNDS / f"{name}_{k}.ogg")) for k in range(1, 5)]))

    assert 3300.0 < mean_of("step_tile", centroid) < 5000.0  # Hz
    for softer in ("step_wood", "step_carpet", "step_planks", "step_stone"):
        assert mean_of("step_tile", centroid) > 1.2 * mean_of(softer, centroid)
    assert mean_of("body_fall", low_share) > 2.0 * mean_of("punch_heavy", low_share)
    assert mean_of("body_fall", attack_ms) > 2.0 * mean_of("punch_heavy", attack_ms)
