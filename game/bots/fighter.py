"""A sensible player: parries what he sees coming, strikes what is near, uses what lies around."""

from __future__ import annotations

from typing import Final

from game.bots import skills
from game.core.constants import TILE
from game.core.inputs import AUTO_AIM, Button, InputFrame, frame_after
from game.core.rng import Rng
from game.core.snapshot import ActorFlag, ActorView, HoldView, ItemView, Snapshot

STRIKE_REACH: Final = 34.0
PARRY_REACH: Final = 64.0
PARRY_AT: Final = 5  # t before the blow at which he parries
ROLL_AT: Final = 7  # t before a shot at which he rolls
SHOOT_RANGE: Final = 330.0
THROW_RANGE: Final = 170.0
THROWN_RANGE: Final = 110.0  # px that a thrown man flies
GRAB_EVERY: Final = 90  # t
STUCK_AFTER: Final = 24  # t without progress before he jumps
SAME_FLOOR: Final = 30.0  # px of height that still counts as the same floor
HEAVY_WORK: Final = ("armoured", "luska")  # jabs do nothing to plates, and are parried by Luska
FETCH_REACH: Final = 12.0
FETCH_ROLL: Final = 90.0
PAST: Final = 76.0  # px: a roll ends behind him
PAST_AT: Final = 13  # t before the flame
SHUT_AFTER: Final = 200  # t before what does not open after which she strikes first
VAIN_AFTER: Final = 90  # t of shooting without effect ...
MOVE_ON: Final = 60  # ... after which she moves on for so long
FRUITLESS_AFTER: Final = 480  # t of a fight in which nobody is hurt ...
LADDER_AFTER: Final = 240  # t of the same after which she looks for a ladder behind her
LEAVES_FOR: Final = 360  # ... after which she looks for the way out for so long
PUT_BACK: Final = 24.0  # px in one tick: nobody runs so fast, cold water has put her back
CALL_EVERY: Final = 90  # t between two calls: she needs a moment to answer
CALL_HOLD: Final = 3  # t that the call is held
GAP: Final = 96.0  # px behind such a place over which she holds the jump
ROLL_AHEAD: Final = 120.0  # px before it at which she does not roll
LOST_AFTER: Final = 900  # t without coming farther after which she looks for another way
SEARCH_FOR: Final = 200  # t for which she goes back
FIRE_AHEAD: Final = 4  # columns in which she sees fire before her
FIRE_WAIT: Final = 180  # t that she waits before a wide one ...
FIRE_DARE: Final = 30  # ... before she dares it
DROP_AFTER: Final = 90  # t before a wall after which she lets herself down through the floor ...
DROP_FOR: Final = 60  # ... for so long, then she jumps again
USE_FOR: Final = 40  # t that she tries to use one thing of the house
EDGE_AHEAD: Final = 30.0  # px before a place where she has once fallen at which she jumps


