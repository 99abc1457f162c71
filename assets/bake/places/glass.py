"""The show as one sees it through the window of the office: out of focus, in colours of the glass.

The layers of the club are laid over each other as the camera sees them before the stage, and
blurred. A few pictures with another crowd and another pulse let it live.
"""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from assets.bake.places import portal, stage
from assets.bake.places.canvas import Canvas
from assets.bake.places.figures import FOOT_X, FOOT_Y, Dancer, draw_dancer
from assets.bake.places.layers import BACK, STAGE, Plane
from assets.bake.places.shade import Pixels

WIDTH, HEIGHT = 288, 208  # px of the picture: the window and what parallax uncovers
SEEN = (480, 346)  # px of the frame that it shows
TOP = 0  # row of the frame at its upper edge
DESK = (194, 222)  # rows of the frame: upper edge of the desk, the stage it stands on
BLUR = 0.9  # px
LIGHT, COLOUR = 1.14, 1.15
FRAMES = 4
SHINE = (1.0, 0.9, 0.96, 0.86)  # of each frame: a slow pulse
DJ = Dancer(("pump", "low"), "cap", 0.0, False, 0.0, 0, False, 1.0)
Band = tuple[Image.Image, int, int]  # strip, height of a frame, its row in the layer


def _cut(picture: Image.Image, plane: Plane) -> Image.Image:
    left, top = plane.middle - SEEN[0] // 2, plane.row(TOP)
    return picture.crop((left, top, left + SEEN[0], top + SEEN[1]))


def through_glass(crowd: Band, plane: Plane) -> Canvas:
    """FRAMES pictures below each other."""
    back = _cut(_image(portal.back_wall()), BACK)
    show = _cut(_image(stage.stage_layer()), STAGE)
    strip, high, row = crowd
    picture = Canvas(WIDTH, HEIGHT * FRAMES)
    for frame in range(FRAMES):
        whole = back.convert("RGBA")
        whole.alpha_composite(show)
        guests = Image.new("RGBA", (plane.width, plane.height))
        guests.paste(strip.crop((0, frame * high, plane.width, (frame + 1) * high)), (0, row))
        _perform(whole, frame)
        whole.alpha_composite(_cut(guests, plane))
        seen = whole.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        soft = seen.filter(ImageFilter.GaussianBlur(BLUR))
        glow = soft.filter(ImageFilter.GaussianBlur(BLUR * 7))
        lit = ImageChops.add(soft, ImageEnhance.Brightness(glow).enhance(0.18))
        lit = ImageEnhance.Color(lit).enhance(COLOUR)
        lit = ImageEnhance.Brightness(lit).enhance(LIGHT * SHINE[frame])
        picture.image.paste(lit.convert("RGBA"), (0, frame * HEIGHT))
    return picture


def _perform(whole: Image.Image, frame: int) -> None:
    """The desk, the DJ against the light, and the fans of the lasers as the hall draws them."""
    show = Canvas(*SEEN)
    middle, top = SEEN[0] // 2, DESK[0] - TOP
    for side in (-1, 1):
        mouth = middle + side * stage.LASER[0], stage.LASER[1] - STAGE.row(TOP)
        for line in range(9):
            turn = math.radians(90 - side * (18 + line * 8 + frame))
            tip = mouth[0] + 330 * math.cos(turn), mouth[1] - 330 * math.sin(turn)
            show.line(*mouth, *tip, "28ebff70", 2)
    show.rect(middle - 48, top, 96, DESK[1] - DESK[0] + 8, "120818")
    show.hline(middle - 48, middle + 47, top, "ff9ad8")
    for x in range(middle - 44, middle + 44, 6):
        show.rect(x, top + 8, 4, 4, "ff3ca0" if (x // 6 + frame) % 3 else "5a1848")
        show.rect(x, top + 18, 4, 4, "a02880")
    body = draw_dancer(DJ, frame, 0.8, ("12081e", "12081e", "12081e"), False)
    show.paste(body, middle - FOOT_X, top + 22 - FOOT_Y)
    show.rect(middle - 48, top + 1, 96, 26, "120818a0")
    whole.alpha_composite(show.image)


def _image(layer: Canvas | Pixels) -> Image.Image:
    """A layer as a picture, whatever its maker gives."""
    return layer.image if isinstance(layer, Canvas) else Image.fromarray(layer).convert("RGBA")
