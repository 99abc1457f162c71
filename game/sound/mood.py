"""What the place and Eve's state sound like all the time: beds and walls, read from snapshots."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from game.core.snapshot import Snapshot

from .rows import AmbienceRow, Zone

CELL_PX = 16.0
EARS_OPEN_TICKS = 40.0
JET_HEARD_PX = 900.0  # a jet is heard this far
FIRE_HEARD_PX = 480.0  # and a burning cell this far
FULL_FIRE = 24.0  # burning cells beside Eve that make the largest fire
RUSH = 0.15  # of all guests leaving within a tick: a panic


@dataclass(frozen=True, slots=True)
class Mood:
    """Volumes of the beds (0..1) and how much of a wall stands between Eve and the music."""

    beds: dict[str, float]
    muffled: float


def share_of(row: AmbienceRow, snapshot: Snapshot) -> float:
    """How far the row applies now: 0 not at all, 1 fully."""
    if row.map and row.map != snapshot.map:
        return 0.0
    eve = snapshot.eve
    share = 1.0
    if row.zone is not None:
        share = nearness(row.zone, eve.x, eve.y)
    if row.by == "crowd":
        share *= snapshot.crowd
    elif row.by == "wounds":
        health = eve.hp / max(1, eve.hp_max)
        hurt = (row.below - health) / row.below if snapshot.outcome == "playing" else 0.0
        share *= min(1.0, max(0.0, hurt) * 2.0)
    elif row.by == "fire":
        share *= fire_near(snapshot)
    elif row.by:
        share *= jet_near(snapshot, row.by)
    return max(0.0, share - row.least) / (1.0 - row.least)


def jet_near(snapshot: Snapshot, kind: str) -> float:
    """How near the nearest jet of a kind is: 1 at Eve, 0 out of hearing."""
    distances = [abs(jet.x - snapshot.eve.x) for jet in snapshot.jets if jet.kind == kind]
    return max(0.0, 1.0 - min(distances, default=JET_HEARD_PX) / JET_HEARD_PX)


def fire_near(snapshot: Snapshot) -> float:
    """How much burns around Eve: 0 nothing, 1 a house; a single flame is heard already."""
    x, cells = snapshot.eve.x, 0.0
    for cell in snapshot.cells:
        if cell.kind == "fire":
            cells += max(0.0, 1.0 - abs(cell.column * CELL_PX - x) / FIRE_HEARD_PX)
    return math.sqrt(min(1.0, cells / FULL_FIRE))


def deafness(snapshot: Snapshot) -> float:
    """1 while a blast rings in Eve's ears; they open again over the last ticks."""
    return min(1.0, snapshot.player.deafened / EARS_OPEN_TICKS)


def nearness(zone: Zone, x: float, y: float) -> float:
    """1 inside the zone, falling to 0 at `fade` px outside."""
    outside = max(zone.x0 - x, x - zone.x1, zone.y0 - y, y - zone.y1, 0.0)
    return max(0.0, 1.0 - outside / zone.fade)


def mood_of(rows: Iterable[AmbienceRow], snapshot: Snapshot) -> Mood:
    """All rows together: the loudest of a bed's rows counts, and the thickest wall."""
    beds: dict[str, float] = {}
    wall = 0.0
    for row in rows:
        share = share_of(row, snapshot)
        if row.bed:
            beds[row.bed] = max(beds.get(row.bed, 0.0), share * row.volume)
        wall = max(wall, share * row.muffled)
    return Mood(beds, wall)


def leaving(rows: Iterable[AmbienceRow], before: float, snapshot: Snapshot) -> list[str]:
    """Sounds of a crowd that was `before` (0..1) a tick ago and runs."""
    if before - snapshot.crowd < RUSH:
        return []
    return [row.leaving for row in rows if row.leaving and row.map in ("", snapshot.map)]
