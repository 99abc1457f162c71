"""`kikimora sounds`: a cue sheet of all effects and music, what each looks like and measures."""

from __future__ import annotations

import argparse
import os
import wave
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.commands.canvas import open_hidden_display, save_png
from game.commands.common import UsageError, expect_folder, naming
from game.content.loader import nearest
from game.core.errors import KikimoraError
from game.core.paths import assets_dir
from game.sound import load_sound_table
from game.sound.decode import CHANNELS, RATE, Frames, decoded
from game.sound.mixer import open_device
from game.view.text import Font, Style

COLUMNS: Final = 8
CELL: Final = (176, 122)  # px
PLOT: Final = (168, 64)  # px of a spectrogram
WAVE_H: Final = 22  # px of the waveform below it
TEXT_H: Final = 28
MARGIN: Final = 4
LOW_HZ, HIGH_HZ = 30.0, 18_000.0  # of the spectrogram, logarithmic
WINDOW: Final = 2048  # frames of one spectrum
FLOOR_DB: Final = -84.0
GRID_HZ: Final = (100.0, 1000.0, 10_000.0)  # dotted lines
GRID_STEP: Final = 6  # px between their dots
GAP_S: Final = 0.3  # between two sounds of the WAV
LOUDEST_S: Final = 0.1
BACK: Final = (22, 18, 36)
PAPER: Final = (12, 10, 20)
INK: Final = (168, 160, 190)
NAME: Final = (240, 232, 250)
TRACE: Final = (63, 230, 255)
HEAT: Final = ((12, 10, 20), (74, 28, 110), (255, 47, 142), (255, 180, 90), (255, 250, 220))

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell: a sound's first variant, or a layer of a cue."""

    name: str
    path: Path
    variants: int


@dataclass(frozen=True, slots=True)
class Measure:
    """Length in s, loudest 100 ms in LKFS, peak in dBFS, middle of the spectrum in Hz."""

    seconds: float
    loudest: float
    peak: float
    centre: float

    def text(self) -> str:
        centre = self.centre / 1000.0
        return f"{self.seconds:.2f}s L{self.loudest:.0f} P{self.peak:.0f} C{centre:.1f}k"


def run(args: argparse.Namespace) -> int:
    """Draw the sheet and, if asked, string all sounds into one file."""
    out = Path(args.out)
    if out.suffix.lower() != ".png":
        raise UsageError(f"{args.out!r} is no .png file")
    wav = Path(args.wav) if args.wav else None
    if wav is not None and wav.suffix.lower() != ".wav":
        raise UsageError(f"{wav.name!r} is no .wav file")
    for path in (out, wav):
        if path is not None:
            expect_folder(path)
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    open_hidden_display()
    problem = open_device()
    if problem:
        raise KikimoraError(f"sounds cannot be decoded: {problem}")
    listed = entries(args.names)
    takes = [decoded(entry.path) for entry in listed]
    save_png(_sheet(listed, takes), out)
    print(f"{out}: {len(listed)} sound(s)")
    if wav is not None:
        with naming(wav):
            write_wav(wav, takes)
    pygame.mixer.quit()
    return 0


def entries(names: list[str]) -> list[Entry]:
    """All effects in the order of the table, then the layers of the cues; or the named ones."""
    assets = assets_dir()
    rows = load_sound_table(assets).sounds.values()
    known = [Entry(r.name, assets / "sounds" / r.files()[0], r.variants) for r in rows]
    known += [Entry(p.stem, p, 1) for p in sorted((assets / "music").glob("*.ogg"))]
    by_name = {entry.name: entry for entry in known}
    for name in names:
        if name not in by_name:
            raise UsageError(f"there is no sound {name!r}" + nearest(name, by_name))
    return [by_name[name] for name in names] if names else known


# ---- measuring ---------------------------------------------------------------------------------


def _k_weight(hz: NDArray[Any]) -> NDArray[Any]:
    """Gain of the ear's curve of ITU-R BS.1770-4 at each frequency: a high shelf of 4 dB and a
    high-pass, as the digital filters of its annex 1 have it (bilinear, at this rate)."""
    high = 10.0 ** (3.99984 / 20.0)
    warped = np.tan(np.pi * np.minimum(hz, 0.49 * RATE) / RATE)
    s = 1j * warped / np.tan(np.pi * 1681.974 / RATE)
    shelf = (high * s * s + high**0.49967 / 0.70717 * s + 1.0) / (s * s + s / 0.70717 + 1.0)
    s = 1j * warped / np.tan(np.pi * 38.1355 / RATE)
    cut = s * s / (s * s + s / 0.50033 + 1.0)
    return np.asarray(np.abs(shelf * cut))


