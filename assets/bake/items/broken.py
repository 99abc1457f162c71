"""What is left of a broken item, and the pieces that fly off."""

from __future__ import annotations

from dataclasses import dataclass

from assets.bake.interface.raster import Pixels, from_ascii, mix
from assets.bake.items.drawing import Drawing
from assets.bake.items.drawings_house import HOUSE_BROKEN
from assets.bake.items.materials import PALETTE

BROKEN_PLATE = Drawing(
    """
    WWWW...
    pPPPW..
    ..qpp..
    """,
    grip=(1, 1), tip=(5, 1),
)  # fmt: skip
BROKEN_BLADE = Drawing(
    """
    NNNHTW
    mmmGS.
    """,
    grip=(1, 1), tip=(6, 0),
)  # fmt: skip
BROKEN_FORK = Drawing(
    """
    ......TW.
    TSTTTTS..
    .......TS
    """,
    grip=(1, 1), tip=(9, 2), edge=0.2,
)  # fmt: skip
BENT_TRAY = Drawing(
    """
    W...........
    TTTTW.....WT
    .sSSSTT.TTSs
    ....sSSTSs..
    ......ss....
    """,
    grip=(2, 1), tip=(12, 1), edge=0.2,
)  # fmt: skip
BROKEN_CHAMPAGNE = Drawing(
    """
    ......EEE...
    YZZYEEFFFE..
    YyyyFfFff.E.
    ......FFFF..
    ......ff.E..
    ......e.....
    """,
    grip=(3, 2), tip=(11, 2), edge=0.5,
)  # fmt: skip
BROKEN_STOOL = Drawing(
    """
    ..QQQQQQQQQQQQ..
    .QRRRRRRRRRRRRR.
    .RRRRRRLRRRRRrr.
    ..rrrrrLrrrrrr..
    ..HHHHHHHHHHHH..
    ...TS.g..g.TS...
    ...TS.g..g.TS...
    ...TS.g..g.T....
    ...TS.g.........
    ..TSg.g.........
    ..TSg...........
    ..TSTTT.........
    ..TSss..........
    ..T..g..........
    """,
    grip=(8, 3), tip=(3, 14), turns=1,
)  # fmt: skip
BROKEN_STAND = Drawing(
    "\n".join(
        [".....T....", "....TS....", "...TS....."]
        + ["...Ts....."] * 22
        + ["..HTsh....", ".GGGGgg...", "HhhGGGGggk", "kkggggkkk."]
    ),
    grip=(3, 8), tip=(4, 29), turns=1,
)  # fmt: skip
BROKEN_RECORD = Drawing(
    """
    ...VVhhV....
    .VvvVQQ.....
    vvVvRQ......
    vhvvVRR.....
    .vvVvv......
    """,
    grip=(1, 2), tip=(7, 3), edge=0.3,
)  # fmt: skip
BROKEN_CLEAVER = Drawing(
    """
    ....TTT....
    NNNHSSST...
    mmmGSSSSW..
    ....sSW....
    ....WW.....
    """,
    grip=(1, 2), tip=(9, 2),
)  # fmt: skip
BROKEN_PAN = Drawing(
    """
    HHHHHHHhW
    kgggggkg.
    ........k
    """,
    grip=(2, 1), tip=(9, 1), edge=0.4,
)  # fmt: skip
BROKEN_REMOTE = Drawing(
    """
    HHHH....
    GQGH.hG.
    kggk.gk.
    """,
    grip=(2, 1), tip=(7, 1),
)  # fmt: skip
BROKEN_BOOK = Drawing(
    """
    QRRRR.LL.
    RRZZLLLLL
    RRRLLL.ll
    RRZLLLLL.
    rrLLLLlLL
    rLLLL.LL.
    .rrrr....
    """,
    grip=(1, 4), tip=(9, 3),
)  # fmt: skip
BROKEN_TEAPOT = Drawing(
    """
    PPW.........
    P.WW........
    P.WPWW.W....
    PPPPWWWP....
    ..pPPPPPp...
    ...qppqq....
    """,
    grip=(0, 2), tip=(8, 3), edge=0.3,
)  # fmt: skip
BROKEN_AXE = Drawing(
    """
    ......N.
    NNNNNNMN
    nmmmmmm.
    ....nn..
    """,
    grip=(2, 2), tip=(8, 1),
)  # fmt: skip
DENTED_EXTINGUISHER = Drawing(
    """
    ..HHHHh
    ...GGk.
    .gTTS..
    g..TSk.
    g.QRRr.
    gQRRRRr
    gQRRRr.
    kQRRrr.
    .QLLr..
    .QLRLr.
    .QLLLLr
    .QRRRRr
    ..QRRRr
    .QRRRRr
    .QRRRrr
    .krrrrk
    """,
    grip=(4, 2), tip=(4, 16), turns=1,
)  # fmt: skip

BROKEN: dict[str, Drawing] = {
    "plate": BROKEN_PLATE, "plate_stack": BROKEN_PLATE, "steak_knife": BROKEN_BLADE,
    "knife": BROKEN_BLADE, "fork": BROKEN_FORK, "tray": BENT_TRAY,
    "champagne": BROKEN_CHAMPAGNE, "stool": BROKEN_STOOL, "mic_stand": BROKEN_STAND,
    "record_disc": BROKEN_RECORD, "cleaver": BROKEN_CLEAVER, "pan": BROKEN_PAN,
    "tv_remote": BROKEN_REMOTE, "book": BROKEN_BOOK, "teapot": BROKEN_TEAPOT,
    "hand_axe": BROKEN_AXE, "extinguisher": DENTED_EXTINGUISHER,
    **HOUSE_BROKEN,
}  # fmt: skip
SAME_AS: dict[str, str] = {"bottle": "broken_bottle", "wine_glass": "glass_stem"}
"""Items whose broken state is an item of its own."""


