"""The committed people: complete, well placed, standing still where they stand."""

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from assets.bake.characters import CAST, bake_sprite
from assets.bake.characters.animate import poses
from assets.bake.characters.gait import gait_from_table
from assets.bake.characters.pose import SIDES, PoseError
from assets.bake.characters.repertoire import load
from assets.bake.characters.rig import solve
from tests.sim.rooms import tables

SPRITES = Path(__file__).parents[2] / "assets" / "sprites"
EVE = "eve_club"
EVES = (EVE, "eve_torn", "eve_village")
MEN = ("doorman", "suit", "knife", "runner", "large", "kristof")
FIGHTERS = (*EVES, *MEN)
STAFF = {"sorin": {"idle", "beat", "hands_up", "walk"}, "dj": {"idle", "hands_up", "walk"}}

SHARED = {
    "idle",
    "guard",
    "walk",
    "run",
    "turn",
    "jump",
    "apex",
    "fall",
    "land",
    "crouch",
    "crouch_walk",
    "ladder",
    "hurt_high",
    "hurt_low",
    "stagger",
    "open",
    "down_back",
    "lying",
    "getup",
    "dead_back",
    "dead_front",
    "dead_crumple",
    "aim",
    "crouch_aim",
    "reload",
    "take",
    "throw",
    "swing",
    "stab",
    "swing_two",
    "parry",
    "parry_ok",
    "beat",
}
EVE_MOVES = {
    "roll",
    "getup_roll",
    "slide",
    "jab",
    "cross",
    "elbow",
    "headbutt",
    "shoulder",
    "shin_kick",
    "up_elbow",
    "stamp",
    "air_knee",
    "drop_attack",
    "kick_prop",
    "cord_swing",
    "finish_a",
    "finish_b",
}
FINISHERS = {f"finish_{end}" for end in "abcdefgh"} | {
    f"finish_{weapon}" for weapon in ("axe", "blade", "bottle", "plate", "pan", "gun")
}
GRAPPLE_MOVES = {
    "grab",
    "clinch_heave",
    "clinch_knee",
    "clinch_throw",
    "clinch_throw_back",
    "clinch_shot",
    "clinch_head",
    "break_out",
}
GRAPPLE = GRAPPLE_MOVES | {
    "clinch",
    "clinch_walk",
    "shield_hold",
    "backhang_mount",
    "backhang",
    "gouge",
    "wrap",
    "garrotte",
    "grabbed",
    "thrown",
}
LONG_MOVES = {"throw_low", "sweep", "thrust"}
LONG = LONG_MOVES | {"long_aim", "hip_aim", "long_reload", "shell_load", "bolt"}
CRAFT = {"guard_stool", "burning", "comfort", "call", "slip"}
EVE_ONLY = EVE_MOVES | FINISHERS | GRAPPLE | LONG | CRAFT | {"vault", "dance"}
MEN_MOVES = {"punch", "hook", "butt", "grab_reach", "throw_foe"}
FINISHED = {f"finished_{end}" for end in "abcdefgh"} | {
    f"finished_{weapon}" for weapon in ("axe", "blade", "bottle", "plate", "pan", "gun")
}
VICTIM = {
    "held",
    "held_walk",
    "kneed",
    "lifted",
    "hauled",
    "thrown",
    "slammed",
    "shielded",
    "ridden",
    "gouged",
    "blinded",
    "wrapping",
    "wrapped",
    "wrapped_lying",
    "garrotted",
    "burning",
    "grieve",
    "hold_foe",
}
MEN_ONLY = MEN_MOVES | FINISHED | VICTIM | {"taunt", "surrender", "false_surrender"}
OWN = {"knife": {"dash", "slash", "feint"}, "large": {"slam", "charge"}}
ARMED_MOVES = {"parry", "take", "throw", "swing", "stab", "swing_two"}
MOVES = (
    EVE_MOVES
    | FINISHERS
    | GRAPPLE_MOVES
    | MEN_MOVES
    | ARMED_MOVES
    | LONG_MOVES
    | OWN["knife"]
    | OWN["large"]
)
FOUR_FRAMES = ("idle", "walk", "run", "hurt_high", "hurt_low", "fall", "down_back")
EIGHT_FRAMES = ("walk", "run")

