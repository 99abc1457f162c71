"""Draws what is neither person nor tile: props, locks, loose items, clouds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pygame

from game.core.angles import cos, sin
from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.snapshot import CloudView, ItemView, LockView, PropView, Snapshot
from game.view import cookies
from game.view.assets import ItemArt, PropArt
from game.view.surfaces import ADD, MULTIPLY, Colour, FlaggedBlit, scaled, solid, tinted
from game.view.thrown import ThrownPainter

MARGIN: Final = 96  # px around the frame in which things are still drawn
SHUT_STATE: Final = "shut"
SPARKLER: Final = "mirror_ball"
SPARKLES: Final = 72
SPARKLE_REACH: Final = 420.0  # px to either side of the ball
SPARKLE_DROP: Final = 250  # px below it
SPARKLE_LIGHT: Final = (0.16, 0.30, 0.46)
SPARKLE_COLOURS: Final[tuple[Colour, ...]] = ((255, 190, 240), (170, 230, 255))
LOCK_TICKS: Final = 18  # t that a grille takes to come down
PUFF_SIZES: Final = (12, 18, 26, 34)
PUFF_STEPS: Final = 4  # baked densities
PUFFS_PER_CLOUD: Final = 14
BURNT: Final = "burnt"
CHAR: Final[Colour] = (58, 38, 40)
PUFF_COLOUR: Final[Colour] = (196, 190, 214)
Blit = tuple[pygame.Surface, tuple[int, int]]


class ThingPainter:
    """Keeps the art of things."""

    def __init__(
        self,
        props: Mapping[str, PropArt],
        items: Mapping[str, ItemArt],
        glowing: frozenset[str],
        front: frozenset[str],
    ) -> None:
        self.props, self.items, self.glowing, self.front = props, items, glowing, front
        self.thrown = ThrownPainter(items)
        self.lock_art = _lock_art(props)
        self.charred: dict[int, pygame.Surface] = {}
        self.specks = tuple(
            tuple(solid((5, 2), scaled(colour, light)) for colour in SPARKLE_COLOURS)
            for light in SPARKLE_LIGHT
        )
        self.puffs = tuple(
            tuple(
                cookies.puff(size, PUFF_COLOUR, 0.62 * (step + 1) / PUFF_STEPS, seed)
                for step in range(PUFF_STEPS)
            )
            for seed, size in enumerate(PUFF_SIZES)
        )

    def prop_blits(self, snapshot: Snapshot, corner: tuple[int, int]) -> dict[str, list[Blit]]:
        """Props by pass: lit, glowing and front."""
        passes: dict[str, list[Blit]] = {"lit": [], "glowing": [], "front": []}
        for prop in snapshot.props:
            blit = self._prop(prop, corner)
            if blit is None:
                continue
            kind = prop.kind
            if kind in self.glowing:
                passes["glowing"].append(blit)
            else:
                passes["front" if kind in self.front else "lit"].append(blit)
        return passes

    def _prop(self, prop: PropView, corner: tuple[int, int]) -> Blit | None:
        x, y = round(prop.x) - corner[0], round(prop.y) - corner[1]
        art = self.props.get(prop.kind)
        if art is None or not _near(x, y):
            return None
        states = art.states if prop.facing >= 0 else art.states_left
        state = states.get(prop.state)
        if state is None:
            state = states.get("whole") or next(iter(states.values()))
        picture, anchor = state.picture(
            prop.state_tick, loop=prop.state in ("whole", "falling", "rolling")
        )
        if prop.state == BURNT and BURNT not in states:
            picture = self._charred(picture)
        return picture, (x - anchor[0], y - anchor[1])

    def _charred(self, picture: pygame.Surface) -> pygame.Surface:
        """What burnt down and has no picture of its own is shown black with embers of red."""
        black = self.charred.get(id(picture))
        if black is None:
            black = self.charred[id(picture)] = tinted(picture, CHAR)
        return black

    def burnt_boxes(self) -> dict[str, pygame.Rect]:
        """By kind: the box of what is left of it, from its place."""
        boxes: dict[str, pygame.Rect] = {}
        for kind, art in self.props.items():
            state = art.states.get(BURNT) or art.states.get("whole")
            if state is not None:
                picture, anchor = state.pictures[0]
                boxes[kind] = pygame.Rect((-anchor[0], -anchor[1]), picture.get_size())
        return boxes

    def lock_blits(self, locks: tuple[LockView, ...], corner: tuple[int, int]) -> list[Blit]:
        """Grilles and doors; they slide down (or across) when they shut."""
        blits: list[Blit] = []
        for lock in locks:
            upright = self.lock_art.get((lock.kind, lock.h >= lock.w))
            x, y = round(lock.x) - corner[0], round(lock.y) - corner[1]
            if upright is None or not _near(x, y):
                continue
            done = min(1.0, lock.tick / LOCK_TICKS)
            share = done if lock.shut else 1.0 - done
            width, height = upright.get_size()
            if lock.h >= lock.w:
                shown = round(height * share)
                area = pygame.Rect(0, height - shown, width, shown)
                x += (round(lock.w) - width) // 2
            else:
                shown = round(min(width, lock.w) * share)
                area = pygame.Rect(width - shown, 0, shown, height)
            if shown > 0:
                blits.append((upright.subsurface(area.clip(upright.get_rect())), (x, y)))
        return blits

    def item_blits(self, items: tuple[ItemView, ...], corner: tuple[int, int]) -> list[Blit]:
        """Things that lie stand on their underside; see `thrown` for the others."""
        blits = []
        for item in items:
            if item.flying or item.stuck:
                continue
            left, top = round(item.x) - corner[0], round(item.y) - corner[1]
            art = self.items.get(item.kind)
            if art is not None and _near(left, top):
                blits.append((art.lying, (left - art.stand[0], top - art.stand[1] + 1)))
        return blits

    def sparkle_blits(self, snapshot: Snapshot, corner: tuple[int, int]) -> list[FlaggedBlit]:
        """Specks of light that a whole mirror ball throws around the room, turning slowly."""
        blits: list[FlaggedBlit] = []
        for ball in snapshot.props:
            if ball.kind != SPARKLER or ball.state != "whole":
                continue
            for index in range(SPARKLES):
                turn = index * 149 + snapshot.tick  # of 1024, a turn in 17 s
                depth = cos(turn)
                if depth < 0.1:
                    continue
                x = round(ball.x + sin(turn) * SPARKLE_REACH) - corner[0]
                y = round(ball.y) + 40 + index * 61 % SPARKLE_DROP - corner[1]
                if 0 <= x < VIEW_WIDTH and 0 <= y < VIEW_HEIGHT:
                    speck = self.specks[int(depth * 2.99)][index % 2]
                    blits.append((speck, (x, y), None, ADD))
        return blits

    def cloud_blits(
        self, clouds: tuple[CloudView, ...], tick: int, corner: tuple[int, int]
    ) -> list[Blit]:
        """Hiding smoke: puffs that roll slowly around the centre and thin out at the end."""
        blits = []
        for number, cloud in enumerate(clouds):
            left_share = cloud.ticks / max(1, cloud.life)
            density = min(PUFF_STEPS - 1, int(left_share * 2 * PUFF_STEPS))
            for index in range(PUFFS_PER_CLOUD):
                sizes = self.puffs[(index * 7 + number) % len(self.puffs)]
                puff = sizes[density]
                half = puff.get_width() // 2
                dx, dy = _roll(index, tick)
                x = round(cloud.x + dx * cloud.radius) - corner[0] - half
                y = round(cloud.y + dy * cloud.radius * 0.6) - corner[1] - half
                blits.append((puff, (x, y)))
        return blits


def lit_by(light: pygame.Surface, picture: pygame.Surface, place: tuple[int, int]) -> Blit:
    """A picture at a place of the frame in the light that falls there."""
    toned = picture.copy()
    area = pygame.Rect(place, picture.get_size())
    toned.blit(light, (0, 0), area, special_flags=MULTIPLY)
    return toned, place


def _lock_art(props: Mapping[str, PropArt]) -> dict[tuple[str, bool], pygame.Surface]:
    """Pictures of shut locks by kind, upright and lying."""
    art: dict[tuple[str, bool], pygame.Surface] = {}
    for kind, prop in props.items():
        state = prop.states.get(SHUT_STATE)
        if state is not None:
            picture = state.pictures[0][0]
            art[kind, True] = picture.copy()
            art[kind, False] = pygame.transform.rotate(picture, 90)
    return art


def _roll(index: int, tick: int) -> tuple[float, float]:
    """A place in the unit disc that drifts: golden-angle spiral, turned slowly."""
    radius = ((index + 0.5) / PUFFS_PER_CLOUD) ** 0.5 * 0.8
    vector = pygame.math.Vector2(radius, 0).rotate(
        index * 137.5 + tick * (0.2 if index % 2 else -0.15)
    )
    return vector.x, vector.y


def _near(x: int, y: int) -> bool:
    return -MARGIN < x < VIEW_WIDTH + MARGIN and -MARGIN * 3 < y < VIEW_HEIGHT + MARGIN * 3