def measure(frames: Frames) -> Measure:
    """Length, loudness and peak of decoded frames."""
    x = frames / 32768.0
    hz = np.fft.rfftfreq(len(x), 1.0 / RATE)
    spectrum = np.fft.rfft(x, axis=0) * _k_weight(hz)[:, None]
    power = (np.fft.irfft(spectrum, len(x), axis=0) ** 2).sum(axis=1)
    lines = (np.abs(spectrum) ** 2).sum(axis=1)
    window = min(len(x), round(LOUDEST_S * RATE))
    sums = np.concatenate([[0.0], np.cumsum(power)])
    loudest = float((sums[window:] - sums[:-window]).max()) / window
    level = -0.691 + 10.0 * np.log10(max(loudest, 1e-12))
    peak = 20.0 * np.log10(max(float(np.abs(x).max()), 1e-6))
    centre = float((hz * lines).sum() / max(float(lines.sum()), 1e-12))
    return Measure(len(x) / RATE, float(level), float(peak), centre)


def spectrogram(frames: Frames) -> Floats:
    """Columns over time, rows over pitch (low first), 0 (floor) .. 1 (the sound's loudest)."""
    x = np.pad(frames.mean(axis=1) / 32768.0, WINDOW // 2)
    starts = np.linspace(0, len(x) - WINDOW, PLOT[0]).astype(int)
    cut = x[starts[:, None] + np.arange(WINDOW)] * np.hanning(WINDOW)
    power = np.abs(np.fft.rfft(cut, axis=1))
    edges = np.geomspace(LOW_HZ, HIGH_HZ, PLOT[1] + 1) * WINDOW / RATE
    first = edges[:-1].astype(int)
    last = np.maximum(edges[1:].astype(int), first + 1)
    rows = np.stack([power[:, a:b].max(axis=1) for a, b in zip(first, last, strict=True)], axis=1)
    db = 20.0 * np.log10(rows / max(float(rows.max()), 1e-9) + 1e-9)
    return np.asarray(np.clip(1.0 - db / FLOOR_DB, 0.0, 1.0), dtype=np.float64)


# ---- drawing -----------------------------------------------------------------------------------


def _sheet(listed: list[Entry], takes: list[Frames]) -> pygame.Surface:
    font = Font.load(assets_dir() / "fonts", "small")
    columns = min(COLUMNS, len(listed))
    rows = -(-len(listed) // columns)
    sheet = pygame.Surface((columns * CELL[0], rows * CELL[1]))
    sheet.fill(BACK)
    for number, (entry, frames) in enumerate(zip(listed, takes, strict=True)):
        row, column = divmod(number, columns)
        _cell(sheet, (column * CELL[0] + MARGIN, row * CELL[1] + MARGIN), entry, frames, font)
    return sheet


def _cell(
    sheet: pygame.Surface, corner: tuple[int, int], entry: Entry, frames: Frames, font: Font
) -> None:
    x, y = corner
    count = f" x{entry.variants}" if entry.variants > 1 else ""
    font.draw(sheet, entry.name + count, (x, y), Style(NAME))
    font.draw(sheet, measure(frames).text(), (x, y + TEXT_H // 2 - 2), Style(INK))
    sheet.blit(_heat(spectrogram(frames)), (x, y + TEXT_H - 4))
    _trace(sheet, (x, y + TEXT_H - 4 + PLOT[1]), frames)


def _heat(values: Floats) -> pygame.Surface:
    """Low notes at the bottom, loud ones bright, dots at 100 Hz, 1 and 10 kHz."""
    stops = np.linspace(0.0, 1.0, len(HEAT))
    table = np.array(HEAT, dtype=np.float64)
    tint = [np.interp(values, stops, table[:, channel]) for channel in range(3)]
    pixels = np.stack(tint, axis=2)[:, ::-1].astype(np.uint8)
    for hz in GRID_HZ:
        share = np.log(hz / LOW_HZ) / np.log(HIGH_HZ / LOW_HZ)
        pixels[::GRID_STEP, round((1.0 - share) * (PLOT[1] - 1))] = INK
    return pygame.surfarray.make_surface(pixels)


def _trace(sheet: pygame.Surface, corner: tuple[int, int], frames: Frames) -> None:
    """The waveform's outline, full scale high."""
    sheet.fill(PAPER, (*corner, PLOT[0], WAVE_H))
    size = np.abs(frames.astype(np.int32)).max(axis=1)
    edges = np.linspace(0, len(size), PLOT[0] + 1).astype(int)
    middle = corner[1] + WAVE_H // 2
    for column in range(PLOT[0]):
        part = size[edges[column] : max(edges[column + 1], edges[column] + 1)]
        half = round(float(part.max(initial=0)) / 32768.0 * (WAVE_H // 2 - 1))
        top = (corner[0] + column, middle - half)
        pygame.draw.line(sheet, TRACE, top, (corner[0] + column, middle + half))


def write_wav(path: Path, takes: Iterable[Frames]) -> None:
    """All sounds in the order of the sheet, short silences between them."""
    pause = bytes(round(GAP_S * RATE) * CHANNELS * 2)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(CHANNELS)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for frames in takes:
            file.writeframes(np.ascontiguousarray(frames).tobytes() + pause)
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB")
