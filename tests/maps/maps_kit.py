"""Small maps written as text, so that each test shows the one thing that it is about."""

from __future__ import annotations

import zlib
from pathlib import Path

from game.core.paths import levels_dir

ROOM_WIDTH, ROOM_HEIGHT = 12, 8
FLOOR_ROW = 6  # its top is at y 96
SOLID = 1  # a stone tile of the club's set
TILE_LAYERS = ("far", "back", "solid", "oneway", "front")
TILESET = '<tileset firstgid="1" source="tiles.tsx"/>'
PLAYER = '<object id="1" type="Player" x="40" y="96"><point/></object>'
EXIT = '<object id="2" type="Exit" x="160" y="32" width="16" height="64"/>'
TILES = """<?xml version="1.0" encoding="UTF-8"?>
<tileset name="tiles" tilewidth="16" tileheight="16" tilecount="8" columns="4">
 <image source="tiles.png" width="64" height="32"/>
 <tile id="0"><properties><property name="material" value="wood"/></properties></tile>
 <tile id="1"><properties><property name="shape" value="slope45_r"/></properties></tile>
 <tile id="2"><properties><property name="shape" value="ladder"/></properties></tile>
 <tile id="3">
  <properties>
   <property name="shape" value="none"/><property name="glow" type="bool" value="true"/>
  </properties>
  <animation><frame tileid="3" duration="100"/><frame tileid="4" duration="250"/></animation>
 </tile>
</tileset>
"""


def png(width: int, height: int) -> bytes:
    """A PNG file; of very large ones only what the reader looks at first."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = zlib.crc32(kind + body).to_bytes(4, "big")
        return len(body).to_bytes(4, "big") + kind + body + check

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + b"\x08\x06\x00\x00\x00")
    if width * height > 1 << 20:
        return head
    pixels = zlib.compress(bytes((1 + 4 * width) * height))
    return head + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def floor() -> list[int]:
    """Tile numbers of a layer with ground in the two lowest rows."""
    row = [[SOLID if r >= FLOOR_ROW else 0] * ROOM_WIDTH for r in range(ROOM_HEIGHT)]
    return [cell for line in row for cell in line]


def csv(cells: list[int]) -> str:
    """A CSV <data> element in one line."""
    return f'<data encoding="csv">{",".join(map(str, cells))}</data>'


def layer(name: str, data: str = "", attrs: str = "") -> str:
    """A tile layer of the room's size."""
    data = data or csv([0] * (ROOM_WIDTH * ROOM_HEIGHT))
    return (
        f'<layer name="{name}" width="{ROOM_WIDTH}" height="{ROOM_HEIGHT}" {attrs}>{data}</layer>'
    )


def group(name: str, *objects: str) -> str:
    """An object layer, one object a line."""
    return "\n".join([f'<objectgroup name="{name}">', *objects, "</objectgroup>"])


def room(
    spawns: tuple[str, ...] = (PLAYER,),
    triggers: tuple[str, ...] = (EXIT,),
    *more: str,
    layers: dict[str, str] | None = None,
    head: str = f'width="{ROOM_WIDTH}" height="{ROOM_HEIGHT}"',
    tileset: str = TILESET,
) -> str:
    """A whole map. Its XML declaration is line 1, <map> line 2, the tile set line 3, the five tile
    layers lines 4 to 8, `spawns` starts on line 9 with its first object on line 10."""
    chosen = {name: layer(name, csv(floor()) if name == "solid" else "") for name in TILE_LAYERS}
    chosen |= layers or {}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<map version="1.8" orientation="orthogonal" tilewidth="16" tileheight="16" {head}>',
        tileset,
        *(text for text in chosen.values() if text),
        group("spawns", *spawns),
        group("triggers", *triggers),
        *more,
        "</map>",
    ]
    return "\n".join(lines)


def save(folder: Path, text: str, name: str = "room.tmx") -> Path:
    """Write a map with its tile set beside it."""
    (folder / "tiles.png").write_bytes(png(64, 32))
    (folder / "tiles.tsx").write_text(TILES, encoding="utf-8")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def shipped_maps() -> list[Path]:
    """Every map that the repository holds."""
    own = Path(__file__).parent / "data"
    return [*sorted(levels_dir().glob("*.tmx")), *sorted(own.glob("*.tmx"))]
