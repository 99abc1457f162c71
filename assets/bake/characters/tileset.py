"""The people as a Tiled image collection, so that a level maker sees whom he places."""

import re
from pathlib import Path

from PIL import Image

from assets.bake.editor import person_class, tile_lines

TILESET = Path("levels") / "tilesets" / "people.tsx"
COMMITTED = Path(__file__).parents[3] / TILESET
IMAGES = "../../assets/tiles/people"  # from the tileset to the pictures
TILE = re.compile(r'<tile id="(\d+)".*?people/(\w+)\.png', re.DOTALL)


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def _numbered(names: list[str]) -> list[tuple[int, str]]:
    """Maps know people by number: who has one keeps it, others are appended."""
    text = COMMITTED.read_text(encoding="utf-8") if COMMITTED.is_file() else ""
    known = {name: int(number) for number, name in TILE.findall(text)}
    known = {name: number for name, number in known.items() if name in names}
    following = max(known.values(), default=-1) + 1
    fresh = [name for name in names if name not in known]
    known.update({name: following + i for i, name in enumerate(fresh)})
    return sorted((number, name) for name, number in known.items())


def write_tileset(out: Path, names: list[str]) -> Path:
    """Write levels/tilesets/people.tsx beside the assets folder `out`."""
    sizes = {name: _size(out / "tiles" / "people" / f"{name}.png") for name in names}
    wide, high = max(s[0] for s in sizes.values()), max(s[1] for s in sizes.values())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.10" tiledversion="1.11.0" name="people" tilewidth="{wide}" '
        f'tileheight="{high}" tilecount="{len(names)}" columns="0" objectalignment="bottom">',
        ' <grid orientation="orthogonal" width="1" height="1"/>',
    ]
    for i, name in _numbered(names):
        width, height = sizes[name]
        image = f'<image width="{width}" height="{height}" source="{IMAGES}/{name}.png"/>'
        lines += tile_lines(i, name, person_class(name), image)
    path = out.parent / TILESET
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</tileset>", ""]), encoding="utf-8")
    return path
