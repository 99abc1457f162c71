"""The result: rank, where the score came from, the remark, what was decided, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pygame

from game.core.constants import TICKS_PER_SECOND
from game.core.snapshot import Snapshot
from game.desktop.profile import Result
from game.screens.books import book_of, ledger_lines, read_ledger
from game.screens.menu_screen import MenuScreen
from game.screens.services import Run, Services
from game.screens.tally import Tally
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
    veil,
)
from game.view.text import Style

ROW_EVERY: Final = 10  # t between two rows coming in
COUNT_TICKS: Final = 40  # t in which the score counts up
PANEL: Final = (24, 14)  # left and top of the baked panel
ROW_STEP: Final = 20  # px, as the panel's lines
ROWS_TOP: Final = 40
LABEL_X: Final = 18
VALUE_X: Final = 230
FOOT: Final = 229
RING: Final = (322, 128)  # middle of the rank's ring in the panel
LEVEL_BELOW: Final = 52  # px below it: the easiest difficulty that was used
SIDE: Final = (438, 38)  # left and top of the words beside the panel
SIDE_WIDTH: Final = 190
SIDE_BOTTOM: Final = 322
PAGE_TICKS: Final = 300  # t that a page of decisions stays when there are several
RISE: Final = 12  # t in which a page comes in
STING: Final = "result"  # what is heard as it opens ...
STING_TICKS: Final = 330
AFTERWARDS: Final = "title"  # ... and then, the music box


def clock_text(ticks: int) -> str:
    """Ticks as m:ss.hh."""
    hundredths = ticks * 100 // TICKS_PER_SECOND
    return f"{hundredths // 6000}:{hundredths // 100 % 60:02}.{hundredths % 100:02}"


@dataclass(frozen=True, slots=True)
class WaysOn:
    """What can be done after a result; `onward` is '' or the title of the next place."""

    again: Callable[[], None]
    to_title: Callable[[], None]
    onward: str = ""
    go_on: Callable[[], None] | None = None
    choreography: Callable[[], None] | None = None


class ResultsScreen(MenuScreen):
    """Rows come in one by one, then the rank; any press shows all at once."""

    def __init__(
        self, services: Services, run: Run, last: Snapshot, tally: Tally, ways: WaysOn
    ) -> None:
        super().__init__(services)
        self._last = last
        self._tally = tally
        self._age = 0
        self._new_best, self._best = self._store(run)
        self._menu = Menu(services, self._entries(ways), x=32, y=277, width=200)
        self._lines = self._rows(run)
        self._remark = self._remark_of(run)
        before = run.options.standing.flags
        self._made = [pair for pair in last.decisions if pair not in before]
        self._pages = self._pages_of_decisions()

    def command(self, word: str) -> None:
        if self._age < self._shown_at:
            if word in ("confirm", "click", "back", "pause"):
                self._age = self._shown_at
            return
        self._menu.command(word)

    def tick(self) -> None:
        self._age += 1
        self._services.sound.set_music(STING if self._age < STING_TICKS else AFTERWARDS, 0)
        if self._age == self._shown_at:
            self._services.sound.ui("ui_confirm")
        if self._age > self._shown_at:
            self._menu.tick()

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        services = self._services
        veil(canvas, min(200, self._age * 8))
        left, top = PANEL
        canvas.blit(services.piece("result_panel"), PANEL)
        name = services.text.get(f"map.{self._last.map}", self._last.map)
        heading(canvas, services.big, services.say("menu.cleared"), (left + LABEL_X, top + 9))
        services.small.draw(canvas, name, (left + 382, top + 12), Style(INK, tracking=1), align=1.0)
        for number, (label, value) in enumerate(self._lines):
            if self._age < number * ROW_EVERY:
                break
            self._row(canvas, top + ROWS_TOP + number * ROW_STEP, label, value)
        self._draw_score(canvas)
        if self._age >= self._shown_at:
            self._draw_rank(canvas)
            self._draw_words(canvas)
            self._menu.draw(canvas)
            key_hints(
                services, canvas, [("choose", "menu.hint_select"), ("confirm", "menu.hint_go")]
            )

    @property
    def _shown_at(self) -> int:
        return len(self._lines) * ROW_EVERY + COUNT_TICKS

    def _entries(self, ways: WaysOn) -> list[Entry]:
        say, closing = self._services.say, self._closing
        entries = [
            Entry(say("menu.again"), closing(ways.again)),
            Entry(say("menu.to_title"), closing(ways.to_title)),
        ]
        if ways.choreography is not None:
            entries.insert(1, Entry(say("menu.choreography"), ways.choreography))
        if ways.onward and ways.go_on is not None:
            label = say("menu.next", title=ways.onward)
            entries.insert(0, Entry(label, closing(ways.go_on)))
        return entries

    def _rows(self, run: Run) -> list[tuple[str, str]]:
        last, tally = self._last, self._tally
        known, before = run.standing.repertoire, run.options.standing.repertoire
        fresh = len(known) - len(before)
        say = self._services.say
        best = "unbroken" if last.unbroken and tally.takes else tally.best_grade
        grade = say(f"grade.{best}") if best else say("menu.none")
        side = "protector" if last.balance > 0 else "executioner"
        balance = f"{say('hud.' + side)} {abs(last.balance)}" if last.balance else "0"
        return [
            (say("menu.row_time"), clock_text(last.time_ticks)),
            (say("menu.row_kills"), str(last.kills)),
            (say("menu.row_spared"), str(last.spared)),
            (say("menu.row_damage"), str(last.damage_taken)),
            (say("menu.row_retries"), str(last.retries)),
            (say("menu.row_takes"), str(tally.takes)),
            (say("menu.row_best_take"), f"{grade}  {tally.best_take}"),
            (say("menu.row_choreography"), f"{len(known)}  +{fresh}" if fresh else str(len(known))),
            (say("menu.row_balance"), balance),
        ]

    def _remark_of(self, run: Run) -> tuple[str, str]:
        """(who writes, the remark) by chapter and rank; ('', '') where nobody does."""
        book = book_of(int(run.level.prop("chapter", 0)))
        remark = self._services.text.get(f"res.{book}.{self._last.rank}", "")
        return (self._services.say(f"menu.book_{book}"), remark) if remark else ("", "")

    def _pages_of_decisions(self) -> list[list[str]]:
        """The lines of the ledger, wrapped, in pages that fit under the remark."""
        services = self._services
        rows = ledger_lines(read_ledger(services.assets), self._made)
        step, room = services.small.line, SIDE_BOTTOM - SIDE[1] - 14
        if self._remark[1]:
            remark = services.small.wrap(self._remark[1], SIDE_WIDTH)
            room -= (len(remark) + 2) * step + 14
        pages: list[list[str]] = []
        for row in rows:
            lines = [*services.small.wrap(services.say(row), SIDE_WIDTH), ""]
            if not pages or (len(pages[-1]) + len(lines) - 1) * step > room:
                pages.append([])
            pages[-1] += lines
        return pages

    def _row(self, canvas: pygame.Surface, y: int, label: str, value: str) -> None:
        small, left = self._services.small, PANEL[0]
        small.draw(canvas, label, (left + LABEL_X, y), Style(SOFT, tracking=1))
        small.draw(canvas, value, (left + VALUE_X, y), Style(INK, tracking=1), align=1.0)

    def _draw_score(self, canvas: pygame.Surface) -> None:
        """Score and best in the foot of the panel."""
        services, (left, top) = self._services, PANEL
        since = self._age - len(self._lines) * ROW_EVERY
        share = min(1.0, max(0.0, since / COUNT_TICKS))
        score = str(round(self._last.score * share))
        y = top + FOOT
        label = services.say("menu.row_score")
        services.small.draw(canvas, label, (left + LABEL_X, y), Style(SOFT, tracking=1))
        place = (left + LABEL_X + services.small.width(label) + 22, y - 4)
        services.big.draw(canvas, score, place, Style(GOLD, shadow=SHADOW))
        best = services.say("menu.new_best" if self._new_best else "menu.row_best")
        if not self._new_best:
            best = f"{best} {self._best}"
        style = Style(GOLD if self._new_best else DIM, tracking=1)
        if self._age >= self._shown_at:
            services.small.draw(canvas, best, (left + 372, y), style, align=1.0)

    def _draw_rank(self, canvas: pygame.Surface) -> None:
        """The baked letter falls into its ring."""
        rank = self._last.rank
        picture = self._services.piece(f"rank_{rank.lower()}")
        since = self._age - self._shown_at
        scale = 3 if since < 2 else 2
        if len(rank) > 1:
            scale -= 1
        picture = pygame.transform.scale_by(picture, scale)
        x, y = PANEL[0] + RING[0], PANEL[1] + RING[1]
        canvas.blit(picture, (x - picture.get_width() // 2, y - picture.get_height() // 2))
        level = self._services.say(f"value.difficulty_{self._last.lowest}")
        style = Style(SOFT, tracking=1, shadow=SHADOW)
        self._services.small.draw(canvas, level, (x, y + LEVEL_BELOW), style, align=0.5)

    def _draw_words(self, canvas: pygame.Surface) -> None:
        """The remark, and below it what was decided and what that moved."""
        services, (x, y) = self._services, SIDE
        small = services.small
        since = self._age - self._shown_at
        who, remark = self._remark
        if remark:
            small.draw(canvas, who, (x, y), Style(HOT, tracking=1, shadow=SHADOW))
            y += small.line + 3
            for line in small.wrap(remark, SIDE_WIDTH):
                small.draw(canvas, line, (x, y), Style(INK, shadow=SHADOW))
                y += small.line
            y += small.line
        if not self._pages:
            return
        title = services.say("menu.decisions")
        small.draw(canvas, title, (x, y), Style(CYAN, tracking=1, shadow=SHADOW))
        y += small.line + 3
        page = self._pages[since // PAGE_TICKS % len(self._pages)]
        slide = max(0, RISE - since % PAGE_TICKS) if len(self._pages) > 1 else max(0, RISE - since)
        for line in page:
            small.draw(canvas, line, (x + slide, y), Style(SOFT, shadow=SHADOW))
            y += small.line

    def _store(self, run: Run) -> tuple[bool, int]:
        """Keep the score and its take when it is the best; returns (is it, best score)."""
        services, last = self._services, self._last
        difficulty = last.lowest
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
