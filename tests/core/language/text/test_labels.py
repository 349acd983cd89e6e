"""Before a colon stands a clause, or a mere label."""

import pytest

from core.language.standalone import standalone


@pytest.mark.parametrize(
    "text",
    [
        "I've decided: from spring on I bake on Tuesdays only.",
        "Plan for tomorrow: oil the hinges and learn one new knot.",
        "Lesson of the week: never glaze in a hurry.",
        "What I learned: clay keeps a grudge.",
        "My advice: feed the goat first.",
        "The question was: row on or sleep in the reeds?",
        "Other flowers were: vetch, clover and one lost tulip.",
        "Three rows on: I found the dropped stitch.",
    ],
)
def test_what_a_clause_opens_is_a_sentence(text: str) -> None:
    assert standalone.complete(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mood: better than on Monday.",
        "Running: five miles along the river.",
        "Tags: clay and rain.",
        "Where we are: the reeds.",
    ],
)
def test_what_a_label_opens_is_a_note(text: str) -> None:
    assert not standalone.complete(text)


def test_inches_are_no_quotation() -> None:
    assert standalone.complete('I laid 1" tiles along the wall behind the stove.')
    assert not standalone.complete('She said "the tiles are one inch.')
