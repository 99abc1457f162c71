"""Levels, snapshots and events made by hand, for tests of the picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pygame

from game.content.loader import load_tables
from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event
from game.core.level import Backdrop, Level, MapObject, Shape, TileArt, TileLayer
from game.core.paths import assets_dir
from game.core.snapshot import (
    ActorFlag,
    ActorView,
    CarryView,
    ItemView,
    PlayerView,
    PropView,
    Snapshot,
    TakeView,
)
from game.view.options import ViewOptions
from game.view.renderer import View
from game.view.tables import ViewTables

WIDTH, HEIGHT, FLOOR_ROW = 120, 30, 25
FLOOR_Y = FLOOR_ROW * TILE
ENEMY_KINDS = ("doorman", "suit", "knife", "runner", "large")
LIGHT_DEFAULTS: dict[str, Any] = {
    "kind": "point", "light_color": "#ffffaa50", "radius": 90.0, "strength": 0.7, "angle": 270.0,
    "spread": 30.0, "stretch": 1.0, "flicker": 0.0, "pulse": False, "glow": 0.3, "group": "",
    "breakable": False,
}  # fmt: skip
CAMERA_DEFAULTS: dict[str, Any] = {
    "rule": "hold", "lead_x": 0.0, "lead_y": 0.0, "zoom": 1.0, "dead_zone": 48.0, "top": -1,
    "bottom": -1, "priority": 0, "pull": 0.0,
}  # fmt: skip


def light(number: int, x: float, y: float, **props: Any) -> MapObject:
    """A Light object."""
    return MapObject(number, "Light", "", "lights", x, y, 0, 0, LIGHT_DEFAULTS | props)


def zone(number: int, x: float, y: float, w: float, h: float, **props: Any) -> MapObject:
    """A Camera object."""
    return MapObject(number, "Camera", "", "camera", x, y, w, h, CAMERA_DEFAULTS | props)


def entrance(number: int) -> MapObject:
    """Where Eve enters, so that the view loads what she wears."""
    props = {"facing": 1, "hand": "", "outfit": "eve_club"}
    return MapObject(number, "Player", "", "spawns", 760, FLOOR_Y, 0, 0, props)


def enemy(number: int, kind: str) -> MapObject:
    """An Enemy spawn, so that the view loads the sprite."""
    return MapObject(number, "Enemy", "", "spawns", 800, FLOOR_Y, 0, 0, {"kind": kind})


def club_backdrops() -> tuple[Backdrop, ...]:
    """The shipped layers of the club."""
    folder = assets_dir() / "backdrops" / "club"

    def layer(name: str, depth: float, offset: tuple[int, int] = (0, 0), **rest: Any) -> Backdrop:
        return Backdrop(name, folder / f"{name}.png", (depth, depth), offset, **rest)

    crowd = {"frames": 4, "frame_ticks": 14, "group": "crowd"}
    return (
        layer("back_wall", 0.3, blend="opaque"),
        layer("portal_glow", 0.3, (336, 52), blend="add", frames=2, frame_ticks=15, group="portal"),
        layer("stage", 0.35),
        layer("crowd_far", 0.35, (0, 264), **crowd),
        layer("haze_far", 0.5, blend="add", drift=6.0, repeat_x=True),
        layer("crowd_mid", 0.6, (0, 295), **crowd),
        layer("crowd_near", 0.7, (0, 306), **crowd),
        layer("haze_near", 0.8, blend="add", drift=-10.0, repeat_x=True),
        layer("foreground", 1.3, (0, 384)),
    )


def club_level(*objects: MapObject, backdrops: bool = True) -> Level:
    """A wide floor with a wall of tiles behind its left third and two decks."""
    shapes = np.zeros((HEIGHT, WIDTH), np.uint8)
    shapes[FLOOR_ROW:, :] = Shape.SOLID
    shapes[:, :2] = shapes[:, -2:] = Shape.SOLID
    shapes[19, 20:32] = Shape.ONEWAY
    tiles = np.zeros((HEIGHT, WIDTH), np.int32)
    tiles[shapes == Shape.SOLID] = 1
    tiles[shapes == Shape.ONEWAY] = 1
    back = np.zeros_like(tiles)
    back[:FLOOR_ROW, 2:40] = 2
    sheet = assets_dir() / "tiles" / "club.png"
    art = (None, TileArt(sheet, (0, 0, TILE, TILE)), TileArt(sheet, (144, 0, TILE, TILE)))
    flips = np.zeros((HEIGHT, WIDTH), np.uint8)
    layers = (TileLayer("back", back, flips), TileLayer("solid", tiles, flips))
    spawns = (entrance(899), *(enemy(900 + n, kind) for n, kind in enumerate(ENEMY_KINDS)))
    return Level(
        name="test_club",
        width=WIDTH,
        height=HEIGHT,
        shapes=shapes,
        ladders=np.zeros((HEIGHT, WIDTH), np.bool_),
        materials=np.zeros((HEIGHT, WIDTH), np.uint8),
        objects=(*objects, *spawns),
        layers=layers,
        backdrops=club_backdrops() if backdrops else (),
        order=(),
        art=art,
    )


def open_view(level: Level, **options: Any) -> View:
    """A view of the level on the shipped assets."""
    tables = ViewTables.of(load_tables(assets_dir()), {"take": "E", "finish": "RMB"})
    return View.open(level, tables, assets_dir(), ViewOptions(**options))


def eve(x: float = 900.0, y: float = FLOOR_Y, **fields: Any) -> ActorView:
    """Eve, standing unless told otherwise."""
    values: dict[str, Any] = {
        "id": 1, "kind": "eve", "sprite": "eve_club", "x": x, "y": y, "vx": 0.0, "vy": 0.0,
        "facing": 1, "anim": "idle", "anim_tick": 0, "phase": 0, "phase_tick": 0, "phase_len": 0,
        "aim": 0, "hp": 100, "hp_max": 100, "poise": 1.0, "item": "",
        "flags": int(ActorFlag.PLAYER | ActorFlag.GROUNDED), "state": "stand", "distance": 0.0,
    }  # fmt: skip
    return ActorView(**(values | fields))


def foe(number: int, x: float, kind: str = "doorman", **fields: Any) -> ActorView:
    """A fighter."""
    values: dict[str, Any] = {
        "id": number, "kind": kind, "sprite": kind, "anim": "guard", "facing": -1,
        "flags": int(ActorFlag.GROUNDED | ActorFlag.AWARE), "state": "fight",
        "hp": 40, "hp_max": 40,
    }  # fmt: skip
    return eve(x, fields.pop("y", FLOOR_Y), **(values | fields))


def player(**fields: Any) -> PlayerView:
    """Eve's side of the HUD."""
    empty = CarryView("", 0, 0)
    values: dict[str, Any] = {
        "id": 1, "grit": 0, "focus": 50, "hand": empty, "belt": empty, "pocket": empty,
        "reload": 0.0, "prompt": "", "prompt_kind": "", "prompt_x": 0.0, "prompt_y": 0.0,
        "cover": False,
    }  # fmt: skip
    return PlayerView(**(values | fields))


