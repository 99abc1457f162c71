"""The camera: a crane that looks ahead, holds its height, and never cuts.

It moves once per tick and is drawn between two ticks. All numbers are px and t.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.core.constants import TILE, VIEW_HEIGHT, VIEW_WIDTH
from game.core.level import Level, MapObject
from game.core.rng import Rng
from game.core.snapshot import ActorFlag, ActorView

LOOK_AHEAD: Final = 64.0  # px toward where she faces
TURN_AHEAD: Final = 1.6  # px/t by which the look-ahead swings over when she turns
MOVING: Final = 0.8  # px/t that count as going somewhere
RUN_TICKS: Final = 90  # t of running one way until the dead zone is gone
DEAD_ZONE: Final = 48.0  # px, when no zone says otherwise
MAX_STEP: Final = 24.0  # px/t
MAX_REVERSAL: Final = 6.0  # px/t while a zone holds: the take must look like a crane
EASE_X: Final = 0.10  # share of the rest walked per tick
EASE_Y: Final = 0.08
ACCELERATION: Final = 0.6  # px/t^2
DECK_TICKS: Final = 20  # t on another deck before the height follows
DECK_STEP: Final = 12.0  # px of height that count as another deck
EVE_SCREEN_Y: Final = 0.64  # share of the frame's height where her feet rest
EDGE_Y: Final = 72.0  # px from the frame's upper and lower edge where the height follows at once
SHAKE_FADE: Final = 0.82  # per tick
SHAKE_MAX: Final = 7.0  # px
FINISH: Final = "finish_"  # animations of her finishers
FINISH_ZOOM: Final = 1.5
ZOOM_EASE: Final = 0.03
ZOOM_STEP: Final = 0.004  # smaller enlargements are not drawn
SHAKE_SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Zone:
    """A Camera object of the map."""

    area: MapObject
    rule: str
    lead: tuple[float, float]
    zoom: float
    dead_zone: float
    top: float
    bottom: float
    priority: int
    pull: float

    @classmethod
    def read(cls, area: MapObject) -> Zone:
        """From the properties of the map object; rows become px, -1 the map's own edge."""
        top, bottom = area.integer("top"), area.integer("bottom")
        return cls(
            area,
            area.text("rule"),
            (area.number("lead_x"), area.number("lead_y")),
            area.number("zoom"),
            area.number("dead_zone"),
            -1.0 if top < 0 else top * TILE,
            -1.0 if bottom < 0 else (bottom + 1) * TILE,
            area.integer("priority"),
            area.number("pull"),
        )

    def drawn(self, x: float) -> float:
        """How far the picture is drawn from her place toward the middle of the zone: nothing there
        and nothing at its edges, so that coming and going moves no camera."""
        half = self.area.w / 2
        aside = self.area.x + half - x
        return self.pull * aside * (1.0 - min(1.0, abs(aside) / half) ** 2)


