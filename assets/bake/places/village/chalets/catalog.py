"""The table of every stamp of the chalet sheet. New stamps go at the end only."""

from __future__ import annotations

from collections.abc import Iterator

from assets.bake.places.catalog import Stamp
from assets.bake.places.village.chalets import smoke
from assets.bake.places.village.chalets.boathouse import boathouse
from assets.bake.places.village.chalets.fronts import halde, toller
from assets.bake.places.village.chalets.hill import STEPS, hillside, steps
from assets.bake.places.village.chalets.houses import LOOKS, chalet


def chalet_stamps() -> tuple[Stamp, ...]:
    """Every stamp in sheet order."""
    houses = (*(chalet(look) for look in LOOKS), toller(), halde().trimmed())
    return (
        *(house.stamp() for house in houses),
        boathouse().trimmed().stamp(),
        Stamp("hill", hillside(), ("solid",), "snow"),
        *_stairs(),
        *_smoke(),
    )


def _smoke() -> Iterator[Stamp]:
    """The plume of a chimney, to be painted with its first frame."""
    names = tuple(f"plume{index}" for index in range(smoke.FRAMES))
    for index in range(smoke.FRAMES):
        turned = names[index:] + names[:index]
        canvas = smoke.plume(index)
        yield Stamp(names[index], canvas, cycle=turned, cycle_ms=smoke.FRAME_MS)


def _stairs() -> Iterator[Stamp]:
    """Stone stairs under snow on a slope; the second cell is what they rest on."""
    for way in "rl":
        for index in range(STEPS):
            shapes = (f"slope45_{way}", "solid")
            yield Stamp(f"snowsteps_{way}{index}", steps(way, index), shapes, "snow")