FOE_TRADES = {"seize", "bash", "bottle_throw"}  # moves of a single foe
GAITS = (
    "suit", "runner", "hunter", "shotgunner", "flame_bearer", "grenadier", "armoured", "sambo",
    "seizer", "doorman", "knife", "large", "host", "wick", "bell_ringer", "pair_left", "pair_right",
)  # fmt: skip
WALK_ALIKE = 0.8  # share of the outlines of two walks that may be the same, in their best phase
TELL_ALIKE = 0.75  # ... of a guard and of the end of a wind-up
LIE_ALIKE = 0.8  # ... of two men who fell differently
LUMA = (0.2126, 0.7152, 0.0722)
FACE, FACE_PIXELS = 90.0, 8  # luma of lit skin, and how much of it a face shows at least
HURT_BOX = (16, 46)  # Eve's, px
PLANTED = 1.2  # px above the ground: a ball this low carries weight
SUNK = 3  # px that a heel or a hand may lie below the ground line
REACH = 60.0  # px: no hand or head is further from the ground point of a 1.70 m figure


@cache
def sheet(name: str) -> dict[str, Any]:
    text = (SPRITES / f"{name}.json").read_text(encoding="utf-8")
    result: dict[str, Any] = json.loads(text)
    return result


def pixels(path: Path) -> NDArray[np.uint8]:
    """Colours of a picture, whatever it is kept as: (height, width, 3 or 4)."""
    with Image.open(path) as image:
        return np.array(image.convert("RGBA" if image.has_transparency_data else "RGB"))


@cache
def picture(name: str) -> NDArray[np.uint8]:
    return pixels(SPRITES / f"{name}.png")


def frames_of(name: str, anim: str) -> list[int]:
    row = sheet(name)["anims"][anim]
    keys = ("startup", "active", "recovery") if row["kind"] == "move" else ("frames",)
    return [i for k in keys for i in row[k]]


def solid(name: str, frame: dict[str, Any]) -> NDArray[np.bool_]:
    """Opaque pixels of a frame, without the half-transparent halo."""
    x, y, w, h = frame["rect"]
    result: NDArray[np.bool_] = picture(name)[y : y + h, x : x + w, 3] == 255
    return result


def on_stage(name: str, anim: str) -> NDArray[np.bool_]:
    """First frame of an animation on a stage with a common anchor."""
    return staged(name, frames_of(name, anim)[0])


