"""Patterns are tried where they may be and nowhere else: nothing that they would find is missed."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language import turns
from core.language.kinds import aims, shape
from core.language.kinds.ruler import lowered
from core.language.selling import built

POSTS = [
    lowered(json.loads(line)["text"])
    for file in sorted((Path(__file__).parents[2] / "data" / "posts").glob("*.jsonl"))
    for line in file.read_text("utf-8").splitlines()[:60]
]
WORDS = sorted({word for post in POSTS[:400] for word in re.findall(r"\W?\w+\W?", post)})


def missed(known: turns.Turns, text: str) -> list[str]:
    """What is in `text` and would not be looked for."""
    near = set(known.near(text, turns.starts(text)))
    return [name for name in known if name not in near and known.pattern(name).search(text)]


SELLING = (
    *map(built._turns, ("surely", "open")),
    *map(built._marks, ("past", "making", "reader", "own day", "hint", "beside")),
)


@pytest.mark.parametrize("known", [aims.TURNS, shape.FIGURES, *SELLING])
def test_nothing_is_missed_in_posts(known: turns.Turns) -> None:
    assert [(post, found) for post in POSTS if (found := missed(known, post))] == []


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_nothing_is_missed_where_words_run_together(text: str) -> None:
    assert missed(aims.TURNS, text) == []
    assert missed(shape.FIGURES, text) == []


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (r"\b(?:come along|go|we could) x", {"com", "go$", "we$"}),
        (r"\b(?:go|we)\w* x", {"go", "we"}),
        (r"\bi(?:'d| would)? want", {"i$"}),
        (r"\bi(?:nn)? want", {"i"}),
        (r"\bgo ?cart", {"go"}),
        (r"#otd\b|\b\d+ days", {"otd", r"\d"}),
        (r"[$£€]\s?\d", {r"\d"}),
        (r"\bx{0,2}y", None),
        (r"\b(?:the )?end", None),
        (r"^\W*tip", None),
        (r"any", None),
        (r"\b(?:by|[a-z]+) me", None),
    ],
)
def test_what_a_match_can_begin_with(pattern: str, keys: set[str] | None) -> None:
    assert turns.beginnings(pattern) == keys


def test_only_what_may_be_there_is_tried() -> None:
    known = turns.Turns(
        {"a": r"\bvote\b", "b": r"any", "c": r"\bi want", "d": r"x?y"}, needs={"d": ("y",)}
    )
    text = "a boat is in it"
    assert known.near(text, turns.starts(text)) == ["b"]
    text = "i vote, yes"
    assert known.near(text, turns.starts(text)) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bthere(?:'s| is) still time to (?:submit|register)\b", (" still time to ",)),
        (r"(?<!has )\b(?:was|were)\b(?!'t)", ("was", "were")),
        (r"\b(?:i|we)(?: just)? \w+ed\b", ("ed",)),
        (r"mugs?\b", ("mug",)),
        (r"a{2,3}bc+d", ("bc",)),
        (r"x(?:ab|cd){0,2}yy", ("yy",)),
        (r"(?:gone|left)$", ("gone", "left")),
        (r"at \d+|by [ab]c", ("at ", "by ")),
        (r"ab|c", None),
        (r"[£$€]\s?\d+", None),
    ],
)
def test_what_a_match_must_hold(pattern: str, words: tuple[str, ...] | None) -> None:
    assert turns.needed(pattern) == words


def test_what_is_sought_first_spares_a_pattern_and_never_a_match() -> None:
    known = turns.Turns({"gift": r"\bthe perfect gift\b", "any": r"\bthe \w"}, seeking=True)
    for _ in range(2):
        assert known.near("the dog", {"the", "dog"}) == ["any"]
        assert known.near("the perfect gift", {"the", "per", "gif"}) == ["gift", "any"]
