"""What a player reads off the screen: who is near, who threatens, what lies around."""

from __future__ import annotations

from typing import Final

from game.core import angles
from game.core.constants import TILE
from game.core.snapshot import ActorFlag, ActorView, ItemView, Snapshot

OUT: Final = ActorFlag.DEAD | ActorFlag.SURRENDERED | ActorFlag.NPC | ActorFlag.PLAYER
GUNS: Final = ("pistol", "revolver", "machine_pistol", "shotgun", "carbine", "hunting_rifle")
JETS: Final = ("flamethrower",)
BLAST: Final = 130.0  # px from a live grenade at which one is safe
ENDS: Final = {"who.host": "hand_axe"}  # what a boss has said that it takes
SEE_X: Final = 400.0  # px: what is on the screen
MARKED_Y: Final = 320.0
MARKED_X: Final = 1200.0  # px: from where a long gun reaches her
SEE_Y: Final = 240.0
BODY_ROWS: Final = 3  # of cells
FIRE_SEEN: Final = 16  # columns to each side in which she looks for a way out of the fire
ROLL_COLUMNS: Final = 6  # that a roll is long
FIRE_AT_GOAL: Final = 2  # columns around a thing in which it must not burn
CHEST: Final = 34.0  # px above the ground
MUZZLE: Final = 45.0
THROW_SPEED: Final = 12.0  # px/t
CALM: Final = 150.0  # px within which no foe may be while she is busy with somebody
AILING: Final = 60  # of her health
TAKER: Final = "seizer"  # who goes for a child
THROW_FALL: Final = 0.34  # px/t^2 of a common thing


def foes(seen: Snapshot) -> list[ActorView]:
    """Enemies on the screen that still fight, nearest first."""
    eve = seen.eve
    found = [
        actor
        for actor in seen.actors
        if not actor.flags & OUT and abs(actor.x - eve.x) < SEE_X and abs(actor.y - eve.y) < SEE_Y
    ]
    return sorted(found, key=lambda foe: (gap(eve, foe), foe.id))


def carrier(seen: Snapshot) -> ActorView | None:
    """The man who carries a child off."""
    child = next((one for one in seen.actors if one.flags & ActorFlag.CARRIED), None)
    return seen.actor(child.partner) if child is not None else None


def gap(eve: ActorView, foe: ActorView) -> float:
    """Distance as a player feels it: height counts double."""
    return abs(foe.x - eve.x) + 2.0 * abs(foe.y - eve.y)


def aim_at(eve: ActorView, foe: ActorView) -> int:
    """Angle from Eve's gun to the foe's chest."""
    return angles.angle_of(foe.x - eve.x, (foe.y - CHEST) - (eve.y - MUZZLE))


def throw_at(eve: ActorView, foe: ActorView) -> int:
    """Angle of a throw that comes down at the foe's chest."""
    flight = abs(foe.x - eve.x) / THROW_SPEED
    drop = THROW_FALL * flight * flight / 2
    return angles.angle_of(foe.x - eve.x, (foe.y - CHEST) - (eve.y - MUZZLE) - drop)


def is_gun(kind: str) -> bool:
    """Whether an item kind is a gun."""
    return kind in GUNS


def blow_in(foe: ActorView) -> int:
    """Ticks until a foe's announced attack becomes active; 999 when none is under way."""
    if foe.flags & ActorFlag.TELLING and foe.phase == 1:
        return max(0, foe.phase_len - foe.phase_tick)
    return 999


def threat(seen: Snapshot, reach: float) -> ActorView | None:
    """The foe within `reach` px whose blow comes soonest."""
    eve = seen.eve
    near = [
        foe
        for foe in seen.actors
        if foe.flags & ActorFlag.TELLING
        and not foe.flags & OUT
        and abs(foe.x - eve.x) <= reach
        and abs(foe.y - eve.y) < 40.0
        and (foe.x - eve.x) * foe.facing <= 8.0
        and blow_in(foe) < 999
        and not shoots(foe)
    ]
    return min(near, key=lambda foe: (blow_in(foe), foe.id), default=None)


def shoots(foe: ActorView) -> bool:
    """Whether he holds a gun up."""
    return is_gun(foe.item) and foe.anim in ("aim", "long_aim")


