"""Later stamps of the club sheet: window, lamps, banner, booth and small wall things."""

from __future__ import annotations

import numpy as np

from assets.bake.places.canvas import Canvas, cylinder, gradient
from assets.bake.places.palettes import AMBER, BRASS, LEATHER, STEEL, STRUCTURE as K, WOOD, mix
from assets.bake.places.shade import fbm, rng, seed_of

TILE = 16


def rain_window(frame: int) -> Canvas:
    """Tall street window, three by four cells: blue night, far lights, running rain."""
    tile = Canvas(48, 64)
    tile.rect(0, 0, 48, 64, K[3])
    tile.frame(0, 0, 48, 64, K[5])
    tile.hline(0, 47, 0, K[8])
    tone = gradient(56, 40, 0.2, 0.75) + (fbm(56, 40, 12, 3, seed_of("street")) - 0.5) * 0.5
    night = ("0a1230", "122050", "1c3474", "2f5298", "5480c0")
    tile.shade(4, 4, np.clip(tone, 0, 1), night, 0.8)
    random = rng("street lights")
    for _ in range(9):
        x, y = int(random.randint(6, 42)), int(random.randint(34, 58))
        tile.rect(x, y, 2, 2, ("ffd890", "90c8ff", "ff90b8")[int(random.randint(3))])
    drops = rng("rain")
    for _ in range(34):
        x, y = int(drops.randint(5, 43)), int(drops.randint(0, 56))
        y = 4 + (y + frame * 7) % 54
        length = int(drops.randint(2, 6))
        tile.vline(x, y, min(59, y + length), "a0c8f0b0")
    for x in (4, 23, 43):
        tile.vline(x, 4, 59, K[2])
        tile.vline(x + 1, 4, 59, K[5])
    tile.hline(4, 43, 30, K[2])
    tile.hline(4, 43, 31, K[5])
    tile.rect(0, 60, 48, 4, K[4])
    tile.hline(0, 47, 60, K[8])
    tile.hline(0, 47, 63, K[0])
    return tile


def moving_head() -> Canvas:
    """Lamp of the rig that hangs under the catwalk, one cell; its lens is unlit here."""
    tile = Canvas(TILE, TILE)
    tile.rect(4, 0, 8, 3, K[4])
    tile.hline(4, 11, 0, K[7])
    tile.rect(3, 3, 2, 7, K[4])
    tile.vline(3, 3, 9, K[7])
    tile.rect(11, 3, 2, 7, K[3])
    tile.disc(8, 9, 4, 4, K[3], K[6])
    tile.arc(8, 9, 3, 180, 270, K[8])
    tile.rect(5, 12, 6, 2, "ffd8f4")
    tile.hline(5, 10, 14, K[1])
    return tile


def pendant() -> Canvas:
    """Hanging bar lamp, one by two cells."""
    tile = Canvas(TILE, 2 * TILE)
    tile.vline(8, 0, 17, K[4])
    tile.poly([(6, 18), (10, 18), (14, 26), (2, 26)], "8a6a30")
    tile.line(6, 18, 2, 26, "f0dca0")
    tile.hline(6, 10, 18, "f0dca0")
    tile.rect(3, 26, 11, 2, mix(AMBER, "ffffff", 0.55))
    tile.hline(4, 12, 28, AMBER)
    return tile


