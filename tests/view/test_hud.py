"""The HUD says what the snapshot says, in words that are whole."""

from __future__ import annotations

import itertools
from typing import Literal

import numpy as np
import pygame
import pytest

from game.content.loader import load_tables
from game.core.constants import VIEW_HEIGHT
from game.core.events import Barked, Spotted, TakeEnded
from game.core.paths import assets_dir
from game.core.snapshot import BossView, Caption, CarryView, Snapshot, TakeView
from game.view.hud import GOAL_WIDTH
from game.view.options import ViewOptions
from game.view.renderer import View
from game.view.speech import BOTTOM, TOP
from game.view.tables import ViewTables
from game.view.text import Style
from tests.view import scenes
from tests.view.scenes import FLOOR_Y, eve, foe, item, player, render, snapshot

Box = tuple[int, int, int, int]
VITALS: Box = (0, 0, 200, 46)
HANDS: Box = (0, 312, 330, 48)
TAKE: Box = (460, 0, 180, 100)
GOAL: Box = (400, 320, 240, 40)
MIDDLE: Box = (200, 0, 240, 46)
WORDS: Box = (110, 270, 420, 44)
UPSTAIRS = FLOOR_Y - 112.0  # px


@pytest.fixture
def panel(view: View) -> View:
    view.options = ViewOptions(bloom=False, shake=0.0)
    return view


def part(view: View, scene: Snapshot, box: Box) -> bytes:
    view.reset()
    frame = render(view, [(scene, ())])
    return pygame.image.tobytes(frame.subsurface(box), "RGB")


@pytest.mark.parametrize(
    ("box", "changed"),
    [
        (VITALS, {"actors": (eve(hp=60),)}),
        (VITALS, {"actors": (eve(hp=20),)}),
        (VITALS, {"actors": (eve(hp=60),), "player": player(grit=15)}),
        (VITALS, {"player": player(focus=100)}),
        (HANDS, {"player": player(hand=CarryView("pistol", 7, 12))}),
        (HANDS, {"player": player(hand=CarryView("plate", 1, 1))}),
        (HANDS, {"player": player(belt=CarryView("plate_stack", 4, 6))}),
        (HANDS, {"player": player(pocket=CarryView("fork", 3, 3))}),
        (HANDS, {"player": player(hand=CarryView("pistol", 0, 12), reload=0.5)}),
        (TAKE, {"take": TakeView(14, 6, 2, 2400, 90, 150, "throw")}),
        (TAKE, {"score": 1200}),
        (MIDDLE, {"balance": -40}),
        (MIDDLE, {"balance": 70}),
        (HANDS, {"items": (item(5, "bottle", 930.0, FLOOR_Y),)}),
        (GOAL, {"objective": "objective.cross"}),
    ],
)
def test_each_value_is_seen_where_it_belongs(
    panel: View, box: Box, changed: dict[str, object]
) -> None:
    plain = part(panel, snapshot(0), box)
    fields = {key: value for key, value in changed.items() if key != "actors"}
    actors = changed.get("actors", (eve(),))
    assert part(panel, snapshot(0, *actors, **fields), box) != plain  # type: ignore[misc]


def test_a_mark_fills_over_who_wonders_about_a_guest(panel: View) -> None:
    lit = []
    for share in (0.0, 0.3, 0.6, 0.9):
        suspects = ((7, share),) if share else ()
        scene = snapshot(0, eve(), foe(7, 980.0, flags=0), suspects=suspects)
        panel.reset()
        pixels = pygame.surfarray.array3d(render(panel, [(scene, ())])).astype(int)
        gold = (pixels[..., 0] > 220) & (pixels[..., 1] > 180) & (pixels[..., 2] < 130)
        lit.append(int(gold[:, 50:].sum()))
    assert lit == sorted(lit) and len(set(lit)) == 4


