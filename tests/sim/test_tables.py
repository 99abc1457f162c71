"""Mistakes in the tables of the rules: file, row and field are named in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content.loader import RULES, load_tables
from game.core.errors import TableError
from game.core.paths import assets_dir


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """A copy of the assets' tables in which the first `old` of a file is `new`."""
    data = tmp_path / "data"
    shutil.copytree(assets_dir() / "data", data)
    text = (data / file).read_text("utf-8")
    assert old in text, f"{file} no longer holds {old!r}"
    (data / file).write_text(text.replace(old, new, 1), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("elements.toml", "burn_ticks = 240", 'burn_ticks = "long"', ["fire.burn_ticks"]),
        ("elements.toml", "spread_every", "spred_every", ["fire", "spred_every"]),
        ("grapple.toml", "reach = 30", "", ["reach"]),
        ("grapple.toml", "hold_light = 150", "hold_light = -1", ["hold_light"]),
        ("companions.toml", "near = 96.0", 'near = "far"', ["near"]),
        ("companions.toml", "[people.ella]", "[people.ella]\nhp = 10", ["ella", "hp"]),
        ("eve.toml", "full = 200", "full = -5", ["focus.full"]),
        ("eve.toml", "pole = 40", "pol = 40", ["balance", "pol"]),
        ("finishers.toml", 'id = "finish_a"', 'id = "finish_z"', ["'finish_z'", "id"]),
        ("finishers.toml", "first_at = 13", 'first_at = "soon"', ["'finish_a'", "first_at"]),
        ("bosses.toml", 'id = "host"', 'id = "hots"', ["'hots'", "did you mean 'host'"]),
        ("bosses.toml", "ends_by = [", 'ends_by = ["spoon", ', ["'host'", "item", "'spoon'"]),
        ("weapons.toml", 'piece = "plate"', 'piece = "plat"', ["'plate_stack'", "piece", "'plat'"]),
    ],
)
def test_a_mistake_names_its_place(
    tmp_path: Path, file: str, old: str, new: str, said: list[str]
) -> None:
    with pytest.raises(TableError) as caught:
        load_tables(changed(tmp_path, file, old, new))
    message = str(caught.value)
    assert message.startswith(f"{file}: ") and "\n" not in message
    assert [word for word in said if word not in message] == [], message


@pytest.mark.parametrize("name", RULES)
def test_a_missing_table_is_named(tmp_path: Path, name: str) -> None:
    shutil.copytree(assets_dir() / "data", tmp_path / "data")
    (tmp_path / "data" / f"{name}.toml").unlink()
    with pytest.raises(TableError, match=rf"{name}\.toml: cannot be read"):
        load_tables(tmp_path)


def test_other_numbers_of_holds_are_other_rules(tmp_path: Path) -> None:
    """A take must not verify where a grapple lasts longer."""
    other = load_tables(changed(tmp_path, "grapple.toml", "reach = 30", "reach = 31"))
    assert other.digest != load_tables(assets_dir()).digest


def test_whatever_a_prompt_or_the_frame_data_can_name_has_a_name() -> None:
    tables = load_tables(assets_dir())
    named = [f"prop.{row.id}" for row in tables.props.values() if row.use]
    named += [f"item.{kind}" for kind in tables.weapons]
    named += [f"move.{m}" for m in tables.moves if f"deed.{m}" not in tables.text]
    assert [name for name in named if name not in tables.text] == []