class Fighter:
    """Reacts a little late and misses some chances: `skill` of 256 is how often he takes them."""

    skill = 140
    strike_every = 5  # t between presses

    def __init__(self, seed: int) -> None:
        self._rng = Rng.seeded(seed, "fighter")
        self._held = 0
        self._tick = 0
        self._still = 0
        self._last_x = 0.0
        self._tried: dict[int, bool] = {}  # foe id -> takes the chance of this attack
        self._target = (0, 0)  # id and hp of the man she shoots at
        self._shot_for = 0  # t for which she has shot at him as he is
        self._health = 0  # of all foes in sight
        self._fruitless = 0  # t since it changed
        self._footing = 0.0  # where she last stood
        self._farthest = 0.0  # place that she has reached
        self._lost_for = 0  # t since she last came farther
        self._searches = 0  # times that she has gone back
        self._waited = 0  # t before fires
        self._pits: list[float] = []  # edges over which she has fallen
        self._used: dict[tuple[str, float], int] = {}  # t of trying what could help her
        self._struck = False  # the open window on a man's back has had its press

    def frame(self, seen: Snapshot) -> InputFrame:
        """The buttons for the next tick."""
        before = self._held
        self._tick += 1
        held, aim = self.decide(seen)
        held = self._mind_the_fire(seen, self._mind_the_edge(seen.eve, held))
        self._held = held
        return frame_after(before, held, aim)

    def decide(self, seen: Snapshot) -> tuple[int, int]:
        """Held buttons and aim."""
        eve = seen.eve
        self._watch_progress(eve)
        if seen.outcome == "dead":
            return self.tap(Button.STRIKE), AUTO_AIM
        if eve.flags & ActorFlag.DOWN:
            return self.tap(Button.ROLL), AUTO_AIM
        if seen.player.hold is not None:
            return self.in_hold(seen, eve, seen.player.hold), AUTO_AIM
        saved = self.save_herself(seen, eve)
        if saved is not None:
            return saved, AUTO_AIM
        carrier = skills.carrier(seen)
        if carrier is not None:
            return self._rescue(seen, eve, carrier)
        if skills.kneels(seen) and not self._pressed_by(seen, eve):
            return 0, AUTO_AIM
        if seen.companions and skills.worth_a_call(seen):
            if self._tick % CALL_EVERY < CALL_HOLD:
                return int(Button.CALL), AUTO_AIM
        goal = skills.wanted(seen)
        if goal is not None:
            return self._fetch(seen, eve, goal), AUTO_AIM
        if seen.player.prompt == "finish":
            return self.tap(Button.HEAVY), AUTO_AIM
        if seen.player.prompt == "spare" and not self._pressed_by(seen, eve):
            return self.tap(Button.GRAB), AUTO_AIM
        enemies = skills.foes(seen)
        if enemies and self._must_fight(seen, enemies):
            self._farthest, self._lost_for = eve.x, 0
            return self.fight(seen, eve, enemies)
        above = bool(enemies) and enemies[0].y < eve.y - SAME_FLOOR
        return self.walk_on(seen, eve) | (int(Button.UP) if above else 0), AUTO_AIM

    # --- defence ------------------------------------------------------------------------------

    def save_herself(self, seen: Snapshot, eve: ActorView) -> int | None:
        """Parry or roll when a blow or a shot is about to come."""
        if eve.flags & ActorFlag.BURNING:
            side = Button.RIGHT if skills.out_of_fire(seen) > 0 else Button.LEFT
            return self.tap(Button.ROLL, 8) | int(side)
        leaves = self._leave_tank(seen, eve)
        if leaves is not None:
            return leaves
        bearer = skills.pilot_light(seen)
        if bearer is not None and self._rolls_past(eve, bearer):
            return self.tap(Button.ROLL) | int(Button.LEFT if bearer.x < eve.x else Button.RIGHT)
        grenade = skills.live_grenade(seen)
        if grenade is not None:
            away = Button.LEFT if grenade.x > eve.x else Button.RIGHT
            return int(away) | self.tap(Button.ROLL, 40)
        foe = skills.threat(seen, PARRY_REACH)
        if foe is not None and skills.blow_in(foe) <= PARRY_AT and self.takes_chance(foe):
            face = Button.LEFT if foe.x < eve.x else Button.RIGHT
            return self.tap(Button.PARRY) | face
        shooter = skills.gunman_aiming(seen)
        if shooter is not None and skills.blow_in(shooter) <= ROLL_AT:
            if self.takes_chance(shooter):
                face = Button.LEFT if shooter.x < eve.x else Button.RIGHT
                return self.tap(Button.ROLL) | face
        return None

    def _leave_tank(self, seen: Snapshot, eve: ActorView) -> int | None:
        """Away from a tank that is about to burst beside her."""
        tank = skills.hissing_tank(seen)
        if tank is None:
            return None
        away = Button.LEFT if tank.x > eve.x else Button.RIGHT
        return int(away) | self.tap(Button.ROLL, 40)

    def _rescue(self, seen: Snapshot, eve: ActorView, carrier: ActorView) -> tuple[int, int]:
        """After him, past everybody else; what she holds flies ahead of her."""
        distance = abs(carrier.x - eve.x)
        level = abs(carrier.y - eve.y) < SAME_FLOOR
        loaded = seen.player.hand.kind and not skills.is_gun(seen.player.hand.kind)
        if loaded and level and STRIKE_REACH < distance < THROW_RANGE:
            return self.tap(Button.THROW), skills.throw_at(eve, carrier)
        return self._close_in(seen, eve, carrier), AUTO_AIM

    def _fetch(self, seen: Snapshot, eve: ActorView, goal: ItemView) -> int:
        """Go and take what a boss must be ended with, over what stands in the way."""
        if abs(goal.x - eve.x) < FETCH_REACH:
            if seen.player.prompt in ("take", "swap"):
                return self.tap(Button.GRAB)
            return self.tap(Button.JUMP, 50, 20)  # it hangs above her
        rush = abs(goal.x - eve.x) > FETCH_ROLL and self._pressed_by(seen, eve)
        return self._go(eve, goal.x) | (self.tap(Button.ROLL, 30) if rush else 0)

    def _rolls_past(self, eve: ActorView, bearer: ActorView) -> bool:
        """Near a pilot light: to his back, when it is too late for him to turn."""
        near = abs(bearer.x - eve.x) < PAST and abs(bearer.y - eve.y) < SAME_FLOOR
        return near and skills.blow_in(bearer) <= PAST_AT and self.takes_chance(bearer)

    def takes_chance(self, foe: ActorView) -> bool:
        """Decided once for each attack of each foe."""
        if foe.phase_tick <= 2 or foe.id not in self._tried:
            self._tried[foe.id] = self._rng.chance(self.skill)
        return self._tried[foe.id]

    def _pressed_by(self, seen: Snapshot, eve: ActorView) -> bool:
        return any(abs(foe.x - eve.x) < 60 and foe.y == eve.y for foe in skills.foes(seen))

    # --- holds --------------------------------------------------------------------------------

    def in_hold(self, seen: Snapshot, eve: ActorView, hold: HoldView) -> int:
        """End him if that is offered, turn him into the line of fire, throw him at the others."""
        if hold.kind == "grabbed":
            return self.tap(Button.STRIKE)
        if seen.player.prompt in ("slam", "finish_held"):
            return self.tap(Button.HEAVY)
        if hold.kind == "backhang":
            return self._once_per_window(hold)
        if hold.kind not in ("clinch", "shield"):
            return 0
        if hold.kind == "clinch" and skills.gunman_aiming(seen) is not None:
            return self.tap(Button.PARRY)
        others = [foe for foe in skills.foes(seen) if foe.id != hold.other]
        near = [foe for foe in others if abs(foe.x - eve.x) < THROWN_RANGE]
        if near:
            side = Button.LEFT if near[0].x < eve.x else Button.RIGHT
            return self.tap(Button.GRAB) | int(side)
        return self.tap(Button.STRIKE)

    def _once_per_window(self, hold: HoldView) -> int:
        """One press while the corners touch his head: a second one would be a miss."""
        press = hold.window and not self._struck
        self._struck = hold.window
        return int(Button.HEAVY) if press else 0

    def _may_grab(self, seen: Snapshot, enemies: list[ActorView]) -> bool:
        """Now and then, with free hands and several men about: one of them is a missile."""
        free = not seen.player.hand.kind and seen.player.prompt == "grab"
        return free and len(enemies) > 1 and self._tick % GRAB_EVERY < 2 * self.strike_every

    # --- attack -------------------------------------------------------------------------------

    def _must_fight(self, seen: Snapshot, enemies: list[ActorView]) -> bool:
        health = sum(foe.hp for foe in enemies)
        self._fruitless = self._fruitless + 1 if health == self._health else 0
        self._health = health
        if self._fruitless % (FRUITLESS_AFTER + LEAVES_FOR) > FRUITLESS_AFTER:
            return False  # they cannot be reached: perhaps the door is open
        if seen.encounter or self._still > SHUT_AFTER:
            return True  # a fight runs, or nothing else will open the way
        return any(foe.flags & ActorFlag.AWARE for foe in enemies)

    def fight(self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]) -> tuple[int, int]:
        """Shoot, throw, fetch or strike."""
        hand = seen.player.hand
        target = enemies[0]
        if skills.is_gun(hand.kind):
            done = self._with_gun(seen, eve, enemies)
            if done is not None:
                return done
        elif hand.kind:
            done = self._with_thing(seen, eve, enemies)
            if done is not None:
                return done
        elif self._may_grab(seen, enemies) or seen.player.prompt == "take":
            return self.tap(Button.GRAB), AUTO_AIM
        return self._close_in(seen, eve, self._reachable(eve, enemies) or target), AUTO_AIM

    def _with_gun(
        self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]
    ) -> tuple[int, int] | None:
        standing = [foe for foe in enemies if not foe.flags & ActorFlag.DOWN]
        if seen.player.hand.left == 0:
            near = [foe for foe in standing if abs(foe.x - eve.x) < THROW_RANGE]
            if near:
                return self.tap(Button.THROW), skills.throw_at(eve, near[0])
            return self.tap(Button.RELOAD), AUTO_AIM
        in_range = [foe for foe in standing if abs(foe.x - eve.x) < SHOOT_RANGE]
        if not in_range or self._shoots_in_vain(in_range[0]):
            return None
        return self.tap(Button.SHOOT), skills.aim_at(eve, in_range[0])

    def _shoots_in_vain(self, foe: ActorView) -> bool:
        """Many shots and the man stands as before: something is in the way, so go elsewhere."""
        if self._target != (foe.id, foe.hp):
            self._target, self._shot_for = (foe.id, foe.hp), 0
        self._shot_for += 1
        return self._shot_for % (VAIN_AFTER + MOVE_ON) > VAIN_AFTER

    def _with_thing(
        self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]
    ) -> tuple[int, int] | None:
        far = [
            foe
            for foe in enemies
            if STRIKE_REACH * 1.5 < abs(foe.x - eve.x) < THROW_RANGE
            and abs(foe.y - eve.y) < 120
            and not foe.flags & ActorFlag.DOWN
        ]
        if far and self._tick % 40 < 6:
            return self.tap(Button.THROW), skills.throw_at(eve, far[0])
        return None

    def _reachable(self, eve: ActorView, enemies: list[ActorView]) -> ActorView | None:
        level = [foe for foe in enemies if abs(foe.y - eve.y) < SAME_FLOOR]
        standing = [foe for foe in level if not foe.flags & ActorFlag.DOWN]
        best = standing or level
        return best[0] if best else None

    def _close_in(self, seen: Snapshot, eve: ActorView, foe: ActorView) -> int:
        distance = abs(foe.x - eve.x)
        toward = Button.LEFT if foe.x < eve.x else Button.RIGHT
        if abs(foe.y - eve.y) < SAME_FLOOR and distance <= STRIKE_REACH:
            if skills.shielded(eve, foe):
                return self.tap(Button.ROLL, 36) | int(toward)  # past him, to where no shield is
            if foe.kind in HEAVY_WORK and not foe.flags & ActorFlag.DOWN:
                return self.tap(Button.HEAVY) | int(toward)
            if foe.flags & ActorFlag.DOWN:
                return self.tap(Button.HEAVY) | (0 if foe.facing == eve.facing else int(toward))
            return self.tap(Button.STRIKE) | int(toward)
        if foe.y < eve.y - SAME_FLOOR:
            return self._climb_to(eve, foe)
        if foe.y > eve.y + SAME_FLOOR:
            return self._drop_to(eve, foe)
        return self._go(eve, foe.x)

    # --- moving -------------------------------------------------------------------------------

    def _climb_to(self, eve: ActorView, foe: ActorView) -> int:
        """No map in her head: she jumps about below the foe and takes every ladder on her way."""
        up = int(Button.UP)
        if eve.anim == "ladder":
            return up
        if self._fruitless > LADDER_AFTER:
            return up | self._go(eve, 0.0)  # and back again when she looks for the way out
        if abs(foe.x - eve.x) <= 120.0 and self._tick % 240 < 160:
            side = Button.RIGHT if self._tick % 480 < 240 else Button.LEFT
            return up | int(side) | self.tap(Button.JUMP, 24, 14)
        return up | self._go(eve, foe.x)

    def _drop_to(self, eve: ActorView, foe: ActorView) -> int:
        return int(Button.DOWN) | self.tap(Button.JUMP, 20, 3) | self._go(eve, foe.x)

    def _go(self, eve: ActorView, x: float) -> int:
        held = int(Button.LEFT if x < eve.x else Button.RIGHT)
        if self._still > STUCK_AFTER:
            held |= self.tap(Button.JUMP, 24, 16)
        return held

    def walk_on(self, seen: Snapshot, eve: ActorView) -> int:
        """Nobody to fight: go east, over what stands in the way."""
        if seen.player.prompt == "take" and not seen.player.hand.kind:
            return self.tap(Button.GRAB)
        if self._may_help(seen, eve):
            return self.tap(Button.GRAB)
        lost = self._lost_for > LOST_AFTER
        if eve.anim == "ladder":
            return int(Button.DOWN if lost and self._searches % 2 else Button.UP)
        if self._still > DROP_AFTER and self._still % (DROP_AFTER + DROP_FOR) < DROP_FOR:
            return int(Button.DOWN) | self.tap(Button.JUMP, 20, 3)
        if lost:  # a pit or a cellar, or a gallery: look for a ladder behind her, up or down
            rung = Button.DOWN if self._searches % 2 else Button.UP
            if self._lost_for > LOST_AFTER + SEARCH_FOR:
                self._farthest, self._lost_for = eve.x, 0
                self._searches += 1
            return int(Button.LEFT) | int(rung)
        return self._go(eve, eve.x + 100.0)

    def _may_help(self, seen: Snapshot, eve: ActorView) -> bool:
        """Wounded, before a thing of the house that she has not yet tried in vain."""
        player = seen.player
        if player.prompt != "use" or eve.hp >= 70 or not eve.flags & ActorFlag.GROUNDED:
            return False
        thing = (player.prompt_kind, player.prompt_x)
        self._used[thing] = self._used.get(thing, 0) + 1
        return self._used[thing] <= USE_FOR

    def _mind_the_fire(self, seen: Snapshot, held: int) -> int:
        """She leaps over a narrow fire and stops before a wide one, as long as that is needed."""
        eve = seen.eve
        side = 1 if held & Button.RIGHT else -1 if held & Button.LEFT else 0
        if not side or not seen.cells or skills.foes(seen):
            return held  # in a fight she cannot wait
        if eve.flags & (ActorFlag.BURNING | ActorFlag.DOWN):
            return held
        burning, here = skills.fire_columns(seen), int(eve.x) // TILE
        ahead = [step for step in range(1, FIRE_AHEAD + 1) if here + side * step in burning]
        saving = held & (Button.ROLL | Button.PARRY)
        if saving or here in burning or not ahead or not eve.flags & ActorFlag.GROUNDED:
            return held
        self._waited += 1
        if self._waited % (FIRE_WAIT + FIRE_DARE) > FIRE_WAIT or FIRE_AHEAD not in ahead:
            return held | int(Button.JUMP) if not self._held & Button.JUMP else held & ~Button.JUMP
        return held & ~int(Button.RIGHT | Button.LEFT)

    def _mind_the_edge(self, eve: ActorView, held: int) -> int:
        """Where she has fallen once she leaps, and does not roll."""
        right, left = held & Button.RIGHT, held & Button.LEFT
        side = 1 if right else -1 if left else eve.facing
        if any(-GAP < (pit - eve.x) * side < ROLL_AHEAD for pit in self._pits):
            held &= ~int(Button.ROLL)
        if not any(-GAP < (pit - eve.x) * side < EDGE_AHEAD for pit in self._pits):
            return held
        if eve.flags & ActorFlag.DOWN or not (right or left):
            return held
        way = int(Button.RIGHT if right else Button.LEFT)
        if eve.flags & ActorFlag.GROUNDED and self._held & Button.JUMP:
            return way  # let go, so that the next press counts
        return way | int(Button.JUMP)

    def _watch_progress(self, eve: ActorView) -> None:
        moved = abs(eve.x - self._last_x)
        self._lost_for = 0 if eve.x > self._farthest else self._lost_for + 1
        self._farthest = max(self._farthest, eve.x)
        self._still = self._still + 1 if moved < 0.5 else 0
        if moved > PUT_BACK and self._last_x and self._footing not in self._pits:
            self._pits.append(self._footing)
        elif eve.flags & ActorFlag.GROUNDED:
            self._footing = eve.x
        self._last_x = eve.x

    def tap(self, button: Button, every: int = 0, hold: int = 2) -> int:
        """The button in a rhythm of `every` t, down for `hold` of them."""
        period = every or self.strike_every
        return int(button) if self._tick % period < hold else 0
