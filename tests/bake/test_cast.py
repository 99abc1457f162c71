"""Everybody but Eve and the first men of the house: complete, distinct, steady on their feet."""

import re

import numpy as np
import pytest

from assets.bake.characters import CAST
from tests.bake.test_characters import PLANTED, SPRITES, frames_of, on_stage, sheet, solid
from tests.sim.rooms import tables

HOUSEHOLDERS = ("house_a", "house_b", "house_c", "house_d", "house_e", "house_f")
VILLAGE = (
    *HOUSEHOLDERS,
    "hunter",
    "flame_bearer",
    "grenadier",
    "seizer",
    "bell_ringer",
    "pair_left",
    "pair_right",
    "lodger",
    "hanna",
    "luska",
)
CLUB = ("shotgunner", "shield", "armoured", "sambo", "host", "waiter_a", "waiter_b")
NAMED = ("warden", "wick", "nell")
FIGHTERS = (*VILLAGE, *CLUB, *NAMED)
SCHOOL = {"jab", "cross", "elbow", "headbutt", "shin_kick", "up_elbow", "roll", "slide"}
BYSTANDERS = ("guest_a", "guest_b", "guest_c", "waiter_a", "waiter_b", "dancer_a", "dancer_b")
ROLES = {
    "daniel": {"idle", "walk", "run", "turn", "aim", "hurt_high", "cover", "wounded"},
    "director": {"idle", "walk", "turn", "talk"},
    "ottilie": {"idle", "walk", "turn", "beat", "hands_up"},
    "shield_bare": {"idle", "guard", "walk", "run", "punch"},
    "dancer_a": {"dance"},
    "dancer_b": {"dance"},
}
ELLA = {
    "idle", "walk", "run", "turn", "hide", "afraid", "comforted", "carried", "point", "switch",
}  # fmt: skip
MEETS = 13.5  # px ahead of his feet: 18 are where she stands
HARM = ("hurt", "dead", "down", "lying", "stagger", "finished", "held", "burning", "wrap", "open")

STANDING = {
    "idle",
    "guard",
    "walk",
    "run",
    "turn",
    "jump",
    "apex",
    "fall",
    "land",
    "beat",
    "ladder",
}
HURT = {"hurt_high", "hurt_low", "stagger", "open", "down_back", "lying", "getup"}
DEATHS = {"dead_back", "dead_front", "dead_crumple"}
GRAPPLED = {"held", "thrown", "slammed", "shielded", "ridden", "wrapped", "wrapped_lying"}
MANNERS = {"taunt", "surrender", "grieve", "burning", "blinded", "finished_a", "finished_axe"}
HANDS = {"aim", "reload", "take", "throw", "swing", "stab", "swing_two", "parry"}
EVERY_FIGHTER = STANDING | HURT | DEATHS | GRAPPLED | MANNERS | HANDS
OWN = {
    "hunter": {"long_aim", "crouch_aim", "bolt", "long_reload"},
    "flame_bearer": {"hip_aim", "refuel"},
    "grenadier": {"throw_low"},
    "seizer": {"seize", "carry"},
    "bell_ringer": {"ring"},
    "pair_left": {"cover"},
    "pair_right": {"cover"},
    "lodger": {"slam", "charge"},
    "luska": SCHOOL,
    "wick": SCHOOL | {"talk"},
    "nell": SCHOOL | {"talk"},
    "shotgunner": {"long_aim", "shell_load"},
    "shield": {"shield_guard", "shield_walk", "bash"},
    "host": {"bottle_throw", "pour", "sit", "long_aim"},
    "waiter_a": {"unmask"},
    "waiter_b": {"unmask"},
    "warden": {"hip_aim", "refuel", "slam", "talk"},
    **{name: {"sweep", "thrust", "throw_low", "long_aim"} for name in HOUSEHOLDERS},
}
NUMBERED = (
    "eve_club", "doorman", "suit", "knife", "runner", "large", "kristof", "sorin", "dj",
)  # fmt: skip
IN_BOX = 0.68  # share of the hurt box that the body fills
HAT = 11  # px that hats and buns may stand out above it
SAME_OUTLINE = 0.8  # share of the common outline from which two people are one man copied


def test_pictures_that_maps_name_by_number_keep_their_numbers() -> None:
    assert tuple(CAST)[: len(NUMBERED)] == NUMBERED
    text = (SPRITES.parents[1] / "levels" / "tilesets" / "people.tsx").read_text(encoding="utf-8")
    assert re.findall(r"people/(\w+)\.png", text) == list(CAST)


@pytest.mark.parametrize("name", FIGHTERS)
def test_fighter_can_show_all_that_can_happen_to_him(name: str) -> None:
    assert not (EVERY_FIGHTER | OWN.get(name, set())) - set(sheet(name)["anims"])


