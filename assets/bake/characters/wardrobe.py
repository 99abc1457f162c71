"""Who wears what on the body."""

from collections.abc import Callable

from . import eve_outfits, outfits, outfits_club, outfits_named, outfits_village
from .body import Body

OUTFITS: dict[str, Callable[[Body], None]] = {
    **outfits.OUTFITS,
    **eve_outfits.OUTFITS,
    **outfits_village.OUTFITS,
    **outfits_club.OUTFITS,
    **outfits_named.OUTFITS,
}


def draw_outfit(body: Body) -> None:
    """Trunk with the person's clothes."""
    OUTFITS[body.build.outfit](body)
