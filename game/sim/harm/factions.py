"""Which parties of Eve's foes fight each other on a map."""

from __future__ import annotations

from game.core.level import Level

Pairs = frozenset[tuple[str, str]]


def rivals_of(level: Level) -> Pairs:
    """Pairs of factions that fight each other, from the map property `rivals` ("luska-village")."""
    pairs: list[tuple[str, str]] = []
    for word in str(level.prop("rivals", "")).split():
        one, _, other = word.partition("-")
        pairs += [(one, other), (other, one)]
    return frozenset(pairs)
