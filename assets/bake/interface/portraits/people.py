"""Who speaks, and what he looks like: one row a portrait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Person:
    """Colours are names of ramps; `hair`, `face` and `clothes` name painters."""

    name: str
    skin: str
    hair_ramp: str
    hair: tuple[str, ...]
    clothes: str
    cloth: str
    second: str = "shirt"
    face: tuple[str, ...] = ()
    iris: str = "6a5040"
    lips: str = ""  # ramp of painted lips
    woman: bool = False
    child: bool = False
    age: int = 0  # 0 young, 1 grown lines, 2 old
    wide: float = 1.0  # of face and shoulders
    brow: int = 1  # px of thickness
    lift: int = 0  # px that the head sits higher or lower
    place: str = "club"  # light and backdrop


PEOPLE: Final = (
    Person("eve_club", "skin", "hair", ("eve",), "strap_dress", "dress", lips="red", woman=True,
           iris="7a5a34"),
    Person("eve_torn", "skin", "hair", ("eve", "locks"), "torn_dress", "dress", lips="red",
           face=("scratches",), woman=True, iris="7a5a34"),
    Person("eve_village", "skin", "hair", ("eve",), "fur_collar", "coat", "fur", lips="tie_red",
           woman=True, iris="7a5a34", place="village"),
    Person("host", "skin_man", "hair_black", ("slick", "widow_peak"), "dinner_coat", "wine",
           "white",
           ("moustache_fine", "goatee"), "3c4a38", age=1, wide=1.1, brow=2),
    Person("kristof", "skin_pale", "blond", ("tousled",), "suit", "suit", "shirt", (), "4a6a8c",
           wide=0.96),
    Person("sorin", "skin_man", "silver", ("slick",), "barman", "wine", "shirt", ("moustache",),
           "4a5a6a", age=2, brow=2),
    Person("director", "skin_pale", "silver", ("bun",), "gown", "ink", "gold", (), "5a7488",
           "tie_red", woman=True, age=2),
    Person("ottilie", "skin_pale", "silver", ("waved",), "cardigan", "plum", "shirt", ("glasses",),
           "5a6a5a", "rose", woman=True, age=2, wide=1.04),
    Person("guest", "skin_brown", "hair_black", ("bob",), "strap_dress", "gold", "gold", (),
           "3a2418", "wine", woman=True),
    Person("wick", "skin_man", "hair_black", ("curtains",), "suit", "black", "ink", ("full_beard",),
           "4a3a30", age=1, brow=2),
    Person("daniel", "skin", "hair", ("tousled",), "work_coat", "hide", "navy", ("stubble",),
           "5a4a3a", age=1, place="village"),
    Person("ella", "skin", "blond", ("red_cap",), "child_coat", "teal", "mustard", ("freckles",),
           "4a7aa0", "rose", woman=True, child=True, lift=-9, wide=0.98, place="village"),
    Person("hanna", "skin_pale", "silver", ("headscarf",), "apron", "moss", "apron", (), "4a6a4a",
           "wool", woman=True, age=2, wide=1.08, place="village"),
    Person("ruth", "skin_pale", "ginger", ("crown_plait",), "shawl", "flour", "wool", (), "6a7a5a",
           "wool", woman=True, age=2, place="village"),
    Person("emil", "skin_man", "silver", ("flat_cap",), "waistcoat", "flour", "linen",
           ("moustache", "stubble"), "5a7a8a", age=2, brow=2, wide=1.06, place="village"),
    Person("ivo", "skin_pale", "hair_black", ("black_hat",), "high_coat", "ink", "black", (),
           "6a7c8c", age=1, brow=1, place="village"),
    Person("benedikt", "skin_man", "ginger", ("knit_cap",), "scarf", "hide", "mustard",
           ("full_beard",), "5a5a3a", age=2, wide=1.08, brow=2, place="village"),
    Person("warden", "skin_pale", "silver", ("helmet",), "fire_coat", "canvas", "rust", (),
           "5a7a9a",
           "wool", woman=True, age=2, wide=1.14, place="fire"),
    Person("villager", "skin_man", "fur_dark", ("ushanka",), "fur_coat", "loden", "fur_dark",
           ("big_moustache",), "4a4a3a", age=1, wide=1.08, brow=2, place="village"),
)  # fmt: skip
