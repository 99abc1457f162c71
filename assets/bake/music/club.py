"""The club cue: 16 bars in five layers. Every layer plays throughout, so that any may open.

Bars 0-7: the theme on a bell over rolling bass. Bars 8-15: the theme on a saw lead, ride, reese.
"""

import numpy as np

from assets.bake.sound.kit import exact
from assets.bake.sound.kit.dynamics import driven
from assets.bake.sound.kit.filters import equalised, highpass, lowpass, swept, swept_stereo
from assets.bake.sound.kit.rooms import in_room, ping_pong, reverb_only, widened
from assets.bake.sound.kit.signals import (
    RATE,
    Rng,
    Signal,
    faded,
    fit,
    frames,
    gain,
    hertz,
    peak_one,
    place,
    seeded,
    signal_of,
    times,
    to_mono,
    to_stereo,
)
from assets.bake.sound.kit.sources import constant, curve, saw, sine, wander

from . import drumkit, theme, voices
from .grid import (
    BAR,
    BARS,
    BEAT,
    LENGTH,
    LOOP,
    SIXTEENTH,
    at,
    canvas,
    ducked,
    kick_frames,
    over_bars as automation,
)

HALF = BARS // 2
SWING = 0.035  # how late odd sixteenths come, as a share of a beat
HUMAN = 25.0  # frames of scatter
HAT_ACCENTS = (0.0, 0.25, 0.8, 0.3)
OFF_BEAT = 2  # sixteenth of the beat with the open hat

# sixteenth, semitones over the root, level: never on the kick
BASS_LINE = (
    (2, 0, 0.8),
    (3, 0, 0.55),
    (6, 0, 0.9),
    (7, 12, 0.45),
    (10, 0, 0.8),
    (11, 0, 0.55),
    (14, 0, 0.9),
    (15, 7, 0.6),
)
ARPEGGIO = (0, 3, 6, 8, 11, 14)  # sixteenths
# semitones over G1, gate, accent, slide into the next
ACID = (
    (0, 1, 1, 0),
    (0, 0, 0, 0),
    (12, 1, 0, 0),
    (0, 1, 1, 1),
    (3, 1, 0, 0),
    (0, 0, 0, 0),
    (0, 1, 1, 1),
    (10, 1, 0, 0),
    (0, 1, 0, 1),
    (12, 1, 1, 0),
    (0, 0, 0, 0),
    (1, 1, 0, 1),
    (0, 1, 1, 0),
    (7, 0, 0, 0),
    (0, 1, 0, 1),
    (15, 1, 1, 0),
)


# ---- drums ------------------------------------------------------------------


def _rumble() -> Signal:
    """The kick's room, squeezed and kept out of the kick's way."""
    dry = np.zeros(LENGTH)
    for start in kick_frames():
        place(dry, drumkit.kick(), start)
    tail = to_mono(lowpass(reverb_only(dry, "club", LENGTH), 135, 4))
    y = driven(peak_one(tail), 2.5) * ducked(0.95, 0.20)
    return 0.16 * to_stereo(highpass(y, 38))


