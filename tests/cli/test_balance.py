"""`kikimora balance`: fights of bots counted, and what stands out named."""

from __future__ import annotations

import json
from collections import Counter

from game.commands import balance
from game.commands.duels import Case, Fights, move_name
from tests.cli.test_commands import fails, kikimora


def fights(bot: str, difficulty: str = "arcade", group: int = 1, **sums: int) -> Fights:
    """Four fights against doormen, with these sums."""
    result = Fights(Case("doorman", group, difficulty, bot, "", 4))
    for name, value in sums.items():
        setattr(result, name, value)
    return result


def test_each_bot_fights_one_and_three_of_a_kind() -> None:
    result = kikimora("balance", "doorman", "--difficulty", "arcade", "--seeds", "1", "--json")
    assert result.returncode == 0, result.stderr
    record = json.loads(result.stdout)
    met = {(fight["bot"], fight["group"]) for fight in record["fights"]}
    assert met == {(bot, group) for bot in balance.PLAYERS for group in balance.GROUPS}
    assert all(fight["seconds"] > 0 for fight in record["fights"])
    for bot in ("fighter", "expert"):
        assert abs(sum(record["moves"][bot].values()) - 1.0) < 0.02
    assert record["weapons"] == {}


def test_an_unknown_archetype_is_wrong_usage() -> None:
    fails(2, "there is no archetype 'nobody'", "balance", "nobody")


def test_what_is_out_of_balance_is_named() -> None:
    dull = fights("expert", won=4)
    dull.moves = Counter({"jab": 60, "cross": 30, "elbow": 10})
    found = balance.flags(
        [
            dull,
            fights("masher", won=4, unhurt=3),
            fights("masher", group=3, won=3),
            fights("masher", "story", group=3, won=4),
            fights("fighter", won=1),
            fights("fighter", group=3, won=0),
        ]
    )
    assert len(found) == 4
    assert "60% of its damage with jab" in found[0]
    assert "trivial" in found[1] and "hopeless" in found[3]
    assert found[2] == "masher beats 3 doorman on arcade in 75%"


def test_a_weapon_must_be_better_than_bare_fists_somewhere() -> None:
    def armed(weapon: str, kind: str, seconds: int, won: int = 4) -> Fights:
        return Fights(Case(kind, 1, "arcade", "expert", weapon, 4), won, seconds * 4 * 60)

    weak = [armed("book", "doorman", 9), armed("book", "large", 20, won=2)]
    good = [armed("pan", "doorman", 9), armed("pan", "large", 11)]
    bare = [armed("", "doorman", 8), armed("", "large", 12)]
    fought = bare + weak + good
    assert balance.weapon_flags(fought, set()) == ["book never beats bare fists"]


def test_no_weapon_makes_everything_a_trifle() -> None:
    def armed(weapon: str, seconds: int) -> Fights:
        return Fights(Case("doorman", 1, "arcade", "expert", weapon, 4), 4, seconds * 4 * 60)

    fought = [armed("", 20), armed("axe", 2), armed("rifle", 2), armed("pan", 18)]
    assert balance.weapon_flags(fought, {"rifle"}) == ["axe is worth 10.0 times bare fists"]


def test_the_matrix_shows_each_group_on_each_difficulty() -> None:
    result = kikimora("balance", "householder", "--difficulty", "story", "arcade", "--seeds", "1")
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["masher", "story", "arcade"]
    assert [line.split()[:2] for line in lines[1:3]] == [["1", "householder"], ["3", "householder"]]
    assert all(line.count("%") == line.count(" s ") == 2 for line in lines[1:3])


def test_finishers_count_as_one_move_and_shots_as_their_gun() -> None:
    assert move_name("finish_b", "") == move_name("finish_gun", "pistol") == "finisher"
    assert move_name("", "pistol") == "pistol" and move_name("jab", "") == "jab"
