"""Every command from outside, as a shell calls it: exit codes, one sentence, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.commands.bench_map import heaviest

ROOT = Path(__file__).resolve().parents[2]
FLAT = str(ROOT / "tests" / "maps" / "data" / "flat.tmx")


def kikimora(*words: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a fresh process."""
    own = {
        name: value
        for name, value in (os.environ | environment).items()
        if value != "-"  # "-" takes a variable away
    }
    own["PYTHONPATH"] = str(ROOT)
    return subprocess.run(
        [sys.executable, "-m", "game", *words],
        cwd=cwd, env=own, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def fails(code: int, part: str, *words: str, **environment: str) -> None:
    """The command ends with this code and one clear sentence that holds `part`."""
    result = kikimora(*words, **environment)
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    assert part in result.stderr, result.stderr
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    if code == 1:
        assert len(lines) == 1, result.stderr
        assert lines[0].startswith("kikimora: ")


def record_of(result: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert result.stderr == ""
    record = json.loads(result.stdout)
    assert isinstance(record, dict)
    return record


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    path = tmp_path / "steps.txt"
    path.write_text("# to the right, then a blow\n30: right\n1: right strike aim=0\n\n29:\n")
    return path


def test_run_tells_everything_as_one_object(steps: Path) -> None:
    record = record_of(kikimora("run", FLAT, "--input", str(steps), "--json"))
    assert list(record) == [
        "map", "outcome", "ticks", "wall_s", "ticks_per_s", "digest", "score", "rank", "kills",
        "spared", "damage_taken", "events",
    ]  # fmt: skip
    assert record["map"] == "flat"
    assert record["outcome"] == "ended"
    assert record["ticks"] == 60
    assert len(record["digest"]) == 16
    assert record["events"]["MoveStarted"] == 1


def test_the_same_run_in_another_process_and_hash_seed_has_the_same_digest(steps: Path) -> None:
    digests = {
        record_of(kikimora("run", FLAT, "--input", str(steps), "--json", PYTHONHASHSEED=seed))[
            "digest"
        ]
        for seed in ("0", "1")
    }
    assert len(digests) == 1


def test_run_stops_at_the_tick_limit() -> None:
    record = record_of(kikimora("run", FLAT, "--ticks", "50", "--json"))
    assert (record["outcome"], record["ticks"]) == ("timeout", 50)


def test_run_speaks_plainly_without_json(steps: Path) -> None:
    result = kikimora("run", FLAT, "--input", str(steps))
    assert result.returncode == 0
    assert "flat: ended after 60 ticks" in result.stdout


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("30 right\n", "steps.txt:1: '30 right' is no step; write 'ticks: buttons'"),
        ("# fine\n10: fly\n", "steps.txt:2: unknown button 'fly'"),
        ("0: right\n", "steps.txt:1: '0' is no number of ticks"),
        ("-5: right\n", "steps.txt:1: '-5' is no number of ticks"),
        ("x: right\n", "steps.txt:1: 'x' is no number of ticks"),
        ("5: aim=left\n", "steps.txt:1: 'aim=left' is no aim"),
        ("5: aim=nan\n", "steps.txt:1: 'aim=nan' is no finite angle"),
    ],
)
def test_a_broken_input_file_names_its_line(tmp_path: Path, content: str, part: str) -> None:
    path = tmp_path / "steps.txt"
    path.write_text(content)
    fails(1, part, "run", FLAT, "--input", str(path))


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    binary = tmp_path / "binary.txt"
    binary.write_bytes(b"\xff\xfe\x00")
    fails(1, "binary.txt: is no text file", "run", FLAT, "--input", str(binary))
    missing = str(tmp_path / "none.txt")
    fails(1, "none.txt: cannot be read", "run", FLAT, "--input", missing)
    fails(1, "there is no map 'club_flor'; did you mean 'club_floor'?", "run", "club_flor")
    fails(1, "kikimora: my_room.json: there is no such map", "run", "my_room.json")
    fails(1, "there is no such map", "run", str(tmp_path / "none.tmx"))
    fails(1, "none.take: cannot be read", "replay", str(tmp_path / "none.take"), "--verify")


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["run"],
        ["run", FLAT, "--bot", "genius"],
        ["run", FLAT, "--bot", "idle", "--input", "x"],
        ["run", FLAT, "--ticks", "0"],
        ["run", FLAT, "--ticks", "many"],
        ["run", FLAT, "--seed", "-1"],
        ["run", FLAT, "--difficulty", "easy"],
        ["shot", FLAT],
        ["shot", FLAT, "--out", "x.jpg"],
        ["shot", FLAT, "--out", "x.png", "--at", "here"],
        ["shot", FLAT, "--out", "x.png", "--size", "9x9"],
        ["strip", "eve_club", "--out", "x.bmp"],
        ["sheet", "ella", "--out", "x.gif"],
        ["sheet", "ella", "--scale", "99", "--out", "x.png"],
        ["bake", "cakes"],
        ["bench", "--seconds", "-1"],
        ["play", FLAT, "--windowed", "big"],
        ["tiled-project"],
    ],
)
def test_wrong_usage_is_exit_2(words: list[str], tmp_path: Path) -> None:
    result = kikimora(*words, cwd=tmp_path)
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()
    assert list(tmp_path.glob("x.*")) == []


