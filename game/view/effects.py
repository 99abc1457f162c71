"""Events to effects, by table: the view's answer to everything that happens.

Rows of effects.toml are compiled when a map opens: pictures, cookies and halos are ready before
the first event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import pygame

from game.core.angles import direction as unit
from game.core.constants import ANGLE_STEPS, VIEW_HEIGHT, VIEW_WIDTH
from game.core.errors import TableError
from game.core.events import BulletFlew, Event, HitLanded, Tell, event_types
from game.core.snapshot import Snapshot
from game.view.assets import TURN_STEPS, EffectAnim, EffectArt
from game.view.camera import Camera
from game.view.light import Flash, LightRig
from game.view.options import ViewOptions
from game.view.particles import Particles
from game.view.surfaces import Colour, FlaggedBlit, parse_colour
from game.view.tables import Effect, Effects

FRONT: Final = 22.0  # px before the actor where a smear stands
CHEST: Final = 34.0  # px above the feet
SHOULDER: Final = 40.0  # px above the feet: the pivot of a swing
ACTIVE: Final = 2  # phase of a move
STRUCK_TICKS: Final = 2  # t of brighter copy after a hit
TRACER_TICKS: Final = 3
TRACER: Final[Colour] = (255, 236, 190)
TRACER_FAINT: Final[Colour] = (120, 84, 56)
NEAR_LIGHT: Final = 150.0  # px within which a muzzle's rim light reaches others
FLASH_FADE: Final = 0.6  # per tick
GORE: Final = {"full": 1.0, "low": 0.4, "none": 0.0}
MAX_RUNNING: Final = 64


@dataclass(slots=True)
class Running:
    """An effect animation in play."""

    anim: EffectAnim
    left: bool
    x: float
    y: float
    tick: int = 0


@dataclass(slots=True)
class Trace:
    """The path of a bullet, seen for a few ticks."""

    x0: float
    y0: float
    x1: float
    y1: float
    until: int


@dataclass(slots=True)
class Announced:
    """An announced attack."""

    style: str
    begun: int
    ticks: int


@dataclass(frozen=True, slots=True)
class Struck:
    """The flash of a blow on who was struck: its last tick, and from which side it lights him."""

    until: int
    side: int  # 1: right, -1: left


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled row: its anim, light and halo are baked."""

    row: Effect
    cookie: pygame.Surface | None
    halo: pygame.Surface | None


@dataclass(slots=True)
class EffectState:
    """What runs at the moment."""

    running: list[Running] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    hot: dict[int, int] = field(default_factory=dict)  # actor -> last tick of hot rim
    struck: dict[int, Struck] = field(default_factory=dict)  # by actor
    warnings: dict[int, Announced] = field(default_factory=dict)
    flash: float = 0.0
    active: frozenset[int] = frozenset()  # actors whose move is in its active phase


