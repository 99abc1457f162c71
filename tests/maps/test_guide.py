"""The level maker's guide tells the truth: its classes, its files, its example."""

from __future__ import annotations

import re
from pathlib import Path

from game.content.loader import Tables
from game.core.paths import levels_dir
from game.maps import project

GUIDE = levels_dir() / "README.md"


def test_all_classes_and_properties_are_listed(tables: Tables) -> None:
    text = GUIDE.read_text("utf-8")
    for row in tables.map_classes.values():
        part = text.partition(f"#### {row.id}\n")[2].partition("#### ")[0]
        assert row.help in part, row.id
        assert all(f"| `{prop.name}` |" in part for prop in row.properties), row.id


def test_a_stale_guide_is_noticed_and_mended(tmp_path: Path, tables: Tables) -> None:
    path = tmp_path / "kikimora.tiled-project"
    guide = tmp_path / "README.md"
    guide.write_text(GUIDE.read_text("utf-8").replace("| `wave` |", "| `weave` |"), "utf-8")
    project.write(path, tables)
    assert guide.read_text("utf-8") == GUIDE.read_text("utf-8")
    guide.write_text(guide.read_text("utf-8").replace("`wave`", "`weave`"), "utf-8")
    assert "README.md does not agree" in project.check(path, tables)


def test_pictures_and_files_that_it_names_are_there() -> None:
    text = GUIDE.read_text("utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert len(pictures) >= 4
    for picture in pictures:
        assert (levels_dir() / picture).is_file(), picture
    total = sum((levels_dir() / picture).stat().st_size for picture in pictures)
    assert total < 1 << 20
    for name in (
        "greybox.tmx",
        "starter.tmx",
        "village_starter.tmx",
        "kikimora.tiled-project",
        "objecttypes.json",
    ):
        assert f"`{name}`" in text and (levels_dir() / name).is_file()


def test_the_example_test_of_the_guide_passes() -> None:
    code = re.search(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.S)
    assert code is not None
    names: dict[str, object] = {}
    exec(compile(code[1], str(GUIDE), "exec"), names)
    example = names["test_my_room_can_be_cleared"]
    assert callable(example)
    example()
