"""Draws people: light of the place on their bodies, rims, the weapon in hand, contact shadows."""

from __future__ import annotations

from collections.abc import Mapping
from math import atan2, degrees
from typing import Final, NamedTuple

import pygame

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, Shape
from game.core.snapshot import ActorFlag, ActorView, made
from game.view import cookies
from game.view.assets import TURNS, Frame, ItemArt, Wardrobe
from game.view.backlight import Back, Backlight
from game.view.desk import Box, Desk
from game.view.effects import EffectState
from game.view.keylight import KeyLight, Need, mean_luma, needs
from game.view.sidelight import Source, strongest
from game.view.sprites import frame_of
from game.view.surfaces import ADD, MULTIPLY, Colour, FlaggedBlit, copied, solid

SINK: Final = 2  # px that feet stand inside the floor's upper face
LOOK_EVERY: Final = 8  # frames between two looks at the ground behind one man
TELEPORT: Final = 64.0  # px in one tick: do not draw in between
STRUCK_LIGHT: Final[Colour] = (26, 20, 25)  # on all of him; the flash from one side models him
STRUCK_SIDE: Final[Colour] = (226, 206, 216)
FLASH_SIZE: Final = (192, 192)
SHADOW_DEPTH: Final = 6  # tiles below the feet that a shadow reaches
SHADOW_SIZES: Final = (34, 28, 22, 16)  # px wide, by height above the floor
SHADOW_HEIGHT: Final = 5
SHADOW_LIFT: Final = 26.0  # px of height per smaller shadow
SHADOW_COLOUR: Final[Colour] = (6, 2, 12)
GROUNDED: Final = int(ActorFlag.GROUNDED)  # plain integers: enum operations are slow
PLAYER: Final = int(ActorFlag.PLAYER)
DEAD: Final = int(ActorFlag.DEAD)
LOW: Final = int(ActorFlag.DOWN | ActorFlag.NPC)
TOKEN: Final = int(ActorFlag.TOKEN)
HIDDEN: Final = int(ActorFlag.HIDDEN)
OUTLINED: Final = int(ActorFlag.PLAYER | ActorFlag.TELLING)
CORD_ANIM: Final = "cord_swing"
ACTIVE: Final = 2  # phase of a move
CORD_LENGTH: Final = 26  # px from the hand to what swings on its cord
CORD_COLOUR: Final[Colour] = (220, 212, 240)
TRUNK: Final = 17  # px from the hips to the chest
STANDS: Final = 20  # px of the chest above the feet: lower, and somebody rolls or lies
BACK: Final = (-3, 3)  # px from the chest to between the shoulder blades
AROUND: Final = pygame.Rect(-22, -58, 44, 56)  # px about the feet: what a figure stands before
FRAME: Final = pygame.Rect(0, 0, VIEW_WIDTH, VIEW_HEIGHT)
Blit = tuple[pygame.Surface, tuple[int, int]]
# The desk, the body's corner on screen and its box on the desk: ready to be drawn.
Body = tuple[pygame.Surface, tuple[int, int], Box]


class Pose(NamedTuple):
    """An actor as drawn in this frame: place of the ground point on screen, frame, hand."""

    actor: ActorView
    x: int
    y: int
    frame: Frame

    @property
    def corner(self) -> tuple[int, int]:
        """Upper left corner of the body on screen; a figure that faces left is mirrored."""
        frame = self.frame
        reach = frame.anchor[0]
        if self.actor.facing < 0:
            reach = frame.pictures.size[0] - reach
        return self.x - reach, self.y - frame.anchor[1]

    @property
    def hand(self) -> tuple[int, int]:
        """Screen point of the weapon hand, or the chest."""
        frame, facing = self.frame, self.actor.facing
        dx, dy = frame.hand[:2] if frame.hand else frame.chest
        return self.x + (dx if facing >= 0 else -dx), self.y + dy

    @property
    def head(self) -> tuple[int, int]:
        """Screen point of the head."""
        dx, dy = self.frame.head
        return self.x + (dx if self.actor.facing >= 0 else -dx), self.y + dy