def staged(name: str, number: int) -> NDArray[np.bool_]:
    """One frame on a stage with a common anchor."""
    stage = np.zeros((120, 160), dtype=bool)
    frame = sheet(name)["frames"][number]
    mask = solid(name, frame)
    top, left = 100 - frame["anchor"][1], 80 - frame["anchor"][0]
    stage[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    return stage


@pytest.mark.parametrize("name", FIGHTERS)
def test_fighter_has_every_animation(name: str) -> None:
    wanted = SHARED | (EVE_ONLY if name in EVES else MEN_ONLY) | OWN.get(name, set())
    assert not wanted - set(sheet(name)["anims"])


@pytest.mark.parametrize("name", STAFF)
def test_staff_has_its_animations(name: str) -> None:
    assert STAFF[name] <= set(sheet(name)["anims"])


@pytest.mark.parametrize("name", CAST)
def test_committed_sheet_is_up_to_date_with_the_tables(name: str) -> None:
    assert set(load(name).animations) == set(sheet(name)["anims"])


@pytest.mark.parametrize("name", CAST)
def test_animations_have_the_shape_of_their_kind(name: str) -> None:
    total = len(sheet(name)["frames"])
    for anim, row in sheet(name)["anims"].items():
        numbers = frames_of(name, anim)
        assert numbers and min(numbers) >= 0 and max(numbers) < total, anim
        assert (row["kind"] == "move") == (anim in MOVES | FOE_TRADES), anim
        if row["kind"] in ("loop", "once"):
            assert len(row["ticks"]) == len(row["frames"]) and min(row["ticks"]) > 0, anim
        if row["kind"] == "aim":
            assert len(row["angles"]) == len(row["frames"]), anim


@pytest.mark.parametrize("name", FIGHTERS)
def test_animations_have_enough_frames(name: str) -> None:
    for anim in FOUR_FRAMES:
        assert len(frames_of(name, anim)) >= 4, anim
        assert len(set(frames_of(name, anim))) >= 3, anim
    for anim in EIGHT_FRAMES:
        assert len(set(frames_of(name, anim))) >= 8, anim


@pytest.mark.parametrize("name", CAST)
def test_frames_lie_inside_the_sheet_and_are_trimmed(name: str) -> None:
    height, width = picture(name).shape[:2]
    assert width <= 2048
    assert pixels(SPRITES / f"{name}_rim.png").shape == (height, width, 3)
    for frame in sheet(name)["frames"]:
        x, y, w, h = frame["rect"]
        assert min(x, y) >= 0 and x + w <= width and y + h <= height
        alpha = picture(name)[y : y + h, x : x + w, 3] > 0
        assert alpha[0].any() and alpha[-1].any()
        assert alpha[:, 0].any() and alpha[:, -1].any()


@pytest.mark.parametrize("name", CAST)
def test_anchors_belong_to_the_body(name: str) -> None:
    far = REACH * CAST[name].scale
    for number, frame in enumerate(sheet(name)["frames"]):
        _, _, w, h = frame["rect"]
        ax, ay = frame["anchor"]
        assert -4 <= ax <= w + 4 and ay > 0, number
        for key in ("hand", "head", "chest"):
            x, y = frame[key][:2]
            assert abs(complex(x, y)) <= far * 1.3, (number, key)
            assert -2 <= ax + x <= w + 2 and -2 <= ay + y <= h + 2, (number, key)
        assert -180 <= frame["hand"][2] <= 180, number


@pytest.mark.parametrize("name", FIGHTERS)
def test_aim_points_the_weapon_where_it_says(name: str) -> None:
    aims = {a: row for a, row in sheet(name)["anims"].items() if row["kind"] == "aim"}
    assert {"aim", "crouch_aim"} <= set(aims)
    for row in aims.values():
        for angle, number in zip(row["angles"], row["frames"], strict=True):
            assert sheet(name)["frames"][number]["hand"][2] == pytest.approx(angle)


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("anim", ["walk", "run", "crouch_walk"])
def test_planted_foot_does_not_slide(name: str, anim: str) -> None:
    """A foot on the ground in two frames running keeps its place in the world."""
    row = sheet(name)["anims"].get(anim)
    if row is None:
        assert name not in FIGHTERS
        return
    numbers = row["frames"]
    step = row["stride"] / len(numbers)  # all frames of a stride last equally long
    assert len(set(row["ticks"])) == 1
    planted = 0
    for now, after in zip(numbers, numbers[1:] + numbers[:1], strict=True):
        for side in (0, 1):
            here = sheet(name)["frames"][now]["feet"][side]
            there = sheet(name)["frames"][after]["feet"][side]
            if -here[1] < PLANTED and -there[1] < PLANTED:
                planted += 1
                assert abs(there[0] + step - here[0]) < 1.0, (now, after, side)
    assert planted >= 4


@pytest.mark.parametrize("name", [*EVES[:1], "suit", "large"])
def test_feet_that_stand_are_lifted_to_move(name: str) -> None:
    """Between two keys a standing foot stays or is lifted; only a cut may displace it."""
    library = load(name)
    for anim, row in library.animations.items():
        before = library.poses[next(iter(row.phases.values()))[0].pose]
        for step in (s for steps in row.phases.values() for s in steps):
            shown = [before, *(pose for pose, _ in poses((step,), library, before))]
            before = library.poses[step.pose]
            if step.ease == "cut" or step.frames == 1 or row.stride is not None:
                continue
            if any(pose.snap for pose in shown):  # rolling and falling bodies find their ground
                continue
            for here, there in pairwise(solve(pose, CAST[name]).balls for pose in shown):
                for side in SIDES:
                    a, b = here[side], there[side]
                    if max(a.imag, b.imag) < PLANTED:
                        assert abs(a.real - b.real) < 1.0, (anim, step.pose, side)


@pytest.mark.parametrize("name", CAST)
def test_nobody_is_drawn_into_the_floor(name: str) -> None:
    """No frame reaches more than a few px below the ground line (who is thrown has none)."""
    for anim in sheet(name)["anims"]:
        for number in frames_of(name, anim):
            frame = sheet(name)["frames"][number]
            low = np.nonzero(solid(name, frame))[0].max() + 1 - frame["anchor"][1]
            assert low <= SUNK or anim == "thrown", (anim, number, low)


@pytest.mark.parametrize("anim", ["idle", "guard", "run"])
def test_eve_fills_her_hurt_box(anim: str) -> None:
    width, height = HURT_BOX
    for number in frames_of(EVE, anim):
        frame = sheet(EVE)["frames"][number]
        mask = solid(EVE, frame)
        ys, xs = np.nonzero(mask)
        ax, ay = frame["anchor"]
        across = min(xs.max() + 1, ax + width / 2) - max(xs.min(), ax - width / 2)
        along = min(ys.max() + 1, ay) - max(ys.min(), ay - height)
        assert across * along >= 0.9 * width * height, (anim, number)


def test_eve_gets_low_enough() -> None:
    """Crouched she fits 30 px and the slide goes under things 26 px high, hair aside."""
    tallest = {
        anim: max(-sheet(EVE)["frames"][n]["head"][1] for n in frames_of(EVE, anim))
        for anim in ("crouch", "crouch_walk")
    }
    assert max(tallest.values()) <= 34
    slide = sheet(EVE)["anims"]["slide"]["active"]
    assert max(-sheet(EVE)["frames"][n]["head"][1] for n in slide) <= 20


def test_contact_frames_reach_further_than_the_wind_up() -> None:
    """A blow must read: its picture reaches clearly past the frame before it."""
    for move in ("jab", "cross", "elbow", "headbutt", "shoulder", "shin_kick", "kick_prop"):
        row = sheet(EVE)["anims"][move]
        ends = []
        for number in (row["startup"][-1], row["active"][0]):
            frame = sheet(EVE)["frames"][number]
            ends.append(frame["rect"][2] - frame["anchor"][0])
        assert ends[1] >= ends[0] + 5, move


def test_silhouettes_differ() -> None:
    """No two archetypes share more than four fifths of their outline on guard."""
    names = [EVE, *(n for n in MEN if n != "kristof")]  # he is a suit by design
    shapes = {n: on_stage(n, "guard") for n in names}
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            both = (shapes[one] & shapes[other]).sum()
            either = (shapes[one] | shapes[other]).sum()
            assert both / either < 0.8, (one, other)


def alike(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """Share of two shapes that both have."""
    return float((one & other).sum() / (one | other).sum())


def test_no_two_archetypes_walk_alike() -> None:
    """Their bodies are of one rig; what tells them apart from afar is how they go."""
    shapes = {
        name: np.stack([staged(name, number) for number in frames_of(name, "walk")])
        for name in GAITS
    }
    for i, one in enumerate(GAITS):
        for other in GAITS[i + 1 :]:
            turns = [alike(np.roll(shapes[one], by, axis=0), shapes[other]) for by in range(8)]
            assert max(turns) < WALK_ALIKE, (one, other, max(turns))


def tells() -> list[tuple[str, str]]:
    """Each blow of each archetype, as (sprite, animation)."""
    found = {
        (row.sprite or kind, tables().moves[move].anim)
        for kind, row in tables().enemies.items()
        for move in row.moves
    }
    return sorted(t for t in found if t[0] in CAST and kind_of(*t) == "move")


def kind_of(name: str, anim: str) -> str:
    row = sheet(name)["anims"].get(anim, {"kind": ""})
    return str(row["kind"])


@pytest.mark.parametrize(("name", "anim"), tells())
def test_a_blow_is_told_by_another_outline_than_the_guard(name: str, anim: str) -> None:
    wound = staged(name, sheet(name)["anims"][anim]["startup"][-1])
    assert alike(on_stage(name, "guard"), wound) < TELL_ALIKE


def test_a_gait_with_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(PoseError, match="leen"):
        gait_from_table({"leen": 3}, "somebody")


def test_same_bytes_twice_and_as_committed(tmp_path: Path) -> None:
    first, _ = bake_sprite(CAST["sorin"], tmp_path / "one")
    second, _ = bake_sprite(CAST["sorin"], tmp_path / "two")
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes()
    assert np.array_equal(pixels(first[0]), picture("sorin"))
    assert json.loads(first[2].read_text(encoding="utf-8")) == sheet("sorin")


@pytest.mark.parametrize("name", MEN)
def test_no_two_ways_of_lying_dead_are_one(name: str) -> None:
    ways = [way + end for way in ("dead_back", "dead_front", "dead_crumple") for end in ("", "_b")]
    lie = {way: staged(name, frames_of(name, way)[-1]) for way in ways}
    for i, one in enumerate(ways):
        for other in ways[i + 1 :]:
            assert alike(lie[one], lie[other]) < LIE_ALIKE, (one, other)


@pytest.mark.parametrize("name", ["large", "lodger", "doorman", "suit"])
def test_who_lies_on_his_back_shows_his_face(name: str) -> None:
    """A chest or an arm before it would leave a heap without a head."""
    for way in ("dead_back", "dead_back_b"):
        frame = sheet(name)["frames"][frames_of(name, way)[-1]]
        x, y, w, h = frame["rect"]
        ax, ay = frame["anchor"]
        column, row = round(ax + frame["head"][0]), round(ay + frame["head"][1])
        area = picture(name)[y : y + h, x : x + w]
        around = area[max(0, row - 4) : row + 5, max(0, column - 4) : column + 5].reshape(-1, 4)
        light = around[around[:, 3] == 255][:, :3] @ np.array(LUMA)
        assert (light > FACE).sum() >= FACE_PIXELS, way
