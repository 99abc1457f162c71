"""Loads sheets: figures with rims tinted for the room, items in all angles, props, effects, UI.

All of it happens when a map opens. In play nothing is read, decoded, turned or tinted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import pygame

from game.core.angles import direction as unit
from game.core.constants import ANGLE_STEPS
from game.view.ahead import one_ahead
from game.view.figures import Dyes, Pictures, RimPaint, Sheet, Stock
from game.view.indexed import read_indexed
from game.view.surfaces import (
    ADD,
    ArtError,
    Colour,
    clear,
    decoded,
    load,
    mirrored,
    opaque,
    parse_colour,
    scaled,
    tinted,
)
from game.view.tables import Cast, CastRow, Room

Point = tuple[int, int]
_ArtT = TypeVar("_ArtT")
TURNS: Final = 32  # pre-rotated pictures of an item
TURN_STEPS: Final = 16  # directions in which a turned effect is kept ready
TURNED_EFFECTS: Final = ("muzzle",)  # effects that follow the angle of their event


class Frame(NamedTuple):
    """One picture of a figure facing right, with its points."""

    pictures: Pictures
    anchor: Point
    hand: tuple[int, int, int] | None
    head: Point
    chest: Point


@dataclass(frozen=True, slots=True)
class Anim:
    """An animation: `frames` are indices into Sprite.frames, `ends` the tick each one ends at."""

    kind: str
    frames: tuple[int, ...]
    ends: tuple[int, ...] = ()
    stride: float = 0.0
    phases: tuple[tuple[int, ...], ...] = ()
    angles: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Sprite:
    """A figure: its frames and its animations by name."""

    name: str
    height: int
    frames: tuple[Frame, ...]
    anims: Mapping[str, Anim]


@dataclass(frozen=True, slots=True)
class ItemArt:
    """An item in TURNS angles for both facings; each picture with the place of its grip."""

    turned: tuple[tuple[pygame.Surface, Point], ...]
    turned_left: tuple[tuple[pygame.Surface, Point], ...]
    lying: pygame.Surface
    stand: Point
    tip: float  # px from grip to far end
    icon: pygame.Surface
    worn: tuple[tuple[pygame.Surface, Point], ...] = ()  # on the back, in TURNS angles
    worn_left: tuple[tuple[pygame.Surface, Point], ...] = ()


@dataclass(frozen=True, slots=True)
class PropState:
    """Pictures of one state of a prop and the tick at which each one ends."""

    pictures: tuple[tuple[pygame.Surface, Point], ...]
    ends: tuple[int, ...]

    def picture(self, tick: int, *, loop: bool = True) -> tuple[pygame.Surface, Point]:
        """The picture at a tick of the state."""
        if len(self.pictures) == 1:
            return self.pictures[0]
        rest = tick % self.ends[-1] if loop else min(tick, self.ends[-1] - 1)
        for picture, end in zip(self.pictures, self.ends, strict=True):
            if rest < end:
                return picture
        return self.pictures[-1]


@dataclass(frozen=True, slots=True)
class PropArt:
    """All states of a prop, facing right and left."""

    states: Mapping[str, PropState]
    states_left: Mapping[str, PropState]
    hang: bool


@dataclass(frozen=True, slots=True)
class EffectAnim:
    """A short effect, facing right and left."""

    right: tuple[tuple[pygame.Surface, Point], ...]
    left: tuple[tuple[pygame.Surface, Point], ...]
    ends: tuple[int, ...]
    flags: int


@dataclass(frozen=True, slots=True)
class EffectArt:
    """Effects by name and chips by material."""

    anims: Mapping[str, EffectAnim]
    chips: Mapping[str, tuple[pygame.Surface, ...]]


def read_table(path: Path) -> dict[str, Any]:
    """A JSON table beside a sheet; a broken one is named in one sentence."""
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ArtError(f"{path}: the table of the sheet is missing") from None
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ArtError(f"{path}: the table cannot be read ({error})") from None
    if not isinstance(table, dict):
        raise ArtError(f"{path}: the table must be an object")
    return table


def _cut(sheet: pygame.Surface, rect: Iterable[int], path: Path) -> pygame.Surface:
    box = pygame.Rect(tuple(rect))
    _check_inside(box, sheet.get_rect(), path)
    return sheet.subsurface(box)


def _check_inside(box: pygame.Rect, whole: pygame.Rect, path: Path) -> None:
    if not whole.contains(box):
        raise ArtError(f"{path}: {tuple(box)} lies outside the sheet {whole.size}")


def _ends(ticks: Iterable[int]) -> tuple[int, ...]:
    total, ends = 0, []
    for one in ticks:
        total += max(1, int(one))
        ends.append(total)
    return tuple(ends)


# --- figures ------------------------------------------------------------------------------------


def rim_paint(room: Room, row: CastRow) -> RimPaint:
    """Room colours at the strength of a figure."""
    return RimPaint(
        scaled(parse_colour(room.rim_left), row.rim),
        scaled(parse_colour(room.rim_right), row.rim),
        parse_colour(room.muzzle_rim),
        room.fill * row.fill,
        parse_colour(room.key),
        row.key,
    )


def _anim(name: str, row: Mapping[str, Any], count: int, path: Path) -> Anim:
    kind = str(row.get("kind", "loop"))
    if kind == "move":
        phases = tuple(tuple(row.get(key, ())) for key in ("startup", "active", "recovery"))
        frames = tuple(index for phase in phases for index in phase)
        anim = Anim(kind, frames, phases=phases)
    elif kind == "aim":
        angles = tuple(float(value) for value in row["angles"])
        anim = Anim(kind, tuple(row["frames"]), angles=angles)
    else:
        anim = Anim(
            kind,
            tuple(row["frames"]),
            _ends(row["ticks"]),
            float(row.get("stride") or 0.0),
        )
    if not anim.frames or not all(0 <= index < count for index in anim.frames):
        raise ArtError(f"{path}: animation {name!r} names frames outside 0..{count - 1}")
    return anim


def read_sheet(folder: Path, name: str) -> Sheet:
    """The two pictures of a figure. As our own bakers write them they are read as numbers; others
    are decoded to pixels first, which gives the same and takes longer."""
    paths = folder / f"{name}.png", folder / f"{name}_rim.png"
    body, rims = (read_indexed(path) for path in paths)
    if body is not None and rims is not None and body.numbers.shape == rims.numbers.shape:
        return Sheet.of_indexed(body, rims)
    pixels, marks = (decoded(path) for path in paths)
    if pixels.get_size() != marks.get_size():
        raise ArtError(
            f"{paths[0]}: sheet {pixels.get_size()} and rims {marks.get_size()} differ in size"
        )
    return Sheet.of(pixels, marks)


def load_sprite(
    folder: Path,
    name: str,
    paint: RimPaint,
    stock: Stock | None = None,
    sheet: Sheet | None = None,
) -> Sprite:
    """A figure from its sheet, rim sheet and table. Figures that share a stock share its bounds;
    the sheet may have been read before."""
    path = folder / f"{name}.json"
    table, sheet = read_table(path), sheet or read_sheet(folder, name)
    mix, dyes, stock = sheet.mix, Dyes(sheet, paint), stock or Stock()
    height, width = mix.shape
    frames = []
    for row in table["frames"]:
        left, top, wide, high = row["rect"]
        if left < 0 or top < 0 or left + wide > width or top + high > height:
            raise ArtError(f"{path}: {row['rect']} lies outside the sheet {(width, height)}")
        anchor, hand, head, chest = row["anchor"], row.get("hand"), row["head"], row["chest"]
        frames.append(
            Frame(
                Pictures(dyes, mix[top : top + high, left : left + wide], stock),
                (int(anchor[0]), int(anchor[1])),
                (round(hand[0]), round(hand[1]), round(hand[2])) if hand else None,
                (round(head[0]), round(head[1])),
                (round(chest[0]), round(chest[1])),
            )
        )
    anims = {key: _anim(key, value, len(frames), path) for key, value in table["anims"].items()}
    return Sprite(name, int(table["height"]), tuple(frames), anims)


class Wardrobe(dict[str, Sprite]):
    """Figures by name. Where anybody may come, who is not ready is read when he first shows."""

    def __init__(
        self, ready: Mapping[str, Sprite], later: Iterable[str], read: Callable[[str], Sprite]
    ) -> None:
        super().__init__(ready)
        self._later = set(later) - set(ready)
        self._read = read

    def __missing__(self, name: str) -> Sprite | None:
        if name not in self._later:
            return None
        self._later.remove(name)
        self[name] = found = self._read(name)
        return found


class SpriteShelf:
    """Figures that were loaded before: kept while the same map is opened again."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, RimPaint], tuple[int, Sprite]] = {}
        self.stock = Stock()

    def load(
        self, folder: Path, room: Room, cast: Cast, names: Iterable[str], later: Iterable[str] = ()
    ) -> Wardrobe:
        """All figures that a map can show; those of other maps are forgotten. Who is only to be
        read when he comes stands in `later`."""
        rows = {row.id: row for row in cast.sprite}
        kept: dict[tuple[str, RimPaint], tuple[int, Sprite]] = {}
        sprites: dict[str, Sprite] = {}
        missing: list[tuple[str, RimPaint, int]] = []
        for name in dict.fromkeys(names):
            paint = rim_paint(room, rows.get(name, CastRow(id=name)))
            stamp = _stamp(folder / f"{name}.png")
            found = self._kept.get((name, paint))
            if found is None or found[0] != stamp:
                missing.append((name, paint, stamp))
            else:
                kept[name, paint] = found
                sprites[name] = found[1]
        sheets = one_ahead(partial(read_sheet, folder, name) for name, _, _ in missing)
        for (name, paint, stamp), sheet in zip(missing, sheets, strict=True):
            sprite = load_sprite(folder, name, paint, self.stock, sheet)
            kept[name, paint] = stamp, sprite
            sprites[name] = sprite
        self._kept = kept

        def read(name: str) -> Sprite:
            paint = rim_paint(room, rows.get(name, CastRow(id=name)))
            sprite = load_sprite(folder, name, paint, self.stock)
            self._kept[name, paint] = _stamp(folder / f"{name}.png"), sprite
            return sprite

        return Wardrobe(sprites, later, read)


