"""A good player: reads dashes early, shoots those first who shoot, opens men when it is safe."""

from __future__ import annotations

from typing import Final

from game.bots import foresight, skills
from game.bots.fighter import PAST, SAME_FLOOR, SHOOT_RANGE, THROWN_RANGE, Fighter
from game.core.inputs import AUTO_AIM, Button
from game.core.snapshot import ActorFlag, ActorView, HoldView, Snapshot

HEAVY_AT: Final = 0.3  # poise below which she goes for the opening
QUIET_RANGE: Final = 130.0  # px within which nobody may announce a blow meanwhile
COMMITTED: Final = ("elbow", "headbutt", "up_elbow")  # blows that end in a roll, not in a parry
MEET_AT: Final = 5  # t before the contact at which she raises her arm
CROWD_AT: Final = 8  # t before a second blow at which she rolls out of both
CROWD_RANGE: Final = 60.0
SLIDE_FROM: Final = 110.0  # px from which a slide still takes his legs
SLIDE_AT: Final = 8  # t before the flame at which she goes down
RUN: Final = 2.5  # px/t
BIG: Final = ("large",)  # men who are taken from behind only
WINDS: Final = ("", "plastic_wrap", "phone_cord")  # what her hand may hold for that
CORD: Final = "phone_cord"
POINTS: Final = ("fork", "glass_stem")  # what ends a man in a clinch
SLIPS: Final = (*BIG, "armoured", "luska", "sambo")  # whom nobody holds from the front
GLASS: Final = "wine_glass"  # struck, it leaves a stem, which is worth more
POINT_TICKS: Final = 16  # t from the reach for a man to the moment from which nothing harms her ...
CORD_TICKS: Final = 120  # ... and to the end of a garrotte
TOUCH: Final = 26.0  # px at which she stops before a man of whom she will take hold
PASS_AT: Final = 9  # t before a big man's blow at which she rolls to his back
ROLL_EVERY: Final = 48  # t between rolls round him
GUNMEN: Final = 2  # against so many she wants a man before her
BLADE_RANGE: Final = 220.0  # px
LEAP: Final = 16  # t for which she holds a jump off an edge
FIRE_PATIENCE: Final = 30  # t before a wide fire ...
FIRE_DARING: Final = 90  # ... before she runs through


