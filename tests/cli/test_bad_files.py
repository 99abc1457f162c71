"""Files and places that cannot be right: one sentence with the file, before any long work."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from game.commands.common import MOST_INPUT, expect_folder, naming
from tests.cli.test_commands import FLAT, fails, kikimora


@pytest.mark.parametrize(
    ("code", "part", "words"),
    [
        (1, "no/such: there is no such folder", ("play", FLAT, "--record", "no/such/a.take")),
        (1, "no/such: there is no such folder", ("run", FLAT, "--record", "no/such/a.take")),
        (1, ".: is a folder", ("run", FLAT, "--record", ".")),
        (1, "no/such: there is no such folder", ("sounds", "--out", "no/such/a.png")),
        (2, "'a.ogg' is no .wav file", ("sounds", "--out", "a.png", "--wav", "a.ogg")),
        (1, "did you mean 'training'?", ("covers", "trainin")),
        (2, "bench_arena holds 60 enemies, not 61", ("bench", "--enemies", "61")),
        (2, f"{1 << 63} is above", ("run", FLAT, "--seed", str(1 << 63))),
        (1, "'': there is no such map", ("run", "")),
        (1, "kikimora: .: there is no such map", ("run", ".")),
    ],
)
def test_it_is_told_at_once(code: int, part: str, words: tuple[str, ...]) -> None:
    fails(code, part, *words)


def test_check_tells_of_a_table_that_is_not_there() -> None:
    result = kikimora("check", "nowhere.toml")
    assert result.returncode == 1
    assert result.stderr == "nowhere.toml:0: error: there is no such file\n"


def test_an_input_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "steps.txt"
    path.write_bytes(b"#" * (MOST_INPUT + 1))
    fails(1, "steps.txt: is larger than 4 MiB", "run", FLAT, "--input", str(path))


def test_a_take_of_a_map_of_ones_own_is_replayed_beside_the_map(tmp_path: Path) -> None:
    own = tmp_path / "my_room.tmx"
    shutil.copy(FLAT, own)
    take = tmp_path / "a.take"
    assert kikimora("run", str(own), "--ticks", "30", "--record", str(take)).returncode == 0
    verified = kikimora("replay", str(take), "--verify", cwd=Path("/"))
    assert verified.returncode == 0, verified.stderr
    own.unlink()
    fails(1, "there is no map 'my_room'", "replay", str(take), "--verify")


def test_a_full_disk_names_the_file_and_leaves_no_half_of_it(tmp_path: Path) -> None:
    half, old = tmp_path / "half.gif", tmp_path / "old.gif"
    for path, number in ((half, errno.ENOSPC), (old, errno.EACCES)):
        path.write_bytes(b"GIF")
        with pytest.raises(OSError) as caught, naming(path):
            raise OSError(number, "no")
        assert caught.value.filename == str(path)
    assert not half.exists() and old.exists()  # what could not even be opened is not ours


def test_a_place_for_a_file_is_looked_at_before_the_work(tmp_path: Path) -> None:
    expect_folder(tmp_path / "new.png")
    with pytest.raises(FileNotFoundError):
        expect_folder(tmp_path / "no" / "new.png")
    with pytest.raises(IsADirectoryError):
        expect_folder(tmp_path)
