"""Somebody who is never spoken of, in the sentences that only say "he" too."""

import pytest

from core.language import markdown, people_never, privacy
from core.language.suggest import from_entry
from core.register import Register

TOM = Register(people=("Tom",), never=("Tom",))


def kept_out(text: str) -> list[int]:
    sentences = markdown.prose(text)
    found = privacy.findings(text, **TOM.told())
    return sorted(people_never.about(text, sentences, found, TOM.never))


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


def test_nobody_is_kept_out_when_nobody_is_named() -> None:
    sentences = markdown.prose("Tom came. He ate.")
    assert not people_never.about("Tom came. He ate.", sentences, (), ())


def test_no_suggestion_says_he_of_them() -> None:
    text = (
        "Tom and I walked along the canal in the frost and saw a heron eat an eel. The eel was longer "
        "than the heron's neck. Afterwards he bought us both a bacon roll from the van. I finished the "
        "second sleeve of the green jumper on the bus home. He says it is too long. It is a little too long."
    )
    assert any(
        " he " in one.text or "He " in one.text for one in from_entry("e", text, "2026-03-10")
    )
    made = from_entry("e", text, "2026-03-10", names=TOM)
    assert made
    for one in made:
        for part in one.parts or (one.text,):
            assert "Tom" not in part
            assert " he " not in part
            assert "He " not in part
