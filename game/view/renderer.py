"""The view: one object that turns snapshots and events into frames of 640 x 360.

`View.open` loads all that a map can show, and `warm_up` draws it once. Then the loop calls
`consume` once per tick and `draw` once per frame; drawing changes nothing but what the flash
limiter, the bloom and the screens of a place remember of earlier frames.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pygame

from game.core.constants import VIEW_HEIGHT, VIEW_WIDTH
from game.core.events import Event, Retried
from game.core.level import Level
from game.core.memory import undisturbed
from game.core.snapshot import Snapshot
from game.view.actors import ActorPainter, Pose
from game.view.ahead import Ahead
from game.view.art import Art, read_art
from game.view.assets import SpriteShelf
from game.view.backdrop import Moment as LayerMoment
from game.view.camera import Camera
from game.view.charred import Charred
from game.view.debug import draw_debug
from game.view.effects import EffectPlayer
from game.view.elements import ElementPainter
from game.view.fire_art import FireArt
from game.view.frame_data import FrameData
from game.view.fronts import Fronts
from game.view.glare import Glare
from game.view.grade import Grade
from game.view.heads import Heads
from game.view.hours import of_map
from game.view.hud import Hud
from game.view.lessons import Lessons
from game.view.light import LightRig
from game.view.limiter import FlashLimiter
from game.view.options import ViewOptions
from game.view.particles import Particles
from game.view.post import Post
from game.view.relay import Relay
from game.view.sidelight import sources
from game.view.signals import Signals
from game.view.silhouette import Silhouette
from game.view.surfaces import alike, opaque
from game.view.tables import Cast, Look, Room, ViewTables, read_look
from game.view.things import ThingPainter, lit_by
from game.view.tiles import TileStacks, dim

SIZE: Final = (VIEW_WIDTH, VIEW_HEIGHT)
Blit = tuple[pygame.Surface, tuple[int, int]]


@dataclass(slots=True)
class Moment:
    """One frame being drawn; `light` is the light map once its stage has run."""

    before: Snapshot
    after: Snapshot
    alpha: float
    corner: tuple[int, int]
    poses: list[Pose]
    layers: LayerMoment
    props: dict[str, list[Blit]]
    light: pygame.Surface

    @property
    def tick(self) -> float:
        """Time of the frame in ticks."""
        return self.before.tick + (self.after.tick - self.before.tick) * self.alpha


Stage = Callable[[pygame.Surface, Moment], None]


class View:
    """See the module's text."""

    def __init__(
        self,
        level: Level,
        tables: ViewTables,
        assets: Path,
        options: ViewOptions,
        shelf: SpriteShelf,
        look: Look,
        ahead: Ahead[Art],
    ) -> None:
        room = look.room
        self.behind = {row.id: row.behind for row in look.cast.sprite if row.behind}
        self._options = options
        self.tiles = TileStacks(level)
        neon = self.tiles.neon
        self.lights = LightRig(level, room, dim(neon, room.neon_light) if neon else None)
        self.fronts = Fronts(level, self.tiles, self.lights)
        self.tiles.light_front(self.lights)
        self.glare = Glare()
        self.heads = Heads(level, self.tiles)
        self.roofs = [
            pygame.Rect(round(obj.x), round(obj.y), round(obj.w), round(obj.h))
            for obj in level.of_class("Roof")
        ]
        training = bool(level.prop("training", False))
        people = _sprite_names(level, tables), tables.everybody if training else ()
        sprites = shelf.load(assets / "sprites", room, look.cast, *people)
        art, self.stock = ahead.result(), shelf.stock
        self.backdrops = art.backdrops
        self.actors = ActorPainter(level, sprites, art.items, look.cast.fallback)
        self.things = _things(art, look.cast)
        self.camera = Camera.open(level, options.shake)
        self.particles = Particles(level, art.effects.chips)
        self.effects = EffectPlayer(
            look.effects, art.effects, self.particles, self.lights, self.camera, options
        )
        self.elements = self._element_painter(level, room, art.fire)
        self.signals = Signals(level, art.effects, options.palette)
        self.silhouette, self.lessons = Silhouette(), Lessons(level)
        self.hud = Hud(assets, art.items, tables, options)
        self.frame_data = FrameData(self.hud.small, tables) if training else None
        self.post = Post(level, room, blooms=options.bloom)
        self.limiter = FlashLimiter(SIZE)
        self.relay = Relay(level)
        self.stages = self._staged()
        self.frame, self.zoomed = opaque(SIZE), opaque(SIZE)
        self.grade = Grade()
        self.options = options
        self.note = ""  # a line of the debug overlay, for whoever measures

    @classmethod
    @undisturbed()
    def open(
        cls,
        level: Level,
        tables: ViewTables,
        assets: Path,
        options: ViewOptions | None = None,
        shelf: SpriteShelf | None = None,
    ) -> View:
        """Load everything that the map can show; `shelf` keeps figures from view to view."""
        level = of_map(level)
        look = read_look(assets / "data", str(level.prop("room", "club") or "club"))
        with Ahead(partial(read_art, level, look.room, assets, tables.looks)) as ahead:
            options, shelf = options or ViewOptions(), shelf or SpriteShelf()
            return cls(level, tables, assets, options, shelf, look, ahead)

    @property
    def options(self) -> ViewOptions:
        """What the player chose; may be set while the view is open."""
        return self._options

    @options.setter
    def options(self, options: ViewOptions) -> None:
        self._options = options
        self.effects.options = self.hud.options = self.hud.captions.options = options
        self.signals.set_palette(options.palette)
        self.camera.shake_strength, self.camera.zoom_strength = options.shake, options.zoom
        self.actors.outline = options.outline
        self.post.blooms = options.bloom
        self.silhouette.blindfold = options.blindfold

    def reset(self) -> None:
        """Forget all that is cosmetic: after a retry."""
        self.camera.reset()
        self.actors.reset()
        self.particles.reset()
        self.effects.reset()
        self.elements.reset()
        self.fronts.reset()
        self.lights.reset()
        self.limiter.reset()
        self.post.reset()
        self.relay.reset()
        self.silhouette.reset()
        self.signals.holds.reset()
        self.hud.reset()
        self.grade.reset()

    def warm_up(self, seen: Snapshot, canvas: pygame.Surface | None = None) -> None:
        """When a map opens: draw all that never changes, and a first frame. Run-length codes are
        made at the first blit, for one target alone: so every frame is drawn on the same surface,
        and best on the canvas that will be shown.
        """
        if canvas is not None and alike(canvas, self.frame):
            self.frame = canvas
        target = self.frame
        width, height = self.tiles.size
        for top in range(0, max(1, height), VIEW_HEIGHT):
            for left in range(0, max(1, width), VIEW_WIDTH):
                self.tiles.glow.draw(target, left, top)
                self.tiles.front.draw(target, left, top)
        self.fronts.warm_up(target)
        self.backdrops.warm_up(target)
        self.elements.weather.warm_up(target)
        self.elements.blaze.warm_up(target)
        self.draw(self.zoomed, seen, seen, 1.0)
        for stage in (self.limiter, self.post, self.relay):
            stage.reset()

    def consume(self, events: tuple[Event, ...], snapshot: Snapshot) -> None:
        """Take in one tick."""
        if any(isinstance(event, Retried) for event in events):
            self.reset()
        self.silhouette.consume(events, snapshot)
        self.signals.holds.consume(events, snapshot)
        self.camera.scene_zoom = self.silhouette.zoom
        self.camera.tick(snapshot.eve)
        self.effects.consume(events, snapshot)
        self.elements.consume(events, snapshot)
        self.lights.tick(snapshot.tick, snapshot.dark_lights)
        self.fronts.tick(snapshot)
        self.hud.consume(events, snapshot)
        self.lessons.consume(events, snapshot)
        if self.frame_data is not None:
            self.frame_data.consume(events)
        self.grade.tick(snapshot)

    def draw(self, target: pygame.Surface, before: Snapshot, after: Snapshot, alpha: float) -> None:
        """Draw one frame between two snapshots, and copy it to the target if that is another."""
        corner = self.camera.between(alpha)
        poses = self.actors.poses(before.actors, after.actors, alpha, corner)
        tick = before.tick + (after.tick - before.tick) * alpha
        layers = self.backdrops.moment(*corner, tick, after.crowd)
        props = self.things.prop_blits(after, corner)
        now = Moment(before, after, alpha, corner, poses, layers, props, self.lights.full)
        self.elements.begin(after, corner)
        for stage in self.stages.values():
            stage(self.frame, now)
        if target is not self.frame:
            target.blit(self.frame, (0, 0))

    def _element_painter(self, level: Level, room: Room, fire: FireArt) -> ElementPainter:
        charred = Charred(fire, self.things.burnt_boxes())
        return ElementPainter(
            level, room, self.lights, self.particles, charred, self.fronts, self.tiles.ground
        )

    def _staged(self) -> dict[str, Stage]:
        """The frame, in this order; `kikimora bench` wraps them to see where the time goes."""
        return {
            "backdrop": self._draw_backdrop,
            "ground": self._draw_ground,
            "light": self._draw_light,
            "people": self._draw_people,
            "air": self._draw_air,
            "lens": self._draw_lens,
            "overlay": self._draw_overlay,
        }

    def _draw_backdrop(self, target: pygame.Surface, now: Moment) -> None:
        """All that lies behind the play plane, as far as that lets it be seen."""
        seen = self.tiles.ground.aim(now.corner)
        if not seen.w:
            return
        target.set_clip(seen)
        self.backdrops.draw_behind(target, now.layers, now.after.house_light)
        self.elements.draw_smoke(target, now.tick, now.corner)
        self.elements.weather.draw_far(target, now.tick, now.corner)
        target.set_clip(None)

    def _draw_ground(self, _: pygame.Surface, now: Moment) -> None:
        """The play plane, still unlit: tiles, props, what lies on the floor."""
        corner, after = now.corner, now.after
        things = self.tiles.moving_blits(*corner, after.tick, glow=False)
        things += now.props["lit"]
        things += self.things.lock_blits(after.locks, corner)
        things += self.elements.ground_blits(corner)
        litter = self.particles.litter_blits(*corner)
        self.tiles.ground.lay(things, litter, self.particles.covers)

    def _draw_light(self, target: pygame.Surface, now: Moment) -> None:
        """The light map, and the play plane multiplied by it before the backdrop."""
        corner, after = now.corner, now.after
        now.light = self.lights.build(*corner, after.tick, after.house_light)
        self.tiles.ground.shine(now.light, self.lights.version)
        self._draw_behind(target, now)
        self.tiles.ground.draw(target)
        self._draw_shining(target, now)

    def _draw_people(self, target: pygame.Surface, now: Moment) -> None:
        """Everyone, and what stands before them."""
        after = now.after
        target.blits(self.lights.flash_halos(*now.corner), False)
        target.blits(self.actors.shadow_blits(now.poses, now.corner), False)
        shine = sources(self.lights.fires, self.lights.flashes, now.corner)
        self.actors.draw(target, now.poses, now.light, self.effects.state, shine)
        self.silhouette.draw_cloths(target, now.poses, now.after)
        earlier = {item.id: item for item in now.before.items}
        thrown = self.things.thrown.blits(now.after.items, earlier, now.alpha, now.corner)
        target.blits(thrown, False)
        target.blits([lit_by(now.light, *blit) for blit in now.props["front"]], False)
        self.fronts.draw(target, after.tick, *now.corner)
        self.tiles.front.draw(target, *now.corner)
        before = (*self.fronts.bare(), *self.tiles.front_bare)
        self.glare.draw(target, self.lights.unsteady, before, now.corner)

    def _draw_air(self, target: pygame.Surface, now: Moment) -> None:
        """Effects, clouds, fire and water, the glow of lamps, the mirror of the lake."""
        self.effects.draw(target, *now.corner, now.alpha)
        clouds = self.things.cloud_blits(now.after.clouds, now.after.tick, now.corner)
        target.blits(clouds, False)
        self.elements.draw_air(target, now.after, now.poses, now.corner)
        hidden = self.fronts.hidden_lamps()
        target.blits(self.lights.halos(*now.corner, hidden), False)
        self.elements.lake.draw(target, now.after.tick, now.corner)

    def _draw_lens(self, target: pygame.Surface, now: Moment) -> None:
        """Passes over the whole frame, the foreground and the weather before it."""
        corner, after = now.corner, now.after
        self.post.reflect_and_bloom(target, corner, after.tick)
        self.backdrops.draw_before(target, now.layers)
        roofs = [*self.fronts.roofs(*corner), *self.roofs_on(corner)]
        self.elements.weather.draw_near(target, now.tick, corner, roofs)
        self.post.darken_edges(target)
        self.silhouette.draw(target, now.poses)
        self.signals.draw(target, after, now.poses, self.effects.state, corner)
        self._zoom(target)
        self.grade.apply(target, self.effects.state.flash)
        self.limiter.apply(target, now.tick)
        self.relay.record(target, after.tick)

    def roofs_on(self, corner: tuple[int, int]) -> list[pygame.Rect]:
        """Rooms that no weather enters, on the frame."""
        return [roof.move(-corner[0], -corner[1]) for roof in self.roofs]

    def _draw_overlay(self, target: pygame.Surface, now: Moment) -> None:
        """What is said about the frame: HUD, frame data, boxes."""
        after, corner = now.after, now.corner
        if self.options.hud:
            marks = not self.silhouette.runs
            self.hud.draw(target, after, now.poses, self.camera, corner, marks=marks)
        if self.options.hud and self.hud.words:
            paint = self.hud.captions.lesson
            self.lessons.draw(target, after, now.poses, self.camera, paint)
        if self.frame_data is not None:
            self.frame_data.draw(target, after)
        if self.options.debug and after.debug is not None:
            ways = self.frame_data is None
            draw_debug(target, after, corner, self.hud.small, ways=ways, note=self.note)

    def _draw_shining(self, target: pygame.Surface, now: Moment) -> None:
        """What no darkness takes: neon, LED tiles, signs, and everything that can be a weapon."""
        corner, after = now.corner, now.after
        self.tiles.glow.draw(target, *corner)
        self.heads.draw(target, self.lights.dark, corner)
        target.blits(self.tiles.moving_blits(*corner, after.tick, glow=True), False)
        self.elements.draw_ice(target, after, corner)
        self.elements.draw_wall_fire(target, after, corner)
        items = self.things.item_blits(after.items, corner)
        target.blits([*now.props["glowing"], *items], False)
        target.blits(self.things.sparkle_blits(after, corner), False)
        self.relay.draw(target, after, corner)

    def _draw_behind(self, target: pygame.Surface, now: Moment) -> None:
        """Who works behind a desk is drawn before it, and takes no further part in the frame."""
        if not self.behind:
            return
        there = [pose for pose in now.poses if pose.actor.sprite in self.behind]
        for pose in there:
            now.poses.remove(pose)
        raised = [pose._replace(y=pose.y - self.behind[pose.actor.sprite]) for pose in there]
        self.actors.draw(target, raised, now.light, self.effects.state)

    def _zoom(self, target: pygame.Surface) -> None:
        """A push-in shows a part of the frame enlarged; smoothly, for while the frame grows by
        fractions of a pixel the nearest one would double a line here and drop another there."""
        if not self.camera.pushed:
            return
        area = self.camera.window()
        pygame.transform.smoothscale(target.subsurface(area), SIZE, self.zoomed)
        target.blit(self.zoomed, (0, 0))


def _things(art: Art, cast: Cast) -> ThingPainter:
    """The painter of props and items."""
    glowing, front = frozenset(cast.glowing_props), frozenset(cast.front_props)
    return ThingPainter(art.props, art.items, glowing, front)


def _sprite_names(level: Level, tables: ViewTables) -> list[str]:
    """Sprites of everyone that the map can bring: Eve, its enemies, its bystanders."""
    names = []
    for spawn in level.of_class("Player"):
        worn = spawn.text("outfit")
        names += [worn, tables.torn.get(worn, worn)]
    for spawn in level.of_class("Enemy"):
        kind = spawn.text("kind")
        names += tables.people.get(kind, (tables.sprites.get(kind, kind),))
    for spawn in level.of_class("Npc"):
        kind = spawn.text("unmasks")
        names += [tables.sprites.get(kind, kind)] if kind else []
    names += [spawn.text("sprite") for spawn in level.of_class("Npc")]
    names += [spawn.text("kind") for spawn in level.of_class("Companion")]
    return names
