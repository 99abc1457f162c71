"""`kikimora bench --growth`: what one more fighter costs, and what is first drawn in play.

Few and many men fight in two arenas, frame by frame in turn: what slows the machine slows both.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from game.commands.bench import WARM_TICKS, arena, keep_busy
from game.commands.timing import Yardstick, spread
from game.core.constants import TICKS_PER_SECOND
from game.core.inputs import IDLE

if TYPE_CHECKING:
    from game.commands.canvas import Watched

FEW: Final = 24
MANY: Final = 60  # where fewer than FEW are asked for
LONG_MS: Final = 10.0  # a frame that no player should meet
MS_PER_S: Final = 1000


@dataclass(slots=True)
class Fight:
    """An arena and what its frames cost: s of CPU time, pictures of figures made."""

    watched: Watched
    frames: list[float] = field(default_factory=list)
    made: list[int] = field(default_factory=list)

    def frame(self) -> None:
        """Tick and draw once."""
        keep_busy(self.watched.session.simulation.world)
        stock = self.watched.view.stock
        before, began = stock.made, time.thread_time()
        self.watched.tick(IDLE)
        self.watched.draw()
        self.frames.append(time.thread_time() - began)
        self.made.append(stock.made - before)

    def forget(self) -> None:
        """What was before is no part of the figures."""
        self.frames.clear()
        self.made.clear()

    def told(self) -> dict[str, Any]:
        """The figures."""
        times = spread(self.frames)
        return {
            "frame": times,
            "p95_to_median": round(times["p95_ms"] / times["median_ms"], 2),
            "long_frames": sum(one * MS_PER_S > LONG_MS for one in self.frames),
            "pictures_made_a_frame": round(sum(self.made) / len(self.made), 2),
            "pictures_made_at_most": max(self.made),
        }


def play_both(enemies: int, seconds: float) -> dict[str, Any]:
    """Play FEW and so many enemies, and tell the difference."""
    enemies = enemies if enemies > FEW else MANY
    from game.commands.canvas import Watched, open_hidden_display
    from game.view.options import ViewOptions

    open_hidden_display()
    few, many = (Fight(Watched(arena(men), ViewOptions())) for men in (FEW, enemies))
    yardstick = Yardstick()
    for number in range(WARM_TICKS + round(seconds * TICKS_PER_SECOND)):
        if number == WARM_TICKS:
            few.forget()
            many.forget()
        for fight in (few, many) if number % 2 else (many, few):
            fight.frame()
        yardstick.measure()
    more = (median(many.frames) - median(few.frames)) * MS_PER_S
    return {
        "fighters": [FEW, enemies],
        "frames": len(many.frames),
        "slower_than_reference": round(yardstick.slower, 2),
        "growth_ms_a_fighter": round(more / (enemies - FEW), 4),
        "few": few.told(),
        "many": many.told(),
    }
