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


@pytest.mark.parametrize("known", [aims.TURNS, shape.FIGURES])
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