class EffectPlayer:
    """Consumes events and draws what they leave."""

    def __init__(
        self,
        table: Effects,
        art: EffectArt,
        particles: Particles,
        lights: LightRig,
        camera: Camera,
        options: ViewOptions,
    ) -> None:
        self.table, self.art, self.options = table, art, options
        self.particles, self.lights, self.camera = particles, lights, camera
        self.rules = _compile(table, art, lights)
        self.state = EffectState()

    def reset(self) -> None:
        """Forget what runs."""
        self.state = EffectState()

    def consume(self, events: Iterable[Event], snapshot: Snapshot) -> None:
        """Start the effects of one tick's events, then move everything on by one tick."""
        blows: set[tuple[int, str]] = set()
        for event in events:
            crowded = False
            if isinstance(event, HitLanded):
                if event.move in self.table.quiet:
                    continue
                until = snapshot.tick + STRUCK_TICKS
                self.state.struck[event.victim] = Struck(until, -1 if event.direction > 0 else 1)
                crowded = (event.attacker, event.move) in blows
                blows.add((event.attacker, event.move))
            for rule in self.rules.get(type(event).__name__, ()):
                if _matches(rule.row, event):
                    self._start(rule, event, snapshot, crowded=crowded)
        self._smear(snapshot)
        self._tick(snapshot.tick)

    def _smear(self, snapshot: Snapshot) -> None:
        """The crescent of a swing appears when its move becomes active."""
        active = set()
        for actor in snapshot.actors:
            if actor.phase != ACTIVE:
                continue
            active.add(actor.id)
            smear = self.table.smear
            name = smear.get(f"{actor.sprite}.{actor.anim}", smear.get(actor.anim))
            if name is not None and actor.id not in self.state.active:
                anim = self.art.anims[name]
                y = actor.y - SHOULDER
                self.state.running.append(Running(anim, actor.facing < 0, actor.x, y))
        self.state.active = frozenset(active)

    def _tick(self, now: int) -> None:
        state = self.state
        for one in state.running:
            one.tick += 1
        state.running = [one for one in state.running if one.tick < one.anim.ends[-1]]
        state.traces = [one for one in state.traces if one.until > now]
        state.hot = {actor: until for actor, until in state.hot.items() if until > now}
        state.struck = {actor: one for actor, one in state.struck.items() if one.until > now}
        state.warnings = {
            actor: one for actor, one in state.warnings.items() if now < one.begun + one.ticks
        }
        state.flash = state.flash * FLASH_FADE if state.flash > 0.02 else 0.0
        self.particles.tick()

    def _start(self, rule: Rule, event: Event, snapshot: Snapshot, *, crowded: bool) -> None:
        row = rule.row
        x, y, direction = _place(event, snapshot)
        self._animate(row, event, x, y, direction, crowded=crowded)
        for burst in row.bursts:
            amount = GORE[self.options.gore] if burst.gore else 1.0
            if amount > 0:
                material = str(getattr(event, "material", ""))
                chip = self.table.material_chip.get(material, "dust")
                name = chip if burst.chip == "material" else burst.chip
                self.particles.spray(burst, name, (x, y), direction, amount)
        if rule.cookie is not None and row.glow is not None and not crowded:
            until = snapshot.tick + row.glow.ticks
            glow = row.glow
            colour = parse_colour(glow.colour)
            flash = Flash(x, y, rule.cookie, rule.halo, until, colour, glow.strength, glow.radius)
            self.lights.flashes.append(flash)
        if row.shake:
            self.camera.kick(row.shake)
        if row.flash:
            self.state.flash = max(self.state.flash, row.flash * self.options.flash)
        if row.rim:
            self._heat(event, x, y, row.rim, snapshot)
        if isinstance(event, BulletFlew) and row.tracer:
            until = snapshot.tick + TRACER_TICKS
            self.state.traces.append(Trace(event.x0, event.y0, event.x1, event.y1, until))
        if isinstance(event, Tell):
            self.state.warnings[event.actor] = Announced(event.style, snapshot.tick, event.ticks)

    def _animate(
        self, row: Effect, event: Event, x: float, y: float, direction: int, *, crowded: bool
    ) -> None:
        name = row.by_material.get(str(getattr(event, "material", "")), row.anim)
        if crowded and name and "weight" in row.when:
            name = self.table.crowded
        angle = getattr(event, "angle", None)
        turned = None
        if angle is not None:
            step = (angle * TURN_STEPS + ANGLE_STEPS // 2) // ANGLE_STEPS % TURN_STEPS
            turned = self.art.anims.get(f"{name}.{step}")
        anim = turned or self.art.anims.get(name)
        if anim is None or len(self.state.running) >= MAX_RUNNING:
            return
        if row.anim_at == "front":
            x, y = x + FRONT * direction, y - CHEST
        self.state.running.append(Running(anim, direction < 0 and turned is None, x, y))

    def _heat(self, event: Event, x: float, y: float, ticks: int, snapshot: Snapshot) -> None:
        """Hot rim light on who fires and on those who face the flash nearby."""
        shooter = int(getattr(event, "actor", 0))
        until = snapshot.tick + ticks
        for actor in snapshot.actors:
            distance = abs(actor.x - x) + abs(actor.y - y) * 0.5
            faces = (x - actor.x) * actor.facing > 0
            if actor.id == shooter or (distance < NEAR_LIGHT and faces):
                self.state.hot[actor.id] = until

    def draw(self, target: pygame.Surface, left: int, top: int, alpha: float) -> None:
        """Traces, animations and flying pieces."""
        for trace in self.state.traces:
            _draw_trace(target, trace, left, top)
        target.blits(self.particles.blits(left, top, alpha), False)
        blits: list[FlaggedBlit] = []
        for one in self.state.running:
            pictures = one.anim.left if one.left else one.anim.right
            picture, anchor = pictures[_frame(one)]
            place = (round(one.x) - left - anchor[0], round(one.y) - top - anchor[1])
            if -96 < place[0] < VIEW_WIDTH and -96 < place[1] < VIEW_HEIGHT:
                blits.append((picture, place, None, one.anim.flags))
        target.blits(blits, False)


def _frame(one: Running) -> int:
    for index, end in enumerate(one.anim.ends):
        if one.tick < end:
            return index
    return len(one.anim.ends) - 1


def _draw_trace(target: pygame.Surface, trace: Trace, left: int, top: int) -> None:
    """A faint line along the path and a bright one over its middle part."""
    x0, y0, x1, y1 = trace.x0 - left, trace.y0 - top, trace.x1 - left, trace.y1 - top
    pygame.draw.line(target, TRACER_FAINT, (x0, y0), (x1, y1))
    dx, dy = x1 - x0, y1 - y0
    start, end = (x0 + dx * 0.25, y0 + dy * 0.25), (x0 + dx * 0.85, y0 + dy * 0.85)
    pygame.draw.line(target, TRACER, start, end)


def _matches(row: Effect, event: Event) -> bool:
    return all(getattr(event, key) == value for key, value in row.when.items())


def _place(event: Event, snapshot: Snapshot) -> tuple[float, float, int]:
    """Where an event happened and which way it points; without a place: at its actor."""
    direction = int(getattr(event, "direction", 0))
    x, y = getattr(event, "x", None), getattr(event, "y", None)
    angle = getattr(event, "angle", None)
    if not direction and angle is not None:
        direction = 1 if unit(angle)[0] >= 0 else -1
    if x is None or y is None:
        actor = snapshot.actor(int(getattr(event, "actor", 0)))
        if actor is not None:
            return actor.x, actor.y - CHEST, direction or actor.facing
        return -1e4, -1e4, direction or 1
    return float(x), float(y), direction or 1


def _compile(table: Effects, art: EffectArt, lights: LightRig) -> Mapping[str, tuple[Rule, ...]]:
    """Check the table against the events and the art, and bake its lights."""
    fields = {kind.__name__: frozenset(kind.__dataclass_fields__) for kind in event_types()}
    rules: dict[str, list[Rule]] = {}
    for number, row in enumerate(table.effect, 1):
        where = f"effects.toml: effect {number} ({row.event})"
        if row.event not in fields:
            raise TableError(f"{where}: there is no event {row.event!r}")
        for key in row.when:
            if key not in fields[row.event]:
                allowed = ", ".join(sorted(fields[row.event]))
                raise TableError(f"{where}: {row.event} has no field {key!r}, only {allowed}")
        for name in (row.anim, *row.by_material.values()):
            if name and name not in art.anims:
                raise TableError(f"{where}: there is no effect animation {name!r}")
        cookie, halo = lights.bake_glow(row.glow) if row.glow else (None, None)
        rules.setdefault(row.event, []).append(Rule(row, cookie, halo))
    if table.crowded and table.crowded not in art.anims:
        raise TableError(f"effects.toml: crowded names no effect animation {table.crowded!r}")
    for anim, name in table.smear.items():
        if name not in art.anims:
            raise TableError(f"effects.toml: smear of {anim!r} names no effect animation {name!r}")
    for name in table.ignore:
        if name not in fields:
            raise TableError(f"effects.toml: ignore names {name!r}, which is no event")
    return {name: tuple(found) for name, found in rules.items()}
