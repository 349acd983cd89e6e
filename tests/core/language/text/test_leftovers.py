"""A sentence with marks left in it that nothing reads is not whole."""

import pytest

from core.language.angles.asking import asked
from core.language.suggest.read import read
from core.language.text.leftovers import left


@pytest.mark.parametrize(
    "text",
    [
        "I had [an idea] today.",
        "〜〜〜",
        "…?!",
        "I had an idea today [gallery=The pier].",
        "[vimeo 12345] We went to the pier.",
        "The 'pier'* fell.",
        "It was *never meant so.",
        "* The pier fell today.",
        "Bread == joy.",
        "You can find the pier as .",
        "- but this pier was my favourite.",
        "...is what the pier was for.",
        "We went to :, and it was good.",
        "We use  instead of it.",
        "It was a joy to  and then go home.",
        "The pier was old ( ) and it fell.",
        "Itâ€™s been a while.",
        "The cafÃ© is shut.",
        "² We have since been back.",
        "@nobody I quite agree.",
        "#pier #sea",
    ],
)
def test_what_is_left_of_marks_is_seen(text: str) -> None:
    assert left(text)
    assert text.startswith(("* ", "- ")) or not any(line.usable for line in read("e", text).lines)


@pytest.mark.parametrize(
    "text",
    [
        "We spent the last [more than I would like to admit] years on the pier.",
        "What a heap of cr*p that was, and I love it.",
        "I asked for 3 * 4 of them, and got 11.",
        "We went home.  Then it rained on the pier.",
        "We went to the pier (again), and it was good...",
        "I keep wishing for a house. #dreams.",
        "NÃO foi assim, disse a avó.",
        "It is 20 m² of sun.",
        "So it goes ;), and so do we.",
    ],
)
def test_words_are_left_alone(text: str) -> None:
    assert not left(text)


def test_a_smiley_belongs_to_the_sentence_before_it_and_takes_nothing_from_it() -> None:
    lines = read(
        "e", "The oven gave up at six. :) I baked on the stove, in a pan. Is that cheating? ;-)"
    ).lines
    assert [line.text for line in lines] == [
        "The oven gave up at six. :)",
        "I baked on the stove, in a pan.",
        "Is that cheating? ;-)",
    ]
    assert all(line.usable for line in lines)
    assert asked(lines[2].text)
