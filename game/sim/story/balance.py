"""The Kikimora balance: from executioner (-100) to protector (+100), and what each pole changes
(game.md C10)."""

from __future__ import annotations

from typing import Final

from game.core.events import Healed
from game.core.level import MapObject
from game.sim.world import World

LIMIT: Final = 100
WHOLE: Final = 256  # shares of 256
HUNDRED: Final = 100


def add(world: World, amount: int) -> None:
    """One act moves the balance to its side."""
    tally = world.state.tally
    tally.balance = max(-LIMIT, min(LIMIT, tally.balance + amount))
    if amount > 0:
        tally.mercies += 1
    elif amount < 0:
        tally.cruelties += 1


def pole(world: World) -> str:
    """protector, executioner, kikimora (enough acts of both kinds in the middle), or ''."""
    tally, table = world.state.tally, world.tables.eve.balance
    if tally.balance >= table.pole:
        return "protector"
    if tally.balance <= -table.pole:
        return "executioner"
    both = min(tally.mercies, tally.cruelties) >= table.acts
    return "kikimora" if both and abs(tally.balance) <= table.middle else ""


def parry_bonus(world: World) -> int:
    """Ticks more of a parry: the protector's near what she protects, a few in the middle."""
    table, now = world.tables.eve.balance, pole(world)
    if now == "kikimora":
        return table.parry_kikimora
    return table.parry_protector if now == "protector" and _near_home(world) else 0


def finisher_damage(world: World, damage: int) -> int:
    """Damage of a finisher at this balance."""
    table, now = world.tables.eve.balance, pole(world)
    shares = {"executioner": table.finish_executioner, "kikimora": table.finish_kikimora}
    return damage * shares.get(now, WHOLE) // WHOLE


def focus_gain(world: World, amount: int) -> int:
    """Focus that an action gives at this balance."""
    if pole(world) != "executioner":
        return amount
    return amount * world.tables.eve.balance.focus_executioner // WHOLE


def warm(world: World, hearth: MapObject) -> None:
    """A lit hearth heals the protector slowly, up to a limit."""
    table, eve = world.tables.eve.balance, world.eve
    if world.state.tick % table.hearth_every or pole(world) != "protector":
        return
    x, y = world.at(eve)
    if hearth.contains(x, y - 1.0) and 0 < eve.hp < table.hearth_limit:
        eve.hp += 1
        world.emit(Healed(eve.id, 1, "hearth"))


def threatened(world: World) -> bool:
    """Home threatened: a child is carried off, or a house burns that Eve did not light."""
    state = world.state
    if any(home.state == "burning" and not home.by_eve for home in state.homes.values()):
        return True
    return any(state.fighters[one].state == "carried" for one in state.companions)


def wrath(world: World, damage: int) -> int:
    """Damage of Eve's blows: more while her home is threatened."""
    if not threatened(world):
        return damage
    return damage * world.tables.companions.threat.damage // HUNDRED


def haste(world: World, speed: float) -> float:
    """Her speed: more while her home is threatened."""
    if not threatened(world):
        return speed
    return speed * world.tables.companions.threat.speed / HUNDRED


def _near_home(world: World) -> bool:
    """A lit hearth or a child is near."""
    x, y = world.at(world.eve)
    reach = world.tables.eve.balance.near
    places = [
        (obj.x + obj.w / 2, obj.y + obj.h)
        for obj in world.objects("Hearth")
        if world.state.hearths.get(obj.id)
    ]
    places += [world.at(one) for one in world.state.fighters.values() if one.kind == "ella"]
    return any(abs(px - x) <= reach and abs(py - y) <= reach for px, py in places)
