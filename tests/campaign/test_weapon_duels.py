"""Small things in the hand of somebody who knows what each is for, against bare fists."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final

from game.commands.balance import ARMED_AGAINST, ARMED_ON, LOADED, armed, weapon_flags
from game.commands.duels import fight_all
from game.content.loader import load_tables
from game.core.paths import assets_dir

SMALL: Final = (  # what breaks soon, or does little by itself
    "glass_stem", "wine_glass", "broken_bottle", "phone_cord", "record_disc", "teapot", "fork",
    "rolling_pin", "plate", "tv_remote", "coat",
)  # fmt: skip
SEEDS: Final = 2
ALONE: Final = (1,)


def test_every_small_thing_beats_bare_fists_in_some_duel() -> None:
    """Through the code of `kikimora balance --weapons`, against single men."""
    chunks = [armed(SMALL, [kind], ARMED_ON, SEEDS, ALONE) for kind in ARMED_AGAINST]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        fights = [result for chunk in pool.map(fight_all, chunks) for result in chunk]
    loaded = {
        kind for kind, row in load_tables(assets_dir()).weapons.items() if row.family in LOADED
    }
    assert {result.case.weapon for result in fights} == {"", *SMALL}
    assert weapon_flags(fights, loaded) == []
