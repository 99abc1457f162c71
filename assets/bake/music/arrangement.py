"""Renders the layers of a score."""

from collections.abc import Callable

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.filters import (
    bandpass,
    equalised,
    highpass,
    lowpass,
    swept,
    swept_stereo,
)
from assets.bake.sound.kit.rooms import in_room, ping_pong
from assets.bake.sound.kit.signals import (
    RATE,
    Signal,
    fit,
    frames,
    hertz,
    place,
    seeded,
    signal_of,
    to_stereo,
)
from assets.bake.sound.kit.sources import constant, saw, tone, wander

from . import instruments, performance, voices
from .performance import Stroke
from .phrasing import phrased
from .score import (
    BassLine,
    Broken,
    Cue,
    Extra,
    Gust,
    Held,
    Layer,
    Pedal,
    Riser,
    Stabs,
    Strokes,
    Track,
    Tremolo,
    Tune,
    Whistle,
    Wind,
)

TAKES = 3  # of each drum: no two neighbours are the same recording
RELEASE_S = 0.8  # of held chords
BASS_TOP = 2800.0  # Hz
PEDAL_S = 0.12  # a root sounds into the next one
DUCK_S = 0.24  # until the music is back after a kick
BRIGHTER_DB = 2.0  # of the tension, above 3.5 kHz

Canvas = Signal


def _drums(cue: Cue, track: Strokes, out: Canvas) -> None:
    g = seeded(f"{cue.name} {track.voice}")
    takes = [instruments.DRUMS[track.voice](g) for _ in range(TAKES)]
    for stroke in performance.strokes(cue, track):
        hit = takes[int(g.integers(TAKES))]
        hit = hit if hit.ndim == 2 else to_stereo(hit, stroke.pan)
        place(out, hit, stroke.frame, stroke.level)


def _bass(cue: Cue, track: BassLine, out: Canvas) -> None:
    g = seeded(f"{cue.name} {track.voice} bass")
    notes: dict[tuple[int, int], Signal] = {}
    part = np.zeros_like(out)
    for stroke in performance.bass(cue, track):
        key = stroke.pitch, stroke.frames
        if key not in notes:
            notes[key] = instruments.bass(track.voice, g, *key, track.bright)
        place(part, notes[key], stroke.frame, stroke.level)
    out += lowpass(part, BASS_TOP, 1)


def _pedal(cue: Cue, track: Pedal, out: Canvas) -> None:
    g = seeded(f"{cue.name} {track.voice} pedal")
    for stroke in performance.pedal(cue, track):
        note = instruments.bass(track.voice, g, stroke.pitch, stroke.frames + frames(PEDAL_S), 0.5)
        place(out, note, stroke.frame, stroke.level)


def _plucks(cue: Cue, voice: str, strokes: list[Stroke], out: Canvas) -> None:
    g = seeded(f"{cue.name} {voice}")
    notes: dict[tuple[int, int], Signal] = {}
    for stroke in strokes:
        key = stroke.pitch, stroke.frames
        if key not in notes:
            notes[key] = instruments.plucked(voice, g, *key)
        place(out, to_stereo(notes[key], stroke.pan), stroke.frame, stroke.level)


def _broken(cue: Cue, track: Broken, out: Canvas) -> None:
    _plucks(cue, track.voice, performance.broken(cue, track), out)


def _stabs(cue: Cue, track: Stabs, out: Canvas) -> None:
    _plucks(cue, track.voice, performance.stabs(cue, track), out)


def _held(cue: Cue, track: Held, out: Canvas) -> None:
    g = seeded(f"{cue.name} {track.voice} held")
    for stroke in performance.held(cue, track):
        note = instruments.held(
            track.voice, g, stroke.pitch, stroke.frames, track.attack, RELEASE_S
        )
        place(out, note, stroke.frame, stroke.level)


def _tune(cue: Cue, track: Tune, out: Canvas) -> None:
    if track.voice in instruments.SUNG:
        g = seeded(f"{cue.name} {track.voice} {track.bar}")
        unit, shift = cue.meter.sixteenth, 12 * track.octave
        weights = phrased(track.notes, cue.bar, track.bar * cue.bar)
        line = instruments.sung(track.voice, g, track.notes, unit, shift, weights)
        place(out, line, cue.meter.at(track.bar), track.level)
        return
    strokes = performance.melody(cue, track)
    _plucks(cue, track.voice, strokes, out)
    if track.doubled:
        above = [
            Stroke(s.frame, s.level * track.doubled, s.pitch + 12, s.frames, -s.pan)
            for s in strokes
        ]
        _plucks(cue, track.voice, above, out)


def _tremolo(cue: Cue, track: Tremolo, out: Canvas) -> None:
    """Strings in quick strokes; the phrase swells over four bars."""
    m, g = cue.meter, seeded(f"{cue.name} tremolo")
    stroke = m.beat / track.rate
    phase = (np.arange(m.length) % stroke) / stroke
    phrase = (np.arange(m.length) % (4 * m.bar)) / (4 * m.bar)
    level = (0.25 + 0.75 * exact.exp(-3.0 * phase)) * (0.45 + 0.55 * phrase * phrase)
    for midi, pan in zip(track.tones, (-0.5, 0.5), strict=True):
        whole = round(hertz(midi) * m.loop / RATE) * RATE / m.loop  # closes the loop
        y = saw(constant(m.length, whole), g.uniform()) + 0.5 * tone(m.length, 2 * whole)
        out += to_stereo(lowpass(y, 1800, 1) * level * track.level, pan)


