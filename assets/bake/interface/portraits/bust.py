"""One portrait: backdrop, bust painted from parts, features set as pixels, rim light."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.bake.characters.mesh import Figure, Part
from assets.bake.characters.palette import RAMPS
from assets.bake.characters.raster import rasterise
from assets.bake.characters.shade import Shaded, shade
from assets.bake.interface.portraits import clothes, hair, trims
from assets.bake.interface.portraits.face import LOOKS, Look, Rows
from assets.bake.interface.portraits.headgear import HEADGEAR
from assets.bake.interface.portraits.people import Person
from assets.bake.interface.portraits.pose import bearing, bend, carry, shape

SIZE: Final = 64
STYLES: Final = hair.STYLES | HEADGEAR
FRAME: Final = (-32, 32, 0, 64)
Rgb = NDArray[np.uint8]
Colour = tuple[int, int, int]

# dusk of the room behind the head: low, high, glow; then left and right rim
PLACES: Final[dict[str, tuple[str, ...]]] = {
    "club": ("12081f", "2a0f3c", "8a1a68", "ff3c98", "3ce4ff"),
    "village": ("0a1020", "1c2a4a", "44507e", "ffb25a", "9cc8ff"),
    "fire": ("1a0a10", "3c1420", "a03c1c", "ff7a2a", "ffd070"),
}
BAYER: Final = np.array(((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))) / 16
HEAD_WOMAN: Final = (
    (12.4, 49.5), (13.3, 44), (12.4, 40.5), (13.2, 36.5), (11.8, 30), (9.2, 25), (6, 22.6),
    (2.4, 23), (-4, 26.4), (-8.6, 31.5), (-10.5, 38), (-11.5, 46), (-8, 54), (0, 58), (8, 55.5),
)  # fmt: skip
HEAD_MAN: Final = (
    (12.6, 49.5), (13.8, 44), (12.8, 40.5), (13.6, 36.5), (12.6, 30), (10.8, 24), (7.2, 21),
    (2, 21.2), (-4.6, 24), (-9.4, 29.5), (-11, 38), (-12, 46), (-8.4, 54), (0, 58), (8.4, 55.5),
)  # fmt: skip
HEAD_CHILD: Final = (
    (12.6, 49), (13.6, 43), (13.2, 39), (14, 35), (12.8, 30), (9.6, 27), (6, 26), (2, 26.2),
    (-4.4, 28), (-9.4, 32), (-11.6, 38), (-12.2, 46), (-8.4, 55), (0, 59), (8.4, 56),
)  # fmt: skip
NOSE_CHILD: Final = ((6.6, 38.4), (8.6, 38.4), (10.2, 35.4), (9.2, 33.8), (6.8, 33.8))
NOSE_WOMAN: Final = ((5.6, 42), (8.4, 41.5), (10.6, 35.2), (9.6, 33), (6.4, 32.8), (5.2, 34.6))
NOSE_MAN: Final = ((5.0, 42.5), (8.8, 42), (12.0, 35.0), (10.8, 32), (6.0, 31.8), (4.6, 34.4))
NOSES: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "straight": ((5.4, 42.5), (8.6, 42), (11.2, 35.2), (10, 32.6), (6.2, 32.4), (5, 34.4)),
    "hooked": ((5.0, 43), (9.4, 41.6), (12.4, 38.4), (12.8, 33.6), (10.4, 31), (6.4, 32), (5, 34)),
    "snub": ((6.0, 41), (8.2, 40.4), (11.2, 36.6), (10.4, 34), (6.8, 33.4), (5.6, 35)),
    "broad": ((4.6, 41.5), (8.6, 41), (12.0, 35.2), (11.4, 31.8), (5.0, 31.6), (3.6, 34.2)),
    "bulb": ((5.4, 41.5), (8.6, 40.5), (12.8, 36.6), (13.0, 32.6), (9.4, 31), (5.4, 32), (4.6, 35)),
    "button": ((6.4, 40), (8.4, 39.6), (10.6, 36.2), (10.0, 33.8), (6.8, 33.6), (5.8, 35.2)),
    "narrow": ((6.2, 42.5), (8.4, 42), (11.4, 35.4), (10.4, 32.6), (7.0, 32.4), (6.2, 34.6)),
    "long": ((5.4, 43), (8.8, 42.4), (12.4, 34.0), (11.4, 30.6), (6.6, 31), (5, 33.6)),
    "broken": ((5.0, 43), (10.0, 40.6), (10.0, 38.4), (12.2, 34.6), (10.8, 31.6), (5.6, 32)),
}
EAR: Final = ((-10.6, 40.5), (-7.6, 41), (-6.6, 38), (-7.8, 33.6), (-9.8, 34), (-11.2, 37.4))
# top left corners of the patterns and inner ends of the brows, px from the left and top edge
NEAR_EYE: Final = (29, 21)
FAR_EYE: Final = (40, 21)
MOUTH: Final = (33, 34)
NEAR_BROW: Final = (35, 18.0, 27)
FAR_BROW: Final = (40, 18.0, 45)


def portrait(person: Person, expression: str) -> Rgb:
    """The finished square picture."""
    held = bearing(person, expression)
    upright, _ = _figure(person)
    straight = shade(rasterise(upright, FRAME), upright.stamps, 1.0).colour
    drawn = straight.copy()
    bare = straight[..., :3].copy()
    _features(drawn, person, LOOKS[expression])
    for name in person.face:
        trims.PIXELS.get(name, trims.nothing)(drawn, bare, person)
    figure, head = _figure(person)
    bend(figure, head, held)
    shaded = shade(rasterise(figure, FRAME), figure.stamps, 1.0)
    carry(straight, drawn, shaded.colour, held)
    return _lit(shaded, person)


def _figure(person: Person) -> tuple[Figure, list[Part]]:
    """All parts, and those that turn with the head."""
    figure = Figure()
    _flesh(figure, person)
    head = [part for part in figure.parts if part.group != "neck"]
    before = len(figure.parts)
    clothes.CLOTHES[person.clothes](figure, person)
    worn = len(figure.parts)
    for name in person.hair:
        STYLES[name](figure, person)
    for name in person.face:
        trims.TRIMS[name](figure, person)
    head += figure.parts[worn:]
    shape([*figure.parts[:before], *figure.parts[worn:]], person.bones)
    _widen(figure, person)
    return figure, head


def _flesh(figure: Figure, person: Person) -> None:
    skin = person.skin
    slim = 5.6 if person.woman else 7.4
    line = (complex(-4, 8), complex(-3, 16), complex(-1.5, 24), complex(0, 30))
    half = (slim + 3.5, slim + 0.8, slim, slim)
    figure.sweep(2, skin, "neck", line, half, half, -0.9)
    outline = HEAD_CHILD if person.child else HEAD_WOMAN if person.woman else HEAD_MAN
    figure.blob(10, skin, "head", _points(outline), 0.55, centre=complex(4, 40), turn=0.62)
    usual = NOSE_CHILD if person.child else NOSE_WOMAN if person.woman else NOSE_MAN
    nose = NOSES.get(person.bones.nose, usual)
    figure.blob(11, skin, "head", _points(nose), 0.75, centre=complex(8.6, 36), turn=0.75)
    figure.blob(12, skin, "ear", _points(EAR), 0.2)


def _points(outline: tuple[tuple[float, float], ...]) -> list[complex]:
    return [complex(x, y) for x, y in outline]


def _widen(figure: Figure, person: Person) -> None:
    """Broad people are broad from the ears outward; the face itself keeps its pixels."""
    for part in figure.parts:
        part.points = (part.points.real - 3) * person.wide + 3 + 1j * part.points.imag
        if person.lift:
            above = np.clip((part.points.imag - 8) / 10, 0, 1) * person.lift
            part.points = part.points + 1j * above


def _features(colour: Rgb, person: Person, look: Look) -> None:
    skin, lips = RAMPS[person.skin].tones, RAMPS[person.lips or person.skin].tones
    old = person.lips == ""
    inks: dict[str, Colour] = {
        "L": RAMPS["hair"].tones[0], "W": (236, 228, 232), "I": _hex(person.iris),
        "P": (8, 6, 12), "S": skin[1], "D": skin[0] if old else lips[0],
        "r": skin[2] if old else lips[2], "R": skin[2] if old else lips[2],
        "H": skin[3] if old else lips[3], "T": (232, 226, 220), "M": (64, 10, 24),
    }  # fmt: skip
    drop = -person.lift
    eyes, mouth, place = (look.near_eye, look.far_eye), look.mouth, MOUTH
    if person.child:  # large eyes, a small mouth close under the nose
        eyes = (_taller(look.near_eye), _taller(look.far_eye))
        mouth, place = tuple(row[1:-1] for row in look.mouth), (MOUTH[0] + 1, MOUTH[1] - 2)
    bones = person.bones
    lids = EYES.get(bones.eye, _taller if bones.eye == "round" else _as_is)
    _set(colour, lids(eyes[0]), NEAR_EYE, drop - bones.eyes_up, inks)
    _set(colour, lids(eyes[1]), FAR_EYE, drop - bones.eyes_up, inks)
    left, top = place
    _set(colour, _wide(mouth, bones.mouth), (left - bones.mouth, top), drop - bones.mouth_up, inks)
    brow = RAMPS[person.hair_ramp].tones[1 if person.hair_ramp != "silver" else 2]
    _brow(colour, NEAR_BROW, look.near_brow, drop, brow, person.brow)
    _brow(colour, FAR_BROW, look.far_brow, drop, brow, person.brow)
    for x in (39, 42):  # nostrils
        colour[31 + drop, x, :3] = skin[1]
    for y in range(27 if person.child else 24, 29):  # the shaded side of the nose
        colour[y + drop, 38 if y < 27 else 37, :3] = skin[2]
    if look.furrow:
        colour[19 + drop : 21 + drop, 38, :3] = skin[1]
    _lines(colour, person, skin, drop)


def _taller(eye: Rows) -> Rows:
    """An eye with its lowest row of white twice."""
    last = max((y for y, row in enumerate(eye) if "I" in row or "P" in row), default=len(eye) - 1)
    return (*eye[: last + 1], *eye[last:])


def _as_is(eye: Rows) -> Rows:
    return eye


def _small(eye: Rows) -> Rows:
    """One column of white less."""
    return tuple(row[:1] + row[2:] for row in eye)


def _hooded(eye: Rows) -> Rows:
    """A fold of the lid over the lashes."""
    first = next(y for y, row in enumerate(eye) if "L" in row)
    fold = eye[first].replace("L", "S")
    if first:
        return (*eye[: first - 1], fold, *eye[first:])
    return (fold, *eye[1:]) if "I" not in eye[1] else (fold, eye[1].replace("W", "L"), *eye[2:])


def _deep(eye: Rows) -> Rows:
    """Shade all round: eyes that lie far back."""
    last = eye[-1]
    return (*eye[:-1], "S" * len(last))


def _wide(mouth: Rows, more: int) -> Rows:
    """A mouth that is wider by `more` px on each side, or narrower."""
    if more < 0:
        return tuple(row[-more:more] for row in mouth)
    half = len(mouth[0]) // 2
    return tuple(
        row[:half] + row[half - more : half] + row[half : half + more] + row[half:] for row in mouth
    )


EYES: Final = {"small": _small, "hooded": _hooded, "deep": _deep}


def _lines(colour: Rgb, person: Person, skin: tuple[Colour, ...], drop: int) -> None:
    """What the years drew: folds beside the mouth, under the eyes, on the brow."""
    marks: list[tuple[int, int]] = []
    if person.age > 0:
        marks += [(33, 31), (32, 32), (32, 33), (31, 34)]
        marks += [(30, 26), (31, 27), (32, 27), (33, 27), (42, 27), (43, 27)]
    if person.age > 1:
        marks += [(31, 35), (31, 36), (26, 24), (25, 25), (26, 27)]
        marks += [(x, 14) for x in (*range(31, 36), 38, 39, 40, 41)]
    for x, y in marks:
        if tuple(colour[y + drop, x, :3]) in skin:  # not on a hat or a beard
            colour[y + drop, x, :3] = skin[2]


def _set(
    colour: Rgb, rows: Rows, place: tuple[int, int], drop: int, inks: dict[str, Colour]
) -> None:
    left, top = place
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter != ".":
                colour[top + drop + y, left + x, :3] = inks[letter]


def _brow(
    colour: Rgb, rest: tuple[int, float, int], lifts: tuple[float, float], drop: int,
    ink: Colour, thick: int,
) -> None:  # fmt: skip
    inner, height, outer = rest
    way = 1 if outer > inner else -1
    span = abs(outer - inner)
    for step in range(span + 1):
        share = step / span
        rise = lifts[0] * (1 - share) + lifts[1] * share - (share - 0.5) ** 2 * 4 + 1
        y = round(height - rise) + drop
        for row in range(thick if share < 0.75 else 1):
            colour[y + row, inner + way * step, :3] = ink
        if thick == 1 and share < 0.5:
            colour[y + 1, inner + way * step, :3] = ink


def _lit(shaded: Shaded, person: Person) -> Rgb:
    """Backdrop, bust, and the two rim lights of the place."""
    low, high, glow, left, right = (np.array(_hex(one), float) for one in PLACES[person.place])
    ys, xs = np.mgrid[0:SIZE, 0:SIZE]
    grain = np.tile(BAYER, (SIZE // 4, SIZE // 4)) - 0.5
    up = np.clip(np.round((1 - ys / SIZE) * 5 + grain) / 5, 0, 1)[..., None]
    picture = low + (high - low) * up
    ring = np.hypot((xs - 46) / 26, (ys - 20) / 30)
    warm = np.clip(np.round((1 - ring) * 4 + grain) / 4, 0, 1)[..., None]
    picture = picture + (glow - picture) * warm * 0.55
    solid = shaded.colour[..., 3:] == 255
    body = shaded.colour[..., :3].astype(float)
    rim = shaded.rim.astype(float) / 255
    body = body + (left - body * 0.4) * rim[..., 0:1] + (right - body * 0.4) * rim[..., 1:2]
    edge = shaded.colour[..., 3:] == 140
    picture = np.where(edge, picture * 0.4, picture)
    return np.clip(np.where(solid, body, picture), 0, 255).astype(np.uint8)


def _hex(text: str) -> Colour:
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)
