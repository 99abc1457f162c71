"""Takes as moving pictures."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.cli import main


@pytest.fixture(scope="module")
def take(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of the training room."""
    folder = tmp_path_factory.mktemp("take")
    steps = folder / "steps.txt"
    steps.write_text("60: right\n1: right strike\n59:\n")
    path = folder / "short.take"
    words = ["run", "training", "--input", str(steps), "--record", str(path)]
    assert main(words) == 0
    return path


@pytest.mark.parametrize("suffix", [".gif", ".png"])
def test_a_part_of_a_take_becomes_a_moving_picture(suffix: str, take: Path, tmp_path: Path) -> None:
    out = tmp_path / f"moving{suffix}"
    words = ["replay", str(take), "--export", str(out), "--first", "31", "--last", "60"]
    assert main([*words, "--scale", "50"]) == 0
    with Image.open(out) as picture:
        assert picture.size == (320, 180)
        assert picture.n_frames == 10, "twenty pictures a second"
        stills = []
        for number in (0, 9):
            picture.seek(number)
            stills.append(picture.convert("RGB").tobytes())
    assert stills[0] != stills[1], "she runs"


def test_a_folder_gets_every_picture_and_the_sound(take: Path, tmp_path: Path) -> None:
    out = tmp_path / "film"
    words = ["replay", str(take), "--export", str(out), "--first", "31", "--last", "120"]
    assert main([*words, "--scale", "25"]) == 0
    stills = sorted(path.name for path in out.glob("*.png"))
    assert stills == [f"{number:05}.png" for number in range(1, 91)]
    with wave.open(str(out / "sound.wav")) as sound:
        assert sound.getnframes() == 90 * sound.getframerate() // 60, "a tick of sound a picture"
        frames = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
    assert np.abs(frames).max() > 300, "steps and music are heard"
    assert main(words) == 1, "a folder that holds something is left alone"
    assert len(list(out.iterdir())) == 91


def test_what_cannot_be_written_is_told(
    take: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(take), "--export", str(tmp_path / "x.bmp")]) == 2
    assert ".gif, .png or .mp4" in capsys.readouterr().err
    assert main(["replay", str(take), "--export", str(tmp_path / "no" / "x.gif")]) == 1
    assert "no such folder" in capsys.readouterr().err
    words = ["replay", str(take), "--export", str(tmp_path / "x.gif"), "--first", "5000"]
    assert main(words) == 1
    assert "no picture in these ticks" in capsys.readouterr().err


def colours(picture: Image.Image) -> int:
    return len(picture.getcolors(1 << 20) or ())


def test_the_choreography_of_a_take_is_one_page(tmp_path: Path) -> None:
    path, out = tmp_path / "bar.take", tmp_path / "sheet.png"
    words = ["run", "axe_bar", "--bot", "expert", "--ticks", "1200", "--record", str(path)]
    assert main(words) == 0
    assert main(["replay", str(path), "--sheet", str(out)]) == 0
    with Image.open(out) as page:
        assert page.width == 618 and page.height > 150
        sheet = page.convert("RGB")
    head = sheet.crop((0, 0, sheet.width, 50))
    assert colours(sheet) > 3 * colours(head), "pictures of things, not writing alone"
    assert main(["replay", str(path), "--sheet", str(tmp_path / "sheet.gif")]) == 2
