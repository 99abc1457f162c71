"""Palettes of the backdrops: the same lake at dusk, by night and by day."""

from __future__ import annotations

from dataclasses import dataclass

from assets.bake.places.palettes import Ramp


@dataclass(frozen=True)
class Mood:
    """Colours of one hour. Ramps run from dark to light; skies from the zenith down."""

    name: str
    sky: Ramp
    snow: Ramp
    rock: Ramp
    forest: Ramp
    water: Ramp
    fog: str
    town_snow: Ramp
    walls: Ramp
    timber: Ramp
    panes: Ramp
    ink: str
    mirror_top: tuple[int, int, int]
    mirror_foot: tuple[int, int, int]
    lit: float  # share of panes with a lamp behind them
    stars: int
    alpenglow: float
    edge: str  # of roofs against the sky
    moon: bool = False


DUSK = Mood(
    name="village_dusk",
    sky=(
        "141a46",
        "182050",
        "222c66",
        "34387c",
        "4c448c",
        "6e5092",
        "965e90",
        "c0728a",
        "e08c7c",
        "f4ac74",
        "ffcc86",
    ),
    snow=(
        "20285a",
        "2c386e",
        "3e4a84",
        "565c98",
        "7a70a6",
        "a886ac",
        "d49aa4",
        "f4b89c",
        "ffd8ac",
    ),
    rock=("181c44", "222654", "303264", "443e70", "62507a", "866480"),
    forest=("10163a", "18204a", "222c58", "303c68", "48507c"),
    water=("141c4a", "1e2a60", "30407c", "565a92", "8e7094", "d08c86", "ffc48c"),
    fog="966e96",
    town_snow=("3e4a84", "6a74a8", "a6a8cc"),
    walls=("4a4470", "565078", "403c68", "5e4e70"),
    timber=("2a2448", "241e40", "322a4e"),
    panes=("ff9428", "ffa838", "ff7c20", "ffc258"),
    ink="141638",
    mirror_top=(205, 200, 225),
    mirror_foot=(105, 110, 160),
    edge="efb6a4",
    lit=0.62,
    stars=120,
    alpenglow=0.95,
)
NIGHT = Mood(
    name="village_night",
    sky=(
        "04060f",
        "050814",
        "070b1c",
        "0a1026",
        "0e1632",
        "141c3c",
        "1a2248",
        "222a52",
        "2c325c",
        "383c64",
    ),
    snow=(
        "0a1028",
        "101836",
        "182244",
        "223054",
        "304066",
        "425278",
        "5a6888",
        "7884a4",
        "a0a8c4",
    ),
    rock=("070b1c", "0b1126", "111a34", "1a2442", "26304e", "383c56"),
    forest=("05080f", "080d18", "0c1422", "121c2c", "1e2836"),
    water=("050912", "08101f", "0e182e", "182440", "263452", "40506e", "7a88a8"),
    fog="26304c",
    town_snow=("1c2644", "304066", "56648c"),
    walls=("1c2040", "22264a", "181c38", "262440"),
    timber=("121428", "0e1022", "16182e"),
    panes=("ff9830", "ffac44", "e87a20", "ffcc70"),
    ink="060812",
    mirror_top=(190, 188, 205),
    mirror_foot=(90, 96, 130),
    edge="7484ac",
    lit=0.5,
    stars=260,
    alpenglow=0.12,
    moon=True,
)
DAY = Mood(
    name="village_day",
    sky=(
        "3c68a8",
        "4a78b4",
        "5c8abe",
        "7098c6",
        "88a8cc",
        "a4b8d0",
        "c4c6cc",
        "e2d0bc",
        "f2dab0",
        "fae4ba",
    ),
    snow=("50689a", "6880ac", "829abe", "9cb0ce", "b8c6da", "d4d2dc", "eee0d4", "fbeed8", "fff8ea"),
    rock=("4a5270", "585e7a", "6a6c84", "7e7a8c", "968a92", "ae9c9a"),
    forest=("46607a", "506c80", "5c7888", "6a8692", "7e969c"),
    water=("2c4c74", "3a5e86", "4c7298", "6288a8", "8aa2b4", "c0b8ac", "f0dcb8"),
    fog="ccc8c8",
    town_snow=("8ea4c4", "c0d0e2", "f2f8ff"),
    walls=("b4a292", "c2ae98", "a29282", "c8b290"),
    timber=("624840", "543c38", "6e503e"),
    panes=("ffd890", "c8b8a0", "a8a4ac", "ffe0a0"),
    ink="2c3448",
    mirror_top=(222, 226, 234),
    mirror_foot=(140, 160, 186),
    edge="fffaf0",
    lit=0.2,
    stars=0,
    alpenglow=0.6,
)
MOODS: tuple[Mood, ...] = (DUSK, NIGHT, DAY)
