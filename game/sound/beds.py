"""Looping beds: rain, murmur, hum, heartbeat. Each fades to the volume it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import pygame

from .bank import Bank
from .channel import Channel

log = logging.getLogger("kikimora.sound")

FADE_S = 0.6


Key = tuple[str, bool]  # name of the bed, and whether it is heard through a wall


class Beds:
    """A channel a bed, another for its dull copy; what finds none stays silent."""

    def __init__(self, bank: Bank, channels: Sequence[Channel]) -> None:
        self._bank = bank
        self._free = list(channels)
        self._running: dict[Key, tuple[Channel, pygame.mixer.Sound]] = {}
        self._goals: dict[Key, float] = {}
        self._volumes: dict[Key, float] = {}

    def want(self, name: str, volume: float, dull: float = 0.0) -> None:
        """Fade a bed to these volumes (0..1): heard freely, and through a wall."""
        if not self._bank.row(name).loop:
            log.warning("sound %s is no loop and cannot be a bed", name)
            return
        for key, goal in (((name, False), volume), ((name, True), dull)):
            if goal > 0.0 and key not in self._running and self._free:
                self._start(key)
            self._goals[key] = goal

    def _start(self, key: Key) -> None:
        sound = self._bank.bed(*key)
        if sound is None:
            return  # not made yet, or broken
        channel = self._free.pop()
        sound.set_volume(0.0)
        channel.play(sound, loops=-1)
        self._running[key] = (channel, sound)
        self._volumes[key] = 0.0

    def volumes(self) -> dict[str, float]:
        """The running beds and how far each has faded in, freely heard."""
        return {key[0]: self._volumes[key] for key in self._running if not key[1]}

    def fade_all(self) -> None:
        self._goals = dict.fromkeys(self._goals, 0.0)

    def update(self, dt_s: float, bus_volumes: dict[str, float]) -> None:
        for key in list(self._running):
            channel, sound = self._running[key]
            now, goal = self._volumes[key], self._goals[key]
            step = dt_s / FADE_S
            now = min(goal, now + step) if now < goal else max(goal, now - step)
            self._volumes[key] = now
            row = self._bank.row(key[0])
            sound.set_volume(min(1.0, now * row.volume * bus_volumes[row.bus]))
            if goal <= 0.0 and now <= 0.0:
                channel.stop()
                self._free.append(channel)
                del self._running[key]

    def hold(self, held: bool) -> None:
        for channel, _ in self._running.values():
            channel.pause() if held else channel.unpause()

    def stop(self) -> None:
        for channel, _ in self._running.values():
            channel.stop()
            self._free.append(channel)
        self._running.clear()
