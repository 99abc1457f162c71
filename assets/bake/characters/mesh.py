"""The parts of one figure as painted meshes.

A part is a set of triangles (or one flat polygon) that carries a surface normal per vertex. Parts
are painted back to front by `z`; colour is decided later, at final resolution.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .geometry import Floats, Points, closed_spline

Triangles: TypeAlias = NDArray[np.int64]

_ACROSS = np.array([-1.0, -0.6, 0.0, 0.6, 1.0])  # cross-section samples of a ribbon
_ROUND = 0.95  # how far a ribbon's normals turn to the side
_PILLOW = 0.9  # the same for blobs


@dataclass(slots=True)
class Part:
    """One painted shape. `tone` shifts its light, `weight` its say in the vote of a pixel."""

    z: float
    ramp: str
    group: str
    points: Points
    normals: Points
    triangles: Triangles | None
    tone: float = 0.0
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """One pixel set at final resolution, only where one of `groups` won the pixel."""

    at: complex
    ramp: str
    tone: int
    groups: tuple[str, ...]


@dataclass(slots=True)
class Figure:
    """Collects the parts and stamps of one frame."""

    parts: list[Part] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)

    def sweep(
        self,
        z: float,
        ramp: str,
        group: str,
        line: Points | Sequence[complex],
        back: Floats | Sequence[float],
        front: Floats | Sequence[float],
        tone: float = 0.0,
        weight: float = 1.0,
    ) -> None:
        """A ribbon along a line, with its own half-width on each side."""
        p = np.asarray(line, dtype=np.complex128)
        tangent = np.gradient(p)
        normal = 1j * tangent / np.maximum(np.abs(tangent), 1e-6)
        widths = (
            np.where(_ACROSS > 0, np.asarray(front)[:, None], np.asarray(back)[:, None]) * _ACROSS
        )
        points = p[:, None] + normal[:, None] * widths
        normals = np.broadcast_to(normal[:, None] * _ACROSS * _ROUND, points.shape)
        self.parts.append(
            Part(
                z,
                ramp,
                group,
                points.ravel(),
                normals.ravel(),
                _grid(len(p), len(_ACROSS)),
                tone,
                weight,
            )
        )

    def strip(
        self, z: float, ramp: str, group: str, left: Points, right: Points, tone: float = 0.0
    ) -> None:
        """Cloth stretched between two strands."""
        cut = np.linspace(0.0, 1.0, 5)
        way = right - left
        across = way / np.maximum(np.abs(way), 1e-6)
        points = left[:, None] + way[:, None] * cut
        normals = across[:, None] * (2 * cut - 1) * _PILLOW
        self.parts.append(
            Part(z, ramp, group, points.ravel(), normals.ravel(), _grid(len(left), 5), tone)
        )

    def blob(
        self,
        z: float,
        ramp: str,
        group: str,
        outline: Sequence[complex],
        tone: float = 0.0,
        centre: complex | None = None,
        turn: float = _PILLOW,
        smooth: bool = True,
        weight: float = 1.0,
    ) -> None:
        """A closed shape lit like a pillow."""
        edge = closed_spline(outline) if smooth else np.asarray(outline, dtype=np.complex128)
        middle = complex(edge.mean()) if centre is None else centre
        spoke = edge - middle
        points = np.concatenate([[middle], edge])
        normals = np.concatenate([[0j], spoke / np.maximum(np.abs(spoke), 1e-6) * turn])
        n = len(edge)
        i = np.arange(n)
        fan = np.stack([np.zeros(n, dtype=np.int64), i + 1, (i + 1) % n + 1], axis=1)
        self.parts.append(Part(z, ramp, group, points, normals, fan, tone, weight))

    def poly(
        self,
        z: float,
        ramp: str,
        group: str,
        outline: Sequence[complex],
        tone: float = 0.0,
        normal: complex = 0j,
        weight: float = 1.0,
    ) -> None:
        """A flat polygon of any shape."""
        points = np.asarray(outline, dtype=np.complex128)
        self.parts.append(Part(z, ramp, group, points, np.array([normal]), None, tone, weight))

    def bar(
        self,
        z: float,
        ramp: str,
        group: str,
        start: complex,
        stop: complex,
        width: float,
        tone: float = 0.0,
        weight: float = 1.0,
    ) -> None:
        """A straight stroke."""
        line = np.linspace(start, stop, 6, dtype=np.complex128)
        half = np.full(6, width / 2)
        self.sweep(z, ramp, group, line, half, half, tone, weight)

    def stamp(self, at: complex, ramp: str, tone: int, *groups: str) -> None:
        """Set one pixel of a face or a detail."""
        self.stamps.append(Stamp(at, ramp, tone, groups))

    def squash(self, share: float) -> None:
        """Press everything towards the ground line; what is lost in height goes into the width."""
        for part in self.parts:
            part.points = part.points.real / share + 1j * part.points.imag * share
        self.stamps = [
            Stamp(complex(s.at.real / share, s.at.imag * share), s.ramp, s.tone, s.groups)
            for s in self.stamps
        ]

    def shift(self, by: complex) -> None:
        """Move everything."""
        for part in self.parts:
            part.points = part.points + by
        self.stamps = [Stamp(s.at + by, s.ramp, s.tone, s.groups) for s in self.stamps]


def _grid(rows: int, columns: int) -> Triangles:
    a = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    lower = np.stack([a, a + 1, a + columns], axis=1)
    upper = np.stack([a + 1, a + columns + 1, a + columns], axis=1)
    return np.stack([lower, upper], axis=1).reshape(-1, 3)