class Help(NamedTuple):
    """What a figure is given to stand off its ground: steps of the key light, a light behind."""

    key: int
    back: Back | None


NO_HELP: Final = Help(0, None)  # of the dead


class ActorPainter:
    """Keeps what all actors share."""

    def __init__(
        self,
        level: Level,
        sprites: Wardrobe,
        items: Mapping[str, ItemArt],
        fallback: Mapping[str, str],
    ) -> None:
        self.shapes = level.shapes
        self.sprites, self.items, self.fallback = sprites, items, fallback
        self.struck = solid(FLASH_SIZE, STRUCK_LIGHT)
        self.white = solid(FLASH_SIZE, (255, 255, 255))
        self.desk = Desk()
        self.backlight, self.keylight = Backlight(), KeyLight()
        self.outline = False
        self._frames = 0
        self._known: dict[int, Help] = {}  # by actor: as it was when last looked at
        self.cords = tuple(_cord(turn) for turn in range(TURNS))
        self.shadows = tuple(
            cookies.blob(width, SHADOW_HEIGHT, SHADOW_COLOUR, 165) for width in SHADOW_SIZES
        )

    def poses(
        self,
        before: tuple[ActorView, ...],
        after: tuple[ActorView, ...],
        alpha: float,
        corner: tuple[int, int],
    ) -> list[Pose]:
        """All actors inside the frame, Eve last, bodies on the floor first."""
        self._frames += 1
        earlier = {actor.id: actor for actor in before}
        left, top = corner
        sprites, fallback = self.sprites, self.fallback
        poses = []
        for actor in after:
            if actor.flags & HIDDEN:
                continue
            x, y, distance = actor.x, actor.y, actor.distance
            old = earlier.get(actor.id)
            if old is not None:
                dx, dy = x - old.x, y - old.y
                if -TELEPORT < dx < TELEPORT and -TELEPORT < dy < TELEPORT:
                    late = 1.0 - alpha
                    x -= dx * late
                    y -= dy * late
                    distance -= (distance - old.distance) * late
            screen_x, screen_y = round(x) - left, round(y) - top + SINK
            if not (-80 < screen_x < VIEW_WIDTH + 80 and -20 < screen_y < VIEW_HEIGHT + 110):
                continue
            sprite = sprites[actor.sprite]
            if sprite is not None:
                frame = frame_of(sprite, actor, distance, fallback)
                poses.append(made(Pose, (actor, screen_x, screen_y, frame)))
        poses.sort(key=_depth)
        return poses

    def shadow_blits(self, poses: list[Pose], corner: tuple[int, int]) -> list[Blit]:
        """Contact shadows on the floor under the feet."""
        blits = []
        largest = self.shadows[0]
        half = largest.get_width() // 2
        for pose in poses:
            actor = pose.actor
            if actor.flags & GROUNDED:
                blits.append((largest, (pose.x - half, pose.y - 3)))
                continue
            floor = self._floor_below(actor.x, actor.y)
            if floor is None:
                continue
            lift = floor - actor.y
            shadow = self.shadows[min(len(self.shadows) - 1, int(lift / SHADOW_LIFT))]
            y = pose.y if not lift else round(floor) - corner[1] + SINK
            blits.append((shadow, (pose.x - shadow.get_width() // 2, y - 3)))
        return blits

    def _floor_below(self, x: float, y: float) -> float | None:
        column, first = int(x) // TILE, max(0, int(y) // TILE)
        if not 0 <= column < self.shapes.shape[1]:
            return None
        for row in range(first, min(first + SHADOW_DEPTH, self.shapes.shape[0])):
            if self.shapes[row, column] in (Shape.SOLID, Shape.ONEWAY):
                return float(row * TILE)
        return None

    def draw(
        self,
        target: pygame.Surface,
        poses: list[Pose],
        light: pygame.Surface,
        state: EffectState,
        sources: tuple[Source, ...] = (),
    ) -> None:
        """Draw everyone lit by the light map, and by fires and flashes from their side."""
        helps = self._helps(target, light, poses)
        if self.backlight.on:
            target.blits(_back_blits(helps, poses), False)
        steps = [help.key if self.keylight.on else 0 for help in helps]
        surface = self.desk.surface
        while poses:  # once: a second desk is for more than a hundred
            laid = self._lay(poses, steps, light, state, sources)
            blits: list[FlaggedBlit] = []
            for pose, body in zip(poses, laid, strict=False):
                actor = pose.actor
                if actor.flags & OUTLINED:
                    if self.outline and body is not None:
                        blits += self._outline(surface.subsurface(body[2]), body[1])
                    blits += self.worn_blits(pose)
                if body is not None:
                    blits.append(body)
                if actor.item:
                    blits += self.weapon_blits(pose)
            target.blits(blits, False)
            poses, steps = poses[len(laid) :], steps[len(laid) :]

    def _lay(
        self,
        poses: list[Pose],
        steps: list[int],
        light: pygame.Surface,
        state: EffectState,
        sources: tuple[Source, ...],
    ) -> list[Body | None]:
        """Lay as many bodies as there is room for on the desk, in their light; None for those that
        the frame does not show."""
        desk = self.desk
        surface = desk.surface
        laid: list[Body | None] = []
        parts: list[FlaggedBlit] = []
        struck, hot = state.struck, state.hot
        desk.wipe()
        for pose, step in zip(poses, steps, strict=True):
            actor, x, y, frame = pose
            pictures, facing = frame.pictures, 1 if actor.facing >= 0 else -1
            wide, high = pictures.size
            left, top = pose.corner
            if not (-wide < left < VIEW_WIDTH and -high < top < VIEW_HEIGHT):
                laid.append(None)
                continue
            at = desk.place(wide, high)
            if at is None:
                break
            laid.append((surface, (left, top), (*at, wide, high)))
            parts.append((pictures.body(facing), at))
            blow = struck.get(actor.id)
            if blow is not None:
                parts.append((self.struck, at, (0, 0, wide, high), ADD))
                parts.append((pictures.side(blow.side, facing, STRUCK_SIDE), at, None, ADD))
            else:
                parts.append((light, at, (left, top, wide, high), MULTIPLY))
            # In a flash nobody needs a key light: black cloth stays black, its edge is enough.
            lit = actor.id in hot or blow is not None
            parts.append((pictures.room(facing, 0 if lit else step), at, None, ADD))
            if actor.id in hot:
                parts.append((pictures.hot(facing), at, None, ADD))
            if sources:
                found = strongest(sources, x, y + frame.chest[1])
                if found is not None:
                    side = pictures.side(found.side, facing, found.colour)
                    parts.append((side, at, None, ADD))
        surface.blits(parts, False)
        return laid

    def reset(self) -> None:
        """After a cut everyone's ground is looked at anew."""
        self._known.clear()
        self._frames = 0

    def _helps(
        self, target: pygame.Surface, light: pygame.Surface, poses: list[Pose]
    ) -> list[Help]:
        """What each is given to stand off his ground. Grounds change slowly: each man's is looked
        at in every LOOK_EVERY-th frame, a share of them in each."""
        known, frames = self._known, self._frames
        for pose in poses:
            actor = pose.actor
            if actor.flags & DEAD:
                known[actor.id] = NO_HELP
            elif (actor.id + frames) % LOOK_EVERY == 0 or actor.id not in known:
                want = _needs(target, light, pose)
                back = self.backlight.behind(want, eve=bool(actor.flags & PLAYER))
                known[actor.id] = Help(self.keylight.steps(want), back)
        return [known[pose.actor.id] for pose in poses]

    def _outline(self, body: pygame.Surface, place: tuple[int, int]) -> list[Blit]:
        """The silhouette in white, one px to each side, under the body."""
        shape = copied(body)
        shape.blit(self.white, (0, 0), special_flags=ADD)
        x, y = place
        return [(shape, (x + dx, y + dy)) for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1))]

    def worn_blits(self, pose: Pose) -> list[Blit]:
        """What Eve wears on her back while she holds an item; foes are drawn with theirs."""
        actor = pose.actor
        art = self.items.get(actor.item) if actor.flags & PLAYER and actor.item else None
        if art is None or not art.worn:
            return []
        x, y = pose.frame.chest
        rise = TRUNK if y < -STANDS else -y - TRUNK
        lean = degrees(atan2(x, rise))  # of the trunk, clockwise in a figure that faces right
        right = actor.facing >= 0
        turn = round(-lean * TURNS / 360) % TURNS
        picture, grip = (art.worn if right else art.worn_left)[turn]
        back = pygame.math.Vector2(BACK).rotate(lean)
        dx, dy = round(x + back.x), round(y + back.y)
        return [(picture, (pose.x + (dx if right else -dx) - grip[0], pose.y + dy - grip[1]))]

    def weapon_blits(self, pose: Pose) -> list[Blit]:
        """The item in hand, turned as the hand is; swung on its cord it flies out on a line."""
        actor, hand = pose.actor, pose.frame.hand
        art = self.items.get(actor.item) if actor.item else None
        if art is None or hand is None:
            return []
        turned = art.turned if actor.facing >= 0 else art.turned_left
        turn = round(hand[2] * TURNS / 360) % TURNS
        picture, grip = turned[turn]
        x, y = pose.hand
        if actor.anim != CORD_ANIM or actor.phase != ACTIVE:
            return [(picture, (x - grip[0], y - grip[1]))]
        cord, out_x, out_y = self.cords[turn if actor.facing >= 0 else (TURNS // 2 - turn) % TURNS]
        corner = x + min(0, out_x), y + min(0, out_y)
        return [(cord, corner), (picture, (x + out_x - grip[0], y + out_y - grip[1]))]


def _cord(turn: int) -> tuple[pygame.Surface, int, int]:
    """A slack line from the hand, and where it ends."""
    end = pygame.math.Vector2(CORD_LENGTH, 0).rotate(-turn * 360 / TURNS)
    x, y = round(end.x), round(end.y)
    surface = pygame.Surface((abs(x) + 1, abs(y) + 1), pygame.SRCALPHA)
    start = (0 if x >= 0 else -x, 0 if y >= 0 else -y)
    pygame.draw.line(surface, CORD_COLOUR, start, (start[0] + x, start[1] + y))
    return surface, x, y


def _back_blits(helps: list[Help], poses: list[Pose]) -> list[FlaggedBlit]:
    """Light or shade behind all who stand where they would be lost."""
    return [
        (back.picture, (pose.x + back.dx, pose.y + back.dy), None, back.flag)
        for pose, (_, back) in zip(poses, helps, strict=True)
        if back is not None
    ]


def _needs(target: pygame.Surface, light: pygame.Surface, pose: Pose) -> Need:
    """What a figure needs before the picture that is there without it."""
    area = AROUND.move(pose.x, pose.y).clip(FRAME)
    bright = mean_luma(light, area)
    return needs(mean_luma(target, area), pose.frame.pictures.dark_luma(bright), bright)


def _depth(pose: Pose) -> tuple[int, int]:
    flags = pose.actor.flags
    if flags & PLAYER:
        return 4, pose.actor.layer
    if pose.actor.partner:  # the other body of a grapple stands beside her in the order
        return 4, pose.actor.layer
    if flags & DEAD:
        return 0, pose.actor.id
    if flags & LOW:
        return 1, pose.actor.id
    return (3 if flags & TOKEN else 2), pose.actor.id
