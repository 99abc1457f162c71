"""Writes a take as a moving picture: .gif, animated .png, or .mp4 where ffmpeg is installed; or as
a folder of single pictures with its sound, for any video editor."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pygame

from game.commands.canvas import Watched, open_hidden_display, save_png
from game.commands.common import UsageError, naming
from game.commands.soundtrack import write_wav
from game.core.constants import TICKS_PER_SECOND, VIEW_HEIGHT, VIEW_WIDTH
from game.core.errors import KikimoraError
from game.session import Session
from game.view.options import ViewOptions

if TYPE_CHECKING:
    from game.sim.replay import Take

STILL_EVERY: Final = {
    ".gif": 3,
    ".png": 3,
    ".mp4": 1,
    "": 1,
}  # t from picture to picture; a folder has no ending
SOUND_NAME: Final = "sound.wav"
GIF_COLOURS: Final = 160
NOTHING: Final = "the take has no picture in these ticks"


def export(take: Take, out: Path, first: int, last: int, scale: float) -> int:
    """Write the ticks first..last of a take; how many pictures were written."""
    every = STILL_EVERY.get(out.suffix.lower())
    if every is None:
        raise UsageError(f"{out.name}: a take is written as .gif, .png or .mp4, or into a folder")
    if not out.parent.is_dir():
        raise KikimoraError(f"{out}: there is no such folder")
    size = round(VIEW_WIDTH * scale), round(VIEW_HEIGHT * scale)
    pictures = _pictures(take, first, last, every, size)
    if not out.suffix:
        count = _stills(pictures, out, size)
        with naming(out / SOUND_NAME):
            write_wav(take, out / SOUND_NAME, first, last)
        return count
    if out.suffix.lower() == ".mp4":
        return _film(pictures, out, size)
    return _animation(pictures, out, size, every)


def _pictures(
    take: Take, first: int, last: int, every: int, size: tuple[int, int]
) -> Iterator[bytes]:
    """Frames as RGB bytes, drawn as in play."""
    open_hidden_display()
    watched = Watched(Session.of_take(take), ViewOptions())
    for number, frame in enumerate(take.frames(), 1):
        if number > last:
            return
        watched.tick(frame)
        if number >= first and (number - first) % every == 0:
            watched.draw()
            picture = watched.canvas
            if picture.get_size() != size:
                picture = pygame.transform.smoothscale(picture, size)
            yield pygame.image.tobytes(picture, "RGB")


def _stills(pictures: Iterator[bytes], out: Path, size: tuple[int, int]) -> int:
    """A picture of every tick; a folder that holds anything is left alone."""
    if out.is_file() or (out.is_dir() and any(out.iterdir())):
        raise KikimoraError(f"{out}: is not an empty folder")
    out.mkdir(exist_ok=True)
    count = 0
    for count, raw in enumerate(pictures, 1):
        save_png(pygame.image.frombytes(raw, size, "RGB"), out / f"{count:05}.png")
    if not count:
        out.rmdir()
        raise KikimoraError(NOTHING)
    return count


def _animation(pictures: Iterator[bytes], out: Path, size: tuple[int, int], every: int) -> int:
    try:
        from PIL import Image
    except ModuleNotFoundError:
        raise KikimoraError("moving pictures need Pillow: pip install pillow") from None
    stills: list[Any] = [Image.frombytes("RGB", size, raw) for raw in pictures]
    if not stills:
        raise KikimoraError(NOTHING)
    if out.suffix.lower() == ".gif":
        palette = stills[len(stills) // 2].quantize(GIF_COLOURS)
        stills = [still.quantize(palette=palette, dither=Image.Dither.NONE) for still in stills]
    still_ms = 1000 * every // TICKS_PER_SECOND
    with naming(out):
        stills[0].save(out, save_all=True, append_images=stills[1:], duration=still_ms, loop=0)
    return len(stills)


def _film(pictures: Iterator[bytes], out: Path, size: tuple[int, int]) -> int:
    program = shutil.which("ffmpeg")
    if program is None:
        raise KikimoraError("an .mp4 needs ffmpeg, which is not installed; .gif and .png do not")
    shape = f"{size[0]}x{size[1]}"
    command = [program, "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24",
               "-s", shape, "-r", str(TICKS_PER_SECOND), "-i", "-", "-pix_fmt", "yuv420p",
               str(out)]  # fmt: skip
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as ffmpeg:
        assert ffmpeg.stdin is not None
        count = 0
        try:
            for raw in pictures:
                ffmpeg.stdin.write(raw)
                count += 1
        except BrokenPipeError:
            pass  # it has given up, and says why
        _, said = ffmpeg.communicate()
    if ffmpeg.returncode:
        why = said.decode(errors="replace").strip().rpartition("\n")[2]
        raise KikimoraError(f"{out}: ffmpeg could not write it: {why}")
    return count
