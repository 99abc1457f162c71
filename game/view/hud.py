"""The heads-up display: drawn after all light, in bitmap fonts, from baked pieces.

Each group (vitals, balance, take, hands, goal) is drawn into its own surface when a value changes
and only blitted otherwise. What stands in the scene (prompts, captions) is in `captions`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np
import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event, TakeEnded
from game.core.snapshot import BossView, CarryView, Snapshot, TakeView
from game.view import boss_bar
from game.view.actors import Pose
from game.view.assets import ItemArt, load_ui
from game.view.camera import Camera
from game.view.captions import Captions
from game.view.options import ViewOptions
from game.view.sound_captions import SoundCaptions
from game.view.speech import type_sizes
from game.view.surfaces import ADD, ArtError, Colour, clear, drawn_box, from_rgb
from game.view.tables import ViewTables
from game.view.text import Font, Style, Type

WHITE: Final[Colour] = (255, 255, 255)
FAINT: Final[Colour] = (150, 134, 172)
ROSE: Final[Colour] = (255, 156, 200)
CYAN: Final[Colour] = (34, 230, 255)
GOLD: Final[Colour] = (255, 208, 96)
RED: Final[Colour] = (255, 74, 96)
INK: Final[Colour] = (8, 4, 16)
CELLS: Final = 8
CELL_STEP: Final = 15
DURABILITY_CELLS: Final = 5
ROUNDS_PER_ROW: Final = 12
ROUND_STEP: Final = 5
BALANCE_SPAN: Final = 80  # px from the middle to an end
BALANCE_TICKS: Final = 180  # t that the names stay after a change
MAX_KINDS: Final = 24  # kinds of action that raise a take's value
GRADE_TICKS: Final = 150
TAKE_NAME: Final = 58  # px in the take's group: the last action
TAKE_WIDTH: Final = 144  # px of it; to the left ends a boss's bar
TAKE_ROOM: Final = 34  # px of height for its lines
TAKE_STYLE: Final = Style(WHITE, 1, 1, (192, 16, 96))
GOAL_TICKS: Final = 300  # t that a new goal shines
GOAL_WIDTH: Final = 242  # px; to the left of it lie the slots of what is near
NEAR_SLOTS: Final = 3
NEAR_REACH: Final = 72.0  # px from Eve within which a loose thing is shown as near
NEAR_STEP: Final = 27
HEADROOM: Final = 14  # px above the panels of the hands for large words
LOW_HEALTH: Final = 0.3
EDGE_LEVELS: Final = 6
EDGE_TICKS: Final = 90  # t of one breath of the low-health edge: far slower than a flash
EDGE_DEPTH: Final = 46  # px
NEEDED: Final = (
    "cell_full", "cell_low", "cell_ghost", "cell_empty", "focus_frame", "focus_fill",
    "focus_fill_full", "durability_full", "durability_low", "durability_empty", "combo_frame",
    "combo_fill", "panel_weapon", "panel_item", "slot", "slot_active", "round_full",
    "round_empty", "shell_full", "shell_empty", "clapper_open", "clapper_shut", "balance_bar",
    "balance_marker",
    "balance_marker_protector", "balance_marker_executioner", "house_0", "prompt_tl", "prompt_tr",
    "prompt_bl", "prompt_br", "key_cap", "caption", "mark_alert", "mark_search", "mark_yield",
)  # fmt: skip


Near = tuple[tuple[str, bool], ...]


@dataclass(slots=True)
class Group:
    """A part of the HUD that is redrawn when its key changes."""

    place: tuple[int, int]
    surface: pygame.Surface
    key: Hashable = None
    box: pygame.Rect = field(default_factory=lambda: pygame.Rect(0, 0, 0, 0))

    def refresh(self, key: Hashable, paint: Callable[[pygame.Surface], None]) -> None:
        """Draw again if something changed."""
        if key != self.key:
            self.key = key
            self.surface.fill((0, 0, 0, 0))
            paint(self.surface)
            self.box = drawn_box(self.surface)

    @property
    def blit(self) -> tuple[pygame.Surface, tuple[int, int], pygame.Rect]:
        """What must be drawn: the part that is not empty."""
        return self.surface, (self.place[0] + self.box.x, self.place[1] + self.box.y), self.box


class Hud:
    """All of the HUD."""

    def __init__(
        self, assets: Path, items: Mapping[str, ItemArt], tables: ViewTables, options: ViewOptions
    ) -> None:
        self.ui = load_ui(assets / "sprites")
        missing = [name for name in NEEDED if name not in self.ui]
        if missing:
            raise ArtError(f"{assets / 'sprites' / 'ui.json'}: pieces are missing: {missing}")
        self.small, self.big = (Font.load(assets / "fonts", name) for name in ("small", "big"))
        self.items, self.tables, self.options = items, tables, options
        self.types = type_sizes(assets / "fonts")
        self.captions = Captions(assets, self.ui, self.types, tables, options)
        self.sounds = SoundCaptions(assets, self.types, tables)
        self.edges = _edges()
        self.vitals = Group((8, 0), clear((190, 52)))
        self.balance = Group((184, 2), clear((272, 42)))
        self.take = Group((VIEW_WIDTH - 178, 4), clear((170, 132)))
        self.hands = Group((6, VIEW_HEIGHT - 44 - HEADROOM), clear((400, 44 + HEADROOM)))
        self.boss = Group(boss_bar.PLACE, clear((boss_bar.WIDTH, boss_bar.HEIGHT)))
        self.foot = True  # hands and goal; False where something else stands at the lower edge
        self.words = True  # what is said and taught; False below a menu
        self.goal = Group((VIEW_WIDTH - 338, VIEW_HEIGHT - 50), clear((330, 46)))
        self.reset()

    def reset(self) -> None:
        """Forget what was shown."""
        self.balance_seen, self.balance_until = 0, 0
        self.grade: TakeEnded | None = None
        self.grade_until = 0
        self.time_top = 0  # px in the take's group
        self.goal_seen, self.goal_until = "", 0
        self.captions.reset()
        self.sounds.reset()

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Note what must be shown for a while."""
        now = snapshot.tick
        if snapshot.balance != self.balance_seen:
            self.balance_seen, self.balance_until = snapshot.balance, now + BALANCE_TICKS
        if snapshot.objective != self.goal_seen:
            self.goal_seen, self.goal_until = snapshot.objective, now + GOAL_TICKS
        for event in events:
            if isinstance(event, TakeEnded) and event.actions > 1:
                self.grade, self.grade_until = event, now + GRADE_TICKS
        self.captions.consume(events, snapshot)
        if self.options.sound_captions:
            self.sounds.consume(events, snapshot)

    def draw(
        self,
        target: pygame.Surface,
        snapshot: Snapshot,
        poses: list[Pose],
        camera: Camera,
        corner: tuple[int, int],
        *,
        marks: bool = True,
    ) -> None:
        """Draw everything; `marks` = those over heads too."""
        self._low_health(target, snapshot)
        if marks:
            self.captions.draw_marks(target, poses, camera, snapshot.suspects)
        self._refresh(snapshot)
        foot = (self.hands, self.goal) if self.foot else ()
        groups = (self.vitals, self.balance, self.take, *foot, self.boss)
        target.blits([group.blit for group in groups], False)
        self._draw_time(target, snapshot.take)
        if not self.words:
            return
        self.captions.draw(target, snapshot, poses, camera, corner)
        if self.options.sound_captions:
            self.sounds.draw(target, self.options.text_size, float(corner[0]))

    def _refresh(self, snapshot: Snapshot) -> None:
        eve, player, take, now = snapshot.eve, snapshot.player, snapshot.take, snapshot.tick
        size = self.options.text_size
        self.vitals.refresh(
            (eve.hp, eve.hp_max, player.grit, player.focus, size),
            lambda surface: self._paint_vitals(surface, snapshot),
        )
        boss = snapshot.boss
        self.boss.refresh(
            (boss, size),
            lambda surface: (
                boss_bar.paint(surface, self._name_type(boss), self.tables.label(boss.name), boss)
                if boss is not None
                else None
            ),
        )
        named = now < self.balance_until
        self.balance.refresh(
            (snapshot.balance, named, snapshot.threatened, size),
            lambda surface: self._paint_balance(surface, snapshot, named=named),
        )
        graded = self.grade if now < self.grade_until else None
        self.take.refresh(
            (take.actions, take.level, take.score, take.last, graded, snapshot.score, size),
            lambda surface: self._paint_take(surface, snapshot, graded),
        )
        progress, near = round(player.reload * 24), _near(snapshot) if snapshot.guided else ()
        self.hands.refresh(
            (player.hand, player.belt, player.pocket, progress, near, size, snapshot.guided),
            lambda surface: self._paint_hands(surface, snapshot, progress, near),
        )
        fresh = now < self.goal_until
        self.goal.refresh(
            (
                snapshot.objective,
                snapshot.map,
                snapshot.alive if snapshot.encounter else -1,
                fresh,
                self.options.text_size,
            ),
            lambda surface: self._paint_goal(surface, snapshot, fresh=fresh),
        )

    # --- groups ---------------------------------------------------------------------------------

    def _paint_vitals(self, surface: pygame.Surface, snapshot: Snapshot) -> None:
        """Name, health in slanted cells with the grit ghost, focus."""
        eve, player = snapshot.eve, snapshot.player
        self._write(surface, self.tables.label("who.eve").upper(), (6, 16), _spaced(WHITE), 100)
        surface = surface.subsurface((0, 4, surface.get_width(), surface.get_height() - 4))
        low = eve.hp <= eve.hp_max * LOW_HEALTH
        full = self.ui["cell_low" if low else "cell_full"]
        per_cell = eve.hp_max / CELLS
        for index in range(CELLS):
            place = (4 + index * CELL_STEP, 14)
            surface.blit(self.ui["cell_empty"], place)
            ghost = (eve.hp + player.grit) / per_cell - index
            _part(surface, self.ui["cell_ghost"], place, ghost)
            _part(surface, full, place, eve.hp / per_cell - index)
        tint = RED if low else ROSE
        self._write(surface, f"{max(0, eve.hp)}", (131, 23), _plain(tint), 56)
        if not player.focus:
            return
        surface.blit(self.ui["focus_frame"], (4, 27))
        fill = self.ui["focus_fill_full" if player.focus >= 100 else "focus_fill"]
        _part(surface, fill, (5, 28), player.focus / 100)
        if player.focus >= 10:
            words = self.tables.label("action.focus").upper()
            below = 27 + self._fitting(words, 64).height
            self._write(surface, words, (124, below), _plain(CYAN), 64)

    def _paint_balance(self, surface: pygame.Surface, snapshot: Snapshot, *, named: bool) -> None:
        """The house: lit window to barred door, and the bar beneath it; or that it is in danger."""
        balance, middle = snapshot.balance, surface.get_width() // 2
        step = min(3, (abs(balance) + 10) // 30)
        side = "protector" if balance > 0 else "executioner"
        house = self.ui.get(f"house_{side}_{step}" if step else "house_0", self.ui["house_0"])
        surface.blit(house, (middle - house.get_width() // 2, 0))
        bar = self.ui["balance_bar"]
        surface.blit(bar, (middle - bar.get_width() // 2, 31))
        marker = self.ui["balance_marker" if abs(balance) < 15 else f"balance_marker_{side}"]
        x = middle - round(balance * BALANCE_SPAN / 100)
        surface.blit(marker, (x - marker.get_width() // 2, 28))
        words = self.tables.label
        if snapshot.threatened:
            whose, what = words("hud.threat_home").upper(), words("hud.threat_danger").upper()
            self._write(surface, whose, (middle - 24, 27), _plain(RED), 108, 1.0)
            self._write(surface, what, (middle + 24, 27), _plain(RED), 108)
        elif named:
            one, other = words("hud.protector").upper(), words("hud.executioner").upper()
            self._write(surface, one, (middle - 24, 27), _plain(CYAN), 108, 1.0)
            self._write(surface, other, (middle + 24, 27), _plain(RED), 108)

    def _paint_take(
        self, surface: pygame.Surface, snapshot: Snapshot, graded: TakeEnded | None
    ) -> None:
        """Clapper, score, and the running take: count, last action, frame of the time left."""
        right, take = surface.get_width() - 8, snapshot.take
        running = take.actions > 0
        clapper = self.ui["clapper_open" if running else "clapper_shut"]
        surface.blit(clapper, (right - clapper.get_width(), 2))
        score, word = f"{snapshot.score:06}", self.tables.label("hud.take").upper()
        high = self._fitting(score, 130).height
        self._write(surface, word, (right - 24, 4 + high), _spaced(WHITE), 130, 1.0)
        self._write(surface, score, (right - 24, 6 + 2 * high), _plain(FAINT), 130, 1.0)
        whole = surface
        if running or graded is not None:  # what stands below makes room for larger words
            surface = whole.subsurface(
                whole.get_rect().move(0, 2 * (high - 7)).clip(whole.get_rect())
            )
        if running:
            style = Style(GOLD, 2, 1, shadow=(90, 36, 0))
            digits = self.big.width(str(take.actions), style)
            self.big.draw(surface, str(take.actions), (right, 28), style, 1.0)
            self.small.draw(surface, "x", (right - digits - 12, 40), Style(GOLD, 2))
            kind, lines = self._take_lines(self.tables.deed(take.last).upper())
            lit = replace(TAKE_STYLE, scale=kind.scale)
            kind.font.draw(surface, "\n".join(lines), (right, TAKE_NAME), lit, 1.0)
            top = TAKE_NAME + 3 + kind.height + (len(lines) - 1) * kind.font.line * kind.scale
            surface.blit(self.ui["combo_frame"], (right - 90, top))
            self.time_top = surface.get_offset()[1] + top + 1
            extra = f"+{take.score}  {min(take.kinds, MAX_KINDS)}/{MAX_KINDS}"
            foot = top + 8 + self._fitting(extra, 160).height
            self._write(surface, extra, (right, foot), _plain((255, 176, 80)), 160, 1.0)
        elif graded is not None:
            grade = self.tables.label(f"grade.{graded.grade}").upper()
            self.big.draw(surface, grade, (right, 30), Style(WHITE, 1, 1, (192, 16, 96)), 1.0)
            worth = f"+{graded.score}"
            foot = 50 + self._fitting(worth, 120).height
            self._write(surface, worth, (right, foot), _plain(GOLD), 120, 1.0)

    def _take_lines(self, name: str) -> tuple[Type, list[str]]:
        """The last action in lines that end beside a boss's bar, in the largest writing in which
        they stay few."""
        for kind in reversed(self.types[: self.options.text_size]):
            lines = kind.font.wrap(name, TAKE_WIDTH, replace(TAKE_STYLE, scale=kind.scale))
            if len(lines) * kind.font.line * kind.scale <= TAKE_ROOM:
                return kind, lines
        return self.types[0], self.small.wrap(name, TAKE_WIDTH, TAKE_STYLE)

    def _draw_time(self, target: pygame.Surface, take: TakeView) -> None:
        """The time that is left of a running take. It changes in each tick, so it stands apart."""
        if not take.actions:
            return
        fill, (x, y) = self.ui["combo_fill"], self.take.place
        place = (x + self.take.surface.get_width() - 8 - 89, y + self.time_top)
        share = round(88 * take.left / max(1, take.window))
        target.blit(fill, place, (0, 0, share, fill.get_height()))

    def _paint_hands(
        self, surface: pygame.Surface, snapshot: Snapshot, progress: int, near: Near
    ) -> None:
        """Hand, belt, pocket, and what lies near."""
        player, whole = snapshot.player, surface
        surface = whole.subsurface((0, HEADROOM, whole.get_width(), 44))
        surface.blit(self.ui["panel_weapon"], (4, 8))
        self._carry(surface, player.hand, 4, bare=True)
        hint = self.tables.hints.get(player.hand.kind)
        if hint is not None and snapshot.guided:
            action, words = hint
            key = self.tables.keys.get(action) or self.tables.label(f"action.{action}")
            said = f"{key}: {self.tables.label(words)}".upper()
            self._write(whole, said, (14, HEADROOM + 7), _plain(CYAN), 240)
        if progress:
            surface.fill(INK, (54, 36, 72, 3))
            surface.fill(GOLD, (54, 36, 3 * progress, 2))
        x = 140
        if player.belt.kind:
            surface.blit(self.ui["panel_item"], (132, 8))
            self._carry(surface, player.belt, 132, bare=False)
            x = 276
        if player.pocket.kind:
            self._slot(surface, player.pocket.kind, x, bright=False)
            x += NEAR_STEP + 6
        if near:
            words = self.tables.label("hud.near").upper()
            self._write(whole, words, (x + 1, HEADROOM + 11), _plain(FAINT), 3 * NEAR_STEP)
        for number, (kind, ready) in enumerate(near):
            self._slot(surface, kind, x + number * NEAR_STEP, bright=ready)

    def _slot(self, surface: pygame.Surface, kind: str, x: int, *, bright: bool) -> None:
        """A small frame with an icon; bright when a press would take it."""
        surface.blit(self.ui["slot_active" if bright else "slot"], (x, 13))
        icon = self._icon(kind)
        if icon is not None:
            surface.blit(icon, (x + 1, 14))

    def _carry(self, surface: pygame.Surface, carry: CarryView, x: int, *, bare: bool) -> None:
        """One panel: icon, name, rounds or durability."""
        icon = self._icon(carry.kind)
        if icon is not None:
            surface.blit(icon, (x + 18, 12))
        if not carry.kind:
            if bare:
                words = self.tables.label("hud.bare_hands").upper()
                self._write(surface, words, (x + 26, 28), _plain(FAINT), 88)
            return
        name = self.tables.thing(carry.kind).upper()
        if carry.kind not in self.tables.guns:
            foot = 23 if self._fitting(name, 70).height > 10 else 21  # large words stand lower
            self._write(surface, name, (x + 46, foot), _plain(WHITE), 70)
            self._cells(surface, carry, x + 46)
            return
        self.big.draw(surface, f"{carry.left:02}", (x + 46, 13), Style(WHITE, 1, 1, (58, 10, 42)))
        self._write(surface, f"/{carry.full}", (x + 68, 26), _plain(ROSE), 40)
        kind = "shell" if carry.kind == "shotgun" else "round"
        per_round = max(1, -(-carry.full // ROUNDS_PER_ROW))
        for index in range(-(-carry.full // per_round)):
            state = "full" if index * per_round < carry.left else "empty"
            surface.blit(self.ui[f"{kind}_{state}"], (x + 46 + index * ROUND_STEP, 30))

    def _cells(self, surface: pygame.Surface, carry: CarryView, x: int) -> None:
        lit = -(-DURABILITY_CELLS * carry.left // max(1, carry.full))
        low = lit <= 1 and carry.full > 1
        for index in range(DURABILITY_CELLS):
            name = "durability_empty"
            if index < lit:
                name = "durability_low" if low else "durability_full"
            surface.blit(self.ui[name], (x - 2 + index * 14, 26))

    def _paint_goal(self, surface: pygame.Surface, snapshot: Snapshot, *, fresh: bool) -> None:
        """Where to, in the lower right corner."""
        if not snapshot.objective:
            return
        right = surface.get_width() - 8
        words = self.tables.label(snapshot.objective).upper()
        below = self.tables.label(f"map.{snapshot.map}").upper()
        if snapshot.encounter and snapshot.alive:
            below = f"{self.tables.label('hud.left').upper()} {snapshot.alive}"
        font, size = self._fitting(words, GOAL_WIDTH)
        high = font.height * size
        top = surface.get_height() - 2 * high - 7 - (10 if high <= 10 else 4)
        style = Style(WHITE if fresh else (200, 184, 214), size, 1, outline=INK)
        width = font.width(words, style)
        font.draw(surface, words, (right, top), style, 1.0)
        line = (255, 46, 136) if fresh else (122, 40, 92)
        under = top + font.height * size + 3
        pygame.draw.line(surface, line, (right - width, under), (right, under))
        font.draw(surface, below, (right, under + 4), Style(FAINT, size, outline=INK), 1.0)

    def _write(
        self, surface: pygame.Surface, words: str, foot: tuple[int, int], style: Style, room: int,
        align: float = 0.0,
    ) -> None:  # fmt: skip
        """A label that grows with the size of writing, up to `room` px; its foot stays in place."""
        font, size = kind = self._fitting(words, room)
        place = (foot[0], foot[1] - kind.height)
        font.draw(surface, words, place, replace(style, scale=size), align)

    def _name_type(self, boss: BossView) -> Type:
        """In what a boss's name is written beside his pips."""
        return self._fitting(self.tables.label(boss.name).upper(), boss_bar.NAME_WIDTH)

    def _fitting(self, words: str, width: int) -> Type:
        """The chosen size of writing, or the next smaller one in which the words are not cut."""
        for font, size in reversed(self.types[: self.options.text_size]):
            if font.width(words, Style(scale=size, tracking=1)) <= width:
                return Type(font, size)
        return self.types[0]

    def _low_health(self, target: pygame.Surface, snapshot: Snapshot) -> None:
        """A red edge that breathes slowly while little health is left."""
        eve = snapshot.eve
        if eve.hp > eve.hp_max * LOW_HEALTH or eve.hp <= 0:
            return
        phase = abs(snapshot.tick % EDGE_TICKS * 2 - EDGE_TICKS) / EDGE_TICKS
        left, right = self.edges[round(phase * (EDGE_LEVELS - 1))]
        target.blit(left, (0, 0), special_flags=ADD)
        target.blit(right, (VIEW_WIDTH - right.get_width(), 0), special_flags=ADD)

    def _icon(self, kind: str) -> pygame.Surface | None:
        art = self.items.get(kind)
        return art.icon if art is not None else None


def _near(snapshot: Snapshot) -> Near:
    """Kinds of the nearest loose things, and whether a press would take each."""
    eve = snapshot.eve
    found = sorted(
        (abs(item.x - eve.x) + abs(item.y - eve.y), item.kind, item.near)
        for item in snapshot.items
        if not item.flying
    )
    near = [(kind, ready) for far, kind, ready in found if ready or far <= NEAR_REACH]
    return tuple(near[:NEAR_SLOTS])


def _plain(colour: Colour) -> Style:
    return Style(colour, outline=INK)


def _spaced(colour: Colour) -> Style:
    return Style(colour, tracking=1, outline=INK)


def _part(
    surface: pygame.Surface, piece: pygame.Surface, place: tuple[int, int], share: float
) -> None:
    """The left part of a cell or bar."""
    width = round(piece.get_width() * min(1.0, max(0.0, share)))
    if width > 0:
        surface.blit(piece, place, (0, 0, width, piece.get_height()))


def _edges() -> tuple[tuple[pygame.Surface, pygame.Surface], ...]:
    """Left and right edge in six strengths, to be added."""
    fall = (1 - np.arange(EDGE_DEPTH) / EDGE_DEPTH)[None, :, None] ** 2
    levels = []
    for level in range(EDGE_LEVELS):
        strength = 0.35 + 0.5 * level / (EDGE_LEVELS - 1)
        pixels = np.repeat(fall * np.array((150, 8, 40)) * strength, VIEW_HEIGHT, 0)
        levels.append((from_rgb(pixels), from_rgb(pixels[:, ::-1])))
    return tuple(levels)
