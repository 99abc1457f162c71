"""What Eve's state sounds like all the time: heart, jets and fires, read from snapshots."""

from __future__ import annotations

import math
from collections.abc import Iterable

from game.core.snapshot import Snapshot

from .rows import FollowRow

CELL_PX = 16.0
EARS_OPEN_TICKS = 40.0
JET_HEARD_PX = 900.0  # a jet is heard this far
FIRE_HEARD_PX = 480.0  # and a burning cell this far
FULL_FIRE = 24.0  # burning cells beside Eve that make the largest fire
SLOW_MUFFLE = 0.7  # of the music while time is slow: blows stay clear in front of it
RUSH = 0.15  # of all guests leaving within a tick: a panic


def share_of(row: FollowRow, snapshot: Snapshot) -> float:
    """How far the row applies now: 0 not at all, 1 fully."""
    eve = snapshot.eve
    if row.by == "wounds":
        health = eve.hp / max(1, eve.hp_max)
        hurt = (row.below - health) / row.below if snapshot.outcome == "playing" else 0.0
        share = min(1.0, max(0.0, hurt) * 2.0)
    elif row.by == "fire":
        share = fire_near(snapshot)
    else:
        share = jet_near(snapshot, row.by)
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


def slowness(snapshot: Snapshot) -> float:
    """How far the music sinks away while Eve's focus slows time."""
    return SLOW_MUFFLE if snapshot.player.focusing else 0.0


def followed(rows: Iterable[FollowRow], snapshot: Snapshot) -> dict[str, float]:
    """Volumes of the beds that follow Eve; the loudest of a bed's rows counts."""
    beds: dict[str, float] = {}
    for row in rows:
        beds[row.bed] = max(beds.get(row.bed, 0.0), share_of(row, snapshot) * row.volume)
    return beds