def test_ammunition_and_durability_count_down(panel: View) -> None:
    for kind, full in (("pistol", 12), ("machine_pistol", 24), ("shotgun", 5), ("tray", 8)):
        seen = {
            part(panel, snapshot(0, player=player(hand=CarryView(kind, left, full))), HANDS)
            for left in range(0, full + 1, max(1, full // 4))
        }
        assert len(seen) >= 4


def test_the_take_fades_with_its_time(panel: View) -> None:
    pictures = [
        part(panel, snapshot(0, take=TakeView(9, 4, 1, 800, left, 150, "jab")), TAKE)
        for left in (150, 100, 50)
    ]
    assert len(set(pictures)) == 3


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_take_stands_beside_the_bar_of_a_boss(panel: View, size: Literal[1, 2, 3]) -> None:
    panel.options = ViewOptions(text_size=size)
    hud = panel.hud
    deeds = [row.removeprefix("deed.") for row in hud.tables.labels if row.startswith("deed.")]
    boss = BossView("who.host", 900, 1000, 2, 7, (1000, 600, 150))
    assert len(deeds) > 20
    for deed in deeds:
        take = TakeView(123, 24, 4, 123_456, 90, 150, f"{deed}:flamethrower")
        hud.draw(pygame.Surface((640, 360), 0, 32), snapshot(0, take=take, boss=boss), [],
                 panel.camera, (0, 0))  # fmt: skip
        bar, readout = hud.boss.box.move(hud.boss.place), hud.take.surface
        beside = readout.get_rect().clip(bar.move(0, -hud.take.place[1]).inflate(640, 0))
        words = readout.subsurface(beside).get_bounding_rect()
        assert hud.take.place[0] + words.left > bar.right, deed
        assert hud.take.box.bottom < readout.get_height(), deed


def test_the_grade_of_an_ended_take_shows(panel: View) -> None:
    plain = part(panel, snapshot(0), TAKE)
    ended = TakeEnded(22, 7, 5200, 900, "sequence")
    frame = render(panel, [(snapshot(1), (ended,))])
    assert pygame.image.tobytes(frame.subsurface(TAKE), "RGB") != plain


def test_words_are_shown_with_their_speaker_and_can_be_off(panel: View) -> None:
    plain = part(panel, snapshot(0), WORDS)
    said = snapshot(0, eve(y=UPSTAIRS), captions=(Caption("m05.06", 90, 0),))
    assert part(panel, said, WORDS) != plain
    panel.options = ViewOptions(bloom=False, captions=False, shake=0.0)
    assert part(panel, said, WORDS) == part(panel, snapshot(0, eve(y=UPSTAIRS)), WORDS)


def test_words_stand_where_nobody_stands_and_stay_there(panel: View) -> None:
    caption = (Caption("m05.06", 90, 0),)
    speech = panel.hud.captions.speech
    render(panel, [(snapshot(0, captions=caption), ())])
    box = pygame.Rect(speech.place, speech.picture.get_size())
    assert box.bottom < panel.camera.to_screen(0, FLOOR_Y)[1] - 60, "above the fight"
    assert box.top >= TOP, "below the head line of the frame"
    render(panel, [(snapshot(1, eve(y=UPSTAIRS), captions=caption), ())])
    assert speech.place == box.topleft, "it does not jump while it is read"
    panel.reset()
    render(panel, [(snapshot(2, eve(y=UPSTAIRS), captions=caption), ())])
    assert speech.place[1] + speech.picture.get_height() == BOTTOM


SIZES = (1, 2, 3)


def sized(view: View, size: int) -> View:
    view.options = ViewOptions(text_size=size, bloom=False, shake=0.0)  # type: ignore[arg-type]
    view.reset()
    return view


@pytest.mark.parametrize("size", SIZES)
def test_every_line_of_the_game_fits_its_box(panel: View, size: int) -> None:
    speech = sized(panel, size).hud.captions.speech
    for row in panel.hud.tables.lines:
        if not row.startswith(("m0", "m1", "wk.", "les.", "club.", "bl.", "vill.", "teach.")):
            continue
        box = speech.painted(speech.line(row), speech.face(row, "eve_club"), "left")
        assert box.get_width() <= 624, row
        assert box.get_height() <= 170, row


@pytest.mark.parametrize("size", SIZES)
def test_every_goal_fits_the_corner(panel: View, size: int) -> None:
    hud = sized(panel, size).hud
    for row in hud.tables.labels:
        if row.startswith("objective."):
            words = hud.tables.label(row).upper()
            font, scale = hud._fitting(words, GOAL_WIDTH)
            assert font.width(words, Style(scale=scale, tracking=1)) <= GOAL_WIDTH, row


def test_larger_text_is_larger(panel: View) -> None:
    said = snapshot(0, captions=(Caption("m05.01", 90, 0),))
    tall = []
    for size in SIZES:
        render(sized(panel, size), [(said, ())])
        speech = panel.hud.captions.speech
        tall.append(speech.painted(speech.line("m05.01"), None, "").get_height())
    assert tall[0] * 1.25 <= tall[1] and tall[1] * 1.2 <= tall[2]


@pytest.mark.parametrize(("size", "least"), [(1, 18), (2, 28), (3, 28)])
def test_capitals_are_tall_enough_on_a_full_hd_screen(panel: View, size: int, least: int) -> None:
    font, scale = sized(panel, size).hud.types[size - 1]
    assert font.height * scale * 1080 // VIEW_HEIGHT >= least


@pytest.mark.parametrize("row", ["m05.01", "m05.02", "m05.photo"])
@pytest.mark.parametrize("size", SIZES)
def test_captions_can_be_read(panel: View, size: int, row: str) -> None:
    """Contrast of at least 4.5 : 1 between the words and the ground of their box, as rendered."""
    said = snapshot(1, captions=(Caption(row, 90, 0),))
    frame = render(sized(panel, size), [(said, ())])
    speech = panel.hud.captions.speech
    area = pygame.Rect(speech.place, speech.picture.get_size())
    face = speech.face(row, "eve_club")
    if face is not None:
        area.x, area.w = area.x + face.get_width() + 8, area.w - face.get_width() - 8
        area.y, area.h = area.bottom - 34, 34
    pixels = pygame.surfarray.array3d(frame.subsurface(area)) / 255
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    light = (linear * (0.2126, 0.7152, 0.0722)).sum(2)
    bright, ground = np.quantile(light, 0.995), np.quantile(light, 0.5)
    assert (bright + 0.05) / (ground + 0.05) >= 4.5


def test_who_speaks_is_seen_with_the_face_of_the_row(panel: View) -> None:
    speech = panel.hud.captions.speech
    assert speech.face("m05.06", "eve_club") is speech.faces["kristof"]["afraid"]
    assert speech.face("m05.09", "eve_club") is speech.faces["eve_club"]["soft"]
    assert speech.face("m05.09", "eve_village") is speech.faces["eve_village"]["soft"]
    assert speech.face("m05.02", "eve_club") is None  # a voice only


def test_one_of_many_of_the_same_name_has_the_face_of_his_body(panel: View) -> None:
    speech = panel.hud.captions.speech
    assert speech.face("bl.06", "eve_village", "house_c") is speech.faces["house_c"]["afraid"]
    assert speech.face("bl.06", "eve_village", "house_d") is speech.faces["house_d"]["afraid"]
    unseen = speech.face("bl.06", "eve_village")
    assert unseen is not None and unseen is speech.face("bl.06", "eve_village")
    faces = set(speech.speakers.body["VILLAGER"].values())
    assert len(faces) >= 6 and faces <= set(speech.faces)


def test_every_speaker_has_a_face(panel: View) -> None:
    speech = panel.hud.captions.speech
    lines = panel.hud.tables.lines
    names = {line.speaker for row, line in lines.items() if line.speaker and row[:5] != "menu."}
    assert names <= set(speech.speakers.portrait)
    assert set(speech.speakers.tone) <= set(panel.hud.tables.lines)
    for name in (*speech.speakers.portrait.values(), *speech.speakers.outfit.values()):
        assert {"neutral", "soft", "hard", "hurt", "afraid"} <= set(speech.faces[name])


def test_a_speaker_beyond_the_frame_is_pointed_at(panel: View) -> None:
    far = snapshot(0, eve(), foe(7, 100.0), captions=(Caption("m05.06", 90, 7),))
    speech = panel.hud.captions.speech
    assert speech.side(far.captions[0], far, {7: -80.0}) == "left"
    assert speech.side(far.captions[0], far, {7: 200.0}) == ""
    assert speech.side(Caption("m05.02", 90, 0), far, {}) == "voice"


def test_a_prompt_names_the_key_of_the_device(panel: View) -> None:
    prompt = player(prompt="take", prompt_kind="bottle", prompt_x=920.0, prompt_y=FLOOR_Y - 30.0)
    scene = snapshot(0, player=prompt)
    box = (260, 150, 200, 140)
    plain = part(panel, snapshot(0), box)
    keyboard = part(panel, scene, box)
    keys = panel.hud.tables.keys
    assert isinstance(keys, dict)
    keys["grab"] = "B"
    pad = part(panel, scene, box)
    del keys["grab"]
    assert plain != keyboard != pad


def test_a_longer_press_has_a_prompt_of_its_own(panel: View) -> None:
    where = {"prompt_x": 920.0, "prompt_y": FLOOR_Y - 30.0}
    tap = player(prompt="take", prompt_kind="bottle", **where)
    both = tap._replace(long_prompt="use", long_kind="dressing_kit")
    other = both._replace(long_kind="sink")
    box = (260, 130, 260, 160)
    shown = [part(panel, snapshot(0, player=one), box) for one in (tap, both, other)]
    assert len(set(shown)) == 3


def test_barks_and_marks_stand_over_heads(panel: View) -> None:
    scene = snapshot(0, eve(), foe(2, 980.0))
    box = (320, 120, 280, 130)
    plain = part(panel, scene, box)
    for event in (Barked(2, "club.spotted.0", 980.0, 340.0), Spotted(2, "doorman", 980.0, 340.0)):
        panel.reset()
        frame = render(panel, [(scene, (event,))])
        assert pygame.image.tobytes(frame.subsurface(box), "RGB") != plain


def test_low_health_glows_at_the_edge_and_breathes_slowly(panel: View) -> None:
    edge = (0, 120, 20, 120)
    shots = [part(panel, snapshot(tick, eve(hp=15)), edge) for tick in (0, 20, 45)]
    assert part(panel, snapshot(0), edge) not in shots
    assert len(set(shots)) == 3


def test_the_hud_can_be_hidden(panel: View) -> None:
    panel.options = ViewOptions(hud=False, bloom=False, shake=0.0)
    hidden = part(panel, snapshot(0), VITALS)
    assert part(panel, snapshot(0, eve(hp=10)), VITALS) == hidden


def test_a_tell_from_outside_the_frame_is_marked_at_its_edge(panel: View) -> None:
    from game.core.snapshot import ActorFlag

    telling = int(ActorFlag.TELLING | ActorFlag.GROUNDED)
    edge = (600, 180, 40, 110)
    plain = part(panel, snapshot(0), edge)
    assert part(panel, snapshot(0, eve(), foe(2, 1500.0, flags=telling)), edge) != plain


def test_palettes_change_the_signs(panel: View) -> None:
    near = scenes.item(4, "bottle", 960.0, FLOOR_Y, near=True)
    box = (300, 200, 240, 100)
    seen = []
    for palette in ("default", "deuteranopia", "contrast"):
        panel.options = ViewOptions(palette=palette, bloom=False, shake=0.0)  # type: ignore[arg-type]
        seen.append(part(panel, snapshot(0, items=(near,)), box))
    assert len(set(seen)) == 3


def test_the_panel_names_what_else_can_be_done_with_a_thing() -> None:
    tables = load_tables(assets_dir())
    hints = ViewTables.of(tables).hints
    named = {row.id for row in tables.weapons.values() if row.jet or row.hand_use or row.keeps_off}
    assert set(hints) == named
    for action, words in hints.values():
        assert f"action.{action}" in tables.text and words in tables.text


def test_what_lies_near_is_shown_and_far_things_are_not(panel: View) -> None:
    plain = part(panel, snapshot(0), HANDS)
    far = snapshot(0, items=(item(5, "bottle", 1400.0, FLOOR_Y),))
    assert part(panel, far, HANDS) == plain
    ready = snapshot(0, items=(item(5, "bottle", 930.0, FLOOR_Y, near=True),))
    beside = snapshot(0, items=(item(5, "bottle", 930.0, FLOOR_Y),))
    assert len({plain, part(panel, ready, HANDS), part(panel, beside, HANDS)}) == 3


def test_at_the_high_table_the_screen_names_nothing(panel: View) -> None:
    """No key, no use, nothing near; what a press would mean is still framed."""
    prompt = player(prompt="take", prompt_kind="bottle", prompt_x=920.0, prompt_y=FLOOR_Y - 30.0)
    tea = prompt._replace(hand=CarryView("teapot", 2, 2))
    scene = snapshot(
        0, player=tea, items=(item(5, "bottle", 930.0, FLOOR_Y, near=True),), guided=True
    )
    plain = scene._replace(player=player(hand=CarryView("teapot", 2, 2)), items=())
    assert part(panel, scene, HANDS) != part(panel, plain, HANDS)
    alone = scene._replace(guided=False)
    assert part(panel, alone, HANDS) == part(panel, plain._replace(guided=False), HANDS)
    whole = (0, 60, 640, 230)
    shown = [part(panel, one, whole) for one in (scene, alone, plain)]
    assert len(set(shown)) == 3  # the frame remains, its words are gone


def test_the_house_of_the_balance_changes_its_shape_and_not_only_its_colour(panel: View) -> None:
    """Read in grey, each step of the house still differs from its neighbours."""
    names = [f"house_executioner_{step}" for step in (3, 2, 1)] + ["house_0"]
    names += [f"house_protector_{step}" for step in (1, 2, 3)]
    grey = []
    for name in names:
        pixels = pygame.surfarray.array3d(panel.hud.ui[name]).astype(float)
        window = pixels[11:21, 14:25] @ np.array((0.2126, 0.7152, 0.0722))
        grey.append(window > window.mean())
    for one, other in itertools.pairwise(grey):
        assert (one != other).sum() >= 8


@pytest.mark.parametrize(("size", "high"), [(1, 7), (2, 10), (3, 14)])
def test_small_labels_grow_with_the_size_of_writing_and_are_not_cut(
    panel: View, size: int, high: int
) -> None:
    panel.options = ViewOptions(bloom=False, shake=0.0, text_size=size)  # type: ignore[arg-type]
    scene = snapshot(player=player(hand=CarryView("knife", 5, 10)), score=1200)
    panel.reset()
    frame = pygame.surfarray.array3d(render(panel, [(scene, ())]))
    for x0, y0, x1, y1 in ((12, 0, 44, 17), (520, 0, 602, 22), (58, 320, 120, 341)):
        rows = np.flatnonzero((frame[x0:x1, y0:y1] == 255).all(2).any(0))
        assert len(rows) == high, (x0, y0)  # EVE, TAKE, KNIFE: from capital to baseline
