"""The desktop program: one loop that reads devices, ticks screens, draws and waits.

The world only ever advances in whole ticks; the loop decides how many are due and between which
two snapshots the picture is drawn.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import pygame

from game import __version__
from game.content.loader import load_text
from game.core.paths import assets_dir
from game.desktop.bindings import Bindings, load_binding_table
from game.desktop.devices import Devices
from game.desktop.pacing import Pacer
from game.desktop.paths import open_user_folder
from game.desktop.profile import Profile
from game.desktop.settings import SettingsStore
from game.desktop.watch import Watch
from game.desktop.window import Window
from game.screens.loading import LoadingScreen
from game.screens.run_options import holding, run_options
from game.screens.services import ExtraMap, Run, Services
from game.screens.stack import Screen, Stack
from game.screens.title import TitleScreen
from game.screens.toasts import Toasts
from game.view.text import Font

if TYPE_CHECKING:
    from game.core.options import RunOptions, Standing
    from game.sim.replay import Take
    from game.sound.api import SoundSystem

TITLE: Final = "Kikimora"
SEED_BITS: Final = 31
WATCH_EVERY: Final = 20  # t between two looks at the files


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """What the command line asks of the program."""

    map_name: str = ""
    seed: int | None = None
    difficulty: str = ""
    size: tuple[int, int] | None = None
    record: Path | None = None
    watch: bool = False
    take: Take | None = None
    standing: Standing | None = None  # of the story, for map_name


class App:
    """The program from window to quit. `frame()` is one pass of the loop."""

    def __init__(self, request: PlayRequest, pacer: Pacer | None = None) -> None:
        self._request = request
        self.services = self._services()
        rate = self.services.store.settings.picture.frame_rate
        self._rate = rate
        self._first_level = self.services.store.settings.play.difficulty
        self.pacer = pacer or Pacer(rate)
        self._toasts = Toasts(self.services)
        self._watch = Watch()
        self._shown = False  # whether the first picture is out
        first = self._first_screen()
        self.services.stack.push(TitleScreen(self.services))
        if first is not None:
            self.services.stack.push(first)

    def run(self, frames: int = 0) -> None:
        """Loop until the last screen is gone, or for so many pictures; settings are saved on
        every way out."""
        self.pacer.restart()
        left = frames or -1
        try:
            while self.services.stack.top is not None and left:
                self.frame()
                left -= 1
                self.pacer.wait()
        finally:
            self.close()

    def frame(self) -> None:
        """Read events, do the ticks that are due, draw and show one picture."""
        services = self.services
        if self._shown and isinstance(services.sound, _NotYet):
            self._open_sound()
        self._take_events()
        top = services.stack.top
        slow = services.store.settings.play.speed / 100 if top is not None and top.plays else 1.0
        self.pacer.speed = slow
        step = self.pacer.step()
        for _ in range(step.ticks):
            self._tick()
        services.sound.update(step.seconds)
        if services.stack.top is None:
            return
        pygame.mouse.set_visible(not services.stack.top.plays)
        services.stack.draw(services.window.canvas, step.alpha)
        self._toasts.draw(services.window.canvas)
        services.window.present()
        self._shown = True

    def close(self) -> None:
        """Leave all screens, save, and give the window back."""
        services = self.services
        services.stack.reset(None)
        services.store.save()
        services.sound.close()
        services.devices.pads.close()
        pygame.quit()

    # --- one pass -------------------------------------------------------------------------------

    def _tick(self) -> None:
        services = self.services
        services.clock += 1
        self._toasts.tick()
        if services.stack.top is not None:
            services.stack.top.tick()
        if self._request.watch and services.clock % WATCH_EVERY == 0 and self._watch.changed():
            self._window_command("reload")

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
        for words in services.devices.take_menu():
            screen = services.stack.top
            if screen is not None and not screen.plays and "back" in words:
                words = tuple(word for word in words if word != "pause")  # one press, one step back
            for word in words:
                # Escape means back and pause: what closed a screen must not open the next.
                if screen is not None and services.stack.top is screen:
                    screen.command(word)

    def _window_command(self, word: str) -> None:
        services = self.services
        if word == "fullscreen":
            services.window.toggle_fullscreen()
            services.store.settings.picture.fullscreen = services.window.fullscreen
        elif services.stack.top is not None:
            services.stack.top.window_command(word)

    def _open_sound(self) -> None:
        """The first picture is out; now there is time for the sound device."""
        from game.sound import Sound

        services = self.services
        services.sound = Sound.open(services.assets, services.store.settings.audio)
        if isinstance(services.stack.top, TitleScreen):
            services.stack.top.entered()

    # --- what screens ask for -------------------------------------------------------------------

    def _start_run(
        self,
        map_name: str,
        seed: int | None = None,
        before: Run | None = None,
        standing: Standing | None = None,
    ) -> Run:
        from game.session import Session  # start-up time that the title need not pay

        if seed is None:
            seed = self._request.seed
        if seed is None:
            seed = secrets.randbits(SEED_BITS)
        rules = self._rules()
        if before is not None:
            standing = before.options.standing
        if standing is not None:
            rules = replace(rules, standing=standing)
        session = Session.open(map_name, rules, seed, before)
        if self._request.watch:
            self._watch.look_at(session.files)
        return session

    def _play(self, map_name: str, standing: Standing | None) -> None:
        """Load a map behind its card and play it; without a standing the story begins with it."""
        services = self.services

        def make() -> Screen:
            from game.screens.play import PlayScreen  # costs time that the title need not pay

            return PlayScreen(services, self._start_run(map_name, standing=standing))

        services.stack.push(LoadingScreen(services, make, map_name))

    def _rules(self) -> RunOptions:
        """The command line names a difficulty until the player chooses another one."""
        play = self.services.store.settings.play
        asked = self._request.difficulty if play.difficulty == self._first_level else ""
        return run_options(play, asked)

    def _leave_run(self, run: Run) -> None:
        if self._request.record is not None:
            run.save_take(self._request.record)

    def _apply_settings(self) -> None:
        services = self.services
        settings = services.store.settings
        services.window.set_fullscreen(settings.picture.fullscreen)
        services.devices.configure(holding(settings.play))
        services.sound.apply(settings.audio)
        if settings.picture.frame_rate != self._rate:
            self._rate = settings.picture.frame_rate
            self.pacer.set_rate(self._rate)

    # --- set-up ---------------------------------------------------------------------------------

    def _services(self) -> Services:
        assets = assets_dir()
        folder = open_user_folder()
        store = SettingsStore.open(folder)
        picture, play = store.settings.picture, store.settings.play
        size = self._request.size
        window = Window.open(
            TITLE,
            assets / "sprites" / "icon.png",
            size,
            picture.fullscreen and size is None,
            picture.software_present,
        )
        table = load_binding_table(assets / "data" / "bindings.toml")
        bindings = Bindings(table, store.settings.bindings)
        profile = Profile.open(folder)
        notices = [*store.notices, *profile.notices]
        store.notices = profile.notices = notices  # what goes wrong later is told as well
        return Services(
            text=load_text(assets / "data" / "text" / "en.toml"),
            plain=Font.load(assets / "fonts", "small"),
            middle=Font.load(assets / "fonts", "middle"),
            big=Font.load(assets / "fonts", "big"),
            assets=assets,
            window=window,
            devices=Devices(bindings, holding(play)),
            bindings=bindings,
            store=store,
            profile=profile,
            sound=cast("SoundSystem", _NotYet()),
            stack=Stack(),
            start_run=self._start_run,
            play=self._play,
            rules=self._rules,
            apply_settings=self._apply_settings,
            leave_run=self._leave_run,
            version=__version__,
            extra_maps=_extra_maps,
            notices=notices,
        )

    def _first_screen(self) -> Screen | None:
        """What the command line asks for beyond the title. Raises KikimoraError."""
        request = self._request
        if request.take is not None:
            return self._take_screen(request.take)
        if request.map_name:
            from game.screens.play import PlayScreen

            # a mistake in the map ends the program here
            run = self._start_run(request.map_name, standing=request.standing)
            return LoadingScreen(
                self.services, lambda: PlayScreen(self.services, run), request.map_name
            )
        return None

    def _take_screen(self, take: Take) -> Screen:
        from game.screens.take import TakeScreen
        from game.session import Session

        return TakeScreen(self.services, Session.of_take(take), iter(take.frames()))


class _NotYet:
    """Stands in for the sound until the first picture is out: takes every call, does nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_: None


def _extra_maps() -> tuple[ExtraMap, ...]:
    """Maps of the level packs in the player's folder, as the menu shows them."""
    if not (open_user_folder().root / "packs").is_dir():
        return ()
    from game.maps.packs import list_packs  # start-up time that the title need not pay
    from game.session import packs_cache, packs_folder

    found: list[ExtraMap] = []
    for pack in list_packs(packs_folder(), packs_cache()):
        if pack.problem:
            found.append(ExtraMap("", pack.title, pack.title, problem=pack.problem))
        found += [
            ExtraMap(f"{pack.id}:{one.name}", one.title, pack.title, pack.author)
            for one in pack.maps
        ]
    return tuple(found)
