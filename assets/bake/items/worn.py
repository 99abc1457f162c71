"""What somebody wears on the back to use an item: drawn behind the body, in the items' letters.

`grip` is the point that lies between the shoulder blades, `tip` the lower end.
"""

from __future__ import annotations

from assets.bake.items.drawing import Drawing

# two bottles of fuel, rust red, with valve, straps and the root of the hose
FUEL = Drawing(
    """
    ...SS......
    ..TSs.SS...
    ..XX.TSs...
    .XOOoXXg...
    XOOoXOOog..
    XOOoXOOoggg
    XOOoXOOo..g
    gGGgGGGg.gg
    XOOoXOOog..
    XOOoXOOo...
    XOOoXOOo...
    XOOoXOOog..
    gGGgGGGggg.
    XOOoXOOo.g.
    .OooXOOo.g.
    ..oo.Ooo.gg
    .....oo...g
    """,
    grip=(8, 6), tip=(6, 16), edge=0.2,
)  # fmt: skip

WORN: dict[str, Drawing] = {"flamethrower": FUEL}
