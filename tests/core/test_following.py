"""Own words for a network beside a common text that goes on changing."""

from hypothesis import given
from hypothesis import strategies as st

from core.following import PART, follow, merge

BASE = "The kiln tripped again. I sat on the floor and laughed."
WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e\n"]), max_size=12).map(" ".join)


def test_what_is_common_follows_and_what_differs_stays() -> None:
    own = BASE.replace("I sat", "We sat") + " #kiln"
    common = BASE.replace("again", "twice") + " Then I made tea."
    assert merge(BASE, own, common) == (
        "The kiln tripped twice. We sat on the floor and laughed. Then I made tea. #kiln"
    )


def test_of_two_changes_of_the_same_words_the_networks_own_stays() -> None:
    assert merge(BASE, BASE.replace("floor", "step"), BASE.replace("floor", "chair")) == (
        BASE.replace("floor", "step")
    )


def test_what_was_left_out_stays_out() -> None:
    own = "The kiln tripped again."
    assert merge(BASE, own, BASE.replace("kiln", "oven")) == "The oven tripped again."


def test_the_parts_of_a_thread_follow_too() -> None:
    own = ("The kiln tripped again.", "I sat on the floor and laughed.")
    common = BASE.replace("laughed", "cried") + " Tea helped."
    assert follow(BASE, own, common) == (own[0], "I sat on the floor and cried. Tea helped.")
    assert follow(BASE, own, BASE) == own


def test_nothing_left_is_one_empty_part() -> None:
    assert follow("a b", ("a", "b"), "") == ("",)


def test_words_written_beside_nothing_are_all_own() -> None:
    assert follow("", ("only here",), "everywhere") == ("only here",)


@given(WORDS, WORDS)
def test_one_side_alone_is_taken_whole(base: str, changed: str) -> None:
    assert merge(base, base, changed) == changed
    assert merge(base, changed, base) == changed
    assert merge(base, changed, changed) == changed


@given(WORDS, WORDS, WORDS)
def test_no_word_is_invented(base: str, own: str, common: str) -> None:
    merged = merge(base, own, common)
    assert set(merged.split()) <= {*base.split(), *own.split(), *common.split()}
    assert PART not in merged
