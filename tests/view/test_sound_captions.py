"""Sounds in words: what is written, for how long, and from which side."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.content.loader import load_tables
from game.core.errors import TableError
from game.core.events import Exploded, ItemBroken, ShotFired
from game.core.paths import assets_dir
from game.view.options import ViewOptions
from game.view.renderer import View
from game.view.sound_captions import STAY, SoundCaptions
from game.view.tables import ViewTables
from tests.view.scenes import FLOOR_Y, render, snapshot

RIGHT = (440, 180, 200, 92)
SHOT = ShotFired(7, "pistol", 1500.0, FLOOR_Y, 512)


@pytest.fixture
def wordy(view: View) -> View:
    view.options = ViewOptions(sound_captions=True, captions=False, bloom=False, shake=0.0)
    view.reset()
    return view


def rows(view: View) -> list[str]:
    return [line.row for line in view.hud.sounds.lines]


def corner(view: View, tick: int) -> bytes:
    frame = render(view, [(snapshot(tick), ())])
    return pygame.image.tobytes(frame.subsurface(RIGHT), "RGB")


def test_a_shot_is_written_and_goes_away(wordy: View) -> None:
    wordy.consume((SHOT,), snapshot(1))
    assert rows(wordy) == ["heard.shot"]
    written = corner(wordy, 2)
    wordy.consume((), snapshot(2 + STAY))
    assert rows(wordy) == []
    assert written != corner(wordy, 3 + STAY)


def test_it_is_off_unless_asked_for(view: View) -> None:
    view.consume((SHOT,), snapshot(1))
    assert rows(view) == []


def test_the_most_fitting_row_is_taken_and_repeats_are_one_line(wordy: View) -> None:
    glass = ItemBroken(3, "bottle", "glass", 930.0, FLOOR_Y, 1)
    wordy.consume((ShotFired(7, "shotgun", 950.0, FLOOR_Y, 0), glass, glass), snapshot(1))
    assert rows(wordy) == ["heard.shotgun", "heard.glass"]


def test_what_eve_does_is_not_written_but_blasts_always_are(wordy: View) -> None:
    blast = Exploded("grenade", 930.0, FLOOR_Y, 80.0)
    wordy.consume((ShotFired(1, "pistol", 900.0, FLOOR_Y, 0), blast), snapshot(1))
    assert rows(wordy) == ["heard.blast"]


def test_sounds_from_left_and_right_differ(wordy: View) -> None:
    pictures = set()
    for x in (200.0, 930.0, 1700.0):
        wordy.reset()
        wordy.consume((ShotFired(7, "pistol", x, FLOOR_Y, 0),), snapshot(1))
        pictures.add(corner(wordy, 2))
    assert len(pictures) == 3


def test_every_line_has_its_words_and_fits_in_each_size(wordy: View) -> None:
    tables = wordy.hud.tables
    for row in [one for found in wordy.hud.sounds._rows.values() for one in found]:
        words = tables.labels[row.line]
        for font, scale in wordy.hud.types:
            assert font.width(words) * scale <= 320, row.line


@pytest.mark.parametrize(
    ("text", "named"),
    [('event = "Nothing"\nline = "heard.shot"', "Nothing"),
     ('event = "ShotFired"\nline = "heard.shot"\nwhen = { colour = "red" }', "colour")],
)  # fmt: skip
def test_a_mistake_in_the_table_is_named(
    wordy: View, tmp_path: Path, text: str, named: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "heard.toml").write_text("[[sound]]\n" + text)
    tables = ViewTables.of(load_tables(assets_dir()), {})
    with pytest.raises(TableError, match=named):
        SoundCaptions(tmp_path, wordy.hud.types, tables)
