"""The result: rank, where the score came from, and the best run so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pygame

from game.core.constants import TICKS_PER_SECOND
from game.core.snapshot import Snapshot
from game.desktop.profile import Result
from game.screens.services import Run, Services
from game.screens.stack import Screen
from game.screens.widgets import (
    CYAN,
    DIM,
    GOLD,
    HOT,
    INK,
    SHADOW,
    SOFT,
    Entry,
    Menu,
    heading,
    key_hints,
    panel,
    veil,
)
from game.view.text import Style

if TYPE_CHECKING:
    from game.screens.play import Tally

ROW_EVERY: Final = 10  # t between two rows coming in
COUNT_TICKS: Final = 40  # t in which the score counts up
RANK_COLOURS: Final = {"S": GOLD, "Prima": GOLD, "A": HOT, "B": CYAN}


def clock_text(ticks: int) -> str:
    """Ticks as m:ss.hh."""
    hundredths = ticks * 100 // TICKS_PER_SECOND
    return f"{hundredths // 6000}:{hundredths // 100 % 60:02}.{hundredths % 100:02}"


class ResultsScreen(Screen):
    """Rows come in one by one, then the rank; any press shows all at once."""

    covers = False

    def __init__(
        self, services: Services, run: Run, last: Snapshot, tally: Tally,
        again: Callable[[], None], to_title: Callable[[], None],
    ) -> None:  # fmt: skip
        self._services = services
        self._last = last
        self._tally = tally
        self._age = 0
        self._new_best, self._best = self._store(run)
        stack, say = services.stack, services.say

        def closing(action: Callable[[], None]) -> Callable[[], None]:
            def choose() -> None:
                stack.pop()
                action()

            return choose

        self._menu = Menu(
            services,
            [
                Entry(say("menu.again"), closing(again)),
                Entry(say("menu.to_title"), closing(to_title)),
            ],
            x=40, y=268, width=132,
        )  # fmt: skip
        self._lines = self._rows()

    def command(self, word: str) -> None:
        if self._age < self._shown_at:
            if word in ("confirm", "click", "back", "pause"):
                self._age = self._shown_at
            return
        self._menu.command(word)

    def tick(self) -> None:
        self._age += 1
        if self._age == self._shown_at:
            self._services.sound.ui("ui_confirm")
        if self._age > self._shown_at:
            self._menu.tick()

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, min(190, self._age * 8))
        heading(canvas, services.big, services.say("menu.cleared"), (40, 40))
        name = services.text.get(f"map.{self._last.map}", self._last.map)
        services.small.draw(canvas, name, (42, 68), Style(SOFT, tracking=1, shadow=SHADOW))
        panel(canvas, pygame.Rect(32, 84, 340, 172))
        for number, (label, value) in enumerate(self._lines):
            if self._age < number * ROW_EVERY:
                break
            self._row(canvas, 98 + number * 16, label, value)
        if self._age >= self._shown_at:
            self._draw_rank(canvas)
            self._menu.draw(canvas)
            key_hints(
                services, canvas, [("choose", "menu.hint_select"), ("confirm", "menu.hint_go")]
            )

    @property
    def _shown_at(self) -> int:
        return len(self._lines) * ROW_EVERY + COUNT_TICKS

    def _rows(self) -> list[tuple[str, str]]:
        last, tally = self._last, self._tally
        say = self._services.say
        grade = say(f"grade.{tally.best_grade}") if tally.best_grade else say("menu.none")
        return [
            (say("menu.row_time"), clock_text(last.time_ticks)),
            (say("menu.row_kills"), str(last.kills)),
            (say("menu.row_spared"), str(last.spared)),
            (say("menu.row_damage"), str(last.damage_taken)),
            (say("menu.row_retries"), str(last.retries)),
            (say("menu.row_takes"), str(tally.takes)),
            (say("menu.row_best_take"), f"{grade}  {tally.best_take}"),
            (say("menu.row_score"), ""),
            (say("menu.row_best"), str(self._best)),
        ]

    def _row(self, canvas: pygame.Surface, y: int, label: str, value: str) -> None:
        small = self._services.small
        is_score = label == self._services.say("menu.row_score")
        if is_score:
            since = self._age - (len(self._lines) - 2) * ROW_EVERY
            share = min(1.0, max(0.0, since / COUNT_TICKS))
            value = str(round(self._last.score * share))
        ink = GOLD if is_score else INK
        small.draw(canvas, label, (48, y), Style(SOFT, tracking=1))
        small.draw(canvas, value, (356, y), Style(ink, tracking=1), align=1.0)

    def _draw_rank(self, canvas: pygame.Surface) -> None:
        big, small = self._services.big, self._services.small
        rank = self._last.rank
        since = self._age - self._shown_at
        scale = 8 if since < 2 else 7 if since < 4 else 6
        if len(rank) > 1:
            scale //= 2
        colour = RANK_COLOURS.get(rank, INK)
        height = big.height * scale
        style = Style(colour, scale=scale, shadow=SHADOW)
        big.draw(canvas, rank, (500, 160 - height // 2), style, align=0.5)
        small.draw(
            canvas, self._services.say("menu.rank"), (500, 98), Style(DIM, tracking=3), align=0.5
        )
        if self._new_best:
            text = self._services.say("menu.new_best")
            small.draw(canvas, text, (500, 220), Style(GOLD, tracking=2), align=0.5)

    def _store(self, run: Run) -> tuple[bool, int]:
        """Keep the score and its take when it is the best; returns (is it, best score)."""
        services, last = self._services, self._last
        difficulty = run.options.difficulty
        old = services.profile.best(last.map, difficulty)
        if old is not None and old.score >= last.score:
            return False, old.score
        folder = services.profile.folder
        name = f"{last.map.replace(':', '-')}-{difficulty}-{last.score}.take"
        try:
            if folder.writable:
                run.save_take(folder.takes / name)
        except OSError as error:
            services.notices.append(f"the take could not be saved ({error.strerror})")
            name = ""
        result = Result(
            last.map, difficulty, last.score, last.rank, last.time_ticks, last.kills,
            last.spared, name,
        )  # fmt: skip
        services.profile.keep(result)
        return True, last.score
