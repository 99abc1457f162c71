"""Times of a measurement, summed up."""

from __future__ import annotations

from statistics import median


def spread(samples: list[float]) -> dict[str, float]:
    """Median, p95, p99 and the worst of times in s, given in ms."""
    ordered = sorted(samples)
    last = len(ordered) - 1
    return {
        "median_ms": round(median(ordered) * 1000, 4),
        "p95_ms": round(ordered[min(last, int(len(ordered) * 0.95))] * 1000, 4),
        "p99_ms": round(ordered[min(last, int(len(ordered) * 0.99))] * 1000, 4),
        "max_ms": round(ordered[last] * 1000, 4),
    }
