"""Every event has its answer in the picture, and the table is checked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.errors import TableError
from game.core.events import (
    BulletFlew,
    HitLanded,
    ItemBroken,
    MoveStarted,
    ShotFired,
    Tell,
    event_types,
)
from game.core.paths import assets_dir
from game.view.options import ViewOptions
from game.view.particles import CAPACITY, LITTER
from game.view.renderer import View
from game.view.tables import Burst, Effects, read
from tests.view.scenes import FLOOR_Y, eve, foe, snapshot

HEAVY = HitLanded(1, 2, "headbutt", "", "fist", "heavy", 930.0, FLOOR_Y - 40, 1, 14, False)


def test_every_event_is_shown_or_ignored_on_purpose() -> None:
    table = read(assets_dir() / "data" / "effects.toml", Effects)
    shown = {row.event for row in table.effect}
    ignored = set(table.ignore)
    names = {kind.__name__ for kind in event_types()}
    assert shown | ignored == names
    assert not shown & ignored


def test_a_hit_is_felt_within_two_ticks(view: View) -> None:
    view.consume((), snapshot(0, eve(), foe(2, 940.0)))
    view.consume((HEAVY,), snapshot(1, eve(), foe(2, 940.0)))
    view.consume((), snapshot(2, eve(), foe(2, 940.0)))
    assert view.particles.count > 5
    assert view.effects.state.running
    assert 2 in view.effects.state.struck
    assert view.camera.offset != (0, 0)


def test_one_blow_that_strikes_many_has_one_burst(view: View) -> None:
    """The eye follows one star; the others of the same swing get a small one each."""
    men = [foe(number, 940.0 + 8 * number) for number in (2, 3, 4)]
    hits = tuple(replace(HEAVY, victim=man.id, x=man.x) for man in men)
    view.consume(hits, snapshot(0, eve(), *men))
    anims = view.effects.art.anims
    shown = [one.anim for one in view.effects.state.running]
    assert shown.count(anims["flesh_burst"]) == 1
    assert shown.count(anims["flesh_tap"]) == 2
    assert {man.id for man in men} == set(view.effects.state.struck)


def test_a_heavier_blow_shows_more(view: View) -> None:
    widths = []
    for weight in ("light", "medium", "heavy"):
        view.reset()
        hit = replace(HEAVY, move="jab", weight=weight)
        view.consume((hit,), snapshot(0, eve(), foe(2, 940.0)))
        pictures = [picture for one in view.effects.state.running for picture, _ in one.anim.right]
        widths.append(max(picture.get_width() for picture in pictures))
    assert widths[0] * 1.3 < widths[1] < widths[2] / 1.3


def test_a_miss_changes_nothing(view: View) -> None:
    view.consume((), snapshot(0))
    view.consume((MoveStarted(1, "jab", "", 900.0, FLOOR_Y, 1),), snapshot(1))
    assert view.particles.count == 0
    assert not view.effects.state.struck
    assert view.camera.offset == (0, 0)


@pytest.mark.parametrize(("gore", "share"), [("full", 1.0), ("low", 0.6), ("none", 0.0)])
def test_gore_is_an_option(view: View, gore: str, share: float) -> None:
    view.options = ViewOptions(gore=gore)  # type: ignore[arg-type]
    view.consume((HEAVY,), snapshot(0, eve(), foe(2, 940.0)))
    ink = set(map(id, view.particles.chips["ink"]))
    drops = sum(id(picture) in ink for picture in view.particles.pictures)
    assert drops <= 13 * share
    assert (drops > 0) == (share > 0)


def test_a_swing_leaves_its_crescent_when_it_becomes_active(view: View) -> None:
    def swing(tick: int, phase: int) -> None:
        actor = eve(anim="swing_two", phase=phase, phase_tick=0, phase_len=4)
        view.consume((), snapshot(tick, actor))

    swing(0, 1)
    assert not view.effects.state.running
    swing(1, 2)
    swing(2, 2)
    smears = [one.anim for one in view.effects.state.running]
    assert smears == [view.effects.art.anims["smear_big"]]


def test_shards_bounce_and_stay_on_the_floor(view: View) -> None:
    broken = ItemBroken(5, "bottle", "glass", 930.0, FLOOR_Y - 50, 1)
    view.consume((broken,), snapshot(0))
    thrown = view.particles.count
    for tick in range(1, 400):
        view.consume((), snapshot(tick))
        assert all(y <= FLOOR_Y + 1 for y in view.particles.y[: view.particles.count].tolist())
    assert view.particles.count == 0
    assert 0 < len(view.particles.litter) <= thrown
    assert all(abs(piece.y - FLOOR_Y) < 8 for piece in view.particles.litter)


def test_particles_and_litter_are_bounded(view: View) -> None:
    broken = ItemBroken(5, "plate", "porcelain", 930.0, FLOOR_Y - 10, 1)
    for tick in range(400):
        view.consume((broken,) * 4, snapshot(tick))
        assert view.particles.count <= CAPACITY
    assert len(view.particles.litter) <= LITTER


def test_a_bullet_leaves_a_line_for_a_moment(view: View) -> None:
    view.consume((BulletFlew(2, 960.0, 360.0, 700.0, 360.0),), snapshot(0))
    assert len(view.effects.state.traces) == 1
    for tick in range(1, 5):
        view.consume((), snapshot(tick))
    assert not view.effects.state.traces


def test_the_shooter_and_who_faces_him_get_a_hot_rim(view: View) -> None:
    shot = ShotFired(2, "pistol", 940.0, FLOOR_Y - 38, 512)
    behind = foe(3, 1000.0, facing=1)
    view.consume((shot,), snapshot(0, eve(), foe(2, 960.0), behind))
    assert set(view.effects.state.hot) == {1, 2}


def test_a_tell_is_remembered_until_it_strikes(view: View) -> None:
    tell = Tell(2, "foe_shot", "gun", 6, 960.0, FLOOR_Y, True)
    view.consume((tell,), snapshot(0, eve(), foe(2, 960.0)))
    assert view.effects.state.warnings[2].style == "gun"
    for tick in range(1, 8):
        view.consume((), snapshot(tick, eve(), foe(2, 960.0)))
    assert not view.effects.state.warnings


def test_reset_forgets_everything(view: View) -> None:
    view.consume((HEAVY, ItemBroken(5, "plate", "porcelain", 930.0, 380.0, 1)), snapshot(0))
    view.reset()
    assert view.particles.count == 0
    assert not view.effects.state.running
    assert not view.lights.flashes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[effect]]\nevent = "Sneezed"', ("Sneezed", "no event")),
        ('[[effect]]\nevent = "Landed"\nanim = "poof"', ("poof", "effect 1")),
        ('[[effect]]\nevent = "Landed"\nwhen = { mood = "sad" }', ("mood", "material")),
        ('[[effect]]\nevent = "Landed"\nshake = "big"', ("shake", "float")),
        ('[[effect]]\nevent = "Landed"\nshaek = 1.0', ("shaek",)),
        ("[[effect", ("effects.toml",)),
    ],
)
def test_mistakes_in_the_table_are_named(
    view: View, tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    from game.view.effects import EffectPlayer

    path = tmp_path / "effects.toml"
    path.write_text("ignore = []\nsmear = {}\nmaterial_chip = {}\n" + text)
    old = view.effects
    with pytest.raises(TableError) as caught:
        EffectPlayer(
            read(path, Effects), old.art, old.particles, old.lights, old.camera, old.options
        )
    message = str(caught.value)
    assert "effects.toml" in message
    assert all(word in message for word in words)
    assert "\n" not in message


def test_a_burst_flies_where_it_is_told(view: View) -> None:
    burst = Burst(chip="spark", count=40, speed=(2.0, 3.0), angle=0.0, spread=20.0)
    view.particles.spray(burst, "spark", (900.0, 300.0), -1, 1.0)
    count = view.particles.count
    assert count == 40
    assert all(vx < 0 for vx in view.particles.vx[:count].tolist())
