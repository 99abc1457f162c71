"""Colours of the club as tables, dark to light, written as hex ``rrggbb`` or ``rrggbbaa``."""

from __future__ import annotations

Colour = str | tuple[int, int, int] | tuple[int, int, int, int]
Rgba = tuple[int, int, int, int]
Ramp = tuple[str, ...]

STRUCTURE: Ramp = (
    "0a0812",
    "14101d",
    "1f182c",
    "2d233f",
    "3f3256",
    "574772",
    "776592",
    "a291ba",
    "d3c6e2",
)
STEEL: Ramp = (
    "10151a",
    "1f2930",
    "34424a",
    "51636c",
    "788c94",
    "a6b8bd",
    "d2e0e0",
    "f4fcf8",
)
WOOD: Ramp = (
    "120b0a",
    "22140f",
    "371f16",
    "52301f",
    "73472c",
    "9a663c",
    "c48e54",
    "ecc88a",
)
VELVET: Ramp = ("1c0512", "350a20", "551132", "7a1c48", "a82f63", "d860a0")
LEATHER: Ramp = ("2a0a20", "4a1238", "701c50", "a03070", "d060a0")
BRICK: Ramp = ("17101a", "2a1c2b", "3a2738", "4a3346", "5c4154", "7a5a70")
CARPET: Ramp = ("2a0c1c", "46142c", "6a1c3c", "94304e", "c05060", "c89848")
BRASS: Ramp = ("3a2616", "6a4a1c", "9a7830", "c8a860", "f0dca0")
PLASTER: Ramp = ("241a34", "35284a", "473860", "5b4a76", "766592", "9684ac")
KITCHEN_TILE: Ramp = ("3c4e50", "5a7070", "728a88", "86a09e", "98b0ad", "c4d8d2")
HAZE: Ramp = (
    "0b0618",
    "120a24",
    "1a0e32",
    "251442",
    "341a56",
    "4a206c",
    "6a2682",
    "8e2c8e",
    "b4389a",
)
GLASS_BACK: Ramp = ("2a0c34", "4a1456", "741f78", "a8308c", "e058a8")
MIRROR: Ramp = ("140c20", "2c2444", "584a80", "9a88c8", "d8d0ff", "ffffff")

MAGENTA = "ff2e88"
CYAN = "22e6ff"
VIOLET = "8a3cff"
AMBER = "ffaa50"
PINK_WHITE = "ffd8f4"
EXIT_GREEN = "3cffb0"

#: name of an LED colour, its full brightness
LED_COLOURS: dict[str, str] = {
    "mag": MAGENTA,
    "cya": CYAN,
    "vio": VIOLET,
    "wht": PINK_WHITE,
    "amb": AMBER,
}

#: bottle glass and its lit edge
BOTTLES: tuple[tuple[str, str], ...] = (
    ("2f8f5a", "7fe0a0"),
    ("a86a20", "ffc860"),
    ("3a6ad0", "90c0ff"),
    ("b03040", "ff8090"),
    ("c8c0b0", "ffffff"),
    ("6a3aa0", "c090ff"),
    ("207a80", "70f0f0"),
    ("d09030", "ffe090"),
)


def rgba(colour: Colour, alpha: int | None = None) -> Rgba:
    """The colour as four bytes; ``alpha`` replaces its own alpha."""
    if isinstance(colour, str):
        digits = colour.lstrip("#")
        own = int(digits[6:8], 16) if len(digits) == 8 else 255
        red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    else:
        red, green, blue = colour[0], colour[1], colour[2]
        own = colour[3] if len(colour) == 4 else 255
    return red, green, blue, own if alpha is None else alpha


def mix(first: Colour, second: Colour, share: float) -> Rgba:
    """``share`` of ``second`` in ``first``, alpha mixed too."""
    one, two = rgba(first), rgba(second)
    mixed = [round(a + (b - a) * share) for a, b in zip(one, two, strict=True)]
    return mixed[0], mixed[1], mixed[2], mixed[3]