def gunman_aiming(seen: Snapshot) -> ActorView | None:
    """The foe whose shot comes soonest and who points this way. Who aims from beyond the screen is
    marked at its edge."""
    eve = seen.eve
    aiming = [
        foe
        for foe in seen.actors
        if foe.flags & ActorFlag.TELLING
        and not foe.flags & OUT
        and shoots(foe)
        and blow_in(foe) < 999
        and abs(foe.x - eve.x) < MARKED_X
        and abs(foe.y - eve.y) < MARKED_Y
        and (eve.x - foe.x) * foe.facing > 0
    ]
    return min(aiming, key=lambda foe: (blow_in(foe), foe.id), default=None)


def loose(seen: Snapshot, reach: float) -> list[ItemView]:
    """Things lying within reach px at about Eve's height, nearest first."""
    eve = seen.eve
    found = [
        item
        for item in seen.items
        if not item.flying and abs(item.x - eve.x) <= reach and -72 < item.y - eve.y < 12
    ]
    return sorted(found, key=lambda item: (abs(item.x - eve.x), item.id))


def fire_columns(seen: Snapshot) -> set[int]:
    """Columns of cells in which a standing Eve would burn."""
    feet = int(seen.eve.y - 1.0) // TILE
    rows = range(feet - BODY_ROWS + 1, feet + 1)
    return {cell.column for cell in seen.cells if cell.kind == "fire" and cell.row in rows}


def out_of_fire(seen: Snapshot) -> int:
    """The side on which the fire ends sooner, -1 or 1; a gap in which no roll ends is no end."""
    burning, here = fire_columns(seen), int(seen.eve.x) // TILE
    for step in range(1, FIRE_SEEN):
        for side in (seen.eve.facing, -seen.eve.facing):
            if burning.isdisjoint(here + side * (step + more) for more in range(ROLL_COLUMNS)):
                return side
    return seen.eve.facing


def shielded(eve: ActorView, foe: ActorView) -> bool:
    """Whether a shield stands between them."""
    return bool(foe.flags & ActorFlag.GUARDING) and (eve.x - foe.x) * foe.facing > 0


def live_grenade(seen: Snapshot) -> ItemView | None:
    """The nearest thing with a burning fuse that would reach her."""
    eve = seen.eve
    near = [
        item
        for item in seen.items
        if item.fuse >= 0 and abs(item.x - eve.x) < BLAST and abs(item.y - eve.y) < BLAST
    ]
    return min(near, key=lambda item: (abs(item.x - eve.x), item.id), default=None)


def hissing_tank(seen: Snapshot) -> ActorView | None:
    """A man near her whose tank was struck: in half a second it is a ball of fire."""
    eve = seen.eve
    return next(
        (
            actor
            for actor in seen.actors
            if actor.flags & ActorFlag.FUSED
            and actor.item in JETS
            and abs(actor.x - eve.x) < BLAST
            and abs(actor.y - eve.y) < BLAST
        ),
        None,
    )


def pilot_light(seen: Snapshot) -> ActorView | None:
    """The nearest foe about to burn what stands before him."""
    eve = seen.eve
    if not any(actor.item in JETS for actor in seen.actors):
        return None
    return next(
        (
            foe
            for foe in foes(seen)
            if foe.item in JETS and blow_in(foe) < 999 and (eve.x - foe.x) * foe.facing > 0
        ),
        None,
    )


def wanted(seen: Snapshot) -> ItemView | None:
    """In the last phase of a boss: what ends him, if it lies in sight and is not yet hers."""
    boss = seen.boss
    if boss is None or boss.phase < len(boss.borders):
        return None
    kind = ENDS.get(boss.name, "")
    if not kind or kind == seen.player.hand.kind:
        return None
    burning = fire_columns(seen)
    return next(
        (
            item
            for item in seen.items
            if item.kind == kind and not item.flying and not _burns_below(burning, item.x)
        ),
        None,
    )


def _burns_below(burning: set[int], x: float) -> bool:
    column = int(x) // TILE
    return any(column + step in burning for step in range(-FIRE_AT_GOAL, FIRE_AT_GOAL + 1))


def worth_a_call(seen: Snapshot) -> bool:
    """Whether one call to who walks with her would help now."""
    eve, men = seen.eve, foes(seen)
    close = any(gap(eve, foe) < CALM for foe in men)
    takers = any(foe.kind == TAKER for foe in men)
    return any(
        (one.call == "aid" and eve.hp < AILING and not close)
        or (one.call == "comfort" and not close)
        or (one.call == "hide" and takers)
        or (one.call in ("crawl", "switch", "come") and not men)
        for one in seen.companions
    )


def kneels(seen: Snapshot) -> bool:
    """Whether she is comforting a child: whatever she presses would end it."""
    return any(actor.anim == "comforted" for actor in seen.actors)
