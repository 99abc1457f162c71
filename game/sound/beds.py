"""Looping beds: rain, murmur, hum, heartbeat. Each fades to the volume it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import pygame

from .bank import Bank

log = logging.getLogger("kikimora.sound")

FADE_S = 0.6


class Beds:
    """A channel a bed; a bed that finds none stays silent."""

    def __init__(self, bank: Bank, channels: Sequence[pygame.mixer.Channel]) -> None:
        self._bank = bank
        self._free = list(channels)
        self._running: dict[str, tuple[pygame.mixer.Channel, pygame.mixer.Sound]] = {}
        self._goals: dict[str, float] = {}
        self._volumes: dict[str, float] = {}

    def want(self, name: str, volume: float) -> None:
        """Fade a bed to this volume (0..1)."""
        if not self._bank.row(name).loop:
            log.warning("sound %s is no loop and cannot be a bed", name)
            return
        if volume > 0.0 and name not in self._running and self._free:
            sound = self._bank.sound(name, 0)
            if sound is None:
                return
            channel = self._free.pop()
            sound.set_volume(0.0)
            channel.play(sound, loops=-1)
            self._running[name] = (channel, sound)
            self._volumes[name] = 0.0
        self._goals[name] = volume

    def volumes(self) -> dict[str, float]:
        """The running beds and how far each has faded in."""
        return {name: self._volumes[name] for name in self._running}

    def fade_all(self) -> None:
        self._goals = dict.fromkeys(self._goals, 0.0)

    def update(self, dt_s: float, bus_volumes: dict[str, float]) -> None:
        for name in list(self._running):
            channel, sound = self._running[name]
            now, goal = self._volumes[name], self._goals[name]
            step = dt_s / FADE_S
            now = min(goal, now + step) if now < goal else max(goal, now - step)
            self._volumes[name] = now
            row = self._bank.row(name)
            sound.set_volume(min(1.0, now * row.volume * bus_volumes[row.bus]))
            if goal <= 0.0 and now <= 0.0:
                channel.stop()
                self._free.append(channel)
                del self._running[name]

    def hold(self, held: bool) -> None:
        for channel, _ in self._running.values():
            channel.pause() if held else channel.unpause()

    def stop(self) -> None:
        for channel, _ in self._running.values():
            channel.stop()
            self._free.append(channel)
        self._running.clear()
