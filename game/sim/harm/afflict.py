"""What weapons do to people besides damage. A row of weapons.toml names these by `on_hit` (a
landed swing) and `on_throw`; each name is one function here.

Those that last are kept in `Fighter.ails` (name -> ticks left) and run down in systems/ails.py.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.core.events import Afflicted
from game.sim.state import TEAM_EVE, Fighter, Item
from game.sim.things import items
from game.sim.world import World, snap

BLEED_EVERY: Final = 30  # t
BLEED_TIMES: Final = 4
BLEED_DAMAGE: Final = 2
PIN_TICKS: Final = 60
TANGLE_TICKS: Final = 40
HOOD_TICKS: Final = 60
EYES_TICKS: Final = 90
SCALD_STUN: Final = 40
SCALD_DAMAGE: Final = 3
BURN_DAMAGE: Final = 4
FUMBLE: Final = 60  # t in which a pricked hand does not load
PULL: Final = 48.0  # px
PULL_KEEP: Final = 20.0  # px that stay between the two
EVE_SHARE: Final = 3  # Eve frees herself in this part of the time
FRICTION: Final = 0.25  # px/t^2 of a reeling body, see systems/condition.py
RUNNING: Final = 1.5  # px/t


@dataclass(frozen=True, slots=True)
class Contact:
    """Who did it, with what, to which side it pushed, and whether it met a man who loads."""

    attacker: int
    item: Item
    side: int
    loading: bool = False


def apply(world: World, names: tuple[str, ...], victim: Fighter, contact: Contact) -> None:
    """All afflictions of a weapon that struck him."""
    if not names or not victim.alive:
        return
    for name in names:
        if AFFLICTIONS[name](world, victim, contact):
            x, y = world.at(victim)
            world.emit(Afflicted(victim.id, name, contact.item.kind, x, y - 36.0))


def _reel(victim: Fighter, ticks: int, anim: str) -> bool:
    """Keep him from acting; False when he lies or is held already."""
    if victim.state not in ("free", "crouch", "move", "stun", "open"):
        return False
    if victim.state != "stun":
        victim.state, victim.state_tick = "stun", 0
    victim.move = None
    victim.stun = max(victim.stun, ticks // EVE_SHARE if victim.team == TEAM_EVE else ticks)
    victim.anim, victim.anim_tick = anim, 0
    return True


def _bleed(world: World, victim: Fighter, contact: Contact) -> bool:
    victim.ails["bleed"] = BLEED_EVERY * BLEED_TIMES
    return True


def _pin(world: World, victim: Fighter, contact: Contact) -> bool:
    """The blade nails a sleeve to what stands behind him: he tugs for a second."""
    if not _reel(victim, PIN_TICKS, "stagger"):
        return False
    victim.ails["pin"] = victim.stun
    world.state.bodies.vx[victim.row] = 0.0
    return True


def _sting(world: World, victim: Fighter, damage: int) -> None:
    """Heat takes health, but it is never the end of anybody."""
    if victim.team != TEAM_EVE or not world.options.invulnerable:
        victim.hp = max(1, victim.hp - damage)


def _scald(world: World, victim: Fighter, contact: Contact) -> bool:
    """Hot tea: he lets go of what he holds."""
    _sting(world, victim, SCALD_DAMAGE)
    items.drop_hand(world, victim, scatter=True)
    _reel(victim, SCALD_STUN, "blinded")
    return True


def _burn(world: World, victim: Fighter, contact: Contact) -> bool:
    """Hot iron, as long as it keeps its heat."""
    if contact.item.hot <= 0:
        return False
    _sting(world, victim, BURN_DAMAGE)
    items.drop_hand(world, victim, scatter=True)
    return True


def _pull(world: World, victim: Fighter, contact: Contact) -> bool:
    """The hook draws him towards who holds the pole."""
    attacker = world.state.fighters.get(contact.attacker)
    if attacker is None or victim.weight == "giant":
        return False
    gap = (world.px[victim.row] - world.px[attacker.row]) * contact.side
    way = min(PULL, gap - PULL_KEEP)
    if way <= 0.0:
        return False
    speed = math.sqrt(2.0 * FRICTION * way)
    world.state.bodies.vx[victim.row] = snap(-speed * contact.side)
    return True


def _tangle(world: World, victim: Fighter, contact: Contact) -> bool:
    """Film round the feet: no step; who runs falls."""
    victim.ails["tangle"] = TANGLE_TICKS
    items.put_on(world, contact.item, victim.id)
    if abs(world.vx[victim.row]) < RUNNING:
        _reel(victim, TANGLE_TICKS, "hurt_low")
    return True


def _hood(world: World, victim: Fighter, contact: Contact) -> bool:
    """Cloth over the head: he gropes about and strikes whoever is near."""
    if victim.team == TEAM_EVE:
        return _reel(victim, HOOD_TICKS, "stagger")
    victim.blinded = max(victim.blinded, HOOD_TICKS)
    victim.ails["hood"] = HOOD_TICKS
    items.put_on(world, contact.item, victim.id)
    return True


def _eyes(world: World, victim: Fighter, contact: Contact) -> bool:
    """Splinters in his face: he strikes about him and sees nobody."""
    if victim.team == TEAM_EVE:
        return _reel(victim, EYES_TICKS, "blinded")
    victim.blinded = max(victim.blinded, EYES_TICKS)
    return True


def _stop_reload(world: World, victim: Fighter, contact: Contact) -> bool:
    """A pricked hand drops the magazine."""
    victim.reload = 0
    if contact.loading:
        victim.cooldown = max(victim.cooldown, FUMBLE)
    return contact.loading


Affliction = Callable[[World, Fighter, Contact], bool]
AFFLICTIONS: Final[dict[str, Affliction]] = {
    "bleed": _bleed,
    "pin": _pin,
    "scald": _scald,
    "burn": _burn,
    "pull": _pull,
    "tangle": _tangle,
    "hood": _hood,
    "eyes": _eyes,
    "stop_reload": _stop_reload,
}
