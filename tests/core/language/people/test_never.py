"""Somebody who is never spoken of, in the sentences that only say "he" too."""

import pytest

from core.language.people import never
from core.language.privacy import privacy
from core.language.suggest.suggest import from_entry
from core.language.text import markdown
from core.register import Register

TOM = Register(people=("Tom",), never=("Tom",))


def kept_out(text: str) -> list[int]:
    sentences = markdown.prose(text)
    found = privacy.findings(text, **TOM.told())
    return sorted(never.about(text, sentences, found, TOM.never))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The frost was hard. Tom came by. He laughed at the pots. The pots stayed blue.", [1, 2]),
        ("TOM rang. Tea went cold. Afterwards he bought us a roll.", [0, 2]),
        ("Tom came by. My sister rang at six. She had seen a hare.", [0]),
        ("Tom came by. Nadia rang at six. She had seen a hare.", [0]),
        ("My brother Tom came by. Rain fell. My brother ate the plums.", [0, 2]),
        ("Tom and Nadia came by. They ate the plums. They were sour.", [0, 1, 2]),
        ("Tomato soup again. I told nobody. It was red.", []),
        ("i met tom in the yard. he had a flask. i drank it.", [0, 1]),
        ("Tom Marsh lent me a saw.\n\n- his saw is blunt\n- I cut eleven boards", [0, 1]),
    ],
)
def test_sentences_about_them(text: str, numbers: list[int]) -> None:
    assert kept_out(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tom came by. The girl behind me laughed. He says green is for frogs.", [0, 2]),
        ("Tom came by. My sister baked. She burned it. He ate it.", [0, 3]),
        ("Tom came by. My brother baked. He burned it.", [0]),
        ("Tom came by. The boy next door sang. He sang well. She left.", [0, 3]),
        ("Tom came by. A stranger asked the way. He was lost.", [0]),
    ],
)
def test_somebody_else_frees_only_the_words_that_may_mean_them(
    text: str, numbers: list[int]
) -> None:
    assert kept_out(text) == numbers


def test_nobody_is_kept_out_when_nobody_is_named() -> None:
    sentences = markdown.prose("Tom came. He ate.")
    assert not never.about("Tom came. He ate.", sentences, (), ())


def test_no_suggestion_says_he_of_them() -> None:
    text = (
        "My friend Tom fell into the duck pond this morning with the hat still on. He climbed out, wrung "
        "the hat and said that the water was warmer than the air.\n\nI finished the second sleeve of the "
        "green jumper on the bus home. The girl behind me laughed out loud, because it would fit a "
        "giraffe. He says giraffes do not wear green."
    )
    assert any(" he " in one.text or "He " in one.text for one in from_entry("e", text))
    made = from_entry("e", text, names=TOM)
    assert made
    for one in made:
        for part in one.parts or (one.text,):
            assert "Tom" not in part
            assert " he " not in part
            assert "He " not in part
