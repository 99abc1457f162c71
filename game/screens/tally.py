"""What the play screen counts for the result."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.events import TakeEnded


@dataclass(slots=True)
class Tally:
    """What the result screen tells beyond the last snapshot."""

    takes: int = 0
    best_take: int = 0
    best_grade: str = ""

    def add(self, event: TakeEnded) -> None:
        """Count a take that has ended."""
        self.takes += 1
        if event.score > self.best_take:
            self.best_take, self.best_grade = event.score, event.grade
