"""The people as a Tiled image collection, so that a level maker sees whom he places."""

from pathlib import Path

from PIL import Image

from assets.bake.editor import person_class, tile_lines

TILESET = Path("levels") / "tilesets" / "people.tsx"
IMAGES = "../../assets/tiles/people"  # from the tileset to the pictures


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def write_tileset(out: Path, names: list[str]) -> Path:
    """Write levels/tilesets/people.tsx beside the assets folder `out`."""
    sizes = [_size(out / "tiles" / "people" / f"{name}.png") for name in names]
    wide, high = max(s[0] for s in sizes), max(s[1] for s in sizes)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.10" tiledversion="1.11.0" name="people" tilewidth="{wide}" '
        f'tileheight="{high}" tilecount="{len(names)}" columns="0" objectalignment="bottom">',
        ' <grid orientation="orthogonal" width="1" height="1"/>',
    ]
    for i, (name, (width, height)) in enumerate(zip(names, sizes, strict=True)):
        image = f'<image width="{width}" height="{height}" source="{IMAGES}/{name}.png"/>'
        lines += tile_lines(i, name, person_class(name), image)
    path = out.parent / TILESET
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</tileset>", ""]), encoding="utf-8")
    return path
