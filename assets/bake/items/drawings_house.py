"""Drawings of long guns, fire, and of the things of houses, kitchens, boats and yards.

The same scale and letters as in drawings.py.
"""

from __future__ import annotations

from assets.bake.items.drawing import Drawing


def _block(*lines: str) -> str:
    """Lines of any length as one picture: the right side is filled up with clear pixels."""
    wide = max(len(line) for line in lines)
    return "\n".join(line.ljust(wide, ".") for line in lines)


def _shaft(length: int, lead: str = "") -> tuple[str, str]:
    """Upper and lower line of a wooden shaft of `length` px; `lead` opens the upper one."""
    return (
        lead + "N" * (length - len(lead)),
        "m" * len(lead) + ("MMMMmMMMMMM" * 6)[: length - len(lead)],
    )


CARBINE = Drawing(
    """
    .............HHHHH...........
    .............k...k.......H...
    ....HHHHHHHHHHHHHHHHHHHh.G...
    NNMGGGGGGGGGGGGGNNNNNNMSSSSSS
    MNMmGGGGGGGGGGggMMMMMMm......
    MMm.gkgGgk.GGgk.mmmmm........
    mm...Gg.k..GGgk..............
    .....gk.....Gg...............
    ............gk...............
    """,
    grip=(6, 6), tip=(29, 3),
)  # fmt: skip
HUNTING_RIFLE = Drawing(
    """
    ...........HHHHHHHHH...............
    ..........HGgggggggGH..............
    ...........k.....k.................
    .....HHHHHHHHHHHHHHTTTTTTTTTTTTTTTT
    NNNMMGGGGGGGGSNNNNNNSSSSSSSSSSSSSSS
    MNNNMMGGGGGkSsMMMMMMMMMM...........
    MMMm..k.gk..Smmmmmmmmm.............
    mmm...gk...........................
    """,
    grip=(7, 5), tip=(35, 3),
)  # fmt: skip
FLAMETHROWER = Drawing(
    """
    ......HHHHHHHHHHHHHHHH.XX.....
    TTTTGGGGGGGGGGGGGGGGGGHHHHHTTW
    SSSSGRRGGGGGgggggggggGGGGGGSSO
    ..kkGQRGgk..........k.kkkkk.XX
    ..Gk.rGGk...........Gk.....Oo.
    .Gk...GgGk..........Gg........
    Gk....Ggk...........gk........
    k.....gk......................
    """,
    grip=(7, 5), tip=(30, 1),
)  # fmt: skip
GRENADE = Drawing(
    """
    ..TTS.
    .HTTgS
    .FFf.S
    FEFFfs
    FEfFf.
    FFFfe.
    FfFfe.
    .ffe..
    """,
    grip=(2, 4), tip=(6, 4),
)  # fmt: skip
GAFF = Drawing(
    _block(
        "." * 47 + "TTTT",
        "." * 46 + "TSS.ST",
        "." * 46 + "TS..ST",
        "." * 47 + "W..TS",
        _shaft(44)[0] + "HHHTTTTTTTTW",
        _shaft(44)[1] + "ggGSSSSs",
    ),
    grip=(16, 4), tip=(56, 4), edge=0.3,
)  # fmt: skip
PLASTIC_WRAP = Drawing(
    """
    ..BBBBBBBBB..
    .IBAAAAAAABI.
    NIBBBABBBABIN
    MiAAAAAAAAAiM
    .iAAAAAAAAAi.
    ...AAB.......
    """,
    grip=(1, 2), tip=(13, 2), edge=0.1,
)  # fmt: skip
CLOTHES_IRON = Drawing(
    """
    ..HHHHHHH...
    .HGkkkkkGk..
    .Gk....GGk..
    .Gk....QGk..
    .IIIIIIIIIi.
    IIIIIIIiiiii
    TTTTTTTTTTTT
    .sSSSSSSSSSs
    """,
    grip=(4, 1), tip=(12, 6), edge=0.3,
)  # fmt: skip
TABLE_LAMP = Drawing(
    """
    ...ZZZZZZ....
    ...ZWWWZZl...
    ..ZZWWZZLLl..
    ..ZWWZZLLLl..
    .ZZWZZZLLLLl.
    .ZZZZZLLLLLl.
    ZZZZZLLLLLLLl
    lllllllllllll
    .....YZy.....
    ......Z......
    .....YZy.....
    ....YZZYy....
    ....ZWYYy....
    .....ZYy.....
    ......y......
    ....ZZYYy....
    ...YYYYYyy...
    """,
    grip=(6, 10), tip=(6, 0), turns=-1, edge=0.1,
)  # fmt: skip
PHONE_CORD = Drawing(
    """
    ...LLLLL.......
    ..LlkkkkL.LLL..
    .Ll.LLl.kLlkkL.
    .Lk.LkLl.Lk.kLL
    .Lk.Lk.Lk.Lk..l
    ..Ll.LLlk.kLl..
    ...Lllk.LLLlk..
    ....kk...kkk...
    """,
    grip=(2, 3), tip=(15, 4), edge=0.2,
)  # fmt: skip
ROLLING_PIN = Drawing(
    """
    ...NNNNNNNNN...
    mNMNNNNNNNNNMNm
    NMMMNMMMMNMMMMM
    mMmMMMMMMMMMmMm
    ...mmmmmmmmm...
    """,
    grip=(1, 2), tip=(15, 2),
)  # fmt: skip
OAR = Drawing(
    _block(
        "." * 42 + "NNNNNNNNNNNNNNN",
        "." * 39 + "NNNMMMMMMMMMMMMRR.",
        _shaft(39, "kGk")[0] + "NNMMMMmMMMMmMMMRRm",
        _shaft(39, "kgk")[1] + "MMMMMMMMMMMMMMMRRm",
        "." * 39 + "mmmMMMMMMMMMMMMRRm",
        "." * 42 + "mmmmmmmmmmmmrm",
    ),
    grip=(14, 3), tip=(57, 3), edge=0.2,
)  # fmt: skip
SNOW_SHOVEL = Drawing(
    _block(
        "." * 34 + "IIIIIIIIIIT",
        "." * 33 + "IWIIiIIIiIIT",
        ".HHHH" + "." * 28 + "IIIIiIIIiIIT",
        "H...H" + _shaft(27)[0] + "HIIIIiIIIiIIT",
        "H...H" + _shaft(27)[1] + "gIIIIiIIIiIIT",
        ".kkkk" + "." * 28 + "IIIIiIIIiIIT",
        "." * 33 + "iIIIiIIIiIIT",
        "." * 34 + "iiiiiiiiiiS",
    ),
    grip=(14, 4), tip=(45, 3), edge=0.2,
)  # fmt: skip
FIRE_HOSE = Drawing(
    """
    ..............ZZZZ.
    ...QRRRR..HHYYZZZZZ
    ..QRRrRRRRGGYYYYYYY
    .QRr..rRRrggyYyyyyy
    .RRr...rr.kgk..yy..
    .RRr....GkGk.......
    .rRRrrrRr.Gk.......
    ..rRRRRr..gk.......
    ...rrrr............
    """,
    grip=(10, 3), tip=(19, 2),
)  # fmt: skip
LANTERN = Drawing(
    """
    ...HHH...
    ..H...h..
    .H.HTh.h.
    .h.GGg.h.
    ..HTTTGh.
    .HTTTTTGh
    .hXZWZXg.
    .hZWWWZg.
    .hXZWZXg.
    .hOXZXOg.
    .HTTTTTGg
    ..QRRRRr.
    .QRRRRRRr
    .rrrrrrrr
    """,
    grip=(4, 1), tip=(4, 14), turns=1, edge=0.2,
)  # fmt: skip
CURTAIN = Drawing(
    """
    ZYZYYZYZYYZYZYYZ
    QRrQRrRQRrRQRrRr
    QRrQRrRQRrRQRrRr
    QRrRRrRQRrRRRrRr
    QRrRRrRRRrRRRrrr
    RRrRRrQRRrQRRrRr
    RRrRQrQRrrQRrrRr
    RrrQRrQRrRQRrQRr
    RrrQRrRRrRRRrQRr
    RrQRRrRRrRRRrQRr
    RrQRRrRRrQRrrRRr
    RrQRrrRrrQRrRRRr
    RrQRrRRrQRRrRRrr
    rrRRrRRrQRRrQRr.
    .rRRrRrrQRrrQRr.
    .rRrrRrQRRrRQRr.
    .QRrQRrQRRrRRRr.
    .YZYYZYYZYYZYYy.
    ..yy.yy.yyy.yy..
    """,
    grip=(7, 1), tip=(7, 18), turns=1, edge=0.1,
)  # fmt: skip
BARRE_POLE = Drawing(
    _block(
        "ZZ" + "N" * 42 + "ZZZ",
        "YY" + ("MMMMMMNMMMMMMM" * 4)[:42] + "YYY",
        "yy" + "m" * 42 + "yyy",
    ),
    grip=(13, 1), tip=(47, 1), edge=0.2,
)  # fmt: skip
CHAIR = Drawing(
    """
    .NNNNNNNNNNM..
    NNMMMMMMMMMMm.
    NMmmmmmmmmmNm.
    Nm.N.NN.N..Nm.
    Nm.M.MM.M..Nm.
    Nm.M.MM.M..Nm.
    Nm.M.MM.M..Nm.
    Nm.m.mm.m..Nm.
    NNNNNNNNNNNNm.
    Nm.........Nm.
    QQQQQQQQQQQQQr
    QRRRRRRRRRRRRr
    NNNNNNNNNNNNNm
    .mmmmmmmmmmmm.
    Nm.n.....n.Nm.
    Nm.n.....n.Nm.
    NNNNNNNNNNNNm.
    Nm.n.....n.Nm.
    Nm.n.....n.Nm.
    Nm.........Nm.
    Nm.........Nm.
    mm.........mm.
    """,
    grip=(6, 1), tip=(6, 21), turns=1, edge=0.2,
)  # fmt: skip
UMBRELLA = Drawing(
    """
    .NN...........................
    N.MN..kHH.....................
    N...NNkGGHHHHHHHHHHHHH........
    n.....kGgGGGGGGGGGGGGGHHHhTTTW
    ......kgGGGgGGGGGGgggggkk.....
    .......kkkgggggkkkkkk.........
    """,
    grip=(3, 2), tip=(30, 3), edge=0.4,
)  # fmt: skip

