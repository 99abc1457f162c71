"""Play: devices to frames, frames to ticks, events to picture and sound."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pygame

from game.core.angles import angle_of
from game.core.events import Barked, Event, LineSpoken, MapCleared, Retried, TakeEnded
from game.core.inputs import AUTO_AIM, Button, InputFrame, ask_for_level
from game.core.memory import settle
from game.core.paths import levels_dir
from game.core.snapshot import Snapshot
from game.screens.answering import Answering
from game.screens.books import read_words
from game.screens.choreography import Choreography
from game.screens.choreography_screen import ChoreographyScreen
from game.screens.crosshair import Crosshair
from game.screens.loading import LoadingScreen
from game.screens.pause import PauseScreen, Ways
from game.screens.results import ResultsScreen, WaysOn
from game.screens.services import Run, Services
from game.screens.stack import Screen
from game.screens.tally import Tally
from game.screens.view_options import view_options
from game.screens.widgets import INK, NIGHT, SHADOW, key_cap, veil
from game.view.text import Style

if TYPE_CHECKING:
    from game.view.assets import SpriteShelf
    from game.view.renderer import View

DEAD_BEAT: Final = 24  # t of stillness before a press may retry
CUT_VEIL: Final = 150  # darkness behind the cut, 0..255
CUT_BAR: Final = 44  # px of the bars that close
CLEARED_BEAT: Final = 90  # t from the last door to the result
RETRY_LIMIT: Final = 40  # t that Retry is held at most on the player's behalf
SHOULDER: Final = 45  # px above the ground point: where an aim starts
SMOOTHED: Final = 0.1  # share of a new time in what the overlay tells
RETRY_BUTTONS: Final = Button.STRIKE | Button.JUMP | Button.RETRY


class PlayScreen(Screen):
    """A run, seen and heard."""

    plays = True

    def __init__(self, services: Services, run: Run, shelf: SpriteShelf | None = None) -> None:
        self._services = services
        self._run = run
        self._shelf = shelf
        self._training = self._debug = bool(run.level.prop("training", False))
        self._options = view_options(services.store.settings.picture, self._debug)
        self._keys: dict[str, str] = {}  # labels on prompts, always of the device in use
        self._labelled = ""
        self._before = self._after = run.snapshot()
        self._view = self._opened()
        self._crosshair = Crosshair(services.assets, run.tables)
        self._answers = Answering()
        self._held = 0
        self._tally = Tally()
        self._sheet = Choreography(run.tables.moves)
        words = read_words(services.assets)
        self._opens = frozenset(row for word in words for row in word.heard)
        self._heard = {self.card} & self._opens  # rows of this run that open a word
        self._next = ""  # map behind the exit that was taken
        self._ended = 0  # t since death or the last door
        self._cue = str(run.level.prop("music", "club"))
        self._tick_ms = self._draw_ms = 0.0  # smoothed, for the debug overlay
        self._frozen = False  # the world waits; "step" lets one tick pass
        self._reached = False  # the profile knows that the story has come here

    @property
    def run(self) -> Run:
        """The run that is played."""
        return self._run

    @property
    def card(self) -> str:
        return str(self._run.level.prop("card", ""))

    @property
    def cover(self) -> str:
        return self._run.level.name

    @property
    def snapshot(self) -> Snapshot:
        """The newest snapshot."""
        return self._after

    @property
    def choreography(self) -> Choreography:
        """What she did so far, step by step."""
        return self._sheet

    @property
    def icons(self) -> dict[str, pygame.Surface]:
        """Pictures of things by their kind."""
        return {kind: art.icon for kind, art in self._view.hud.items.items()}

    def entered(self) -> None:
        services = self._services
        services.devices.may_switch = True
        services.devices.drop_pressed()
        services.sound.resume()
        services.sound.set_player(self._after.eve.id)
        services.sound.enter(self._run.level)
        if not self._reached:
            self._reach()
        options = view_options(services.store.settings.picture, self._debug)
        if options != self._options:
            self._options = options
            self._view = self._opened()
        self._warm_up()
        self._labelled = ""

    def left(self) -> None:
        self._remember()
        self._services.devices.may_switch = False
        self._services.leave_run(self._run)

    def command(self, word: str) -> None:
        if word == "pause" and self._after.outcome != "cleared":
            self._pause()
        elif word == "confirm" and self._may_retry():
            self.retry()
        elif self._after.answers is not None:
            self._answers.command(word)

    def focus_lost(self) -> None:
        if self._after.outcome != "cleared":
            self._pause()

    def window_command(self, word: str) -> None:
        if word == "reload":
            self._reload()
            return
        if word == "step":
            self._step()
            return
        self._frozen = False
        self._debug = not self._debug
        self._options = view_options(self._services.store.settings.picture, self._debug)
        self._view.options = self._options

    def tick(self) -> None:
        if self._frozen:
            return
        frame = self._services.devices.seal(self._aim())
        frame = self._answers.steered(frame, self._after, self._view, self._services)
        self._held = frame.held
        if self._may_retry() and frame.pressed & RETRY_BUTTONS:
            self.retry()
            return
        self._advance(frame)
        if self._after.outcome == "playing":
            self._ended = 0
            return
        self._ended += 1
        if self._after.outcome == "cleared" and self._ended == CLEARED_BEAT:
            self._finish()

    def _step(self) -> None:
        """Stop the world; the next time, let one tick pass. Debug or pause let it run again."""
        if self._frozen:
            self._frozen = False
            self.tick()
        self._frozen = True
        self._before = self._after

    def retry(self) -> None:
        """Back to the checkpoint: Retry is held for as long as the rules want it held."""
        held = int(Button.RETRY)
        frame = InputFrame(held, held)
        for _ in range(RETRY_LIMIT):
            if any(isinstance(event, Retried) for event in self._advance(frame)):
                break
            frame = InputFrame(held)
        self._before = self._after
        self._ended = 0

    def skip(self) -> None:
        """Past this scene, as one press of Skip in the recording."""
        held = int(Button.SKIP)
        self._advance(InputFrame(held, held))

    def change_level(self) -> None:
        """Go on at the difficulty of the settings, as one frame of the recording."""
        levels = list(self._run.tables.difficulties)
        level = self._services.store.settings.play.difficulty
        self._advance(ask_for_level(levels.index(level)))
        self._before = self._after
        self._ended = 0

    def show_choreography(self) -> None:
        """The sheet of all takes so far."""
        services, deed = self._services, self._view.hud.tables.deed
        services.stack.push(ChoreographyScreen(services, self._sheet.passages, self.icons, deed))

    def draw(self, canvas: pygame.Surface, alpha: float) -> None:
        self._label_prompts()
        self._view.hud.words = self._services.stack.top is self
        began = time.perf_counter()
        self._view.draw(canvas, self._before, self._after, alpha)
        self._draw_ms += (1000 * (time.perf_counter() - began) - self._draw_ms) * SMOOTHED
        if self._debug and not self._training:
            self._view.note = f"tick {self._tick_ms:.2f} ms   draw {self._draw_ms:.2f} ms"
        if self._after.outcome == "dead":
            self._draw_cut(canvas)
        elif self._after.answers is not None:
            self._answers.point(canvas, self._services)
        elif self._services.stack.top is self and self._after.outcome == "playing":
            self._draw_crosshair(canvas)

    def _opened(self) -> View:
        from game.view.assets import SpriteShelf  # start-up time that the title need not pay
        from game.view.renderer import View
        from game.view.tables import ViewTables

        run = self._run
        self._shelf = self._shelf or SpriteShelf()
        tables = ViewTables.of(run.tables, self._keys)
        view = View.open(run.level, tables, self._services.assets, self._options, self._shelf)
        view.consume((), self._after)
        self._cold = True
        return view

    def _warm_up(self) -> None:
        """What needs the canvas: not before this screen is the one that draws on it, for the view
        is opened on another thread while the loading screen is shown."""
        if self._cold:
            self._cold = False
            self._view.warm_up(self._after, self._services.window.canvas)
            settle()

    def _label_prompts(self) -> None:
        """Name the keys of the device in use."""
        bindings, scheme = self._services.bindings, self._services.devices.scheme
        if scheme != self._labelled:
            self._labelled = scheme
            for action in bindings.table.actions:
                self._keys[action] = bindings.action_label(scheme, action)

    def _advance(self, frame: InputFrame) -> tuple[Event, ...]:
        began = time.perf_counter()
        events = self._run.tick(frame)
        self._tick_ms += (1000 * (time.perf_counter() - began) - self._tick_ms) * SMOOTHED
        self._before, self._after = self._after, self._run.snapshot(self._debug)
        self._view.consume(events, self._after)
        sound = self._services.sound
        sound.play_events(events, self._after.eve.x)
        sound.follow(self._after)
        self._sheet.read(self._after.time_ticks, events, self._after.eve.id)
        for event in events:
            if isinstance(event, TakeEnded):
                self._tally.add(event)
            elif isinstance(event, MapCleared):
                self._next = event.next_map
            elif isinstance(event, LineSpoken | Barked) and event.line in self._opens:
                self._heard.add(event.line)
        sound.set_music(self._after.music or self._cue, self._after.music_level)
        return events

    def _aim(self) -> int:
        """Mouse or right stick, by the device in use; otherwise the rules aim."""
        devices = self._services.devices
        if devices.last == "pad":
            return devices.stick_aim()
        if devices.last != "mouse":
            return AUTO_AIM
        x, y = self._view.camera.to_world(*self._services.mouse())
        eve = self._after.eve
        return angle_of(x - eve.x, y - (eve.y - SHOULDER))

    def _may_retry(self) -> bool:
        return self._after.outcome == "dead" and self._ended >= DEAD_BEAT

    def _pause(self) -> None:
        services = self._services
        self._frozen = False
        self._remember()
        services.devices.may_switch = False
        services.sound.pause()
        services.sound.ui("ui_pause")
        ways = Ways(
            self.retry, self._restart, self._quit_to_title, self.skip, self.change_level,
            self.show_choreography,
        )  # fmt: skip
        services.stack.push(PauseScreen(services, ways, self._after))

    def _remember(self) -> None:
        """Keep the words that were heard: not in the middle of a fight, but at each pause."""
        if self._heard:
            self._services.profile.hear(frozenset(self._heard))
            self._heard = set()

    def _reach(self, onward: str = "") -> None:
        """The story goes on here, or at the place behind the exit, where CONTINUE leads."""
        self._reached = True
        if not self._run.level.prop("chapter", 0):
            return
        profile = self._services.profile
        if onward:
            profile.reach(onward, self._run.standing)
        else:
            profile.reach(self._run.level.name, self._run.options.standing)

    def _restart(self) -> None:
        """Begin again with the options of now; picture and map stay loaded."""
        services = self._services
        services.leave_run(self._run)
        self._run = self._run.again(services.rules())
        self._reach()
        self._view.options = self._options
        self._view.reset()
        self._before = self._after = self._run.snapshot()
        self._view.consume((), self._after)
        self._tally = Tally()
        self._sheet = Choreography(self._run.tables.moves)
        self._ended = 0

    def _reload(self) -> None:
        """Read map and tables from disk again; a mistake in them is told, and this run goes on."""
        services, old = self._services, self._run
        level = old.level
        # the maps of packs are found by name only: their tables come with them
        name = level.name if ":" in level.name else str(level.path or level.name)

        def make() -> Screen:
            run = services.start_run(name, old.seed, old)
            return Reloaded(services, PlayScreen(services, run, self._shelf))

        services.stack.push(LoadingScreen(services, make, quick=True))

    def _quit_to_title(self) -> None:
        self._services.stack.pop()

    def _finish(self) -> None:
        """The result; a place for practice has none and leads to the title."""
        services = self._services
        if not self._run.level.prop("takes", True):
            self._quit_to_title()
            return
        self._view.options = replace(self._options, hud=False)  # the result tells it all
        onward = self._next if (levels_dir() / f"{self._next}.tmx").is_file() else ""
        if onward:
            self._reach(onward)
        title = services.text.get(f"map.{onward}", onward)
        ways = WaysOn(
            self._restart, self._quit_to_title, title, lambda: self._go_on(onward),
            self.show_choreography,
        )  # fmt: skip
        services.stack.push(ResultsScreen(services, self._run, self._after, self._tally, ways))

    def _go_on(self, map_name: str) -> None:
        """Leave this place for the one behind the exit."""
        standing = self._run.standing
        self._services.stack.pop()
        self._services.play(map_name, standing)

    def _draw_crosshair(self, canvas: pygame.Surface) -> None:
        if self._services.devices.last == "mouse":
            mouse = self._services.mouse()
            world = self._view.camera.to_world(*mouse)
            self._crosshair.draw(canvas, mouse, world, self._after, self._held)

    def _draw_cut(self, canvas: pygame.Surface) -> None:
        """The film stops: the light goes, bars close, then the way back is shown."""
        services, age = self._services, self._ended
        veil(canvas, min(CUT_VEIL, age * 8))
        width, height = canvas.get_size()
        bar = min(CUT_BAR, age * 4)
        canvas.fill(NIGHT, (0, 0, width, bar))
        canvas.fill(NIGHT, (0, height - bar, width, bar))
        if not self._may_retry() or services.stack.top is not self:
            return
        middle = width // 2
        style = Style(INK, scale=2, tracking=2, shadow=SHADOW)
        services.big.draw(canvas, services.say("menu.dead"), (middle, 150), style, align=0.5)
        self._hint(canvas, "strike", "menu.dead_hint", 192)
        self._hint(canvas, "pause", "menu.dead_level", 214)

    def _hint(self, canvas: pygame.Surface, action: str, row: str, y: int) -> None:
        """A key and what it does, in the middle."""
        services = self._services
        label = services.bindings.action_label(services.devices.scheme, action)
        hint = services.say(row)
        wide = services.small.width(hint) + services.small.width(label) + 14
        left = (canvas.get_width() - wide) // 2
        cap = key_cap(canvas, services.small, label, (left, y))
        services.small.draw(canvas, hint, (left + cap + 6, y), Style(INK, shadow=SHADOW))


class Reloaded(Screen):
    """Stands for a moment between the old run and the one loaded anew, and swaps them."""

    def __init__(self, services: Services, fresh: PlayScreen) -> None:
        self._services = services
        self._fresh = fresh

    def entered(self) -> None:
        stack = self._services.stack
        stack.pop()
        stack.pop()
        stack.push(self._fresh)
