"""A small pack with everything that a pack may hold, written as text."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

from tests.maps.maps_kit import EXIT, PLAYER, TILESET, group, png, room

PACK_TOML = """id = "rooftop"
title = "The Rooftop"
author = "A. Maker"

[titles]
start = "First light"
"""
TEXT_TOML = """[rooftop]
title = "The rooftop"
porter = "Porter"
hello = "PORTER: Not tonight."
"""
ENEMIES_TOML = """[[row]]
id = "porter"
sprite = "large"
name = "rooftop.porter"
hp = 90
poise = 60
weight = "heavy"
behaviour = "brawler"
speed = 1.4
moves = ["roof_hook"]
item = "aerial"
barks = "{barks}"
"""
MOVES_TOML = """[[row]]
id = "roof_hook"
anim = "hook"
startup = 20
active = 4
recovery = 20
damage = 9
box = [2, -48, 40, -30]
tell = 20
reach = 40
"""
WEAPONS_TOML = """[[row]]
id = "aerial"
looks = "mic_stand"
family = "staff"
size = "two_hand"
damage = 13
reach = 66
uses = 3
thrown_damage = 8
"""
PROPS_TOML = """[[row]]
id = "chimney"
looks = "speaker_stack"
hp = 20
half_width = 14
height = 40
"""
TILES_TSX = """<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="tiles" tilewidth="16" tileheight="16" tilecount="8" columns="4">
 <image source="../images/tiles.png" width="64" height="32"/>
</tileset>
"""
PORTER = (
    '<object id="7" type="Enemy" x="128" y="96"><properties><property name="kind" value="porter"/>'
    '<property name="encounter" value="E1"/></properties><point/></object>'
)
FIGHT = (
    '<object id="5" name="E1" type="Encounter" x="0" y="48" width="64" height="48"><properties>'
    '<property name="line_start" value="rooftop.hello"/></properties></object>'
)
TITLE = '<properties><property name="title" value="rooftop.title"/></properties>'
PLATE = '<object id="9" template="anywhere/levels/templates/plate.tx" x="60" y="96"/>'
CHIMNEY = (
    '<object id="10" type="Prop" x="90" y="96"><properties>'
    '<property name="kind" value="chimney"/></properties><point/></object>'
)


def start_map() -> str:
    """A map that uses its own tiles, the game's templates and sets, its own man and words."""
    own = TILESET.replace("tiles.tsx", "../tilesets/tiles.tsx")
    game = '<tileset firstgid="100" source="/../tilesets/club.tsx"/>'.replace('"/..', '"../../..')
    return room(
        (PLAYER, PORTER),
        (EXIT, FIGHT),
        group("weapons", PLATE) + group("props", CHIMNEY),
        tileset=TITLE + own + game,
    )


def files(barks: str) -> dict[str, str | bytes]:
    """All files of the pack by their paths. `barks` is a row of the game's texts."""
    return {
        "pack.toml": PACK_TOML,
        "text/en.toml": TEXT_TOML,
        "data/enemies.toml": ENEMIES_TOML.replace("{barks}", barks),
        "data/moves.toml": MOVES_TOML,
        "data/props.toml": PROPS_TOML,
        "data/weapons.toml": WEAPONS_TOML,
        "tilesets/tiles.tsx": TILES_TSX,
        "images/tiles.png": png(64, 32),
        "maps/start.tmx": start_map(),
        "README.txt": "A roof.",
        "run_me.py": "raise SystemExit('the game ran a stranger')",
    }


def write(folder: Path, contents: dict[str, str | bytes]) -> Path:
    """A pack as a folder."""
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def pack_up(
    path: Path, contents: dict[str, str | bytes], inside: str = "", method: int = 8
) -> Path:
    """A pack as a .zip, all below the folder `inside` when one is named."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(inside + name, content)
    return path


def link_entry(name: str) -> zipfile.ZipInfo:
    """An entry that would become a symbolic link."""
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry
