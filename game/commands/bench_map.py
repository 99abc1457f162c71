"""`kikimora bench --map`: a map played by a bot, every frame drawn, its heaviest moment found.

Times are CPU time of this thread: a clock on a busy machine is no witness. A map is opened by more
than one thread, so beside this one's time stand that of all of them and what the clock says, which
is what a player waits.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.commands.timing import Yardstick, spread
from game.core.constants import TICKS_PER_SECOND
from game.core.options import RunOptions

if TYPE_CHECKING:
    import pygame

    from game.commands.canvas import Watched
    from game.view.renderer import Moment, Stage, View

MOMENT: Final = 600  # frames of the heaviest moment
YARDSTICK_EVERY: Final = 20  # frames
LIMIT_SECONDS: Final = 180.0  # of play, when none is given
STATUS: Final = Path("/proc/self/status")  # where Linux keeps a process's memory
KB_PER_MB: Final = 1024
MS_PER_S: Final = 1000
CLOCKS: Final[Mapping[str, Callable[[], float]]] = {
    "open_s": time.thread_time,
    "open_cpu_s": time.process_time,
    "open_wall_s": time.perf_counter,
}
Samples = dict[str, list[float]]


def play_map(name: str, bot_name: str, seconds: float | None, seed: int) -> dict[str, Any]:
    """Open the map, let the bot play it to its end or for so long, and tell what it cost."""
    from game.bots import make_bot
    from game.commands.canvas import Watched, open_hidden_display
    from game.session import Session
    from game.view.options import ViewOptions

    open_hidden_display()
    began = [clock() for clock in CLOCKS.values()]
    watched = Watched(Session.open(name, RunOptions(), seed), ViewOptions())
    opened = {
        key: round(clock() - start, 3)
        for (key, clock), start in zip(CLOCKS.items(), began, strict=True)
    }
    bot = make_bot(bot_name, seed)
    samples = timed_stages(watched.view)
    samples |= {"tick": [], "frame": []}
    limit = round((seconds if seconds is not None else LIMIT_SECONDS) * TICKS_PER_SECOND)
    yardstick = Yardstick()
    while watched.session.outcome == "playing" and watched.session.ticks < limit:
        _one_frame(watched, bot.frame(watched.after), samples)
        if watched.session.ticks % YARDSTICK_EVERY == 1:
            yardstick.measure()
    first = heaviest(samples["frame"], MOMENT)
    window = slice(first, first + MOMENT)
    worst = max(range(len(samples["frame"])), key=samples["frame"].__getitem__)
    return {
        "map": name,
        "bot": bot_name,
        "outcome": watched.session.outcome,
        "frames": len(samples["frame"]),
        **opened,
        "memory_mb": memory_mb(),
        "slower_than_reference": round(yardstick.slower, 2),
        "whole": spread(samples["frame"]),
        "worst_at_tick": worst,
        "worst": {
            f"{part}_ms": round(times[worst] * MS_PER_S, 3) for part, times in samples.items()
        },
        "heaviest_from_tick": first,
        "heaviest": {part: spread(times[window]) for part, times in samples.items()},
    }


def _one_frame(watched: Watched, frame: Any, samples: Samples) -> None:
    began = time.thread_time()
    watched.tick(frame)
    middle = time.thread_time()
    watched.draw()
    samples["tick"].append(middle - began)
    samples["frame"].append(time.thread_time() - began)


def timed_stages(view: View) -> Samples:
    """Let each stage of the frame note how long it took, in s."""
    samples: Samples = {}

    def timed(name: str, stage: Stage) -> Stage:
        mine = samples.setdefault(name, [])

        def run_timed(target: pygame.Surface, now: Moment) -> None:
            began = time.thread_time()
            stage(target, now)
            mine.append(time.thread_time() - began)

        return run_timed

    view.stages = {name: timed(name, stage) for name, stage in view.stages.items()}
    return samples


def heaviest(frames: list[float], length: int) -> int:
    """Index of the first of so many frames in a row that cost most together."""
    if len(frames) <= length:
        return 0
    together = most = sum(frames[:length])
    found = 0
    for index in range(1, len(frames) - length + 1):
        together += frames[index + length - 1] - frames[index - 1]
        if together > most:
            found, most = index, together
    return found


def memory_mb() -> float | None:
    """Memory that this process holds now, where the system tells it."""
    if not STATUS.is_file():
        return None
    lines = STATUS.read_text(encoding="utf-8").splitlines()
    resident = next((line for line in lines if line.startswith("VmRSS")), "")
    return round(int(resident.split()[1]) / KB_PER_MB, 1) if resident else None
