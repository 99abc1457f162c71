"""Who wears what on the head."""

from collections.abc import Callable

from . import heads, heads_club, heads_named, heads_village
from .body import Body
from .heads import BACK, cap

STYLES: dict[str, Callable[[Body], None]] = {
    **heads.STYLES,
    **heads_village.STYLES,
    **heads_club.STYLES,
    **heads_named.STYLES,
}
HATS = {**heads_village.HATS, **heads_club.HATS, **heads_named.HATS}
SEEN_FROM_BEHIND = {"eve", "eve_loose", "hood"}  # styles that draw their own back


def draw_hair(body: Body) -> None:
    """Hair of the person's style; from behind one sees a plain cap of it, or of the hat."""
    style = body.build.style
    if body.pose.back and style not in SEEN_FROM_BEHIND:
        ramp = body.build.skin if style == "bald" else HATS.get(style, body.build.hair)
        cap(body, BACK, ramp, 1.0, 0.1, (0, 5.0))
        return
    STYLES[style](body)
