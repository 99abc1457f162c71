"""Nothing is baked twice from the same recipe; a changed recipe or file is noticed."""

from pathlib import Path

from assets.bake.characters import bake
from assets.bake.stamps import Stamps


def test_a_stamp_holds_while_recipe_and_files_stay(tmp_path: Path) -> None:
    made = tmp_path / "made.png"
    made.write_bytes(b"picture")
    Stamps(tmp_path, "part").note("made", "recipe", [made])
    assert Stamps(tmp_path, "part").fresh("made", "recipe", [made])
    assert not Stamps(tmp_path, "part").fresh("made", "another recipe", [made])
    made.write_bytes(b"touched")
    assert not Stamps(tmp_path, "part").fresh("made", "recipe", [made])
    made.unlink()
    assert not Stamps(tmp_path, "part").fresh("made", "recipe", [made])


def test_an_unchanged_person_is_left_alone_and_a_lost_sheet_comes_back(tmp_path: Path) -> None:
    written = bake(tmp_path / "assets", ["dj"])
    before = [path.stat().st_mtime_ns for path in written]
    assert bake(tmp_path / "assets", ["dj"]) == written
    assert [path.stat().st_mtime_ns for path in written] == before
    written[0].unlink()
    assert bake(tmp_path / "assets", ["dj"]) == written
    assert written[0].is_file()
