"""One table of keys; the player's changes are saved, conflicts are seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.errors import TableError
from game.core.inputs import Button
from game.core.paths import assets_dir
from game.desktop.bindings import SCHEMES, Bindings, BindingTable, load_binding_table, parts_of
from game.desktop.devices import scancode_names

REACH = {
    "left": "1 2 3 4 5 q w e r t a s d f g z x c v b space tab lshift lctrl escape",
    "right": "6 7 8 9 0 minus equals y u i o p h j k l semicolon n m space rshift f12 escape",
    "pad_left": "leftx- leftx+ lefty- lefty+ leftshoulder triggerleft+ leftstick back dpup dpdown "
    "dpleft dpright",
    "pad_right": "rightx- rightx+ righty- righty+ rightshoulder triggerright+ rightstick start a b "
    "x y",
}
TABLE = assets_dir() / "data" / "bindings.toml"


@pytest.fixture(scope="module")
def table() -> BindingTable:
    return load_binding_table(TABLE)


def test_every_action_has_an_input_on_every_device(table: BindingTable) -> None:
    bindings = Bindings(table, {})
    for scheme in SCHEMES:
        for action in table.actions:
            assert bindings.inputs(scheme, action), f"{scheme} {action}"


def test_one_hand_reaches_all_that_is_bound_to_it(table: BindingTable) -> None:
    """Half a keyboard or pad: no input of the other half, whatever a hand could stretch to."""
    for scheme, names in REACH.items():
        rows = table.schemes[scheme].values()
        used = {part for row in rows for name in row for part in parts_of(name)}
        assert {part.partition(".")[2] for part in used} <= set(names.split()), scheme


def test_a_table_that_leaves_an_action_without_an_input_is_refused(tmp_path: Path) -> None:
    text = TABLE.read_text("utf-8").replace('skip = ["pad.start+pad.triggerright+"]', "skip = []")
    path = tmp_path / "bindings.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(TableError, match="pad_right leaves 'skip' without"):
        load_binding_table(path)


@pytest.mark.parametrize(
    ("name", "parts", "label"),
    [("pad.leftx+", ("pad.leftx+",), "STICK RIGHT"),
     ("pad.lefty++pad.leftstick", ("pad.lefty+", "pad.leftstick"), "STICK DOWN + L3"),
     ("hold:pad.back", ("pad.back",), "HOLD SELECT")],
)  # fmt: skip
def test_an_input_may_be_made_of_several(
    table: BindingTable, name: str, parts: tuple[str, ...], label: str
) -> None:
    assert parts_of(name) == parts
    assert Bindings(table, {}).label(name) == label


def test_the_shipped_table_has_no_conflicts(table: BindingTable) -> None:
    bindings = Bindings(table, {})
    assert [bindings.conflicts(scheme) for scheme in SCHEMES] == [{}] * len(SCHEMES)


def test_all_keys_of_the_table_exist(table: BindingTable) -> None:
    known = set(scancode_names().values())
    named = {
        name
        for rows in [*table.schemes.values(), table.menu, table.window]
        for inputs in rows.values()
        for chord in inputs
        for name in (chord.split("+") if chord.startswith("key.") else [chord])
        if name.startswith("key.")
    }
    assert named <= known


def test_no_scheme_uses_a_reserved_input(table: BindingTable) -> None:
    used = {name for rows in table.schemes.values() for row in rows.values() for name in row}
    assert not used & set(table.reserved.inputs)


def test_a_rebound_action_moves_and_survives_saving(table: BindingTable) -> None:
    bindings = Bindings(table, {})
    assert bindings.rebind("mouse", "jump", "key.j")
    bits = bindings.buttons("mouse")
    assert bits["key.j"] == Button.JUMP
    assert "key.space" not in bits
    again = Bindings(table, bindings.changes())
    assert again.inputs("mouse", "jump") == ("key.j",)
    assert again.changes() == {"mouse": {"jump": ["key.j"]}}
    again.reset("mouse")
    assert again.changes() == {}


def test_a_double_use_is_shown_on_both_actions(table: BindingTable) -> None:
    bindings = Bindings(table, {})
    bindings.rebind("keys", "parry", "key.z")
    assert bindings.conflicts("keys") == {"jump": ("parry",), "parry": ("jump",)}
    assert bindings.buttons("keys")["key.z"] == Button.JUMP | Button.PARRY


@pytest.mark.parametrize(
    ("scheme", "name"),
    [("mouse", "key.f11"), ("keys", "mouse.left"), ("pad", "key.a"), ("mouse", "pad.a"),
     ("pad", "pad.guide")],
)  # fmt: skip
def test_inputs_of_other_devices_and_reserved_ones_are_refused(
    table: BindingTable, scheme: str, name: str
) -> None:
    bindings = Bindings(table, {})
    assert not bindings.rebind(scheme, "jump", name)
    assert bindings.changes() == {}


def test_pause_cannot_be_left_without_an_input(table: BindingTable) -> None:
    bindings = Bindings(table, {})
    bindings.clear("mouse", "pause")
    bindings.clear("mouse", "call")
    assert bindings.inputs("mouse", "pause") == ("key.escape",)
    assert bindings.inputs("mouse", "call") == ()
    assert bindings.action_label("mouse", "call") == ""


def test_changes_for_unknown_actions_are_ignored(table: BindingTable) -> None:
    bindings = Bindings(table, {"mouse": {"fly": ["key.k"]}, "piano": {"jump": ["key.k"]}})
    assert bindings.changes() == {}


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('jump = ["key.space"]', "", "schemes.mouse"),
        ('"left", "right", "up"', '"left", "right", "fly"', "fly"),
        ("dead_zone = 0.25", "dead_zone = 2", "dead_zone"),
        ("[pad]", "[pad", "bindings.toml"),
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, old: str, new: str, word: str) -> None:
    text = TABLE.read_text("utf-8")
    assert old in text
    path = tmp_path / "bindings.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(TableError, match=word):
        load_binding_table(path)