def _stamp(path: Path) -> int:
    """Time of the file's last change; a sheet baked anew is loaded anew."""
    return path.stat().st_mtime_ns if path.is_file() else 0


# --- items --------------------------------------------------------------------------------------


def _turned(
    picture: pygame.Surface, grip: Point, *, left: bool
) -> tuple[tuple[pygame.Surface, Point], ...]:
    """The picture around its grip in all angles; facing left it is mirrored first."""
    reach = max(
        max(grip[0], picture.get_width() - grip[0]), max(grip[1], picture.get_height() - grip[1])
    )
    square = clear((2 * reach + 1, 2 * reach + 1))
    square.blit(picture, (reach - grip[0], reach - grip[1]))
    if left:
        square = mirrored(square)
    result = []
    for turn in range(TURNS):
        image = pygame.transform.rotate(square, (-1 if left else 1) * turn * 360 / TURNS)
        box = image.get_bounding_rect()
        middle = (image.get_width() // 2, image.get_height() // 2)
        cut = image.subsurface(box).copy() if box.w else clear((1, 1))
        result.append((cut, (middle[0] - box.x, middle[1] - box.y)))
    return tuple(result)


def load_items(folder: Path, tint: Colour) -> dict[str, ItemArt]:
    """All items; pictures for the play plane carry the fixed tint, icons do not."""
    path = folder / "items.json"
    table, sheet = read_table(path), load(folder / "items.png")
    items: dict[str, ItemArt] = {}
    for name, row in table["items"].items():
        picture = tinted(_cut(sheet, row["rect"], path).copy(), tint)
        rest = row.get("rest", row)  # how it stands or lies when nobody holds it
        grip = (round(row["grip"][0]), round(row["grip"][1]))
        tip = row.get("tip", (row["rect"][2], grip[1]))
        items[name] = ItemArt(
            _turned(picture, grip, left=False),
            _turned(picture, grip, left=True),
            tinted(_cut(sheet, rest["rect"], path).copy(), tint),
            (round(rest["stand"][0]), round(rest["stand"][1])),
            float(tip[0]) - grip[0],
            _cut(sheet, row.get("icon") or row["rect"], path).copy(),
            *_worn(sheet, row.get("worn"), tint, path),
        )
    return items


def _worn(
    sheet: pygame.Surface, row: Mapping[str, Any] | None, tint: Colour, path: Path
) -> tuple[tuple[tuple[pygame.Surface, Point], ...], ...]:
    """What is worn on the back, turned for both facings; nothing for most items."""
    if row is None:
        return (), ()
    picture = tinted(_cut(sheet, row["rect"], path).copy(), tint)
    grip = (round(row["grip"][0]), round(row["grip"][1]))
    return _turned(picture, grip, left=False), _turned(picture, grip, left=True)


def turn_of(angle: int) -> int:
    """Index of the pre-rotated picture for an angle 0..1023."""
    return (angle * TURNS + ANGLE_STEPS // 2) // ANGLE_STEPS % TURNS


# --- props and effects --------------------------------------------------------------------------


def _prop_state(sheet: pygame.Surface, row: Mapping[str, Any], path: Path) -> PropState:
    frames = row.get("frames") or [row]
    pictures = tuple(
        (
            _cut(sheet, frame["rect"], path),
            (round(frame["anchor"][0]), round(frame["anchor"][1])),
        )
        for frame in frames
    )
    return PropState(pictures, _ends(row.get("ticks") or [1] * len(pictures)))


def _turned_state(state: PropState) -> PropState:
    pictures = tuple(
        (mirrored(picture), (picture.get_width() - anchor[0], anchor[1]))
        for picture, anchor in state.pictures
    )
    return PropState(pictures, state.ends)


def load_props(folder: Path) -> dict[str, PropArt]:
    """All props in all states."""
    path = folder / "props.json"
    table, sheet = read_table(path), load(folder / "props.png")
    props: dict[str, PropArt] = {}
    for name, row in table["props"].items():
        states = {key: _prop_state(sheet, value, path) for key, value in row["states"].items()}
        left = {key: _turned_state(state) for key, state in states.items()}
        hang = bool(row.get("hang", False)) or any(
            value.get("hang", False) for value in row["states"].values()
        )
        props[name] = PropArt(states, left, hang)
    return props


def with_looks(art: dict[str, _ArtT], looks: Mapping[str, str]) -> dict[str, _ArtT]:
    """The pictures and those of rows that look like another row."""
    return art | {kind: art[other] for kind, other in looks.items() if other in art}


def load_effects(folder: Path) -> EffectArt:
    """Effect animations and chips."""
    path = folder / "effects.json"
    table, sheet = read_table(path), load(folder / "effects.png")
    anims: dict[str, EffectAnim] = {}
    for name, row in table["anims"].items():
        state = _prop_state(sheet, row, path)
        additive = row.get("blend") == "add"
        right = tuple((_premixed(one, additive), anchor) for one, anchor in state.pictures)
        left = tuple((mirrored(one), (one.get_width() - at[0], at[1])) for one, at in right)
        anims[name] = EffectAnim(right, left, state.ends, ADD if additive else 0)
        for step in range(TURN_STEPS if name in TURNED_EFFECTS else 0):
            turned = tuple(_turned_picture(one, at, step) for one, at in right)
            anims[f"{name}.{step}"] = EffectAnim(turned, turned, state.ends, anims[name].flags)
    chips = {
        name: tuple(_cut(sheet, rect, path).copy() for rect in rects)
        for name, rects in table["chips"].items()
    }
    return EffectArt(anims, chips)


def _turned_picture(
    picture: pygame.Surface, anchor: Point, step: int
) -> tuple[pygame.Surface, Point]:
    """The picture turned about its anchor by `step` of TURN_STEPS, counter-clockwise."""
    turned = pygame.transform.rotate(picture, 360.0 * step / TURN_STEPS)
    cosine, sine = unit(ANGLE_STEPS * step // TURN_STEPS)  # y down: sine is negative upwards
    dx = anchor[0] - picture.get_width() / 2
    dy = anchor[1] - picture.get_height() / 2
    x = turned.get_width() / 2 + dx * cosine - dy * sine
    y = turned.get_height() / 2 + dx * sine + dy * cosine
    return turned, (round(x), round(y))


def _premixed(picture: pygame.Surface, additive: bool) -> pygame.Surface:
    """Additive pictures lose their alpha: colours are mixed with black once."""
    if not additive:
        return picture.copy()
    flat = opaque(picture.get_size())
    flat.blit(picture, (0, 0))
    return flat


def load_ui(folder: Path) -> dict[str, pygame.Surface]:
    """Pieces of the HUD by name."""
    path = folder / "ui.json"
    table, sheet = read_table(path), load(folder / "ui.png")
    return {name: _cut(sheet, rect, path).copy() for name, rect in table["ui"].items()}


def load_portraits(folder: Path) -> dict[str, dict[str, pygame.Surface]]:
    """Faces by person and expression."""
    path = folder / "portraits.json"
    table, sheet = read_table(path), load(folder / "portraits.png")
    return {
        person: {look: _cut(sheet, rect, path).copy() for look, rect in looks.items()}
        for person, looks in table["portraits"].items()
    }
