"""Reads a Tiled map and makes the `Level` that simulation, view and bots share."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.content.loader import Tables, nearest
from game.core.digest import digest_of
from game.core.errors import MapError
from game.core.level import (
    MATERIALS,
    SHAPE_BY_NAME,
    Backdrop,
    Level,
    MapObject,
    PropValue,
    Shape,
    TileLayer,
)
from game.core.paths import levels_dir
from game.maps.bridge import TileBook, read_tiles
from game.maps.classes import IMAGE_CLASS, MAP_CLASS, make_objects
from game.maps.prepass import Draft, ImageDraft, TileDraft, read_map
from game.maps.rules import check_level
from game.maps.tilesets import LADDER
from game.maps.values import Report, full_set

_ArrayT = TypeVar("_ArrayT", bound="NDArray[Any]")

MAP_SUFFIXES = (".tmx", ".tmj")
FUEL_LAYERS = ("back", "oneway", "front")
LADDER_LAYERS = ("ladders", "back", "oneway")


def load_level(name_or_path: str | Path, tables: Tables) -> Level:
    """The level of this name (levels/<name>.tmx) or file. Raises MapError."""

    def stop(error: MapError) -> None:
        raise error

    return read_level(level_path(name_or_path), tables, stop)


def level_path(name_or_path: str | Path) -> Path:
    """The file of a level. Raises MapError with the nearest name when there is none."""
    text = str(name_or_path)
    path = Path(name_or_path)
    if not text.replace("_", "").isalnum():  # no name of one of the game's maps
        if not path.is_file():
            raise MapError(path.as_posix() if text else "''", "there is no such map")
        return path
    path = levels_dir() / f"{text}.tmx"
    if not path.is_file():
        names = [found.stem for found in sorted(levels_dir().glob("*.tmx"))]
        raise MapError(f"levels/{text}.tmx", f"there is no map {text!r}{nearest(text, names)}")
    return path


def read_level(
    path: Path, tables: Tables, report: Report, root: Path | None = None, name: str = ""
) -> Level:
    """Like `load_level`, but tells `report` of each error that does not stop the reading.

    `root` is the folder of the pack that the map belongs to, `name` its name with the pack's."""
    draft = read_map(path, report, root)
    objects = make_objects(draft.objects, tables, report)
    row = tables.map_classes[MAP_CLASS]
    props = full_set(row, draft.given, draft.node, tables, report)
    book = read_tiles(draft)
    shapes, ladders, materials = _terrain(draft, book)
    fuel = _fuel(draft, book)
    level = Level(
        name=name or path.stem,
        width=draft.width,
        height=draft.height,
        shapes=_frozen(shapes),
        ladders=_frozen(ladders),
        materials=_frozen(materials),
        fuel=_frozen(fuel),
        objects=objects,
        layers=tuple(_tile_layer(x, book) for x in draft.layers if isinstance(x, TileDraft)),
        backdrops=tuple(
            _backdrop(x, tables, report) for x in draft.layers if isinstance(x, ImageDraft)
        ),
        order=tuple(_order_word(layer) for layer in draft.layers),
        art=book.art,
        props=props,
        digest=_digest((shapes, ladders, materials, fuel), objects, props),
        path=path,
        entrance=next(((o.x, o.y) for o in objects if o.cls == "Player"), (0.0, 0.0)),
    )
    check_level(level, draft, report)
    return level


def _order_word(layer: TileDraft | ImageDraft) -> str:
    return f"{'tiles' if isinstance(layer, TileDraft) else 'image'}:{layer.name}"


def _terrain(
    draft: Draft, book: TileBook
) -> tuple[NDArray[np.uint8], NDArray[np.bool_], NDArray[np.uint8]]:
    """Shapes from `solid` and `oneway`, ladders from wherever they stand."""
    size = (draft.height, draft.width)
    shapes = np.zeros(size, dtype=np.uint8)
    materials = np.zeros(size, dtype=np.uint8)
    ladders = np.zeros(size, dtype=np.bool_)
    told = [str(props.get("shape", "")) for props in book.props]
    ground = np.array(
        [MATERIALS.index(str(props.get("material", MATERIALS[0]))) for props in book.props],
        dtype=np.uint8,
    )
    for name in ("oneway", "solid"):  # solid last: it wins where both stand
        if name not in book.layers:
            continue
        numbers = book.layers[name][0]
        codes = np.array([_shape_code(word, name) for word in told], dtype=np.uint8)
        codes[0] = Shape.EMPTY
        filled = codes[numbers] != Shape.EMPTY
        shapes[filled] = codes[numbers][filled]
        materials[filled] = ground[numbers][filled]
    climbs = np.array([word == LADDER for word in told], dtype=np.bool_)
    for name in LADDER_LAYERS:
        if name in book.layers:
            numbers = book.layers[name][0]
            ladders |= (numbers > 0) if name == "ladders" else climbs[numbers]
    return shapes, ladders, materials


def _fuel(draft: Draft, book: TileBook) -> NDArray[np.float64]:
    """What burns of the decoration around the actors, 0..1: the best of the layers there."""
    of_tile = np.array([float(props.get("fuel", 0.0)) for props in book.props])
    fuel = np.zeros((draft.height, draft.width), dtype=np.float64)
    for name in FUEL_LAYERS:
        if name in book.layers:
            fuel = np.maximum(fuel, of_tile[book.layers[name][0]])
    return fuel


def _shape_code(word: str, layer: str) -> int:
    """The layer says what a tile is; on `solid` the tile may say that it is a slope or nothing."""
    if layer == "oneway":
        return Shape.EMPTY if word == "none" else Shape.ONEWAY
    if word in ("", LADDER, "oneway"):
        return Shape.SOLID
    return SHAPE_BY_NAME[word]


def _tile_layer(draft: TileDraft, book: TileBook) -> TileLayer:
    numbers, flips = book.layers[draft.name]
    return TileLayer(
        name=draft.name,
        tiles=_frozen(numbers),
        flips=_frozen(flips),
        parallax=draft.frame.parallax,
        offset=draft.frame.offset,
        opacity=draft.frame.opacity,
        tint=draft.frame.tint,
    )


def _backdrop(draft: ImageDraft, tables: Tables, report: Report) -> Backdrop:
    row = tables.map_classes[IMAGE_CLASS]
    props = full_set(row, draft.given, draft.node, tables, report)
    frames = int(props["frames"])
    if draft.size[1] % frames:
        report(draft.node.fail(f"the image is {draft.size[1]} px high, no {frames} equal frames"))
    return Backdrop(
        name=draft.name,
        image=draft.image,
        parallax=draft.frame.parallax,
        offset=draft.frame.offset,
        blend=str(props["blend"]),
        opacity=draft.frame.opacity,
        tint=draft.frame.tint,
        frames=frames,
        frame_ticks=int(props["frame_ticks"]),
        drift=float(props["drift"]),
        bob=float(props["bob"]),
        repeat_x=draft.repeat_x,
        group=str(props["group"]),
    )


def _digest(
    terrain: tuple[NDArray[Any], ...],
    objects: tuple[MapObject, ...],
    props: dict[str, PropValue],
) -> str:
    """Of what play depends on: pictures and line numbers may change without a new digest."""
    things = [
        (o.id, o.cls, o.name, o.layer, o.x, o.y, o.w, o.h, o.props, o.points) for o in objects
    ]
    return digest_of(*(grid.astype(np.float64) for grid in terrain), things, props)


def _frozen(array: _ArrayT) -> _ArrayT:
    array.setflags(write=False)
    return array
