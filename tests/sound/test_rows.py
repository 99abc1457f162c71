"""The sound table: every event answered, the first fitting row plays, mistakes are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.content.loader import load_tables
from game.core.errors import TableError
from game.core.events import (
    BodyFell,
    Burned,
    ChildSeized,
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
from game.sound.rows import Hearing, spoken_by_all

ASSETS = Path(__file__).parents[2] / "assets"
EVE, SUIT = 7, 9
CRIES = ("effort", "grunt", "pain", "dying", "breath")
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


def names(
    table: SoundTable, event: object, room: str = "", far: bool = False, voice: str = "man"
) -> list[str]:
    hearing = Hearing(EVE, room, far=far, voice=voice)
    return [cue.sound for cue in table.cues_for(event, hearing)]  # type: ignore[arg-type]


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
        (hit("hook", attacker=SUIT, victim=EVE), ["man_grunt", "punch_light"]),
        (hit("stab", material="blade", weapon="knife"), ["man_grunt", "blade_flesh"]),
        (hit("swing", material="metal", weapon="pan"), ["man_grunt", "metal_hit", "punch_medium"]),
        (Step(EVE, "metal", 0, 0, False), ["step_metal"]),
        (Step(EVE, "carpet", 0, 0, True), ["eve_breath", "step_carpet"]),
        (Step(SUIT, "carpet", 0, 0, True), ["step_carpet"]),
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
        assert names(table, Step(EVE, material, 0, 0, False)) == [f"step_{material}"]
    assert names(table, Step(EVE, "wood", 0, 0, False), "outside") == ["step_planks"]


def test_a_fuse_rises_as_it_burns_down(table: SoundTable) -> None:
    beeps = [names(table, FuseBeeped(1, fuse, 0, 0, False)) for fuse in (150, 110, 70, 40, 10)]
    assert beeps == [[f"grenade_beep_{k}"] for k in range(1, 6)]


def test_everybody_suffers_in_a_voice_of_his_own(table: SoundTable) -> None:
    rows = {row.voice: row for row in table.voices}
    assert set(rows) == {"man", "big", "villager", "woman", "luska", "eve", ""}
    for voice in filter(None, rows):
        assert names(table, hit(weight="medium"), voice=voice)[0] == f"{voice}_pain"
        sounds = [table.sounds[f"{voice}_{kind}"] for kind in CRIES]
        assert all(sound.variants >= 4 and sound.bus == "voice" for sound in sounds)


def test_every_kind_of_enemy_has_a_voice(table: SoundTable) -> None:
    named = {kind for row in table.voices for kind in row.kinds}
    assert set(load_tables(ASSETS).enemies) <= named
    woman = table.voice_of("householder", "house_b")
    assert woman is not None
    assert woman.voice == "woman"


def test_nothing_that_happens_to_a_child_has_a_voice(table: SoundTable) -> None:
    child = table.voice_of("ella", "ella")
    assert child is not None
    assert child.voice == ""
    for event in (hit(weight="heavy"), ChildSeized(3, 4, 0, 0), Burned(3, 5, 0, 0, False)):
        for name in names(table, event, voice=child.voice):
            assert table.sounds[name].bus != "voice"


def test_heavy_feet_are_heard_as_such(table: SoundTable) -> None:
    step = Step(SUIT, "wood", 0, 0, True)
    heavy = [cue.sound for cue in table.cues_for(step, Hearing(EVE, heavy=True))]
    assert heavy == ["step_heavy", "step_wood"]


def test_feet_behind_eve_are_louder_than_her_own(table: SoundTable) -> None:
    def volume(actor: int) -> float:
        step = Step(actor, "wood", 0, 0, False)
        return table.cues_for(step, Hearing(EVE))[0].volume

    assert volume(EVE) < 0.9 * volume(SUIT)


@pytest.mark.parametrize(("place", "crowd", "heard"), [
    ("club", 1.0, True), ("club", 0.0, False), ("street_rain", 1.0, False),
])  # fmt: skip
def test_the_guests_gasp_at_a_shot_where_there_are_some(
    table: SoundTable, place: str, crowd: float, heard: bool
) -> None:
    shot = ShotFired(SUIT, "pistol", 0, 0, 0)
    found = [cue.sound for cue in table.cues_for(shot, Hearing(EVE, place=place, crowd=crowd))]
    assert ("crowd_gasp" in found) == heard
    assert "pistol" in found


def test_every_sound_is_played_by_something(table: SoundTable) -> None:
    """A file that no row, no place and no screen names is never heard."""
    played = {row.bed for row in table.follow}
    for rows in table.reactions.values():
        for row in rows:
            for cue in row.play:
                name = cue if isinstance(cue, str) else cue.sound
                played |= set(spoken_by_all(name, table.voices))
    for place in table.ambiences.values():
        played |= {place.tail, place.leaving, *(bed.sound for bed in place.beds)}
        played |= {call.sound for call in place.calls}
    for file in (ASSETS.parent / "game").rglob("*.py"):
        played |= set(re.findall(r'\.ui\("(\w+)"', file.read_text(encoding="utf-8")))
    assert set(table.sounds) - played == set()
    baked = {path.stem.rpartition("_")[0] for path in (ASSETS / "sounds").glob("*.ogg")}
    assert baked == set(table.sounds)


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
        (
            'event = []\nfollow = [{ bed = "thud", by = "fire" }]',
            "'thud', which is no sound with loop",
        ),
    ],
)
def test_a_mistake_is_told_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "sounds.toml").write_text(HEAD + text, encoding="utf-8")
    (folder / "ambiences.toml").write_text("", encoding="utf-8")
    with pytest.raises(TableError) as error:
        load_sound_table(tmp_path)
    assert "sounds.toml" in str(error.value)
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)
