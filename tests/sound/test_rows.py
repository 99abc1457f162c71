"""The sound table: every event answered, the first fitting row plays, mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.errors import TableError
from game.core.events import (
    BodyFell,
    FuseBeeped,
    HitLanded,
    ItemBroken,
    Landed,
    MoveStarted,
    ShotFired,
    Step,
    event_types,
)
from game.sound import SoundTable, load_sound_table
from game.sound.rows import Hearing

ASSETS = Path(__file__).parents[2] / "assets"
EVE, SUIT = 7, 9
GUNS = ("pistol", "revolver", "machine_pistol", "shotgun", "carbine", "hunting_rifle")

HEAD = """
buses = { music = 1, effects = 1, voice = 1, ambience = 1, interface = 1 }
music = []
sound = [{ name = "thud" }, { name = "hum", loop = true }]
"""


@pytest.fixture(scope="module")
def table() -> SoundTable:
    return load_sound_table(ASSETS)


def hit(move: str = "jab", **changes: object) -> HitLanded:
    fields: dict[str, object] = {
        "attacker": EVE,
        "victim": SUIT,
        "move": move,
        "weapon": "",
        "material": "fist",
        "weight": "light",
        "x": 0.0,
        "y": 0.0,
        "direction": 1,
        "damage": 5,
        "lethal": False,
    }
    return HitLanded(**{**fields, **changes})  # type: ignore[arg-type]


def names(table: SoundTable, event: object, room: str = "", far: bool = False) -> list[str]:
    return [cue.sound for cue in table.cues_for(event, Hearing(EVE, room, far))]  # type: ignore[arg-type]


def test_no_event_is_forgotten(table: SoundTable) -> None:
    missing = [cls.__name__ for cls in event_types() if cls.__name__ not in table.reactions]
    assert not missing


def test_every_event_that_sounds_has_a_row_for_all_its_values(table: SoundTable) -> None:
    """The last row of an event takes whatever the others left over."""
    open_ended = [name for name, rows in table.reactions.items() if rows[-1].when]
    assert not open_ended


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (hit(), ["man_grunt", "punch_light"]),
        (hit("cross", weight="medium"), ["man_pain", "punch_medium"]),
        (hit("shoulder", weight="heavy"), ["man_pain", "punch_heavy"]),
        (hit("headbutt", weight="heavy", lethal=True), ["bone", "headbutt"]),
        (hit("hook", attacker=SUIT, victim=EVE), ["woman_pain", "punch_light"]),
        (hit("stab", material="blade", weapon="knife"), ["man_grunt", "blade_flesh"]),
        (hit("swing", material="metal", weapon="pan"), ["man_grunt", "metal_hit", "punch_medium"]),
        (Step(EVE, "metal", 0, 0, True), ["step_metal"]),
        (Step(EVE, "carpet", 0, 0, True), ["step_carpet"]),
        (Landed(EVE, "wood", 0, 0, 12.0), ["land_heavy"]),
        (Landed(EVE, "wood", 0, 0, 4.0), ["land"]),
        (ItemBroken(3, "bottle", "glass", 0, 0, 1), ["bottle_shatter"]),
        (ItemBroken(3, "glass_stem", "glass", 0, 0, 1), ["glass_shatter"]),
        (ShotFired(SUIT, "shotgun", 0, 0, 0), ["shotgun", "pump", "shell"]),
        (BodyFell(SUIT, "wood", 0, 0), ["body_fall"]),
        (MoveStarted(SUIT, "foe_shot", "pistol", 0, 0, 1), ["gun_raise"]),
    ],
    ids=repr,
)
def test_what_is_heard(table: SoundTable, event: object, expected: list[str]) -> None:
    assert names(table, event) == expected


@pytest.mark.parametrize("weapon", GUNS)
def test_every_gun_has_its_own_voice_by_distance_and_room(table: SoundTable, weapon: str) -> None:
    event = ShotFired(SUIT, weapon, 0, 0, 0)
    heard = [
        names(table, event, room, far)[0] for room in ("club", "outside") for far in (False, True)
    ]
    assert heard == [weapon, f"{weapon}_far", f"{weapon}_out", f"{weapon}_out_far"]


def test_ground_under_the_sky_sounds_of_itself(table: SoundTable) -> None:
    for material in ("snow", "ice", "water"):
        assert names(table, Step(EVE, material, 0, 0, True)) == [f"step_{material}"]
    assert names(table, Step(EVE, "wood", 0, 0, True), "outside") == ["step_planks"]


def test_a_fuse_rises_as_it_burns_down(table: SoundTable) -> None:
    beeps = [names(table, FuseBeeped(1, fuse, 0, 0, False)) for fuse in (150, 110, 70, 40, 10)]
    assert beeps == [[f"grenade_beep_{k}"] for k in range(1, 6)]


def test_rooms_are_looked_up_by_map_and_place(table: SoundTable) -> None:
    assert table.room_at("village_shore", 500, 200) == "outside"
    assert table.room_at("club_floor", 100, 200) == "outside"
    assert table.room_at("club_floor", 900, 200) == "club"


def test_all_moves_weapons_and_materials_make_a_hit_heard(table: SoundTable) -> None:
    for material in ("fist", "blade", "glass", "porcelain", "wood", "metal", "cloth", "vinyl"):
        for weight in ("light", "medium", "heavy"):
            played = names(table, hit("swing", material=material, weight=weight))
            assert len(played) >= 2, (material, weight)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('event = [{ type = "HitLandet", play = ["thud"] }]', "no such event; did you mean 'HitL"),
        ('event = [{ type = "GotUp", play = ["tud"] }]', "plays 'tud', which no row names; did"),
        ('event = [{ type = "GotUp" }]', "must either play sounds or say silent = true"),
        ('event = [{ type = "GotUp", silent = true, play = ["thud"] }]', "must either play"),
        (
            'event = [{ type = "GotUp", when = { wieght = 1 }, play = ["thud"] }]',
            "has no field 'wieght'",
        ),
        ('event = [{ type = "GotUp", paly = ["thud"] }]', "unknown field `paly`"),
        ('event = []\nambience = [{ bed = "thud" }]', "'thud', which is no sound with loop"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "sounds.toml").write_text(HEAD + text, encoding="utf-8")
    with pytest.raises(TableError) as error:
        load_sound_table(tmp_path)
    assert "sounds.toml" in str(error.value)
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)