HOUSE_DRAWINGS: dict[str, Drawing] = {
    "carbine": CARBINE, "hunting_rifle": HUNTING_RIFLE, "flamethrower": FLAMETHROWER,
    "grenade": GRENADE, "gaff": GAFF, "plastic_wrap": PLASTIC_WRAP,
    "clothes_iron": CLOTHES_IRON, "table_lamp": TABLE_LAMP, "phone_cord": PHONE_CORD,
    "rolling_pin": ROLLING_PIN, "oar": OAR, "snow_shovel": SNOW_SHOVEL, "fire_hose": FIRE_HOSE,
    "lantern": LANTERN, "curtain": CURTAIN, "barre_pole": BARRE_POLE, "chair": CHAIR,
    "umbrella": UMBRELLA,
}  # fmt: skip

# --- what is left of them when they break ---------------------------------------------------------

BROKEN_GAFF = Drawing(
    _block(_shaft(30)[0] + "N", _shaft(30)[1] + "Nm", "." * 29 + "mn"),
    grip=(16, 1), tip=(32, 1),
)  # fmt: skip
BROKEN_OAR = Drawing(
    _block(
        "." * 34 + "N",
        _shaft(34, "kGk")[0] + "Nm",
        _shaft(34, "kgk")[1] + "m",
        "." * 32 + "nn",
    ),
    grip=(14, 2), tip=(36, 1), edge=0.2,
)  # fmt: skip
BROKEN_SHOVEL = Drawing(
    _block(
        ".HHHH" + "." * 22 + "N",
        "H...H" + _shaft(22)[0] + "Nm",
        "H...H" + _shaft(22)[1] + "n",
        ".kkkk",
    ),
    grip=(14, 2), tip=(29, 1), edge=0.2,
)  # fmt: skip
BROKEN_BARRE = Drawing(
    _block("ZZ" + "N" * 24 + "N", "YY" + "M" * 24 + "NM", "yy" + "m" * 22),
    grip=(13, 1), tip=(28, 1), edge=0.2,
)  # fmt: skip
BROKEN_PIN = Drawing(
    """
    ...NNNN...
    mNMNNNNN..
    NMMMNMMMM.
    mMmMMMN...
    ...mmm....
    """,
    grip=(1, 2), tip=(10, 2),
)  # fmt: skip
BROKEN_LAMP = Drawing(
    """
    .ZZ.....l....
    .ZZZ...Ll....
    ZZZZZ.LLLl...
    llll...lll...
    .....YZy.....
    ......Z......
    .....YZy.....
    ....YZZYy....
    ....ZWYYy....
    .....ZYy.....
    ......y......
    ....ZZYYy....
    ...YYYYYyy...
    """,
    grip=(6, 6), tip=(6, 0), turns=-1, edge=0.1,
)  # fmt: skip
BROKEN_IRON = Drawing(
    """
    ....HHHH....
    ...kkkkGk...
    .......GGk..
    .......QGk..
    .II.IIIIIIi.
    IIIIIIIiiiii
    TTTT.TTTTTTT
    .sSSS.SSSSSs
    """,
    grip=(5, 1), tip=(12, 6), edge=0.3,
)  # fmt: skip
BROKEN_CHAIR = Drawing(
    """
    .NNNNN........
    NNMMMMm.......
    NMmmmm........
    Nm.N.N.....Nm.
    Nm.M.......Nm.
    Nm.M.MM.M..Nm.
    NNNNNNNNNNNNm.
    Nm.........Nm.
    QQQQQQQLQQQQQr
    QRRRRRLLRRRRRr
    NNNNNNNNNNNNNm
    .mmmmmmmmmmmm.
    Nm.n.....n.Nm.
    Nm.n.......Nm.
    NNNN..........
    Nm............
    """,
    grip=(3, 1), tip=(3, 15), turns=1, edge=0.2,
)  # fmt: skip
BROKEN_LANTERN = Drawing(
    """
    ...HHH...
    ..H...h..
    .H.HTh.h.
    ..HTTTGh.
    .HTTTTTGh
    .h....Bg.
    .h.B...g.
    .hB.....g
    .HTTTTTGg
    ..QRRRRr.
    .QRRRRRRr
    .rrrrrrrr
    """,
    grip=(4, 1), tip=(4, 12), turns=1, edge=0.2,
)  # fmt: skip
BROKEN_UMBRELLA = Drawing(
    """
    .NN.......H...H...
    N.MN..k..H..gH....
    N...NNkGGHHHGg....
    n.....kGgGGGGGHHg.
    ......kgGGgg..gg..
    .......k.kg.......
    """,
    grip=(3, 2), tip=(17, 3), edge=0.4,
)  # fmt: skip

HOUSE_BROKEN: dict[str, Drawing] = {
    "gaff": BROKEN_GAFF, "oar": BROKEN_OAR, "snow_shovel": BROKEN_SHOVEL,
    "barre_pole": BROKEN_BARRE, "rolling_pin": BROKEN_PIN, "table_lamp": BROKEN_LAMP,
    "clothes_iron": BROKEN_IRON, "chair": BROKEN_CHAIR, "lantern": BROKEN_LANTERN,
    "umbrella": BROKEN_UMBRELLA,
}  # fmt: skip
