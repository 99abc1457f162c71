"""`kikimora balance`: what the bots need, lose and use against each archetype, and what stands out.

Groups of one and of three men, on every difficulty asked for. With --weapons also every weapon in
Eve's hand beside her bare fists.

What "masher beats only Story" means here: of all its fights against three men it wins the greater
part on Story, and on no other difficulty does it beat any archetype more often than one fight in
twenty. One man alone may fall to anybody, and a place without a fight is none: who walks through
the queue of the club has beaten nobody.
"""

from __future__ import annotations

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, Final

from game.commands.common import UsageError, print_json
from game.commands.duels import Case, Fights, fight_all
from game.content.loader import Tables, load_tables
from game.core.paths import assets_dir

PLAYERS: Final = ("masher", "fighter", "expert")
GROUPS: Final = (1, 3)
PROCESSES: Final = 2
TOP_MOVES: Final = 4  # named in a line
MOVE_SHARE: Final = 0.35  # of expert's damage that one move may make
STORY: Final = "story"
MASHER_BEATS: Final = 0.5  # share of its fights with groups that masher wins on Story, at least
RARELY: Final = 0.05  # ... and with one archetype on any other difficulty, at most
TRIVIAL: Final = 0.5  # share that masher wins on Arcade without a scratch
HOPELESS: Final = 0.3  # share below which fighter has no chance against one man on Arcade
ARMED_BOT: Final = "expert"
ARMED_AGAINST: Final = ("doorman", "knife", "large", "shield")
ARMED_ON: Final = "arcade"  # where weapons are compared, if that is asked for
ABSURD: Final = 4.0  # times cheaper than with bare fists, all fights together ...
LOADED: Final = ("gun", "flame", "explosive")  # ... except what must be loaded
HARM_COST: Final = 0.1  # s that a point of lost health counts as, when weapons are compared
DEFEAT_COST: Final = 60.0  # s that a lost fight counts as


def run(args: argparse.Namespace) -> int:
    """Fight, print, point at what is out of balance."""
    tables = load_tables(assets_dir())
    kinds = args.kinds or fighting_kinds(tables)
    unknown = [kind for kind in kinds if kind not in tables.enemies]
    if unknown:
        raise UsageError(f"there is no archetype {unknown[0]!r}; see assets/data/enemies.toml")
    fights = _all_fights(_cases(kinds, args.difficulty, args.seeds))
    loaded = {kind for kind, row in tables.weapons.items() if row.family in LOADED}
    against = [kind for kind in ARMED_AGAINST if kind in kinds] or kinds
    level = ARMED_ON if ARMED_ON in args.difficulty else args.difficulty[0]
    cases = armed(tuple(tables.weapons), against, level, args.seeds) if args.weapons else []
    with_weapons = _all_fights(cases)
    record = {
        "fights": [_as_record(result) for result in fights],
        "moves": shares(fights),
        "weapons": _weapon_costs(with_weapons),
        "flags": flags(fights) + weapon_flags(with_weapons, loaded),
    }
    if args.json:
        print_json(record)
    else:
        _print_plain(record)
    return 0


def fighting_kinds(tables: Tables) -> list[str]:
    """All archetypes that strike, bosses apart."""
    return [kind for kind, row in tables.enemies.items() if row.moves and kind not in tables.bosses]


def _cases(kinds: list[str], difficulties: list[str], seeds: int) -> list[Case]:
    return [
        Case(kind, group, difficulty, bot, "", seeds)
        for kind in kinds
        for difficulty in difficulties
        for group in GROUPS
        for bot in PLAYERS
    ]


def armed(
    weapons: tuple[str, ...],
    against: list[str],
    level: str,
    seeds: int,
    groups: tuple[int, ...] = GROUPS,
) -> list[Case]:
    """Bare fists first, then each weapon, against a few kinds of men."""
    return [
        Case(kind, group, level, ARMED_BOT, weapon, seeds)
        for weapon in ("", *weapons)
        for kind in against
        for group in groups
    ]


