"""Words in the scene: what is said and by whom, prompts with the key, marks over heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Barked, Event, LostSight, Spotted
from game.core.snapshot import ActorFlag, PlayerView, Snapshot
from game.view.actors import Pose
from game.view.answers import AnswerBox
from game.view.camera import Camera
from game.view.options import ViewOptions
from game.view.speech import Speech
from game.view.surfaces import Colour, clear
from game.view.tables import ViewTables
from game.view.text import Font, Style, Type

SURRENDERED: Final = int(ActorFlag.SURRENDERED)  # plain integers: enum operations are slow
DEAD: Final = int(ActorFlag.DEAD)
INK: Final[Colour] = (8, 4, 16)
NAME: Final[Colour] = (176, 246, 255)
KEY_INK: Final[Colour] = (34, 24, 48)
BARK: Final[Colour] = (224, 208, 236)
BARK_TICKS: Final = 110
BARK_WIDTH: Final = 150
BARK_GAP: Final = 12  # px above the head
MARK_TICKS: Final = 45
UNFILLED: Final[Colour] = (96, 96, 96)  # what a mark that fills up is multiplied by
FEET: Final = 24.0  # px above her ground point that still count as at her feet
# What is offered in a hold concerns the two bodies: neither brackets nor a name.
IN_HOLD: Final = ("finish_held", "slam", "gouge", "steer", "break_out")
HOLD_LIFT: Final = 26  # px by which it stands higher: the signs of the hold are below it
PROMPT_GAP: Final = 1  # px between what a tap and a longer press do
BRACKET: Final = (13, 12)  # half width and half height of a prompt's brackets
# The action whose key does what the prompt offers.
PROMPT_ACTIONS: Final = {
    "finish": "heavy",
    "roll_out": "roll",
    "kick_away": "heavy",
    "finish_held": "heavy",
    "end_bound": "heavy",
    "slam": "heavy",
    "gouge": "heavy",
    "steer": "heavy",
    "break_out": "strike",
    "call_come": "call",
    "call_stay": "call",
    "call_hide": "call",
    "call_crawl": "call",
    "call_switch": "call",
    "call_aid": "call",
    "call_comfort": "call",
}
MOUSE_GLYPHS: Final = {"LMB": "mouse_left", "RMB": "mouse_right", "MMB": "mouse_wheel"}
CAP_MARGINS: Final = (4, 3, 4, 5)
BOX_MARGINS: Final = (6, 6, 6, 6)


@dataclass(slots=True)
class Shout:
    """A bark over a head."""

    actor: int
    line: str
    until: int
    words: tuple[tuple[pygame.Surface, int], ...]  # drawn lines, and how wide their letters are, px
    font: Font
    style: Style


class Captions:
    """Draws words; boxes and caps are kept per size."""

    def __init__(
        self,
        assets: Path,
        ui: Mapping[str, pygame.Surface],
        types: tuple[Type, ...],
        tables: ViewTables,
        options: ViewOptions,
    ) -> None:
        self.ui, self.types, self.tables = ui, types, tables
        self.font = types[0].font
        self.boxes: dict[tuple[str, int, int], pygame.Surface] = {}
        self.speech = Speech(assets, types, tables, options, self._caption_box)
        self.answers = AnswerBox(types, tables, self.speech, self._glyph)
        self.options = options
        self.reset()

    @property
    def options(self) -> ViewOptions:
        """What the player chose."""
        return self._options

    @options.setter
    def options(self, options: ViewOptions) -> None:
        self._options = self.speech.options = options

    @property
    def type(self) -> Type:
        """The size of writing that the player chose."""
        return self.types[self._options.text_size - 1]

    def reset(self) -> None:
        """Silence."""
        self.shouts: list[Shout] = []
        self.marks: dict[int, tuple[str, int]] = {}
        self.prompt_key: tuple[str, str, str, int] | None = None
        self.prompt = clear((1, 1))
        self.lesson_key: tuple[str, tuple[str, ...], int] | None = None
        self.lesson_picture = clear((1, 1))
        self.speech.reset()
        self.answers.reset()

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Note barks and marks."""
        now = snapshot.tick
        for event in events:
            if isinstance(event, Barked):
                self.shouts = [one for one in self.shouts if one.actor != event.actor]
                self.shouts.append(self._begin_shout(event, now + BARK_TICKS))
            elif isinstance(event, Spotted):
                self.marks[event.actor] = ("mark_alert", now + MARK_TICKS)
            elif isinstance(event, LostSight):
                self.marks[event.actor] = ("mark_search", now + MARK_TICKS)
        self.shouts = [one for one in self.shouts if one.until > now]
        self.marks = {actor: mark for actor, mark in self.marks.items() if mark[1] > now}

    def draw_marks(
        self,
        target: pygame.Surface,
        poses: list[Pose],
        camera: Camera,
        suspects: tuple[tuple[int, float], ...],
    ) -> None:
        """Marks over heads: wonders about her, saw her, lost her, gives up."""
        wonders = dict(suspects)
        for pose in poses:
            flags = pose.actor.flags
            name, share = self.marks.get(pose.actor.id, ("", 0))[0], 1.0
            if flags & SURRENDERED and not flags & DEAD:
                name = "mark_yield"
            elif not name and pose.actor.id in wonders:
                name, share = "mark_search", wonders[pose.actor.id]
            if name:
                x, y = camera.zoomed(*pose.head)
                self._mark(target, self.ui[name], round(x), round(y) - 20, share)

    def _mark(
        self, target: pygame.Surface, picture: pygame.Surface, x: int, y: int, share: float
    ) -> None:
        """A mark; below 1 it fills from its foot, over a plate that shows how much is missing."""
        width, height = picture.get_size()
        left, empty = x - width // 2, height - round(height * share)
        if share < 1.0:
            target.fill(INK, (left - 2, y - 2, width + 4, height + 4))
            faint = picture.copy()
            faint.fill(UNFILLED, special_flags=pygame.BLEND_RGB_MULT)
            target.blit(faint, (left, y))
        target.blit(picture, (left, y + empty), (0, empty, width, height - empty))

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        poses: list[Pose],
        camera: Camera,
        corner: tuple[int, int],
    ) -> None:
        """Barks, the prompt, and the line being said."""
        heads: dict[int, tuple[float, float]] = {}
        if self.options.captions and (self.shouts or snapshot.captions):
            heads = {pose.actor.id: camera.zoomed(*pose.head) for pose in poses}
            said = {caption.line for caption in snapshot.captions}
            for shout in self.shouts:
                if shout.actor in heads and shout.line not in said:
                    self._shout(target, shout, heads[shout.actor])
        self.answers.draw(target, snapshot, self.options)
        if snapshot.answers is not None:
            return  # it tells what was said, and nothing else can be done
        self._prompt(target, snapshot, camera, corner)
        if self.options.captions and snapshot.captions:
            eyes = {actor: head[0] for actor, head in heads.items()}
            self.speech.draw(target, snapshot, eyes, _standing(poses, camera))

    def _begin_shout(self, event: Barked, until: int) -> Shout:
        font, size = self.type
        style = Style(BARK, size, outline=INK)
        said = self.speech.line(event.line).text
        lines = font.wrap(said, BARK_WIDTH * font.line * size // self.font.line, style)
        words = tuple((font.render(line, style), font.width(line, style)) for line in lines)
        return Shout(event.actor, event.line, until, words, font, style)

    def _shout(self, target: pygame.Surface, shout: Shout, head: tuple[float, float]) -> None:
        font = shout.font
        step = font.line * shout.style.scale
        top = max(48, round(head[1]) - BARK_GAP - len(shout.words) * step)
        top -= font.ascent * shout.style.scale + shout.style.border
        for number, (words, width) in enumerate(shout.words):
            x = min(max(round(head[0]) - width // 2, 6), VIEW_WIDTH - 6 - width)
            target.blit(words, (x - shout.style.border, top + number * step))

    def _caption_box(self, name: str, width: int, height: int) -> pygame.Surface:
        return self._box(name, width, height, BOX_MARGINS)

    def _prompt(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        camera: Camera,
        corner: tuple[int, int],
    ) -> None:
        """Brackets around the thing, the key that acts on it, and its name."""
        player = snapshot.player
        if not player.prompt:
            return
        place = camera.zoomed(player.prompt_x - corner[0], player.prompt_y - corner[1])
        x, y = round(place[0]), round(place[1])
        if not (0 <= x < VIEW_WIDTH and 0 <= y < VIEW_HEIGHT):
            return
        half_w, half_h = BRACKET
        if player.prompt in IN_HOLD:
            y -= HOLD_LIFT
        else:
            self._brackets(target, x, y)
        if not snapshot.guided:
            return  # what is meant is framed; the rest she has to know
        action = PROMPT_ACTIONS.get(player.prompt, "grab")
        label = self.tables.keys.get(action) or action.upper()
        key = (
            player.prompt,
            player.prompt_kind + "+" + player.long_kind,
            label,
            self.options.text_size,
        )
        if key != self.prompt_key:
            self.prompt_key, self.prompt = key, self._painted_prompts(player, label)
        left = min(max(x - half_w - 4, 4), VIEW_WIDTH - self.prompt.get_width() - 4)
        # What lies at her feet is named under the floor line, where no one stands.
        at_feet = player.prompt_y > snapshot.eve.y - FEET and not snapshot.captions
        top = y + half_h + 3 if at_feet else y - half_h - 2 - self.prompt.get_height()
        target.blit(self.prompt, (left, top))

    def _brackets(self, target: pygame.Surface, x: int, y: int) -> None:
        half_w, half_h = BRACKET
        for name, dx, dy in (
            ("tl", -half_w, -half_h), ("tr", half_w - 5, -half_h),
            ("bl", -half_w, half_h - 5), ("br", half_w - 5, half_h - 5),
        ):  # fmt: skip
            target.blit(self.ui[f"prompt_{name}"], (x + dx, y + dy))

    def _painted_prompts(self, player: PlayerView, label: str) -> pygame.Surface:
        """What a tap does; below it what the same key does when it is held."""
        words = self.tables.label("prompt." + player.prompt)
        if player.prompt not in IN_HOLD:
            words = f"{words} {self.tables.thing(player.prompt_kind)}".strip()
        first = self._painted_prompt(words, label)
        if not player.long_prompt:
            return first
        held = self.tables.label("prompt.held")
        words = f"{held} {self.tables.label('prompt.' + player.long_prompt)}"
        second = self._painted_prompt(f"{words} {self.tables.thing(player.long_kind)}", label)
        width = max(first.get_width(), second.get_width())
        picture = clear((width, first.get_height() + second.get_height() + PROMPT_GAP))
        picture.blit(first, (0, 0))
        picture.blit(second, (0, first.get_height() + PROMPT_GAP))
        return picture

    def lesson(self, row: str, actions: tuple[str, ...]) -> pygame.Surface:
        """The keys of these actions and what they do, on a ground of its own."""
        labels = tuple(self.tables.keys.get(one) or one.upper() for one in actions)
        key = (row, labels, self.options.text_size)
        if key != self.lesson_key:
            self.lesson_key = key
            words = self._painted_prompt(self.tables.label(row), *labels)
            width, height = words.get_size()
            self.lesson_picture = self._caption_box("caption", width + 10, height + 6).copy()
            self.lesson_picture.blit(words, (6, 3))
        return self.lesson_picture

    def _painted_prompt(self, words: str, *labels: str) -> pygame.Surface:
        glyphs = [self._glyph(label) for label in labels]
        text = words.strip().upper()
        font, scale = self.type
        style = Style(NAME, scale, outline=INK)
        width, height = font.measure(text, style)
        keys = sum(glyph.get_width() + 1 for glyph in glyphs) - 1
        tallest = max(glyph.get_height() for glyph in glyphs)
        size = (keys + width + 5, max(tallest, height + 8))
        picture = clear(size)
        left = 0
        for glyph in glyphs:
            picture.blit(glyph, (left, (size[1] - glyph.get_height()) // 2))
            left += glyph.get_width() + 1
        font.draw(picture, text, (keys + 3, (size[1] - height) // 2 - 1), style)
        return picture

    def _glyph(self, label: str) -> pygame.Surface:
        """A mouse button, a shoulder button, or a key cap with letters on it."""
        name = MOUSE_GLYPHS.get(label, f"pad_{label.lower()}" if len(label) == 2 else "")
        if name in self.ui:
            return self.ui[name]
        key = ("key:" + label, 0, 0)
        if key not in self.boxes:
            style = Style(KEY_INK)
            words = self.font.width(label, style)
            cap = self._box("key_cap", max(13, words + 7), 15, CAP_MARGINS).copy()
            self.font.draw(cap, label, (cap.get_width() // 2, 3), style, 0.5)
            self.boxes[key] = cap
        return self.boxes[key]

    def _box(
        self, name: str, width: int, height: int, margins: tuple[int, int, int, int]
    ) -> pygame.Surface:
        """A stretched piece: corners stay, edges and middle grow."""
        key = (name, width, height)
        if key not in self.boxes:
            self.boxes[key] = _stretched(self.ui[name], width, height, margins)
        return self.boxes[key]


def _standing(poses: list[Pose], camera: Camera) -> Iterator[tuple[float, float]]:
    """Head and feet, on the frame, of everyone in it who is not dead."""
    for pose in poses:
        x, feet = camera.zoomed(pose.x, pose.y)
        if 0 <= x < VIEW_WIDTH and not pose.actor.flags & DEAD:
            yield camera.zoomed(*pose.head)[1], feet


def _stretched(
    piece: pygame.Surface, width: int, height: int, margins: tuple[int, int, int, int]
) -> pygame.Surface:
    left, top, right, bottom = margins
    old_w, old_h = piece.get_size()
    columns = ((0, left, 0, left), (left, old_w - left - right, left, width - left - right),
               (old_w - right, right, width - right, right))  # fmt: skip
    rows = ((0, top, 0, top), (top, old_h - top - bottom, top, height - top - bottom),
            (old_h - bottom, bottom, height - bottom, bottom))  # fmt: skip
    result = clear((width, height))
    for x0, w0, x1, w1 in columns:
        for y0, h0, y1, h1 in rows:
            if w0 > 0 and h0 > 0 and w1 > 0 and h1 > 0:
                part = piece.subsurface((x0, y0, w0, h0))
                result.blit(pygame.transform.scale(part, (w1, h1)), (x1, y1))
    return result
