"""What `kikimora check` says about maps that load, but cannot be played as they were meant."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from game.checking import check_map
from game.content.loader import Tables
from tests.maps.maps_kit import (
    EXIT,
    PLAYER,
    ROOM_HEIGHT,
    ROOM_WIDTH,
    SOLID,
    csv,
    floor,
    group,
    layer,
    room,
    save,
)

FIGHT = '<object id="5" name="E1" type="Encounter" x="0" y="48" width="64" height="48">{}</object>'
MAN = (
    '<object id="7" type="Enemy" x="96" y="96"><properties>'
    '<property name="encounter" value="E1"/></properties><point/></object>'
)
LOCK = (
    '<object id="9" name="L1" type="Lock" x="128" y="0" width="16" height="96"><properties>'
    '<property name="shut" type="bool" value="true"/></properties></object>'
)


class Case(NamedTuple):
    """A map, and the one thing that the checker says of it."""

    text: str
    level: str
    says: str
    obj: int = 0


def given(*properties: tuple[str, str, str]) -> str:
    """A block of properties: name, type, value."""
    inner = "".join(f'<property name="{n}" type="{t}" value="{v}"/>' for n, t, v in properties)
    return f"<properties>{inner}</properties>"


def fight(*properties: tuple[str, str, str]) -> str:
    """The encounter E1 with these properties."""
    return FIGHT.format(given(*properties))


def walled(column: int, top: int = 0) -> dict[str, str]:
    """A room with a wall in one column, from row `top` to the floor."""
    cells = floor()
    for row in range(top, ROOM_HEIGHT):
        cells[row * ROOM_WIDTH + column] = SOLID
    return {"solid": layer("solid", csv(cells))}


def thing(cls: str, x: int, y: int, inner: str = "", name: str = "") -> str:
    """A point object with the number 9."""
    return f'<object id="9" name="{name}" type="{cls}" x="{x}" y="{y}">{inner}<point/></object>'


def second(name: str, after: str) -> str:
    """Another fight, number 6, with a man of its own number 8 left out."""
    return (
        f'<object id="6" name="{name}" type="Encounter" x="64" y="48" width="64" height="48">'
        f"{given(('start', 'string', 'after'), ('after', 'string', after))}</object>"
    )


MAN_2 = MAN.replace('id="7"', 'id="8"').replace("E1", "E2")
KIN = '<property name="family" value="reiss"/>'


def box(cls: str, name: str, value: str) -> str:
    """A rectangle with one property."""
    size = 'x="40" y="40" width="32" height="32"'
    return f'<object id="9" type="{cls}" {size}>{given((name, "string", value))}</object>'


CASES = {
    "exit behind a wall": Case(room(layers=walled(8)), "error", "cannot reach the Exit", 2),
    "exit behind a high step": Case(
        room(layers=walled(8, 2)), "error", "a jump goes up 3 tiles and over 6", 2
    ),
    "exit behind a lock that nobody opens": Case(
        room((PLAYER,), (EXIT,), group("props", LOCK)), "error", "cannot reach the Exit", 2
    ),
    "exit in the sky": Case(
        room((PLAYER,), (EXIT.replace('y="32"', 'y="0"').replace("64", "16"),)),
        "error",
        "cannot reach the Exit",
        2,
    ),
    "fight behind a wall": Case(
        room(
            (PLAYER.replace('x="40"', 'x="160"'), MAN), (EXIT, fight()), layers=walled(8)
        ),
        "error",
        "the Encounter 'E1' never starts: Eve cannot enter it",
        5,
    ),
    "pickup behind a wall": Case(
        room(
            (PLAYER,),
            (EXIT.replace('x="160"', 'x="80"'),),
            group("weapons", thing("Weapon", 168, 96)),
            layers=walled(8),
        ),
        "warning",
        "Eve cannot reach the Weapon 'plate'",
        9,
    ),
    "trigger behind a wall": Case(
        room(
            (PLAYER,),
            (
                EXIT.replace('x="160"', 'x="80"'),
                '<object id="9" type="Trigger" x="160" y="64" width="16" height="32"/>',
            ),
            layers=walled(8),
        ),
        "warning",
        "cannot enter the Trigger",
        9,
    ),
    "checkpoint behind a wall": Case(
        room(
            (PLAYER,),
            (EXIT.replace('x="160"', 'x="80"'), thing("Checkpoint", 168, 96, name="C1")),
            layers=walled(8),
        ),
        "warning",
        "Eve cannot reach the Checkpoint 'C1'",
        9,
    ),
    "fights that wait for each other": Case(
        room(
            (PLAYER, MAN, MAN_2),
            (EXIT, fight(("start", "string", "after"), ("after", "string", "E2")),
             second("E2", "E1")),
        ),
        "error",
        "never starts: it waits for itself, E1 after E2 after E1",
        5,
    ),
    "fight by a bell that is not named": Case(
        room((PLAYER, MAN), (EXIT, fight(("start", "string", "bell")))),
        "error",
        "starts by a bell, but `bell` names none",
        5,
    ),
    "kin alone": Case(
        room((PLAYER, MAN.replace("</properties>", KIN + "</properties>")), (EXIT, fight())),
        "error",
        "the only one of the family 'reiss'",
        7,
    ),
    "fight after itself": Case(
        room((PLAYER, MAN), (EXIT, fight(("after", "string", "E1")))),
        "error",
        "never starts: it waits for itself, E1 after E1",
        5,
    ),
    "fight after nothing": Case(
        room((PLAYER, MAN), (EXIT, fight(("start", "string", "after")))),
        "error",
        "`after` names none",
        5,
    ),
    "fight after a lost one": Case(
        room((PLAYER, MAN), (EXIT, fight(("after", "string", "E7")))),
        "error",
        "the Encounter 'E7', which is not on the map; did you mean 'E1'",
        5,
    ),
    "fight that ends at once": Case(
        room((PLAYER, MAN), (EXIT, fight(("left", "int", "1")))),
        "warning",
        "ends at once: `left` is 1 of 1 men",
        5,
    ),
    "checkpoint amid a fight without a number": Case(
        room(
            (PLAYER, MAN),
            (
                EXIT,
                fight(("checkpoint_mid", "string", "C1")),
                thing("Checkpoint", 20, 96, name="C1"),
            ),
        ),
        "error",
        "`checkpoint_mid` needs `checkpoint_at_left`",
        5,
    ),
    "fight that shuts a lost lock": Case(
        room((PLAYER, MAN), (EXIT, fight(("shuts", "string", "grille_1")))),
        "error",
        "Encounter.shuts names the Lock 'grille_1', which is not on the map",
        5,
    ),
    "fight that opens a lost lock": Case(
        room(
            (PLAYER, MAN),
            (EXIT, fight(("opens", "string", "L1 L2"))),
            group("props", LOCK),
        ),
        "error",
        "Encounter.opens names the Lock 'L2', which is not on the map; did you mean 'L1'",
        5,
    ),
    "exit that needs a lost fight": Case(
        room(
            (PLAYER,),
            (EXIT.replace("/>", f">{given(('needs', 'string', 'E4'))}</object>"),),
        ),
        "error",
        "Exit.needs names the Encounter 'E4'",
        2,
    ),
    "words that no table has": Case(
        room((PLAYER, MAN), (EXIT, fight(("line_start", "string", "club.no_such_line")))),
        "error",
        "Encounter.line_start names 'club.no_such_line', which text lacks",
        5,
    ),
    "music that nobody has written": Case(
        room((PLAYER,), (EXIT, box("Trigger", "music", "lak"))),
        "error",
        "Trigger.music names 'lak', which cues lacks; did you mean 'lake'",
        9,
    ),
    "an ambience that no table has": Case(
        room((PLAYER,), (EXIT,), group("zones", box("Ambience", "ambience", "huse"))),
        "error",
        "Ambience.ambience names 'huse', which ambiences lacks; did you mean 'house'",
        9,
    ),
    "title that no table has": Case(
        room().replace(
            "<tileset", f"{given(('title', 'string', 'map.nowhere'))}<tileset", 1
        ),
        "error",
        "Map.title names 'map.nowhere', which text lacks",
    ),
    "light of a lost prop": Case(
        room(
            (PLAYER,),
            (EXIT,),
            group("lights", thing("Light", 40, 40, given(("group", "string", "lamp_7")))),
        ),
        "warning",
        "follows the group 'lamp_7', which no Prop has",
        9,
    ),
    "light on no layer of its own": Case(
        room((PLAYER,), (EXIT, thing("Light", 40, 40))),
        "error",
        "Light belongs on the layer 'lights'",
        9,
    ),
    "hidden wall": Case(
        room(layers={"solid": layer("solid", csv(floor()), 'visible="0"')}),
        "warning",
        "the layer is hidden, but bodies meet it",
    ),
    "prop in a wall": Case(
        room((PLAYER,), (EXIT,), group("props", thing("Prop", 80, 112))),
        "warning",
        "the Prop 'table' stands in a wall",
        9,
    ),
    "exit to a map that is not there": Case(
        room(
            (PLAYER,),
            (EXIT.replace("/>", f">{given(('next', 'string', 'elsewhere'))}</object>"),),
        ),
        "warning",
        "leads to the map 'elsewhere', which does not exist yet",
        2,
    ),
    "map of a newer format": Case(
        room().replace('version="1.8"', 'version="2.0"'),
        "error",
        "the format version '2.0' is not known; export it as Tiled 1.10",
    ),
    "set of another class": Case(
        room(
            (
                PLAYER.replace(
                    "<point/>",
                    '<properties><property name="set" type="class" propertytype="Enemy">'
                    f"{given(('facing', 'int', '-1'))}</property></properties><point/>",
                ),
            ),
        ),
        "error",
        "is a set of properties of 'Enemy' on a Player",
        1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_says_the_one_thing_that_is_wrong(name: str, tmp_path: Path, tables: Tables) -> None:
    case = CASES[name]
    path = save(tmp_path, case.text)
    found = check_map(path, tables)
    told = [one for one in found if case.says in one.message and one.level == case.level]
    assert told, [str(one) for one in found]
    if case.obj:
        lines = case.text.splitlines()
        assert all(f'id="{one.object}"' in lines[one.line - 1] for one in told)
        assert case.obj in {one.object for one in told}
    others = [one for one in found if one not in told and one.level == "error"]
    assert not others or name == "fights that wait for each other", [str(one) for one in others]


def test_tile_sets_of_a_newer_format_are_refused(tmp_path: Path, tables: Tables) -> None:
    path = save(tmp_path, room())
    tiles = tmp_path / "tiles.tsx"
    tiles.write_text(tiles.read_text("utf-8").replace("<tileset ", '<tileset version="3" ', 1))
    (found,) = check_map(path, tables)
    assert found.file.endswith("tiles.tsx") and "the format version '3'" in found.message


def test_what_a_lock_keeps_is_reached_when_a_fight_opens_it(tmp_path: Path, tables: Tables) -> None:
    text = room((PLAYER, MAN), (EXIT, fight(("opens", "string", "L1"))), group("props", LOCK))
    assert check_map(save(tmp_path, text), tables) == []


def test_a_step_of_three_tiles_is_no_wall(tmp_path: Path, tables: Tables) -> None:
    assert check_map(save(tmp_path, room(layers=walled(8, 3))), tables) == []
