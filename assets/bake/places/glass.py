"""The show as one sees it through the window of the office: out of focus, in colours of the glass.

The layers of the club are laid over each other as the camera sees them before the stage, and
blurred. A few pictures with another crowd and another pulse let it live.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from assets.bake.places import portal, stage
from assets.bake.places.canvas import Canvas
from assets.bake.places.layers import BACK, STAGE, Plane
from assets.bake.places.shade import Pixels

WIDTH, HEIGHT = 288, 208  # px of the picture: the window and what parallax uncovers
SEEN = (400, 289)  # px of the frame that it shows
TOP = 22  # row of the frame at its upper edge
BLUR = 1.3  # px
LIGHT, COLOUR = 1.0, 1.15
FRAMES = 4
SHINE = (1.0, 0.9, 0.96, 0.86)  # of each frame: a slow pulse
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
        whole.alpha_composite(_cut(guests, plane))
        seen = whole.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        soft = seen.filter(ImageFilter.GaussianBlur(BLUR))
        glow = soft.filter(ImageFilter.GaussianBlur(BLUR * 7))
        lit = ImageChops.add(soft, ImageEnhance.Brightness(glow).enhance(0.18))
        lit = ImageEnhance.Color(lit).enhance(COLOUR)
        lit = ImageEnhance.Brightness(lit).enhance(LIGHT * SHINE[frame])
        picture.image.paste(lit.convert("RGBA"), (0, frame * HEIGHT))
    return picture


def _image(layer: Canvas | Pixels) -> Image.Image:
    """A layer as a picture, whatever its maker gives."""
    return layer.image if isinstance(layer, Canvas) else Image.fromarray(layer).convert("RGBA")
