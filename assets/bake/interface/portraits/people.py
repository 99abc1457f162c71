"""Who speaks, and what he looks like: one row a portrait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Bones:
    """What makes a face one person's: px but for `jaw` (share) and `lean` (degrees)."""

    jaw: float = 1.0
    chin: float = 0.0  # longer below
    cheek: float = 0.0  # of the far cheekbone
    ridge: float = 0.0  # over the eyes
    nose: str = ""  # name of an outline, else that of man, woman or child
    eye: str = ""  # hooded, small, deep or round
    eyes_up: int = 0
    mouth: int = 0  # wider
    mouth_up: int = 0
    lean: float = 0.0  # how the head is carried: positive with the chin up


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
    bones: Bones = Bones()


PEOPLE: Final = (
    Person("eve_club", "skin", "hair", ("eve",), "strap_dress", "dress", lips="red", woman=True,
           iris="7a5a34", bones=Bones(lean=2)),
    Person("eve_torn", "skin", "hair", ("eve", "locks"), "torn_dress", "dress", lips="red",
           face=("scratches",), woman=True, iris="7a5a34", bones=Bones(lean=-1)),
    Person("eve_village", "skin", "hair", ("eve",), "fur_collar", "coat", "fur", lips="tie_red",
           woman=True, iris="7a5a34", place="village", bones=Bones(lean=1)),
    Person("host", "skin_man", "silver", ("tied", "widow_peak"), "dinner_coat", "wine", "white",
           ("moustache_fine", "goatee"), "3c4a38", age=1, wide=1.14, brow=2,
           bones=Bones(1.06, 0, 0.4, 0.3, "broad", "hooded", mouth=1, lean=5)),
    Person("kristof", "skin_pale", "blond", ("tousled",), "suit", "suit", "shirt", (), "4a6a8c",
           wide=0.96, bones=Bones(0.88, 0.4, -0.6, -0.2, "snub", "round", lean=-3)),
    Person("sorin", "skin_man", "silver", ("slick",), "barman", "wine", "shirt", ("moustache",),
           "4a5a6a", age=2, brow=2, bones=Bones(0.94, 1.4, 0.8, 0.5, "hooked", "deep", lean=1)),
    Person("director", "skin_pale", "silver", ("bun",), "gown", "ink", "gold", (), "5a7488",
           "tie_red", woman=True, age=2,
           bones=Bones(0.9, 1.6, 1.0, 0.2, "narrow", "hooded", mouth=-1, lean=7)),
    Person("ottilie", "skin_pale", "silver", ("waved",), "cardigan", "plum", "shirt", ("glasses",),
           "5a6a5a", "rose", woman=True, age=2, wide=1.04,
           bones=Bones(1.12, -0.8, 0.4, 0, "button", "small", mouth=-1, lean=-4)),
    Person("guest", "skin_brown", "hair_black", ("bob",), "strap_dress", "gold", "gold", (),
           "3a2418", "wine", woman=True, bones=Bones(0.94, 0, 0.6, 0, "broad", mouth=1, lean=3)),
    Person("wick", "skin_man", "hair_black", ("curtains",), "suit", "black", "ink", ("full_beard",),
           "4a3a30", age=1, brow=2, bones=Bones(0.92, 0.8, 0.6, 0.5, "long", "deep", lean=-4)),
    Person("daniel", "skin", "hair", ("tousled",), "work_coat", "hide", "navy", ("stubble",),
           "5a4a3a", age=1, place="village",
           bones=Bones(1.0, 0.6, 0.2, 0.3, "broken", lean=-2)),
    Person("ella", "skin", "blond", ("red_cap",), "child_coat", "teal", "mustard", ("freckles",),
           "4a7aa0", "rose", woman=True, child=True, lift=-9, wide=0.98, place="village",
           bones=Bones(lean=3)),
    Person("hanna", "skin_pale", "silver", ("headscarf",), "apron", "moss", "apron", (), "4a6a4a",
           "wool", woman=True, age=2, wide=1.08, place="village",
           bones=Bones(1.14, 0.6, 0.8, 0.2, "broad", "hooded", mouth=1, lean=2)),
    Person("ruth", "skin_pale", "ginger", ("crown_plait",), "shawl", "flour", "wool", (), "6a7a5a",
           "wool", woman=True, age=2, place="village",
           bones=Bones(0.88, 1.0, -0.4, 0, "hooked", "deep", mouth=-1, lean=-2)),
    Person("emil", "skin_man", "silver", ("flat_cap",), "waistcoat", "flour", "linen",
           ("moustache", "stubble"), "5a7a8a", age=2, brow=2, wide=1.06, place="village",
           bones=Bones(1.08, -0.6, 0.2, 0.4, "bulb", "small", lean=-3)),
    Person("ivo", "skin_pale", "hair_black", ("black_hat",), "high_coat", "ink", "black", (),
           "6a7c8c", age=1, brow=1, place="village",
           bones=Bones(0.84, 1.8, 1.0, 0.2, "long", "hooded", mouth=1, lean=4)),
    Person("benedikt", "skin_man", "ginger", ("knit_cap",), "scarf", "hide", "mustard",
           ("full_beard",), "5a5a3a", age=2, wide=1.08, brow=2, place="village",
           bones=Bones(1.08, 0, 0.4, 0.4, "bulb", "small", lean=2)),
    Person("warden", "skin_pale", "silver", ("helmet",), "fire_coat", "canvas", "rust", (),
           "5a7a9a",
           "wool", woman=True, age=2, wide=1.14, place="fire",
           bones=Bones(1.16, 1.2, 1.0, 0.6, "broken", "deep", mouth=1, lean=3)),
    Person("villager", "skin_man", "fur_dark", ("ushanka",), "fur_coat", "loden", "fur_dark",
           ("big_moustache",), "4a4a3a", age=1, wide=1.08, brow=2, place="village",
           bones=Bones(1.1, 0.4, 0.4, 0.5, "broad", "deep")),
    # the other householders, by their bodies; and who works and dines in the club
    Person("house_b", "skin", "ginger", ("low_bun",), "apron", "rose", "apron", ("freckles",),
           "4a7a5a", "rose", woman=True, place="village",
           bones=Bones(0.96, -0.4, 0.3, 0, "snub", "round", lean=2)),
    Person("house_c", "skin_pale", "silver", ("sparse",), "waistcoat", "loden", "linen",
           ("glasses",), "5a7a8a", age=2, wide=0.9, place="village",
           bones=Bones(0.8, 1.6, 1.2, 0.4, "hooked", "small", mouth_up=-1, lean=-5)),
    Person("house_d", "skin", "silver", ("headscarf",), "shawl", "wool", "moss", (), "5a4030",
           "wool", woman=True, age=1, wide=1.2, place="village",
           bones=Bones(1.22, -1.0, 1.0, 0, "button", "small", mouth=1, lean=1)),
    Person("house_e", "skin", "blond", ("curly",), "scarf", "navy", "rust", (), "4a7aa0",
           place="village", bones=Bones(0.9, 0.8, -0.2, 0, "straight", "round", lean=-2)),
    Person("house_f", "skin_man", "silver", ("sou_wester",), "work_coat", "oilskin", "navy",
           ("full_beard",), "4a6a8c", age=2, wide=1.1, brow=2, place="village",
           bones=Bones(1.1, 0.6, 0.6, 0.6, "bulb", "deep", lean=4)),
    Person("house_g", "skin_brown", "hair_black", ("low_bun",), "shawl", "plum", "mustard",
           (), "3a2418", "wine", woman=True, age=1, place="village",
           bones=Bones(0.92, 0.8, 1.0, 0.2, "narrow", "hooded", lean=4)),
    Person("cook", "skin_man", "hair_black", ("toque",), "high_coat", "white", "shirt",
           ("stubble", "big_moustache"), "4a3a30", age=1, wide=1.18, brow=2,
           bones=Bones(1.2, -0.6, 0.8, 0.2, "bulb", "small", lean=-2)),
    Person("nadia", "skin_brown", "hair_black", ("fringe",), "work_coat", "grey", "shirt", (),
           "3a2418", "wine", woman=True, wide=0.94,
           bones=Bones(0.84, 0.2, 0.4, 0, "straight", "round", mouth=-1, lean=-5)),
    Person("waiter", "skin_pale", "hair", ("slick",), "barman", "black", "white", (), "5a5a4a",
           bones=Bones(0.9, 1.2, 0.2, 0, "narrow", "hooded", mouth=-1, lean=6)),
    Person("diner", "skin", "silver", ("cropped",), "dinner_coat", "navy", "white", ("glasses",),
           "5a6a7a", age=1, wide=1.12,
           bones=Bones(1.16, -1.0, 0.2, 0, "button", "round", lean=-1)),
    Person("pell", "skin_pale", "ginger", ("cropped",), "high_coat", "black", "ink",
           ("stubble", "goatee"), "5a6a4a", age=1, wide=1.24, brow=2,
           bones=Bones(1.24, 0.8, 0.6, 0.6, "broken", "small", mouth=1, lean=5)),
)  # fmt: skip
