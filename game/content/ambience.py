"""Rows of ambiences.toml: what a place sounds like. Maps name them; the sound plays them."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from game.content.schema import Row

Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Loud = Annotated[float, Meta(ge=0.0, le=2.0)]
Seconds = Annotated[float, Meta(ge=1.0, le=600.0)]
Room = Literal["club", "house", "outside"]


class Bed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A looping sound of sounds.toml. With `crowd` it follows how many guests are left."""

    sound: str
    volume: Loud = 1.0
    crowd: bool = False


class Call(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is heard in a place now and then: it comes again after `every` seconds (least, most),
    `strokes` times, `gap` seconds apart. No bed repeats it every few seconds."""

    sound: str
    every: tuple[Seconds, Seconds]
    volume: Loud = 1.0
    strokes: Annotated[int, Meta(ge=1, le=12)] = 1
    gap: Annotated[float, Meta(ge=0.0, le=5.0)] = 0.0


class Ambience(Row, frozen=True):
    """A kind of place. `room` chooses between reports, steps and doors made for it; `tail` is the
    sound with which it answers a bang; `leaving` is heard when many guests go at once.

    `wall` is how much its walls keep out (0 none .. 1 all) of what sounds on their other side:
    beds, fights and steps, in both directions. `music_wall` is how much of a wall stands before
    the music for who is inside (the band plays next door).
    """

    room: Room = "club"
    beds: tuple[Bed, ...] = ()
    calls: tuple[Call, ...] = ()
    tail: str = ""
    leaving: str = ""
    wall: Share = 0.0
    music_wall: Share = 0.0
