"""The desktop program: one loop that reads devices, ticks screens, draws and waits.

The world only ever advances in whole ticks; the loop decides how many are due and between which
two snapshots the picture is drawn.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pygame

from game import __version__
from game.content.loader import load_text
from game.core.options import RunOptions
from game.core.paths import assets_dir
from game.desktop.bindings import Bindings, load_binding_table
from game.desktop.devices import Devices
from game.desktop.pacing import Pacer
from game.desktop.paths import open_user_folder
from game.desktop.profile import Profile
from game.desktop.settings import SettingsStore
from game.desktop.window import Window
from game.screens.play import PlayScreen
from game.screens.services import Run, Services
from game.screens.stack import Stack
from game.screens.title import TitleScreen
from game.screens.view_options import run_options
from game.view.text import Font

TITLE: Final = "Kikimora"
SEED_BITS: Final = 31


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """What the command line asks of the program."""

    map_name: str = ""
    seed: int | None = None
    difficulty: str = ""
    size: tuple[int, int] | None = None
    record: Path | None = None
    watch: bool = False


class App:
    """The program from window to quit. `frame()` is one pass of the loop."""

    def __init__(self, request: PlayRequest, pacer: Pacer | None = None) -> None:
        self._request = request
        assets = assets_dir()
        folder = open_user_folder()
        store = SettingsStore.open(folder)
        picture, play = store.settings.picture, store.settings.play
        window = Window.open(
            TITLE,
            assets / "sprites" / "icon.png",
            request.size,
            picture.fullscreen and request.size is None,
            picture.software_present,
        )
        bindings = Bindings(
            load_binding_table(assets / "data" / "bindings.toml"), store.settings.bindings
        )
        self.services = Services(
            text=load_text(assets / "data" / "text" / "en.toml"),
            small=Font.load(assets / "fonts", "small"),
            big=Font.load(assets / "fonts", "big"),
            assets=assets,
            window=window,
            devices=Devices(bindings, play.scheme, play.focus_toggle),
            bindings=bindings,
            store=store,
            profile=Profile.open(folder),
            sound=_Silence(),
            stack=Stack(),
            start_run=self._start_run,
            apply_settings=self._apply_settings,
            leave_run=self._leave_run,
            version=__version__,
        )
        self.services.notices += [*store.notices, *self.services.profile.notices]
        self.pacer = pacer or Pacer(picture.frame_rate)
        self._rate = picture.frame_rate
        self.services.stack.push(TitleScreen(self.services))
        if request.map_name:
            self.services.stack.push(PlayScreen(self.services, self._start_run(request.map_name)))

    def run(self) -> None:
        """Loop until the last screen is gone; settings are saved on every way out."""
        self.pacer.restart()
        try:
            while self.services.stack.top is not None:
                self.frame()
                self.pacer.wait()
        finally:
            self.close()

    def frame(self) -> None:
        """Read events, do the ticks that are due, draw and show one picture."""
        services = self.services
        self._take_events()
        step = self.pacer.step()
        for _ in range(step.ticks):
            services.clock += 1
            if services.stack.top is not None:
                services.stack.top.tick()
        services.stack.draw(services.window.canvas, step.alpha)
        services.window.present()

    def close(self) -> None:
        """Leave all screens, save, and give the window back."""
        services = self.services
        services.stack.reset(None)
        services.store.save()
        pygame.quit()

    # --- events ---------------------------------------------------------------------------------

    def _take_events(self) -> None:
        services = self.services
        for event in pygame.event.get():
            kind = event.type
            if kind == pygame.QUIT:
                services.stack.reset(None)
                return
            if kind == pygame.WINDOWFOCUSLOST:
                services.devices.release_all()
                if services.stack.top is not None:
                    services.stack.top.focus_lost()
            elif kind in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
                services.window.resized()
            else:
                services.devices.feed(event)
        for word in services.devices.take_window():
            self._window_command(word)
        for word in services.devices.take_menu():
            if services.stack.top is not None:
                services.stack.top.command(word)

    def _window_command(self, word: str) -> None:
        services = self.services
        top = services.stack.top
        if word == "fullscreen":
            services.window.toggle_fullscreen()
            services.store.settings.picture.fullscreen = services.window.fullscreen
        elif word == "debug" and isinstance(top, PlayScreen):
            top.toggle_debug()

    # --- what screens ask for -------------------------------------------------------------------

    def _start_run(self, map_name: str, seed: int | None = None) -> Run:
        from game.session import Session  # costs start-up time that the title need not pay

        if seed is None:
            seed = self._request.seed
        if seed is None:
            seed = secrets.randbits(SEED_BITS)
        return Session.open(map_name, self._rules(), seed)

    def _rules(self) -> RunOptions:
        play = self.services.store.settings.play
        if self._request.difficulty:
            play.difficulty = self._request.difficulty  # type: ignore[assignment]
        return run_options(play)

    def _leave_run(self, run: Run) -> None:
        if self._request.record is not None:
            run.save_take(self._request.record)

    def _apply_settings(self) -> None:
        services = self.services
        settings = services.store.settings
        services.window.set_fullscreen(settings.picture.fullscreen)
        services.devices.configure(settings.play.scheme, settings.play.focus_toggle)
        if settings.picture.frame_rate != self._rate:
            self._rate = settings.picture.frame_rate
            self.pacer.set_rate(self._rate)


class _Silence:
    """Stands in while there is no sound."""

    def ui(self, name: str) -> None: ...
    def play_events(self, events: object, listener_x: float) -> None: ...
    def set_music(self, cue: str, level: int) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