def _all_fights(cases: list[Case]) -> list[Fights]:
    """In two processes, in the order of the cases."""
    size = max(1, min(24, len(cases) // PROCESSES))
    chunks = [cases[start : start + size] for start in range(0, len(cases), size)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return [result for chunk in pool.map(fight_all, chunks) for result in chunk]


def _as_record(result: Fights) -> dict[str, Any]:
    case = result.case
    return {
        "kind": case.kind,
        "group": case.group,
        "difficulty": case.difficulty,
        "bot": case.bot,
        "won": round(result.rate, 2),
        "unhurt": round(result.unhurt / case.seeds, 2),
        "seconds": round(result.seconds, 1),
        "lost": round(result.loss, 1),
        "moves": _portions(result.moves),
    }


def _portions(moves: Counter[str]) -> dict[str, float]:
    total = sum(moves.values())
    return {move: round(taken / total, 3) for move, taken in moves.most_common() if taken}


def shares(fights: list[Fights]) -> dict[str, dict[str, float]]:
    """For each bot the share of each move in all damage that it has done."""
    return {
        bot: _portions(
            sum((result.moves for result in fights if result.case.bot == bot), Counter[str]())
        )
        for bot in PLAYERS
    }


def flags(fights: list[Fights]) -> list[str]:
    """What is out of balance, a sentence each."""
    found = [
        f"expert makes {share:.0%} of its damage with {move}"
        for move, share in shares(fights)["expert"].items()
        if share > MOVE_SHARE
    ]
    for result in fights:
        case = result.case
        who = f"{case.group} {case.kind} on {case.difficulty}"
        if case.difficulty != STORY and _mashed(case) and not rare(result):
            found.append(f"masher beats {who} in {result.rate:.0%}")
        if case.difficulty == "arcade" and case.group == 1:
            if case.bot == "masher" and result.unhurt > TRIVIAL * case.seeds:
                found.append(f"{who} is trivial: masher beats him without a scratch")
            if case.bot == "fighter" and result.rate < HOPELESS:
                found.append(f"{who} is hopeless: fighter wins {result.rate:.0%}")
    won = story_share(fights)
    if won is not None and won <= MASHER_BEATS:
        found.append(f"masher wins only {won:.0%} of its fights with groups on Story")
    return found


def _mashed(case: Case) -> bool:
    """Random buttons against several men."""
    return case.bot == "masher" and case.group > 1


def rare(result: Fights) -> bool:
    """Whether wins are exceptions: of few fights a single one may be luck."""
    return result.won <= max(1, int(RARELY * result.case.seeds))


def story_share(fights: list[Fights]) -> float | None:
    """Share of masher's fights with groups that it wins on Story; None = there was none."""
    own = [one for one in fights if _mashed(one.case) and one.case.difficulty == STORY]
    return sum(one.won for one in own) / sum(one.case.seeds for one in own) if own else None


def _cost(result: Fights) -> float:
    """How dear a fight is: its time, what she loses, and defeat."""
    defeat = DEFEAT_COST * (1.0 - result.rate)
    return result.seconds + HARM_COST * result.loss + defeat


def _weapon_costs(fights: list[Fights]) -> dict[str, dict[str, float]]:
    """For each weapon ('' = bare fists) its cost against each group of men."""
    costs: dict[str, dict[str, float]] = {}
    for result in fights:
        against = f"{result.case.group} {result.case.kind}"
        costs.setdefault(result.case.weapon, {})[against] = round(_cost(result), 1)
    return costs


def weapon_flags(fights: list[Fights], loaded: set[str]) -> list[str]:
    """Weapons with which every fight is as dear as with bare fists, or dearer; and those that
    need no loading and make all of them trifles."""
    costs = _weapon_costs(fights)
    bare = costs.pop("", {})
    found = [
        f"{weapon} never beats bare fists"
        for weapon, by_group in costs.items()
        if all(cost >= bare[group] for group, cost in by_group.items())
    ]
    for weapon, by_group in costs.items():
        worth = sum(bare.values()) / max(0.1, sum(by_group.values()))
        if weapon not in loaded and worth > ABSURD:
            found.append(f"{weapon} is worth {worth:.1f} times bare fists")
    return found


# --- printing -----------------------------------------------------------------------------------


def _print_plain(record: dict[str, Any]) -> None:
    for bot in PLAYERS:
        _print_matrix(bot, [fight for fight in record["fights"] if fight["bot"] == bot])
    for bot, moves in record["moves"].items():
        print(f"\nall damage of {bot}: {_top(moves, len(moves))}")
    _print_weapons(record["weapons"])
    print()
    for flag in record["flags"] or ["nothing stands out"]:
        print(f"! {flag}" if record["flags"] else flag)


def _print_matrix(bot: str, fights: list[dict[str, Any]]) -> None:
    """One line for a group of men, one column for a difficulty: won, seconds, health lost."""
    levels = list(dict.fromkeys(fight["difficulty"] for fight in fights))
    print(f"{bot:17}" + "".join(f"{level:>20}" for level in levels))
    lines: dict[str, str] = {}
    for fight in fights:
        who = f"{fight['group']} {fight['kind']}"
        cell = f"{fight['won']:4.0%} {fight['seconds']:5.1f} s -{fight['lost']:5.1f}"
        lines[who] = lines.get(who, "") + f"{cell:>20}"
    for who, line in lines.items():
        print(f"{who:17}{line}")
    print()


def _print_weapons(weapons: dict[str, dict[str, float]]) -> None:
    """One line for a weapon, one column for a group of men; * = better than bare fists there."""
    bare = weapons.get("", {})
    if not weapons:
        return
    print("\nwhat a fight costs with it (seconds and health), * = less than with bare fists")
    print(" " * 16 + "".join(f"{group:>12}" for group in bare))
    for weapon, by_group in weapons.items():
        marks = (
            f"{cost:.1f}{'*' if cost < bare[group] else ' '}" for group, cost in by_group.items()
        )
        print(f"{weapon or 'bare fists':16}" + "".join(f"{mark:>12}" for mark in marks))


def _top(moves: dict[str, float], count: int = TOP_MOVES) -> str:
    return ", ".join(f"{move} {share:.0%}" for move, share in list(moves.items())[:count])
