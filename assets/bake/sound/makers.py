"""Makers of the table: functions of a generator, bound to their parameters."""

from collections.abc import Callable
from typing import TypeVar

from . import breakage, interface, voices
from .effect import Maker
from .kit.signals import Rng, Signal

_P = TypeVar("_P")


def plain(make: Callable[[Rng], Signal]) -> Maker:
    return lambda g, variant: make(g)


def given(make: Callable[[Rng, _P], Signal], parameters: _P) -> Maker:
    return lambda g, variant: make(g, parameters)


def chime(parameters: interface.Chime) -> Maker:
    return lambda g, variant: interface.chime(g, parameters, variant)


def cry(who: voices.Person, kind: voices.Cry) -> Maker:
    return lambda g, variant: voices.cry(g, who, kind)


def breath(who: voices.Person) -> Maker:
    return lambda g, variant: voices.breath(g, who, variant)


def casing(hz: tuple[float, float], dull: float) -> Maker:
    return lambda g, variant: breakage.falling_casing(g, hz, dull)