class Expert(Fighter):
    """Fighter with full attention and a plan for each foe."""

    skill = 256
    strike_every = 4

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._flights = foresight.Flights()
        self._leaping = 0  # t left of a jump off an edge
        self._stood = False
        self._before_fire = 0  # t that a fire has kept her waiting

    def decide(self, seen: Snapshot) -> tuple[int, int]:
        """As the fighter; besides she watches what flies, where she steps, and where it burns."""
        self._flights.watch(seen)
        held, aim = super().decide(seen)
        if foresight.too_late(seen.eve):
            held &= ~int(Button.PARRY)  # a waiting press would open her guard when all is over
        return self._mind_her_step(seen, held), aim

    def _mind_her_step(self, seen: Snapshot, held: int) -> int:
        """Run off an edge she jumps while there is still time, whatever lies below."""
        eve = seen.eve
        stands = bool(eve.flags & ActorFlag.GROUNDED)
        slipped = self._stood and not stands and not (self._held | held) & Button.JUMP
        if slipped and not held & Button.DOWN and not eve.phase and abs(eve.vx) > 1.0:
            self._leaping = LEAP
        self._stood = stands
        if self._leaping:
            self._leaping -= 1
            way = int(Button.RIGHT if eve.vx > 0.0 else Button.LEFT)
            return way | int(Button.JUMP)
        return held

    def _mind_the_fire(self, seen: Snapshot, held: int) -> int:
        if not skills.foes(seen):
            return super()._mind_the_fire(seen, held)
        if seen.eve.flags & (ActorFlag.BURNING | ActorFlag.DOWN):
            return held
        patient = self._before_fire % (FIRE_PATIENCE + FIRE_DARING) < FIRE_PATIENCE
        minded = foresight.keeps_out_of_fire(seen, held, patient)
        self._before_fire += minded != held or not patient
        return minded

    def fight(self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]) -> tuple[int, int]:
        """Never a blow or throw that would still bind her when the next harm comes."""
        held, aim = self._attack(seen, eve, enemies)
        return foresight.uncommitted(seen, held, enemies[0]), aim

    def _attack(self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]) -> tuple[int, int]:
        """As the fighter; opens a man whose poise is nearly gone when nobody else is about to."""
        foe = enemies[0]
        if eve.anim == "grab":
            return 0, AUTO_AIM  # a second press would be a throw already
        if self._takes_hold(seen, eve, enemies):
            return self.tap(Button.GRAB), AUTO_AIM
        if self._stalks(seen, eve, foe):
            near = abs(foe.x - eve.x) < TOUCH
            return 0 if near else self._close_in(seen, eve, foe) & ~int(Button.STRIKE), AUTO_AIM
        near = abs(foe.x - eve.x) <= 32.0 and abs(foe.y - eve.y) < 20.0
        alone = len(enemies) == 1
        if near and alone and foe.kind in BIG and seen.player.hand.kind in WINDS[1:]:
            toward = int(Button.LEFT if foe.x < eve.x else Button.RIGHT)
            return toward | self.tap(Button.ROLL, ROLL_EVERY), AUTO_AIM  # film goes on from behind
        quiet = not any(
            other.flags & ActorFlag.TELLING and abs(other.x - eve.x) < QUIET_RANGE
            for other in enemies
        )
        bare = not seen.player.hand.kind and not foe.flags & ActorFlag.DOWN
        reels = foe.state.startswith("stun")  # who is free would hop out of it
        if near and quiet and bare and reels and 0.0 < foe.poise < HEAVY_AT:
            toward = int(Button.LEFT if foe.x < eve.x else Button.RIGHT)
            return toward | self.tap(Button.HEAVY), AUTO_AIM
        return super().fight(seen, eve, enemies)

    def _takes_hold(self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]) -> bool:
        """A big man's back, film for whoever it fits, or a shield against several guns."""
        player = seen.player
        if player.prompt == "grab" and self._stalks(seen, eve, enemies[0]):
            ticks = CORD_TICKS if player.hand.kind == CORD else POINT_TICKS
            return foresight.harm_in(seen, enemies[0].id) > ticks
        if player.prompt != "grab" or player.hand.kind not in WINDS:
            return False
        if player.prompt_kind in BIG or player.hand.kind:
            return True
        if _blades(eve, enemies[1:]):
            return False  # a shield stops bullets only
        return len(_gunmen(eve, enemies)) >= GUNMEN

    def _may_grab(self, seen: Snapshot, enemies: list[ActorView]) -> bool:
        """A miss would be dear while anybody else can be there."""
        near = _blades(seen.eve, enemies[1:])
        alone = not any(abs(foe.x - seen.eve.x) < QUIET_RANGE for foe in near)
        return alone and super()._may_grab(seen, enemies)

    def _stalks(self, seen: Snapshot, eve: ActorView, foe: ActorView) -> bool:
        """A point for whoever can be held, a cord for one with whom she is alone."""
        kind = seen.player.hand.kind
        if foe.kind in SLIPS or foe.flags & ActorFlag.DOWN or kind not in (CORD, *POINTS):
            return False
        return kind != CORD or not any(
            abs(other.x - eve.x) < BLADE_RANGE for other in skills.foes(seen) if other.id != foe.id
        )

    def _with_thing(
        self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]
    ) -> tuple[int, int] | None:
        """Film and cord are kept for a big man's back."""
        kind = seen.player.hand.kind
        if kind == GLASS or (kind in WINDS and any(foe.kind in BIG for foe in enemies)):
            return None
        return super()._with_thing(seen, eve, enemies)

    def in_hold(self, seen: Snapshot, eve: ActorView, hold: HoldView) -> int:
        """As the fighter; before several guns the man stays between her and them."""
        guns = [foe for foe in _gunmen(eve, skills.foes(seen)) if foe.id != hold.other]
        ahead = [foe for foe in guns if (foe.x - eve.x) * eve.facing > 0]
        tool = seen.player.hand.kind
        ends = seen.player.prompt in ("slam", "finish_held")
        if hold.kind in ("clinch", "shield") and tool in (CORD, *POINTS) and not ends:
            turn = tool == CORD and hold.kind == "clinch"
            return self.tap(Button.PARRY if turn else Button.THROW)
        if ends or not ahead:
            return super().in_hold(seen, eve, hold)
        blade = _blades(eve, [foe for foe in skills.foes(seen) if foe.id != hold.other])
        if blade:
            side = Button.LEFT if blade[0].x < eve.x else Button.RIGHT
            return self.tap(Button.GRAB) | int(side)
        if hold.kind == "clinch":
            return self.tap(Button.THROW if seen.player.hand.kind in WINDS[1:] else Button.PARRY)
        if hold.kind == "shield" and abs(ahead[0].x - eve.x) > THROWN_RANGE:
            return int(Button.LEFT if ahead[0].x < eve.x else Button.RIGHT)
        return super().in_hold(seen, eve, hold)

    def _with_gun(
        self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]
    ) -> tuple[int, int] | None:
        """Shoots those first who shoot."""
        if seen.player.hand.left > 0:
            gunmen = [
                foe
                for foe in enemies
                if skills.is_gun(foe.item)
                and abs(foe.x - eve.x) < SHOOT_RANGE
                and not foe.flags & ActorFlag.DOWN
            ]
            if gunmen:
                return self.tap(Button.SHOOT), skills.aim_at(eve, gunmen[0])
        return super()._with_gun(seen, eve, enemies)

    def save_herself(self, seen: Snapshot, eve: ActorView) -> int | None:
        """As the fighter; besides she meets dashes, slides under flames, and rolls out when two
        blows come at once."""
        thing = self._flights.incoming(seen)
        if thing is not None and not eve.flags & ActorFlag.BURNING:
            return self.tap(Button.PARRY) | int(Button.LEFT if thing.x < eve.x else Button.RIGHT)
        leaves = self._leave_tank(seen, eve)
        if leaves is not None:
            return leaves
        under = self._under_flame(seen, eve)
        if under is not None:
            return under
        past = self._past_the_big(seen, eve)
        if past is not None:
            return past
        coming = foresight.blows(seen, CROWD_AT)
        if len(coming) > 1:
            away = Button.RIGHT if coming[0].x < eve.x else Button.LEFT
            return self.tap(Button.ROLL) | int(away)
        dasher = min(
            skills.foes(seen),
            key=lambda foe: (foresight.dash_contact(eve, foe), foe.id),
            default=None,
        )
        if dasher is not None and foresight.dash_contact(eve, dasher) <= MEET_AT:
            face = int(Button.LEFT if dasher.x < eve.x else Button.RIGHT)
            committed = dasher.anim == "charge" or (eve.anim in COMMITTED and eve.phase == 3)
            return self.tap(Button.ROLL if committed else Button.PARRY) | face
        return super().save_herself(seen, eve)

    def takes_chance(self, foe: ActorView) -> bool:
        """She reads a feint by the arm that is not drawn back."""
        return foe.anim not in foresight.FEINTS and super().takes_chance(foe)

    def _past_the_big(self, seen: Snapshot, eve: ActorView) -> int | None:
        """Through under a big man's blow, to where his back is."""
        foe = skills.threat(seen, CROWD_RANGE)
        if foe is None or foe.kind not in BIG or skills.blow_in(foe) > PASS_AT:
            return None
        if seen.player.hand.kind not in WINDS or not self.takes_chance(foe):
            return None
        return self.tap(Button.ROLL) | int(Button.LEFT if foe.x < eve.x else Button.RIGHT)

    def _under_flame(self, seen: Snapshot, eve: ActorView) -> int | None:
        """Run at the pilot light and go low when it opens; from afar walk out of reach."""
        bearer = skills.pilot_light(seen)
        if bearer is None or abs(bearer.y - eve.y) > 40.0:
            return None
        toward = int(Button.LEFT if bearer.x < eve.x else Button.RIGHT)
        distance, left = abs(bearer.x - eve.x), skills.blow_in(bearer)
        if distance < PAST:
            return None
        if distance > SLIDE_FROM:
            back = Button.RIGHT if bearer.x < eve.x else Button.LEFT
            return toward if distance - left * RUN < SLIDE_FROM else int(back)
        if left <= SLIDE_AT and abs(eve.vx) > 1.0:
            return toward | int(Button.DOWN) | self.tap(Button.STRIKE)
        return toward if left > SLIDE_AT or distance > 50.0 else None


def _blades(eve: ActorView, enemies: list[ActorView]) -> list[ActorView]:
    """Those without a gun who could be at her within a moment."""
    return [
        foe
        for foe in enemies
        if not skills.is_gun(foe.item)
        and abs(foe.x - eve.x) < BLADE_RANGE
        and abs(foe.y - eve.y) < SAME_FLOOR
        and not foe.flags & ActorFlag.DOWN
    ]


def _gunmen(eve: ActorView, enemies: list[ActorView]) -> list[ActorView]:
    """Those with a gun on her floor who stand."""
    return [
        foe
        for foe in enemies
        if skills.is_gun(foe.item)
        and abs(foe.y - eve.y) < SAME_FLOOR
        and not foe.flags & ActorFlag.DOWN
    ]
