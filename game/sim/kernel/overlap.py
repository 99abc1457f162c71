"""All overlapping pairs of two sets of boxes in one call.

Boxes are rows (x0, y0, x1, y1) in px and half-open: boxes that only touch do not overlap.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_Boxes = NDArray[np.float64]
_Indices = NDArray[np.intp]

Box = tuple[float, float, float, float]

_HANDFUL: Final = 200  # combinations up to which plain Python is quicker
# Below this many combinations comparing all with all beats sorting (60 x 60 measured).
_ALL_WITH_ALL: Final = 3600


def box_pairs(a: _Boxes, b: _Boxes) -> tuple[_Indices, _Indices]:
    """Indices (ia, ib) of all pairs a[ia], b[ib] that overlap, ordered by (ia, ib)."""
    if a.shape[0] * b.shape[0] <= _ALL_WITH_ALL:
        return _compare_all(a, b)
    return _sweep(a, b)


def pairs(a: Sequence[Box], b: Sequence[Box]) -> list[tuple[int, int]]:
    """The same for plain boxes: one by one for a handful, in a batch for many."""
    if len(a) * len(b) > _HANDFUL:
        first, second = box_pairs(np.array(a), np.array(b))
        return list(zip(first.tolist(), second.tolist(), strict=True))
    return [
        (i, j)
        for i, (ax0, ay0, ax1, ay1) in enumerate(a)
        for j, (bx0, by0, bx1, by1) in enumerate(b)
        if ax0 < bx1 and bx0 < ax1 and ay0 < by1 and by0 < ay1
    ]


def overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether two single boxes overlap."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _compare_all(a: _Boxes, b: _Boxes) -> tuple[_Indices, _Indices]:
    ax0, ay0, ax1, ay1 = a.T[:, :, None]
    bx0, by0, bx1, by1 = b.T
    hit = ax0 < bx1
    hit &= bx0 < ax1
    hit &= ay0 < by1
    hit &= by0 < ay1
    ia, ib = hit.nonzero()
    return ia, ib


def _sweep(a: _Boxes, b: _Boxes) -> tuple[_Indices, _Indices]:
    """Sort b along x; each a then meets one slice of it, which is compared in full."""
    order = b[:, 0].argsort(kind="stable")
    ordered = b[order]
    left = ordered[:, 0]
    widest = (b[:, 2] - b[:, 0]).max()
    first = left.searchsorted(a[:, 0] - widest, side="left")
    counts = left.searchsorted(a[:, 2], side="left") - first
    np.maximum(counts, 0, out=counts)
    ia = np.arange(a.shape[0]).repeat(counts)
    ends = counts.cumsum()
    ib = np.arange(ia.size) - (ends - counts - first).repeat(counts)
    first_boxes, second_boxes = a[ia], ordered[ib]
    hit = first_boxes[:, 0] < second_boxes[:, 2]
    hit &= first_boxes[:, 1] < second_boxes[:, 3]
    hit &= second_boxes[:, 1] < first_boxes[:, 3]
    ia, ib = ia[hit], order[ib[hit]]
    by_pair = np.lexsort((ib, ia))
    return ia[by_pair], ib[by_pair]