def _cymbals(g: Rng, out: Signal) -> None:
    closed = [drumkit.hat(g, t60) for t60 in (0.035, 0.045, 0.055, 0.07)]
    opened = [drumkit.hat(g, t60, 6200) for t60 in (0.20, 0.24, 0.28)]
    rides = [drumkit.hat(g, t60, 5000) for t60 in (0.34, 0.38)]
    shaken = [drumkit.shaker(g) for _ in range(4)]
    for bar in range(BARS):
        for s in range(16):
            late = SWING * 4 if s % 2 else 0.0
            when = at(bar, s + late) + int(g.normal(0, HUMAN))
            level = HAT_ACCENTS[s % 4] * g.uniform(0.8, 1.1) * 0.27
            pan = 0.25 if s % 2 else -0.12
            place(out, to_stereo(closed[int(g.integers(4))], pan), when, level)
            place(out, to_stereo(shaken[s % 4], -0.4), when, 0.05 + 0.05 * (s % 4 == 3))
            if s % 4 == OFF_BEAT:
                place(out, to_stereo(opened[int(g.integers(3))], 0.18), when, 0.26)
            if bar >= HALF and s % 4 == 0:
                place(out, to_stereo(rides[s // 4 % 2], -0.3), when, 0.15)


def _hands(g: Rng, out: Signal, room: Signal) -> None:
    claps = [drumkit.clap(g) for _ in range(4)]
    rims = [drumkit.rim(g) for _ in range(3)]
    toms = [drumkit.tom(hz) for hz in (410.0, 330.0, 520.0, 290.0)]
    for bar in range(BARS):
        for s in range(16):
            when = at(bar, s) + int(g.normal(0, HUMAN))
            if s in (4, 12):
                hit = to_stereo(claps[int(g.integers(4))])
                place(out, hit, when - frames(0.004), 0.62)
                place(room, hit, when, 0.22)
            if s in (3, 6, 11, 14) and g.uniform() < 0.85:
                pan = {3: 0.5, 6: -0.5, 11: 0.3, 14: -0.3}[s]
                place(room, to_stereo(toms[(s * 7 + bar) % 4], pan), when, 0.10)
            if s in (7, 10) and bar % 2:
                place(room, to_stereo(rims[int(g.integers(3))], 0.35), when, 0.09)
        if bar in (3, 7, 11):
            for s in (10, 11, 13, 14, 15):
                fill = drumkit.tom(180.0 + 30 * (s - 10))
                place(room, to_stereo(fill, (s - 12.5) / 4), at(bar, s), 0.28)


def _turns(g: Rng, out: Signal, room: Signal) -> None:
    """What announces and opens the two halves: roll, reverse crash, crash."""
    for s in range(32):
        if s < 16 and s % 2:
            continue
        hit = drumkit.snare(g, s / 32)
        place(room, to_stereo(hit), at(14, s), 0.08 + 0.20 * s / 32)
    for bar in (HALF, BARS):
        swell = drumkit.crash(g, 1.6)[::-1]
        ramp = np.linspace(0, 1, len(swell))[:, None] ** 2
        place(out, swell * ramp, at(bar) - len(swell), 0.10)
        place(out, drumkit.crash(g, 2.4), at(bar), 0.17)


def drums() -> Signal:
    g = seeded("club drums")
    out, room = canvas(), canvas()
    hit = to_stereo(drumkit.kick())
    for start in kick_frames():
        place(out, hit, start, 0.92)
    out += _rumble()
    _cymbals(g, out)
    _hands(g, out, room)
    _turns(g, out, room)
    out += in_room(room, "club", -7, LENGTH)
    return out + 0.5 * fit(ping_pong(highpass(room, 500), 3 * SIXTEENTH, 0.5, 4200), LENGTH)


# ---- bass -------------------------------------------------------------------


def bass() -> Signal:
    g = seeded("club bass")
    sub, growl = np.zeros(LENGTH), np.zeros(LENGTH)
    notes: dict[tuple[int, float, bool], tuple[Signal, Signal]] = {}
    for bar in range(BARS):
        bright = 0.55 if bar < HALF else 0.85
        for s, up, level in BASS_LINE:
            midi = theme.bass_root(bar) + up
            key = (midi, bright, level > 0.7)
            if key not in notes:
                accent = 1.15 if level > 0.7 else 0.8
                notes[key] = voices.bass_note(g, midi, 1.05 * SIXTEENTH / RATE, bright * accent)
            place(sub, notes[key][0], at(bar, s), level**0.5)
            place(growl, notes[key][1], at(bar, s), level)
    out = 0.75 * to_stereo(lowpass(sub, 160)) + 1.3 * widened(growl, 7, 0.35, 250)
    for bar in range(HALF, BARS):
        part = voices.reese(theme.ROOTS[bar % 8] + 12, BAR + 400, bar / 4)
        place(out, faded(part, 0.004, 0.009), at(bar), 0.26)
    return out


# ---- pad --------------------------------------------------------------------


def pad() -> Signal:
    g = seeded("club pad")
    raw = canvas()
    bar_s = BAR / RATE
    for bar in range(0, BARS, 2):
        n = 2 * BAR + frames(0.8)
        first, second = theme.CHORDS[bar % 8], theme.CHORDS[bar % 8 + 1]
        for midi in sorted({*first, *second}):
            one, two = float(midi in first), float(midi in second)
            level = curve(
                n,
                [
                    (0, 0),
                    (0.12, one),
                    (bar_s - 0.05, one),
                    (bar_s + 0.1, two),
                    (2 * bar_s, two),
                    (n / RATE, 0),
                ],
            )
            place(raw, voices.supersaw(g, midi, n) * level[:, None], at(bar), 0.22)
    swept_to = ((0, 1200), (7, 2400), (8, 1700), (15.8, 4800), (16, 1200), (20, 1200))
    cut = exact.exp(automation(tuple((bar, float(exact.log(hz))) for bar, hz in swept_to)))
    cut *= exact.power(2.0, 0.35 * exact.sin(2 * np.pi * np.arange(LENGTH) / (4 * BAR)))
    y = highpass(swept_stereo(raw, "low", signal_of(cut), 0.9, 0.06), 170)
    return in_room(y, "plate", -9, LENGTH)


# ---- motif ------------------------------------------------------------------


def _bells(g: Rng) -> Signal:
    """The first phrase, one beat an eighth, in octaves."""
    out, start = canvas(), 0
    for midi, length in theme.PHRASE:
        n = min(frames(2.6), length * BEAT + frames(1.2))
        human = int(g.normal(0, 60))
        place(out, to_stereo(voices.bell(midi, n), g.uniform(-0.2, 0.2)), start + human, 0.42)
        place(out, to_stereo(voices.bell(midi + 12, n), g.uniform(-0.5, 0.5)), start, 0.13)
        start += length * BEAT
    return out


def _arpeggio(g: Rng) -> Signal:
    """Broken chords behind the long notes."""
    out, n = canvas(), frames(0.4)
    for bar in range(BARS):
        chord = theme.CHORDS[bar % 8]
        for k, s in enumerate(ARPEGGIO):
            midi = chord[(k * 3 + bar) % len(chord)] + 12
            note = voices.pluck(g, midi, n, 0.35 if bar < HALF else 0.6)
            place(out, to_stereo(note, (-0.6, 0.6, 0.2)[k % 3]), at(bar, s), 0.10)
    return out


def motif() -> Signal:
    g = seeded("club motif")
    line, far = canvas(), _bells(g)
    strings = voices.saw_lead(g, theme.PHRASE, BEAT, -12, 0.0)
    place(line, faded(strings, 1.0, 0.2), 0, 0.20)
    place(line, voices.saw_lead(g, theme.CLOSE, BEAT, 0, 1.0), at(HALF), 0.80)
    below = [(theme.THIRD_BELOW[midi], length) for midi, length in theme.CLOSE]
    place(line, voices.saw_lead(g, below, BEAT, 0, 0.5)[at(4) :], at(HALF + 4), 0.40)
    line += 0.5 * fit(ping_pong(line, 6 * SIXTEENTH, 0.42, 3600, 5), LENGTH)
    far += _arpeggio(g)
    far += 0.6 * fit(ping_pong(far, 6 * SIXTEENTH, 0.5, 5000), LENGTH)
    return in_room(line, "plate", -13, LENGTH) + gain(2.5) * in_room(far, "chapel", -9, LENGTH)


# ---- tension ----------------------------------------------------------------


def _acid() -> Signal:
    """One line of two resonant low-passes; accents open them, slides tie notes."""
    n = LOOP
    freq, level, opened = constant(n, hertz(43)), np.zeros(n), np.zeros(n)
    last = hertz(43)
    for bar in range(BARS):
        for s, (up, gate, accent, slide) in enumerate(ACID):
            if not gate:
                continue
            start = at(bar, s)
            m = min((2 if slide else 1) * SIXTEENTH, n - start)
            tied = bool(s and ACID[s - 1][3])
            target = hertz(43 + up - (12 if (bar // 4) % 2 and s > 11 else 0))
            k = np.clip(times(m) / 0.045, 0, 1) if tied else np.ones(m)
            freq[start : start + m] = last * exact.power(target / last, k)
            last, end = target, m / RATE
            held, off = (0.98, 1.0) if slide else (0.55, 0.62)
            shape = curve(
                m,
                [
                    (0, 0.8 if tied else 0.0),
                    (0.003, 1),
                    (end * held, 0.8),
                    (end * off, 0),
                    (end + 0.01, 0),
                ],
            )
            level[start : start + m] = shape * (1.0 if accent else 0.7)
            fall = exact.exp(-times(m) / (0.10 if accent else 0.055))
            opened[start : start + m] = fall * (1.0 if accent else 0.55)
    base = exact.exp(
        np.interp(
            np.arange(n) / BAR, [0, 4, 8, 12, 16], exact.log([240.0, 420.0, 300.0, 560.0, 1100.0])
        )
    )
    cut = signal_of(np.minimum(base * (1 + 5.5 * opened), 7000))
    y = swept(swept(saw(freq), "low", cut, 1.0), "low", cut, 5.5)
    return fit(driven(0.5 * y * level, 3.0), LENGTH)


def _siren() -> Signal:
    """Three saws a minor second apart that swell and go, tuned to close with the loop."""
    t = np.arange(LENGTH)
    swell = np.clip(0.5 + 0.5 * exact.sin(2 * np.pi * t / (8 * BAR) - np.pi / 2), 0, 1)
    out = canvas()
    for midi, pan in ((55.0, -0.6), (56.0, 0.6), (62.02, 0.0)):
        whole = round(hertz(midi) * LOOP / RATE) * RATE / LOOP
        y = swept(saw(constant(LENGTH, whole), 0.3), "band", signal_of(500 + 900 * swell), 4.0, 128)
        place(out, to_stereo(y * swell, pan), 0, 0.05)
    return out


def tension() -> Signal:
    g = seeded("club tension")
    line = _acid() * automation(((0, 0.6), (7, 0.8), (8, 0.7), (15.5, 1.0), (16, 0.6), (20, 0.6)))
    out = 0.75 * widened(highpass(line, 90), 11, 0.45, 300)
    echoes = ping_pong(lowpass(highpass(line, 300), 4000), 3 * SIXTEENTH, 0.45, 3000, 5)
    out += 0.35 * fit(echoes, LENGTH)
    for bar, length in ((HALF, 2), (BARS, 4)):
        n = length * BAR
        place(out, voices.riser(g, n), at(bar) - n, 0.45)
    for bar in (0, HALF):
        place(out, to_stereo(drumkit.boom(g)), at(bar), 0.45)
    pulse = sine(constant(LENGTH, round(hertz(31) * LOOP / RATE) * RATE / LOOP))
    out += 0.03 * to_stereo(pulse * np.clip(1 + wander(g, LENGTH, 0.5, 0.5), 0, 2))
    out += _siren()
    return equalised(in_room(out, "club", -15, LENGTH), "highshelf", 3500, 3.0)