def _riser(cue: Cue, track: Riser, out: Canvas) -> None:
    n = int(track.bars * cue.meter.bar)
    rise = voices.riser(seeded(f"{cue.name} riser {track.ends}"), n)
    place(out, rise, cue.meter.at(track.ends) - n, track.level)


def _gust(cue: Cue, track: Gust, out: Canvas) -> None:
    """Only its strength grows, and with it a little of its pitch, as wind's does."""
    n, g = int(track.bars * cue.meter.bar), seeded(f"{cue.name} gust {track.ends}")
    k = np.arange(n) / n
    for side in range(2):
        blow = np.clip(exact.power(k, 1.8) * (1.0 + 0.3 * wander(g, n, 3.0)), 0.0, 1.5)
        centre = signal_of(track.low * exact.power(track.high / track.low, 0.8 * blow))
        part = swept(g.standard_normal(n), "band", centre, 0.8, 64) * blow
        end = frames(0.03)
        part[-end:] *= np.linspace(1.0, 0.0, end)
        start = cue.meter.at(track.ends) - n
        out[start : start + n, side] += track.level * part


def _whistle(cue: Cue, track: Whistle, out: Canvas) -> None:
    m, g = cue.meter, seeded(f"{cue.name} whistle")
    turn = exact.sin(2 * np.pi * np.arange(m.length) * track.turns / m.loop)
    freq = signal_of(hertz(track.tone) * exact.power(2.0, track.sway * turn / 12))
    swell = (0.5 - 0.5 * exact.cos(2 * np.pi * np.arange(m.length) * 2 / m.loop)) ** 2
    trembling = 1.0 + 0.2 * wander(g, m.length, 9.0)
    y = bandpass(saw(freq), 500, 1600) + 0.15 * bandpass(
        g.standard_normal(m.length), hertz(track.tone) * 1.9, hertz(track.tone) * 2.1
    )
    out += track.level * to_stereo(signal_of(y * (0.25 + 0.75 * swell) * trembling), 0.15)


def _wind(cue: Cue, track: Wind, out: Canvas) -> None:
    m, g = cue.meter, seeded(f"{cue.name} wind")
    for side in range(2):
        gust = np.clip(0.6 + 0.4 * wander(g, m.length, 0.5), 0.1, 1.4)
        noise = bandpass(g.standard_normal(m.length), track.low, track.high)
        out[:, side] += track.level * noise * gust


def _extra(cue: Cue, track: Extra, out: Canvas) -> None:
    out += track.make(cue)


PLAYERS: dict[type, Callable[..., None]] = {
    Strokes: _drums,
    BassLine: _bass,
    Pedal: _pedal,
    Broken: _broken,
    Held: _held,
    Stabs: _stabs,
    Tune: _tune,
    Tremolo: _tremolo,
    Riser: _riser,
    Gust: _gust,
    Whistle: _whistle,
    Wind: _wind,
    Extra: _extra,
}


def play(cue: Cue, track: Track, out: Canvas) -> None:
    """Add one track to a canvas."""
    PLAYERS[type(track)](cue, track, out)


def ducked(length: int, kicks: list[int], depth: float, seconds: float = DUCK_S) -> Signal:
    """Gain that dips by `depth` at each kick and comes back along a smooth S."""
    n = frames(seconds)
    k = np.arange(n) / n
    dip = depth * (0.5 + 0.5 * exact.cos(np.pi * exact.power(k, 0.75)))
    dip *= np.minimum(1.0, np.arange(n) / frames(0.002))
    curve = np.zeros(length)
    for start in kicks:
        part = curve[start : start + n]
        np.maximum(part, dip[: len(part)], out=part)
    return 1.0 - curve


def kicks_of(cue: Cue) -> list[int]:
    """Frames of the strong kicks of a cue."""
    found = [
        stroke.frame
        for track in cue.layers["drums"].tracks
        if isinstance(track, Strokes) and track.voice in ("kick", "taiko")
        for stroke in performance.strokes(cue, track)
        if stroke.level > 0.5 * track.level
    ]
    return sorted(found)


def layer(cue: Cue, name: str) -> Signal:
    """One layer with its room, behind the loop its tail."""
    part: Layer = cue.layers[name]
    m = cue.meter
    out, dry = m.canvas(), m.canvas()
    for track in part.tracks:
        play(cue, track, dry if getattr(track, "dry", False) else out)
    bars = np.arange(m.length) / m.bar
    if part.ride:
        fader = np.interp(bars, [bar for bar, _ in part.ride], [db for _, db in part.ride])
        level = exact.power(10.0, fader / 20.0)[:, None]
        out, dry = out * level, dry * level
    if part.sweep:
        at = [bar for bar, _ in part.sweep]
        cut = exact.exp(np.interp(bars, at, exact.log([hz for _, hz in part.sweep])))
        out = swept_stereo(out, "low", signal_of(cut), 0.8)
    if part.cut:
        out = highpass(out, part.cut)
    if part.echo:
        echoes = ping_pong(highpass(out, 400), 3 * m.sixteenth, 0.42, 3600, 4)
        out = out + part.echo * fit(echoes, m.length)
    out = in_room(out, part.room, part.wet, m.length) + dry
    if part.duck:
        out = out * ducked(m.length, kicks_of(cue), part.duck)[:, None]
    if name == "tension":
        out = equalised(out, "highshelf", 3500, BRIGHTER_DB)
    return out
