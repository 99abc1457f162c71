"""What is heard in a place now and then: a far bell, ice that works, a tube that flickers."""

from __future__ import annotations

from game.content.ambience import Ambience, Call

from .bank import Variants

SOONEST = 0.3  # of the least wait until the first one of a place
STALE_S = 2.0  # what was due so long ago is put off: Eve was elsewhere


class Calls:
    """When each call of each place comes next. Chance only colours the sound."""

    def __init__(self, chance: Variants) -> None:
        self._chance = chance
        self._due: dict[tuple[str, int], float] = {}

    def due(self, place: Ambience, now_s: float) -> list[Call]:
        """The calls of a place whose time has come; ask as long as Eve is there."""
        found = []
        for number, call in enumerate(place.calls):
            key, (least, most) = (place.id, number), call.every
            due = self._due.get(key)
            if due is None:
                self._due[key] = now_s + self._chance.between(SOONEST * least, most)
                continue
            if now_s < due:
                continue
            if now_s - due < STALE_S:
                found.append(call)
            self._due[key] = (
                now_s + call.gap * (call.strokes - 1) + self._chance.between(least, most)
            )
        return found
