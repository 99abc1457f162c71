"""What all minds look at in one tick, gathered once: by perceive, for tokens and plan too."""

from __future__ import annotations

from typing import Final

from game.sim.people import companions
from game.sim.state import Fighter
from game.sim.world import World

EVE_CHEST: Final = 30.0  # px above her feet: where guns aim
_HELPLESS: Final = ("down", "getup", "held", "grabbed", "gouge", "dead", "gone")


class Scene:
    """The tick as the minds see it. Positions are Python floats by now."""

    __slots__ = (
        "_tells", "busy", "eve", "ex", "ey", "foes", "grounded", "hold", "px", "py", "tick",
        "world",
    )  # fmt: skip

    def __init__(self, world: World) -> None:
        self.world = world
        self.tick = world.state.tick
        self.px, self.py, self.grounded = world.px, world.py, world.grounded
        self.eve = world.eve
        self.ex, self.ey = self.px[self.eve.row], self.py[self.eve.row]
        self.foes = world.thinkers()
        # Nobody begins an attack while she lies, while a scene plays or after the end.
        scene = self.eve.move is not None and self.eve.move.move.startswith("finish")
        self.hold = self.eve.state in _HELPLESS or scene or world.state.outcome != "playing"
        self._tells: list[tuple[int, int]] | None = None
        self.busy = bool(world.state.encounter)

    @property
    def tells(self) -> list[tuple[int, int]]:
        """Attacks in their first ticks: (side of Eve, ticks since the tell)."""
        if self._tells is None:
            self._tells = [
                (self.side(fighter), fighter.move.tick)
                for fighter in self.foes
                if fighter.move is not None and fighter.state == "move" and not fighter.mind.target
            ]
        return self._tells

    def child(self) -> Fighter | None:
        """The child whom seizers want, if she is on the map."""
        found = companions.child(self.world)
        return found[1] if found is not None else None

    def side(self, fighter: Fighter) -> int:
        """-1 when he stands on the left of whom he means, +1 on the right."""
        return -1 if self.dx(fighter) > 0.0 else 1

    def target(self, fighter: Fighter) -> Fighter:
        """Whom he means: Eve, unless he fights somebody else."""
        if not fighter.mind.target:
            return self.eve
        return self.world.state.fighters.get(fighter.mind.target, self.eve)

    def tx(self, fighter: Fighter) -> float:
        """x of whom he means."""
        return self.px[self.target(fighter).row] if fighter.mind.target else self.ex

    def ty(self, fighter: Fighter) -> float:
        """y of the floor of whom he means."""
        return self.py[self.target(fighter).row] if fighter.mind.target else self.ey

    def dx(self, fighter: Fighter) -> float:
        """px to whom he means, positive when that is to the right."""
        to = self.px[self.target(fighter).row] if fighter.mind.target else self.ex
        return to - self.px[fighter.row]

    def dy(self, fighter: Fighter) -> float:
        """px to the floor of whom he means, positive when that is lower."""
        to = self.py[self.target(fighter).row] if fighter.mind.target else self.ey
        return to - self.py[fighter.row]

    def tell_allowed(self, fighter: Fighter) -> bool:
        """No two tells from opposite sides within the gap of the difficulty."""
        if fighter.mind.target:
            return True  # no concern of hers
        gap = self.world.difficulty.opposite_tell_gap
        side = self.side(fighter)
        return all(other == side or age > gap for other, age in self.tells)

    def told(self, fighter: Fighter) -> None:
        """Remember that he begins an attack in this very tick."""
        if fighter.mind.target:
            return
        self.tells.append((self.side(fighter), 0))