def test_help_and_version_are_fine() -> None:
    assert "COMMAND" in kikimora("--help").stdout
    assert kikimora("--version").stdout.startswith("kikimora 0.")
    assert kikimora("run", "--help").returncode == 0


def test_a_recording_is_verified_and_damage_is_told_apart(steps: Path, tmp_path: Path) -> None:
    take = tmp_path / "run.take"
    first = kikimora("run", "club_floor", "--input", str(steps), "--record", str(take), "--json")
    assert first.returncode == 0, first.stderr
    record = record_of(kikimora("replay", str(take), "--verify", "--json"))
    assert record["same"] is True
    assert record["ticks"] == 60
    text = take.read_text()
    take.write_text(text[: len(text) // 2])
    fails(1, "is cut off", "replay", str(take), "--verify")
    take.write_text(text.replace("club_floor", "club_flood", 1))
    fails(1, "was altered", "replay", str(take), "--verify")


def test_check_finds_the_line_of_a_mistake(tmp_path: Path) -> None:
    assert kikimora("check").returncode == 0
    broken = tmp_path / "broken.tmx"
    broken.write_text("<map>\n<layer>\n")
    result = kikimora("check", str(broken), "--json")
    assert result.returncode == 1
    record = json.loads(result.stdout)
    assert record["ok"] is False
    assert record["problems"][0]["file"].endswith("broken.tmx")
    assert set(record["problems"][0]) == {"file", "line", "level", "layer", "object", "message"}


def test_the_tiled_project_is_up_to_date() -> None:
    result = kikimora("tiled-project", "--check")
    assert result.returncode == 0, result.stderr


def test_shot_draws_what_a_player_would_see(tmp_path: Path) -> None:
    from PIL import Image

    out = tmp_path / "shot.png"
    words = ["shot", FLAT, "--tick", "20", "--size", "1300x800", "--out", str(out)]
    result = kikimora(*words)
    assert result.returncode == 0, result.stderr
    with Image.open(out) as picture:
        assert picture.size == (1300, 800)
        assert picture.getpixel((0, 400)) == (0, 0, 0)  # letterbox
        inner = picture.crop((10, 40, 1290, 760))
        assert len(inner.convert("RGB").getcolors(2**24) or []) > 100
    first = out.read_bytes()
    kikimora(*words)
    assert out.read_bytes() == first


def test_shot_names_the_folder_that_is_missing(tmp_path: Path) -> None:
    fails(1, "there is no such folder", "shot", FLAT, "--out", str(tmp_path / "no" / "x.png"))


def test_strip_draws_one_animation(tmp_path: Path) -> None:
    out = tmp_path / "strip.png"
    result = kikimora("strip", "eve_club", "jab", "--out", str(out))
    assert result.returncode == 0, result.stderr
    assert out.stat().st_size > 1000
    fails(1, "no sprite 'eve_clubb'; did you mean 'eve_club'?", "strip", "eve_clubb",
          "--out", str(out))  # fmt: skip
    fails(1, "has no animation 'jabb'; did you mean 'jab'?", "strip", "eve_club", "jabb",
          "--out", str(out))  # fmt: skip


def test_strip_draws_two_bodies_in_step(tmp_path: Path) -> None:
    out = tmp_path / "pair.png"
    pair = ("strip", "eve_club", "clinch", "--out", str(out), "--with")
    result = kikimora(*pair, "suit:held")
    assert result.returncode == 0, result.stderr
    first = out.read_bytes()
    kikimora(*pair, "suit:held", "--gap", "10", "--same")
    assert out.read_bytes() != first
    fails(1, "suit has no animation 'helt'; did you mean 'held'?", *pair, "suit:helt")
    fails(2, "--with takes SPRITE:ANIMATION", *pair, "suit")


def test_without_a_display_there_is_one_sentence() -> None:
    fails(1, "no display to open a window on", "play",
          SDL_VIDEODRIVER="-", DISPLAY="-", WAYLAND_DISPLAY="-")  # fmt: skip


def test_a_map_that_is_missing_ends_before_the_game_begins() -> None:
    fails(1, "there is no map 'nowhere'", "play", "nowhere")


def test_without_a_sound_device_the_game_starts_and_says_nothing() -> None:
    result = kikimora("play", SDL_AUDIODRIVER="no-such-driver", KIKIMORA_EXIT_AFTER_FIRST_FRAME="1")
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""


def test_an_unwritable_folder_does_not_keep_the_game_from_starting(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    result = kikimora("play", KIKIMORA_HOME=str(blocked), KIKIMORA_EXIT_AFTER_FIRST_FRAME="1")
    assert result.returncode == 0, result.stderr


def test_bench_measures_as_json() -> None:
    record = record_of(kikimora("bench", "--enemies", "2", "--seconds", "0.1", "--json"))
    assert record["enemies"] == 2
    assert set(record["tick"]) == {"median_ms", "p95_ms", "p99_ms", "max_ms"}
    assert "motion" in record["systems"]
    assert {"backdrop", "light", "people"} <= set(record["stages"])
    assert record["pictures_made_a_frame"] >= 0


def test_bench_tells_what_one_more_fighter_costs() -> None:
    words = ("bench", "--growth", "--enemies", "26", "--seconds", "0.2", "--json")
    record = record_of(kikimora(*words))
    assert record["fighters"] == [24, 26]
    assert record["frames"] == 12
    few, many = record["few"], record["many"]
    more = many["frame"]["median_ms"] - few["frame"]["median_ms"]
    assert record["growth_ms_a_fighter"] == pytest.approx(more / 2, abs=0.001)
    for one in (few, many):
        assert one["pictures_made_at_most"] >= one["pictures_made_a_frame"] >= 0
        assert 0 <= one["long_frames"] <= 12


def test_bench_finds_the_heaviest_moment_of_a_map() -> None:
    record = record_of(kikimora("bench", "--map", FLAT, "--seconds", "0.2", "--json"))
    assert record["map"] == FLAT
    assert record["frames"] == 12
    assert {"backdrop", "light", "people", "overlay", "tick", "frame"} <= set(record["heaviest"])
    assert record["worst"]["frame_ms"] >= record["whole"]["median_ms"]
    # A second thread helps to open a map: its time is told, too.
    assert record["open_cpu_s"] > record["open_s"] > 0.0
    assert record["open_wall_s"] >= record["open_s"] - 0.001


@pytest.mark.parametrize(
    ("costs", "length", "first"),
    [([1, 1, 9, 8, 1, 1], 2, 2), ([5, 1, 1, 1, 6], 2, 3), ([3, 2], 9, 0)],
)
def test_the_heaviest_moment_is_the_dearest_run_of_frames(
    costs: list[float], length: int, first: int
) -> None:
    assert heaviest(costs, length) == first
