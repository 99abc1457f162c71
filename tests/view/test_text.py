"""Bitmap fonts: widths, colours, wrapping, letters that are missing, broken files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.view import captions, hud, sound_captions
from game.view.surfaces import ArtError, Colour, clear
from game.view.text import Font, Style

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
NAMES = ("small", "middle", "big")
WESTERN = (
    "".join(chr(code) for code in range(0x20, 0x7F))
    + "¡¿«»ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœŠšŽžŸ‘’‚“”„–—…•€£×"
)


@pytest.fixture(scope="module", params=NAMES)
def font(request: pytest.FixtureRequest) -> Font:
    return Font.load(FONTS, str(request.param))


@pytest.fixture(scope="module")
def small() -> Font:
    return Font.load(FONTS, "small")


def inked(surface: pygame.Surface) -> pygame.Rect:
    return surface.get_bounding_rect(min_alpha=1)


def test_a_rendered_run_is_as_wide_as_measured(font: Font) -> None:
    for text in ("GRAND JETE", "02:14.6", "ÉTÉ", "I"):
        for style in (Style(), Style(scale=2), Style(tracking=2), Style(scale=3, tracking=1)):
            assert font.render(text, style).get_width() == font.width(text, style)


def test_ink_fills_the_measured_width(small: Font) -> None:
    run = small.render("HUNGRY EXIT")
    assert inked(run).width == run.get_width()


def test_widths_add_up_letter_by_letter(small: Font) -> None:
    together = small.width("AB")
    assert together == small.width("A") + 1 + small.width("B")
    assert small.width("") == 0


def test_the_capital_stands_at_the_asked_place(font: Font) -> None:
    target = clear((60, 60))
    box = font.draw(target, "H", (10, 20))
    assert inked(target).topleft == (10, 20)
    assert inked(target).size == box.size


def test_accents_rise_above_the_capital_and_stay_in_the_cell(font: Font) -> None:
    bare, accented = inked(font.render("E")), inked(font.render("É"))
    assert accented.top < bare.top
    assert accented.bottom == bare.bottom
    assert accented.top >= 0


def test_colour_shadow_and_scale(small: Font) -> None:
    run = small.render("I", Style(colour=(10, 200, 30), shadow=(90, 0, 40), scale=2))
    top = small.ascent * 2
    assert run.get_at((0, top))[:3] == (10, 200, 30)
    assert run.get_at((7, top + 2))[:3] == (90, 0, 40)


def test_alignment_moves_the_text_to_the_left(small: Font) -> None:
    for align, left in ((0.0, 50), (0.5, 50 - small.width("EXIT") // 2), (1.0, 50 - 21)):
        target = clear((100, 30))
        small.draw(target, "EXIT", (50, 10), align=align)
        assert inked(target).left == left


def test_wrapped_lines_fit_and_lose_no_word(small: Font) -> None:
    text = "Sie tanzt, und das Haus hält den Atem an. Donaudampfschifffahrtsgesellschaft!"
    for width in (20, 55, 90, 400):
        lines = small.wrap(text, width)
        assert all(small.width(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_wrapping_keeps_paragraphs(small: Font) -> None:
    assert small.wrap("one\n\ntwo three", 200) == ["one", "", "two three"]


def test_the_small_font_has_every_western_letter(small: Font) -> None:
    unknown = small.glyph("?")
    missing = [c for c in WESTERN if c != "?" and small.glyph(c) == unknown]
    assert missing == []


def test_the_big_font_shows_small_letters_as_capitals() -> None:
    big = Font.load(FONTS, "big")
    unknown = big.glyph("?")
    assert big.glyph("é") == big.glyph("É")
    letters = [c for c in WESTERN if c.isalpha() and c not in "ÐÞðþ"]
    assert [c for c in letters if big.glyph(c) == unknown] == []


def test_composed_and_decomposed_text_look_the_same(small: Font) -> None:
    assert small.width("e\u0301te\u0301") == small.width("été")


def test_an_unknown_letter_becomes_a_question_mark(small: Font) -> None:
    assert small.width("\u4e2d") == small.width("?")


def test_equal_runs_are_drawn_once(small: Font) -> None:
    assert small.render("TAKE 7") is small.render("TAKE 7")
    assert small.render("TAKE 7") is not small.render("TAKE 7", Style(colour=(1, 2, 3)))


def test_the_cache_does_not_grow_without_end(small: Font) -> None:
    first = small.render("first run")
    for number in range(600):
        small.render(f"run {number}")
    assert small.render("first run") is not first


@pytest.mark.parametrize(
    ("content", "named"),
    [("{", "not a font table"), ('{"glyphs": {}}', "not a font table"),
     ('{"height":7,"line":9,"ascent":3,"descent":2,"spacing":1,"glyphs":{}}', "'?'")],
)  # fmt: skip
def test_a_broken_table_is_named_in_one_line(tmp_path: Path, content: str, named: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    with pytest.raises(ArtError) as caught:
        Font.load(tmp_path, "x")
    assert "x.json" in str(caught.value)
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArtError, match=r"nothing\.json"):
        Font.load(tmp_path, "nothing")


def luminance(colour: tuple[int, ...]) -> float:
    parts = [value / 255 for value in colour[:3]]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "colour",
    [hud.WHITE, hud.FAINT, hud.ROSE, hud.CYAN, hud.GOLD, hud.RED, captions.BARK, captions.NAME,
     sound_captions.WORDS],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("scale", [1, 2])
def test_words_in_the_scene_are_readable_on_any_ground(colour: Colour, scale: int) -> None:
    """Every pixel beside a letter is the outline or the letter, and they differ by 4.5 : 1."""
    font = Font.load(FONTS, "small")
    for ground in ((255, 255, 255), (255, 60, 200), (0, 0, 0)):
        target = pygame.Surface((200, 40))
        target.fill(ground)
        font.draw(target, "Ébène 07", (10, 12), Style(colour, scale, outline=hud.INK))
        pixels = pygame.surfarray.array3d(target)
        letters = (pixels == colour).all(2)
        assert letters.any()
        around = np.zeros_like(letters)
        for x in (-1, 0, 1):
            for y in (-1, 0, 1):
                around |= np.roll(letters, (x, y), (0, 1))
        beside = pixels[around & ~letters]
        assert all(contrast(tuple(one), colour) >= 4.5 for one in np.unique(beside, axis=0))


def test_an_outline_does_not_move_the_letters(small: Font) -> None:
    for scale in (1, 2):
        plain, edged = clear((80, 40)), clear((80, 40))
        small.draw(plain, "HE", (10, 12), Style(scale=scale))
        small.draw(edged, "HE", (10, 12), Style(scale=scale, outline=(0, 0, 0)))
        white = (pygame.surfarray.array3d(edged) == 255).all(2)
        assert (white == (pygame.surfarray.array_alpha(plain) > 0)).all()
