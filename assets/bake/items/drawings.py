"""Item drawings at true scale (32 px = 1 m), as the thing rests in the world.

Long guns and the things of houses and boats stand in drawings_house.py.
"""

from __future__ import annotations

from assets.bake.items.drawing import Drawing
from assets.bake.items.drawings_house import HOUSE_DRAWINGS

PISTOL = Drawing(
    """
    .HHHHHHHH
    hGGgGGGGG
    hGGGGGGgk
    .gGkgg...
    .GGgk....
    .gGk.....
    """,
    grip=(2, 4), tip=(9, 1),
)  # fmt: skip
REVOLVER = Drawing(
    """
    ...TT.....
    .HHTSHHHHH
    hGSSSGSSSs
    .GSsSGggg.
    .MmGkg....
    MMm.......
    Mm........
    """,
    grip=(1, 4), tip=(10, 2),
)  # fmt: skip
MACHINE_PISTOL = Drawing(
    """
    .HHHHHHHHHH..
    GGGGgGGGGGGHh
    kGGGGGGGgggg.
    ..GGkkgGg....
    ..Gg..Gg.....
    ..gk..Gg.....
    ......gk.....
    ......Gg.....
    """,
    grip=(3, 4), tip=(13, 1),
)  # fmt: skip
SHOTGUN = Drawing(
    """
    ............TTTTTTTTTTTTTTTT
    ....HHHHHHHHSSSSSSSSSSSSSSSS
    NNNMGGGGGGGGsSsNNNNNNNsssss.
    MMMMmGGGGGggggsMMMMMMm......
    MMMm.gkgk......mmmmmm.......
    mmm..Gg.....................
    """,
    grip=(5, 4), tip=(28, 1),
)  # fmt: skip
STEAK_KNIFE = Drawing(
    """
    NNNHTTTTTW
    mmmGSSSSs.
    """,
    grip=(1, 1), tip=(10, 0),
)  # fmt: skip
FORK = Drawing(
    """
    ......TTTW
    TSTTTTSS..
    ......SSTW
    """,
    grip=(1, 1), tip=(10, 1), edge=0.2,
)  # fmt: skip
PLATE = Drawing(
    """
    WWWWWWWW
    pPPPPPPp
    ..qppq..
    """,
    grip=(1, 1), tip=(8, 1),
)  # fmt: skip
PLATE_STACK = Drawing(
    """
    .WWWWWWWW.
    .pPPPPPPq.
    WWWWWWWWW.
    pPPPPPPPq.
    .WWWWWWWWW
    .pPPPPPPPq
    .WWWWWWWW.
    .pPPPPPPq.
    ...qppq...
    """,
    grip=(2, 5), tip=(10, 4),
)  # fmt: skip
TRAY = Drawing(
    """
    W..............W
    TTTTWTTTTTTTWTTT
    .sSSSsSSSSSSsSs.
    """,
    grip=(2, 1), tip=(16, 1), edge=0.2,
)  # fmt: skip
WINE_GLASS = Drawing(
    """
    Baa.B
    BaaaB
    BwwwA
    Bwwrw
    .wwr.
    ..B..
    ..A..
    ..B..
    .BBB.
    """,
    grip=(2, 6), tip=(2, 0), turns=-1, edge=0.0,
)  # fmt: skip
GLASS_STEM = Drawing(
    """
    B...B
    A.B.A
    .AAA.
    ..B..
    ..A..
    ..B..
    .BBB.
    """,
    grip=(2, 5), tip=(2, 0), turns=-1, edge=0.0,
)  # fmt: skip
CHAMPAGNE = Drawing(
    """
    .YZY.
    ..Z..
    .ZYY.
    .ZYy.
    .EFf.
    .EFf.
    EFFfe
    EFFfe
    LLLLl
    LYYLl
    LLLLl
    EFFfe
    EFFfe
    .fee.
    """,
    grip=(2, 4), tip=(2, 14), turns=1,
)  # fmt: skip
BOTTLE = Drawing(
    """
    .Yy.
    .Xo.
    .XO.
    .XO.
    XOOo
    XOOo
    LLLl
    LRLl
    LLLl
    XOOo
    ooo.
    """,
    grip=(2, 2), tip=(2, 11), turns=1,
)  # fmt: skip
BROKEN_BOTTLE = Drawing(
    """
    .....XXX..
    YXXXXOO...
    yOOOOOOX..
    .....OOOOX
    .....ooO..
    .....o....
    """,
    grip=(2, 2), tip=(10, 3), edge=0.5,
)  # fmt: skip
STOOL = Drawing(
    """
    ..QQQQQQQQQQQQ..
    .QRRRRRRRRRRRRR.
    .RRRRRRRRRRRRrr.
    ..rrrrrrrrrrrr..
    ..HHHHHHHHHHHH..
    ...TS.g..g.TS...
    ...TS.g..g.TS...
    ...TS.g..g.TS...
    ...TS.g..g.TS...
    ..TSg.g..g.gTS..
    ..TSg......gTS..
    ..TSTTTTTTTTTS..
    ..TSssssssssTS..
    ..TS.g....g.TS..
    .TS..g....g..TS.
    .TS.g......g.TS.
    .TS.g......g.TS.
    .TS.g......g.TS.
    TS..g......g..TS
    TS..k......k..TS
    TS............TS
    kk............kk
    """,
    grip=(8, 3), tip=(8, 22), turns=1,
)  # fmt: skip
MIC_STAND = Drawing(
    "\n".join(
        [".....HTh..", "....HhGHh.", "....GHhGg.", "....gGGg..", "....Hkk...", "...Tk....."]
        + ["...TS....."] * 13
        + ["..HHh.....", "..GGg.....", "..ggk....."]
        + ["...Ts....."] * 21
        + ["..HTsh....", ".GGGGgg...", "HhhGGGGggk", "kkggggkkk."]
    ),
    grip=(3, 14), tip=(4, 46), turns=1,
)  # fmt: skip
RECORD_DISC = Drawing(
    """
    ...VVhhVVV..
    .VvvVQQVvvV.
    vvVvRQQRvvhv
    vhvvVRRVvVvv
    .vvVvvvvvvv.
    """,
    grip=(1, 2), tip=(12, 2), edge=0.3,
)  # fmt: skip
RECORD = Drawing(
    """
    ..IIIIIIIIIIi
    .LLLLLLLLLLli
    QQQQQQQQQQQli
    QRRRRkkkRRRli
    QRRRkvVvkRRli
    QRRkvVVhvkRli
    QRRkVvWvVkRli
    QRRkvVVVvkRli
    QRRRkvVvkRRli
    QRRRRkkkRRRli
    QLLRLLLRRRRli
    QRRRRRRRRRRl.
    rrrrrrrrrrr..
    """,
    grip=(2, 9), tip=(13, 6), edge=0.2,
)  # fmt: skip
EXTINGUISHER = Drawing(
    """
    ..HHHHh
    ...GGk.
    .gTTS..
    g..TSk.
    g.QRRr.
    gQRRRRr
    gQRRRRr
    kQRRRRr
    .QLLLLr
    .QLRRLr
    .QLLLLr
    .QRRRRr
    .QRRRRr
    .QRRRRr
    .QRRRrr
    .krrrrk
    """,
    grip=(4, 2), tip=(4, 16), turns=1,
)  # fmt: skip
KNIFE = Drawing(
    """
    ...H.......
    GGGHTTTTTTW
    kkkGSSSSSs.
    """,
    grip=(1, 2), tip=(11, 1), edge=0.3,
)  # fmt: skip
CLEAVER = Drawing(
    """
    ....TTTTTTT
    NNNHSSSSSTS
    mmmGSSSSSSS
    ....sSSSSSS
    ....WWWWWWW
    """,
    grip=(1, 2), tip=(11, 2),
)  # fmt: skip
PAN = Drawing(
    """
    .......HHHHHHHHH
    HHHHHHHhGGGGGGGg
    kgggggkgGGggggk.
    ........kggggk..
    """,
    grip=(2, 1), tip=(16, 1), edge=0.4,
)  # fmt: skip
TV_REMOTE = Drawing(
    """
    HHHHHHHH
    GQGHGHGH
    kggggggk
    """,
    grip=(2, 1), tip=(8, 1),
)  # fmt: skip
BOOK = Drawing(
    """
    QRRRRRRRR
    RRZZZZRRr
    RRRRRRRRr
    RRZZZRRRr
    rrrrrrrrr
    rLLLLLLLL
    .rrrrrrrr
    """,
    grip=(1, 4), tip=(9, 3),
)  # fmt: skip
TEAPOT = Drawing(
    """
    .....YZ.....
    ....WWWP....
    ..WWWWWWPP.W
    PPIIIIIIIPWP
    P.WWWIIWPPP.
    P.WPWWWWPPp.
    PPPPWWWPPp..
    ..pPPPPPp...
    ...qppqq....
    """,
    grip=(0, 4), tip=(12, 2), edge=0.3,
)  # fmt: skip
HAND_AXE = Drawing(
    """
    ..........TTT.
    .........TSSST
    NNNNNNNNNTSSSS
    nmmmmmmmmSSSSS
    .........sSSSS
    ..........SSTW
    ..........TWW.
    """,
    grip=(2, 3), tip=(14, 4), edge=0.3,
)  # fmt: skip
COAT = Drawing(
    """
    ......ddd.......
    ....dDCcCDd.....
    ...dDCcRcCDd....
    ..dDCCcRcCCDd...
    ..DCCCcRcCCCD...
    .dDCCDCcDCCCDd..
    .DCCCCDcCDCCCD..
    .DCcCCCDCCCcCD..
    dDCcCCCYCCCcCDd.
    DCccCCCcCCCccCD.
    DCc.CCCcCCC.cCD.
    Dc.dCCCYCCCd.cD.
    .c.DCCCcCCCD.c..
    ...DCCCcCCCD....
    ...DCCCYCCCCd...
    ..dCCCCcCCCCD...
    ..DCCcCcCCcCD...
    ..DCCcCcCCcCC...
    ..DCCcCcCCcCCd..
    ..CCCcCcCCcCCC..
    ..ccc.cc.cccc...
    """,
    grip=(7, 1), tip=(7, 20), turns=1, edge=0.2,
)  # fmt: skip

DRAWINGS: dict[str, Drawing] = {
    "pistol": PISTOL, "revolver": REVOLVER, "machine_pistol": MACHINE_PISTOL,
    "shotgun": SHOTGUN, "steak_knife": STEAK_KNIFE, "fork": FORK, "plate": PLATE,
    "plate_stack": PLATE_STACK, "tray": TRAY, "wine_glass": WINE_GLASS,
    "glass_stem": GLASS_STEM, "champagne": CHAMPAGNE, "broken_bottle": BROKEN_BOTTLE,
    "bottle": BOTTLE, "stool": STOOL, "mic_stand": MIC_STAND, "record": RECORD,
    "record_disc": RECORD_DISC,
    "extinguisher": EXTINGUISHER, "knife": KNIFE, "cleaver": CLEAVER, "pan": PAN,
    "tv_remote": TV_REMOTE, "book": BOOK, "teapot": TEAPOT, "hand_axe": HAND_AXE, "coat": COAT,
    **HOUSE_DRAWINGS,
}  # fmt: skip