@pytest.mark.parametrize("name", BYSTANDERS)
def test_bystander_can_stand_and_get_out_of_the_way(name: str) -> None:
    assert {"idle", "walk", "run", "hands_up", "cower"} <= set(sheet(name)["anims"])


@pytest.mark.parametrize("name", ROLES)
def test_role_has_its_animations(name: str) -> None:
    assert not ROLES[name] - set(sheet(name)["anims"])


def test_nothing_drawn_of_ella_is_harm() -> None:
    anims = set(sheet("ella")["anims"])
    assert not ELLA - anims
    assert not [anim for anim in anims if anim.startswith(HARM)]


@pytest.mark.parametrize("name", [*FIGHTERS, "daniel", "ella"])
@pytest.mark.parametrize("anim", ["walk", "run"])
def test_planted_foot_stays_where_it_stands(name: str, anim: str) -> None:
    row = sheet(name)["anims"][anim]
    numbers, step = row["frames"], row["stride"] / len(row["frames"])
    for now, after in zip(numbers, numbers[1:] + numbers[:1], strict=True):
        for side in (0, 1):
            here = sheet(name)["frames"][now]["feet"][side]
            there = sheet(name)["frames"][after]["feet"][side]
            if -here[1] < PLANTED and -there[1] < PLANTED:
                assert abs(there[0] + step - here[0]) < 1.0, (now, after, side)


@pytest.mark.parametrize("anim", ["idle", "guard"])
def test_nobody_is_somebody_else_in_black(anim: str) -> None:
    shapes = {name: on_stage(name, anim) for name in FIGHTERS}
    for i, one in enumerate(FIGHTERS):
        for other in FIGHTERS[i + 1 :]:
            both = (shapes[one] & shapes[other]).sum()
            either = (shapes[one] | shapes[other]).sum()
            assert both / either < SAME_OUTLINE, (anim, one, other)


def _looks() -> list[tuple[str, str]]:
    rows = tables().enemies.items()
    return [(kind, look) for kind, row in rows for look in (row.looks or (row.sprite,))]


@pytest.mark.parametrize(("kind", "sprite"), _looks())
@pytest.mark.parametrize("anim", ["idle", "guard", "walk"])
def test_what_can_be_hit_is_what_is_drawn(kind: str, sprite: str, anim: str) -> None:
    """The hurt box lies inside the drawn body, and no head looks far out of it."""
    row = tables().enemies[kind]
    for number in frames_of(sprite, anim):
        frame = sheet(sprite)["frames"][number]
        ys, xs = np.nonzero(solid(sprite, frame))
        ax, ay = frame["anchor"]
        across = min(xs.max() + 1, ax + row.half_width) - max(xs.min(), ax - row.half_width)
        along = min(ys.max() + 1, ay) - max(ys.min(), ay - row.height)
        assert across * along >= IN_BOX * 2 * row.half_width * row.height, number
        assert ay - row.height - ys.min() <= HAT, number


@pytest.mark.parametrize("name", FIGHTERS)
def test_beat_is_a_small_scene_of_its_own(name: str) -> None:
    """The beat moves the hands or the head and comes back to rest."""
    assert len(set(frames_of(name, "beat"))) >= 4


def _gait(name: str) -> tuple[int, int, int]:
    """Stride, lean and bounce of a walk, in px, for a body of Eve's height."""
    size = CAST[name].scale
    row = sheet(name)["anims"]["walk"]
    heads = [sheet(name)["frames"][number]["head"] for number in row["frames"]]
    along, up = [x / size for x, _ in heads], [-y / size for _, y in heads]
    return (
        round(row["stride"] / size),
        round(sum(along) / len(along)),
        round(max(up) - min(up)),
    )


def test_householders_are_told_apart_by_how_they_walk() -> None:
    gaits = {name: _gait(name) for name in HOUSEHOLDERS}
    assert len(set(gaits.values())) == len(HOUSEHOLDERS), gaits
    assert gaits["house_c"][0] < 30 < gaits["house_e"][0]  # the old man's steps are short
    assert gaits["house_c"][1] > gaits["house_f"][1] + 4  # he stoops, the fisherman leans back


@pytest.mark.parametrize("anim", ["finished_c", "finished_d"])
@pytest.mark.parametrize("name", ["doorman", "large", "suit", *FIGHTERS])
def test_whoever_bends_in_a_scene_has_his_head_before_her(name: str, anim: str) -> None:
    """She stands 18 px before him: at her own place his head would be behind her body."""
    bent = frames_of(name, anim)[4:8]
    for number in bent:
        assert sheet(name)["frames"][number]["head"][0] <= MEETS, number