@dataclass(slots=True)
class Camera:
    """(x, y) is the top left of the frame in the world; `before_*` that of the tick before."""

    width: float
    height: float
    zones: tuple[Zone, ...]
    shake_strength: float
    rng: Rng
    x: float = 0.0
    y: float = 0.0
    before_x: float = 0.0
    before_y: float = 0.0
    zoom: float = 1.0
    push: float = 1.0  # the part of it that comes from zones
    speed: float = 0.0
    ahead: float = 0.0
    direction: int = 0
    run_ticks: int = 0  # t of running one way
    deck: float = 0.0
    deck_ticks: int = 0
    shake: float = 0.0
    offset: tuple[int, int] = (0, 0)
    placed: bool = False
    zoom_strength: float = 1.0
    operator: bool = False  # goes nearer at the end of a man, where somebody only watches
    scene_zoom: float = 1.0  # what a scene wishes for; it eases by itself
    focus: tuple[float, float] = (0.0, 0.0)  # Eve's ground point
    zone: Zone | None = field(default=None)

    @classmethod
    def open(cls, level: Level, shake_strength: float) -> Camera:
        """A camera for the level, not yet placed."""
        zones = [Zone.read(area) for area in level.of_class("Camera")]
        zones.sort(key=lambda zone: -zone.priority)
        size = (level.width * TILE, level.height * TILE)
        return cls(*size, tuple(zones), shake_strength, Rng.seeded(SHAKE_SEED, "view.shake"))

    def reset(self) -> None:
        """Forget everything: the next tick places the camera at once."""
        self.placed, self.shake, self.offset, self.speed = False, 0.0, (0, 0), 0.0
        self.deck_ticks, self.direction, self.run_ticks = 0, 0, 0
        self.zoom = self.push = self.scene_zoom = 1.0
        self.rng = Rng.seeded(SHAKE_SEED, "view.shake")

    def kick(self, strength: float) -> None:
        """Shake by up to `strength` px; kicks do not add up, the strongest wins."""
        self.shake = min(SHAKE_MAX, max(self.shake, strength * self.shake_strength))

    def tick(self, eve: ActorView) -> None:
        """Follow Eve for one tick."""
        self.before_x, self.before_y = self.x, self.y
        self.zone = self._zone_of(eve)
        wanted = self.zone.zoom if self.zone and self.zone.rule == "push" else 1.0
        if self.operator and eve.anim.startswith(FINISH):
            wanted = max(wanted, FINISH_ZOOM)
        self.push += (wanted - self.push) * ZOOM_EASE
        self.zoom = 1.0 + (max(self.push, self.scene_zoom) - 1.0) * self.zoom_strength
        self.focus = (eve.x, eve.y)
        goal_x, goal_y = self._goal(eve)
        if not self.placed:
            self.placed, self.deck, self.ahead = True, eve.y, eve.facing * LOOK_AHEAD
            self.x = self.before_x = self._clamp_x(eve.x + self.ahead - VIEW_WIDTH / 2)
            self.y = self.before_y = self._clamp_y(eve.y - VIEW_HEIGHT * EVE_SCREEN_Y)
            return
        self._step_x(goal_x)
        self._step_y(goal_y)
        self._shake()

    def between(self, alpha: float) -> tuple[int, int]:
        """The drawn top left: whole pixels, shake included, inside the map."""
        x = self.before_x + (self.x - self.before_x) * alpha + self.offset[0]
        y = self.before_y + (self.y - self.before_y) * alpha + self.offset[1]
        return (
            round(min(max(x, 0.0), max(0.0, self.width - VIEW_WIDTH))),
            round(min(max(y, 0.0), max(0.0, self.height - VIEW_HEIGHT))),
        )

    def window(self) -> tuple[int, int, int, int]:
        """The part of the frame that a push-in shows: around Eve, inside the frame."""
        width, height = round(VIEW_WIDTH / self.zoom), round(VIEW_HEIGHT / self.zoom)
        left = round(self.focus[0] - self.x - width / 2)
        top = round(self.focus[1] - self.y - height * EVE_SCREEN_Y)
        left = min(max(left, 0), VIEW_WIDTH - width)
        return left, min(max(top, 0), VIEW_HEIGHT - height), width, height

    @property
    def pushed(self) -> bool:
        """Whether the frame is enlarged at all."""
        return self.zoom >= 1.0 + ZOOM_STEP

    def zoomed(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the plain frame is seen in the enlarged one."""
        if not self.pushed:
            return x, y
        left, top, width, height = self.window()
        return (x - left) * VIEW_WIDTH / width, (y - top) * VIEW_HEIGHT / height

    def to_world(self, screen_x: float, screen_y: float) -> tuple[float, float]:
        """The world point under a point of the 640 x 360 frame, for aiming by mouse."""
        x, y = self.between(1.0)
        if self.pushed:
            left, top, width, height = self.window()
            screen_x = left + screen_x * width / VIEW_WIDTH
            screen_y = top + screen_y * height / VIEW_HEIGHT
        return x + screen_x, y + screen_y

    def to_screen(self, world_x: float, world_y: float) -> tuple[float, float]:
        """The point of the frame where a world point is seen."""
        x, y = self.between(1.0)
        return self.zoomed(world_x - x, world_y - y)

    def _zone_of(self, eve: ActorView) -> Zone | None:
        return next((zone for zone in self.zones if zone.area.contains(eve.x, eve.y - 1)), None)

    def _goal(self, eve: ActorView) -> tuple[float, float]:
        self._look_where_she_goes(eve)
        lead = self.zone.lead if self.zone and self.zone.rule == "lead" else (0.0, 0.0)
        self._follow_deck(eve)
        middle = self.deck - VIEW_HEIGHT * EVE_SCREEN_Y
        drawn = self.zone.drawn(eve.x) if self.zone else 0.0
        return eve.x + self.ahead + lead[0] + drawn - VIEW_WIDTH / 2, middle + lead[1]

    def _look_where_she_goes(self, eve: ActorView) -> None:
        """The look-ahead swings only while she moves: turning on the spot in a fight pans nothing.

        The longer she runs one way, the smaller the dead zone, so that the look-ahead is not lost
        in it.
        """
        if abs(eve.vx) < MOVING:
            return
        direction = 1 if eve.vx > 0 else -1
        if direction != self.direction:
            self.direction, self.run_ticks = direction, 0
        self.run_ticks = min(RUN_TICKS, self.run_ticks + 1)
        wanted = direction * LOOK_AHEAD
        self.ahead += min(TURN_AHEAD, max(-TURN_AHEAD, wanted - self.ahead))

    def _follow_deck(self, eve: ActorView) -> None:
        """The height follows at once near the frame's edges, else after a while on another deck."""
        on_screen = eve.y - self.y
        if on_screen < EDGE_Y or on_screen > VIEW_HEIGHT - EDGE_Y / 2:
            self.deck, self.deck_ticks = eve.y, 0
            return
        settled = eve.flags & ActorFlag.GROUNDED or eve.anim == "ladder"
        if settled and abs(eve.y - self.deck) > DECK_STEP:
            self.deck_ticks += 1
            if self.deck_ticks >= DECK_TICKS:
                self.deck, self.deck_ticks = eve.y, 0
        else:
            self.deck_ticks = 0

    def _step_x(self, goal: float) -> None:
        dead = self.zone.dead_zone if self.zone else DEAD_ZONE
        dead *= 1.0 - self.run_ticks / RUN_TICKS
        rest = self._clamp_x(goal) - self.x
        # Inside the dead zone the crane coasts to rest; outside it walks toward its edge.
        beyond = max(0.0, abs(rest) - dead) * (1 if rest > 0 else -1)
        wanted = beyond * EASE_X * 2
        change = min(ACCELERATION, max(-ACCELERATION, wanted - self.speed))
        self.speed = min(MAX_STEP, max(-MAX_STEP, self.speed + change))
        if self.zone and self.zone.rule == "hold":
            self.speed = min(MAX_REVERSAL, max(-MAX_REVERSAL, self.speed))
        moved = self._clamp_x(self.x + self.speed)
        if moved != self.x + self.speed:
            self.speed = 0.0
        self.x = moved

    def _step_y(self, goal: float) -> None:
        step = (self._clamp_y(goal) - self.y) * EASE_Y
        self.y += min(MAX_STEP, max(-MAX_STEP, step))

    def _clamp_x(self, x: float) -> float:
        return min(max(x, 0.0), max(0.0, self.width - VIEW_WIDTH))

    def _clamp_y(self, y: float) -> float:
        top, bottom = 0.0, self.height
        if self.zone is not None:
            top = self.zone.top if self.zone.top >= 0 else top
            bottom = self.zone.bottom if self.zone.bottom >= 0 else bottom
        lowest = max(top, bottom - VIEW_HEIGHT)
        return min(max(y, top), lowest)

    def _shake(self) -> None:
        if self.shake < 0.5:
            self.shake, self.offset = 0.0, (0, 0)
            return
        reach = round(self.shake)
        self.offset = self.rng.between(-reach, reach), self.rng.between(-reach, reach)
        self.shake *= SHAKE_FADE
