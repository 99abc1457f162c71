"""Fonts, HUD pieces and title layers as baked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.bake import interface
from assets.bake.interface.fonts import bake_fonts
from assets.bake.interface.hud import bake_hud
from assets.bake.interface.keys import SLICES
from assets.bake.interface.portraits import bake_portraits
from assets.bake.interface.portraits.people import PEOPLE
from assets.bake.interface.title import bake_title

ROOT = Path(__file__).parents[2]
SCREEN = (640, 360)
REQUIRED_PIECES = [
    "cell_full",
    "cell_ghost",
    "cell_empty",
    "focus_frame",
    "focus_fill",
    "panel_weapon",
    "panel_item",
    "slot",
    "durability_full",
    "durability_empty",
    "clapper_open",
    "clapper_shut",
    "house_0",
    "house_protector_3",
    "house_executioner_3",
    "balance_bar",
    "balance_marker",
    "key_cap",
    "pad_a",
    "pad_cross",
    "pad_lb",
    "pad_dpad_up",
    "prompt_tl",
    "prompt_tr",
    "prompt_bl",
    "prompt_br",
    "arrow_danger_left",
    "arrow_goal_right",
    "cursor",
    "crosshair",
    "rank_d",
    "rank_c",
    "rank_b",
    "rank_a",
    "rank_s",
    "rank_prima",
    "result_panel",
    "chapter_card",
    "menu_row",
    "frame",
    "caption",
    "slider_track",
    "slider_knob",
    "check_on",
    "check_off",
    "mouse_left",
    "round_full",
    "round_empty",
]
CAPITALS_WITH_MARKS = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ"


@pytest.fixture(scope="module")
def baked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("interface")
    interface.bake(out)
    return out


def read(baked: Path, name: str) -> dict[str, Any]:
    return dict(json.loads((baked / name).read_text(encoding="utf-8")))


def picture(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("RGBA")


def assert_inside(rect: list[int], size: tuple[int, int]) -> None:
    x, y, width, height = rect
    assert width > 0 and height > 0
    assert x >= 0 and x + width <= size[0]
    assert y >= 0 and y + height <= size[1]


def cell(sheet: np.ndarray[Any, Any], row: list[int]) -> np.ndarray[Any, Any]:
    x, y, width, height = row[:4]
    return np.asarray(sheet[y : y + height, x : x + width, 3] > 0)


@pytest.mark.parametrize("font", ["small", "big"])
def test_glyph_cells_have_one_height_and_lie_in_the_sheet(baked: Path, font: str) -> None:
    table = read(baked, f"fonts/{font}.json")
    size = picture(baked / f"fonts/{font}.png").size
    height = table["ascent"] + table["height"] + table["descent"]
    for letter, row in table["glyphs"].items():
        assert_inside(row[:4], size)
        assert row[3] == height, letter
        assert row[4] == row[2] + table["spacing"], letter


@pytest.mark.parametrize("font", ["small", "big"])
def test_an_accent_does_not_touch_its_capital(baked: Path, font: str) -> None:
    table = read(baked, f"fonts/{font}.json")
    sheet = np.asarray(picture(baked / f"fonts/{font}.png"))
    for letter in CAPITALS_WITH_MARKS:
        ink = cell(sheet, table["glyphs"][letter])
        above = ink[: table["ascent"]]
        assert above.any() or letter == "Ç", letter
        assert not above[-1].any(), f"{letter} touches its accent"


@pytest.mark.parametrize("font", ["small", "big"])
def test_no_two_letters_look_alike(baked: Path, font: str) -> None:
    table = read(baked, f"fonts/{font}.json")
    sheet = np.asarray(picture(baked / f"fonts/{font}.png"))
    seen: dict[bytes, str] = {}
    for letter, row in table["glyphs"].items():
        if not letter.isalnum():
            continue
        key = cell(sheet, row).tobytes() + bytes(row[2:3])
        assert key not in seen, f"{letter} and {seen.get(key)}"
        seen[key] = letter


def test_every_piece_of_the_hud_is_there(baked: Path) -> None:
    table = read(baked, "sprites/ui.json")
    size = picture(baked / "sprites/ui.png").size
    assert [name for name in REQUIRED_PIECES if name not in table["ui"]] == []
    for rect in table["ui"].values():
        assert_inside(rect, size)


def test_stretching_pieces_keep_a_middle(baked: Path) -> None:
    table = read(baked, "sprites/ui.json")
    assert set(table["slices"]) == set(SLICES)
    for name, (left, top, right, bottom) in SLICES.items():
        _, _, width, height = table["ui"][name]
        assert left + right < width, name
        assert top + bottom < height, name


def test_the_house_is_lit_for_the_protector_and_dark_red_for_the_executioner(baked: Path) -> None:
    table = read(baked, "sprites/ui.json")["ui"]
    sheet = np.asarray(picture(baked / "sprites/ui.png")).astype(int)

    def light(name: str) -> float:
        x, y, width, height = table[name]
        image = sheet[y : y + height, x : x + width]
        return float(image[image[..., 3] > 200][:, 1].mean())

    steps = [f"house_protector_{n}" for n in (3, 2, 1)] + ["house_0"]
    steps += [f"house_executioner_{n}" for n in (1, 2, 3)]
    lights = [light(name) for name in steps]
    assert lights == sorted(lights, reverse=True)
    assert lights[0] > lights[-1] * 2


def test_title_layers_cover_the_screen_and_lie_on_it(baked: Path) -> None:
    table = read(baked, "sprites/title.json")
    assert next(iter(table["layers"])) == "back"
    assert {"ring", "dancer", "ribbon", "logo", "glow", "heads"} <= set(table["layers"])
    for layer in table["layers"].values():
        size = picture(baked / "sprites" / layer["image"]).size
        assert len(layer["ticks"]) == len(layer["frames"])
        for frame in layer["frames"]:
            assert_inside(frame["rect"], size)
    assert picture(baked / "sprites/title_back.png").size == SCREEN
    assert len(table["layers"]["dancer"]["frames"]) >= 4


def test_the_dancer_turns_on_one_spot(baked: Path) -> None:
    layer = read(baked, "sprites/title.json")["layers"]["dancer"]
    heights = {frame["anchor"][1] for frame in layer["frames"]}
    assert max(heights) - min(heights) <= 4
    widths = [frame["rect"][2] for frame in layer["frames"]]
    assert max(widths) > 1.7 * min(widths)
    assert len(layer["reflections"]) == len(layer["frames"])


def test_the_logo_lies_on_the_screen_and_leaves_the_menu_free(baked: Path) -> None:
    table = read(baked, "sprites/title.json")
    logo = table["layers"]["logo"]
    x, y = logo["place"]
    _, _, width, height = logo["frames"][0]["rect"]
    assert x >= 0 and x + width <= SCREEN[0]
    assert y + height <= table["subtitle"][1] < table["menu"][1]


def test_a_second_bake_gives_the_same_bytes(baked: Path, tmp_path: Path) -> None:
    for path in bake_fonts(tmp_path) + bake_hud(tmp_path):
        assert path.read_bytes() == (baked / path.relative_to(tmp_path)).read_bytes(), path.name


def test_the_title_gives_the_same_bytes(baked: Path, tmp_path: Path) -> None:
    for path in bake_title(tmp_path):
        assert path.read_bytes() == (baked / path.relative_to(tmp_path)).read_bytes(), path.name


def test_the_committed_files_are_those_of_the_makers(baked: Path) -> None:
    for path in baked.rglob("*.*"):
        committed = ROOT / "assets" / path.relative_to(baked)
        assert committed.read_bytes() == path.read_bytes(), committed.name


def test_every_portrait_has_its_expressions_and_they_differ(tmp_path: Path) -> None:
    sheet_path, table_path = bake_portraits(tmp_path)
    sheet = np.asarray(Image.open(sheet_path))
    table = json.loads(table_path.read_text("utf-8"))["portraits"]
    assert len(table) >= 16
    for person, looks in table.items():
        cells = set()
        for x, y, width, height in looks.values():
            assert (width, height) == (64, 64), person
            cells.add(sheet[y : y + height, x : x + width].tobytes())
        assert len(cells) == len(looks) >= 5, person


def test_expressions_bend_the_head_and_no_two_faces_are_cut_alike(tmp_path: Path) -> None:
    sheet_path, table_path = bake_portraits(tmp_path)
    sheet = np.asarray(Image.open(sheet_path))
    table = json.loads(table_path.read_text("utf-8"))["portraits"]
    for person, looks in table.items():
        tops = {}
        for name in ("neutral", "hard", "hurt", "afraid", "wry"):
            x, y, _, _ = looks[name]
            cell = sheet[y : y + 64, x : x + 64].astype(int)
            edge = np.abs(np.diff(cell, axis=1)).sum(axis=2) > 90  # the outline and what is in it
            ys, xs = np.nonzero(edge[:44])
            tops[name] = (round(float(xs.mean()), 1), round(float(ys.mean()), 1))
        assert len(set(tops.values())) == 5, person
        low = max(abs(tops["hurt"][n] - tops["afraid"][n]) for n in (0, 1))
        assert low >= 1.0, f"{person}: pain and fear are held alike"
    bones = [person.bones for person in PEOPLE if not person.name.startswith("eve")]
    assert len(set(bones)) == len(bones)