def snapshot(tick: int = 0, *actors: ActorView, **fields: Any) -> Snapshot:
    """A quiet moment with these actors (Eve alone when none is given)."""
    values: dict[str, Any] = {
        "tick": tick, "map": "test_club", "width": WIDTH * TILE, "height": HEIGHT * TILE,
        "actors": actors or (eve(),), "items": (), "props": (), "clouds": (), "locks": (),
        "player": player(), "take": TakeView(0, 0, 0, 0, 0, 150, ""), "captions": (), "score": 0,
        "kills": 0, "spared": 0, "damage_taken": 0, "retries": 0, "balance": 0, "encounter": "",
        "alive": 0, "objective": "", "music_level": 0, "house_light": 1.0, "crowd": 1.0,
        "dark_lights": (), "outcome": "playing", "rank": "", "time_ticks": tick,
    }  # fmt: skip
    return Snapshot(**(values | fields))


def item(number: int, kind: str, x: float, y: float, **fields: Any) -> ItemView:
    """A loose item."""
    values: dict[str, Any] = {"angle": 0, "flying": False, "uses": 1, "near": False}
    return ItemView(number, kind, x, y, **(values | fields))


def prop(
    number: int, kind: str, x: float, y: float = FLOOR_Y, state: str = "whole", tick: int = 0
) -> PropView:
    """A standing thing."""
    return PropView(number, kind, x, y, 1, state, tick)


def frame_size() -> tuple[int, int]:
    """Size of a frame."""
    return VIEW_WIDTH, VIEW_HEIGHT


def render(view: View, shots: list[tuple[Snapshot, tuple[Event, ...]]]) -> pygame.Surface:
    """Play ticks and draw the last one."""
    target = pygame.Surface(frame_size(), 0, 32)
    before = shots[0][0]
    for after, events in shots:
        view.consume(events, after)
        view.draw(target, before, after, 1.0)
        before = after
    return target


def luminance(frame: pygame.Surface, box: tuple[int, int, int, int] | None = None) -> float:
    """Mean luma 0..255 of a frame or a part of it."""
    part = frame.subsurface(box) if box else frame
    pixels = pygame.surfarray.array3d(part).astype(float)
    return float((pixels * (0.2126, 0.7152, 0.0722)).sum(2).mean())


def save(frame: pygame.Surface, path: Path) -> None:
    """Write a frame at double size, for eyes."""
    pygame.image.save(pygame.transform.scale2x(frame), str(path))
