"""Conditions, effects and boxes of answers: the checker tells what no rule would understand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.content.loader import load_tables
from game.core.errors import MapError
from game.core.paths import assets_dir, levels_dir
from game.maps.tmx import load_level
from tests.maps.maps_kit import EXIT, PLAYER, room, save

GOOD = {
    "answer_1": "m08.24_lie",
    "answer_2": "m08.24_hard",
    "flag_1": "plea1=lied",
    "flag_2": "plea1=refused heat+1 bal-3 fear-25",
    "line": "m08.21 m08.23",
    "when": "knows_village !plea1 why=him",
}
INTEGERS = ("silent", "ticks", "dwell")


def words_room(cls: str, given: dict[str, str]) -> str:
    """A room with one story object."""
    rows = "".join(
        f'<property name="{name}" type="int" value="{value}"/>'
        if name in INTEGERS
        else f'<property name="{name}" value="{value}"/>'
        for name, value in given.items()
    )
    size = 'x="80" y="64" width="32" height="32"'
    story = f'<object id="9" type="{cls}" {size}><properties>{rows}</properties></object>'
    return room((PLAYER,), (EXIT, story))


@pytest.mark.parametrize(
    ("cls", "given", "says"),
    [
        ("Trigger", {"when": "knows-village"}, "'knows-village' is none of"),
        ("Trigger", {"when": "!a=b"}, "'!a=b' is none of"),
        ("Trigger", {"flag": "Otto=dead"}, "'Otto=dead' is none of"),
        ("Trigger", {"flag": "heat+"}, "'heat+' is none of"),
        ("Answer", GOOD | {"flag_2": "plea1 = refused"}, "'=' is none of"),
        ("Answer", GOOD | {"answer_2": ""}, "answer_2"),
        ("Answer", GOOD | {"answer_4": "m08.24_open"}, "without a gap"),
        ("Answer", GOOD | {"silent": "3"}, "silent is 3"),
        ("Answer", GOOD | {"silent": "2", "flag_silent": "a=b"}, "must be empty"),
        ("Answer", GOOD | {"reply_3": "m08.26"}, "answer_3 is empty"),
        ("Answer", GOOD | {"reply_away": "m08.26"}, "needs flag_away"),
        ("Answer", GOOD | {"answer_1": "m08.nope"}, "m08.nope"),
        ("Answer", GOOD | {"who": "nobody"}, "nobody"),
    ],
)
def test_wrong_words_are_told(tmp_path: Path, cls: str, given: dict[str, str], says: str) -> None:
    path = save(tmp_path, words_room(cls, given))
    with pytest.raises(MapError, match=re.escape(says)):
        load_level(str(path), load_tables(assets_dir()))


def test_right_words_are_read(tmp_path: Path) -> None:
    path = save(tmp_path, words_room("Answer", GOOD))
    level = load_level(str(path), load_tables(assets_dir()))
    (box,) = level.of_class("Answer")
    assert box.text("flag_2") == GOOD["flag_2"]
    assert box.integer("ticks") == 600


def test_the_template_is_a_whole_box() -> None:
    assert "answer_2" in (levels_dir() / "templates" / "answer.tx").read_text("utf-8")
