"""Where sounds are: the ambiences of a map, the walls between them, the music of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.content.ambience import Ambience
from game.core.level import Level, MapObject

FRONT_FADE: Final = 24.0  # px over which a house is heard through its open door
CUE_MARGIN: Final = 48.0  # px that Eve must leave a rectangle before its cue ends
SILENT_ROW: Final = Ambience(id="", room="club")
DULLED: Final = 0.6  # gain of a bed behind a wall that keeps everything out
ZONES: Final = ("Ambience", "Front")


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle of a map (px) and what it sounds like; without a row only its cue counts."""

    x0: float
    y0: float
    x1: float
    y1: float
    fade: float
    row: Ambience | None
    cue: str = ""

    def outside(self, x: float, y: float) -> float:
        """How far a point lies outside, in px (0 = inside)."""
        return max(self.x0 - x, x - self.x1, self.y0 - y, y - self.y1, 0.0)

    def nearness(self, x: float, y: float) -> float:
        """1 inside, falling to 0 at `fade` px outside."""
        return max(0.0, 1.0 - self.outside(x, y) / self.fade)

    @property
    def area(self) -> float:
        return (self.x1 - self.x0) * (self.y1 - self.y0)


@dataclass(frozen=True, slots=True)
class Heard:
    """Volumes of a bed: heard freely, and through a wall."""

    clear: float
    dull: float


class Places:
    """The ambiences of one map. Smaller rectangles stand before larger ones."""

    def __init__(self, base: Ambience = SILENT_ROW, zones: tuple[Zone, ...] = ()) -> None:
        self._base = base
        ordered = sorted(zones, key=lambda zone: zone.area)
        self._rooms = [(zone, zone.row) for zone in ordered if zone.row is not None]
        self._cues = [zone for zone in ordered if zone.cue]
        self._cue: Zone | None = None  # whose music plays

    @classmethod
    def of(cls, level: Level, rows: Mapping[str, Ambience]) -> Places:
        """The places of a map; names that no row has count as silent."""
        base = rows.get(str(level.prop("ambience", "")), SILENT_ROW)
        return cls(base, tuple(_zone(obj, rows) for obj in level.of_class(*ZONES)))

    @property
    def rows(self) -> list[Ambience]:
        """All ambiences that occur on the map."""
        return [self._base, *(row for _, row in self._rooms)]

    def at(self, x: float, y: float) -> Ambience:
        """The ambience of a point."""
        return self._spot(x, y)[1]

    def _spot(self, x: float, y: float) -> tuple[Zone | None, Ambience]:
        for zone, row in self._rooms:
            if zone.outside(x, y) <= 0.0:
                return zone, row
        return None, self._base

    def wall(self, x: float, y: float, ear_x: float, ear_y: float) -> float:
        """How much wall stands between a sound and an ear (0..1)."""
        here, mine = self._spot(ear_x, ear_y)
        there, other = self._spot(x, y)
        return 0.0 if here is there else max(mine.wall, other.wall)

    def beds(self, x: float, y: float, crowd: float) -> dict[str, Heard]:
        """All beds as heard at a point; of two places with the same bed the louder one counts.

        What a place sounds like is heard in it, and near it as far as its walls let it out; and
        the walls of the place where the ear is keep out the beds of all others.
        """
        inner, _ = self._spot(x, y)
        heard: dict[str, Heard] = {}
        for zone, row in [(None, self._base), *self._rooms]:
            share = 1.0 if zone is None else zone.nearness(x, y)
            wall = max(self._walls_around(zone, x, y), 0.0 if zone is inner else row.wall)
            for bed in row.beds:
                level = share * bed.volume * (crowd if bed.crowd else 1.0)
                before = heard.get(bed.sound, Heard(0.0, 0.0))
                heard[bed.sound] = Heard(
                    max(before.clear, level * (1.0 - wall)),
                    max(before.dull, level * wall * DULLED),
                )
        return heard

    def _walls_around(self, own: Zone | None, x: float, y: float) -> float:
        """The thickest wall around the ear that does not belong to `own`."""
        return max(
            (row.wall * zone.nearness(x, y) for zone, row in self._rooms if zone is not own),
            default=0.0,
        )

    def music_wall(self, x: float, y: float) -> float:
        """How muffled the music is at a point."""
        thick = [row.music_wall * zone.nearness(x, y) for zone, row in self._rooms]
        inside, row = self._spot(x, y)
        return row.music_wall if inside is not None else max([row.music_wall, *thick])

    def cue(self, x: float, y: float) -> str:
        """The cue of the place where Eve is; it holds until she is well outside."""
        inside = next((zone for zone in self._cues if zone.outside(x, y) <= 0.0), None)
        if inside is not None:
            self._cue = inside
        elif self._cue is not None and self._cue.outside(x, y) > CUE_MARGIN:
            self._cue = None
        return self._cue.cue if self._cue is not None else ""

    def leaving(self, x: float, y: float) -> str:
        """What is heard when the guests run."""
        return self.at(x, y).leaving or self._base.leaving


def _zone(obj: MapObject, rows: Mapping[str, Ambience]) -> Zone:
    own = obj.cls == "Ambience"
    return Zone(
        obj.x,
        obj.y,
        obj.x + obj.w,
        obj.y + obj.h,
        obj.number("fade") if own else FRONT_FADE,
        rows.get(obj.text("ambience")),
        obj.text("music") if own else "",
    )
