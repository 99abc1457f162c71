"""The contact sheet: everybody is on it, each animation by the frame that tells it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.commands.sheet import BACK, CELL, COLUMNS, TITLE, hero_frame
from game.commands.sprite_files import known_sprites
from game.core.paths import assets_dir


@pytest.fixture(autouse=True)
def hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")


def sheet(tmp_path: Path, *words: str) -> pygame.Surface:
    out = tmp_path / "sheet.png"
    assert main(["sheet", *words, "--out", str(out)]) == 0
    return pygame.image.load(out)


def rows_of(sprite: str) -> int:
    text = (assets_dir() / "sprites" / f"{sprite}.json").read_text(encoding="utf-8")
    return -(-len(json.loads(text)["anims"]) // COLUMNS)


def test_every_sprite_and_every_animation_has_its_cell(tmp_path: Path) -> None:
    rows = [rows_of(name) for name in known_sprites()]
    height = sum(TITLE + count * CELL[1] for count in rows)
    assert sheet(tmp_path).get_size() == (COLUMNS * CELL[0], height)


def test_the_cells_of_one_sprite_are_filled_and_scaled(tmp_path: Path) -> None:
    picture = sheet(tmp_path, "ella", "--scale", "2")
    text = (assets_dir() / "sprites" / "ella.json").read_text(encoding="utf-8")
    count = len(json.loads(text)["anims"])
    for number in range(count):
        left, top = number * CELL[0] * 2, TITLE * 2
        cell = picture.subsurface(left, top, CELL[0] * 2, CELL[1] * 2)
        seen = pygame.mask.from_threshold(cell, BACK, (1, 1, 1, 255)).count()
        assert seen < CELL[0] * CELL[1] * 4 * 0.97, number


def test_silhouettes_are_black_on_paper(tmp_path: Path) -> None:
    picture = sheet(tmp_path, "ella", "suit", "--black", "--brief")
    colours = {tuple(picture.get_at((x, TITLE + 40))[:3]) for x in range(picture.get_width())}
    assert (0, 0, 0) in colours
    assert len(colours) == 2


def test_the_frame_that_tells_an_animation() -> None:
    move = {"kind": "move", "startup": [1, 2], "active": [3], "recovery": [4]}
    assert hero_frame("jab", move) == 3
    assert hero_frame("aim", {"kind": "aim", "frames": [5, 6, 7], "angles": [60, 0, -60]}) == 6
    assert hero_frame("walk", {"kind": "loop", "frames": [8, 9]}) == 8
    assert hero_frame("turn", {"kind": "once", "frames": [1, 2, 3]}) == 2
    assert hero_frame("dead_back", {"kind": "once", "frames": [1, 2, 3]}) == 3


def test_an_unknown_sprite_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "elba", "--out", str(tmp_path / "x.png")]) == 1
    assert "there is no sprite 'elba'; did you mean 'ella'?" in capsys.readouterr().err
