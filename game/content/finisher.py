"""Row of the table of finishers: what differs between the scenes that end a man."""

from __future__ import annotations

from game.content.schema import Count, Material, Row, Ticks


class Finisher(Row, frozen=True):
    """One finisher (game.md C2, row 19). `id` is also the move row that Eve runs.

    Ticks count from the begin of the move's active phase. With `kinds`, `families` or `edged` it
    is done with what she holds; without any of them with bare hands.
    """

    victim: str  # his animation, played from the first tick of the move on
    kinds: tuple[str, ...] = ()  # items with which it is done
    families: tuple[str, ...] = ()  # or any item of these families ...
    edged: bool = False  # ... or any edged one
    gap: float = 18.0  # px between the two ground points
    first_at: Ticks = 13  # the first blow: hurts, never kills
    first_share: Count = 4  # of the move's damage, one part in so many
    strike_at: Ticks = 34  # the fatal blow
    heights: tuple[float, float] = (34.0, 34.0)  # px above the floor of the two blows
    fling_at: Ticks = 47  # she lets the body go
    fling: tuple[float, float] = (0.0, 0.0)  # px/t, x away from her
    lays: bool = False  # he lies at the fatal blow already
    floor_at: Ticks = 0  # t of the victim's animation at which he meets the floor (0 = unheard)
    material: Material = "fist"  # of the fatal blow
    wear: Count = 0  # uses that the item loses
    breaks: bool = False  # the item breaks on him
    fires: bool = False  # a round is spent, and heard

    @property
    def bare(self) -> bool:
        """Whether it needs no item."""
        return not (self.kinds or self.families or self.edged)