@dataclass(frozen=True)
class ShardColours:
    """Colours of a material's pieces: bright edge, body, shade."""

    edge: str
    body: str
    shade: str


PORCELAIN = ShardColours(PALETTE["W"], PALETTE["P"], PALETTE["p"])
STEEL = ShardColours(PALETTE["W"], PALETTE["T"], PALETTE["s"])
GUN_METAL = ShardColours(PALETTE["H"], PALETTE["G"], PALETTE["k"])
CLEAR = ShardColours(PALETTE["W"], "c4d8f8d0", "8ea4dcb0")
GREEN = ShardColours(PALETTE["E"], PALETTE["F"], PALETTE["f"])
AMBER = ShardColours(PALETTE["X"], PALETTE["O"], PALETTE["o"])
TIMBER = ShardColours(PALETTE["N"], PALETTE["M"], PALETTE["m"])
VINYL = ShardColours(PALETTE["h"], PALETTE["V"], PALETTE["v"])
LACQUER = ShardColours(PALETTE["Q"], PALETTE["R"], PALETTE["r"])
PAPER = ShardColours(PALETTE["W"], PALETTE["L"], PALETTE["l"])
CLOTH = ShardColours(PALETTE["d"], PALETTE["D"], PALETTE["C"])
BRASS = ShardColours(PALETTE["Z"], PALETTE["Y"], PALETTE["y"])
VELVET = ShardColours(PALETTE["Q"], PALETTE["R"], PALETTE["r"])
ENAMEL = ShardColours(mix(PALETTE["I"], "ffffff", 0.5), PALETTE["I"], PALETTE["i"])

FLAT_SHAPES = ("11.\n.22", ".1\n12\n2.", "1112\n.33.", "11\n23", ".1.\n122\n..3")
LONG_SHAPES = ("1122", "1..\n.2.\n..3", "111.\n..23", ".1\n12", "12")
RAG_SHAPES = ("11.\n123", ".11\n122\n.33", "12\n23")

SHARDS: dict[str, tuple[ShardColours, tuple[str, ...]]] = {
    "plate": (PORCELAIN, FLAT_SHAPES), "plate_stack": (PORCELAIN, FLAT_SHAPES),
    "teapot": (PORCELAIN, FLAT_SHAPES), "wine_glass": (CLEAR, FLAT_SHAPES),
    "glass_stem": (CLEAR, LONG_SHAPES), "champagne": (GREEN, FLAT_SHAPES),
    "bottle": (AMBER, FLAT_SHAPES), "broken_bottle": (AMBER, FLAT_SHAPES),
    "record": (PAPER, RAG_SHAPES),
    "record_disc": (VINYL, FLAT_SHAPES), "stool": (LACQUER, LONG_SHAPES),
    "mic_stand": (GUN_METAL, LONG_SHAPES), "steak_knife": (STEEL, LONG_SHAPES[:3]),
    "fork": (STEEL, LONG_SHAPES[:3]), "knife": (STEEL, LONG_SHAPES[:3]),
    "cleaver": (STEEL, FLAT_SHAPES), "tray": (STEEL, LONG_SHAPES),
    "pan": (GUN_METAL, FLAT_SHAPES), "tv_remote": (GUN_METAL, FLAT_SHAPES),
    "book": (PAPER, RAG_SHAPES), "hand_axe": (TIMBER, LONG_SHAPES),
    "extinguisher": (LACQUER, FLAT_SHAPES), "coat": (CLOTH, RAG_SHAPES),
    "pistol": (GUN_METAL, LONG_SHAPES[:3]), "revolver": (TIMBER, LONG_SHAPES[:3]),
    "machine_pistol": (GUN_METAL, LONG_SHAPES), "shotgun": (TIMBER, LONG_SHAPES),
    "carbine": (TIMBER, LONG_SHAPES), "hunting_rifle": (TIMBER, LONG_SHAPES),
    "flamethrower": (GUN_METAL, LONG_SHAPES), "grenade": (STEEL, FLAT_SHAPES),
    "gaff": (TIMBER, LONG_SHAPES), "plastic_wrap": (CLEAR, RAG_SHAPES),
    "clothes_iron": (ENAMEL, FLAT_SHAPES), "table_lamp": (PAPER, FLAT_SHAPES),
    "phone_cord": (PAPER, LONG_SHAPES[:3]), "rolling_pin": (TIMBER, LONG_SHAPES),
    "oar": (TIMBER, LONG_SHAPES), "snow_shovel": (TIMBER, LONG_SHAPES),
    "fire_hose": (BRASS, FLAT_SHAPES), "lantern": (CLEAR, FLAT_SHAPES),
    "curtain": (VELVET, RAG_SHAPES), "barre_pole": (TIMBER, LONG_SHAPES),
    "chair": (TIMBER, LONG_SHAPES), "umbrella": (GUN_METAL, RAG_SHAPES),
}  # fmt: skip


def shards(item: str) -> list[Pixels]:
    """The flying pieces of an item."""
    colours, shapes = SHARDS[item]
    palette = {"1": colours.edge, "2": colours.body, "3": colours.shade}
    return [from_ascii(shape, palette) for shape in shapes]
