"""A thing of some material is struck, lightly or heavily: one maker, a row a material."""

from collections.abc import Sequence
from dataclasses import dataclass

from .bodies import bar, cloth, crunch, hit_hard, shard, sheet, smack, snap, thump, wet
from .kit.filters import bandpass, lowpass
from .kit.rooms import in_room_mono
from .kit.signals import Rng, Signal, fit, frames, peak_one, place_s
from .kit.sources import coloured, curve, log_uniform

WEIGHTS = {"light": 0.0, "medium": 0.5, "heavy": 1.0}


@dataclass(frozen=True)
class Material:
    """How a material answers. Levels are those of a medium blow; weight moves them."""

    contact: tuple[float, float]  # Hz of the smack
    contact_level: float
    hz: tuple[float, float] = (0.0, 0.0)  # its body at a light blow; heavier sounds lower
    ratios: Sequence[float] = (1.0, 1.6, 2.4, 3.6)
    t60: float = 0.1
    body: float = 0.0
    sheet: int = 0  # modes of a plate instead of a solid body
    low: float = 0.5
    grains: int = 0
    grain_band: tuple[float, float] = (900.0, 4000.0)
    shards: int = 0
    shard_band: tuple[float, float] = (2200.0, 8000.0)
    bubbles: int = 0
    rustle: float = 0.0
    rush: float = 0.0  # water or snow thrown up
    snaps: int = 0
    top_hz: float = 9000.0


GLASS = Material(
    (2200, 9000), 1.0, (2300, 2900), (1.0, 1.9, 2.6, 4.0), 0.16, 0.7, low=0.2, shards=7
)
PORCELAIN = Material(
    (1500, 7000), 1.1, (900, 1150), (1.0, 1.73, 2.71, 3.9), 0.13, 0.8, low=0.35, shards=5,
    shard_band=(1600.0, 5600.0),
)  # fmt: skip
METAL = Material((1000, 7000), 1.2, (520, 640), t60=0.5, body=0.9, sheet=20, low=0.5, top_hz=8500.0)
STONE = Material(
    (1200, 7000), 1.6, (1150, 1500), (1.0, 1.44, 2.3), 0.035, 0.4, low=0.7, grains=24,
    grain_band=(1600.0, 6000.0),
)  # fmt: skip
WOOD = Material(
    (800, 5200), 1.0, (230, 300), (1.0, 1.52, 2.31, 2.94, 4.1), 0.12, 1.0, low=0.7,
    grains=10, snaps=1,
)  # fmt: skip
CLOTH = Material((300, 1800), 0.6, low=0.55, rustle=1.0, top_hz=5500.0)
SNOW = Material(
    (250, 1600), 0.8, low=0.6, grains=60, grain_band=(800.0, 5200.0), rush=0.5, top_hz=6500.0
)
WATER = Material((300, 2400), 1.0, low=0.5, bubbles=26, rush=1.0, top_hz=7500.0)


@dataclass(frozen=True)
class Knock:
    """A material and 0 (a touch) .. 1 (all one has)."""

    material: Material
    weight: float


def _answer(g: Rng, m: Material, n: int, w: float) -> Signal:
    """The body of the thing rings; a heavier blow finds lower modes and lasts."""
    hz, ring = g.uniform(*m.hz) * (1.0 - 0.3 * w), m.t60 * (0.8 + 0.7 * w)
    if m.sheet:
        return peak_one(sheet(g, n, hz, m.sheet, ring, -0.2))
    return bar(g, n, hz, m.ratios, ring)


def _debris(g: Rng, m: Material, n: int, w: float) -> Signal:
    """What the blow sets loose: grains, splinters, shards, drops."""
    y = fit(crunch(g, n, 0.06 + 0.2 * w, int(m.grains * (0.5 + w)), *m.grain_band, 0.005), n)
    for _ in range(int(m.shards * (0.4 + 1.8 * w))):
        piece = shard(g, *m.shard_band, 0.08)
        place_s(y, piece, g.exponential(0.03 + 0.08 * w), g.uniform(0.1, 0.5))
    for _ in range(int(m.snaps * (0.5 + 2.5 * w))):
        place_s(y, snap(g, g.uniform(0.8, 1.4)), g.exponential(0.02), g.uniform(0.3, 0.7))
    if m.bubbles:
        y += 0.6 * wet(g, n, 0.02, 0.15 + 0.3 * w, int(m.bubbles * (0.5 + w)))
    return y


def knock(g: Rng, p: Knock) -> Signal:
    m, w = p.material, p.weight
    seconds = 0.35 + 0.5 * w + (0.5 if m.sheet else 0.0) + (0.3 if m.bubbles else 0.0)
    n = frames(seconds)
    y = m.contact_level * smack(
        g, n, *m.contact, 2 + int(2 * w), 0.003 + 0.004 * w, 0.015 + 0.02 * w
    )
    y += m.low * (0.4 + 1.2 * w) * thump(n, 230 - 60 * w, 100 - 35 * w, 0.02, 0.08 + 0.1 * w, 2)
    if m.body:
        y += m.body * _answer(g, m, n, w)
    y += 0.5 * _debris(g, m, n, w)
    if m.rustle:
        y += m.rustle * cloth(g, n, [(0, 0.4), (0.03, 1), (0.15 + 0.2 * w, 0)], 700, 5000)
    if m.rush:
        rise = curve(n, [(0, 0), (0.02, 1), (0.1 + 0.2 * w, 0.3), (seconds, 0)])
        y += m.rush * bandpass(coloured(g, n, -3), 350, 3600) * rise
    return lowpass(in_room_mono(hit_hard(y, 1.6 + 0.8 * w), "tiled", -20), m.top_hz, 1)


def edge_in_wood(g: Rng) -> Signal:
    """An axe bites: a crack, the handle's shiver, steel."""
    n = frames(0.6)
    y = bar(g, n, 190 * g.uniform(0.95, 1.06), (1.0, 1.52, 2.31, 2.94, 4.1, 5.6, 7.9), 0.16, 0.55)
    y += 1.3 * smack(g, n, 900, 6500, 3, 0.003, 0.018) + 0.7 * thump(n, 200, 80, 0.015, 0.12)
    y += 0.45 * crunch(g, n, 0.14, 30, 1000, 5000, 0.005)
    handle = bar(g, frames(0.4), 241.0, (0.37, 1.0, 1.88), 0.2)
    place_s(y, handle, 0.02, 0.35)
    y += 0.07 * bar(g, n, log_uniform(g, 2100, 2700), (1.0, 1.63, 2.42), 0.4)
    return in_room_mono(hit_hard(y, 2.0), "tiled", -19)


def edge_pulled(g: Rng) -> Signal:
    """It comes loose again."""
    n = frames(0.45)
    y = crunch(g, n, 0.26, 40, 350, 1700, 0.012)
    y += 0.5 * wet(g, n, 0.02, 0.32, 26)
    y += 0.4 * cloth(g, n, [(0, 0.2), (0.15, 1), (0.4, 0)], 400, 2200)
    place_s(y, snap(g, 1.2), 0.15, 0.5)
    place_s(y, bar(g, frames(0.3), log_uniform(g, 2100, 2700), (1.0, 1.63, 2.42), 0.25), 0.16, 0.05)
    return in_room_mono(lowpass(y, 3200, 1), "tiled", -20)
