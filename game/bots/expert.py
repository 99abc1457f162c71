"""A good player: never misses a parry, keeps the string varied, throws before he strikes."""

from __future__ import annotations

from typing import Final

from game.bots import skills
from game.bots.fighter import Fighter
from game.core.inputs import AUTO_AIM, Button
from game.core.snapshot import ActorFlag, ActorView, Snapshot

VARY_EVERY: Final = 24  # t after which he prefers another blow
HEAVY_AT: Final = 0.45  # poise below which he goes for the opening


class Expert(Fighter):
    """Fighter with full attention and a plan for each foe."""

    skill = 256
    strike_every = 4

    def fight(self, seen: Snapshot, eve: ActorView, enemies: list[ActorView]) -> tuple[int, int]:
        """Headbutts what is nearly open, mixes low and high blows, else as the fighter does."""
        foe = enemies[0]
        near = abs(foe.x - eve.x) <= 32.0 and abs(foe.y - eve.y) < 20.0
        if near and not seen.player.hand.kind and not foe.flags & ActorFlag.DOWN:
            toward = int(Button.LEFT if foe.x < eve.x else Button.RIGHT)
            if foe.poise < HEAVY_AT:
                return toward | self.tap(Button.HEAVY), AUTO_AIM
            step = self._tick // VARY_EVERY % 4
            extra = (0, int(Button.UP), 0, int(Button.DOWN))[step]
            return toward | extra | self.tap(Button.STRIKE), AUTO_AIM
        return super().fight(seen, eve, enemies)

    def save_herself(self, seen: Snapshot, eve: ActorView) -> int | None:
        """As the fighter, and a roll away when two blows come at once."""
        coming = [
            foe
            for foe in skills.foes(seen)
            if skills.blow_in(foe) <= 8 and abs(foe.x - eve.x) < 60.0
        ]
        if len(coming) > 1:
            away = Button.RIGHT if coming[0].x < eve.x else Button.LEFT
            return self.tap(Button.ROLL) | int(away)
        return super().save_herself(seen, eve)
