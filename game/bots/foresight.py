"""What a good player sees coming: when the next harm arrives, what flies, where it burns."""

from __future__ import annotations

from typing import Final

from game.bots import skills
from game.core.constants import TILE
from game.core.inputs import Button
from game.core.snapshot import ActorFlag, ActorView, ItemView, Snapshot

NONE: Final = 999.0
FEINTS: Final = ("feint", "taunt")  # blows that do not come
BLOW_REACH: Final = 74.0  # px within which an announced blow concerns her
LEVEL: Final = 40.0  # px of height at which it can still meet her
# blows that come from afar: px/t, px before the man at which they meet her, t that they last
DASHES: Final = {"dash": (6.0, 46.0, 15), "charge": (4.5, 46.0, 44), "slide": (5.0, 33.0, 16)}
DASH_RANGE: Final = 230.0
BUSY: Final = {  # t for which these buttons bind her
    Button.THROW: 15,
    Button.GRAB: 30,
    Button.HEAVY: 26,
}
FREE_TO_GUARD: Final = ("jab", "cross", "swing", "stab", "thrust")  # when they have landed
GUARD_SOON: Final = 2  # t
WIND_UP: Final = 12  # t of a heavy blow until it lands
SWING: Final = 22  # t of a blow with a thing in hand
STRING_END: Final = 22  # t of the elbow after the cross
HEIGHT: Final = 50.0  # px of her body that a thing can meet
CATCH_AT: Final = 6.0  # t before it arrives at which she raises her hands
SLOW: Final = 7.0  # px/t below which it falls rather than flies
FIRE_AHEAD: Final = 3  # columns


def dash_contact(eve: ActorView, foe: ActorView) -> float:
    """Ticks until a dashing man's blade arrives; NONE when none comes this way."""
    way = (eve.x - foe.x) * foe.facing
    if foe.anim not in DASHES or foe.phase not in (1, 2) or not 0.0 <= way <= DASH_RANGE:
        return NONE
    if abs(foe.y - eve.y) > LEVEL:
        return NONE
    start = foe.phase_len - foe.phase_tick if foe.phase == 1 else 0
    speed, arm, lasts = DASHES[foe.anim]
    if foe.phase == 2:
        speed, lasts = max(1.0, abs(foe.vx)), foe.phase_len - foe.phase_tick
    run = max(0.0, way - arm) / speed
    return start + run if run <= lasts else NONE


def _arrives(eve: ActorView, foe: ActorView) -> float:
    """Ticks until the hand-to-hand blow of one foe is there."""
    near = abs(foe.x - eve.x) < BLOW_REACH and abs(foe.y - eve.y) < LEVEL
    if near and not skills.shoots(foe) and foe.anim not in DASHES and foe.anim not in FEINTS:
        return min(NONE, float(skills.blow_in(foe)))
    return dash_contact(eve, foe)


def blows(seen: Snapshot, within: float) -> list[ActorView]:
    """Those whose blows arrive within so many ticks, the soonest first."""
    eve = seen.eve
    timed = [(_arrives(eve, foe), foe) for foe in seen.actors if not foe.flags & skills.OUT]
    timed = [(ticks, foe) for ticks, foe in timed if ticks <= within]
    return [foe for _, foe in sorted(timed, key=lambda pair: (pair[0], pair[1].id))]


def harm_in(seen: Snapshot, but: int = 0) -> float:
    """Ticks until the next announced harm reaches her, from anybody but one."""
    eve = seen.eve
    foes = [foe for foe in seen.actors if not foe.flags & skills.OUT and foe.id != but]
    soonest = min((_arrives(eve, foe) for foe in foes), default=NONE)
    shooter = skills.gunman_aiming(seen)
    if shooter is not None and shooter.id != but:
        soonest = min(soonest, float(skills.blow_in(shooter)))
    return soonest


def uncommitted(seen: Snapshot, held: int, target: ActorView) -> int:
    """The buttons without those that would still bind her when the next harm comes."""
    harm = harm_in(seen, target.id)
    own = _arrives(seen.eve, target)
    if own <= WIND_UP:
        held &= ~int(Button.HEAVY)  # his would be there first
    for button, ticks in BUSY.items():
        if harm <= ticks or (button != Button.HEAVY and own <= ticks):
            held &= ~int(button)
    ends = seen.eve.anim == "cross"
    binding = SWING if seen.player.hand.kind else STRING_END if ends else 0
    return held & ~int(Button.STRIKE) if harm <= binding else held


def too_late(eve: ActorView) -> bool:
    """Whether a move still binds her, so that a guard would come after the blow."""
    if eve.anim in FREE_TO_GUARD or not eve.phase:
        return False
    return eve.phase < 3 or eve.phase_len - eve.phase_tick > GUARD_SOON


class Flights:
    """Things in the air, seen twice: where they go."""

    def __init__(self) -> None:
        self._before: dict[int, tuple[float, float]] = {}
        self._speeds: dict[int, tuple[float, float]] = {}

    def watch(self, seen: Snapshot) -> None:
        """One more tick has passed."""
        flying = {item.id: (item.x, item.y) for item in seen.items if item.flying}
        self._speeds = {
            name: (x - self._before[name][0], y - self._before[name][1])
            for name, (x, y) in flying.items()
            if name in self._before
        }
        self._before = flying

    def incoming(self, seen: Snapshot) -> ItemView | None:
        """A thing that is about to strike her."""
        eve = seen.eve
        for item in seen.items:
            vx, vy = self._speeds.get(item.id, (0.0, 0.0))
            away = eve.x - item.x
            if abs(vx) < SLOW or away * vx <= 0.0 or item.fuse >= 0:
                continue
            ticks = abs(away) / abs(vx)
            height = eve.y - (item.y + vy * ticks)
            if ticks <= CATCH_AT and -4.0 < height < HEIGHT:
                return item
        return None


def keeps_out_of_fire(seen: Snapshot, held: int, patient: bool) -> int:
    """In a fight, too, she leaps over a narrow fire and does not walk into a wide one."""
    eve = seen.eve
    side = 1 if held & Button.RIGHT else -1 if held & Button.LEFT else 0
    here = int(eve.x) // TILE
    burning = skills.fire_columns(seen)
    busy = held & (Button.ROLL | Button.PARRY) or eve.phase
    if not side or not burning or here in burning or busy:
        return held
    ahead = [step for step in range(1, FIRE_AHEAD + 1) if here + side * step in burning]
    if not ahead or not eve.flags & ActorFlag.GROUNDED:
        return held
    if FIRE_AHEAD not in ahead:
        return held | int(Button.JUMP)
    return held & ~int(Button.RIGHT | Button.LEFT) if patient else held
