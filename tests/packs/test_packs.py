"""Level packs: dropped into the player's folder they play; broken or hostile ones are refused."""

from __future__ import annotations

import time
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from game.checking import check_pack
from game.cli import main
from game.content.loader import Tables, load_tables
from game.core.errors import KikimoraError
from game.core.events import EncounterStarted
from game.core.inputs import InputFrame
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.maps.packs import PackError, find_pack, is_pack, list_packs, open_pack, split_name
from game.session import Session
from game.view.tables import ViewTables
from tests.packs.packs_kit import (
    ENEMIES_TOML,
    MOVES_TOML,
    PACK_TOML,
    PROPS_TOML,
    WEAPONS_TOML,
    files,
    link_entry,
    pack_up,
    write,
)

Contents = dict[str, str | bytes]


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The shipped tables."""
    return load_tables(assets_dir())


@pytest.fixture
def contents(tables: Tables) -> Contents:
    """The files of a sound pack."""
    return files(tables.enemies["large"].barks)


def test_a_folder_in_the_players_folder_plays(own_home: Path, contents: Contents) -> None:
    write(own_home / "packs" / "my roof", contents)
    session = Session.open("rooftop:start", RunOptions(), 1)
    assert session.level.name == "rooftop:start"
    events = [event for _ in range(60) for event in session.tick(InputFrame())]
    seen = session.snapshot()
    assert session.outcome == "playing" and seen.map == "rooftop:start"
    assert session.tables.text["rooftop.hello"].startswith("PORTER")
    assert EncounterStarted("E1") in events
    assert {actor.item for actor in seen.actors} == {"", "aerial"}
    assert "chimney" in {prop.kind for prop in seen.props}


def test_a_zip_is_the_same_level(tmp_path: Path, tables: Tables, contents: Contents) -> None:
    cache = tmp_path / "cache"
    folder = open_pack(write(tmp_path / "roof", contents), cache)
    plain = open_pack(pack_up(tmp_path / "roof.zip", contents), cache)
    wrapped = open_pack(pack_up(tmp_path / "wrapped.zip", contents, "roof/"), cache)
    digests = {
        (pack.level("start", pack.tables(tables)).digest, pack.tables(tables).digest)
        for pack in (folder, plain, wrapped)
    }
    assert len(digests) == 1
    assert [one.name for one in wrapped.maps] == ["start"]


def test_a_zip_is_unpacked_once_and_without_programs(tmp_path: Path, contents: Contents) -> None:
    archive = pack_up(tmp_path / "roof.zip", contents)
    first = open_pack(archive, tmp_path / "cache")
    stamp = (first.folder / "pack.toml").stat().st_mtime_ns
    second = open_pack(archive, tmp_path / "cache")
    assert second.folder == first.folder
    assert (second.folder / "pack.toml").stat().st_mtime_ns == stamp
    unpacked = {path.suffix for path in first.folder.rglob("*") if path.is_file()}
    assert unpacked == {".toml", ".tmx", ".tsx", ".png", ".txt"}, "no .py"
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [first.folder.name]


def test_the_menu_sees_titles_makers_and_mistakes(tmp_path: Path, contents: Contents) -> None:
    packs = tmp_path / "packs"
    write(packs / "b_roof", contents)
    write(packs / "c_again", contents)
    pack_up(packs / "a_broken.zip", {**contents, "pack.toml": "id = 7"})
    write(packs / "no_pack", {"notes.txt": "nothing"})
    write(packs / ".hidden", contents)
    broken, sound, again = list_packs(packs, tmp_path / "cache")
    assert (sound.id, sound.title, sound.author) == ("rooftop", "The Rooftop", "A. Maker")
    assert [(one.name, one.title) for one in sound.maps] == [("start", "First light")]
    assert broken.problem.startswith("a_broken.zip/pack.toml: ") and not broken.maps
    assert "another pack has the id 'rooftop' too" in again.problem
    assert list_packs(tmp_path / "nowhere", tmp_path) == ()


def test_names_of_packs(tmp_path: Path, contents: Contents) -> None:
    assert split_name("rooftop:start") == ("rooftop", "start")
    for other in ("club_floor", "C:\\maps\\a.tmx", "c:/a.tmx", "a/b:c", "x:y", "club:", ":a"):
        assert split_name(other) is None, other
    write(tmp_path / "packs" / "roof", contents)
    with pytest.raises(PackError, match=r"no such pack in .*; did you mean 'rooftop'"):
        find_pack("roftop", tmp_path / "packs", tmp_path / "cache")
    pack = find_pack("rooftop", tmp_path / "packs", tmp_path / "cache")
    with pytest.raises(PackError, match="roof: has no map 'stat'; did you mean 'start'"):
        pack.map("stat")


def test_a_pack_changes_nothing_of_the_game(
    tables: Tables, tmp_path: Path, contents: Contents
) -> None:
    names = ("text", "enemies", "moves", "props", "weapons")
    before = {name: dict(getattr(tables, name)) for name in names}, tables.digest
    pack = open_pack(write(tmp_path / "roof", contents), tmp_path / "cache")
    more = pack.tables(tables)
    added = {name: set(getattr(more, name)) - set(getattr(tables, name)) for name in names[1:]}
    assert added == {
        "enemies": {"porter"}, "moves": {"roof_hook"}, "props": {"chimney"}, "weapons": {"aerial"},
    }  # fmt: skip
    assert ({name: dict(getattr(tables, name)) for name in names}, tables.digest) == before
    assert more.digest != tables.digest, "recordings must notice other rules"
    assert ViewTables.of(more).looks == {"aerial": "mic_stand", "chimney": "speaker_stack"}
    for name in names[1:]:
        contents.pop(f"data/{name}.toml")
    for own, known in (("porter", "suit"), ("chimney", "table")):
        contents["maps/start.tmx"] = str(contents["maps/start.tmx"]).replace(own, known)
    words_only = open_pack(write(tmp_path / "words", contents), tmp_path / "cache")
    (tmp_path / "words" / "data").mkdir()
    assert words_only.tables(tables).digest == tables.digest


# --- broken packs -------------------------------------------------------------------------------

BROKEN: dict[str, tuple[Contents, str]] = {
    "no TOML": ({"pack.toml": "id ="}, "roof/pack.toml: is no valid TOML"),
    "no text": ({"pack.toml": b"\xff\xfe\x00"}, "roof/pack.toml: is no valid TOML"),
    "no id": ({"pack.toml": 'title = "x"'}, "roof/pack.toml: needs 'id' as text"),
    "bad id": ({"pack.toml": 'id = "../up"'}, "id '../up' must be 2 to 40 small letters"),
    "unknown key": ({"pack.toml": 'id = "roof"\nauthro = "x"'}, "did you mean 'author'"),
    "author in numbers": ({"pack.toml": 'id = "roof"\nauthor = 7'}, "needs 'author' as text"),
    "title in numbers": ({"pack.toml": 'id = "roof"\ntitle = 7'}, "must be text"),
    "lost map": ({"pack.toml": 'id = "roof"\nmaps = ["stat"]'}, "did you mean 'start'"),
    "maps in words": ({"pack.toml": 'id = "roof"\nmaps = "start"'}, "a list of names"),
    "title of a lost map": (
        {"pack.toml": PACK_TOML.replace("start =", "end =")},
        "titles names the map 'end', which is not there",
    ),
    "titles in words": ({"pack.toml": 'id = "roof"\ntitles = "x"'}, "titles must be a table"),
    "deep TOML": ({"pack.toml": "a = " + "[" * 50_000}, "nested too deep"),
    "large TOML": ({"pack.toml": "# " + "x" * (2 << 20)}, "is larger than 256 KiB"),
    "map name": ({"maps/Big One.tmx": "<map/>"}, "Big One.tmx: a map's name must be small"),
    "words of the game": (
        {"text/en.toml": '[who]\neve = "Nobody"'},
        "roof/text/en.toml: the row 'who.eve' is the game's",
    ),
    "words in numbers": ({"text/en.toml": "[rooftop]\na = 7"}, "rooftop.a must be text"),
    "deep words": (
        {"text/en.toml": "a" + ".a" * 20_000 + ' = "x"'},
        "line 1 has more than 60 dots",
    ),
    "another table": (
        {"data/eve.toml": ""},
        "roof/data/eve.toml: a pack may add rows to enemies.toml, moves.toml, props.toml, "
        "weapons.toml only",
    ),
    "a program": ({"data/run.py": ""}, "roof/data/run.py: a pack may add rows to"),
    "thing without a picture": (
        {"data/weapons.toml": WEAPONS_TOML.replace('"mic_stand"', '"mic_stnd"')},
        "row 'aerial': no looks 'mic_stnd'; did you mean 'mic_stand'",
    ),
    "prop of the game": (
        {"data/props.toml": PROPS_TOML.replace('"chimney"', '"table"')},
        "the row 'table' is the game's",
    ),
    "move that nobody can draw": (
        {"data/moves.toml": MOVES_TOML.replace('"hook"', '"hok"')},
        "row 'roof_hook': no anim 'hok'; did you mean 'hook'",
    ),
    "man of the game": (
        {"data/enemies.toml": ENEMIES_TOML.replace('"porter"', '"suit"')},
        "the row 'suit' is the game's",
    ),
    "man without a picture": (
        {"data/enemies.toml": ENEMIES_TOML.replace('"large"', '"larg"')},
        "row 'porter': no sprite 'larg'; did you mean 'large'",
    ),
    "man without a mind": (
        {"data/enemies.toml": ENEMIES_TOML.replace('"brawler"', '"import os"')},
        "row 'porter': no behaviour 'import os'",
    ),
    "man without health": (
        {"data/enemies.toml": ENEMIES_TOML.replace("hp = 90", "hp = -1")},
        "row 'porter'",
    ),
    "man with a lost move": (
        {"data/enemies.toml": ENEMIES_TOML.replace('"roof_hook"', '"roof_hok"')},
        "moves names 'roof_hok', which does not exist; did you mean 'roof_hook'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_pack_is_named(
    name: str, tmp_path: Path, tables: Tables, contents: Contents
) -> None:
    changed, says = BROKEN[name]
    changed = {
        key: text.replace("{barks}", tables.enemies["large"].barks)
        if isinstance(text, str)
        else text
        for key, text in changed.items()
    }
    folder = write(tmp_path / "roof", {**contents, **changed})
    with pytest.raises(PackError) as caught:
        open_pack(folder, tmp_path / "cache").tables(tables)
    assert says in str(caught.value)
    assert str(caught.value).startswith("roof") and str(caught.value).isprintable()
    (problem,) = check_pack(folder, tables)
    assert problem.file.startswith("roof") and problem.level == "error"


def test_a_broken_map_names_its_pack(tmp_path: Path, tables: Tables, contents: Contents) -> None:
    contents["maps/start.tmx"] = str(contents["maps/start.tmx"]).replace('"porter"', '"poter"')
    archive = pack_up(tmp_path / "roof.zip", contents)
    pack = open_pack(archive, tmp_path / "cache")
    told = r"^roof\.zip/maps/start\.tmx:11: Enemy\.kind names 'poter'.*did you mean 'porter'"
    with pytest.raises(KikimoraError, match=told):
        pack.level("start", pack.tables(tables))
    found = [one for one in check_pack(archive, tables) if one.level == "error"]
    assert found and {one.file for one in found} == {"roof.zip/maps/start.tmx"}


@pytest.mark.parametrize(
    "source", ["../../../../etc/passwd.png", "/etc/passwd.png", "../../secret.png", "link.png"]
)
def test_a_pack_reads_nothing_outside(
    source: str, tmp_path: Path, tables: Tables, contents: Contents
) -> None:
    (tmp_path / "secret.png").write_bytes(contents["images/tiles.png"])  # type: ignore[arg-type]
    tsx = str(contents["tilesets/tiles.tsx"]).replace("../images/tiles.png", source)
    folder = write(tmp_path / "roof", {**contents, "tilesets/tiles.tsx": tsx})
    (folder / "tilesets" / "link.png").symlink_to(tmp_path / "secret.png")
    pack = open_pack(folder, tmp_path / "cache")
    with pytest.raises(KikimoraError, match=r"roof/tilesets/tiles\.tsx:3: .*(leaves|relative)"):
        pack.level("start", pack.tables(tables))


@pytest.mark.parametrize("name", ["maps/start.tmx", "pack.toml", "text/en.toml"])
def test_links_out_of_a_pack_are_refused(
    name: str, tmp_path: Path, tables: Tables, contents: Contents
) -> None:
    folder = write(tmp_path / "roof", contents)
    (folder / name).rename(tmp_path / "elsewhere")
    (folder / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PackError, match="is a link that leads out of the pack"):
        open_pack(folder, tmp_path / "cache").tables(tables)


# --- hostile archives ---------------------------------------------------------------------------


def with_entry(name: str, body: bytes = b"x") -> Callable[[Path, Contents], object]:
    """A sound archive with one more entry."""

    def make(path: Path, contents: Contents) -> None:
        pack_up(path, {**contents, name: body})

    return make


def with_link(path: Path, contents: Contents) -> None:
    pack_up(path, contents)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link_entry("maps/end.tmx"), "/etc/passwd")


def twice(path: Path, contents: Contents) -> None:
    pack_up(path, contents)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("PACK.toml", "id = 'other'")


def truncated(path: Path, contents: Contents) -> None:
    whole = pack_up(path, contents).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def damaged(path: Path, contents: Contents) -> None:
    pack_up(path, contents, method=zipfile.ZIP_STORED)
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"A. Maker", b"B. Maker"))


def encrypted(path: Path, contents: Contents) -> None:
    pack_up(path, contents)
    raw = bytearray(path.read_bytes())
    at = raw.find(b"PK\x01\x02")
    raw[at + 8] |= 1
    path.write_bytes(bytes(raw))


def lying(path: Path, contents: Contents) -> None:
    """The table of contents claims four thousand million files."""
    pack_up(path, contents)
    raw = bytearray(path.read_bytes())
    at = raw.rfind(b"PK\x05\x06")
    raw[at + 8 : at + 16] = b"\xff" * 8
    path.write_bytes(bytes(raw))


HOSTILE: dict[str, tuple[Callable[[Path, Contents], object], str]] = {
    "a path upwards": (with_entry("../../evil.toml"), "leads out of the pack"),
    "an absolute path": (with_entry("/etc/evil.toml"), "leads out of the pack"),
    "a path of another system": (with_entry("C:evil.toml"), "leads out of the pack"),
    "a name with a stream": (with_entry("maps/start.tmx:x.toml"), "leads out of the pack"),
    "a deep path": (with_entry("a/" * 20 + "x.toml"), "too long or too deep"),
    "a bomb": (with_entry("maps/end.tmx", bytes(100 << 20)), "unpacks to more than is allowed"),
    "a link": (with_link, "is a link"),
    "the same file twice": (twice, "holds the file 'PACK.toml' twice"),
    "half a file": (truncated, "is no .zip file"),
    "a damaged file": (damaged, "broken .zip file"),
    "an encrypted file": (encrypted, "is encrypted"),
    "a lie": (lying, "holds more than 2000 files"),
    "no archive": (lambda path, _: path.write_bytes(b"x" * 5000), "is no .zip file"),
    "nothing": (lambda path, _: path.write_bytes(b""), "is no .zip file"),
    "many files": (
        lambda path, _: pack_up(path, {f"{n}.txt": "" for n in range(2500)}),
        "holds more than 2000 files",
    ),
    "another packing": (
        lambda path, contents: pack_up(path, contents, method=zipfile.ZIP_LZMA),
        "packed in a way that is not read",
    ),
    "no pack": (lambda path, _: pack_up(path, {"a.txt": "x"}), "pack.toml: is missing"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_archive_is_refused_and_leaves_nothing(
    name: str, tmp_path: Path, contents: Contents
) -> None:
    make, says = HOSTILE[name]
    home = tmp_path / "home"
    path = home / "roof.zip"
    home.mkdir()
    make(path, contents)
    assert is_pack(path)
    before = {one for one in tmp_path.rglob("*") if one.is_file()}
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(PackError) as caught:
        open_pack(path, tmp_path / "cache")
    took = time.process_time() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert says in str(caught.value) and str(caught.value).startswith("roof.zip")
    assert took < 2.0 and peak < 32 << 20, "even while memory is traced"
    if name != "no pack":
        assert {one for one in tmp_path.rglob("*") if one.is_file()} == before


# --- commands -----------------------------------------------------------------------------------


def test_check_tells_of_packs(
    tmp_path: Path, contents: Contents, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "roof", contents)
    assert main(["check", str(folder)]) == 0
    assert "no mistakes found" in capsys.readouterr().out
    contents["maps/start.tmx"] = str(contents["maps/start.tmx"]).replace('"Exit"', '"Exti"')
    archive = pack_up(tmp_path / "roof.zip", contents)
    assert main(["check", str(archive)]) == 1
    told = capsys.readouterr().err
    assert "roof.zip/maps/start.tmx:" in told and "did you mean 'Exit'" in told


def test_a_pack_runs_and_is_drawn(own_home: Path, tmp_path: Path, contents: Contents) -> None:
    pack_up(own_home / "packs" / "roof.zip", contents)
    out = tmp_path / "roof.png"
    assert main(["run", "rooftop:start", "--bot", "fighter", "--ticks", "120", "--json"]) == 0
    assert main(["shot", "rooftop:start", "--tick", "30", "--out", str(out)]) == 0
    assert out.stat().st_size > 500


def test_an_unknown_pack_is_one_sentence(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", "rooftop:start"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("kikimora: rooftop: there is no such pack in ") and told.count("\n") == 1
