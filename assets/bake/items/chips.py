"""Tiny debris for particles, a few shapes a material."""

from __future__ import annotations

from assets.bake.interface.raster import Pixels, from_ascii
from assets.bake.items.broken import CLEAR, PORCELAIN, STEEL, TIMBER, ShardColours
from assets.bake.items.bursts import DUST, INK_BODY, INK_DEEP, INK_EDGE
from assets.bake.items.flashes import FIRE
from assets.bake.items.materials import PALETTE

SLIVERS = ("1", "12", "1\n2", "1.\n.2", "11\n.2", ".1\n12", "112\n..3")
SPLINTERS = ("12", "112", "1.\n.2", "1..\n.22", "1\n2\n3", "1222")
DROPS = ("1", "1\n2", "12\n23", ".1.\n123\n.3.", "112\n.23", "1..\n.12\n..3", "123")
SPARKS = ("1", "12", "1.\n.2", "123", "1..\n.2.\n..3")
CASINGS = ("123", "1.\n.2\n.3", "1\n2\n3", ".1\n2.\n3.")
SPECKS = ("1", "2", "3", "12\n23", ".1\n12")

CHIPS: dict[str, tuple[ShardColours, tuple[str, ...]]] = {
    "glass": (CLEAR, SLIVERS),
    "porcelain": (PORCELAIN, SLIVERS),
    "wood": (TIMBER, SPLINTERS),
    "metal": (STEEL, SLIVERS),
    "ink": (ShardColours(INK_EDGE, INK_BODY, INK_DEEP), DROPS),
    "spark": (ShardColours(*FIRE[:3]), SPARKS),
    "casing": (ShardColours(PALETTE["Z"], PALETTE["Y"], PALETTE["y"]), CASINGS),
    "dust": (ShardColours(*DUST[:3]), SPECKS),
}


def chips(material: str) -> list[Pixels]:
    """The debris sprites of a material."""
    colours, shapes = CHIPS[material]
    palette = {"1": colours.edge, "2": colours.body, "3": colours.shade}
    return [from_ascii(shape, palette) for shape in shapes]
