"""Packs the props into their atlas and writes the single pictures for the editor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assets.bake.editor import prop_class, tile_lines
from assets.bake.places.atlas import Packing, pack
from assets.bake.places.canvas import Canvas
from assets.bake.places.prop import Frame, Prop
from assets.bake.places.props_bar import bar_props
from assets.bake.places.props_edges import edge_props
from assets.bake.places.props_floor import floor_props
from assets.bake.places.props_rooms import room_props
from assets.bake.places.props_service import late_kitchen_props
from assets.bake.places.props_stage import stage_props
from assets.bake.places.props_training import later_training_props, training_props
from assets.bake.places.village.props_home import home_props
from assets.bake.places.village.props_moving import moving_props
from assets.bake.places.village.props_shore import shore_props

SHEET_W = 512

Row = dict[str, Any]


def all_props() -> tuple[Prop, ...]:
    """Every prop, in sheet order; new ones go at the end."""
    return (
        *floor_props(),
        *stage_props(),
        *room_props(),
        *shore_props(),
        *home_props(),
        *bar_props(),
        *training_props(),
        *moving_props(),
        *edge_props(),
        *later_training_props(),
        *late_kitchen_props(),
    )


def _trimmed(frame: Frame) -> Frame:
    """Without its empty border, the anchor moved along."""
    solid = frame.canvas.alpha()
    rows, columns = np.flatnonzero(solid.any(axis=1)), np.flatnonzero(solid.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    width, height = int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top
    part = frame.canvas.crop(left, top, width, height)
    return Frame(part, (frame.anchor[0] - left, frame.anchor[1] - top))


def _state_row(prop: Prop, state: str, frames: Sequence[Frame], packing: Packing) -> Row:
    rows: list[Row] = [
        {"rect": list(packing.rects[f"{prop.name}/{state}/{index}"]), "anchor": list(frame.anchor)}
        for index, frame in enumerate(frames)
    ]
    if len(rows) == 1:
        return rows[0]
    return {"frames": rows, "ticks": list(prop.ticks.get(state, (8,) * len(rows)))}


def _pack_once(pictures: dict[str, Canvas]) -> tuple[Canvas, Packing]:
    """The sheet with equal pictures stored once; every key keeps its rect."""
    first: dict[tuple[tuple[int, int], bytes], str] = {}
    same = {
        key: first.setdefault(((one.width, one.height), one.image.tobytes()), key)
        for key, one in pictures.items()
    }
    sizes = {key: (pictures[key].width, pictures[key].height) for key in first.values()}
    packing = pack(sizes, SHEET_W)
    sheet = Canvas(packing.width, packing.height)
    for key, (x, y, _, _) in packing.rects.items():
        sheet.image.paste(pictures[key].image, (x, y))
    rects = {key: packing.rects[origin] for key, origin in same.items()}
    return sheet, Packing(rects, packing.width, packing.height)


def bake_props(sprites: Path, singles: Path, tilesets: Path) -> list[Path]:
    """props.png and .json, one PNG a prop, and props.tsx."""
    props = all_props()
    cut = {
        prop.name: {state: [_trimmed(f) for f in frames] for state, frames in prop.states.items()}
        for prop in props
    }
    pictures: dict[str, Canvas] = {
        f"{name}/{state}/{index}": frame.canvas
        for name, states in cut.items()
        for state, frames in states.items()
        for index, frame in enumerate(frames)
    }
    sheet, packing = _pack_once(pictures)
    table: Row = {}
    for prop in props:
        states = {
            state: _state_row(prop, state, frames, packing)
            for state, frames in cut[prop.name].items()
        }
        table[prop.name] = {"states": states, **({"hang": True} if prop.hang else {})}
    sprites.mkdir(parents=True, exist_ok=True)
    image, text = sprites / "props.png", sprites / "props.json"
    sheet.image.save(image, optimize=True)
    rows = ",\n".join(f'  "{name}": {json.dumps(row)}' for name, row in table.items())
    text.write_text('{"props": {\n' + rows + "\n}}\n", encoding="utf-8")
    return [image, text, *_write_singles(props, singles, tilesets)]


def _write_singles(props: Sequence[Prop], singles: Path, tilesets: Path) -> list[Path]:
    """The whole state of each prop as a picture, and an image collection of them."""
    singles.mkdir(parents=True, exist_ok=True)
    tilesets.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    widest = tallest = 0
    tiles: list[str] = []
    for index, prop in enumerate(props):
        picture = prop.states["whole"][0].canvas
        path = singles / f"{prop.name}.png"
        picture.image.save(path, optimize=True)
        paths.append(path)
        widest, tallest = max(widest, picture.width), max(tallest, picture.height)
        image = (
            f'<image source="../../assets/tiles/props/{prop.name}.png" width="{picture.width}"'
            f' height="{picture.height}"/>'
        )
        tiles += tile_lines(index, prop.name, prop_class(prop.name), image)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tileset version="1.8" tiledversion="1.8.2" name="props" tilewidth="{widest}"'
        f' tileheight="{tallest}" tilecount="{len(props)}" columns="0"'
        ' objectalignment="bottom">\n <grid orientation="orthogonal" width="1" height="1"/>\n'
    )
    xml = tilesets / "props.tsx"
    xml.write_text(head + "\n".join(tiles) + "\n</tileset>\n", encoding="utf-8")
    return [*paths, xml]