def banner(variant: int) -> Canvas:
    """Hanging cloth with the octagon of the house, two by four cells."""
    tile = Canvas(32, 64)
    cloth, light = (("3a0f3c", "ff4aa8"), ("10304a", "22c8e0"))[variant]
    x = np.arange(26)
    folds = 0.55 + 0.35 * np.sin(x / 26 * 6 * np.pi)
    tone = np.repeat(folds[None], 58, 0) * np.linspace(1, 0.7, 58)[:, None]
    tones = (mix(cloth, "000000", 0.5), cloth, mix(cloth, light, 0.25), mix(cloth, light, 0.45))
    tile.shade(3, 3, np.clip(tone, 0, 1), tones, 0.6)
    tile.rect(1, 0, 30, 3, K[5])
    tile.hline(1, 30, 0, K[8])
    for reach, cut in ((9, 4), (5, 2)):
        points = [
            (16 - reach, 28 + cut),
            (16 - reach, 28 - cut),
            (16 - cut, 28 - reach),
            (16 + cut, 28 - reach),
            (16 + reach, 28 - cut),
            (16 + reach, 28 + cut),
            (16 + cut, 28 + reach),
            (16 - cut, 28 + reach),
            (16 - reach, 28 + cut),
        ]
        tile.path(points, light)
    pixels = tile.pixels()
    for column in range(3, 29):
        pixels[61 - abs(column - 16) // 2 :, column] = 0
    tile.set_pixels(pixels)
    return tile


def booth() -> Canvas:
    """Upholstered booth seat against a wall, three by two cells."""
    tile = Canvas(48, 32)
    ramp = LEATHER
    for x in range(0, 48, 12):
        tile.shade(x, 2, cylinder(17, 12, 0.3) * 0.9, ramp[1:5], 0.5)
        tile.vline(x + 11, 3, 18, ramp[0])
    tile.hline(0, 47, 2, ramp[4])
    tile.shade(0, 19, gradient(5, 48, 1.0, 0.5), ramp[1:5], 0.5)
    tile.hline(0, 47, 19, ramp[4])
    tile.hline(0, 47, 24, ramp[0])
    tile.shade(0, 25, gradient(7, 48, 0.6, 0.1), (K[0], K[1], K[2], K[3]), 0.5)
    tile.hline(0, 47, 31, K[0])
    return tile


def hose_box() -> Canvas:
    """Red fire box on the wall, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(1, 1, 14, 14, "8a1828")
    tile.frame(1, 1, 14, 14, "d84058")
    tile.hline(1, 14, 15, K[0])
    tile.rect(4, 4, 8, 8, "c8d0dc40")
    tile.line(4, 11, 11, 4, "ffffff60")
    tile.rect(7, 5, 3, 7, "e03048")
    tile.vline(7, 5, 11, "ff8090")
    return tile


def wall_speaker() -> Canvas:
    """Small monitor on a bracket, one cell."""
    tile = Canvas(TILE, TILE)
    tile.rect(7, 0, 3, 3, K[5])
    tile.rect(2, 2, 12, 13, K[2])
    tile.frame(2, 2, 12, 13, K[4])
    tile.hline(2, 13, 2, K[7])
    tile.disc(8, 10, 3, 3, K[0], K[5])
    tile.dot(7, 9, K[8])
    tile.rect(6, 4, 4, 2, K[0])
    return tile


def cable_droop() -> Canvas:
    """Two cables that sag between fixings, two cells wide."""
    tile = Canvas(32, TILE)
    for sag, colour in ((5, K[4]), (9, K[2])):
        points = [(x, 1 + sag * (1 - ((x - 15.5) / 15.5) ** 2)) for x in range(32)]
        tile.path(points, colour)
    return tile


def bulb_row() -> Canvas:
    """Row of mirror bulbs, one cell, warm."""
    tile = Canvas(TILE, TILE)
    tile.rect(0, 6, 16, 5, WOOD[4])
    tile.hline(0, 15, 6, WOOD[6])
    tile.hline(0, 15, 10, WOOD[1])
    for x in (2, 7, 12):
        tile.rect(x, 6, 3, 3, "ffe8b0")
        tile.dot(x + 1, 7, "ffffff")
        tile.hline(x, x + 2, 9, AMBER)
    return tile


def vent() -> Canvas:
    """Wall grille, two cells wide."""
    tile = Canvas(32, TILE)
    tile.rect(1, 2, 30, 12, STEEL[2])
    tile.frame(1, 2, 30, 12, STEEL[4])
    tile.hline(1, 30, 2, STEEL[6])
    for y in range(5, 13, 2):
        tile.hline(4, 27, y, STEEL[0])
        tile.hline(4, 27, y + 1, STEEL[4])
    return tile


def mirror(variant: int) -> Canvas:
    """Tall mirror in a gilt frame, two by four cells; it gives back a lamp and the far door."""
    tile = Canvas(32, 64)
    tile.rect(0, 0, 32, 64, BRASS[1])
    tile.frame(0, 0, 32, 64, BRASS[3])
    tile.frame(2, 2, 28, 60, BRASS[0])
    cloud = fbm(58, 26, 14, 2, seed_of("mirror", variant)) - 0.5
    tone = np.clip(gradient(58, 26, 0.62, 0.2) + cloud * 0.3, 0, 1)
    tile.shade(3, 3, tone, ("120a24", "1e1238", "33204f", "553674", "8058a0"), 0.8)
    lamp, door = (9, 17) if variant % 2 else (21, 6)
    tile.disc(lamp, 17, 4, 5, "7a5030")
    tile.rect(lamp - 2, 14, 5, 6, "ffd080")
    tile.rect(door, 26, 10, 29, "0c0718")
    tile.frame(door, 26, 10, 29, "6a4a86")
    tile.vline(door + 7, 38, 42, BRASS[4])
    tile.rect(3, 55, 26, 6, "1c1030")
    tile.hline(3, 28, 55, "8058a0")
    for offset in (0, 2, 9):
        tile.line(5, 44 - offset, 27, 10 - offset, "f0e0ff30")
    for x, y in ((1, 1), (30, 1), (1, 62), (30, 62)):
        tile.dot(x, y, BRASS[4])
    tile.hline(0, 31, 63, K[0])
    return tile


#: paper, ink, light and title widths of the later posters
BILLS: tuple[tuple[str, str, str], ...] = (
    ("3a0f3c", "f0b0e0", "ff4aa8"),
    ("0f2038", "7ab8ff", "ffe0a0"),
    ("2a1038", "c080ff", "ffd8f4"),
)


def _bill_mask(tile: Canvas, ink: str, light: str) -> None:
    tile.poly([(9, 12), (23, 12), (23, 22), (16, 31), (9, 22)], ink)
    tile.poly([(16, 12), (23, 12), (23, 22), (16, 31)], mix(ink, "000000", 0.55))
    tile.poly([(11, 18), (14, 17), (14, 20)], "1a0a1c")
    tile.poly([(18, 17), (21, 18), (18, 20)], light)
    tile.path([(13, 25), (16, 26), (19, 24)], light)


def _bill_umbrella(tile: Canvas, ink: str, light: str) -> None:
    tile.poly([(7, 22), (10, 15), (16, 12), (22, 15), (25, 22), (20, 20), (16, 22), (12, 20)], ink)
    tile.vline(16, 10, 31, light)
    tile.path([(16, 31), (18, 33), (20, 31)], light)
    for x, y in ((8, 9), (13, 7), (20, 8), (25, 11), (9, 27), (24, 28), (12, 32), (22, 24)):
        tile.line(x, y, x - 1, y + 3, mix(ink, "ffffff", 0.3))


def _bill_shoe(tile: Canvas, ink: str, light: str) -> None:
    tile.poly([(11, 5), (17, 5), (18, 17), (21, 24), (20, 32), (17, 33), (14, 26), (12, 17)], ink)
    tile.poly([(13, 21), (18, 18), (21, 24), (20, 32), (17, 33), (14, 26)], light)
    tile.line(13, 21, 18, 18, mix(ink, "000000", 0.5))
    tile.line(15, 27, 18, 32, mix(light, "000000", 0.35))
    for y in (10, 14):
        tile.line(11, y, 18, y + 4, light)
        tile.line(18, y, 11, y + 4, light)


def bill(variant: int) -> Canvas:
    """Later posters of two by three cells: a mask, an umbrella in rain, a dancing shoe."""
    paper, ink, light = BILLS[variant]
    tile = Canvas(32, 48)
    tile.rect(2, 2, 28, 44, K[5])
    tile.frame(2, 2, 28, 44, K[7])
    tile.hline(2, 29, 45, K[1])
    tile.shade(4, 4, gradient(40, 24, 0.9, 0.1), (mix(paper, "000000", 0.4), paper), 0.9)
    (_bill_mask, _bill_umbrella, _bill_shoe)[variant](tile, ink, light)
    for row, width in ((36, 18), (39, 10), (41, 14)):
        tile.hline(16 - width // 2, 15 + width // 2, row, light if row == 36 else ink)
    tile.line(5, 14, 14, 5, "ffffff50")
    return tile


def bulkhead(variant: int) -> Canvas:
    """Riveted plate for large solid masses, two by two cells; conduit, hatch or vent."""
    tile = Canvas(32, 32)
    steps = (K[2], mix(K[2], K[3], 0.5), K[3], mix(K[3], K[4], 0.4), mix(K[3], K[4], 0.8))
    tile.grain(steps, "bulkhead", variant, cell=10, amount=0.9)
    tile.hline(0, 31, 0, K[5])
    tile.vline(0, 1, 30, K[4])
    tile.hline(0, 31, 31, K[0])
    tile.vline(31, 0, 31, K[1])
    for x, y in ((3, 3), (27, 3), (3, 27), (27, 27), (15, 3), (15, 27)):
        tile.dot(x, y, K[6])
        tile.dot(x, y + 1, K[0])
    if variant == 1:
        for x in (10, 14):
            tile.vline(x, 0, 31, K[1])
            tile.vline(x + 1, 0, 31, K[5])
        tile.rect(8, 14, 10, 3, K[4])
        tile.hline(8, 17, 14, K[6])
    if variant == 2:
        tile.frame(7, 8, 18, 16, K[1])
        tile.frame(8, 9, 18, 16, K[5])
        for y in range(12, 22, 3):
            tile.hline(10, 22, y, K[0])
            tile.hline(10, 22, y + 1, K[5])
    if variant == 3:
        tile.line(0, 20, 20, 0, K[1])
        tile.line(0, 21, 21, 0, mix(K[3], K[4], 0.8))
        tile.rect(20, 20, 7, 4, "9a783060")
    return tile
